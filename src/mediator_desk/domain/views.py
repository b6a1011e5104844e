"""The views of a caseload and the one next action: questions put to a case, never stored answers.

Owns which case belongs where, as pure functions; never a list, an order or a count.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dispute_exchange.procedure import ALLOWED_IN, ANSWERING, Standing
from dispute_exchange.vocabulary import DisputeState, IdentityStatus, PartyRole
from mediator_desk.domain.case import CaseState
from mediator_desk.domain.clocks import RUNNING, ClockView, Urgency

S = DisputeState


class CaseView(StrEnum):
    """The ten tabs of the platform's back office, then the mediator's own (domain 3.1)."""

    ALL = "ALL"
    TO_ANSWER = "TO_ANSWER"
    WAITING = "WAITING"
    REFERRED = "REFERRED"
    TO_IMPLEMENT = "TO_IMPLEMENT"
    IMPLEMENTED = "IMPLEMENTED"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    CLOSED = "CLOSED"
    UNDER_VERIFICATION = "UNDER_VERIFICATION"
    UNVERIFIED_CONSUMERS = "UNVERIFIED_CONSUMERS"
    OVERDUE = "OVERDUE"
    NEXT_SEVEN_DAYS = "NEXT_SEVEN_DAYS"
    SUSPENDED = "SUSPENDED"


STAGES: Final = (
    CaseView.TO_ANSWER,
    CaseView.WAITING,
    CaseView.REFERRED,
    CaseView.TO_IMPLEMENT,
    CaseView.IMPLEMENTED,
    CaseView.NOT_IMPLEMENTED,
    CaseView.CLOSED,
)
"""The views that share all cases out between them: each case is in exactly one."""


class NextAction(StrEnum):
    """The one thing that moves a dispute forward, the same wherever it is shown."""

    DECLARE_INDEPENDENCE = "DECLARE_INDEPENDENCE"
    REVIEW_ADMISSIBILITY = "REVIEW_ADMISSIBILITY"
    AWAIT_PIECES = "AWAIT_PIECES"
    AWAIT_ENTRY = "AWAIT_ENTRY"
    PREPARE_PROPOSAL = "PREPARE_PROPOSAL"
    SIGN_PROPOSAL = "SIGN_PROPOSAL"
    SEND_PROPOSAL = "SEND_PROPOSAL"
    AWAIT_ANSWERS = "AWAIT_ANSWERS"
    FOLLOW_IMPLEMENTATION = "FOLLOW_IMPLEMENTATION"
    CHASE_IMPLEMENTATION = "CHASE_IMPLEMENTATION"
    RESOLVE_CONFLICT = "RESOLVE_CONFLICT"
    ANSWER_OBJECTION = "ANSWER_OBJECTION"
    AWAIT_REASSIGNMENT = "AWAIT_REASSIGNMENT"
    REMIND_FOR_PIECES = "REMIND_FOR_PIECES"
    ENTER_SERVICE = "ENTER_SERVICE"
    SIGN_RECTIFICATION = "SIGN_RECTIFICATION"
    FIX_IMPLEMENTATION = "FIX_IMPLEMENTATION"
    CLOSE_FILE = "CLOSE_FILE"
    NOTHING = "NOTHING"


@dataclass(frozen=True, slots=True)
class Bench:
    """What lies on this desk for a case, beside what the platform knows of it.

    ``today`` is the calendar day where the body counts its days; nothing is late without it.
    """

    draft_open: bool = False
    decision_unsent: bool = False
    read_only: bool = False
    today: date | None = None


_STOPPED: Final = frozenset({S.CONFLICT, S.SUSPENDED})
_NEW: Final = frozenset({S.REFERRED, S.ADMISSIBILITY})
_DECLARED_IN: Final = ALLOWED_IN["INDEPENDENCE_DECLARED"]
_DECIDING: Final = frozenset({S.IN_MEDIATION, S.REOPENED})

_BY_STATE: Final = {
    S.ADMISSIBILITY: CaseView.TO_ANSWER,
    S.IN_MEDIATION: CaseView.TO_ANSWER,
    S.REOPENED: CaseView.TO_ANSWER,
    S.CONFLICT: CaseView.TO_ANSWER,
    S.SUSPENDED: CaseView.TO_ANSWER,
    S.CLAIM_DRAFT: CaseView.WAITING,
    S.CLAIM_FILED: CaseView.WAITING,
    S.NEGOTIATION: CaseView.WAITING,
    S.PENDING_PIECES: CaseView.WAITING,
    S.NOTIFIED: CaseView.WAITING,
    S.WAITING_PARTY: CaseView.WAITING,
    S.PROPOSAL_ISSUED: CaseView.WAITING,
    S.REFERRED: CaseView.REFERRED,
    S.TO_IMPLEMENT: CaseView.TO_IMPLEMENT,
    S.SETTLED_DIRECT: CaseView.TO_IMPLEMENT,
    S.SETTLED_IN_MEDIATION: CaseView.TO_IMPLEMENT,
    S.IMPLEMENTED: CaseView.IMPLEMENTED,
    S.NOT_IMPLEMENTED: CaseView.NOT_IMPLEMENTED,
}

_ACTIONS: Final = {
    S.REFERRED: NextAction.REVIEW_ADMISSIBILITY,
    S.ADMISSIBILITY: NextAction.REVIEW_ADMISSIBILITY,
    S.PENDING_PIECES: NextAction.AWAIT_PIECES,
    S.WAITING_PARTY: NextAction.AWAIT_PIECES,
    S.NOTIFIED: NextAction.AWAIT_ENTRY,
    S.PROPOSAL_ISSUED: NextAction.AWAIT_ANSWERS,
    S.TO_IMPLEMENT: NextAction.FOLLOW_IMPLEMENTATION,
    S.SETTLED_DIRECT: NextAction.FIX_IMPLEMENTATION,
    S.SETTLED_IN_MEDIATION: NextAction.FIX_IMPLEMENTATION,
    S.NOT_IMPLEMENTED: NextAction.CHASE_IMPLEMENTATION,
    S.CONFLICT: NextAction.ANSWER_OBJECTION,
    S.SUSPENDED: NextAction.RESOLVE_CONFLICT,
    S.INADMISSIBLE: NextAction.CLOSE_FILE,
    S.ENTRY_REFUSED: NextAction.CLOSE_FILE,
    S.REJECTED: NextAction.CLOSE_FILE,
    S.IMPLEMENTED: NextAction.CLOSE_FILE,
    S.WITHDRAWN: NextAction.CLOSE_FILE,
    S.STOPPED_COURT: NextAction.CLOSE_FILE,
}


def stage_of(case: CaseState) -> CaseView:
    """The one view of ``STAGES`` a case is in. New referrals are those not yet taken up."""
    state = case.standing.state
    if state in _NEW and case.standing.independence_on is None:
        return CaseView.REFERRED
    if case.standing.handed_back:
        return CaseView.WAITING
    return _BY_STATE.get(state, CaseView.CLOSED)


def next_action(case: CaseState, bench: Bench) -> NextAction:
    """The one next action of a case."""
    standing = case.standing
    if bench.read_only:
        return NextAction.NOTHING
    return (
        _unsent(standing, bench)
        or _of_mediator(standing)
        or _late(standing, bench.today)
        or _deciding(standing, bench)
        or _ACTIONS.get(standing.state, NextAction.NOTHING)
    )


def _unsent(standing: Standing, bench: Bench) -> NextAction | None:
    """A decision signed here goes before everything."""
    waiting = bench.decision_unsent and standing.state in _DECIDING | {S.PROPOSAL_ISSUED}
    return NextAction.SEND_PROPOSAL if waiting else None


def _of_mediator(standing: Standing) -> NextAction | None:
    """LAW(R613-1): circumstances are told before the file is worked on."""
    if standing.handed_back:
        return NextAction.AWAIT_REASSIGNMENT
    undeclared = standing.state in _DECLARED_IN and standing.independence_on is None
    return NextAction.DECLARE_INDEPENDENCE if undeclared else None


def _deciding(standing: Standing, bench: Bench) -> NextAction | None:
    """What the solution still needs; a reopened case goes on where the procedure had come to."""
    if standing.state is S.PROPOSAL_ISSUED:
        return _proposed(standing, bench)
    if standing.state is S.REOPENED and standing.entered_on is None:
        return NextAction.AWAIT_ENTRY if standing.notified_on else NextAction.REVIEW_ADMISSIBILITY
    if standing.state in _DECIDING:
        return NextAction.SIGN_PROPOSAL if bench.draft_open else NextAction.PREPARE_PROPOSAL
    return None


def _proposed(standing: Standing, bench: Bench) -> NextAction:
    """LAW(R612-4): a party's time starts with its own delivery, which by post is to be entered."""
    if bench.draft_open:
        return NextAction.SIGN_RECTIFICATION
    decision = standing.decision
    if decision is not None and any(party not in decision.delivered for party in ANSWERING):
        return NextAction.ENTER_SERVICE
    return NextAction.AWAIT_ANSWERS


def _late(standing: Standing, today: date | None) -> NextAction | None:
    """What is to be done because a day has passed."""
    if today is None:
        return None
    if any(request.due_on < today for request in standing.requests):
        return NextAction.REMIND_FOR_PIECES
    overdue = standing.implement_by is not None and standing.implement_by < today
    if standing.state is S.TO_IMPLEMENT and overdue:
        return NextAction.CHASE_IMPLEMENTATION
    return None


def views_of(case: CaseState, clock: ClockView | None) -> frozenset[CaseView]:
    """Every view a case is in, its foremost clock being ``clock``."""
    stage = stage_of(case)
    views = {CaseView.ALL, stage}
    if stage not in (CaseView.CLOSED, CaseView.IMPLEMENTED):
        views |= _verification(case)
    if case.standing.state in _STOPPED:
        views.add(CaseView.SUSPENDED)
    if clock is not None and clock.urgency in RUNNING:
        if clock.urgency is Urgency.OVERDUE:
            views.add(CaseView.OVERDUE)
        elif clock.urgency is not Urgency.CALM:
            views.add(CaseView.NEXT_SEVEN_DAYS)
    return frozenset(views)


def _verification(case: CaseState) -> set[CaseView]:
    consumer, trader = (
        case.identities.get(role, IdentityStatus.UNVERIFIED)
        for role in (PartyRole.CONSUMER, PartyRole.TRADER)
    )
    views = set()
    if consumer is not IdentityStatus.VERIFIED:
        views.add(CaseView.UNVERIFIED_CONSUMERS)
    if IdentityStatus.UNVERIFIED in (consumer, trader):
        views.add(CaseView.UNDER_VERIFICATION)
    return views
