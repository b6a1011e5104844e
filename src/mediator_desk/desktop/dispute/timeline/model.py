"""The timeline's model: all rows at once, their texts only when they are looked at.

Owns the rows and a bounded store of texts and notes; never reads a store itself: it asks for what
it lacks with ``texts_wanted`` and is given it with ``take_texts``.
"""

import gc
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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

from mediator_desk.desktop.dispute.timeline.rows import Row, RowKind, lay_rows
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
        self.entries: tuple[TimelineEntry, ...] = ()
        self.rows: list[Row] = []
        self._row_of: dict[int, int] = {}
        self._texts: OrderedDict[int, EventView] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._notes: dict[int, tuple[NoteView, ...]] = {}
        self._essential = True
        self._unfolded: frozenset[int] = frozenset()
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

    def show_entries(self, entries: Sequence[TimelineEntry], *, essential: bool) -> None:
        """Show other entries, or the same at another level; texts already here are kept."""
        with _uncollected():
            self.beginResetModel()
            self.entries = tuple(entries)
            self._essential = essential
            self._lay()
            self.endResetModel()

    def append_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Add later entries at the end; rows already laid stay where they are."""
        if not entries:
            return
        joined = (*self.entries, *entries)
        # WHY from the last day on: a new event may continue the last day or the last fold.
        cut = self._last_day_row()
        start = self.rows[cut].first if self.rows else 0
        fresh = lay_rows(joined, essential=self._essential, unfolded=self._unfolded, start=start)
        standing = len(self.rows) - cut
        if fresh[:standing] != self.rows[cut:]:
            self.show_entries(joined, essential=self._essential)
            return
        added = fresh[standing:]
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(added) - 1)
        self.entries = joined
        self.rows.extend(added)
        self._index(len(self.rows) - len(added))
        self.endInsertRows()

    def _last_day_row(self) -> int:
        for number in range(len(self.rows) - 1, -1, -1):
            if self.rows[number].kind is RowKind.DAY:
                return number
        return 0

    def unfold(self, row: int) -> None:
        """Show the events folded into ``row``."""
        if self.rows[row].kind is RowKind.FOLD:
            self._unfolded |= {self.entries[self.rows[row].first].seq}
            self.show_entries(self.entries, essential=self._essential)

    def take_texts(self, texts: Iterable[EventView]) -> None:
        """Texts that were asked for arrived."""
        rows = []
        for text in texts:
            self._texts[text.seq] = text
            self._texts.move_to_end(text.seq)
            self._asked.discard(text.seq)
            row = self._row_of.get(text.seq)
            if row is not None:
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
        return self._row_of.get(seq, -1)

    def row_from(self, seq: int) -> int | None:
        """The row of event ``seq``, or of the first one shown after it; None when there is none."""
        row = self._row_of.get(seq)
        if row is None:
            row = next((row for later, row in self._row_of.items() if later > seq), None)
        return row

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
        self.show_entries((), essential=self._essential)

    # -- inside ------------------------------------------------------------------------------

    def _lay(self) -> None:
        self.rows = lay_rows(self.entries, essential=self._essential, unfolded=self._unfolded)
        self._row_of = {}
        self._index(0)

    def _index(self, start: int) -> None:
        entries, row_of = self.entries, self._row_of
        for number in range(start, len(self.rows)):
            kind, first, span = self.rows[number]
            if kind is RowKind.EVENT:
                row_of[entries[first].seq] = number
            elif kind is RowKind.FOLD:
                for entry in entries[first : first + span]:
                    row_of[entry.seq] = number

    def _changed(self, seq: int) -> None:
        row = self._row_of.get(seq)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def _ask_now(self) -> None:
        """WHY the neighbours too: the next step of the wheel finds its texts already here."""
        wanted = sorted(self._wanted)[: PAGE - 2 * _AROUND]
        self._wanted.clear()
        if wanted:
            first = self.rows[self._row_of[wanted[0]]].first if wanted[0] in self._row_of else 0
            last = self.rows[self._row_of[wanted[-1]]].first if wanted[-1] in self._row_of else 0
            beside = (
                *self.entries[max(0, first - _AROUND) : first],
                *self.entries[last + 1 : last + 1 + _AROUND],
            )
            known = (self._texts, self._asked, set(wanted))
            more = [e.seq for e in beside if all(e.seq not in those for those in known)]
            wanted = sorted([*wanted, *more])
        self._asked.update(wanted)
        if wanted:
            self.texts_wanted.emit(wanted)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage meanwhile.

    WHY: 100,000 rows made at once set the search off again and again, each time over every row of
    the desk; it took two thirds of the first paint, and found nothing.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sorted rows as ranges: a day's heading or a silence between two events is no break."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or rows[place] - rows[place - 1] > _CLOSE:
            yield rows[start], rows[place - 1]
            start = place
