"""The pages of a chronology: what it is, day after day, each event with its fingerprint.

Owns the geometry. The same chronology gives the same bytes on every machine.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from mediator_desk.decisions.chronology.model import (
    Chronology,
    ChronologyWords,
    PrintedEvent,
    chronology_words,
)
from mediator_desk.decisions.render.blocks import (
    LEFT,
    MEASURE,
    Setting,
    barred,
    follow,
    heading,
    paragraph,
)
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.finish import Particulars, finish
from mediator_desk.decisions.render.flow import Box, Placed, paginate
from mediator_desk.decisions.render.lines import Run
from mediator_desk.decisions.render.press import Rendered
from mediator_desk.decisions.render.sheet import A4, Sheet, glyphs_of
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.templates import letterhead
from mediator_desk.domain import typography

_TOP: Final = A4[1]
_FIRST_TOP: Final = _TOP - 128.0
_NEXT_TOP: Final = _TOP - 84.0
_BOTTOM: Final = 84.0
_FOOT: Final = 54.0
_CHAIN: Final = 42.0
_TITLE: Final = Setting(26.0)
_LEAD: Final = Setting(13.6, before=4.0, ragged=True)
_DAY: Final = Setting(15.0, before=16.0)
_HEAD: Final = Setting(13.2, before=9.0, ragged=True)
_TEXT: Final = Setting(14.0, before=2.0, ragged=True)
_META: Final = Setting(11.8, before=2.0, ragged=True)
_APART: Final = "#8A4B08"
Told = Callable[[int], object]
"""Called with how many events are laid out."""


def press_chronology(chronology: Chronology, told: Told = lambda _: None) -> Rendered:
    """The chronology as PDF/A-3a and PDF/UA-1."""
    styles = Styles(letterhead(chronology.mediator.body.code))
    words = chronology_words(chronology.language)
    root = Element("Document")
    name = root.child("P")
    story = _Story(chronology, words, styles, root)
    boxes = story.boxes(told)
    pages = paginate(boxes, _FIRST_TOP - _BOTTOM, _NEXT_TOP - _BOTTOM)
    sheet = Sheet(chronology.language.value)
    paper = _Paper(sheet, chronology, words, styles)
    for index, placed in enumerate(pages):
        if index:
            sheet.next_page()
            paper.running_head()
        else:
            paper.letterhead(name)
        top = _NEXT_TOP if index else _FIRST_TOP
        for box, offset in placed:
            box.draw(sheet, top - offset)
        paper.foot(index + 1, len(pages), story.span(placed))
    return Rendered(finish(sheet, root, _particulars(chronology, words), ()), len(pages))


class _Story:
    """The vertical list, and which event each box belongs to."""

    def __init__(
        self, chronology: Chronology, words: ChronologyWords, styles: Styles, root: Element
    ) -> None:
        self._said = chronology
        self._words = words
        self._styles = styles
        self._root = root
        self._of: dict[int, int] = {}

    def boxes(self, told: Told) -> list[Box]:
        """Everything from the title to the last event."""
        boxes = self._opening()
        laid = 0
        for on, group in groupby(self._said.events, key=lambda event: event.on):
            events = list(group)
            head = self._day(on, events[0])
            for event in events:
                told_of = self._event(event)
                boxes += self._owned(follow(head, told_of) if head else told_of, event.seq)
                head = []
                laid += 1
                told(laid)
        return boxes

    def span(self, placed: Sequence[Placed]) -> tuple[int, int] | None:
        """The numbers of the first and last event on a page."""
        seqs = [self._of[id(each.box)] for each in placed if id(each.box) in self._of]
        return (seqs[0], seqs[-1]) if seqs else None

    def _owned(self, boxes: list[Box], seq: int) -> list[Box]:
        self._of |= {id(box): seq for box in boxes}
        return boxes

    # -- the opening -------------------------------------------------------------------------

    def _opening(self) -> list[Box]:
        said, words, styles = self._said, self._words, self._styles
        title = Run(words.title, Style(styles.title.face, 19.0, styles.paper.ink), self._h("H1"))
        boxes = heading([title], _TITLE, (words.title, 0))
        file = f"{words.file.format(file_no=said.file_no)}, {said.title}"
        boxes += self._line(file, styles.name, _LEAD)
        between = words.between.format(consumer=said.consumer, trader=said.trader)
        by = words.mediator.format(mediator=f"{said.mediator.name}, {said.mediator.body.name}")
        for text in (f"{between}. {by}.", self._made(), self._holds()):
            boxes += self._line(text, styles.small, _LEAD)
        if said.reason:
            boxes += self._warning(words.apart.format(reason=said.reason))
        elif said.left_out:
            boxes += self._line(words.left_out.format(count=said.left_out), styles.small, _LEAD)
        return boxes + self._chain()

    def _made(self) -> str:
        said = self._said
        when = _instant(said.made_at, said)
        return self._words.made.format(
            when=when, zone=said.zone.rpartition("/")[2].replace("_", " ")
        )

    def _holds(self) -> str:
        said, words = self._said, self._words
        whole = said.shown == said.chain.events
        holds = (words.whole if whole else words.kept).format(
            shown=said.shown, total=said.chain.events
        )
        if said.parts > 1:
            holds = f"{holds} {words.part.format(part=said.part, parts=said.parts)}"
        return holds

    def _warning(self, text: str) -> list[Box]:
        style = Style(self._styles.small_strong.face, 9.6, _APART)
        return barred(self._line(text, style, replace(_LEAD, before=8.0)), LEFT - 10.0, _APART)

    def _chain(self) -> list[Box]:
        said, words, styles = self._said, self._words, self._styles
        chain = said.chain
        boxes = self._line(words.proof, styles.small, replace(_LEAD, before=10.0))
        checked = _instant(chain.checked_at, said)
        if chain.broken_at is None:
            boxes += self._line(words.chain.format(when=checked), styles.small, _LEAD)
        else:
            boxes += self._warning(words.broken.format(number=chain.broken_at))
        for label, digest in (
            (words.first, chain.first_hash),
            (words.head.format(number=chain.events), chain.last_hash),
        ):
            element = self._root.child("P")
            runs = [Run(f"{label} ", styles.source, element), Run(digest, styles.code, element)]
            boxes += paragraph(runs, _META, "")
        return boxes

    # -- events ------------------------------------------------------------------------------

    def _day(self, on: date, first: PrintedEvent) -> list[Box]:
        words, language = self._words, self._said.language
        named = words.weekday.format(
            weekday=words.weekdays[on.weekday()], day=typography.day(on, language)
        )
        element = self._h("H2")
        runs = [Run(named, self._styles.headings[3], element)]
        if (count := self._count(first)) != "":
            runs.append(Run(f" · {count}", self._styles.label, element))
        return heading(runs, _DAY, (named, 1))

    def _count(self, event: PrintedEvent) -> str:
        if event.day is None or event.day < 0:
            return ""
        if event.last_day is None or event.day > event.last_day:
            return self._words.day_count.format(day=event.day)
        return self._words.day_count_of.format(day=event.day, length=event.last_day)

    def _event(self, event: PrintedEvent) -> list[Box]:
        styles, words = self._styles, self._words
        head = self._h("H3")
        number = words.number.format(number=event.seq)
        runs = [
            Run(f"{number} · {event.when} · ", styles.label, head),
            Run(f"{event.author} ", styles.small_strong, head),
            Run(event.kind, styles.small, head),
        ]
        if event.amount:
            runs.append(Run(f" · {event.amount}", styles.small_strong, head))
        boxes = paragraph(runs, _HEAD, "")
        body: list[Box] = []
        for text in filter(None, (line.strip() for line in event.text.splitlines())):
            said = self._root.child("P")
            # WHY: the voice of a screen reader changes with the tongue of a passage.
            said.language = event.language if event.language != self._said.language else None
            body += paragraph([Run(text, styles.body, said)], _TEXT, "")
        body += self._line(" · ".join(event.lines), styles.source, _META)
        element = self._root.child("P")
        print_ = [
            Run(f"{words.fingerprint} ", styles.source, element),
            Run(event.hash, styles.code, element),
        ]
        body += [replace(box, may_begin_page=False) for box in paragraph(print_, _META, "")]
        boxes = follow(boxes, body)
        return barred(boxes, LEFT - 10.0, _APART) if event.apart else boxes

    def _h(self, tag: str) -> Element:
        return self._root.child(tag)

    def _line(self, text: str, style: Style, setting: Setting) -> list[Box]:
        return paragraph([Run(text, style, self._root.child("P"))], setting, "")


class _Paper:
    """What surrounds the text: letterhead, running head, the foot with the head of the chain."""

    def __init__(
        self, sheet: Sheet, chronology: Chronology, words: ChronologyWords, styles: Styles
    ) -> None:
        self._sheet = sheet
        self._said = chronology
        self._words = words
        self._styles = styles
        self._file = words.file.format(file_no=chronology.file_no)

    def letterhead(self, name: Element) -> None:
        """The head of the first page."""
        sheet, styles, body = self._sheet, self._styles, self._said.mediator.body
        with sheet.tagged(name):
            sheet.text(LEFT, _TOP - 62.0, glyphs_of(styles.body_name, f"{body.name} "))
        with sheet.artifact("Pagination", "Header"):
            self._right(_TOP - 62.0, self._mark())
            sheet.rule(LEFT, _TOP - 94.0, MEASURE, 0.0, 0.9, styles.accent)

    def running_head(self) -> None:
        """The head of every page after the first."""
        sheet, styles = self._sheet, self._styles
        with sheet.artifact("Pagination", "Header"):
            sheet.text(LEFT, _TOP - 56.0, glyphs_of(styles.running, self._said.mediator.body.name))
            self._right(_TOP - 56.0, self._mark() or self._words.title)
            sheet.rule(LEFT, _TOP - 64.0, MEASURE, 0.0, 0.4, styles.hairline)

    def foot(self, page: int, pages: int, span: tuple[int, int] | None) -> None:
        """The events of the page, its number, and the fingerprint that binds them all."""
        sheet, styles, words, chain = self._sheet, self._styles, self._words, self._said.chain
        left = self._file
        if span is not None:
            events = words.one if span[0] == span[1] else words.span
            left = f"{left} · {events.format(first=span[0], last=span[1])}"
        with sheet.artifact("Pagination", "Footer"):
            sheet.rule(LEFT, _FOOT + 14.0, MEASURE, 0.0, 0.4, styles.hairline)
            sheet.text(LEFT, _FOOT, glyphs_of(styles.running, left))
            self._right(_FOOT, words.page.format(page=page, pages=pages))
            label = f"{words.chain_foot.format(number=chain.events)} "
            sheet.text(
                LEFT,
                _CHAIN,
                [*glyphs_of(styles.running, label), *glyphs_of(styles.code, chain.last_hash)],
            )

    def _mark(self) -> str:
        return self._words.apart_mark if self._said.reason else ""

    def _right(self, baseline: float, text: str) -> None:
        glyphs = glyphs_of(self._styles.running, text)
        width = sum(glyph.style.width(glyph.text) for glyph in glyphs)
        self._sheet.text(LEFT + MEASURE - width, baseline, glyphs)


def _instant(at: datetime, said: Chronology) -> str:
    local = at.astimezone(ZoneInfo(said.zone))
    return (
        f"{typography.day(local.date(), said.language)}, {typography.clock(local, said.language)}"
    )


def _particulars(said: Chronology, words: ChronologyWords) -> Particulars:
    file = words.file.format(file_no=said.file_no)
    return Particulars(
        title=f"{words.title}, {file}",
        author=f"{said.mediator.name}, {said.mediator.body.name}",
        subject=file,
        language="fr-FR" if said.language.value == "fr" else said.language.value,
        made_at=said.made_at,
        identity=uuid5(NAMESPACE_URL, f"{said.dispute_id}/{said.chain.last_hash}/{said.part}"),
        version=1,
    )
