"""Legal holds, certificates of destruction and the register of backups.

Owns shapes only; ``migrations`` 0008 makes them. Change both together.
"""

import sqlalchemy as sa

from mediator_desk.store.tables import dispute, metadata
from mediator_desk.store.types import At, Day, Id

legal_hold = sa.Table(
    "legal_hold",
    metadata,
    sa.Column("hold_id", Id, primary_key=True),
    sa.Column("dispute_no", sa.ForeignKey(dispute.c.dispute_no), nullable=False, index=True),
    sa.Column("ground", sa.String(24), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("placed_by", sa.Text, nullable=False),
    sa.Column("placed_at", At, nullable=False),
    sa.Column("until", Day),
    sa.Column("reassess_on", Day),
    sa.Column("lifted_by", sa.Text),
    sa.Column("lifted_at", At),
)
"""Why a dispute may not be destroyed; the reason in words is sealed under the dispute's key."""

destruction = sa.Table(
    "destruction",
    metadata,
    sa.Column("certificate_no", sa.Integer, primary_key=True),
    sa.Column("dispute_id", Id, nullable=False, index=True),
    sa.Column("file_no", sa.String(40), nullable=False),
    sa.Column("destroyed_at", At, nullable=False),
    sa.Column("token", sa.Text, nullable=False),
    sa.Column("finished", sa.Boolean(create_constraint=False), nullable=False),
)
"""Certificates of destruction, kept for ever: identifiers, dates and digests, never content.

``finished``: the log was emptied and the files unlinked after the commit. WHY no foreign key: the
dispute is gone."""

backup = sa.Table(
    "backup",
    metadata,
    sa.Column("backup_id", Id, primary_key=True),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("made_at", At, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("disputes", sa.Integer, nullable=False),
    sa.Column("expires_on", Day, nullable=False),
    sa.Column("gone_at", At),
)
"""Every backup made by this vault, where it was put, and when it is to be destroyed."""
