"""A white rectangle with a hairline: the second and last level of surface."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.widgets.labels import restyle, text_label


class Card(QFrame):
    """A group with an optional title; its title is its accessible name."""

    def __init__(self, tone: str = "", margins: tuple[int, int, int, int] = (14, 11, 14, 12)):
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", tone)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(*margins)
        self._outer.setSpacing(8)
        self._title = text_label("", "denseStrong")
        self._header = QHBoxLayout()
        self._header.setContentsMargins(0, 0, 0, 0)
        self._header.setSpacing(8)
        self._header.addWidget(self._title, 1)
        self._title.hide()
        self._outer.addLayout(self._header)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        self._outer.addLayout(self.body)

    def set_title(self, title: str, style: str = "denseStrong") -> None:
        """Name the card."""
        self._title.setText(title)
        self._title.setProperty("type", style)
        restyle(self._title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_to_header(self, widget: QWidget) -> None:
        """Put something at the right of the title."""
        self._header.addWidget(widget)
