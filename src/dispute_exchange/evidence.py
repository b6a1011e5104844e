"""Exhibits: what was filed, by whom, and who has seen it."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Count, Frozen, Sha256
from dispute_exchange.moments import Day, Instant
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import (
    Authenticity,
    Channel,
    Disclosure,
    DocumentDefect,
    EvidenceType,
    PartyRole,
)


class Seen(Frozen):
    """One sight of an exhibit by one party: the cell of the contradictory matrix (Dir. 9(1))."""

    by: Literal[PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR]
    at: Instant
    channel: Channel = Channel.PLATFORM


class EvidenceItem(Frozen):
    """An exhibit (pièce). ``path`` is its member in the container, never a path on a disk.

    ``original_name`` is what the sender called the file: shown, never used to write a file.
    ``size`` is in bytes. ``piece_no`` numbers the exhibits of the dispute from 1.
    """

    evidence_id: UUID
    piece_no: Annotated[int, Field(ge=1, le=100_000)]
    title: Line
    type: EvidenceType
    submitted_by: PartyRole
    submitted_at: Instant
    path: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    original_name: Annotated[str, StringConstraints(max_length=400)]
    media_type: Annotated[str, StringConstraints(max_length=127)]
    size: Count
    sha256: Sha256
    disclosure: Disclosure = Disclosure.ALL_PARTIES
    seen_by: tuple[Seen, ...] = ()
    authenticity: Authenticity = Authenticity.AUTH_NONE
    defect: DocumentDefect | None = None
    expires_on: Day | None = None

    def seen_by_both(self) -> bool:
        """Whether consumer and trader have each filed or seen it, so that it may be relied on."""
        knowing = {seen.by for seen in self.seen_by} | {self.submitted_by}
        return {PartyRole.CONSUMER, PartyRole.TRADER} <= knowing
