"""Issuing a decision: the verbs that need the PDF and signature libraries, loaded with them.

Owns the order of the irreversible step. The document is made and signed in memory, where cards
and services may take their time; then one transaction looks again at what it was made from and
keeps it, so that a crash between any two steps leaves the draft as it was or the decision signed,
sealed and queued. A sealed file without its row is swept when the vault opens again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import Act, IssueDecision
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.decision import ChainReference, DecisionRecord
from dispute_exchange.parties import BothParties
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import Identity, compose
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.errors import (
    GateClosed,
    NotConfirmed,
    SignatureNotVerified,
    SigningKeyUnusable,
)
from mediator_desk.decisions.findings import GateLevel, GateReport
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import Rendered, render_draft, render_for_signature
from mediator_desk.decisions.signing import keys, lasting, pades
from mediator_desk.decisions.signing.errors import ServiceUnavailable
from mediator_desk.decisions.signing.keys import Signing
from mediator_desk.decisions.signing.lasting import SignatureLevel
from mediator_desk.decisions.signing.services import Revoked, standing_of
from mediator_desk.decisions.verdict import Verdict, VerdictKind
from mediator_desk.ids import new_id
from mediator_desk.store import acts, cosigned, decisions, drafts, lasting_forms
from mediator_desk.store.cosigned import CosignedRow
from mediator_desk.store.decisions import SignedRow
from mediator_desk.store.drafts import DraftStatus, DraftVersion
from mediator_desk.store.errors import DraftChanged, DraftClosed
from mediator_desk.store.lasting_forms import LastingRow
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases import _signing
from mediator_desk.usecases._decision_identity import cosigners, next_identity, signatories
from mediator_desk.usecases.decisions import (
    Recipient,
    SignDecision,
    SignedDecision,
    SigningSummary,
    Stamp,
)
from mediator_desk.usecases.desk import Actor, Desk
from mediator_desk.usecases.progress import Progress, Steps
from mediator_desk.usecases.signing_keys import list_signing_keys, read_services

STEPS = (
    "standing",
    "check",
    "card",
    "compose",
    "render",
    "sign",
    "verify",
    "seal",
    "queue",
    "keep",
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """Whether the mediator keeps it here, and whether it leaves only once it is stamped."""

    hold: bool
    stamped_first: bool


@dataclass(frozen=True, slots=True)
class Issued:
    """A decision signed and verified, not yet kept."""

    record: DecisionRecord
    pdf: bytes
    verdict: Verdict
    at: datetime


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a signature is about to be put under, as it stood when that began."""

    draft: DraftVersion
    content: DraftContent
    basis: Basis
    identity: Identity


def preview(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> Rendered:
    """The draft (or unsaved ``content``) as it would be issued, marked as a draft."""
    with desk.vault.engine.connect() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.of_draft(desk, connection, draft)
        text = content or _content(draft)
        identity = next_identity(desk, connection, basis, text.kind)
    return render_draft(compose(text, basis, identity, desk.clock()), basis.texts)


def summarise(desk: Desk, draft_id: UUID) -> SigningSummary:
    """What signing would do. Raises GateClosed, or SigningKeyUnusable when no key could."""
    # WHY the cards are not waited for: they are asked beside, and another key may be meant.
    offered = list_signing_keys(desk, ask_cards=False)
    if all(key.hindrance not in (None, "asked") for key in offered):
        raise SigningKeyUnusable(reason=offered[0].hindrance if offered else "missing")
    with desk.vault.engine.connect() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.of_draft(desk, connection, draft)
        content = _content(draft)
        identity = next_identity(desk, connection, basis, content.kind)
        others = cosigners(connection)
    report = _open_gate(content, basis)
    record = compose(content, basis, identity, desk.clock())
    return SigningSummary(
        draft_id=draft_id,
        number=record.number,
        kind=record.kind,
        recipients=tuple(
            Recipient(role, basis.case.party(role).name) for role in given_to(basis, record)
        ),
        proposed=record.total_proposed,
        response_days=record.response_days,
        keys=offered,
        services=read_services(desk),
        cosigners=tuple(one.name for one in others),
        checks=len({point.rule for point in report.points}),
        events=basis.head.seq,
        relied_on=len(record.relied_on),
        pages=render_draft(record, basis.texts).pages,
    )


def sign(desk: Desk, request: SignDecision, progress: Progress) -> SignedDecision:
    """Signs, verifies, seals and queues. ``progress`` is told each step as it begins."""
    if not request.confirmed:
        raise NotConfirmed
    if desk.actor is None:
        raise SigningKeyUnusable(reason="missing")
    tell = Steps(progress, STEPS)
    tell("standing")
    refuse_revoked(desk, request.key_id)
    with desk.vault.engine.connect() as connection:
        tell("check")
        meant = _meant(desk, connection, request.draft_id)
        issued = _make(desk, connection, request, meant, tell)
    with desk.vault.writer.begin() as connection:
        _refuse_overtaken(desk, connection, meant)
        tell("seal")
        drafts.close(connection, request.draft_id, DraftStatus.SIGNED)
        wishes = Wishes(request.hold, request.stamp is Stamp.BEFORE_SENDING)
        if issued.verdict.missing:
            _keep_incomplete(desk, connection, meant.basis, meant.draft, issued, wishes)
            act_id = None
        else:
            tell("queue")
            act_id = keep(desk, connection, meant.basis, request.draft_id, issued, wishes)
        tell("keep")
    return signed_decision(issued, act_id)


def signed_decision(issued: Issued, act_id: UUID | None) -> SignedDecision:
    """What is told of a document just signed."""
    return SignedDecision(
        decision_id=issued.record.decision_id,
        number=issued.record.number,
        pdf_sha256=issued.verdict.pdf_sha256,
        size=len(issued.pdf),
        signed_at=issued.at,
        verdict=issued.verdict,
        act_id=act_id,
        level=lasting.level_of(issued.verdict).value,
        missing=issued.verdict.missing,
    )


def keep(
    desk: Desk,
    connection: Connection,
    basis: Basis,
    draft_id: UUID,
    issued: Issued,
    wishes: Wishes,
) -> UUID:
    """Seals a document everyone has signed, enters it in the register and queues its act."""
    assert desk.actor is not None
    blob = desk.vault.blobs.put(connection, basis.dispute_id, BytesIO(issued.pdf))
    act = _act(desk.actor, basis, issued)
    held = wishes.hold or wishes.stamped_first
    acts.queue(connection, act, issued.at, file=blob, held=held)
    decisions.add(connection, _row(issued, basis, draft_id, act, blob.blob_id))
    waiting = LastingRow(
        issued.record.decision_id, awaited=wishes.stamped_first and not wishes.hold
    )
    lasting_forms.begin(connection, basis.dispute_id, waiting)
    return act.act_id


def refuse_revoked(desk: Desk, key_id: str | None) -> None:
    """Raises SigningKeyUnusable ``revoked`` when the key's own authority says so, now.

    WHY no answer is let pass: being offline must not keep a decision from being signed, and the
    lasting form is not made before the authority has answered.
    """
    with desk.vault.engine.connect() as connection:
        key = _signing.public_part(connection, key_id)
        roots = _signing.trust(connection).roots
    if key is None:
        return
    try:
        standing_of(key, roots)
    except Revoked:
        raise SigningKeyUnusable(reason="revoked") from None


def _meant(desk: Desk, connection: Connection, draft_id: UUID) -> _Meant:
    """The draft as it would be issued now. Raises GateClosed, DraftUnknown or DraftClosed."""
    draft = drafts.last_version(connection, desk.vault, draft_id)
    if draft.status is not DraftStatus.OPEN:
        raise DraftClosed(status=draft.status.value)
    basis = bases.of_draft(desk, connection, draft)
    content = _content(draft)
    _open_gate(content, basis)
    return _Meant(draft, content, basis, next_identity(desk, connection, basis, content.kind))


def _refuse_overtaken(desk: Desk, connection: Connection, meant: _Meant) -> None:
    """Nothing is kept of a signature whose draft, file or number changed while it was made.

    Raises DraftChanged, or what ``_meant`` does.
    """
    now = _meant(desk, connection, meant.draft.draft_id)
    same = (
        now.draft.version == meant.draft.version
        and now.basis.head == meant.basis.head
        and replace(now.identity, decision_id=meant.identity.decision_id) == meant.identity
    )
    if not same:
        raise DraftChanged(last=now.draft.version)


def _make(
    desk: Desk,
    connection: Connection,
    request: SignDecision,
    meant: _Meant,
    tell: Steps,
) -> Issued:
    """Composes, renders, signs, and verifies the very bytes that will be kept."""
    # WHY whole seconds: PDF dates have no fraction, and every place must tell one time.
    at = desk.clock().replace(microsecond=0)
    services = _signing.services(desk, connection)
    stamper = services.stamper() if request.stamp is Stamp.NOW else None
    tell("card")
    with _signing.opened(desk, connection, request.key_id, request.code, tell.again) as key:
        keys.require_usable(key.certificate, at)
        tell("compose")
        record = compose(meant.content, meant.basis, meant.identity, at)
        record = record.model_copy(update={"signatories": signatories(connection, record)})
        tell("render")
        rendered = render_for_signature(record, mark_of(key), meant.basis.texts)
        tell("sign")
        pdf = pades.sign(rendered.pdf, MEDIATOR_FIELD, key, at, stamper=stamper)
    tell("verify")
    issued = checked(connection, record, pdf, at, desk.clock())
    # WHY refused: whoever asked for a time that is vouched for is not given less in silence.
    if stamper is not None and lasting.level_of(issued.verdict) is SignatureLevel.B:
        raise ServiceUnavailable(service="timestamp", reason="untrusted")
    return issued


def checked(
    connection: Connection, record: DecisionRecord, pdf: bytes, at: datetime, now: datetime
) -> Issued:
    """``pdf`` with its verdict, once it is what was meant, whole or still to be signed by others.

    Raises SignatureNotVerified.
    """
    verdict = verify_decision(pdf, _signing.trust(connection), max(at, now))
    unfinished = verdict.kind is VerdictKind.INCOMPLETE and bool(verdict.missing)
    same = verdict.record_sha256 == sha256_hex(canonical_json(record))
    if not (verdict.genuine or unfinished) or not same:
        raise SignatureNotVerified(verdict=verdict.kind.value, integrity=sorted(verdict.integrity))
    return Issued(record, pdf, verdict, at)


def mark_of(key: Signing, at: datetime | None = None) -> SignerMark:
    """What the visible signature states of its key."""
    certificate = key.certificate
    return SignerMark(keys.name_of(certificate.subject), keys.name_of(certificate.issuer), at)


def _keep_incomplete(
    desk: Desk,
    connection: Connection,
    basis: Basis,
    draft: DraftVersion,
    issued: Issued,
    wishes: Wishes,
) -> None:
    blob = desk.vault.blobs.put(connection, basis.dispute_id, BytesIO(issued.pdf))
    cosigned.begin(
        connection,
        CosignedRow(
            document_id=issued.record.decision_id,
            dispute_id=basis.dispute_id,
            draft_id=draft.draft_id,
            number=issued.record.number,
            blob_id=blob.blob_id,
            pdf_sha256=issued.verdict.pdf_sha256,
            missing=len(issued.verdict.missing),
            hold=wishes.hold,
            awaited=wishes.stamped_first,
            started_at=issued.at,
        ),
    )


def _open_gate(content: DraftContent, basis: Basis) -> GateReport:
    report = gate.check(content, basis)
    if not report.may_sign:
        blocking = [point for point in report.points if point.level is GateLevel.BLOCKING]
        raise GateClosed(rules=tuple(dict.fromkeys(point.rule for point in blocking)))
    return report


def _act(actor: Actor, basis: Basis, issued: Issued) -> Act:
    record = issued.record
    head = ChainReference(seq=basis.head.seq, hash=basis.head.hash)
    content = IssueDecision(
        decision_id=record.decision_id,
        number=record.number,
        decision_kind=record.kind,
        version=record.version,
        pdf_sha256=issued.verdict.pdf_sha256,
        record_sha256=sha256_hex(canonical_json(record)),
        size=len(issued.pdf),
        proposed=record.total_proposed,
        response_days=record.response_days,
        supersedes=record.supersedes,
        to=given_to(basis, record),
        chain=record.chain,
    )
    return Act(
        act_id=new_id(),
        dispute_id=basis.dispute_id,
        mediator_id=actor.mediator_id,
        mediator_name=actor.name,
        base=head,
        acted_at=issued.at,
        content=content,
    )


def given_to(basis: Basis, record: DecisionRecord) -> tuple[BothParties, ...]:
    """The parties a document of its kind is given to, as the mediation body has it."""
    return basis.texts.plans(record.language).kinds[record.kind].recipients


def _row(issued: Issued, basis: Basis, draft_id: UUID, act: Act, blob_id: str) -> SignedRow:
    record = issued.record
    return SignedRow(
        decision_id=record.decision_id,
        dispute_id=basis.dispute_id,
        draft_id=draft_id,
        act_id=act.act_id,
        number=record.number,
        kind=record.kind.value,
        version=record.version,
        supersedes=record.supersedes,
        blob_id=blob_id,
        pdf_sha256=issued.verdict.pdf_sha256,
        record_sha256=sha256_hex(canonical_json(record)),
        size=len(issued.pdf),
        proposed=record.total_proposed,
        response_days=record.response_days,
        signed_at=issued.at,
    )


def _content(draft: DraftVersion) -> DraftContent:
    return DraftContent.model_validate_json(draft.content)
