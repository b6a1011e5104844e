"""What events mean: the state of a dispute, folded from its events by pure functions.

Both sides share it, so that a platform and a desk can never disagree on where a dispute stands.
Owns the transitions of dispute and decision; never a clock (deadlines are rules of law, dated).
Source: Code de la consommation, R612-1 to R613-1, as tabulated by the procedure's own tests.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import singledispatch
from uuid import UUID

from dispute_exchange.events import (
    ClaimFiled,
    Closed,
    ConflictRaised,
    CourtSeized,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    EntryAnswered,
    FoundInadmissible,
    ImplementationReported,
    IndependenceDeclared,
    MediatorAssigned,
    OfferMade,
    PartiesNotified,
    PiecesRequested,
    Referred,
    Reopened,
    Settled,
    TimelineEvent,
    TraderReplied,
    Withdrew,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    Outcome,
    PartyRole,
)

S = DisputeState

CLOSED_STATES = frozenset(
    {
        S.INADMISSIBLE,
        S.ENTRY_REFUSED,
        S.REJECTED,
        S.IMPLEMENTED,
        S.NOT_IMPLEMENTED,
        S.WITHDRAWN,
        S.STOPPED_COURT,
        S.CLOSED,
        S.ARCHIVED,
        S.PURGED,
    }
)
"""States in which nothing more is decided; NOT_IMPLEMENTED is still chased."""


@dataclass(frozen=True, slots=True)
class DecisionStanding:
    """Where one issued decision stands with each party.

    ``delivered`` and ``answer_by`` are calendar days per party, ``answers`` what each said.
    """

    decision_id: UUID
    number: str
    proposed: Money
    response_days: int | None
    pdf_sha256: str
    issued_on: date
    delivered: dict[PartyRole, date] = field(default_factory=dict)
    answer_by: dict[PartyRole, date] = field(default_factory=dict)
    answers: dict[PartyRole, Answer] = field(default_factory=dict)
    implementation: ImplementationStatus | None = None

    def agreed(self) -> bool:
        """Whether both parties accepted."""
        return all(self.answers.get(party) is Answer.ACCEPTED for party in _ANSWERING)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a dispute stands after its events.

    Dates are calendar days: ``received_on`` (referral), ``notified_on`` (day 0 of R612-5),
    ``extended_until``. ``asked`` and ``offered`` are the last totals of each side.
    """

    state: DisputeState = S.CLAIM_DRAFT
    outcome: Outcome | None = None
    filed_on: date | None = None
    referred_on: date | None = None
    received_on: date | None = None
    independence_on: date | None = None
    objections_until: date | None = None
    notified_on: date | None = None
    entered_on: date | None = None
    extended_until: date | None = None
    closed_on: date | None = None
    waiting_for: PartyRole | None = None
    waiting_until: date | None = None
    asked: Money | None = None
    offered: Money | None = None
    decision: DecisionStanding | None = None
    last_event_on: date | None = None
    last_seq: int = 0

    @property
    def is_closed(self) -> bool:
        """Whether the dispute has ended."""
        return self.state in CLOSED_STATES


def fold(events: Iterable[TimelineEvent], start: Standing | None = None) -> Standing:
    """Where a dispute stands after ``events``, which come in chain order."""
    standing = start if start is not None else Standing()
    for event in events:
        standing = apply(standing, event)
    return standing


def apply(standing: Standing, event: TimelineEvent) -> Standing:
    """Where the dispute stands after one more event.

    An event that the state does not allow is recorded by the chain but moves nothing: the past
    is never rewritten and no order of events reaches an impossible state.
    """
    after = _move(event.payload, standing, event) if _allowed(standing, event) else standing
    after = _corrected_wait(after, event)
    # WHY: reading and reminding are not exchanges; the last exchange is what a person did.
    spoken = event.payload.kind not in ("READ", "REMINDER", "IDENTITY_CHECKED")
    return replace(
        after,
        last_seq=event.seq,
        last_event_on=event.occurred.on if spoken else after.last_event_on,
    )


_ANSWERING = (PartyRole.CONSUMER, PartyRole.TRADER)
_IN_MEDIATION = frozenset({S.IN_MEDIATION, S.WAITING_PARTY, S.REOPENED})
_BEFORE_REFERRAL = frozenset({S.CLAIM_FILED, S.NEGOTIATION})
_EXAMINED = frozenset({S.REFERRED, S.ADMISSIBILITY, S.PENDING_PIECES})
_ACTIVE = (
    frozenset(DisputeState)
    - CLOSED_STATES
    - {S.CLAIM_DRAFT, S.SETTLED_DIRECT, S.SETTLED_IN_MEDIATION, S.TO_IMPLEMENT}
)

PROPOSING = frozenset(
    {
        DecisionKind.PROPOSAL,
        DecisionKind.RECOMMENDATION,
        DecisionKind.BINDING_ON_TRADER,
        DecisionKind.AWARD,
    }
)
"""Kinds of decision the parties answer."""

ALLOWED_IN: dict[str, frozenset[DisputeState]] = {
    "CLAIM_FILED": frozenset({S.CLAIM_DRAFT}),
    "TRADER_REPLIED": frozenset({S.CLAIM_FILED}),
    "REFERRED": _BEFORE_REFERRAL,
    "MEDIATOR_ASSIGNED": frozenset({S.REFERRED, S.CONFLICT}) | _EXAMINED,
    "INDEPENDENCE_DECLARED": _ACTIVE,
    "CONFLICT_RAISED": _ACTIVE,
    "CONFLICT_RESOLVED": frozenset({S.CONFLICT, S.SUSPENDED}),
    "PIECES_REQUESTED": _EXAMINED | _IN_MEDIATION,
    "FOUND_INADMISSIBLE": _EXAMINED,
    "PARTIES_NOTIFIED": _EXAMINED,
    "ENTRY_ANSWERED": frozenset({S.NOTIFIED}),
    "DEADLINE_EXTENDED": _IN_MEDIATION | {S.NOTIFIED},
    "SETTLED": _BEFORE_REFERRAL | _IN_MEDIATION,
    "DECISION_ISSUED": _IN_MEDIATION | {S.PROPOSAL_ISSUED},
    "DECISION_DELIVERED": frozenset({S.PROPOSAL_ISSUED}),
    "DECISION_ANSWERED": frozenset({S.PROPOSAL_ISSUED}),
    "IMPLEMENTATION_REPORTED": frozenset({S.TO_IMPLEMENT, S.NOT_IMPLEMENTED}),
    "WITHDREW": _ACTIVE,
    "COURT_SEIZED": _ACTIVE,
    "CLOSED": CLOSED_STATES - {S.CLOSED, S.ARCHIVED, S.PURGED},
    "REOPENED": CLOSED_STATES - {S.ARCHIVED, S.PURGED},
}
"""In which states an event moves the dispute; kinds absent here never move it."""


def _allowed(standing: Standing, event: TimelineEvent) -> bool:
    kind = event.payload.kind
    if kind == "OFFER":
        return True
    if isinstance(event.payload, DecisionIssued):
        # LAW(R612-3): a solution is proposed to parties who entered mediation. A letter of
        # inadmissibility, a record of agreement or a certificate follows the state, it moves none.
        proposes = event.payload.decision_kind in PROPOSING
        if not proposes or standing.entered_on is None:
            return False
    return kind in ALLOWED_IN and standing.state in ALLOWED_IN[kind]


def _corrected_wait(standing: Standing, event: TimelineEvent) -> Standing:
    """A party that was waited for and spoke is waited for no more."""
    answered = event.payload.kind in ("MESSAGE", "EVIDENCE_FILED", "OFFER")
    if not answered or standing.waiting_for is not event.actor:
        return standing
    state = {S.PENDING_PIECES: S.ADMISSIBILITY, S.WAITING_PARTY: S.IN_MEDIATION}.get(
        standing.state, standing.state
    )
    return replace(standing, state=state, waiting_for=None, waiting_until=None)


@singledispatch
def _move(_said: object, standing: Standing, _event: TimelineEvent) -> Standing:
    """Where an allowed event leads; kinds with no case of their own move nothing."""
    return standing


@_move.register
def _(_said: ClaimFiled, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(standing, state=S.CLAIM_FILED, filed_on=event.occurred.on)


@_move.register
def _(_said: TraderReplied, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, state=S.NEGOTIATION)


@_move.register
def _(said: OfferMade, standing: Standing, event: TimelineEvent) -> Standing:
    if event.actor is PartyRole.CONSUMER:
        return replace(standing, asked=said.amount)
    if event.actor is PartyRole.TRADER:
        return replace(standing, offered=said.amount)
    return standing


@_move.register
def _(_said: Referred, standing: Standing, event: TimelineEvent) -> Standing:
    on = event.occurred.on
    return replace(standing, state=S.REFERRED, referred_on=on, received_on=on)


@_move.register
def _(_said: MediatorAssigned, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, state=S.ADMISSIBILITY)


@_move.register
def _(said: IndependenceDeclared, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(
        standing, independence_on=event.occurred.on, objections_until=said.objections_until
    )


@_move.register
def _(_said: ConflictRaised, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, state=S.CONFLICT)


@_move.register
def _(said: PiecesRequested, standing: Standing, _event: TimelineEvent) -> Standing:
    state = S.PENDING_PIECES if standing.state in _EXAMINED else S.WAITING_PARTY
    return replace(standing, state=state, waiting_for=said.to, waiting_until=said.due_on)


@_move.register
def _(_said: FoundInadmissible, standing: Standing, event: TimelineEvent) -> Standing:
    return _close(standing, S.INADMISSIBLE, Outcome.INADMISSIBLE, event.occurred.on)


@_move.register
def _(_said: PartiesNotified, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(
        standing,
        state=S.NOTIFIED,
        notified_on=event.occurred.on,
        waiting_for=PartyRole.TRADER,
        waiting_until=None,
    )


@_move.register
def _(said: EntryAnswered, standing: Standing, event: TimelineEvent) -> Standing:
    on = event.occurred.on
    if said.answer is EntryConsent.ACCEPTED:
        return replace(standing, state=S.IN_MEDIATION, entered_on=on, waiting_for=None)
    return _close(standing, S.ENTRY_REFUSED, Outcome.TRADER_REFUSED_ENTRY, on)


@_move.register
def _(said: DeadlineExtended, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, extended_until=said.until)


@_move.register
def _(_said: Settled, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, state=S.TO_IMPLEMENT, outcome=Outcome.AGREEMENT_BEFORE_PROPOSAL)


@_move.register
def _(said: DecisionIssued, standing: Standing, event: TimelineEvent) -> Standing:
    decision = DecisionStanding(
        decision_id=said.decision_id,
        number=said.number,
        proposed=said.proposed,
        response_days=said.response_days,
        pdf_sha256=said.pdf_sha256,
        issued_on=event.occurred.on,
    )
    return replace(standing, state=S.PROPOSAL_ISSUED, decision=decision, waiting_for=None)


@_move.register
def _(said: DecisionDelivered, standing: Standing, event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is None or decision.decision_id != said.decision_id:
        return standing
    delivered = decision.delivered | {said.to: event.occurred.on}
    due = decision.answer_by | ({said.to: said.answer_by} if said.answer_by else {})
    return replace(standing, decision=replace(decision, delivered=delivered, answer_by=due))


@_move.register
def _(said: DecisionAnswered, standing: Standing, event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is None or decision.decision_id != said.decision_id:
        return standing
    # WHY first wins: an answer is given once; a later change is another event, not another fate.
    answers = {said.party: said.answer} | decision.answers
    standing = replace(standing, decision=replace(decision, answers=answers))
    if len(answers) < len(_ANSWERING):
        return standing
    if all(answer is Answer.ACCEPTED for answer in answers.values()):
        return replace(standing, state=S.TO_IMPLEMENT, outcome=Outcome.PROPOSAL_ACCEPTED)
    return _close(standing, S.REJECTED, _refusal(answers), event.occurred.on)


@_move.register
def _(said: ImplementationReported, standing: Standing, event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is not None:
        decision = replace(decision, implementation=said.status)
    if said.status is ImplementationStatus.IMPLEMENTED:
        return replace(
            standing, state=S.IMPLEMENTED, closed_on=event.occurred.on, decision=decision
        )
    return replace(standing, state=S.NOT_IMPLEMENTED, decision=decision)


@_move.register
def _(said: Withdrew, standing: Standing, event: TimelineEvent) -> Standing:
    by_consumer = said.party is PartyRole.CONSUMER
    outcome = Outcome.WITHDRAWN_CONSUMER if by_consumer else Outcome.WITHDRAWN_TRADER
    return _close(standing, S.WITHDRAWN, outcome, event.occurred.on)


@_move.register
def _(_said: CourtSeized, standing: Standing, event: TimelineEvent) -> Standing:
    return _close(standing, S.STOPPED_COURT, Outcome.DISCONTINUED, event.occurred.on)


@_move.register
def _(_said: Closed, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(standing, state=S.CLOSED, closed_on=standing.closed_on or event.occurred.on)


@_move.register
def _(_said: Reopened, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, state=S.REOPENED, outcome=None, closed_on=None)


def _close(standing: Standing, state: DisputeState, outcome: Outcome, on: date) -> Standing:
    return replace(
        standing,
        state=state,
        outcome=outcome,
        closed_on=on,
        waiting_for=None,
        waiting_until=None,
    )


def _refusal(answers: dict[PartyRole, Answer]) -> Outcome:
    refused = {party for party, answer in answers.items() if answer is Answer.REFUSED}
    if refused == {PartyRole.CONSUMER, PartyRole.TRADER}:
        return Outcome.PROPOSAL_REFUSED_BY_BOTH
    if refused == {PartyRole.CONSUMER}:
        return Outcome.PROPOSAL_REFUSED_BY_CONSUMER
    if refused == {PartyRole.TRADER}:
        return Outcome.PROPOSAL_REFUSED_BY_TRADER
    return Outcome.NO_RESPONSE
