"""Writing one private note: saves itself, keeps undo, says so.

Owns the text being written and its saving; never decides what a note is about.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.usecases.notes import NoteTarget, NoteView, WriteNote, write_note

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk

_PAUSE_MS: Final = 2000


class _Keeper:
    """The note as last sealed; used in the database lane only, where writes come one by one.

    WHY: a save under way when the desk locks and the save of the lock must not contradict each
    other; whichever runs second builds on the first.
    """

    def __init__(self, target: NoteTarget, note: NoteView | None) -> None:
        self._target = target
        self._note = note

    @property
    def note_id(self) -> UUID | None:
        """Which note it keeps; None before its first version."""
        return self._note.note_id if self._note is not None else None

    def write(self, desk: "Desk", text: str) -> NoteView:
        """Seal ``text`` as the next version."""
        note = self._note
        if note is None or note.text != text:
            known = (note.note_id, note.version) if note is not None else (None, 0)
            self._note = write_note(desk, WriteNote(self._target, text, *known))
            return self._note
        return note


class _Paper(QPlainTextEdit):
    blurred = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()


class NoteEditor(QFrame):
    """One note; ``saved`` carries it each time a version was sealed, ``left`` when Esc was hit."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("tone", "note")
        self._session: Session | None = None
        self._target: NoteTarget | None = None
        self._note: NoteView | None = None
        self._kept = ""
        self._keeper: _Keeper | None = None
        self._saved_at: datetime | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 10)
        rows.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(IconLabel("lock", "note.fg", 15))
        self._title = text_label("", "denseStrong", "note")
        self._status = text_label("", "meta", "note")
        self._close = IconButton("x", colour="note.fg")
        self._close.clicked.connect(self._done_writing)
        head.addWidget(self._title, 1)
        head.addWidget(self._status)
        head.addWidget(self._close)
        rows.addLayout(head)
        self._paper = _Paper()
        self._paper.setTabChangesFocus(True)
        self._paper.textChanged.connect(self._changed)
        self._paper.blurred.connect(self.save)
        rows.addWidget(self._paper)
        # WHY a child timer: it dies with the editor.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        follow_language(self, self._say)

    def attach(self, session: Session) -> None:
        """Belong to an open desk; what is unsaved is sealed when it is about to lock."""
        self._session = session
        session.leaving.connect(self._part)

    def write_about(self, target: NoteTarget, note: NoteView | None = None) -> None:
        """Open on a note, or on a blank one about ``target``."""
        self.save()
        self._target, self._note = target, note
        self._keeper = _Keeper(target, note)
        self._kept = note.text if note is not None else ""
        self._saved_at = note.written_at if note is not None else None
        self._paper.blockSignals(True)
        self._paper.setPlainText(self._kept)
        self._paper.blockSignals(False)
        self._paper.moveCursor(self._paper.textCursor().MoveOperation.End)
        self._say()

    def focus_text(self) -> None:
        """Put the caret in the text."""
        self._paper.setFocus()

    @Slot(str)
    def take_text(self, text: str) -> None:
        """Replace the text by an earlier one; undo brings the present one back."""
        cursor = self._paper.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    @property
    def note(self) -> NoteView | None:
        """The note as last sealed."""
        return self._note

    @property
    def target(self) -> NoteTarget | None:
        """What the note is about."""
        return self._target

    @Slot()
    def save(self) -> None:
        """Seal what was typed, off the GUI thread; never touches the caret or undo."""
        self._pause.stop()
        text = self._unsaved()
        if text is None or self._session is None or self._keeper is None:
            return
        # WHY save and not database: a note once typed is sealed even if this page closes now.
        job = self._session.work.save(
            self._keeper.write, self._session.desk, text, failed=self._fail
        )
        job.done.connect(self._saved)

    @Slot()
    def leave(self) -> None:
        """The page or the desk is about to close: hand over what was typed."""
        self.save()

    @Slot()
    def _part(self) -> None:
        """WHY: the answer to this last save must wake no screen of a desk that is locked."""
        self.save()
        self._session = None

    def _unsaved(self) -> str | None:
        text = self._paper.toPlainText()
        return text if text != self._kept and text.strip() else None

    @Slot()
    def _changed(self) -> None:
        self._pause.start()
        self._status.setText(self.tr("Writing…"))

    @Slot(object)
    def _saved(self, note: NoteView) -> None:
        if self._session is None:
            return
        self._session.tell_changed(note.target.dispute_id)
        # WHY: a late answer about the note written before must not name the one written now.
        if self._keeper is None or self._keeper.note_id != note.note_id:
            return
        self._note, self._kept, self._saved_at = note, note.text, note.written_at
        set_look(self._status, tone="note")
        self._say()
        self.saved.emit(note)
        if self._paper.toPlainText() != self._kept:
            self._pause.start()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._status.setText(words.title)
        self._status.setToolTip(f"{words.sentence} {words.next_step}")
        set_look(self._status, tone="danger")

    @Slot()
    def _done_writing(self) -> None:
        self.save()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._done_writing()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        if self._note is not None:
            title = self.tr("Note {number}").format(number=self._note.no)
        else:
            title = self.tr("New note")
        self._title.setText(title)
        self._paper.setAccessibleName(self.tr("Confidential note"))
        self._paper.setPlaceholderText(self.tr("Only you can read this. It is saved as you type."))
        self._close.say(self.tr("Close (Esc)"))
        if self._saved_at is not None:
            saved = self.tr("Saved at {time}")
            self._status.setText(saved.format(time=clock_time(self._saved_at)))
        else:
            self._status.setText("")
