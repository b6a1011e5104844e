"""Which widget stands at which place: the only module that knows every screen.

Owns the making of screens, late, so that starting the program loads none of them. A page is a
``QWidget`` made from a ``Session``; it may have:

- ``show_location(location)``: told where inside it the person goes (tab, event, exhibit);
- ``title_changed = Signal(str)``: the words for the title bar, never a party's name;
- actions added with ``addAction`` whose ``menu`` property names a menu of the menu row;
- ``panes()``: the widgets F6 goes through, in reading order.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session


def make_caseload(session: Session, preferences: Preferences) -> QWidget:
    """The list of disputes."""
    from mediator_desk.desktop.caseload.page import CaseloadPage

    return CaseloadPage(session, preferences)


def make_outbox(session: Session, preferences: Preferences) -> QWidget:
    """What leaves, left or waits."""
    from mediator_desk.desktop.outbox.page import OutboxPage

    return OutboxPage(session)


def make_settings(session: Session, preferences: Preferences) -> QWidget:
    """Language, look, lock, platform."""
    from mediator_desk.desktop.settings.page import SettingsPage

    return SettingsPage(session, preferences)


def make_dispute(session: Session, dispute_id: UUID) -> QWidget:
    """One dispute with its tabs; the decision tab is handed in, since screens never meet."""
    from mediator_desk.desktop.decision import DecisionTab
    from mediator_desk.desktop.dispute import DisputePage

    return DisputePage(session, dispute_id, DecisionTab)


PLACES: dict[str, Callable[[Session, Preferences], QWidget]] = {
    "caseload": make_caseload,
    "outbox": make_outbox,
    "settings": make_settings,
}
