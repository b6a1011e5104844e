"""Every screen under the same questions: readable, reachable, uncut at twice the size, listed."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.navigation import PLACES, TABS
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.theme.tokens import THEMES
from mediator_desk.usecases.decisions import StartDraft, start_draft
from mediator_desk.usecases.synchronisation import SyncStatus
from tests.desktop import audit
from tests.desktop.dossier import NOW, Dossier

CATALOGUES = Path(__file__).parents[2] / "resources" / "i18n"
FORM = re.compile("Form$|Dialog$")
LETTER = re.compile(r"&([^&\s])")
SCREENS = [*PLACES, *(tab for tab in TABS if tab != "follow_up")]
OPAQUE = 255
MOST_STEPS = 120
MOST_CELLS = 60
"""A table may take Tab from cell to cell, not for ever."""


@pytest.fixture
def show(dossier: Dossier) -> Callable[[str], QWidget]:
    """The way to a screen, the workshop with a draft in it."""
    start_draft(dossier.desk, StartDraft(dossier.dispute_id))

    def go(screen: str) -> QWidget:
        if screen in PLACES:
            dossier.session.navigation.place(screen)
            dossier.settle()
        else:
            dossier.go(screen)
        QApplication.processEvents()
        return dossier.page

    return go


LINKED = SyncStatus(True, NOW, None, waiting=3, needs_person=1, problem=None)
USUAL, SMALL = QSize(1366, 738), QSize(1024, 700)
"""Screens of 768 lines, without the frame of a window and the bar of a desktop."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_words_are_cut_on_a_small_screen_nor_at_twice_the_size(
    dossier: Dossier,
    show: Callable[[str], QWidget],
    look: Theme,
    spoken: Languages,
    language: str,
) -> None:
    spoken.use(language)
    dossier.window.resize(SMALL)
    cut = cut_words(dossier, show, "small")
    dossier.window.resize(USUAL)
    # WHY after a first look: pages grow where they stand, as they do under Ctrl++.
    look.apply(Appearance("light", 2.0))
    cut += cut_words(dossier, show, "large")
    spoken.use("en")
    assert not cut, "\n".join(cut)


def cut_words(dossier: Dossier, show: Callable[[str], QWidget], how: str) -> list[str]:
    """What has no room on any screen."""
    cut = []
    for screen in SCREENS:
        show(screen)
        say_everything(dossier)
        found = audit.clipped(dossier.window) + audit.clipped_heads(dossier.window)
        found += audit.squeezed(dossier.window)
        cut += [f"{how} {screen} {one}" for one in found]
    return cut


def say_everything(dossier: Dossier) -> None:
    """Have the line at the foot of the window say all it ever has to, at once."""
    assert dossier.window.opened is not None
    status = dossier.window.opened.pane.status
    status.show_person("Marie\u2011Antoinette de la Bretonnière")
    status.show_sync(LINKED, syncing=False)
    status.show_due(3, 12, lambda: "")
    QApplication.processEvents()


@pytest.mark.parametrize("name", THEMES)
def test_words_are_readable_as_they_are_drawn(
    dossier: Dossier, show: Callable[[str], QWidget], look: Theme, name: str
) -> None:
    look.apply(Appearance(name, 1.0))
    faint = []
    for screen in SCREENS:
        show(screen)
        faint += [f"{screen} {one}" for one in audit.faint(dossier.window)]
    whole = set(look.tokens.colours) - {"veil"}
    thinned = [token for token in sorted(whole) if look.colour(token).alpha() != OPAQUE]
    assert thinned == [], "a painter thinned a colour that is everybody's"
    assert not faint, "\n".join(faint)


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_goes_round_and_nothing_holds_it(
    dossier: Dossier, show: Callable[[str], QWidget], screen: str
) -> None:
    show(screen)
    dossier.window.activateWindow()
    start = first_control(dossier.window)
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        held = dossier.focus()
        if held in seen:
            break
        seen.append(held)
        for _ in range(MOST_CELLS):
            dossier.press(Qt.Key.Key_Tab)
            if dossier.focus() is not held:
                break
        assert dossier.focus() is not held, f"{type(held).__name__} {held.objectName()}"
    assert dossier.focus() is seen[0], "Tab comes back to where it began"
    missed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in audit.in_tab_order(dossier.window)
        if widget not in seen and not any(held.isAncestorOf(widget) for held in seen)
    ]
    assert missed == []


def first_control(window: QWidget) -> QWidget:
    """Where Tab begins."""
    return next(iter(audit.in_tab_order(window)))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_is_listed_under_words_of_its_own(
    dossier: Dossier, show: Callable[[str], QWidget], screen: str
) -> None:
    page = show(screen)
    listed = dossier.window._all_actions()
    parts = [part for part in page.findChildren(QWidget) if part.isVisibleTo(page)]
    brought = {action for part in (page, *parts) for action in part.actions()}
    unlisted = [told(one) for one in brought if one.property("menu") and one not in listed]
    assert unlisted == []
    wordless = [told(one) for one in listed if not one.text().strip() and one.isVisible()]
    assert wordless == []


def told(action: QAction) -> str:
    """An action in a few words."""
    return f"{action.objectName()} {action.text()} {action.shortcut().toString()}"


@pytest.mark.parametrize("spoken_in", ["source", "translation"])
def test_an_underlined_letter_means_one_thing_in_a_form(spoken_in: str) -> None:
    twice = []
    for catalogue in sorted(CATALOGUES.glob("*_fr.ts")):
        for context in ET.parse(catalogue).getroot().iter("context"):
            name = context.findtext("name", "")
            if not FORM.search(name):
                continue
            texts = ["".join(one.itertext()) for one in context.iter(spoken_in)]
            letters = [found[1].lower() for text in texts if (found := LETTER.search(text))]
            twice += [f"{name} {one}" for one in set(letters) if letters.count(one) > 1]
    assert twice == []
