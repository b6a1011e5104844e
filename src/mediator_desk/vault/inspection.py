"""Looking at an open vault without changing it: pages, references, files.

Owns what is asked of the database library and of the folder; never a verdict.
"""

from dataclasses import dataclass

import sqlalchemy as sa

from mediator_desk.vault import tables
from mediator_desk.vault.blobs import BLOBS_FOLDER, StoredBlob, blob_of
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


def recorded_files(vault: Vault) -> tuple[StoredBlob, ...]:
    """Every sealed file that a row names."""
    with vault.engine.connect() as connection:
        rows = connection.execute(sa.select(tables.blob).order_by(tables.blob.c.blob_id)).all()
    return tuple(blob_of(row) for row in rows)


def orphan_files(vault: Vault) -> tuple[str, ...]:
    """The sealed files that no row names: what a crash left, removed by the next sweep."""
    known = {one.blob_id for one in recorded_files(vault)}
    found = (path.name for path in (vault.root / BLOBS_FOLDER).glob("??/*") if path.is_file())
    return tuple(sorted(set(found) - known))
