"""From the inlines of a decision to runs of type, each with its structure element.

Owns what a reference is printed as; numbers come from the record, so that they are current.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    DateRun,
    DecisionRecord,
    ExhibitRef,
    Inline,
    SectionRef,
    TextRun,
    WorkingRef,
)
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions import typography
from mediator_desk.decisions.draft import said_alike
from mediator_desk.decisions.render import faces
from mediator_desk.decisions.render.bidi import has_right
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.lines import Run
from mediator_desk.decisions.render.structure import Element
from mediator_desk.decisions.templates import PageWords

_FACES: Final = {
    (False, False): faces.SERIF,
    (True, False): faces.SERIF_STRONG,
    (False, True): faces.SERIF_ITALIC,
    (True, True): faces.SERIF_STRONG_ITALIC,
}


def place_of(identifier: UUID) -> str:
    """The name of the place where an exhibit is listed, or the working of a calculation."""
    return f"annex-{identifier}"


def place_of_section(key: str, head_id: UUID | None) -> str:
    """The name of the place where a section begins."""
    return f"section-{head_id or key}"


@dataclass(frozen=True, slots=True)
class Speech:
    """How one document prints its inlines: its language, words, and numbers of its annexes.

    ``parts`` are what its sections are called, ``places`` where references may lead, by name.
    ``names`` are those read from the right, longest first: they stand for themselves in a text.
    """

    language: Language
    words: PageWords
    numbers: Mapping[UUID, int]
    parts: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, record: DecisionRecord, words: PageWords) -> "Speech":
        """The speech of a record."""
        numbers = {item.evidence_id: item.piece_no for item in record.relied_on}
        numbers |= {one.working_id: number for number, one in enumerate(record.workings, 1)}
        has_annexes = any(section.key == "annexes" for section in record.sections)
        places = {place_of(one) for one in numbers} if has_annexes else set()
        parts = dict(_parts(record, words))
        return cls(
            record.language, words, numbers, parts, frozenset(places | set(parts)), _names(record)
        )

    def say(self, inline: Inline) -> str:
        """The characters an inline is printed as."""
        match inline:
            case TextRun():
                return typography.set_text(inline.text, self.language)
            case ExhibitRef():
                return self._exhibit(inline)
            case SectionRef():
                place = place_of_section(inline.key, inline.head_id)
                return self.parts.get(place, self.words.section_unknown)
            case WorkingRef():
                words, unknown = self.words.working, self.words.working_unknown
                return self._numbered(inline.working_id, words, unknown)
            case ArticleRef() | AmountRun() | DateRun():
                return said_alike(inline, self.language)

    def _exhibit(self, reference: ExhibitRef) -> str:
        words, unknown = self.words.exhibit, self.words.exhibit_unknown
        said = self._numbered(reference.evidence_id, words, unknown)
        if reference.page is None or reference.evidence_id not in self.numbers:
            return said
        return _paged(said, reference.page, self.words)

    def _numbered(self, identifier: UUID, words: str, unknown: str) -> str:
        number = self.numbers.get(identifier)
        return unknown if number is None else typography.exhibit(words.format(number=number))

    def line(self, inlines: Sequence[Inline]) -> str:
        """The inlines as plain characters."""
        return "".join(self.say(inline) for inline in inlines)

    def runs(self, inlines: Sequence[Inline], style: Style, element: Element) -> list[Run]:
        """The inlines as runs of ``element``; what the annexes list is a link to there."""
        runs: list[Run] = []
        for inline in inlines:
            text, own, face = self.say(inline), element, style.face
            to: str | None = None
            if isinstance(inline, TextRun) and (inline.strong or inline.emphasis):
                face = _FACES[(inline.strong, inline.emphasis)]
            place = _place_of(inline)
            if place in self.places:
                own, to = Element("Link", element, alt=text, inline=True), place
            for said, is_name in self._by_name(text):
                runs.append(Run(said, style.with_face(face), own, to, apart=is_name))
        return runs

    def _by_name(self, text: str) -> Iterator[tuple[str, bool]]:
        """``text`` cut at the names in it that are read from the right."""
        if not self.names or not has_right(text):
            yield text, False
            return
        names = "|".join(re.escape(name) for name in self.names)
        for number, part in enumerate(re.split(f"({names})", text)):
            if part:
                yield part, number % 2 == 1


def _names(record: DecisionRecord) -> tuple[str, ...]:
    found = {record.mediator.name, record.mediator.body.name}
    for party in record.parties:
        agent = party.representative
        found |= {party.name, party.shop or "", agent.name if agent is not None else ""}
    set_ = {typography.set_text(name, record.language) for name in found if has_right(name)}
    return tuple(sorted(set_, key=lambda name: (-len(name), name)))


def _place_of(inline: Inline) -> str | None:
    match inline:
        case ExhibitRef():
            return place_of(inline.evidence_id)
        case WorkingRef():
            return place_of(inline.working_id)
        case SectionRef():
            return place_of_section(inline.key, inline.head_id)
        case _:
            return None


def _paged(exhibit: str, page: int, words: PageWords) -> str:
    """A page of an exhibit: its number stays with the word before it."""
    head, space, tail = words.exhibit_page.format(exhibit=exhibit, page=page).rpartition(" ")
    return f"{head}{typography.NBSP}{tail}" if space else tail


def _parts(record: DecisionRecord, words: PageWords) -> Iterator[tuple[str, str]]:
    """The sections by place, and how a text refers to each."""
    letters = {head.head_id: head.letter for head in record.heads}
    for section in record.sections:
        place = place_of_section(section.key, section.head_id)
        if section.head_id is None:
            title = typography.set_text(section.title, record.language)
            yield place, words.section_titled.format(title=title)
        elif section.head_id in letters:
            letter = letters[section.head_id]
            yield place, typography.exhibit(words.section_of_head.format(letter=letter))
