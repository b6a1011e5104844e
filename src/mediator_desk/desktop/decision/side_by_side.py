"""Two versions of a draft in two columns, what differs marked by form as well as by colour."""

from collections.abc import Sequence

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser

from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.drafting import ComparedSection, Mark, Piece


def write_comparison(
    page: QTextBrowser,
    heads: tuple[str, str],
    sections: Sequence[ComparedSection],
    *,
    only_changed: bool,
    facts: str,
) -> None:
    """Fill ``page``: removed words are struck through, added ones underlined.

    ``facts`` names the part on amounts, whose section has no title.
    """
    document = QTextDocument(page)
    document.setDefaultFont(theme().font("dense"))
    rows = [
        (section, row)
        for section in sections
        for row in (None, *section.rows)
        if row is None or row.changed or not only_changed
    ]
    cursor = QTextCursor(document)
    table = cursor.insertTable(len(rows) + 1, 2, _table_look())
    table.mergeCells(0, 0, 1, 1)
    for column, text in enumerate(heads):
        _write(table, 0, column, (Piece(text),), bold=True)
    for number, (section, row) in enumerate(rows, 1):
        if row is None:
            table.mergeCells(number, 0, 1, 2)
            _write(table, number, 0, (Piece(section.title or facts),), bold=True)
        else:
            _write(table, number, 0, row.old)
            _write(table, number, 1, row.new)
    page.setDocument(document)


def _table_look() -> QTextTableFormat:
    look = QTextTableFormat()
    half = QTextLength(QTextLength.Type.PercentageLength, 50)
    look.setColumnWidthConstraints([half, half])
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setCellPadding(6)
    look.setCellSpacing(0)
    look.setBorder(1)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(theme().colour("border.subtle"))
    look.setBorderCollapse(True)
    look.setHeaderRowCount(1)
    return look


def _write(
    table: QTextTable, row: int, column: int, pieces: Sequence[Piece], *, bold: bool = False
) -> None:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    block = QTextBlockFormat()
    block.setLineHeight(theme().line("dense"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    cursor.setBlockFormat(block)
    if bold:
        ground = QTextCharFormat()
        ground.setBackground(theme().colour("bg.sunken"))
        cell.setFormat(ground)
    for piece in pieces:
        cursor.insertText(piece.text, _look(piece.mark, bold=bold))


def _look(mark: Mark, *, bold: bool) -> QTextCharFormat:
    look, style = QTextCharFormat(), theme()
    look.setFont(style.font("dense", bold=bold))
    look.setForeground(style.colour("text.primary"))
    if mark is Mark.REMOVED:
        look.setFontStrikeOut(True)
        look.setForeground(style.colour("danger.fg"))
        look.setBackground(style.colour("danger.bg"))
    elif mark is Mark.ADDED:
        look.setFontUnderline(True)
        look.setForeground(style.colour("success.fg"))
        look.setBackground(style.colour("success.bg"))
    return look
