"""Looking at an open vault without changing it: pages, references, files.

Owns what is asked of the database library and of the folder; never a verdict.
"""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.vault import tables
from mediator_desk.vault.blobs import StoredBlob, blob_of
from mediator_desk.vault.errors import VaultDamaged
from mediator_desk.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class DatabaseReport:
    """How many pages fail their proof, faults of structure, and references to nothing."""

    damaged_pages: int
    structure: int
    dangling: int


def inspect_database(vault: Vault) -> DatabaseReport:
    """Proves every page and follows every reference. Raises VaultDamaged when it cannot begin.

    WHY the checkpoint first: the proof reads the main file alone, where pages still in the log are
    of an earlier time, or after a change of key all of another key.
    """
    with vault.engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        alone.exec_driver_sql("pragma wal_checkpoint(truncate)")
        pages = alone.exec_driver_sql("pragma cipher_integrity_check").all()
        rows = alone.exec_driver_sql("pragma quick_check").scalars().all()
        structure = [row for row in rows if row != "ok"]
        dangling = alone.exec_driver_sql("pragma foreign_key_check").all()
    return DatabaseReport(len(pages), len(structure), len(dangling))


def copy_is_whole(vault: Vault, copy: Path) -> bool:
    """Whether a copy of the database, under the same key, proves every page and holds every row."""
    with vault.engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        # WHY no key: SQLCipher opens what is attached with the key of the database in use.
        try:
            alone.exec_driver_sql("attach ? as kept", (str(copy),))
        except VaultDamaged:
            return False
        try:
            if alone.exec_driver_sql("pragma kept.cipher_integrity_check").all():
                return False
            if alone.exec_driver_sql("pragma kept.quick_check").scalars().all() != ["ok"]:
                return False
            return _counts(alone, "main") == _counts(alone, "kept")
        except VaultDamaged:
            return False
        finally:
            alone.exec_driver_sql("detach kept")


def _counts(connection: Connection, schema: str) -> dict[str, int]:
    listed = sa.table("sqlite_master", sa.column("name"), sa.column("type"), schema=schema)
    names = sa.select(listed.c.name).where(listed.c.type == "table").order_by(listed.c.name)
    return {
        name: connection.execute(
            sa.select(sa.func.count()).select_from(sa.table(name, schema=schema))
        ).scalar_one()
        for name in connection.execute(names).scalars().all()
    }


def recorded_files(vault: Vault, dispute_id: UUID | None = None) -> tuple[StoredBlob, ...]:
    """Every sealed file that a row names, of one dispute or of all."""
    query = sa.select(tables.blob).order_by(tables.blob.c.blob_id)
    if dispute_id is not None:
        query = query.where(tables.blob.c.dispute_id == str(dispute_id))
    with vault.engine.connect() as connection:
        return tuple(blob_of(row) for row in connection.execute(query))
