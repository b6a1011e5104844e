"""Acts made of words: notify, refuse, message, conflict, close, reopen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import InadmissibilityGround, PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.procedure.fields import ChoiceAsked, WordsAsked
from mediator_desk.desktop.procedure.form import ActForm, Line
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.form import Reading
from mediator_desk.usecases.admissibility import Refuse, preview_refusal, suggest_reasons
from mediator_desk.usecases.procedure import (
    CloseFile,
    Message,
    Notify,
    ProcedureView,
    RaiseConflict,
    ReopenFile,
    ResolveConflict,
)


class NotifyForm(ActForm):
    """The file is admissible: the referral is notified to both parties (R612-2)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent, letter=True)
        self._text = WordsAsked(4)
        self.ask(self._text)
        follow_language(self, self._say)
        self.typed()

    def draft(self) -> Notify:
        return Notify(self.view.dispute_id, self._text.said())

    def request(self) -> Notify:
        return self.draft()

    def _say(self) -> None:
        self.say(
            self.tr("Admissible: notify both parties"),
            self.tr("The referral is notified to the consumer and to the trader (R612\u20112)."),
            self.tr("Notify both parties"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("A word of &your own"), hint=self.tr("May stay empty"))
        self.say_happens(
            [
                (
                    "player-pause",
                    self.tr("The notice says that limitation is suspended (C. civ. 2238)."),
                ),
                ("calendar-event", self.tr("Today is day 0: the time for the outcome begins.")),
                ("clock", self.tr("The trader is invited to enter, within the body's time.")),
                ("eye", self.tr("What the trader wrote and filed is shown again.")),
                ("lock", self.tr("Once it has left, the notification cannot be taken back.")),
            ]
        )


class RefuseForm(ActForm):
    """The file is refused on a ground of L612-2, L611-3 or L611-4, with its reasons.

    ``receivers`` get the letter, as the body decided.
    """

    def __init__(
        self,
        session: Session,
        view: ProcedureView,
        found: tuple[InadmissibilityGround, ...],
        receivers: tuple[PartyRole, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(session, view, parent, letter=True, preview=preview_refusal)
        self._found, self._receivers = found, receivers
        self._ground, self._reasons = ChoiceAsked(), WordsAsked(9)
        self._suggested = ""
        self.ask(self._ground)
        self.ask(self._reasons)
        self._ground.choice.currentIndexChanged.connect(self._suggest)
        follow_language(self, self._say)
        self._suggest()

    def draft(self) -> Refuse | None:
        reasons = self._reasons.said()
        return Refuse(self.view.dispute_id, self._chosen(), reasons) if reasons else None

    def request(self) -> Refuse | None:
        reading = Reading()
        reasons = reading.text(self._reasons, needed=True)
        if not reading.whole:
            return None
        return Refuse(self.view.dispute_id, self._chosen(), reasons)

    @Slot()
    def _suggest(self) -> None:
        """WHY not over words of one's own: only what was suggested before is replaced."""
        if self._reasons.said() not in ("", self._suggested):
            self.typed()
            return
        self.session.work.database(
            suggest_reasons,
            self.session.desk,
            self.view.dispute_id,
            self._chosen(),
            owner=self,
            done=self._take,
            key="reasons",
        )

    @Slot(object)
    def _take(self, reasons: str) -> None:
        self._suggested = reasons
        self._reasons.prose.put(reasons)
        self.typed()

    def _chosen(self) -> InadmissibilityGround:
        code = self._ground.chosen()
        return InadmissibilityGround(code) if code else self._found[0]

    def _say(self) -> None:
        self.say(
            self.tr("Inadmissible: refuse the file"),
            self.tr("The consumer is told the ground and the reasons (L612\u20112)."),
            self.tr("Refuse and inform"),
            self.tr("Cancel"),
        )
        self._ground.say(self.tr("&Ground found to hold"))
        self._ground.choice.set_choices(
            [(one.value, label("inadmissibility_ground", one)) for one in self._found]
        )
        self._reasons.say(
            self.tr("&Reasons"), hint=self.tr("Grounds are strictly construed (CECMC, B04\u20112).")
        )
        self.say_happens(
            [
                ("circle-minus", self.tr("The file ends as inadmissible, and counts as such.")),
                (
                    "users",
                    self.tr("The platform shows ground and reasons to both parties."),
                ),
                ("mail", self._whom()),
                ("lock", self.tr("Once it has left, it cannot be taken back; it can be reopened.")),
            ]
        )

    def _whom(self) -> str:
        """Who gets the letter, by name."""
        if not self._receivers:
            return self.tr("The body sends no letter.")
        names = [
            f"{self.view.names[role]} ({label('party_role', role).lower()})"
            for role in self._receivers
        ]
        return self.tr("The letter goes to: {names}.").format(names=", ".join(names))


class MessageForm(ActForm):
    """Words to both parties, or to one of them."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._to, self._text = ChoiceAsked(), WordsAsked(8)
        self.ask(self._to)
        self.ask(self._text)
        self._to.choice.currentIndexChanged.connect(self._say)
        follow_language(self, self._say)

    def request(self) -> Message | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        if not reading.whole:
            return None
        code = self._to.chosen()
        to: BothParties | None = None
        if code in (PartyRole.CONSUMER.value, PartyRole.TRADER.value):
            to = PartyRole.CONSUMER if code == PartyRole.CONSUMER.value else PartyRole.TRADER
        return Message(self.view.dispute_id, text, to)

    def _say(self) -> None:
        self.say(
            self.tr("Write to the parties"), "", self.tr("Send the message"), self.tr("Cancel")
        )
        self._to.say(self.tr("&To"))
        names = self.view.names
        self._to.choice.set_choices(
            [
                ("BOTH", self.tr("Both parties")),
                *(
                    (role.value, f"{label('party_role', role)}, {names[role]}")
                    for role in (PartyRole.CONSUMER, PartyRole.TRADER)
                ),
            ]
        )
        self._text.say(self.tr("&Message"))
        one = self._to.chosen() != "BOTH"
        shown = self.tr("Both parties read the same words, at the same time.")
        if one:
            shown = self.tr("The other party does not see it, and a proposal cannot rest on it.")
        self.say_happens([("eye-off" if one else "users", shown)])


class ConflictForm(ActForm):
    """A circumstance met on the way: the parties are told and the file is suspended (R613-1)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._text = WordsAsked(6)
        self.ask(self._text)
        follow_language(self, self._say)

    def request(self) -> RaiseConflict | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        return RaiseConflict(self.view.dispute_id, text) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Tell of a conflict of interest"),
            self.tr(
                "A circumstance that may affect independence or impartiality, or an objection "
                "received by letter, is told to both parties without delay (R613\u20111)."
            ),
            self.tr("Tell and suspend"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&Circumstance or objection, read by both parties"))
        self.say_happens(
            [
                ("player-pause", self.tr("The file is suspended until you decide on it.")),
                ("users", self.tr("Both parties are told, and may object.")),
                ("signature", self.tr("Nothing can be signed meanwhile.")),
            ]
        )


class ResolveForm(ActForm):
    """Decide on a circumstance or an objection: go on, or hand the file back (R613-1)."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._how, self._reason = ChoiceAsked(), WordsAsked(5)
        self.ask(self._how)
        self.ask(self._reason)
        self._how.choice.currentIndexChanged.connect(self._say)
        follow_language(self, self._say)

    def request(self) -> ResolveConflict | None:
        reading = Reading()
        reason = reading.text(self._reason, needed=True)
        if not reading.whole:
            return None
        goes_on = self._how.chosen() == "CONTINUE"
        return ResolveConflict(self.view.dispute_id, goes_on, reason)

    def _say(self) -> None:
        self.say(
            self.tr("Decide on the conflict"),
            self.tr("If a party refuses that you go on, your mission ends (R613\u20111)."),
            self.tr("Decide and inform"),
            self.tr("Cancel"),
        )
        self._how.say(self.tr("&Decision"))
        self._how.choice.set_choices(
            [
                ("CONTINUE", self.tr("Go on with the mediation")),
                ("HAND_BACK", self.tr("Hand the file back to the body")),
            ]
        )
        self._reason.say(self.tr("&Reason, read by both parties"))
        self.say_happens(self._lines())

    def _lines(self) -> list[Line]:
        if self._how.chosen() == "CONTINUE":
            return [
                ("messages", self.tr("The file takes up where it was stopped.")),
                ("users", self.tr("Both parties are told, with the reason.")),
            ]
        return [
            ("user-x", self.tr("Your mission ends: the body gives the file to someone else.")),
            ("users", self.tr("Both parties are told, with the reason.")),
            ("note", self.tr("Your confidential notes stay on this desk.")),
        ]


class CloseForm(ActForm):
    """Close a file that has ended; ``certificate_wanted`` asks for the signed certificate."""

    certificate_wanted = Signal()

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent, letter=True)
        self._text = WordsAsked(4)
        self._certificate = button("", "soft", icon="certificate")
        self._certificate.clicked.connect(self._want_certificate)
        self._certificate.setVisible(not view.certificate)
        self.ask(self._text)
        self.ask(self._certificate)
        follow_language(self, self._say)
        self.typed()

    def draft(self) -> CloseFile:
        return CloseFile(self.view.dispute_id, self._text.said())

    def request(self) -> CloseFile:
        return self.draft()

    @Slot()
    def _want_certificate(self) -> None:
        self.certificate_wanted.emit()
        self.reject()

    def _say(self) -> None:
        self.say(
            self.tr("Close the file"),
            self.tr("Outcome: {outcome}.").format(
                outcome=label("outcome", self.view.standing.outcome)
                if self.view.standing.outcome is not None
                else label("dispute_state", self.view.standing.state)
            ),
            self.tr("Close the file"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("A word of &your own"), hint=self.tr("May stay empty"))
        self._certificate.setText(self.tr("First sign the certificate of the end…"))
        signed = self.tr("The certificate of the end was signed.")
        unsigned = self.tr("No certificate of the end was signed: it can be, before or after.")
        self.say_happens(
            [
                ("lock", self.tr("The file becomes read-only; it can be reopened with a reason.")),
                ("users", self.tr("Both parties are told.")),
                ("certificate", signed if self.view.certificate else unsigned),
            ]
        )


class ReopenForm(ActForm):
    """Open a closed file again: a new version, never a rewriting."""

    def __init__(self, session: Session, view: ProcedureView, parent: QWidget) -> None:
        super().__init__(session, view, parent)
        self._reason = WordsAsked(5)
        self.ask(self._reason)
        follow_language(self, self._say)

    def request(self) -> ReopenFile | None:
        reading = Reading()
        reason = reading.text(self._reason, needed=True)
        return ReopenFile(self.view.dispute_id, reason) if reading.whole else None

    def _say(self) -> None:
        self.say(self.tr("Reopen the file"), "", self.tr("Reopen"), self.tr("Cancel"))
        self._reason.say(self.tr("&Reason, read by both parties"))
        self.say_happens(
            [
                ("versions", self.tr("A new version begins; nothing done before is rewritten.")),
                ("users", self.tr("Both parties are told, with the reason.")),
            ]
        )
