"""The requests for documents as a tree: a request, and under it each document asked for."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.exhibits.marks import mark_icon
from mediator_desk.desktop.dispute.exhibits.words import (
    asked_words,
    piece_state_words,
    reminder_words,
    request_words,
    wanted_words,
)
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.pieces import Piece, PieceRequest, PieceState, RequestState

COLUMNS: Final = ("what", "type", "due", "state")
_NO_INDEX: Final = QModelIndex()
_TOP: Final = 0
Index = QModelIndex | QPersistentModelIndex


class RequestsModel(QAbstractItemModel):
    """Top rows are requests, newest first; their children are the documents."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.requests: Sequence[PieceRequest] = ()

    def show_requests(self, requests: Sequence[PieceRequest]) -> None:
        """Show other requests."""
        self.beginResetModel()
        self.requests = requests
        self.endResetModel()

    def place(self, index: Index) -> tuple[PieceRequest, int | None] | None:
        """The request at ``index`` and the number of the document, none for the request itself."""
        if not index.isValid():
            return None
        parent = index.internalId()
        if parent == _TOP:
            return self.requests[index.row()], None
        return self.requests[parent - 1], index.row()

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # WHY one more: 0 stands for the top, so a child carries its request's place from 1.
        inner = parent.row() + 1 if parent.isValid() else _TOP
        return self.createIndex(row, column, inner)

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self.requests)
        if parent.internalId() != _TOP or parent.column() != 0:
            return 0
        return len(self.requests[parent.row()].request.pieces)

    def columnCount(self, _parent: Index = _NO_INDEX) -> int:
        return len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "what": self.tr("Documents asked for"),
            "type": self.tr("Type"),
            "due": self.tr("Due"),
            "state": self.tr("State"),
        }[COLUMNS[section]]

    def data(  # noqa: PLR0911 - one answer a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        found = self.place(index)
        if found is None:
            return None
        request, number = found
        column = COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if number is None:
                    return self._request_text(request, column)
                return self._piece_text(request.request.pieces[number], column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(request, number)
            case Qt.ItemDataRole.DecorationRole:
                return _icon(request, number, column)
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, theme().px(32))
            case Qt.ItemDataRole.FontRole if number is None:
                return theme().font("dense", bold=True)
        return None

    def _request_text(self, found: PieceRequest, column: str) -> str:
        return {
            "what": asked_words(found),
            "type": "",
            "due": day_short(found.request.asked.due_on),
            "state": request_words(found),
        }[column]

    def _piece_text(self, piece: Piece, column: str) -> str:
        return {
            "what": wanted_words(piece.wanted),
            "type": label("evidence_type", piece.wanted.type) if piece.wanted.type else "—",
            "due": "",
            "state": piece_state_words(piece),
        }[column]

    def _spoken(self, found: PieceRequest, number: int | None) -> str:
        if number is None:
            coming = reminder_words(found.next_reminder, len(found.request.reminders))
            return f"{asked_words(found)}. {request_words(found)}. {coming}."
        piece = found.request.pieces[number]
        return f"{piece.wanted.title}. {piece_state_words(piece)}."


def _icon(found: PieceRequest, number: int | None, column: str) -> QIcon | None:
    if number is None and column == "what":
        return mark_icon(PartyRole(found.request.asked.to))
    if column != "state":
        return None
    look = theme()
    if number is None:
        return {
            RequestState.LEAVING: look.icon("clock", "text.muted"),
            RequestState.OPEN: look.icon("hourglass", "text.secondary"),
            RequestState.OVERDUE: look.icon("alert-triangle", "danger.fg"),
            RequestState.DONE: look.icon("circle-check", "success.fg"),
        }[found.request.state]
    return {
        PieceState.ASKED: look.icon("hourglass", "text.secondary"),
        PieceState.RECEIVED: look.icon("circle-check", "success.fg"),
        PieceState.DEFECTIVE: look.icon("file-alert", "warning.fg"),
        PieceState.MISSING: look.icon("alert-triangle", "danger.fg"),
        PieceState.WAIVED: look.icon("circle-minus", "text.muted"),
    }[found.request.pieces[number].state]
