"""A short table of facts: what it is at the left, the fact at the right."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.marks import PartyMark


class Facts(QWidget):
    """Rebuilt in place by ``show_facts``; a fact may carry a party's mark."""

    def __init__(self, parent: QWidget | None = None, name_width: int = 124) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._name_width = name_width
        theme().changed.connect(self._resize)

    @Slot()
    def _resize(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme().px(self._name_width))

    def clear(self) -> None:
        """Remove every fact."""
        empty_out(self._grid)

    def show_facts(self, facts: list[tuple[str, str, str]]) -> None:
        """Show ``(name, fact, role)`` lines; ``role`` is a ``PartyRole`` code or empty."""
        self.clear()
        self._resize()
        for row, (name, fact, role) in enumerate(facts):
            self._grid.addWidget(text_label(name, "dense", "muted"), row, 0, _TOP)
            value = text_label(fact, "dense", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(self._marked(value, role) if role else value, row, 1)

    @staticmethod
    def _marked(value: QLabel, role: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # WHY at the top: beside a name of two lines it belongs to the first.
        row.addWidget(PartyMark(role), 0, _TOP)
        row.addWidget(value, 1)
        return holder


_TOP = Qt.AlignmentFlag.AlignTop
