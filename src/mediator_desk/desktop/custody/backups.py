"""The card of the settings about backups, and the dialog that plans them.

Owns no rule: what is due and what expires is the use case's; the work itself is ``backing_up``'s.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long, moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_for_folder
from mediator_desk.desktop.widgets.fields import Asked, CountField
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.usecases.backups import (
    BackupPlan,
    BackupRecord,
    BackupState,
    drop_backups,
    plan_backups,
    read_backups,
)

_SHOWN = 5
_LONGEST_DAYS = 366


class BackupCard(ThingsCard):
    """Read again after each backup."""

    def __init__(self, session: Session) -> None:
        self.now = button(icon="device-floppy")
        self.plan = button(kind="link", icon="calendar-time")
        super().__init__(self.now, self.plan)
        self._session = session
        self._state: BackupState | None = None
        self.now.clicked.connect(self._ask_now)
        self.plan.clicked.connect(self.open_plan)
        session.backups_changed.connect(self.read)
        session.facts_changed.connect(self.read)
        follow_language(self, self._say)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read again what there is."""
        session = self._session
        session.work.database(
            read_backups, session.desk, owner=self, done=self._show, failed=self.fail, key="backups"
        )

    @Slot()
    def open_plan(self) -> "PlanForm":
        """Ask where and how often."""
        form = PlanForm(self._session, self._plan(), self.window())
        form.planned.connect(partial(self._planned, self._plan()))
        form.open()
        return form

    def _plan(self) -> BackupPlan | None:
        return None if self._state is None else self._state.plan

    def _planned(self, before: BackupPlan | None) -> None:
        self.tell(self.tr("Done: this is in force from now on."))
        self._session.can_take_back(self.tr("Plan of the backups changed."), plan_backups, before)
        self._session.backups_changed.emit()

    @Slot()
    def _ask_now(self) -> None:
        plan = self._plan()
        if plan is not None:
            self._session.backup_asked.emit(plan.folder)
        else:
            title = self.tr("Folder for the backup")
            ask_for_folder(self.window(), title, self._back_up_in)

    @Slot(str)
    def _back_up_in(self, folder: str) -> None:
        self._session.backup_asked.emit(Path(folder))

    @Slot(object)
    def _show(self, state: BackupState) -> None:
        self._state = state
        self._say_lines()

    def _say(self) -> None:
        self.say(
            self.tr("Backups"),
            self.tr(
                "The whole vault in one encrypted file, read back before it counts. It opens with "
                "what opens the vault, on any computer, and expires with the first file whose term "
                "ends: a backup still holds what is destroyed after it."
            ),
        )
        self.now.setText(self.tr("Back up now"))
        self.plan.setText(self.tr("Where and how often…"))
        self._say_lines()

    def _say_lines(self) -> None:
        self.lines.clear()
        state = self._state
        if state is None:
            return
        self._say_plan(state)
        for one in state.backups[:_SHOWN]:
            self._say_backup(one, expired=one in state.expired)
        more = len(state.backups) - _SHOWN
        if more > 0:
            self.lines.add("archive", self.tr("%n older backup(s)", "", more), "")

    def _say_plan(self, state: BackupState) -> None:
        plan = state.plan
        if plan is None:
            words = self.tr("A disk that breaks or is stolen would take everything with it.")
            self.lines.add(
                "alert-triangle", self.tr("No backup is planned"), words, tone="warning.fg"
            )
            return
        name = self.tr("Every %n day(s), while the desk is open", "", plan.every)
        words = self.tr("In {folder}.").format(folder=plan.folder)
        if state.due_on is not None:
            today = self._session.now().astimezone().date()
            due = self.tr("The next one is due on {day}.").format(day=day_long(state.due_on))
            late = self.tr("One is due now.")
            words = f"{words} {late if state.due_on <= today else due}"
        self.lines.add("calendar-time", name, words)

    def _say_backup(self, one: BackupRecord, *, expired: bool) -> None:
        place = Path(one.place)
        known = self.tr("{size}, %n file(s), in {place}.", "", one.disputes).format(
            size=file_size(one.size), place=place.parent
        )
        last = self.tr("To be destroyed after {day}.").format(
            day=day_long(one.expires_on, weekday=False)
        )
        self.lines.add(
            "alert-triangle" if expired else "archive",
            moment_full(one.made_at),
            f"{known} {last}",
            [(self.tr("Delete"), partial(self._drop, one))],
            tone="warning.fg" if expired else "text.secondary",
        )

    def _drop(self, one: BackupRecord) -> None:
        session = self._session
        session.work.database(
            drop_backups, session.desk, (one,), owner=self, done=self._dropped, failed=self.fail
        )

    @Slot(object)
    def _dropped(self, gone: tuple[BackupRecord, ...]) -> None:
        if gone:
            self.tell(self.tr("The backup was deleted."))
        else:
            self.tell(self.tr("Its disk is not there: plug it in first."), "danger")
        self.read()


class PlanForm(FormDialog):
    """Where backups go by themselves, how often, how long each is kept."""

    planned = Signal()

    def __init__(self, session: Session, plan: BackupPlan | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.folder = QLineEdit()
        self._browse = button("", size="small", icon="folder-open")
        self._browse.clicked.connect(self._choose)
        self._where = Asked(self.folder)
        self.every, self.kept = CountField(), CountField()
        self._every, self._kept = Asked(self.every), Asked(self.kept)
        self.ask(self._where)
        row = QHBoxLayout()
        row.addWidget(self._browse)
        row.addStretch(1)
        self.body.addLayout(row)
        self.ask(self._every, self._kept)
        self.stop = button(kind="link", icon="player-pause")
        self.stop.setVisible(plan is not None)
        self.stop.clicked.connect(self._end)
        self.ask(self.stop)
        self.folder.setText(str(plan.folder) if plan else "")
        self.every.put(plan.every if plan else 1)
        self.kept.put(plan.kept if plan else 30)
        self.wanted.connect(self._carry_out)
        follow_language(self, self._say)

    def request(self) -> BackupPlan | None:
        """The plan; None while a field is wrong."""
        read = Reading()
        folder = read.text(self._where, needed=True)
        every = read.of(self._every, needed=True)
        kept = read.of(self._kept, needed=True)
        for asked, value in ((self._every, every), (self._kept, kept)):
            if value is not None and not 1 <= value <= _LONGEST_DAYS:
                words = self.tr("From 1 to {most} days.").format(most=_LONGEST_DAYS)
                read.fail(asked, words)
        if read.whole and not Path(folder).is_dir():
            read.fail(self._where, self.tr("There is no such folder now: plug its disk in."))
        return BackupPlan(Path(folder).absolute(), every, kept) if read.whole else None

    @Slot()
    def _choose(self) -> None:
        ask_for_folder(self, self.tr("Folder for the backups"), self.folder.setText)

    @Slot()
    def _end(self) -> None:
        self._carry_out(None)

    @Slot(object)
    def _carry_out(self, plan: BackupPlan | None) -> None:
        session = self._session
        session.work.database(
            plan_backups, session.desk, plan, owner=self, done=self._done, failed=self._failed
        )

    @Slot(object)
    def _done(self, _: object) -> None:
        self.planned.emit()
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.refuse(error_words(error))

    def _say(self) -> None:
        self.say(
            self.tr("Plan the backups"),
            self.tr(
                "On another disk than the vault’s, if you can. The file may lie anywhere: nobody "
                "reads it without the passphrase or the recovery sheet."
            ),
            self.tr("&Plan"),
            self.tr("Cancel"),
        )
        self._where.say(self.tr("&Folder"))
        self._browse.setText(self.tr("Choose…"))
        self._every.say(self.tr("&Every"), self.tr("days"))
        self._kept.say(
            self.tr("&Keep each"),
            self.tr("days"),
            self.tr("Less when the term of a file ends before."),
        )
        self.stop.setText(self.tr("Plan no more backups"))
