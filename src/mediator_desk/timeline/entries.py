"""From the light rows of the store to timeline entries, 100,000 at a time.

Owns the conversion only. WHY it looks so plain: it runs once per entry, so every code is looked up
in a table instead of being built, and nothing is parsed.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final

from dispute_exchange.events import SYSTEM_KINDS
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, PartyRole
from mediator_desk.timeline.views import TimelineEntry

LightRow = tuple[
    int, int, int | None, bool, str, str, str, str,
    int | None, int | None, str | None, int, int, int | None,
]  # fmt: skip
"""A row as the store reads it (``store.events.LightRow``)."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ACTORS: Final = {role.value: role for role in PartyRole}
_CHANNELS: Final = {channel.value: channel for channel in Channel}
_DISCLOSURES: Final = {disclosure.value: disclosure for disclosure in Disclosure}


def entries_of(
    rows: Iterable[LightRow],
    notes: Mapping[int, int],
    notified_on: date | None,
    due_on: date | None = None,
) -> tuple[TimelineEntry, ...]:
    """The entries of ``rows``; ``notes`` counts notes by event, ``notified_on`` is day 0 and
    ``due_on`` the last day of the outcome."""
    day_zero = None if notified_on is None else notified_on.toordinal()
    last = None if day_zero is None or due_on is None else due_on.toordinal() - day_zero
    days: dict[int, date] = {}
    made = []
    for row in rows:
        (seq, ordinal, at, uncertain, actor, kind, channel, disclosure) = row[:8]
        (amount, change, currency, length, exhibits, corrects) = row[8:]
        on = days.get(ordinal)
        if on is None:
            on = days[ordinal] = date.fromordinal(ordinal)
        made.append(
            TimelineEntry(
                seq,
                on,
                None if at is None else _EPOCH + timedelta(microseconds=at),
                bool(uncertain),
                _ACTORS[actor],
                kind,
                _CHANNELS[channel],
                _DISCLOSURES[disclosure],
                _money(amount, currency),
                _money(change, currency),
                length,
                exhibits,
                notes.get(seq, 0),
                kind in SYSTEM_KINDS,
                None if day_zero is None else ordinal - day_zero,
                corrects,
                last,
            )
        )
    return tuple(made)


def _money(minor: int | None, currency: str | None) -> Money | None:
    if minor is None or currency is None:
        return None
    return Money(minor=minor, currency=currency)
