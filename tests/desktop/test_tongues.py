"""Every screen and dialog changes its language while it is open, and says all as a new one would.

What was switched is compared with the same screen made in that language: a word that stayed, or
one that only a new screen says, is told with its place.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.navigation import PLACES, TABS
from mediator_desk.usecases.decisions import StartDraft, start_draft
from tests.desktop.audit import Said, everything_said
from tests.desktop.dossier import Dossier

ENGLISH: Final = [*PLACES[::2], *TABS[::2]]
FRENCH: Final = [*PLACES[1::2], *TABS[1::2]]
"""Screens seen first in that language, then switched to the other: each way is half the time."""
PASSING: Final = ("Writing…", "Saisie en cours…", "Draft ", "Brouillon ")
"""How far the saving of a draft is: it goes by the clock, not by the language."""


def seen(dossier: Dossier, screen: str) -> set[Said]:
    """What the window says at a screen."""
    if screen in PLACES:
        dossier.session.navigation.place(screen)
        dossier.settle()
    else:
        dossier.go(screen)
    return said(dossier, dossier.window)


def said(dossier: Dossier, root: QWidget) -> set[Said]:
    """What is said below ``root`` once everything is read."""
    dossier.settle()
    return {one for one in everything_said(root) if not one[2].startswith(PASSING)}


def switched(dossier: Dossier, spoken: Languages, screens: Iterable[str]) -> dict[str, set[Said]]:
    """What each screen says after the language was changed while it was open."""
    found, first = {}, spoken.current
    for screen in screens:
        spoken.use(first)
        seen(dossier, screen)
        spoken.use("fr" if first == "en" else "en")
        found[screen] = said(dossier, dossier.window)
    return found


def test_no_screen_keeps_a_word_of_the_other_language(dossier: Dossier, spoken: Languages) -> None:
    start_draft(dossier.desk, StartDraft(dossier.dispute_id))
    # WHY before: from then on the next step and the notices are the same after every lock.
    seen(dossier, "decision")
    dossier.lock_and_unlock()
    now_french = switched(dossier, spoken, ENGLISH)
    spoken.use("fr")
    now_english = switched(dossier, spoken, FRENCH)
    wrong = []
    for language, after in (("en", now_english), ("fr", now_french)):
        spoken.use(language)
        dossier.lock_and_unlock()
        for screen, words in after.items():
            fresh = seen(dossier, screen)
            wrong += [f"{language} {screen} stays {one}" for one in sorted(words - fresh)]
            wrong += [f"{language} {screen} lacks {one}" for one in sorted(fresh - words)]
    spoken.use("en")
    assert not wrong, "\n".join(wrong)
