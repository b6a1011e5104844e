"""Small facts of an exchange that several screens show.

Owns their shapes; never where they are read from.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One move of the negotiation: who, when, how much, and the event that says so."""

    seq: int
    on: date
    actor: PartyRole
    amount: Money


@dataclass(frozen=True, slots=True)
class HeadMove:
    """What one side last asked or offered for one head of claim, and the event that says so."""

    head_id: UUID
    amount: Money
    seq: int
