"""What time does by itself, on a clock that is moved by hand."""

import threading
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from dispute_exchange import acts
from dispute_exchange import events as ev
from dispute_exchange.claims import Remedy
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.decision import ChainReference
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    DisputeState,
    ImplementationStatus,
    Outcome,
    PartyRole,
    RemedyKind,
)
from dispute_platform import parties, policy
from dispute_platform.clock import legal_day
from dispute_platform.disputes import append_events, dispute_row, events_of, register_dispute
from dispute_platform.mediators import add_mediator
from dispute_platform.platform import Platform, open_platform
from dispute_platform.policy import Silence, policy_on
from dispute_platform.timer import entry_due, implementation_due, keep_running, run_clocks
from tests.platform.material import BODY, material

S = DisputeState
C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
START = datetime(2026, 11, 22, 9, tzinfo=UTC)
LAW = Path(__file__).resolve().parents[2] / "resources" / "law" / "deadlines.toml"


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def platform(tmp_path: Path, clock: Clock) -> Iterator[Platform]:
    platform = open_platform(tmp_path / "platform", clock=clock)
    yield platform
    platform.close()


def dispute_at(platform: Platform, stage: str) -> UUID:
    mediator = add_mediator(platform, "Odile Vautremont", BODY)
    return register_dispute(platform, material(mediator, stage=stage))


def act(platform: Platform, dispute: UUID, content: acts.ActContent) -> None:
    with platform.database.write() as session:
        standing = platform.standings.of(session, dispute)
        drafts = events_of_act(content, Scene(standing, legal_day(platform.clock())))
        append_events(platform, session, dispute_row(session, dispute), drafts)


def standing(platform: Platform, dispute: UUID):  # type: ignore[no-untyped-def]
    with platform.database.read() as session:
        return platform.standings.of(session, dispute)


def kinds(platform: Platform) -> list[str]:
    return [event.payload.kind for event in run_clocks(platform)]


def proposed(platform: Platform) -> UUID:
    dispute = dispute_at(platform, "mediation")
    act(
        platform,
        dispute,
        acts.IssueDecision(
            decision_id=uuid4(),
            number="RIV-2026-0001",
            decision_kind=DecisionKind.PROPOSAL,
            pdf_sha256="0" * 64,
            record_sha256="0" * 64,
            size=1,
            proposed=Money(minor=100),
            response_days=15,
            chain=ChainReference(seq=1, hash="0" * 64),
        ),
    )
    return dispute


def test_a_trader_who_never_answers_has_refused_to_enter(platform: Platform, clock: Clock) -> None:
    """Row 10, B02-4: silence is a refusal, the day after the last day, and not before."""
    dispute = dispute_at(platform, "admissibility")
    act(platform, dispute, acts.NotifyParties())
    days = policy_on(START.date()).entry_days
    assert entry_due(standing(platform, dispute)) == legal_day(START) + timedelta(days=days)
    clock.wait(days)
    assert kinds(platform) == []
    clock.wait(1)
    (event,) = run_clocks(platform)
    assert event.actor is P
    assert event.payload == ev.EntryAnswered(answer="NO_REPLY")
    assert standing(platform, dispute).outcome is Outcome.TRADER_REFUSED_ENTRY
    assert kinds(platform) == []


def test_each_party_s_silence_is_found_on_its_own_day(platform: Platform, clock: Clock) -> None:
    """R612-4: silence is a refusal once the party's own time is over."""
    dispute = proposed(platform)
    clock.wait(4)
    parties.answer_decision(platform, dispute, T, Answer.ACCEPTED)
    clock.wait(11)
    assert kinds(platform) == []
    clock.wait(1)
    assert kinds(platform) == ["DECISION_ANSWERED"]
    after = standing(platform, dispute)
    assert (after.state, after.outcome) == (S.REJECTED, Outcome.NO_RESPONSE)
    assert after.decision.answers == {T: Answer.ACCEPTED, C: Answer.NO_REPLY}


def test_a_body_may_remind_instead(
    platform: Platform, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The policy is the body's: one reminder, and the matter stays open."""
    from dataclasses import replace

    rules = replace(
        policy_on(START.date()),
        entry_silence=Silence.REMINDER,
        response_silence=Silence.REMINDER,
    )
    monkeypatch.setattr(policy, "_versions", lambda: (rules,))
    dispute = proposed(platform)
    clock.wait(16)
    assert kinds(platform) == ["REMINDER", "REMINDER"]
    clock.wait(1)
    assert kinds(platform) == []
    assert standing(platform, dispute).state is S.PROPOSAL_ISSUED


def test_what_was_agreed_and_not_done_is_noticed_and_chased_once_a_rung(
    platform: Platform, clock: Clock
) -> None:
    """Row 18, R614-2: overdue, then the ladder of reminders to the trader."""
    dispute = dispute_at(platform, "mediation")
    day = legal_day(START) + timedelta(days=10)
    remedy = Remedy(kind=RemedyKind.REPAIR)
    act(platform, dispute, acts.RecordSettlement(remedy=remedy, implement_by=day))
    assert implementation_due(standing(platform, dispute)) == day
    clock.wait(10)
    assert kinds(platform) == []
    clock.wait(1)
    assert kinds(platform) == ["IMPLEMENTATION_REPORTED", "REMINDER"]
    assert standing(platform, dispute).state is S.NOT_IMPLEMENTED
    seen = []
    for _day in range(40):
        assert kinds(platform) == []
        clock.wait(1)
        seen.append(kinds(platform))
    rungs = policy_on(START.date()).chase
    assert [number for number, found in enumerate(seen, 1) if found] == list(rungs[1:])
    with platform.database.read() as session:
        reminders = [
            event
            for event in events_of(session, dispute)
            if isinstance(event.payload, ev.ReminderSent)
        ]
    assert {(one.payload.to, one.disclosure) for one in reminders} == {(T, "TRADER_ONLY")}
    parties.report_implementation(platform, dispute, C, ImplementationStatus.IMPLEMENTED)
    clock.wait(30)
    assert kinds(platform) == []


def test_an_agreement_without_a_day_has_the_body_s(platform: Platform, clock: Clock) -> None:
    dispute = dispute_at(platform, "mediation")
    act(platform, dispute, acts.RecordSettlement(remedy=Remedy(kind=RemedyKind.REPAIR)))
    days = policy_on(START.date()).implement_days
    clock.wait(days)
    assert kinds(platform) == []
    clock.wait(1)
    assert "IMPLEMENTATION_REPORTED" in kinds(platform)


def test_a_platform_that_slept_reminds_once_a_day(platform: Platform, clock: Clock) -> None:
    dispute = dispute_at(platform, "mediation")
    remedy = Remedy(kind=RemedyKind.REPAIR)
    act(platform, dispute, acts.RecordSettlement(remedy=remedy, implement_by=legal_day(START)))
    parties.report_implementation(platform, dispute, C, ImplementationStatus.NOT_IMPLEMENTED)
    clock.wait(60)
    assert kinds(platform) == ["REMINDER"]
    assert kinds(platform) == []
    clock.wait(1)
    assert kinds(platform) == ["REMINDER"]


def test_a_stopped_case_waits_for_its_mediator_and_nothing_else(
    platform: Platform, clock: Clock
) -> None:
    """R613-1."""
    dispute = proposed(platform)
    act(platform, dispute, acts.RaiseConflict(text="Une ancienne mission"))
    clock.wait(90)
    assert kinds(platform) == []


def test_the_server_runs_the_clocks_when_it_starts(platform: Platform, clock: Clock) -> None:
    dispute = proposed(platform)
    clock.wait(30)
    stop = threading.Event()
    stop.set()
    keep_running(platform, stop, 3600)
    assert standing(platform, dispute).state is S.REJECTED


def test_the_body_s_lengths_are_those_the_desk_counts() -> None:
    rules = {rule["rule_id"]: rule for rule in tomllib.loads(LAW.read_text("utf-8"))["rule"]}
    today = policy_on(date(2026, 11, 22))
    assert today.entry_days == rules["ENTRY_REPLY"]["length"]
    assert today.implement_days in rules["IMPLEMENT"]["presets"]
