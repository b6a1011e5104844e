"""After a destruction, and the certificates of every one: saved, checked, shown.

Owns the words; the certificate itself is signed by ``usecases.custody``.
"""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_full
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_for_file, ask_where_to_save
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.widgets.things import Things
from mediator_desk.usecases.backups import BackupRecord, drop_backups
from mediator_desk.usecases.custody import (
    Certificate,
    Destroyed,
    certificates,
    check_certificate,
    save_certificate,
)

_LARGEST = 4 * 1024 * 1024


class CertificateForm(FormDialog):
    """Saves certificates; the one button closes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, 640)
        self._session = session
        self.news = text_label("", "dense", wrap=True)
        self.news.hide()

    def request(self) -> None:
        """Nothing is asked for."""
        self.accept()

    def tell(self, words: str, tone: str = "success") -> None:
        """Say what came of it."""
        self.news.setText(words)
        set_look(self.news, tone=tone)
        self.news.show()
        announce(self.news, words)

    def save(self, certificate: Certificate) -> None:
        """Ask where, and write the certificate there."""
        name = self.tr("destruction-{number}.jws").format(number=certificate.number)
        title = self.tr("Save the certificate")
        ask_where_to_save(self, title, name, partial(self._save_in, certificate))

    def _save_in(self, certificate: Certificate, path: str) -> None:
        self._session.work.database(
            save_certificate,
            certificate,
            Path(path),
            owner=self,
            done=self._saved,
            failed=self.fail,
        )

    @Slot(object)
    def _saved(self, _: object) -> None:
        self.tell(self.tr("The certificate was saved."))

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what did not work."""
        words = error_words(error)
        self.tell(f"{words.title} {words.sentence}", "danger")


class DestroyedForm(CertificateForm):
    """The file is gone: its certificate, and the backups that still hold it."""

    def __init__(self, session: Session, done: Destroyed, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._done = done
        self._left: tuple[BackupRecord, ...] = done.still_in
        self._limit = text_label("", "dense", wrap=True)
        self._lines = Things()
        self.keep = button(icon="file-certificate")
        self.drop = button(kind="danger", icon="trash")
        for widget in (self._limit, self._lines, self.news):
            self.ask(widget)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.drop)
        row.addStretch(1)
        self.body.addLayout(row)
        self.keep.clicked.connect(self._keep)
        self.drop.clicked.connect(self._drop)
        follow_language(self, self._say)

    @Slot()
    def _keep(self) -> None:
        self.save(self._done.certificate)

    @Slot()
    def _drop(self) -> None:
        session = self._session
        session.work.database(
            drop_backups, session.desk, self._left, owner=self, done=self._gone, failed=self.fail
        )

    @Slot(object)
    def _gone(self, gone: tuple[BackupRecord, ...]) -> None:
        self._left = tuple(one for one in self._left if one not in gone)
        if self._left:
            self.tell(self.tr("Some are on a disk that is not there: plug it in first."), "danger")
        self._say()
        self._session.backups_changed.emit()

    def _say(self) -> None:
        certificate = self._done.certificate
        self.say(
            self.tr("File {number} was destroyed").format(number=certificate.file_no),
            self.tr("Certificate {number} says so, under this desk’s signature.").format(
                number=certificate.number
            ),
            self.tr("&Close"),
            "",
        )
        self._cancel.hide()
        self.keep.setText(self.tr("Save the certificate…"))
        self.drop.setText(self.tr("Delete these backups"))
        self.drop.setVisible(bool(self._left))
        self._lines.clear()
        for one in self._left:
            self._lines.add("archive", one.place, moment_full(one.made_at))
        self._limit.setText(
            self.tr(
                "These backups still hold the file. Make a new one, then delete them; copies made "
                "outside this program are yours to find."
            )
            if self._left
            else self.tr(
                "No backup on record holds it. A copy of the vault made outside this program may."
            )
        )


class CertificatesForm(CertificateForm):
    """Every certificate of this vault; one given as a file is checked."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._found: tuple[Certificate, ...] | None = None
        self._lines = Things()
        self.check = button(icon="shield-check")
        self.check.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addStretch(1)
        self.ask(self._lines)
        self.ask(self.news)
        self.body.addLayout(row)
        follow_language(self, self._say)
        session.work.database(
            certificates, session.desk, owner=self, done=self._show, failed=self.fail
        )

    @Slot()
    def _choose(self) -> None:
        ask_for_file(
            self, self.tr("Certificate to check"), self.tr("Certificates (*.jws)"), self._check_file
        )

    @Slot(str)
    def _check_file(self, path: str) -> None:
        self._session.work.network(
            _checked, Path(path), owner=self, done=self._say_checked, failed=self.fail
        )

    @Slot(object)
    def _say_checked(self, claims: dict[str, Any]) -> None:
        self.tell(
            self.tr(
                "The signature holds: file {number}, certificate {certificate}, {reason}."
            ).format(
                number=claims.get("file_no"),
                certificate=claims.get("number"),
                reason=label("destruction_reason", str(claims.get("reason"))),
            )
        )

    @Slot(object)
    def _show(self, found: tuple[Certificate, ...]) -> None:
        self._found = found
        self._say()

    def _say(self) -> None:
        self.say(
            self.tr("Certificates of destruction"),
            self.tr("Numbers, days and fingerprints, signed; no content of any file."),
            self.tr("&Close"),
            "",
        )
        self._cancel.hide()
        self.check.setText(self.tr("Check a certificate…"))
        self._lines.clear()
        for one in self._found or ():
            words = [label("destruction_reason", one.reason.value), moment_full(one.destroyed_at)]
            words += [one.by] if one.by else []
            self._lines.add(
                "file-certificate",
                self.tr("No {number}, file {file}").format(number=one.number, file=one.file_no),
                ", ".join(words),
                [(self.tr("Save…"), partial(self.save, one))],
            )
        if self._found == ():
            self._lines.add("circle-check", self.tr("Nothing was destroyed in this vault"), "")


def _checked(path: Path) -> dict[str, Any]:
    from mediator_desk.usecases.custody import CertificateInvalid

    try:
        with path.open("rb") as stream:
            return check_certificate(stream.read(_LARGEST).decode("ascii").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise CertificateInvalid(reason=type(error).__name__) from None
