"""Text of any encoding, web pages and office documents, reduced to text that cannot deceive.

Owns decoding and the marking of invisible characters; never resolves a reference of any kind.
"""

import codecs
import io
import re
import unicodedata
import zipfile
from html.parser import HTMLParser
from typing import Final
from xml.etree import ElementTree as ET

from mediator_desk.system.preview.bare_tags import BareTags
from mediator_desk.system.preview.limits import LARGEST_MARKUP, LARGEST_TEXT, LARGEST_UNPACKED
from mediator_desk.system.preview.media_types import DOCX, HTML, ODT
from mediator_desk.system.preview.models import TextPreview
from mediator_desk.system.preview.readers.refusal import Refusal

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KEPT: Final = frozenset("\n\t\u200c\u200d\u00ad")
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"}
    | {"nav", "ol", "p", "pre", "section", "table", "tr", "ul"}
)
_UNSEEN: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})
_MANY_BLANK_LINES: Final = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")


def read_text(data: bytes, media_type: str) -> TextPreview:
    """The text of a file of words, with what would not be seen made visible."""
    if media_type in {DOCX, ODT}:
        text, encoding = _office_text(data, media_type), "utf-8"
        truncated = len(text) > LARGEST_TEXT
        text = text[:LARGEST_TEXT]
    else:
        truncated = len(data) > LARGEST_TEXT
        text, encoding = decode(data[:LARGEST_TEXT])
    markup = ""
    if media_type == HTML:
        markup, _ = bare_html(text)
        text = text_of_html(text)
    return TextPreview(text=visible(text), encoding=encoding, truncated=truncated, markup=markup)


def decode(data: bytes) -> tuple[str, str]:
    """The text and the encoding it was taken for; never fails.

    WHY cp1252 last: what is not UTF-8 in this trade is a Western European office file.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    try:
        # WHY final=False: the cap may have cut the last character in two.
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=False), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "windows-1252"


def visible(text: str) -> str:
    """Control and direction characters spelled out; line ends made one.

    SECURITY: a direction override can make a name or an amount read backwards.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character if _harmless(character) else _spell(character) for character in text)


def text_of_html(markup: str) -> str:
    """The words of a web page, each link followed by its full address."""
    reader = _HtmlText()
    reader.feed(markup)
    reader.close()
    return _MANY_BLANK_LINES.sub("\n\n", "".join(reader.pieces)).strip()


def bare_html(markup: str) -> tuple[str, int]:
    """A web page in bare tags and how much it would have fetched; "" when it is too long."""
    reader = BareTags()
    reader.feed(visible(markup))
    reader.close()
    bare = reader.markup()
    return (bare if len(bare) <= LARGEST_MARKUP else ""), reader.remote


def _harmless(character: str) -> bool:
    if character in _KEPT or " " <= character <= "~":
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def _spell(character: str) -> str:
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else f"⟦U+{code:04X}⟧"


class _HtmlText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._hidden += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n• " if tag == "li" else "\n")
        elif tag == "td":
            self.pieces.append("\t")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag == "a" and self._links:
            address = self._links.pop().strip()
            if address and not address.startswith("#"):
                self.pieces.append(f" <{address}>")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"[ \t\r\n]+", " ", data))


def _office_text(data: bytes, media_type: str) -> str:
    member = "word/document.xml" if media_type == DOCX else "content.xml"
    xml = _member(data, member)
    if b"<!DOCTYPE" in xml[:4096] or b"<!ENTITY" in xml[:4096]:
        raise Refusal("unsupported")
    try:
        # SECURITY: no DOCTYPE reaches here, and this process has nothing to give away.
        root = ET.fromstring(xml)  # noqa: S314 - as said
    except ET.ParseError:
        raise Refusal("damaged") from None
    paragraphs = _word_paragraphs(root) if media_type == DOCX else _odf_paragraphs(root)
    return "\n".join(paragraphs)


def _member(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            facts = archive.getinfo(name)
            if facts.flag_bits & 1:
                raise Refusal("encrypted")
            if facts.file_size > LARGEST_UNPACKED:
                raise Refusal("too_large")
            with archive.open(facts) as stream:
                return stream.read(LARGEST_UNPACKED)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, OSError, ValueError, EOFError):
        raise Refusal("damaged") from None


def _word_paragraphs(root: ET.Element) -> list[str]:
    marks = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n"}
    paragraphs = []
    for paragraph in root.iter(f"{_WORD}p"):
        pieces = []
        for node in paragraph.iter():
            if node.tag == f"{_WORD}t":
                pieces.append(node.text or "")
            else:
                pieces.append(marks.get(node.tag, ""))
        paragraphs.append("".join(pieces))
    return paragraphs


def _odf_paragraphs(root: ET.Element) -> list[str]:
    kinds = {f"{_ODF}p", f"{_ODF}h"}
    return ["".join(node.itertext()) for node in root.iter() if node.tag in kinds]
