"""The bar that says events arrived while one was reading: the page never scrolls by itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.labels import IconLabel, text_label


class NewsBar(QFrame):
    """``wanted`` carries the number of the first event that is new."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "accent")
        self._count, self._first = 0, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 10, 2)
        self._words = text_label("", "denseStrong")
        self._show, self._close = button("", "soft", "small"), IconButton("x")
        row.addWidget(IconLabel("bell", "accent.base"))
        row.addWidget(self._words)
        row.addWidget(self._show)
        row.addStretch(1)
        row.addWidget(self._close)
        self._show.clicked.connect(self._go)
        self._close.clicked.connect(self.forget)
        follow_language(self, self._say)
        self.hide()

    def tell(self, count: int, first: int) -> None:
        """``count`` more events came, the first of which is number ``first``."""
        if self._count == 0:
            self._first = first
        self._count += count
        self._say()
        self.show()
        announce(self, self._words.text())

    @Slot()
    def forget(self) -> None:
        """They were seen, or need not be."""
        self._count = 0
        self.hide()

    @Slot()
    def _go(self) -> None:
        first = self._first
        self.forget()
        self.wanted.emit(first)

    def _say(self) -> None:
        self._words.setText(self.tr("%n new event(s)", "", self._count))
        self._show.setText(self.tr("Show"))
        self._close.say(self.tr("Close"))
