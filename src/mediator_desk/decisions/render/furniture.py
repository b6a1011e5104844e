"""What surrounds the text: letterhead, running heads, page numbers, the place of the signature.

Owns the page's geometry. All of it is decoration for a screen reader, but for the letterhead's
name and the signature field.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from dispute_exchange.decision import DecisionRecord, Signatory
from mediator_desk.decisions import typography
from mediator_desk.decisions.render import faces
from mediator_desk.decisions.render.blocks import LEFT, MEASURE
from mediator_desk.decisions.render.document import Page
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.flow import Box
from mediator_desk.decisions.render.sheet import A4, Glyphs, Sheet, glyphs_of, width_of
from mediator_desk.decisions.render.structure import Element

_TOP: Final = A4[1]
FIRST_TOP: Final = _TOP - 138.0
NEXT_TOP: Final = _TOP - 84.0
BOTTOM: Final = 78.0
_HEAD: Final = _TOP - 56.0
_FOOT: Final = 46.0
_SLOPE: Final = 52.0
_LOGO_ROOM: Final = (120.0, 40.0)
FIELD_NAME: Final = "Mediator1"
TIMESTAMP_FIELDS: Final = ("DocTS1", "DocTS2", "DocTS3")
SIGNATURE_SIZE: Final = (252.0, 78.0)


@dataclass(frozen=True, slots=True)
class SignerMark:
    """What the visible signature states: who issued the signer's certificate, and to whom.

    ``at`` is the UTC instant of the signature where it is not that of the record, as with someone
    who signs after the mediator.
    """

    subject: str
    issuer: str
    at: datetime | None = None


def letterhead(sheet: Sheet, page: Page, root: Element) -> None:
    """The head of the first page: the logo, the body's name, its line and its address."""
    body, styles, record = page.record.mediator.body, page.styles, page.record
    paper = styles.paper
    tagline = paper.tagline.get(record.language, "")
    x, y = LEFT, _TOP - 62.0
    if page.logo is not None:
        with sheet.artifact("Pagination", "Header"):
            x += sheet.picture(page.logo, LEFT, _TOP - 44.0, _LOGO_ROOM) + 14.0
    if paper.name is not None:
        # WHY the body's own name as content: it is what the record says, whatever the paper shows.
        with sheet.artifact("Pagination", "Header"):
            sheet.text(x, y, glyphs_of(styles.body_name, paper.name))
        with sheet.tagged(root):
            sheet.text(x, y - 15.0, glyphs_of(styles.label_strong, body.name + " "))
        y -= 12.0
    else:
        with sheet.tagged(root):
            sheet.text(x, y, glyphs_of(styles.body_name, body.name + " "))
    with sheet.artifact("Pagination", "Header"):
        if tagline:
            sheet.text(x, y - 15.0, glyphs_of(styles.label, tagline))
        for index, text in enumerate(_address(page)):
            glyphs = glyphs_of(styles.running, text)
            width = width_of(glyphs)
            sheet.text(LEFT + MEASURE - width, _TOP - 62.0 - index * 11.5, glyphs)
        sheet.rule(LEFT, _TOP - 102.0 - _low(page), MEASURE, 0.0, 0.9, styles.accent)


def first_top(page: Page) -> float:
    """The upper edge of the text of the first page."""
    return FIRST_TOP - _low(page)


def _low(page: Page) -> float:
    """How much lower the rule stands when the head has a line more."""
    return max(0.0, (len(_address(page)) - 4) * 11.5)


def watermark(sheet: Sheet, page: Page) -> None:
    """The word across the pages of a draft, rising through the middle of the sheet."""
    word, style = page.words.draft.upper(), page.styles.watermark
    along, across = style.width(word) / 2, style.size / 3
    angle = math.radians(_SLOPE)
    x = A4[0] / 2 - along * math.cos(angle) + across * math.sin(angle)
    y = A4[1] / 2 - along * math.sin(angle) - across * math.cos(angle)
    with sheet.artifact("Background"):
        sheet.text(round(x, 2), round(y, 2), glyphs_of(style, word), turned=_SLOPE)


def running_head(sheet: Sheet, page: Page) -> None:
    """The head of every page after the first."""
    record, styles = page.record, page.styles
    with sheet.artifact("Pagination", "Header"):
        sheet.text(LEFT, _HEAD, glyphs_of(styles.running, record.mediator.body.name))
        number = record.number.replace("-", "\u2011")
        right = f"{record.title} {number}"
        glyphs = glyphs_of(styles.running, right)
        width = width_of(glyphs)
        sheet.text(LEFT + MEASURE - width, _HEAD, glyphs)
        sheet.rule(LEFT, _HEAD - 8.0, MEASURE, 0.0, 0.4, styles.hairline)


def folio(sheet: Sheet, page: Page, number: int, pages: int, draft: bool) -> None:
    """The foot of a page: its number of how many, and the file."""
    words, styles, record = page.words, page.styles, page.record
    with sheet.artifact("Pagination", "Footer"):
        left = f"{words.file}{typography.NBSP}{record.file_no}"
        if draft:
            left = f"{words.draft} · {left}"
        sheet.text(LEFT, _FOOT, glyphs_of(styles.running, left))
        footer = styles.paper.footer.get(record.language, "") if number == 1 else ""
        if footer:
            sheet.text(LEFT, _FOOT - 12.0, _fitted(styles.running, footer, MEASURE))
        right = words.page.format(page=number, pages=pages)
        width = styles.running.width(right)
        sheet.text(LEFT + MEASURE - width, _FOOT, glyphs_of(styles.running, right))


def places_of(record: DecisionRecord) -> tuple[Signatory, ...]:
    """Everyone whose signature the document is made to bear, in order."""
    if record.signatories:
        return record.signatories
    return (Signatory(field=FIELD_NAME, role="mediator", name=record.mediator.name),)


def signature_boxes(page: Page, part: Element, *, draft: bool) -> list[Box]:
    """Who signs, and the place of each signature: a field, or an empty frame in a draft.

    The fields of the time stamps to come are made with them: no field may be added once signed.
    """
    who = places_of(page.record)
    boxes: list[Box] = []
    for signatory in who:
        made = _place(page, part, signatory, draft=draft, last=signatory is who[-1])
        boxes += made if signatory is who[0] else [replace(made[0], before=16.0), *made[1:]]
    return [
        replace(box, may_begin_page=index > 0 and box.before > 15.0)
        for index, box in enumerate(boxes)
    ]


def _place(
    page: Page, part: Element, signatory: Signatory, *, draft: bool, last: bool
) -> list[Box]:
    """The name and role of one signatory, above the place of the signature."""
    words, styles = page.words, page.styles
    width, height = SIGNATURE_SIZE
    who, what, field = part.child("P"), part.child("P"), part.child("Form")

    def said(element: Element, style: Style, text: str, *, apart: bool = False) -> Box:
        def draw(sheet: Sheet, top: float) -> None:
            with sheet.tagged(element):
                sheet.text(LEFT, top - 11.0, glyphs_of(style, text, apart=apart))

        return Box(15.0, draw, before=3.0, may_begin_page=False)

    def place(sheet: Sheet, top: float) -> None:
        rect = (LEFT, top - height, LEFT + width, top)
        if draft:
            with sheet.artifact():
                sheet.frame(LEFT, top - height, width, height, styles.hairline, dashed=True)
                sheet.text(LEFT + 12, top - 20, glyphs_of(styles.label, words.signature_here))
            return
        locks = TIMESTAMP_FIELDS if last else ()
        sheet.field(signatory.field, _label_of(page, signatory), rect, field, locks)
        for number, name in enumerate(TIMESTAMP_FIELDS if last else (), 1):
            stamp = part.child("Form")
            label = words.timestamp_field.format(number=number)
            sheet.field(name, label, (0.0, 0.0, 0.0, 0.0), stamp)

    return [
        said(who, styles.name, signatory.name, apart=True),
        said(what, styles.small, _role_of(page, signatory)),
        Box(height, place, before=9.0, may_begin_page=False),
    ]


def _label_of(page: Page, signatory: Signatory) -> str:
    words, name = page.words, signatory.name
    match signatory.role:
        case "mediator":
            return words.signature_field.format(mediator=name)
        case "panel":
            return words.signature_field_panel.format(name=name)
        case "body":
            return words.signature_field_body.format(name=name)


def _role_of(page: Page, signatory: Signatory) -> str:
    words, body = page.words, page.record.mediator.body.name
    match signatory.role:
        case "mediator":
            return f"{words.mediator}, {body}"
        case "panel":
            return f"{words.signatory_panel}, {body}"
        case "body":
            return f"{words.signatory_body}, {body}"


def appearance(sheet: Sheet, page: Page, signatory: Signatory, mark: SignerMark | None) -> None:
    """The look of a signature's place, drawn on a page of its own; ``finish`` puts it there.

    Without a mark it says whose signature is awaited, and claims nothing.
    """
    styles = page.styles
    width, height = SIGNATURE_SIZE
    with sheet.appearance():
        sheet.frame(0.4, 0.4, width - 0.8, height - 0.8, styles.hairline, dashed=mark is None)
        if mark is not None:
            sheet.rule(2.2, 0.4, 0.0, height - 0.8, 3.6, styles.accent)
        y = height - 16.0
        for style, text in _said_of(page, signatory, mark):
            sheet.text(14.0, y, _fitted(style, text, width - 24.0))
            y -= 14.0 if style is styles.name else 13.0


def _said_of(
    page: Page, signatory: Signatory, mark: SignerMark | None
) -> Sequence[tuple[Style, str]]:
    record, words, styles = page.record, page.words, page.styles
    small = Style(faces.SANS, 7.8, styles.paper.muted)
    role = (small, _role_of(page, signatory))
    if mark is None:
        return ((small, words.signature_awaited), (styles.name, signatory.name), role)
    when = typography.instant_utc(mark.at or record.composed_at, record.language)
    return (
        (small, words.signed_by),
        (styles.name, mark.subject),
        role,
        (small, words.signed_at.format(instant=when)),
        (small, words.certificate_of.format(issuer=mark.issuer)),
    )


def _address(page: Page) -> list[str]:
    body = page.record.mediator.body
    if page.styles.paper.address:
        return list(page.styles.paper.address)
    lines = [body.website] if body.website else []
    if body.address is not None:
        place = f"{body.address.postcode} {body.address.city}".strip()
        lines = [*body.address.lines, place, *lines]
    return lines[:4]


def _fitted(style: Style, text: str, width: float) -> list[Glyphs]:
    """``text`` cut to fit, since a name may be long and the field is not."""
    while len(text) > 1 and width_of(glyphs_of(style, text)) > width:
        text = text[:-2].rstrip() + "…"
    return glyphs_of(style, text)
