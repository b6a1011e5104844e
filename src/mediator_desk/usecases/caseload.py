"""The caseload: every dispute held, seen through views that are queries, never stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    DisputeState,
    Outcome,
    PartyRole,
    ProblemSubtype,
    ProblemType,
    RemedyKind,
)
from mediator_desk.usecases.desk import Desk


class CaseView(StrEnum):
    """The ten tabs of the platform's back office, then the mediator's own (domain 3.1)."""

    ALL = "ALL"
    TO_ANSWER = "TO_ANSWER"
    WAITING = "WAITING"
    REFERRED = "REFERRED"
    TO_IMPLEMENT = "TO_IMPLEMENT"
    IMPLEMENTED = "IMPLEMENTED"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    CLOSED = "CLOSED"
    UNDER_VERIFICATION = "UNDER_VERIFICATION"
    UNVERIFIED_CONSUMERS = "UNVERIFIED_CONSUMERS"
    OVERDUE = "OVERDUE"
    NEXT_SEVEN_DAYS = "NEXT_SEVEN_DAYS"
    SUSPENDED = "SUSPENDED"


class SortBy(StrEnum):
    """How the list is ordered."""

    TIME_LEFT = "TIME_LEFT"
    FILE_NO = "FILE_NO"
    LAST_EXCHANGE = "LAST_EXCHANGE"
    AMOUNT = "AMOUNT"
    CONSUMER = "CONSUMER"


class NextAction(StrEnum):
    """The one thing that moves a dispute forward, the same wherever it is shown."""

    DECLARE_INDEPENDENCE = "DECLARE_INDEPENDENCE"
    REVIEW_ADMISSIBILITY = "REVIEW_ADMISSIBILITY"
    AWAIT_PIECES = "AWAIT_PIECES"
    AWAIT_ENTRY = "AWAIT_ENTRY"
    PREPARE_PROPOSAL = "PREPARE_PROPOSAL"
    SIGN_PROPOSAL = "SIGN_PROPOSAL"
    SEND_PROPOSAL = "SEND_PROPOSAL"
    AWAIT_ANSWERS = "AWAIT_ANSWERS"
    FOLLOW_IMPLEMENTATION = "FOLLOW_IMPLEMENTATION"
    CHASE_IMPLEMENTATION = "CHASE_IMPLEMENTATION"
    RESOLVE_CONFLICT = "RESOLVE_CONFLICT"
    CLOSE_FILE = "CLOSE_FILE"
    NOTHING = "NOTHING"


class Urgency(StrEnum):
    """How a clock is shown (tokens section 8)."""

    CALM = "calm"
    SOON = "soon"
    URGENT = "urgent"
    OVERDUE = "overdue"
    SUSPENDED = "suspended"
    MET = "met"
    TO_SET = "to_set"


@dataclass(frozen=True, slots=True)
class ClockView:
    """One clock of a dispute.

    ``rule_id`` names the rule of law or of the body; ``article`` its source. ``due_at`` is the
    UTC instant at which the last day ends in the body's time zone, ``due_on`` that day.
    ``day`` and ``length`` count calendar days since ``start_on`` (day 0).
    """

    rule_id: str
    urgency: Urgency
    start_on: date | None
    due_on: date | None
    due_at: datetime | None
    day: int | None
    length: int | None
    article: str
    rule_checked: bool


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the caseload.

    ``last_exchange_kind`` is an event kind; ``unread`` counts events the mediator has not opened.
    ``read_only`` is true once the dispute was reassigned.
    """

    dispute_id: UUID
    file_no: str
    title: str
    consumer: str
    trader: str
    shop: str | None
    disputed: Money
    asked: Money | None
    offered: Money | None
    state: DisputeState
    outcome: Outcome | None
    last_exchange_on: date | None
    last_exchange_kind: str | None
    last_exchange_actor: PartyRole | None
    next_action: NextAction
    clock: ClockView | None
    unread: int
    vulnerable: bool
    cross_border: bool
    sample: bool
    read_only: bool


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which rows, in which order. ``search`` looks at numbers, titles, parties, orders, exhibits
    and the mediator's own notes; empty tuples of names filter nothing."""

    view: CaseView = CaseView.ALL
    search: str = ""
    shops: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    sort: SortBy = SortBy.TIME_LEFT


@dataclass(frozen=True, slots=True)
class Caseload:
    """The rows of a query, the count of every view, and the names the filters offer."""

    rows: tuple[CaseRow, ...]
    counts: Mapping[CaseView, int]
    shops: tuple[str, ...]
    beneficiaries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One move of the negotiation: who, when, how much, and the event that says so."""

    seq: int
    on: date
    actor: PartyRole
    amount: Money


@dataclass(frozen=True, slots=True)
class LastExchange:
    """One of the last things a person did in the dispute; ``text`` is its beginning."""

    seq: int
    on: date
    actor: PartyRole
    kind: str
    text: str
    amount: Money | None


@dataclass(frozen=True, slots=True)
class CasePreview:
    """The right-hand pane of the caseload."""

    row: CaseRow
    problem: ProblemType
    subproblem: ProblemSubtype | None
    wished: RemedyKind | None
    price: Money | None
    curve: tuple[CurvePoint, ...]
    notified_on: date | None
    day_90: date | None
    last_exchanges: tuple[LastExchange, ...]
    events: int
    chain_intact: bool


def read_caseload(desk: Desk, query: CaseQuery) -> Caseload:
    """The caseload through one view; counts are those of all views without the search."""
    raise NotImplementedError


def preview_case(desk: Desk, dispute_id: UUID) -> CasePreview:
    """What the preview pane shows of one dispute."""
    raise NotImplementedError
