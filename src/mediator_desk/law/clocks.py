"""The clocks of a case: which rules run, since when, until when.

Owns the tie between the procedure's dates and the rules; lengths and articles come from the
rulebook, so that a change of the law is a change of data.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import ClockView, Urgency, urgency_of
from mediator_desk.law.dates import end_of, last_day
from mediator_desk.law.rules import Confidence, DeadlineRule, Rulebook

S = DisputeState
_STOPPED = frozenset({S.CONFLICT, S.SUSPENDED})
_SETTLED = frozenset({S.SETTLED_DIRECT, S.SETTLED_IN_MEDIATION, S.TO_IMPLEMENT})


def clocks_of(case: CaseState, now: datetime, book: Rulebook) -> tuple[ClockView, ...]:
    """Every clock that has started in a case, in the order of the procedure.

    A clock whose event came is ``MET``; clocks of a closed case that were not are left out.
    """
    reader = _Reader(case, now, book)
    return tuple(clock for clock in reader.all() if clock is not None)


def outcome_due(standing: Standing, book: Rulebook) -> date | None:
    """The last day of the outcome (R612-5), before any extension; None before notification."""
    if standing.notified_on is None:
        return None
    rule = book.rule("OUTCOME", standing.notified_on)
    return None if rule is None else last_day(rule, standing.notified_on)


@dataclass(frozen=True, slots=True)
class _Reader:
    case: CaseState
    now: datetime
    book: Rulebook

    def all(self) -> Iterator[ClockView | None]:
        """Each clock of the procedure in turn."""
        yield self._trader_reply()
        yield self._refusal_notice()
        yield self._objections()
        yield self._pieces()
        yield self._entry()
        yield self._outcome()
        yield from self._responses()
        yield self._implementation()

    def _trader_reply(self) -> ClockView | None:
        standing = self.case.standing
        if standing.state is not S.CLAIM_FILED:
            return None
        return self._clock("TRADER_REPLY", standing.filed_on)

    def _refusal_notice(self) -> ClockView | None:
        standing = self.case.standing
        done = standing.notified_on is not None or standing.state is S.INADMISSIBLE
        return self._clock("REFUSAL_NOTICE", standing.received_on, done=done)

    def _objections(self) -> ClockView | None:
        standing = self.case.standing
        start = standing.independence_on
        if standing.objections_until is None or start is None:
            return None
        over = standing.objections_until < self._today()
        return self._clock("OBJECTION_CONFLICT", start, due=standing.objections_until, done=over)

    def _pieces(self) -> ClockView | None:
        standing = self.case.standing
        if standing.state not in (S.PENDING_PIECES, S.WAITING_PARTY):
            return None
        start = self._reached(standing.state)
        clock = self._clock("PIECES_REPLY", start, due=standing.waiting_until)
        return clock and replace(clock, party=standing.waiting_for)

    def _entry(self) -> ClockView | None:
        standing = self.case.standing
        done = standing.entered_on is not None or standing.state is S.ENTRY_REFUSED
        return self._clock("ENTRY_REPLY", standing.notified_on, done=done)

    def _outcome(self) -> ClockView | None:
        standing = self.case.standing
        done = standing.decision is not None or standing.outcome is not None
        if standing.extended_until is None:
            return self._clock("OUTCOME", standing.notified_on, done=done)
        return self._clock(
            "OUTCOME_EXT", standing.notified_on, due=standing.extended_until, done=done
        )

    def _responses(self) -> Iterator[ClockView | None]:
        standing, decision = self.case.standing, self.case.standing.decision
        if decision is None:
            return
        for party in (PartyRole.CONSUMER, PartyRole.TRADER):
            start = decision.delivered.get(party)
            rule = None if start is None else self.book.rule("RESPONSE", start)
            if rule is None or start is None:
                continue
            due = decision.answer_by.get(party)
            if due is None and decision.response_days is not None:
                # LAW(R612-4): each party's own time runs from its own delivery.
                due = last_day(rule, start, decision.response_days)
            done = party in decision.answers
            if done or standing.state is S.PROPOSAL_ISSUED:
                clock = self._clock(rule.clock, start, due=due, done=done)
                yield clock and replace(clock, party=party)

    def _implementation(self) -> ClockView | None:
        state = self.case.standing.state
        if state in _SETTLED:
            start, done = self._reached(state), False
        elif state is S.IMPLEMENTED:
            start, done = self._reached(S.TO_IMPLEMENT), True
        elif state is S.NOT_IMPLEMENTED:
            start, done = self._reached(S.TO_IMPLEMENT), False
        else:
            return None
        return self._clock("IMPLEMENT", start, due=self.case.implement_by, done=done)

    def _clock(
        self, clock: str, start: date | None, *, due: date | None = None, done: bool = False
    ) -> ClockView | None:
        rule = None if start is None else self.book.rule(clock, start)
        if rule is None or start is None:
            return None
        if due is None and rule.length is not None:
            due = last_day(rule, start)
        standing = self.case.standing
        if standing.is_closed and not done and standing.state is not S.NOT_IMPLEMENTED:
            return None
        return self._view(rule, start, due, done=done)

    def _view(self, rule: DeadlineRule, start: date, due: date | None, *, done: bool) -> ClockView:
        due_at = None if due is None else end_of(due, self.book.time_zone)
        if done:
            urgency = Urgency.MET
        elif self.case.standing.state in _STOPPED:
            urgency = Urgency.SUSPENDED
        elif due_at is None:
            urgency = Urgency.TO_SET
        else:
            urgency = urgency_of(due_at, self.now)
        return ClockView(
            rule_id=rule.rule_id,
            urgency=urgency,
            start_on=start,
            due_on=due,
            due_at=due_at,
            day=max((self._today() - start).days, 0),
            length=None if due is None else (due - start).days,
            article=rule.article,
            rule_checked=rule.confidence is Confidence.CHECKED,
        )

    def _reached(self, state: DisputeState) -> date | None:
        return next((stage.on for stage in self.case.stages if stage.state is state), None)

    def _today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.book.time_zone)).date()
