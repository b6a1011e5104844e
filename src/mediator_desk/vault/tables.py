"""The two tables that belong to the vault: wrapped dispute keys and sealed files.

Owns their shape, for the migrations of ``mediator_desk.store`` to create; never the rows of a
dispute. No table of another layer is declared here, so foreign keys point here, not from here.
"""

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

dispute_key = sa.Table(
    "dispute_key",
    metadata,
    sa.Column("dispute_id", sa.String(36), primary_key=True),
    sa.Column("wrapped", sa.LargeBinary, nullable=False),
)
"""One row per dispute: its random key under the vault key. Deleting the row shreds the dispute."""

blob = sa.Table(
    "blob",
    metadata,
    sa.Column("blob_id", sa.String(32), primary_key=True),
    sa.Column("dispute_id", sa.String(36), sa.ForeignKey("dispute_key.dispute_id"), nullable=False),
    sa.Column("sha256", sa.LargeBinary(32), nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.UniqueConstraint("dispute_id", "sha256"),
)
"""One row per sealed file, written in the transaction that makes the file part of a dispute.

WHY unique inside a dispute only: sharing a file across disputes would break shredding and tell
which disputes hold the same exhibit.
"""
