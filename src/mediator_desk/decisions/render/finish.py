"""The finishing of a PDF: structure tree, fields, attachment, colour, metadata, outline.

Owns everything ISO 19005-3 (PDF/A-3a) and ISO 14289-1 (PDF/UA-1) ask of the file around its pages.
The order of what is written is fixed, so that the same document gives the same bytes.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple
from uuid import UUID

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from mediator_desk.decisions.render.sheet import Sheet
from mediator_desk.decisions.render.structure import Annotated, Element, Mark, SignatureField
from mediator_desk.decisions.render.xmp import packet
from mediator_desk.system.resources import resource_path

TOOL = "Mediator Desk"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the file says of itself. ``made_at`` is a UTC instant taken from the record."""

    title: str
    author: str
    subject: str
    language: str
    made_at: datetime
    identity: UUID
    version: int


class Attachment(NamedTuple):
    """A JSON file carried by the document as its data."""

    name: str
    description: str
    data: bytes


def finish(
    sheet: Sheet, root: Element, particulars: Particulars, attachments: Sequence[Attachment]
) -> bytes:
    """The finished file. The sheet's last pages are the looks of its visible fields, in order."""
    with pikepdf.open(BytesIO(sheet.close())) as pdf:
        looks = iter(_take_looks(pdf, sum(field.visible for field in sheet.fields)))
        widgets = [
            _widget(pdf, field, next(looks) if field.visible else None) for field in sheet.fields
        ]
        links = [_link(pdf, sheet, index) for index in range(len(sheet.links))]
        _Tree(pdf, links, widgets, sheet).write(root)
        _catalogue(pdf, particulars)
        if widgets:
            pdf.Root.AcroForm = Dictionary(Fields=Array(widgets), SigFlags=1)
        for attachment in attachments:
            _attach(pdf, attachment, particulars.made_at)
        _outline(pdf, sheet)
        _mend_unicode_maps(pdf)
        _describe(pdf, particulars)
        out = BytesIO()
        pdf.save(
            out,
            force_version="1.7",
            deterministic_id=True,
            compress_streams=True,
            recompress_flate=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()


def finish_look(pdf: bytes) -> bytes:
    """The small page of a signature's look, fit to be brought into a finished file."""
    with pikepdf.open(BytesIO(pdf)) as document:
        _mend_unicode_maps(document)
        out = BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


class _Tree:
    """The structure tree under way, with the parent tree that leads back into it."""

    def __init__(
        self, pdf: pikepdf.Pdf, links: list[Any], widgets: list[Any], sheet: Sheet
    ) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._by_mark: list[dict[int, Any]] = [{} for _ in self._pages]
        self._by_annotation: list[Any] = []
        self._annotations = {"link": links, "field": widgets}
        self._page_of = {
            "link": [link.page for link in sheet.links],
            "field": [field.page for field in sheet.fields],
        }

    def write(self, root: Element) -> None:
        """Writes the tree of ``root`` into the catalogue."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        numbers = Array([])
        for index, page in enumerate(self._pages):
            owners = self._by_mark[index]
            if sorted(owners) != list(range(len(owners))):
                raise AssertionError("a gap in the marked content of a page")
            numbers.append(index)
            numbers.append(self._pdf.make_indirect(Array([owners[n] for n in sorted(owners)])))
            page.StructParents = index
            page.Tabs = Name.S
        for offset, owner in enumerate(self._by_annotation):
            numbers.append(len(self._pages) + offset)
            numbers.append(owner)
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        tree.ParentTreeNextKey = len(self._pages) + len(self._by_annotation)
        self._pdf.Root.StructTreeRoot = tree

    def _element(self, element: Element, parent: Any) -> Any:
        entry = Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
        for key, value in (
            ("/Lang", element.language),
            ("/Alt", element.alt),
            ("/ActualText", element.actual_text),
            ("/T", element.title),
        ):
            if value:
                entry[key] = String(value)
        if element.attributes:
            entry.A = Array([_attributes(*owned) for owned in element.attributes.items()])
        made = self._pdf.make_indirect(entry)
        kids, home = Array([]), self._home(element)
        if home is not None:
            made.Pg = self._pages[home]
        for kid in element.kids:
            if isinstance(kid, Element):
                # WHY cells even when empty: rows of a table keep one number of columns.
                if kid.kids or kid.tag in ("TD", "TH"):
                    kids.append(self._element(kid, made))
            elif isinstance(kid, Mark):
                kids.append(self._mark(kid, made, home))
            else:
                kids.append(self._annotation(kid, made))
        # WHY: a signature filled later replaces its annotation, which a validator lets pass only
        # where the annotation is the one kid of its element, not the first of a list.
        alone = len(element.kids) == 1 and isinstance(element.kids[0], Annotated)
        made.K = kids[0] if alone else kids
        return made

    def _mark(self, mark: Mark, owner: Any, home: int | None) -> Any:
        self._by_mark[mark.page][mark.mcid] = owner
        if mark.page == home:
            return mark.mcid
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.mcid)

    def _annotation(self, kid: Annotated, owner: Any) -> Any:
        annotation = self._annotations[kid.kind][kid.number]
        page = self._pages[self._page_of[kid.kind][kid.number]]
        annotation.StructParent = len(self._pages) + len(self._by_annotation)
        self._by_annotation.append(owner)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)

    def _home(self, element: Element) -> int | None:
        """The page an element begins on."""
        first = next(element.marks(), None)
        if first is not None:
            return first.page
        for kid in element.kids:
            if isinstance(kid, Annotated):
                return self._page_of[kid.kind][kid.number]
        return None


def _attributes(owner: str, values: dict[str, object]) -> Any:
    entry = Dictionary(O=Name(f"/{owner}"))
    for key, value in values.items():
        entry[f"/{key}"] = Name(f"/{value}") if isinstance(value, str) else value
    return entry


def _take_looks(pdf: pikepdf.Pdf, count: int) -> list[Any]:
    """The last pages taken out of the document, as forms."""
    pages = len(pdf.pages)
    looks = [
        pdf.make_indirect(pdf.pages[index].as_form_xobject())
        for index in range(pages - count, pages)
    ]
    del pdf.pages[pages - count :]
    return looks


def _widget(pdf: pikepdf.Pdf, field: SignatureField, look: Any) -> Any:
    page = pdf.pages[field.page].obj
    widget = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(field.name),
        TU=String(field.label),
        F=4,
        Rect=Array([round(value, 2) for value in field.rect]),
        P=page,
    )
    if look is not None:
        widget.AP = Dictionary(N=look)
    if field.spares:
        # LAW(ISO 32000-1, 12.7.4.5): once signed, only document time stamps may still be added.
        stamps = Array([String(name) for name in field.spares])
        widget.Lock = pdf.make_indirect(
            Dictionary(Type=Name.SigFieldLock, Action=Name.Exclude, Fields=stamps)
        )
    return _annotate(pdf, page, widget)


def _link(pdf: pikepdf.Pdf, sheet: Sheet, index: int) -> Any:
    link = sheet.links[index]
    page = pdf.pages[link.page].obj
    place = sheet.places[link.to]
    target = pdf.pages[place.page].obj
    entry = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        F=4,
        Border=Array([0, 0, 0]),
        Rect=Array([round(value, 2) for value in link.rect]),
        Contents=String(link.element.alt or ""),
        Dest=Array([target, Name.XYZ, 0, round(place.top, 2), 0]),
    )
    return _annotate(pdf, page, entry)


def _annotate(pdf: pikepdf.Pdf, page: Any, entry: Any) -> Any:
    made = pdf.make_indirect(entry)
    if "/Annots" not in page:
        page.Annots = Array([])
    page.Annots.append(made)
    return made


def _catalogue(pdf: pikepdf.Pdf, particulars: Particulars) -> None:
    catalogue = pdf.Root
    catalogue.MarkInfo = Dictionary(Marked=True)
    catalogue.Lang = String(particulars.language)
    catalogue.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    profile = pdf.make_stream(_colour_profile(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    catalogue.OutputIntents = Array([pdf.make_indirect(intent)])


@cache
def _colour_profile() -> bytes:
    return resource_path("icc/sRGB.icc").read_bytes()


def _attach(pdf: pikepdf.Pdf, attachment: Attachment, made_at: datetime) -> None:
    """LAW(ISO 19005-3, 6.8): the file, what it is to the document, and its description."""
    # SECURITY: the checksum is MD5 because ISO 32000-1 says so; integrity is the signature's.
    checksum = hashlib.md5(attachment.data, usedforsecurity=False).digest()
    stream = pdf.make_stream(
        attachment.data,
        Type=Name.EmbeddedFile,
        Subtype=Name("/application/json"),
        Params=Dictionary(
            Size=len(attachment.data), ModDate=String(_date(made_at)), CheckSum=String(checksum)
        ),
    )
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([specification])
    files = Dictionary(Names=Array([String(attachment.name), specification]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=pdf.make_indirect(files))


def _outline(pdf: pikepdf.Pdf, sheet: Sheet) -> None:
    with pdf.open_outline() as outline:
        parents: list[Any] = [outline.root]
        for entry in sheet.outline:
            item = pikepdf.OutlineItem(
                entry.title, entry.place.page, "XYZ", left=0, top=round(entry.place.top + 6, 2)
            )
            depth = min(entry.depth, len(parents) - 1)
            del parents[depth + 1 :]
            parents[depth].append(item)
            parents.append(item.children)


_ABOVE = re.compile(rb"(?<= <)([0-9A-F]{5,6})(?=>\r?\n)")
_NOTDEF = re.compile(rb"^<[0-9A-F]{2}> <0000>\r?\n", re.MULTILINE)
_COUNT = re.compile(rb"(\d+) beginbfchar")


def _mend_unicode_maps(pdf: pikepdf.Pdf) -> None:
    """LAW(ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2): no code maps to U+0000.

    WORKAROUND(reportlab 5.1): what is above U+FFFF is written as one number; a map is UTF-16.
    """
    for item in pdf.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != Name.Font:
            continue
        if "/ToUnicode" not in item:
            continue
        written = item.ToUnicode.read_bytes()
        cmap, removed = _NOTDEF.subn(b"", _ABOVE.sub(_in_utf16, written))
        count = _COUNT.search(cmap)
        if removed and count is not None:
            fewer = b"%d beginbfchar" % (int(count[1]) - removed)
            cmap = cmap[: count.start()] + fewer + cmap[count.end() :]
        if cmap != written:
            item.ToUnicode.write(cmap)


def _in_utf16(code: re.Match[bytes]) -> bytes:
    return chr(int(code[1], 16)).encode("utf-16-be").hex().upper().encode("ascii")


def _describe(pdf: pikepdf.Pdf, particulars: Particulars) -> None:
    about = packet(
        title=particulars.title,
        author=particulars.author,
        subject=particulars.subject,
        language=particulars.language,
        made_at=particulars.made_at,
        tool=TOOL,
        identity=f"{particulars.identity}",
        version=particulars.version,
    )
    pdf.Root.Metadata = pdf.make_stream(about, Type=Name.Metadata, Subtype=Name.XML)
    made = String(_date(particulars.made_at))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(particulars.title),
            Author=String(particulars.author),
            Subject=String(particulars.subject),
            Creator=String(TOOL),
            Producer=String(TOOL),
            CreationDate=made,
            ModDate=made,
        )
    )


def _date(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
