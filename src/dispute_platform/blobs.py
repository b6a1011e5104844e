"""Immutable bytes, named by their own SHA-256: exhibits, complaints, decisions, dispute files.

Owns the folder they stand in. A blob is on the disk for good before ``put`` returns, so a database
row may name it.
"""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from dispute_platform import durable

_CHUNK = 1 << 20


class Stored(NamedTuple):
    """A blob in the store: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


class FolderBlobs:
    """Blobs in a folder: ``ab/abcdef…``, written beside and renamed into place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._scratch = folder / "tmp"
        self._scratch.mkdir(mode=0o700, parents=True, exist_ok=True)

    def put(self, write: Callable[[BinaryIO], None]) -> Stored:
        """Keep what ``write`` writes; the same bytes twice are kept once."""
        with self._scratch_file() as path:
            with path.open("w+b") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
                size = file.seek(0, os.SEEK_END)
                file.seek(0)
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            self.adopt(path, digest)
        return Stored(digest, size)

    def put_bytes(self, data: bytes) -> Stored:
        """Keep ``data``."""

        def write(file: BinaryIO) -> None:
            file.write(data)

        return self.put(write)

    def adopt(self, path: Path, sha256: str) -> None:
        """Rename ``path``, already on the disk, to its place under ``sha256``."""
        target = self._path(sha256)
        if not target.parent.is_dir():
            target.parent.mkdir(mode=0o700, exist_ok=True)
            durable.sync_folder(self._folder)
        durable.rename(path, target)

    def has(self, sha256: str) -> bool:
        """Whether the blob is there."""
        return self._path(sha256).is_file()

    def open(self, sha256: str) -> BinaryIO:
        """The blob, for reading."""
        return self._path(sha256).open("rb")

    @contextmanager
    def _scratch_file(self) -> Iterator[Path]:
        path = self._scratch / secrets.token_hex(16)
        path.touch(mode=0o600)
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        # SECURITY: a digest is checked before it becomes a path.
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise ValueError("not a digest")
        return self._folder / sha256[:2] / sha256


def chunks(file: BinaryIO, start: int = 0, length: int | None = None) -> Iterator[bytes]:
    """The bytes of ``file`` from ``start`` for ``length`` bytes (or to its end); closes it."""
    with file:
        file.seek(start)
        left = length
        while left is None or left > 0:
            data = file.read(_CHUNK if left is None else min(_CHUNK, left))
            if not data:
                return
            left = None if left is None else left - len(data)
            yield data
