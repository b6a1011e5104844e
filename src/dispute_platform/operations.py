"""Acts carried out exactly once: the effect and the answer are kept in one transaction.

Owns idempotency: the same act gets the same answer for ever, whether it was carried out or refused
for good. What the mediator can still put right by themselves (a file not uploaded yet, a request
that cannot be read) is never kept under the act's identifier.
"""

from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.orm import Session

from dispute_exchange.acts import (
    Act,
    DiscloseEvidence,
    FileEvidence,
    IssueDecision,
    SupplementDecision,
    UpdateParty,
)
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.chain import genesis
from dispute_exchange.consequences import Draft
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.wire import KEPT_REFUSALS, OpAnswer
from dispute_platform.access import Caller
from dispute_platform.acts_to_events import acts_to_events, refuse_impossible, served_by_post
from dispute_platform.blobs import Stored
from dispute_platform.clock import legal_day
from dispute_platform.decisions import check_decision, check_supplement
from dispute_platform.disputes import append_events, facts_of, last_event, update_party
from dispute_platform.errors import Refusal
from dispute_platform.exhibits import Handed, number_exhibit, refuse_disclosure, refuse_known
from dispute_platform.platform import Platform
from dispute_platform.problems import problem_of
from dispute_platform.receipts_book import Brought, write_receipt
from dispute_platform.signers import trust_in
from dispute_platform.tables import (
    ChangeRow,
    DecisionRow,
    DisputeRow,
    EventRow,
    OperationRow,
    UploadRow,
)


class Answer(NamedTuple):
    """What an act is answered: HTTP status, JSON body, and whether it was answered before."""

    status: int
    body: str
    replayed: bool = False


def perform(platform: Platform, caller: Caller, key: str, raw: bytes) -> Answer:
    """Carry out the act in ``raw`` for the mediator who calls, or give the answer it once got.

    Raises ``Refusal`` for what is not kept: a request that cannot be read, another author, an
    idempotency key used with another body, a dispute unknown here, a file to be uploaded first.
    """
    request = _read(caller, key, raw)
    act = request.act
    if act.mediator_id != caller.mediator_id:
        raise Refusal("wrong_author", act_id=str(act.act_id))
    with platform.database.read() as session:
        known = _answered(session, request)
    if known is not None:
        return known
    # WHY outside the writing transaction: checking signatures takes long, and the bytes, named by
    # their digest, cannot change meanwhile.
    certificate: str | None = None
    refused: Refusal | None = None
    try:
        if isinstance(act.content, IssueDecision):
            certificate = _check_decision(platform, act, act.content)
        elif isinstance(act.content, SupplementDecision):
            _check_supplement(platform, act, act.content)
        elif isinstance(act.content, FileEvidence):
            size = _check_uploaded(platform, act, act.content.sha256)
            if size != act.content.size:
                raise Refusal("upload_first", sha256=act.content.sha256, size=size)
    except Refusal as refusal:
        if refusal.code not in KEPT_REFUSALS:
            raise
        refused = refusal
    with platform.database.write() as session:
        known = _answered(session, request)
        if known is not None:
            return known
        answer = _decide(platform, session, request, certificate, refused)
        session.add(
            OperationRow(
                mediator_id=act.mediator_id,
                act_id=act.act_id,
                body_sha256=request.body_sha256,
                act=raw.decode("utf-8"),
                status=answer.status,
                answer=answer.body,
                answered_at=platform.clock(),
            )
        )
    return answer


def lasting_form(platform: Platform, decision_id: UUID) -> str:
    """The digest of a decision's bytes to hand out: as issued, or continued since."""
    with platform.database.read() as session:
        row = session.get_one(DecisionRow, decision_id)
        return row.lasting_sha256 or row.pdf_sha256


def _read(caller: Caller, key: str, raw: bytes) -> Brought:
    try:
        act = Act.model_validate_json(raw)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Refusal("malformed", place=place, places=error.error_count()) from None
    if key != str(act.act_id):
        raise Refusal("key_mismatch", act_id=str(act.act_id))
    if canonical_json(act) != raw:
        raise Refusal("not_canonical", act_id=str(act.act_id))
    return Brought(act, sha256_hex(raw), caller.device_id)


def _answered(session: Session, request: Brought) -> Answer | None:
    """The answer once given to the act; its identifier with another body is refused."""
    row = session.get(OperationRow, (request.act.mediator_id, request.act.act_id))
    if row is None:
        return None
    if row.body_sha256 != request.body_sha256:
        raise Refusal("idempotency_mismatch", act_id=str(request.act.act_id))
    return Answer(row.status, row.answer, replayed=True)


def _decide(
    platform: Platform,
    session: Session,
    request: Brought,
    certificate: str | None,
    refused: Refusal | None,
) -> Answer:
    """The answer to keep: the effect, or the final refusal."""
    try:
        dispute = _own_dispute(session, request.act)
        _check_base(session, request.act)
        if refused is not None:
            raise refused
        standing = platform.standings.of(session, dispute.dispute_id)
        refuse_impossible(request.act, standing, legal_day(platform.clock()))
        _refuse_known_decision(session, request.act)
        _refuse_exhibits(session, request.act)
    except Refusal as refusal:
        if refusal.code not in KEPT_REFUSALS:
            raise
        problem = problem_of(refusal)
        return Answer(problem.status, problem.model_dump_json())
    return Answer(200, _carry_out(platform, session, request, dispute, certificate))


def _carry_out(
    platform: Platform,
    session: Session,
    request: Brought,
    dispute: DisputeRow,
    certificate: str | None,
) -> str:
    act, content = request.act, request.act.content
    now = platform.clock()
    drafts = _drafts(platform, session, dispute, act)
    brought: list[EvidenceItem] = []
    if isinstance(content, IssueDecision) and certificate is not None:
        session.add(
            DecisionRow(
                decision_id=content.decision_id,
                dispute_id=dispute.dispute_id,
                number=content.number,
                version=content.version,
                pdf_sha256=content.pdf_sha256,
                record_sha256=content.record_sha256,
                certificate_sha256=certificate,
                issued_at=now,
            )
        )
    elif isinstance(content, SupplementDecision):
        _issued(session, act, content).lasting_sha256 = content.pdf_sha256
    elif isinstance(content, FileEvidence):
        stored = Stored(content.sha256, content.size)
        handed = Handed.by(content, now)
        brought.append(number_exhibit(session, dispute.dispute_id, handed, stored))
    elif isinstance(content, UpdateParty):
        update_party(dispute, content)
    # WHY: an act that moves nothing announces nothing; its receipt names the event before it.
    events = append_events(platform, session, dispute, drafts, brought) if drafts else ()
    last = events[-1] if events else last_event(session, dispute)
    receipt = write_receipt(platform, session, request, last)
    return OpAnswer(act_id=act.act_id, receipt=receipt, events=events).model_dump_json()


def _drafts(
    platform: Platform, session: Session, dispute: DisputeRow, act: Act
) -> tuple[Draft, ...]:
    facts = facts_of(dispute)
    return acts_to_events(
        act,
        platform.standings.of(session, dispute.dispute_id),
        facts.language,
        legal_day(platform.clock()),
        served_by_post(facts.parties),
    )


def _own_dispute(session: Session, act: Act) -> DisputeRow:
    dispute = session.get(DisputeRow, act.dispute_id)
    if dispute is not None and dispute.mediator_id == act.mediator_id:
        return dispute
    # SECURITY: only a mediator who once held the dispute learns that it exists.
    held = session.scalar(
        sa.select(ChangeRow.position)
        .where(ChangeRow.mediator_id == act.mediator_id, ChangeRow.dispute_id == act.dispute_id)
        .limit(1)
    )
    raise Refusal(
        "unknown_dispute" if held is None else "not_yours", dispute_id=str(act.dispute_id)
    )


def _check_base(session: Session, act: Act) -> None:
    """The events the mediator looked at are the platform's own."""
    if (act.base.seq, act.base.hash) == genesis(act.dispute_id):
        return
    event = session.get(EventRow, (act.dispute_id, act.base.seq))
    if event is None or event.hash != act.base.hash:
        raise Refusal("unknown_base", seq=act.base.seq)


def _refuse_known_decision(session: Session, act: Act) -> None:
    content = act.content
    if not isinstance(content, IssueDecision):
        return
    if session.get(DecisionRow, content.decision_id) is not None:
        raise Refusal("already_issued", decision_id=str(content.decision_id))
    bearer = sa.select(DecisionRow.decision_id).where(DecisionRow.number == content.number)
    if session.scalar(bearer) is not None:
        raise Refusal("number_taken", number=content.number)


def _refuse_exhibits(session: Session, act: Act) -> None:
    content = act.content
    if isinstance(content, DiscloseEvidence):
        refuse_disclosure(session, act.dispute_id, content.evidence_ids)
    elif isinstance(content, FileEvidence):
        refuse_known(session, content.evidence_id)


def _check_uploaded(platform: Platform, act: Act, sha256: str) -> int:
    """The size in bytes of what the mediator brought before the act, or ``upload_first``."""
    with platform.database.read() as session:
        _own_dispute(session, act)
        length = session.scalar(
            sa.select(UploadRow.length).where(
                UploadRow.mediator_id == act.mediator_id,
                UploadRow.sha256 == sha256,
                UploadRow.completed_at.is_not(None),
            )
        )
    if length is None or not platform.blobs.has(sha256):
        raise Refusal("upload_first", sha256=sha256)
    return length


def _check_decision(platform: Platform, act: Act, content: IssueDecision) -> str:
    """The certificate the uploaded decision is signed with, or ``upload_first``."""
    _check_uploaded(platform, act, content.pdf_sha256)
    with platform.database.read() as session:
        trust = trust_in(platform, session, act.mediator_id)
    with platform.blobs.open(content.pdf_sha256) as file:
        return check_decision(file.read(), act, content, trust, platform.clock())


def _check_supplement(platform: Platform, act: Act, content: SupplementDecision) -> None:
    """Refuses the lasting form of a decision unless it is that decision, continued."""
    _check_uploaded(platform, act, content.pdf_sha256)
    with platform.database.read() as session:
        issued = _issued(session, act, content)
        before = issued.lasting_sha256 or issued.pdf_sha256
        trust = trust_in(platform, session, act.mediator_id)
    with platform.blobs.open(before) as file:
        earlier = file.read()
    with platform.blobs.open(content.pdf_sha256) as file:
        check_supplement(file.read(), earlier, content, trust, platform.clock())


def _issued(session: Session, act: Act, content: SupplementDecision) -> DecisionRow:
    """The decision an act continues, as it was issued in that dispute."""
    row = session.get(DecisionRow, content.decision_id)
    if row is None or row.dispute_id != act.dispute_id or row.pdf_sha256 != content.issued_sha256:
        raise Refusal("decision_refused", reason="not_issued")
    return row
