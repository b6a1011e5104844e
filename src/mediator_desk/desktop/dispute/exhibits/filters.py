"""Which exhibits of a table are shown: by words, by who filed them, by type, by state."""

import re
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from dispute_exchange.vocabulary import Authenticity, PartyRole
from mediator_desk.desktop.dispute.exhibits.model import ExhibitsModel
from mediator_desk.desktop.present.labels import label
from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.usecases.exhibits import ExhibitRow

_OWN_NUMBER: Final = re.compile(r"[CTMR]-\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; empty means everything.

    ``state`` is one of ``unseen`` (a party does not know it), ``cited``, ``unfit`` (a defect or
    not what it says), ``doubted``, ``unsent``.
    """

    words: str = ""
    party: PartyRole | None = None
    types: frozenset[str] = field(default_factory=frozenset)
    state: str = ""

    def holds(self, row: ExhibitRow) -> bool:
        """Whether ``row`` is among them."""
        if self.party is not None and row.item.submitted_by is not self.party:
            return False
        if self.types and label("evidence_type", row.shown_type) not in self.types:
            return False
        if self.state and not _is(row, self.state):
            return False
        if _OWN_NUMBER.fullmatch(self.words.strip()):
            return str(row.number or "").casefold() == self.words.strip().casefold()
        searched = (
            row.shown_title,
            row.item.title,
            row.item.original_name,
            label("evidence_type", row.shown_type),
            str(row.item.piece_no),
            str(row.number or ""),
        )
        return holds_all(folded(" ".join(searched)), words_of(self.words))

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()


class FilteredExhibits(QSortFilterProxyModel):
    """The exhibits that are wanted, sorted by what their columns mean."""

    def __init__(self, source: ExhibitsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = Wanted()
        self.setSourceModel(source)

    def want(self, wanted: Wanted) -> None:
        """Show these only."""
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(
        self, source_row: int, _parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        rows = self._source.exhibits
        return source_row >= len(rows) or self._wanted.holds(rows[source_row])


def _is(row: ExhibitRow, state: str) -> bool:
    return {
        "unseen": bool(row.hindrances),
        "cited": row.cited,
        "unfit": row.item.defect is not None or row.type_mismatch is not None,
        "doubted": row.authenticity is not Authenticity.AUTH_NONE,
        "unsent": row.filing is not None,
    }.get(state, True)
