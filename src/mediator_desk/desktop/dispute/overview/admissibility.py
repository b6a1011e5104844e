"""Whether the dispute may be mediated: the grounds of L612-2, their proofs, what was decided."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.usecases.admissibility import AdmissibilityView, GroundView

_SHORT = 24


class AdmissibilityCard(Card):
    """LAW(L612-2): five grounds, and only these, may close the door."""

    def __init__(self) -> None:
        super().__init__()
        self._view: AdmissibilityView | None = None
        self._verdict = Chip()
        self._verdict.hide()
        self.add_to_header(self._verdict)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(3, 1)
        self._cells: list[QWidget] = []
        self._reason = text_label("", "meta", "muted", wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._reason)
        follow_language(self, self._say)

    def show_view(self, view: AdmissibilityView) -> None:
        """Show what was decided, or that it is still to decide."""
        self._view = view
        self._verdict.show()
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Admissibility"), "heading")
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        view = self._view
        if view is None:
            return
        decided = view.decided
        # WHY the standing too: what was decided here holds while it waits to leave.
        closed_so = decided is not None and decided.ground is not None
        refused = closed_so or view.standing.state is DisputeState.INADMISSIBLE
        admitted = view.standing.notified_on is not None
        if refused:
            self._verdict.say(self.tr("Inadmissible"), "danger")
        elif admitted:
            self._verdict.say(self.tr("Admissible"), "success", "circle-check")
        else:
            self._verdict.say(self.tr("To be examined"), "warning", "clock")
        self._reason.setText(self._why(view))
        if not refused and (decided is None or decided.ground is None):
            self._say_grounds(view, met=admitted)

    def _why(self, view: AdmissibilityView) -> str:
        decided = view.decided
        if decided is None:
            if not view.running:
                return self.tr("Decided here; the letter has not left yet.")
            return self.tr("Examined without the trader (L612\u20112).")
        day = day_long(decided.on, weekday=False)
        if decided.ground is not None:
            ground = label("inadmissibility_ground", decided.ground)
            words = self.tr("{ground}. Told on {day}.").format(ground=ground, day=day)
            return f"{words}\n{_short(decided.reasons)}" if decided.reasons else words
        words = self.tr("L612\u20112. Notified to both parties on {day}.").format(day=day)
        apart = self.tr("Examined without the trader.")
        return f"{words} {apart}"

    def _say_grounds(self, view: AdmissibilityView, *, met: bool) -> None:
        five = [each for each in view.grounds if not each.rule.exclusion]
        for row, ground in enumerate(five):
            icon = ("circle-check", "success.fg") if met else ("circle", "text.muted")
            name = ground.words("fr" if in_french() else "en").met
            proof = ElidedLabel(self._proof(view, ground), "meta", "muted")
            proof.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cells: tuple[QWidget, ...] = (
                IconLabel(*icon),
                text_label(ground.rule.point, "dense", "muted"),
                text_label(name, "dense"),
                proof,
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)
            self._cells += cells

    def _proof(self, view: AdmissibilityView, ground: GroundView) -> str:
        """What answered the question: an exhibit, the days counted, a few words, or reading."""
        answer, numbers = ground.answer, {one.evidence_id: one.piece_no for one in view.exhibits}
        if answer is not None:
            cited = [str(numbers[one]) for one in answer.exhibits if one in numbers]
            if cited:
                return self.tr("exhibit {number}").format(number=", ".join(cited))
        if ground.facts.span is not None:
            return plurals().days(ground.facts.span.days)
        if answer is not None:
            reason = answer.reason.strip()
            return reason if 0 < len(reason) <= _SHORT else self.tr("examined")
        return ""


def _short(text: str, most: int = 240) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0].rstrip(" .,;:") + "…"
