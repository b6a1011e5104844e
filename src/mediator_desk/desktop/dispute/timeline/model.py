"""The timeline's model: all rows at once, their texts only when they are looked at.

Owns the rows and a bounded store of texts and notes; never reads a store itself: it asks for what
it lacks with ``texts_wanted`` and is given it with ``take_texts``.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from mediator_desk.desktop.dispute.timeline.laid import Laid
from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind
from mediator_desk.desktop.dispute.timeline.words import row_sentence
from mediator_desk.usecases.notes import NoteView
from mediator_desk.usecases.timelines import EventView, TimelineEntry

PAGE: Final = 200
"""How many texts are asked for at once."""

_AROUND: Final = 40
_KEPT: Final = 3000
_CLOSE: Final = 3
_NO_INDEX: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Rows of one dispute's timeline."""

    texts_wanted = Signal(list)
    """Sequence numbers of events whose texts are about to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid = Laid()
        self._texts: OrderedDict[int, EventView] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._notes: dict[int, tuple[NoteView, ...]] = {}
        # WHY a child timer: a late single shot must die with the model.
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_now)

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.rows[index.row()]
            entry = self.entries[row.first]
            notes = len(self._notes.get(entry.seq, ()))
            return row_sentence(row, self.entries, self._texts.get(entry.seq), notes)
        return None

    # -- content -----------------------------------------------------------------------------

    @property
    def entries(self) -> tuple[TimelineEntry, ...]:
        """The events shown or folded, in their order."""
        return self._laid.entries

    @property
    def rows(self) -> list[Row]:
        """What is shown, from the top."""
        return self._laid.rows

    @property
    def sizes(self) -> "array[int]":
        """The size of each row, from which its height is estimated."""
        return self._laid.sizes

    @property
    def unfolded(self) -> frozenset[int]:
        """The first events of the folds that were opened."""
        return self._laid.unfolded

    def show(self, laid: Laid) -> None:
        """Show what was laid out elsewhere; texts already here are kept."""
        self.beginResetModel()
        self._laid = laid
        self.endResetModel()

    def append_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Add later entries at the end; rows already laid stay where they are."""
        if not entries:
            return
        joined, standing = (*self.entries, *entries), len(self.rows)
        start, rows = self._laid.grown(joined)
        if start < standing:
            self.beginResetModel()
            self._laid.grow(joined, start, rows)
            self.endResetModel()
        else:
            self.beginInsertRows(QModelIndex(), standing, standing + len(rows) - 1)
            self._laid.grow(joined, start, rows)
            self.endInsertRows()

    def unfold(self, row: int) -> None:
        """Show the events folded into ``row``."""
        if self.rows[row].kind is RowKind.FOLD:
            self.beginResetModel()
            self._laid.unfold(row)
            self.endResetModel()

    def take_texts(self, texts: Iterable[EventView]) -> None:
        """Texts that were asked for arrived."""
        rows = []
        for text in texts:
            self._texts[text.seq] = text
            self._texts.move_to_end(text.seq)
            self._asked.discard(text.seq)
            row = self.row_of(text.seq)
            if row >= 0:
                rows.append(row)
        # WHY one range: neighbours come together, and each notice costs as much as a row's paint.
        for first, last in _ranges(sorted(rows)):
            self.dataChanged.emit(self.index(first), self.index(last))
        while len(self._texts) > _KEPT:
            self._texts.popitem(last=False)

    def take_notes(self, notes: Iterable[NoteView]) -> None:
        """The notes of the dispute, those on events beside their events."""
        before = self._notes
        by_event: dict[int, list[NoteView]] = {}
        for note in notes:
            if note.target.event_seq is not None:
                by_event.setdefault(note.target.event_seq, []).append(note)
        self._notes = {seq: tuple(found) for seq, found in by_event.items()}
        for seq in {*before, *self._notes}:
            if before.get(seq) != self._notes.get(seq):
                self._changed(seq)

    def text_of(self, seq: int) -> EventView | None:
        """The text of an event, or ``None`` while it is being fetched (it is asked for)."""
        text = self._texts.get(seq)
        if text is None and seq not in self._asked:
            self._wanted.add(seq)
            self._ask.start()
        return text

    def notes_of(self, seq: int) -> tuple[NoteView, ...]:
        """The notes beside an event."""
        return self._notes.get(seq, ())

    def row_of(self, seq: int) -> int:
        """The row that shows (or folds) event ``seq``, or -1."""
        return self._laid.row_of(seq)

    def row_from(self, seq: int) -> int | None:
        """The row of event ``seq``, or of the first one shown after it; None when there is none."""
        return self._laid.row_from(seq)

    def entry_at(self, row: int) -> TimelineEntry | None:
        """The event of a row that shows one."""
        if 0 <= row < len(self.rows) and self.rows[row].kind is RowKind.EVENT:
            return self.entries[self.rows[row].first]
        return None

    def clear(self) -> None:
        """Forget everything (locking)."""
        self._texts.clear()
        self._notes.clear()
        self._asked.clear()
        self._wanted.clear()
        self.show(Laid(essential=self._laid.essential, unfolded=self.unfolded))

    # -- inside ------------------------------------------------------------------------------

    def _changed(self, seq: int) -> None:
        row = self.row_of(seq)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def _ask_now(self) -> None:
        """WHY the neighbours too: the next step of the wheel finds its texts already here."""
        wanted = sorted(self._wanted)[: PAGE - 2 * _AROUND]
        self._wanted.clear()
        if wanted:
            rows, entries = self.rows, self.entries
            first, last = (
                rows[row].first if row >= 0 else 0
                for row in (self.row_of(wanted[0]), self.row_of(wanted[-1]))
            )
            beside = (
                *entries[max(0, first - _AROUND) : first],
                *entries[last + 1 : last + 1 + _AROUND],
            )
            known = (self._texts, self._asked, set(wanted))
            more = [e.seq for e in beside if all(e.seq not in those for those in known)]
            wanted = sorted([*wanted, *more])
        self._asked.update(wanted)
        if wanted:
            self.texts_wanted.emit(wanted)


def _ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sorted rows as ranges: a day's heading or a silence between two events is no break."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] - rows[place - 1] > _CLOSE:
            yield rows[start], rows[place - 1]
            start = place
