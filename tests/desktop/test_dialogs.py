"""The dialogs of a file from the keyboard: first field, Tab, Return, Escape, and the way back."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Prose
from tests.desktop import audit
from tests.desktop.dossier import Dossier

MOST_STEPS: Final = 40


def standing() -> QDialog | None:
    """The dialog over the window."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return next((one for one in shown if isinstance(one, QDialog)), None)


def opened(dossier: Dossier, action: QAction) -> QDialog | None:
    """What a command opens; none when it only goes somewhere."""
    action.trigger()
    dossier.settle()
    return standing()


def leave(dossier: Dossier) -> None:
    """Escape, and the dialog is gone."""
    dossier.press(Qt.Key.Key_Escape)
    dossier.settle()


def at_the_keyboard(dossier: Dossier, dialog: QDialog) -> list[str]:
    """What is wrong with a dialog for who has no mouse."""
    wrong = [f"unnamed {one}" for one in audit.unnamed(dialog)]
    if not dialog.isAncestorOf(dossier.focus()):
        wrong.append("the focus is elsewhere")
    pressed = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    wrong += [
        f"Return destroys: {one.text()}" for one in pressed if one.property("kind") == "danger"
    ]
    seen: list[QWidget] = []
    while dossier.focus() not in seen and len(seen) < MOST_STEPS:
        seen.append(dossier.focus())
        dossier.press(Qt.Key.Key_Tab)
    if dossier.focus() is not seen[0]:
        wrong.append(f"Tab is held by {dossier.focus().accessibleName()}")
    wrong += [
        f"Tab misses {type(one).__name__} {one.accessibleName()}"
        for one in audit.in_tab_order(dialog)
        if one not in seen and not any(each.isAncestorOf(one) for each in seen)
    ]
    return wrong


def test_dialogs_of_a_file_are_whole_without_a_mouse_and_in_both_languages(
    dossier: Dossier, spoken: Languages
) -> None:
    dossier.go("overview")
    assert dossier.window.opened is not None
    with dossier.qtbot.waitActive(dossier.window):
        dossier.window.activateWindow()
    held = audit.in_tab_order(dossier.page)[0]
    wrong, met = [], 0
    for action in dossier.window.opened.pane.page_actions():
        if not action.isEnabled() or action.isCheckable() or not action.text().endswith("…"):
            continue
        held.setFocus()
        dialog = opened(dossier, action)
        if dialog is None:
            continue
        met += 1
        name = dialog.windowTitle()
        wrong += [f"{name}: {one}" for one in at_the_keyboard(dossier, dialog)]
        spoken.use("fr")
        dossier.settle()
        after = audit.everything_said(dialog)
        leave(dossier)
        # WHY: without a screen there is no window manager, which gives the window the keys again.
        dossier.window.activateWindow()
        dossier.settle()
        if standing() is not None or dossier.focus() is not held:
            wrong.append(f"{name}: Escape leads to {dossier.focus().accessibleName()}")
        fresh = opened(dossier, action)
        assert fresh is not None, name
        wrong += [f"{name}: not as new {one}" for one in after ^ audit.everything_said(fresh)]
        leave(dossier)
        spoken.use("en")
        dossier.settle()
    assert met > 5, "forms of acts, of keeping, of the independence"
    assert not wrong, "\n".join(wrong)


class Letter(FormDialog):
    """One line and some lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self.prose = QLineEdit(), Prose()
        for field, name in ((self.line, "To"), (self.prose, "Words")):
            asked = Asked(field)
            asked.say(name)
            self.ask(asked)
        self.say("A letter", "", "Send", "Cancel")

    def request(self) -> object | None:
        return self.prose.said() or None


def test_words_that_were_typed_are_lost_only_when_asked_twice(dossier: Dossier) -> None:
    form = Letter(dossier.window)
    form.line.setText("what the desk fills in is no word of a person")
    form.open()
    form.activateWindow()
    dossier.settle()
    form.prose.setFocus()
    dossier.type("Madame, ")
    leave(dossier)
    assert form.isVisible()
    assert form._error.text().startswith("What you typed would be lost.")
    dossier.type("Monsieur")
    form._cancel.click()
    assert form.isVisible(), "there is more to lose than was told"
    gone: list[bool] = []
    form.destroyed.connect(lambda: gone.append(True))
    leave(dossier)
    assert gone == [True]


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_nothing_to_ask_about(dossier: Dossier, typed: str) -> None:
    form = Letter(dossier.window)
    form.open()
    form.activateWindow()
    dossier.settle()
    form.prose.setFocus()
    dossier.type(typed)
    leave(dossier)
    assert standing() is None
