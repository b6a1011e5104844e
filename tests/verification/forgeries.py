"""What a forger does to the bytes of a signed file; each returns the bytes of the forgery.

Owns the forgeries that change or follow the signed bytes, and those that write a file anew; made
without any part of what detects them.
"""

import io
import re
from collections.abc import Callable

import pikepdf
from asn1crypto import cms
from pikepdf import Array, Dictionary, Name, String

from dispute_exchange.verification.verdict import Integrity
from tests.verification.attacks import Attack


def rewrite(change: Callable[[pikepdf.Pdf], None]) -> Attack:
    """An attack that writes the whole file anew."""

    def attack(pdf: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            change(document)
            out = io.BytesIO()
            document.save(out)
        return out.getvalue()

    return attack


def flip(pdf: bytes, place: int) -> bytes:
    """One bit changed at ``place``."""
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def contents(pdf: bytes) -> tuple[int, int]:
    """Where the first signature's value stands, as hexadecimal digits."""
    start = pdf.index(b"/Contents <") + len(b"/Contents <")
    return start, pdf.index(b">", start)


def _flip_value(pdf: bytes) -> bytes:
    """One bit of the cryptographic value itself."""
    start, end = contents(pdf)
    own = cms.ContentInfo.load(bytes.fromhex(pdf[start:end].decode()))
    value = own["content"]["signer_infos"][0]["signature"].native
    place = pdf.lower().index(value.hex().encode(), start, end) + 2 * len(value) - 1
    digit = b"0" if pdf[place : place + 1] != b"0" else b"1"
    return pdf[:place] + digit + pdf[place + 1 :]


def _blank_in_room(pdf: bytes) -> bytes:
    """A space for a zero, in what is kept free behind the signature: readers pass over it."""
    _start, end = contents(pdf)
    return pdf[: end - 40] + b" " + pdf[end - 39 :]


def flip_certificate(pdf: bytes) -> bytes:
    """One bit in a certificate that goes with the signature."""
    start, end = contents(pdf)
    own = cms.ContentInfo.load(bytes.fromhex(pdf[start:end].decode()))
    name = own["content"]["certificates"][1].chosen.subject.dump()
    place = pdf.lower().index(name.hex().encode(), start, end) + 2 * len(name) - 1
    digit = b"0" if pdf[place : place + 1] != b"0" else b"1"
    return pdf[:place] + digit + pdf[place + 1 :]


def append_contents(pdf: bytes) -> bytes:
    """Something hidden in the room that follows a signature."""
    _start, end = contents(pdf)
    hidden = b"hidden".hex().encode()
    return pdf[: end - len(hidden)] + hidden + pdf[end:]


def replace_contents(pdf: bytes, other: bytes) -> bytes:
    """The signature of another document put in the place of the first one."""
    start, end = contents(pdf)
    there, until = contents(other)
    value = other[there:until].rstrip(b"0")[: end - start].ljust(end - start, b"0")
    return pdf[:start] + value + pdf[end:]


def swap_time(pdf: bytes, other: bytes) -> bytes:
    """The time stamp of another signature put into the first one."""
    start, end = contents(pdf)
    there, until = contents(other)
    own = cms.ContentInfo.load(bytes.fromhex(pdf[start:end].decode()))
    taken = cms.ContentInfo.load(bytes.fromhex(other[there:until].decode()))
    signer = own["content"]["signer_infos"][0]
    signer["unsigned_attrs"] = taken["content"]["signer_infos"][0]["unsigned_attrs"]
    value = own.dump(force=True).hex().encode().ljust(end - start, b"0")
    assert len(value) == end - start
    return pdf[:start] + value + pdf[end:]


_RANGE = re.compile(rb"/ByteRange \[([0-9 ]+)\]")


def _ranges(change: Callable[[list[int]], list[int]]) -> Attack:
    def attack(pdf: bytes) -> bytes:
        found = _RANGE.search(pdf)
        assert found is not None
        numbers = change([int(number) for number in found[1].split()])
        text = b" ".join(str(number).encode() for number in numbers)
        assert len(text) <= len(found[1])
        return pdf[: found.start(1)] + text.ljust(len(found[1])) + pdf[found.end(1) :]

    return attack


def hybrid(pdf: bytes) -> bytes:
    """An increment whose table of objects names a second table: two readers, two documents."""
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    at = len(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root, size = document.Root.objgen[0], len(document.objects) + 1
    table = (
        b"xref\n0 0\ntrailer\n<< /Size %d /Root %d 0 R /Prev %d /XRefStm %d >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, root, start, start, at)
    )
    return pdf + table


def skip_revision(pdf: bytes) -> bytes:
    """A new table of objects that leaves the last revision out."""
    starts = [int(found) for found in re.findall(rb"startxref\s+(\d+)", pdf)]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root, size = document.Root.objgen[0], len(document.objects) + 1
    before = starts[-2]
    table = (
        b"xref\n0 0\ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, root, before, len(pdf))
    )
    return pdf + table


def twice_ended(pdf: bytes) -> bytes:
    """The end of the file repeated after something that is in no table."""
    end = pdf[pdf.rindex(b"startxref") :]
    return pdf + b"\n999 0 obj\n(hidden)\nendobj\n" + end


BYTES: dict[str, tuple[Attack, Integrity | None]] = {
    "the header": (lambda pdf: flip(pdf, 7), Integrity.DIGEST),
    "a stream": (lambda pdf: flip(pdf, pdf.index(b"stream") + 200), None),
    "the last signed byte": (lambda pdf: flip(pdf, len(pdf) - 3), None),
    "the signature's own date": (lambda pdf: flip(pdf, pdf.index(b"/M (D") + 12), Integrity.DIGEST),
    "the signature's value": (_flip_value, Integrity.SIGNATURE_VALUE),
    "a certificate of the signature": (flip_certificate, None),
    "something behind the signature's value": (append_contents, Integrity.CONTAINER),
    "a space behind the signature's value": (_blank_in_room, Integrity.CONTAINER),
    "the signed range shortened": (_ranges(lambda n: [n[0], n[1] - 10, *n[2:]]), None),
    "the signed range moved": (_ranges(lambda n: [n[0], n[1], n[2] + 10, n[3] - 10]), None),
    "the signed range overlapping": (_ranges(lambda n: [n[0], n[1], n[1] - 20, n[3]]), None),
    "the signed range without its beginning": (_ranges(lambda n: [9, n[1] - 9, *n[2:]]), None),
    "a comment at the end": (lambda pdf: pdf + b"\n% nothing to see", Integrity.COVERAGE),
    "spaces at the end": (lambda pdf: pdf + b"\n\n  \n", Integrity.COVERAGE),
    "an object at the end": (lambda pdf: pdf + b"\n999 0 obj\n(x)\nendobj\n", Integrity.COVERAGE),
    "the end repeated": (twice_ended, Integrity.COVERAGE),
    "a file with two tables": (hybrid, None),
}
"""Attacks on the bytes, with what must be found wrong where one thing always is."""


# -- rewritings ------------------------------------------------------------------------------


def _swap_record(pdf: pikepdf.Pdf) -> None:
    name = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
    name.write(bytes(name.read_bytes()).replace(b"16070", b"16071"))


def _drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def _other_fonts(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    for name in list(fonts.keys()):
        fonts[name] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/ZapfDingbats"))


def _no_structure(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([]), T=String("x"))


REWRITINGS: dict[str, Attack] = {
    "the record swapped": rewrite(_swap_record),
    "a page removed": rewrite(_drop_page),
    "the description replaced": rewrite(lambda pdf: pdf.Root.Metadata.write(b"<x/>")),
    "the fonts replaced": rewrite(_other_fonts),
    "the structure replaced": rewrite(_no_structure),
    "nothing but the order of its objects": rewrite(lambda _pdf: None),
}


def _strip(pdf: pikepdf.Pdf) -> None:
    for field in pdf.Root.AcroForm.Fields:
        if "/V" in field:
            del field["/V"]
    for key in ("/Perms", "/DSS"):
        if key in pdf.Root:
            del pdf.Root[key]


strip = rewrite(_strip)
