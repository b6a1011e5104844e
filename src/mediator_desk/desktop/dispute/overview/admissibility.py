"""Whether the dispute may be examined: the five grounds of L612-2, and what was decided."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import IconLabel, text_label

_REFUSED: Final = frozenset({DisputeState.INADMISSIBLE})


class AdmissibilityCard(Card):
    """LAW(L612-2): five grounds, and only these, may close the door."""

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self._verdict = Chip()
        self.add_to_header(self._verdict)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        self._cells: list[QWidget] = []
        self._reason = text_label("", "meta", "muted", wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._reason)
        follow_language(self, self._say)

    def show_standing(self, standing: Standing) -> None:
        """Show what was decided, or that it is still to decide."""
        self._standing = standing
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Admissibility"), "heading")
        standing = self._standing
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        if standing is None:
            return
        admitted = standing.notified_on is not None
        refused = standing.state in _REFUSED
        if refused:
            self._verdict.say(self.tr("Inadmissible"), "danger")
        elif admitted:
            self._verdict.say(self.tr("Admissible"), "success", "circle-check")
        else:
            self._verdict.say(self.tr("To be examined"), "warning", "clock")
        self._reason.setText(self._why(standing, refused=refused))
        if not refused:
            self._say_grounds(standing, met=admitted)

    def _why(self, standing: Standing, *, refused: bool) -> str:
        if refused:
            return self.tr("The grounds are in the decision (L612\u20112).")
        if standing.notified_on is None:
            return self.tr("Examined without the trader (L612\u20112).")
        words = self.tr("L612\u20112. Notified to both parties on {day}.")
        return words.format(day=day_long(standing.notified_on, weekday=False))

    def _say_grounds(self, standing: Standing, *, met: bool) -> None:
        for row, (name, proof) in enumerate(
            (
                (self.tr("Prior written complaint"), ""),
                (self.tr("Founded, not abusive"), ""),
                (self.tr("No court or other mediator"), ""),
                (self.tr("Less than a year"), _between(standing)),
                (self.tr("Within competence"), ""),
            )
        ):
            icon = ("circle-check", "success.fg") if met else ("circle", "text.muted")
            cells: tuple[QWidget, ...] = (
                IconLabel(*icon),
                text_label(f"{row + 1}°", "dense", "muted"),
                text_label(name, "dense"),
                text_label(proof, "meta", "muted"),
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)
            self._cells += cells


def _between(standing: Standing) -> str:
    """From the claim to the referral, in days."""
    if standing.filed_on is None or standing.referred_on is None:
        return ""
    return plurals().days((standing.referred_on - standing.filed_on).days)
