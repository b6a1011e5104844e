"""A list of cases written outside the vault, for a table of one's own.

What the list on the screen shows and nothing more: what is kept out of sight there (before the
statement of independence, while admissibility is examined) is not written either.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.domain import typography
from mediator_desk.system.files import write_new
from mediator_desk.usecases._labels import label
from mediator_desk.usecases._rows import CaseRow, open_cases
from mediator_desk.usecases.desk import Desk

__all__ = ["ExportCases", "ExportedCases", "export_cases"]

_COLUMNS: Final = {
    "fr": (
        "Dossier", "Objet", "Consommateur", "Professionnel", "Magasin", "En litige", "Demandé",
        "Offert", "Devise", "État", "Dernier échange", "Échéance",
    ),
    "en": (
        "File", "Object", "Consumer", "Trader", "Shop", "In dispute", "Asked", "Offered",
        "Currency", "State", "Last exchange", "Due",
    ),
}  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ExportCases:
    """These cases, in this order, to a file of comma (French: semicolon) separated values."""

    dispute_ids: tuple[UUID, ...]
    path: Path
    language: Language = Language.FR


@dataclass(frozen=True, slots=True)
class ExportedCases:
    """What was written."""

    path: Path
    cases: int


def export_cases(desk: Desk, request: ExportCases) -> ExportedCases:
    """Write the list in clear outside the vault: an explicit act of the mediator.

    A file that exists is never overwritten. Errors: ``DiskFull``, ``DiskRefused``.
    """
    with desk.vault.engine.connect() as connection:
        rows = {
            case.row.dispute_id: case.row
            for case in open_cases(desk.vault, connection, desk.clock())
        }
    wanted = [rows[dispute_id] for dispute_id in request.dispute_ids if dispute_id in rows]
    french = typography.is_french(request.language)
    tongue = "fr" if french else "en"
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if french else ",", quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS[tongue])
    for row in wanted:
        writer.writerow(_safe(cell) for cell in _cells(row, tongue, french=french))
    # WHY the mark: a spreadsheet takes a file without it for another alphabet.
    path = write_new(request.path, [out.getvalue().encode("utf-8-sig")])
    return ExportedCases(path, len(wanted))


def _cells(row: CaseRow, tongue: str, *, french: bool) -> Iterator[str]:
    yield from (row.file_no, row.title, row.consumer, row.trader, row.shop or "")
    for amount in (row.disputed, row.asked, row.offered):
        yield _figures(amount, french=french)
    yield row.disputed.currency
    yield label("dispute_state", row.state, tongue)
    yield row.last_exchange_on.isoformat() if row.last_exchange_on else ""
    due = row.clock.due_on if row.clock is not None else None
    yield due.isoformat() if due else ""


def _figures(amount: Money | None, *, french: bool) -> str:
    """Figures a spreadsheet reads as a number."""
    if amount is None:
        return ""
    units, cents = divmod(abs(amount.minor), 100)
    sign = "-" if amount.minor < 0 else ""
    return f"{sign}{units}{',' if french else '.'}{cents:02d}"


def _safe(cell: str) -> str:
    """SECURITY: a title that begins like a formula must not be run by whoever opens the table."""
    figures = cell[1:].replace(",", "").replace(".", "").isdigit()
    return f"'{cell}" if cell.startswith(_FORMULA) and not figures else cell
