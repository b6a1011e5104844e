"""Breaking paragraphs into lines: all breaks of a paragraph at once, by least total demerits.

Owns the algorithm (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) and hyphenation;
never draws. Spaces stretch and shrink; a word is cut only where a dictionary allows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, groupby, pairwise
from typing import Final, NamedTuple

import pyphen

from mediator_desk.decisions.render.bidi import levels
from mediator_desk.decisions.render.faces import Style, printable
from mediator_desk.decisions.render.structure import Element

_STRETCH: Final = 0.5
_SHRINK: Final = 0.22
_TOLERANCES: Final = (1.6, 4.0, 40.0)
_HYPHEN_COST: Final = 70.0
_DASH_COST: Final = 20.0
_TWO_HYPHENS: Final = 30000.0
_UNEVEN: Final = 2500.0
_EARLY_COST: Final = 50.0
_RUNT: Final = 3.2
"""A last line shorter than so many times its size looks forgotten."""
_RUNT_COST: Final = 9000.0
_TAIL_COST: Final = 30000.0
"""That of a last line which is but the end of a word."""
_GAPING: Final = 3.0
"""A line whose spaces would grow by more than so many of their own widths is not filled."""
_NBSP: Final = "\u00a0"
SOFT_HYPHEN: Final = "\u00ad"
_PIECES: Final = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+")
_DASHES: Final = re.compile(r"(?<=[-–—/_@.])(?=\w)")
_WORD: Final = re.compile(r"^[\W\d_]*([a-zà-öø-ÿœæ][a-zà-öø-ÿœæ’']{5,})[\W\d_]*$")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style that belongs to one structure element.

    ``to`` names the place it leads to. ``aside``: a line may end before it without being filled,
    as before a source. ``apart``: it stands for itself, as a name does, whichever way it is read.
    ``level`` is that of its signs, once cut: see ``bidi``.
    """

    text: str
    style: Style
    element: Element
    to: str | None = None
    aside: bool = False
    apart: bool = False
    level: int = 0


class Piece(NamedTuple):
    """Part of a line: text of one run."""

    run: Run
    text: str


class Line(NamedTuple):
    """A line to set: pieces with the space at its end, natural width and number of spaces.

    ``stretched`` tells whether it is to be filled to the measure.
    """

    pieces: tuple[Piece, ...]
    width: float
    spaces: int
    stretched: bool


class _Box(NamedTuple):
    piece: Piece
    width: float
    spaces: int


class _Glue(NamedTuple):
    piece: Piece
    width: float
    early: bool = False


class _Penalty(NamedTuple):
    piece: Piece
    width: float
    cost: float


_Item = _Box | _Glue | _Penalty


@dataclass(slots=True)
class _Node:
    """A feasible break: what follows starts at ``start``; ``demerits`` are the least so far."""

    start: int
    demerits: float
    ratio: float
    hyphen: bool
    before: "_Node | None"
    at: int


@dataclass(frozen=True, slots=True)
class _Sums:
    width: list[float]
    spaces: list[float]


def justified(runs: Iterable[Run], measure: float, language: str) -> list[Line]:
    """The lines of a paragraph set to ``measure`` points, its last line as it comes."""
    items = list(_items(runs, measure, language))
    return _lines(items, _best_breaks(items, measure), measure, stretched=True)


def ragged(runs: Iterable[Run], measure: float) -> list[Line]:
    """The lines of a paragraph set flush left, words never cut unless wider than ``measure``."""
    items = list(_items(runs, measure, None))
    return _lines(items, _first_fit(items, measure), measure, stretched=False)


def natural_width(text: str, style: Style) -> float:
    """The width of ``text`` on one line, in points, whatever faces it takes."""
    return sum(style.with_face(part.face).width(part.text) for part in printable(text, style.face))


def _items(runs: Iterable[Run], measure: float, language: str | None) -> Iterator[_Item]:
    for run in _cut_by_face(runs):
        for match in _PIECES.finditer(run.text):
            text = match.group()
            if text[0] in " \t\r\n":
                early = run.aside and not match.start()
                yield _Glue(Piece(run, " "), run.style.width(" "), early)
            else:
                yield from _word(run, text, measure, language)


def _cut_by_face(runs: Iterable[Run]) -> Iterator[Run]:
    runs = tuple(runs)
    edges = [0, *accumulate(len(run.text) for run in runs)]
    found = levels("".join(run.text for run in runs), list(_apart(runs, edges)))
    for run, (start, end) in zip(runs, pairwise(edges), strict=True):
        for part in printable(run.text, run.style.face, found[start:end]):
            element = run.element
            if part.stands_for is not None:
                element = Element("Span", run.element, actual_text=part.stands_for, inline=True)
            style = run.style.with_face(part.face)
            yield replace(run, text=part.text, style=style, element=element, level=part.level)


def _apart(runs: Sequence[Run], edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where that begins and ends which stands for itself, however many runs it takes."""
    place = 0
    for apart, group in groupby(runs, key=lambda run: run.apart):
        after = place + len(list(group))
        if apart:
            yield edges[place], edges[after]
        place = after


def _word(run: Run, word: str, measure: float, language: str | None) -> Iterator[_Item]:
    parts = _syllables(word, language) if language else [word]
    for index, part in enumerate(parts):
        if index:
            hyphen = Piece(run, SOFT_HYPHEN)
            yield _Penalty(hyphen, run.style.width(SOFT_HYPHEN), _HYPHEN_COST)
        for number, dashed in enumerate(_DASHES.split(part)):
            if number:
                yield _Penalty(Piece(run, ""), 0.0, _DASH_COST)
            yield from _boxes(run, dashed, measure)


def _boxes(run: Run, text: str, measure: float) -> Iterator[_Item]:
    width = run.style.width(text)
    if width <= measure:
        yield _Box(Piece(run, text), width, text.count(_NBSP))
        return
    for index, character in enumerate(text):
        if index:
            yield _Penalty(Piece(run, ""), 0.0, _HYPHEN_COST)
        yield _Box(Piece(run, character), run.style.width(character), character.count(_NBSP))


def _syllables(word: str, language: str) -> list[str]:
    match = _WORD.match(word)
    if match is None:  # WHY lower case only: names and acronyms are never cut.
        return [word]
    start, end = match.span(1)
    places = _dictionary(language).positions(match.group(1))
    cuts = [start + place for place in places if place >= 2 and end - start - place >= 3]
    edges = [0, *cuts, len(word)]
    return [word[a:b] for a, b in pairwise(edges)]


@cache
def _dictionary(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang={"fr": "fr", "de": "de_DE"}.get(language, "en_GB"))


def _best_breaks(items: list[_Item], measure: float) -> list[int]:
    sums = _sums(items)
    for tolerance in _TOLERANCES:
        last = _search(items, sums, measure, tolerance)
        if last is not None:
            breaks = []
            node: _Node | None = last
            while node is not None and node.before is not None:
                breaks.append(node.at)
                node = node.before
            return breaks[::-1]
    return _first_fit(items, measure)


def _sums(items: list[_Item]) -> _Sums:
    width, spaces = [0.0], [0.0]
    for item in items:
        wide = 0.0 if isinstance(item, _Penalty) else item.width
        match item:
            case _Glue():
                stretchy = item.width
            case _Box():
                stretchy = item.spaces * item.piece.run.style.width(" ")
            case _Penalty():
                stretchy = 0.0
        width.append(width[-1] + wide)
        spaces.append(spaces[-1] + stretchy)
    return _Sums(width, spaces)


def _is_box(item: _Item) -> bool:
    return isinstance(item, _Box)


def _search(items: list[_Item], sums: _Sums, measure: float, tolerance: float) -> _Node | None:
    active = [_Node(0, 0.0, 0.0, hyphen=False, before=None, at=0)]
    end = len(items)
    for at in [*_places(items), end]:
        best: _Node | None = None
        kept: list[_Node] = []
        for node in active:
            ratio = _ratio(items, sums, node.start, at, measure)
            if ratio >= -1.0:
                kept.append(node)
            if not -1.0 <= ratio <= tolerance:
                continue
            candidate = _step(items, node, at, ratio)
            if at == end:
                candidate.demerits += _forgotten(items, sums, node)
            if best is None or candidate.demerits < best.demerits:
                best = candidate
        active = kept
        if best is not None:
            if at == end:
                return best
            active.append(best)
        if not active:
            return None
    return None


def _may_end_early(item: _Item) -> bool:
    return isinstance(item, _Glue) and item.early


def _forgotten(items: list[_Item], sums: _Sums, node: _Node) -> float:
    """What a last line costs that is no line: the end of a word, or next to nothing."""
    if not node.start:
        return 0.0
    words = items[node.start : len(items)]
    one_word = not any(isinstance(item, _Glue) for item in words)
    if node.hyphen and one_word:
        return _TAIL_COST
    width = sums.width[len(items)] - sums.width[node.start]
    return _RUNT_COST if width < _RUNT * items[-1].piece.run.style.size else 0.0


def _places(items: list[_Item]) -> Iterator[int]:
    for index, item in enumerate(items):
        if isinstance(item, _Penalty) or (
            isinstance(item, _Glue) and index and _is_box(items[index - 1])
        ):
            yield index


def _ratio(items: list[_Item], sums: _Sums, start: int, at: int, measure: float) -> float:
    """How far the spaces of a line must stretch (above 0) or shrink (below) to fill it."""
    width = sums.width[at] - sums.width[start]
    if at < len(items):
        item = items[at]
        if isinstance(item, _Penalty):
            width += item.width
    room = measure - width
    spaces = sums.spaces[at] - sums.spaces[start]
    if room == 0 or (room > 0 and (at == len(items) or _may_end_early(items[at]))):
        return 0.0
    if spaces == 0:
        return 1000.0 if room > 0 else -1000.0
    return room / (spaces * (_STRETCH if room > 0 else _SHRINK))


def _step(items: list[_Item], node: _Node, at: int, ratio: float) -> _Node:
    item = items[at] if at < len(items) else None
    cost = item.cost if isinstance(item, _Penalty) else 0.0
    if item is not None and _may_end_early(item):
        cost = _EARLY_COST
    hyphen = isinstance(item, _Penalty) and item.width > 0
    demerits = (1.0 + 100.0 * abs(ratio) ** 3 + cost) ** 2
    if hyphen and node.hyphen:
        demerits += _TWO_HYPHENS
    if abs(ratio - node.ratio) > 1.0:
        demerits += _UNEVEN
    start = at + 1 if item is not None else at
    while start < len(items) and isinstance(items[start], _Glue):
        start += 1
    return _Node(start, node.demerits + demerits, ratio, hyphen, node, at)


def _first_fit(items: list[_Item], measure: float) -> list[int]:
    breaks: list[int] = []
    start, width, place = 0, 0.0, None
    places = set(_places(items))
    index = 0
    while index < len(items):
        item = items[index]
        if (
            index in places
            and width + (item.width if isinstance(item, _Penalty) else 0.0) <= measure
        ):
            place = index
        width += 0.0 if isinstance(item, _Penalty) else item.width
        if isinstance(item, _Box) and width > measure and place is not None:
            breaks.append(place)
            start, width = place + 1, 0.0
            index, place = start, None
            continue
        index += 1
    return [*breaks, len(items)]


def _lines(items: list[_Item], breaks: list[int], measure: float, *, stretched: bool) -> list[Line]:
    lines: list[Line] = []
    start = 0
    for number, at in enumerate(breaks):
        while start < at and isinstance(items[start], _Glue):
            start += 1
        pieces = [item.piece for item in items[start:at] if not isinstance(item, _Penalty)]
        end = items[at] if at < len(items) else None
        if isinstance(end, _Penalty):
            pieces.append(end.piece)
        text_width = sum(piece.run.style.width(piece.text) for piece in pieces)
        spaces = sum(piece.text.count(" ") + piece.text.count(_NBSP) for piece in pieces)
        last = number == len(breaks) - 1
        if isinstance(end, _Glue):
            # WHY: a screen reader needs the space that a line break eats (ISO 32000-1, 14.8.2.5).
            pieces.append(end.piece)
        early = end is not None and _may_end_early(end)
        filled = stretched and (not (last or early) or text_width > measure)
        filled = filled and not _gapes(pieces, measure - text_width, spaces)
        lines.append(Line(_joined(pieces), text_width, spaces, filled))
        start = at + 1
    return lines


def _gapes(pieces: list[Piece], room: float, spaces: int) -> bool:
    """Whether filling a line would tear it apart, as few long words do."""
    return bool(pieces) and room > _GAPING * max(spaces, 1) * pieces[0].run.style.width(" ")


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        # WHY not a space at the end of what is read from the right: it stands at the line's end.
        ends = piece.run.level and piece is pieces[-1] and not piece.text.strip()
        if joined and joined[-1].run is piece.run and not ends:
            joined[-1] = Piece(piece.run, joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)
