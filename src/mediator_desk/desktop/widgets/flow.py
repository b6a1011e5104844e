"""What gives way to large text: pages of cards as high as they need, rows that stack."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from mediator_desk.desktop.theme import theme

BESIDE_UP_TO: Final = 1.3
"""The text size up to which what belongs together stands side by side."""


class CardFlow(QWidget):
    """WHY: Qt's own answer may be less than the least its layout needs, and cards would overlap."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        needed = layout.minimumHeightForWidth(width) if layout is not None else 0
        return max(needed, super().heightForWidth(width))


class ButtonRow(QBoxLayout):
    """Buttons side by side; one under another once the text is too large for that."""

    def __init__(self, *widgets: QWidget, spacing: int = 18) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._gap = spacing
        for widget in widgets:
            self.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.addStretch(1)
        theme().changed.connect(self._turn)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        stacked = theme().scale > BESIDE_UP_TO
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.setDirection(way)
        self.setSpacing(4 if stacked else self._gap)
