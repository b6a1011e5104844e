"""What a place says when it has nothing to show."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import IconLabel, text_label

_WIDEST: Final = 560
_EVERYTHING: Final = 1000
"""So much more than the room beside that the middle takes all it may."""


class EmptyState(QWidget):
    """A quiet picture, one sentence of fact, one of help, and useful buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 10, 34, 10)
        row.addStretch(1)
        self._middle = QWidget()
        row.addWidget(self._middle, _EVERYTHING)
        row.addStretch(1)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addStretch(2)
        self._icon = IconLabel("circle-check", "text.muted", 40, "1.3")
        self._title = text_label("", "heading", wrap=True)
        self._text = text_label("", "dense", "secondary", wrap=True)
        self._text.setMinimumWidth(260)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """WHY: across a whole window, a sentence of two lines is hard to follow."""
        self._middle.setMaximumWidth(theme().px(_WIDEST))

    def say(self, title: str, text: str, icon: str = "", colour: str = "text.muted") -> None:
        """Set the words, and the picture when ``icon`` is given."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        if icon:
            self._icon.show_icon(icon, colour)
        self.setAccessibleName(f"{title} {text}".strip())

    def add_button(self, text: str, kind: str = "") -> QPushButton:
        """A button under the words."""
        made = button(text, kind, "small")
        self._buttons.insertWidget(self._buttons.count() - 1, made)
        return made
