"""What exists only while a vault is open: pages, synchronisation, imports.

Owns the wiring between them and the words of what they report; ended as a whole by the lock.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

from mediator_desk.desktop.custody.backing_up import BackupWatch
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.errors import ErrorWords, error_words, kind_words
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.desktop.present.steps import count_words, step_words
from mediator_desk.desktop.present.sync_notices import notice_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.acting import Acting
from mediator_desk.desktop.shell.desk_pane import DeskPane
from mediator_desk.desktop.shell.discretion import discretion, veil
from mediator_desk.desktop.shell.due import DueCount
from mediator_desk.desktop.shell.due_notice import DueNotice
from mediator_desk.desktop.shell.importing import Importer
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.next_steps import command_of
from mediator_desk.desktop.shell.pages import Making
from mediator_desk.desktop.shell.places import location_in, place_of, return_inside
from mediator_desk.desktop.shell.shortcuts import CommandLine, in_order
from mediator_desk.desktop.shell.synchroniser import Synchroniser
from mediator_desk.desktop.shell.undoing_settings import SettingsUndo
from mediator_desk.desktop.shell.unsaved import Kept, KeptWords, typed_in, well_formed
from mediator_desk.desktop.shell.windows import Windows
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.system.logs import log_failure
from mediator_desk.usecases.caseload import CaseQuery, CaseView, read_caseload_part
from mediator_desk.usecases.identity import person_here
from mediator_desk.usecases.notes import ready_search
from mediator_desk.usecases.places import keep_place, kept_place

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from mediator_desk.usecases.backups import BackupRecord
    from mediator_desk.usecases.caseload import Caseload
    from mediator_desk.usecases.files import OpenedDispute
    from mediator_desk.usecases.synchronisation import SyncReport


def _unkept(error: BaseException) -> None:
    """A place that is not kept costs a walk, and is not worth a word over a locked screen."""
    log_failure(_log, "place_not_kept", error)


class OpenedDesk(QObject):
    """Made at unlock; ``end`` at lock. ``command_asked`` carries the command of a next step."""

    command_asked = Signal(str)

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        languages: Languages,
        frame: Callable[[], list[CommandLine]],
        main: QMainWindow,
    ) -> None:
        super().__init__(session)
        self.session = session
        self._frame = frame
        self.pane = DeskPane(session, Making(session, preferences, languages, self._lines))
        self.windows = Windows(session, preferences, languages, main)
        self.synchroniser = Synchroniser(session, preferences, self)
        self.importer = Importer(session, self)
        self.backups = BackupWatch(session, self)
        self.due = DueCount(session, self.pane.rail, self.pane.status, self)
        self._notice = DueNotice(session, preferences, self.pane)
        self.due.counted.connect(self._notice.tell)
        self._typed: Kept = []
        self._command = ""
        pane, sync, importer = self.pane, self.synchroniser, self.importer
        sync.status_changed.connect(self._show_sync)
        sync.asked.connect(pane.status.tell_next)
        sync.reported.connect(self._sync_reported)
        sync.failed.connect(self._say_failure)
        sync.progress.connect(self._sync_progress)
        importer.progress.connect(self._import_progress)
        importer.opened.connect(self._imported)
        importer.failed.connect(self._import_failed)
        importer.ended.connect(pane.progress.hide)
        backups = self.backups
        backups.progress.connect(self._sync_progress)
        backups.made.connect(self._backed_up)
        backups.failed.connect(self._say_failure)
        backups.ended.connect(self._show_sync)
        pane.progress.cancel_asked.connect(self._cancel)
        pane.banner.acted.connect(self._next_step)
        pane.kept.acted.connect(self._show_typed)
        discretion().changed.connect(self._veil)
        self._veil_results()
        session.work.unhandled.connect(self._say_failure)
        session.facts_changed.connect(self._count_due)
        session.desk_changed.connect(self._show_person)
        self._acting = Acting(session, pane)
        SettingsUndo(preferences, session.undoing, self)

    def _veil_results(self) -> None:
        self.session.work.veil = veil if discretion().on else None

    @Slot()
    def _veil(self) -> None:
        self._veil_results()
        self.session.tell_changed()
        announce(
            self.pane,
            self.tr("Discreet mode: names are veiled.")
            if discretion().on
            else self.tr("Names are shown again."),
        )

    def _lines(self) -> list[CommandLine]:
        """Every command: the frame's, then those of the pages seen."""
        return in_order([*self._frame(), *self.pane.lines_seen()])

    def begin(self) -> None:
        """Start counting and synchronising."""
        self._show_person()
        self._count_due()
        self.due.begin()
        self.synchroniser.begin()
        self.backups.begin()
        session = self.session
        session.work.database(kept_place, session.desk, owner=self, done=self._return)
        # WHY now: the first search must not wait for every note to be opened.
        session.work.database(ready_search, session.desk, owner=self)

    def end(self) -> bool:
        """Let screens hand over what is being written; True when some text was."""
        work, here = self.session.work, self.session.navigation.here
        place, beside = place_of(here, self.pane.page), self.windows.kept()
        self._typed += typed_in(QApplication.topLevelWidgets())
        before = work.alive
        self.session.leaving.emit()
        kept = work.alive > before
        facts: dict[str, Any] = {"text_kept": kept, "typed": self._typed, "beside": beside}
        work.save(keep_place, self.session.desk, place | facts, failed=_unkept)
        self.session.navigation.forget()
        return kept or bool(self._typed)

    @Slot(object)
    def _return(self, place: dict[str, Any]) -> None:
        """Go back to where the lock found the person, unless they are elsewhere already."""
        location = location_in(place)
        if location is not None and self.session.navigation.here == Location("caseload"):
            self.session.navigation.go(location)
            if self.pane.page is not None:
                return_inside(self.pane.page, place)
        self.windows.come_back(place.get("beside"))
        self._typed += well_formed(place.get("typed"))
        if self._typed or place.get("text_kept") is True:
            self.pane.kept.tell(self._say_text_kept)

    def _say_text_kept(self) -> None:
        words = self.tr("What you were writing was sealed when the desk was locked.")
        act = self.tr("Show it") if self._typed else self.tr("Close")
        self.pane.kept.say("success", self.tr("Your text was kept."), words, act)

    @Slot()
    def _show_typed(self) -> None:
        self.pane.kept.hide()
        if self._typed:
            words = KeptWords(self._typed, self.pane.window())
            words.thrown_away.connect(self._typed.clear)
            words.open()

    @Slot()
    def _show_person(self) -> None:
        session = self.session
        actor = session.actor
        self.pane.status.show_person(actor.name if actor else "")
        self._show_sync()
        if actor is None:
            show = self.pane.status.show_declared
            session.work.database(person_here, session.desk, owner=self, done=show)

    @Slot()
    def _show_sync(self) -> None:
        status = self.synchroniser.status
        self.pane.status.show_sync(status, syncing=self.synchroniser.running)
        if status is not None:
            self.pane.rail.show_count("outbox", status.waiting + status.needs_person)
        working = (self.synchroniser.running, self.importer.running, self.backups.running)
        if not any(working):
            self.pane.progress.hide()

    @Slot()
    def _count_due(self) -> None:
        self.session.work.database(
            read_caseload_part,
            self.session.desk,
            CaseQuery(view=CaseView.TO_ANSWER),
            owner=self,
            done=self._show_due,
            key="due",
        )

    @Slot(object)
    def _show_due(self, caseload: "Caseload") -> None:
        if caseload.left:
            self._count_due()
            return
        self.pane.rail.show_count("caseload", caseload.counts.get(CaseView.TO_ANSWER, 0))
        if caseload.counts.get(CaseView.ALL, 0) and not self.session.desk.practice:
            # WHY here: files also come from the platform. Those of an exercise came by themselves.
            self.pane.guide.note_done("open_file")

    @Slot(int, int, str)
    def _sync_progress(self, done: int, total: int, step: str) -> None:
        if total > 1:
            self._show_step(step_words(step), done, total, step)

    @Slot(str, int, int, str)
    def _import_progress(self, name: str, done: int, total: int, step: str) -> None:
        self._show_step(f"{name} · {step_words(step)}", done, total, step)

    def _show_step(self, words: str, done: int, total: int, step: str) -> None:
        progress = self.pane.progress
        progress.set_cancel_text(self.tr("Cancel"))
        progress.show_progress(done, total, words, count_words(done, total, step))
        progress.show()

    @Slot()
    def _cancel(self) -> None:
        self.importer.cancel()
        self.synchroniser.cancel()
        self.backups.cancel()

    @Slot(object)
    def _sync_reported(self, report: "SyncReport") -> None:
        if report.sent:
            announce(self.pane, self.tr("%n act(s) received by the platform", "", report.sent))
        if report.refused:
            announce(self.pane, self.tr("%n act(s) refused by the platform", "", report.refused))
        if report.new_events:
            announce(self.pane, self.tr("%n new event(s)", "", report.new_events))
        problem = report.problem
        # WHY not offline: the line at the foot says so, and it passes by itself.
        if problem is not None and not report.offline:
            self.pane.banner.tell(lambda: self._say_problem(kind_words(problem, report.facts)))
        elif notice_words(report.notices) is not None:
            self.pane.banner.tell(lambda: self._say_notice(report.notices))

    def _say_notice(self, notices: tuple[str, ...]) -> None:
        words = notice_words(notices)
        self._command = ""
        if words is not None:
            icon = "alert-triangle"
            self.pane.banner.say("warning", *words, self.tr("Close"), "", icon)

    @Slot(object)
    def _backed_up(self, record: "BackupRecord") -> None:
        size = file_size(record.size)
        words = self.tr("The vault was backed up and read back: {size}.").format(size=size)
        announce(self.pane, words)

    @Slot(object)
    def _imported(self, dispute: "OpenedDispute") -> None:
        self.pane.banner.tell(lambda: self._say_imported(dispute))
        self.session.navigation.open_dispute(dispute.dispute_id)

    def _say_imported(self, dispute: "OpenedDispute") -> None:
        self._command = ""
        if dispute.was_held:
            text = self.tr("File {number} was already in the vault in this version.")
        else:
            text = self.tr("File {number} was checked and imported.")
        if not dispute.encrypted_in_transit:
            note = self.tr("It was not encrypted on its way here.")
            text = f"{text} {note}"
        self.pane.banner.say(
            "success", "", text.format(number=dispute.file_no), self.tr("Close"), dispute.title
        )

    @Slot(str, object)
    def _import_failed(self, name: str, error: Exception) -> None:
        self.pane.banner.tell(lambda: self._say_not_imported(name, error))

    def _say_not_imported(self, name: str, error: Exception) -> None:
        self._say_problem(error_words(error), name, "file-alert")

    def _say_problem(self, words: ErrorWords, aside: str = "", icon: str = "") -> None:
        """A failure above the page, with the next step where the desk can do it."""
        self._command = command_of(words, self.session)
        step, close = words.next_step, self.tr("Close")
        if self._command == "open_file":
            step = self.tr("Choose another file")
        told = (step, aside, icon, close) if self._command else (close, aside, icon)
        self.pane.banner.say("danger", words.title, words.sentence, *told)

    @Slot()
    def _next_step(self) -> None:
        """Do what the button of the line says, once it is put away."""
        command, self._command = self._command, ""
        self.pane.banner.hide()
        if command:
            self.command_asked.emit(command)

    @Slot(object)
    def _say_failure(self, error: Exception) -> None:
        self.pane.banner.tell(lambda: self._say_problem(error_words(error)))
