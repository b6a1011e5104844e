"""The draft as the mediator edits it, and reading its text.

Owns the content of a draft and the walks over its blocks; never where it is kept.
"""

from collections.abc import Iterator

from dispute_exchange.canonical import Frozen
from dispute_exchange.decision import (
    AmountRun,
    ArticleRef,
    Block,
    DateRun,
    ExhibitRef,
    Heading,
    HeadOutcome,
    Inline,
    Inlines,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    SectionRef,
    TextRun,
    Working,
    WorkingRef,
)
from dispute_exchange.moments import Days
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import typography


class DraftContent(Frozen):
    """What the mediator edits; everything else of the record is computed when it is composed.

    ``workings`` are the calculations at hand; those the text cites are printed in the annex.
    """

    kind: DecisionKind = DecisionKind.PROPOSAL
    language: Language = Language.FR
    title: str
    sections: tuple[Section, ...]
    heads: tuple[HeadOutcome, ...]
    response_days: Days | None = None
    workings: tuple[Working, ...] = ()


def runs_of(block: Block) -> Iterator[Inlines]:
    """The stretches of inline text of a block, in reading order."""
    match block:
        case Paragraph() | Heading() | Quotation():
            yield block.inlines
        case ListBlock():
            yield from block.items
        case _:
            return


def inlines_of(sections: tuple[Section, ...]) -> Iterator[Inline]:
    """Every inline of the sections, in reading order."""
    for section in sections:
        for block in section.blocks:
            for inlines in runs_of(block):
                yield from inlines


def exhibits_cited(sections: tuple[Section, ...]) -> tuple[ExhibitRef, ...]:
    """The exhibits cited, each once, in order of first citation."""
    refs = (inline for inline in inlines_of(sections) if isinstance(inline, ExhibitRef))
    return tuple({ref.evidence_id: ref for ref in refs}.values())


def articles_cited(sections: tuple[Section, ...]) -> tuple[ArticleRef, ...]:
    """The articles cited, each once, in order of first citation."""
    refs = (inline for inline in inlines_of(sections) if isinstance(inline, ArticleRef))
    return tuple({(ref.code, ref.article): ref for ref in refs}.values())


def workings_cited(sections: tuple[Section, ...]) -> tuple[WorkingRef, ...]:
    """The workings cited, each once, in order of first citation."""
    refs = (inline for inline in inlines_of(sections) if isinstance(inline, WorkingRef))
    return tuple({ref.working_id: ref for ref in refs}.values())


def said_alike(inline: ArticleRef | AmountRun | DateRun, language: Language) -> str:
    """What reads alike wherever it stands: an article, a sum, a day."""
    match inline:
        case ArticleRef():
            return typography.article(inline.code, inline.article)
        case AmountRun():
            return typography.amount(inline.amount, language)
        case DateRun():
            return typography.day(inline.date, language)


def leads(sections: tuple[Section, ...], reference: SectionRef) -> bool:
    """Whether there is a section that a reference stands for."""
    wanted = (reference.key, reference.head_id)
    return any((section.key, section.head_id) == wanted for section in sections)


def own_words(block: Block) -> Iterator[str]:
    """The words written by hand in a block, one string per stretch; references say nothing."""
    for inlines in runs_of(block):
        yield " ".join(run.text for run in inlines if isinstance(run, TextRun))


def says_something(section: Section) -> bool:
    """Whether a section holds any words of its own."""
    return any(words.strip() for block in section.blocks for words in own_words(block))
