"""The agenda: every last day and every warning over all cases, by day, week and month."""

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import Language
from mediator_desk.domain.clocks import RUNNING, ClockView, Concern, Urgency
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.law.desk_clocks import desk_clocks
from mediator_desk.law.keeping import every_clock
from mediator_desk.law.rules import Rulebook
from mediator_desk.law.timebar import TimebarLedger, timebar_ledger
from mediator_desk.store import disputes, rules
from mediator_desk.store.agenda import AgendaCase, agenda_cases
from mediator_desk.system.files import write_atomically
from mediator_desk.usecases import _memory
from mediator_desk.usecases._reminders import reminder_clocks
from mediator_desk.usecases._renewals import renewal_clocks
from mediator_desk.usecases.desk import Desk

__all__ = [
    "Agenda",
    "AgendaDay",
    "AgendaItem",
    "AgendaKind",
    "AgendaQuery",
    "CaseClocks",
    "ExportAgenda",
    "ExportedAgenda",
    "MonthAgenda",
    "WeekAgenda",
    "export_agenda",
    "read_agenda",
    "read_case_clocks",
    "read_month",
    "read_week",
]

_WEEK: Final = 7
_ASKED_FOR: Final = "PIECES_REPLY"
_NOT_LISTED: Final = frozenset({Urgency.PAST})


class AgendaKind(StrEnum):
    """Why something stands on a day: it is the last one, or a warning that it comes."""

    DUE = "due"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class AgendaQuery:
    """Which days (both inclusive) and what on them. Empty sets filter nothing.

    ``clocks`` are clock codes (``OUTCOME``), ``concerns`` what they are about; ``settled`` also
    shows what was kept already, ``warnings`` the days before last days.
    """

    start: date
    end: date
    clocks: frozenset[str] = frozenset()
    concerns: frozenset[Concern] = frozenset()
    urgencies: frozenset[Urgency] = frozenset()
    warnings: bool = True
    settled: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of a day. ``dispute_id`` is empty for what belongs to no dispute; ``days_left``
    counts calendar days from ``on`` to the last day. ``uid`` stays the same from export to export.
    """

    on: date
    kind: AgendaKind
    clock: ClockView
    days_left: int
    dispute_id: UUID | None
    file_no: str
    title: str
    uid: str


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day with its lines, last days first. ``holiday`` names the public holiday in French and
    English, empty on other days."""

    on: date
    worked: bool
    holiday: Mapping[str, str]
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The days asked for that hold something, what ran out before them and still waits, and how
    many last days there are by clock and by urgency in those days."""

    start: date
    end: date
    today: date
    days: tuple[AgendaDay, ...]
    overdue: tuple[AgendaItem, ...]
    by_clock: Mapping[str, int] = field(default_factory=dict)
    by_urgency: Mapping[Urgency, int] = field(default_factory=dict)

    @property
    def items(self) -> Iterator[AgendaItem]:
        """Every line of every day in order."""
        return (item for day in self.days for item in day.items)


@dataclass(frozen=True, slots=True)
class WeekAgenda:
    """Seven days from Monday. ``number`` is the ISO week of ``year``."""

    year: int
    number: int
    days: tuple[AgendaDay, ...]
    agenda: Agenda


@dataclass(frozen=True, slots=True)
class MonthAgenda:
    """The weeks a month lies in, each of seven days from Monday; some are of its neighbours."""

    year: int
    month: int
    weeks: tuple[tuple[AgendaDay, ...], ...]
    agenda: Agenda


@dataclass(frozen=True, slots=True)
class CaseClocks:
    """Every clock of one dispute, present and past, and its time-bar."""

    clocks: tuple[ClockView, ...]
    timebar: TimebarLedger
    today: date


@dataclass(frozen=True, slots=True)
class ExportAgenda:
    """Last days as a calendar file (RFC 5545), in French or English.

    SECURITY: it leaves the vault; it holds file numbers and what the dispute is about, no name.
    """

    query: AgendaQuery
    path: Path
    language: Language = Language.FR


@dataclass(frozen=True, slots=True)
class ExportedAgenda:
    """What was written: ``events`` last days, ``size`` bytes."""

    path: Path
    events: int
    size: int


def read_agenda(desk: Desk, query: AgendaQuery) -> Agenda:
    """The agenda between two days."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
        found = _items(desk, connection, book, now, settled=query.settled)
    return _agenda(query, found, book, now)


def read_week(desk: Desk, day: date, query: AgendaQuery | None = None) -> WeekAgenda:
    """The week a day lies in; of ``query`` only the filters count."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=_WEEK - 1)
    agenda, days = _whole(desk, monday, sunday, query)
    year, number, _ = monday.isocalendar()
    return WeekAgenda(year, number, days, agenda)


def read_month(desk: Desk, year: int, month: int, query: AgendaQuery | None = None) -> MonthAgenda:
    """The weeks of a month; of ``query`` only the filters count."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    agenda, days = _whole(desk, weeks[0][0], weeks[-1][-1], query)
    rows = tuple(days[at : at + _WEEK] for at in range(0, len(days), _WEEK))
    return MonthAgenda(year, month, rows, agenda)


def read_case_clocks(desk: Desk, dispute_id: UUID) -> CaseClocks:
    """Every clock of one dispute and its time-bar, as they stand now. Raises DisputeUnknown."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
        held = disputes.get(connection, dispute_id)
    facts = held.facts
    complained = facts.claim.complained_on.on if facts.claim.complained_on else None
    keep_until = facts.retention.until if facts.retention else None
    return CaseClocks(
        clocks=every_clock(held.state, now, book, complained, keep_until),
        timebar=timebar_ledger(held.state, book),
        today=book.calendar(now.date()).today(now),
    )


def export_agenda(desk: Desk, request: ExportAgenda) -> ExportedAgenda:
    """Writes the last days of the query as a calendar file, whole or not at all.

    Raises DiskFull, DiskRefused.
    """
    # WHY here: what writes calendars is loaded only when one is written.
    from mediator_desk.usecases._calendar_file import calendar_file

    agenda = read_agenda(desk, replace(request.query, warnings=False))
    due = [*agenda.overdue, *agenda.items]
    data = calendar_file(due, desk.clock(), request.language)
    write_atomically(request.path, data)
    return ExportedAgenda(request.path, len(due), len(data))


def _whole(
    desk: Desk, start: date, end: date, query: AgendaQuery | None
) -> tuple[Agenda, tuple[AgendaDay, ...]]:
    """The agenda between two days, and every one of these days, empty ones too."""
    asked = replace(query or AgendaQuery(start, end), start=start, end=end)
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
        found = _items(desk, connection, book, now, settled=asked.settled)
    agenda = _agenda(asked, found, book, now)
    filled = {day.on: day for day in agenda.days}
    days = (start + timedelta(days=n) for n in range((end - start).days + 1))
    return agenda, tuple(filled.get(day) or _day(day, (), book) for day in days)


def _agenda(
    query: AgendaQuery, found: Iterable[AgendaItem], book: Rulebook, now: datetime
) -> Agenda:
    kept = [item for item in found if _is_asked(item, query)]
    inside = sorted(
        (item for item in kept if query.start <= item.on <= query.end),
        key=lambda item: (item.on, item.kind, item.file_no, item.clock.rule_id),
    )
    days: dict[date, list[AgendaItem]] = {}
    for item in inside:
        days.setdefault(item.on, []).append(item)
    due = [item for item in inside if item.kind is AgendaKind.DUE]
    overdue = [
        item
        for item in kept
        if item.on < query.start
        and item.kind is AgendaKind.DUE
        and item.clock.urgency is Urgency.OVERDUE
    ]
    return Agenda(
        start=query.start,
        end=query.end,
        today=book.calendar(now.date()).today(now),
        days=tuple(_day(on, tuple(items), book) for on, items in days.items()),
        overdue=tuple(sorted(overdue, key=lambda item: (item.on, item.file_no))),
        by_clock=Counter(item.clock.clock for item in due),
        by_urgency=Counter(item.clock.urgency for item in due),
    )


def _day(on: date, items: tuple[AgendaItem, ...], book: Rulebook) -> AgendaDay:
    kept = book.calendar(on)
    names = {"fr": kept.holiday(on, "fr"), "en": kept.holiday(on, "en")}
    return AgendaDay(on, kept.is_worked(on), names if names["fr"] else {}, items)


def _is_asked(item: AgendaItem, query: AgendaQuery) -> bool:
    clock = item.clock
    if clock.urgency is Urgency.MET and not query.settled:
        return False
    if item.kind is AgendaKind.WARNING and not query.warnings:
        return False
    return (
        (not query.clocks or clock.clock in query.clocks)
        and (not query.concerns or clock.concern in query.concerns)
        and (not query.urgencies or clock.urgency in query.urgencies)
    )


def _items(
    desk: Desk, connection: Connection, book: Rulebook, now: datetime, *, settled: bool
) -> tuple[AgendaItem, ...]:
    """Every line of every case held here, and of the desk itself."""

    def lines(numbers: Sequence[int]) -> Iterator[tuple[int, tuple[AgendaItem, ...]]]:
        mine = {case.dispute_no: case for case in agenda_cases(connection, numbers)}
        for number in numbers:
            case = mine.get(number)
            yield number, () if case is None else _case_lines(case, book, now, settled=settled)

    kept = _memory.answers(desk.vault, "agenda, settled" if settled else "agenda")
    frame = (book.calendar(now.date()).today(now), book)
    cases = kept.of(disputes.stamps(connection), frame, lines)
    listed = tuple(chain.from_iterable(cases))
    asked = dict.fromkeys(line.dispute_id for line in listed if _is_asked_for(line))
    reminders = (
        line
        for clock, case, what in reminder_clocks(connection, filter(None, asked), now, book)
        for line in _lines(clock, case, what)
    )
    own = (
        line
        for clock in desk_clocks(rules.milestones(connection), now, book)
        for line in _lines(clock, None)
    )
    stamps = (
        line
        for clock, case, decision_id in renewal_clocks(connection, now, book)
        for line in _lines(clock, case, str(decision_id))
    )
    return (*listed, *reminders, *stamps, *own)


def _is_asked_for(item: AgendaItem) -> bool:
    """Whether a party still has documents to send."""
    return item.clock.clock == _ASKED_FOR and item.clock.urgency in RUNNING


def _case_lines(
    case: AgendaCase, book: Rulebook, now: datetime, *, settled: bool
) -> tuple[AgendaItem, ...]:
    clocks = every_clock(
        case.state, now, book, case.complained_on, case.keep_until, open_only=not settled
    )
    return tuple(line for clock in clocks for line in _lines(clock, case))


def _lines(clock: ClockView, case: AgendaCase | None, what: str = "") -> Iterator[AgendaItem]:
    if clock.due_on is None or clock.urgency in _NOT_LISTED:
        return
    uid = _uid(clock, case, what)
    yield _item(clock, case, AgendaKind.DUE, clock.due_on, uid)
    if clock.urgency in RUNNING:
        for day in clock.warn_on:
            if day != clock.due_on:
                yield _item(clock, case, AgendaKind.WARNING, day, uid)


def _item(
    clock: ClockView, case: AgendaCase | None, kind: AgendaKind, on: date, uid: str
) -> AgendaItem:
    assert clock.due_on is not None
    return AgendaItem(
        on=on,
        kind=kind,
        clock=clock,
        days_left=(clock.due_on - on).days,
        dispute_id=None if case is None else case.dispute_id,
        file_no="" if case is None else case.file_no,
        title="" if case is None else plain_signs(case.title),
        uid=uid,
    )


def _uid(clock: ClockView, case: AgendaCase | None, what: str) -> str:
    """What names a clock for ever: the case, the clock, whose it is and the event that began it.

    ``what`` tells apart clocks that no event began, by the document each runs for.
    """
    whose = "desk" if case is None else str(case.dispute_id)
    start = clock.start_on.isoformat() if clock.start_on else ""
    parts = (whose, clock.clock, clock.party or "", str(clock.start_seq or ""), start, what)
    return "-".join(part for part in parts if part).lower() + "@mediator-desk"
