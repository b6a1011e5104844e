"""Lines of proof: a mark, what was looked at, and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, text_label


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """``found`` may be empty: then ``name`` says all; ``style`` is a type style."""

    name: str
    found: str = ""
    icon: str = "circle-check"
    tone: str = "success.fg"
    style: str = "dense"


class CheckedLines(QWidget):
    """Rebuilt in place by ``show_lines``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(11)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)

    def show_lines(self, lines: Sequence[CheckedLine]) -> None:
        """Show other lines."""
        empty_out(self._grid)
        named = any(line.found for line in lines)
        self._grid.setColumnMinimumWidth(1, theme().px(190) if named else 0)
        for row, line in enumerate(lines):
            self._grid.addWidget(IconLabel(line.icon, line.tone, 17), row, 0)
            if not line.found:
                self._grid.addWidget(text_label(line.name, line.style, wrap=True), row, 1, 1, 2)
                continue
            self._grid.addWidget(text_label(line.name, "dense", "secondary"), row, 1)
            found = text_label(line.found, line.style, wrap=True)
            found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(found, row, 2)
