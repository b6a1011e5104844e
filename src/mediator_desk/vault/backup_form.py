"""The form of a backup: two clear lines, then a tar archive sealed as one stream.

Owns the bytes and what is refused in them; SPEC.md describes the form. Nothing in it is clear but
what the vault's header shows already, and no byte of it is believed before the whole stream was
authenticated. Never touches a vault.
"""

import hashlib
import io
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final
from uuid import UUID

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from mediator_desk.system.files import PRIVATE_FILE
from mediator_desk.vault.blobs import BLOBS_FOLDER
from mediator_desk.vault.errors import BackupInvalid, SealBroken
from mediator_desk.vault.header import HeaderFile, parse_header
from mediator_desk.vault.sealing import context
from mediator_desk.vault.secrets import KeyMemory

MAGIC: Final = b"mediator-desk-backup/1\n"
MANIFEST: Final = "manifest.json"
STEP: Final = 1 << 20
BLOB_NAME: Final = re.compile(f"{BLOBS_FOLDER}/([0-9a-f]{{2}})/(\\1[0-9a-f]{{30}})")

_PREFIX: Final = b"mediator-desk-backup/"
_LARGEST_LINE: Final = 160 * 1024
_LARGEST_MANIFEST: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Preface:
    """The clear lines: ``text`` is ``vault.json`` as it was, ``bound`` what the seal is tied to."""

    backup_id: UUID
    header: HeaderFile
    text: str
    line: bytes

    @property
    def bound(self) -> bytes:
        """What the stream is sealed for.

        SECURITY: the clear line is part of it, so that slots put in place of others are noticed.
        """
        digest = hashlib.sha256(self.line).digest()
        return context("backup", self.header.vault_id.bytes, self.backup_id.bytes, digest)


def make_preface(backup_id: UUID, text: str) -> Preface:
    """The clear lines of a new backup of the vault whose header reads ``text``."""
    line = json.dumps({"backup_id": str(backup_id), "header": text}).encode() + b"\n"
    return Preface(backup_id, parse_header(text.encode()), text, line)


def read_preface(stream: BinaryIO) -> Preface:
    """The clear lines, bounded and parsed; claims until the stream was read to its end.

    Raises BackupInvalid, VaultDamaged or VaultTooNew.
    """
    first = stream.readline(len(MAGIC) + 8)
    if first != MAGIC:
        newer = first.startswith(_PREFIX)
        raise BackupInvalid(reason="too_new" if newer else "not_a_backup")
    line = stream.readline(_LARGEST_LINE + 1)
    if len(line) > _LARGEST_LINE or not line.endswith(b"\n"):
        raise BackupInvalid(reason="preface")
    try:
        told = json.loads(line)
        backup_id, text = UUID(told["backup_id"]), str(told["header"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BackupInvalid(reason="preface") from None
    return Preface(backup_id, parse_header(text.encode()), text, line)


class Sealing(io.RawIOBase):
    """What is written to it is sealed into ``out``; ``finish`` ends the stream."""

    def __init__(self, out: BinaryIO, key: KeyMemory, bound: bytes) -> None:
        self._out = out
        self._encryptor = Cobblestone256Encryptor(key.view, bound)

    def write(self, data: Any) -> int:
        self._out.write(self._encryptor.update(data))
        return len(data)

    def finish(self) -> None:
        """Writes the last chunk, which authenticates the length."""
        self._out.write(self._encryptor.finalize())


class Opening(io.RawIOBase):
    """The clear bytes of a sealed stream, chunk by authenticated chunk."""

    def __init__(self, source: BinaryIO, key: KeyMemory, bound: bytes) -> None:
        self._source = source
        self._decryptor = Cobblestone256Decryptor(key.view, bound)
        self._rest = b""
        self.ended = False

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes, none at the end; the last ones only once all is proved."""
        while not self._rest and not self.ended:
            sealed = self._source.read(STEP)
            try:
                if sealed:
                    self._rest = self._decryptor.update(sealed)
                else:
                    self._rest, self.ended = self._decryptor.finalize(), True
            except InvalidTag:
                raise SealBroken(item="backup") from None
        take = len(self._rest) if size < 0 else size
        given, self._rest = self._rest[:take], self._rest[take:]
        return given

    def drain(self) -> None:
        """Reads on to the end, which proves that nothing is missing."""
        while not self.ended or self._rest:
            self.read(STEP)


def members(opening: Opening) -> Iterator[tuple[str, int, BinaryIO]]:
    """Each file of the archive in its order; anything but a plain file is refused.

    Raises BackupInvalid or SealBroken; only the end of the iteration proves what came before.
    """
    try:
        with tarfile.open(fileobj=opening, mode="r|") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isreg() else None
                if content is None:
                    raise BackupInvalid(reason="member")
                yield member.name, member.size, content  # type: ignore[misc]
        opening.drain()
    except (tarfile.TarError, EOFError):
        raise BackupInvalid(reason="archive") from None


def read_manifest(content: BinaryIO) -> dict[str, Any]:
    """What the first file of the archive says of the rest. Raises BackupInvalid."""
    try:
        facts = json.loads(content.read(_LARGEST_MANIFEST))
    except ValueError:
        raise BackupInvalid(reason="manifest") from None
    if not isinstance(facts, dict):
        raise BackupInvalid(reason="manifest")
    return facts


def member_of(name: str, size: int) -> tarfile.TarInfo:
    """How a file of ``size`` bytes is announced in the archive."""
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, PRIVATE_FILE
    return member
