"""The state of one dispute on one page, each fact with its source."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.claims import Claim, Order
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator, Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.usecases.caseload import CaseRow, ClockView, CurvePoint
from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One head of claim; the sequence numbers name the events the amounts come from."""

    head_id: UUID
    letter: str
    title: str
    claimed: Money | None
    asked: Money | None
    offered: Money | None
    gap: Money | None
    asked_seq: int | None
    offered_seq: int | None


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage of the procedure and the day it was reached (``None``: not yet)."""

    state: DisputeState
    on: date | None
    seq: int | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the overview shows. ``seen_by_both`` of ``exhibits`` may be relied on.

    ``transit_encrypted`` and ``signer`` say how the file came; ``revision`` which one is shown.
    """

    row: CaseRow
    parties: tuple[Party, ...]
    mediator: Mediator
    claim: Claim
    order: Order | None
    heads: tuple[HeadRow, ...]
    clocks: tuple[ClockView, ...]
    stages: tuple[StageView, ...]
    standing: Standing
    curve: tuple[CurvePoint, ...]
    day_90: date | None
    events: int
    chain_intact: bool
    chain_head: str
    exhibits: int
    seen_by_both: int
    notes: int
    revision: int
    transit_encrypted: bool
    signer: str


def read_overview(desk: Desk, dispute_id: UUID) -> Overview:
    """The overview of a dispute held in the vault."""
    raise NotImplementedError
