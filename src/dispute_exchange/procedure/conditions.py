"""The conditions of the procedure, each a named question about a standing and an event.

Owns the questions; the table says where they are asked. Pure, and true or false of any event: one
that is about something else is simply not the case.
"""

from collections.abc import Callable

from dispute_exchange.events import (
    ConflictResolved,
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    DecisionIssued,
    EntryAnswered,
    EvidenceFiled,
    ImplementationReported,
    MediatorAssigned,
    Settled,
    TimelineEvent,
    Withdrew,
)
from dispute_exchange.procedure.standing import (
    ANSWERING,
    PROPOSING,
    OpenRequest,
    Standing,
)
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    EntryConsent,
    ImplementationStatus,
    PartyRole,
)

Condition = Callable[[Standing, TimelineEvent], bool]
"""Whether something is the case when an event comes; its name is what a refusal cites."""


def not_referred(standing: Standing, _event: TimelineEvent) -> bool:
    """The dispute was not referred before."""
    return standing.referred_on is None


def not_notified(standing: Standing, _event: TimelineEvent) -> bool:
    """The file is before a mediator, and the parties were not notified yet (R612-2)."""
    return standing.referred_on is not None and standing.notified_on is None


def notified_not_entered(standing: Standing, _event: TimelineEvent) -> bool:
    """The parties were notified, and the trader did not enter yet."""
    return standing.notified_on is not None and standing.entered_on is None


def entered(standing: Standing, _event: TimelineEvent) -> bool:
    """LAW(R612-3): a solution is proposed to parties who entered mediation."""
    return standing.entered_on is not None


def another_mediator(standing: Standing, event: TimelineEvent) -> bool:
    """The mediator assigned is not the one who has the file (R613-1)."""
    said = event.payload
    return isinstance(said, MediatorAssigned) and said.mediator_id != standing.mediator_id


def mission_goes_on(_standing: Standing, event: TimelineEvent) -> bool:
    """It was decided that the mediator goes on."""
    return isinstance(event.payload, ConflictResolved) and event.payload.continues


def mission_ends(_standing: Standing, event: TimelineEvent) -> bool:
    """It was decided that the mediator hands the file back."""
    return isinstance(event.payload, ConflictResolved) and not event.payload.continues


def handed_back(standing: Standing, _event: TimelineEvent) -> bool:
    """The mediator's mission ended there."""
    return standing.handed_back


def enters(_standing: Standing, event: TimelineEvent) -> bool:
    """The trader accepts to enter."""
    return _entry(event) is EntryConsent.ACCEPTED


def refuses_entry(_standing: Standing, event: TimelineEvent) -> bool:
    """The trader refuses to enter."""
    return _entry(event) is EntryConsent.REFUSED


def silent_on_entry(_standing: Standing, event: TimelineEvent) -> bool:
    """The trader let the time to enter pass (policy: silence is a refusal)."""
    return _entry(event) is EntryConsent.NO_REPLY


def answers_last_request(standing: Standing, event: TimelineEvent) -> bool:
    """The party waited for speaks, and nothing asked of anybody stays open."""
    return answers_a_request(standing, event) and not requests_after(standing, event)


def answers_a_request(standing: Standing, event: TimelineEvent) -> bool:
    """A party answers something it was asked."""
    return requests_after(standing, event) != standing.requests


def requests_after(standing: Standing, event: TimelineEvent) -> tuple[OpenRequest, ...]:
    """The requests still open once ``event`` came: a party's words answer all it was asked.

    Exhibits answer the request they name, else the oldest, one document each.
    """
    said = event.payload
    if not isinstance(said, EvidenceFiled):
        return tuple(one for one in standing.requests if one.to is not event.actor)
    left, brought = [], max(len(event.evidence_ids), 1)
    for one in standing.requests:
        named = said.request_id is None or said.request_id == one.request_id
        taken = min(brought, one.missing) if named and one.to is event.actor else 0
        brought -= taken
        if one.missing > taken:
            left.append(one._replace(missing=one.missing - taken))
    return tuple(left)


def later_than_before(standing: Standing, event: TimelineEvent) -> bool:
    """LAW(R612-5): an extension puts the outcome off; it never brings it forward."""
    if not isinstance(event.payload, DeadlineExtended):
        return False
    return event.payload.until > (standing.extended_until or event.occurred.on)


def offer_on_the_table(standing: Standing, event: TimelineEvent) -> bool:
    """The consumer accepts an offer the trader made, or the trader what the consumer asks."""
    return event.actor is not PartyRole.CONSUMER or standing.offered is not None


def day_is_fixed(_standing: Standing, event: TimelineEvent) -> bool:
    """The agreement says until when it is to be carried out."""
    return isinstance(event.payload, Settled) and event.payload.implement_by is not None


def proposes(_standing: Standing, event: TimelineEvent) -> bool:
    """The document is one the parties answer."""
    said = event.payload
    return isinstance(said, DecisionIssued) and said.decision_kind in PROPOSING


def rectifies(standing: Standing, event: TimelineEvent) -> bool:
    """The document takes the place of the one the parties have (rectification matérielle)."""
    said, decision = event.payload, standing.decision
    return (
        isinstance(said, DecisionIssued)
        and decision is not None
        and said.supersedes == decision.decision_id
        and said.decision_id != decision.decision_id
    )


def is_inadmissibility(_standing: Standing, event: TimelineEvent) -> bool:
    """The document is the letter of inadmissibility."""
    return _kind(event) is DecisionKind.INADMISSIBILITY


def is_settlement_record(_standing: Standing, event: TimelineEvent) -> bool:
    """The document records an agreement."""
    return _kind(event) is DecisionKind.SETTLEMENT_RECORD


def is_notification(standing: Standing, event: TimelineEvent) -> bool:
    """LAW(R612-2): the document notifies the referral, once day 0 is set."""
    return _kind(event) is DecisionKind.NOTIFICATION and standing.notified_on is not None


def is_extension(standing: Standing, event: TimelineEvent) -> bool:
    """LAW(R612-5): the document tells of an extension that was made."""
    return _kind(event) is DecisionKind.EXTENSION and standing.extended_until is not None


def is_certificate(_standing: Standing, event: TimelineEvent) -> bool:
    """The document certifies that the mediation ended."""
    return _kind(event) is DecisionKind.CLOSURE_CERT


def delivers_the_decision(standing: Standing, event: TimelineEvent) -> bool:
    """The decision the parties have reaches one that has not answered it, once it was issued."""
    said, decision = event.payload, standing.decision
    return (
        isinstance(said, DecisionDelivered)
        and decision is not None
        and said.decision_id == decision.decision_id
        and said.to not in decision.answers
        and event.occurred.on >= decision.issued_on
    )


def first_answer(standing: Standing, event: TimelineEvent) -> bool:
    """LAW(R612-4): an answer is given once; a later change is another event, not another fate."""
    said, decision = event.payload, standing.decision
    return (
        isinstance(said, DecisionAnswered)
        and decision is not None
        and said.decision_id == decision.decision_id
        and said.party not in decision.answers
    )


def other_answered(standing: Standing, event: TimelineEvent) -> bool:
    """Everybody else answered before."""
    said, decision = event.payload, standing.decision
    return (
        isinstance(said, DecisionAnswered)
        and decision is not None
        and all(party in decision.answers for party in ANSWERING if party is not said.party)
    )


def all_accept(standing: Standing, event: TimelineEvent) -> bool:
    """With this answer, both have accepted."""
    return _answers(standing, event) == {Answer.ACCEPTED}


def accepts_or_refuses(_standing: Standing, event: TimelineEvent) -> bool:
    """The party itself says yes or no."""
    said = event.payload
    return (
        isinstance(said, DecisionAnswered)
        and said.answer is not Answer.NO_REPLY
        and said.party is event.actor
    )


def silent_after_time(standing: Standing, event: TimelineEvent) -> bool:
    """LAW(R612-4): silence is found once the party's own time, from its delivery, is over."""
    said, decision = event.payload, standing.decision
    if not isinstance(said, DecisionAnswered) or said.answer is not Answer.NO_REPLY:
        return False
    if decision is None or said.party not in decision.delivered:
        return False
    due = decision.answer_by.get(said.party)
    return due is None or event.occurred.on > due


def done(_standing: Standing, event: TimelineEvent) -> bool:
    """It is reported that all was done, by whom the report says."""
    return _reports(event, {ImplementationStatus.IMPLEMENTED})


def not_all_done(_standing: Standing, event: TimelineEvent) -> bool:
    """It is reported that something is missing, by whom the report says."""
    missing = {ImplementationStatus.PARTLY, ImplementationStatus.NOT_IMPLEMENTED}
    return _reports(event, missing)


def with_proof(_standing: Standing, event: TimelineEvent) -> bool:
    """Exhibits show it."""
    return bool(event.evidence_ids)


def leaves(_standing: Standing, event: TimelineEvent) -> bool:
    """The party that leaves says so itself."""
    return isinstance(event.payload, Withdrew) and event.payload.party is event.actor


def _entry(event: TimelineEvent) -> EntryConsent | None:
    return event.payload.answer if isinstance(event.payload, EntryAnswered) else None


def _kind(event: TimelineEvent) -> DecisionKind | None:
    return event.payload.decision_kind if isinstance(event.payload, DecisionIssued) else None


def _answers(standing: Standing, event: TimelineEvent) -> set[Answer]:
    said, decision = event.payload, standing.decision
    if not isinstance(said, DecisionAnswered) or decision is None:
        return set()
    return {said.answer, *decision.answers.values()}


def _reports(event: TimelineEvent, statuses: set[ImplementationStatus]) -> bool:
    said = event.payload
    return (
        isinstance(said, ImplementationReported)
        and said.by is event.actor
        and said.status in statuses
    )
