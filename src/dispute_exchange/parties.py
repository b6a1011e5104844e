"""Who is in a dispute: consumer, trader, representatives, mediator and body."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Frozen
from dispute_exchange.vocabulary import (
    BodyType,
    Channel,
    IdentityStatus,
    Language,
    PartyRole,
)

Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
"""One line of text a person reads, such as a name."""

PartyKind = Literal["NATURAL_PERSON", "LEGAL_PERSON"]

BothParties = Literal[PartyRole.CONSUMER, PartyRole.TRADER]
"""The roles of the two parties to a dispute."""


class PostalAddress(Frozen):
    """Where a letter reaches someone; ``country`` is an ISO 3166-1 alpha-2 code."""

    lines: Annotated[tuple[Line, ...], Field(max_length=4)]
    postcode: Annotated[str, StringConstraints(max_length=16)]
    city: Line
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = "FR"


class Representative(Frozen):
    """Who speaks for a party; a mandate is required unless ``is_lawyer`` (R612-1)."""

    name: Line
    is_lawyer: bool = False
    mandate_evidence_id: UUID | None = None


class Party(Frozen):
    """The consumer or the trader of a dispute.

    ``siren`` is the French company number, kept as typed even when its checksum fails.
    ``accessibility_needs`` is free text written by or for the party.
    """

    role: Literal[PartyRole.CONSUMER, PartyRole.TRADER]
    kind: PartyKind
    name: Line
    shop: Line | None = None
    contact_name: Line | None = None
    address: PostalAddress | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    siren: Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")] | None = None
    identity: IdentityStatus = IdentityStatus.UNVERIFIED
    preferred_channel: Channel = Channel.PLATFORM
    language: Language = Language.FR
    accessibility_needs: Annotated[str, StringConstraints(max_length=1000)] | None = None
    vulnerable: bool = False
    representative: Representative | None = None


class MediationBody(Frozen):
    """The entity a mediator works for (L615-1); ``code`` enters the decision numbers."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{2,7}$")]
    name: Line
    kind: BodyType
    address: PostalAddress | None = None
    website: Annotated[str, StringConstraints(max_length=200)] | None = None


class Mediator(Frozen):
    """The natural person who decides and signs."""

    mediator_id: UUID
    name: Line
    body: MediationBody
