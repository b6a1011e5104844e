"""The one call that turns a record into the bytes of its PDF.

Owns the sequence: structure, layout, drawing, finishing. The same record and mark give the same
bytes on every machine; signing adds to them and changes none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import DecisionRecord
from mediator_desk.decisions.render import furniture
from mediator_desk.decisions.render.document import Page, Story
from mediator_desk.decisions.render.finish import Attachment, Particulars, finish, finish_look
from mediator_desk.decisions.render.flow import Box, Placed, paginate
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.sheet import Sheet
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.render.words import Speech
from mediator_desk.decisions.texts import BodyTexts, built_in

_AIR: Final = (0.85, 0.7, 0.58)
"""How much of the space between blocks may be kept to save a page, most first."""
RECORD_NAME = "decision.json"
Marks = Mapping[str, SignerMark]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF and its number of pages."""

    pdf: bytes
    pages: int


def render_for_signature(
    record: DecisionRecord, marks: SignerMark | Marks, texts: BodyTexts | None = None
) -> Rendered:
    """The document to sign: PDF/A-3a and PDF/UA-1, its record attached, its fields prepared.

    ``marks`` are what the visible signatures state, by field; a lone mark is the first
    signatory's. The place of a signatory without one says whose signature is awaited: see
    ``render_mark``. ``texts`` are the mediation body's, the program's own when left out.
    """
    if isinstance(marks, SignerMark):
        marks = {furniture.places_of(record)[0].field: marks}
    return _render(record, marks, texts or built_in())


def render_mark(
    record: DecisionRecord, field: str, mark: SignerMark, texts: BodyTexts | None = None
) -> bytes:
    """The look of one visible signature as a PDF of one small page, to stamp when it is signed.

    Its typefaces are embedded: PDF/A asks as much of what a signature brings along.
    Raises KeyError when the record names no such field.
    """
    page = _page(record, texts or built_in())
    signatory = {one.field: one for one in furniture.places_of(record)}[field]
    sheet = Sheet(record.language.value, furniture.SIGNATURE_SIZE)
    furniture.appearance(sheet, page, signatory, mark)
    return finish_look(sheet.close())


def render_draft(record: DecisionRecord, texts: BodyTexts | None = None) -> Rendered:
    """The document as it would be, marked as a draft on every page.

    WHY neither field nor record: what is not signed must not be mistaken for what is.
    """
    return _render(record, None, texts or built_in())


def _page(record: DecisionRecord, texts: BodyTexts) -> Page:
    words = texts.words(record.language)
    styles = Styles(texts.letterhead(record.mediator.body.code))
    return Page(record, words, Speech.of(record, words), styles, texts.logo)


def _render(record: DecisionRecord, marks: Marks | None, texts: BodyTexts) -> Rendered:
    page = _page(record, texts)
    root = Element("Document")
    name = root.child("P")
    pages = _lay_out(page, root, draft=marks is None)
    sheet = Sheet(record.language.value)
    _draw(sheet, page, pages, name, draft=marks is None)
    if marks is not None:
        for signatory in furniture.places_of(record):
            sheet.next_page(furniture.SIGNATURE_SIZE)
            furniture.appearance(sheet, page, signatory, marks.get(signatory.field))
    attachments: tuple[Attachment, ...] = ()
    if marks is not None:
        data = canonical_json(record)
        attachments = (Attachment(RECORD_NAME, page.words.attachment, data),)
    pdf = finish(sheet, root, _particulars(page, draft=marks is None), attachments)
    return Rendered(pdf, len(pages))


def _lay_out(page: Page, root: Element, *, draft: bool) -> list[list[Placed]]:
    story = Story(page, root)
    story.title()
    for section in page.record.sections:
        story.section(section)
    closing = root.child("Sect")
    story.close(closing, furniture.signature_boxes, draft=draft)
    return _fit(story.boxes, furniture.first_top(page) - furniture.BOTTOM)


def _fit(boxes: list[Box], first: float) -> list[list[Placed]]:
    """The boxes on their pages.

    WHY tighter when that saves a page: none is turned for a few lines and a signature.
    """
    following = furniture.NEXT_TOP - furniture.BOTTOM
    usual = paginate(boxes, first, following)
    for air in _AIR:
        tight = paginate(
            [replace(box, before=round(box.before * air, 2)) for box in boxes], first, following
        )
        if len(tight) < len(usual):
            return tight
    return usual


def _draw(
    sheet: Sheet, page: Page, pages: list[list[Placed]], name: Element, *, draft: bool
) -> None:
    for index, placed in enumerate(pages):
        if index:
            sheet.next_page()
        if draft:
            furniture.watermark(sheet, page)
        if index == 0:
            furniture.letterhead(sheet, page, name)
        else:
            furniture.running_head(sheet, page)
        top = furniture.NEXT_TOP if index else furniture.first_top(page)
        for box, offset in placed:
            box.draw(sheet, top - offset)
        furniture.folio(sheet, page, index + 1, len(pages), draft)


def _particulars(page: Page, *, draft: bool) -> Particulars:
    record, words = page.record, page.words
    title = f"{record.title} {record.number}"
    return Particulars(
        title=f"{title} ({words.draft})" if draft else title,
        author=f"{record.mediator.name}, {record.mediator.body.name}",
        subject=words.subject.format(file=record.file_no),
        language="fr-FR" if record.language.value == "fr" else record.language.value,
        made_at=record.composed_at,
        identity=record.decision_id,
        version=record.version,
    )
