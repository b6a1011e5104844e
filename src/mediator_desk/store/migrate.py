"""Bringing the database of a vault to the shape this program reads.

Owns the order: look, keep a sealed copy and prove it, migrate and fold again in one transaction.
Never edits a migration that was released. Alembic is imported only when there is something to
migrate.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from mediator_desk.store.errors import CopyUnsound, SchemaTooNew
from mediator_desk.store.refolding import refold
from mediator_desk.system.files import (
    PRIVATE_FILE,
    disk_errors,
    replace_durably,
    require_room,
    sync_file,
)
from mediator_desk.vault.blobs import TEMPORARY_FOLDER
from mediator_desk.vault.database import DATABASE_NAME
from mediator_desk.vault.errors import VaultFull, VaultUnwritable
from mediator_desk.vault.inspection import copy_is_whole

if TYPE_CHECKING:
    from alembic.config import Config

    from mediator_desk.vault import Vault

HEAD: Final = "0013"
"""The newest migration; a test holds it against the scripts."""

_SCRIPTS: Final = Path(__file__).with_name("migrations")


def migrate(vault: "Vault") -> bool:
    """Migrates when needed, all or nothing; true if something changed.

    A database that already held something is copied first, under the same key, beside itself, and
    the copy proved; that of the migration before goes. Raises SchemaTooNew, CopyUnsound, VaultFull
    or VaultUnwritable: the database is as it was then.
    """
    found = current(vault)
    if found == HEAD:
        return False
    if found is not None:
        if found > HEAD:
            raise SchemaTooNew(found=found)
        _keep_copy(vault, found)
    from alembic import command

    with vault.writer.begin() as connection:
        command.upgrade(script_config(connection), HEAD)
        # WHY in the same transaction: what is folded from events must never be older than the
        # program that reads it.
        refold(connection)
    return True


def current(vault: "Vault") -> str | None:
    """The migration the database stands at; none for a new vault."""
    with vault.engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.exec_driver_sql("select version_num from alembic_version").scalar()


def script_config(connection: sa.Connection) -> "Config":
    """What Alembic's commands need to work inside the transaction of ``connection``."""
    from alembic.config import Config

    config = Config()
    # WHY doubled: Alembic's configuration expands percent signs.
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _keep_copy(vault: "Vault", found: str) -> None:
    """WHY the earlier copy goes last: until this one is proved, it is the only one there is."""
    copy = vault.root / f"before-{found}.db"
    made = vault.root / TEMPORARY_FOLDER / copy.name
    with disk_errors(VaultFull, VaultUnwritable):
        made.unlink(missing_ok=True)
        require_room(vault.root, 2 * (vault.root / DATABASE_NAME).stat().st_size, VaultFull)
        try:
            # WHY made first: the database library would make it readable by others.
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
            with vault.engine.connect() as connection:
                alone = connection.execution_options(isolation_level="AUTOCOMMIT")
                alone.exec_driver_sql("vacuum into ?", (str(made),))
            if not copy_is_whole(vault, made):
                raise CopyUnsound(found=found)
            with made.open("rb+") as stream:
                sync_file(stream.fileno())
            replace_durably(made, copy)
        except BaseException:
            with suppress(FileNotFoundError):
                made.unlink()
            raise
        for earlier in vault.root.glob("before-*.db"):
            if earlier != copy:
                earlier.unlink(missing_ok=True)
