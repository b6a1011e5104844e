"""Letters of a dispute: what is owed, what was sent, and the way from the printer to the proof."""

from mediator_desk.desktop.letters.tab import LettersTab

__all__ = ["LettersTab"]
