"""The tables of the platform; nothing here is particular to one database.

Owns shapes and constraints only. Exchanged objects are kept as the JSON they are exchanged in, so
that what was hashed or signed is never rebuilt from columns. Instants are UTC.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcInstant(sa.TypeDecorator[datetime]):
    """An aware UTC instant on every database; SQLite keeps none by itself."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Refuse a naive instant, keep an aware one in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """An aware instant, whatever the database gave."""
        if value is None:
            return None
        instant: datetime = value
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


class Base(DeclarativeBase):
    """Root of the tables; constraints are named, so that migrations can find them."""

    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {UUID: sa.Uuid(), datetime: UtcInstant(), str: sa.Text()}


class MediatorRow(Base):
    """A mediator of the register; ``body`` is the exchanged ``Mediator`` as JSON."""

    __tablename__ = "mediator"
    mediator_id: Mapped[UUID] = mapped_column(primary_key=True)
    body: Mapped[str]
    added_at: Mapped[datetime]


class EnrolmentCodeRow(Base):
    """A one-time code, by its keyed digest only; the device it let in once it has served."""

    __tablename__ = "enrolment_code"
    code_digest: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    mediator_id: Mapped[UUID] = mapped_column(sa.ForeignKey("mediator.mediator_id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    device_id: Mapped[UUID | None]


class FailedAttemptRow(Base):
    """A wrong enrolment code, counted to slow guessing down; ``origin`` is a keyed digest."""

    __tablename__ = "failed_attempt"
    attempt_id: Mapped[UUID] = mapped_column(primary_key=True)
    origin: Mapped[str] = mapped_column(sa.String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)


class DeviceRow(Base):
    """A device of a mediator: its key, where files are encrypted to, its signing certificate.

    ``feed_from`` is the position of the feed at enrolment: what came before was encrypted to
    other devices and is not shown to this one.
    """

    __tablename__ = "device"
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    mediator_id: Mapped[UUID] = mapped_column(sa.ForeignKey("mediator.mediator_id"), index=True)
    name: Mapped[str]
    jwk: Mapped[str]
    thumbprint: Mapped[str] = mapped_column(sa.String(64), unique=True)
    age_recipient: Mapped[str] = mapped_column(sa.String(70))
    certificate: Mapped[str]
    csr_sha256: Mapped[str] = mapped_column(sa.String(64))
    feed_from: Mapped[int] = mapped_column(sa.BigInteger)
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class UsedProofRow(Base):
    """A proof or assertion that was used; kept until it would be too old anyway."""

    __tablename__ = "used_proof"
    digest: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)


class DisputeRow(Base):
    """A dispute: what it came in with, and the head of its event chain.

    ``facts`` are the ``DisputeFacts`` as JSON; events and exhibits have their own tables.
    ``revision_due`` says that the newest file lacks an exhibit, so that another is to be built.
    """

    __tablename__ = "dispute"
    dispute_id: Mapped[UUID] = mapped_column(primary_key=True)
    file_no: Mapped[str] = mapped_column(sa.String(40), unique=True)
    mediator_id: Mapped[UUID] = mapped_column(sa.ForeignKey("mediator.mediator_id"), index=True)
    facts: Mapped[str]
    complaint_sha256: Mapped[str] = mapped_column(sa.String(64))
    seq: Mapped[int]
    hash: Mapped[str] = mapped_column(sa.String(64))
    revision_due: Mapped[bool]
    registered_at: Mapped[datetime]


class EventRow(Base):
    """One event of a dispute, as chained; ``event_id`` can occur once, so a repeat is noticed."""

    __tablename__ = "event"
    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.dispute_id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[UUID] = mapped_column(unique=True)
    hash: Mapped[str] = mapped_column(sa.String(64))
    body: Mapped[str]


class EvidenceRow(Base):
    """An exhibit; its bytes are the blob ``sha256``."""

    __tablename__ = "evidence"
    evidence_id: Mapped[UUID] = mapped_column(primary_key=True)
    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.dispute_id"), index=True)
    piece_no: Mapped[int]
    sha256: Mapped[str] = mapped_column(sa.String(64))
    body: Mapped[str]
    __table_args__ = (sa.UniqueConstraint("dispute_id", "piece_no"),)


class ContainerRow(Base):
    """One revision of a dispute file: never changed once written.

    ``sha256`` and ``size`` are of the file as it travels, ``inner_sha256`` of the signed container
    inside its envelope. ``recipients`` lists the age recipients, sorted and joined by spaces;
    ``event_seq`` is the last event inside.
    """

    __tablename__ = "container"
    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.dispute_id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    container_id: Mapped[UUID]
    mediator_id: Mapped[UUID]
    sha256: Mapped[str] = mapped_column(sa.String(64))
    inner_sha256: Mapped[str] = mapped_column(sa.String(64))
    size: Mapped[int] = mapped_column(sa.BigInteger)
    recipients: Mapped[str]
    event_seq: Mapped[int]
    issued_at: Mapped[datetime]


class ChangeRow(Base):
    """One entry of the feed, for one mediator; ``body`` is the change as exchanged."""

    __tablename__ = "change"
    position: Mapped[int] = mapped_column(
        sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    mediator_id: Mapped[UUID] = mapped_column(sa.ForeignKey("mediator.mediator_id"))
    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.dispute_id"), index=True)
    kind: Mapped[str] = mapped_column(sa.String(40))
    body: Mapped[str]
    __table_args__ = (sa.Index("ix_change_feed", "mediator_id", "position"),)


class UploadRow(Base):
    """A file on its way; ``completed_at`` once its digest was checked and it became a blob."""

    __tablename__ = "upload"
    upload_id: Mapped[str] = mapped_column(sa.String(32), primary_key=True)
    mediator_id: Mapped[UUID] = mapped_column(sa.ForeignKey("mediator.mediator_id"), index=True)
    sha256: Mapped[str] = mapped_column(sa.String(64))
    length: Mapped[int] = mapped_column(sa.BigInteger)
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class OperationRow(Base):
    """The answer once given to an act, and given again whenever the act comes back."""

    __tablename__ = "operation"
    mediator_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("mediator.mediator_id"), primary_key=True
    )
    act_id: Mapped[UUID] = mapped_column(primary_key=True)
    body_sha256: Mapped[str] = mapped_column(sa.String(64))
    act: Mapped[str]
    status: Mapped[int]
    answer: Mapped[str]
    answered_at: Mapped[datetime]


class ReceiptRow(Base):
    """A receipt, in its place in the chain of one mediator."""

    __tablename__ = "receipt"
    mediator_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("mediator.mediator_id"), primary_key=True
    )
    receipt_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    act_id: Mapped[UUID] = mapped_column(unique=True)
    token: Mapped[str]


class DecisionRow(Base):
    """A signed decision the platform holds; its bytes are the blob ``pdf_sha256``.

    ``lasting_sha256`` is the blob of its lasting form, once the desk brought one.
    """

    __tablename__ = "decision"
    decision_id: Mapped[UUID] = mapped_column(primary_key=True)
    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.dispute_id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int]
    pdf_sha256: Mapped[str] = mapped_column(sa.String(64))
    record_sha256: Mapped[str] = mapped_column(sa.String(64))
    certificate_sha256: Mapped[str] = mapped_column(sa.String(64))
    issued_at: Mapped[datetime]
    lasting_sha256: Mapped[str | None] = mapped_column(sa.String(64))


class SignerRow(Base):
    """A signing certificate (PEM, its chain after it) accepted beside those of devices.

    ``mediator_id`` is whose it is; none for someone who signs beside mediators: a body, a member
    of a panel.
    """

    __tablename__ = "signer"
    certificate_sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    mediator_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("mediator.mediator_id"), index=True
    )
    chain: Mapped[str]
    accepted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
