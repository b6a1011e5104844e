"""Names, order, words and room: what everybody needs to use the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.work import Work
from tests.desk.material import LABEL
from tests.desktop import audit
from tests.desktop.steps import first_run, settle, unlock

SAME_IN_BOTH = {
    "Mediator Desk",
    "Français",
    "English",
    "https://",
    "Ctrl K",
    "Ctrl L",
    "Ctrl F",
    "Document",
    "Signature",
    "Notes",
    "Description",
}


@pytest.mark.parametrize("place", ["caseload", "agenda", "outbox", "settings", "rules", "help"])
def test_every_control_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, place: str
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place(place)
    settle(qtbot, work)
    assert audit.unnamed(window) == []


def test_every_control_of_the_gate_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    window.start()
    settle(qtbot, work)
    assert audit.unnamed(window) == []


@pytest.mark.parametrize("step", range(6))
def test_every_control_of_the_first_run_has_a_name(
    qtbot: QtBot, window: MainWindow, work: Work, step: int
) -> None:
    page = first_run(qtbot, window, work)
    page._sheet.show_key("7KQ2M-9ZP4X-HC0TD-W8R1N-5VYBE-3GJSA-6F2K", "Essai")
    page.go_to(step)
    assert audit.unnamed(window) == []


def test_tab_goes_through_the_gate_in_reading_order(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    window.start()
    settle(qtbot, work)
    order = audit.tab_order(window, window._gate.ui.secret)
    wanted = ["secret", "open", "recovery", "create", "vault"]
    assert [name for name in order if name in wanted] == wanted


def test_tab_goes_through_the_caseload_in_reading_order(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    order = audit.tab_order(window, window.opened.pane.page.ui.views)  # type: ignore[union-attr]
    wanted = ["views", "search", "shops", "beneficiaries", "sort"]
    assert [name for name in order if name in wanted] == wanted


@pytest.mark.parametrize("place", ["caseload", "agenda", "outbox", "settings", "rules", "help"])
def test_switching_language_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, english: Languages, place: str
) -> None:
    unlock(qtbot, window, work)
    assert window.opened is not None
    window.opened.session.navigation.place(place)
    settle(qtbot, work)
    before = audit.texts(window)
    english.use("fr")
    settle(qtbot, work)
    after = audit.texts(window)
    english.use("en")
    facts = facts_of(window)
    left = {text for text in before & after if any(letter.isalpha() for letter in text)}
    assert {text for text in left if text not in SAME_IN_BOTH and text not in facts} == set()


def facts_of(window: MainWindow) -> set[str]:
    """What is a name, a number or a key, alike in every language."""
    opened = window.opened
    assert opened is not None
    actor = opened.session.actor
    assert actor is not None
    facts = {actor.name, actor.body_name, actor.platform_name, actor.platform_url}
    facts.add(str(opened.session.desk.root))
    page = opened.pane.page
    for name in ("name", "number"):
        label = getattr(getattr(page, "ui", None), name, None)
        if isinstance(label, QLabel):
            facts.add(label.text())
    selected = getattr(page, "selected", lambda: None)()
    if selected is not None:
        facts |= {selected.consumer, selected.trader, selected.title, selected.file_no}
    preview = getattr(page, "_shown", None)
    if preview is not None:
        facts |= {" ".join(each.text.split()) for each in preview.last_exchanges}
    return facts


def test_the_gate_speaks_both_languages(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, english: Languages
) -> None:
    window.start()
    settle(qtbot, work)
    before = audit.texts(window)
    english.use("fr")
    QApplication.processEvents()
    after = audit.texts(window)
    english.use("en")
    left = {text for text in before & after if any(letter.isalpha() for letter in text)}
    assert left - SAME_IN_BOTH - {LABEL} - {t for t in left if t.startswith("Version")} == set()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("size", [(1366, 738), (1440, 870)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_words_are_cut(
    qtbot: QtBot,
    window: MainWindow,
    work: Work,
    vault: Path,
    look: Theme,
    english: Languages,
    language: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    english.use(language)
    window.resize(*size)
    unlock(qtbot, window, work)
    assert window.opened is not None
    look.apply(Appearance("light", scale))
    for place in ("caseload", "agenda", "outbox", "settings", "rules", "help"):
        window.opened.session.navigation.place(place)
        settle(qtbot, work)
        QApplication.processEvents()
        assert audit.clipped(window) == [], place
    english.use("en")


def test_two_menus_never_share_a_mnemonic(
    qtbot: QtBot, window: MainWindow, english: Languages
) -> None:
    for language in ("fr", "en"):
        english.use(language)
        QApplication.processEvents()
        for actions in (
            window.menuBar().actions(),
            *[window._commands.of_menu(menu) for menu in ("file", "view", "tools", "help")],
        ):
            marks = [
                action.text().split("&", 1)[1][0].casefold()
                for action in actions
                if "&" in action.text() and action.isVisible()
            ]
            assert len(marks) == len(set(marks)), (language, marks)
    english.use("en")


def test_no_two_commands_share_their_keys(window: MainWindow) -> None:
    keys = [
        sequence.toString() for action in window._commands.all() for sequence in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("kind", ["", "primary", "link", "ghost", "heroLink"])
def test_a_button_shows_that_it_has_the_focus(qtbot: QtBot, look: Theme, kind: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    first, second = button("Un", kind), button("Deux", kind)
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(holder):
        holder.show()
    second.setFocus(Qt.FocusReason.TabFocusReason)
    before = holder.grab().toImage()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert holder.grab().toImage() != before


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, look: Theme) -> None:
    made = button("Un")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_lock_never_covers_the_command_field_after_a_change_of_language(
    qtbot: QtBot, window: MainWindow, work: Work, vault: Path, english: Languages, language: str
) -> None:
    english.use("en" if language == "fr" else "fr")
    unlock(qtbot, window, work)
    english.use(language)
    settle(qtbot, work)
    corner = window.menuBar().cornerWidget(Qt.Corner.TopRightCorner)
    field, lock = corner.findChildren(QToolButton)
    assert field.geometry().right() < lock.geometry().left()
    assert lock.geometry().right() <= corner.rect().right()
    english.use("en")
