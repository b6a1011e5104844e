"""The clocks of a case: which rules run, since when, until when, and how they were kept.

Owns the tie between the milestones of a case and the rules; lengths, articles and what starts or
ends a clock come from the rulebook, so that a change of the law is a change of data.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from dispute_exchange.procedure import Standing
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import (
    ClockState,
    ClockView,
    Concern,
    Urgency,
    is_current,
    urgency_of,
)
from mediator_desk.domain.marks import Mark, Milestone
from mediator_desk.law.dates import count
from mediator_desk.law.rules import Confidence, DeadlineRule, Rulebook
from mediator_desk.law.warnings import warnings_before
from mediator_desk.law.workdays import Calendar

# Told by modules of their own: the time-bar, what a desk owes, how long a file is kept.
_ELSEWHERE: Final = frozenset({Concern.LIMITATION, Concern.CUSTODY, Concern.DESK})


def clocks_of(case: CaseState, now: datetime, book: Rulebook) -> tuple[ClockView, ...]:
    """The clocks that tell where a case stands, in the order of the procedure.

    A clock whose event came is ``MET``, with the days it was late; what is over without being
    kept is left to ``clock_history``.
    """
    runs = _runs(case.marks, book)
    # WHY the last of each: a case taken up again runs the same clock again.
    latest = {run.key: run for run in runs}
    views = (_view(run, case.marks, now, book.calendar(run.start.on)) for run in latest.values())
    return tuple(clock for clock in views if is_current(clock))


def clock_history(
    case: CaseState,
    now: datetime,
    book: Rulebook,
    complained_on: date | None = None,
    *,
    open_only: bool = False,
) -> tuple[ClockView, ...]:
    """Every clock that ever started in a case, in the order of the procedure: also those missed,
    waived or replaced by a later one, unless only those that no event has settled are asked for.

    ``complained_on`` is the day of the written complaint, from which the time to refer runs.
    """
    marks = case.marks
    if complained_on is not None:
        marks = (Mark(Milestone.PRIOR_COMPLAINT, complained_on, 0), *marks)
    return tuple(
        _view(run, marks, now, book.calendar(run.start.on))
        for run in _runs(marks, book)
        if not open_only or (run.replaced is None and _ended(run, marks) is None)
    )


def outcome_due(standing: Standing, book: Rulebook) -> date | None:
    """The last day of the outcome (R612-5), before any extension; None before notification."""
    start = standing.notified_on
    rule = None if start is None else book.rule("OUTCOME", start)
    if rule is None or start is None:
        return None
    return rule.last_day(start, book.calendar(start))


@dataclass(frozen=True, slots=True)
class _Run:
    """One start of one clock: ``start`` is counted from, ``opened`` is the event that opened it."""

    rule: DeadlineRule
    start: Mark
    opened: Mark
    due: date | None
    extended: "_Run | None" = None
    replaced: Mark | None = None

    @property
    def key(self) -> tuple[str, object, int | None]:
        """What one run of a clock takes the place of: the last one of its party, if any."""
        return self.rule.clock, self.opened.party, self.opened.seq if self.rule.many else None


def _runs(marks: tuple[Mark, ...], book: Rulebook) -> list[_Run]:
    """Every start of every clock, in the order of the table, each knowing what replaced it."""
    runs: list[_Run] = []
    for mark in marks:
        for clock in book.started_by(mark.what):
            run = _opened(clock, mark, book, marks, runs)
            if run is not None:
                runs = [_replaced_by(earlier, run, marks) for earlier in runs]
                runs.append(run)
    order = {clock: place for place, clock in enumerate(book.clocks())}
    return sorted(runs, key=lambda run: order[run.rule.clock])


def _opened(
    clock: str, mark: Mark, book: Rulebook, marks: tuple[Mark, ...], runs: list[_Run]
) -> _Run | None:
    rule = book.rule(clock, mark.on)
    if rule is None or rule.concern in _ELSEWHERE or rule.starts is not mark.what:
        return None
    start, extended = mark, None
    if rule.extends is not None:
        extended = _open_at(mark, rule.extends, runs, marks)
        if extended is None:
            return None
        start = extended.start
        # WHY again: the version is that of the day the time began, not of the day it was extended.
        rule = book.rule(clock, start.on)
    if rule is None:
        return None
    return _Run(rule, start, mark, _last_day(rule, start, mark, book.calendar(start.on)), extended)


def _open_at(mark: Mark, clock: str, runs: list[_Run], marks: tuple[Mark, ...]) -> _Run | None:
    """The run of ``clock`` that is open when ``mark`` comes, or None."""
    for run in reversed(runs):
        if run.rule.clock == clock and run.opened.seq < mark.seq:
            return run if _ended(run, marks, before=mark) is None else None
    return None


def _last_day(rule: DeadlineRule, start: Mark, opened: Mark, days: Calendar) -> date | None:
    """The last day before any suspension."""
    if rule.fixed_by != "rule":
        if opened.due is not None:
            return opened.due
        if opened.days is not None:
            # LAW(R612-4): each party's own time runs from its own delivery.
            return count(start.on, opened.days, rule.unit, rule.roll, days)
    return rule.last_day(start.on, days)


def _replaced_by(earlier: _Run, later: _Run, marks: tuple[Mark, ...]) -> _Run:
    """``earlier``, knowing that ``later`` took its place, if it did."""
    again = earlier.key == later.key
    if not (again or earlier is later.extended) or earlier.replaced is not None:
        return earlier
    if _ended(earlier, marks, before=later.opened) is not None:
        return earlier
    return replace(earlier, replaced=later.opened)


def _ended(run: _Run, marks: tuple[Mark, ...], *, before: Mark | None = None) -> Mark | None:
    """What kept the clock, or made it pointless, first; None while it is open."""
    for mark in marks:
        if before is not None and mark.seq >= before.seq:
            return None
        if mark.seq > run.opened.seq and _speaks_to(mark, run):
            return mark
    return None


def _speaks_to(mark: Mark, run: _Run) -> bool:
    if mark.what not in run.rule.ends and mark.what not in run.rule.waived_by:
        return False
    if mark.about is not None:
        return mark.about == run.opened.seq
    return None in (mark.party, run.opened.party) or mark.party is run.opened.party


@dataclass(frozen=True, slots=True)
class _Stops:
    """What suspensions did to a last day."""

    due: date | None
    days: int
    stopped_since: date | None


def _stops(run: _Run, marks: tuple[Mark, ...], until: Mark | None, days: Calendar) -> _Stops:
    """The last day with what suspensions added; one that came after it changes nothing."""
    due, added = run.due, 0
    since: date | None = None
    if run.rule.when_stopped == "runs":
        return _Stops(due, 0, None)
    for mark in marks:
        if mark.seq <= run.opened.seq or (until is not None and mark.seq > until.seq):
            continue
        if mark.what is Milestone.STOPPED and (due is None or mark.on <= due):
            since = mark.on
        elif mark.what is Milestone.RESUMED and since is not None:
            if run.rule.when_stopped == "prolongs" and due is not None:
                # WHY never less than none: an event entered late may bear an earlier day.
                length = max((mark.on - since).days, 0)
                added += length
                due = _rolled(run.rule, due + timedelta(days=length), days)
            since = None
    return _Stops(due, added, since)


def _rolled(rule: DeadlineRule, day: date, days: Calendar) -> date:
    return days.next_worked(day) if rule.roll == "next_working_day" else day


def _view(run: _Run, marks: tuple[Mark, ...], now: datetime, days: Calendar) -> ClockView:
    rule, start = run.rule, run.start.on
    end = _ended(run, marks)
    if run.replaced is not None and (end is None or run.replaced.seq <= end.seq):
        end = run.replaced
    stops = _stops(run, marks, end, days)
    due = stops.due
    told = _told(run, end, stops, now, days)
    by_event = rule.fixed_by != "rule" and (run.opened.due or run.opened.days) is not None
    own = rule.body.own if rule.body is not None else None
    return ClockView(
        rule_id=rule.rule_id,
        clock=rule.clock,
        concern=rule.concern,
        urgency=told.urgency,
        state=told.state,
        party=run.opened.party,
        start_on=start,
        start_seq=run.opened.seq or None,
        due_on=due,
        due_at=None if due is None else days.end_of(due),
        first_due_on=run.extended.due if run.extended else run.due if run.due != due else None,
        stopped_days=stops.days,
        rolled=_was_rolled(run, days),
        day=max((days.today(now) - start).days, 0),
        length=None if due is None else (due - start).days,
        count=run.opened.days if by_event else rule.length,
        unit=rule.unit,
        settled_on=told.settled_on,
        settled_seq=None if end is None else end.seq,
        late_days=told.late_days,
        article=rule.article,
        rule_checked=rule.confidence is Confidence.CHECKED,
        reference=rule.reference,
        set_by="mediator" if by_event else rule.set_by,
        reason="" if rule.body is None else rule.body.reason,
        on_expiry=rule.on_expiry,
        warn_on=() if due is None else warnings_before(rule, start, due),
        names=() if own is None else tuple(own.names.items()),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    state: ClockState
    urgency: Urgency
    settled_on: date | None = None
    late_days: int = 0


def _told(run: _Run, end: Mark | None, stops: _Stops, now: datetime, days: Calendar) -> _Told:
    """How the clock stands at ``now``."""
    due = stops.due
    if end is not None:
        return _settled(run, end, due)
    if stops.stopped_since is not None:
        return _Told(ClockState.SUSPENDED, Urgency.SUSPENDED)
    if due is None:
        return _Told(ClockState.RUNNING, Urgency.TO_SET)
    urgency = urgency_of(days.end_of(due), now)
    if urgency is not Urgency.OVERDUE:
        return _Told(ClockState.RUNNING, urgency)
    if run.rule.lapse == "over":
        return _Told(ClockState.MET, Urgency.MET, due)
    return _Told(ClockState.MISSED, urgency, late_days=(days.today(now) - due).days)


def _settled(run: _Run, end: Mark, due: date | None) -> _Told:
    late = 0 if due is None else max((end.on - due).days, 0)
    if end.what in run.rule.ends and end is not run.replaced:
        # WHY: a time one is free to let pass (a stage, a wait) makes nobody late.
        passed = run.rule.lapse == "over"
        return _Told(ClockState.MET, Urgency.MET, end.on, 0 if passed else late)
    if not late:
        return _Told(ClockState.WAIVED, Urgency.PAST, end.on)
    if run.rule.lapse == "over":
        return _Told(ClockState.MET, Urgency.PAST, due)
    return _Told(ClockState.MISSED, Urgency.PAST, end.on, late)


def _was_rolled(run: _Run, days: Calendar) -> bool:
    rule = run.rule
    if rule.roll == "none" or run.due is None or run.due == run.opened.due:
        return False
    return (
        _last_day(rule.model_copy(update={"roll": "none"}), run.start, run.opened, days) != run.due
    )
