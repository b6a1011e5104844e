"""A number names one decision."""

from collections.abc import Sequence

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Let no number be borne twice; fails, and changes nothing, where one already is."""
    with op.batch_alter_table("decision") as batch_op:
        batch_op.create_unique_constraint(batch_op.f("uq_decision_number"), ["number"])


def downgrade() -> None:
    """Let numbers be borne by any."""
    with op.batch_alter_table("decision") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_decision_number"), type_="unique")
