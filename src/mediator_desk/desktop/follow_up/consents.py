"""The consents of the parties, each with the verdict of its receipt in words."""

from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.desktop.widgets.emptying import empty_out
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.widgets.marks import PartyMark
from mediator_desk.usecases.consents import (
    ConsentVerdict,
    ConsentView,
    export_consent,
    list_consents,
)

V = ConsentVerdict
_LOOKS: Final = {
    V.PROVEN: ("rosette-discount-check", "success"),
    V.UNSIGNED: ("help-circle", "warning"),
    V.NO_KEY: ("unlink", "warning"),
    V.REFUTED: ("alert-circle", "danger"),
}


class ConsentsCard(Card):
    """Read when the card is shown; a receipt can be saved to be checked elsewhere."""

    def __init__(self, session: Session, dispute_id: UUID) -> None:
        super().__init__()
        self._session, self._dispute_id = session, dispute_id
        self._consents: tuple[ConsentView, ...] = ()
        self._seq = 0
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self._empty = text_label("", "dense", "muted", wrap=True)
        self._told = text_label("", "meta", "success", wrap=True)
        self._told.hide()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._told)
        session.facts_changed.connect(self._facts_changed)
        follow_language(self, self._say)
        self._read()

    def _read(self) -> None:
        self._session.work.database(
            list_consents,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="consents",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if dispute_id in (None, self._dispute_id):
            self._read()

    @Slot(object)
    def _show(self, consents: tuple[ConsentView, ...]) -> None:
        self._consents = consents
        self._say()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._say_outcome(f"{words.title} {words.sentence}", "danger")

    def _say_outcome(self, words: str, tone: str) -> None:
        self._told.setText(words)
        set_look(self._told, tone=tone)
        self._told.show()

    def _say(self) -> None:
        self.set_title(self.tr("Consents"), "heading")
        self._empty.setText(self.tr("No party has consented to anything yet."))
        self._empty.setVisible(not self._consents)
        empty_out(self._rows)
        for consent in self._consents:
            self._rows.addWidget(self._row(consent))

    def _row(self, consent: ConsentView) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(PartyMark(consent.party), 0, Qt.AlignmentFlag.AlignTop)
        kind = label("consent_kind", consent.kind)
        head.addWidget(text_label(kind, "strong", wrap=True), 1)
        if consent.receipt is not None:
            save = button(self.tr("Save the receipt…"), "link", "small")
            save.setAccessibleName(self.tr("Save the receipt of: {what}").format(what=kind))
            save.clicked.connect(partial(self._ask_where, consent.seq))
            head.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        when = day_long(consent.on) if consent.given_at is None else moment_full(consent.given_at)
        column.addWidget(text_label(f"{consent.name}, {when}", "dense", "secondary", wrap=True))
        verdict = QHBoxLayout()
        verdict.setSpacing(6)
        icon, tone = _LOOKS[consent.verdict]
        verdict.addWidget(IconLabel(icon, f"{tone}.fg", 15), 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(text_label(self._words(consent.verdict), "meta", tone, wrap=True), 1)
        column.addLayout(verdict)
        return holder

    def _words(self, verdict: ConsentVerdict) -> str:
        return {
            V.PROVEN: self.tr("The platform signed this consent; its receipt was checked here."),
            V.UNSIGNED: self.tr("The platform gave no receipt: nothing proves this consent."),
            V.NO_KEY: self.tr("This desk holds no key of the platform to check the receipt with."),
            V.REFUTED: self.tr(
                "The receipt does not hold: it is not the platform’s, or says something else."
            ),
        }[verdict]

    # -- export ------------------------------------------------------------------------------

    def _ask_where(self, seq: int, _checked: bool = False) -> None:
        self._seq = seq
        name = f"consent-{seq}.jws"
        ask_where_to_save(
            self, self.tr("Save the receipt"), name, self._save, pattern="JWS (*.jws)"
        )

    @Slot(str)
    def _save(self, path: str) -> None:
        self._session.work.database(
            export_consent,
            self._session.desk,
            self._dispute_id,
            self._seq,
            Path(path),
            owner=self,
            done=self._saved,
            failed=self._fail,
        )

    @Slot(object)
    def _saved(self, path: Path) -> None:
        saved = self.tr("Saved as {name}, outside the vault.")
        self._say_outcome(saved.format(name=path.name), "success")
