"""What the maker of a document may look at: the story around an exhibit and what stands in it.

Owns the reading of an exhibit's written content, with its defaults taken from the story; never
what a document looks like.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute_exchange.money import Money
from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.samples.calendar import in_words, numeric
from dispute_platform.samples.library import dice, wording
from dispute_platform.samples.paper import Letterhead, letterhead_of
from dispute_platform.samples.story import Exhibit, Story
from dispute_platform.samples.typography import typeset


@dataclass(frozen=True, slots=True)
class Facts:
    """One exhibit in its story."""

    story: Story
    exhibit: Exhibit

    @property
    def language(self) -> str:
        """The language the document is written in."""
        return str(self.exhibit.content.get("language", self.story.language))

    @property
    def consumer(self) -> Party:
        """The consumer (the first one)."""
        return self.story.consumers[0]

    @property
    def sender(self) -> Party:
        """Who the document comes from: its ``from`` letter, else who handed it in."""
        letter = self.exhibit.content.get("from")
        by_trader = letter == "T" if letter else self.exhibit.by is PartyRole.TRADER
        return self.story.trader if by_trader else self.consumer

    @property
    def addressee(self) -> Party:
        """The other party."""
        return self.consumer if self.sender is self.story.trader else self.story.trader

    def chance(self, *names: object) -> random.Random:
        """A source of chance of this exhibit's own."""
        return dice(self.story.seed, self.story.key, "exhibit", self.exhibit.number, *names)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """What the exhibit says under ``name``, as written."""
        return self.exhibit.content.get(name, otherwise)

    def text(self, name: str, otherwise: str = "") -> str:
        """Words of the exhibit, with dates in words and the typography of its language."""
        return self.story.told(str(self.get(name, otherwise)).strip(), self.language)

    def say(self, text: str) -> str:
        """Any words, typeset for the document's language."""
        return self.story.told(text, self.language)

    def rows(self, name: str) -> list[list[str]]:
        """A table of the exhibit, its cells as typeset words."""
        return [[self.say(str(cell)) for cell in row] for row in self.get(name, ())]

    def on(self, name: str = "on") -> date:
        """A day of the exhibit; by default the day of the order, or else today."""
        written = self.get(name)
        if written is not None:
            return self.story.calendar.day(str(written))
        order = self.story.order
        return (order.ordered_on if order else None) or self.story.calendar.today

    @property
    def made(self) -> date:
        """The day the file says it was made: that of the document, unless ``made`` differs."""
        return self.on("made") if self.get("made") else self.on()

    def day_words(self, name: str = "on") -> str:
        """The same day in words."""
        return in_words(self.on(name), self.language)

    def day_figures(self, name: str = "on") -> str:
        """The same day in figures."""
        return numeric(self.on(name), self.language)

    def label(self, name: str) -> str:
        """A fixed word of the documents, in the document's language."""
        return str(wording()["labels"][self.language][name])

    def money(self, amount: str | int | Money) -> str:
        """An amount as the document prints it."""
        if not isinstance(amount, Money):
            amount = Money.of(str(amount))
        return printed(amount, self.language)

    def lines(self) -> Sequence[tuple[str, int, Money]]:
        """The lines sold: words, quantity, unit price; by default the order's own item."""
        written = self.get("lines")
        if written is None:
            order = self.story.order
            if order is None or order.price is None:
                raise ValueError(f"{self.story.key}: exhibit {self.exhibit.number} sells nothing")
            return [(order.item, 1, order.price)]
        return [(self.say(words), count, Money.of(str(price))) for words, count, price in written]

    def letterhead(self) -> Letterhead:
        """The paper of the trader, or of the third party the exhibit names under ``head``."""
        name = self.get("head")
        if name is None:
            return letterhead_of(self.story.trader)
        title, *lines = [part.strip() for part in str(name).split("|")]
        chance = dice("letterhead", title)
        return Letterhead(
            name=typeset(title, "fr"),
            lines=tuple(lines),
            accent=chance.choice(("#1f4e79", "#5b3b7a", "#2f6b4f", "#7a2e2e", "#20606b")),
            style=chance.choice(("band", "rule", "rule", "centred")),
            serif=chance.random() < 0.25,
            footer=typeset(title, "fr"),
        )


def printed(amount: Money, language: str) -> str:
    """An amount in the manner of a language, such as 1 290,00 € or €1,290.00."""
    whole, cents = divmod(abs(amount.minor), 100)
    sign = "\u2212" if amount.minor < 0 else ""
    grouped = f"{whole:,}"
    if language == "en":
        return f"{sign}\u20ac{grouped}.{cents:02}"
    return f"{sign}{grouped.replace(',', chr(0x202F))},{cents:02}\u00a0\u20ac"


def address_block(party: Party) -> str:
    """Name and address as a letter shows them."""
    address = party.address
    if address is None:
        return party.name
    return "\n".join([party.name, *address.lines, f"{address.postcode} {address.city}"])
