"""Between the blocks of a note and the document that edits them, without loss.

Owns how a heading, a list, emphasis and a link stand in a document; never a window. A link is one
object of the document, which a ``LinkChip`` draws.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

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

from mediator_desk.desktop.theme import theme
from mediator_desk.domain.notes import BlockKind, Link, NoteBlock, Run, link_kind

CHIP: Final = QTextFormat.ObjectTypes.UserObject + 2
_TO: Final = QTextFormat.Property.UserProperty + 12
_LABEL: Final = QTextFormat.Property.UserProperty + 13
OBJECT: Final = "\ufffc"
"""The sign a link takes the place of."""
_STYLES: Final = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBER: QTextListFormat.Style.ListDecimal,
}

Named = Callable[[Link], str]
"""Says what a link leads to, as it is called now."""


def link_at(look: QTextFormat) -> Link | None:
    """The link an object stands for."""
    to = look.property(_TO)
    if not isinstance(to, str):
        return None
    kind, _, target = to.partition(":")
    return Link(link_kind(kind), target, str(look.property(_LABEL)))


def write_document(cursor: QTextCursor, blocks: Iterable[NoteBlock]) -> None:
    """Insert ``blocks`` at ``cursor``, whose block is empty."""
    before: BlockKind | None = None
    for block in blocks:
        if before is not None and block.kind is before and block.kind in _STYLES:
            cursor.insertBlock()
        elif before is not None:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        if block.kind is not before or block.kind not in _STYLES:
            turn(cursor, block.kind)
        for part in block.inlines:
            if isinstance(part, Link):
                put_link(cursor, part)
            else:
                cursor.insertText(part.text.replace("\n", "\u2028"), _look_of(part, block.kind))
        before = block.kind


def read_document(document: QTextDocument, named: Named) -> Iterator[NoteBlock]:
    """The blocks of ``document``; links take the words they have now."""
    block = document.begin()
    while block.isValid():
        kind = kind_of(block)
        yield NoteBlock(kind, tuple(_read_inlines(block, kind, named)))
        block = block.next()


def _read_inlines(block: QTextBlock, kind: BlockKind, named: Named) -> Iterator[Run | Link]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        iterator += 1
        look, text = fragment.charFormat(), fragment.text()
        link = link_at(look)
        if link is not None:
            # WHY per character: equal links side by side share one fragment.
            yield from (Link(link.kind, link.to, named(link)) for _ in text)
            continue
        heavy = look.fontWeight() > QFont.Weight.Medium and kind is not BlockKind.HEADING
        yield Run(text, heavy, look.fontItalic())


def kind_of(block: QTextBlock) -> BlockKind:
    listed = block.textList()
    if listed is not None:
        numbered = listed.format().style() == QTextListFormat.Style.ListDecimal
        return BlockKind.NUMBER if numbered else BlockKind.BULLET
    return BlockKind.HEADING if block.blockFormat().headingLevel() else BlockKind.PARAGRAPH


def turn(cursor: QTextCursor, kind: BlockKind) -> None:
    listed = cursor.currentList()
    if listed is not None:
        listed.remove(cursor.block())
    look = QTextBlockFormat()
    look.setBottomMargin(theme().px(6))
    heading = kind is BlockKind.HEADING
    if heading:
        look.setHeadingLevel(2)
    cursor.setBlockFormat(look)
    words = QTextCharFormat()
    words.setFontWeight(QFont.Weight.DemiBold if heading else QFont.Weight.Normal)
    words.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if heading else 0)
    was = cursor.block().charFormat().intProperty(QTextFormat.Property.FontSizeAdjustment)
    if heading or was:
        whole = QTextCursor(cursor.block())
        whole.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        whole.mergeCharFormat(words)
        cursor.setBlockCharFormat(words)
    if kind in _STYLES:
        shape = QTextListFormat()
        shape.setStyle(_STYLES[kind])
        before = cursor.block().previous()
        beside = before.textList() if before.isValid() else None
        if beside is not None and kind_of(before) is kind:
            beside.add(cursor.block())
        else:
            cursor.createList(shape)


def _look_of(run: Run, kind: BlockKind) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind is BlockKind.HEADING:
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
    elif run.strong:
        look.setFontWeight(QFont.Weight.DemiBold)
    if run.emphasis:
        look.setFontItalic(True)
    return look


def put_link(cursor: QTextCursor, link: Link) -> None:
    after = cursor.charFormat()
    look = QTextCharFormat()
    look.setObjectType(int(CHIP))
    look.setProperty(_TO, f"{link.kind}:{link.to}")
    look.setProperty(_LABEL, link.label)
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    for name in (QTextFormat.Property.ObjectType, _TO, _LABEL):
        after.clearProperty(int(name))
    cursor.insertText(OBJECT, look)
    cursor.setCharFormat(after)
