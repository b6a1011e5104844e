"""Whether a document prints what its embedded record says.

Owns the comparison. Spaces, punctuation and case are no part of it, so that a later edition of
the fixed words or another typography does not make an old document look changed.
"""

import re
import unicodedata
from collections.abc import Iterator

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
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    TextRun,
    WorkingRef,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole

_NOTHING = re.compile(r"[\W_]+")
_GAP = 80
"""How many letters may stand between two pieces of a sentence: a label, a month, a number."""


def prints(record: DecisionRecord, printed: str) -> bool:
    """Whether ``printed`` holds everything ``record`` says, in its order."""
    text, place = plain(printed), 0
    for stretch in _stretches(record):
        for index, piece in enumerate(stretch):
            found = text.find(piece, place) if piece else place
            if found < 0 or (index and found - place > _GAP):
                return False
            place = found + len(piece)
    return True


def plain(text: str) -> str:
    """Letters and figures alone, in one form whatever the spaces, accents' encoding or case."""
    return _NOTHING.sub("", unicodedata.normalize("NFKD", text).casefold())


def _stretches(record: DecisionRecord) -> Iterator[list[str]]:
    yield [plain(record.mediator.body.name)]
    yield [plain(record.title), plain(record.number), plain(record.file_no)]
    numbers = {str(item.evidence_id): str(item.piece_no) for item in record.relied_on}
    numbers |= {str(one.working_id): str(n) for n, one in enumerate(record.workings, 1)}
    for section in record.sections:
        yield from _section(record, section, numbers)
    yield from ([plain(one.name)] for one in record.signatories)
    if not record.signatories:
        yield [plain(record.mediator.name)]


def _section(
    record: DecisionRecord, section: Section, numbers: dict[str, str]
) -> Iterator[list[str]]:
    if section.key != "header":
        yield [plain(section.title)]
    if section.key == "parties":
        for role in (PartyRole.CONSUMER, PartyRole.TRADER):
            yield from ([plain(p.name)] for p in record.parties if p.role is role)
    if section.key == "notices":
        yield from ([plain(notice.text), plain(notice.article)] for notice in record.notices)
    for block in section.blocks:
        yield from _block(record, block, numbers)
    if section.key == "deadline" and record.response_days:
        yield [str(record.response_days)]
    if section.key == "annexes":
        yield from _annexes(record)


def _block(record: DecisionRecord, block: Block, numbers: dict[str, str]) -> Iterator[list[str]]:
    match block:
        case Paragraph() | Heading():
            yield _pieces(block.inlines, numbers)
        case Quotation():
            yield _pieces(block.inlines, numbers)
            yield [plain(block.source or "")]
        case ListBlock():
            yield from (_pieces(item, numbers) for item in block.items)
        case AmountsTable():
            yield from _amounts(record)


def _annexes(record: DecisionRecord) -> Iterator[list[str]]:
    for item in record.relied_on:
        yield [str(item.piece_no), plain(item.title), item.sha256]
    for number, working in enumerate(record.workings, 1):
        yield [str(number), plain(working.title)]
        yield [plain(working.reading)]
        for step in (*working.inputs, *working.steps, working.result):
            yield [plain(step.label), plain(step.value), _figures_or_none(step.amount)]
    yield from ([plain(law.code), plain(law.article)] for law in record.law)
    yield [record.chain.hash]


def _amounts(record: DecisionRecord) -> Iterator[list[str]]:
    for head in record.heads:
        said = (head.asked, head.offered, head.proposed)
        sums = [_figures(money) for money in said if money is not None]
        yield [plain(f"{head.letter}{head.title}"), *sums, plain(head.basis)]
    yield [_figures(record.total_proposed)]


def _pieces(inlines: tuple[Inline, ...], numbers: dict[str, str]) -> list[str]:
    return [_piece(inline, numbers) for inline in inlines]


def _piece(inline: Inline, numbers: dict[str, str]) -> str:
    match inline:
        case TextRun():
            return plain(inline.text)
        case ExhibitRef():
            return numbers.get(str(inline.evidence_id), "")
        case WorkingRef():
            return numbers.get(str(inline.working_id), "")
        case ArticleRef():
            return plain(inline.code) + "art" + plain(inline.article)
        case AmountRun():
            return _figures(inline.amount)
        case DateRun():
            return str(inline.date.day)


def _figures_or_none(value: Money | None) -> str:
    return "" if value is None else _figures(value)


def _figures(value: Money) -> str:
    units, cents = divmod(abs(value.minor), 100)
    return f"{units}{cents:02d}"
