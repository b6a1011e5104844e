"""Commands about time: the agenda, its calendar file, every clock of a dispute."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from dispute_exchange import vocabulary
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.cli.words import Words
from mediator_desk.domain.clocks import ClockView, Concern, Urgency
from mediator_desk.usecases.agenda import (
    Agenda,
    AgendaDay,
    AgendaItem,
    AgendaQuery,
    ExportAgenda,
    export_agenda,
    read_agenda,
    read_case_clocks,
    read_month,
    read_week,
)
from mediator_desk.usecases.desk import Desk

# How far the list looks ahead when nobody says: a span of the interface.
_AHEAD: Final = timedelta(weeks=4)


def agenda(session: Session) -> int:
    """Last days and warnings, by day; or the same as a calendar file."""
    asked = session.asked
    with session.desk() as desk:
        query = _query(session, desk)
        if asked.ics is not None:
            language = vocabulary.Language(session.words.language)
            written = export_agenda(desk, ExportAgenda(query, asked.ics, language))
            line = session.words.text(
                "agenda_exported", events=written.events, path=written.path, size=written.size
            )
            session.out.show(written, [line])
            return 0
        found = _read(session, desk, query)
    session.out.show(found, list(_lines(found, session.words)) or [session.words.text("none")])
    return 0


def clocks(session: Session) -> int:
    """Every clock of a dispute, present and past, and the ledger of its time-bar."""
    with session.desk() as desk:
        told = read_case_clocks(desk, session.dispute_id(desk))
    words = session.words
    lines = columns(
        (
            _name(clock, words),
            words.label("clock_state", clock.state),
            _late(clock, words),
            words.day(clock.start_on),
            words.day(clock.due_on),
            clock.article,
            clock.reason,
        )
        for clock in told.clocks
    )
    lines += columns(
        (words.label("timebar_step", entry.step), words.day(entry.on), entry.reference.article)
        for entry in told.timebar.entries
    )
    if session.asked.timebar:
        lines.append(told.timebar.statement(vocabulary.Language(words.language)))
    session.out.show(told, lines or [words.text("none")])
    return 0


def _query(session: Session, desk: Desk) -> AgendaQuery:
    asked = session.asked
    today = desk.clock().date()
    start = asked.start or today
    return AgendaQuery(
        start=start,
        end=asked.end or start + _AHEAD,
        clocks=frozenset(asked.clock),
        concerns=frozenset(Concern(one) for one in asked.concern),
        urgencies=frozenset(Urgency(one) for one in asked.urgency),
        warnings=not asked.no_warnings,
        settled=asked.settled,
    )


def _read(session: Session, desk: Desk, query: AgendaQuery) -> Agenda:
    week, month = session.asked.week, session.asked.month
    if isinstance(week, date):
        return read_week(desk, week, query).agenda
    if isinstance(month, date):
        return read_month(desk, month.year, month.month, query).agenda
    return read_agenda(desk, query)


def _lines(found: Agenda, words: Words) -> Iterator[str]:
    if found.overdue:
        yield words.text("agenda_overdue")
        yield from _rows(found.overdue, words)
    for day in found.days:
        yield words.day(day.on) + _holiday(day, words)
        yield from _rows(day.items, words)


def _holiday(day: AgendaDay, words: Words) -> str:
    name = day.holiday.get(words.language, "")
    return f" ({name})" if name else ""


def _rows(items: Iterable[AgendaItem], words: Words) -> list[str]:
    rows = columns(
        (
            words.label("agenda_kind", item.kind),
            words.label("urgency", item.clock.urgency),
            item.file_no,
            item.title,
            _name(item.clock, words),
            words.day(item.clock.due_on),
            item.clock.article,
        )
        for item in items
    )
    return [f"  {row}" for row in rows]


def _name(clock: ClockView, words: Words) -> str:
    own = dict(clock.names).get(words.language)
    name = own or words.label("deadline_rule", clock.rule_id)
    if clock.party is None:
        return name
    return f"{name} ({words.label('party_role', clock.party).lower()})"


def _late(clock: ClockView, words: Words) -> str | None:
    if not clock.late_days:
        return None
    one = clock.late_days == 1
    return words.text("late_one" if one else "late_days", days=clock.late_days)
