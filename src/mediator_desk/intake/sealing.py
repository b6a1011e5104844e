"""Exhibits on their way from a container to sealed files.

Owns what is written before the import's transaction and its removal when that never comes.
"""

import io
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import BinaryIO, Self, cast

from sqlalchemy.engine import Connection

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.container import OpenContainer
from dispute_exchange.container.names import COMPLAINT_PDF
from dispute_exchange.dispute import DisputeFile
from mediator_desk.errors import DeskError
from mediator_desk.intake.progress import Progress
from mediator_desk.intake.sniff import HEAD, contradiction
from mediator_desk.vault import DisputeKey, StoredBlob, Vault
from mediator_desk.vault.inspection import recorded_files


@dataclass(frozen=True, slots=True)
class SealedMember:
    """A member as a sealed file; ``found_type`` when its bytes contradict its media type."""

    blob: StoredBlob
    found_type: str | None


class SealedMembers:
    """The files sealed for one import: kept once it has committed, removed otherwise."""

    def __init__(self, vault: Vault, key: DisputeKey, *, key_is_new: bool) -> None:
        self._vault = vault
        self._key = key
        self._key_is_new = key_is_new
        self._members: dict[str, SealedMember] = {}
        self._kept = False

    def seal(self, path: str, media_type: str, source: "_Pieces") -> None:
        """Seals one member to its end."""
        blob = self._vault.blobs.write(self._key, cast("BinaryIO", source))
        self._members[path] = SealedMember(blob, contradiction(source.head, media_type))

    def record(self, connection: Connection) -> Mapping[str, SealedMember]:
        """Makes the sealed files part of the dispute, its key first; by container path."""
        if self._key_is_new:
            self._vault.keys.store(connection, self._key)
        return {
            path: SealedMember(self._vault.blobs.record(connection, member.blob), member.found_type)
            for path, member in self._members.items()
        }

    def keep(self) -> None:
        """The transaction has committed."""
        self._kept = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._key.secret.wipe()
        if not self._kept:
            # WHY suppress: what cannot be removed now is an orphan, which the next unlock sweeps.
            with suppress(DeskError):
                self._vault.blobs.remove(member.blob.blob_id for member in self._members.values())


def new_members(vault: Vault, file: DisputeFile, *, key_is_new: bool) -> SealedMembers:
    """An empty set for the dispute of ``file``, with a fresh key or the one it has."""
    if key_is_new:
        return SealedMembers(vault, vault.keys.draw(file.dispute_id), key_is_new=True)
    with vault.engine.connect() as connection:
        key = vault.keys.load(connection, file.dispute_id)
    return SealedMembers(vault, key, key_is_new=False)


def seal_members(
    members: SealedMembers, container: OpenContainer, file: DisputeFile, progress: Progress
) -> None:
    """Seals every exhibit and the complaint, each checked against its signed digest meanwhile."""
    complaint = container.complaint_pdf()
    total = sum(item.size for item in file.evidence) + len(complaint)
    done = 0
    for item in file.evidence:
        source = _Pieces(container.member(item.path), done, total, progress)
        members.seal(item.path, item.media_type, source)
        done += item.size
    members.seal(
        COMPLAINT_PDF, "application/pdf", _Pieces(iter([complaint]), done, total, progress)
    )


def mend_members(
    vault: Vault, container: OpenContainer, file: DisputeFile, progress: Progress
) -> None:
    """Seals again, under their own names, the files of the dispute that the disk has lost."""
    complaint = container.complaint_pdf()
    recorded = {one.sha256.hex(): one for one in recorded_files(vault, file.dispute_id)}
    with vault.engine.connect() as connection:
        key = vault.keys.load(connection, file.dispute_id)
    with key:
        for item in file.evidence:
            if item.sha256 in recorded:
                source = _Pieces(container.member(item.path), 0, item.size, progress)
                vault.blobs.write_again(key, recorded[item.sha256], cast("BinaryIO", source))
        lost = recorded.get(sha256_hex(complaint))
        if lost is not None:
            vault.blobs.write_again(key, lost, io.BytesIO(complaint))


class _Pieces(io.RawIOBase):
    """An iterator of pieces as a file to read, which remembers how it began."""

    def __init__(
        self, pieces: Iterator[bytes], before: int, total: int, progress: Progress
    ) -> None:
        super().__init__()
        self._pieces = pieces
        self._done, self._total, self._progress = before, total, progress
        self.head = b""

    def readable(self) -> bool:
        return True

    def read(self, _size: int = -1) -> bytes:
        # WHY shorter than asked: the caller reads to the end, and pieces come as they come.
        for piece in self._pieces:
            if piece:
                if len(self.head) < HEAD:
                    self.head += piece[: HEAD - len(self.head)]
                self._done += len(piece)
                self._progress(self._done, self._total, "verify")
                return piece
        return b""
