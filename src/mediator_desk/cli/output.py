"""How results leave: lines for a person, JSON for a program.

Owns the two forms; never what is shown.
"""

import json
import sys
from collections.abc import Iterable
from typing import Any

from pydantic_core import to_jsonable_python

from dispute_exchange.money import Money


class Output:
    """Where a command writes. ``as_json``: one JSON document, nothing else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def show(self, result: object, lines: Iterable[str]) -> None:
        """Writes ``result`` as JSON, or ``lines`` for a person."""
        if self.as_json:
            print(json.dumps(plain(result), ensure_ascii=False, indent=2))
        else:
            for line in lines:
                print(line)


def say(line: str) -> None:
    """Tells a person something beside the result."""
    print(line, file=sys.stderr)


def plain(value: object) -> Any:
    """A result as plain JSON values."""
    return to_jsonable_python(value, bytes_mode="base64", fallback=str)


def money(amount: Money | None) -> str:
    """An amount for a column; a dash for none."""
    return "—" if amount is None else f"{amount.major:.2f} {amount.currency}"


def columns(rows: Iterable[tuple[object, ...]]) -> list[str]:
    """Rows as aligned columns."""
    cells = [[str(cell) if cell is not None else "—" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
