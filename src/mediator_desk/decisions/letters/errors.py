"""What preparing a letter can refuse, as kinds with facts.

Owns the letters' part of the error table; its facts hold names of fields and classes, never words.
"""

from typing import ClassVar

from mediator_desk.decisions.errors import DecisionError


class LetterIncomplete(DecisionError):
    """The letter cannot say what it must. Facts: ``notice``, ``fields`` that are not known."""

    kind: ClassVar[str] = "letter_incomplete"


class LetterNotForParty(DecisionError):
    """The letter is not addressed to that party. Facts: ``notice``, ``to``."""

    kind: ClassVar[str] = "letter_not_for_party"


class LetterDiscloses(DecisionError):
    """The letter would show its reader what is not for them.

    Facts: ``what`` (``note`` | ``words`` | ``exhibit``), ``count`` of passages or exhibits.
    """

    kind: ClassVar[str] = "letter_discloses"
