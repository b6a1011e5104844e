"""The two parties in equal halves: consumer first, same size, same weight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_exchange.parties import Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import IdentityStatus, PartyRole
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.marks import PartyMark


class _Half(QWidget):
    def __init__(self, role: PartyRole) -> None:
        super().__init__()
        self._role = role
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 11, 14, 13)
        rows.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(7)
        self.title = text_label("", "label", role.lower())
        head.addWidget(PartyMark(role))
        head.addWidget(self.title, 1)
        rows.addLayout(head)
        self.name = text_label("", "strong", wrap=True)
        self.lines = text_label("", "dense", "secondary", wrap=True)
        for text in (self.name, self.lines):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.name)
        rows.addWidget(self.lines)
        rows.addSpacing(6)
        chips = QHBoxLayout()
        self.identity, self.special = Chip(), Chip()
        chips.addWidget(self.identity)
        chips.addWidget(self.special)
        chips.addStretch(1)
        rows.addLayout(chips)
        rows.addStretch(1)


class PartiesCard(Card):
    """Consumer and trader side by side."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._parties: tuple[Party, ...] = ()
        self._standing: Standing | None = None
        halves = QHBoxLayout()
        halves.setSpacing(0)
        self._halves = {role: _Half(role) for role in (PartyRole.CONSUMER, PartyRole.TRADER)}
        line = QFrame()
        line.setProperty("role", "column")
        halves.addWidget(self._halves[PartyRole.CONSUMER], 1)
        halves.addWidget(line)
        halves.addWidget(self._halves[PartyRole.TRADER], 1)
        self.body.addLayout(halves)
        follow_language(self, self._say)

    def show_parties(self, parties: tuple[Party, ...], standing: Standing) -> None:
        """Show the parties and whether the trader entered mediation."""
        self._parties, self._standing = parties, standing
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Parties"))
        for role, half in self._halves.items():
            half.title.setText(actor_words(role))
            ours = [party for party in self._parties if party.role is role]
            if not ours:
                continue
            first = ours[0]
            more = len(ours) - 1
            others = self.tr("and %n other(s)", "", more) if more else ""
            half.name.setText(" ".join(filter(None, (first.name, others))))
            _say_lines(half.lines, _lines(first))
            self._say_chips(half, first)

    def _say_chips(self, half: _Half, party: Party) -> None:
        verified = party.identity is IdentityStatus.VERIFIED
        tone = "success" if verified else "warning"
        identity = self.tr("Identity: {status}").format(
            status=label("identity_status", party.identity).lower()
        )
        half.identity.say(identity, tone, "user-check" if verified else "user-question")
        entered = self._standing is not None and self._standing.entered_on is not None
        if party.role is PartyRole.TRADER and entered:
            half.special.say(self.tr("Mediation accepted"), "success", "check")
        elif party.vulnerable:
            half.special.say(self.tr("Vulnerable person"), "warning", "heart-handshake")
        half.special.setVisible(party.vulnerable or (party.role is PartyRole.TRADER and entered))


def _lines(party: Party) -> list[str]:
    lines = []
    if party.address is not None:
        street = ", ".join(party.address.lines)
        lines.append(f"{street}, {party.address.postcode} {party.address.city}".strip(", "))
    if party.contact_name:
        lines.append(party.contact_name)
    if party.email:
        lines.append(party.email)
    if party.phone:
        lines.append(party.phone)
    if party.siren:
        grouped = " ".join(party.siren[start : start + 3] for start in (0, 3, 6))
        lines.append(f"SIREN {grouped}")
    if party.representative is not None:
        lines.append(party.representative.name)
    return lines


def _say_lines(target: QLabel, lines: list[str]) -> None:
    target.setText("\n".join(lines))
