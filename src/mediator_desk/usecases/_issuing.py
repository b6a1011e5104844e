"""Issuing a decision: the verbs that need the PDF and signature libraries, loaded with them.

Owns the order of the irreversible step. Everything happens in one transaction that holds the
write lock, so that a crash between any two steps leaves the draft as it was or the decision
signed, sealed and queued; a sealed file without its row is swept when the vault opens again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from uuid import UUID

from cryptography import x509
from sqlalchemy.engine import Connection

from dispute_exchange.acts import Act, IssueDecision
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.decision import ChainReference, DecisionRecord
from dispute_exchange.procedure import PROPOSING
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.register import Asked, Registered
from dispute_exchange.verification.signatures import MEDIATOR_FIELD, Trust
from dispute_exchange.vocabulary import DecisionKind, PartyRole
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import (
    Identity,
    compose,
)
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
from mediator_desk.decisions.signing import keys, pades
from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.decisions.verdict import Verdict
from mediator_desk.domain.outbox import ActState
from mediator_desk.ids import new_id
from mediator_desk.store import acts, decisions, drafts, settings
from mediator_desk.store.decisions import SignedRow
from mediator_desk.store.drafts import DraftStatus, DraftVersion
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases.decisions import SignDecision, SignedDecision, SigningSummary
from mediator_desk.usecases.desk import Actor, Desk
from mediator_desk.usecases.progress import Progress

_STEPS = ("check", "compose", "render", "sign", "verify", "seal", "queue", "keep")


@dataclass(frozen=True, slots=True)
class _Issued:
    """A decision signed and verified, not yet kept."""

    record: DecisionRecord
    pdf: bytes
    verdict: Verdict
    at: datetime


def preview(desk: Desk, draft_id: UUID, content: DraftContent | None = None) -> Rendered:
    """The draft (or unsaved ``content``) as it would be issued, marked as a draft."""
    with desk.vault.engine.connect() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.of_draft(desk, connection, draft)
        text = content or _content(draft)
        identity = _next_identity(desk, connection, basis, text.kind)
    return render_draft(compose(text, basis, identity, desk.clock()), basis.texts)


def summarise(desk: Desk, draft_id: UUID) -> SigningSummary:
    """What signing would do. Raises GateClosed or SigningKeyUnusable."""
    with desk.vault.engine.connect() as connection:
        draft = drafts.last_version(connection, desk.vault, draft_id)
        basis = bases.of_draft(desk, connection, draft)
        key = _key(desk, connection)
        content = _content(draft)
        identity = _next_identity(desk, connection, basis, content.kind)
    report = _open_gate(content, basis)
    record = compose(content, basis, identity, desk.clock())
    keys.require_usable(key.certificate, desk.clock())
    return SigningSummary(
        draft_id=draft_id,
        number=record.number,
        kind=record.kind,
        recipients=(
            basis.case.party(PartyRole.CONSUMER).name,
            basis.case.party(PartyRole.TRADER).name,
        ),
        proposed=record.total_proposed,
        response_days=record.response_days,
        key_subject=key.subject,
        key_issuer=key.issuer,
        key_expires_on=key.certificate.not_valid_after_utc.date(),
        level=key.level,
        checks=len({point.rule for point in report.points}),
        pages=render_draft(record, basis.texts).pages,
    )


def sign(desk: Desk, request: SignDecision, progress: Progress) -> SignedDecision:
    """Signs, verifies, seals and queues. ``progress`` is told each step as it begins."""
    if not request.confirmed:
        raise NotConfirmed
    if desk.actor is None:
        raise SigningKeyUnusable(reason="missing")
    tell = _Steps(progress)
    with desk.vault.writer.begin() as connection:
        tell("check")
        draft = drafts.last_version(connection, desk.vault, request.draft_id)
        basis = bases.of_draft(desk, connection, draft)
        content = _content(draft)
        _open_gate(content, basis)
        issued = _make(desk, connection, content, basis, tell)
        tell("seal")
        blob = desk.vault.blobs.put(connection, basis.dispute_id, BytesIO(issued.pdf))
        tell("queue")
        act = _act(desk.actor, basis, issued)
        acts.queue(connection, act, issued.at, file=blob, held=request.hold)
        decisions.add(connection, _row(issued, basis, draft, act, blob.blob_id))
        drafts.close(connection, request.draft_id, DraftStatus.SIGNED)
        tell("keep")
    return SignedDecision(
        decision_id=issued.record.decision_id,
        number=issued.record.number,
        pdf_sha256=issued.verdict.pdf_sha256,
        size=len(issued.pdf),
        signed_at=issued.at,
        verdict=issued.verdict,
        act_id=act.act_id,
    )


def verify(desk: Desk | None, pdf: bytes, at: datetime) -> Verdict:
    """What can be said of a PDF, under the roots and the register of the desk if one is open."""
    if desk is None:
        return verify_decision(pdf, Trust(()), at)
    with desk.vault.engine.connect() as connection:
        trust = _trust(connection)

        def register(asked: Asked) -> Registered | None:
            row = decisions.by_pdf(connection, asked.pdf_sha256)
            if row is None and asked.number is not None:
                row = decisions.by_number(connection, asked.number)
            if row is None:
                return None
            return Registered(row.number, row.pdf_sha256, row.record_sha256, row.size)

        return verify_decision(pdf, trust, at, register)


class _Steps:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self, step: str) -> None:
        self._progress(_STEPS.index(step), len(_STEPS), step)


def _make(
    desk: Desk, connection: Connection, content: DraftContent, basis: Basis, tell: _Steps
) -> _Issued:
    """Composes, renders, signs, and verifies the very bytes that will be kept."""
    # WHY whole seconds: PDF dates have no fraction, and every place must tell one time.
    at = desk.clock().replace(microsecond=0)
    key = _key(desk, connection)
    keys.require_usable(key.certificate, at)
    tell("compose")
    identity = _next_identity(desk, connection, basis, content.kind)
    record = compose(content, basis, identity, at)
    tell("render")
    mark = SignerMark(key.subject, key.issuer)
    rendered = render_for_signature(record, mark, basis.texts)
    tell("sign")
    pdf = pades.sign(rendered.pdf, MEDIATOR_FIELD, key, at)
    tell("verify")
    verdict = verify_decision(pdf, _trust(connection), at)
    if not verdict.genuine or verdict.record_sha256 != sha256_hex(canonical_json(record)):
        raise SignatureNotVerified(verdict=verdict.kind.value, integrity=sorted(verdict.integrity))
    return _Issued(record, pdf, verdict, at)


def _open_gate(content: DraftContent, basis: Basis) -> GateReport:
    report = gate.check(content, basis)
    if not report.may_sign:
        blocking = [point for point in report.points if point.level is GateLevel.BLOCKING]
        raise GateClosed(rules=tuple(dict.fromkeys(point.rule for point in blocking)))
    return report


def _next_identity(
    desk: Desk, connection: Connection, basis: Basis, kind: DecisionKind
) -> Identity:
    """The next number of the year, and the version after a decision it replaces.

    WHY of like kind only: a certificate or a record of agreement follows a proposal, it does not
    rectify it.
    """
    code, year = basis.case.body.code, basis.today.year
    numbering = basis.texts.numbering(code)
    used = decisions.numbers_like(connection, numbering.prefix(code, year))
    sequence = max((numbering.sequence_of(one, code, year) for one in used), default=0) + 1
    # A desk that is linked to nobody can only print drafts.
    device_id = desk.actor.device_id if desk.actor else UUID(int=0)
    number = numbering.number(code, year, sequence, device_id)
    for row in decisions.of_dispute(connection, basis.dispute_id):
        alike = kind.value == row.kind or {kind, DecisionKind(row.kind)} <= PROPOSING
        if alike and acts.get(connection, row.act_id).state is not ActState.WITHDRAWN:
            return Identity(new_id(), number, row.version + 1, row.decision_id)
    return Identity(new_id(), number)


def _act(actor: Actor, basis: Basis, issued: _Issued) -> Act:
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


def _row(issued: _Issued, basis: Basis, draft: DraftVersion, act: Act, blob_id: str) -> SignedRow:
    record = issued.record
    return SignedRow(
        decision_id=record.decision_id,
        dispute_id=basis.dispute_id,
        draft_id=draft.draft_id,
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


def _key(desk: Desk, connection: Connection) -> SigningKey:
    private = settings.secret(connection, desk.vault, Secret.SIGNING_KEY)
    return keys.load(private, settings.fact(connection, Fact.SIGNING_CHAIN))


def _trust(connection: Connection) -> Trust:
    platform: Mapping[str, Any] = settings.fact(connection, Fact.PLATFORM) or {}
    roots = [pem.encode("ascii") for pem in platform.get("signing_roots", ())]
    return Trust(tuple(x509.load_pem_x509_certificate(pem) for pem in roots))


def _content(draft: DraftVersion) -> DraftContent:
    return DraftContent.model_validate_json(draft.content)
