"""The one way a party's deed is written: checked, chained, once.

Owns the transaction around a deed; what a deed says is the business of its verb.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.consequences import Draft, Scene
from dispute_exchange.events import Payload, TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.foresight import imagined
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import Standing, why_not
from dispute_exchange.vocabulary import Channel, ConsentKind, Disclosure, PartyRole
from dispute_platform.clock import legal_day
from dispute_platform.consents import Consented, consent_draft, is_given
from dispute_platform.disputes import append_events, dispute_row, events_of, facts_of
from dispute_platform.errors import Refusal
from dispute_platform.material import DisputeFacts
from dispute_platform.platform import Platform
from dispute_platform.tables import DisputeRow, EventRow


@dataclass(frozen=True, slots=True)
class Deed:
    """What a party does: the event's content, the exhibits it brings, the consents it gives."""

    payload: Payload
    evidence: tuple[EvidenceItem, ...] = ()
    consents: tuple[Consented, ...] = ()
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    moves: bool = True


@dataclass(frozen=True, slots=True)
class Present:
    """Where a dispute stands while a deed is written."""

    session: Session
    dispute: DisputeRow
    facts: DisputeFacts
    standing: Standing
    now: datetime

    @property
    def today(self) -> date:
        """The calendar day where the delays run."""
        return legal_day(self.now)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and how it reached the platform; ``PLATFORM`` speaks for silence.

    ``event_id`` is given by whoever must be able to repeat a request.
    """

    actor: PartyRole
    channel: Channel = Channel.PLATFORM
    event_id: UUID | None = None


Content = Callable[[Present], Deed]
"""Gives the deed for a dispute that stands so, or raises ``Refusal``."""


def write(platform: Platform, dispute_id: UUID, voice: Voice, content: Content) -> TimelineEvent:
    """Write the deed of ``voice``, and the consents it gives; the event of the deed.

    Raises ``Refusal`` ``not_allowed`` when the procedure does not let it do what it is for.
    """
    with platform.database.write() as session:
        before = written_before(session, dispute_id, voice.event_id)
        if before is not None:
            return before
        present = present_of(platform, session, dispute_id)
        deed = content(present)
        draft = _draft(deed, voice, present.facts)
        if deed.moves:
            refuse_impossible(draft, present.standing, present.today)
        drafts = [draft, *_consents(platform, present, deed, voice)]
        return append_events(platform, session, present.dispute, drafts, deed.evidence)[0]


def present_of(platform: Platform, session: Session, dispute_id: UUID) -> Present:
    """Where the dispute stands now."""
    dispute = dispute_row(session, dispute_id)
    standing = platform.standings.of(session, dispute_id)
    return Present(session, dispute, facts_of(dispute), standing, platform.clock())


def written_before(
    session: Session, dispute_id: UUID, event_id: UUID | None
) -> TimelineEvent | None:
    """The event of that identifier, when a request is repeated."""
    if event_id is None:
        return None
    body = session.scalar(
        sa.select(EventRow.body).where(
            EventRow.event_id == event_id, EventRow.dispute_id == dispute_id
        )
    )
    return TimelineEvent.model_validate_json(body) if body is not None else None


def refuse_impossible(draft: Draft, standing: Standing, today: date) -> None:
    """Raise ``not_allowed``, with the reason, unless the procedure lets the event move."""
    reason = why_not(standing, imagined(draft, Scene(standing, today)))
    if reason is not None:
        raise not_allowed(standing, draft.payload.kind, reason)


def not_allowed(standing: Standing, kind: str, reason: str) -> Refusal:
    """The refusal of an event that would move nothing."""
    return Refusal("not_allowed", state=standing.state.value, event=kind, reason=reason)


def _draft(deed: Deed, voice: Voice, facts: DisputeFacts) -> Draft:
    name, language = None, facts.language
    by_party = voice.actor in (PartyRole.CONSUMER, PartyRole.TRADER)
    if by_party:
        party = facts.party(voice.actor)
        name, language = party.name, party.language
    elsewhere = voice.channel is not Channel.PLATFORM
    return Draft(
        deed.payload,
        voice.actor,
        name,
        recorded_by=PartyRole.PLATFORM if by_party and elsewhere else None,
        channel=voice.channel,
        disclosure=deed.disclosure,
        language=language.value,
        evidence_ids=tuple(item.evidence_id for item in deed.evidence),
        event_id=voice.event_id,
    )


def _consents(platform: Platform, present: Present, deed: Deed, voice: Voice) -> list[Draft]:
    """WHY on the platform only: a receipt vouches for what was ticked here, not for a letter."""
    if not deed.consents or voice.channel is not Channel.PLATFORM:
        return []
    events = events_of(present.session, present.dispute.dispute_id)
    occurred = Moment(on=present.today, at=present.now)
    return [
        consent_draft(platform, present.facts, consented, occurred)
        for consented in deed.consents
        if consented.kind is ConsentKind.ACCEPT_SOLUTION or not is_given(events, consented)
    ]
