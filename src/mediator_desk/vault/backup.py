"""A whole vault in one sealed file, and a vault made from one.

Owns the order: a consistent copy of the database, the sealed files it names, the file written and
read back whole before it counts. Never decides where or when; the form is in ``backup_form``.
"""

import hashlib
import io
import json
import os
import secrets
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import UUID

import sqlalchemy as sa

from mediator_desk.system.files import (
    PRIVATE_FILE,
    disk_errors,
    make_private_directory,
    replace_durably,
    require_room,
    sync_directory,
    sync_file,
    write_all,
)
from mediator_desk.vault import tables
from mediator_desk.vault.backup_form import (
    BLOB_NAME,
    MAGIC,
    MANIFEST,
    STEP,
    Opening,
    Preface,
    Sealing,
    make_preface,
    member_of,
    members,
    read_manifest,
    read_preface,
)
from mediator_desk.vault.blobs import BLOBS_FOLDER, TEMPORARY_FOLDER
from mediator_desk.vault.database import DATABASE_NAME
from mediator_desk.vault.errors import (
    BackupInvalid,
    BackupOvertaken,
    SealBroken,
    VaultExists,
    VaultFull,
    VaultUnwritable,
)
from mediator_desk.vault.header import HEADER_NAME, header_path, is_within_vault
from mediator_desk.vault.sealing import derive
from mediator_desk.vault.secrets import KeyMemory

if TYPE_CHECKING:
    from mediator_desk.vault.slots import Offered
    from mediator_desk.vault.vault import Vault

Watch = Callable[[int, int, str], None]
"""Told of bytes done, bytes in all and the step; raises to stop."""


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """A backup as it lies on the disk; ``size`` in bytes, ``disputes`` and ``files`` counted."""

    backup_id: UUID
    vault_id: UUID
    path: Path
    made_at: datetime
    size: int
    sha256: str
    disputes: int
    files: int


@dataclass(frozen=True, slots=True)
class BackupClaims:
    """What a backup says of itself before a secret opens it."""

    backup_id: UUID
    vault_id: UUID
    label: str


def backup_key(vault_key: KeyMemory, vault_id: UUID, backup_id: UUID) -> KeyMemory:
    """The key of one backup; the caller wipes it."""
    return derive(vault_key, "backup", vault_id.bytes, backup_id.bytes)


def look_at_backup(source: Path) -> BackupClaims:
    """Which vault a backup is of: a claim. Raises BackupInvalid, VaultDamaged or VaultTooNew."""
    with disk_errors(refused=VaultUnwritable), source.open("rb") as stream:
        preface = read_preface(stream)
    return BackupClaims(preface.backup_id, preface.header.vault_id, preface.header.label)


def write_backup(
    vault: "Vault", target: Path, backup_id: UUID, made_at: datetime, watch: Watch
) -> BackupFacts:
    """Writes the vault as it stands now to the new file ``target``, then reads it back whole.

    The vault may be worked with meanwhile: what was committed before the call is in it. Raises
    VaultFull, VaultUnwritable, BackupOvertaken, BackupInvalid when what lies on the disk is not
    what was written, or what ``watch`` raises; then nothing is left.
    """
    earlier = dict(_sealed_files(vault))
    with disk_errors(VaultFull, VaultUnwritable), _copy_of(vault) as copy:
        files = _sealed_files(vault)
        # WHY: what was destroyed meanwhile may stand in the copy, and must not outlive itself.
        if earlier.keys() - dict(files).keys():
            raise BackupOvertaken
        held = [(DATABASE_NAME, copy), *files]
        facts = _facts(vault, made_at, held)
        require_room(target.parent, facts["size"], VaultFull)
        preface = make_preface(backup_id, header_path(vault.root).read_text(encoding="utf-8"))
        forget_unfinished(vault, target.parent)
        descriptor, name = tempfile.mkstemp(prefix=_unfinished(vault), dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as out, vault.backup_key(backup_id) as key:
                out.write(MAGIC + preface.line)
                _write_archive(Sealing(out, key, preface.bound), facts, held, watch)
                out.flush()
                sync_file(out.fileno())
            with vault.backup_key(backup_id) as key:
                found = _read_back(temporary, key, watch)
            if found != facts:
                raise BackupInvalid(reason="read_back")
            sha256, size = _digest(temporary)
            if target.exists():
                raise VaultExists(reason="files")
            replace_durably(temporary, target)
        except BaseException:
            with suppress(FileNotFoundError):
                temporary.unlink()
            raise
    return BackupFacts(
        backup_id, vault.id, target, made_at, size, sha256, facts["disputes"], facts["files"]
    )


def forget_unfinished(vault: "Vault", folder: Path) -> None:
    """Removes what a crash left of a backup of this vault, which one program at a time has open."""
    with disk_errors(VaultFull, VaultUnwritable):
        for left in folder.glob(f"{_unfinished(vault)}*"):
            left.unlink(missing_ok=True)


def verify_backup(vault: "Vault", path: Path) -> BackupFacts:
    """Reads a backup of this vault whole, under its present key. Raises BackupInvalid."""
    with disk_errors(refused=VaultUnwritable), path.open("rb") as stream:
        preface = read_preface(stream)
    try:
        with vault.backup_key(preface.backup_id) as key:
            facts = _read_back(path, key, _unwatched)
        made_at = datetime.fromisoformat(facts["made_at"])
    except SealBroken:
        raise BackupInvalid(reason="seal") from None
    except (KeyError, ValueError):
        raise BackupInvalid(reason="manifest") from None
    sha256, size = _digest(path)
    return BackupFacts(
        preface.backup_id,
        vault.id,
        path,
        made_at,
        size,
        sha256,
        int(facts["disputes"]),
        int(facts["files"]),
    )


def restore_backup(source: Path, root: Path, offered: "Offered", watch: Watch) -> None:
    """Makes the vault in ``source`` anew in the vacant folder ``root``; whole, or not at all.

    Raises BackupInvalid, VaultExists, VaultFull, VaultUnwritable, what ``offered`` opening nothing
    raises, or what ``watch`` raises. The restored vault opens with what opened the backup.
    """
    if is_within_vault(root):
        raise VaultExists(reason="vault")
    if root.is_symlink() or (root.exists() and not (root.is_dir() and not any(root.iterdir()))):
        raise VaultExists(reason="files")
    with disk_errors(VaultFull, VaultUnwritable), source.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        preface = read_preface(stream)
        found = offered.open(preface.header.vault_id, preface.header.slots)
        if found is None:
            raise offered.wrong()
        make_private_directory(root.parent)
        require_room(root.parent, size, VaultFull)
        nursery = Path(tempfile.mkdtemp(prefix=f".{root.name}.new-", dir=root.parent))
        try:
            for name in (BLOBS_FOLDER, TEMPORARY_FOLDER):
                make_private_directory(nursery / name)
            with (
                found.key,
                backup_key(found.key, preface.header.vault_id, preface.backup_id) as key,
            ):
                _unpack(stream, key, preface, nursery, size, watch)
            _write_file(nursery / HEADER_NAME, io.BytesIO(preface.text.encode()))
            for folder in (nursery, *(path for path in nursery.rglob("*") if path.is_dir())):
                sync_directory(folder)
            if root.is_dir():
                root.rmdir()
            nursery.rename(root)
            sync_directory(root.parent)
        except BaseException:
            shutil.rmtree(nursery, ignore_errors=True)
            raise


# -- writing --------------------------------------------------------------------------------


def _unfinished(vault: "Vault") -> str:
    return f".backup-{vault.id.hex[-12:]}-"


def _unwatched(done: int, total: int, step: str) -> None:
    """Nobody waits for this one."""


@contextmanager
def _copy_of(vault: "Vault") -> Iterator[Path]:
    """The database as it stands, under its own key, for as long as the block lasts."""
    copy = vault.root / TEMPORARY_FOLDER / f"backup-{secrets.token_hex(8)}"
    try:
        with vault.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("vacuum into ?", (str(copy),))
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _sealed_files(vault: "Vault") -> list[tuple[str, Path]]:
    with vault.engine.connect() as connection:
        ids = connection.execute(sa.select(tables.blob.c.blob_id)).scalars().all()
    names = [f"{BLOBS_FOLDER}/{blob_id[:2]}/{blob_id}" for blob_id in sorted(ids)]
    return [(name, vault.root / name) for name in names]


def _facts(vault: "Vault", made_at: datetime, held: list[tuple[str, Path]]) -> dict[str, Any]:
    with vault.engine.connect() as connection:
        query = sa.select(sa.func.count()).select_from(tables.dispute_key)
        disputes = int(connection.execute(query).scalar_one())
    try:
        size = sum(path.stat().st_size for _, path in held)
    except FileNotFoundError:
        raise BackupOvertaken from None
    return {
        "made_at": made_at.isoformat(),
        "disputes": disputes,
        "files": len(held) - 1,
        "size": size,
    }


def _write_archive(
    sealing: Sealing, facts: dict[str, Any], held: list[tuple[str, Path]], watch: Watch
) -> None:
    done, total = 0, facts["size"]
    with tarfile.open(fileobj=sealing, mode="w|", format=tarfile.PAX_FORMAT) as archive:
        text = json.dumps(facts).encode()
        archive.addfile(member_of(MANIFEST, len(text)), io.BytesIO(text))
        for name, path in held:
            watch(done, total, "backup")
            try:
                stream = path.open("rb")
            except FileNotFoundError:
                raise BackupOvertaken from None
            with stream:
                size = os.fstat(stream.fileno()).st_size
                archive.addfile(member_of(name, size), stream)
            done += size
    sealing.finish()


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256")
        return digest.hexdigest(), stream.tell()


# -- reading --------------------------------------------------------------------------------


def _read_back(path: Path, key: KeyMemory, watch: Watch) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    with path.open("rb") as stream:
        preface = read_preface(stream)
        done = 0
        for name, _, content in members(Opening(stream, key, preface.bound)):
            if name == MANIFEST:
                facts = read_manifest(content)
            while step := content.read(STEP):
                done += len(step)
                watch(min(done, facts.get("size", done)), facts.get("size", 0), "verify")
    return facts


def _unpack(
    stream: BinaryIO, key: KeyMemory, preface: Preface, nursery: Path, total: int, watch: Watch
) -> None:
    names: set[str] = set()
    facts: dict[str, Any] = {}
    try:
        for name, _, content in members(Opening(stream, key, preface.bound)):
            watch(stream.tell(), total, "restore")
            if name in names:
                raise BackupInvalid(reason="member")
            if not names:
                facts = read_manifest(content) if name == MANIFEST else {}
            elif name == DATABASE_NAME or BLOB_NAME.fullmatch(name):
                make_private_directory((nursery / name).parent)
                _write_file(nursery / name, content)
            else:
                raise BackupInvalid(reason="member")
            names.add(name)
    except SealBroken:
        raise BackupInvalid(reason="seal") from None
    if DATABASE_NAME not in names or len(names) != facts.get("files", -1) + 2:
        raise BackupInvalid(reason="incomplete")


def _write_file(path: Path, content: Any) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, PRIVATE_FILE)
    try:
        while step := content.read(STEP):
            write_all(descriptor, step)
        sync_file(descriptor)
    finally:
        os.close(descriptor)
