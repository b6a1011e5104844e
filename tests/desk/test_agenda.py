"""The agenda: every last day and warning, by day, week and month, and as a calendar file."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from dispute_exchange.vocabulary import Language
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.clocks import ClockState, Concern, Urgency
from mediator_desk.store import disputes
from mediator_desk.store.errors import DisputeUnknown
from mediator_desk.store.tables import dispute
from mediator_desk.system.files import DiskRefused
from mediator_desk.usecases.agenda import (
    AgendaKind,
    AgendaQuery,
    ExportAgenda,
    export_agenda,
    read_agenda,
    read_case_clocks,
    read_month,
    read_week,
)
from mediator_desk.usecases.body_rules import SetBodyRule, set_body_rule, set_desk_day
from mediator_desk.vault.tables import dispute_key
from tests.desk.material import make_file, put_in
from tests.effort import calls, statements

DUE = date(2026, 12, 8)
"""Ninety days after the notification of 9 September."""


def on(desk, day: date):
    now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return replace(desk, clock=fixed_clock(now))


@pytest.fixture
def held(desk, platform, tmp_path):
    return put_in(desk, make_file(platform), tmp_path).dispute_id


def query(start: date, end: date, **more) -> AgendaQuery:
    return AgendaQuery(start, end, **more)


def test_a_last_day_and_its_warnings_stand_on_their_days(desk, held):
    found = read_agenda(desk, query(date(2026, 11, 20), date(2026, 12, 31)))
    assert [(item.on, item.kind, item.days_left) for item in found.items] == [
        (date(2026, 11, 23), AgendaKind.WARNING, 15),
        (date(2026, 12, 1), AgendaKind.WARNING, 7),
        (date(2026, 12, 6), AgendaKind.WARNING, 2),
        (DUE, AgendaKind.DUE, 0),
    ]
    assert {item.dispute_id for item in found.items} == {held}
    assert all(item.file_no == "D-2026-000042" for item in found.items)
    assert found.by_clock == {"OUTCOME": 1}
    assert found.by_urgency == {Urgency.CALM: 1}


def test_filters_keep_what_was_asked(desk, held):
    span = date(2026, 9, 1), date(2026, 12, 31)
    assert not list(read_agenda(desk, query(*span, clocks=frozenset({"RESPONSE"}))).items)
    assert not list(read_agenda(desk, query(*span, concerns=frozenset({Concern.WINDOW}))).items)
    assert not list(read_agenda(desk, query(*span, urgencies=frozenset({Urgency.URGENT}))).items)
    alone = read_agenda(desk, query(*span, warnings=False))
    assert [item.clock.clock for item in alone.items] == ["OUTCOME"]
    settled = read_agenda(desk, query(*span, warnings=False, settled=True))
    assert {"REFUSAL_NOTICE", "ENTRY_REPLY", "OUTCOME"} <= {i.clock.clock for i in settled.items}


def test_what_ran_out_before_the_days_asked_for_is_never_out_of_sight(desk, held):
    late = on(desk, DUE + timedelta(days=3))
    found = read_agenda(late, query(date(2026, 12, 11), date(2026, 12, 31)))
    assert [(item.on, item.clock.late_days) for item in found.overdue] == [(DUE, 3)]
    assert not list(found.items)


def test_a_week_runs_from_monday_and_knows_its_number_and_holidays(desk, held):
    week = read_week(desk, date(2026, 12, 10))
    assert (week.year, week.number, week.days[0].on) == (2026, 50, date(2026, 12, 7))
    assert [bool(day.items) for day in week.days] == [False, True, *[False] * 5]
    assert [day.worked for day in week.days] == [True] * 5 + [False] * 2
    christmas = read_week(desk, date(2026, 12, 25)).days[4]
    assert christmas.holiday["fr"].startswith("Noël")
    assert not christmas.worked
    assert read_week(desk, date(2027, 1, 1)).number == 53


def test_a_month_is_shown_in_whole_weeks(desk, held):
    month = read_month(desk, 2026, 12)
    assert len(month.weeks) == 5
    assert all(len(week) == 7 for week in month.weeks)
    assert (month.weeks[0][0].on, month.weeks[-1][-1].on) == (date(2026, 11, 30), date(2027, 1, 3))
    assert len(read_month(desk, 2027, 2).weeks) == 4
    assert sum(len(day.items) for week in month.weeks for day in week) == 3


def test_every_clock_of_a_case_with_its_time_bar(desk, held):
    told = read_case_clocks(desk, held)
    states = {clock.clock: clock.state for clock in told.clocks}
    assert states["REFUSAL_NOTICE"] is ClockState.MET
    assert states["OUTCOME"] is ClockState.RUNNING
    assert told.timebar.suspended_on == date(2026, 9, 9)
    with pytest.raises(DisputeUnknown):
        read_case_clocks(desk, type(held)(int=7))


def test_a_dispute_handed_to_somebody_else_leaves_the_agenda(desk, held):
    with desk.vault.writer.begin() as connection:
        disputes.make_read_only(connection, disputes.number_of(connection, held))
    assert not list(read_agenda(desk, query(date(2026, 9, 1), date(2027, 1, 1))).items)


def test_what_the_mediator_owes_stands_among_the_rest(desk):
    set_desk_day(desk, "mediator_appointed", date(2024, 1, 15))
    found = read_agenda(desk, query(date(2027, 1, 1), date(2027, 12, 31), warnings=False))
    assert [(item.clock.clock, item.on) for item in found.items] == [
        ("MEDIATOR_TERM", date(2027, 1, 15)),
        ("ANNUAL_REPORT", date(2027, 6, 30)),
    ]
    assert all(item.dispute_id is None and item.file_no == "" for item in found.items)


def test_a_rule_of_the_body_moves_the_agenda_from_its_day_on(desk, platform, tmp_path):
    set_body_rule(
        desk, SetBodyRule("OUTCOME", "Charte, art. 4", length=60, valid_from=date(2026, 9, 1))
    )
    put_in(desk, make_file(platform), tmp_path)
    due = read_agenda(desk, query(date(2026, 10, 1), date(2027, 1, 1), warnings=False))
    assert [(item.on, item.clock.reason) for item in due.items] == [
        (date(2026, 11, 8), "Charte, art. 4")
    ]


class TestCalendarFile:
    """RFC 5545."""

    @pytest.fixture
    def exported(self, desk, held, tmp_path):
        def export(language: Language, name: str = "echeances.ics"):
            asked = query(date(2026, 9, 1), date(2026, 12, 31))
            return export_agenda(desk, ExportAgenda(asked, tmp_path / name, language))

        return export

    @pytest.mark.parametrize(
        ("language", "name", "since"),
        [
            (Language.FR, "Issue de la médiation", "Depuis le 9\u00a0septembre 2026"),
            (Language.EN, "Outcome of the mediation", "Since 9\u00a0September 2026"),
        ],
    )
    def test_it_says_what_ends_when_and_by_which_text(self, exported, language, name, since):
        written = exported(language)
        assert written.events == 1
        assert written.size == written.path.stat().st_size
        (event,) = icalendar.Calendar.from_ical(written.path.read_bytes()).events
        assert (event.start, event.end) == (DUE, DUE + timedelta(days=1))
        assert event["summary"].startswith("D-2026-000042 – ")
        assert event["summary"].endswith(name)
        assert "R612\u20115" in event["description"]
        assert since in event["description"]

    def test_alarms_ring_on_the_days_of_the_ladder(self, exported):
        (event,) = icalendar.Calendar.from_ical(exported(Language.FR).path.read_bytes()).events
        alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
        assert alarms == [timedelta(days=-n, hours=9) for n in (30, 15, 7, 2)]

    def test_it_names_the_same_event_alike_every_time(self, exported):
        first, again = (
            icalendar.Calendar.from_ical(exported(language, name).path.read_bytes()).events[0]
            for language, name in ((Language.FR, "a.ics"), (Language.EN, "b.ics"))
        )
        assert first["uid"] == again["uid"]

    def test_it_names_nobody(self, desk, exported, held):
        text = exported(Language.FR).path.read_text(encoding="utf-8").replace("\r\n ", "")
        with desk.vault.engine.connect() as connection:
            facts = disputes.get(connection, held).facts
        for party in facts.parties:
            for said in (party.name, party.shop, party.email, party.phone):
                assert said is None or said not in text
        assert facts.mediator.name not in text
        assert facts.title in text

    def test_it_is_written_whole_or_not_at_all(self, desk, exported, held, tmp_path):
        path = exported(Language.FR).path
        before = path.read_bytes()
        asked = query(date(2026, 9, 1), date(2026, 12, 31))
        with pytest.raises(DiskRefused):
            export_agenda(desk, ExportAgenda(asked, tmp_path / "nowhere" / "a.ics"))
        assert path.read_bytes() == before
        assert path.stat().st_mode & 0o077 == 0
        assert not list(tmp_path.glob("*.ics.*"))


def multiply(desk, count: int) -> None:
    """The one dispute held, so many times, without its events."""
    with desk.vault.writer.begin() as connection:
        row = dict(connection.execute(dispute.select()).mappings().one())
        key = dict(connection.execute(dispute_key.select()).mappings().one())
        ids = {n: uuid.UUID(int=10_000 + n) for n in range(2, count + 1)}
        keys = [key | {"dispute_id": str(one)} for one in ids.values()]
        connection.execute(dispute_key.insert(), keys)
        copies = [
            row | {"dispute_no": n, "dispute_id": one, "file_no": f"D-2026-{n:06d}"}
            for n, one in ids.items()
        ]
        connection.execute(dispute.insert(), copies)


def test_many_disputes_are_read_in_a_few_statements_each_looked_at_once(desk, held):
    many = 1_000
    multiply(desk, many)
    months = []
    with statements(desk.vault.engine) as heard:
        called = calls(lambda: months.append(read_month(desk, 2026, 12)))
    assert months[0].agenda.by_clock == {"OUTCOME": many}
    assert len(heard) < 20
    assert called < 750 * many
