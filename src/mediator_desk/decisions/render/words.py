"""From the inlines of a decision to runs of type, each with its structure element.

Owns what a reference is printed as; numbers come from the record, so that they are current.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    DateRun,
    DecisionRecord,
    ExhibitRef,
    Inline,
    TextRun,
    WorkingRef,
)
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions import typography
from mediator_desk.decisions.render import faces
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


@dataclass(frozen=True, slots=True)
class Speech:
    """How one document prints its inlines: its language, words, and numbers of its annexes.

    ``annexed`` are the exhibits and workings that its annexes list: references lead there.
    """

    language: Language
    words: PageWords
    numbers: Mapping[UUID, int]
    annexed: frozenset[UUID] = frozenset()

    @classmethod
    def of(cls, record: DecisionRecord, words: PageWords) -> "Speech":
        """The speech of a record."""
        numbers = {item.evidence_id: item.piece_no for item in record.relied_on}
        numbers |= {one.working_id: number for number, one in enumerate(record.workings, 1)}
        has_annexes = any(section.key == "annexes" for section in record.sections)
        annexed = frozenset(numbers) if has_annexes else frozenset()
        return cls(record.language, words, numbers, annexed)

    def say(self, inline: Inline) -> str:
        """The characters an inline is printed as."""
        match inline:
            case TextRun():
                return typography.set_text(inline.text, self.language)
            case ExhibitRef():
                words, unknown = self.words.exhibit, self.words.exhibit_unknown
                return self._numbered(inline.evidence_id, words, unknown)
            case WorkingRef():
                words, unknown = self.words.working, self.words.working_unknown
                return self._numbered(inline.working_id, words, unknown)
            case ArticleRef():
                return typography.article(inline.code, inline.article)
            case AmountRun():
                return typography.amount(inline.amount, self.language)
            case DateRun():
                return typography.day(inline.date, self.language)

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
            place = _annex_of(inline)
            if place is not None and place in self.annexed:
                own = Element("Link", element, alt=text, inline=True)
                to = place_of(place)
            runs.append(Run(text, style.with_face(face), own, to))
        return runs


def _annex_of(inline: Inline) -> UUID | None:
    match inline:
        case ExhibitRef():
            return inline.evidence_id
        case WorkingRef():
            return inline.working_id
        case _:
            return None
