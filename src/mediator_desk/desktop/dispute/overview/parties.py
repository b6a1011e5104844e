"""The two parties in equal halves: consumer first, same size, same weight."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dispute_exchange.parties import Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import IdentityStatus, PartyRole
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark

_FEW: Final = 3


class _Line(ElidedLabel):
    """One line that can be copied."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "dense", "secondary")
        copy = QAction(self.tr("Copy"), self)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.whole_text())


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
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.name)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._shown: list[_Line] = []
        rows.addLayout(self._lines)
        rows.addSpacing(6)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        self.identity, self.special = Chip(), Chip()
        chips.addWidget(self.identity)
        chips.addWidget(self.special)
        chips.addStretch(1)
        rows.addLayout(chips)
        rows.addStretch(1)
        # WHY: both halves have the same width whatever they say; long lines are cut, not wrapped.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: list[str]) -> None:
        """Show the lines under the name."""
        if [line.whole_text() for line in self._shown] == lines:
            return
        for line in self._shown:
            self._lines.removeWidget(line)
            line.deleteLater()
        self._shown = [_Line(text) for text in lines]
        for line in self._shown:
            self._lines.addWidget(line)


class PartiesCard(Card):
    """Consumer and trader side by side."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._parties: tuple[Party, ...] = ()
        self._standing: Standing | None = None
        self._brief = True
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

    def show_all(self, *, everything: bool) -> None:
        """Show every line of each party, or the first three where room is short."""
        if self._brief is everything:
            self._brief = not everything
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
            half.show_lines(_lines(first, brief=self._brief)[: _FEW if self._brief else None])
            self._say_chips(half, first)

    def _say_chips(self, half: _Half, party: Party) -> None:
        verified = party.identity is IdentityStatus.VERIFIED
        entered = self._standing is not None and self._standing.entered_on is not None
        accepted = party.role is PartyRole.TRADER and entered
        names = {
            IdentityStatus.VERIFIED: self.tr("Identity verified"),
            IdentityStatus.UNVERIFIED: self.tr("Identity not verified"),
            IdentityStatus.FAILED: self.tr("Identity check failed"),
        }
        half.identity.say(
            names[party.identity],
            "success" if verified else "warning",
            "user-check" if verified else "user-question",
        )
        # WHY one chip where one will do: both halves keep the same weight.
        half.identity.setVisible(not (verified and accepted))
        if accepted:
            half.special.say(self.tr("Mediation accepted"), "success", "check")
        elif party.vulnerable:
            half.special.say(self.tr("Vulnerable person"), "warning", "heart-handshake")
        half.special.setVisible(party.vulnerable or accepted)


def _lines(party: Party, *, brief: bool) -> list[str]:
    """Where a party is and how to reach it, the most useful first."""
    address = party.address
    where = town = ""
    if address is not None:
        where = ", ".join(address.lines)
        town = f"{address.postcode} {address.city}".strip()
    if brief and address is not None:
        where, town = f"{where}, {address.city}".strip(", "), ""
    siren = party.siren or ""
    grouped = "\u202f".join(siren[start : start + 3] for start in (0, 3, 6))
    number = f"SIREN\u00a0{grouped}" if siren else ""
    speaker = party.representative.name if party.representative is not None else ""
    if party.role is PartyRole.TRADER:
        lines = [where, town, party.contact_name, number, party.email, party.phone, speaker]
    else:
        lines = [where, town, speaker, party.email, party.phone, party.contact_name, number]
    return [line for line in lines if line]
