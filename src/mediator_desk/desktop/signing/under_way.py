"""What is under way in the signing dialog: what is waited for, in words, over a bar.

Owns the words; who works, and how it is given up, is the dialog's.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.signing_keys import KeyView

_GIVEN_UP: Final = "given_up"


class UnderWay(QWidget):
    """Shown while a document is prepared or a key is at work; says aloud what is to be done.

    WHY it takes the focus of a key at work: everything else rests, and on the way out a key pressed
    twice would give the signature up.
    """

    changed = Signal()
    """It came up, or says something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._key: KeyView | None = None
        self._step = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._words = text_label("", "strong", wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("busy")
        self._bar.setMaximum(0)
        self._bar.setTextVisible(False)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        follow_language(self, self._say)

    def begin(self, key: KeyView) -> None:
        """``key`` is about to sign."""
        self._key, self._step = key, ""
        self._say()
        self.show()
        self.setFocus()
        self.changed.emit()

    @Slot(int, int, str)
    def told(self, done: int, total: int, step: str) -> None:
        """How far it is; a ``Progress`` tells the same step again while it lasts."""
        if self._step not in (step, _GIVEN_UP):
            self._step = step
            self._say()
            self.changed.emit()
            if self._words.text():
                announce(self, self._words.text(), assertive=True)

    def give_up(self) -> None:
        """It was asked to stop, and does at the next breath of whoever works."""
        self._step = _GIVEN_UP
        self._say()

    def _say(self) -> None:
        words = self._said()
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for part in (self, self._bar):
            part.setAccessibleName(words or self.tr("In progress"))

    def _said(self) -> str:
        if self._step == _GIVEN_UP:
            return self.tr("Giving up…")
        if self._key is None or not self._key.on_card:
            return ""
        if self._step == "card" and self._key.pad:
            return self.tr("Now type the code on the reader…")
        if self._step == "card":
            return self.tr("Waiting for the card…")
        return self.tr("The card is signing…") if self._step == "sign" else ""
