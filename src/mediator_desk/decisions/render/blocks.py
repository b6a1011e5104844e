"""Paragraphs, headings, lists, quotations and tables as boxes of the vertical list.

Owns how each kind of block is set; never what it says, nor on which page it falls.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from mediator_desk.decisions.render.bidi import visual_order
from mediator_desk.decisions.render.faces import Style
from mediator_desk.decisions.render.flow import Box, Draw
from mediator_desk.decisions.render.lines import Line, Piece, Run, justified, ragged
from mediator_desk.decisions.render.sheet import Glyphs, Sheet, spaces_in
from mediator_desk.decisions.render.structure import Entry, Place

LEFT: Final = 96.0
MEASURE: Final = 403.0
_LINK_DROP: Final = 0.28


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: leading and spaces in points, indents from the measure's edges.

    ``from_right``: lines that do not fill the measure end at its right edge.
    """

    leading: float
    before: float = 0.0
    indent: float = 0.0
    right: float = 0.0
    ragged: bool = False
    from_right: bool = False


def paragraph(runs: Sequence[Run], setting: Setting, language: str) -> list[Box]:
    """A paragraph, a box per line; at least two lines stay together at either side of a break."""
    measure = MEASURE - setting.indent - setting.right
    lines = ragged(runs, measure) if setting.ragged else justified(runs, measure, language)
    boxes = []
    for index, line in enumerate(lines):
        alone = len(lines) <= 3 or index in (1, len(lines) - 1)
        aside = measure - line.width if setting.from_right and not line.stretched else 0.0
        draw = _line_drawer(line, LEFT + setting.indent + aside, measure, setting.leading)
        before = setting.before if index == 0 else 0.0
        boxes.append(Box(setting.leading, draw, before, may_begin_page=index == 0 or not alone))
    return boxes


def heading(
    runs: Sequence[Run], setting: Setting, entry: tuple[str, int] | None, place: str | None = None
) -> list[Box]:
    """A heading: set flush left, listed in the outline, reachable as ``place``."""
    boxes = paragraph(runs, replace(setting, ragged=True), "")
    if not boxes:
        return boxes
    first = boxes[0]

    def draw(sheet: Sheet, top: float) -> None:
        here = Place(sheet.page, top)
        if entry is not None:
            sheet.outline.append(Entry(entry[0], entry[1], here))
        if place is not None:
            sheet.places[place] = here
        first.draw(sheet, top)

    return [Box(first.height, draw, first.before, first.may_begin_page), *boxes[1:]]


def follow(head: Sequence[Box], body: Sequence[Box]) -> list[Box]:
    """``body`` after a heading that must not be left alone at the foot of a page."""
    if not body:
        return list(head)
    return [*head, replace(body[0], may_begin_page=False), *body[1:]]


def labelled(label: Run, width: float, boxes: Sequence[Box], setting: Setting) -> list[Box]:
    """A list item: ``label`` beside the first line, ending ``width`` points left of the text."""
    if not boxes:
        return []
    first = boxes[0]
    x = LEFT + setting.indent - width

    def draw(sheet: Sheet, top: float) -> None:
        with sheet.tagged(label.element):
            baseline = _baseline(top, setting.leading, label.style)
            sheet.text(x, baseline, [Glyphs(label.style, label.text)])
        first.draw(sheet, top)

    return [Box(first.height, draw, first.before, first.may_begin_page), *boxes[1:]]


def barred(boxes: Sequence[Box], x: float, colour: str) -> list[Box]:
    """The same boxes beside a vertical rule, as quotations are set."""

    def beside(box: Box) -> Box:
        def draw(sheet: Sheet, top: float) -> None:
            with sheet.artifact():
                sheet.rule(x, top - box.height, 0.0, box.height, 1.1, colour)
            box.draw(sheet, top)

        return replace(box, draw=draw)

    return [beside(box) for box in boxes]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its width in points and whether its text ends at its right edge."""

    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs, one after the other."""

    paragraphs: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The horizontal rules around a row: thickness in points and colour; none at 0."""

    above: float = 0.0
    below: float = 0.0
    colour: str = "#000000"


_PAD: Final = 4.0
GUTTER: Final = 10.0
_SHORT: Final = 150.0
"""A table no higher than this, in points, stays on one page."""


def row(cells: Sequence[Cell], columns: Sequence[Column], leading: float, rules: Rules) -> Box:
    """A row of a table, never broken across pages."""
    set_cells = []
    x = LEFT
    for number, (cell, column) in enumerate(zip(cells, columns, strict=True), 1):
        inner = column.width - (GUTTER if number < len(columns) else 0.0)
        lines = [line for runs in cell.paragraphs for line in ragged(runs, inner)]
        set_cells.append((x, inner, column, lines))
        x += column.width
    height = max((len(lines) for *_, lines in set_cells), default=1) * leading + 2 * _PAD

    def draw(sheet: Sheet, top: float) -> None:
        _draw_rules(sheet, top, height, rules)
        for left, inner, column, lines in set_cells:
            for index, line in enumerate(lines):
                shift = inner - line.width if column.right else 0.0
                _draw_line(sheet, line, left + shift, inner, top - _PAD - index * leading, leading)

    return Box(height, draw)


def table(head: Box, rows: Sequence[Box], before: float) -> list[Box]:
    """A table whose head comes again on each page it reaches, then as decoration.

    A short table is not broken; in a long one the first and the last row keep company, so that
    neither is alone on a page.
    """
    again = Box(head.height, _as_artifact(head))
    boxes = [replace(head, before=before)]
    short = sum(line.height for line in rows) <= _SHORT
    for index, line in enumerate(rows):
        lonely = short or index == 0 or index == len(rows) - 1
        boxes.append(replace(line, repeated=again, may_begin_page=not lonely))
    return boxes


def _as_artifact(box: Box) -> Draw:
    def draw(sheet: Sheet, top: float) -> None:
        with sheet.repeating():
            box.draw(sheet, top)

    return draw


def _draw_rules(sheet: Sheet, top: float, height: float, rules: Rules) -> None:
    with sheet.artifact():
        if rules.above:
            sheet.rule(LEFT, top, MEASURE, 0.0, rules.above, rules.colour)
        if rules.below:
            sheet.rule(LEFT, top - height, MEASURE, 0.0, rules.below, rules.colour)


def _line_drawer(line: Line, x: float, measure: float, leading: float) -> Draw:
    def draw(sheet: Sheet, top: float) -> None:
        _draw_line(sheet, line, x, measure, top, leading)

    return draw


def _draw_line(
    sheet: Sheet, line: Line, x: float, measure: float, top: float, leading: float
) -> None:
    if not line.pieces:
        return
    extra = (measure - line.width) / line.spaces if line.stretched and line.spaces else 0.0
    baseline = _baseline(top, leading, line.pieces[0].run.style)
    places = _places(line.pieces, x, extra)
    numbered = zip(line.pieces, places, strict=True)
    for _, pieces in groupby(numbered, key=lambda one: one[0].run.element):
        group = list(pieces)
        run = group[0][0].run
        with sheet.tagged(run.element):
            for left, glyphs in _stretches(group):
                sheet.text(left, baseline, glyphs, extra)
        if run.to is not None:
            drop = run.style.size * _LINK_DROP
            ends = [left + _width(piece, extra) for piece, left in group]
            start = min(left for _, left in group)
            rect = (start, baseline - drop, max(ends), baseline + run.style.ascent)
            sheet.link(rect, run.element, run.to)


def _width(piece: Piece, extra: float) -> float:
    return piece.run.style.width(piece.text) + extra * spaces_in(piece.text)


def _stretches(group: Sequence[tuple[Piece, float]]) -> Iterator[tuple[float, list[Glyphs]]]:
    """What is drawn at one go: all that is read from the left, or one part of what is not."""
    for level, pieces in groupby(group, key=lambda one: one[0].run.level):
        stretch = list(pieces)
        if not level:
            yield stretch[0][1], [Glyphs(piece.run.style, piece.text) for piece, _ in stretch]
            continue
        for piece, left in stretch:
            yield left, [Glyphs(piece.run.style, piece.text)]


def _places(pieces: Sequence[Piece], x: float, extra: float) -> list[float]:
    """Where each piece begins.

    WHY pieces are drawn in the order they are read, wherever they stand: it is the order in which
    a screen reader finds them.
    """
    found = [piece.run.level for piece in pieces]
    for place in range(len(found) - 1, -1, -1):  # UAX 9, L1: a space at the end stays there.
        if pieces[place].text.strip():
            break
        found[place] = 0
    places = [0.0] * len(found)
    for place in visual_order(found):
        places[place] = x
        x += _width(pieces[place], extra)
    return places


def _baseline(top: float, leading: float, style: Style) -> float:
    return top - (leading - style.size) / 2 - style.size * 0.78
