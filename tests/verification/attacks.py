"""What a forger does to a signed file; each returns the bytes of the forgery.

Owns the forgeries alone, made without any part of what detects them. An increment leaves the
signed bytes as they are; a rewriting does not.
"""

import io
import re
from collections.abc import Callable

import pikepdf
from asn1crypto import cms
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    StreamObject,
    pdf_name,
    pdf_string,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from dispute_exchange.verification.verdict import Integrity
from tests.verification.lasting import untouched

Attack = Callable[[bytes], bytes]
Writer = IncrementalPdfFileWriter
_PAGE = (0, 0, 600, 840)


def increment(change: Callable[[Writer], None]) -> Attack:
    """An attack that only appends."""

    def attack(pdf: bytes) -> bytes:
        with untouched():
            writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
            change(writer)
            out = io.BytesIO()
            writer.write(out)
        assert out.getvalue().startswith(pdf)
        return out.getvalue()

    return attack


def rewrite(change: Callable[[pikepdf.Pdf], None]) -> Attack:
    """An attack that writes the whole file anew."""

    def attack(pdf: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            change(document)
            out = io.BytesIO()
            document.save(out)
        return out.getvalue()

    return attack


# -- increments ------------------------------------------------------------------------------


def _page(writer: Writer) -> DictionaryObject:
    return writer.root["/Pages"]["/Kids"][0].get_object()  # type: ignore[no-any-return]


def _rectangle() -> ArrayObject:
    return ArrayObject([FloatObject(number) for number in _PAGE])


def _cover(writer: Writer) -> None:
    stamp = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Square"),
            pdf_name("/IC"): ArrayObject([FloatObject(1)] * 3),
            pdf_name("/Rect"): _rectangle(),
        }
    )
    page = _page(writer)
    page["/Annots"] = ArrayObject([*page.get("/Annots", ()), writer.add_object(stamp)])
    writer.mark_update(page.container_ref)


def _script(writer: Writer) -> None:
    writer.root["/OpenAction"] = DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): pdf_string("app.alert(1)")}
    )
    writer.update_root()


def _page_script(writer: Writer) -> None:
    page = _page(writer)
    run = DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): pdf_string("app.alert(1)")}
    )
    page["/AA"] = DictionaryObject({pdf_name("/O"): run})
    writer.mark_update(page.container_ref)


def _field(writer: Writer, name: str) -> generic.IndirectObject:
    return next(
        reference
        for reference in writer.root["/AcroForm"]["/Fields"]
        if reference.get_object()["/T"] == name
    )


def _move_reserved(writer: Writer) -> None:
    reference = _field(writer, "DocTS3")
    reference.get_object()["/Rect"] = _rectangle()
    writer.mark_update(reference.reference)


def _swap_looks(writer: Writer) -> None:
    reference = _field(writer, "Mediator1")
    looks = StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): _rectangle(),
        },
        stream_data=b"1 g 0 0 600 840 re f",
    )
    reference.get_object()["/AP"] = DictionaryObject({pdf_name("/N"): writer.add_object(looks)})
    writer.mark_update(reference.reference)


def _empty_signature(writer: Writer) -> None:
    reference = _field(writer, "Mediator1")
    del reference.get_object()["/V"]
    writer.mark_update(reference.reference)


def _new_field(writer: Writer) -> None:
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=_PAGE))


def _text_field(writer: Writer) -> None:
    """A field for text over the page, which a permission to fill fields might seem to allow."""
    box = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): pdf_string("Montant"),
            pdf_name("/V"): pdf_string("9 999,00 €"),
            pdf_name("/Rect"): _rectangle(),
        }
    )
    reference = writer.add_object(box)
    form = writer.root["/AcroForm"]
    form["/Fields"] = ArrayObject([*form["/Fields"], reference])
    page = _page(writer)
    page["/Annots"] = ArrayObject([*page.get("/Annots", ()), reference])
    writer.mark_update(page.container_ref)
    writer.update_container(form)


def _replace_structure(writer: Writer) -> None:
    tree = DictionaryObject({pdf_name("/Type"): pdf_name("/StructTreeRoot")})
    writer.root["/StructTreeRoot"] = writer.add_object(tree)
    writer.update_root()


def _replace_metadata(writer: Writer) -> None:
    description = StreamObject(
        {pdf_name("/Type"): pdf_name("/Metadata"), pdf_name("/Subtype"): pdf_name("/XML")},
        stream_data=b"<x/>",
    )
    writer.root["/Metadata"] = writer.add_object(description)
    writer.update_root()


def _replace_record(writer: Writer) -> None:
    specification = writer.root["/AF"][0].get_object()
    file = specification["/EF"].raw_get("/F")
    old = file.get_object()
    data = old.data.replace(b"16070", b"96070")
    assert data != old.data
    new = StreamObject(stream_data=data)
    for key in ("/Type", "/Subtype", "/Params"):
        new[pdf_name(key)] = old[key]
    writer.objects[(file.generation, file.idnum)] = new


def _attach_more(writer: Writer) -> None:
    other = writer.add_object(StreamObject(stream_data=b"{}"))
    specification = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Filespec"),
            pdf_name("/F"): pdf_string("decision.json"),
            pdf_name("/EF"): DictionaryObject({pdf_name("/F"): other}),
        }
    )
    writer.root["/AF"] = ArrayObject([*writer.root["/AF"], writer.add_object(specification)])
    writer.update_root()


def _remove_page(writer: Writer) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"] = ArrayObject(list(pages["/Kids"])[1:])
    pages["/Count"] = NumberObject(int(pages["/Count"]) - 1)
    writer.update_container(pages)


def _overlay(writer: Writer) -> None:
    page = _page(writer)
    layer = writer.add_object(StreamObject(stream_data=b"q 1 g 0 0 600 840 re f Q"))
    old = page.raw_get("/Contents")
    former = list(old) if isinstance(old, ArrayObject) else [old]
    page["/Contents"] = ArrayObject([*former, layer])
    writer.mark_update(page.container_ref)


def _replace_content(writer: Writer) -> None:
    page = _page(writer)
    reference = page.raw_get("/Contents")
    first = reference[0] if isinstance(reference, ArrayObject) else reference
    hidden = StreamObject(stream_data=b"q 1 g 0 0 600 840 re f Q")
    writer.objects[(first.generation, first.idnum)] = hidden


def _replace_font(writer: Writer) -> None:
    fonts = _page(writer)["/Resources"]["/Font"]
    reference = fonts.raw_get(next(iter(fonts)))
    other = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type1"),
            pdf_name("/BaseFont"): pdf_name("/ZapfDingbats"),
        }
    )
    writer.objects[(reference.generation, reference.idnum)] = other


def _layers(writer: Writer) -> None:
    writer.root["/OCProperties"] = DictionaryObject({pdf_name("/OCGs"): ArrayObject([])})
    writer.update_root()


def _poison_archive(writer: Writer) -> None:
    nonsense = writer.add_object(StreamObject(stream_data=b"\x30\x03nothing"))
    old = writer.root["/DSS"] if "/DSS" in writer.root else DictionaryObject()
    kept = DictionaryObject({key: old.raw_get(key) for key in old})
    kept["/CRLs"] = ArrayObject([*kept.get("/CRLs", ()), nonsense])
    writer.root["/DSS"] = writer.add_object(kept)
    writer.update_root()


INCREMENTS: dict[str, tuple[Attack, Integrity]] = {
    "an annotation over the text": (increment(_cover), Integrity.ANNOTATION),
    "a script when the file opens": (increment(_script), Integrity.SCRIPT),
    "a script when the page opens": (increment(_page_script), Integrity.SCRIPT),
    "a reserved field moved over the page": (increment(_move_reserved), Integrity.FIELDS),
    "the looks of the signature swapped": (increment(_swap_looks), Integrity.APPEARANCE),
    "an empty field added over the page": (increment(_new_field), Integrity.FIELDS),
    "a text field added over the page": (increment(_text_field), Integrity.CONTENT),
    "the structure tree replaced": (increment(_replace_structure), Integrity.STRUCTURE),
    "the description replaced": (increment(_replace_metadata), Integrity.METADATA),
    "the record swapped": (increment(_replace_record), Integrity.ATTACHMENT),
    "a second record attached": (increment(_attach_more), Integrity.ATTACHMENT),
    "a page removed": (increment(_remove_page), Integrity.PAGES),
    "a layer drawn over the page": (increment(_overlay), Integrity.CONTENT),
    "the content of a page replaced": (increment(_replace_content), Integrity.CONTENT),
    "a font replaced": (increment(_replace_font), Integrity.CONTENT),
    "layers that hide": (increment(_layers), Integrity.CONTENT),
    "the kept proofs poisoned": (increment(_poison_archive), Integrity.ARCHIVE),
}
"""Attacks by increment, with what must be found wrong at least."""

empty_signature = increment(_empty_signature)


# -- bytes -----------------------------------------------------------------------------------


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
