"""Finding words inside the exhibit shown: the field, how many there are, the next and the last.

Owns the bar; the pane looks for the words and shows where they are.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.usecases.exhibit_pages import Found


class _Field(SearchField):
    """Enter goes on instead of asking again."""

    next_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.next_wanted.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


class FindBar(QFrame):
    """``asked`` with the words, "" for none; ``step_wanted`` with 1 or -1; ``left`` when closed."""

    asked = Signal(str)
    step_wanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(4)
        self.field = _Field()
        self.field.setProperty("grade", "small")
        self._count = text_label("", "meta", "muted")
        self._before, self._after = IconButton("chevron-up"), IconButton("chevron-down")
        self._close = IconButton("x")
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for one in (self._before, self._after, self._close):
            row.addWidget(one)
        self._found: Found | None = None
        self._at = -1
        self.field.asked.connect(self.asked)
        self.field.next_wanted.connect(self.step_wanted)
        self.field.left.connect(self.close_bar)
        self._before.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._after.clicked.connect(lambda: self.step_wanted.emit(1))
        self._close.clicked.connect(self.close_bar)
        self.hide()
        follow_language(self, self._say)

    def open_bar(self) -> None:
        """Show the bar, the keyboard in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def close_bar(self) -> None:
        """Hide it and what it found."""
        self.hide()
        self.field.clear()
        self.left.emit()

    def show_found(self, found: Found | None, at: int) -> None:
        """How many there are and which is in view, from 0; None while nothing is looked for."""
        told = (self._found, self._at)
        self._found, self._at = found, at
        self._say()
        if found is not None and told != (found, at):
            announce(self, self._count.text())

    def _say(self) -> None:
        self.field.say(self.tr("Find in this exhibit"), self.tr("Clear"))
        self._before.say(self.tr("Previous hit (Shift+F3)"))
        self._after.say(self.tr("Next hit (F3)"))
        self._close.say(self.tr("Close the search (Esc)"))
        found = self._found
        some = found is not None and bool(found.hits)
        self._before.setEnabled(some)
        self._after.setEnabled(some)
        if found is None:
            self._count.setText("")
        elif not found.readable:
            self._count.setText(self.tr("No text in it: a scan or a picture"))
        elif not found.hits:
            self._count.setText(self.tr("Nothing found"))
        elif found.more:
            words = self.tr("{at} of more than {all}")
            self._count.setText(words.format(at=self._at + 1, all=len(found.hits)))
        else:
            words = self.tr("{at} of {all}")
            self._count.setText(words.format(at=self._at + 1, all=len(found.hits)))
