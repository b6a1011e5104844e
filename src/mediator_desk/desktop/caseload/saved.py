"""Naming, changing and removing filters; the order of the views and which are out of sight.

Owns the menu of the rail; keeps nothing itself. A removal is taken back with Ctrl+Z.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QListView, QMenu, QWidget

from mediator_desk.desktop.caseload.asking import Asking
from mediator_desk.desktop.caseload.naming import FilterNameForm
from mediator_desk.desktop.caseload.views import DELAYS
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.caseload import CaseView
from mediator_desk.usecases.habits import (
    FilterAsked,
    SavedFilter,
    ViewsShown,
    arrange_views,
    delete_filter,
    read_views,
    restore_filter,
    save_filter,
)


class SavedFilters(QObject):
    """``changed`` when the rail must be read again."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, asking: Asking, rail: QListView) -> None:
        super().__init__(rail)
        self._session, self._asking, self._rail = session, asking, rail
        rail.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rail.customContextMenuRequested.connect(self._open_menu)
        asking.save_wanted.connect(self.name_new)
        self._ask(read_views, done=self._arranged)

    @Slot()
    def name_new(self) -> None:
        """Ask for the name of what is asked now, and keep it."""
        self._ask_name(lambda: self.tr("Save this filter"), "", self._keep_new)

    def rename(self, saved: SavedFilter) -> None:
        """Ask for another name."""

        def keep(name: str) -> None:
            self._keep(name, saved.asked, saved)

        self._ask_name(lambda: self.tr("Rename the filter"), saved.name, keep)

    def update(self, saved: SavedFilter) -> None:
        """Let the filter ask for what the list shows now."""
        self._keep(saved.name, self._asking.asked(), saved)

    def remove(self, saved: SavedFilter) -> None:
        """Remove a filter; it can be taken back."""
        if self._asking.saved is not None and self._asking.saved.filter_id == saved.filter_id:
            self._asking.clear()
        self._ask(delete_filter, saved.filter_id, done=self._tell_removed)

    def move(self, view: CaseView, step: int) -> None:
        """Move a view up or down among those of its group that are seen."""
        shown = self._asking.views.arranged
        group = [
            each
            for each in shown.order
            if (each in DELAYS) is (view in DELAYS) and each not in shown.hidden
        ]
        at = group.index(view)
        if 0 <= at + step < len(group):
            order, other = list(shown.order), group[at + step]
            one, two = order.index(view), order.index(other)
            order[one], order[two] = other, view
            self._arrange(ViewsShown(tuple(order), shown.hidden))

    def hide(self, view: CaseView) -> None:
        """Put a view out of sight; what it holds is unchanged."""
        shown = self._asking.views.arranged
        if self._asking.view is view:
            self._asking.show_view(CaseView.ALL)
        self._arrange(ViewsShown(shown.order, shown.hidden | {view}))

    def show_all(self) -> None:
        """Every view in its first order."""
        self._arrange(ViewsShown())

    # -- the menu ----------------------------------------------------------------------------

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        index = self._rail.indexAt(place)
        line = self._asking.views.line(index)
        menu = QMenu(self._rail)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(line, SavedFilter):
            self._offer_filter(menu, line)
        elif isinstance(line, CaseView):
            self._offer_view(menu, line)
        self._offer(menu, self.tr("Show all views"), self.show_all)
        menu.popup(self._rail.viewport().mapToGlobal(place))

    def _offer_filter(self, menu: QMenu, saved: SavedFilter) -> None:
        self._offer(menu, self.tr("Rename…"), partial(self.rename, saved))
        now = self.tr("Ask for what the list shows now")
        self._offer(menu, now, partial(self.update, saved))
        self._offer(menu, self.tr("Delete"), partial(self.remove, saved))
        menu.addSeparator()

    def _offer_view(self, menu: QMenu, view: CaseView) -> None:
        self._offer(menu, self.tr("Move up"), partial(self.move, view, -1))
        self._offer(menu, self.tr("Move down"), partial(self.move, view, 1))
        if view is not CaseView.ALL:
            self._offer(menu, self.tr("Hide this view"), partial(self.hide, view))
        menu.addSeparator()

    @staticmethod
    def _offer(menu: QMenu, words: str, act: Callable[[], Any]) -> None:
        menu.addAction(words).triggered.connect(lambda _=False: act())

    # -- keeping -----------------------------------------------------------------------------

    def _ask_name(self, title: Callable[[], str], name: str, then: Callable[[str], Any]) -> None:
        form = FilterNameForm(title, name, self._rail.window())
        form.wanted.connect(then)
        form.wanted.connect(form.accept)
        form.open()

    def _keep_new(self, name: str) -> None:
        self._ask(save_filter, name, self._asking.asked(), done=self._tell_new)

    def _keep(self, name: str, asked: FilterAsked, saved: SavedFilter) -> None:
        done = partial(self._tell_changed, saved)
        self._ask(save_filter, name, asked, saved.filter_id, done=done)

    def _tell_new(self, saved: SavedFilter) -> None:
        self._session.can_take_back(self.tr("Filter saved."), delete_filter, saved.filter_id)
        self._tell_kept(saved)

    def _tell_changed(self, before: SavedFilter, saved: SavedFilter) -> None:
        self._session.can_take_back(self.tr("Filter changed."), restore_filter, before)
        self._tell_kept(saved)

    def _tell_kept(self, saved: SavedFilter) -> None:
        self._asking.show_saved(saved)
        self.changed.emit()
        announce(self._widget(), self.tr("Filter saved: {name}").format(name=saved.name))

    def _tell_removed(self, removed: SavedFilter | None) -> None:
        self.changed.emit()
        if removed is not None:
            # WHY without its name: a person may have called it after somebody.
            self._session.can_take_back(self.tr("Filter deleted."), restore_filter, removed)

    def _arrange(self, shown: ViewsShown) -> None:
        before = self._asking.views.arranged
        self._put(shown)
        self._session.undoing.offer(self.tr("Views arranged."), partial(self._put, before))

    def _put(self, shown: ViewsShown) -> None:
        self._arranged(shown)
        self._ask(arrange_views, shown)

    def _arranged(self, shown: ViewsShown) -> None:
        self._asking.views.arrange(shown)

    def _ask(
        self, verb: Callable[..., Any], *given: Any, done: Callable[[Any], object] | None = None
    ) -> None:
        self._session.work.database(
            verb, self._session.desk, *given, owner=self, done=done, failed=self.failed.emit
        )

    def _widget(self) -> QWidget:
        return self._rail
