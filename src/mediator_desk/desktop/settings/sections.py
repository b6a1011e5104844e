"""The cards of the settings that came after the first ones, in the order of the page.

To add a card, add a line: its name, then what makes it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.shortcuts import CommandLine
from mediator_desk.desktop.widgets.settings_card import SettingsCard


@dataclass(frozen=True, slots=True)
class CardMaking:
    """What a card may be made from."""

    session: Session
    preferences: Preferences
    lines: Callable[[], list[CommandLine]]


def _habits(making: CardMaking) -> SettingsCard:
    from mediator_desk.desktop.settings.habits import HabitsCard

    return HabitsCard(making.preferences)


def _shortcuts(making: CardMaking) -> SettingsCard:
    from mediator_desk.desktop.settings.keys_card import KeysCard

    return KeysCard(making.preferences, making.session.undoing, making.lines)


def _practice(making: CardMaking) -> SettingsCard:
    from mediator_desk.desktop.settings.practice import PracticeCard

    return PracticeCard(making.session)


def _signing(making: CardMaking) -> SettingsCard:
    from mediator_desk.desktop.settings.signing_card import SigningCard

    return SigningCard(making.session)


def _texts(making: CardMaking) -> SettingsCard:
    from mediator_desk.desktop.settings.texts_card import BodyTextsCard

    return BodyTextsCard(making.session)


ABOVE: Mapping[str, Callable[[CardMaking], SettingsCard]] = {
    "habits": _habits,
    "shortcuts": _shortcuts,
}
"""Cards that stand after reading, before the vault."""

BELOW: Mapping[str, Callable[[CardMaking], SettingsCard]] = {
    "signing": _signing,
    "texts": _texts,
    "practice": _practice,
}
"""Cards that stand at the foot of the page, after the platform."""
