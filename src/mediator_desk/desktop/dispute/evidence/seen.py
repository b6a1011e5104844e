"""Who filed an exhibit, who has seen it, and what else there is to know of it at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import Authenticity, PartyRole
from mediator_desk.desktop.dispute.exhibits.words import (
    class_words,
    consent_words,
    doubt_words,
    filing_words,
    piece_words,
    reliance_words,
)
from mediator_desk.desktop.dispute.timeline.words import channel_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_short, moment_short
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.exhibits import ExhibitRow

_ROLES = (PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR)


class SeenBy(QFrame):
    """The verdict, one line per party, then the facts that are out of the ordinary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._row: ExhibitRow | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(4)
        head = QHBoxLayout()
        self._icon = IconLabel("circle-check", "success.fg", 16)
        self._verdict = text_label("", "denseStrong", wrap=True)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._verdict, 1)
        rows.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(2, 1)
        rows.addLayout(self._grid)
        self._cells: dict[PartyRole, tuple[QLabel, QLabel, IconLabel]] = {}
        for number, role in enumerate(_ROLES):
            cells = (
                text_label("", "dense", "muted"),
                text_label("", "dense"),
                IconLabel("check", "success.fg", 15),
            )
            for column, cell in enumerate((PartyMark(role), *cells)):
                self._grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignVCenter)
            self._cells[role] = cells
        self._facts = text_label("", "meta", "secondary", wrap=True)
        self._doubt = text_label("", "meta", "warning", wrap=True)
        rows.addWidget(self._facts)
        rows.addWidget(self._doubt)
        follow_language(self, self._say)

    def show_exhibit(self, row: ExhibitRow | None, exhibits: Sequence[ExhibitRow] = ()) -> None:
        """Show the sights of ``row``; ``exhibits`` name its copies."""
        self._row, self._exhibits = row, exhibits
        self.setVisible(row is not None)
        self._say()

    def _say(self) -> None:
        row = self._row
        if row is None:
            return
        may = row.may_be_relied_on
        self._verdict.setText(reliance_words(row))
        set_look(self._verdict, tone="success" if may else "warning")
        self._icon.show_icon(
            "circle-check" if may else "alert-triangle", "success.fg" if may else "warning.fg"
        )
        for role in _ROLES:
            self._say_party(role, row)
        self._facts.setText("\n".join(self._worth_knowing(row)))
        doubted = row.authenticity is not Authenticity.AUTH_NONE
        words = self.tr("{doubt}, for you alone: {reason}")
        reason = row.doubt or "—"
        self._doubt.setText(words.format(doubt=doubt_words(row.authenticity), reason=reason))
        self._doubt.setVisible(doubted)

    def _worth_knowing(self, row: ExhibitRow) -> list[str]:
        item = row.item
        facts = [class_words(item.disclosure)]
        if row.consent is not None:
            words = self.tr("Consent given on {day}, {channel}.")
            day, channel = day_short(row.consent.given_on), channel_words(row.consent.channel)
            facts.append(words.format(day=day, channel=channel.lower()))
        elif row.consent_from is not None:
            facts.append(consent_words(row.consent_from))
        if row.title:
            facts.append(self.tr("Filed as “{title}”").format(title=item.title))
        if item.defect is not None:
            defect = label("document_defect", item.defect)
            facts.append(self.tr("Defect: {defect}").format(defect=defect.lower()))
        if row.cited:
            facts.append(self.tr("Cited in the draft"))
        facts += self._copies(row)
        return facts

    def _copies(self, row: ExhibitRow) -> list[str]:
        known = {one.item.evidence_id: one for one in self._exhibits}
        facts = []
        original = known.get(row.redacts) if row.redacts is not None else None
        if original is not None:
            words = self.tr("Redacted copy of {piece}")
            facts.append(words.format(piece=piece_words(original).lower()))
        for copy_id in row.copies:
            copy = known.get(copy_id)
            if copy is not None:
                where = filing_words(copy) if copy.filing is not None else piece_words(copy)
                facts.append(self.tr("Redacted copy: {where}").format(where=where.lower()))
        return facts

    def _say_party(self, role: PartyRole, row: ExhibitRow) -> None:
        what, when, tick = self._cells[role]
        item = row.item
        seen = next((seen for seen in item.seen_by if seen.by is role), None)
        if item.submitted_by is role:
            words, facts = self.tr("filed"), moment_short(item.submitted_at)
        elif seen is not None:
            words = self.tr("seen")
            facts = f"{moment_short(seen.at)}, {channel_words(seen.channel).lower()}"
        else:
            words, facts = self.tr("not seen"), "—"
        what.setText(words)
        when.setText(facts)
        known = item.submitted_by is role or seen is not None
        tick.show_icon("check" if known else "minus", "success.fg" if known else "text.muted")
