"""All private notes of a dispute: a list to find one, an editor to write it, its versions."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtWidgets import QWidget

from mediator_desk._generated.ui_notes import Ui_Notes
from mediator_desk.desktop.dispute.notes.delegate import NoteDelegate
from mediator_desk.desktop.dispute.notes.history import HistoryDialog
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import dress_button
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.usecases.notes import (
    NoteTarget,
    NoteView,
    delete_note,
    list_notes,
    note_history,
    restore_note,
)

_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole


class NotesModel(QAbstractListModel):
    """Notes that hold the words looked for, the last written first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: list[NoteView] = []
        self._all: Sequence[NoteView] = ()
        self._words: list[str] = []

    def show_notes(self, notes: Sequence[NoteView]) -> None:
        """Show other notes."""
        self._all = sorted(notes, key=lambda note: note.written_at, reverse=True)
        self._refresh()

    def search(self, words: str) -> None:
        """Keep the notes that hold all ``words``."""
        self._words = words.casefold().split()
        self._refresh()

    @property
    def searching(self) -> bool:
        """Whether some notes may be left out."""
        return bool(self._words)

    def _refresh(self) -> None:
        kept = [
            note for note in self._all if all(word in note.text.casefold() for word in self._words)
        ]
        if [note.note_id for note in kept] == [note.note_id for note in self.notes]:
            self.notes = kept
            if kept:
                self.dataChanged.emit(self.index(0), self.index(len(kept) - 1))
            return
        self.beginResetModel()
        self.notes = kept
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self.notes[index.row()]
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Note {number}, {when}. {text}")
            return words.format(number=note.no, when=moment_short(note.written_at), text=note.text)
        return None


class NotesTab(QWidget):
    """The notes of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._removed: NoteView | None = None
        self._ui = Ui_Notes()
        self._ui.setupUi(self)
        self._model = NotesModel(self)
        self._lay_out()
        self._connect()
        follow_language(self, self._say)
        self._new()
        self._read()

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """One comes here to write."""
        self._ui.editor.focus_text()

    def leave(self) -> None:
        """Hand over the note being written."""
        self._ui.editor.leave()

    def panes(self) -> list[QWidget]:
        """List and editor."""
        return [self._ui.list, self._ui.editor]

    def _lay_out(self) -> None:
        ui, look = self._ui, theme()
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(NoteDelegate(ui.list))
        ui.list.setFrameShape(ui.list.Shape.NoFrame)
        ui.panes.setStretchFactor(1, 1)
        ui.panes.setSizes([look.px(380), look.px(860)])
        dress_button(ui.add, "soft", "small", "plus")
        for link in (ui.source, ui.history):
            dress_button(link, "link")
        dress_button(ui.remove, "link")
        ui.banner.hide()
        self._empty = EmptyState()
        ui.sideRows.insertWidget(ui.sideRows.indexOf(ui.list), self._empty, 1)
        ui.sideRows.setStretchFactor(ui.list, 1)
        self._empty.hide()

    def _connect(self) -> None:
        ui = self._ui
        ui.editor.attach(self._session)
        ui.editor.saved.connect(self._saved)
        ui.editor.left.connect(ui.list.setFocus)
        ui.search.asked.connect(self._model.search)
        for changed in (self._model.modelReset, self._model.dataChanged):
            changed.connect(self._say_empty)
        ui.add.clicked.connect(self._new)
        ui.source.clicked.connect(self._go_to_source)
        ui.history.clicked.connect(self._ask_history)
        ui.remove.clicked.connect(self._remove)
        ui.banner.acted.connect(self._restore)
        ui.list.selectionModel().currentChanged.connect(self._chosen)
        self._session.facts_changed.connect(self._facts_changed)

    def _say(self) -> None:
        ui = self._ui
        ui.search.say(self.tr("Search the notes"), self.tr("Clear"))
        ui.add.setText(self.tr("New note"))
        ui.history.setText(self.tr("Earlier versions…"))
        ui.remove.setText(self.tr("Delete this note"))
        ui.promise.setText(
            self.tr("Confidential: sealed on this desk, never sent, destroyed with the file.")
        )
        ui.list.setAccessibleName(self.tr("Confidential notes"))
        self._say_links()
        self._say_empty()

    @Slot()
    def _say_empty(self) -> None:
        nothing = not self._model.notes
        self._ui.list.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if self._model.searching:
            self._empty.say(self.tr("No note holds these words"), "", "search")
        else:
            words = self.tr("Write one here, or press N on an event of the timeline.")
            self._empty.say(self.tr("No note yet"), words, "note")

    def _say_links(self) -> None:
        ui, target, note = self._ui, self._ui.editor.target, self._ui.editor.note
        seq = target.event_seq if target is not None else None
        evidence = target.evidence_id if target is not None else None
        if seq is not None:
            ui.source.setText(self.tr("Event {number}").format(number=seq))
        elif evidence is not None:
            ui.source.setText(self.tr("Exhibit"))
        ui.source.setVisible(seq is not None or evidence is not None)
        ui.history.setEnabled(note is not None and note.version > 1)
        ui.remove.setEnabled(note is not None)

    # -- notes -------------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            list_notes,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._model.show_notes,
            failed=self._fail,
            key="notes",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._ui.banner.say_error(error_words(error), "")

    @Slot()
    def _new(self) -> None:
        self._ui.list.selectionModel().clearCurrentIndex()
        self._ui.editor.write_about(NoteTarget(self._dispute_id))
        self._say_links()
        self._ui.editor.focus_text()

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        note = current.data(NOTE_ROLE)
        shown = self._ui.editor.note
        if note is not None and (shown is None or shown.note_id != note.note_id):
            self._ui.editor.write_about(note.target, note)
            self._say_links()

    @Slot(object)
    def _saved(self, _note: NoteView) -> None:
        self._say_links()

    @Slot()
    def _go_to_source(self) -> None:
        target = self._ui.editor.target
        if target is not None and target.event_seq is not None:
            self._session.navigation.open_dispute(
                self._dispute_id, "timeline", event_seq=target.event_seq
            )
        elif target is not None and target.evidence_id is not None:
            self._session.navigation.open_dispute(
                self._dispute_id, "exhibits", evidence_id=target.evidence_id
            )

    # -- deleting and versions ---------------------------------------------------------------

    @Slot()
    def _remove(self) -> None:
        note = self._ui.editor.note
        if note is None:
            return
        self._removed = note
        self._session.work.database(
            delete_note,
            self._session.desk,
            self._dispute_id,
            note.note_id,
            owner=self,
            done=self._was_removed,
            failed=self._fail,
        )

    @Slot(object)
    def _was_removed(self, _nothing: object) -> None:
        self._new()
        self._ui.banner.say("accent", "", self.tr("Note deleted."), self.tr("Undo"))
        self._session.tell_changed(self._dispute_id)

    @Slot()
    def _restore(self) -> None:
        note, self._removed = self._removed, None
        self._ui.banner.hide()
        if note is not None:
            self._session.work.database(
                restore_note,
                self._session.desk,
                self._dispute_id,
                note.note_id,
                owner=self,
                done=self._was_restored,
                failed=self._fail,
            )

    @Slot(object)
    def _was_restored(self, note: NoteView) -> None:
        self._ui.editor.write_about(note.target, note)
        self._say_links()
        self._session.tell_changed(self._dispute_id)

    @Slot()
    def _ask_history(self) -> None:
        note = self._ui.editor.note
        if note is not None:
            self._session.work.database(
                note_history,
                self._session.desk,
                self._dispute_id,
                note.note_id,
                owner=self,
                done=self._show_history,
                failed=self._fail,
                key="history",
            )

    @Slot(object)
    def _show_history(self, versions: tuple[NoteView, ...]) -> None:
        dialog = HistoryDialog(versions, self)
        dialog.wanted.connect(self._ui.editor.take_text)
        dialog.open()
