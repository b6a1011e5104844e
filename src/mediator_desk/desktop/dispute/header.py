"""The words over a dispute, as a form can place them: its title, and its chips."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import ElidedLabel


class TitleLine(ElidedLabel):
    """The title of the dispute, cut where the chips begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "title")
        self.setParent(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class HeaderChip(Chip):
    """A chip at the right of the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(square=True)
        self.setParent(parent)
