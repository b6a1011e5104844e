"""The open list of several to choose: a search line over boxes to tick."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.search import SearchField

_NAME: Final = Qt.ItemDataRole.UserRole


class TickList(QFrame):
    """The open list of a ``MultiChoice``; ``closed`` tells what is ticked then."""

    closed = Signal(tuple)

    def __init__(
        self,
        parent: QWidget,
        names: tuple[str, ...],
        ticked: tuple[str, ...],
        find: str,
        counts: Mapping[str, int],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        self._search = SearchField()
        self._search.say(find, find)
        self._search.textChanged.connect(self._filter)
        self._list = QListWidget()
        self._list.setAccessibleName(find)
        for name in names:
            item = QListWidgetItem(f"{name} ({counts[name]})" if name in counts else name)
            item.setData(_NAME, name)
            self._list.addItem(item)
            state = Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._list.itemActivated.connect(self._toggle)
        self._search.returnPressed.connect(self.close)

    def show_under(self, anchor: QWidget) -> None:
        """Open at the lower left corner of ``anchor``."""
        look = theme()
        self.resize(max(anchor.width(), look.px(280)), look.px(300))
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _filter(self, text: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())

    @Slot(QListWidgetItem)
    def _toggle(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        self.closed.emit(
            tuple(item.data(_NAME) for item in items if item.checkState() == Qt.CheckState.Checked)
        )
        super().closeEvent(event)
