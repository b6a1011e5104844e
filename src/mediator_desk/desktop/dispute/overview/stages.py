"""How far the procedure is: each stage with its day, each a way to its event."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.overview import StageView


class StagesCard(Card):
    """``event_wanted`` carries the number of the event a stage was reached with."""

    event_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[StageView, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[QWidget] = []
        self.body.addLayout(self._grid)
        follow_language(self, self._say)

    def show_stages(self, stages: tuple[StageView, ...]) -> None:
        """Show the stages in order."""
        self._stages = stages
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Stages"), "heading")
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        for row, stage in enumerate(self._stages):
            reached = stage.on is not None
            icon = IconLabel(
                "circle-check" if reached else "circle", "success.fg" if reached else "text.muted"
            )
            name = text_label(
                label("dispute_state", stage.state), "dense", "" if reached else "muted"
            )
            cells: list[QWidget] = [icon, name]
            if stage.on is not None:
                day = button(day_short(stage.on), "link", "small")
                day.setEnabled(stage.seq is not None)
                said = self.tr("{stage}, {day}: show the event")
                day.setAccessibleName(said.format(stage=name.text(), day=day.text()))
                day.clicked.connect(lambda _=False, seq=stage.seq: self.event_wanted.emit(seq))
                cells.append(day)
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)
            self._cells += cells
