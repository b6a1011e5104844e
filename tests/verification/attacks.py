"""What a forger appends to a signed file; each returns the bytes of the forgery.

Owns the forgeries by increment, which leave the signed bytes as they are; made without any part of
what detects them.
"""

import io
from collections.abc import Callable

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
from tests.verification.lasting import Untouched

Attack = Callable[[bytes], bytes]
Writer = IncrementalPdfFileWriter
_PAGE = (0, 0, 600, 840)


def increment(change: Callable[[Writer], None]) -> Attack:
    """An attack that only appends."""

    def attack(pdf: bytes) -> bytes:
        writer = Untouched(io.BytesIO(pdf), strict=False)
        change(writer)
        out = io.BytesIO()
        writer.write(out)
        assert out.getvalue().startswith(pdf)
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


def _uncertify(writer: Writer) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def _other_form(writer: Writer) -> None:
    """A form some programs show in the place of the page."""
    form = writer.root["/AcroForm"]
    form["/XFA"] = writer.add_object(StreamObject(stream_data=b"<xdp/>"))
    writer.update_container(form)


def _script_by_name(writer: Writer) -> None:
    names = writer.root["/Names"]
    names["/JavaScript"] = DictionaryObject({pdf_name("/Names"): ArrayObject()})
    writer.update_container(names)


def _unknown_kind(writer: Writer) -> None:
    """A signature of a kind that readers pass over in silence."""
    reference = _field(writer, "DocTS3")
    value = DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Sig"),
            pdf_name("/SubFilter"): pdf_name("/x.unknown"),
            pdf_name("/Contents"): generic.ByteStringObject(b"x"),
        }
    )
    reference.get_object()["/V"] = writer.add_object(value)
    writer.mark_update(reference.reference)


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
    "the certification taken away": (increment(_uncertify), Integrity.CERTIFICATION),
    "a form in the place of the page": (increment(_other_form), Integrity.CONTENT),
    "a script by name": (increment(_script_by_name), Integrity.SCRIPT),
    "a signature of an unknown kind": (increment(_unknown_kind), Integrity.CONTAINER),
    "the kept proofs poisoned": (increment(_poison_archive), Integrity.ARCHIVE),
}
"""Attacks by increment, with what must be found wrong at least."""

empty_signature = increment(_empty_signature)
