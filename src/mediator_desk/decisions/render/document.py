"""From a record to the boxes and the structure of its pages.

Owns the order of a decision and the parts that are computed from the record (parties, amounts,
notices, exhibits, signature); how each block is set is the business of ``blocks``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from dispute_exchange.decision import (
    AmountsTable,
    Block,
    DecisionRecord,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Working,
)
from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import Language, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.render import tables
from mediator_desk.decisions.render.bidi import begins_right
from mediator_desk.decisions.render.blocks import (
    LEFT,
    Setting,
    barred,
    follow,
    heading,
    labelled,
    paragraph,
)
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.flow import Box, together
from mediator_desk.decisions.render.lines import Run
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.render.words import Speech, place_of_section
from mediator_desk.decisions.templates import PageWords

BODY: Final = Setting(leading=15.4, before=6.5)
_LEAD: Final = Setting(leading=15.4, before=3.0)
_ITEM: Final = Setting(leading=15.4, before=4.5, indent=20.0)
_QUOTED: Final = Setting(leading=14.4, before=6.5, indent=18.0, right=18.0)
_HEADINGS: Final = {
    2: Setting(leading=19.0, before=19.0),
    3: Setting(leading=16.5, before=13.0),
    4: Setting(leading=15.4, before=9.0),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What every part of the document needs to be set."""

    record: DecisionRecord
    words: PageWords
    speech: Speech
    styles: Styles
    logo: bytes | None = None

    @property
    def language(self) -> str:
        """The language code hyphenation goes by."""
        return self.record.language.value


class Closing(Protocol):
    """Draws the closing part of a document."""

    def __call__(self, page: Page, part: Element, *, draft: bool) -> list[Box]:
        """Its boxes."""
        ...


class Story:
    """The vertical list of one document, written from its first box to its last."""

    def __init__(self, page: Page, root: Element) -> None:
        self._page = page
        self._root = root
        self._level = 1
        self._section_level = 2
        self._stranded = False
        self.boxes: list[Box] = []

    def title(self) -> None:
        """The title, what it is about, and the line that identifies it."""
        page, record, words = self._page, self._page.record, self._page.words
        styles = page.styles
        run = Run(self._set(record.title), styles.title, self._root.child("H1"))
        self.boxes += heading([run], Setting(27.0, before=4.0), (record.title, 0))
        facts = [
            f"{words.number}{typography.NBSP}{record.number.replace('-', chr(0x2011))}",
            f"{words.file}{typography.NBSP}{record.file_no}",
            words.issued_on.format(date=typography.day(record.issued_on, record.language)),
        ]
        self._say("   ·   ".join(facts), styles.label, Setting(14.0, before=5.0, ragged=True))
        if supersedes := record.wording.supersedes:
            self._say(supersedes, styles.label_strong, Setting(14.0, before=2.0, ragged=True))

    def section(self, section: Section) -> None:
        """One section with its heading, its blocks and what the record adds to it."""
        if section.key == "header":
            self._blocks(self._root, section.blocks)
            return
        part = self._root.child("Sect")
        level = 3 if section.key == "discussion" and section.head_id is not None else 2
        self._section_level = level
        place = place_of_section(section.key, section.head_id)
        head = self._heading(part, self._set(section.title), level, place)
        body = self._collect(part, section)
        self._add(head, body)

    def close(self, part: Element, closing: Closing, *, draft: bool) -> None:
        """The closing part: who signs and the place of each signature.

        WHY with the last lines of the text: a signature alone on a page could be put under another.
        """
        head = self._heading(part, self._page.words.signature, 2)
        self._stranded = True
        self._add(head, closing(self._page, part, draft=draft))

    def _add(self, head: list[Box], body: list[Box]) -> None:
        # WHY: a heading with nothing under it yet stays with the section that follows.
        boxes = follow(head, body)
        self.boxes += follow([], boxes) if self._stranded else boxes
        self._stranded = not body

    def _collect(self, part: Element, section: Section) -> list[Box]:
        kept, self.boxes = self.boxes, []
        if section.key == "parties":
            self._parties(part)
        if section.key == "notices":
            self._notices(part)
        self._blocks(part, section.blocks)
        if section.key == "deadline":
            self._deadline(part)
        if section.key == "annexes":
            self._annexes(part)
        body, self.boxes = self.boxes, kept
        return body

    def _heading(
        self, part: Element, text: str, wanted: int, place: str | None = None
    ) -> list[Box]:
        # LAW(ISO 14289-1, 7.4.2): heading levels are never skipped.
        level = min(wanted, self._level + 1)
        self._level = level
        style = self._page.styles.headings[level]
        run = Run(text, style, part.child(f"H{level}"))
        return heading([run], _HEADINGS[level], (text, level - 1), place)

    def _blocks(self, part: Element, blocks: Sequence[Block]) -> None:
        waiting: list[Box] = []
        for block in blocks:
            boxes = list(self._block(part, block))
            if isinstance(block, Heading):
                waiting = follow(waiting, boxes)
                continue
            self.boxes += follow(waiting, boxes) if waiting else boxes
            waiting = []
        self.boxes += waiting

    def _block(self, part: Element, block: Block) -> Iterator[Box]:
        page, styles = self._page, self._page.styles
        match block:
            case Paragraph():
                language = block.language.value if block.language else None
                element = part.child("P", language=language)
                runs = page.speech.runs(block.inlines, styles.body, element)
                yield from paragraph(runs, BODY, language or page.language)
            case Heading():
                under = self._section_level - 2
                text = page.speech.line(block.inlines)
                yield from self._heading(part, text, min(4, block.level + under))
            case ListBlock():
                yield from self._list(part, block)
            case Quotation():
                yield from self._quotation(part, block)
            case AmountsTable():
                yield from tables.amounts(page.record, page.words, styles, part)

    def _list(self, part: Element, block: ListBlock) -> Iterator[Box]:
        kind = "Decimal" if block.ordered else "Disc"
        element = part.child("L")
        element.attributes["List"] = {"ListNumbering": kind}
        for number, inlines in enumerate(block.items, 1):
            mark = f"{number}." if block.ordered else "–"
            item = element.child("LI")
            label = Run(mark, self._page.styles.body, item.child("Lbl"))
            runs = self._page.speech.runs(inlines, self._page.styles.body, item.child("LBody"))
            yield from labelled(label, 16.0, paragraph(runs, _ITEM, self._page.language), _ITEM)

    def _quotation(self, part: Element, block: Quotation) -> Iterator[Box]:
        page, styles = self._page, self._page.styles
        language = block.language.value if block.language else None
        element = part.child("BlockQuote", language=language)
        runs = page.speech.runs(block.inlines, styles.quotation, element.child("P"))
        from_right = begins_right(page.speech.line(block.inlines))
        setting = replace(_QUOTED, from_right=from_right)
        boxes = paragraph(
            [replace(run, apart=from_right) for run in runs], setting, language or page.language
        )
        if block.source:
            # WHY: the words that introduce a passage are ours, whatever language it is in.
            ours = page.language if language else None
            run = Run(self._set(block.source), styles.source, element.child("P", language=ours))
            setting = Setting(13.0, indent=_QUOTED.indent, ragged=True)
            source = paragraph([run], setting, page.language)
            boxes = follow(boxes, source)
        yield from barred(boxes, LEFT + 7.0, styles.hairline)

    def _parties(self, part: Element) -> None:
        self.boxes += tables.side_by_side(self._party_texts(), self._page.styles, part)

    def _party_texts(self) -> list[tables.Card]:
        words, record = self._page.words, self._page.record
        return [
            (
                label,
                self._set(party.name),
                tuple((ours, self._set(theirs)) for ours, theirs in _details(party, words)),
            )
            for role, label in (
                (PartyRole.CONSUMER, words.consumer),
                (PartyRole.TRADER, words.trader),
            )
            for party in record.parties
            if party.role is role
        ]

    def _notices(self, part: Element) -> None:
        page, styles = self._page, self._page.styles
        if not page.record.notices:
            return
        self._say(page.record.wording.notices, styles.body, _LEAD, part)
        items: list[Box] = []
        element = part.child("L")
        element.attributes["List"] = {"ListNumbering": "Decimal"}
        for number, notice in enumerate(page.record.notices, 1):
            item = element.child("LI")
            label = Run(f"{number}.", styles.body, item.child("Lbl"))
            body = item.child("LBody")
            source = f" ({typography.source(notice.article, page.record.language)})"
            runs = [
                Run(self._set(notice.text), styles.body, body),
                Run(source, styles.citation, body, aside=True),
            ]
            items += labelled(label, 16.0, paragraph(runs, _ITEM, page.language), _ITEM)
        self.boxes = follow(self.boxes, items)

    def _deadline(self, part: Element) -> None:
        self._say(self._page.record.wording.deadline, self._page.styles.body, BODY, part)

    def _annexes(self, part: Element) -> None:
        page, record = self._page, self._page.record
        styles = page.styles
        if record.relied_on:
            head = self._heading(part, record.wording.exhibits[0], 3)
            self.boxes += follow(head, tables.exhibits(record, styles, part))
        self._workings(part)
        if record.law:
            head = self._heading(part, record.wording.law[0], 3)
            self.boxes += follow(head, self._law(part))
        element = part.child("P")
        runs = [
            Run(f"{record.wording.chain} ", styles.small, element),
            Run(record.chain.hash, styles.code, element),
            Run(f". {record.wording.data}", styles.small, element),
        ]
        self.boxes += paragraph(runs, Setting(12.4, before=14.0, ragged=True), page.language)

    def _law(self, part: Element) -> list[Box]:
        page, record = self._page, self._page.record
        boxes: list[Box] = []
        if record.wording.law[1:]:
            boxes += tables.law(record, page.styles, part)
        if record.wording.law_open:
            run = Run(self._set(record.wording.law_open), page.styles.small, part.child("P"))
            boxes += paragraph([run], Setting(12.6, before=7.0, ragged=True), page.language)
        return boxes

    def _workings(self, part: Element) -> None:
        page, words, styles = self._page, self._page.words, self._page.styles
        if not page.record.workings:
            return
        waiting = self._heading(part, page.record.wording.workings[0], 3)
        for number, made in enumerate(page.record.workings, 1):
            title = self._set(words.working_title.format(number=number, title=made.title))
            heading_boxes = self._heading(part, title, 4)
            boxes = follow(waiting, heading_boxes) if waiting else heading_boxes
            sentences = list(_sentences(made, words, page.record.language))
            if sentences:
                run = Run(self._set(" ".join(sentences)), styles.small, part.child("P"))
                said = paragraph([run], Setting(12.6, before=4.0, ragged=True), page.language)
                boxes = follow(boxes, together(said))
            self.boxes += follow(boxes, tables.working(made, page.record, styles, part))
            waiting = []

    def _say(self, text: str, style: Style, setting: Setting, part: Element | None = None) -> None:
        run = Run(text, style, (part or self._root).child("P"))
        self.boxes += paragraph([run], setting, self._page.language)

    def _set(self, text: str) -> str:
        return typography.set_text(text, self._page.record.language)


def _sentences(made: Working, words: PageWords, language: Language) -> Iterator[str]:
    """How a calculation reads the law, and which versions it applies."""
    if made.reading:
        reading = words.working_reading.format(reading=made.reading.rstrip("."))
        yield f"{reading}."
    versions = []
    for law in made.law:
        article = typography.article(law.code, law.article)
        if law.valid_from is not None:
            date = typography.day(law.valid_from, language)
            article = words.working_law_since.format(article=article, date=date)
        versions.append(article)
    if versions:
        yield words.working_law.format(law="; ".join(versions))


def _details(party: Party, words: PageWords) -> Iterator[tuple[str, str]]:
    """The lines under a party's name: our word, if any, and what the file says."""
    if party.shop and typography.french(party.shop) != typography.french(party.name):
        yield f"{words.shop} ", party.shop
    if party.address is not None:
        place = f"{party.address.postcode} {party.address.city}".strip()
        yield from (("", line) for line in (*party.address.lines, place))
    if party.siren:
        grouped = typography.NBSP.join((party.siren[:3], party.siren[3:6], party.siren[6:]))
        yield f"{words.siren}{typography.NBSP}", grouped
    if party.representative is not None:
        yield f"{words.represented_by} ", party.representative.name
