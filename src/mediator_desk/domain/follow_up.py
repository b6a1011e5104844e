"""After the decision: who was told, who answered, what was done, and what may be done next.

Owns the rules as pure functions over the standing of a dispute; never a date of the law (``law``)
and never the sending of anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.events import ImplementationReported
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import CLOSED_STATES, PROPOSING, Standing
from dispute_exchange.vocabulary import (
    DecisionKind,
    DisputeState,
    ImplementationStatus,
    PartyRole,
)

S = DisputeState
PARTIES: Final[tuple[BothParties, BothParties]] = (PartyRole.CONSUMER, PartyRole.TRADER)
_SETTLED: Final = frozenset({S.TO_IMPLEMENT, S.SETTLED_DIRECT, S.SETTLED_IN_MEDIATION})
_GONE: Final = frozenset({S.CLOSED, S.ARCHIVED, S.PURGED})
_IMPLEMENTING: Final = frozenset({S.TO_IMPLEMENT, S.NOT_IMPLEMENTED})


class Step(StrEnum):
    """What the mediator may do once a decision or an agreement exists."""

    RECORD_SERVICE = "RECORD_SERVICE"
    RECORD_ANSWER = "RECORD_ANSWER"
    RECORD_SILENCE = "RECORD_SILENCE"
    RECORD_IMPLEMENTATION = "RECORD_IMPLEMENTATION"
    CHASE = "CHASE"
    RECTIFY = "RECTIFY"
    WRITE_SETTLEMENT = "WRITE_SETTLEMENT"
    WRITE_CERTIFICATE = "WRITE_CERTIFICATE"
    CLOSE = "CLOSE"
    REOPEN = "REOPEN"


@dataclass(frozen=True, slots=True)
class PartySteps:
    """What may be entered for one party."""

    party: BothParties
    service: bool
    answer: bool
    silence: bool


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What was last reported of one operative item."""

    status: ImplementationStatus
    on: date
    by: PartyRole
    text: str


def has_follow_up(standing: Standing) -> bool:
    """Whether there is anything to follow: a decision, an agreement, or the end of the case."""
    return standing.decision is not None or standing.state in _SETTLED | CLOSED_STATES


def party_steps(
    standing: Standing, party: BothParties, due_on: date | None, on: date
) -> PartySteps:
    """What may be entered for ``party`` on the day ``on``, its own answer being due ``due_on``.

    LAW(R612-4): silence is found only once the party's own time, from its own delivery, is over.
    """
    decision = standing.decision
    waiting = decision is not None and standing.state is S.PROPOSAL_ISSUED
    if decision is None or not waiting:
        return PartySteps(party, service=False, answer=False, silence=False)
    open_answer = party not in decision.answers
    delivered = party in decision.delivered
    over = due_on is not None and due_on < on
    return PartySteps(
        party,
        service=open_answer,
        answer=open_answer,
        silence=open_answer and delivered and over,
    )


def steps_of(standing: Standing, kind: DecisionKind | None) -> frozenset[Step]:
    """What may be done for the case as a whole; ``kind`` is that of the decision signed here."""
    state, found = standing.state, set()
    if state is S.PROPOSAL_ISSUED and kind in PROPOSING:
        found.add(Step.RECTIFY)
    if state in _IMPLEMENTING:
        found |= {Step.RECORD_IMPLEMENTATION, Step.CHASE}
    if state in _SETTLED and standing.decision is None:
        found.add(Step.WRITE_SETTLEMENT)
    if state in CLOSED_STATES - _GONE:
        found |= {Step.CLOSE, Step.WRITE_CERTIFICATE}
    if state in CLOSED_STATES - {S.ARCHIVED, S.PURGED}:
        found.add(Step.REOPEN)
    return frozenset(found)


def last_reports(
    reports: Iterable[tuple[date, ImplementationReported]], heads: Iterable[UUID]
) -> dict[UUID, ItemReport]:
    """What was last said of each head; a report that names none speaks of them all."""
    known = tuple(heads)
    last: dict[UUID, ItemReport] = {}
    for on, report in reports:
        named = {item.head_id: (item.status, item.text) for item in report.items}
        told = named or dict.fromkeys(known, (report.status, report.text))
        for head_id, (status, text) in told.items():
            last[head_id] = ItemReport(status, on, report.by, text or report.text)
    return last


def overall(statuses: Iterable[ImplementationStatus]) -> ImplementationStatus:
    """Whether the whole was done, from its items: all, none, or part of it."""
    found = set(statuses)
    if found == {ImplementationStatus.IMPLEMENTED}:
        return ImplementationStatus.IMPLEMENTED
    if found <= {ImplementationStatus.NOT_IMPLEMENTED}:
        return ImplementationStatus.NOT_IMPLEMENTED
    return ImplementationStatus.PARTLY
