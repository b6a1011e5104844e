"""What the command palette looks through: files, passages of the open file, notes, letters.

Owns the questions asked of the vault and the lines made of the answers; nothing is kept once the
palette is closed.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from mediator_desk.desktop.present.deadlines import clock_chip
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.palette_lines import Entry, excerpt, matches
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.notes import NoteView, search_notes
from mediator_desk.usecases.timelines import SearchHit, search_timeline

if TYPE_CHECKING:
    from mediator_desk.usecases.caseload import Caseload
    from mediator_desk.usecases.exhibits import ExhibitRow

_MOST: Final = 8


class Found(QObject):
    """The lines found for the last words asked; ``changed`` as answers come in."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._here = session.navigation.here.dispute_id
        self._wanted = ""
        self.disputes: list[Entry] = []
        self.notes: list[Entry] = []
        self._inside: dict[str, list[Entry]] = {}

    @property
    def here(self) -> UUID | None:
        """The open file."""
        return self._here

    @property
    def inside(self) -> list[Entry]:
        """What was found in the open file: events, then exhibits, then notes."""
        return [line for kind in ("event", "exhibit", "note") for line in self._of(kind)]

    @Slot(str)
    def ask(self, wanted: str) -> None:
        """Look for ``wanted``; empty forgets what was found."""
        self._wanted = wanted
        self.disputes, self.notes, self._inside = [], [], {}
        if not wanted:
            return
        self._read(search_notes, wanted, done=self._take_notes)
        self._read(read_caseload, CaseQuery(search=wanted), done=self._take_disputes)
        here = self._here
        if here is not None:
            self._read(search_timeline, here, wanted, done=self._take_hits)
            self._read(list_exhibits, here, done=lambda found: self._take_exhibits(found, wanted))

    def letters(self, wanted: str) -> list[Entry]:
        """The letters that can be written, grey where no file is open."""
        from mediator_desk.desktop.letters.forms import OWN_NOTICES

        words = QCoreApplication.translate("Palette", "Letter: {name}")
        why = QCoreApplication.translate("Palette", "open a file first")
        lines = []
        for kind in OWN_NOTICES:
            text = words.format(name=label("notice_kind", kind))
            if matches(wanted, text):
                said = text if self._here else f"{text} ({why})"
                enabled = self._here is not None
                lines.append(Entry(said, icon="template", letter=kind.value, enabled=enabled))
        return lines

    def _of(self, kind: str) -> list[Entry]:
        return self._inside.get(kind, [])[:_MOST]

    def _read(
        self, function: Callable[..., Any], *given: Any, done: Callable[[Any], object]
    ) -> None:
        session = self._session
        session.work.database(
            function, session.desk, *given, owner=self, done=done, key=function.__name__
        )

    @Slot(object)
    def _take_disputes(self, caseload: "Caseload") -> None:
        now = self._session.now()
        self.disputes = [
            Entry(
                row.title,
                prefix=row.file_no,
                icon="briefcase",
                chip=clock_chip(row.clock, now) if row.clock else None,
                location=Location("caseload", row.dispute_id),
            )
            for row in caseload.rows[:_MOST]
        ]
        self.changed.emit()

    @Slot(object)
    def _take_notes(self, notes: Sequence[NoteView]) -> None:
        if discretion().on:
            return
        words = QCoreApplication.translate("Palette", "Note {number}")
        lines = [
            (
                note.target.dispute_id == self._here,
                Entry(
                    excerpt(note.words, self._wanted),
                    prefix=words.format(number=note.no),
                    icon="note",
                    location=Location(
                        "caseload", note.target.dispute_id, "notes", note_id=note.note_id
                    ),
                ),
            )
            for note in notes
        ]
        self._inside["note"] = [line for inside, line in lines if inside]
        self.notes = [line for inside, line in lines if not inside][:_MOST]
        self.changed.emit()

    @Slot(object)
    def _take_hits(self, hits: Sequence[SearchHit]) -> None:
        words = QCoreApplication.translate("Palette", "Event {number}")
        self._inside["event"] = [
            Entry(
                excerpt(hit.snippet, self._wanted),
                prefix=words.format(number=hit.seq),
                icon="timeline",
                location=Location("caseload", self._here, "timeline", event_seq=hit.seq),
            )
            for hit in hits[:_MOST]
        ]
        self.changed.emit()

    def _take_exhibits(self, rows: "Sequence[ExhibitRow]", wanted: str) -> None:
        words = QCoreApplication.translate("Palette", "Exhibit {number}")
        lines = []
        for row in rows:
            item, title = row.item, row.title or row.item.title
            number = words.format(number=item.piece_no)
            if matches(wanted, f"{number} {title} {item.original_name}"):
                place = Location("caseload", self._here, "exhibits", None, item.evidence_id)
                title = discretion().without_names(title)
                lines.append(Entry(title, prefix=number, icon="paperclip", location=place))
        self._inside["exhibit"] = lines
        self.changed.emit()
