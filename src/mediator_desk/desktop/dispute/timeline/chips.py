"""The line under an event's text: how it travelled, who may see it, who wrote it down, who read it.

Owns which pieces there are, in their order; ``card`` paints them.
"""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole
from mediator_desk.desktop.dispute.timeline.told import kept_words, recorded_words
from mediator_desk.desktop.dispute.timeline.words import (
    channel_words,
    corrects_words,
    disclosure_words,
    exhibit_words,
    read_words,
)
from mediator_desk.desktop.present.dates import day_short
from mediator_desk.usecases.timelines import EventView, TimelineEntry

_CHANNEL_ICONS: Final = {
    Channel.EMAIL: "mail",
    Channel.PHONE: "phone",
    Channel.LETTER: "mailbox",
    Channel.IN_PERSON: "users-group",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One piece of the line under an event's text; ``lead`` stands before the mark."""

    text: str
    icon: str = ""
    mark: PartyRole | None = None
    tone: str = "text.muted"
    evidence_id: UUID | None = None
    lead: str = ""


def chip_list(entry: TimelineEntry, text: EventView) -> list[Chip]:
    """The pieces of one event, the most useful first."""
    hidden = entry.disclosure not in (Disclosure.ALL_PARTIES,)
    chips = [
        Chip(channel_words(entry.channel), _CHANNEL_ICONS.get(entry.channel, "device-desktop")),
        Chip(
            disclosure_words(entry.disclosure),
            "eye-off" if hidden else "users",
            tone="warning.fg" if hidden else "text.muted",
        ),
    ]
    if entry.corrects is not None:
        chips.append(Chip(corrects_words(entry.corrects), "versions", tone="text.secondary"))
    if recorded := recorded_words(text):
        chips.append(Chip(recorded, "pencil"))
    if text.private:
        chips.append(Chip(kept_words(), "lock", tone="note.fg"))
    for number, read in enumerate(text.read_by):
        chips.append(
            Chip(
                day_short(read.on),
                "eye-check" if number == 0 else "",
                mark=read.role,
                lead=read_words() if number == 0 else "",
            )
        )
    chips += [
        Chip(exhibit_words([link.piece_no]), "paperclip", None, "accent.base", link.evidence_id)
        for link in text.exhibits
    ]
    return chips
