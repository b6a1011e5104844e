"""The integrity seal explained: what was checked, what it found, and what it proves."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_full, moment_short
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.steps import count_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import button, dress_button, grow_icon
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.timelines import Integrity, check_chain


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


class SealButton(QPushButton):
    """Says whether the chain holds; opens the report of its check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._integrity: Integrity | None = None
        self._where: tuple[Session, UUID] | None = None
        dress_button(self, "seal", "small")
        self.hide()
        self.clicked.connect(self._explain)
        follow_language(self, self._say)

    def show_integrity(self, integrity: Integrity) -> None:
        """Show the last check of the chain."""
        self._integrity = integrity
        self._say()
        self.show()

    def _say(self) -> None:
        integrity = self._integrity
        if integrity is None:
            return
        if integrity.broken_at is None and integrity.doubted:
            words, icon, tone = self.tr("Timeline to be checked"), "alert-triangle", "warning"
        elif integrity.broken_at is None:
            words, icon, tone = (
                self.tr("Timeline intact, %n event(s)", "", integrity.events),
                "shield-check",
                "success",
            )
        else:
            broken = self.tr("Timeline broken at event {number}")
            words, icon, tone = broken.format(number=integrity.broken_at), "shield-x", "danger"
        grow_icon(self)
        self.setText(words)
        self.setIcon(theme().icon(icon, f"{tone}.fg"))
        checked = self.tr("Last checked {when}").format(when=moment_short(integrity.checked_at))
        self.setToolTip(checked)
        self.setAccessibleName(f"{words}. {checked}")
        set_look(self, tone=tone)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Where the chain is walked again when the person wants to be sure."""
        self._where = (session, dispute_id)

    @Slot()
    def _explain(self) -> None:
        if self._integrity is not None and self._where is not None:
            report = SealReport(self._integrity, *self._where, self.window())
            report.checked.connect(self.show_integrity)
            report.open()


class SealReport(QDialog):
    """The report of the chain check; ``checked`` carries what a new walk found."""

    checked = Signal(object)

    def __init__(
        self, integrity: Integrity, session: Session, dispute_id: UUID, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._dispute_id = session, dispute_id
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Integrity of the timeline"))
        self._title = text_label("", "heading", wrap=True)
        self._words = text_label("", "body", wrap=True)
        self._facts = Facts(name_width=170)
        self._progress = ProgressPanel()
        self._progress.set_cancel_text(self.tr("Cancel"))
        self._progress.cancel_asked.connect(self._cancel)
        self._progress.hide()
        self.again = button(self.tr("&Check again"), icon="refresh")
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        self.again.clicked.connect(self._check)
        close.clicked.connect(self.accept)
        rows, buttons = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(20, 16, 20, 14)
        rows.setSpacing(12)
        for widget in (self._title, self._words, self._facts, self._progress):
            rows.addWidget(widget)
        rows.addStretch(1)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(close)
        rows.addLayout(buttons)
        self.setMinimumWidth(theme().px(560))
        self._show(integrity)

    def done(self, result: int) -> None:
        """Closing gives up a walk under way."""
        self._cancel()
        super().done(result)

    def _show(self, integrity: Integrity) -> None:
        title, words = self._said(integrity)
        self._title.setText(title)
        self._words.setText(words)
        missing = self.tr("None")
        if integrity.broken_at is not None:
            missing = self.tr("From event {number} on").format(number=integrity.broken_at)
        elif integrity.doubted:
            missing = self.tr("Events are missing or contradicted; the file is asked for again")
        self._facts.show_facts(
            [
                (self.tr("Events checked"), str(integrity.events), ""),
                (self.tr("First fingerprint"), _grouped(integrity.first_hash), ""),
                (self.tr("Last fingerprint"), _grouped(integrity.last_hash), ""),
                (self.tr("Gaps"), missing, ""),
                (self.tr("Checked"), moment_full(integrity.checked_at), ""),
            ]
        )

    def _said(self, integrity: Integrity) -> tuple[str, str]:
        if integrity.broken_at is not None:
            title = self.tr("The timeline breaks at event {number}")
            return title.format(number=integrity.broken_at), self.tr(
                "Its fingerprint does not follow the one before it. Reading is possible, "
                "signing is not: ask the platform for the file again."
            )
        if integrity.doubted:
            return self.tr("The timeline is to be checked"), self.tr(
                "What is held here is unbroken, but the platform told of events that do not "
                "follow it. The whole file will be fetched again."
            )
        return self.tr("The timeline is intact"), self.tr(
            "Each event carries the fingerprint of the one before it. None was changed, "
            "removed, added or moved since the platform recorded it."
        )

    @Slot()
    def _check(self) -> None:
        self.again.setEnabled(False)
        self._progress.show_progress(0, 0, self.tr("Checking every fingerprint"))
        self._progress.show()
        # WHY the other lane: over a long exchange it takes seconds, and reading must go on.
        self._job = self._session.work.network(
            check_chain,
            self._session.desk,
            self._dispute_id,
            owner=self,
            done=self._found,
            failed=self._fail,
            with_progress=True,
        )
        self._job.progress.connect(self._tell)
        self._job.cancelled.connect(self._rest)

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, _step: str) -> None:
        words = self.tr("Checking every fingerprint")
        self._progress.show_progress(done, total, words, count_words(done, total))

    @Slot(object)
    def _found(self, integrity: Integrity) -> None:
        self._rest()
        self._show(integrity)
        announce(self, self._title.text())
        self.checked.emit(integrity)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._rest()
        said = error_words(error)
        self._words.setText(f"{said.title} {said.sentence}")

    @Slot()
    def _rest(self) -> None:
        self._job = None
        self._progress.hide()
        self.again.setEnabled(True)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
