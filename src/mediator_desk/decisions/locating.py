"""Where the paragraphs of a draft stand on a page of its own preview.

Owns the matching of words with what the page says; never reads a PDF. Words broken at the end of
a line, and references printed in full, are seen through.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dispute_exchange.decision import Block, Section, TextRun
from mediator_desk.decisions.draft import runs_of
from mediator_desk.domain.page_words import PageWords

_FEW: Final = 10
"""Fewer letters than these are nobody's in particular."""
_EDGE: Final = 22
"""So many letters of a passage tell where it goes on over a page."""


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """A block of a section (both counted from 0) and the part of the page it takes.

    The sides are fractions of the page's width and height, from its top left corner.
    """

    section: int
    block: int
    left: float
    top: float
    right: float
    bottom: float


class PageText:
    """The letters of a page, and where each stands."""

    def __init__(self, words: PageWords) -> None:
        self._boxes = words.boxes
        self._at = [place for place, sign in enumerate(words.text) if sign.isalnum()]
        self.letters = "".join(words.text[place].lower()[:1] for place in self._at)

    def span(self, first: int, last: int) -> tuple[float, float, float, float] | None:
        """What the letters from ``first`` to ``last`` cover; None when they take no room."""
        seen = [box for place in self._at[first:last] if any(box := self._boxes[place])]
        if not seen:
            return None
        left, top, right, bottom = zip(*seen, strict=True)
        return min(left), min(top), max(right), max(bottom)


def places_on(page: PageText, sections: Sequence[Section]) -> tuple[BlockPlace, ...]:
    """The blocks that stand on the page, in the order of the document."""
    found = []
    after = 0
    for number, section in enumerate(sections):
        for index, block in enumerate(section.blocks):
            span = _find(page.letters, list(_passages(block)), after)
            if span is None:
                continue
            after = span[1]
            covers = page.span(*span)
            if covers is not None:
                found.append(BlockPlace(number, index, *covers))
    return tuple(found)


def nearest(places: Sequence[BlockPlace], x: float, y: float) -> BlockPlace | None:
    """The block at a point of the page, else the nearest above or below it."""

    def away(place: BlockPlace) -> tuple[float, float]:
        down = max(place.top - y, 0.0, y - place.bottom)
        aside = max(place.left - x, 0.0, x - place.right)
        return down, aside

    return min(places, key=away, default=None)


def _passages(block: Block) -> Iterator[str]:
    for inlines in runs_of(block):
        for run in inlines:
            if isinstance(run, TextRun):
                letters = "".join(sign.lower()[:1] for sign in run.text if sign.isalnum())
                if letters:
                    yield letters


def _find(page: str, passages: list[str], after: int) -> tuple[int, int] | None:
    """The first and last letter of a block on the page, whole or as far as it goes there.

    WHY after what was found before it: the same words may stand twice on a page.
    """
    spans = []
    for passage in passages:
        if len(passage) < _FEW:
            continue
        here = page.find(passage, after)
        if here < 0:
            here = page.find(passage)
        if here >= 0:
            spans.append((here, here + len(passage)))
            continue
        spans += _edges(page, passage)
    if not spans:
        return _short(page, passages, after)
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    whole = sum(map(len, passages))
    return (first, last) if last - first <= 3 * whole + 200 else spans[0]


def _short(page: str, passages: list[str], after: int) -> tuple[int, int] | None:
    """A block of few words, such as a heading: only where it is expected."""
    longest = max(passages, key=len, default="")
    if len(longest) < 3:
        return None
    here = page.find(longest, after)
    return None if here < 0 else (here, here + len(longest))


def _edges(page: str, passage: str) -> Iterator[tuple[int, int]]:
    """The beginning of a passage at the foot of the page, or its end at the head."""
    if len(passage) <= _EDGE:
        return
    start = page.find(passage[:_EDGE])
    if start >= 0:
        end = start
        while end < len(page) and end - start < len(passage) and page[end] == passage[end - start]:
            end += 1
        yield start, end
    last = page.find(passage[-_EDGE:])
    if last >= 0:
        end = last + _EDGE
        begin, left = end, len(passage)
        while begin > 0 and left > 0 and page[begin - 1] == passage[left - 1]:
            begin, left = begin - 1, left - 1
        yield begin, end
