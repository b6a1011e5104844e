"""Events on the clipboard: as text, one under the other, or as a citation.

Owns the wording. SECURITY: notes are never among it; the lock empties the clipboard.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.dispute.evidence.copying import Citation, copy_citation, copy_words
from mediator_desk.desktop.dispute.timeline.chips import Chip, chip_list
from mediator_desk.desktop.dispute.timeline.told import body_words
from mediator_desk.desktop.dispute.timeline.words import (
    actor_words,
    amount_words,
    time_words,
    what_words,
)
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.domain.notes import Link
from mediator_desk.usecases.timelines import EventView, TimelineEntry

translate = QCoreApplication.translate
Told = tuple[TimelineEntry, EventView | None]


def event_text(entry: TimelineEntry, text: EventView | None) -> str:
    """One event as lines: number, day and author; what was said; how, for whom, read by whom."""
    number = translate("timeline", "No. {number}").format(number=entry.seq)
    who = text.actor_name if text is not None and text.actor_name else actor_words(entry.actor)
    head = f"{number}, {day_long(entry.on)}, {time_words(entry)}. {who}, {what_words(entry, text)}"
    if entry.amount is not None:
        head = f"{head}, {amount_words(entry.actor, entry.amount)}"
    lines = [head]
    if text is not None:
        # SECURITY: words kept on this desk alone are not copied with the exchange.
        lines += [body_words(entry, text)] if not text.private else []
        lines.append(" · ".join(_chip_words(chip) for chip in chip_list(entry, text)))
    return "\n".join(line for line in lines if line)


def _chip_words(chip: Chip) -> str:
    """WHY the name of the party: on the clipboard there is no mark."""
    who = actor_words(chip.mark) if chip.mark is not None else ""
    return " ".join(part for part in (chip.lead, who, chip.text) if part)


def copy_events(told: Sequence[Told]) -> None:
    """Take events along as text."""
    copy_words("\n\n".join(event_text(entry, text) for entry, text in told))


def cite_event(entry: TimelineEntry) -> None:
    """Take a citation along: a link in a note, words anywhere else."""
    words = translate("timeline", "event no. {number}, {day}").format(
        number=entry.seq, day=day_long(entry.on)
    )
    copy_citation(Citation(words, Link("event", str(entry.seq), words)))
