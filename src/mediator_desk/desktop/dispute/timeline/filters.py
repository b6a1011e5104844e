"""The filters of the timeline: names offered to the person, codes kept for the query."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline.keeping import Keeping, Offered
from mediator_desk.desktop.dispute.timeline.period import WHOLE, Period, PeriodButton
from mediator_desk.desktop.dispute.timeline.words import (
    actor_words,
    channel_words,
    disclosure_words,
    kind_words,
)
from mediator_desk.desktop.widgets.choice import MultiChoice


class _Names:
    """One filter: its names, and the codes behind each (two codes may share a name)."""

    def __init__(self, button: MultiChoice, words: Callable[..., str]) -> None:
        self.button = button
        self._words = words
        self._codes: dict[str, set[str]] = {}
        self._kept: frozenset[str] = frozenset()

    def offer(self, codes: Counter[str]) -> None:
        """Offer the codes that occur, with how many events have each."""
        self._codes = {}
        numbers: Counter[str] = Counter()
        for code, number in codes.items():
            name = self._words(code)
            self._codes.setdefault(name, set()).add(code)
            numbers[name] += number
        self.button.offer(tuple(sorted(self._codes)), numbers)
        self.button.choose(
            tuple(name for name in sorted(self._codes) if self._codes[name] & self._kept)
        )

    def keep(self, names: tuple[str, ...]) -> None:
        """Remember the codes behind the names chosen."""
        self._kept = frozenset(code for name in names for code in self._codes.get(name, ()))

    def clear(self) -> None:
        """Keep everything."""
        self._kept = frozenset()
        self.button.choose(())

    @property
    def kept(self) -> frozenset[str]:
        """The codes to keep; empty keeps all."""
        return self._kept


class TimelineFilters(QObject):
    """What the toolbar keeps; ``changed`` when another choice was applied."""

    changed = Signal()

    def __init__(
        self,
        actors: MultiChoice,
        channels: MultiChoice,
        disclosures: MultiChoice,
        kinds: MultiChoice,
        period: PeriodButton,
    ) -> None:
        super().__init__(period)
        self._actors = _Names(actors, actor_words)
        self._channels = _Names(channels, channel_words)
        self._disclosures = _Names(disclosures, disclosure_words)
        self._kinds = _Names(kinds, lambda kind: kind_words(kind, PartyRole.TRADER))
        self._period = period
        self._window: Period = WHOLE
        self._offered: Offered | None = None
        # WHY in this order: that of ``FILTERED``.
        self._all = (self._actors, self._channels, self._disclosures, self._kinds)
        for names in self._all:
            names.button.chosen.connect(lambda chosen, one=names: self._choose(one, chosen))
        period.chosen.connect(self._choose_window)

    def offer(self, offered: Offered) -> None:
        """Offer what occurs in the whole, unfiltered timeline."""
        self._offered = offered
        for names, codes in zip(self._all, offered.counts, strict=True):
            names.offer(codes)
        if offered.span is not None:
            self._period.offer(*offered.span, offered.referred, offered.notified)

    def say(self) -> None:
        """Offer the same in the language in use."""
        if self._offered is not None:
            self.offer(self._offered)

    @property
    def keeping(self) -> Keeping:
        """What is kept now."""
        return Keeping(tuple(names.kept for names in self._all), self._window)

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self.keeping != Keeping()

    def clear(self) -> None:
        """Keep everything again."""
        for names in self._all:
            names.clear()
        self._window = WHOLE
        self._period.choose(WHOLE)
        self.changed.emit()

    def _choose(self, names: _Names, chosen: tuple[str, ...]) -> None:
        names.keep(chosen)
        self.changed.emit()

    @Slot(object)
    def _choose_window(self, window: Period) -> None:
        self._window = window
        self.changed.emit()
