"""Every screen under the same questions: readable, reachable, uncut at twice the size, listed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.navigation import PLACES, TABS
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.theme.tokens import THEMES
from mediator_desk.usecases.decisions import StartDraft, start_draft
from tests.desktop import audit
from tests.desktop.dossier import Dossier, dossier, dossier_file

__all__ = ["dossier", "dossier_file"]

SCREENS = [*PLACES, *(tab for tab in TABS if tab != "follow_up")]
OPAQUE = 255
MOST_STEPS = 120
MOST_CELLS = 60
"""A table may take Tab from cell to cell, not for ever."""
HEADS_CUT = {"decision", "talks"}
"""Where the name of a column lacks room at twice the size; may only grow shorter."""


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


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_words_are_cut_at_twice_the_size(
    dossier: Dossier,
    show: Callable[[str], QWidget],
    look: Theme,
    spoken: Languages,
    language: str,
) -> None:
    spoken.use(language)
    look.apply(Appearance("light", 2.0))
    cut = []
    for screen in SCREENS:
        show(screen)
        found = audit.clipped(dossier.window)
        if screen not in HEADS_CUT:
            found += audit.clipped_heads(dossier.window)
        cut += [f"{screen} {one}" for one in found]
    spoken.use("en")
    assert cut == []


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
