"""The decision itself, what the law says comes next, and the end of the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from dispute_exchange.vocabulary import DisputeState
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.deadlines import source_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.follow_up import FollowedDecision, FollowUp, Step

_OPEN_COURT = frozenset(
    {
        DisputeState.REJECTED,
        DisputeState.ENTRY_REFUSED,
        DisputeState.WITHDRAWN,
        DisputeState.INADMISSIBLE,
    }
)


class DecisionCard(Card):
    """Which decision is being answered; ``rectify_wanted`` replaces it."""

    rectify_wanted = Signal()
    read_wanted = Signal()
    settlement_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._follow_up: FollowUp | None = None
        self._facts = Facts(name_width=140)
        self._words = text_label("", "dense", "secondary", wrap=True)
        self.read, self.rectify = button("", "link", "small"), button("", "link", "small")
        self.settlement = button("", "primary", "small")
        self.body.addWidget(self._facts)
        self.body.addWidget(self._words)
        row = QHBoxLayout()
        for one in (self.settlement, self.read, self.rectify):
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.read.clicked.connect(self.read_wanted)
        self.rectify.clicked.connect(self.rectify_wanted)
        self.settlement.clicked.connect(self.settlement_wanted)
        follow_language(self, self._say)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show the decision, or the agreement before any."""
        self._follow_up = follow_up
        self._say()

    def _say(self) -> None:
        self.read.setText(self.tr("Read it"))
        self.rectify.setText(self.tr("Rectify…"))
        self.settlement.setText(self.tr("Write the record of agreement"))
        follow_up = self._follow_up
        if follow_up is None:
            return
        decision = follow_up.decision
        self.setVisible(decision is not None or follow_up.settled)
        self._facts.setVisible(decision is not None)
        self.read.setVisible(decision is not None and decision.kind is not None)
        self.rectify.setVisible(Step.RECTIFY in follow_up.steps)
        self.settlement.setVisible(Step.WRITE_SETTLEMENT in follow_up.steps)
        self._words.setVisible(decision is None)
        if decision is None:
            self.set_title(self.tr("Agreement before a proposal"), "heading")
            self._words.setText(
                self.tr("The parties agreed before any proposal: see what in the talks.")
            )
            return
        kind = decision.kind
        self.set_title(
            self.tr("Decision") if kind is None else label("decision_kind", kind), "heading"
        )
        self._facts.show_facts(self._lines(decision))

    def _lines(self, decision: FollowedDecision) -> list[tuple[str, str, str]]:
        lines = [
            (self.tr("Number"), decision.number, ""),
            (self.tr("Of"), day_long(decision.issued_on, weekday=False), ""),
            (self.tr("Proposed in all"), money(decision.proposed), ""),
        ]
        if decision.response_days:
            days = self.tr("%n day(s) from each delivery", "", decision.response_days)
            lines.append((self.tr("Response time"), days, ""))
        if decision.replaces is not None:
            words = self.tr("{number}, rectified").format(number=decision.replaces)
            lines.append((self.tr("Replaces"), words, ""))
        return lines


class NextCard(Card):
    """What the law says next, once mediation has ended or is about to."""

    def __init__(self) -> None:
        super().__init__()
        self._follow_up: FollowUp | None = None
        self._outcome = Chip()
        self.add_to_header(self._outcome)
        self._words = text_label("", "dense", "", wrap=True)
        self._bar = text_label("", "dense", "", wrap=True)
        self._source = text_label("", "meta", "muted", wrap=True)
        for line in (self._words, self._bar, self._source):
            self.body.addWidget(line)
        follow_language(self, self._say)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show it."""
        self._follow_up = follow_up
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("What the law says next"), "heading")
        follow_up = self._follow_up
        if follow_up is None:
            return
        outcome = follow_up.outcome
        self._outcome.setVisible(outcome is not None)
        if outcome is not None:
            self._outcome.say(label("outcome", outcome))
        self._words.setText(self._next_words(follow_up))
        bar = follow_up.time_bar
        self._bar.setVisible(bar is not None)
        self._source.setVisible(bar is not None)
        if bar is not None:
            told = self.tr(
                "Limitation, suspended since the notification, runs again from {start} and leaves "
                "at least until {end}."
            )
            end = day_long(bar.until)
            self._bar.setText(told.format(start=day_long(bar.resumes_on, weekday=False), end=end))
            source = source_words(bar.article)
            unsure = self.tr("{source}, to be confirmed").format(source=source)
            self._source.setText(source if bar.checked else unsure)

    def _next_words(self, follow_up: FollowUp) -> str:
        state = follow_up.state
        if state in _OPEN_COURT:
            return self.tr(
                "Mediation has ended without an agreement. Each party may go to court; what was "
                "said in mediation stays confidential (L612\u20113)."
            )
        if state is DisputeState.PROPOSAL_ISSUED:
            return self.tr(
                "Each party is free to accept or refuse, may go to court, and may be given "
                "something else by a judge (R612\u20114)."
            )
        if state in (DisputeState.TO_IMPLEMENT, DisputeState.NOT_IMPLEMENTED):
            return self.tr(
                "The agreement binds the parties: each carries it out as it says. If it is not, "
                "the consumer may rely on it in court."
            )
        if state is DisputeState.IMPLEMENTED:
            return self.tr("The agreement was carried out. The file can be closed.")
        return self.tr("Mediation has ended.")


class EndCard(Card):
    """Closing, certificate, opening again."""

    close_wanted = Signal()
    certificate_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._follow_up: FollowUp | None = None
        self._words = text_label("", "dense", "secondary", wrap=True)
        self.body.addWidget(self._words)
        self.certificate = button("", "", "small")
        self.close_file, self.reopen = button("", "soft", "small"), button("", "link", "small")
        row = QHBoxLayout()
        for one in (self.close_file, self.certificate, self.reopen):
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.close_file.clicked.connect(self.close_wanted)
        self.certificate.clicked.connect(self.certificate_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        follow_language(self, self._say)

    def show_follow_up(self, follow_up: FollowUp) -> None:
        """Show what may be done."""
        self._follow_up = follow_up
        self._say()

    def _say(self) -> None:
        self.set_title(self.tr("End of the file"), "heading")
        self.close_file.setText(self.tr("Close the file…"))
        self.certificate.setText(self.tr("Write the certificate"))
        self.reopen.setText(self.tr("Open it again…"))
        follow_up = self._follow_up
        if follow_up is None:
            return
        steps = follow_up.steps
        for one, step in (
            (self.close_file, Step.CLOSE),
            (self.certificate, Step.WRITE_CERTIFICATE),
            (self.reopen, Step.REOPEN),
        ):
            one.setVisible(step in steps)
        shown = steps & {Step.CLOSE, Step.WRITE_CERTIFICATE, Step.REOPEN}
        self.setVisible(bool(shown) or follow_up.closed_on is not None)
        words = self.tr("A certificate tells the parties that mediation took place and ended.")
        if follow_up.certificate:
            words = self.tr("The certificate is signed.")
        if follow_up.closed_on is not None:
            ended = self.tr("Ended on {day}.")
            day = day_long(follow_up.closed_on, weekday=False)
            words = f"{ended.format(day=day)} {words}"
        self._words.setText(words)
