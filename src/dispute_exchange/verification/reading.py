"""Reading a decision's PDF: its embedded record, and its text as a screen reader gets it.

Owns the parsing; what is read is untrusted until ``check`` has judged it. Text is taken through
the structure tree, so that running heads and page numbers are not in it.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import pikepdf

from dispute_exchange.verification.ink import Ink, hides, stands_for

RECORD_NAME: Final = "decision.json"
_RECORD_LIMIT: Final = 16 << 20
_TEXT_LIMIT: Final = 16 << 20
"""Bytes of all pages and their fonts together; a page of a decision takes ten thousand."""
_PAGES_LIMIT: Final = 2000
_DEPTH_LIMIT: Final = 60
_BFCHAR: Final = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


class Unreadable(Exception):
    """The file is not a PDF this module can read."""


class Encrypted(Unreadable):
    """The file opens with a password only."""


def embedded_record(pdf: bytes) -> bytes | None:
    """The bytes of ``decision.json``; none when the document carries none, or more than one.

    Raises Unreadable.
    """
    with _opened(pdf) as document:
        found = [
            spec
            for name, spec in document.attachments.items()
            if RECORD_NAME in (name, spec.filename)
        ]
        if len(found) != 1 or not _alone(document, found[0]):
            return None
        return _unfolded(found[0].get_file().obj, _RECORD_LIMIT)


def _alone(document: Any, spec: Any) -> bool:
    """Whether what the document says to be its data (``/AF``) is that file, under one name only.

    SECURITY: other programs take the data from there.
    """
    data = spec.get_file().obj.objgen
    files = [
        file.objgen
        for one in document.Root.get("/AF", pikepdf.Array())
        for _key, file in one.EF.items()
    ]
    return bool(files) and all(file == data for file in files)


def printed_text(pdf: bytes) -> str:
    """The text of the document in reading order, soft hyphens left out. Raises Unreadable."""
    with _opened(pdf) as document:
        if len(document.pages) > _PAGES_LIMIT or "/StructTreeRoot" not in document.Root:
            raise Unreadable
        if hides(document):
            raise Unreadable
        parts = _Tree(document).text(document.Root.StructTreeRoot, None, 0)
        return "".join(parts).replace("\u00ad", "")


def _opened(pdf: bytes) -> Any:
    try:
        # SECURITY: a file that has to be mended is not the one that was signed.
        document = pikepdf.open(BytesIO(pdf), attempt_recovery=False)
    except pikepdf.PasswordError:
        raise Encrypted from None
    except (pikepdf.PdfError, ValueError):
        raise Unreadable from None
    if document.is_encrypted:
        document.close()
        raise Encrypted
    return document


def _unfolded(stream: Any, limit: int) -> bytes:
    """What a stream holds. Raises Unreadable beyond ``limit`` bytes, or for a rare way of folding.

    SECURITY: a few bytes may unfold into more than the memory holds, and no library used here
    stops by itself.
    """
    ways = stream.get("/Filter", pikepdf.Array())
    ways = list(ways) if isinstance(ways, pikepdf.Array) else [ways]
    data = bytes(stream.read_raw_bytes())
    if ways:
        if ways != [pikepdf.Name.FlateDecode] or "/DecodeParms" in stream:
            raise Unreadable
        data = zlib.decompressobj().decompress(data, limit + 1)
    if len(data) > limit:
        raise Unreadable
    return data


def _streams(contents: Any) -> list[Any]:
    if contents is None:
        return []
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


class _Room:
    """What the streams of a document may still unfold into, all together.

    SECURITY: one stream may stand on every page, and many times on each.
    """

    def __init__(self, left: int) -> None:
        self._left = left

    def unfolded(self, stream: Any) -> bytes:
        data = _unfolded(stream, self._left)
        self._left -= len(data)
        return data


class _Tree:
    """The structure tree of a document and the marked content it points into.

    SECURITY: no part of it may be met twice; a tree whose branches meet again doubles at each step.
    """

    def __init__(self, document: Any) -> None:
        room = _Room(_TEXT_LIMIT)
        self._pages = {page.objgen: index for index, page in enumerate(document.pages)}
        self._marked = [_marked_text(page, room) for page in document.pages]
        self._met: set[tuple[int, int]] = set()

    def text(self, node: Any, page: int | None, depth: int) -> Iterator[str]:
        """The text under a node; ``page`` is the one its numbers count on."""
        own = getattr(node, "objgen", (0, 0))
        if depth > _DEPTH_LIMIT or own in self._met:
            raise Unreadable
        if own != (0, 0):
            self._met.add(own)
        match node:
            case int():
                yield self._content(page, node)
            case pikepdf.Array():
                for kid in node:
                    yield from self.text(kid, page, depth + 1)
            case pikepdf.Dictionary():
                yield from self._element(node, page, depth)

    def _element(self, node: Any, page: int | None, depth: int) -> Iterator[str]:
        if "/Pg" in node:
            page = self._pages.get(node.Pg.objgen)
        kind = node.get("/Type")
        if kind == pikepdf.Name.MCR:
            yield self._content(page, int(node.MCID))
        elif "/ActualText" in node:
            said = str(node.ActualText)
            if not stands_for("".join(self._below(node, page, depth)), said):
                raise Unreadable
            yield said
        elif "/K" in node and kind != pikepdf.Name.OBJR:
            yield from self._below(node, page, depth)
            if node.get("/S") not in _INLINE:
                yield "\n"

    def _below(self, node: Any, page: int | None, depth: int) -> Iterator[str]:
        return self.text(node.get("/K", pikepdf.Array()), page, depth + 1)

    def _content(self, page: int | None, number: int) -> str:
        return "" if page is None else self._marked[page].pop(number, "")


_INLINE: Final = (pikepdf.Name.Span, pikepdf.Name.Link)


def _marked_text(page: Any, room: _Room) -> dict[int, str]:
    """The text of each piece of marked content of a page, by its number."""
    fonts: dict[str, dict[int, str]] = {}
    texts: dict[int, str] = {}
    stack: list[int | None] = []
    font: dict[int, str] = {}
    ink = Ink()
    for stream in _streams(page.obj.get("/Contents")):
        room.unfolded(stream)
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        ink.follow(str(instruction.operator), operands)
        match str(instruction.operator):
            case "BDC":
                properties = operands[1]
                number = properties.get("/MCID") if hasattr(properties, "get") else None
                stack.append(None if number is None else int(number))
            case "BMC":
                stack.append(None)
            case "EMC" if stack:
                stack.pop()
            case "Tf":
                name = str(operands[0])
                if name not in fonts:
                    fonts[name] = _code_map(page, name, room)
                font = fonts[name]
            case "Tj" | "'" | '"' | "TJ":
                number = next((n for n in reversed(stack) if n is not None), None)
                if number is not None and ink.seen:
                    texts[number] = texts.get(number, "") + _shown(operands[-1], font)
    return texts


def _shown(operand: Any, font: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    return "".join(
        font.get(code, "\ufffd")
        for piece in pieces
        if isinstance(piece, pikepdf.String)
        for code in bytes(piece)
    )


def _code_map(page: Any, name: str, room: _Room) -> dict[int, str]:
    """What each code of a font stands for, from its ToUnicode map."""
    font = page.obj.Resources.Font[name]
    if "/ToUnicode" not in font:
        return {}
    cmap = room.unfolded(font.ToUnicode).decode("latin-1")
    start = cmap.find("beginbfchar")
    return {
        int(code, 16): bytes.fromhex(text).decode("utf-16-be", "replace")
        for code, text in _BFCHAR.findall(cmap[start:])
    }
