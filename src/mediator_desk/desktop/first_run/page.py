"""The first-run screen: six steps, of which the last two may wait.

Owns the order of the steps and what each needs before the next. The vault is made between the
passphrase and the recovery sheet; from then on the first steps are history.
"""

import platform
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from mediator_desk._generated.ui_first_run import Ui_FirstRunForm
from mediator_desk.desktop.appearance import appearance_of
from mediator_desk.desktop.first_run.identity import IdentityFields
from mediator_desk.desktop.first_run.signing import SigningStep
from mediator_desk.desktop.first_run.steps import StepWords
from mediator_desk.desktop.i18n import Languages, follow_language
from mediator_desk.desktop.linking import LinkForm
from mediator_desk.desktop.passphrase import PassphraseFields
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.reading import ReadingControls
from mediator_desk.desktop.recovery_sheet import SheetFields
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.unlock import opening
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.work import Job, Work

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk
    from mediator_desk.usecases.vaults import CreatedVault

READING, IDENTITY, PASSPHRASE, SHEET, SIGNING, PLATFORM = range(6)
_COUNT: Final = 6
_WIDEST_BRAND: Final = 420
_COLUMN, _LEAST_COLUMN, _MARGINS = 600, 540, 52
_ROOMY_UP_TO: Final = 1.5
_PROMISES: Final = ("lock", "device-floppy", "refresh")


class FirstRunPage(QWidget):
    """Emits ``finished`` with the open desk, or ``left`` when the person goes back to unlock."""

    finished = Signal(object)
    left = Signal()

    def __init__(
        self, work: Work, preferences: Preferences, languages: Languages, *, another: bool
    ) -> None:
        super().__init__()
        self._work = work
        self._preferences = preferences
        self._another = another
        self._first = IDENTITY if another else READING
        self._desk: Desk | None = None
        self._job: Job | None = None
        self._linked = False
        self.ui = Ui_FirstRunForm()
        self.ui.setupUi(self)
        self._dress()
        ui = self.ui
        self._identity = IdentityFields(ui)
        self._signing = SigningStep(work)
        ui.steps.insertWidget(SIGNING, self._signing)
        self.legible = QCheckBox()
        ui.column2.insertWidget(ui.column2.indexOf(ui.sampleCard), self.legible)
        ui.column2.insertSpacing(ui.column2.indexOf(ui.sampleCard), 12)
        self._reading = ReadingControls(ui.language, ui.theme, ui.textSize, preferences, languages)
        self._phrase = PassphraseFields(ui, work)
        self._sheet = SheetFields(ui, self)
        self._link = LinkForm(work, ui.url, ui.code, ui.device, ui.platformError, ui.linking)
        self._promises = [self._promise(icon) for icon in _PROMISES]
        self._connect()
        theme().changed.connect(self._resize)
        self._resize()
        follow_language(self, self._say)
        self.go_to(self._first)

    @property
    def desk(self) -> "Desk | None":
        """The desk made on the way, if any: to be locked when the window closes."""
        return self._desk

    def give_up(self) -> "Desk | None":
        """Forget the passphrase and the sheet; the desk made on the way, if any."""
        if self._job is not None:
            self._job.cancel()
        for field in (self.ui.phrase, self.ui.again, self.ui.code):
            field.clear()
        self._sheet.forget()
        desk, self._desk = self._desk, None
        return desk

    def _dress(self) -> None:
        ui = self.ui
        ui.logo.set_size(48)
        set_look(ui.name, type="heroSmall", tone="hero")
        dress_button(ui.next, "primary")
        dress_button(ui.skip, "ghost")
        dress_button(ui.previous)
        dress_button(ui.suggest, "link")
        dress_button(ui.printSheet, icon="printer")
        self.restore = button(kind="link", icon="restore")
        at = ui.column3.indexOf(ui.vaultWhere) + 1
        ui.column3.insertWidget(at, self.restore, alignment=Qt.AlignmentFlag.AlignLeft)
        self.practise = button(kind="link", icon="template")
        ui.column3.insertWidget(at + 1, self.practise, alignment=Qt.AlignmentFlag.AlignLeft)
        errors = (ui.labelError, ui.phraseError, ui.sheetError, ui.platformError)
        for hidden in (*errors, ui.creating, ui.linking, ui.linkedCard):
            hidden.hide()
        ui.device.setText(platform.node())

    def _promise(self, icon: str) -> QLabel:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconLabel(icon, "success.fg", 17))
        text = text_label("", "dense", wrap=True)
        line.addWidget(text, 1)
        self.ui.promiseLines.addLayout(line)
        return text

    def _say_promises(self) -> None:
        minutes = self._preferences.choices.lock_minutes
        by_itself = self.tr(
            "Locked by itself after %n minute(s), or at once with Ctrl+L.", "", minutes
        )
        promises = (
            by_itself,
            self.tr("Text being written is kept, encrypted, when the vault locks."),
            self.tr("You can change the passphrase at any time and lose nothing."),
        )
        for label, words in zip(self._promises, promises, strict=True):
            label.setText(words)

    @Slot()
    def _resize(self) -> None:
        # WHY: with large text in a narrow window the form comes before the list of steps, whose
        # place is said below it; nothing is ever to be scrolled sideways.
        look, ui = theme(), self.ui
        brand, edges = min(look.px(340), _WIDEST_BRAND), _MARGINS + look.px(18)
        beside = self.width() >= brand + look.px(_LEAST_COLUMN) + edges
        ui.brand.setVisible(beside)
        ui.brand.setFixedWidth(brand)
        ui.foot.setVisible(look.scale <= _ROOMY_UP_TO)
        room = self.width() - (brand if beside else 0) - edges
        ui.column.setFixedWidth(max(1, min(look.px(_COLUMN), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def _connect(self) -> None:
        ui = self.ui
        ui.next.clicked.connect(self._next)
        ui.previous.clicked.connect(self._previous)
        self.restore.clicked.connect(self._restore)
        self.practise.clicked.connect(self._practise)
        ui.skip.clicked.connect(self._skip)
        self.legible.toggled.connect(self._choose_letters)
        ui.stepList.chosen.connect(self.go_to)
        self._link.linked.connect(self._was_linked)
        self._link.ended.connect(self._link_ended)
        for field in (ui.label, ui.again, ui.proofThree, ui.code):
            field.returnPressed.connect(self._next)
        ui.creating.cancel_asked.connect(self._cancel_creation)

    def _say(self) -> None:
        self.ui.retranslateUi(self)
        ui = self.ui
        set_look(ui.name, type="heroSmall")
        ui.creating.set_cancel_text(self.tr("Cancel"))
        ui.vaultWhere.setText(
            self.tr("The vault stays on this computer, readable by your user account alone.")
        )
        self.restore.setText(self.tr("Restore a &backup instead…"))
        self.practise.setText(self.tr("Practise on invented &files first"))
        self.legible.setText(self.tr("Letters easier to tell &apart"))
        self.legible.setChecked(self._preferences.choices.legible)
        self._identity.say()
        self._signing.say()
        self._reading.say()
        self._phrase.say()
        self._say_promises()
        self._sheet.say()
        self._say_steps()

    def _say_steps(self) -> None:
        ui = self.ui
        here = ui.steps.currentIndex()
        steps = [
            StepWords(self.tr("Language and reading"), self._reading.summary()),
            StepWords(self.tr("Your identity"), self._identity.summary()),
            StepWords(self.tr("Passphrase"), self.tr("protects the whole vault")),
            StepWords(self.tr("Recovery sheet"), self.tr("to print and put away")),
            StepWords(self.tr("Signing key"), self.tr("can wait")),
            StepWords(self.tr("Platform"), self.tr("can wait")),
        ]
        reachable = range(self._first if here < SHEET else SIGNING, here)
        name = self.tr("Step {number} of {count}, {name}").format(
            number=here + 1, count=_COUNT, name=steps[here].name
        )
        ui.stepList.show_steps(steps, here, frozenset(reachable), name)
        ui.place.setText(self.tr("Step {number} of {count}").format(number=here + 1, count=_COUNT))
        ui.foot.setText(
            self.tr("A connection is needed for this step alone")
            if here == PLATFORM
            else self.tr("No connection needed")
        )
        self._say_buttons()

    @Slot()
    def _say_buttons(self) -> None:
        ui = self.ui
        here = ui.steps.currentIndex()
        busy = self._job is not None or self._link.running
        back = here == PLATFORM or (here < SHEET and (here > self._first or self._another))
        ui.previous.setVisible(back)
        ui.skip.setVisible(here >= SIGNING and not self._linked)
        ui.skip.setEnabled(not busy)
        ui.previous.setEnabled(not busy)
        ui.next.setEnabled(not busy)
        words = self.tr("Cont&inue")
        if here == PLATFORM:
            words = self.tr("&Open the desk") if self._linked else self.tr("&Link")
        ui.next.setText(words)

    @Slot(int)
    def go_to(self, step: int) -> None:
        """Show ``step`` with the focus in its first field, and announce it."""
        ui = self.ui
        ui.steps.setCurrentIndex(step)
        self._say_steps()
        self._first_field(step).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, ui.stepList.accessibleName())

    def showEvent(self, event: QShowEvent) -> None:
        # WHY: a field cannot keep the focus it was given before its page stood in the window.
        super().showEvent(event)
        self._first_field(self.ui.steps.currentIndex()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self, step: int) -> QWidget:
        ui = self.ui
        fields: dict[int, QWidget] = {
            READING: ui.language,
            IDENTITY: self._identity.name,
            PASSPHRASE: ui.phrase,
            SHEET: ui.proofOne,
            SIGNING: self._signing.first_field(),
            PLATFORM: ui.url,
        }
        return fields[step]

    @Slot()
    def _restore(self) -> None:
        from mediator_desk.desktop.custody.restoring import RestoreForm

        form = RestoreForm(self._work, self.window())
        form.restored.connect(self.finished)
        form.open()

    @Slot()
    def _practise(self) -> None:
        """Open the practice vault; a vault of one's own is made another day."""
        if self._job is None:
            self._job = self._work.database(
                opening.practice,
                self.tr("Practice vault"),
                owner=self,
                done=self.finished.emit,
                failed=self._not_practising,
                with_progress=True,
            )
            self._job.finished.connect(self._creation_ended)
            self.practise.setEnabled(False)

    @Slot(object)
    def _not_practising(self, error: Exception) -> None:
        words = error_words(error)
        self.practise.setEnabled(True)
        self.ui.labelError.setText(f"{words.title} {words.sentence}")
        self.ui.labelError.show()

    @Slot()
    def _previous(self) -> None:
        here = self.ui.steps.currentIndex()
        if here == PLATFORM or self._first < here < SHEET:
            self.go_to(here - 1)
        elif self._another:
            self.left.emit()

    @Slot()
    def _next(self) -> None:
        if self.ui.next.isEnabled():
            here = self.ui.steps.currentIndex()
            onwards = partial(self.go_to, here + 1)
            steps: dict[int, tuple[Callable[[], bool], Callable[[], None]]] = {
                IDENTITY: (self._identity.accepted, onwards),
                PASSPHRASE: (self._phrase.accepted, self._create),
                SHEET: (self._sheet.accepted, self._show_keys),
                PLATFORM: (lambda: True, self._finish if self._linked else self._start_linking),
            }
            complete, go_on = steps.get(here, (lambda: True, onwards))
            if complete():
                go_on()

    def _start_linking(self) -> None:
        if self._desk is not None:
            self._link.start(self._desk)
            self._say_buttons()

    def _show_keys(self) -> None:
        if self._desk is not None:
            self._signing.begin(self._desk)
        self.go_to(SIGNING)

    @Slot()
    def _skip(self) -> None:
        if self.ui.steps.currentIndex() == SIGNING:
            self.go_to(PLATFORM)
        else:
            self._finish()

    @Slot(bool)
    def _choose_letters(self, legible: bool) -> None:
        self._preferences.change(legible=legible)
        theme().apply(appearance_of(self._preferences.choices))

    def _create(self) -> None:
        ui = self.ui
        self._job = self._work.database(
            opening.create,
            ui.label.text().strip(),
            ui.phrase.text(),
            self._identity.declared(),
            owner=self,
            done=self._created,
            failed=self._not_created,
            with_progress=True,
        )
        self._job.finished.connect(self._creation_ended)
        ui.creating.show_progress(0, 0, self.tr("Making the vault"))
        ui.creating.show()
        self._say_buttons()

    @Slot()
    def _cancel_creation(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _creation_ended(self) -> None:
        self._job = None
        self.ui.creating.hide()
        self._say_buttons()

    @Slot(object)
    def _created(self, created: "CreatedVault") -> None:
        self._job = None
        self._desk = created.desk
        for field in (self.ui.phrase, self.ui.again):
            field.clear()
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._sheet.show_key(created.recovery_key, self.ui.label.text().strip())
        self.go_to(SHEET)

    @Slot(object)
    def _not_created(self, error: Exception) -> None:
        words = error_words(error)
        self.ui.phraseError.setText(f"{words.title} {words.sentence}")
        self.ui.phraseError.show()

    @Slot(object, object)
    def _was_linked(self, desk: "Desk", text: str) -> None:
        self._desk = desk
        self._linked = True
        self.ui.linkedText.setText(text)
        self.ui.linkedCard.show()
        announce(self, text)
        self._say_buttons()

    @Slot()
    def _link_ended(self) -> None:
        self._say_buttons()
        if self._linked:
            for field in (self.ui.url, self.ui.code, self.ui.device):
                field.setEnabled(False)
            self.ui.next.setFocus()

    @Slot()
    def _finish(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            self._sheet.forget()
            self.finished.emit(desk)
