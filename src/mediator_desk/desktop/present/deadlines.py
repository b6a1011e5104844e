"""How a clock is told: the state of its chip, its short text and its spoken sentence.

Owns words and thresholds of the chip (design tokens, section 8); never computes a due date.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.locale import NBSP
from mediator_desk.desktop.present.plurals import plurals

if TYPE_CHECKING:
    from mediator_desk.usecases.caseload import ClockView

_SOON: Final = timedelta(days=7)
_URGENT: Final = timedelta(hours=48)
# A bare article number; a source told in full already says what it is.
_NUMBERED: Final = re.compile(r"[LRD]?\.? ?\d")
_HYPHEN: Final = "\u2011"


@dataclass(frozen=True, slots=True)
class ChipWords:
    """``state`` names the look (``calm`` … ``to_set``), ``text`` is painted, ``spoken`` is read."""

    state: str
    text: str
    spoken: str


def time_left(remaining: timedelta) -> str:
    """``6 j 13 h``, ``13 h``, ``moins d’une heure``; of the absolute value."""
    hours = int(abs(remaining).total_seconds() // 3600)
    days, hours = divmod(hours, 24)
    if days and hours:
        words = QCoreApplication.translate("deadlines", "{days} d {hours} h")
    elif days:
        words = QCoreApplication.translate("deadlines", "{days} d")
    elif hours:
        words = QCoreApplication.translate("deadlines", "{hours} h")
    else:
        return QCoreApplication.translate("deadlines", "less than an hour")
    return words.format(days=days, hours=hours).replace(" ", NBSP)


def _spoken(remaining: timedelta) -> str:
    hours = int(abs(remaining).total_seconds() // 3600)
    days, hours = divmod(hours, 24)
    parts = []
    if days:
        parts.append(plurals().days(days))
    if hours or not days:
        parts.append(plurals().hours(hours))
    return " ".join(parts)


def chip_words(
    due: datetime | None,
    now: datetime,
    *,
    suspended: bool = False,
    met: bool = False,
    label: bool = False,
) -> ChipWords:
    """The chip of a clock due at ``due``; None means its length is still to be chosen.

    ``label`` writes it in full ("Temps restant : 6 j 13 h"), as the list does.
    """
    if met:
        words = QCoreApplication.translate("deadlines", "met")
        return ChipWords("met", words, words)
    if suspended:
        words = QCoreApplication.translate("deadlines", "suspended")
        return ChipWords("suspended", words, words)
    if due is None:
        words = QCoreApplication.translate("deadlines", "to be set")
        return ChipWords("to_set", words, words)
    remaining = due - now
    if remaining < timedelta(0):
        late = QCoreApplication.translate("deadlines", "late by {time}")
        late_by = abs(remaining)
        days = timedelta(days=late_by.days) if late_by.days else late_by
        return ChipWords(
            "overdue",
            late.format(time=time_left(days)).replace(" ", NBSP),
            late.format(time=_spoken(days)),
        )
    state = "urgent" if remaining <= _URGENT else "soon" if remaining <= _SOON else "calm"
    left = QCoreApplication.translate("deadlines", "Time left: {time}")
    text = left.format(time=time_left(remaining)) if label else time_left(remaining)
    return ChipWords(state, text, left.format(time=_spoken(remaining)))


def clock_chip(clock: "ClockView", now: datetime, *, label: bool = False) -> ChipWords:
    """The chip of a clock of a dispute, told at ``now``."""
    return chip_words(
        clock.due_at,
        now,
        suspended=clock.urgency == "suspended",
        met=clock.urgency == "met",
        label=label,
    )


def clock_reason(clock: "ClockView", now: datetime | None = None) -> str:
    """Due day, count, start and article: "Before Monday 30 November 2026 at midnight. …".

    With ``now`` a clock that ran out says so.
    """
    translate = QCoreApplication.translate
    parts = []
    if clock.due_on is not None:
        late = now is not None and clock.due_at is not None and clock.due_at < now
        words = (
            translate("deadlines", "It ended on {day} at midnight.")
            if late
            else translate("deadlines", "Before {day} at midnight.")
        )
        parts.append(words.format(day=day_long(clock.due_on)))
    if clock.length is not None and clock.start_on is not None:
        since = translate("deadlines", "{length} since {day}")
        words = since.format(
            length=plurals().days(clock.length), day=day_long(clock.start_on, weekday=False)
        )
        parts.append(f"{words}, {_article(clock.article)}." if clock.article else f"{words}.")
    return " ".join(parts)


def _article(source: str) -> str:
    """The source of a rule; its numbers never break at their hyphen."""
    whole = source.replace("-", _HYPHEN)
    if not _NUMBERED.match(whole):
        return whole
    return QCoreApplication.translate("deadlines", "art. {article}").format(article=whole)
