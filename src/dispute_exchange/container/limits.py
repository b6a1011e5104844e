"""How large, how many and how deep: the bounds a container must keep to be read at all.

Owns the figures of the format; never enforces them.
"""

from dataclasses import dataclass

MIB = 1 << 20
GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds checked before the thing they bound is read. Sizes are bytes.

    ``ratio`` bounds the expansion of a compressed member larger than ``ratio_floor``.
    ``json_values`` bounds how many values ``dispute.json`` may hold, ``json_depth`` their nesting.
    ``envelope_overhead`` is what the age envelope may add to the container it wraps.
    """

    container: int = 4 * GIB - 1
    entries: int = 2_000
    member: int = 2 * GIB
    total: int = 8 * GIB
    ratio: int = 200
    ratio_floor: int = MIB
    manifest: int = 8 * MIB
    signature: int = MIB
    certificates: int = 16
    json: int = 16 * MIB
    json_depth: int = 32
    json_values: int = 1_000_000
    complaint: int = 64 * MIB
    readme: int = MIB
    path_bytes: int = 200
    path_depth: int = 4
    envelope_header: int = 16 * 1024
    envelope_recipients: int = 64
    envelope_overhead: int = 4 * MIB


STANDARD = Limits()
"""The bounds of format version 1, the same for every writer and reader."""
