"""Whether a document prints what its embedded record says, and nothing beside it.

Owns the comparison, and how much room the labels of a page may take between what the record says;
the sentences and heads that a body may word are part of the record. Spaces, punctuation and case
are no part of it, so that another typography does not make an old document look changed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from dispute_exchange.decision import (
    AmountRun,
    AmountsTable,
    ArticleRef,
    Block,
    DateRun,
    DecisionRecord,
    ExhibitRef,
    Heading,
    Inline,
    LawVersion,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    SectionRef,
    TextRun,
    Working,
    WorkingRef,
)
from dispute_exchange.money import total
from dispute_exchange.parties import Party
from dispute_exchange.verification.printed import DASHES, AfterDash, Piece, Printed, plain
from dispute_exchange.vocabulary import PartyRole

__all__ = ["plain", "prints"]

_MARK: Final = 6
"""Letters before an item of a list, or after a reference."""
_LABEL: Final = 80
"""Letters of what is fixed beside one thing said: ``Dossier``, ``pièce n°``, a role."""
_PAGE: Final = 24
"""Letters between an exhibit and the page of it that is meant."""
_NEVER: Final = "\0"
"""What no page says."""


class _Room(NamedTuple):
    """Where the page may say ``letters`` more letters and figures that are not the record's."""

    letters: int


_Said = Piece | _Room


def prints(record: DecisionRecord, printed: str) -> bool:
    """Whether ``printed`` holds everything ``record`` says, in its order, and no more than the
    fixed words of a page in between."""
    page, room = Printed(printed), 0
    for said in _document(record):
        if isinstance(said, _Room):
            room += said.letters
        elif not said:
            continue
        elif not page.goes_on(said, room):
            return False
        else:
            room = 0
    return page.ends(room)


def _document(record: DecisionRecord) -> Iterator[_Said]:
    body = record.mediator.body.name
    yield from (_Room(_LABEL), plain(body))
    yield from (_Room(_LABEL), plain(record.title), _Room(_LABEL), plain(record.number))
    yield from (_Room(_LABEL), plain(record.file_no), _Room(_LABEL), record.issued_on)
    yield plain(record.wording.supersedes)
    numbers = {str(item.evidence_id): str(item.piece_no) for item in record.relied_on}
    numbers |= {str(one.working_id): str(n) for n, one in enumerate(record.workings, 1)}
    numbers |= {str(head.head_id): plain(head.letter) for head in record.heads}
    numbers |= {one.key: plain(one.title) for one in record.sections if one.head_id is None}
    for section in record.sections:
        yield from _section(record, section, numbers)
    yield _Room(_LABEL)
    names = [one.name for one in record.signatories] or [record.mediator.name]
    for name in names:
        yield from (plain(name), _Room(_LABEL + len(body)))
    # WHY so much: a body that signs is named in the line of each signatory before it as well.
    yield _Room(_LABEL + len(body) + len(names[-1]))


def _section(record: DecisionRecord, section: Section, numbers: dict[str, str]) -> Iterator[_Said]:
    if section.key != "header":
        yield plain(section.title)
    if section.key == "parties":
        yield from _parties(record)
    if section.key == "notices" and record.notices:
        yield plain(record.wording.notices)
        for notice in record.notices:
            yield from (_Room(_MARK), plain(notice.text), plain(notice.article))
    for block in section.blocks:
        yield from _block(record, block, numbers)
    if section.key == "deadline":
        yield _telling(record.wording.deadline, record.response_days)
    if section.key == "annexes":
        yield from _annexes(record)


def _parties(record: DecisionRecord) -> Iterator[_Said]:
    for role in (PartyRole.CONSUMER, PartyRole.TRADER):
        for party in (one for one in record.parties if one.role is role):
            yield from (_Room(_LABEL), plain(party.name), _Room(_details(party)))


def _details(party: Party) -> int:
    """Letters of what stands under a party's name, in any order and wording."""
    said = [party.shop or "", party.siren or ""]
    if party.address is not None:
        said += [*party.address.lines, party.address.postcode, party.address.city]
    if party.representative is not None:
        said.append(party.representative.name)
    return sum(len(plain(one)) + 20 for one in said if one)


def _block(record: DecisionRecord, block: Block, numbers: dict[str, str]) -> Iterator[_Said]:
    match block:
        case Paragraph() | Heading():
            yield from _pieces(block.inlines, numbers)
        case Quotation():
            yield from _pieces(block.inlines, numbers)
            yield plain(block.source or "")
        case ListBlock():
            for item in block.items:
                yield _Room(_MARK)
                yield from _pieces(item, numbers)
        case AmountsTable():
            yield from _amounts(record)


def _annexes(record: DecisionRecord) -> Iterator[_Said]:
    wording = record.wording
    yield from map(plain, wording.exhibits)
    for item in record.relied_on:
        yield from (f"{item.piece_no}{plain(item.title)}", item.sha256)
    yield from map(plain, wording.workings[:1])
    for number, working in enumerate(record.workings, 1):
        yield from _working(number, working, wording.workings[1:])
    yield from map(plain, wording.law)
    for law in record.law:
        if law.valid_from is not None:
            yield from (_article(law.code, law.article), law.valid_from)
    yield _naming(wording.law_open, [law for law in record.law if law.valid_from is None])
    chain = record.chain
    yield _telling(wording.chain, record.file_revision, chain.seq)
    yield from (chain.hash, plain(wording.data))


def _working(number: int, working: Working, heads: Iterable[str]) -> Iterator[_Said]:
    yield from (_Room(_LABEL), str(number), _Room(_LABEL), plain(working.title), _Room(_LABEL))
    yield plain(working.reading)
    if working.law:
        yield _Room(_LABEL + sum(_letters(law) for law in working.law))
    yield from map(plain, heads)
    for step in (*working.inputs, *working.steps, working.result):
        yield from (plain(step.label), plain(step.value))
        if step.amount is not None:
            yield step.amount


def _letters(law: LawVersion) -> int:
    """Letters of an article and of since when it has been in force."""
    return len(_article(law.code, law.article)) + _LABEL


def _amounts(record: DecisionRecord) -> Iterator[_Said]:
    yield from map(plain, record.wording.amounts)
    for head in record.heads:
        yield plain(f"{head.letter}{head.title}")
        for money in (head.asked, head.offered, head.proposed):
            yield _Room(_LABEL) if money is None else money
        yield plain(head.basis)
    offers = [head.offered for head in record.heads if head.offered is not None]
    currency = record.total_proposed.currency
    yield from (_Room(_LABEL), total((head.asked for head in record.heads), currency))
    yield total(offers, currency) if offers else _Room(_LABEL)
    yield record.total_proposed


def _telling(sentence: str, *numbers: int | None) -> str:
    """A sentence the body worded, which has to name these numbers."""
    named = {int(number) for number in re.findall(r"(?<!\d)\d{1,9}(?!\d)", sentence)}
    wanted = {number for number in numbers if number}
    return plain(sentence) if wanted <= named else _NEVER


def _naming(sentence: str, articles: Sequence[LawVersion]) -> str:
    """A sentence the body worded, which has to name these articles."""
    said = plain(sentence)
    named = all(plain(one.code) in said and plain(one.article) in said for one in articles)
    return said if named else _NEVER


def _pieces(inlines: tuple[Inline, ...], numbers: dict[str, str]) -> Iterator[_Said]:
    dashed = False
    for inline in inlines:
        match inline:
            case TextRun():
                yield plain(inline.text)
            case ExhibitRef():
                yield from _reference(numbers.get(str(inline.evidence_id), ""))
                if inline.page is not None:
                    yield from (_Room(_PAGE), str(inline.page))
            case SectionRef():
                yield from _reference(numbers.get(str(inline.head_id or inline.key), ""))
            case WorkingRef():
                yield from _reference(numbers.get(str(inline.working_id), ""))
            case ArticleRef():
                yield _article(inline.code, inline.article)
            case AmountRun():
                yield AfterDash(inline.amount) if dashed else inline.amount
            case DateRun():
                yield inline.date
        dashed = isinstance(inline, TextRun) and inline.text.endswith(DASHES)


def _reference(number: str) -> Iterator[_Said]:
    yield from (_Room(_LABEL), number, _Room(_MARK))


def _article(code: str, number: str) -> str:
    return f"{plain(code)}art{plain(number)}"
