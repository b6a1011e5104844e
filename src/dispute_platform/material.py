"""What a dispute is made of before the platform takes it in.

Owns the shape ``register_dispute`` consumes and whoever brings disputes (the samples generator, a
folder on disk, another intake) produces; never the database, and never what the platform itself
assigns: the event chain, the issuer, the recipients, container numbers and revisions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from pydantic import Field, ValidationError, model_validator

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import Claim, Order, Remedy
from dispute_exchange.dispute import Retention
from dispute_exchange.errors import ExchangeError
from dispute_exchange.events import EventBody
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties, Line, Mediator, Party
from dispute_exchange.vocabulary import (
    Answer,
    EntryConsent,
    ImplementationStatus,
    Language,
    PartyRole,
    ReferralChannel,
)

Opener = Callable[[], BinaryIO]
"""Opens the bytes of something for reading, as often as asked; the caller closes what it opened."""


class MaterialUnfit(ExchangeError):
    """The material of a dispute cannot be taken in; ``reason`` says which rule it breaks."""

    kind = "material_unfit"


class PartyScript(Frozen):
    """What the parties of a sample do once the mediator has acted; nothing real has one.

    ``None`` means that the party leaves the matter open. Documents asked for by an event after
    number ``pieces_after`` are handed in. ``settles`` is what the parties agree on once in
    mediation, ``withdraws`` and ``objects`` who leaves it or opposes the mediator.
    """

    entry: EntryConsent | None = EntryConsent.ACCEPTED
    consumer: Answer | None = Answer.ACCEPTED
    trader: Answer | None = Answer.ACCEPTED
    implementation: ImplementationStatus | None = ImplementationStatus.IMPLEMENTED
    pieces_after: int = 0
    settles: Remedy | None = None
    withdraws: BothParties | None = None
    objects: BothParties | None = None


class DisputeFacts(Frozen):
    """What is known of a dispute beside its events and exhibits.

    ``mediator`` is whom it is referred to and must be known to the platform.
    """

    dispute_id: UUID
    file_no: Line
    title: Line
    language: Language = Language.FR
    sector: Line
    cross_border: bool = False
    referral_channel: ReferralChannel = ReferralChannel.PLATFORM
    mediator: Mediator
    parties: tuple[Party, ...]
    order: Order | None = None
    claim: Claim
    bundle_id: UUID | None = None
    retention: Retention | None = None
    sample: bool = False
    script: PartyScript | None = None

    def party(self, role: PartyRole) -> Party:
        """The first party of that role."""
        return next(party for party in self.parties if party.role is role)


class MaterialRecord(DisputeFacts):
    """Everything of a dispute but the bytes of its exhibits and complaint.

    ``events`` are numbered from 1 and not chained yet; every exhibit's ``path``, ``size`` and
    ``sha256`` are those of its bytes.
    """

    events: tuple[EventBody, ...] = Field(min_length=1)
    evidence: tuple[EvidenceItem, ...] = ()

    @model_validator(mode="after")
    def _events_are_numbered(self) -> "MaterialRecord":
        if [event.seq for event in self.events] != list(range(1, len(self.events) + 1)):
            raise ValueError("events are numbered from 1 without a gap")
        return self

    def facts(self) -> DisputeFacts:
        """The record without events and exhibits."""
        return DisputeFacts.model_validate(self.model_dump(include=set(DisputeFacts.model_fields)))


@dataclass(frozen=True, slots=True)
class DisputeMaterial:
    """A dispute ready to be registered.

    ``exhibits`` opens the bytes of each exhibit by its ``evidence_id``; ``complaint_pdf`` is the
    complaint as a person would print it.
    """

    record: MaterialRecord
    complaint_pdf: bytes
    exhibits: Mapping[UUID, Opener]

    def __post_init__(self) -> None:
        named = {item.evidence_id for item in self.record.evidence}
        if named != set(self.exhibits):
            raise MaterialUnfit(reason="exhibits_and_bytes_differ", file_no=self.record.file_no)


def record_from_json(data: bytes) -> MaterialRecord:
    """The record in ``data``, or ``MaterialUnfit`` telling how many places are wrong."""
    try:
        return MaterialRecord.model_validate_json(data)
    except ValidationError as error:
        first = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise MaterialUnfit(
            reason="record", first_place=first, places=error.error_count()
        ) from None
