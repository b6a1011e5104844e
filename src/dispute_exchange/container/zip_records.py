"""The three ZIP records this format uses, byte for byte (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16).

Owns packing and unpacking; never decides what is allowed. Shared by the writer and the reader so
that both speak of the same fields.
"""

import struct
from datetime import datetime
from typing import NamedTuple

LOCAL_MAGIC = b"PK\3\4"
CENTRAL_MAGIC = b"PK\1\2"
END_MAGIC = b"PK\5\6"
ZIP64_LOCATOR_MAGIC = b"PK\6\7"
ZIP64_LOCATOR_SIZE = 20

STORED, DEFLATED = 0, 8
FLAG_ENCRYPTED, FLAG_DESCRIPTOR, FLAG_UTF8 = 0x1, 0x8, 0x800
FLAGS_ENCRYPTION = FLAG_ENCRYPTED | 0x40 | 0x2000
FLAGS_DEFLATE_LEVEL = 0x6
MAX_32 = 0xFFFFFFFF
MAX_16 = 0xFFFF
VERSION = 20
MADE_ON_UNIX = 3 << 8 | VERSION
REGULAR_FILE = 0o100644 << 16

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
LOCAL_SIZE, CENTRAL_SIZE, END_SIZE = _LOCAL.size, _CENTRAL.size, _END.size


class Local(NamedTuple):
    """The header before an entry's content; names and extra fields follow it."""

    magic: bytes
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    compressed: int
    size: int
    name_length: int
    extra_length: int

    def pack(self) -> bytes:
        return _LOCAL.pack(*self)

    @classmethod
    def unpack(cls, data: bytes) -> "Local":
        return cls(*_LOCAL.unpack_from(data))


class Central(NamedTuple):
    """An entry's record in the directory at the end."""

    magic: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    compressed: int
    size: int
    name_length: int
    extra_length: int
    comment_length: int
    disk: int
    internal: int
    external: int
    offset: int

    def pack(self) -> bytes:
        return _CENTRAL.pack(*self)

    @classmethod
    def unpack(cls, data: bytes, offset: int) -> "Central":
        return cls(*_CENTRAL.unpack_from(data, offset))

    def local(self) -> Local:
        """The local header that says the same."""
        return Local(LOCAL_MAGIC, *self[2:11], 0)


class End(NamedTuple):
    """The last record of the archive."""

    magic: bytes
    disk: int
    directory_disk: int
    entries_here: int
    entries: int
    directory_size: int
    directory_offset: int
    comment_length: int

    def pack(self) -> bytes:
        return _END.pack(*self)

    @classmethod
    def unpack(cls, data: bytes) -> "End":
        return cls(*_END.unpack(data))


def dos_time(at: datetime) -> tuple[int, int]:
    """``at`` as the time and date fields of an entry, to two seconds."""
    date = max(0, at.year - 1980) << 9 | at.month << 5 | at.day
    return at.hour << 11 | at.minute << 5 | at.second // 2, date
