"""The notifications tab: the letters of a dispute, and the pages of the one in view.

Owns the choice in the list and what is shown of it; what is done with a letter is ``acting``.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import NoticeKind, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.letters.acting import LetterActs
from mediator_desk.desktop.letters.detail import LetterPane
from mediator_desk.desktop.letters.forms import OWN_NOTICES
from mediator_desk.desktop.letters.model import COLUMNS, LettersModel
from mediator_desk.desktop.letters.writing import open_letter_form
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases import letters as acts
from mediator_desk.usecases.exhibits import ExhibitRow, list_exhibits
from mediator_desk.usecases.letters import LetterRow, LetterState, LetterView, StepKind, WriteLetter

_WIDTHS: Final = {"to": 214, "channel": 110, "state": 122, "when": 84, "proof": 150}
_SIDE_BY_SIDE: Final = 980
_ROOM_FOR_PROOF: Final = 880
"""From what width of the list on, at 100 % text size, the proof is on it and not only beside."""
_BOTH: Final = (PartyRole.CONSUMER, PartyRole.TRADER)


class LettersTab(QWidget):
    """The letters of one dispute."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._exhibits: tuple[ExhibitRow, ...] = ()
        self._receivers: tuple[PartyRole, ...] = ()
        self._wanted: UUID | None = None
        self._model = LettersModel(self)
        self._acts = LetterActs(session, dispute_id, self)
        self._build()
        self._make_actions()
        self._acts.made.connect(self._made)
        self._acts.told.connect(self._told)
        self._acts.failed.connect(self._fail)
        session.facts_changed.connect(self._facts_changed)
        self._table.selectionModel().currentRowChanged.connect(self._chosen)
        self._pane.wanted.connect(self._act)
        follow_language(self, self._say)
        self._read()

    # -- what the page asks ------------------------------------------------------------------

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """Show the letter that carries an event, if one is named."""
        for number, row in enumerate(self._model.letters):
            if location.event_seq is not None and row.about_seq == location.event_seq:
                self._table.setCurrentIndex(self._model.index(number, 0))
        self._table.setFocus()

    def panes(self) -> list[QWidget]:
        """The list and the pages."""
        return [self._table, self._pane.pages]

    def selected(self) -> LetterRow | None:
        """The letter chosen in the list."""
        place = self._table.currentIndex().row()
        return self._model.letters[place] if 0 <= place < len(self._model.letters) else None

    # -- making ------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner = Banner()
        column.addWidget(self._banner)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        column.addWidget(self._panes, 1)
        self._panes.addWidget(self._make_list())
        self._pane = LetterPane(self._session)
        self._panes.addWidget(self._pane)
        self._panes.setStretchFactor(0, 1)
        self._panes.splitterMoved.connect(self._fit_columns)
        look = theme()
        self._panes.setSizes([look.px(780), look.px(500)])

    def _make_list(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 7, 9, 7)
        self._title = text_label("", "strong")
        self._count = text_label("", "meta", "muted")
        self._write = button("", "soft", "small", "pencil")
        self._more = IconButton("dots-vertical")
        row.addWidget(self._title)
        row.addWidget(self._count, 1)
        row.addWidget(self._write)
        row.addWidget(self._more)
        column.addWidget(head)
        self._stack, self._empty = QStackedWidget(), EmptyState()
        self._table = QTableView()
        self._dress_table()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        self._write.clicked.connect(self._write_letter)
        self._more.clicked.connect(self._open_menu)
        return left

    def _dress_table(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setProperty("role", "lines")
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns = Columns(table, COLUMNS.index("notice"))
        theme().changed.connect(self._fit_columns)

    def _make_actions(self) -> None:
        self._print = QAction(self)
        self._print.setObjectName("letters_print")
        self._print.setProperty("menu", "dispute")
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        self._print.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._print.triggered.connect(lambda: self._act(StepKind.PRINTED))
        self._new = QAction(self)
        self._new.setObjectName("letters_new")
        self._new.setProperty("menu", "dispute")
        self._new.triggered.connect(self._write_letter)
        self._refusals = QAction(self)
        self._refusals.setCheckable(True)
        self._refusals.triggered.connect(self._send_refusals)
        self.addActions([self._print, self._new])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """WHY: with large text the list needs the whole width; the pages stand under it."""
        super().resizeEvent(event)
        stacked = event.size().width() < theme().px(_SIDE_BY_SIDE)
        sides = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if self._panes.orientation() is not sides:
            self._panes.setOrientation(sides)
            whole = event.size().height() if stacked else event.size().width()
            share = 0.4 if stacked else 0.6
            self._panes.setSizes([round(whole * share), round(whole * (1 - share))])
        self._fit_columns()

    @Slot()
    def _fit_columns(self) -> None:
        narrow = self._stack.width() < theme().px(_ROOM_FOR_PROOF)
        self._table.setColumnHidden(COLUMNS.index("proof"), narrow)
        self._columns.size(COLUMNS, _WIDTHS)

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self._title.setText(self.tr("Letters of the file"))
        self._write.setText(self.tr("Write a letter…"))
        self._more.say(self.tr("More about letters"))
        self._print.setText(self.tr("&Print the letter…"))
        self._new.setText(self.tr("&Write a letter…"))
        self._refusals.setText(self.tr("Send refusals to both parties"))
        self._table.setAccessibleName(self.tr("Letters of the file"))
        self._empty.say(
            self.tr("No letter yet"),
            self.tr("Each notice the procedure owes appears here as soon as its act is made."),
            "mail",
        )
        self._model.say_again()
        self._say_count()

    def _say_count(self) -> None:
        rows = self._model.letters
        waiting = sum(row.state is LetterState.TO_SEND for row in rows)
        words = [self.tr("%n letter(s)", "", len(rows))]
        if waiting:
            words.append(self.tr("%n to send", "", waiting))
        self._count.setText(", ".join(words))

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._ask(acts.list_letters, self._dispute_id, done=self._show, key="letters")
        self._ask(list_exhibits, self._dispute_id, done=self._take_exhibits, key="exhibits")
        refusal = NoticeKind.INADMISSIBILITY
        self._ask(acts.receivers_of, refusal, done=self._take_receivers, key="receivers")

    def _ask(
        self,
        function: Callable[..., Any],
        *given: Any,
        done: Callable[[Any], object],
        key: str = "",
    ) -> None:
        self._session.work.database(
            function,
            self._session.desk,
            *given,
            owner=self,
            done=done,
            failed=self._fail,
            key=key,
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _take_exhibits(self, exhibits: tuple[ExhibitRow, ...]) -> None:
        self._exhibits = exhibits

    @Slot(object)
    def _take_receivers(self, receivers: tuple[PartyRole, ...]) -> None:
        self._receivers = receivers
        self._refusals.setChecked(receivers == _BOTH)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(object)
    def _show(self, letters: tuple[LetterRow, ...]) -> None:
        kept = self.selected()
        self._model.show_letters(letters)
        self._say_count()
        self._stack.setCurrentWidget(self._table if letters else self._empty)
        place = self._place_of(letters, kept)
        if place >= 0:
            self._table.setCurrentIndex(self._model.index(place, 0))
        else:
            self._pane.show_letter(None)
            self._pane.pages.clear()
        self._wanted = None

    def _place_of(self, letters: tuple[LetterRow, ...], kept: LetterRow | None) -> int:
        """Where the letter just made, or the last chosen, is now; else the first to send."""
        for number, row in enumerate(letters):
            if self._wanted is not None and row.letter_id == self._wanted:
                return number
        for number, row in enumerate(letters):
            if kept is not None and _same(row, kept):
                return number
        waiting = (n for n, row in enumerate(letters) if row.state is LetterState.TO_SEND)
        return next(waiting, 0 if letters else -1)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.selected()
        if row is None:
            return
        self._pane.show_letter(row)
        self._pane.pages.wait()
        if row.letter_id is not None:
            self._ask(acts.read_letter, row.letter_id, done=self._show_letter, key="letter")
            self._ask(acts.open_letter_pdf, row.letter_id, done=self._show_pages, key="pages")
        else:
            wanted = self._acts.written(row)
            self._ask(_pages_of, wanted, done=self._show_pages, key="pages")

    @Slot(object)
    def _show_letter(self, view: LetterView) -> None:
        row = self.selected()
        if row is not None and row.letter_id == view.row.letter_id:
            self._pane.show_letter(view.row, view.steps)

    @Slot(object)
    def _show_pages(self, pdf: bytes) -> None:
        self._pane.pages.show_document(pdf, keep_page=False)

    # -- acting ------------------------------------------------------------------------------

    @Slot(str)
    def _act(self, step: str) -> None:
        row = self.selected()
        if row is not None:
            self._acts.act(row, StepKind(step), self._exhibits)

    @Slot(object)
    def _made(self, letter_id: UUID) -> None:
        self._wanted = letter_id

    @Slot(str, str, str)
    def _told(self, tone: str, strong: str, text: str) -> None:
        self._banner.say(tone, strong, text)

    @Slot()
    def _write_letter(self) -> None:
        row = self.selected()
        to = row.to if row is not None else PartyRole.CONSUMER
        open_letter_form(self._session, self._dispute_id, OWN_NOTICES[0], to, self)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._refusals)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(bool)
    def _send_refusals(self, to_both: bool) -> None:
        roles = _BOTH if to_both else _BOTH[:1]
        refusal = NoticeKind.INADMISSIBILITY
        before = _BOTH[:1] if to_both else _BOTH
        done = partial(self._chosen_receivers, before)
        self._ask(acts.choose_receivers, refusal, roles, done=done)

    def _chosen_receivers(self, before: tuple[PartyRole, ...], _: object) -> None:
        session, refusal = self._session, NoticeKind.INADMISSIBILITY
        words = self.tr("Readers of refusals changed.")
        session.can_take_back(words, acts.choose_receivers, refusal, before)
        session.tell_changed(self._dispute_id)


def _pages_of(desk: Any, wanted: WriteLetter) -> bytes:
    """The pages a letter would have, kept nowhere."""
    return acts.letter_pdf(desk, acts.preview_letter(desk, wanted))


def _same(row: LetterRow, other: LetterRow) -> bool:
    if row.letter_id is not None and row.letter_id == other.letter_id:
        return True
    mine = (row.notice, row.to, row.about_seq)
    return mine == (other.notice, other.to, other.about_seq)
