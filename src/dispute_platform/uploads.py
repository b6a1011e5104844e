"""Files on their way in: created, continued where they stopped, checked, then kept as blobs.

Owns unfinished uploads and their limits. How far an upload stands is the size of its file on the
disk, nothing else; a digest that does not match sends it back to its beginning.
"""

import hashlib
import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from threading import Lock
from typing import BinaryIO, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import UploadRow

_FINISHING = Lock()
_OPEN_LIMIT = 200
_KEPT_UNFINISHED = timedelta(days=30)


class UploadState(NamedTuple):
    """How far an upload stands: bytes held, bytes expected, whether it is checked and kept."""

    upload_id: str
    offset: int
    length: int
    complete: bool


def create_upload(platform: Platform, mediator_id: UUID, length: int, sha256: str) -> UploadState:
    """The upload of that file by that mediator; the same one when it was created before.

    Raises ``Refusal`` ``malformed`` or ``too_large``.
    """
    if length < 1 or len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise Refusal("malformed", place="Upload-Length, Upload-Sha256")
    if length > platform.settings.upload_limit:
        raise Refusal("too_large", limit=platform.settings.upload_limit)
    upload_id = hashlib.sha256(f"{mediator_id}/{sha256}/{length}".encode()).hexdigest()[:32]
    with platform.database.write() as session:
        if session.get(UploadRow, upload_id) is None:
            _refuse_too_many(platform, session, mediator_id)
            session.add(
                UploadRow(
                    upload_id=upload_id,
                    mediator_id=mediator_id,
                    sha256=sha256,
                    length=length,
                    created_at=platform.clock(),
                    completed_at=None,
                )
            )
    return upload_state(platform, mediator_id, upload_id)


def upload_state(platform: Platform, mediator_id: UUID, upload_id: str) -> UploadState:
    """How far the upload stands, or ``unknown_upload``; other people's are unknown too."""
    row = _row(platform, mediator_id, upload_id)
    if row.completed_at is not None:
        return UploadState(upload_id, row.length, row.length, complete=True)
    return UploadState(upload_id, _held(_path(platform, upload_id)), row.length, complete=False)


class UploadWriter:
    """One request's bytes, written into an upload from ``offset`` on.

    Always closed, so that a connection cut short loses nothing that arrived. Two requests
    continuing the same upload write the same bytes in the same places; should they not, the digest
    tells.
    """

    def __init__(self, platform: Platform, mediator_id: UUID, upload_id: str, offset: int) -> None:
        state = upload_state(platform, mediator_id, upload_id)
        if state.offset != offset:
            raise Refusal("wrong_offset", offset=state.offset)
        self._left = state.length - offset
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        descriptor = os.open(_path(platform, upload_id), flags, 0o600)
        self._file: BinaryIO = os.fdopen(descriptor, "r+b")
        self._file.seek(offset)

    def close(self) -> None:
        """Put what came on the disk."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())

    def write(self, data: bytes) -> None:
        """Write ``data``; ``too_large`` when it goes past the declared length."""
        if len(data) > self._left:
            raise Refusal("too_large", left=self._left)
        self._file.write(data)
        self._left -= len(data)


def finish_upload(platform: Platform, mediator_id: UUID, upload_id: str) -> UploadState:
    """How far the upload stands; once every byte is there it is checked and kept as a blob.

    Raises ``Refusal`` ``digest_mismatch``, after which the upload starts again from nothing.
    """
    with _FINISHING:
        state = upload_state(platform, mediator_id, upload_id)
        if state.complete or state.offset < state.length:
            return state
        row = _row(platform, mediator_id, upload_id)
        path = _path(platform, upload_id)
        digest = _digest(path)
        if digest != row.sha256 or state.offset > state.length:
            path.unlink()
            raise Refusal("digest_mismatch", offset=0)
        # WHY this order: a row that says "complete" always names bytes that are there. Killed in
        # between, the blob is there and the upload starts again: harmless.
        platform.blobs.adopt(path, digest)
        with platform.database.write() as session:
            session.execute(
                sa.update(UploadRow)
                .where(UploadRow.upload_id == upload_id, UploadRow.completed_at.is_(None))
                .values(completed_at=platform.clock())
            )
    return UploadState(upload_id, row.length, row.length, complete=True)


def _refuse_too_many(platform: Platform, session: Session, mediator_id: UUID) -> None:
    """Forget uploads nobody continued for a month, and refuse more than a desk would ever open."""
    open_ones = sa.and_(UploadRow.mediator_id == mediator_id, UploadRow.completed_at.is_(None))
    stale = platform.clock() - _KEPT_UNFINISHED
    for upload_id in session.scalars(
        sa.delete(UploadRow)
        .where(open_ones, UploadRow.created_at < stale)
        .returning(UploadRow.upload_id)
    ):
        with suppress(FileNotFoundError):
            _path(platform, upload_id).unlink()
    if (session.scalar(sa.select(sa.func.count()).where(open_ones)) or 0) >= _OPEN_LIMIT:
        raise Refusal("too_many_attempts", open_uploads=_OPEN_LIMIT)


def _row(platform: Platform, mediator_id: UUID, upload_id: str) -> UploadRow:
    with platform.database.read() as session:
        row = session.get(UploadRow, upload_id)
        if row is None or row.mediator_id != mediator_id:
            raise Refusal("unknown_upload")
        session.expunge(row)
        return row


def _path(platform: Platform, upload_id: str) -> Path:
    # SECURITY: identifiers come from rows, and rows from a digest made here.
    return platform.uploads / upload_id


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _held(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
