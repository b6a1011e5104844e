"""How much a file claims to hold, found out before anything of it is unfolded.

Owns the bounds on revisions, on the entries of their tables and on streams of objects. SECURITY: a
few thousand bytes may claim hundreds of millions of objects, and the libraries of PDF believe them.
"""

import re
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

_REVISIONS: Final = 100
"""A decision of three signatures stamped anew three times has some fifteen."""
_ENTRIES: Final = 400_000
_DICTIONARY: Final = 16 << 10
"""Bytes of a trailer; one of a decision takes two hundred."""
_STARTS: Final = re.compile(rb"startxref\s*(\d{1,10})")
_TABLE: Final = re.compile(rb"\s*xref\b")
_STREAM: Final = re.compile(rb"\s*\d{1,10}\s+\d{1,5}\s+obj\b")
_STRING: Final = re.compile(rb"\((?:[^()\\]|\\.)*+\)", re.DOTALL)
_BEFORE: Final = re.compile(rb"/(?:Prev|XRefStm)\b\s*(\d{0,10})")
_INDEX: Final = re.compile(rb"/Index\b\s*(?:\[([\d\s]*)\])?")
_SIZE: Final = re.compile(rb"/Size\b\s*(\d{0,10})")
_ENTRY: Final = 18
"""Bytes of an entry of a table, at least."""


class TooMuch(ValueError):
    """More than any decision holds, or told in a way that no program writes."""


def refuse_endless(pdf: bytes) -> None:
    """Raises TooMuch, or what the library raises for a file that is none."""
    _walk(pdf)
    reader = PdfFileReader(BytesIO(pdf), strict=True)
    if reader.encrypted:
        return  # Nothing of it will be unfolded.
    for revision in range(reader.xrefs.total_revisions):
        for reference in reader.xrefs.object_streams_used_in(revision):
            held = reader.get_object(reference)
            if isinstance(held, StreamObject):
                held.read_data(DecodePurpose.OBJECT_STREAM)


def _walk(pdf: bytes) -> None:
    """Follows the tables of objects from each place a reader may begin at."""
    left = [int(found[1]) for found in _STARTS.finditer(pdf)]
    met: set[int] = set()
    entries = 0
    while left:
        place = left.pop()
        if place in met or place >= len(pdf):
            continue
        met.add(place)
        if len(met) > _REVISIONS:
            raise TooMuch
        claimed, before = _section(pdf, place)
        entries += claimed
        if entries > _ENTRIES:
            raise TooMuch
        left += before


def _section(pdf: bytes, place: int) -> tuple[int, list[int]]:
    """The entries of one table, and where those before it stand."""
    if table := _TABLE.match(pdf, place):
        end = pdf.find(b"trailer", table.end())
        claimed = max(end - place, 0) // _ENTRY
        told = _dictionary(pdf, end, b"startxref")
    elif stream := _STREAM.match(pdf, place):
        told = _dictionary(pdf, stream.end(), b"stream")
        claimed = _claimed(told)
    else:
        # WHY nothing: the library refuses what stands where no table is.
        return 0, []
    before = [found[1] for found in _BEFORE.finditer(told)]
    if not all(before):
        raise TooMuch
    return claimed, [int(number) for number in before]


def _dictionary(pdf: bytes, start: int, end: bytes) -> bytes:
    """What is told up to ``end``, strings left out. SECURITY: another spelling of a name, or a
    comment within, would be read by a program and not here."""
    found = pdf.find(end, max(start, 0), max(start, 0) + _DICTIONARY)
    told = _STRING.sub(b"", pdf[start:found])
    if start < 0 or found < 0 or any(sign in told for sign in (b"(", b"#", b"%")):
        raise TooMuch
    return told


def _claimed(told: bytes) -> int:
    sizes, parts = _SIZE.findall(told), _INDEX.findall(told)
    if not all(sizes) or len(sizes) != 1 or len(parts) > 1:
        raise TooMuch
    numbers = [int(number) for number in parts[0].split()] if parts else [0, int(sizes[0])]
    if len(numbers) % 2 or not numbers:
        raise TooMuch
    return sum(numbers[1::2])
