"""How results leave: lines for a person, JSON for a program.

Owns the two forms, and that nothing in a dispute can steer the terminal that shows it; never what
is shown.
"""

import json
import re
import sys
from collections.abc import Iterable
from typing import Any, Final

from pydantic_core import to_jsonable_python

# SECURITY: controls move the cursor, hide or rewrite lines; marks of direction make a name or a
# file read as another one. Line ends and tabs are let through where text may have several lines.
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LINE_ENDS: Final = re.compile(r"[\t\r\n]+")


class Output:
    """Where a command writes. ``as_json``: one JSON document, nothing else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def show(self, result: object, lines: Iterable[str]) -> None:
        """Writes ``result`` as JSON, or ``lines`` for a person."""
        if self.as_json:
            # What is replaced stands inside strings only, where JSON reads the same escape back.
            print(harmless(json.dumps(plain(result), ensure_ascii=False, indent=2)))
        else:
            for line in lines:
                print(harmless(line))


def say(line: str) -> None:
    """Tells a person something beside the result."""
    print(harmless(line), file=sys.stderr)


def harmless(text: str) -> str:
    """``text`` with whatever could steer a terminal or turn the reading shown as an escape."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text.replace("\r\n", "\n"))


def plain(value: object) -> Any:
    """A result as plain JSON values."""
    return to_jsonable_python(value, bytes_mode="base64", fallback=str)


def columns(rows: Iterable[tuple[object, ...]]) -> list[str]:
    """Rows as aligned columns, one line each."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


def _cell(cell: object) -> str:
    return "—" if cell is None else harmless(_LINE_ENDS.sub(" ", str(cell)))
