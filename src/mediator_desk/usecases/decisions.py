"""Draft, check, sign and follow a decision."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from dispute_exchange.canonical import canonical_json
from dispute_exchange.money import Money
from dispute_exchange.procedure import DecisionStanding
from dispute_exchange.vocabulary import DecisionKind, DecisionState, Language, PartyRole
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis, amounts_by_head
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.findings import GateLevel, GatePoint, GateReport
from mediator_desk.decisions.plan import standard_plan
from mediator_desk.decisions.verdict import Verdict
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.possible import recipients_of
from mediator_desk.store import acts, decisions, disputes, drafts, receipts
from mediator_desk.store.drafts import DraftStatus, DraftVersion, RestsOn
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.signing_keys import KeyView, ServicesView

__all__ = [
    "ActState",
    "DecisionView",
    "DraftContent",
    "DraftView",
    "GateLevel",
    "GatePoint",
    "GateReport",
    "Recipient",
    "SaveDraft",
    "SignDecision",
    "SignedDecision",
    "SigningSummary",
    "Stamp",
    "StartDraft",
    "abandon_draft",
    "check_draft",
    "draft_history",
    "open_decision_pdf",
    "preview_draft",
    "read_decision",
    "read_draft",
    "reread_file",
    "save_draft",
    "sign_decision",
    "start_draft",
    "summarise_signature",
    "verify_document",
]


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft and the last event it rests on; ``new_events`` counts those that came since.

    Reading and reminding are not counted.
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


@dataclass(frozen=True, slots=True)
class Recipient:
    """A party the document will be given to."""

    role: PartyRole
    name: str


@dataclass(frozen=True, slots=True)
class SigningSummary:
    """What is about to happen, in facts: shown before the irreversible step.

    ``keys``, the chosen one first, are those it may be signed with, a card's ``asked`` still;
    ``cosigners`` sign after. ``events`` numbers the last event; ``relied_on`` counts exhibits.
    ``awaited`` names who signs now where others ``signed`` before; then nothing is checked anew.
    """

    draft_id: UUID
    number: str
    kind: DecisionKind
    recipients: tuple[Recipient, ...]
    proposed: Money
    response_days: int | None
    keys: tuple[KeyView, ...]
    services: ServicesView
    cosigners: tuple[str, ...]
    checks: int
    events: int
    relied_on: int
    pages: int
    awaited: str = ""
    signed: tuple[str, ...] = ()

    @property
    def key(self) -> KeyView:
        """The key offered first: the chosen one, or the first that can sign."""
        return next((key for key in self.keys if key.hindrance is None), self.keys[0])


class Stamp(StrEnum):
    """When an authority vouches for the time of a signature; always the signer's own choice."""

    NOW = "now"
    """Within the signature: nothing is signed when the service does not answer."""
    LATER = "later"
    """Added to the signed file at a synchronisation; the decision leaves meanwhile."""
    BEFORE_SENDING = "before_sending"
    """Added at a synchronisation; the decision leaves only then."""


@dataclass(frozen=True, slots=True)
class SignDecision:
    """``confirmed`` is the mediator's own tick, never remembered; ``hold`` keeps it here.

    ``key_id`` is the key to sign with, the chosen one unless told; ``code`` opens a card.
    """

    draft_id: UUID
    confirmed: bool
    hold: bool = False
    key_id: str | None = None
    code: str | None = field(default=None, repr=False)
    stamp: Stamp = Stamp.LATER


@dataclass(frozen=True, slots=True)
class SignedDecision:
    """The decision is signed, verified on the bytes written, and queued as ``act_id``.

    While others must still sign, ``missing`` names them and nothing is queued.
    """

    decision_id: UUID
    number: str
    pdf_sha256: str
    size: int
    signed_at: datetime
    verdict: Verdict
    act_id: UUID | None
    level: str = "PAdES B-B"
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionView:
    """An issued decision and where it stands; ``states`` follow domain 7.2, the last is now.

    ``to`` are the parties it is given to; ``act_state`` is where the act that carries it stands.
    """

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
    to: tuple[PartyRole, ...] = (PartyRole.CONSUMER, PartyRole.TRADER)
    act_state: ActState = ActState.ACCEPTED


def start_draft(desk: Desk, request: StartDraft) -> DraftView:
    """A new draft, or the one already open for this dispute and kind."""
    with desk.vault.writer.begin() as connection:
        basis = bases.read(desk, connection, request.dispute_id)
        found = drafts.find_open(connection, desk.vault, request.dispute_id, request.kind)
        if found is None:
            content = seen_apart(standard_plan(basis, request.kind, request.language))
            found = drafts.open_draft(
                connection,
                desk.vault,
                request.dispute_id,
                request.kind,
                canonical_json(content),
                RestsOn(basis.head, basis.revision),
                desk.clock(),
            )
        return view_of(found, basis)


def read_draft(desk: Desk, dispute_id: UUID) -> DraftView | None:
    """The open draft of a dispute, if any."""
    with desk.vault.engine.connect() as connection:
        found = drafts.find_open(connection, desk.vault, dispute_id)
        return None if found is None else view_of(found, bases.read(desk, connection, dispute_id))


def save_draft(desk: Desk, request: SaveDraft) -> DraftView:
    """Seal the next version; ``DraftChanged`` when ``base_version`` is not the last."""
    with desk.vault.writer.begin() as connection:
        last = drafts.last_version(connection, desk.vault, request.draft_id)
        saved = drafts.append_version(
            connection,
            desk.vault,
            request.draft_id,
            request.base_version,
            canonical_json(request.content),
            last.rests_on,
            desk.clock(),
        )
        return view_of(saved, bases.read(desk, connection, saved.dispute_id))


def draft_history(desk: Desk, draft_id: UUID) -> tuple[DraftView, ...]:
    """All versions, newest first."""
    with desk.vault.engine.connect() as connection:
        versions = drafts.history(connection, desk.vault, draft_id)
        basis = bases.read(desk, connection, versions[0].dispute_id)
        return tuple(view_of(version, basis) for version in versions)


def abandon_draft(desk: Desk, draft_id: UUID) -> None:
    """Put a draft aside before signature."""
    with desk.vault.writer.begin() as connection:
        drafts.close(connection, draft_id, DraftStatus.ABANDONED)


def reread_file(desk: Desk, draft_id: UUID) -> DraftView:
    """The mediator has read what is new: the draft now rests on the current chain head.

    What each party asks and offers is brought up to date; what is proposed is left alone.
    """
    with desk.vault.writer.begin() as connection:
        last = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.read(desk, connection, last.dispute_id)
        saved = drafts.append_version(
            connection,
            desk.vault,
            draft_id,
            last.version,
            canonical_json(_with_current_amounts(_content(last), basis)),
            RestsOn(basis.head, basis.revision),
            desk.clock(),
        )
        return view_of(saved, bases.read(desk, connection, last.dispute_id))


def check_draft(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> GateReport:
    """What keeps the draft (or unsaved ``content``) from being signed, and what was checked."""
    with desk.vault.engine.connect() as connection:
        last = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.of_draft(desk, connection, last)
    return gate.check(content or _content(last), basis)


def preview_draft(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> bytes:
    """The PDF as it would be issued, marked as a draft; in memory only."""
    from mediator_desk.usecases import _issuing

    return _issuing.preview(desk, draft_id, content).pdf


def summarise_signature(desk: Desk, draft_id: UUID) -> SigningSummary:
    """What signing would do; ``GateClosed`` when a point blocks."""
    from mediator_desk.usecases import _issuing

    return _issuing.summarise(desk, draft_id)


def sign_decision(desk: Desk, request: SignDecision, progress: Progress = silent) -> SignedDecision:
    """Sign in person, verify the bytes, seal them and queue the act, in one transaction.

    Errors, with nothing signed: ``GateClosed``, ``NotConfirmed``, ``SigningKeyUnusable`` (also
    ``revoked``), those of a card (``usecases.signing_keys``), ``ServiceUnavailable`` (only for
    ``Stamp.NOW``); ``SignatureNotVerified``, with nothing kept. ``progress`` may give it up.
    """
    from mediator_desk.usecases import _issuing

    return _issuing.sign(desk, request, progress)


def read_decision(desk: Desk, dispute_id: UUID) -> DecisionView | None:
    """The last decision issued here in a dispute, with the parties' answers.

    One that was taken back is none: another desk of the mediator may have issued its own since.
    """
    with desk.vault.engine.connect() as connection:
        signed = decisions.of_dispute(connection, dispute_id)
        found = ((row, acts.get(connection, row.act_id)) for row in signed)
        alive = next(((r, act) for r, act in found if act.state is not ActState.WITHDRAWN), None)
        if alive is None:
            return None
        row, act = alive
        receipt = receipts.numbers(connection).get(row.act_id)
        standing = disputes.get(connection, dispute_id).state.standing.decision
    if standing is not None and standing.decision_id != row.decision_id:
        standing = None
    return DecisionView(
        decision_id=row.decision_id,
        number=row.number,
        kind=DecisionKind(row.kind),
        proposed=row.proposed,
        response_days=row.response_days,
        signed_at=row.signed_at,
        pdf_sha256=row.pdf_sha256,
        size=row.size,
        act_id=row.act_id,
        receipt_no=receipt[0] if receipt else None,
        standing=standing,
        state=bases.state_of(act.state, standing),
        answers={role: answer.value for role, answer in standing.answers.items()}
        if standing
        else {},
        to=recipients_of(act.act().content),
        act_state=act.state,
    )


def open_decision_pdf(desk: Desk, decision_id: UUID) -> bytes:
    """The signed PDF as issued."""
    with desk.vault.engine.connect() as connection:
        row = decisions.get(connection, decision_id)
        with desk.vault.blobs.open(row.blob_id, connection) as reader:
            return reader.read()


def verify_document(desk: Desk | None, pdf: bytes) -> Verdict:
    """What can be said of a PDF, with the register of this desk when one is open."""
    from mediator_desk.usecases import verifying

    return verifying.verify_document(desk, pdf)


def seen_apart(content: DraftContent) -> DraftContent:
    """``content`` without the trader's offers when it is about admissibility.

    LAW(CECMC, B04-3): the trader takes no part in the examination of admissibility.
    """
    if content.kind is not DecisionKind.INADMISSIBILITY:
        return content
    heads = tuple(head.model_copy(update={"offered": None}) for head in content.heads)
    return content.model_copy(update={"heads": heads})


def view_of(version: DraftVersion, basis: Basis) -> DraftView:
    """A version as it is shown, seen from the file as it is."""
    seq = version.rests_on.head.seq
    return DraftView(
        draft_id=version.draft_id,
        dispute_id=version.dispute_id,
        version=version.version,
        content=_content(version),
        saved_at=version.saved_at,
        rests_on_seq=seq,
        new_events=basis.events_after(seq),
    )


def _content(version: DraftVersion) -> DraftContent:
    return DraftContent.model_validate_json(version.content)


def _with_current_amounts(content: DraftContent, basis: Basis) -> DraftContent:
    now = {amounts.head.head_id: amounts for amounts in amounts_by_head(basis)}
    heads = []
    for outcome in content.heads:
        amounts = now.get(outcome.head_id)
        if amounts is None:
            heads.append(outcome)
            continue
        current = {"asked": amounts.asked or outcome.asked, "offered": amounts.offered}
        heads.append(outcome.model_copy(update=current))
    return seen_apart(content.model_copy(update={"heads": tuple(heads)}))
