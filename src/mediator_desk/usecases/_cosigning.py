"""The second signature and those after it: the part that loads the signature library."""

from io import BytesIO
from uuid import UUID

import pikepdf
from sqlalchemy.engine import Connection

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.decision import DecisionRecord, Signatory
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.reading import embedded_record
from mediator_desk.decisions.errors import NotConfirmed, SignatureNotVerified
from mediator_desk.decisions.render.press import render_mark
from mediator_desk.decisions.signing import keys, pades
from mediator_desk.decisions.signing.errors import CopyRefused
from mediator_desk.decisions.verdict import Verdict, VerdictKind
from mediator_desk.store import cosigned, drafts
from mediator_desk.store.cosigned import CosignedRow
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases import _issuing, _signing
from mediator_desk.usecases.cosigning import AddSignature, IncompleteView
from mediator_desk.usecases.decisions import Recipient, SignedDecision, SigningSummary
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, Steps
from mediator_desk.usecases.signing_keys import list_signing_keys, read_services


def view_of(desk: Desk, connection: Connection, row: CosignedRow) -> IncompleteView:
    """The document, and who signed it so far."""
    pdf = _read(desk, connection, row)
    names = [one.name for one in _record(pdf).signatories]
    return IncompleteView(
        document_id=row.document_id,
        dispute_id=row.dispute_id,
        number=row.number,
        signed=tuple(names[: len(names) - row.missing]),
        missing=tuple(names[len(names) - row.missing :]),
        started_at=row.started_at,
    )


def summarise(desk: Desk, document_id: UUID) -> SigningSummary:
    """What the next signature would do, from the very bytes that will bear it."""
    with desk.vault.engine.connect() as connection:
        row = cosigned.get(connection, document_id)
        pdf = _read(desk, connection, row)
        record = _record(pdf)
        draft = drafts.last_version(connection, desk.vault, row.draft_id)
        basis = bases.of_draft(desk, connection, draft)
    names = [one.name for one in record.signatories]
    awaited, *after = names[len(names) - row.missing :]
    offered = list_signing_keys(desk, ask_cards=False)
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = len(document.pages)
    return SigningSummary(
        draft_id=row.draft_id,
        number=record.number,
        kind=record.kind,
        recipients=tuple(
            Recipient(role, basis.case.party(role).name)
            for role in _issuing.given_to(basis, record)
        ),
        proposed=record.total_proposed,
        response_days=record.response_days,
        # WHY first: the first that can sign is the one offered.
        keys=tuple(sorted(offered, key=lambda key: key.subject != awaited)),
        services=read_services(desk),
        cosigners=tuple(after),
        checks=0,
        events=record.chain.seq,
        relied_on=len(record.relied_on),
        pages=pages,
        awaited=awaited,
        signed=tuple(names[: len(names) - row.missing]),
    )


def add(desk: Desk, request: AddSignature, progress: Progress) -> SignedDecision:
    """One more signature, with a key of this desk.

    WHY made before the transaction: a card may take its time, and nothing is to wait for it.
    """
    if not request.confirmed:
        raise NotConfirmed
    tell = Steps(progress, _issuing.STEPS)
    tell("standing")
    _issuing.refuse_revoked(desk, request.key_id)
    at = desk.clock().replace(microsecond=0)
    with desk.vault.engine.connect() as connection:
        row = cosigned.get(connection, request.document_id)
        pdf = _read(desk, connection, row)
        record = _record(pdf)
        place = record.signatories[len(record.signatories) - row.missing]
        tell("card")
        with _signing.opened(desk, connection, request.key_id, request.code, tell.again) as key:
            if keys.name_of(key.certificate.subject) != place.name:
                raise CopyRefused(reason="other_signer")
            # WHY the body's own texts: the place was set with them, and the mark goes into it.
            texts = bases.texts_of(connection)
            look = render_mark(record, place.field, _issuing.mark_of(key, at), texts)
            tell("sign")
            signed = pades.sign(pdf, place.field, key, at, first=False, look=look)
    with desk.vault.writer.begin() as connection:
        if cosigned.get(connection, request.document_id) != row:
            raise CopyRefused(reason="changed")
        tell("keep")
        return _put_on(desk, connection, row, record, signed)


def take(desk: Desk, document_id: UUID, pdf: bytes) -> SignedDecision:
    """A copy signed elsewhere, once it continues the very bytes that were handed out."""
    with desk.vault.writer.begin() as connection:
        row = cosigned.get(connection, document_id)
        before = _read(desk, connection, row)
        if pdf == before:
            raise CopyRefused(reason="not_signed")
        if not pdf.startswith(before):
            raise CopyRefused(reason="other_document")
        record = _record(before)
        waited = record.signatories[len(record.signatories) - row.missing :]
        verdict = verify_decision(pdf, _signing.trust(connection), desk.clock())
        _require_expected(verdict, waited, row)
        return _put_on(desk, connection, row, record, pdf)


def _require_expected(verdict: Verdict, waited: tuple[Signatory, ...], row: CosignedRow) -> None:
    """The added signatures are those awaited, in their order, and nothing else was added."""
    if verdict.kind not in (VerdictKind.GENUINE, VerdictKind.INCOMPLETE):
        other = verdict.kind in (VerdictKind.UNKNOWN_SIGNER, VerdictKind.REVOKED)
        raise CopyRefused(reason="other_signer" if other else "changed")
    added = row.missing - len(verdict.missing)
    if added < 1:
        raise CopyRefused(reason="not_signed")
    signed = {one.field for one in verdict.signers}
    if not {one.field for one in waited[:added]} <= signed:
        raise CopyRefused(reason="other_signer")


def _put_on(
    desk: Desk, connection: Connection, row: CosignedRow, record: DecisionRecord, pdf: bytes
) -> SignedDecision:
    """Keeps the document one signature further, or issues it once it is whole."""
    try:
        issued = _issuing.checked(connection, record, pdf, row.started_at, desk.clock())
    except SignatureNotVerified as refused:
        if refused.facts["verdict"] == VerdictKind.UNKNOWN_SIGNER.value:
            raise CopyRefused(reason="other_signer") from None
        raise
    missing = issued.verdict.missing
    if missing:
        blob = desk.vault.blobs.put(connection, row.dispute_id, BytesIO(pdf))
        digest = sha256_hex(pdf)
        cosigned.put_on(connection, row.document_id, blob.blob_id, digest, len(missing))
        return _issuing.signed_decision(issued, None)
    basis = bases.of_draft(
        desk, connection, drafts.last_version(connection, desk.vault, row.draft_id)
    )
    cosigned.end(connection, row.document_id)
    wishes = _issuing.Wishes(row.hold, row.awaited)
    act_id = _issuing.keep(desk, connection, basis, row.draft_id, issued, wishes)
    return _issuing.signed_decision(issued, act_id)


def _read(desk: Desk, connection: Connection, row: CosignedRow) -> bytes:
    with desk.vault.blobs.open(row.blob_id, connection) as reader:
        return reader.read()


def _record(pdf: bytes) -> DecisionRecord:
    data = embedded_record(pdf)
    assert data is not None
    return DecisionRecord.model_validate_json(data)
