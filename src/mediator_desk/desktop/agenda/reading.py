"""What the agenda shows, read once: every last day, and which days are worked.

Owns the reading; a week or a month is then a slice of it, so that turning a page reads nothing.
WHY once: over ten thousand disputes a reading takes seconds, whatever the days asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from mediator_desk.domain.clocks import RUNNING, Concern, Urgency
from mediator_desk.law import Calendar
from mediator_desk.usecases.agenda import AgendaItem, AgendaKind, AgendaQuery, read_agenda
from mediator_desk.usecases.body_rules import list_rules
from mediator_desk.usecases.desk import Desk

SHOWN: Final = frozenset(Concern) - {Concern.CUSTODY}
"""How long closed files are kept is shown with the archives, not among what must be done."""
PRESSING: Final = frozenset({Urgency.OVERDUE, Urgency.URGENT, Urgency.SOON})
"""Late, or due within seven days."""


def everything(*, warnings: bool = False, settled: bool = False) -> AgendaQuery:
    """All last days; with the warnings before them, with what was kept already."""
    return AgendaQuery(date.min, date.max, concerns=SHOWN, warnings=warnings, settled=settled)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything read. ``items`` come in the order of their days, ``by_day`` holds the same."""

    today: date
    items: tuple[AgendaItem, ...]
    calendar: Calendar
    by_day: Mapping[date, Sequence[AgendaItem]] = field(default_factory=dict)

    def holiday(self, day: date, language: Literal["fr", "en"]) -> str:
        """The name of the public holiday on ``day``; empty on any other."""
        return self.calendar.holiday(day, language)


def load(desk: Desk, query: AgendaQuery) -> Loaded:
    """Read the agenda and the calendar the body keeps."""
    agenda = read_agenda(desk, query)
    kept = list_rules(desk).calendar
    # WHY here: the list of holidays is loaded on first use, and not while a page is painted.
    kept.holiday(agenda.today)
    return Loaded(
        agenda.today,
        tuple(agenda.items),
        kept,
        {day.on: day.items for day in agenda.days},
    )


def narrowed(loaded: Loaded, clocks: frozenset[str], urgencies: frozenset[Urgency]) -> Loaded:
    """Only some clocks and some urgencies; empty sets filter nothing."""
    if not clocks and not urgencies:
        return loaded
    kept = tuple(
        item
        for item in loaded.items
        if (not clocks or item.clock.clock in clocks)
        and (not urgencies or item.clock.urgency in urgencies)
    )
    by_day: dict[date, list[AgendaItem]] = {}
    for item in kept:
        by_day.setdefault(item.on, []).append(item)
    return Loaded(loaded.today, kept, loaded.calendar, by_day)


@dataclass(frozen=True, slots=True)
class Pressing:
    """What cannot wait: last days that went by, those within seven days, and those of which the
    ladder of warnings already warns, the next of them first."""

    late: int
    soon: int
    warned: int
    next: AgendaItem | None


def count_pressing(desk: Desk) -> Pressing:
    """What cannot wait, over all files."""
    agenda = read_agenda(desk, everything())
    items = tuple(agenda.items)
    late, soon = pressing(items)
    warned = [
        item
        for item in items
        if item.clock.urgency in RUNNING
        and item.clock.urgency is not Urgency.OVERDUE
        and any(day <= agenda.today for day in item.clock.warn_on)
    ]
    return Pressing(late, soon, len(warned), next(iter(warned), None))


def pressing(items: Sequence[AgendaItem]) -> tuple[int, int]:
    """How many last days are late, and how many come within seven days."""
    due = [item.clock.urgency for item in items if item.kind is AgendaKind.DUE]
    late = sum(urgency is Urgency.OVERDUE for urgency in due)
    return late, sum(urgency in PRESSING for urgency in due) - late
