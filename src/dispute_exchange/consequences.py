"""What an act becomes: the events written for it, in their order.

Shared by both sides, so that a desk foresees exactly what the platform will do. Owns the
translation and the tie between an act and the event by which it moves a dispute; never a database,
a clock or the question whether the dispute allows it (``procedure``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import singledispatch
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from pydantic import BaseModel

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.acts import ActContent
from dispute_exchange.events import EventBody, Payload
from dispute_exchange.moments import Moment
from dispute_exchange.parties import BothParties, Line, Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import Answer, Channel, Disclosure, EntryConsent, PartyRole

_Event = TypeVar("_Event", bound=BaseModel)
_MEDIATOR = PartyRole.MEDIATOR
_CHANGING = sorted(set(ev.PartyUpdated.model_fields) - {"kind", "party"})
_PARTIES: tuple[BothParties, ...] = (PartyRole.CONSUMER, PartyRole.TRADER)

CAUSES: Mapping[str, str] = MappingProxyType(
    {
        "DECLARE_INDEPENDENCE": "INDEPENDENCE_DECLARED",
        "REQUEST_PIECES": "PIECES_REQUESTED",
        "DECLARE_INADMISSIBLE": "FOUND_INADMISSIBLE",
        "NOTIFY_PARTIES": "PARTIES_NOTIFIED",
        "RECORD_ENTRY": "ENTRY_ANSWERED",
        "EXTEND_DEADLINE": "DEADLINE_EXTENDED",
        "RECORD_SETTLEMENT": "SETTLED",
        "ISSUE_DECISION": "DECISION_ISSUED",
        "CLOSE_DISPUTE": "CLOSED",
        "RAISE_CONFLICT": "CONFLICT_RAISED",
        "RESOLVE_CONFLICT": "CONFLICT_RESOLVED",
        "RECORD_ANSWER": "DECISION_ANSWERED",
        "RECORD_IMPLEMENTATION": "IMPLEMENTATION_REPORTED",
        "RECORD_WITHDRAWAL": "WITHDREW",
        "RECORD_COURT": "COURT_SEIZED",
        "REOPEN_DISPUTE": "REOPENED",
    }
)
"""The event by which each act moves the dispute; acts absent here move nothing, and are always
heard."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event about to be written: what is said and by whom, without number or chain.

    ``occurred`` is None for what happens as it is written. ``event_id`` is given by whoever must
    be able to repeat a request without repeating the event.
    """

    payload: Payload
    actor: PartyRole
    actor_name: Line | None = None
    recorded_by: PartyRole | None = None
    channel: Channel = Channel.PLATFORM
    occurred: Moment | None = None
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    language: str = "fr"
    evidence_ids: tuple[UUID, ...] = ()
    event_id: UUID | None = None

    def body(self, seq: int, at: datetime, *, new_id: UUID, on: date) -> EventBody:
        """Event ``seq``, written at ``at``: under ``new_id``, on that day, unless it says other."""
        return EventBody(
            seq=seq,
            event_id=self.event_id or new_id,
            occurred=self.occurred or Moment(on=on, at=at),
            recorded_at=at,
            actor=self.actor,
            actor_name=self.actor_name,
            recorded_by=self.recorded_by,
            channel=self.channel,
            disclosure=self.disclosure,
            language=self.language,
            payload=self.payload,
            evidence_ids=self.evidence_ids,
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """In which circumstances an act is carried out.

    ``standing`` is where the dispute stands before it, ``today`` the calendar day where the delays
    run, ``now`` the instant (its beginning unless told), ``by_post`` the parties to whom nothing is
    delivered on the platform.
    """

    standing: Standing
    today: date
    mediator_name: Line | None = None
    language: str = "fr"
    by_post: frozenset[PartyRole] = frozenset()
    now: datetime | None = None

    def by_mediator(self, payload: Payload) -> Draft:
        """What the mediator does themselves."""
        return Draft(payload, _MEDIATOR, self.mediator_name, language=self.language)

    def written_down(
        self, payload: Payload, actor: PartyRole, occurred: Moment | None, channel: Channel
    ) -> Draft:
        """What happened outside the platform, as the mediator writes it down for ``actor``."""
        recorded_by = None if actor is _MEDIATOR else _MEDIATOR
        name = self.mediator_name if actor is _MEDIATOR else None
        return Draft(
            payload,
            actor,
            name,
            recorded_by=recorded_by,
            channel=channel,
            occurred=occurred,
            language=self.language,
        )


def events_of_act(content: ActContent, scene: Scene) -> tuple[Draft, ...]:
    """The events ``content`` becomes, in their order.

    What a party said outside the platform is that party's event, recorded by the mediator.
    """
    drafts = _drafts(content, scene)
    return (drafts,) if isinstance(drafts, Draft) else drafts


def only_to(party: PartyRole) -> Disclosure:
    """The class of what concerns one party alone."""
    return Disclosure.CONSUMER_ONLY if party is PartyRole.CONSUMER else Disclosure.TRADER_ONLY


def _open_to(parties: tuple[BothParties, ...]) -> Disclosure:
    known = set(parties)
    return Disclosure.ALL_PARTIES if len(known) > 1 else only_to(known.pop())


def party_after(party: Party, change: ax.UpdateParty | ev.PartyUpdated) -> Party:
    """What is known of the party after ``change``; fields it leaves empty stay as they were."""
    told = {name: value for name in _CHANGING if (value := getattr(change, name)) is not None}
    return party.model_copy(update=told)


@singledispatch
def _drafts(content: object, _scene: Scene) -> Draft | tuple[Draft, ...]:
    raise TypeError(f"no event for {type(content).__name__}")


@_drafts.register
def _(content: ax.SendMessage, scene: Scene) -> Draft:
    said = scene.by_mediator(ev.MessageSent(text=content.text))
    return replace(said, disclosure=content.disclosure)


@_drafts.register
def _(content: ax.DeclareIndependence, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.IndependenceDeclared))


@_drafts.register
def _(content: ax.RequestPieces, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.PiecesRequested))


@_drafts.register
def _(content: ax.DeclareInadmissible, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.FoundInadmissible))


@_drafts.register
def _(content: ax.NotifyParties, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.PartiesNotified))


@_drafts.register
def _(content: ax.RecordEntry, scene: Scene) -> Draft:
    # WHY the mediator's own word for silence: the trader did nothing.
    silent = content.answer is EntryConsent.NO_REPLY
    actor = _MEDIATOR if silent else PartyRole.TRADER
    said = ev.EntryAnswered(answer=content.answer)
    return scene.written_down(said, actor, content.occurred, content.channel)


@_drafts.register
def _(content: ax.ExtendDeadline, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.DeadlineExtended))


@_drafts.register
def _(content: ax.RecordSettlement, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.Settled))


@_drafts.register
def _(content: ax.IssueDecision, scene: Scene) -> tuple[Draft, ...]:
    # LAW(R612-4): each party's own time starts with its own delivery; by post, with its service.
    due = _answer_by(content.response_days, scene.today)
    delivered = tuple(
        Draft(
            ev.DecisionDelivered(decision_id=content.decision_id, to=party, answer_by=due),
            PartyRole.PLATFORM,
            language=scene.language,
        )
        for party in _PARTIES
        if party in content.to and party not in scene.by_post
    )
    issued = scene.by_mediator(_same(content, ev.DecisionIssued))
    return (replace(issued, disclosure=_open_to(content.to)), *delivered)


@_drafts.register
def _(_content: ax.SupplementDecision, _scene: Scene) -> tuple[Draft, ...]:
    # WHY nothing: the decision is the same, in a form that can be verified for longer.
    return ()


@_drafts.register
def _(content: ax.CloseDispute, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.Closed))


@_drafts.register
def _(content: ax.RaiseConflict, scene: Scene) -> Draft:
    return scene.by_mediator(ev.ConflictRaised(by=_MEDIATOR, text=content.text))


@_drafts.register
def _(content: ax.ResolveConflict, scene: Scene) -> Draft:
    return scene.by_mediator(_same(content, ev.ConflictResolved))


@_drafts.register
def _(content: ax.RemindParty, scene: Scene) -> Draft:
    said = scene.by_mediator(_same(content, ev.ReminderSent))
    return replace(said, disclosure=only_to(content.to))


@_drafts.register
def _(content: ax.DiscloseEvidence, scene: Scene) -> Draft:
    said = scene.by_mediator(ev.EvidenceDisclosed(to=content.to, text=content.text))
    return replace(said, disclosure=_open_to(content.to), evidence_ids=content.evidence_ids)


@_drafts.register
def _(content: ax.FileEvidence, scene: Scene) -> Draft:
    said = scene.written_down(
        ev.EvidenceFiled(request_id=content.request_id),
        content.submitted_by,
        content.received,
        content.channel,
    )
    return replace(said, disclosure=content.disclosure, evidence_ids=(content.evidence_id,))


@_drafts.register
def _(content: ax.RecordMeeting, scene: Scene) -> Draft:
    said = _same(content, ev.MeetingHeld)
    written = scene.written_down(said, _MEDIATOR, content.occurred, content.channel)
    return replace(written, disclosure=content.disclosure)


@_drafts.register
def _(content: ax.RecordOffer, scene: Scene) -> Draft:
    said = _same(content, ev.OfferMade)
    written = scene.written_down(said, content.party, content.occurred, content.channel)
    return replace(written, disclosure=content.disclosure)


@_drafts.register
def _(content: ax.RecordService, scene: Scene) -> Draft:
    decision = scene.standing.decision
    said: Payload
    if decision is not None and content.decision_id == decision.decision_id:
        # LAW(R612-4): the answer time of a decision served by post runs from the proven day.
        said = ev.DecisionDelivered(
            decision_id=decision.decision_id,
            to=content.to,
            answer_by=_answer_by(decision.response_days, content.on),
            proof=content.proof,
        )
    else:
        said = _same(content, ev.NoticeServed)
    return scene.written_down(said, _MEDIATOR, Moment(on=content.on), content.channel)


@_drafts.register
def _(content: ax.RecordAnswer, scene: Scene) -> Draft:
    said = _same(content, ev.DecisionAnswered)
    actor = _MEDIATOR if content.answer is Answer.NO_REPLY else content.party
    return scene.written_down(said, actor, Moment(on=content.on), content.channel)


@_drafts.register
def _(content: ax.RecordImplementation, scene: Scene) -> Draft:
    said = ev.ImplementationReported(
        by=_MEDIATOR, status=content.status, text=content.text, items=content.items
    )
    return replace(scene.by_mediator(said), occurred=Moment(on=content.on))


@_drafts.register
def _(content: ax.RecordWithdrawal, scene: Scene) -> Draft:
    said = _same(content, ev.Withdrew)
    return scene.written_down(said, content.party, Moment(on=content.on), content.channel)


@_drafts.register
def _(content: ax.RecordCourt, scene: Scene) -> Draft:
    said = scene.by_mediator(ev.CourtSeized(text=content.text))
    return replace(said, occurred=Moment(on=content.on))


@_drafts.register
def _(content: ax.UpdateParty, scene: Scene) -> Draft:
    # SECURITY: a party's address, needs and vulnerability are never the other party's business.
    said = scene.by_mediator(_same(content, ev.PartyUpdated))
    return replace(said, disclosure=only_to(content.party))


@_drafts.register
def _(content: ax.ReopenDispute, scene: Scene) -> Draft:
    return scene.by_mediator(ev.Reopened(reason=content.reason))


def _same(content: BaseModel, event: type[_Event]) -> _Event:
    """The event that says what the act says: the fields both have, by name."""
    shared = set(event.model_fields) & set(type(content).model_fields) - {"kind"}
    return event(**{name: getattr(content, name) for name in shared})


def _answer_by(days: int | None, delivered: date) -> date | None:
    return None if days is None else delivered + timedelta(days=days)
