"""Every tab of a dispute, seen without eyes or mouse, in both languages and at every size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.navigation import TABS
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.usecases.decisions import StartDraft, start_draft
from tests.desktop import audit
from tests.desktop.dossier import Dossier

ENGLISH_LEFT = (
    "Seen by both sides",
    "Next action",
    "Confidential",
    "Blocking",
    "blocking",
    "Exhibit",
    "event",
    "Deadlines",
    "Response",
    "Check before",
    "Search",
    "Save",
)


@pytest.fixture(autouse=True)
def draft(dossier: Dossier) -> None:
    """The workshop is what the decision tab shows most of the time."""
    start_draft(dossier.desk, StartDraft(dossier.dispute_id))


@pytest.mark.parametrize("tab", TABS)
def test_every_control_has_a_name(dossier: Dossier, tab: str) -> None:
    dossier.go(tab)
    assert audit.unnamed(dossier.window) == []


@pytest.mark.parametrize("tab", TABS)
def test_live_switch_to_french_leaves_no_english(
    dossier: Dossier, spoken: Languages, tab: str
) -> None:
    dossier.go(tab)
    spoken.use("fr")
    dossier.settle()
    left = [
        text for text in audit.texts(dossier.page) if any(word in text for word in ENGLISH_LEFT)
    ]
    spoken.use("en")
    assert left == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_words_are_cut(
    dossier: Dossier, look: Theme, spoken: Languages, language: str, scale: float
) -> None:
    spoken.use(language)
    look.apply(Appearance("light", scale))
    for tab in TABS:
        dossier.go(tab)
        QApplication.processEvents()
        assert audit.clipped(dossier.page) == [], tab
    spoken.use("en")


def test_alt_digits_change_tabs_on_a_french_keyboard_too(dossier: Dossier) -> None:
    dossier.go("overview")
    keys = {
        action.objectName(): [key.toString() for key in action.shortcuts()]
        for action in dossier.page.actions()
        if action.objectName().startswith("tab_")
    }
    assert keys["tab_timeline"] == ["Alt+2", "Alt+É"]
    assert set(keys) == {f"tab_{name}" for name in TABS}
    dossier.qtbot.keyClick(dossier.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert dossier.session.navigation.here.tab == "exhibits"
    dossier.settle()


def test_the_menus_hold_the_commands_of_the_tab_in_view(dossier: Dossier) -> None:
    def names() -> set[str]:
        return {action.objectName() for action in dossier.page.actions() if action.isEnabled()}

    dossier.go("timeline")
    assert {"timeline_go_to", "timeline_notes"} <= names()
    dossier.go("decision")
    assert {"workshop_sign", "workshop_next_blocking", "write_exhibit"} <= names()
    assert not any(name.startswith("timeline_") for name in names())


def test_no_two_commands_of_a_tab_share_their_keys(dossier: Dossier) -> None:
    for tab in TABS:
        dossier.go(tab)
        everywhere: list[QAction] = list(dossier.window.actions())
        keys = [
            key.toString()
            for action in {*dossier.page.actions(), *everywhere}
            for key in action.shortcuts()
        ]
        assert len(keys) == len(set(keys)), tab


def test_the_title_names_no_party(dossier: Dossier) -> None:
    dossier.go("overview")
    assert dossier.window.windowTitle().startswith("4182, Objectif macro 105 mm")
    assert "Arvaillon" not in dossier.window.windowTitle()


def test_locking_leaves_nothing_readable(dossier: Dossier) -> None:
    dossier.go("timeline")
    dossier.window.lock()
    dossier.wait(
        lambda: (
            not any("Arvaillon" in label.text() for label in dossier.window.findChildren(QLabel))
        )
    )
