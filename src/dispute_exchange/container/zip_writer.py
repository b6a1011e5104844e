"""A ZIP as a stream of bytes, in the one form the strict reader accepts.

Owns the order and the records of the archive; knows nothing of signatures. Every size is known
before its header is written, so nothing is ever sought back to and no data descriptor is needed:
each source is read twice, once to measure it and once to pack it.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from dispute_exchange.container import zip_records as zr
from dispute_exchange.container.errors import SourceChanged, StorageFailed
from dispute_exchange.container.limits import STANDARD, Limits

_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Measured:
    """A source as it was when it was measured. Sizes are bytes; ``sha256`` is the raw digest."""

    name: str
    open: Callable[[], BinaryIO]
    method: int
    crc: int
    size: int
    compressed: int
    sha256: bytes


def measure(
    name: str, opener: Callable[[], BinaryIO], *, deflate: bool, limits: Limits = STANDARD
) -> Measured:
    """Reads a source once; a source that would deflate into what looks like a bomb is stored."""
    crc, size, compressed, digest = 0, 0, 0, hashlib.sha256()
    deflater = _deflater()
    for piece in _pieces(opener):
        crc, size = zlib.crc32(piece, crc), size + len(piece)
        digest.update(piece)
        if deflate:
            compressed += len(deflater.compress(piece))
    if deflate:
        compressed += len(deflater.flush())
        bomb_like = size > limits.ratio_floor and size > limits.ratio * compressed
        deflate = compressed < size and not bomb_like
    method = zr.DEFLATED if deflate else zr.STORED
    kept = compressed if deflate else size
    return Measured(name, opener, method, crc, size, kept, digest.digest())


def stream(members: Iterable[Measured], at: datetime) -> Iterator[bytes]:
    """The archive of ``members`` in their order, every entry dated ``at``.

    Raises ``SourceChanged`` when a source is no longer what was measured.
    """
    time, date = zr.dos_time(at)
    directory, offset = bytearray(), 0
    count = 0
    for member in members:
        name = member.name.encode()
        record = zr.Central(
            zr.CENTRAL_MAGIC, zr.MADE_ON_UNIX, zr.VERSION,
            0 if member.name.isascii() else zr.FLAG_UTF8, member.method, time, date,
            member.crc, member.compressed, member.size, len(name),
            0, 0, 0, 0, zr.REGULAR_FILE, offset,
        )  # fmt: skip
        yield record.local().pack() + name
        yield from _content(member)
        directory += record.pack() + name
        offset += zr.LOCAL_SIZE + len(name) + member.compressed
        count += 1
    yield bytes(directory)
    yield zr.End(zr.END_MAGIC, 0, 0, count, count, len(directory), offset, 0).pack()


def _content(member: Measured) -> Iterator[bytes]:
    digest, written = hashlib.sha256(), 0
    deflater = _deflater() if member.method == zr.DEFLATED else None
    for piece in _pieces(member.open):
        digest.update(piece)
        packed = deflater.compress(piece) if deflater else piece
        written += len(packed)
        if written > member.compressed:
            raise SourceChanged(size=member.size)
        yield packed
    tail = deflater.flush() if deflater else b""
    if written + len(tail) != member.compressed or digest.digest() != member.sha256:
        raise SourceChanged(size=member.size)
    yield tail


def _pieces(opener: Callable[[], BinaryIO]) -> Iterator[bytes]:
    try:
        with opener() as source:
            while piece := source.read(_PIECE):
                yield piece
    except OSError as error:
        raise StorageFailed(errno=error.errno) from error


def _deflater() -> "zlib._Compress":
    return zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
