"""Requests for documents: what stands open, and what may be done about the one in hand.

Owns the tree and the line of actions under it; the dialogs are in ``requesting`` and ``reminding``.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.dispute.exhibits.reminding import ReminderForm, ReviewForm
from mediator_desk.desktop.dispute.exhibits.requesting import open_request_dialog
from mediator_desk.desktop.dispute.exhibits.requests_model import COLUMNS, RequestsModel
from mediator_desk.desktop.dispute.exhibits.words import due_words, reminder_words
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.pieces import (
    PieceRequest,
    RequestState,
    remind_party,
    review_piece,
)

_WIDTHS: Final = {"type": 150, "due": 96, "state": 176}


class RequestsPanel(QWidget):
    """Emits ``exhibit_wanted`` with the exhibit that answers the document in hand."""

    exhibit_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._may_act = True
        self.model = RequestsModel(self)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self._empty = EmptyState()
        self._ask_first = self._empty.add_button("", "primary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_foot())
        self._columns = Columns(self.tree, 0)
        self._lay_out()
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self._ask_first.clicked.connect(self.ask)
        theme().changed.connect(self._lay_out)
        follow_language(self, self._say)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._session, self._dispute_id = session, dispute_id

    def show_requests(
        self, requests: Sequence[PieceRequest], exhibits: Sequence[ExhibitRow], *, may_act: bool
    ) -> None:
        """Show what was asked; ``may_act`` is false once the file is somebody else's."""
        self._exhibits, self._may_act = exhibits, may_act
        kept = self._in_hand()
        self.model.show_requests(requests)
        for place in range(len(requests)):
            self.tree.setFirstColumnSpanned(place, QModelIndex(), False)
        self.tree.expandAll()
        self._stack.setCurrentWidget(self.tree if requests else self._empty)
        self._foot.setVisible(bool(requests))
        self._choose(kept)
        self._say_actions()

    def minimumSizeHint(self) -> QSize:
        """WHY small: what is not shown must not take the room of the exhibit beside it."""
        return QSize(0, theme().px(80))

    @Slot()
    def ask(self) -> None:
        """Open the dialog for a new request."""
        if self._session is not None and self._dispute_id is not None:
            open_request_dialog(self._session, self._dispute_id, self)

    # -- inside ------------------------------------------------------------------------------

    def _make_foot(self) -> QFrame:
        self._foot = QFrame()
        self._foot.setProperty("role", "footer")
        rows = QVBoxLayout(self._foot)
        rows.setContentsMargins(14, 8, 14, 8)
        rows.setSpacing(2)
        self._due = text_label("", "denseStrong", wrap=True)
        self._next = text_label("", "dense", "secondary", wrap=True)
        self._remind = button(size="small", icon="bell")
        self._examine = button(size="small", icon="file-search")
        self._again = button(size="small", icon="refresh")
        actions = QHBoxLayout()
        actions.setSpacing(2)
        for one in (self._remind, self._examine, self._again):
            actions.addWidget(one)
        actions.addStretch(1)
        rows.addWidget(self._due)
        rows.addWidget(self._next)
        rows.addLayout(actions)
        self._remind.clicked.connect(self._send_reminder)
        self._examine.clicked.connect(self._review)
        self._again.clicked.connect(self._ask_again)
        return self._foot

    @Slot()
    def _lay_out(self) -> None:
        tree, look, header = self.tree, theme(), self.tree.header()
        tree.setUniformRowHeights(True)
        tree.setRootIsDecorated(True)
        tree.setIndentation(look.px(20))
        tree.setAllColumnsShowFocus(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns.ask({COLUMNS.index(name): look.px(wide) for name, wide in _WIDTHS.items()})

    def _in_hand(self) -> tuple[UUID, int | None] | None:
        found = self.model.place(self.tree.currentIndex())
        return None if found is None else (found[0].request.asked.request_id, found[1])

    def _choose(self, kept: tuple[UUID, int | None] | None) -> None:
        ids = [one.request.asked.request_id for one in self.model.requests]
        if kept is None or kept[0] not in ids:
            self.tree.setCurrentIndex(self.model.index(0, 0))
            return
        top = self.model.index(ids.index(kept[0]), 0)
        inner = top if kept[1] is None else self.model.index(kept[1], 0, top)
        self.tree.setCurrentIndex(inner if inner.isValid() else top)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._say_actions()
        found = self.model.place(current)
        if found is not None and found[1] is not None:
            piece = found[0].request.pieces[found[1]]
            if piece.evidence_id is not None:
                self.exhibit_wanted.emit(piece.evidence_id)

    @Slot()
    def _send_reminder(self) -> None:
        found = self.model.place(self.tree.currentIndex())
        if found is None or self._session is None or self._dispute_id is None:
            return
        form = ReminderForm(self._session, self._dispute_id, found[0], self)
        open_form(self._session, self._dispute_id, form, remind_party)

    @Slot()
    def _review(self) -> None:
        found = self.model.place(self.tree.currentIndex())
        if found is None or self._session is None or self._dispute_id is None:
            return
        request, number = found
        mine = [row for row in self._exhibits if row.item.submitted_by is request.request.asked.to]
        form = ReviewForm(self._dispute_id, request, number or 0, mine, self)
        open_form(self._session, self._dispute_id, form, review_piece, sends=False)

    @Slot()
    def _ask_again(self) -> None:
        found = self.model.place(self.tree.currentIndex())
        if found is None or self._session is None or self._dispute_id is None:
            return
        request, number = found
        wanted = request.missing
        if number is not None:
            piece = request.request.pieces[number]
            wanted = tuple(one for one in wanted if one.title == piece.wanted.title)
        to = request.request.asked.to
        open_request_dialog(self._session, self._dispute_id, self, to=to, pieces=wanted)

    def _say(self) -> None:
        self.tree.setAccessibleName(self.tr("Requests for documents"))
        self._empty.say(
            self.tr("No document was asked for"),
            self.tr("Ask a party for what is missing or unfit; each reminder is proposed in time."),
            "clipboard-list",
        )
        self._ask_first.setText(self.tr("Ask for documents…"))
        self._remind.setText(self.tr("Send a reminder…"))
        self._examine.setText(self.tr("Examine…"))
        self._again.setText(self.tr("Ask again…"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._say_actions()

    def _say_actions(self) -> None:
        found = self.model.place(self.tree.currentIndex())
        self._ask_first.setEnabled(self._may_act)
        if found is None:
            return
        request, number = found
        self._due.setText(due_words(request))
        self._next.setText(reminder_words(request.next_reminder, len(request.request.reminders)))
        gone = request.request.state is not RequestState.LEAVING
        left = bool(request.missing) and gone and self._may_act
        self._remind.setEnabled(left)
        self._again.setEnabled(left)
        alone = len(request.request.pieces) == 1
        self._examine.setEnabled(self._may_act and (number is not None or alone))
