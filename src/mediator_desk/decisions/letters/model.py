"""A letter as data, and the facts that one letter adds to the file.

Owns shapes only. Every sentence of a ``Letter`` is already set as it will be printed.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal
from uuid import UUID

from dispute_exchange.canonical import Frozen
from dispute_exchange.claims import Remedy
from dispute_exchange.events import RequestedPiece
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties, Mediator
from dispute_exchange.vocabulary import (
    DecisionKind,
    InadmissibilityGround,
    Language,
    NoticeKind,
    Outcome,
    PartyRole,
)

Confidence = Literal["checked", "to_check"]


class LetterFacts(Frozen):
    """What a letter says beyond the file; whatever is empty is taken from the file, if it knows.

    ``text`` is a paragraph of the mediator's own. ``due_on`` is the day documents, observations
    or proof are awaited by, ``until`` the new day of the outcome, ``entry_due`` the last day of
    the trader's answer to the invitation. ``exhibits`` are those the letter speaks of, ``items``
    what remains to be done. ``competent`` names the mediator who is competent instead, and
    ``competent_contact`` how to reach them.
    """

    text: str = ""
    circumstances: str = ""
    objections_until: date | None = None
    pieces: tuple[RequestedPiece, ...] = ()
    requested_on: date | None = None
    due_on: date | None = None
    ground: InadmissibilityGround | None = None
    reasons: str = ""
    competent: str = ""
    competent_contact: str = ""
    entry_due: date | None = None
    until: date | None = None
    reason: str = ""
    exhibits: tuple[UUID, ...] = ()
    remedy: Remedy | None = None
    settlement: str = ""
    implement_by: date | None = None
    items: tuple[str, ...] = ()
    decision_number: str | None = None
    decision_kind: DecisionKind | None = None
    proposed: Money | None = None
    response_days: int | None = None
    outcome: Outcome | None = None


class Mention(Frozen):
    """What the law asks the letter to say, in the version in force on the letter's day.

    ``checked_on`` on the first of a month stands for that month. ``article`` is empty where none
    says so.
    """

    id: str
    article: str
    text: str
    valid_from: date | None = None
    valid_to: date | None = None
    source: str
    checked_on: date | None = None
    confidence: Confidence


class LetterPart(Frozen):
    """A stretch of the letter under its own heading, if it has one; ``items`` are a list."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Letter(Frozen):
    """One letter to one party, ready to read, print or send.

    ``recipient`` is the block of the address window, a line each; ``receivers`` are all the
    parties this notice goes to. ``on`` is the calendar day of the letter: the mentions are those
    of that day.
    """

    schema_version: Literal[1] = 1
    notice: NoticeKind
    to: BothParties
    receivers: tuple[PartyRole, ...]
    language: Language
    dispute_id: UUID
    file_no: str
    on: date
    dateline: str
    title: str
    reference: tuple[str, ...]
    recipient: tuple[str, ...]
    mediator: Mediator
    salutation: str
    parts: tuple[LetterPart, ...]
    mentions_intro: str
    mentions: tuple[Mention, ...]
    closing: str
    signatory: str
    attachments_title: str
    attachments: tuple[str, ...]

    def plain_text(self) -> str:
        """The whole letter as text, a blank line between paragraphs; the address comes first."""
        return "\n\n".join(block for block in self._blocks() if block)

    def words(self) -> str:
        """What the letter says to its reader, without address, reference and mentions."""
        return "\n\n".join(line for part in self.parts for line in _lines(part))

    def _blocks(self) -> Iterator[str]:
        yield "\n".join(self.recipient)
        yield "\n".join((self.dateline, *self.reference))
        yield self.title
        yield self.salutation
        for part in self.parts:
            yield from _lines(part)
        if self.mentions:
            yield self.mentions_intro
        for number, mention in enumerate(self.mentions, 1):
            article = f" ({mention.article})" if mention.article else ""
            yield f"{number}. {mention.text}{article}"
        yield self.closing
        yield self.signatory
        if self.attachments:
            yield "\n".join((self.attachments_title, *(f"– {name}" for name in self.attachments)))


def _lines(part: LetterPart) -> Iterator[str]:
    if part.heading:
        yield part.heading
    yield from part.paragraphs
    if part.items:
        yield "\n".join(f"– {item}" for item in part.items)
    yield from part.after
