"""What an event that fits the procedure changes of a standing, besides its state.

Owns the facts each kind of event leaves; which event fits, and the state it leads to, is the
table's business.
"""

from dataclasses import replace
from datetime import date
from functools import singledispatch

from dispute_exchange.events import (
    ClaimFiled,
    ConflictResolved,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    EntryAnswered,
    EvidenceFiled,
    ImplementationReported,
    IndependenceDeclared,
    MediatorAssigned,
    MessageSent,
    OfferMade,
    PartiesNotified,
    PiecesRequested,
    Referred,
    Reopened,
    Settled,
    TimelineEvent,
)
from dispute_exchange.procedure.conditions import requests_after
from dispute_exchange.procedure.standing import (
    PROPOSING,
    DecisionStanding,
    OpenRequest,
    Settlement,
    Standing,
)
from dispute_exchange.vocabulary import EntryConsent, PartyRole


@singledispatch
def leaves_behind(_said: object, standing: Standing, _event: TimelineEvent) -> Standing:
    """The standing with the facts of an event that fits; most kinds leave none but a state."""
    return standing


@leaves_behind.register
def _(_said: ClaimFiled, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(standing, filed_on=event.occurred.on)


@leaves_behind.register
def _(said: OfferMade, standing: Standing, event: TimelineEvent) -> Standing:
    standing = _answered(standing, event)
    if event.actor is PartyRole.CONSUMER:
        return replace(standing, asked=said.amount)
    return replace(standing, offered=said.amount)


@leaves_behind.register(MessageSent)
@leaves_behind.register(EvidenceFiled)
def _(_said: object, standing: Standing, event: TimelineEvent) -> Standing:
    return _answered(standing, event)


@leaves_behind.register
def _(_said: Referred, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(standing, referred_on=event.occurred.on, received_on=event.occurred.on)


@leaves_behind.register
def _(said: MediatorAssigned, standing: Standing, _event: TimelineEvent) -> Standing:
    if said.mediator_id == standing.mediator_id:
        return standing
    # LAW(R613-1): independence is that of a person; another mediator has yet to declare theirs.
    return replace(
        standing,
        mediator_id=said.mediator_id,
        independence_on=None,
        objections_until=None,
        handed_back=False,
    )


@leaves_behind.register
def _(said: IndependenceDeclared, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(
        standing, independence_on=event.occurred.on, objections_until=said.objections_until
    )


@leaves_behind.register
def _(said: ConflictResolved, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, handed_back=not said.continues)


@leaves_behind.register
def _(said: PiecesRequested, standing: Standing, event: TimelineEvent) -> Standing:
    pieces = max(len(said.pieces), 1)
    asked = OpenRequest(event.seq, said.to, said.due_on, said.request_id, pieces)
    return _waiting(standing, (*standing.requests, asked))


@leaves_behind.register
def _(_said: PartiesNotified, standing: Standing, event: TimelineEvent) -> Standing:
    return replace(
        standing,
        notified_on=event.occurred.on,
        requests=(),
        waiting_for=PartyRole.TRADER,
        waiting_until=None,
    )


@leaves_behind.register
def _(said: EntryAnswered, standing: Standing, event: TimelineEvent) -> Standing:
    if said.answer is not EntryConsent.ACCEPTED:
        return standing
    return replace(standing, entered_on=event.occurred.on, waiting_for=None, waiting_until=None)


@leaves_behind.register
def _(said: DeadlineExtended, standing: Standing, _event: TimelineEvent) -> Standing:
    return replace(standing, extended_until=said.until)


@leaves_behind.register
def _(said: Settled, standing: Standing, event: TimelineEvent) -> Standing:
    agreed_on = standing.agreed_on or event.occurred.on
    return replace(
        _waiting(standing, ()),
        settlement=Settlement(agreed_on, said.remedy, said.implement_by),
        agreed_on=agreed_on,
        implement_by=said.implement_by,
    )


@leaves_behind.register
def _(said: DecisionIssued, standing: Standing, event: TimelineEvent) -> Standing:
    if said.decision_kind not in PROPOSING:
        return standing
    before = () if standing.decision is None else (standing.decision,)
    decision = DecisionStanding(
        decision_id=said.decision_id,
        number=said.number,
        proposed=said.proposed,
        response_days=said.response_days,
        pdf_sha256=said.pdf_sha256,
        issued_on=event.occurred.on,
        supersedes=said.supersedes,
    )
    return replace(
        _waiting(standing, ()), decision=decision, superseded=(*standing.superseded, *before)
    )


@leaves_behind.register
def _(said: DecisionDelivered, standing: Standing, event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is None:
        return standing
    delivered = decision.delivered | {said.to: event.occurred.on}
    due = decision.answer_by | ({said.to: said.answer_by} if said.answer_by else {})
    return replace(standing, decision=replace(decision, delivered=delivered, answer_by=due))


@leaves_behind.register
def _(said: DecisionAnswered, standing: Standing, event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is None:
        return standing
    decision = replace(decision, answers=decision.answers | {said.party: said.answer})
    agreed_on = event.occurred.on if decision.agreed() else standing.agreed_on
    return replace(standing, decision=decision, agreed_on=agreed_on)


@leaves_behind.register
def _(said: ImplementationReported, standing: Standing, _event: TimelineEvent) -> Standing:
    decision = standing.decision
    if decision is not None and decision.agreed():
        decision = replace(decision, implementation=said.status)
    return replace(standing, implementation=said.status, decision=decision)


@leaves_behind.register
def _(_said: Reopened, standing: Standing, _event: TimelineEvent) -> Standing:
    """WHY everything else stays: a reopened case is a new version of the same, never another."""
    return replace(
        standing,
        version=standing.version + 1,
        outcome=None,
        closed_on=None,
        agreed_on=None,
        implement_by=None,
        settlement=None,
        implementation=None,
        resumes=None,
        handed_back=False,
    )


def ended(standing: Standing, on: date) -> Standing:
    """The standing of a dispute that ends on the day ``on``: nobody is waited for any more."""
    return replace(_waiting(standing, ()), closed_on=standing.closed_on or on)


def _answered(standing: Standing, event: TimelineEvent) -> Standing:
    left = requests_after(standing, event)
    return standing if left == standing.requests else _waiting(standing, left)


def _waiting(standing: Standing, requests: tuple[OpenRequest, ...]) -> Standing:
    """The standing with these open requests, waiting for whom the newest of them asks."""
    newest = requests[-1] if requests else None
    return replace(
        standing,
        requests=requests,
        waiting_for=newest.to if newest else None,
        waiting_until=newest.due_on if newest else None,
    )
