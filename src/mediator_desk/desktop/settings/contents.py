"""The names of the cards of the settings, at the left: where one is, and the way to each.

Owns the list alone; what a card is called is read from the card.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.tips import plain_tip

_WIDTH = 236
_ROW = 30


class Contents(QListWidget):
    """``wanted`` carries the card a person chose."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[QWidget, ...] = ()
        self.setProperty("role", "views")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentRowChanged.connect(self._choose)
        self.itemClicked.connect(lambda item: self._choose(self.row(item)))
        theme().changed.connect(self._fit)
        self._fit()

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Name the cards, from the top of the page to its foot."""
        here = max(0, self.currentRow())
        self._cards = tuple(cards)
        self.blockSignals(True)
        self.clear()
        for card in cards:
            name = name_of(card)
            item = QListWidgetItem(name, self)
            item.setToolTip(plain_tip(name))
        self._fit()
        self.setCurrentRow(min(here, len(cards) - 1))
        self.blockSignals(False)

    def point_at(self, card: QWidget) -> None:
        """The card that is being looked at."""
        if card in self._cards:
            self.blockSignals(True)
            self.setCurrentRow(self._cards.index(card))
            self.blockSignals(False)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._cards):
            self.wanted.emit(self._cards[row])

    @Slot()
    def _fit(self) -> None:
        look = theme()
        self.setFixedWidth(look.px(_WIDTH))
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, look.px(_ROW)))


def name_of(card: QWidget) -> str:
    """What a card calls itself: its name, else its heading."""
    if card.accessibleName():
        return card.accessibleName()
    headings = (one for one in card.findChildren(QLabel) if one.property("type") == "heading")
    return next((one.text() for one in headings), "")
