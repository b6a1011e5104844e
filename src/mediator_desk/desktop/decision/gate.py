"""The check before signature: what blocks first, then warnings, then what passed."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.desktop.decision.gate_words import point_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.wrapping import WrapRow
from mediator_desk.usecases.decisions import GateLevel, GatePoint, GateReport

_LOOKS: Final = {
    GateLevel.BLOCKING: ("alert-circle", "danger.fg"),
    GateLevel.WARNING: ("alert-triangle", "warning.fg"),
    GateLevel.PASSED: ("circle-check", "success.fg"),
}
_FEW: Final = 4
"""How many points are shown without asking for all."""


class GatePane(QFrame):
    """``place_wanted`` carries where a point is mended; ``sign_wanted`` when signing was asked."""

    place_wanted = Signal(str)
    sign_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._report: GateReport | None = None
        self._all = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 9, 14, 9)
        rows.setSpacing(5)
        self._title = text_label("", "strong")
        self._count = Chip()
        head = WrapRow(self._title)
        head.add_stretch()
        head.addWidget(self._count)
        rows.addLayout(head)
        self._lines = QWidget()
        self._lines.setProperty("role", "flow")
        self._line_rows = QVBoxLayout(self._lines)
        self._line_rows.setContentsMargins(0, 0, 0, 0)
        self._line_rows.setSpacing(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._lines)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.addWidget(scroll, 1)
        self._toggle = button("", "link")
        self.sign = button("")
        dress_button(self.sign, "", icon="signature")
        foot = WrapRow(self._toggle)
        foot.add_stretch()
        foot.addWidget(self.sign)
        rows.addLayout(foot)
        self._toggle.clicked.connect(self._show_all)
        self.sign.clicked.connect(self._sign)
        follow_language(self, self._say)

    def show_report(self, report: GateReport) -> None:
        """Show another report; what blocks is announced when it changes."""
        before = self._blocking(self._report)
        self._report = report
        self._say()
        if self._blocking(report) != before:
            announce(self, self._count.accessibleName())

    def first_blocking(self) -> str | None:
        """Where the first blocking point is mended."""
        if self._report is None:
            return None
        blocking = (p for p in self._report.points if p.level is GateLevel.BLOCKING)
        return next((_place(point) for point in blocking), None)

    @staticmethod
    def _blocking(report: GateReport | None) -> int:
        points = report.points if report is not None else ()
        return sum(point.level is GateLevel.BLOCKING for point in points)

    def _say(self) -> None:
        self._title.setText(self.tr("Check before signing"))
        self.sign.setText(self.tr("Sign…"))
        report = self._report
        while (item := self._line_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if report is None:
            self._count.hide()
            self._toggle.hide()
            return
        blocking = self._blocking(report)
        passed = sum(point.level is GateLevel.PASSED for point in report.points)
        self._count.show()
        if blocking:
            self._count.say(self.tr("%n blocking point(s)", "", blocking), "danger")
        else:
            self._count.say(self.tr("Ready to sign"), "success", "check")
        dress_button(self.sign, "" if blocking else "primary", icon="signature")
        for point in self._shown(report):
            self._line_rows.addWidget(self._line(point))
        self._line_rows.addStretch(1)
        self._toggle.setVisible(passed > 0)
        if self._all:
            self._toggle.setText(self.tr("Show less"))
        else:
            text = self.tr("{passed} of {all} points passed, see all")
            self._toggle.setText(text.format(passed=passed, all=len(report.points)))

    def _shown(self, report: GateReport) -> list[GatePoint]:
        """Everything when asked for; else what is to mend, and what passed while there is room."""
        if self._all:
            return list(report.points)
        mend = [point for point in report.points if point.level is not GateLevel.PASSED]
        passed = [point for point in report.points if point.level is GateLevel.PASSED]
        return mend + passed[: max(0, _FEW - len(mend))]

    def _line(self, point: GatePoint) -> QWidget:
        icon, tone = _LOOKS[point.level]
        words, repair = point_words(point)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(IconLabel(icon, tone, 17), alignment=Qt.AlignmentFlag.AlignVCenter)
        strong = point.level is GateLevel.BLOCKING
        text = text_label(words, "denseStrong" if strong else "dense", wrap=True)
        text.setToolTip(point.article)
        row.addWidget(text, 1)
        line.setMinimumHeight(theme().px(26))
        if repair and point.level is not GateLevel.PASSED:
            mend = button(repair, "soft" if strong else "link", "small")
            mend.setAccessibleName(f"{repair}: {words}")
            place = _place(point)
            mend.clicked.connect(lambda _=False, place=place: self.place_wanted.emit(place))
            row.addWidget(mend, alignment=Qt.AlignmentFlag.AlignVCenter)
        return line

    @Slot()
    def _show_all(self) -> None:
        self._all = not self._all
        self._say()

    @Slot()
    def _sign(self) -> None:
        place = self.first_blocking()
        if place is not None:
            announce(self, self._count.accessibleName(), assertive=True)
            self.place_wanted.emit(place)
        else:
            self.sign_wanted.emit()


def _place(point: GatePoint) -> str:
    """Where a point is mended: an amount in the table, not in the text of its head."""
    if point.facts.get("reason") == "no_amount":
        return point.place.replace("head:", "amount:")
    if point.rule == "response_time_set" and "days" in point.facts:
        return f"response_days:{point.facts['days']}"
    return "news" if "new_events" in point.facts else point.place
