"""Between the blocks of a decision and the text document that edits them, without loss.

References (exhibits, articles, amounts, dates) stand in the text as single objects that carry
their data; everything else is plain, strong or emphasised text. Never HTML.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from pydantic import TypeAdapter
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from dispute_exchange.decision import (
    AmountsTable,
    Block,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    Paragraph,
    Quotation,
    TextRun,
)
from dispute_exchange.vocabulary import Language

CHIP: Final = QTextFormat.ObjectTypes.UserObject + 1
"""The object type of a reference in the text."""
DATA: Final = QTextFormat.Property.UserProperty + 1
"""Holds a reference's data as JSON."""
KIND: Final = QTextFormat.Property.UserProperty + 2
"""What a block is: ``paragraph``, ``heading3``, ``heading4``, ``quotation``, ``amounts``."""
LANGUAGE: Final = QTextFormat.Property.UserProperty + 3
"""The language of a block that differs from the document's."""
SOURCE: Final = QTextFormat.Property.UserProperty + 4
"""Who a quotation is from."""

_OBJECT: Final = "\ufffc"
_inline: TypeAdapter[Inline] = TypeAdapter(Inline)


class BlockFonts:
    """The fonts of the document, by kind of block."""

    def __init__(self, read: QFont, heading: QFont, line: int) -> None:
        self.read = read
        self.heading = heading
        self.line = line


def write_blocks(document: QTextDocument, blocks: Iterable[Block], fonts: BlockFonts) -> None:
    """Replace the content of ``document`` by ``blocks``; its undo history starts anew."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDefaultFont(fonts.read)
    cursor = QTextCursor(document)
    first = True
    for block in blocks:
        if not first:
            cursor.insertBlock()
        first = False
        _write_block(cursor, block, fonts)
    if first:
        cursor.setBlockFormat(block_format("paragraph", fonts))
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read_blocks(document: QTextDocument) -> tuple[Block, ...]:
    """The blocks of ``document``; empty paragraphs are left out, consecutive items are one list."""
    found: list[Block] = []
    items: list[Inlines] = []
    ordered = False
    block = document.begin()
    while block.isValid():
        listed = block.textList()
        if listed is not None:
            this = listed.format().style() == QTextListFormat.Style.ListDecimal
            if items and this is not ordered:
                found.append(ListBlock(ordered=ordered, items=tuple(items)))
                items = []
            ordered = this
            inlines = tuple(_read_inlines(block))
            if inlines:
                items.append(inlines)
        else:
            if items:
                found.append(ListBlock(ordered=ordered, items=tuple(items)))
                items = []
            found.extend(_read_plain(block))
        block = block.next()
    if items:
        found.append(ListBlock(ordered=ordered, items=tuple(items)))
    return tuple(found)


def ordinal_of(document: QTextDocument, place: int) -> int:
    """Which of the blocks ``read_blocks`` gives stands at a place of the text."""
    wanted, count = document.findBlock(place), -1
    for number, block in _numbered(document):
        count = number
        if block == wanted:
            break
    return max(0, count)


def place_of(document: QTextDocument, ordinal: int) -> int:
    """Where the block ``read_blocks`` gives under a number begins in the text."""
    for number, block in _numbered(document):
        if number == ordinal:
            return block.position()
    return 0


def _numbered(document: QTextDocument) -> Iterator[tuple[int, QTextBlock]]:
    """Every paragraph with the number of the block it is in; items of one list share it."""
    number, style = -1, None
    block = document.begin()
    while block.isValid():
        listed = block.textList()
        now = listed.format().style() if listed is not None else None
        empty = not block.text()
        if not empty and (now is None or now != style):
            number += 1
        if not empty:
            style = now
        yield max(0, number), block
        block = block.next()


def block_format(kind: str, fonts: BlockFonts) -> QTextBlockFormat:
    """How a block of ``kind`` is set while it is edited."""
    look = QTextBlockFormat()
    look.setProperty(KIND, kind)
    look.setLineHeight(fonts.line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    look.setBottomMargin(fonts.line * 0.45)
    if kind == "quotation":
        look.setLeftMargin(fonts.line)
        look.setRightMargin(fonts.line)
    if kind.startswith("heading"):
        look.setTopMargin(fonts.line * 0.3)
        look.setHeadingLevel(int(kind[-1]))
    return look


def char_format(kind: str, fonts: BlockFonts) -> QTextCharFormat:
    """The words of a block of ``kind``, before anything is strong or emphasised."""
    look = QTextCharFormat()
    look.setFont(fonts.heading if kind.startswith("heading") else fonts.read)
    if kind == "quotation":
        look.setFontItalic(True)
    return look


def reference_format(reference: Inline) -> QTextCharFormat:
    """The format of the object that stands for ``reference``."""
    look = QTextCharFormat()
    look.setObjectType(int(CHIP))
    look.setProperty(DATA, reference.model_dump_json())
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return look


def insert_inlines(cursor: QTextCursor, inlines: Inlines) -> None:
    """Put words and references at the caret, in the looks of the text there; one step of undo."""
    base = cursor.charFormat()
    base.clearProperty(QTextFormat.Property.ObjectType)
    base.clearProperty(DATA)
    cursor.beginEditBlock()
    for inline in inlines:
        if isinstance(inline, TextRun):
            cursor.insertText(inline.text, _dressed(base, inline))
        else:
            cursor.insertText(_OBJECT, reference_format(inline))
    cursor.setCharFormat(base)
    cursor.endEditBlock()


def inlines_between(document: QTextDocument, start: int, end: int) -> Inlines:
    """The words and references from one place of the text to another; paragraphs end in a line."""
    found: list[Inline] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if found:
            found.append(TextRun(text="\n"))
        for text, look, place in _placed(block):
            words = text[max(0, start - place) : max(0, end - place)]
            reference = reference_at(look)
            if reference is not None:
                found.extend(reference for _ in words)
            elif words and not _is_table((text, look)):
                found.append(TextRun(text=words.replace("\u2028", "\n")))
        block = block.next()
    return tuple(found)


def reference_at(look: QTextFormat) -> Inline | None:
    """The reference an object stands for."""
    data = look.property(DATA)
    return _inline.validate_json(data) if isinstance(data, str) and data else None


# -- writing -----------------------------------------------------------------------------------


def _write_block(cursor: QTextCursor, block: Block, fonts: BlockFonts) -> None:
    if isinstance(block, ListBlock):
        _write_list(cursor, block, fonts)
        return
    kind = _kind_of(block)
    look = block_format(kind, fonts)
    if isinstance(block, Paragraph | Quotation) and block.language is not None:
        look.setProperty(LANGUAGE, str(block.language))
    if isinstance(block, Quotation) and block.source is not None:
        look.setProperty(SOURCE, block.source)
    _leave_list(cursor)
    cursor.setBlockFormat(look)
    cursor.setBlockCharFormat(char_format(kind, fonts))
    if isinstance(block, AmountsTable):
        cursor.insertText(_OBJECT, _table_format())
    else:
        _write_inlines(cursor, block.inlines, char_format(kind, fonts))


def _write_list(cursor: QTextCursor, block: ListBlock, fonts: BlockFonts) -> None:
    look = QTextListFormat()
    styles = QTextListFormat.Style
    look.setStyle(styles.ListDecimal if block.ordered else styles.ListDisc)
    for number, item in enumerate(block.items):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block_format("paragraph", fonts))
        cursor.setBlockCharFormat(char_format("paragraph", fonts))
        if number == 0:
            made = cursor.createList(look)
        else:
            made.add(cursor.block())
        _write_inlines(cursor, item, char_format("paragraph", fonts))


def _leave_list(cursor: QTextCursor) -> None:
    listed = cursor.block().textList()
    if listed is not None:
        listed.remove(cursor.block())


def _write_inlines(cursor: QTextCursor, inlines: Inlines, base: QTextCharFormat) -> None:
    for inline in inlines:
        if isinstance(inline, TextRun):
            cursor.insertText(inline.text, _dressed(base, inline))
        else:
            cursor.insertText(_OBJECT, reference_format(inline))


def _dressed(base: QTextCharFormat, run: TextRun) -> QTextCharFormat:
    look = QTextCharFormat(base)
    if run.strong:
        look.setFontWeight(QFont.Weight.DemiBold)
    if run.emphasis:
        look.setFontItalic(not base.fontItalic())
    return look


def _table_format() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setObjectType(int(CHIP))
    look.setProperty(DATA, json.dumps({"type": "amounts"}))
    return look


def _kind_of(block: Block) -> str:
    match block:
        case Heading():
            return f"heading{block.level}"
        case Quotation():
            return "quotation"
        case AmountsTable():
            return "amounts"
        case _:
            return "paragraph"


# -- reading -----------------------------------------------------------------------------------


def _read_plain(block: QTextBlock) -> Iterator[Block]:
    look = block.blockFormat()
    kind = look.property(KIND) or "paragraph"
    if any(_is_table(fragment) for fragment in _fragments(block)):
        yield AmountsTable()
        return
    inlines = tuple(_read_inlines(block))
    if not inlines:
        return
    if str(kind).startswith("heading"):
        yield Heading(level=4 if kind == "heading4" else 3, inlines=inlines)
    elif kind == "quotation":
        yield Quotation(
            inlines=inlines, source=look.property(SOURCE) or None, language=_spoken(look)
        )
    else:
        yield Paragraph(inlines=inlines, language=_spoken(look))


def _spoken(look: QTextBlockFormat) -> Language | None:
    spoken = look.property(LANGUAGE)
    return Language(spoken) if spoken else None


def _fragments(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    for text, look, _ in _placed(block):
        yield text, look


def _placed(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat, int]]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            yield fragment.text(), fragment.charFormat(), fragment.position()
        iterator += 1


def _is_table(fragment: tuple[str, QTextCharFormat]) -> bool:
    data = fragment[1].property(DATA)
    return isinstance(data, str) and '"amounts"' in data


def _read_inlines(block: QTextBlock) -> Iterator[Inline]:
    kind = str(block.blockFormat().property(KIND) or "paragraph")
    slanted = kind == "quotation"
    heavy = kind.startswith("heading")
    pending: TextRun | None = None
    for text, look in _fragments(block):
        reference = reference_at(look)
        if reference is not None:
            if pending is not None:
                yield pending
                pending = None
            # WHY per character: equal references side by side share one fragment.
            yield from (reference for _ in text)
            continue
        run = TextRun(
            text=text.replace("\u2028", "\n"),
            strong=not heavy and look.fontWeight() > QFont.Weight.Medium,
            emphasis=look.fontItalic() is not slanted,
        )
        if pending is not None and _same_look(pending, run):
            pending = TextRun(
                text=pending.text + run.text, strong=run.strong, emphasis=run.emphasis
            )
        else:
            if pending is not None:
                yield pending
            pending = run
    if pending is not None and pending.text:
        yield pending


def _same_look(one: TextRun, other: TextRun) -> bool:
    return (one.strong, one.emphasis) == (other.strong, other.emphasis)
