"""The widgets of the calculators: where they stand and what they are called."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.calculators.result import ResultPane
from mediator_desk.desktop.calculators.traits import ICONS, ORDER
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.flow import CardFlow
from mediator_desk.desktop.widgets.labels import text_label

_LIST: Final = 236
_ASKED: Final = 372
_STACKED_UNDER: Final = 980
_UNBOUND: Final = 16_777_215


class CalculatorsForm(QObject):
    """The list at the left, questions in the middle, the result at the right; buttons below."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.list = QListWidget()
        self.list.setProperty("role", "views")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for calculator in ORDER:
            QListWidgetItem(theme().icon(ICONS[calculator]), "", self.list)
        self._title = text_label("", "heading", wrap=True)
        self._lead, self._source = (
            text_label("", "meta", wrap=True),
            text_label("", "meta", wrap=True),
        )
        self.questions, self.result = QVBoxLayout(), ResultPane()
        self.told = text_label("", "meta", "secondary", wrap=True)
        self.copy, self.note = button("", icon="copy"), button("", icon="notes")
        self.insert = button("", "primary", icon="text-plus")
        self.leave = button("")
        self._asked_column, self._shown_column = QVBoxLayout(), QVBoxLayout()
        self._asked, self._shown = _scroller(self._asked_column), _scroller(self._shown_column)
        self._lay_out()
        dialog.installEventFilter(self)
        theme().changed.connect(self._resize)
        self._resize()

    def choose(self, row: int) -> None:
        """Mark the calculator shown, silently."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def say(self, names: list[str]) -> None:
        """Name everything in the language in use; ``names`` are the calculators'."""
        self.list.setAccessibleName(self.tr("Calculators"))
        for row, name in enumerate(names):
            self.list.item(row).setText(name)
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the sentence and the working"))
        self.note.setText(self.tr("Put in a note"))
        self.insert.setText(self.tr("Insert in the proposal"))
        self.leave.setText(self.tr("Close"))

    def say_page(self, name: str, about: str, source: str) -> None:
        """Name the calculator shown, what it works out, and where its answers come from."""
        self._title.setText(name)
        self._lead.setText(f"{about}.")
        self._source.setText(source)
        self._source.setVisible(bool(source))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._dialog:
            self._stack()
        return False

    def _lay_out(self) -> None:
        for widget in (self._title, self._lead, self._source):
            self._asked_column.addWidget(widget)
        self._asked_column.addSpacing(6)
        self._asked_column.addLayout(self.questions)
        self._asked_column.addStretch(1)
        self._shown_column.addWidget(self.result)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._asked)
        self._middle.addWidget(self._shown, 1)
        self._side = QFrame()
        self._side.setProperty("role", "paneLeft")
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(6, 10, 6, 8)
        inside.addWidget(self.list)
        body, rows = QHBoxLayout(), QVBoxLayout(self._dialog)
        body.setSpacing(0)
        body.addWidget(self._side)
        body.addLayout(self._middle, 1)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(body, 1)
        rows.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        for made in (self.leave, self.copy, self.note, self.insert):
            row.addWidget(made)
        return foot

    @Slot()
    def _resize(self) -> None:
        look = theme()
        self._side.setFixedWidth(look.px(_LIST))
        side = look.px(18)
        self.list.setIconSize(QSize(side, side))
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, look.line("dense") * 2 + look.px(4)))
        self._stack()

    def _stack(self) -> None:
        """Large text in a narrow window: the result goes under the questions."""
        look = theme()
        stacked = self._dialog.width() < look.px(_STACKED_UNDER)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(down if stacked else across)
        self._middle.setStretch(0, 1 if stacked else 0)
        self._asked.setMinimumWidth(0 if stacked else look.px(_ASKED))
        self._asked.setMaximumWidth(_UNBOUND if stacked else look.px(_ASKED))


def _scroller(column: QVBoxLayout) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    flow = CardFlow()
    flow.setProperty("role", "flow")
    flow.setLayout(column)
    column.setContentsMargins(16, 14, 14, 14)
    column.setSpacing(4)
    scroll.setWidget(flow)
    return scroll
