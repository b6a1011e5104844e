"""Dispute files: built when a desk asks for news, then kept for ever, revision after revision.

A revision is due when none was built for the mediator's present devices, or when an exhibit came
in since. Nothing is queued: what is due follows from what is kept, so a platform killed in the
middle simply builds it at the next request.
"""

import time
from functools import partial
from typing import BinaryIO, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.serialization import Encoding
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from dispute_exchange.canonical import canonical_json
from dispute_exchange.container import (
    ContainerSigner,
    ContainerSource,
    WrittenContainer,
    write_dispute_file,
)
from dispute_exchange.dispute import DisputeFile, Issuer, Recipient
from dispute_exchange.wire import FileAvailable
from dispute_platform import feed
from dispute_platform.blobs import Stored
from dispute_platform.disputes import dispute_row, events_of, evidence_of, facts_of
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import ContainerRow, DeviceRow, DisputeRow

_ATTEMPTS = 5


class FileRevision(NamedTuple):
    """A revision that can be downloaded: the digest and the size in bytes of what travels."""

    revision: int
    sha256: str
    size: int


class _Prepared(NamedTuple):
    file: DisputeFile
    complaint: bytes
    sources: list[ContainerSource]


def prepare_files(platform: Platform, mediator_id: UUID) -> bool:
    """Build what is due to ``mediator_id``, for about ``settings.file_budget`` seconds.

    At least one file is built when one is due. Returns whether others are still due.
    """
    with platform.database.read() as session:
        recipients = _recipients(session, mediator_id)
        due = _due(session, mediator_id, recipients) if recipients else []
    until = time.monotonic() + platform.settings.file_budget
    for built, dispute_id in enumerate(due, start=1):
        _build(platform, dispute_id, recipients)
        if time.monotonic() >= until:
            return built < len(due)
    return False


def file_revision(
    session: Session, dispute_id: UUID, mediator_id: UUID, revision: int | None
) -> FileRevision:
    """The wanted revision, or the newest, of a dispute that is the mediator's own now."""
    dispute = dispute_row(session, dispute_id)
    known = sa.select(ContainerRow).where(
        ContainerRow.dispute_id == dispute_id, ContainerRow.mediator_id == mediator_id
    )
    if dispute.mediator_id != mediator_id:
        # SECURITY: a dispute that never was the mediator's looks like one that does not exist.
        held = session.scalars(known.limit(1)).first() is not None
        raise Refusal("not_yours" if held else "unknown_dispute", dispute_id=dispute_id)
    if revision is not None:
        known = known.where(ContainerRow.revision == revision)
    row = session.scalars(known.order_by(ContainerRow.revision.desc()).limit(1)).first()
    if row is None:
        raise Refusal("unknown_revision", dispute_id=dispute_id, revision=revision)
    return FileRevision(row.revision, row.sha256, row.size)


def _recipients(session: Session, mediator_id: UUID) -> tuple[str, ...]:
    found = session.scalars(
        sa.select(DeviceRow.age_recipient)
        .where(DeviceRow.mediator_id == mediator_id, DeviceRow.revoked_at.is_(None))
        .distinct()
    )
    return tuple(sorted(found))


def _due(session: Session, mediator_id: UUID, recipients: tuple[str, ...]) -> list[UUID]:
    newest = (
        sa.select(ContainerRow.dispute_id, sa.func.max(ContainerRow.revision).label("revision"))
        .group_by(ContainerRow.dispute_id)
        .subquery()
    )
    found = session.scalars(
        sa.select(DisputeRow.dispute_id)
        .outerjoin(newest, newest.c.dispute_id == DisputeRow.dispute_id)
        .outerjoin(
            ContainerRow,
            sa.and_(
                ContainerRow.dispute_id == newest.c.dispute_id,
                ContainerRow.revision == newest.c.revision,
            ),
        )
        .where(
            DisputeRow.mediator_id == mediator_id,
            sa.or_(
                ContainerRow.revision.is_(None),
                ContainerRow.mediator_id != mediator_id,
                ContainerRow.recipients != " ".join(recipients),
                DisputeRow.revision_due,
            ),
        )
        .order_by(DisputeRow.file_no)
    )
    return list(found)


def _build(platform: Platform, dispute_id: UUID, recipients: tuple[str, ...]) -> None:
    """Build the next revision; again when an event came in while it was built."""
    for _attempt in range(_ATTEMPTS):
        with platform.database.read() as session:
            prepared = _prepare(platform, session, dispute_id, recipients)
        stored, written = _write(platform, prepared, recipients)
        if _keep(platform, prepared.file, stored, written, recipients):
            return


def _prepare(
    platform: Platform, session: Session, dispute_id: UUID, recipients: tuple[str, ...]
) -> _Prepared:
    dispute = dispute_row(session, dispute_id)
    facts = facts_of(dispute)
    last = session.scalars(
        sa.select(ContainerRow)
        .where(ContainerRow.dispute_id == dispute_id)
        .order_by(ContainerRow.revision.desc())
        .limit(1)
    ).first()
    evidence = evidence_of(session, dispute_id)
    shared = facts.model_dump(exclude={"script", "mediator"})
    file = DisputeFile(
        **shared,
        container_id=uuid7(),
        revision=last.revision + 1 if last else 1,
        previous_container_sha256=last.inner_sha256 if last else None,
        issued_at=platform.clock(),
        issuer=Issuer(name=platform.keys.name, cert_sha256=_signer(platform).cert_sha256),
        recipients=tuple(
            Recipient(age_recipient=recipient, role="MEDIATOR_DEVICE") for recipient in recipients
        ),
        body=facts.mediator.body,
        mediator=facts.mediator,
        timeline=events_of(session, dispute_id),
        evidence=evidence,
    )
    with platform.blobs.open(dispute.complaint_sha256) as complaint:
        return _Prepared(
            file,
            complaint.read(),
            [
                ContainerSource(
                    item.path, item.media_type, partial(platform.blobs.open, item.sha256), item.size
                )
                for item in evidence
            ],
        )


def _write(
    platform: Platform, prepared: _Prepared, recipients: tuple[str, ...]
) -> tuple[Stored, WrittenContainer]:
    outcome: list[WrittenContainer] = []

    def write(out: BinaryIO) -> None:
        outcome.append(
            write_dispute_file(
                out,
                dispute_json=canonical_json(prepared.file),
                complaint_pdf=prepared.complaint,
                evidence=prepared.sources,
                signer=_signer(platform),
                recipients=recipients,
                signed_at=prepared.file.issued_at,
            )
        )

    return platform.blobs.put(write), outcome[0]


def _keep(
    platform: Platform,
    file: DisputeFile,
    stored: Stored,
    written: WrittenContainer,
    recipients: tuple[str, ...],
) -> bool:
    """Announce the revision, unless the dispute moved or another was built meanwhile."""
    with platform.database.write() as session:
        dispute = dispute_row(session, file.dispute_id)
        taken = session.get(ContainerRow, (file.dispute_id, file.revision)) is not None
        moved = dispute.hash != file.timeline[-1].hash
        if taken or moved or dispute.mediator_id != file.mediator.mediator_id:
            return taken
        dispute.revision_due = False
        session.add(
            ContainerRow(
                dispute_id=file.dispute_id,
                revision=file.revision,
                container_id=file.container_id,
                mediator_id=dispute.mediator_id,
                sha256=stored.sha256,
                inner_sha256=written.container_sha256,
                size=stored.size,
                recipients=" ".join(recipients),
                event_seq=dispute.seq,
                issued_at=file.issued_at,
            )
        )
        change = FileAvailable(
            dispute_id=file.dispute_id,
            file_no=file.file_no,
            revision=file.revision,
            container_sha256=stored.sha256,
            size=stored.size,
        )
        feed.append(session, dispute.mediator_id, change)
    return True


def _signer(platform: Platform) -> ContainerSigner:
    seal = platform.keys.seal
    return ContainerSigner(seal.key, [seal.certificate.public_bytes(Encoding.DER)])
