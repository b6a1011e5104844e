"""Reading a file to be judged: bounded, so that no file can fill the memory.

Owns the limit and the reading. A file over the limit is still told by its digest.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import BinaryIO, Final

from dispute_exchange.verification.register import Register, no_register
from dispute_exchange.verification.trust import Trust
from dispute_exchange.verification.verdict import Integrity, Verdict, VerdictKind

LIMIT: Final = 64 << 20
"""Bytes; a decision of forty pages with its archive takes less than one million."""
_PIECE: Final = 1 << 20

Told = Callable[[int], None]
"""Called with the bytes read so far; may raise to stop."""


def judge_file(
    source: BinaryIO,
    trust: Trust,
    checked_at: datetime,
    register: Register = no_register,
    told: Told | None = None,
) -> Verdict:
    """The verdict on what ``source`` holds, read from its beginning. Raises OSError."""
    # WHY here: a file that is too large is told so without the libraries of PDF.
    from dispute_exchange.verification.check import verify_decision

    digest, kept, size = hashlib.sha256(), bytearray(), 0
    while piece := source.read(_PIECE):
        digest.update(piece)
        size += len(piece)
        if size <= LIMIT:
            kept += piece
        else:
            kept.clear()
        if told is not None:
            told(size)
    if size > LIMIT:
        too_large = frozenset({Integrity.TOO_LARGE})
        kind = VerdictKind.NOT_A_DECISION
        return Verdict(kind, checked_at, digest.hexdigest(), integrity=too_large)
    return verify_decision(bytes(kept), trust, checked_at, register)
