"""Draft, check, sign and follow a decision."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import HeadOutcome, Section
from dispute_exchange.events import Days
from dispute_exchange.money import Money
from dispute_exchange.procedure import DecisionStanding
from dispute_exchange.vocabulary import DecisionKind, DecisionState, Language, PartyRole
from mediator_desk.decisions.verdict import Verdict
from mediator_desk.usecases.desk import Desk


class DraftContent(Frozen):
    """What the mediator edits; everything else of the record is computed when it is composed."""

    kind: DecisionKind = DecisionKind.PROPOSAL
    language: Language = Language.FR
    title: str
    sections: tuple[Section, ...]
    heads: tuple[HeadOutcome, ...]
    response_days: Days | None = None


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft and the file revision it rests on. ``stale``: events came since.

    ``new_events`` counts them.
    """

    draft_id: UUID
    dispute_id: UUID
    version: int
    content: DraftContent
    saved_at: datetime
    rests_on_seq: int
    new_events: int


@dataclass(frozen=True, slots=True)
class StartDraft:
    """Begin from the standard plan of the kind, filled with the facts of the file."""

    dispute_id: UUID
    kind: DecisionKind = DecisionKind.PROPOSAL
    language: Language = Language.FR


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """The next version of a draft that stands at ``base_version``."""

    draft_id: UUID
    base_version: int
    content: DraftContent


class GateLevel(StrEnum):
    """How a rule of the gate came out."""

    BLOCKING = "blocking"
    WARNING = "warning"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class GatePoint:
    """One rule checked before signature. ``place`` says where to mend it: a section key,
    ``head:<id>``, ``response_days``, ``exhibit:<id>``, ``independence``…; ``facts`` fill words."""

    rule: str
    level: GateLevel
    article: str
    place: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class GateReport:
    """All points, blocking ones first."""

    points: tuple[GatePoint, ...]

    @property
    def may_sign(self) -> bool:
        """Whether nothing blocks."""
        return all(point.level is not GateLevel.BLOCKING for point in self.points)


@dataclass(frozen=True, slots=True)
class SigningSummary:
    """What is about to happen, in facts: shown before the irreversible step.

    ``level`` is ``qualified``, ``advanced`` or ``demonstration``, computed from the certificate.
    """

    draft_id: UUID
    number: str
    kind: DecisionKind
    recipients: tuple[str, ...]
    proposed: Money
    response_days: int | None
    key_subject: str
    key_issuer: str
    key_expires_on: date
    level: str
    checks: int
    pages: int


@dataclass(frozen=True, slots=True)
class SignDecision:
    """``confirmed`` is the mediator's own tick, never remembered; ``hold`` keeps it here."""

    draft_id: UUID
    confirmed: bool
    hold: bool = False


@dataclass(frozen=True, slots=True)
class SignedDecision:
    """The decision is signed, verified on the bytes written, and queued as ``act_id``."""

    decision_id: UUID
    number: str
    pdf_sha256: str
    size: int
    signed_at: datetime
    verdict: Verdict
    act_id: UUID


@dataclass(frozen=True, slots=True)
class DecisionView:
    """An issued decision and where it stands; ``states`` follow domain 7.2, the last is now."""

    decision_id: UUID
    number: str
    kind: DecisionKind
    proposed: Money
    response_days: int | None
    signed_at: datetime
    pdf_sha256: str
    size: int
    act_id: UUID
    receipt_no: int | None
    standing: DecisionStanding | None
    state: DecisionState
    answers: dict[PartyRole, str]


def start_draft(desk: Desk, request: StartDraft) -> DraftView:
    """A new draft, or the one already open for this dispute and kind."""
    raise NotImplementedError


def read_draft(desk: Desk, dispute_id: UUID) -> DraftView | None:
    """The open draft of a dispute, if any."""
    raise NotImplementedError


def save_draft(desk: Desk, request: SaveDraft) -> DraftView:
    """Seal the next version; ``DraftChanged`` when ``base_version`` is not the last."""
    raise NotImplementedError


def draft_history(desk: Desk, draft_id: UUID) -> tuple[DraftView, ...]:
    """All versions, newest first."""
    raise NotImplementedError


def abandon_draft(desk: Desk, draft_id: UUID) -> None:
    """Put a draft aside before signature."""
    raise NotImplementedError


def reread_file(desk: Desk, draft_id: UUID) -> DraftView:
    """The mediator has read what is new: the draft now rests on the current chain head."""
    raise NotImplementedError


def check_draft(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> GateReport:
    """What keeps the draft (or unsaved ``content``) from being signed, and what was checked."""
    raise NotImplementedError


def preview_draft(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> bytes:
    """The PDF as it would be issued, marked as a draft; in memory only."""
    raise NotImplementedError


def summarise_signature(desk: Desk, draft_id: UUID) -> SigningSummary:
    """What signing would do; ``GateClosed`` when a point blocks."""
    raise NotImplementedError


def sign_decision(desk: Desk, request: SignDecision) -> SignedDecision:
    """Sign in person, verify the bytes, seal them and queue the act, in one transaction.

    Errors: ``GateClosed``, ``NotConfirmed``, ``SigningKeyUnusable``, ``SignatureNotVerified``.
    """
    raise NotImplementedError


def read_decision(desk: Desk, dispute_id: UUID) -> DecisionView | None:
    """The last decision issued in a dispute, with the parties' answers."""
    raise NotImplementedError


def open_decision_pdf(desk: Desk, decision_id: UUID) -> bytes:
    """The signed PDF as issued."""
    raise NotImplementedError


def verify_document(desk: Desk | None, pdf: bytes) -> Verdict:
    """What can be said of a PDF, with the register of this desk when one is open."""
    raise NotImplementedError
