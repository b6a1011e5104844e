"""The views of a caseload and the one next action: questions put to a case, never stored answers.

Owns which case belongs where, as pure functions; never a list, an order or a count.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dispute_exchange.procedure import ALLOWED_IN
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
    CLOSE_FILE = "CLOSE_FILE"
    NOTHING = "NOTHING"


@dataclass(frozen=True, slots=True)
class Bench:
    """What lies on this desk for a case, beside what the platform knows of it."""

    draft_open: bool = False
    decision_unsent: bool = False
    read_only: bool = False


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
    S.SETTLED_DIRECT: NextAction.FOLLOW_IMPLEMENTATION,
    S.SETTLED_IN_MEDIATION: NextAction.FOLLOW_IMPLEMENTATION,
    S.NOT_IMPLEMENTED: NextAction.CHASE_IMPLEMENTATION,
    S.CONFLICT: NextAction.RESOLVE_CONFLICT,
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
    return _BY_STATE.get(state, CaseView.CLOSED)


def next_action(case: CaseState, bench: Bench) -> NextAction:
    """The one next action of a case."""
    standing = case.standing
    if bench.read_only:
        return NextAction.NOTHING
    if standing.state in _DECIDING and bench.decision_unsent:
        return NextAction.SEND_PROPOSAL
    # LAW(R613-1): circumstances are told before the file is worked on.
    if standing.state in _DECLARED_IN and standing.independence_on is None:
        return NextAction.DECLARE_INDEPENDENCE
    if standing.handed_back:
        return NextAction.NOTHING
    if standing.state in _DECIDING:
        return NextAction.SIGN_PROPOSAL if bench.draft_open else NextAction.PREPARE_PROPOSAL
    return _ACTIONS.get(standing.state, NextAction.NOTHING)


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
