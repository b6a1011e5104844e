"""The widgets of the deadlines place: where they stand and what they are called.

Owns nothing of what they do.
"""

from datetime import date

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.agenda.period import View, period_of
from mediator_desk.desktop.agenda.table import MonthTable, WeekTable
from mediator_desk.desktop.agenda.words import period_words
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import BusyLine
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.choice import Choice, MultiChoice
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.desktop.widgets.wrapping import WrapRow


class AgendaForm(QObject):
    """Header and filters over three views of which one is shown; the side pane is put in after."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.title = text_label("", "title")
        self.period = text_label("", "heading", "secondary")
        self.previous, self.next = IconButton("chevron-left"), IconButton("chevron-right")
        self.today = button("", "", "small")
        self.view = Segmented()
        self.kinds, self.urgency = MultiChoice(), Choice()
        self.urgency.setProperty("grade", "small")
        self.warnings = QCheckBox()
        self.dispute = button("", "soft", "small", "x")
        self.count = text_label("", "meta", "muted")
        self.export = button("", "", "small", "file-export")
        self.busy, self.banner = BusyLine(), Banner()
        self.week, self.month, self.list = WeekTable(), MonthTable(), QListView()
        self.empty = EmptyState()
        self.clear = self.empty.add_button("")
        self.body = QStackedWidget()
        for view in (self.week, self.month, self.list, self.empty):
            self.body.addWidget(view)
        self.body.currentChanged.connect(self._heed)
        self._heed(self.body.currentIndex())
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._lay_out(page)

    def _lay_out(self, page: QWidget) -> None:
        left = QFrame()
        left.setProperty("role", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = self._head()
        column.addWidget(self.head)
        column.addWidget(self.busy)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        self.left = left
        self.splitter.addWidget(left)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.splitter)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "surface")
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 10, 12, 9)
        column.setSpacing(7)
        turning = QWidget()
        pages = QHBoxLayout(turning)
        pages.setContentsMargins(0, 0, 6, 0)
        pages.setSpacing(6)
        for made in (self.previous, self.today, self.next):
            # WHY: the line keeps its height where there is no page to turn.
            policy = made.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            made.setSizePolicy(policy)
            pages.addWidget(made)
        self.period.setContentsMargins(2, 0, 0, 0)
        first = WrapRow(self.title, self.period, spacing=6)
        first.add_stretch()
        first.addWidget(turning)
        first.addWidget(self.view)
        self.kinds.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        second = WrapRow(self.kinds, self.urgency, self.warnings, self.dispute, self.count)
        second.add_stretch()
        second.addWidget(self.export)
        column.addLayout(first)
        column.addLayout(second)
        return head

    @Slot(int)
    def _heed(self, shown: int) -> None:
        """WHY: a page that nobody sees must not take the room of the header."""
        kept, ignored = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        for place, page in enumerate((self.week, self.month, self.list, self.empty)):
            policy = page.sizePolicy()
            policy.setVerticalPolicy(kept if place == shown else ignored)
            page.setSizePolicy(policy)

    def say(self) -> None:
        """Name everything in the language in use."""
        self.title.setText(self.tr("Deadlines"))
        self.today.setText(self.tr("Today"))
        self.view.set_choices(
            [
                (View.WEEK, self.tr("Week")),
                (View.MONTH, self.tr("Month")),
                (View.LIST, self.tr("List")),
            ]
        )
        self.view.setAccessibleName(self.tr("Layout"))
        self.export.setText(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export to a calendar"))
        self.list.setAccessibleName(self.tr("List of deadlines"))
        self.clear.setText(self.tr("Clear the filters"))

    def say_period(self, view: View, day: date) -> None:
        """Tell which days are in sight around ``day``, and what turning the page does."""
        week = view is View.WEEK
        self.previous.say(self.tr("Previous week") if week else self.tr("Previous month"))
        self.next.say(self.tr("Next week") if week else self.tr("Next month"))
        words = period_words(view, period_of(view, day), day)
        self.period.setText("" if view is View.LIST else words)
        for table in (self.week, self.month):
            table.setAccessibleName(words)
        for made in (self.previous, self.today, self.next):
            made.setVisible(view is not View.LIST)

    def say_empty(self, *, narrowed: bool) -> None:
        """Tell why nothing is shown."""
        if narrowed:
            self.empty.say(
                self.tr("No deadline answers to these filters"),
                self.tr("Others may be hidden."),
                "filter",
            )
        else:
            self.empty.say(
                self.tr("Nothing is running"),
                self.tr("The deadlines of the files you receive appear here by themselves."),
                "calendar-check",
            )
        self.clear.setVisible(narrowed)
