"""The line that says how many events hold the words looked for, and goes from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.usecases.timelines import FoundIn, SearchHit


class FindBar(QFrame):
    """Hidden without a search; ``wanted`` carries the number of the event to show."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "accent")
        self._hits: Sequence[SearchHit] = ()
        self._at = -1
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 12, 3)
        self._count = text_label("", "denseStrong")
        self._snippet = ElidedLabel("", "dense")
        self._previous = IconButton("chevron-up")
        self._next = IconButton("chevron-down")
        row.addWidget(self._count)
        row.addWidget(self._snippet, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        self._previous.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        follow_language(self, self._say)
        self.hide()

    def add_keys(self, page: QWidget) -> None:
        """F3 and Shift+F3 go from hit to hit anywhere on ``page``."""
        for keys, move in (("F3", self.go_on), ("Shift+F3", self.go_back)):
            QShortcut(QKeySequence(keys), page).activated.connect(move)

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Say how many were found and show the first."""
        self._hits, self._at = hits, -1
        self.show()
        self._say()
        announce(self, self._count.text())
        if hits:
            self._go(1)

    def stop(self) -> None:
        """There is no search any more."""
        self._hits, self._at = (), -1
        self.hide()

    @Slot()
    def go_on(self) -> None:
        """To the next hit, round at the end."""
        self._go(1)
        self._tell()

    @Slot()
    def go_back(self) -> None:
        """To the previous hit, round at the start."""
        self._go(-1)
        self._tell()

    def _go(self, step: int) -> None:
        if not self._hits:
            return
        self._at = (self._at + step) % len(self._hits)
        self._say()
        self.wanted.emit(self._hits[self._at].seq)

    def _tell(self) -> None:
        """WHY: the focus may stay in the search, where nobody hears the events go by."""
        if self._hits:
            announce(self, f"{self._count.text()}. {self._snippet.whole_text()}")

    def _say(self) -> None:
        self._previous.say(self.tr("Previous event found (Shift+F3)"))
        self._next.say(self.tr("Next event found (F3)"))
        count = len(self._hits)
        for arrow in (self._previous, self._next):
            arrow.setEnabled(count > 1)
        if not count:
            self._count.setText(self.tr("No event holds these words."))
            self._snippet.setText("")
        elif self._at < 0:
            self._count.setText(self.tr("%n event(s) found", "", count))
        else:
            place = self.tr("{at} of {count}").format(at=self._at + 1, count=count)
            self._count.setText(place)
            hit = self._hits[self._at]
            where = {
                FoundIn.NOTE: self.tr("In a note: {words}"),
                FoundIn.PRIVATE: self.tr("On this desk only: {words}"),
            }.get(hit.where, "{words}")
            self._snippet.setText(where.format(words=hit.snippet))
