"""The first schema."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = (
    "failed_attempt",
    "mediator",
    "used_proof",
    "device",
    "dispute",
    "enrolment_code",
    "operation",
    "receipt",
    "upload",
    "change",
    "container",
    "decision",
    "event",
    "evidence",
)
"""In the order they are made: a table comes after those it refers to."""


def upgrade() -> None:
    """Make every table."""
    _create_failed_attempt()
    _create_mediator()
    _create_used_proof()
    _create_device()
    _create_dispute()
    _create_enrolment_code()
    _create_operation()
    _create_receipt()
    _create_upload()
    _create_change()
    _create_container()
    _create_decision()
    _create_event()
    _create_evidence()


def downgrade() -> None:
    """Drop every table."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _create_failed_attempt() -> None:
    op.create_table(
        "failed_attempt",
        sa.Column("attempt_id", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name=op.f("pk_failed_attempt")),
    )
    with op.batch_alter_table("failed_attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_failed_attempt_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_failed_attempt_origin"), ["origin"], unique=False)


def _create_mediator() -> None:
    op.create_table(
        "mediator",
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mediator_id", name=op.f("pk_mediator")),
    )


def _create_used_proof() -> None:
    op.create_table(
        "used_proof",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_used_proof")),
    )
    with op.batch_alter_table("used_proof", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_used_proof_expires_at"), ["expires_at"], unique=False)


def _create_device() -> None:
    op.create_table(
        "device",
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("jwk", sa.Text(), nullable=False),
        sa.Column("thumbprint", sa.String(length=64), nullable=False),
        sa.Column("age_recipient", sa.String(length=70), nullable=False),
        sa.Column("certificate", sa.Text(), nullable=False),
        sa.Column("csr_sha256", sa.String(length=64), nullable=False),
        sa.Column("feed_from", sa.BigInteger(), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_device_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("device_id", name=op.f("pk_device")),
        sa.UniqueConstraint("thumbprint", name=op.f("uq_device_thumbprint")),
    )
    with op.batch_alter_table("device", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_device_mediator_id"), ["mediator_id"], unique=False)


def _create_dispute() -> None:
    op.create_table(
        "dispute",
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("file_no", sa.String(length=40), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("complaint_sha256", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("revision_due", sa.Boolean(), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_dispute_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("dispute_id", name=op.f("pk_dispute")),
        sa.UniqueConstraint("file_no", name=op.f("uq_dispute_file_no")),
    )
    with op.batch_alter_table("dispute", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dispute_mediator_id"), ["mediator_id"], unique=False)


def _create_enrolment_code() -> None:
    op.create_table(
        "enrolment_code",
        sa.Column("code_digest", sa.String(length=64), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mediator_id"],
            ["mediator.mediator_id"],
            name=op.f("fk_enrolment_code_mediator_id_mediator"),
        ),
        sa.PrimaryKeyConstraint("code_digest", name=op.f("pk_enrolment_code")),
    )


def _create_operation() -> None:
    op.create_table(
        "operation",
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("act_id", sa.Uuid(), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mediator_id"],
            ["mediator.mediator_id"],
            name=op.f("fk_operation_mediator_id_mediator"),
        ),
        sa.PrimaryKeyConstraint("mediator_id", "act_id", name=op.f("pk_operation")),
    )


def _create_receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("receipt_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act_id", sa.Uuid(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_receipt_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("mediator_id", "receipt_no", name=op.f("pk_receipt")),
        sa.UniqueConstraint("act_id", name=op.f("uq_receipt_act_id")),
    )


def _create_upload() -> None:
    op.create_table(
        "upload",
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_upload_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("upload_id", name=op.f("pk_upload")),
    )
    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_upload_mediator_id"), ["mediator_id"], unique=False)


def _create_change() -> None:
    op.create_table(
        "change",
        sa.Column(
            "position",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.dispute_id"], name=op.f("fk_change_dispute_id_dispute")
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_change_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_change")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_dispute_id"), ["dispute_id"], unique=False)
        batch_op.create_index("ix_change_feed", ["mediator_id", "position"], unique=False)


def _create_container() -> None:
    op.create_table(
        "container",
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("container_id", sa.Uuid(), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("inner_sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.dispute_id"], name=op.f("fk_container_dispute_id_dispute")
        ),
        sa.PrimaryKeyConstraint("dispute_id", "revision", name=op.f("pk_container")),
    )


def _create_decision() -> None:
    op.create_table(
        "decision",
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=False),
        sa.Column("record_sha256", sa.String(length=64), nullable=False),
        sa.Column("certificate_sha256", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.dispute_id"], name=op.f("fk_decision_dispute_id_dispute")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_dispute_id"), ["dispute_id"], unique=False)


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.dispute_id"], name=op.f("fk_event_dispute_id_dispute")
        ),
        sa.PrimaryKeyConstraint("dispute_id", "seq", name=op.f("pk_event")),
        sa.UniqueConstraint("event_id", name=op.f("uq_event_event_id")),
    )


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("dispute_id", sa.Uuid(), nullable=False),
        sa.Column("piece_no", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.dispute_id"], name=op.f("fk_evidence_dispute_id_dispute")
        ),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("dispute_id", "piece_no", name=op.f("uq_evidence_dispute_id")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_dispute_id"), ["dispute_id"], unique=False)
