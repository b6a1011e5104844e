"""The caseload, made once for all tests of this folder."""

from functools import cache

from dispute_exchange.dispute import DisputeFile
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples import as_dispute_file, build, caseload, scenarios

KEYS = (*caseload(), scenarios()[3].key)
"""Every story: the caseload, and the coat the demonstration stands for in it."""


@cache
def material(key: str) -> DisputeMaterial:
    """The dispute of the story ``key``."""
    return build(key)


@cache
def dispute_file(key: str) -> DisputeFile:
    """Its dispute file."""
    return as_dispute_file(material(key))


def bytes_of(key: str, number: int) -> bytes:
    """The bytes of exhibit ``number``."""
    made = material(key)
    item = made.record.evidence[number - 1]
    with made.exhibits[item.evidence_id]() as source:
        return source.read()
