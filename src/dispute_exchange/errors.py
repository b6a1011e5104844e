"""The root of everything an exchanged file or message can be refused for.

Owns the shape of a refusal; each refusal is a subclass beside the code that raises it
(``container.errors`` for the dispute file). Never the words: whoever shows an error turns its
kind and facts into a sentence.
"""

from typing import ClassVar


class ExchangeError(Exception):
    """A known refusal, told by facts rather than sentences.

    ``kind`` is stable and names the entry of a words table; ``facts`` fill its placeholders and
    hold neither personal data nor secrets, so that they may be logged.
    """

    kind: ClassVar[str] = "exchange_refused"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.kind, facts)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in sorted(self.facts.items()))
        return f"{self.kind}({details})"
