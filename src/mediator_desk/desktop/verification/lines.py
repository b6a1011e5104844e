"""What was found in a document, a line each: how grave by a picture, and the sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.desktop.verification.words import ICONS, Finding
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, text_label


class FindingLines(QWidget):
    """Rebuilt in place by ``show_findings``."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(11)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other lines."""
        empty_out(self._grid)
        for row, finding in enumerate(findings):
            icon = IconLabel(ICONS[finding.tone], finding.colour, 17)
            said = text_label(finding.text, "dense", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
