"""Who filed an exhibit and who has seen it: the contradictory principle at a glance."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline.words import channel_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.exhibits import ExhibitRow

_ROLES = (PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR)


class SeenBy(QFrame):
    """One line per party: filed, seen with day and channel, or not seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._row: ExhibitRow | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(4)
        head = QHBoxLayout()
        self._title = text_label("", "denseStrong")
        self._icon = IconLabel("circle-check", "success.fg", 16)
        self._verdict = text_label("", "denseStrong")
        head.addWidget(self._title, 1)
        head.addWidget(self._icon)
        head.addWidget(self._verdict)
        rows.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)
        rows.addLayout(self._grid)
        self._cells: dict[PartyRole, tuple[QWidget, ...]] = {}
        for number, role in enumerate(_ROLES):
            cells = (
                PartyMark(role),
                text_label("", "dense", "muted"),
                text_label("", "dense"),
                IconLabel("check", "success.fg", 15),
            )
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignVCenter)
            self._cells[role] = cells
        follow_language(self, self._say)

    def show_exhibit(self, row: ExhibitRow | None) -> None:
        """Show the sights of ``row``."""
        self._row = row
        self.setVisible(row is not None)
        self._say()

    def _say(self) -> None:
        self._title.setText(self.tr("Seen by both sides"))
        if self._row is None:
            return
        may = self._row.may_be_relied_on
        self._verdict.setText(self.tr("May be relied on") if may else self.tr("Not seen by both"))
        set_look(self._verdict, tone="success" if may else "warning")
        self._icon.show_icon(
            "circle-check" if may else "alert-triangle", "success.fg" if may else "warning.fg"
        )
        for role in _ROLES:
            self._say_party(role, self._row)

    def _say_party(self, role: PartyRole, row: ExhibitRow) -> None:
        _, what, when, tick = self._cells[role]
        item = row.item
        seen = next((seen for seen in item.seen_by if seen.by is role), None)
        if item.submitted_by is role:
            words, facts = self.tr("filed"), moment_short(item.submitted_at)
        elif seen is not None:
            words = self.tr("seen")
            facts = f"{moment_short(seen.at)}, {channel_words(seen.channel).lower()}"
        else:
            words, facts = self.tr("not seen"), "—"
        what.setText(words)  # type: ignore[attr-defined]
        when.setText(facts)  # type: ignore[attr-defined]
        known = item.submitted_by is role or seen is not None
        tick.show_icon(  # type: ignore[attr-defined]
            "check" if known else "minus", "success.fg" if known else "text.muted"
        )
