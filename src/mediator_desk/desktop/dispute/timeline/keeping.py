"""Which events of a timeline are kept, and what there is to keep: free of Qt, for any thread."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, Final

from mediator_desk.usecases.timelines import TimelineEntry

Window = tuple[date | None, date | None]
FILTERED: Final = ("actor", "channel", "disclosure", "kind")
"""What of an event the filters ask about, in the order of their buttons."""

_READERS: Final[tuple[Callable[[TimelineEntry], Any], ...]] = tuple(map(attrgetter, FILTERED))


@dataclass(frozen=True, slots=True)
class Keeping:
    """``codes``: those to keep of each of ``FILTERED``, none keeping all; the days from, to."""

    codes: tuple[frozenset[str], ...] = (frozenset(),) * len(FILTERED)
    window: Window = (None, None)

    def of(self, entries: Sequence[TimelineEntry]) -> tuple[TimelineEntry, ...]:
        """The entries kept, in their order."""
        kept: Sequence[TimelineEntry] = entries
        for codes, read in zip(self.codes, _READERS, strict=True):
            if codes:
                kept = [entry for entry in kept if read(entry) in codes]
        start, end = self.window
        if start is not None:
            kept = [entry for entry in kept if entry.on >= start]
        if end is not None:
            kept = [entry for entry in kept if entry.on <= end]
        return tuple(kept)


@dataclass(frozen=True, slots=True)
class Offered:
    """How many events have each code of ``FILTERED``; the days there are, those of the referral
    and of the notification."""

    counts: tuple[Counter[str], ...]
    span: tuple[date, date] | None
    referred: date | None
    notified: date | None


def count_offered(entries: Sequence[TimelineEntry]) -> Offered:
    """What occurs in a whole timeline."""
    first = next((entry for entry in entries if entry.day is not None), None)
    return Offered(
        tuple(Counter(map(read, entries)) for read in _READERS),
        (entries[0].on, entries[-1].on) if entries else None,
        next((entry.on for entry in entries if entry.kind == "REFERRED"), None),
        None if first is None else first.on - timedelta(days=first.day or 0),
    )
