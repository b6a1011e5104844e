"""The tables a record carries: amounts, exhibits, versions of law, and the two parties.

Owns their columns; never a figure of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dispute_exchange.decision import DecisionRecord, HeadOutcome, Working, WorkingStep
from dispute_exchange.money import Money, total
from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.decisions import typography
from mediator_desk.decisions.render.blocks import (
    GUTTER,
    MEASURE,
    Cell,
    Column,
    Rules,
    row,
    table,
)
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.flow import Box
from mediator_desk.decisions.render.lines import Run, natural_width
from mediator_desk.decisions.render.sheet import Sheet
from mediator_desk.decisions.render.structure import Element, Place
from mediator_desk.decisions.render.styles import Styles
from mediator_desk.decisions.render.words import place_of
from mediator_desk.decisions.templates import PageWords

Card = tuple[str, str, tuple[tuple[str, str], ...]]
"""The role and the name of a party, and its details: our word, and what is said."""

_LEADING: Final = 12.6
_LEAST_SUM: Final = 50.0
_WIDEST_SUM: Final = 74.0
_EXHIBITS: Final = (Column(34.0), Column(MEASURE - 194.0), Column(160.0))
_WORKING: Final = (Column(172.0), Column(MEASURE - 246.0), Column(74.0, right=True))
_LAW: Final = (Column(MEASURE - 180.0), Column(180.0))


def amounts(record: DecisionRecord, words: PageWords, styles: Styles, part: Element) -> list[Box]:
    """What was asked, offered and proposed for each head, and the totals."""
    language, heads, over = record.language, record.heads, record.wording.amounts
    frame = _Frame(part, styles)
    is_agreed = record.kind is DecisionKind.SETTLEMENT_RECORD

    def said(value: Money | None, otherwise: str = words.none_made) -> str:
        return otherwise if value is None else typography.amount(value, language)

    def cells(outcome: HeadOutcome) -> tuple[str, ...]:
        title = typography.set_text(f"{outcome.letter}. {outcome.title}", language)
        basis = typography.set_text(outcome.basis, language)
        proposed = said(outcome.proposed, words.none_made if is_agreed else words.nothing_proposed)
        told = (title, said(outcome.asked), said(outcome.offered), proposed, basis)
        return told[: len(over)]

    lines = [cells(outcome) for outcome in heads]
    currency = record.total_proposed.currency
    sums = (
        words.total,
        said(total((outcome.asked for outcome in heads), currency)),
        said(_sum_of((outcome.offered for outcome in heads), currency)),
        said(record.total_proposed),
        "",
    )
    columns = _as_wide_as([over, *lines, sums[: len(over)]], styles)
    head = frame.head(over, columns)
    rows = [frame.line(line, columns, last=line is lines[-1]) for line in lines]
    total_row = frame.total(sums[: len(over)], columns)
    return table(head, [*rows, total_row], before=10.0)


def _as_wide_as(lines: Sequence[Sequence[str]], styles: Styles) -> tuple[Column, ...]:
    """Columns for a table of amounts: sums take what they need, words share the rest.

    WHY by what they hold: a column of small sums leaves its room to the titles, which break less.
    """

    def widest(column: int) -> float:
        texts = (line[column] for line in lines)
        return max(natural_width(text, styles.small_strong) for text in texts) + GUTTER

    amounts = [min(max(widest(n), _LEAST_SUM), _WIDEST_SUM) for n in range(1, 4)]
    rest = MEASURE - sum(amounts)
    sums = [Column(round(width, 1), right=True) for width in amounts]
    if len(lines[0]) == len(sums) + 1:
        return (Column(MEASURE - sum(column.width for column in sums)), *sums)
    title, basis = widest(0), widest(4) - GUTTER
    share = title / (title + basis)
    first = rest * min(max(share, 0.4), 0.65)
    if title + basis <= rest:
        first = max(title, min(first, rest - basis))
    first = round(first, 1)
    return (Column(first), *sums, Column(MEASURE - first - sum(column.width for column in sums)))


def exhibits(record: DecisionRecord, styles: Styles, part: Element) -> list[Box]:
    """The exhibits relied on, with the digests of their bytes; citations lead here."""
    frame = _Frame(part, styles)
    head = frame.head(record.wording.exhibits[1:], _EXHIBITS)
    rows = []
    for item in record.relied_on:
        title = typography.set_text(item.title, record.language)
        digest = f"{item.sha256[:32]} {item.sha256[32:]}"
        box = frame.line(
            (str(item.piece_no), title, digest), _EXHIBITS, last=item is record.relied_on[-1]
        )
        rows.append(_reachable(box, place_of(item.evidence_id)))
    return table(head, rows, before=8.0)


def law(record: DecisionRecord, styles: Styles, part: Element) -> list[Box]:
    """The articles whose version is known, and since when it has been in force."""
    frame = _Frame(part, styles)
    head = frame.head(record.wording.law[1:], _LAW)
    dated = [(item, item.valid_from) for item in record.law if item.valid_from is not None]
    rows = [
        frame.line(
            (typography.article(item.code, item.article), typography.day(day, record.language)),
            _LAW,
            last=item is dated[-1][0],
        )
        for item, day in dated
    ]
    return table(head, rows, before=8.0)


def working(made: Working, record: DecisionRecord, styles: Styles, part: Element) -> list[Box]:
    """What a calculation took, what it did with it, and its result; references lead here."""
    language = record.language
    frame = _Frame(part, styles)
    head = frame.head(record.wording.workings[1:], _WORKING)

    def cells(step: WorkingStep) -> tuple[str, ...]:
        amount = "" if step.amount is None else typography.amount(step.amount, language)
        set_ = typography.set_text
        return (set_(step.label, language), set_(step.value, language), amount)

    last = {made.inputs[-1:], made.steps[-1:]}
    rows = [
        frame.line(cells(step), _WORKING, last=(step,) in last)
        for step in (*made.inputs, *made.steps)
    ]
    boxes = table(head, [*rows, frame.total(cells(made.result), _WORKING)], before=7.0)
    return [_reachable(boxes[0], place_of(made.working_id)), *boxes[1:]]


def side_by_side(parties: Sequence[Card], styles: Styles, part: Element) -> list[Box]:
    """The parties, two abreast: role, name and details of each."""
    halves = (Column((MEASURE + GUTTER) / 2), Column((MEASURE - GUTTER) / 2))
    rows: list[Box] = []
    for index in range(0, len(parties), 2):
        cells = [Cell(tuple(_card(party, styles, part))) for party in parties[index : index + 2]]
        while len(cells) < 2:
            cells.append(Cell(()))
        box = row(cells, halves, 14.0, Rules(above=0.5, colour=styles.hairline))
        rows.append(Box(box.height, box.draw, before=9.0 if index == 0 else 5.0))
    return rows


def _card(party: Card, styles: Styles, part: Element) -> Iterator[tuple[Run, ...]]:
    label, name, details = party
    yield (Run(label, styles.label, part.child("P")),)
    yield (Run(name, styles.name, part.child("P"), apart=True),)
    for ours, theirs in details:
        line = part.child("P")
        label_, said = Run(ours, styles.small, line), Run(theirs, styles.small, line, apart=True)
        yield (label_, said) if ours else (said,)


def _sum_of(amounts: Iterable[Money | None], currency: str) -> Money | None:
    """The total of what was said; nothing when nobody said anything."""
    known = [amount for amount in amounts if amount is not None]
    return total(known, currency) if known else None


class _Frame:
    """A table under way: its structure elements and the looks of its rows."""

    def __init__(self, part: Element, styles: Styles) -> None:
        self._styles = styles
        self._table = part.child("Table")
        self._head = self._table.child("THead")
        self._body = self._table.child("TBody")

    def head(self, texts: Sequence[str], columns: Sequence[Column]) -> Box:
        """The row of column heads."""
        line = self._head.child("TR")
        cells = []
        for text in texts:
            element = line.child("TH")
            element.attributes["Table"] = {"Scope": "Column"}
            cells.append(Cell(((Run(text, self._styles.small_strong, element),),)))
        return row(cells, columns, _LEADING, Rules(0.9, 0.45, self._styles.accent))

    def line(self, texts: Sequence[str], columns: Sequence[Column], *, last: bool) -> Box:
        """A row of the body; its first cell names it, as wide as the empty ones beside it."""
        below = 0.45 if last else 0.3
        colour = self._styles.accent if last else self._styles.hairline
        return self._row(texts, columns, self._styles.small, Rules(0.0, below, colour))

    def total(self, texts: Sequence[str], columns: Sequence[Column]) -> Box:
        """The row of sums."""
        rules = Rules(0.0, 0.9, self._styles.accent)
        return self._row(texts, columns, self._styles.small_strong, rules)

    def _row(
        self, texts: Sequence[str], columns: Sequence[Column], style: Style, rules: Rules
    ) -> Box:
        span = 1
        while span < len(texts) - 1 and not texts[span]:
            span += 1
        first = Column(sum(column.width for column in columns[:span]))
        kept = [first, *columns[span:]]
        return row(self._cells([texts[0], *texts[span:]], style, span), kept, _LEADING, rules)

    def _cells(self, texts: Sequence[str], style: Style, span: int) -> list[Cell]:
        line = self._body.child("TR")
        cells = []
        for index, text in enumerate(texts):
            element = line.child("TD" if index else "TH")
            if not index:
                wide = {"ColSpan": span} if span > 1 else {}
                element.attributes["Table"] = {"Scope": "Row", **wide}
            is_digest = len(text) == 65 and text[32] == " "
            face = self._styles.code if is_digest else style
            # WHY not the first cell: its words may stand after a letter of ours.
            run = Run(text, face, element, apart=index > 0)
            cells.append(Cell(((run,),)))
        return cells


def _reachable(box: Box, place: str) -> Box:
    def draw(sheet: Sheet, top: float) -> None:
        sheet.places.setdefault(place, Place(sheet.page, top))
        box.draw(sheet, top)

    return replace(box, draw=draw)
