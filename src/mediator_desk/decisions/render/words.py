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


def place_of(evidence_id: UUID) -> str:
    """The name of the place where an exhibit is listed."""
    return f"exhibit-{evidence_id}"


@dataclass(frozen=True, slots=True)
class Speech:
    """How one document prints its inlines: its language, words and exhibit numbers."""

    language: Language
    words: PageWords
    numbers: Mapping[UUID, int]

    @classmethod
    def of(cls, record: DecisionRecord, words: PageWords) -> "Speech":
        """The speech of a record."""
        numbers = {item.evidence_id: item.piece_no for item in record.relied_on}
        return cls(record.language, words, numbers)

    def say(self, inline: Inline) -> str:
        """The characters an inline is printed as."""
        match inline:
            case TextRun():
                return typography.set_text(inline.text, self.language)
            case ExhibitRef():
                number = self.numbers.get(inline.evidence_id)
                if number is None:
                    return self.words.exhibit_unknown
                return typography.exhibit(self.words.exhibit.format(number=number))
            case ArticleRef():
                return typography.article(inline.code, inline.article)
            case AmountRun():
                return typography.amount(inline.amount, self.language)
            case DateRun():
                return typography.day(inline.date, self.language)

    def line(self, inlines: Sequence[Inline]) -> str:
        """The inlines as plain characters."""
        return "".join(self.say(inline) for inline in inlines)

    def runs(self, inlines: Sequence[Inline], style: Style, element: Element) -> list[Run]:
        """The inlines as runs of ``element``; a cited exhibit is a link to its place."""
        runs: list[Run] = []
        for inline in inlines:
            text, own, face = self.say(inline), element, style.face
            to: str | None = None
            if isinstance(inline, TextRun) and (inline.strong or inline.emphasis):
                face = _FACES[(inline.strong, inline.emphasis)]
            if isinstance(inline, ExhibitRef) and inline.evidence_id in self.numbers:
                own = Element("Link", element, alt=text, inline=True)
                to = place_of(inline.evidence_id)
            runs.append(Run(text, style.with_face(face), own, to))
        return runs
