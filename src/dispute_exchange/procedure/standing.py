"""Where a dispute and its decision stand: frozen facts, folded from events and never stored.

Owns the shapes; what leads from one to the next is ``table`` and ``effects``. A standing is a cache
of its events: it may always be rebuilt from them.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from dispute_exchange.claims import Remedy
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    DisputeState,
    ImplementationStatus,
    Outcome,
    PartyRole,
)

S = DisputeState

ANSWERING: Final[tuple[BothParties, ...]] = (PartyRole.CONSUMER, PartyRole.TRADER)
"""Those who answer a decision, in the order they are listed."""

CLOSED_STATES: Final = frozenset(
    {
        S.INADMISSIBLE,
        S.ENTRY_REFUSED,
        S.REJECTED,
        S.IMPLEMENTED,
        S.NOT_IMPLEMENTED,
        S.WITHDRAWN,
        S.STOPPED_COURT,
        S.CLOSED,
        S.ARCHIVED,
        S.PURGED,
    }
)
"""States in which nothing more is decided; NOT_IMPLEMENTED is still chased."""

STOPPED_STATES: Final = frozenset({S.SUSPENDED, S.CONFLICT})
"""States in which a case waits for its own mediator to be cleared or replaced (R613-1)."""

SETTLED_STATES: Final = frozenset({S.SETTLED_DIRECT, S.SETTLED_IN_MEDIATION})
"""States of an agreement whose day of implementation is not fixed yet."""

PROPOSING: Final = frozenset(
    {
        DecisionKind.PROPOSAL,
        DecisionKind.RECOMMENDATION,
        DecisionKind.BINDING_ON_TRADER,
        DecisionKind.AWARD,
    }
)
"""Kinds of decision the parties answer."""


class OpenRequest(NamedTuple):
    """A request for documents that its party has not answered; ``seq`` is the event that asks.

    ``missing`` counts the documents it still waits for.
    """

    seq: int
    to: BothParties
    due_on: date
    request_id: UUID | None = None
    missing: int = 1


class Settlement(NamedTuple):
    """What the parties agreed on before any proposal, and when."""

    on: date
    remedy: Remedy
    implement_by: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionStanding:
    """Where one issued decision stands with each party.

    ``delivered`` and ``answer_by`` are calendar days per party, ``answers`` what each said.
    ``supersedes`` is the decision it rectifies.
    """

    decision_id: UUID
    number: str
    proposed: Money
    response_days: int | None
    pdf_sha256: str
    issued_on: date
    delivered: dict[PartyRole, date] = field(default_factory=dict)
    answer_by: dict[PartyRole, date] = field(default_factory=dict)
    answers: dict[PartyRole, Answer] = field(default_factory=dict)
    implementation: ImplementationStatus | None = None
    supersedes: UUID | None = None

    def agreed(self) -> bool:
        """Whether both parties accepted."""
        return all(self.answers.get(party) is Answer.ACCEPTED for party in ANSWERING)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a dispute stands after its events.

    Dates are calendar days: ``received_on`` (referral), ``notified_on`` (day 0 of R612-5),
    ``extended_until``, ``agreed_on``, ``implement_by``. ``asked`` and ``offered`` are the last
    totals of each side. ``waiting_for`` and ``waiting_until`` tell of the newest of the open
    ``requests``, or of the trader's answer to the invitation.

    ``resumes`` is where a stopped case goes on, ``handed_back`` whether its mediator's mission
    ended there. ``superseded`` are earlier decisions, oldest first, as they stood when another
    took their place. ``version`` counts from 1 and grows with each reopening.
    """

    state: DisputeState = S.CLAIM_DRAFT
    outcome: Outcome | None = None
    version: int = 1
    filed_on: date | None = None
    referred_on: date | None = None
    received_on: date | None = None
    mediator_id: UUID | None = None
    independence_on: date | None = None
    objections_until: date | None = None
    notified_on: date | None = None
    entered_on: date | None = None
    extended_until: date | None = None
    agreed_on: date | None = None
    implement_by: date | None = None
    closed_on: date | None = None
    waiting_for: PartyRole | None = None
    waiting_until: date | None = None
    requests: tuple[OpenRequest, ...] = ()
    asked: Money | None = None
    offered: Money | None = None
    settlement: Settlement | None = None
    decision: DecisionStanding | None = None
    superseded: tuple[DecisionStanding, ...] = ()
    implementation: ImplementationStatus | None = None
    resumes: DisputeState | None = None
    handed_back: bool = False
    last_event_on: date | None = None
    last_seq: int = 0

    @property
    def is_closed(self) -> bool:
        """Whether the dispute has ended."""
        return self.state in CLOSED_STATES

    @property
    def is_stopped(self) -> bool:
        """Whether the dispute waits for its mediator to be cleared or replaced."""
        return self.state in STOPPED_STATES
