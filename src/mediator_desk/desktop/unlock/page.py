"""The unlock screen: which vault, its passphrase or its recovery key.

Owns the tries and their pause; nothing is ever erased after a wrong try. What the computer
remembers opens the vault on a click alone, never by itself: neither at a start nor after a lock.
Imports nothing that knows cryptography or a database: those load on the database lane.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk._generated.ui_unlock import Ui_UnlockForm
from mediator_desk.desktop.about import product_version
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.unlock import opening
from mediator_desk.desktop.unlock.fitting import fit
from mediator_desk.desktop.unlock.words import ask_folder, locked_words, named, step_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.labels import set_look
from mediator_desk.desktop.work import Job, Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.keys import RotateKeys
    from mediator_desk.usecases.vaults import KnownVault

_TRIES: Final = 5
_PAUSE_SECONDS: Final = 30
_PATIENCE_MS: Final = 1000
_OTHER: Final = "other"


class UnlockPage(QWidget):
    """Emits ``opened`` with the desk, or ``create_asked``, or ``none_known``."""

    opened = Signal(object)
    create_asked = Signal()
    none_known = Signal()
    about_asked = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._job: Job | None = None
        self._by_recovery = False
        self._tries = 0
        self._pause_left = 0
        self._roots: dict[str, Path] = {}
        self._wanted = ""
        self.ui = Ui_UnlockForm()
        self.ui.setupUi(self)
        self._dress()
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(self.ui.progress.show)
        self._pause = QTimer(self, interval=1000)
        self._pause.timeout.connect(self._tick)
        self._connect()
        theme().changed.connect(self._resize)
        self._resize()
        follow_language(self, self._say)
        self._idle()

    def look_for_vaults(self, *, select: str = "") -> None:
        """Read which vaults this computer knows; ``select`` is the folder to propose."""
        self._wanted = select
        self._work.database(
            opening.known, owner=self, done=self._show_vaults, failed=self._fail, key="known"
        )

    def greet(self, *, text_kept: bool) -> None:
        """Say why the screen is shown again after a lock."""
        self._greeted = True
        words = self.tr("The desk is locked.")
        if text_kept:
            words = self.tr("The desk is locked. Your text was kept.")
        self.ui.lead2.setText(words)
        self.ui.lead2.show()
        announce(self, words, assertive=True)

    def give_up(self) -> None:
        """Forget what is typed, and open nothing: the person's session was locked."""
        if self._job is not None:
            self._job.cancel()
        self.ui.secret.clear()

    def rotate(self, request: "RotateKeys") -> None:
        """Replace the key of the vault just locked, and open it again."""
        self._start(opening.rotated, request)

    def _dress(self) -> None:
        ui = self.ui
        dress_button(ui.open, "primary", "large")
        dress_button(ui.remembered, "link", icon="device-desktop")
        ui.remembered.hide()
        dress_button(ui.recovery, "link", icon="lifebuoy")
        dress_button(ui.create, "link", icon="plus")
        self.restore = button(kind="link", icon="restore")
        self.practise = button(kind="link", icon="template")
        column = ui.column3
        before: QWidget = ui.create
        for made in (self.restore, self.practise):
            at = column.indexOf(before) + 1
            column.insertWidget(at, made, alignment=Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(before, made)
            before = made
        ui.secret.addAction(theme().icon("key"), QLineEdit.ActionPosition.LeadingPosition)
        self._eye = QAction(theme().icon("eye"), "", self, checkable=True)
        ui.secret.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        ui.caps.hide()
        ui.error.hide()
        ui.lead2.hide()
        ui.open.setDefault(True)

    @Slot()
    def _resize(self) -> None:
        fit(self.ui)

    def _connect(self) -> None:
        ui = self.ui
        ui.open.clicked.connect(self._open)
        ui.secret.returnPressed.connect(self._open)
        ui.secret.installEventFilter(self)
        ui.recovery.clicked.connect(self._swap)
        ui.remembered.clicked.connect(self._open_remembered)
        ui.create.clicked.connect(self.create_asked)
        self.restore.clicked.connect(self._restore)
        self.practise.clicked.connect(self.open_practice)
        ui.about.clicked.connect(self.about_asked)
        ui.vault.activated.connect(self._vault_chosen)
        ui.progress.cancel_asked.connect(self._cancel)
        self._eye.toggled.connect(self._show_secret)

    def _say(self) -> None:
        self.ui.retranslateUi(self)
        ui = self.ui
        ui.version.setText(self.tr("Version {number}").format(number=product_version()))
        ui.progress.set_cancel_text(self.tr("Cancel"))
        self.restore.setText(self.tr("Restore a &backup…"))
        self.practise.setText(self.tr("Practise on invented &files"))
        shown = self.tr("Show what is typed")
        self._eye.setText(shown)
        self._eye.setToolTip(shown)
        if self._by_recovery:
            ui.secretLabel.setText(self.tr("Recovery &key, as printed"))
            ui.recovery.setText(self.tr("Open with the &passphrase"))
        self._name_field()
        self._fill_vaults()
        self._vault_shown()

    def _name_field(self) -> None:
        ui = self.ui
        words = (
            self.tr("Recovery key of the vault {name}")
            if self._by_recovery
            else self.tr("Passphrase of the vault {name}")
        )
        ui.secret.setAccessibleName(words.format(name=ui.vault.currentText()))

    @Slot(object)
    def _show_vaults(self, vaults: "tuple[opening.Choice, ...]") -> None:
        if not vaults:
            self.none_known.emit()
            return
        self._roots = {str(one.vault.root): one.vault.root for one in vaults}
        self._labels = {str(one.vault.root): named(one) for one in vaults}
        self._known = {str(one.vault.root): one.vault for one in vaults}
        self._practice = frozenset(str(one.vault.root) for one in vaults if one.practice)
        self._fill_vaults()
        first = next(iter(self._roots))
        self.ui.vault.choose(self._wanted if self._wanted in self._roots else first)
        self._vault_shown()
        self.ui.secret.setFocus()

    @Slot()
    def _vault_shown(self) -> None:
        """What is known in clear of the vault in view: when it was locked, who remembers it."""
        self._name_field()
        chosen = str(self.ui.vault.currentData())
        known = self._known.get(chosen)
        place = self.tr("In the folder {folder}").format(folder=chosen)
        self.ui.vault.setToolTip(place if known is not None else "")
        self._show_ways(practice=chosen in self._practice)
        self.ui.remembered.setVisible(known is not None and known.remembered)
        if known is None or known.locked_at is None or self._greeted or chosen in self._practice:
            return
        self.ui.lead2.setText(locked_words(known.locked_at, text_kept=known.text_kept))
        self.ui.lead2.show()

    def _show_ways(self, *, practice: bool) -> None:
        """The practice vault has no secret: neither field nor sheet is asked for."""
        ui = self.ui
        for way in (ui.secret, ui.secretLabel, ui.recovery):
            way.setVisible(not practice)
        if practice and not self._greeted:
            ui.lead2.setText(self.tr("Everything in it is invented: no passphrase is needed."))
            ui.lead2.show()

    _practice: frozenset[str] = frozenset()
    _labels: dict[str, str] = {}  # noqa: RUF012 - replaced whole, never changed in place
    _known: "dict[str, KnownVault]" = {}  # noqa: RUF012 - as above
    _greeted = False

    def _fill_vaults(self) -> None:
        choices = [(key, self._labels.get(key, key)) for key in self._roots]
        self.ui.vault.set_choices([*choices, (_OTHER, self.tr("Choose a folder…"))])

    @Slot(int)
    def _vault_chosen(self, _: int) -> None:
        if self.ui.vault.currentData() == _OTHER:
            ask_folder(self, self._folder_chosen)
        self._tries = 0
        self._greeted = False
        self._vault_shown()

    @Slot(str)
    def _folder_chosen(self, folder: str) -> None:
        path = Path(folder)
        self._roots = {**self._roots, folder: path}
        self._labels = {**self._labels, folder: path.name}
        self._fill_vaults()
        self.ui.vault.choose(folder)
        self._name_field()

    @Slot()
    def _open(self) -> None:
        secret = self.ui.secret.text()
        root = self._roots.get(str(self.ui.vault.currentData()))
        if self._job is not None or self._pause_left or root is None:
            return
        if str(root) in self._practice:
            self.open_practice()
            return
        if not secret:
            self._show_error(self.tr("Type the passphrase first."))
            return
        self._start(
            opening.by_recovery if self._by_recovery else opening.by_passphrase, root, secret
        )

    @Slot()
    def open_practice(self) -> None:
        """Open the practice vault, made first when there is none."""
        if self._job is None:
            self._start(opening.practice, self.tr("Practice vault"))

    @Slot()
    def _open_remembered(self) -> None:
        root = self._roots.get(str(self.ui.vault.currentData()))
        if self._job is None and root is not None:
            self._start(opening.by_keyring, root)

    def _start(self, opener: "Callable[..., Desk]", *asked: object) -> None:
        self.ui.error.hide()
        self._busy()
        self._job = self._work.database(
            opener,
            *asked,
            owner=self,
            done=self._opened,
            failed=self._fail,
            with_progress=True,
        )
        self._job.progress.connect(self._progress)
        self._job.finished.connect(self._idle)

    def _choices(self) -> tuple[QWidget, ...]:
        ui = self.ui
        ways = (ui.remembered, ui.recovery, ui.create, self.restore, self.practise)
        return ui.secret, ui.vault, *ways

    def _busy(self) -> None:
        for widget in self._choices():
            widget.setEnabled(False)
        self.ui.open.setEnabled(False)
        self.ui.open.setText(self.tr("Opening…"))
        self._progress(0, 0, opening.DERIVE)
        self._late.start()

    @Slot()
    def _idle(self) -> None:
        self._job = None
        self._late.stop()
        self.ui.progress.hide()
        for widget in self._choices():
            widget.setEnabled(True)
        self.ui.open.setEnabled(not self._pause_left)
        self.ui.open.setText(self.tr("&Open"))

    @Slot(int, int, str)
    def _progress(self, done: int, total: int, step: str) -> None:
        self.ui.progress.show_progress(done, total, step_words(step))

    @Slot()
    def _restore(self) -> None:
        from mediator_desk.desktop.custody.restoring import RestoreForm

        form = RestoreForm(self._work, self.window())
        form.restored.connect(self.opened)
        form.open()

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _opened(self, desk: "Desk") -> None:
        self.ui.secret.clear()
        self._tries = 0
        self.opened.emit(desk)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        from mediator_desk.desktop.present.errors import error_words

        words = error_words(error)
        sentence = words.sentence
        if words.kind in {"wrong_passphrase", "recovery_key_wrong"}:
            self._tries += 1
            left = _TRIES - self._tries
            if left <= 0:
                self._begin_pause()
                return
            kept = self.tr("Nothing is erased.")
            tries = self.tr("%n try(ies) left before a pause of 30 seconds.", "", left)
            sentence = f"{tries} {kept}"
        self._show_error(f"{words.title} {sentence}")

    def _show_error(self, text: str) -> None:
        self.ui.error.setText(text)
        self.ui.error.show()
        set_look(self.ui.secret, invalid="true")
        announce(self, text)
        self.ui.secret.setEnabled(True)
        self.ui.secret.setFocus()
        self.ui.secret.selectAll()

    def _begin_pause(self) -> None:
        self._tries = 0
        self._pause_left = _PAUSE_SECONDS
        self._pause.start()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        words = self.tr("Five tries failed. Next try in %n second(s).", "", self._pause_left)
        kept = self.tr("Nothing is erased.")
        self.ui.error.setText(f"{words} {kept}")
        self.ui.error.setVisible(self._pause_left > 0)
        self.ui.open.setEnabled(self._pause_left == 0)
        if self._pause_left == 0:
            self._pause.stop()
            self.ui.secret.setFocus()
            return
        self._pause_left -= 1

    @Slot()
    def _swap(self) -> None:
        self._by_recovery = not self._by_recovery
        self.ui.secret.clear()
        self.ui.error.hide()
        # WHY: the recovery key is copied from paper, letter by letter; hiding it serves nobody.
        self._eye.setChecked(self._by_recovery)
        self._say()
        self.ui.secret.setFocus()

    @Slot(bool)
    def _show_secret(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.secret.setEchoMode(mode)
        self._eye.setIcon(theme().icon("eye-off" if shown else "eye"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.secret and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        set_look(self.ui.secret, invalid="")
        if event.key() == Qt.Key.Key_Escape:
            self.ui.secret.clear()
            return True
        letter = event.text()
        if letter.isalpha() and letter.isascii():
            # WHY so: Qt does not tell the state of Caps Lock; a capital without Shift does.
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.ui.caps.setVisible(letter.isupper() != shifted)
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ui.secret.setFocus()
