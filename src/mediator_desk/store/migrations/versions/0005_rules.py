"""Rules a mediation body set in place of the shipped ones."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What a body set, and the days that start what a mediator owes."""
    op.create_table(
        "body_rule",
        sa.Column("body_rule_id", sa.String(36), nullable=False),
        sa.Column("subject", sa.String(60), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.Column("replaced_by", sa.String(36), nullable=True),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("body_rule_id", name=op.f("pk_body_rule")),
    )
    op.create_index(op.f("ix_body_rule_subject"), "body_rule", ["subject"])
    op.create_table(
        "desk_milestone",
        sa.Column("milestone_no", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("milestone_no", name=op.f("pk_desk_milestone")),
    )


def downgrade() -> None:
    """Without them, the shipped rules apply again."""
    op.drop_table("desk_milestone")
    op.drop_index(op.f("ix_body_rule_subject"), table_name="body_rule")
    op.drop_table("body_rule")
