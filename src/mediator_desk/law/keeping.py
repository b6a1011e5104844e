"""When a closed dispute may be destroyed, as a clock; and every clock of a case together.

Owns the tie between the end of a case and the classes of retention; the destruction is custody's.
"""

from datetime import date, datetime
from typing import Final

from dispute_exchange.vocabulary import Outcome
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import ClockState, ClockView, Urgency, urgency_of
from mediator_desk.domain.references import Confidence
from mediator_desk.law.clocks import clock_history
from mediator_desk.law.retention import retention_class
from mediator_desk.law.rules import Rulebook
from mediator_desk.law.timebar import timebar_clocks
from mediator_desk.law.warnings import warnings_before

_LONGEST_KEPT: Final = "EXCHANGES"


def every_clock(
    case: CaseState,
    now: datetime,
    book: Rulebook,
    complained_on: date | None = None,
    keep_until: date | None = None,
    *,
    open_only: bool = False,
) -> tuple[ClockView, ...]:
    """All clocks of a case: the procedure's, past and present, the time-bar, and how long it is
    kept (``keep_until`` where the platform or the body fixed the day). ``open_only`` leaves out
    what an event has settled."""
    kept = retention_clock(case, now, book, keep_until)
    return (
        *clock_history(case, now, book, complained_on, open_only=open_only),
        *timebar_clocks(case, now, book),
        *(() if kept is None else (kept,)),
    )


def retention_clock(
    case: CaseState, now: datetime, book: Rulebook, keep_until: date | None = None
) -> ClockView | None:
    """Until when the exchanges of a closed dispute are kept; None while it is open."""
    closed = case.standing.closed_on
    rule = None if closed is None else book.rule("RETENTION", closed)
    if closed is None or rule is None:
        return None
    kept = retention_class(_LONGEST_KEPT)
    inadmissible = case.standing.outcome is Outcome.INADMISSIBLE
    due = keep_until or kept.until(closed, inadmissible=inadmissible)
    if due is None:
        return None
    days = book.calendar(closed)
    urgency = urgency_of(days.end_of(due), now)
    over = urgency is Urgency.OVERDUE
    return ClockView(
        rule_id=rule.rule_id,
        clock=rule.clock,
        concern=rule.concern,
        urgency=urgency,
        state=ClockState.MISSED if over else ClockState.RUNNING,
        start_on=closed,
        due_on=due,
        due_at=days.end_of(due),
        day=max((days.today(now) - closed).days, 0),
        length=(due - closed).days,
        count=None if keep_until else kept.inadmissible_length if inadmissible else kept.length,
        unit=kept.unit,
        late_days=max((days.today(now) - due).days, 0),
        article=kept.article,
        rule_checked=kept.confidence is Confidence.CHECKED,
        reference=kept.reference,
        set_by="platform" if keep_until else rule.set_by,
        on_expiry=rule.on_expiry,
        warn_on=warnings_before(rule, closed, due),
    )
