"""Messages saved by an office mail program: an OLE compound file with MAPI properties.

Owns the smallest such file a reader accepts (MS-CFB, MS-OXMSG); never the words.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dispute_platform.samples.facts import Facts

_SECTOR: Final = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE: Final = 0xFFFFFFFF
# WHY padding: streams under 4096 bytes live in the mini stream; above, in plain sectors.
_CUTOFF: Final = 4096
_MESSAGE_CLASS: Final = bytes.fromhex("0b0d020000000000c000000000000046")


@dataclass(frozen=True, slots=True)
class _Stream:
    name: str
    data: bytes


def message(facts: Facts) -> bytes:
    """An e-mail in the ``.msg`` format: subject, sender, addressee, body."""
    texts = {
        "001A": "IPM.Note",
        "0037": facts.text("subject", facts.exhibit.title),
        "0C1A": facts.sender.contact_name or facts.sender.name,
        "0C1F": facts.sender.email or "",
        "0E04": facts.addressee.name,
        "1000": facts.text("text"),
    }
    encoded = {tag: text.encode("utf-16-le") for tag, text in texts.items()}
    streams = [_Stream(f"__substg1.0_{tag}001F", data) for tag, data in sorted(encoded.items())]
    return _compound([*streams, _Stream("__properties_version1.0", _properties(encoded))])


def _properties(encoded: dict[str, bytes]) -> bytes:
    """The property stream of a top-level message: header, then 16 bytes per property."""
    head = struct.pack("<8xIIII8x", 0, 0, 0, 0)
    rows = [
        struct.pack("<HHIII", 0x001F, int(tag, 16), 6, len(data) + 2, 0)
        for tag, data in sorted(encoded.items())
    ]
    return head + b"".join(rows)


def _compound(streams: Sequence[_Stream]) -> bytes:
    """The compound file of a root storage with ``streams``: all in the mini stream."""
    mini = b""
    mini_fat: list[int] = []
    starts: list[int] = []
    for stream in streams:
        if len(stream.data) >= _CUTOFF:
            raise ValueError("a sample message this long does not fit the mini stream")
        count = -(-len(stream.data) // 64)
        first = len(mini_fat)
        starts.append(first if count else _END)
        mini_fat += [*range(first + 1, first + count), *([_END] if count else [])]
        mini += stream.data.ljust(count * 64, b"\0")
    directory = _directory(streams, starts, len(mini))
    parts = [directory, struct.pack(f"<{len(mini_fat)}I", *mini_fat), mini]
    fills = [b"\0", b"\xff", b"\0"]
    sectors = [_filled(part, fill) for part, fill in zip(parts, fills, strict=True)]
    fat, first_sectors, at = [_FAT], [], 1
    for part in sectors:
        count = len(part) // _SECTOR
        first_sectors.append(at)
        fat += [*range(at + 1, at + count), _END]
        at += count
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    directory = directory.replace(b"MINISTRT", struct.pack("<II", first_sectors[2], len(mini)), 1)
    sectors[0] = _filled(directory, b"\0")
    header = _header(first_sectors, len(sectors[1]) // _SECTOR)
    return header + struct.pack(f"<{_SECTOR // 4}I", *fat) + b"".join(sectors)


def _directory(streams: Sequence[_Stream], starts: Sequence[int], _mini: int) -> bytes:
    """Root entry, then the streams as a tree that leans one way, in the order MS-CFB wants."""
    order = sorted(range(len(streams)), key=lambda i: (len(streams[i].name), streams[i].name))
    following = {place + 1: after + 1 for place, after in pairwise(order)}
    root = _entry("Root Entry", 5, _NONE, order[0] + 1, b"MINISTRT", _MESSAGE_CLASS)
    entries = [
        _entry(
            stream.name,
            2,
            following.get(i + 1, _NONE),
            _NONE,
            struct.pack("<II", starts[i], len(stream.data)),
        )
        for i, stream in enumerate(streams)
    ]
    spare = -(len(entries) + 1) % 4
    empty = struct.pack("<64xHBBIII", 0, 0, 1, _NONE, _NONE, _NONE).ljust(128, b"\0")
    return root + b"".join(entries) + empty * spare


def _entry(
    name: str, kind: int, right: int, child: int, place: bytes, class_id: bytes = bytes(16)
) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    head = written.ljust(64, b"\0") + struct.pack(
        "<HBBIII", len(written), kind, 1, _NONE, right, child
    )
    return head + class_id + bytes(4 + 16) + place + bytes(4)


def _header(first_sectors: Sequence[int], mini_fat_sectors: int) -> bytes:
    head = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"),
        bytes(16),
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        1,
        first_sectors[0],
        0,
        _CUTOFF,
        first_sectors[1],
        mini_fat_sectors,
        _END,
        0,
        0,
    )
    return head + struct.pack("<108I", *[_FREE] * 108)


def _filled(data: bytes, fill: bytes) -> bytes:
    return data + fill * (-len(data) % _SECTOR)
