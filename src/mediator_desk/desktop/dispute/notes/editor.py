"""Writing one private note: saves itself, keeps undo, says so.

Owns the text being written and its saving; never decides what a note is about.
"""

from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.notes.keeping import NoteKeeper
from mediator_desk.desktop.dispute.notes.paper import LONGEST_NOTE, NotePaper
from mediator_desk.desktop.dispute.notes.tagging import TagField
from mediator_desk.desktop.dispute.notes.tools import NoteTools
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import clock_time
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.usecases.notes import NoteTarget, NoteView

_PAUSE_MS: Final = 1500
"""How long after the first unsaved key the text is sealed. WHY not after the last: who types
without a pause must lose two seconds at most, too."""
_PASSING: Final = frozenset({"vault_full", "vault_unwritable", "storage_failed"})
"""What may be over a moment later: the text is sealed as soon as it can be."""


class NoteEditor(QFrame):
    """One note; ``saved`` carries it each time a version was sealed, ``left`` when Esc was hit.

    ``link_followed`` carries the link to go to. Tools and tags show once ``show_tools`` was called;
    their keys hold without them.
    """

    saved = Signal(object)
    left = Signal()
    link_followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("tone", "note")
        self._session: Session | None = None
        self._target: NoteTarget | None = None
        self._note: NoteView | None = None
        self._kept: tuple[str, tuple[str, ...]] | None = ("", ())
        self._keeper: NoteKeeper | None = None
        self._saved_at: datetime | None = None
        self.tools = NoteTools()
        self._paper = NotePaper(self.tools.named)
        self.tools.attach(self._paper, self)
        self.tags = TagField()
        self._lay_out()
        self._paper.textChanged.connect(self._changed)
        self._paper.blurred.connect(self.save)
        self._paper.settled.connect(self._settled)
        self._paper.link_followed.connect(self.link_followed)
        self._paper.too_long.connect(self._refuse_paste)
        self.tools.link_followed.connect(self.link_followed)
        self.tools.picker_wanted.connect(self._pick_link)
        self.tags.textEdited.connect(self._changed)
        self.tags.editingFinished.connect(self.save)
        # WHY a child timer: it dies with the editor.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        follow_language(self, self._say)

    def _lay_out(self) -> None:
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
        rows.addWidget(self.tools)
        rows.addWidget(self._paper, 1)
        self._paper.setMinimumHeight(theme().px(60))
        self._tags_label = text_label("", "label", "note")
        self._tags_label.setBuddy(self.tags)
        self._tag_row = QWidget()
        foot = QHBoxLayout(self._tag_row)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._tags_label)
        foot.addWidget(self.tags, 1)
        rows.addWidget(self._tag_row)
        self.tools.hide()
        self._tag_row.hide()

    def attach(self, session: Session) -> None:
        """Belong to an open desk; what is unsaved is sealed when it is about to lock."""
        self._session = session
        session.leaving.connect(self._part)

    def write_about(self, target: NoteTarget, note: NoteView | None = None) -> None:
        """Open on a note, or on a blank one about ``target``."""
        self.save()
        self._target, self._note = target, note
        self._keeper = NoteKeeper(target, note)
        self._saved_at = note.written_at if note is not None else None
        self._paper.blockSignals(True)
        self._paper.show_text(note.text if note is not None else "")
        self._paper.blockSignals(False)
        self.tags.show_tags(note.tags if note is not None else ())
        self._kept = None
        self._paper.settle()
        self._say()

    def refresh(self, note: NoteView) -> None:
        """Show what another window made of the note, unless something is being written here."""
        shown = self._note
        if shown is None or shown.note_id != note.note_id or shown.version >= note.version:
            return
        if not self.unsaved and self._keeper is not None and self._keeper.version < note.version:
            caret, at_end = self.caret(), self._paper.textCursor().atEnd()
            self.write_about(note.target, note)
            if not at_end:
                self.put_caret(caret)

    def aim(self, target: NoteTarget) -> None:
        """Change what a note not sealed yet is about."""
        if self._note is None:
            self._target, self._keeper = target, NoteKeeper(target, None)

    def show_tools(self) -> None:
        """Show the tools and the tags."""
        self.tools.show()
        self._tag_row.show()

    def caret(self) -> dict[str, Any]:
        """Where the caret is, and how far the text is scrolled."""
        self._paper.hurry()
        cursor = self._paper.textCursor()
        return {
            "caret": cursor.position(),
            "anchor": cursor.anchor(),
            "scroll": self._paper.verticalScrollBar().value(),
            "focus": self._paper.hasFocus(),
        }

    def put_caret(self, mark: dict[str, Any]) -> None:
        """Put caret and text back to where they were."""
        self._paper.hurry()
        last = self._paper.document().characterCount() - 1
        anchor, caret = (
            min(max(0, value), last) if isinstance(value := mark.get(name), int) else last
            for name in ("anchor", "caret")
        )
        cursor = self._paper.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
        self._paper.setTextCursor(cursor)
        if isinstance(scroll := mark.get("scroll"), int):
            self._paper.verticalScrollBar().setValue(scroll)
        if mark.get("focus"):
            self._paper.setFocus()

    def focus_text(self) -> None:
        """Put the caret in the text."""
        self._paper.setFocus()

    @Slot(object)
    def take_version(self, version: NoteView) -> None:
        """Take text and tags of an earlier version; undo brings the present text back."""
        self._paper.put_text(version.text)
        self.tags.show_tags(version.tags)

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
        written = self._unsaved()
        if written is None or self._session is None or self._keeper is None:
            return
        # WHY save and not database: a note once typed is sealed even if this page closes now.
        job = self._session.work.save(
            self._keeper.write, self._session.desk, *written, failed=self._fail
        )
        job.done.connect(self._saved)

    @Slot()
    def _pick_link(self) -> None:
        from mediator_desk.desktop.dispute.notes.link_picker import LinkPicker

        if self._session is not None and self._target is not None:
            picker = LinkPicker(self._session, self._target.dispute_id, self)
            picker.chosen.connect(self.tools.put_link)
            picker.open()

    @Slot()
    def leave(self) -> None:
        """The page or the desk is about to close: hand over what was typed."""
        self.save()

    @Slot()
    def _part(self) -> None:
        """WHY: the answer to this last save must wake no screen of a desk that is locked."""
        self.save()
        self._session = None

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not sealed yet."""
        return self._unsaved() is not None

    @Slot()
    def _settled(self) -> None:
        # WHY as it is read: a note of plain text is written otherwise, and is no change by that.
        self._kept = self._written()

    def _written(self) -> tuple[str, tuple[str, ...]]:
        return self._paper.text(), self.tags.tags()

    def _unsaved(self) -> tuple[str, tuple[str, ...]] | None:
        """WHY never without words: opening a note, or emptying it, makes no empty one."""
        if self._kept is None:
            return None
        written = self._written()
        return written if written != self._kept and written[0] else None

    @Slot()
    def _changed(self) -> None:
        if not self._pause.isActive():
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
        apart = self._note is not None and self._note.note_id != note.note_id
        self._note, self._saved_at = note, note.written_at
        self._kept = (note.text, note.tags)
        set_look(self._status, tone="note")
        self._say()
        if apart:
            self._tell_apart(note)
        self.saved.emit(note)
        if self.unsaved and not self._pause.isActive():
            self._pause.start()

    def _tell_apart(self, note: NoteView) -> None:
        told = self.tr("Changed elsewhere meanwhile: what you write here is note {number} now.")
        self._status.setText(told.format(number=note.no))
        set_look(self._status, tone="warning")
        announce(self, self._status.text())

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._status.setText(words.title)
        self._status.setToolTip(f"{words.sentence} {words.next_step}")
        set_look(self._status, tone="danger")
        if self._session is not None and getattr(error, "kind", "") in _PASSING:
            self._pause.start()

    @Slot()
    def _refuse_paste(self) -> None:
        told = self.tr("Not pasted: a note holds %n characters at most.", "", LONGEST_NOTE)
        self._status.setText(told)
        set_look(self._status, tone="danger")
        announce(self, told)

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
        self._tags_label.setText(self.tr("&Tags"))
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.tags.setAccessibleName(self.tr("Tags, separated by commas"))
        if self._saved_at is not None:
            saved = self.tr("Saved at {time}")
            self._status.setText(saved.format(time=clock_time(self._saved_at)))
        else:
            self._status.setText("")
