"""Where in a file of texts something does not hold, and what was expected there.

Owns finding an entry in what somebody wrote, by line and column, and the kinds of what may be
expected; never a sentence about it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, Final, NamedTuple


class Place(NamedTuple):
    """A line and a column, both counted from 1; 0 where there is none."""

    line: int = 0
    column: int = 0


class Expected(NamedTuple):
    """What should stand there, by kind, and the names to choose from, if it is one of some."""

    expected: str = ""
    choices: str = ""


_KEY: Final = re.compile(
    r"""[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\w"'-]+)*)[ \t]*="""
)
_TABLE: Final = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\]\n]+?)[ \t]*\]")
_PART: Final = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_LONG: Final = re.compile("\"{3}|'{3}")
_ID: Final = re.compile(r"""[ \t]*id[ \t]*=[ \t]*["']([^"']*)["']""")
_STOPPED: Final = re.compile(r"line (\d+), column (\d+)")
_SAID: Final = (
    ("Expected '='", "equals"),
    ("Invalid value", "quoted"),
    ("Invalid statement", "name"),
    ("Invalid initial character", "name"),
    ("Illegal character", "closed"),
    ("Unterminated string", "closed"),
    ("Unclosed", "bracket"),
    ("Expected ']'", "bracket"),
    ("Expected '}'", "bracket"),
    ("Expected newline", "one_a_line"),
    ("Cannot", "once"),
    ("Duplicate", "once"),
    ("Unescaped", "backslash"),
)
"""What the parser says, and what it would have taken."""
_TYPES: Final = {
    "string_type": "text",
    "bool_type": "yes_no",
    "bool_parsing": "yes_no",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "table",
    "model_type": "table",
    "model_attributes_type": "table",
    "date_type": "day",
    "date_parsing": "day",
    "date_from_datetime_parsing": "day",
    "string_too_short": "some_text",
    "string_too_long": "shorter",
    "too_short": "some_text",
    "too_long": "fewer",
    "string_pattern_mismatch": "colour",
}
_FEW: Final = 12
_Entry = tuple[list[str], Place]


def stopped(said: str, text: str) -> tuple[Place, Expected]:
    """Where the parser stopped, and what it expected there.

    At the end of the file: the entry written twice, or the last one begun.
    """
    expected = Expected(next((kind for begin, kind in _SAID if said.startswith(begin)), ""))
    found = _STOPPED.search(said)
    if found:
        return Place(int(found[1]), int(found[2])), expected
    entries = list(_entries(text))
    if expected.expected == "once":
        again = (one[1] for at, one in enumerate(entries) if one[0] in _paths(entries[:at]))
        return next(again, Place()), expected
    return entries[-1][1] if entries else Place(1, 1), expected


def of_byte(data: bytes, at: int) -> Place:
    """The place of a byte."""
    line = data[:at].rsplit(b"\n", 1)[-1]
    return Place(data[:at].count(b"\n") + 1, len(line.decode("utf-8", "replace")) + 1)


def place_of(text: str, path: Sequence[str]) -> Place:
    """Where the entry ``path`` is written, or the nearest table it is in; none when it is ours."""
    best, depth = Place(), 0
    for written, place in _entries(text):
        if len(written) > depth and written == list(path[: len(written)]):
            best, depth = place, len(written)
    return best


def place_of_words(text: str, after: Place, words: str) -> Place:
    """Where ``words`` first stand from a place on; that place when they do not."""
    for number, line in enumerate(text.split("\n")[after.line - 1 :], after.line):
        column = line.find(words)
        if column >= 0:
            return Place(number, column + 1)
    return after


def expected_by(wrong: Any) -> Expected:
    """What a model expected, by the fault it names."""
    kind, context = str(wrong["type"]), wrong.get("ctx", {})
    if kind in ("enum", "literal_error"):
        names = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return nearest(str(wrong.get("input", "")), names)
    return Expected(_TYPES.get(kind, ""))


def nearest(given: str, names: Iterable[str], few: int = _FEW) -> Expected:
    """One of ``names``: those that look like what was given, else all, if they are few."""
    known = sorted(names)
    close = get_close_matches(given.upper(), [name.upper() for name in known], 3, 0.6)
    alike = [name for name in known if name.upper() in close]
    if alike or 0 < len(known) <= few:
        return Expected("one_of", ", ".join(alike or known))
    return Expected()


def _paths(entries: Iterable[_Entry]) -> list[list[str]]:
    return [path for path, _ in entries]


def _entries(text: str) -> Iterator[_Entry]:
    """Every table and key as it is written; a table of a list goes by the ``id`` in it, if any."""
    table: list[str] = []
    lines = text.split("\n")
    for number, line in _of_their_own(lines):
        header, key = _TABLE.match(line), _KEY.match(line)
        if header:
            table = _parts(header[2])
            if header[1] == "[[":
                table = [*table, _named(lines[number:], number)]
            yield table, Place(number, header.start(2) + 1)
        elif key:
            yield [*table, *_parts(key[1])], Place(number, key.start(1) + 1)


def _of_their_own(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not within a text of several lines, numbered from 1."""
    inside = ""
    for number, line in enumerate(lines, 1):
        if not inside:
            yield number, line
        for mark in _LONG.findall(line):
            inside = mark if not inside else "" if mark == inside else inside


def _named(following: Sequence[str], number: int) -> str:
    """The ``id`` of the table of a list whose lines follow, else its line."""
    for line in following:
        if _TABLE.match(line):
            break
        if found := _ID.match(line):
            return found[1]
    return str(number)


def _parts(name: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(name)]
