"""Which widget stands at which place: the only module that knows every screen.

Owns the making of screens, late, so that starting the program loads none of them. A page is a
``QWidget`` made from a ``Session``; it may have:

- ``show_location(location)``: told where inside it the person goes (tab, event, exhibit);
- ``title_changed = Signal(str)``: the words for the title bar, never a party's name;
- actions added with ``addAction`` whose ``menu`` property names a menu of the menu row;
- ``leave()``: called before it is destroyed, to hand unsaved text to ``work.save``;
- ``panes()``: the widgets F6 goes through, in reading order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.shortcuts import CommandLine


@dataclass(frozen=True, slots=True)
class Making:
    """What the places are made from."""

    session: Session
    preferences: Preferences
    languages: Languages
    lines: Callable[[], list[CommandLine]]


def make_place(name: str, making: Making) -> QWidget:
    """The page of a place of the rail."""
    if name == "agenda":
        from mediator_desk.desktop.agenda.page import AgendaPage

        return AgendaPage(making.session, making.preferences)
    if name == "outbox":
        from mediator_desk.desktop.outbox.page import OutboxPage

        return OutboxPage(making.session, making.preferences)
    if name == "settings":
        from mediator_desk.desktop.settings.page import SettingsPage

        return SettingsPage(making.session, making.preferences, making.languages, making.lines)
    if name == "help":
        from mediator_desk.desktop.help.page import HelpPage

        return HelpPage(making.lines)
    if name in ("bundles", "rules"):
        return _make_under(name, making.session)
    from mediator_desk.desktop.caseload.page import CaseloadPage

    return CaseloadPage(making.session, making.preferences)


def _make_under(name: str, session: Session) -> QWidget:
    """A page that stands under a place of the rail."""
    if name == "bundles":
        from mediator_desk.desktop.bundles.page import BundlesPage

        return BundlesPage(session)
    from mediator_desk.desktop.settings.rules_page import RulesPage

    return RulesPage(session)


def make_dispute(session: Session, dispute_id: UUID) -> QWidget:
    """One dispute with its tabs; the decision tab is handed in, since screens never meet."""
    from mediator_desk.desktop.decision.tab import DecisionTab
    from mediator_desk.desktop.dispute.page import DisputePage

    return DisputePage(session, dispute_id, DecisionTab)
