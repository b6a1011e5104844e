"""One reasoning for several files: how it enters each draft, and that it names none of them.

Owns the merge of shared paragraphs with a file's own, the annex of a file, and the comparison of
files; never which files belong together, nor where they are kept.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final
from uuid import UUID

from dispute_exchange.canonical import Frozen, canonical_json
from dispute_exchange.decision import (
    Block,
    ExhibitRef,
    Heading,
    ListBlock,
    Paragraph,
    Section,
    TextRun,
)
from dispute_exchange.vocabulary import DecisionKind, Language, PartyRole
from mediator_desk.decisions import typography
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent, runs_of, says_something
from mediator_desk.decisions.letters.texts import BundleWords, bundle_words
from mediator_desk.decisions.quoting import words_of
from mediator_desk.domain.facts import CaseFacts

_SHORTEST: Final = 3
"""Numbers and names of fewer signs than this could be anything."""
_TITLES: Final = frozenset({"m", "mme", "mr", "mrs", "ms", "mlle", "dr", "monsieur", "madame"})


class SharedReasoning(Frozen):
    """What is written once for all files of a bundle: the discussion, in one language."""

    kind: DecisionKind = DecisionKind.PROPOSAL
    language: Language = Language.FR
    blocks: tuple[Block, ...] = ()


class Difference(StrEnum):
    """How a file of a bundle differs from most of the others."""

    STATE = "state"
    AMOUNT = "amount"
    HEADS = "heads"
    PROBLEM = "problem"
    EVENT = "event"
    OFFER = "offer"
    LANGUAGE = "language"
    SEVERAL_CONSUMERS = "several_consumers"
    SAME_CONSUMER = "same_consumer"
    VULNERABLE = "vulnerable"


# -- the shared paragraphs in a draft --------------------------------------------------------------


def with_shared(
    content: DraftContent, before: Sequence[Block], after: Sequence[Block]
) -> DraftContent | None:
    """The draft with ``after`` in the place of ``before``, its own paragraphs kept where they were.

    None when a shared paragraph was changed by hand in this draft: then a person must choose.
    """
    place = next(
        (
            index
            for index, section in enumerate(content.sections)
            if section.key == "discussion" and section.head_id is None
        ),
        None,
    )
    if place is None:
        return None
    section = content.sections[place]
    merged = merge(section.blocks, before, after)
    if merged is None:
        return None
    changed = section.model_copy(update={"blocks": merged})
    sections = (*content.sections[:place], changed, *content.sections[place + 1 :])
    return content.model_copy(update={"sections": sections})


def without_shared(content: DraftContent, shared: Sequence[Block]) -> DraftContent:
    """The draft without those of the shared paragraphs that are still in it as they were."""
    gone = {_key(block) for block in shared}
    sections = tuple(
        section.model_copy(
            update={"blocks": tuple(one for one in section.blocks if _key(one) not in gone)}
        )
        if section.key == "discussion" and section.head_id is None
        else section
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def merge(
    held: Sequence[Block], before: Sequence[Block], after: Sequence[Block]
) -> tuple[Block, ...] | None:
    """``held`` with its shared blocks replaced; own blocks follow the shared block they followed.

    None when ``held`` no longer holds every block of ``before`` in order.
    """
    own: list[list[Block]] = [[]]
    shared = list(map(_key, before))
    taken = 0
    for block in held:
        if taken < len(shared) and _key(block) == shared[taken]:
            taken += 1
            own.append([])
        else:
            own[-1].append(block)
    if taken < len(shared):
        return None
    anchors = _anchors(shared, list(map(_key, after)))
    result: list[Block] = []
    for index in range(len(after) + 1):
        if index:
            result.append(after[index - 1])
        for position, blocks in enumerate(own):
            if anchors[position] == index:
                result += blocks
    return tuple(result)


def _anchors(before: list[bytes], after: list[bytes]) -> list[int]:
    """After how many blocks of ``after`` what followed each block of ``before`` now comes."""
    kept = {0: 0}
    for tag, start, end, first, last in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        for index in range(start, end):
            kept[index + 1] = first + index - start + 1 if tag == "equal" else last
    return [kept[position] for position in range(len(before) + 1)]


def _key(block: Block) -> bytes:
    return canonical_json(block)


# -- the annex of one file -------------------------------------------------------------------------


def with_annex(content: DraftContent, basis: Basis) -> DraftContent:
    """The draft with the particulars of its own file in its annexes, once, and a first word for
    each head of claim that has none and a sum."""
    words = bundle_words(content.language)
    sections = tuple(_completed(section, words, basis, content) for section in content.sections)
    return content.model_copy(update={"sections": sections})


def _completed(
    section: Section, words: BundleWords, basis: Basis, content: DraftContent
) -> Section:
    blocks: tuple[Block, ...] = ()
    if section.key == "annexes" and not section.blocks:
        blocks = tuple(_annex(words, basis, content.language))
    elif section.head_id in _with_a_sum(content) and not says_something(section):
        blocks = (_said(words.head_reason),)
    if not blocks:
        return section
    return section.model_copy(update={"blocks": (*section.blocks, *blocks)})


def _with_a_sum(content: DraftContent) -> frozenset[UUID]:
    """The heads the shared reasons can answer: what is asked without a sum calls for its own."""
    return frozenset(
        head.head_id
        for head in content.heads
        if head.asked.minor or (head.proposed is not None and head.proposed.minor)
    )


def _annex(words: BundleWords, basis: Basis, language: Language) -> Iterator[Block]:
    case = basis.case
    title = words.annex_title.format(file_no=case.file_no)
    yield Heading(level=3, inlines=(TextRun(text=title),))
    consumer = case.party(PartyRole.CONSUMER).name
    yield _said(words.annex_intro.format(consumer=consumer))
    lines = []
    if case.order is not None:
        lines.append(words.order.format(order_no=case.order.order_no, item=case.order.item))
    for head in case.claim.heads:
        if head.claimed is None:
            lines.append(words.head.format(letter=head.letter, title=head.title))
            continue
        claimed = typography.amount(head.claimed, language)
        lines.append(
            words.head_claimed.format(letter=head.letter, title=head.title, claimed=claimed)
        )
    yield ListBlock(items=tuple((TextRun(text=line),) for line in lines))


def _said(text: str) -> Paragraph:
    return Paragraph(inlines=(TextRun(text=text),))


# -- what may not be shared ------------------------------------------------------------------------


def cites_exhibits(blocks: Iterable[Block]) -> bool:
    """Whether shared text rests on an exhibit, which belongs to one file and its parties."""
    return any(
        isinstance(inline, ExhibitRef)
        for block in blocks
        for inlines in runs_of(block)
        for inline in inlines
    )


def names_in(text: str, cases: Iterable[CaseFacts]) -> tuple[int, ...]:
    """Which of ``cases`` (by position) ``text`` names by something that is theirs alone.

    The trader and its shop are everybody's.
    """
    words = f" {' '.join(words_of(text))} "
    return tuple(
        index
        for index, case in enumerate(cases)
        if any(f" {' '.join(mark)} " in words for mark in marks_of(case))
    )


def marks_of(case: CaseFacts) -> Iterator[tuple[str, ...]]:
    """What tells one file from the others, each as its words: people, numbers, ways to reach them.

    SECURITY: a party of a bundle never learns who else is in it (R612-3, L612-3).
    """
    trader = set(_name(case.party(PartyRole.TRADER).name))
    for party in case.parties:
        if party.role is not PartyRole.CONSUMER:
            continue
        people = [party.name, party.contact_name or ""]
        people.append(party.representative.name if party.representative else "")
        for name in people:
            mark = _name(name)
            if mark and not set(mark) <= trader:
                # WHY the last word too: a passenger is named by the family name alone.
                yield from (one for one in (mark, mark[-1:]) if len("".join(one)) > _SHORTEST)
        for value in (party.email or "", party.phone or ""):
            if value:
                yield tuple(words_of(value))
        if party.address is not None and party.address.lines:
            yield tuple(words_of(party.address.lines[-1]))
    numbers = [case.file_no, case.order.order_no if case.order else ""]
    for value in numbers:
        mark = tuple(words_of(value))
        if len("".join(mark)) >= _SHORTEST:
            yield mark


def _name(name: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(name) if word not in _TITLES)


def spoken(content: DraftContent, shared: Sequence[Block]) -> str:
    """Every word of a draft but the shared paragraphs."""
    kept = {_key(block) for block in shared}
    return "\n".join(
        inline.text
        for section in content.sections
        for block in section.blocks
        if _key(block) not in kept
        for inlines in runs_of(block)
        for inline in inlines
        if isinstance(inline, TextRun)
    )


def said_in(blocks: Iterable[Block]) -> str:
    """The words of shared paragraphs."""
    return "\n".join(
        inline.text
        for block in blocks
        for inlines in runs_of(block)
        for inline in inlines
        if isinstance(inline, TextRun)
    )


# -- comparing the files ---------------------------------------------------------------------------


def differences(
    bases: Sequence[Basis], ready: Sequence[bool]
) -> tuple[tuple[Difference, ...], ...]:
    """How each file differs from most; ``ready`` tells which can be given a proposal now."""
    facts = [_compared(basis) for basis in bases]
    usual = {kind: Counter(fact[kind] for fact in facts).most_common(1)[0][0] for kind in _COMPARED}
    names = Counter(_consumer(basis) for basis in bases)
    found = []
    for basis, fact, is_ready in zip(bases, facts, ready, strict=True):
        own = [kind for kind in _COMPARED if fact[kind] != usual[kind]]
        consumers = [party for party in basis.case.parties if party.role is PartyRole.CONSUMER]
        if not is_ready:
            own.insert(0, Difference.STATE)
        if len(consumers) > 1:
            own.append(Difference.SEVERAL_CONSUMERS)
        if names[_consumer(basis)] > 1:
            own.append(Difference.SAME_CONSUMER)
        if any(party.vulnerable for party in consumers):
            own.append(Difference.VULNERABLE)
        found.append(tuple(own))
    return tuple(found)


_COMPARED: Final = (
    Difference.AMOUNT,
    Difference.HEADS,
    Difference.PROBLEM,
    Difference.EVENT,
    Difference.OFFER,
    Difference.LANGUAGE,
)


def _compared(basis: Basis) -> dict[Difference, object]:
    case = basis.case
    order = case.order
    return {
        Difference.AMOUNT: case.claim.disputed,
        Difference.HEADS: len(case.claim.heads),
        Difference.PROBLEM: (case.claim.problem, case.claim.subproblem),
        Difference.EVENT: (order.delivered_on if order else None),
        Difference.OFFER: basis.standing.offered,
        Difference.LANGUAGE: case.party(PartyRole.CONSUMER).language,
    }


def _consumer(basis: Basis) -> tuple[str, ...]:
    return _name(basis.case.party(PartyRole.CONSUMER).name)


def same_trader(cases: Sequence[CaseFacts]) -> bool:
    """Whether all files are against one trader: by company number, else by name."""
    traders = [case.party(PartyRole.TRADER) for case in cases]
    numbers = {trader.siren for trader in traders}
    if None not in numbers:
        return len(numbers) == 1
    return len({_plain(trader.name) for trader in traders}) == 1


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", " ".join(words_of(name))).strip()
