"""Heads of claim in a table: at start, asked, offered, gap; a line leads to its last event."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)

from dispute_exchange.money import Money, total
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.money import amount
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.overview import HeadRow

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TONES = ("", "", "consumer.fg", "trader.fg", "")


class AmountsCard(Card):
    """``event_wanted`` carries the number of the event an amount comes from."""

    event_wanted = Signal(int)
    calculators_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(0, 8, 0, 0))
        self._heads: tuple[HeadRow, ...] = ()
        self._unit = text_label("", "meta")
        self._table = QTableWidget(0, 5)
        self._table.setProperty("role", "lines")
        self._dress()
        self.calculate = button("", "link")
        self.calculate.clicked.connect(self.calculators_wanted)
        self.add_to_header(self._unit)
        self.add_to_header(self.calculate)
        self._header.setContentsMargins(14, 0, 10, 2)
        self.body.addWidget(self._table)
        self._table.activated.connect(self._activated)
        self._table.clicked.connect(self._activated)
        theme().changed.connect(self._fit)
        follow_language(self, self._say)

    def show_heads(self, heads: tuple[HeadRow, ...]) -> None:
        """Show the heads and their totals."""
        self._heads = heads
        self._say()

    def _dress(self) -> None:
        table = self._table
        table.verticalHeader().hide()
        table.setShowGrid(False)
        # WHY: with words wrapped, Qt cuts a title at the last whole word, down to its letter.
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._columns = Columns(table, 0)
        self._columns.shared.connect(self._fit_height)

    def _say(self) -> None:
        self.set_title(self.tr("Amounts"), "heading")
        self.calculate.setText(self.tr("Calculators…"))
        currency = next(
            (head.claimed.currency for head in self._heads if head.claimed is not None), "EUR"
        )
        euros = currency == "EUR"
        unit = self.tr("in euros") if euros else self.tr("in {currency}").format(currency=currency)
        self._unit.setText(unit)
        names = (
            self.tr("Claim head"),
            self.tr("At start"),
            self.tr("Asked"),
            self.tr("Offered"),
            self.tr("Gap"),
        )
        self._table.setAccessibleName(self.tr("Amounts by claim head"))
        self._table.setRowCount(len(self._heads) + 1)
        for column, name in enumerate(names):
            item = QTableWidgetItem(name)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            item.setTextAlignment(_RIGHT if column else left)
            self._table.setHorizontalHeaderItem(column, item)
        for row, head in enumerate(self._heads):
            values = (head.claimed, head.asked, head.offered, _gap(head))
            self._write(row, f"{head.letter}. {head.title}", values, strong=False)
            self._mark_settled(row, head)
        self._write(len(self._heads), self.tr("Still in dispute"), self._totals(), strong=True)
        self._fit()

    def _totals(self) -> tuple[Money | None, ...]:
        columns = (
            [head.claimed for head in self._heads],
            [head.asked for head in self._heads],
            [head.offered for head in self._heads],
            [_gap(head) for head in self._heads],
        )
        return tuple(
            total(known) if (known := [value for value in column if value is not None]) else None
            for column in columns
        )

    def _write(
        self, row: int, title: str, values: tuple[Money | None, ...], *, strong: bool
    ) -> None:
        look = theme()
        cells = [title, *(amount(value) if value is not None else "—" for value in values)]
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            if column:
                item.setTextAlignment(_RIGHT)
            item.setFont(look.font("dense", bold=strong, figures=True))
            if strong and _TONES[column]:
                item.setForeground(look.colour(_TONES[column]))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._table.setItem(row, column, item)

    def _mark_settled(self, row: int, head: HeadRow) -> None:
        """A head nobody disputes any more is told by a word, not by figures."""
        gap = _gap(head)
        if head.claimed is None or head.claimed.minor or gap is None or gap.minor:
            return
        for column in (1, 2, 3):
            item = self._table.item(row, column)
            if item is not None:
                item.setText(self.tr("settled"))
                item.setForeground(theme().colour("text.muted"))

    @Slot()
    def _fit(self) -> None:
        """WHY: the page scrolls down, a table inside it never does."""
        look = theme()
        height = look.px(31)
        self._table.verticalHeader().setDefaultSectionSize(height)
        figures = QFontMetrics(look.font("dense", bold=True, figures=True))
        widths = {}
        for column in range(1, self._table.columnCount()):
            cells = [self._table.item(row, column) for row in range(self._table.rowCount())]
            words = [figures.horizontalAdvance(cell.text()) for cell in cells if cell is not None]
            widths[column] = max(words, default=0) + look.px(26)
        self._columns.ask(widths)

    @Slot()
    def _fit_height(self) -> None:
        table = self._table
        high = table.horizontalHeader().sizeHint().height()
        high += table.verticalHeader().defaultSectionSize() * table.rowCount()
        bar = table.horizontalScrollBar().sizeHint().height() if self._columns.too_wide() else 0
        table.setFixedHeight(high + bar)

    @Slot()
    def _activated(self) -> None:
        row = self._table.currentRow()
        if 0 <= row < len(self._heads):
            seqs = (self._heads[row].asked_seq, self._heads[row].offered_seq)
            known = [seq for seq in seqs if seq is not None]
            if known:
                self.event_wanted.emit(max(known))


def _gap(head: HeadRow) -> Money | None:
    """What still lies between the sides; all that is asked when nothing was offered for it."""
    return head.asked if head.offered is None else head.gap
