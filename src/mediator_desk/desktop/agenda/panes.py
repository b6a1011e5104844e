"""The room of the agenda's two panes: side by side, or one under the other."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.agenda.delegate import CARD
from mediator_desk.desktop.agenda.form import AgendaForm
from mediator_desk.desktop.agenda.period import View
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme

_SIDE: Final = 352
_LEAST_SIDE: Final = 300
_NARROW: Final = 900
_LEAST_CALENDAR: Final = 150
_ROOM_FOR_TITLE: Final = 700
_ROOM_FOR_COUNT: Final = 720
_LAYOUT: Final = "agenda"
_VIEW: Final = "agenda.view"
_VIEWS: Final = tuple(View)


class Panes(QObject):
    """Follows the size of ``page`` and of the text; keeps what the person set."""

    def __init__(
        self, form: AgendaForm, side: QWidget, preferences: Preferences, page: QWidget
    ) -> None:
        super().__init__(page)
        self._form, self._side, self._page = form, side, page
        self._preferences = preferences
        form.splitter.addWidget(side)
        form.splitter.setStretchFactor(0, 1)
        form.splitter.splitterMoved.connect(self._keep)
        # WHY later: other words are measured by the events that follow.
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self._fit)
        form.head.installEventFilter(self)
        theme().changed.connect(self.take_size)
        page.installEventFilter(self)
        self.take_size()

    @property
    def view(self) -> View:
        """The view the person had last; the month at first."""
        kept = self._preferences.layout(_VIEW)
        return _VIEWS[kept[0]] if kept and kept[0] in range(len(_VIEWS)) else View.MONTH

    def keep_view(self, view: View) -> None:
        """Remember a view."""
        self._preferences.keep_layout(_VIEW, [_VIEWS.index(view)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self._fit()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._form.head:
            self._late.start()
        return False

    @Slot()
    def take_size(self) -> None:
        """Take the sizes of the text size in use."""
        look, splitter = theme(), self._form.splitter
        self._form.week.verticalHeader().setDefaultSectionSize(look.px(CARD))
        sizes = self._preferences.layout(_LAYOUT)
        side = look.px(_SIDE)
        splitter.setSizes(sizes if len(sizes) == splitter.count() else [3 * side, side])
        self._fit()

    @Slot()
    def _keep(self) -> None:
        if self._form.splitter.orientation() == Qt.Orientation.Horizontal:
            self._preferences.keep_layout(_LAYOUT, self._form.splitter.sizes())

    @Slot()
    def _fit(self) -> None:
        """Large text in a narrow window: the grounds go under the calendar."""
        look, splitter, width = theme(), self._form.splitter, self._page.width()
        narrow = width < look.px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if splitter.orientation() != wanted:
            splitter.setOrientation(wanted)
            side = look.px(_SIDE)
            if not narrow:
                splitter.setSizes([max(width - side, side), side])
        self._side.setMinimumWidth(0 if narrow else look.px(_LEAST_SIDE))
        room = width if narrow else width - self._side.width()
        # WHY the title goes: which days are in sight must be told, where one is the rail tells.
        self._form.title.setVisible(room > look.px(_ROOM_FOR_TITLE))
        self._form.count.setVisible(room > look.px(_ROOM_FOR_COUNT))
        if narrow:
            self._share_height(self._page.height())
        self._form.month.name_days()

    def _share_height(self, high: int) -> None:
        """Three fifths for the calendar, or the least that it and its header need."""
        head = self._form.head.heightForWidth(self._page.width())
        least = max(theme().px(_LEAST_CALENDAR), self._form.body.minimumSizeHint().height())
        calendar = max(high * 3 // 5, head + least)
        self._form.splitter.setSizes([calendar, max(0, high - calendar)])
