"""The notes of a dispute as a list: the last written first, narrowed by words and by a tag."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.domain.notes import tags_of
from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.usecases.notes import NoteView

_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole


class NotesModel(QAbstractListModel):
    """Notes that hold the words looked for, the last written first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: list[NoteView] = []
        self._all: Sequence[NoteView] = ()
        self._words: tuple[str, ...] = ()
        self._tag = ""

    def show_notes(self, notes: Sequence[NoteView]) -> None:
        """Show other notes."""
        self._all = sorted(notes, key=lambda note: note.written_at, reverse=True)
        self._refresh()

    def search(self, words: str) -> None:
        """Keep the notes that hold all ``words``, in their text or their tags."""
        self._words = words_of(words)
        self._refresh()

    def keep_tag(self, tag: str) -> None:
        """Keep the notes with a tag; all for ""."""
        self._tag = tag.casefold()
        self._refresh()

    def row_of(self, note_id: UUID) -> int:
        """Where a note stands; -1 when it is not shown."""
        return next((row for row, one in enumerate(self.notes) if one.note_id == note_id), -1)

    @property
    def every(self) -> int:
        """How many notes there are, whatever is shown."""
        return len(self._all)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags in use, whatever is shown."""
        return tags_of(tag for note in self._all for tag in note.tags)

    @property
    def searching(self) -> bool:
        """Whether some notes may be left out."""
        return bool(self._words or self._tag)

    def _refresh(self) -> None:
        kept = [note for note in self._all if self._kept(note)]
        if [note.note_id for note in kept] == [note.note_id for note in self.notes]:
            self.notes = kept
            if kept:
                self.dataChanged.emit(self.index(0), self.index(len(kept) - 1))
            return
        self.beginResetModel()
        self.notes = kept
        self.endResetModel()

    def _kept(self, note: NoteView) -> bool:
        if self._tag and self._tag not in (tag.casefold() for tag in note.tags):
            return False
        return not self._words or holds_all(
            folded("\n".join((note.words, *note.tags))), self._words
        )

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self.notes[index.row()]
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Note {number}, {when}. {text}")
            return words.format(number=note.no, when=moment_short(note.written_at), text=note.words)
        return None
