"""What notes carry beside their words: tags, which stand in the sealed text; no shape changes."""

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing to change."""


def downgrade() -> None:
    """Nothing to take back."""
