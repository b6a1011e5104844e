"""The highlights of the exhibit shown, as a list to go to, name and remove them."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.tips import plain_tip
from mediator_desk.usecases.highlights import HighlightView

_MOST_LINES: Final = 4
_WHOSE: Final = Qt.ItemDataRole.UserRole


class _List(QListWidget):
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class MarksList(QFrame):
    """Hidden while there are none. F2 names a highlight, Delete removes it."""

    wanted = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(object)
    cited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 6, 10, 6)
        rows.setSpacing(2)
        self._title = text_label("", "label", "note")
        self._list = _List()
        self._list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # WHY: its bar would cover the one row there is; the tip tells the whole.
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.addWidget(self._title)
        rows.addWidget(self._list)
        self._shown: Sequence[HighlightView] = ()
        self._list.itemActivated.connect(self._go)
        self._list.itemClicked.connect(self._go)
        self._list.itemChanged.connect(self._name)
        self._list.removed.connect(self._remove)
        self._list.customContextMenuRequested.connect(self._offer)
        self._list.model().rowsInserted.connect(self._fit)
        theme().changed.connect(self._fit)
        follow_language(self, self._say)
        self.hide()

    def show_highlights(self, highlights: Sequence[HighlightView], current: UUID | None) -> None:
        """Show other highlights, one of them in view."""
        self._shown = highlights
        self._list.blockSignals(True)
        self._list.clear()
        for one in highlights:
            item = QListWidgetItem(theme().icon("highlight", "note.fg"), self._words(one))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_WHOSE, str(one.highlight_id))
            item.setToolTip(plain_tip(one.marked.words or one.marked.name))
            self._list.addItem(item)
            if one.highlight_id == current:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self.setVisible(bool(highlights))
        self._say()
        self._fit()

    def _words(self, one: HighlightView) -> str:
        title = one.marked.title or self.tr("region {number}").format(number=one.no)
        return self.tr("p. {page}, {title}").format(page=one.marked.page, title=title)

    def _of(self, item: QListWidgetItem | None) -> HighlightView | None:
        name = None if item is None else item.data(_WHOSE)
        return next((one for one in self._shown if str(one.highlight_id) == name), None)

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem) -> None:
        found = self._of(item)
        if found is not None:
            self.wanted.emit(found)

    @Slot(QListWidgetItem)
    def _name(self, item: QListWidgetItem) -> None:
        found = self._of(item)
        if found is None or item.text() == self._words(found):
            return
        before = self.tr("p. {page}, {title}").format(page=found.marked.page, title="")
        typed = item.text().removeprefix(before).strip()
        self.renamed.emit(found.highlight_id, typed)

    @Slot()
    def _remove(self) -> None:
        found = self._of(self._list.currentItem())
        if found is not None:
            self.removed.emit(found.highlight_id)

    @Slot(QPoint)
    def _offer(self, place: QPoint) -> None:
        item = self._list.itemAt(place) or self._list.currentItem()
        found = self._of(item)
        if item is None or found is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy a citation")).triggered.connect(lambda: self.cited.emit(found))
        menu.addAction(self.tr("Name it (F2)")).triggered.connect(lambda: self._list.editItem(item))
        menu.addAction(self.tr("Remove it (Del)")).triggered.connect(
            lambda: self.removed.emit(found.highlight_id)
        )
        menu.popup(self._list.viewport().mapToGlobal(place))

    @Slot(QModelIndex, int, int)
    def _fit(self, *_: object) -> None:
        side = theme().px(16)
        self._list.setIconSize(QSize(side, side))
        lines = max(1, min(_MOST_LINES, self._list.count()))
        self._list.setFixedHeight(lines * max(20, self._list.sizeHintForRow(0)) + 4)

    def _say(self) -> None:
        self._title.setText(self.tr("Highlights, for you alone"))
        self._list.setAccessibleName(self.tr("Highlights of this exhibit"))
