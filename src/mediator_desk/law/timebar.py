"""The time-bar while a dispute is mediated (C. civ., art. 2238).

Owns the ledger of suspensions: from the notification that mentions it until the solution is
notified, and then for at least as long as the rule says; and what a letter says of it. Whether
limitation had run out before is for a court.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Final

from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.domain import typography
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import ClockState, ClockView, Urgency
from mediator_desk.domain.marks import Mark, Milestone
from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.calculators.telling import number
from mediator_desk.law.rules import DeadlineRule, Rulebook
from mediator_desk.law.warnings import warnings_before
from mediator_desk.system.resources import resource_path

M = Milestone
_ENDING: Final = frozenset({M.DECISION_DELIVERED, M.ENDED, M.AGREEMENT})


class TimebarStep(StrEnum):
    """What an entry of the ledger says."""

    SUSPENDED = "SUSPENDED"
    NOT_MENTIONED = "NOT_MENTIONED"
    SOLUTION_NOTIFIED = "SOLUTION_NOTIFIED"
    AGREED = "AGREED"
    MEDIATION_ENDED = "MEDIATION_ENDED"
    RUNS_AGAIN = "RUNS_AGAIN"


@dataclass(frozen=True, slots=True)
class TimebarEntry:
    """One line of the ledger: what, when, which event says so, whom it concerns, by which text.

    ``RUNS_AGAIN`` bears the day before which limitation cannot expire, and the event that began
    that time. ``party`` is empty for what concerns both.
    """

    step: TimebarStep
    on: date
    seq: int
    party: PartyRole | None
    reference: LawReference


@dataclass(frozen=True, slots=True)
class TimebarLedger:
    """The time-bar of one dispute, oldest entry first.

    ``suspended_on`` is the first day of the suspension, ``ended_on`` when the solution was notified
    to the last party, or the mediation ended without one; ``not_before`` the day before which
    limitation cannot expire. All are empty while they are not known. ``least`` is the rule's own
    length of that time, with its unit.
    """

    entries: tuple[TimebarEntry, ...]
    suspended_on: date | None = None
    ended_on: date | None = None
    not_before: date | None = None
    least: tuple[int, str] | None = None

    @property
    def defect(self) -> bool:
        """Whether a notification was sent that did not mention the suspension."""
        return any(entry.step is TimebarStep.NOT_MENTIONED for entry in self.entries)

    def statement(self, language: Language) -> str:
        """What a letter says of the time-bar as it stands; empty before any notification."""
        if not self.entries:
            return ""
        if self.suspended_on is None:
            name = "not_mentioned"
        elif self.ended_on is None:
            name = "suspended"
        else:
            name = "resumed"
        days = {
            "start": self.suspended_on,
            "end": self.ended_on,
            "not_before": self.not_before,
        }
        told = {key: typography.day(day, language) for key, day in days.items() if day is not None}
        if self.least is not None:
            told["length"] = number(Decimal(self.least[0]), self.least[1], language)
        tongue = "fr" if typography.is_french(language) else "en"
        return typography.set_text(str(_words()[name][tongue]).format(**told), language)


def timebar_ledger(case: CaseState, book: Rulebook) -> TimebarLedger:
    """The ledger of a case.

    LAW(C. civ. 2238): limitation is suspended from the notification that says so (CECMC B01),
    until the solution is notified; it then cannot expire for at least six months.
    """
    notified = next((mark for mark in case.marks if mark.what is M.PARTIES_NOTIFIED), None)
    rule = None if notified is None else book.rule("TIMEBAR_SUSPENSION", notified.on)
    if notified is None or rule is None:
        return TimebarLedger(())
    if not notified.mentioned:
        step = TimebarStep.NOT_MENTIONED
        return TimebarLedger((TimebarEntry(step, notified.on, notified.seq, None, rule.reference),))
    start = TimebarEntry(TimebarStep.SUSPENDED, notified.on, notified.seq, None, rule.reference)
    ends = _ends(case.marks, notified)
    entries = [start, *(_entry(mark, rule) for mark in ends)]
    over = _over(ends)
    resume = book.rule("TIMEBAR_RESUME", notified.on if over is None else over.on)
    least = None if resume is None or resume.length is None else (resume.length, resume.unit)
    if over is None or resume is None:
        return TimebarLedger(tuple(entries), notified.on, least=least)
    not_before = resume.last_day(over.on, book.calendar(over.on))
    if not_before is not None:
        entries.append(
            TimebarEntry(TimebarStep.RUNS_AGAIN, not_before, over.seq, None, resume.reference)
        )
    return TimebarLedger(tuple(entries), notified.on, over.on, not_before, least)


def timebar_clocks(case: CaseState, now: datetime, book: Rulebook) -> tuple[ClockView, ...]:
    """The suspension and the time after it, as clocks among the others."""
    return tuple(_clocks(timebar_ledger(case, book), now, book))


def _ends(marks: tuple[Mark, ...], notified: Mark) -> list[Mark]:
    return [mark for mark in marks if mark.seq > notified.seq and mark.what in _ENDING]


def _over(ends: list[Mark]) -> Mark | None:
    """What ended the suspension for both: the last delivery, or the end of the mediation."""
    delivered = {mark.party: mark for mark in ends if mark.what is M.DECISION_DELIVERED}
    if len(delivered) > 1:
        return max(delivered.values(), key=lambda mark: (mark.on, mark.seq))
    return next((mark for mark in ends if mark.what is not M.DECISION_DELIVERED), None)


def _entry(mark: Mark, rule: DeadlineRule) -> TimebarEntry:
    step = {
        M.DECISION_DELIVERED: TimebarStep.SOLUTION_NOTIFIED,
        M.AGREEMENT: TimebarStep.AGREED,
    }.get(mark.what, TimebarStep.MEDIATION_ENDED)
    return TimebarEntry(step, mark.on, mark.seq, mark.party, rule.reference)


def _clocks(ledger: TimebarLedger, now: datetime, book: Rulebook) -> Iterator[ClockView]:
    suspended, start = ledger.suspended_on, next(iter(ledger.entries), None)
    rule = None if suspended is None else book.rule("TIMEBAR_SUSPENSION", suspended)
    if rule is None or suspended is None or start is None:
        return
    days = book.calendar(suspended)
    ended = ledger.ended_on
    yield _view(
        rule,
        suspended,
        start.seq,
        now,
        book,
        state=ClockState.SUSPENDED if ended is None else ClockState.MET,
        urgency=Urgency.SUSPENDED if ended is None else Urgency.MET,
        settled=ended,
    )
    resume = None if ended is None else book.rule("TIMEBAR_RESUME", ended)
    due = ledger.not_before
    if resume is None or ended is None or due is None:
        return
    over = days.today(now) > due
    yield _view(
        resume,
        ended,
        ledger.entries[-1].seq,
        now,
        book,
        due=due,
        state=ClockState.MET if over else ClockState.RUNNING,
        urgency=Urgency.PAST if over else Urgency.CALM,
    )


def _view(
    rule: DeadlineRule,
    start: date,
    seq: int,
    now: datetime,
    book: Rulebook,
    *,
    state: ClockState,
    urgency: Urgency,
    due: date | None = None,
    settled: date | None = None,
) -> ClockView:
    days = book.calendar(start)
    return ClockView(
        rule_id=rule.rule_id,
        clock=rule.clock,
        concern=rule.concern,
        urgency=urgency,
        state=state,
        start_on=start,
        start_seq=seq,
        due_on=due,
        due_at=None if due is None else days.end_of(due),
        day=max((days.today(now) - start).days, 0),
        length=None if due is None else (due - start).days,
        count=rule.length,
        unit=rule.unit,
        settled_on=settled,
        article=rule.article,
        rule_checked=rule.confidence is Confidence.CHECKED,
        reference=rule.reference,
        set_by=rule.set_by,
        reason="" if rule.body is None else rule.body.reason,
        on_expiry=rule.on_expiry,
        warn_on=() if due is None else warnings_before(rule, start, due),
    )


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(resource_path("law/timebar.toml").read_text(encoding="utf-8"))
