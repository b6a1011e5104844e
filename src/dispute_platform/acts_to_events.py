"""What a mediator's act becomes: the events the platform writes for it, and whether it may.

Pure functions over the exchange models. Owns the translation and the refusals an act meets when a
dispute is not where the mediator last saw it; never the database.
"""

from datetime import date, timedelta
from functools import singledispatch

from dispute_exchange.acts import (
    Act,
    CloseDispute,
    DeclareInadmissible,
    DeclareIndependence,
    ExtendDeadline,
    IssueDecision,
    NotifyParties,
    RecordEntry,
    RecordSettlement,
    RequestPieces,
    SendMessage,
)
from dispute_exchange.events import (
    Closed,
    DeadlineExtended,
    DecisionDelivered,
    DecisionIssued,
    EntryAnswered,
    FoundInadmissible,
    IndependenceDeclared,
    MessageSent,
    PartiesNotified,
    Payload,
    PiecesRequested,
    Settled,
)
from dispute_exchange.procedure import ALLOWED_IN, Standing
from dispute_exchange.vocabulary import Disclosure, DisputeState, Language, PartyRole
from dispute_platform.disputes import Draft
from dispute_platform.errors import Refusal

_PARTIES = (PartyRole.CONSUMER, PartyRole.TRADER)

CAUSES: dict[str, str] = {
    "DECLARE_INDEPENDENCE": "INDEPENDENCE_DECLARED",
    "REQUEST_PIECES": "PIECES_REQUESTED",
    "DECLARE_INADMISSIBLE": "FOUND_INADMISSIBLE",
    "NOTIFY_PARTIES": "PARTIES_NOTIFIED",
    "RECORD_ENTRY": "ENTRY_ANSWERED",
    "EXTEND_DEADLINE": "DEADLINE_EXTENDED",
    "RECORD_SETTLEMENT": "SETTLED",
    "ISSUE_DECISION": "DECISION_ISSUED",
    "CLOSE_DISPUTE": "CLOSED",
}
"""The event by which each act moves the dispute; a message moves nothing and is always heard."""


def acts_to_events(act: Act, language: Language, today: date) -> tuple[Draft, ...]:
    """The events ``act`` becomes on the calendar day ``today``, in their order."""
    spoken = _payload(act.content)
    disclosure = (
        act.content.disclosure if isinstance(act.content, SendMessage) else Disclosure.ALL_PARTIES
    )
    first = Draft(
        payload=spoken,
        actor=PartyRole.MEDIATOR,
        actor_name=act.mediator_name,
        disclosure=disclosure,
        language=language.value,
    )
    if isinstance(act.content, IssueDecision):
        return (first, *_deliveries(act.content, language, today))
    return (first,)


def refuse_impossible(act: Act, now: Standing) -> None:
    """Raise unless the dispute, where it stands ``now``, lets ``act`` move it.

    410 ``withdrawn`` or ``closed`` when it has ended; 409 ``already_issued`` for a decision known
    by its identifier; 409 ``moved_on`` when events came after the ones the act rests on, and
    ``not_allowed`` when the mediator could have seen it.
    """
    content = act.content
    if isinstance(content, IssueDecision) and _is_known(content, now):
        raise Refusal("already_issued", decision_id=str(content.decision_id))
    cause = CAUSES.get(content.kind)
    if cause is None or now.state in ALLOWED_IN[cause]:
        return
    facts = {"state": now.state.value, "seq": now.last_seq, "act": content.kind}
    if now.state is DisputeState.WITHDRAWN:
        raise Refusal("withdrawn", **facts)
    if now.is_closed:
        raise Refusal("closed", **facts)
    raise Refusal("moved_on" if now.last_seq > act.base.seq else "not_allowed", **facts)


def _is_known(content: IssueDecision, now: Standing) -> bool:
    return now.decision is not None and now.decision.decision_id == content.decision_id


def _deliveries(content: IssueDecision, language: Language, today: date) -> tuple[Draft, ...]:
    """One delivery per party. LAW(R612-4): each party's own time starts with its delivery."""
    days = content.response_days
    due = today + timedelta(days=days) if days is not None else None
    return tuple(
        Draft(
            payload=DecisionDelivered(decision_id=content.decision_id, to=party, answer_by=due),
            actor=PartyRole.PLATFORM,
            language=language.value,
        )
        for party in _PARTIES
    )


@singledispatch
def _payload(content: object) -> Payload:
    raise TypeError(f"no event for {type(content).__name__}")


@_payload.register
def _(content: SendMessage) -> Payload:
    return MessageSent(text=content.text)


@_payload.register
def _(content: DeclareIndependence) -> Payload:
    return IndependenceDeclared(
        circumstances=content.circumstances, objections_until=content.objections_until
    )


@_payload.register
def _(content: RequestPieces) -> Payload:
    return PiecesRequested(
        to=content.to, text=content.text, due_on=content.due_on, defect=content.defect
    )


@_payload.register
def _(content: DeclareInadmissible) -> Payload:
    return FoundInadmissible(ground=content.ground, reasons=content.reasons)


@_payload.register
def _(content: NotifyParties) -> Payload:
    return PartiesNotified(text=content.text, time_bar_mentioned=content.time_bar_mentioned)


@_payload.register
def _(content: RecordEntry) -> Payload:
    return EntryAnswered(answer=content.answer)


@_payload.register
def _(content: ExtendDeadline) -> Payload:
    return DeadlineExtended(until=content.until, reason=content.reason)


@_payload.register
def _(content: RecordSettlement) -> Payload:
    return Settled(remedy=content.remedy, text=content.text, implement_by=content.implement_by)


@_payload.register
def _(content: IssueDecision) -> Payload:
    return DecisionIssued(
        decision_id=content.decision_id,
        number=content.number,
        decision_kind=content.decision_kind,
        pdf_sha256=content.pdf_sha256,
        proposed=content.proposed,
        response_days=content.response_days,
    )


@_payload.register
def _(content: CloseDispute) -> Payload:
    return Closed(text=content.text)
