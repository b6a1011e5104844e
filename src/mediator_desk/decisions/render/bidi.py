"""The order of signs in a line that holds words read from the right (UAX 9).

Owns the levels of signs and the order of parts; never a face nor a position. Lines are read from
the left. What is read from the right within them is isolated (FSI … PDI, without the signs), so
that a sum or a day beside a name keeps its side; a name keeps its own numbers. Signs somebody
typed to turn the order about change nothing.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final

Span = tuple[int, int]

_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_SEPARATES: Final = frozenset({"ES", "CS"})
_STRONG: Final = frozenset({"L", "R", "AL"})
_RIGHT: Final = frozenset({"R", "AL"})
_OTHER: Final = _RIGHT | {"AN"}
_TYPED: Final = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Signs that are not seen; those that embed, override or isolate count as nothing here."""


def has_right(text: str) -> bool:
    """Whether anything of ``text`` is read from the right, or is a number of such a script."""
    return not text.isascii() and any(unicodedata.bidirectional(s) in _OTHER for s in text)


def begins_right(text: str) -> bool:
    """Whether the first letter of ``text`` is read from the right (rules P2 and P3)."""
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in strong if kind in _STRONG), "L") in _RIGHT


def levels(text: str, apart: Sequence[Span] = ()) -> list[int]:
    """The level of every sign of a line; odd ones are read from the right.

    ``apart`` are stretches that stand for themselves, such as a name: in order, none in another.
    Elsewhere whatever is read from the right is isolated from its first letter to its last.
    """
    if not has_right(text):
        return [0] * len(text)
    found = [0] * len(text)
    for start, end in _isolates(text, apart):
        inside = text[start:end]
        base = 1 if begins_right(inside) else 2
        found[start:end] = resolved(inside, base)
    return found


def visual_order(found: Sequence[int]) -> list[int]:
    """The places of parts with these levels, from left to right (rule L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _isolates(text: str, apart: Sequence[Span]) -> Iterator[Span]:
    after = 0
    for start, end in (*apart, (len(text), len(text))):
        yield from _stretches(text, after, start)
        if has_right(text[start:end]):
            yield start, end
        after = end


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """From each first letter read from the right to the last before one read from the left."""
    first = last = -1
    for index in range(start, end):
        kind = unicodedata.bidirectional(text[index])
        if kind in _RIGHT:
            first, last = (index if first < 0 else first), index
        elif kind == "NSM" and last == index - 1 and first >= 0:
            last = index
        elif kind == "L" and first >= 0:
            yield _closed(text, first, last + 1, (start, end))
            first = -1
    if first >= 0:
        yield _closed(text, first, last + 1, (start, end))


def _closed(text: str, first: int, last: int, within: Span) -> Span:
    """The stretch with the bracket beside it whose other half is in it."""
    for opening, closing in (*_PAIRS.items(), ("«", "»")):
        inside = text[first:last]
        more = inside.count(opening) - inside.count(closing)
        if more < 0 and first > within[0] and text[first - 1] == opening:
            first -= 1
        if more > 0 and last < within[1] and text[last] == closing:
            last += 1
    return first, last


def resolved(text: str, base: int) -> list[int]:
    """The levels of the signs of a paragraph without embeddings, whose own level is ``base``."""
    kinds = [unicodedata.bidirectional(sign) or "L" for sign in text]
    seen = [index for index, kind in enumerate(kinds) if kind not in _TYPED]
    direction = "R" if base % 2 else "L"
    types = [kinds[index] for index in seen]
    _weak(types, direction)
    _brackets(types, "".join(text[index] for index in seen), direction)
    _neutral(types, direction)
    found = [base] * len(text)
    for index, kind in zip(seen, types, strict=True):
        found[index] = base + _raised(kind, base)
    for index in range(1, len(text)):
        if kinds[index] in _TYPED:
            found[index] = found[index - 1]
    return found


def _raised(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(types: list[str], direction: str) -> None:
    """Rules W1 to W7: marks, numbers, and the signs that belong to numbers."""
    _marks(types, direction)
    _joins(types)
    _amounts(types)  # W5
    strong = direction
    for index, kind in enumerate(types):  # W6 and W7
        if kind in ("ES", "ET", "CS"):
            types[index] = "ON"
        elif kind == "EN" and strong == "L":
            types[index] = "L"
        elif kind in ("L", "R"):
            strong = kind


def _marks(types: list[str], direction: str) -> None:
    """Rules W1 to W3: a mark is as what it stands on, a number as the script before it."""
    strong, before = direction, direction
    for index, kind in enumerate(types):
        if kind == "NSM":
            types[index] = before
        elif kind == "EN" and strong == "AL":
            types[index] = "AN"
        before = types[index]
        strong = before if before in _STRONG else strong
    types[:] = ["R" if kind == "AL" else kind for kind in types]


def _joins(types: list[str]) -> None:
    """Rule W4: one sign between two numbers of a kind joins them."""
    for index in range(1, len(types) - 1):
        around = types[index - 1]
        between = around == types[index + 1] and types[index] in _SEPARATES
        if between and (around == "EN" or (around == "AN" and types[index] == "CS")):
            types[index] = around


def _amounts(types: list[str]) -> None:
    """Rule W5: the signs of a sum go with its number."""
    place = 0
    for kind, group in groupby(list(types)):
        length = len(list(group))
        beside = types[max(place - 1, 0) : place] + types[place + length : place + length + 1]
        if kind == "ET" and "EN" in beside:
            types[place : place + length] = ["EN"] * length
        place += length


def _brackets(types: list[str], text: str, direction: str) -> None:
    """Rule N0: both brackets of a pair are read the same way."""
    for first, last in _paired(types, text):
        inside = {_side(kind) for kind in types[first + 1 : last]} - {""}
        if not inside:
            continue
        before = (side for kind in reversed(types[:first]) if (side := _side(kind)))
        chosen = direction if direction in inside else next(before, direction)
        for place in (first, last):
            marks = takewhile(lambda at: _is_mark(text[at]), range(place + 1, len(text)))
            for at in (place, *marks):
                types[at] = chosen


def _paired(types: list[str], text: str) -> list[Span]:
    opened: list[int] = []
    found = []
    for index, sign in enumerate(text):
        if types[index] != "ON":
            continue
        if sign in _PAIRS:
            opened.append(index)
        elif sign in _PAIRS.values():
            places = (at for at in reversed(opened) if _PAIRS[text[at]] == sign)
            match = next(places, None)
            if match is not None:
                found.append((match, index))
                del opened[opened.index(match) :]
    return sorted(found)


def _is_mark(sign: str) -> bool:
    return unicodedata.bidirectional(sign) == "NSM"


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R" if kind in ("R", "EN", "AN") else ""


def _neutral(types: list[str], direction: str) -> None:
    """Rules N1 and N2: what is between two that are read one way is read so too."""
    place = 0
    for neutral, group in groupby([kind in _NEUTRAL for kind in types]):
        length = len(list(group))
        if neutral:
            before = _side(types[place - 1]) if place else direction
            end = place + length
            after = _side(types[end]) if end < len(types) else direction
            types[place:end] = [before if before == after else direction] * length
        place += length
