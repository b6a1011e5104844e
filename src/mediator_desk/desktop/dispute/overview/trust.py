"""What the file rests on: chain, exhibits, notes, the way it came here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.sizes import count
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.usecases.overview import Overview


class TrustCard(Card):
    """A line for each reason to trust the file, and what it was counted on."""

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[QWidget] = []
        self.body.addLayout(self._grid)
        follow_language(self, self._say)

    def show_overview(self, overview: Overview) -> None:
        """Show what ``overview`` says."""
        self._overview = overview
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Trust"), "heading")
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        if self._overview is not None:
            for row, line in enumerate(self._lines(self._overview)):
                icon, tone, name, value = line
                fact = text_label(value, "meta", "muted")
                fact.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                cells = (IconLabel(icon, tone), ElidedLabel(name, "dense"), fact)
                for column, cell in enumerate(cells):
                    self._grid.addWidget(cell, row, column)
                self._cells += cells

    def _lines(self, overview: Overview) -> list[tuple[str, str, str, str]]:
        intact, closed = overview.chain_intact, overview.transit_encrypted
        seen = self.tr("{seen} of {all}")
        revision = self.tr("revision {number}").format(number=overview.revision)
        return [
            (
                "shield-check" if intact else "shield-x",
                "success.fg" if intact else "danger.fg",
                self.tr("Timeline intact") if intact else self.tr("Timeline broken"),
                self.tr("%n event(s)", "", overview.events),
            ),
            (
                "eye-check",
                "success.fg",
                self.tr("Exhibits seen by both parties"),
                seen.format(seen=overview.seen_by_both, all=overview.exhibits),
            ),
            (
                "lock",
                "note.fg",
                self.tr("Confidential notes"),
                self.tr("{count}, this desk only").format(count=count(overview.notes)),
            ),
            (
                "rosette-discount-check",
                "success.fg",
                self.tr("Sealed by {signer}").format(signer=overview.signer),
                revision,
            ),
            (
                "mail-check" if closed else "mail-x",
                "success.fg" if closed else "warning.fg",
                self.tr("Encrypted in transit") if closed else self.tr("Not encrypted in transit"),
                "",
            ),
        ]
