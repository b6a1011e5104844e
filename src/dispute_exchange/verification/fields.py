"""The signature fields of a decision: which there may be, and that none was added or moved.

Owns the rule on fields. Source: the attacks that lay a new or moved field over a signed page.
"""

from collections.abc import Collection
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.generic import ArrayObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

MEDIATOR_FIELD: Final = "Mediator1"
STAMP_FIELDS: Final = ("DocTS1", "DocTS2", "DocTS3")
"""The fields prepared for document time stamps, in the order they are used."""

Place = tuple[float, ...]


def as_declared(
    pdf: bytes, signed_end: int, reader: PdfFileReader, people: Collection[str]
) -> bool:
    """Whether the fields are those of the first signed revision, and no others than may be.

    SECURITY: a field may hide the page behind its looks, so none may be added or moved, and those
    of time stamps have no looks. ``signed_end`` is where the first signed revision ends.
    """
    before = places(PdfFileReader(BytesIO(pdf[:signed_end]), strict=True))
    now = places(reader)
    names = [name for name, _place in now]
    stamps = [(name, place) for name, place in now if name in STAMP_FIELDS]
    return (
        before == now
        and len(set(names)) == len(names)
        and set(names) - set(STAMP_FIELDS) == set(people)
        and not any(any(place) for _name, place in stamps)
    )


def places(reader: PdfFileReader) -> list[tuple[str, Place]]:
    """Each signature field with its rectangle, by name."""
    found = []
    for name, _value, reference in enumerate_sig_fields(reader):
        rect = reference.get_object().get("/Rect", ArrayObject())
        found.append((str(name), tuple(float(number) for number in rect)))
    return sorted(found)


def filled(reader: PdfFileReader) -> int:
    """How many signature fields hold a value, whatever it is."""
    return sum(1 for _ in enumerate_sig_fields(reader, filled_status=True))
