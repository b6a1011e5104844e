"""What the parties agreed before any proposal, or the way to record it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.talks.words import remedy_words, state_words
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.talks import Agreement, Talks


class AgreementCard(Card):
    """``record_wanted`` asks for the form, ``write_wanted`` for the document of the agreement."""

    record_wanted = Signal()
    write_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._talks: Talks | None = None
        self._state = Chip()
        self._state.hide()
        self.add_to_header(self._state)
        self._facts = Facts(name_width=150)
        self._hint = text_label("", "dense", "muted", wrap=True)
        self.record, self.write = button("", "soft", "small"), button("", "primary")
        self.body.addWidget(self._facts)
        self.body.addWidget(self._hint)
        row = QHBoxLayout()
        row.addWidget(self.record)
        row.addWidget(self.write)
        row.addStretch(1)
        self.body.addLayout(row)
        self.record.clicked.connect(self.record_wanted)
        self.write.clicked.connect(self.write_wanted)
        follow_language(self, self._say)

    def show_talks(self, talks: Talks) -> None:
        """Show the agreement of these talks, if any."""
        self._talks = talks
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Agreement before a proposal"), "heading")
        self.record.setText(self.tr("Record an agreement…"))
        self.write.setText(self.tr("Write the record of agreement"))
        talks = self._talks
        if talks is None:
            return
        found = talks.agreement
        self.record.setVisible(found is None and talks.may_settle)
        self.write.setVisible(found is not None and not talks.read_only)
        self._facts.setVisible(found is not None)
        hint = self.tr("If the parties agree, no proposal is needed: record what they agreed.")
        if found is None and not talks.may_settle:
            hint = self.tr("An agreement can be recorded while mediation is under way.")
        self._hint.setText(hint)
        self._hint.setVisible(found is None)
        self._state.hide()
        if found is not None:
            self._show(found, talks)

    def _show(self, found: Agreement, talks: Talks) -> None:
        words, tone, icon = state_words(found.state)
        self._state.setVisible(bool(words))
        if words:
            self._state.say(words, tone, icon)
        facts = [
            (self.tr("Agreed on"), day_long(found.on), ""),
            (self.tr("Remedy"), remedy_words(found.remedy), ""),
        ]
        named = {part.head_id: part.amount for part in found.heads}
        facts += [
            (f"{head.letter}. {head.title}", money(named[head.head_id]), "")
            for head in talks.heads
            if head.head_id in named
        ]
        if found.implement_by is not None:
            facts.append((self.tr("To be carried out before"), day_long(found.implement_by), ""))
        if found.text:
            facts.append((self.tr("In words"), found.text, ""))
        self._facts.show_facts(facts)
