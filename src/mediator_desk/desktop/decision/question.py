"""One question across the top of the workshop: what is about to change, and two verbs."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label


class QuestionLine(QFrame):
    """Hidden until something is asked; Esc declines. ``declined`` when nothing is to happen."""

    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        set_look(self, tone="accent")
        self._do: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(10)
        self._words = text_label("", "dense", wrap=True)
        self._accept, self._decline = button("", "primary", "small"), button("", "", "small")
        row.addWidget(IconLabel("info-circle", "accent.base", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self._accept)
        row.addWidget(self._decline)
        self._accept.clicked.connect(self._yes)
        self._decline.clicked.connect(self._no)
        self.hide()

    def ask(self, words: str, accept: str, decline: str, do: Callable[[], object]) -> None:
        """Ask; ``do`` is called if ``accept`` is pressed. The focus goes where nothing changes."""
        self._do = do
        self._words.setText(words)
        self._accept.setText(accept)
        self._decline.setText(decline)
        self.setAccessibleName(words)
        self.show()
        self._decline.setFocus()
        announce(self, words)

    @Slot()
    def _yes(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()

    @Slot()
    def _no(self) -> None:
        self._do = None
        self.hide()
        self.declined.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._no()
        else:
            super().keyPressEvent(event)
