"""The exchange on a party's page: each event in words.

Owns how an event is told; never which ones are (``visible``).
"""

from dataclasses import dataclass
from uuid import UUID

from dispute_exchange.events import (
    DeadlineExtended,
    DecisionAnswered,
    DecisionDelivered,
    ImplementationReported,
    MediatorAssigned,
    OfferMade,
    PiecesRequested,
    TimelineEvent,
)
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.web.visible import Known, Shown
from dispute_platform.web.words import Tongue, amount, clock_time, day, knows, word


@dataclass(frozen=True, slots=True)
class ExhibitView:
    """An exhibit the party may open; ``note`` tells of a defect, or that the other does not see."""

    evidence_id: UUID
    label: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """One event of the exchange; ``side`` is the role of who spoke, for its colour."""

    seq: int
    day: str
    time: str
    side: str
    who: str
    title: str
    text: str
    language: str
    exhibits: tuple[ExhibitView, ...]


def entries_of(known: Known, shown: Shown, tongue: Tongue) -> tuple[EntryView, ...]:
    """The exchange, newest first."""
    exhibits = {
        one.evidence_id: exhibit_view(one, shown, tongue) for one in shown.exhibits.values()
    }
    return tuple(_entry(event, known, shown, exhibits, tongue) for event in reversed(shown.events))


def exhibit_view(item: EvidenceItem, shown: Shown, tongue: Tongue) -> ExhibitView:
    """An exhibit in words. SECURITY: a defect is told to who filed it, and to nobody else."""
    notes = []
    if item.submitted_by is shown.party and item.defect is not None:
        notes.append(word(f"defect.{item.defect.value}", tongue))
    if item.submitted_by is shown.party and item.disclosure.value.endswith("_ONLY"):
        notes.append(word("only_you", tongue))
    label = word("exhibit", tongue, no=str(item.piece_no))
    return ExhibitView(item.evidence_id, label, item.title, ", ".join(notes))


def _entry(
    event: TimelineEvent,
    known: Known,
    shown: Shown,
    exhibits: dict[UUID, ExhibitView],
    tongue: Tongue,
) -> EntryView:
    who = event.actor_name or word(f"role.{event.actor.value}", tongue)
    if event.actor is PartyRole.MEDIATOR and event.actor_name is None:
        who = known.facts.mediator.name
    if event.actor is shown.party:
        who = f"{who} ({word('you', tongue)})"
    at = event.occurred.at
    return EntryView(
        seq=event.seq,
        day=day(event.occurred.on, tongue),
        time=clock_time(at, tongue) if at else "",
        side=event.actor.value.lower(),
        who=who,
        title=_title(event, tongue),
        text=_text(event, tongue),
        language=event.language,
        exhibits=tuple(exhibits[one] for one in event.evidence_ids if one in exhibits),
    )


def _title(event: TimelineEvent, tongue: Tongue) -> str:
    said = event.payload
    values: dict[str, str] = {}
    kind: str = said.kind
    if isinstance(said, OfferMade):
        values["amount"] = amount(said.amount, tongue)
        kind = "DEMAND" if event.actor is PartyRole.CONSUMER else "OFFER"
    elif isinstance(said, PiecesRequested):
        values["day"] = day(said.due_on, tongue)
    elif isinstance(said, DeadlineExtended):
        values["day"] = day(said.until, tongue)
    elif isinstance(said, DecisionDelivered):
        kind = f"DELIVERED_{said.to.value}"
    elif isinstance(said, MediatorAssigned):
        values["name"] = said.mediator_name
    key = f"event.{kind}"
    return word(key, tongue, **values) if knows(key) else word("role.PLATFORM", tongue)


def _text(event: TimelineEvent, tongue: Tongue) -> str:
    """The words of the event, after what it says in a code."""
    said = event.payload
    told = ""
    if isinstance(said, DecisionAnswered):
        party = word(f"role.{said.party.value}", tongue)
        told = f"{party} {word(f'answer.{said.answer.value}', tongue)}"
    elif isinstance(said, ImplementationReported):
        told = word(f"implementation.{said.status.value}", tongue)
    own = next(
        (
            getattr(said, name)
            for name in ("text", "reasons", "reason", "circumstances")
            if getattr(said, name, "")
        ),
        "",
    )
    return "\n".join(part for part in (told, own) if part)
