"""What a dispute file says besides its events and exhibits.

Owns the shape in which the desk keeps the newest revision; never events, exhibits or bytes.
"""

from typing import Self
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import Claim, Order
from dispute_exchange.dispute import DisputeFile, Issuer, Retention
from dispute_exchange.parties import Line, MediationBody, Mediator, Party
from dispute_exchange.vocabulary import Language, PartyRole, ReferralChannel


class CaseFacts(Frozen):
    """The unchanging part of one revision (fields as in ``DisputeFile``)."""

    file_no: str
    title: Line
    language: Language
    sector: Line
    cross_border: bool
    referral_channel: ReferralChannel
    issuer: Issuer
    body: MediationBody
    mediator: Mediator
    parties: tuple[Party, ...]
    order: Order | None
    claim: Claim
    bundle_id: UUID | None
    retention: Retention | None
    sample: bool

    @classmethod
    def of(cls, file: DisputeFile) -> Self:
        """The facts of a dispute file."""
        return cls(**{name: getattr(file, name) for name in cls.model_fields})

    def party(self, role: PartyRole) -> Party:
        """The first party of a role; consumer and trader always exist."""
        return next(party for party in self.parties if party.role is role)
