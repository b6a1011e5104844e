"""Spreadsheets and separated values, as rows of text.

Owns the reading of cells as they were last computed; never evaluates a formula.
"""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from itertools import islice
from typing import Final

import python_calamine as calamine

from mediator_desk.system.preview.limits import (
    LARGEST_TEXT,
    LARGEST_UNPACKED,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
)
from mediator_desk.system.preview.media_types import ODS, XLSX
from mediator_desk.system.preview.models import Sheet, TablePreview
from mediator_desk.system.preview.readers.refusal import Refusal
from mediator_desk.system.preview.readers.words import decode, visible

_SEPARATORS: Final = ";\t,|"


def read_workbook(data: bytes, media_type: str) -> TablePreview:
    """Every sheet of a workbook (.xlsx, .ods, .xls), as far as the caps go."""
    if media_type in {XLSX, ODS}:
        _refuse_bombs(data)
    try:
        workbook = calamine.load_workbook(io.BytesIO(data))
        sheets = tuple(
            _sheet(name, workbook.get_sheet_by_name(name).iter_rows())
            for name in workbook.sheet_names[:MOST_SHEETS]
        )
    except calamine.PasswordError:
        raise Refusal("encrypted") from None
    except (calamine.CalamineError, OSError, ValueError):
        raise Refusal("damaged") from None
    return TablePreview(sheets=sheets)


def read_separated_values(data: bytes) -> TablePreview:
    """A .csv or .tsv file, its separator found from its first lines."""
    text, _ = decode(data[:LARGEST_TEXT])
    sample = text[: 64 * 1024]
    try:
        dialect = csv.Sniffer().sniff(sample, _SEPARATORS)
    except csv.Error:
        dialect = csv.excel
    cut = len(data) > LARGEST_TEXT
    try:
        sheet = _sheet("", csv.reader(io.StringIO(text, newline=""), dialect), cut=cut)
    except csv.Error:
        raise Refusal("damaged") from None
    return TablePreview(sheets=(sheet,))


def _sheet(name: str, rows: Iterable[Iterable[object]], *, cut: bool = False) -> Sheet:
    shown: list[list[str]] = []
    for row in rows:
        if len(shown) == MOST_ROWS:
            cut = True
            break
        cells = [_words(cell) for cell in islice(row, MOST_COLUMNS + 1)]
        cut = cut or len(cells) > MOST_COLUMNS
        shown.append(cells[:MOST_COLUMNS])
    width = max((len(row) for row in shown), default=0)
    even = tuple(tuple(row + [""] * (width - len(row))) for row in shown)
    return Sheet(name=visible(name[:255]), rows=even, truncated=cut)


def _words(cell: object) -> str:
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case dt.datetime() if cell.time() == dt.time():
            return cell.date().isoformat()
        case dt.datetime() | dt.date() | dt.time():
            return cell.isoformat()
        case _:
            return visible(str(cell)[:LONGEST_CELL])


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Refusal("damaged") from None
    if unpacked > LARGEST_UNPACKED:
        raise Refusal("too_large")
