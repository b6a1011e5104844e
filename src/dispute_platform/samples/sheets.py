"""Spreadsheets: counts and statements of account somebody made in a workbook.

Owns their look and that their bytes never change; never their figures.
"""

import io
import zipfile
from datetime import datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from dispute_platform.samples.facts import Facts

_EPOCH: Final = (2026, 1, 1, 0, 0, 0)
_MONEY: Final = '#,##0.00\\ "€"'


def workbook(facts: Facts) -> bytes:
    """A workbook of one sheet: heading row, rows, amounts as numbers, a total if asked for."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = facts.text("sheet", "Décompte")[:31]
    heading, *rows = facts.get("rows")
    sheet.append([facts.text("heading", facts.exhibit.title)])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append([facts.say(str(cell)) for cell in heading])
    for row in rows:
        sheet.append([facts.say(cell) if isinstance(cell, str) else cell for cell in row])
    if facts.get("total"):
        sums = [
            sum(row[column] for row in rows if isinstance(row[column], (int, float)))
            for column in facts.get("total")
        ]
        sheet.append(
            ["Total", *[""] * (len(heading) - 1 - len(sums)), *[round(value, 2) for value in sums]]
        )
        for cell in sheet[sheet.max_row]:
            cell.font = Font(bold=True)
    _dress(sheet, len(heading))
    book.properties.creator = facts.story.trader.name
    book.properties.created = datetime.combine(facts.on(), time(9, 0))
    raw = io.BytesIO()
    book.save(raw)
    return _settled(raw.getvalue(), book.properties.created)


def _dress(sheet: object, columns: int) -> None:
    thin = Side(style="thin", color="C9CCD1")
    for row in sheet.iter_rows(min_row=3, max_col=columns):  # type: ignore[attr-defined]
        for cell in row:
            cell.border = Border(bottom=thin)
            if isinstance(cell.value, float):
                cell.number_format = _MONEY
            if cell.row == 3:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="F2F3F5")
                cell.alignment = Alignment(wrap_text=True)
    for place in range(columns):
        letter = "ABCDEFGHIJ"[place]
        sheet.column_dimensions[letter].width = 42 if place == 0 else 18  # type: ignore[attr-defined]


def _settled(data: bytes, made: datetime) -> bytes:
    """The same workbook with every time of writing replaced by ``made``."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename == "docProps/core.xml":
                head, mark, tail = content.partition(b"<dcterms:modified")
                opening, _, rest = tail.partition(b">")
                _, end, after = rest.partition(b"</dcterms:modified>")
                stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                content = head + mark + opening + b">" + stamp + end + after
            entry = zipfile.ZipInfo(member.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return out.getvalue()
