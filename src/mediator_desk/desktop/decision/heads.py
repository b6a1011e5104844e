"""The heads of claim with what is proposed for each."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dispute_exchange.decision import HeadOutcome
from dispute_exchange.money import Money, total
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.money import amount
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.tips import plain_tip

_PROPOSED: Final = 3
_BASIS: Final = 4
_NONE_MADE: Final = "—"
_DOT: Final = "•"
_TONES: Final = ("", "consumer.fg", "trader.fg", "", "text.secondary")
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def read_amount(text: str, currency: str) -> Money | None:
    """An amount as typed, comma or point, with or without spaces and sign of currency.

    Empty is no amount; anything else that is not a positive amount raises ``ValueError``.
    """
    bare = "".join(sign for sign in text if sign not in " \u00a0\u202f€").replace(",", ".")
    if not bare:
        return None
    try:
        value = Decimal(bare)
    except InvalidOperation:
        raise ValueError(text) from None
    if not value.is_finite() or value < 0:
        raise ValueError(text)
    return Money.of(value, currency)


class HeadsTable(QTableWidget):
    """``changed`` carries the heads when an amount or its basis was edited."""

    changed = Signal(object)
    section_wanted = Signal(object)
    """The head whose section is to be edited (F2)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._heads: tuple[HeadOutcome, ...] = ()
        self._bare: frozenset[UUID] = frozenset()
        self.setProperty("role", "lines")
        self._dress()
        self.itemChanged.connect(self._edited)
        theme().changed.connect(self._fit)
        follow_language(self, self._say)

    def show_heads(self, heads: Sequence[HeadOutcome]) -> None:
        """Show the heads; what is being typed is not disturbed."""
        if tuple(heads) != self._heads:
            self._heads = tuple(heads)
            self._say()

    def mark_bare(self, heads: frozenset[UUID]) -> None:
        """Mark by a dot the heads that have no reasons yet; what is being typed stays."""
        if heads == self._bare:
            return
        self._bare = heads
        self.blockSignals(True)
        for row, head in enumerate(self._heads):
            item = self.item(row, 0)
            if item is not None:
                self._name(item, head)
        self.blockSignals(False)

    def _name(self, item: QTableWidgetItem, head: HeadOutcome) -> None:
        bare = head.head_id in self._bare
        text = f"{head.letter}. {head.title}"
        item.setText(f"{_DOT} {text}" if bare else text)
        spoken = self.tr("{head}, without reasons yet").format(head=text) if bare else text
        item.setToolTip(plain_tip(spoken))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def edit_amount(self, head_id: UUID) -> None:
        """Begin typing what is proposed for a head."""
        for row, head in enumerate(self._heads):
            if head.head_id == head_id:
                self.setFocus()
                self.setCurrentCell(row, _PROPOSED)
                # WHY: asked again while it is being typed, Qt would complain of the second editor.
                if self.state() is not QAbstractItemView.State.EditingState:
                    self.edit(self.model().index(row, _PROPOSED))

    def _dress(self) -> None:
        self.verticalHeader().hide()
        self.setShowGrid(False)
        # WHY: arrows go from cell to cell; a table that takes Tab never gives it back (WCAG 2.1.2).
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.SelectedClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._columns = Columns(self, 0, also=_BASIS)
        self._columns.shared.connect(self._fit_height)

    def _say(self) -> None:
        self.blockSignals(True)
        names = (
            self.tr("Claim head"),
            self.tr("Asked"),
            self.tr("Offered"),
            self.tr("Proposed"),
            self.tr("Solution"),
        )
        self.setAccessibleName(self.tr("Amounts proposed by claim head"))
        self.setRowCount(len(self._heads) + 1)
        for column, name in enumerate(names):
            item = QTableWidgetItem(name)
            item.setTextAlignment(_RIGHT if 0 < column < _BASIS else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        for row, head in enumerate(self._heads):
            proposed = amount(head.proposed) if head.proposed is not None else ""
            offered = amount(head.offered) if head.offered is not None else _NONE_MADE
            cells = [f"{head.letter}. {head.title}", amount(head.asked), offered]
            self._write(row, [*cells, proposed, head.basis], strong=False)
            named = self.item(row, 0)
            if named is not None:
                self._name(named, head)
        self._write_total()
        self._fit()
        self.blockSignals(False)

    def _write_total(self) -> None:
        asked = total(head.asked for head in self._heads)
        offers = [head.offered for head in self._heads if head.offered is not None]
        proposed = total(head.proposed for head in self._heads if head.proposed is not None)
        cells = [
            self.tr("Total"),
            amount(asked),
            amount(total(offers)) if offers else _NONE_MADE,
            amount(proposed),
            self.tr("to be paid"),
        ]
        self._write(len(self._heads), cells, strong=True)

    def _write(self, row: int, cells: list[str], *, strong: bool) -> None:
        look = theme()
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            item.setTextAlignment(_RIGHT if 0 < column < _BASIS else _LEFT)
            heavy = strong or column == _PROPOSED
            item.setFont(look.font("dense", bold=heavy, figures=True))
            if strong and _TONES[column]:
                item.setForeground(look.colour(_TONES[column]))
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if column in (_PROPOSED, _BASIS) and not strong:
                flags |= Qt.ItemFlag.ItemIsEditable
            item.setFlags(flags)
            self.setItem(row, column, item)

    @Slot(QTableWidgetItem)
    def _edited(self, item: QTableWidgetItem) -> None:
        row, column = item.row(), item.column()
        if not 0 <= row < len(self._heads):
            return
        head = self._heads[row]
        if column == _PROPOSED:
            try:
                proposed = read_amount(item.text(), head.asked.currency)
            except ValueError:
                self._say()
                self._refuse(row)
                return
            head = head.model_copy(update={"proposed": proposed})
        elif column == _BASIS:
            head = head.model_copy(update={"basis": item.text().strip()[:300]})
        else:
            return
        self._heads = (*self._heads[:row], head, *self._heads[row + 1 :])
        self._say()
        self.setCurrentCell(row, column)
        self.changed.emit(self._heads)

    def _refuse(self, row: int) -> None:
        """Say that what was typed is no amount, and mark the former one, which stays."""
        wrong = self.tr("This is no amount; the former one was kept.")
        kept = self.item(row, _PROPOSED)
        if kept is not None:
            self.blockSignals(True)
            kept.setBackground(theme().colour("danger.bg"))
            kept.setForeground(theme().colour("danger.fg"))
            kept.setToolTip(wrong)
            self.blockSignals(False)
        announce(self, wrong)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_F2 and 0 <= row < len(self._heads):
            self.section_wanted.emit(self._heads[row].head_id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # WHY: the key that ends an edit comes here too, and must not begin another.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.model().index(row, max(_PROPOSED, self.currentColumn())))
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        look = theme()
        height = look.px(29)
        self.verticalHeader().setDefaultSectionSize(height)
        figures = QFontMetrics(look.font("dense", bold=True, figures=True))
        widths = {}
        for column in range(_BASIS + 1):
            words = [figures.horizontalAdvance(text) for text in self._texts(column)]
            widths[column] = max(words, default=0) + look.px(28)
        self._columns.ask(widths)

    def _texts(self, column: int) -> list[str]:
        cells = [self.item(row, column) for row in range(self.rowCount())]
        return [cell.text() for cell in cells if cell is not None]

    @Slot()
    def _fit_height(self) -> None:
        shown = min(self.rowCount(), 9)
        high = self.horizontalHeader().sizeHint().height()
        high += self.verticalHeader().defaultSectionSize() * shown + 2
        bar = self.horizontalScrollBar().sizeHint().height() if self._columns.too_wide() else 0
        self.setFixedHeight(high + bar)
