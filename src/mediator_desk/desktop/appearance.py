"""The look that was chosen, as the theme takes it."""

from mediator_desk.desktop.preferences import Choices
from mediator_desk.desktop.theme import Appearance


def appearance_of(choices: Choices) -> Appearance:
    """Theme, text size, letters and paper of ``choices``."""
    return Appearance(choices.theme, choices.text_scale, choices.legible, choices.muted_paper)
