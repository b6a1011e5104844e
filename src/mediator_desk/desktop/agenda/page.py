"""The deadlines place: what falls due, by week, by month or as a list.

Owns the day and the deadline chosen and what is asked of the store; the keys of a calendar are in
``table``, its cells in ``model`` and ``delegate``, the grounds of a deadline in ``side``.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.agenda.asking import Asking
from mediator_desk.desktop.agenda.delegate import (
    LineDelegate,
    MonthDelegate,
    WeekDelegate,
    item_at,
)
from mediator_desk.desktop.agenda.export import ExportDialog
from mediator_desk.desktop.agenda.form import AgendaForm
from mediator_desk.desktop.agenda.lines import LinesModel, same
from mediator_desk.desktop.agenda.model import CalendarModel, MonthModel, WeekModel
from mediator_desk.desktop.agenda.panes import Panes
from mediator_desk.desktop.agenda.period import View, period_of, turned
from mediator_desk.desktop.agenda.reading import Loaded, load, pressing
from mediator_desk.desktop.agenda.side import SidePane
from mediator_desk.desktop.agenda.table import DayTable
from mediator_desk.desktop.agenda.words import AgendaWords
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.panes import add_command
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.agenda import AgendaItem
from mediator_desk.usecases.caseload import CasePreview, preview_case

_MINUTE_MS: Final = 60_000


class AgendaPage(QWidget):
    """A calendar or a list, and beside it what the chosen deadline rests on."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._read: Loaded | None = None
        self._loaded: Loaded | None = None
        self._today = session.now().astimezone().date()
        self._day, self._number = self._today, 0
        self._started = self._stale = False
        self.ui = AgendaForm(self)
        self._asking = Asking(self.ui, self)
        self._week = WeekModel(View.WEEK, session.now, self)
        self._month = MonthModel(View.MONTH, session.now, self)
        self._lines = LinesModel(session.now, self)
        self.side = SidePane(session.now)
        self._panes = Panes(self.ui, self.side, preferences, self)
        self._dress()
        self._make_actions()
        self._connect()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        follow_language(self, self._say)
        self._show_view(self._panes.view)
        self.reload()

    # -- what the window asks

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through."""
        return [self.ui.view, self._grid(), self.side]

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """``tab`` may name a dispute, whose deadlines alone are then listed."""
        if self._asking.keep_to(location.tab):
            self._stale = True
            if self._asking.dispute_id is not None:
                self._show_view(View.LIST)
        if self._stale:
            self.reload()
        self._grid().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _facts_changed(self, _dispute_id: UUID | None) -> None:
        """WHY not always: a large caseload takes seconds, and nobody may be looking."""
        self._stale = True
        if self.isVisible():
            self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the deadlines again; what is shown stays until the answer comes.

        WHY the other lane: over a large caseload it takes seconds, and files must open meanwhile.
        """
        self._stale = False
        self.ui.busy.start()
        self._session.work.network(
            load,
            self._session.desk,
            self._asking.query(),
            owner=self,
            done=self._take,
            failed=self._fail,
            key="agenda",
        )

    @Slot()
    def _tick(self) -> None:
        """A minute went by: what is left is less; a new day reads again."""
        if self._session.now().astimezone().date() != self._today:
            self.reload()
        for model in (self._week, self._month, self._lines):
            model.say_again()

    # -- making

    def _dress(self) -> None:
        ui, now = self.ui, self._session.now
        ui.week.setModel(self._week)
        ui.week.setItemDelegate(WeekDelegate(now, ui.week))
        ui.month.setModel(self._month)
        ui.month.setItemDelegate(MonthDelegate(now, ui.month))
        ui.list.setModel(self._lines)
        ui.list.setItemDelegate(LineDelegate(now, ui.list))

    def _make_actions(self) -> None:
        self._actions = {
            "today": self._action("today", "view", "", self._go_to_today),
            "week": self._action("week", "view", "", lambda: self._choose_view(View.WEEK)),
            "month": self._action("month", "view", "", lambda: self._choose_view(View.MONTH)),
            "list": self._action("list", "view", "", lambda: self._choose_view(View.LIST)),
            "open": self._action("open", "dispute", "", self._open),
            "extend": self._action("extend", "dispute", "Ctrl+Shift+P", self._extend),
            "export": self._action("export", "file", "Ctrl+E", self._export),
        }

    def _action(self, name: str, menu: str, keys: str, act: Callable[[], Any]) -> QAction:
        return add_command(self, f"agenda_{name}", menu, keys, act)

    def _connect(self) -> None:
        ui = self.ui
        for table in (ui.week, ui.month):
            table.day_stepped.connect(self._step_day)
            table.line_stepped.connect(self._step_line)
            table.page_turned.connect(self._turn)
            table.today_wanted.connect(self._go_to_today)
            table.opened.connect(self._open)
            table.pressed_at.connect(self._pressed)
        ui.list.selectionModel().currentChanged.connect(self._line_chosen)
        ui.list.activated.connect(self._open)
        ui.previous.clicked.connect(lambda: self._turn(-1))
        ui.next.clicked.connect(lambda: self._turn(1))
        ui.today.clicked.connect(self._go_to_today)
        ui.view.chosen.connect(lambda name: self._choose_view(View(name)))
        ui.export.clicked.connect(self._export)
        ui.clear.clicked.connect(self._asking.clear)
        ui.banner.acted.connect(self.reload)
        self._asking.changed.connect(self._show)
        self._asking.reread.connect(self.reload)
        self.side.chosen.connect(self._choose_number)
        self.side.open_wanted.connect(self._open)
        self.side.extend_wanted.connect(self._extend)
        self._session.facts_changed.connect(self._facts_changed)

    # -- words

    def _say(self) -> None:
        self.ui.say()
        for name, text in (
            ("today", self.tr("&Today")),
            ("week", self.tr("&Week")),
            ("month", self.tr("&Month")),
            ("list", self.tr("&List of deadlines")),
            ("open", self.tr("&Open the file")),
            ("extend", self.tr("&Extend the deadline…")),
            ("export", self.tr("&Export to a calendar…")),
        ):
            self._actions[name].setText(text)
        self._asking.say()
        for model in (self._week, self._month, self._lines):
            model.say_again()
        self._say_period()

    def _say_period(self) -> None:
        self.ui.say_period(self._view, self._day)
        if self._loaded is not None:
            late, _ = pressing(self._loaded.items)
            words = AgendaWords().items(len(self._loaded.items))
            self.ui.count.setText(f"{words}, {AgendaWords().late(late)}" if late else words)
            self.ui.say_empty(narrowed=self._asking.narrowed)

    # -- showing

    @property
    def _view(self) -> View:
        return View(self.ui.view.current())

    def _grid(self) -> QWidget:
        return self.ui.list if self._view is View.LIST else self._table()

    def _table(self) -> DayTable:
        return self.ui.week if self._view is View.WEEK else self.ui.month

    def _model(self) -> CalendarModel:
        return self._week if self._view is View.WEEK else self._month

    @Slot(object)
    def _take(self, loaded: Loaded) -> None:
        self.ui.busy.stop()
        self.ui.banner.hide()
        self._read, self._today = loaded, loaded.today
        self._show()
        self._take_first_focus()

    @Slot()
    def _show(self) -> None:
        """Show what was read, through the filters, in the view chosen."""
        if self._read is None:
            return
        ui, kept = self.ui, self.side.item
        loaded = self._loaded = self._asking.kept(self._read)
        if not self._read.items or (self._asking.narrowed and not loaded.items):
            ui.body.setCurrentWidget(ui.empty)
            self.side.show_item(None)
        elif self._view is View.LIST:
            self._lines.show_items(loaded.items)
            ui.body.setCurrentWidget(ui.list)
            self._choose_row(kept)
        else:
            self._model().show(loaded, self._day)
            ui.body.setCurrentWidget(self._table())
            ui.month.share_height()
            self._find_again(kept)
            self._choose_day()
        self._say_period()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.ui.busy.stop()
        banner = self.ui.banner
        banner.tell(lambda: banner.say_error(error_words(error), self.tr("Try again")))

    def _take_first_focus(self) -> None:
        """The calendar is where one starts; data that comes later never moves the focus."""
        if not self._started and self.isVisible():
            self._started = True
            self._grid().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the day and the deadline chosen

    def _items(self) -> Sequence[AgendaItem]:
        return self._model().items_of(self._day)

    def _find_again(self, kept: AgendaItem | None) -> None:
        """The same deadline stays chosen when its day is read again."""
        for number, item in enumerate(self._items()):
            if kept is not None and same(item, kept):
                self._number = number

    def _choose_day(self) -> None:
        model, table = self._model(), self._table()
        self._number = max(0, min(self._number, len(self._items()) - 1))
        model.choose(self._day, self._number)
        index = model.index_of(self._day, self._number)
        table.setCurrentIndex(index)
        table.scrollTo(index)
        with_list = self._view is View.MONTH
        self.side.show_day(self._day, self._items(), self._number, with_list=with_list)
        self._read_file()

    def _go_to_day(self, day: date, number: int = 0) -> None:
        """Choose a day, turning the page where it is not in sight."""
        view, before = self._view, self._day
        self._day, self._number = day, number
        turned_page = period_of(view, before) != period_of(view, day)
        if turned_page or (view is View.MONTH and before.month != day.month):
            self._show()
            announce(self, self.ui.period.text())
        else:
            self._choose_day()

    @Slot(int)
    def _step_day(self, days: int) -> None:
        self._go_to_day(self._day + timedelta(days=days), self._number)

    @Slot(int)
    def _step_line(self, lines: int) -> None:
        self._choose_number(max(0, min(self._number + lines, len(self._items()) - 1)))

    @Slot(int)
    def _choose_number(self, number: int) -> None:
        self._number = number
        self._choose_day()

    @Slot(int)
    def _turn(self, pages: int) -> None:
        self._go_to_day(turned(self._view, self._day, pages))

    @Slot()
    def _go_to_today(self) -> None:
        if self._view is View.LIST:
            self.ui.list.setCurrentIndex(self._lines.index(self._lines.first_from(self._today)))
        else:
            self._go_to_day(self._today)

    @Slot(QModelIndex, int)
    def _pressed(self, index: QModelIndex, offset: int) -> None:
        cell = self._model().cell(index)
        if self._view is View.WEEK:
            number = index.row()
        else:
            number = max(0, item_at(offset, self._table().visualRect(index).height(), cell))
        self._go_to_day(cell.head.day, number)

    def _read_file(self) -> None:
        """The parties of the deadline shown, and whether its end may be put off."""
        item = self.side.item
        self._actions["open"].setEnabled(item is not None and item.dispute_id is not None)
        self._actions["extend"].setEnabled(self.side.may_extend)
        if item is not None and item.dispute_id is not None:
            self._session.work.database(
                preview_case,
                self._session.desk,
                item.dispute_id,
                owner=self,
                done=self._show_file,
                failed=self._fail,
                key="file",
            )

    @Slot(object)
    def _show_file(self, preview: CasePreview) -> None:
        self.side.show_preview(preview)
        self._actions["extend"].setEnabled(self.side.may_extend)

    # -- the list

    def _choose_row(self, kept: AgendaItem | None) -> None:
        row = self._lines.row_of(kept)
        if row < 0:
            row = self._lines.first_from(self._today)
        index = self._lines.index(row)
        self.ui.list.setCurrentIndex(index)
        if not index.isValid():
            self.side.show_item(None)

    @Slot(QModelIndex, QModelIndex)
    def _line_chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        line = self._lines.line(index)
        if self._view is not View.LIST or line is None:
            return
        self.side.show_item(line.item)
        self._day = line.day
        self._read_file()

    # -- the view

    def _choose_view(self, view: View) -> None:
        self._panes.keep_view(view)
        self._show_view(view)
        self._grid().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self, view: View) -> None:
        self.ui.view.choose(view)
        self._show()

    # -- acting

    @Slot()
    def _open(self) -> None:
        item = self.side.item
        if item is not None and item.dispute_id is not None:
            self._session.navigation.open_dispute(item.dispute_id, "overview")

    @Slot()
    def _extend(self) -> None:
        item = self.side.item
        if item is not None and self.side.may_extend:
            self._session.extension_asked.emit(item.dispute_id)

    @Slot()
    def _export(self) -> None:
        count = len(self._loaded.items) if self._loaded is not None else 0
        dialog = ExportDialog(self._session, self._asking.export_query(), count, self)
        dialog.open()
