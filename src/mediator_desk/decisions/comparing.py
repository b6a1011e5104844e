"""What differs between two versions of a draft: blocks matched first, then words in each.

Owns the comparison; never which versions, nor how it is shown.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from dispute_exchange.decision import (
    AmountsTable,
    Block,
    HeadOutcome,
    Inline,
    ListBlock,
    Section,
    TextRun,
)
from mediator_desk.decisions.draft import DraftContent, runs_of

WordsOf = Callable[[Inline], str]
"""Says a reference as it reads today."""

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What became of a passage."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with what became of them."""

    text: str
    mark: Mark = Mark.SAME


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One block beside its other version; a side is empty where there was none."""

    old: Pieces
    new: Pieces

    @property
    def changed(self) -> bool:
        """Whether the two sides differ."""
        return any(piece.mark is not Mark.SAME for piece in (*self.old, *self.new))


@dataclass(frozen=True, slots=True)
class ComparedSection:
    """A section with its blocks side by side, in the order of the newer version."""

    title: str
    rows: tuple[ComparedRow, ...]

    @property
    def changed(self) -> bool:
        """Whether anything in it differs."""
        return any(row.changed for row in self.rows)


def compare(
    old: DraftContent, new: DraftContent, words: WordsOf, facts: Callable[[DraftContent], str]
) -> tuple[ComparedSection, ...]:
    """Every section of both drafts; ``facts`` says amounts and response time, a line each.

    Sections are the same when they have one place in the plan and answer one head.
    """
    sections = [_facts(facts(old), facts(new))]
    before = {_key(section): section for section in old.sections}
    after = {_key(section): section for section in new.sections}
    gone = [section for section in old.sections if _key(section) not in after]
    sections += [_section(before.get(_key(one)), one, words) for one in new.sections]
    sections += [_section(section, None, words) for section in gone]
    return tuple(section for section in sections if section.rows)


def block_text(block: Block, words: WordsOf) -> str:
    """A block as it reads; the items of a list one under the other."""
    if isinstance(block, AmountsTable):
        return ""
    lines = ("".join(_said(one, words) for one in inlines) for inlines in runs_of(block))
    bullet = "• " if isinstance(block, ListBlock) else ""
    return "\n".join(f"{bullet}{line}" for line in lines)


def compared_words(old: str, new: str) -> ComparedRow:
    """Two texts word by word; all of one side is marked when they have little in common."""
    if old == new:
        piece = (Piece(new),) if new else ()
        return ComparedRow(piece, piece)
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for what, a, b, c, d in matcher.get_opcodes():
        same = what == "equal"
        _add(left, "".join(before[a:b]), Mark.SAME if same else Mark.REMOVED)
        _add(right, "".join(after[c:d]), Mark.SAME if same else Mark.ADDED)
    return ComparedRow(tuple(left), tuple(right))


def heads_text(heads: Sequence[HeadOutcome], line: Callable[[HeadOutcome], str]) -> str:
    """The heads, a line each."""
    return "\n".join(line(head) for head in heads)


def _facts(old: str, new: str) -> ComparedSection:
    rows = (
        compared_words(one or "", other or "")
        for one, other in zip_longest(old.splitlines(), new.splitlines())
    )
    return ComparedSection("", tuple(row for row in rows if row.changed))


def _section(old: Section | None, new: Section | None, words: WordsOf) -> ComparedSection:
    before, after = _texts(old, words), _texts(new, words)
    rows = tuple(_rows(before, after))
    titles = [section.title for section in (new, old) if section is not None]
    return ComparedSection(titles[0], rows)


def _texts(section: Section | None, words: WordsOf) -> list[str]:
    blocks = section.blocks if section is not None else ()
    return [text for block in blocks if (text := block_text(block, words))]


def _rows(before: Sequence[str], after: Sequence[str]) -> Iterator[ComparedRow]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        for old, new in zip_longest(before[a:b], after[c:d], fillvalue=""):
            yield compared_words(old, new)


def _add(pieces: list[Piece], text: str, mark: Mark) -> None:
    if text:
        pieces.append(Piece(text, mark))


def _said(inline: Inline, words: WordsOf) -> str:
    return inline.text if isinstance(inline, TextRun) else words(inline)


def _key(section: Section) -> tuple[str, str]:
    return (section.key, str(section.head_id or ""))
