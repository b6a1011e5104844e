"""The dialogs about signing: a key file and its passphrase, the time-stamp service, co-signers.

SECURITY: the passphrase of a key file is given on once and outlives nothing, not even a lock.
"""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.desktop.forms import StepForm
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_for_file
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import Prose, Reading
from mediator_desk.usecases.cosigning import Cosigner, choose_cosigners
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.signing_keys import ServicesView, choose_services, import_key_file


class KeyFileForm(StepForm):
    """A PKCS#12 file and what opens it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._path = QLineEdit()
        self._browse = button("")
        self._file = Asked(_beside(self._path, self._browse))
        secret = QLineEdit()
        secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret = Asked(secret)
        self.ask(self._file)
        self.ask(self.secret)
        self._browse.clicked.connect(self._choose)
        follow_language(self, self._say)

    def request(self) -> object | None:
        """Seal the keys of the file."""
        path, secret = Path(self._path.text().strip()), self.secret.field.property("text")
        self._file.say_error("")
        if not path.is_file():
            self._file.say_error(self.tr("There is no such file."))
            self._path.setFocus()
            return None

        def bring(desk: Desk) -> object:
            return import_key_file(desk, path.read_bytes(), str(secret))

        return bring

    @Slot()
    def _choose(self) -> None:
        pattern = self.tr("Key files (*.p12 *.pfx)")
        ask_for_file(self, self.windowTitle(), pattern, self._path.setText)

    def _say(self) -> None:
        self.say(
            self.tr("Bring in a key file"),
            self.tr("Its keys are sealed in the vault. The file itself is left where it is."),
            self.tr("&Bring in"),
            self.tr("Cancel"),
        )
        self._file.say(self.tr("Key file (PKCS#12)"))
        self._path.setAccessibleName(self.tr("Key file (PKCS#12)"))
        self._browse.setText(self.tr("Choose…"))
        self.secret.say(self.tr("Password of the file"))


class ServiceForm(StepForm):
    """Another time-stamp service than the platform's, or the platform's again."""

    def __init__(self, session: Session, now: ServicesView | None, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.url, self.roots = Asked(QLineEdit()), Asked(Prose(5))
        if now is not None and now.own:
            self.url.field.setProperty("text", now.timestamp_url or "")
        self.ask(self.url)
        self.ask(self.roots)
        follow_language(self, self._say)

    def request(self) -> object | None:
        """Use that service from now on."""
        read = Reading()
        url, roots = read.text(self.url), read.text(self.roots)
        if url and not url.startswith(("https://", "http://")):
            read.fail(self.url, self.tr("An address begins with https:// or http://."))
        if not read.whole:
            return None

        def choose(desk: Desk) -> None:
            choose_services(desk, url or None, roots)

        return choose

    def _say(self) -> None:
        self.say(
            self.tr("Time-stamp service"),
            self.tr(
                "It is shown a fingerprint, never a document. Leave the address empty to use the "
                "platform’s own service."
            ),
            self.tr("&Use it"),
            self.tr("Cancel"),
        )
        self.url.say(self.tr("Address (RFC 3161)"))
        self.roots.say(self.tr("Certificate of its authority (PEM)"))


class CosignersForm(StepForm):
    """Who signs every decision beside the mediator."""

    def __init__(self, session: Session, now: tuple[Cosigner, ...], parent: QWidget) -> None:
        super().__init__(session, parent)
        panel, body = Prose(3), QLineEdit()
        panel.put("\n".join(one.name for one in now if one.role == "panel"))
        body.setText(next((one.name for one in now if one.role == "body"), ""))
        self.panel, self.body_name = Asked(panel), Asked(body)
        self.ask(self.panel)
        self.ask(self.body_name)
        follow_language(self, self._say)

    def request(self) -> object | None:
        """Have them sign from now on."""
        read = Reading()
        named = [Cosigner("panel", name) for name in read.text(self.panel).splitlines()]
        body = read.text(self.body_name)
        if body:
            named.append(Cosigner("body", body))

        def choose(desk: Desk) -> None:
            choose_cosigners(desk, tuple(named))

        return choose

    def _say(self) -> None:
        self.say(
            self.tr("Who signs with you"),
            self.tr("Nothing is sent before everyone named here has signed. Documents begun stay."),
            self.tr("&Keep"),
            self.tr("Cancel"),
        )
        self.panel.say(
            self.tr("Members of the panel"),
            hint=self.tr("One a line, named as in their certificates"),
        )
        self.body_name.say(self.tr("The mediation body, which signs last"))


def _beside(field: QWidget, more: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(more)
    both.setFocusProxy(field)
    return both
