"""The root of everything the desk can refuse or fail at.

Owns the kinds; never the words: ``desktop.present`` and ``cli`` turn a kind and its facts into a
title, a sentence and a next step, in French and English.
"""

from typing import ClassVar


class DeskError(Exception):
    """A known failure: the world is not as it should be, the program is. Facts, not sentences.

    ``kind`` names the entry of the words table; ``facts`` fill its placeholders and hold neither
    personal data nor secrets, so that they may be logged.
    """

    kind: ClassVar[str] = "unexpected"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.kind, facts)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in sorted(self.facts.items()))
        return f"{self.kind}({details})"
