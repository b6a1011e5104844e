"""How a process of this program and its child talk: the preview's, and the one of smart cards.

Owns the framing: a 4-byte length, a JSON object of that length with a ``size``, then ``size`` raw
bytes. Never trusts a length beyond its cap. Imports nothing of this program: children load it.
"""

import json
from typing import Any, BinaryIO, Final

LARGEST_MESSAGE_HEAD: Final = 64 * 1024
"""Bytes of the JSON object; more is not of this protocol."""
_LENGTH: Final = 4


class BrokenPipe(Exception):
    """The other side is gone, or does not speak the protocol."""


def send(stream: BinaryIO, head: dict[str, Any], body: bytes | memoryview = b"") -> None:
    """Writes one message; raises BrokenPipe when nobody reads."""
    encoded = json.dumps({**head, "size": len(body)}).encode("ascii")
    try:
        stream.write(len(encoded).to_bytes(_LENGTH, "big") + encoded)
        stream.write(body)
        stream.flush()
    except (OSError, ValueError) as error:
        raise BrokenPipe from error


def receive(stream: BinaryIO, largest_body: int) -> tuple[dict[str, Any], bytearray]:
    """Reads one message of at most ``largest_body`` bytes; raises BrokenPipe."""
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    if length > LARGEST_MESSAGE_HEAD:
        raise BrokenPipe
    try:
        head = json.loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise BrokenPipe from error
    size = head.get("size") if isinstance(head, dict) else None
    if not isinstance(size, int) or not 0 <= size <= largest_body:
        raise BrokenPipe
    return head, _exactly(stream, size)


def _exactly(stream: BinaryIO, size: int) -> bytearray:
    room = bytearray(size)
    view = memoryview(room)
    done = 0
    while done < size:
        try:
            count = stream.readinto(view[done:])  # type: ignore[attr-defined]  # every pipe has it
        except (OSError, ValueError) as error:
            raise BrokenPipe from error
        if not count:
            raise BrokenPipe
        done += count
    return room
