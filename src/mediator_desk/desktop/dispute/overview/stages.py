"""How far the procedure is: each stage with its day, each a way to its event."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import grow_icon
from mediator_desk.desktop.widgets.labels import set_look
from mediator_desk.usecases.overview import StageView


class StagesStrip(QFrame):
    """``event_wanted`` carries the number of the event a stage was reached with."""

    event_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._stages: tuple[StageView, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 4, 6, 4)
        self._row.setSpacing(0)
        self._cells: list[QWidget] = []
        theme().changed.connect(self._say)
        follow_language(self, self._say)

    def show_stages(self, stages: tuple[StageView, ...]) -> None:
        """Show the stages in order."""
        self._stages = stages
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Stages"))
        for cell in self._cells:
            self._row.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        reached = [number for number, stage in enumerate(self._stages) if stage.on is not None]
        last = reached[-1] if reached else -1
        for number, stage in enumerate(self._stages):
            if number:
                self._add(_divider(), 0)
            self._add(self._stage(stage, now=number == last), 1)

    def _add(self, cell: QWidget, stretch: int) -> None:
        self._row.addWidget(cell, stretch)
        self._cells.append(cell)

    def _stage(self, stage: StageView, *, now: bool) -> QWidget:
        """WHY a button: the words are the way to the event, by keyboard too."""
        name = label("dispute_stage", stage.state)
        made = QToolButton()
        grow_icon(made)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if stage.on is None:
            made.setIcon(theme().icon("circle", "text.muted"))
            made.setText(name)
            set_look(made, role="stage", tone="ahead")
            made.setEnabled(False)
            made.setAccessibleName(self.tr("{stage}, not reached").format(stage=name))
        else:
            day = day_short(stage.on)
            made.setIcon(
                theme().icon("circle-dot", "accent.base")
                if now
                else theme().icon("circle-check", "success.fg")
            )
            made.setText(f"{name}  {day}")
            set_look(made, role="stage", tone="now" if now else "")
            said = self.tr("{stage}, {day}: show the event").format(stage=name, day=day)
            made.setAccessibleName(said)
            made.setToolTip(said)
            made.setEnabled(stage.seq is not None)
            made.clicked.connect(lambda _=False, seq=stage.seq: self.event_wanted.emit(seq))
        return made


def _divider() -> QWidget:
    line = QFrame()
    line.setProperty("role", "column")
    return line
