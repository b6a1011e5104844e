"""How long one dispute is kept, what protects it, and its end: the dialogs of a file.

Owns the words and the fields; conditions, holds and destruction are ``usecases.custody``'s. The
number of the file is typed once more before it is destroyed: there is no way back.
"""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.desktop.custody.destroyed import DestroyedForm
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.things import Things
from mediator_desk.usecases.custody import (
    Blocking,
    Custody,
    Destroy,
    Destroyed,
    DestructionReason,
    Hold,
    HoldGround,
    NewHold,
    destroy_dispute,
    lift_hold,
    place_hold,
    read_custody,
)

_LONGEST_ORDER = 120
_ENDS = (".", "!", "?", "…")


class KeepingForm(FormDialog):
    """What is known of the keeping of one dispute; opens the two others."""

    def __init__(self, session: Session, dispute_id: UUID, parent: QWidget) -> None:
        super().__init__(parent, 640)
        self._session, self._dispute_id = session, dispute_id
        self._custody: Custody | None = None
        self._facts = Facts(name_width=170)
        self._holds_title = text_label("", "denseStrong")
        self._holds = Things()
        self._limit = text_label("", "meta", "muted", wrap=True)
        for widget in (self._facts, self._holds_title, self._holds, self._limit):
            self.ask(widget)
        self.hold = button(icon="snowflake")
        self.shred = button(kind="danger", icon="trash")
        row = QHBoxLayout()
        row.addWidget(self.hold)
        row.addWidget(self.shred)
        row.addStretch(1)
        self.body.addLayout(row)
        self.hold.clicked.connect(self.open_hold)
        self.shred.clicked.connect(self.open_destruction)
        for each in (self.hold, self.shred, self._holds_title):
            each.setEnabled(False)
        follow_language(self, self._say)
        self._read()

    def request(self) -> None:
        """Nothing is asked for: the one button closes."""
        self.accept()

    @Slot()
    def open_hold(self) -> "HoldForm":
        """Ask why nothing may be destroyed."""
        form = HoldForm(self._session, self._dispute_id, self)
        form.placed.connect(self._read)
        form.open()
        return form

    @Slot()
    def open_destruction(self) -> "DestructionForm":
        """Ask once more, with the number of the file."""
        assert self._custody is not None
        form = DestructionForm(self._session, self._custody, self)
        form.done_well.connect(self._destroyed)
        form.open()
        return form

    @Slot()
    def _read(self) -> None:
        session = self._session
        session.work.database(
            read_custody,
            session.desk,
            self._dispute_id,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="custody",
        )

    @Slot(object)
    def _show(self, custody: Custody) -> None:
        self._custody = custody
        for each in (self.hold, self.shred, self._holds_title):
            each.setEnabled(True)
        self._say()
        # WHY later: the lines just made are measured by the events that follow.
        QTimer.singleShot(0, self, self._fit)

    @Slot()
    def _fit(self) -> None:
        self.resize(self.sizeHint())

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.refuse(error_words(error))

    @Slot(object)
    def _destroyed(self, done: Destroyed) -> None:
        session, window = self._session, self.parentWidget()
        self.accept()
        # WHY first: the page of the file must be gone before it is read again.
        session.navigation.place("caseload")
        session.tell_changed()
        assert window is not None
        DestroyedForm(session, done, window).open()

    def _lift(self, hold: Hold) -> None:
        session = self._session
        session.work.database(
            lift_hold,
            session.desk,
            hold.hold_id,
            owner=self,
            done=partial(self._lifted, hold),
            failed=self._fail,
        )

    def _lifted(self, hold: Hold, _: object) -> None:
        again = NewHold(hold.ground, hold.reason, hold.until, hold.reassess_on)
        words = self.tr("Hold lifted.")
        self._session.can_take_back(words, place_hold, self._dispute_id, again)
        self._read()

    def _say(self) -> None:
        self.hold.setText(self.tr("Place a hold…"))
        self.shred.setText(self.tr("Destroy the file…"))
        custody = self._custody
        number = custody.file_no if custody else ""
        self.say(
            self.tr("Keeping of file {number}").format(number=number),
            custody.title if custody else "",
            self.tr("&Close"),
            "",
        )
        self._cancel.hide()
        if custody is not None:
            self._say_facts(custody)
            self._say_holds(custody)

    def _say_facts(self, custody: Custody) -> None:
        closed, until = custody.closed_on, custody.until
        why = ", ".join(label("blocking", one.by.value) for one in custody.blocked)
        none = self.tr("Not yet: counted from the end of the file")
        self._facts.show_facts(
            [
                (self.tr("Ended"), day_long(closed) if closed else self.tr("Not yet"), ""),
                (self.tr("Kept until"), day_long(until) if until else none, ""),
                (self.tr("By"), custody.rule or self.tr("No term"), ""),
                (self.tr("Destruction"), why or self.tr("Due: nothing stands in the way"), ""),
            ]
        )
        kept = self.tr("%n backup(s) made since this file came hold it.", "", len(custody.backups))
        known = self.tr(
            "A copy of the vault made outside this program holds it too, and no destruction here "
            "reaches it."
        )
        self._limit.setText(f"{kept} {known}" if custody.backups else known)

    def _say_holds(self, custody: Custody) -> None:
        self._holds.clear()
        self._holds_title.setText(self.tr("Legal holds"))
        self._holds_title.setVisible(bool(custody.holds))
        today = self._session.now().astimezone().date()
        for one in custody.holds:
            standing = one.stands(today)
            acts = [(self.tr("Lift"), partial(self._lift, one))] if one.lifted_at is None else []
            self._holds.add(
                "snowflake" if standing else "check",
                label("hold_ground", one.ground.value),
                self._told(one),
                acts,
                "accent.base" if standing else "text.muted",
            )

    def _told(self, one: Hold) -> str:
        words = [
            one.reason if one.reason.endswith(_ENDS) else f"{one.reason}.",
            self.tr("Placed by {person}, {moment}.").format(
                person=one.placed_by or self.tr("this desk"), moment=moment_full(one.placed_at)
            ),
        ]
        if one.until:
            words.append(self.tr("Until {day}.").format(day=day_long(one.until)))
        if one.reassess_on and one.lifted_at is None:
            words.append(
                self.tr("To be looked at again on {day}.").format(day=day_long(one.reassess_on))
            )
        if one.lifted_at:
            words.append(self.tr("Lifted {moment}.").format(moment=moment_full(one.lifted_at)))
        return " ".join(words)


class HoldForm(FormDialog):
    """Forbid the destruction of a dispute: ground, reason, until when, when to look again."""

    placed = Signal()

    def __init__(self, session: Session, dispute_id: UUID, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._dispute_id = session, dispute_id
        self.ground, self.reason = Choice(), Prose(3)
        today = session.now().astimezone().date
        self.until, self.again = DayField(today), DayField(today)
        self._ground, self._reason = Asked(self.ground), Asked(self.reason)
        self._until, self._again = Asked(self.until), Asked(self.again)
        self.ask(self._ground)
        self.ask(self._reason)
        self.ask(self._until, self._again)
        self.wanted.connect(self._carry_out)
        follow_language(self, self._say)

    def request(self) -> NewHold | None:
        """The hold; None while a field is wrong."""
        read = Reading()
        reason = read.text(self._reason, needed=True)
        until, again = read.of(self._until), read.of(self._again)
        today = self._session.now().astimezone().date()
        for asked, day in ((self._until, until), (self._again, again)):
            if day is not None and day < today:
                read.fail(asked, self.tr("This day is past."))
        if not read.whole:
            return None
        return NewHold(HoldGround(str(self.ground.currentData())), reason, until, again)

    @Slot(object)
    def _carry_out(self, hold: NewHold) -> None:
        session = self._session
        session.work.database(
            place_hold,
            session.desk,
            self._dispute_id,
            hold,
            owner=self,
            done=self._done,
            failed=self._failed,
        )

    @Slot(object)
    def _done(self, hold_id: UUID) -> None:
        words = self.tr("Hold placed.")
        self._session.can_take_back(words, lift_hold, hold_id, about=self._dispute_id)
        self.placed.emit()
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.refuse(error_words(error))

    def _say(self) -> None:
        self.say(
            self.tr("Place a legal hold"),
            self.tr("Nothing of this file is destroyed while it stands, not even on an order."),
            self.tr("&Place"),
            self.tr("Cancel"),
        )
        self.ground.set_choices(
            [(one.value, label("hold_ground", one.value)) for one in HoldGround]
        )
        self._ground.say(self.tr("&Ground"))
        self._reason.say(self.tr("&Reason"), "", self.tr("Encrypted with the file, gone with it."))
        self._until.say(self.tr("&Until"), "", self.tr("Empty: until it is lifted."))
        self._again.say(self.tr("&Look at it again on"))


class DestructionForm(FormDialog):
    """Destroy one dispute for good, once its number was typed."""

    done_well = Signal(object)

    def __init__(self, session: Session, custody: Custody, parent: QWidget) -> None:
        super().__init__(parent, 600)
        self._session, self._custody = session, custody
        self.reason, self.order, self.number = Choice(), QLineEdit(), QLineEdit()
        self.order.setMaxLength(_LONGEST_ORDER)
        self._reason, self._order = Asked(self.reason), Asked(self.order)
        self._number = Asked(self.number)
        self._effect = text_label("", "dense", wrap=True)
        self._limit = text_label("", "dense", "danger", wrap=True)
        for widget in (self._effect, self._limit, self._reason, self._order, self._number):
            self.ask(widget)
        dress_button(self.do, "danger", icon="trash")
        self.do.setDefault(False)
        self.reason.activated.connect(self._chosen)
        self.wanted.connect(self._carry_out)
        follow_language(self, self._say)

    def request(self) -> Destroy | None:
        """What is to be destroyed and why; None while something is missing."""
        read = Reading()
        reason = DestructionReason(str(self.reason.currentData()))
        ordered = reason is DestructionReason.ERASURE_ORDER
        order = read.text(self._order, needed=ordered) if ordered else ""
        number = read.text(self._number, needed=True)
        if number and number != self._custody.file_no:
            read.fail(self._number, self.tr("This is not the number of this file."))
        return Destroy(self._custody.dispute_id, reason, order) if read.whole else None

    @Slot()
    def _chosen(self) -> None:
        ordered = self.reason.currentData() == DestructionReason.ERASURE_ORDER.value
        self._order.setVisible(ordered)

    @Slot(object)
    def _carry_out(self, request: Destroy) -> None:
        session = self._session
        session.work.database(
            destroy_dispute,
            session.desk,
            request,
            owner=self,
            done=self._done,
            failed=self._failed,
        )

    @Slot(object)
    def _done(self, done: Destroyed) -> None:
        self.accept()
        self.done_well.emit(done)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.refuse(error_words(error))

    def _say(self) -> None:
        custody = self._custody
        self.say(
            self.tr("Destroy file {number} for good").format(number=custody.file_no),
            custody.title,
            self.tr("&Destroy"),
            self.tr("Cancel"),
        )
        self._effect.setText(
            self.tr(
                "Its key, timeline, exhibits, notes, drafts and letters go from this vault at "
                "once, and nobody can bring them back. A signed certificate of destruction stays: "
                "numbers, days and fingerprints, no content."
            )
        )
        held = self.tr("%n backup(s) still hold it.", "", len(custody.backups))
        self._limit.setText(
            held
            + " "
            + self.tr("Whoever opens one can read this file again, until it expires or is deleted.")
        )
        self._limit.setVisible(bool(custody.backups))
        # WHY not both when the term runs: the end of the term would be refused anyway.
        due = not custody.blocked
        reasons = [one for one in DestructionReason if due or one.value == "ERASURE_ORDER"]
        self.reason.set_choices(
            [(one.value, label("destruction_reason", one.value)) for one in reasons]
        )
        self._reason.say(self.tr("&Reason"))
        self._order.say(
            self.tr("&Order"), "", self.tr("Who ordered it and its reference; no content.")
        )
        self._number.say(self.tr("&Number of the file, once more"), "", custody.file_no)
        self._chosen()
        holds = [one for one in custody.blocked if one.by is Blocking.LEGAL_HOLD]
        self.do.setEnabled(not holds)
        if holds:
            self.complain(self.tr("A legal hold protects this file: lift it first."))
