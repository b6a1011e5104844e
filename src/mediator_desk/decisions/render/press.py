"""The one call that turns a record into the bytes of its PDF.

Owns the sequence: structure, layout, drawing, finishing. The same record and mark give the same
bytes on every machine; signing adds to them and changes none.
"""

from dataclasses import dataclass

from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import DecisionRecord
from mediator_desk.decisions.render import furniture
from mediator_desk.decisions.render.document import Page, Story
from mediator_desk.decisions.render.finish import Attachment, Particulars, finish
from mediator_desk.decisions.render.flow import Placed, paginate
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.sheet import Sheet
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.render.words import Speech
from mediator_desk.decisions.templates import letterhead, page_words

RECORD_NAME = "decision.json"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF and its number of pages."""

    pdf: bytes
    pages: int


def render_for_signature(record: DecisionRecord, mark: SignerMark) -> Rendered:
    """The document to sign: PDF/A-3a and PDF/UA-1, its record attached, its field prepared."""
    return _render(record, mark)


def render_draft(record: DecisionRecord) -> Rendered:
    """The document as it would be, marked as a draft on every page.

    WHY neither field nor record: what is not signed must not be mistaken for what is.
    """
    return _render(record, None)


def _render(record: DecisionRecord, mark: SignerMark | None) -> Rendered:
    words = page_words(record.language)
    styles = Styles(letterhead(record.mediator.body.code))
    page = Page(record, words, Speech.of(record, words), styles)
    root = Element("Document")
    name = root.child("P")
    pages = _lay_out(page, root, draft=mark is None)
    sheet = Sheet(record.language.value)
    _draw(sheet, page, pages, name, draft=mark is None)
    if mark is not None:
        sheet.next_page(furniture.SIGNATURE_SIZE)
        furniture.appearance(sheet, page, mark)
    attachments: tuple[Attachment, ...] = ()
    if mark is not None:
        attachments = (Attachment(RECORD_NAME, words.attachment, canonical_json(record)),)
    pdf = finish(sheet, root, _particulars(page, draft=mark is None), attachments)
    return Rendered(pdf, len(pages))


def _lay_out(page: Page, root: Element, *, draft: bool) -> list[list[Placed]]:
    story = Story(page, root)
    story.title()
    for section in page.record.sections:
        story.section(section)
    closing = root.child("Sect")
    story.close(closing, furniture.signature_boxes, draft=draft)
    first = furniture.FIRST_TOP - furniture.BOTTOM
    return paginate(story.boxes, first, furniture.NEXT_TOP - furniture.BOTTOM)


def _draw(
    sheet: Sheet, page: Page, pages: list[list[Placed]], name: Element, *, draft: bool
) -> None:
    for index, placed in enumerate(pages):
        if index:
            sheet.next_page()
        if draft:
            sheet.watermark(page.words.draft.upper(), page.styles.watermark)
        if index == 0:
            furniture.letterhead(sheet, page, name)
        else:
            furniture.running_head(sheet, page)
        top = furniture.NEXT_TOP if index else furniture.FIRST_TOP
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
