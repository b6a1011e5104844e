"""The one next action of a dispute, in words, and where it is done.

The same sentence in the list, the preview and the overview.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.i18n.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionWords:
    """``sentence`` is a verb phrase; ``button`` opens ``tab``; ``waiting``: it is not our turn.

    ``act`` is the ``ActName`` whose form the button opens over the tab, empty where the tab is
    where it is done.
    """

    sentence: str
    button: str
    tab: str
    icon: str
    waiting: bool
    act: str = ""


_OPEN: Final = QT_TRANSLATE_NOOP("actions", "Open the file")
_WORKSHOP: Final = QT_TRANSLATE_NOOP("actions", "Open the workshop")
_TIMELINE: Final = QT_TRANSLATE_NOOP("actions", "Read the timeline")
_EXHIBITS: Final = QT_TRANSLATE_NOOP("actions", "Open the exhibits")
_FOLLOW_UP: Final = QT_TRANSLATE_NOOP("actions", "Open what follows")
_FOLLOW: Final = QT_TRANSLATE_NOOP("actions", "See what follows")
_ACTS: Final = {
    "DECLARE_INDEPENDENCE": ("declare", QT_TRANSLATE_NOOP("actions", "Make the statement…")),
    "AWAIT_ENTRY": ("entry", QT_TRANSLATE_NOOP("actions", "Record the answer…")),
    "RESOLVE_CONFLICT": ("resolve", QT_TRANSLATE_NOOP("actions", "Decide…")),
    "ANSWER_OBJECTION": ("resolve", QT_TRANSLATE_NOOP("actions", "Decide…")),
    "CLOSE_FILE": ("close", QT_TRANSLATE_NOOP("actions", "Close the file…")),
}
"""Next actions done in a form, and the words of the button that opens it."""

_TABLE: Final[dict[str, tuple[str, str, str, str, bool]]] = {
    "DECLARE_INDEPENDENCE": (
        QT_TRANSLATE_NOOP("actions", "Make the statement of independence"),
        _OPEN,
        "overview",
        "user-shield",
        False,
    ),
    "REVIEW_ADMISSIBILITY": (
        QT_TRANSLATE_NOOP("actions", "Decide on admissibility"),
        QT_TRANSLATE_NOOP("actions", "Examine"),
        "overview",
        "clipboard-check",
        False,
    ),
    "AWAIT_PIECES": (
        QT_TRANSLATE_NOOP("actions", "Wait for the documents requested"),
        _TIMELINE,
        "timeline",
        "hourglass",
        True,
    ),
    "AWAIT_ENTRY": (
        QT_TRANSLATE_NOOP("actions", "Wait for the trader to enter mediation"),
        _TIMELINE,
        "timeline",
        "hourglass",
        True,
    ),
    "PREPARE_PROPOSAL": (
        QT_TRANSLATE_NOOP("actions", "Prepare the proposed solution"),
        _WORKSHOP,
        "decision",
        "pencil",
        False,
    ),
    "SIGN_PROPOSAL": (
        QT_TRANSLATE_NOOP("actions", "Sign the proposed solution"),
        _WORKSHOP,
        "decision",
        "signature",
        False,
    ),
    "SEND_PROPOSAL": (
        QT_TRANSLATE_NOOP("actions", "Send the proposed solution"),
        _WORKSHOP,
        "decision",
        "send",
        False,
    ),
    "AWAIT_ANSWERS": (
        QT_TRANSLATE_NOOP("actions", "Wait for the answers of the parties"),
        _FOLLOW,
        "follow_up",
        "hourglass",
        True,
    ),
    "FOLLOW_IMPLEMENTATION": (
        QT_TRANSLATE_NOOP("actions", "Follow the implementation"),
        _FOLLOW,
        "follow_up",
        "clipboard-list",
        False,
    ),
    "CHASE_IMPLEMENTATION": (
        QT_TRANSLATE_NOOP("actions", "Chase the implementation"),
        _FOLLOW,
        "follow_up",
        "alert-triangle",
        False,
    ),
    "RESOLVE_CONFLICT": (
        QT_TRANSLATE_NOOP("actions", "Resolve the conflict of interest"),
        _OPEN,
        "overview",
        "alert-triangle",
        False,
    ),
    "ANSWER_OBJECTION": (
        QT_TRANSLATE_NOOP("actions", "Answer the objection of a party"),
        _OPEN,
        "overview",
        "alert-triangle",
        False,
    ),
    "AWAIT_REASSIGNMENT": (
        QT_TRANSLATE_NOOP("actions", "Wait for another mediator to be appointed"),
        _OPEN,
        "overview",
        "hourglass",
        True,
    ),
    "REMIND_FOR_PIECES": (
        QT_TRANSLATE_NOOP("actions", "Remind of the documents that are late"),
        _EXHIBITS,
        "exhibits",
        "bell",
        False,
    ),
    "ENTER_SERVICE": (
        QT_TRANSLATE_NOOP("actions", "Enter the day the proposal was served"),
        _FOLLOW_UP,
        "follow_up",
        "mailbox",
        False,
    ),
    "SIGN_RECTIFICATION": (
        QT_TRANSLATE_NOOP("actions", "Sign the rectified proposal"),
        _WORKSHOP,
        "decision",
        "signature",
        False,
    ),
    "FIX_IMPLEMENTATION": (
        QT_TRANSLATE_NOOP("actions", "Fix the day of implementation"),
        _OPEN,
        "talks",
        "calendar-plus",
        False,
    ),
    "CLOSE_FILE": (
        QT_TRANSLATE_NOOP("actions", "Close the file"),
        _OPEN,
        "overview",
        "folder-check",
        False,
    ),
    "NOTHING": (
        QT_TRANSLATE_NOOP("actions", "Nothing to do"),
        _OPEN,
        "overview",
        "circle-check",
        True,
    ),
}


def action_words(code: str) -> ActionWords:
    """The words for a ``NextAction`` code."""
    sentence, button, tab, icon, waiting = _TABLE[str(code)]
    act, button = _ACTS.get(str(code), ("", button))
    return ActionWords(
        QCoreApplication.translate("actions", sentence),
        QCoreApplication.translate("actions", button),
        tab,
        icon,
        waiting,
        act,
    )
