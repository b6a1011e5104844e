"""The type of a page of the help: Markdown as Qt reads it, set in the fonts of the theme."""

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from mediator_desk.desktop.theme import theme

_LINE = 135
_TITLE = 1
_PICTURE = "\ufffc"


def set_type(document: QTextDocument) -> None:
    """Give titles their font and every paragraph its room; tables lose their frames."""
    look = theme()
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = QTextBlockFormat(block.blockFormat())
        level = shape.headingLevel()
        if _PICTURE not in block.text():
            shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            shape.setTopMargin(look.px(4 if level == _TITLE else 18))
            shape.setBottomMargin(look.px(8 if level == _TITLE else 3))
            _set_font(QTextCursor(block), "title" if level == _TITLE else "heading")
        elif cursor.currentTable() is None:
            shape.setTopMargin(0)
            shape.setBottomMargin(look.px(3 if block.textList() else 7))
        cursor.setBlockFormat(shape)
        if not level:
            _set_strong(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _set_font(cursor: QTextCursor, style: str) -> None:
    # WHY not BlockUnderCursor: it takes in the end of the block before, often a list item.
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    shape = QTextCharFormat()
    shape.setFont(theme().font(style))
    cursor.mergeCharFormat(shape)


def _set_strong(block: QTextBlock) -> None:
    """What is strong takes the strong face there is, else one is made up by smearing."""
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    runs = []
    run = block.begin()
    while not run.atEnd():
        fragment = run.fragment()
        if fragment.charFormat().fontWeight() > QFont.Weight.DemiBold:
            runs.append((fragment.position(), fragment.length()))
        run += 1
    cursor = QTextCursor(block)
    for start, length in runs:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(strong)


def _set_table(table: QTextTable) -> None:
    look = theme()
    shape = table.format()
    shape.setBorder(0)
    shape.setCellSpacing(0)
    shape.setCellPadding(look.px(3))
    shape.setWidth(look.px(620))
    table.setFormat(shape)
    if not table.cellAt(0, 0).firstCursorPosition().block().text():
        # WHY: Markdown has no table without a head; an empty one is only a gap.
        table.removeRows(0, 1)
