"""Decisions in a form that lasts, and signers beside the enrolled devices."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from dispute_platform.tables import UtcInstant

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Room for the lasting form, and the table of signers."""
    with op.batch_alter_table("decision") as batch_op:
        batch_op.add_column(sa.Column("lasting_sha256", sa.String(length=64), nullable=True))
    op.create_table(
        "signer",
        sa.Column("certificate_sha256", sa.String(length=64), nullable=False),
        sa.Column("mediator_id", sa.Uuid(), nullable=True),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("accepted_at", UtcInstant(), nullable=False),
        sa.Column("revoked_at", UtcInstant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.mediator_id"], name=op.f("fk_signer_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("certificate_sha256", name=op.f("pk_signer")),
    )
    with op.batch_alter_table("signer") as batch_op:
        batch_op.create_index(batch_op.f("ix_signer_mediator_id"), ["mediator_id"], unique=False)


def downgrade() -> None:
    """Forget both."""
    op.drop_table("signer")
    with op.batch_alter_table("decision") as batch_op:
        batch_op.drop_column("lasting_sha256")
