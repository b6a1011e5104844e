"""A new passphrase: how strong it is, said while it is typed; typed twice alike.

Shared by the first run, whose form has the fields, and by the dialogs that make them
(``NewPassphrase``). Nothing typed is kept.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.widgets.strength import StrengthBar
from mediator_desk.desktop.work import Work

_PAUSE_MS = 120


def _rate(typed: str) -> Any:
    from mediator_desk.usecases.passphrases import rate_passphrase

    return rate_passphrase(typed)


def _suggest(language: str) -> str:
    from mediator_desk.usecases.passphrases import suggest_passphrase

    return suggest_passphrase(language)


class PassphraseFields(QObject):
    """Drives the fields ``phrase``, ``again``, ``suggest``, ``strength`` and their words."""

    def __init__(self, ui: Any, work: Work) -> None:
        super().__init__(ui.phrase)
        self._ui = ui
        self._work = work
        self._rating: Any = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_rating)
        self._eye = QAction(theme().icon("eye"), "", self, checkable=True)
        ui.phrase.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._eye.toggled.connect(self._show_typed)
        self._same = QAction(theme().icon("circle-check", "success.fg"), "", self)
        ui.again.addAction(self._same, QLineEdit.ActionPosition.TrailingPosition)
        self._same.setVisible(False)
        ui.phrase.textChanged.connect(self._typed)
        ui.again.textChanged.connect(self._compare)
        ui.suggest.clicked.connect(self._ask_suggestion)

    def say(self) -> None:
        """Say the step in the language in use."""
        translate = QCoreApplication.translate
        shown = translate("passphrase", "Show what is typed")
        self._eye.setText(shown)
        self._eye.setToolTip(shown)
        self._same.setText(translate("passphrase", "Typed alike"))
        self._same.setToolTip(self._same.text())
        self._say_rating()

    def accepted(self) -> bool:
        """Whether one may go on; if not, the screen says what is missing."""
        ui = self._ui
        problem = self._say_problem()
        if problem:
            good = self._rating is not None and self._rating.reason is None
            (ui.again if good and ui.phrase.text() else ui.phrase).setFocus()
        return not problem

    def _say_problem(self) -> str:
        problem = self._problem()
        self._ui.phraseError.setText(problem)
        self._ui.phraseError.setVisible(bool(problem))
        return problem

    def _problem(self) -> str:
        translate = QCoreApplication.translate
        if not self._ui.phrase.text():
            return translate("passphrase", "Choose a passphrase.")
        if self._rating is None:
            return translate("passphrase", "One moment, the passphrase is being judged.")
        if self._rating.reason is not None:
            return self._reason_words()
        if self._ui.phrase.text() != self._ui.again.text():
            return translate("passphrase", "The second passphrase differs from the first.")
        return ""

    def _reason_words(self) -> str:
        translate = QCoreApplication.translate
        if self._rating.reason == "too_short":
            words = translate("passphrase", "Too short: at least {count} characters.")
            return words.format(count=self._rating.shortest)
        return translate("passphrase", "Too easy to guess. Four or five unrelated words do better.")

    @Slot()
    def _typed(self) -> None:
        self._rating = None
        self._ui.phraseError.hide()
        self._pause.start()
        self._compare()

    @Slot()
    def _compare(self) -> None:
        typed = self._ui.phrase.text()
        self._same.setVisible(bool(typed) and typed == self._ui.again.text())
        self._say_again()

    @Slot()
    def _ask_rating(self) -> None:
        self._work.database(_rate, self._ui.phrase.text(), owner=self, done=self._rated, key="rate")

    @Slot(object)
    def _rated(self, rating: Any) -> None:
        self._rating = rating
        self._say_rating()
        self._say_again()

    def _say_again(self) -> None:
        """What is said to be missing never outlives the reason."""
        if not self._ui.phraseError.isHidden():
            self._say_problem()

    def _say_rating(self) -> None:
        ui = self._ui
        translate = QCoreApplication.translate
        if self._rating is None or not ui.phrase.text():
            ui.strength.show_score(0, "success.edge")
            ui.strengthText.setText("")
            return
        refused = self._rating.reason is not None
        words = {
            3: translate("passphrase", "Good. Years of attempts would be needed."),
            4: translate("passphrase", "Strong. Several centuries of attempts would be needed."),
            5: translate("passphrase", "Very strong. Longer than anyone can wait."),
        }.get(self._rating.score, "")
        ui.strength.show_score(self._rating.score, "warning.edge" if refused else "success.edge")
        set_look(ui.strengthText, tone="warning" if refused else "success")
        ui.strengthText.setText(self._reason_words() if refused else words)

    @Slot()
    def _ask_suggestion(self) -> None:
        language = QLocale().name().partition("_")[0]
        self._work.database(_suggest, language, owner=self, done=self._suggested, key="suggest")

    @Slot(object)
    def _suggested(self, words: str) -> None:
        self._eye.setChecked(True)
        self._ui.phrase.setText(words)
        self._ui.again.clear()
        self._ui.again.setFocus()

    @Slot(bool)
    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._ui.phrase.setEchoMode(mode)
        self._eye.setIcon(theme().icon("eye-off" if shown else "eye"))


class NewPassphrase(QWidget):
    """The same fields, made here."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.phraseLabel, self.phrase = text_label("", "label"), _secret()
        self.againLabel, self.again = text_label("", "label"), _secret()
        self.strength = StrengthBar()
        self.strengthText = text_label("", "meta", wrap=True)
        self.suggest = button(kind="link", icon="key")
        self.phraseError = text_label("", "meta", "danger", wrap=True)
        self.phraseError.hide()
        self.phraseLabel.setBuddy(self.phrase)
        self.againLabel.setBuddy(self.again)
        line = QHBoxLayout()
        line.addWidget(self.strengthText, 1)
        line.addWidget(self.suggest)
        for widget in (self.phraseLabel, self.phrase, self.strength):
            column.addWidget(widget)
        column.addLayout(line)
        for widget in (self.againLabel, self.again, self.phraseError):
            column.addWidget(widget)
        self._fields = PassphraseFields(self, work)
        follow_language(self, self._say)

    def accepted(self) -> bool:
        """Whether it may be used; if not, the fields say what is missing."""
        return self._fields.accepted()

    def _say(self) -> None:
        self.phraseLabel.setText(self.tr("New &passphrase"))
        self.againLabel.setText(self.tr("The same &once more"))
        self.phrase.setAccessibleName(self.tr("New passphrase"))
        self.again.setAccessibleName(self.tr("New passphrase, once more"))
        self.suggest.setText(self.tr("&Suggest five words"))
        self._fields.say()


def _secret() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
