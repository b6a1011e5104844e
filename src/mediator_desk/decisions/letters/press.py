"""The page of a letter: letterhead, address window, text, mentions, signature, folding marks.

Owns the geometry of a letter that is folded in three and put in an envelope with a window
(NF Z 11-001; DL, window at the right). The same letter gives the same bytes on every machine.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from dispute_exchange.canonical import digest_of
from mediator_desk.decisions import typography
from mediator_desk.decisions.letters.model import Letter, LetterPart
from mediator_desk.decisions.letters.texts import letter_texts
from mediator_desk.decisions.render.blocks import (
    LEFT,
    MEASURE,
    Setting,
    follow,
    heading,
    labelled,
    paragraph,
)
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.finish import Particulars, finish
from mediator_desk.decisions.render.flow import Box, Placed, paginate, together
from mediator_desk.decisions.render.lines import Run
from mediator_desk.decisions.render.press import Rendered
from mediator_desk.decisions.render.sheet import A4, Sheet, glyphs_of
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.templates import letterhead

_MM: Final = 72 / 25.4
_TOP: Final = A4[1]
_WINDOW_X: Final = 105 * _MM
"""The window begins at most 100 mm from the left edge, wherever the letter lies in its envelope."""
_WINDOW_TOP: Final = 51 * _MM
_WINDOW_WIDTH: Final = LEFT + MEASURE - _WINDOW_X
_DATE_TOP: Final = 93 * _MM
_FIRST_TOP: Final = _TOP - 103 * _MM
_NEXT_TOP: Final = _TOP - 84.0
_BOTTOM: Final = 74.0
_FOOT: Final = 44.0
_FOLDS: Final = (99 * _MM, 198 * _MM)
_SMALL: Final = Setting(leading=12.6, before=2.0, ragged=True)
_HEADING: Final = Setting(leading=15.0, before=12.0)
_ADDRESS_LEADING: Final = 14.0


def press_letter(letter: Letter) -> Rendered:
    """The letter as PDF/A-3a and PDF/UA-1, its address where the window shows it."""
    styles = Styles(letterhead(letter.mediator.body.code))
    laid = _lay_out(letter, styles, _USUAL)
    if len(laid.pages) > 1:
        # WHY: no sheet more for a few lines, when a little less air makes them fit.
        tight = _lay_out(letter, styles, _TIGHT)
        laid = tight if len(tight.pages) < len(laid.pages) else laid
    sheet = Sheet(letter.language.value)
    for index, placed in enumerate(laid.pages):
        if index:
            sheet.next_page()
            _running_head(sheet, letter, styles)
        else:
            laid.head.draw(sheet)
        _draw_page(sheet, placed, _NEXT_TOP if index else _FIRST_TOP)
        _folio(sheet, letter, styles, index + 1, len(laid.pages))
    return Rendered(finish(sheet, laid.root, _particulars(letter), ()), len(laid.pages))


@dataclass(frozen=True, slots=True)
class _Air:
    """How much space a letter is given, in points: lines, paragraphs, mentions, the signature."""

    leading: float
    between: float
    mention: float
    closing: float
    signature: float


_USUAL: Final = _Air(leading=14.6, between=7.0, mention=12.6, closing=16.0, signature=46.0)
_TIGHT: Final = _Air(leading=13.6, between=5.0, mention=11.8, closing=11.0, signature=34.0)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A letter on its pages, before it is drawn."""

    root: Element
    head: "_Head"
    pages: list[list[Placed]]


def _lay_out(letter: Letter, styles: Styles, air: _Air) -> _Laid:
    root = Element("Document")
    head = _Head(letter, styles, root)
    boxes = _Story(letter, styles, root, air).boxes()
    return _Laid(root, head, paginate(boxes, _FIRST_TOP - _BOTTOM, _NEXT_TOP - _BOTTOM))


class _Head:
    """The upper third of the first page: who writes, to whom, about what, when."""

    def __init__(self, letter: Letter, styles: Styles, root: Element) -> None:
        self._letter = letter
        self._styles = styles
        self._name = root.child("P")
        self._sender = root.child("P")
        self._reference = [root.child("P") for _ in letter.reference]
        self._recipient = root.child("P")
        self._date = root.child("P")

    def draw(self, sheet: Sheet) -> None:
        """Draws it on the first page."""
        letter, styles = self._letter, self._styles
        self._letterhead(sheet)
        self._block(sheet)
        y = _TOP - _WINDOW_TOP
        for element, text in zip(self._reference, letter.reference, strict=True):
            for line in _wrapped(text, styles.label, _WINDOW_X - LEFT - 24.0):
                with sheet.tagged(element):
                    sheet.text(LEFT, y, glyphs_of(styles.label, f"{line} "))
                y -= 12.6
        with sheet.tagged(self._date):
            sheet.text(_WINDOW_X, _TOP - _DATE_TOP, glyphs_of(styles.body, f"{letter.dateline} "))
        with sheet.artifact():
            for fold in _FOLDS:
                sheet.rule(14.0, _TOP - fold, 9.0, 0.0, 0.4, styles.hairline)

    def _letterhead(self, sheet: Sheet) -> None:
        letter, styles = self._letter, self._styles
        body = letter.mediator.body
        y = _TOP - 62.0
        with sheet.tagged(self._name):
            sheet.text(LEFT, y, glyphs_of(styles.body_name, f"{body.name} "))
        tagline = styles.paper.tagline.get(letter.language, "")
        with sheet.artifact("Pagination", "Header"):
            if tagline:
                sheet.text(LEFT, y - 15.0, glyphs_of(styles.label, tagline))
            sheet.rule(LEFT, _TOP - 102.0, MEASURE, 0.0, 0.9, styles.accent)
        for index, text in enumerate(_sender_lines(letter)):
            glyphs = glyphs_of(styles.running, f"{text} ")
            width = styles.running.width(text)
            with sheet.tagged(self._sender):
                sheet.text(LEFT + MEASURE - width, y - index * 11.5, glyphs)

    def _block(self, sheet: Sheet) -> None:
        y = _TOP - _WINDOW_TOP
        for text in self._letter.recipient:
            for line in _wrapped(text, self._styles.body, _WINDOW_WIDTH):
                with sheet.tagged(self._recipient):
                    sheet.text(_WINDOW_X, y, glyphs_of(self._styles.body, f"{line} ", apart=True))
                y -= _ADDRESS_LEADING


class _Story:
    """The text of the letter, from its title to the list of what is enclosed."""

    def __init__(self, letter: Letter, styles: Styles, root: Element, air: _Air) -> None:
        self._letter = letter
        self._styles = styles
        self._root = root
        self._air = air

    def boxes(self) -> list[Box]:
        """The vertical list."""
        letter, styles = self._letter, self._styles
        title = Run(
            letter.title,
            Style(styles.headings[2].face, 16.0, styles.paper.ink),
            self._root.child("H1"),
        )
        boxes = heading([title], Setting(20.0), (letter.title, 0))
        boxes += self._said(letter.salutation, before=12.0)
        for part in letter.parts:
            boxes += self._part(part)
        boxes += self._mentions()
        boxes += self._end()
        return boxes

    def _part(self, part: LetterPart) -> list[Box]:
        head: list[Box] = []
        if part.heading:
            run = Run(part.heading, self._styles.headings[3], self._root.child("H2"))
            head = heading([run], _HEADING, (part.heading, 1))
        body: list[Box] = []
        for text in part.paragraphs:
            body += self._said(text)
        if part.items:
            body += self._items(part.items)
        for text in part.after:
            body += self._said(text)
        return follow(head, body)

    def _said(self, text: str, before: float | None = None) -> list[Box]:
        boxes: list[Box] = []
        above = self._air.between if before is None else before
        for index, line in enumerate(text.splitlines()):
            run = Run(line, self._styles.body, self._root.child("P"))
            setting = Setting(self._air.leading, before=above if index == 0 else 0.0)
            boxes += paragraph([run], setting, self._letter.language.value)
        return boxes

    def _items(self, items: Sequence[str]) -> Iterator[Box]:
        element = self._root.child("L")
        element.attributes["List"] = {"ListNumbering": "Disc"}
        setting = Setting(self._air.leading, before=3.6, indent=18.0)
        for text in items:
            item = element.child("LI")
            label = Run("–", self._styles.body, item.child("Lbl"))
            run = Run(" ".join(text.split()), self._styles.body, item.child("LBody"))
            boxes = paragraph([run], setting, self._letter.language.value)
            yield from labelled(label, 14.0, boxes, setting)

    def _mentions(self) -> list[Box]:
        letter, styles = self._letter, self._styles
        if not letter.mentions:
            return []
        run = Run(letter.mentions_intro, styles.small_strong, self._root.child("P"))
        intro = paragraph([run], Setting(13.0, before=15.0, ragged=True), "")
        element = self._root.child("L")
        element.attributes["List"] = {"ListNumbering": "Decimal"}
        setting = Setting(self._air.mention, before=3.4, indent=18.0)
        boxes: list[Box] = []
        for number, mention in enumerate(letter.mentions, 1):
            item = element.child("LI")
            label = Run(f"{number}.", styles.small, item.child("Lbl"))
            body = item.child("LBody")
            runs = [Run(mention.text, styles.small, body)]
            if mention.article:
                runs.append(Run(f" ({_unbroken(mention.article)})", _cited(styles), body))
            lines = paragraph(runs, setting, letter.language.value)
            boxes += labelled(label, 14.0, lines, setting)
        return follow(intro, boxes)

    def _end(self) -> list[Box]:
        """The closing words and the name stay together, with room to sign between them."""
        letter, styles = self._letter, self._styles
        closing = self._said(letter.closing, before=self._air.closing)
        name = Run(letter.signatory, styles.name, self._root.child("P"))
        signed = paragraph([name], Setting(14.6, before=self._air.signature, ragged=True), "")
        # WHY: a page never begins with the closing words alone.
        boxes = [replace(box, may_begin_page=False) for box in (*closing, *signed)]
        if letter.attachments:
            title = Run(letter.attachments_title, styles.small_strong, self._root.child("P"))
            listed = paragraph([title], Setting(13.0, before=18.0, ragged=True), "")
            for text in letter.attachments:
                run = Run(f"– {text}", styles.small, self._root.child("P"))
                listed += paragraph([run], _SMALL, "")
            boxes += together(listed)
        return boxes


def _running_head(sheet: Sheet, letter: Letter, styles: Styles) -> None:
    with sheet.artifact("Pagination", "Header"):
        sheet.text(LEFT, _TOP - 56.0, glyphs_of(styles.running, letter.mediator.body.name))
        width = styles.running.width(letter.title)
        x = LEFT + MEASURE - width
        sheet.text(x, _TOP - 56.0, glyphs_of(styles.running, letter.title))
        sheet.rule(LEFT, _TOP - 64.0, MEASURE, 0.0, 0.4, styles.hairline)


def _folio(sheet: Sheet, letter: Letter, styles: Styles, page: int, pages: int) -> None:
    words = letter_texts(letter.language, letter.mediator.body.code).words
    with sheet.artifact("Pagination", "Footer"):
        left = words.file.format(file_no=letter.file_no)
        sheet.text(LEFT, _FOOT, glyphs_of(styles.running, left))
        right = words.page.format(page=page, pages=pages)
        x = LEFT + MEASURE - styles.running.width(right)
        sheet.text(x, _FOOT, glyphs_of(styles.running, right))


def _draw_page(sheet: Sheet, placed: Sequence[Placed], top: float) -> None:
    for box, offset in placed:
        box.draw(sheet, top - offset)


def _sender_lines(letter: Letter) -> list[str]:
    body = letter.mediator.body
    lines = [body.website] if body.website else []
    if body.address is not None:
        place = f"{body.address.postcode} {body.address.city}".strip()
        lines = [*body.address.lines, place, *lines]
    return lines[:4]


def _wrapped(text: str, style: Style, width: float) -> Iterator[str]:
    """``text`` on lines of at most ``width`` points, cut between words."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and _width(style, longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _width(style: Style, text: str) -> float:
    return sum(glyph.style.width(glyph.text) for glyph in glyphs_of(style, text))


def _particulars(letter: Letter) -> Particulars:
    body = letter.mediator.body
    language = "fr-FR" if letter.language.value == "fr" else letter.language.value
    return Particulars(
        title=f"{letter.title}, {letter.reference[0]}",
        author=f"{letter.mediator.name}, {body.name}",
        subject=letter.reference[0],
        language=language,
        made_at=datetime.combine(letter.on, time(12), UTC),
        identity=uuid5(NAMESPACE_URL, digest_of(letter)),
        version=1,
    )


_ARTICLE: Final = re.compile(r"(?<=[LRD\d])-(?=\d)")


def _unbroken(article: str) -> str:
    """A reference to articles, its short names and numbers never cut."""
    kept = _ARTICLE.sub("\u2011", article)
    for name in ("C. conso.", "C. civ."):
        kept = kept.replace(name, typography.unbroken(name))
    return kept


def _cited(styles: Styles) -> Style:
    """The article after a mention, as small as the mention."""
    return Style(styles.citation.face, styles.small.size, styles.citation.colour)
