"""Making a vault of a backup, from the screens before any vault is open.

Owns the fields; nothing is overwritten: the vault goes to a folder of its own. SECURITY: what is
typed here is forgotten by the lock.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.desktop.custody.proof import ProofField
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.steps import count_words, step_words
from mediator_desk.desktop.shell.unsaved import FORGETFUL
from mediator_desk.desktop.unlock import opening
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_for_file
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.work import Work

if TYPE_CHECKING:
    from mediator_desk.usecases.backups import BackupClaims
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.keys import Proof

_PROVED = frozenset({"wrong_passphrase", "recovery_key_wrong", "recovery_key_mistyped"})


class RestoreForm(FormDialog):
    """Emits ``restored`` with the open desk."""

    restored = Signal(object)

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty(FORGETFUL, True)
        self._work = work
        self._label = ""
        self.source = QLineEdit()
        self.source.textChanged.connect(self._look)
        self._asked = Asked(self.source)
        self.choose = button(size="small", icon="folder-open")
        self.choose.clicked.connect(self._choose)
        self.found = text_label("", "dense", "secondary", wrap=True)
        self.found.hide()
        self.proof = SecretOfBackup()
        self.progress = ProgressPanel()
        self.progress.hide()
        self.ask(self._asked)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        self.body.addLayout(row)
        for widget in (self.found, self.proof, self.progress):
            self.ask(widget)
        self.progress.cancel_asked.connect(self.reject)
        self.wanted.connect(self._carry_out)
        follow_language(self, self._say)

    def request(self) -> "tuple[Path, Proof] | None":
        """The backup and what opens it; None while one is missing."""
        read = Reading()
        source = read.text(self._asked, needed=True)
        proof = self.proof.proof() if source else None
        return None if proof is None else (Path(source), proof)

    @Slot()
    def _choose(self) -> None:
        title, pattern = self.tr("Backup to restore"), self.tr("Backups (*.mdbackup)")
        ask_for_file(self, title, pattern, self.source.setText)

    @Slot()
    def _look(self) -> None:
        path = Path(self.source.text().strip())
        self.found.hide()
        self._asked.say_error("")
        if path.is_file():
            self._work.database(
                opening.look, path, owner=self, done=self._seen, failed=self._unseen, key="look"
            )

    @Slot(object)
    def _seen(self, claims: "BackupClaims") -> None:
        self._label = claims.label
        self._say_found()

    @Slot(object)
    def _unseen(self, error: Exception) -> None:
        words = error_words(error)
        self._asked.say_error(f"{words.title} {words.sentence}")

    def _say_found(self) -> None:
        words = self.tr("A backup of the vault “{name}”. It will open beside your other vaults.")
        self.found.setText(words.format(name=self._label))
        self.found.show()

    @Slot(object)
    def _carry_out(self, asked: "tuple[Path, Proof]") -> None:
        job = self._work.database(
            opening.restored,
            *asked,
            owner=self,
            done=self._done,
            failed=self._failed,
            with_progress=True,
        )
        job.progress.connect(self._progressed)
        self.progress.show()
        self._progressed(0, 0, "restore")

    @Slot(int, int, str)
    def _progressed(self, done: int, total: int, step: str) -> None:
        words = self.tr("Computing the key") if step == opening.DERIVE else step_words(step)
        self.progress.show_progress(done, total, words, count_words(done, total, step))

    @Slot(object)
    def _done(self, desk: "Desk") -> None:
        self.accept()
        self.restored.emit(desk)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.progress.hide()
        words = error_words(error)
        if words.kind in _PROVED:
            self.do.setEnabled(True)
            self.proof.fail(f"{words.title} {words.sentence}")
        else:
            self.refuse(words)

    def _say(self) -> None:
        self.say(
            self.tr("Restore a backup"),
            self.tr(
                "The vault is made again as it was on that day, in a folder of its own; nothing "
                "is overwritten. What came since comes back from the platform; notes written "
                "since do not."
            ),
            self.tr("&Restore"),
            self.tr("Cancel"),
        )
        self._asked.say(self.tr("&Backup"))
        self.choose.setText(self.tr("Choose…"))
        self.progress.set_cancel_text(self.tr("Stop"))
        if self._label:
            self._say_found()


class SecretOfBackup(ProofField):
    """What opened the vault when the backup was made."""

    def words(self, *, by_sheet: bool) -> tuple[str, str]:
        if by_sheet:
            return self.tr("Recovery &key, as printed"), self.tr("Open with the passphrase")
        return (
            self.tr("Pass&phrase of the vault when it was made"),
            self.tr("Open with the recovery sheet"),
        )
