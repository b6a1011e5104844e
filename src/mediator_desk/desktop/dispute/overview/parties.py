"""The two parties in equal halves: consumer first, same size, same weight."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dispute_exchange.acts import UpdateParty
from dispute_exchange.parties import BothParties, Party
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import IdentityStatus, Language, PartyRole
from mediator_desk.desktop.dispute.overview.party_form import MandateForm, PartyForm
from mediator_desk.desktop.dispute.timeline.words import actor_words
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import VEIL, discretion
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.parties import (
    Concern,
    PartiesView,
    PartyView,
    RequestMandate,
    concerns_of,
    mandate_request,
    reached_by_post,
    read_parties,
    request_mandate,
    update_party,
)

translate = QCoreApplication.translate
_FEW: Final = 3


class _Line(ElidedLabel):
    """One line that can be copied."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "dense", "secondary")
        self._take = QAction(self)
        self._take.triggered.connect(self._copy)
        self.addAction(self._take)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        follow_language(self, self._say)

    def _say(self) -> None:
        self._take.setText(self.tr("Copy"))

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
        self.edit = IconButton("pencil")
        self.edit.hide()
        head.addWidget(self.edit)
        rows.addLayout(head)
        self.name = text_label("", "strong", wrap=True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.name)
        self.others = _Line("")
        rows.addWidget(self.others)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._shown: list[_Line] = []
        rows.addLayout(self._lines)
        self.concerns = QVBoxLayout()
        self.concerns.setSpacing(1)
        rows.addLayout(self.concerns)
        rows.addSpacing(6)
        # WHY one under the other: side by side, a half has no room for two.
        self.identity, self.special = Chip(square=True), Chip(square=True)
        for chip in (self.identity, self.special):
            rows.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
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
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._known: PartiesView | None = None
        halves = QHBoxLayout()
        halves.setSpacing(0)
        self._halves = {role: _Half(role) for role in (PartyRole.CONSUMER, PartyRole.TRADER)}
        line = QFrame()
        line.setProperty("role", "column")
        halves.addWidget(self._halves[PartyRole.CONSUMER], 1)
        halves.addWidget(line)
        halves.addWidget(self._halves[PartyRole.TRADER], 1)
        self.body.addLayout(halves)
        for role, half in self._halves.items():
            half.edit.clicked.connect(partial(self._edit, role))
        follow_language(self, self._say)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute: its parties can then be corrected."""
        self._session, self._dispute_id = session, dispute_id

    def show_parties(self, parties: tuple[Party, ...], standing: Standing) -> None:
        """Show the parties and whether the trader entered mediation."""
        self._parties, self._standing = parties, standing
        self._say()
        if self._session is not None:
            self._session.work.database(
                read_parties,
                self._session.desk,
                self._dispute_id,
                owner=self,
                done=self._take,
                key="parties",
            )

    @Slot(object)
    def _take(self, known: PartiesView) -> None:
        self._known = known
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
            veiled = discretion().on
            half.name.setText(VEIL if veiled else first.name)
            others = "" if veiled else ", ".join(party.name for party in ours[1:])
            half.others.setText(self.tr("with {names}").format(names=others) if others else "")
            half.others.setVisible(bool(others))
            self._say_edit(half, first)
            self._say_concerns(half, first)
            lines = [] if veiled else _lines(first, brief=self._brief)
            half.show_lines(lines[: _FEW if self._brief else None])
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

    def _say_edit(self, half: _Half, party: Party) -> None:
        view = self._view(party)
        half.edit.setVisible(view is not None and view.changeable)
        name = discretion().veiled(party.name, label("party_role", party.role))
        half.edit.say(self.tr("Correct what is known of {name}…").format(name=name))

    def _say_concerns(self, half: _Half, party: Party) -> None:
        """What wants attention, with the one thing to do about it."""
        empty_out(half.concerns)
        words = {
            Concern.NUMBER_FAILS: self.tr("Company number: its check digit is wrong"),
            Concern.MANDATE_MISSING: self.tr("Mandate missing (R612\u20111)"),
            Concern.NO_POSTAL_ADDRESS: self.tr("Reached by post, and no address is known"),
            Concern.IDENTITY_FAILED: "",
        }
        for concern in concerns_of(party):
            if words[concern]:
                half.concerns.addWidget(self._concern(words[concern], concern, party))
        view = self._view(party)
        if view is not None and view.leaving:
            half.concerns.addWidget(_remark(self.tr("Change leaving"), "clock", "text.muted"))

    def _concern(self, words: str, concern: Concern, party: Party) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_remark(words, "alert-triangle", "warning.fg"))
        view = self._view(party)
        if concern is Concern.MANDATE_MISSING and view is not None and view.changeable:
            ask = button(self.tr("Ask for it…"), "link", "small")
            ask.setAccessibleName(self.tr("Ask for the mandate of {name}").format(name=party.name))
            ask.clicked.connect(partial(self._prepare_mandate, party.role))
            column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _view(self, party: Party) -> PartyView | None:
        """What was read of the first party of a role."""
        if self._known is None:
            return None
        return next(iter(self._known.of(party.role)), None)

    # -- correcting --------------------------------------------------------------------------

    def _edit(self, role: PartyRole, _checked: bool = False) -> None:
        session, known = self._session, self._known
        if session is None or known is None or self._dispute_id is None:
            return
        dispute_id = self._dispute_id

        def change(desk: Desk, request: UpdateParty) -> object:
            return update_party(desk, dispute_id, request)

        form = PartyForm(known.of(role)[0], known.exhibits, self)
        open_form(session, dispute_id, form, change)

    def _prepare_mandate(self, role: BothParties, _checked: bool = False) -> None:
        if self._session is not None:
            self._session.work.database(
                mandate_request,
                self._session.desk,
                self._dispute_id,
                role,
                owner=self,
                done=self._ask_mandate,
                key="mandate",
            )

    @Slot(object)
    def _ask_mandate(self, request: RequestMandate | None) -> None:
        if request is not None and self._session is not None:
            today = self._session.now().astimezone().date()
            form = MandateForm(request, today, self)
            open_form(self._session, request.dispute_id, form, request_mandate)


def _remark(words: str, icon: str, tone: str) -> QWidget:
    """A small line with its picture."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 1, 0, 1)
    row.setSpacing(5)
    row.addWidget(IconLabel(icon, tone, 14), 0, Qt.AlignmentFlag.AlignTop)
    kind = "warning" if tone.startswith("warning") else "muted"
    row.addWidget(text_label(words, "meta", kind, wrap=True), 1)
    return holder


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
    speaker = needs = language = ""
    if party.representative is not None:
        kind = translate("parties", "represented by {name}")
        if party.representative.is_lawyer:
            kind = translate("parties", "represented by {name}, lawyer")
        speaker = kind.format(name=party.representative.name)
    post = ""
    if reached_by_post(party):
        post = translate("parties", "reached by post")
    if party.accessibility_needs and not brief:
        needs = translate("parties", "needs: {needs}").format(needs=party.accessibility_needs)
    if party.language is not Language.FR and not brief:
        language = translate("parties", "speaks: {language}").format(
            language=label("language", party.language)
        )
    if party.role is PartyRole.TRADER:
        lines = [where, town, party.contact_name, number, party.email, party.phone, speaker]
    else:
        lines = [where, town, speaker, post, party.email, party.phone, party.contact_name, number]
        post = ""
    lines += [post, needs, language]
    return [line for line in lines if line]
