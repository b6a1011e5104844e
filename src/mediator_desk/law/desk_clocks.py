"""What a mediator owes whatever the case: reports and the term of office.

Owns the tie between a few days the mediator sets and the rules; never the reports themselves.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from mediator_desk.domain.clocks import ClockState, ClockView, Urgency, urgency_of
from mediator_desk.domain.references import Confidence
from mediator_desk.law.rules import DeadlineRule, Rulebook
from mediator_desk.law.warnings import warnings_before

ANNUAL_REPORT_SENT: Final = "annual_report_sent"
"""The milestone set when a yearly report was handed in."""

BIENNIAL_REPORT_SENT: Final = "biennial_report_sent"
"""The milestone set when the report to the authority was handed in."""

DESK_MILESTONES: Final = (
    "mediator_appointed",
    "reporting_cycle",
    ANNUAL_REPORT_SENT,
    BIENNIAL_REPORT_SENT,
)
"""The days a mediator may set."""


def desk_clocks(
    milestones: Mapping[str, date], now: datetime, book: Rulebook
) -> tuple[ClockView, ...]:
    """The clocks that belong to no dispute, in the order of the table.

    The yearly report runs from the last 31 December a mediator was in office, and from the coming
    one; the others from the days set.
    """
    return tuple(_clocks(milestones, now, book))


def _clocks(milestones: Mapping[str, date], now: datetime, book: Rulebook) -> Iterator[ClockView]:
    today = book.calendar(now.date()).today(now)
    appointed = milestones.get("mediator_appointed")
    coming = date(today.year + 1, 1, 1) - timedelta(days=1)
    last = date(today.year, 1, 1) - timedelta(days=1)
    for end in (last, coming):
        if end is coming or (appointed is not None and appointed <= end):
            yield from _clock(book, "ANNUAL_REPORT", end, milestones.get(ANNUAL_REPORT_SENT), now)
    cycle = milestones.get("reporting_cycle")
    if cycle is not None:
        sent = milestones.get(BIENNIAL_REPORT_SENT)
        yield from _clock(book, "BIENNIAL_AUTHORITY", cycle, sent, now)
    if appointed is not None:
        yield from _clock(book, "MEDIATOR_TERM", appointed, None, now)


def _clock(
    book: Rulebook, clock: str, start: date, done: date | None, now: datetime
) -> Iterator[ClockView]:
    rule = book.rule(clock, start)
    due = None if rule is None else rule.last_day(start, book.calendar(start))
    if rule is not None and due is not None:
        yield _view(book, rule, start, due, done, now)


def _view(
    book: Rulebook, rule: DeadlineRule, start: date, due: date, done: date | None, now: datetime
) -> ClockView:
    days = book.calendar(start)
    kept = done if done is not None and done > start else None
    urgency = urgency_of(days.end_of(due), now)
    late = ((kept or days.today(now)) - due).days
    if kept is not None:
        state, urgency = ClockState.MET, Urgency.MET
    else:
        state = ClockState.MISSED if urgency is Urgency.OVERDUE else ClockState.RUNNING
    return ClockView(
        rule_id=rule.rule_id,
        clock=rule.clock,
        concern=rule.concern,
        urgency=urgency,
        state=state,
        start_on=start,
        due_on=due,
        due_at=days.end_of(due),
        day=max((days.today(now) - start).days, 0),
        length=(due - start).days,
        count=rule.length,
        unit=rule.unit,
        settled_on=kept,
        late_days=max(late, 0),
        article=rule.article,
        rule_checked=rule.confidence is Confidence.CHECKED,
        reference=rule.reference,
        set_by=rule.set_by,
        reason="" if rule.body is None else rule.body.reason,
        on_expiry=rule.on_expiry,
        warn_on=warnings_before(rule, start, due),
    )
