"""The examination of the vault and of this computer: its card in the settings, its report.

Owns the report on the screen; every check and remedy is ``usecases.doctor``'s. It reads the whole
vault, in the network lane, and can be stopped.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.custody.findings import finding_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.steps import count_words, step_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.widgets.settings_card import ThingsCard
from mediator_desk.desktop.widgets.things import Things
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.doctor import Finding, Health, examine, repair
from mediator_desk.usecases.progress import Progress, silent

_LOOKS = {
    Health.FINE: ("circle-check", "success.fg"),
    Health.NOTICE: ("info-circle", "warning.fg"),
    Health.TROUBLE: ("alert-triangle", "danger.fg"),
}
_GRAVEST_FIRST = (Health.TROUBLE, Health.NOTICE, Health.FINE)


class ExaminationCard(ThingsCard):
    """The way to the report."""

    def __init__(self, session: Session) -> None:
        self.examine = button(icon="shield-check")
        super().__init__(self.examine)
        self._session = session
        self.examine.clicked.connect(self.open_report)
        follow_language(self, self._say)

    @Slot()
    def open_report(self) -> "Report":
        """Examine now."""
        report = Report(self._session, self.window())
        report.open()
        return report

    def _say(self) -> None:
        self.say(
            self.tr("Examination of the vault"),
            self.tr(
                "Reads every page and every sealed file, checks timelines, receipts, backups, the "
                "clock and the protections of this computer, and says what to do."
            ),
        )
        self.examine.setText(self.tr("Examine…"))


class Report(FormDialog):
    """What was found, the gravest first; the one button mends what can be."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, 680)
        self._session = session
        self._found: tuple[Finding, ...] = ()
        self._mended = 0
        self.summary = text_label("", "denseStrong", wrap=True)
        self.progress = ProgressPanel()
        self.lines = Things()
        for widget in (self.summary, self.progress, self.lines):
            self.ask(widget)
        self.progress.cancel_asked.connect(self.reject)
        self.wanted.connect(self._repair)
        follow_language(self, self._say)
        self._examine()

    def request(self) -> tuple[Finding, ...] | None:
        """What is to be mended."""
        return self._found or None

    def _examine(self) -> None:
        session = self._session
        job = session.work.network(
            examine,
            session.desk,
            owner=self,
            done=self._show,
            failed=self._fail,
            with_progress=True,
        )
        self._work_on(job)

    @Slot(object)
    def _repair(self, found: tuple[Finding, ...]) -> None:
        session = self._session
        job = session.work.network(
            _mend,
            session.desk,
            found,
            owner=self,
            done=self._show_mended,
            failed=self._fail,
            with_progress=True,
        )
        self._work_on(job)

    def _work_on(self, job: Job) -> None:
        job.progress.connect(self._progressed)
        self.do.setEnabled(False)
        self.summary.setText(self.tr("Examining…"))
        self.progress.show_progress(0, 0, step_words("database"))
        self.progress.show()

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, step: str) -> None:
        words = count_words(done, total, step)
        self.progress.show_progress(done, total, step_words(step), words)

    @Slot(object)
    def _show_mended(self, found: tuple[Finding, ...]) -> None:
        self._mended += 1
        self._session.sync_asked.emit()
        self._session.tell_changed()
        self._session.backups_changed.emit()
        self._show(found)

    @Slot(object)
    def _show(self, found: tuple[Finding, ...]) -> None:
        self._found = found
        self.progress.hide()
        self._say()
        QTimer.singleShot(0, self, self._fit)
        announce(self.summary, self.summary.text())

    @Slot()
    def _fit(self) -> None:
        self.resize(self.sizeHint())

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.progress.hide()
        self.summary.setText(self.tr("The examination did not come to its end."))
        self.refuse(error_words(error))
        self.do.setEnabled(False)

    def _say(self) -> None:
        self.say(
            self.tr("Examination of the vault"), "", self.tr("&Mend what can be"), self.tr("Close")
        )
        self.progress.set_cancel_text(self.tr("Stop"))
        self.do.setEnabled(any(one.remedy is not None for one in self._found))
        if not self._found:
            return
        grave = sum(one.health is Health.TROUBLE for one in self._found)
        worth = sum(one.health is Health.NOTICE for one in self._found)
        words = self.tr("Everything is in order.")
        if grave:
            words = self.tr("%n fault(s) to be mended.", "", grave)
        elif worth:
            words = self.tr("Nothing is broken; %n thing(s) worth knowing.", "", worth)
        if self._mended:
            mended = self.tr("Mended what could be.")
            words = f"{mended} {words}"
        self.summary.setText(words)
        set_look(self.summary, tone="danger" if grave else "success" if not worth else "")
        self._say_lines()

    def _say_lines(self) -> None:
        self.lines.clear()
        for health in _GRAVEST_FIRST:
            icon, tone = _LOOKS[health]
            for one in self._found:
                if one.health is health:
                    name = label("organ", one.organ.value)
                    if health is not Health.FINE:
                        name = f"{name} · {label('health', health.value)}"
                    self.lines.add(icon, name, finding_words(one), tone=tone)


def _mend(
    desk: Desk, found: tuple[Finding, ...], progress: Progress = silent
) -> tuple[Finding, ...]:
    """What is left after the remedies."""
    repair(desk, found)
    return examine(desk, progress)
