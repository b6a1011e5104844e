"""Shaping the text at the caret: emphasis, lists, quotations, headings.

Owns what each verb does to the blocks and the words selected; every verb is one step of undo.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.decision.prose import (
    KIND,
    LANGUAGE,
    BlockFonts,
    block_format,
    char_format,
)

_STYLES: Final = {
    "list": QTextListFormat.Style.ListDisc,
    "numbers": QTextListFormat.Style.ListDecimal,
}


def toggle_bold(edit: QTextEdit) -> None:
    """Make the words selected, or those to come, strong, or plain again."""
    look = QTextCharFormat()
    heavy = edit.fontWeight() > QFont.Weight.Medium
    look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.DemiBold)
    edit.mergeCurrentCharFormat(look)


def toggle_italic(edit: QTextEdit) -> None:
    """Emphasise the words selected, or those to come, or no longer."""
    look = QTextCharFormat()
    look.setFontItalic(not edit.fontItalic())
    edit.mergeCurrentCharFormat(look)


def toggle_list(edit: QTextEdit, fonts: BlockFonts, style: str) -> None:
    """Make the paragraphs selected a list, with dots or numbers, or paragraphs again."""
    cursor = edit.textCursor()
    wanted = _STYLES[style]
    listed = cursor.currentList()
    cursor.beginEditBlock()
    if listed is not None and listed.format().style() == wanted:
        for block in _blocks(cursor):
            here = block.textList()
            if here is not None:
                here.remove(block)
            QTextCursor(block).setBlockFormat(block_format("paragraph", fonts))
    elif listed is not None:
        look = listed.format()
        look.setStyle(wanted)
        listed.setFormat(look)
    else:
        _become(cursor, "paragraph", fonts)
        cursor.createList(wanted)
    cursor.endEditBlock()


def toggle_kind(edit: QTextEdit, fonts: BlockFonts, kind: str) -> None:
    """Make the paragraphs selected quotations or headings, or paragraphs again."""
    cursor = edit.textCursor()
    is_so = cursor.blockFormat().property(KIND) == kind
    cursor.beginEditBlock()
    _become(cursor, "paragraph" if is_so else kind, fonts)
    cursor.endEditBlock()


def set_language(edit: QTextEdit, language: Language | None) -> None:
    """Say in which language the paragraphs selected are; none is that of the document."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    for block in _blocks(cursor):
        look = block.blockFormat()
        if language is None:
            look.clearProperty(LANGUAGE)
        else:
            look.setProperty(LANGUAGE, str(language))
        QTextCursor(block).setBlockFormat(look)
    cursor.endEditBlock()


def kind_at(edit: QTextEdit) -> str:
    """What the paragraph at the caret is: a kind of block, ``list`` or ``numbers``."""
    cursor = edit.textCursor()
    listed = cursor.currentList()
    if listed is not None:
        decimal = listed.format().style() == QTextListFormat.Style.ListDecimal
        return "numbers" if decimal else "list"
    return str(cursor.blockFormat().property(KIND) or "paragraph")


def _become(cursor: QTextCursor, kind: str, fonts: BlockFonts) -> None:
    """WHY word by word: references are objects in the text, and keep their own format."""
    for block in _blocks(cursor):
        listed = block.textList()
        if listed is not None:
            listed.remove(block)
        was = str(block.blockFormat().property(KIND) or "paragraph")
        look = block_format(kind, fonts)
        spoken = block.blockFormat().property(LANGUAGE)
        if spoken and not kind.startswith("heading"):
            look.setProperty(LANGUAGE, spoken)
        inside = QTextCursor(block)
        inside.setBlockFormat(look)
        inside.setBlockCharFormat(char_format(kind, fonts))
        _reword(block, was, kind, fonts)


def _reword(block: QTextBlock, was: str, kind: str, fonts: BlockFonts) -> None:
    """Give each run the looks of its new block; what was emphasised stays so.

    A heading is heavy by itself: being strong in it means nothing.
    """
    before, after = char_format(was, fonts), char_format(kind, fonts)
    spans = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            spans.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    for start, length, look in spans:
        emphasised = look.fontItalic() is not before.fontItalic()
        strong = look.fontWeight() > QFont.Weight.Medium and not was.startswith("heading")
        change = QTextCharFormat()
        change.setFontItalic(after.fontItalic() is not emphasised)
        heavy = after.fontWeight() if kind.startswith("heading") else QFont.Weight.Normal
        change.setFontWeight(QFont.Weight.DemiBold if strong else heavy)
        # WHY pixels: the theme sets its fonts in them, and a size in points would be none.
        change.setProperty(QTextCharFormat.Property.FontPixelSize, after.font().pixelSize())
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(change)


def _blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = cursor.document().findBlock(cursor.selectionStart())
    last = cursor.document().findBlock(cursor.selectionEnd())
    found = []
    while block.isValid():
        found.append(block)
        if block == last:
            break
        block = block.next()
    yield from found
