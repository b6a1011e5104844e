"""The rules of the law and of the body: every one with its value, its source and its dates.

Owns the choice in the table and the forms opened from it; what the law leaves to a body, and the
keeping of it, are the use cases'.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.forms import TakingBack
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.settings.rules_days import DeskDaysForm, keep_desk_days
from mediator_desk.desktop.settings.rules_detail import RuleDetail
from mediator_desk.desktop.settings.rules_forms import (
    CalendarForm,
    ChangeRuleForm,
    EndRuleForm,
    OwnClockForm,
)
from mediator_desk.desktop.settings.rules_model import (
    DATES,
    NAME,
    ROW_HEIGHT,
    SOURCE,
    TRUST,
    VALUE,
    RuleDelegate,
    RulesModel,
)
from mediator_desk.desktop.settings.rules_words import RuleWords, refusal_of, rule_name
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import BusyLine
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.law import Confidence
from mediator_desk.usecases.body_rules import (
    BodyRule,
    DeskDays,
    KeptRule,
    Rules,
    RuleView,
    end_body_rule,
    list_rules,
    put_back_desk_days,
    read_desk_days,
    reopen_body_rule,
    set_body_rule,
    withdraw_body_rule,
)

_WIDTHS: Final = {VALUE: 144, SOURCE: 198, DATES: 180, TRUST: 178}
_SIDE: Final = 352
_NARROW: Final = 980
_ROOM_FOR_DATES: Final = 860
_ROOM_FOR_SOURCE: Final = 680
_ROOM_FOR_BUTTONS: Final = 720


class RulesPage(QWidget):
    """A table of rules, and the one chosen in full."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rules: Rules | None = None
        self._placed = False
        self._model = RulesModel(self)
        self._build()
        self._connect()
        follow_language(self, self._say)
        session.facts_changed.connect(self.reload)
        self.reload()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through."""
        return [self.which, self.table, self.detail]

    @Slot(object)
    def show_location(self, location: Location) -> None:
        """The table is where one starts."""
        self.table.setFocus()

    @Slot()
    def reload(self) -> None:
        """Read the rules again; those shown stay until the answer comes."""
        self.busy.start()
        self._session.work.database(
            list_rules,
            self._session.desk,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="rules",
        )

    # -- making

    def _build(self) -> None:
        self.back, self._title = IconButton("arrow-left", size=18), text_label("", "title")
        self._count = text_label("", "meta", "muted")
        self._kept = text_label("", "meta", "secondary")
        self.which = Segmented()
        self.add = button("", "", "small", "plus")
        self.calendar = button("", "", "small", "calendar")
        self.days = button("", "", "small", "calendar-event")
        self.busy, self.banner = BusyLine(), Banner()
        self.table, self.detail = QTableView(), RuleDetail()
        self._dress_table()
        head, first, buttons = QFrame(), QHBoxLayout(), QHBoxLayout()
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setProperty("role", "surface")
        column = QVBoxLayout(head)
        column.setContentsMargins(12, 10, 12, 9)
        column.setSpacing(7)
        for widget in (self.back, self._title, self._count):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self._kept)
        self._second.setSpacing(6)
        self._second.addWidget(self.which)
        self._second.addStretch(1)
        for made in (self.days, self.calendar, self.add):
            buttons.addWidget(made)
        self._second.addLayout(buttons)
        column.addLayout(first)
        column.addLayout(self._second)
        left = QFrame()
        left.setProperty("role", "surface")
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(self.busy)
        rows.addWidget(self.banner)
        rows.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self._model)
        table.setItemDelegate(RuleDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._columns = Columns(table, NAME)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.which.chosen.connect(self._fill)
        self.add.clicked.connect(self._add_clock)
        self.calendar.clicked.connect(self._choose_calendar)
        self.days.clicked.connect(self._read_days)
        self.banner.acted.connect(self.reload)
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.table.activated.connect(self._change)
        self.detail.change_wanted.connect(self._change)
        self.detail.end_wanted.connect(self._end)
        theme().changed.connect(self._fit)

    # -- words

    def _say(self) -> None:
        self._title.setText(self.tr("Rules of the law and of the body"))
        self.back.say(self.tr("Back to the settings"))
        self.which.set_choices(
            [
                ("all", self.tr("All")),
                ("law", self.tr("Law")),
                ("body", self.tr("Body")),
                ("recheck", self.tr("To be re\u2011checked")),
            ]
        )
        self.which.setAccessibleName(self.tr("Which rules"))
        self.add.setText(self.tr("Add a deadline…"))
        self.calendar.setText(self.tr("Calendar…"))
        self.days.setText(self.tr("Your own days…"))
        self.table.setAccessibleName(self.tr("Rules"))
        self._model.say_again()
        self._say_facts()

    def _say_facts(self) -> None:
        if self._rules is None:
            return
        self._count.setText(RuleWords().rules(self._model.rowCount()))
        name = self._rules.calendar.names["fr" if in_french() else "en"]
        self._kept.setText(self.tr("Calendar: {name}").format(name=name))

    # -- showing

    @Slot(object)
    def _show(self, rules: Rules) -> None:
        self.busy.stop()
        self.banner.hide()
        self._rules = rules
        self._fill()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.busy.stop()
        banner = self.banner
        banner.tell(lambda: banner.say_error(error_words(error), self.tr("Try again")))

    @Slot()
    def _fill(self) -> None:
        """In force today first; the chosen rule stays chosen."""
        if self._rules is None:
            return
        kept = self._view()
        views = [view for view in self._rules.rules if self._asked(view)]
        self._model.show_rules(sorted(views, key=lambda view: not view.in_force))
        self.table.verticalHeader().setDefaultSectionSize(theme().px(ROW_HEIGHT))
        row = self._model.row_of(kept.applied.rule_id) if kept is not None else 0
        self.table.setCurrentIndex(self._model.index(max(row, 0), NAME))
        self._show_detail()
        self._say_facts()
        self._fit()

    def _asked(self, view: RuleView) -> bool:
        which = self.which.current()
        if which == "recheck":
            return view.reference.confidence is not Confidence.CHECKED
        if which == "body":
            return view.by_body or view.applied.set_by == "body"
        return which == "all" or view.applied.set_by == "law"

    def _view(self) -> RuleView | None:
        return self._model.view(self.table.currentIndex())

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid():
            self._show_detail()

    def _show_detail(self) -> None:
        view, rules = self._view(), self._rules
        made: tuple[KeptRule, ...] = ()
        if view is not None and rules is not None:
            made = tuple(kept for kept in rules.settings if kept.rule.subject == view.applied.clock)
        self.detail.show_rule(view, made)

    # -- setting

    def _today(self) -> date:
        rules = self._rules
        now = self._session.now()
        return now.astimezone().date() if rules is None else rules.calendar.today(now)

    @Slot()
    def _change(self) -> None:
        view = self._view()
        if view is not None and not (view.applied.body and view.applied.body.own):
            self._open(ChangeRuleForm(view, self._today, self), set_body_rule, self._set)

    @Slot()
    def _add_clock(self) -> None:
        self._open(OwnClockForm(self._today, self), set_body_rule, self._set)

    @Slot()
    def _choose_calendar(self) -> None:
        rules = self._rules
        if rules is not None:
            form = CalendarForm(rules.calendars, rules.calendar, self._today, self)
            self._open(form, set_body_rule, self._set)

    @Slot(object)
    def _end(self, kept: KeptRule) -> None:
        view = self._view()
        name = rule_name(view.applied) if view is not None else kept.rule.subject
        form = EndRuleForm(kept, name, self._today, self)
        words = self.tr("Rule of the body ended.")

        def back(ended: BodyRule | None) -> TakingBack:
            return words, reopen_body_rule, kept.rule, ended and ended.body_rule_id

        self._open(form, end_body_rule, back)

    @Slot()
    def _read_days(self) -> None:
        self._session.work.database(
            read_desk_days,
            self._session.desk,
            owner=self,
            done=self._ask_days,
            failed=self._fail,
            key="days",
        )

    @Slot(object)
    def _ask_days(self, days: DeskDays) -> None:
        form = DeskDaysForm(days, self._today, self)
        offer = (self.tr("Days of the desk changed."), put_back_desk_days, form.before())
        self._open(form, keep_desk_days, lambda _: offer)

    def _set(self, rule: BodyRule) -> TakingBack:
        return self.tr("Rule of the body set."), withdraw_body_rule, rule.body_rule_id

    def _open(
        self, form: FormDialog, use_case: Callable[..., Any], back: Callable[[Any], TakingBack]
    ) -> None:
        """Show a form; it closes once what it asks for is kept, and stays while it is refused.

        ``back`` is given what came of it, and says how it is taken back.
        """

        def keep(request: object) -> None:
            self._session.work.database(
                use_case,
                self._session.desk,
                request,
                owner=form,
                done=done,
                failed=lambda error: form.refuse(refusal_of(error)),
            )

        def done(result: Any) -> None:
            form.accept()
            self._session.can_take_back(*back(result))
            self._session.tell_changed()

        form.wanted.connect(keep)
        form.open()

    @Slot()
    def _go_back(self) -> None:
        self._session.navigation.place("settings")

    # -- layout

    @Slot()
    def _fit(self) -> None:
        """Large text in a narrow window: the rule goes under the table."""
        look, width = theme(), self.width()
        narrow = width < look.px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() != wanted or not self._placed:
            self._placed = self.isVisible()
            self.splitter.setOrientation(wanted)
            side = look.px(_SIDE)
            self.splitter.setSizes([3, 2] if narrow else [max(width - side, side), side])
        room = self.table.width()
        self.table.setColumnHidden(DATES, room < look.px(_ROOM_FOR_DATES))
        self.table.setColumnHidden(SOURCE, room < look.px(_ROOM_FOR_SOURCE))
        self._columns.ask({column: look.px(wide) for column, wide in _WIDTHS.items()})
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._second.setDirection(down if room < look.px(_ROOM_FOR_BUTTONS) else across)
        self._kept.setVisible(room > look.px(_ROOM_FOR_BUTTONS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
