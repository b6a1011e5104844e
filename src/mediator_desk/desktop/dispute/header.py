"""The words over a dispute, as a form can place them: its title, its parties and its chips."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark

_TALL: Final = 780
"""From what height of the page on, in logical pixels at 100 %, the parties are named (ux, 4 c)."""
_INDENT: Final = 42


class TitleLine(ElidedLabel):
    """The title of the dispute, cut where the chips begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "title")
        self.setParent(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """WHY so high: the tabs below stay where they are when the next act's button goes."""
        return super().sizeHint().expandedTo(QSize(0, theme().px(38)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())


class HeaderChip(Chip):
    """A chip at the right of the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(square=True)
        self.setParent(parent)


class PartiesLine(QWidget):
    """Both parties under the title, the consumer first, while the page is high enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._known = False
        row = QHBoxLayout(self)
        row.setContentsMargins(_INDENT, 0, 0, 2)
        row.setSpacing(7)
        self._names = {
            role: text_label("", "dense", "secondary")
            for role in (PartyRole.CONSUMER, PartyRole.TRADER)
        }
        for place, (role, name) in enumerate(self._names.items()):
            if place:
                row.addSpacing(12)
            row.addWidget(PartyMark(role, 15))
            row.addWidget(name)
        row.addStretch(1)
        # WHY: two long names must not widen the page.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def follow(self, page: QWidget) -> None:
        """Be there while ``page`` has the height for it."""
        self._page = page
        page.installEventFilter(self)
        discretion().changed.connect(self._fit)
        theme().changed.connect(self._fit)

    def show_parties(self, parties: tuple[Party, ...]) -> None:
        """Name the first party of each side."""
        for role, name in self._names.items():
            name.setText(next((party.name for party in parties if party.role is role), ""))
        self._known = all(name.text() for name in self._names.values())
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self._fit()
        return False

    def _fit(self) -> None:
        high = self._page is not None and self._page.height() >= theme().px(_TALL)
        self.setVisible(high and self._known and not discretion().on)
