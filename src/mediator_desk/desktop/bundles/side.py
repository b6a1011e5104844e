"""The bundles there are, and the groups of files that seem to be one."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.bundles import BundleRow, Suggestion

_BUNDLE = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1


class BundleList(QFrame):
    """Emits ``chosen`` with the id of a bundle, ``grouped`` with a suggestion to follow."""

    chosen = Signal(object)
    grouped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._bundles: tuple[BundleRow, ...] = ()
        self._suggestions: tuple[Suggestion, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(7)
        self._title, self._maybe = text_label("", "strong"), text_label("", "strong")
        self._why = text_label("", "meta", "muted", wrap=True)
        self.list, self.offers = QListWidget(), QListWidget()
        self._group = button("", "soft", "small", "users-group")
        for part in (self._title, self.list):
            column.addWidget(part)
        column.setStretch(1, 1)
        column.addSpacing(6)
        for below in (self._maybe, self._why, self.offers, self._group):
            column.addWidget(below)
        column.setStretch(5, 1)
        for shown in (self.list, self.offers):
            shown.setWordWrap(True)
            shown.setProperty("role", "lines")
            shown.setSpacing(3)
            shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.offers.itemActivated.connect(self._follow)
        self._group.clicked.connect(self._follow)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def current(self) -> UUID | None:
        """The chosen bundle."""
        item = self.list.currentItem()
        found: UUID | None = None if item is None else item.data(_BUNDLE)
        return found

    def show_bundles(self, bundles: tuple[BundleRow, ...], keep: UUID | None) -> None:
        """Show the bundles; ``keep`` stays chosen, else the first."""
        self._bundles = bundles
        self._write_bundles(keep or self.current())

    def show_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Show the groups that seem to be bundles."""
        self._suggestions = suggestions
        self._write_suggestions()

    def panes(self) -> list[QWidget]:
        """The two lists."""
        return [self.list, self.offers]

    def _write_bundles(self, keep: UUID | None) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._bundles:
            files = self.tr("%n file(s)", "", row.files)
            signed = self.tr("%n signed", "", row.signed)
            words = "\n".join((row.trader, row.event or "—", f"{files}, {signed}"))
            item = QListWidgetItem(words, self.list)
            item.setData(_BUNDLE, row.bundle_id)
            if row.bundle_id == keep:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show_first()

    def _write_suggestions(self) -> None:
        self.offers.clear()
        for place, one in enumerate(self._suggestions):
            files = self.tr("%n file(s)", "", len(one.file_nos))
            numbered = self.tr("{files}: {numbers}").format(
                files=files, numbers=", ".join(one.file_nos)
            )
            words = "\n".join((one.trader, one.event or "—", numbered))
            item = QListWidgetItem(words, self.offers)
            item.setData(_PLACE, place)
        some = bool(self._suggestions)
        for part in (self._maybe, self._why, self.offers, self._group):
            part.setVisible(some)
        if some:
            self.offers.setCurrentRow(0)
        self._show_first()

    def _show_first(self) -> None:
        """WHY hidden: where there is no bundle yet, what could be one comes first."""
        for part in (self._title, self.list):
            part.setVisible(bool(self._bundles) or not self._suggestions)

    @Slot()
    def _choose(self) -> None:
        found = self.current()
        if found is not None:
            self.chosen.emit(found)

    @Slot()
    def _follow(self) -> None:
        item = self.offers.currentItem()
        if item is not None:
            self.grouped.emit(self._suggestions[item.data(_PLACE)])

    @Slot()
    def _fit(self) -> None:
        self.setMinimumWidth(theme().px(250))

    def _say(self) -> None:
        self._title.setText(self.tr("Bundles"))
        self._maybe.setText(self.tr("These files seem to belong together"))
        self._why.setText(
            self.tr("One trader, one event: they can share one reasoning, decided file by file.")
        )
        self._group.setText(self.tr("Group these files"))
        self.list.setAccessibleName(self.tr("Bundles"))
        self.offers.setAccessibleName(self._maybe.text())
        self._write_bundles(self.current())
        self._write_suggestions()
