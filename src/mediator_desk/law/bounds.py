"""What a body may set, and what the law keeps out of its hands.

Owns the refusal of a setting that would lengthen a legal maximum, shorten a legal minimum or touch
what is fixed; never a number, which the rules hold.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar, Final

from mediator_desk.errors import DeskError
from mediator_desk.law.body import CALENDAR, BodyRule
from mediator_desk.law.dates import add_months, count
from mediator_desk.law.rules import Bound, DeadlineRule, Rulebook, laid_over
from mediator_desk.law.workdays import calendars

OWN_PREFIX: Final = "OWN_"
"""How the name of a clock that a body adds begins."""

_TRIED_MONTHS: Final = 48
"""Over how many months of starting days a length is tried: a whole cycle of leap years."""


class BodyRuleForbidden(DeskError):
    """A body may not set this.

    Facts: ``subject``, ``reason`` (``unknown_clock``, ``own_name``, ``unknown_calendar``,
    ``fixed``, ``longer_than_law``, ``shorter_than_law``, ``expiry``, ``overlap``, ``nothing_set``),
    ``article`` of the rule that forbids it, ``on``, a day on which it would.
    """

    kind: ClassVar[str] = "body_rule_forbidden"


def refuse_forbidden(rule: BodyRule, book: Rulebook) -> None:
    """Raises BodyRuleForbidden where ``rule`` may not be set beside what ``book`` holds."""
    _refuse_overlap(rule, book)
    if rule.subject == CALENDAR:
        if rule.calendar not in {one.code for one in calendars()}:
            raise BodyRuleForbidden(subject=rule.subject, reason="unknown_calendar")
        return
    shipped = [one for one in book.rules if one.clock == rule.subject and one.body is None]
    if rule.own is not None:
        if shipped or not rule.subject.startswith(OWN_PREFIX):
            raise BodyRuleForbidden(subject=rule.subject, reason="own_name")
        return
    if not shipped:
        raise BodyRuleForbidden(subject=rule.subject, reason="unknown_clock")
    if not _sets_something(rule):
        raise BodyRuleForbidden(subject=rule.subject, reason="nothing_set")
    for version in shipped:
        if _meet(rule, version):
            _refuse_bound(rule, version)


def _refuse_overlap(rule: BodyRule, book: Rulebook) -> None:
    for other in book.body:
        if other.subject == rule.subject and _meet(rule, other):
            raise BodyRuleForbidden(subject=rule.subject, reason="overlap")


def _refuse_bound(rule: BodyRule, version: DeadlineRule) -> None:
    if rule.on_expiry is not None and rule.on_expiry not in version.expiry_choices:
        raise _forbidden(rule, version, "expiry")
    if rule.length is None and rule.unit is None and rule.presets is None:
        return
    if version.bound is Bound.FIXED:
        raise _forbidden(rule, version, "fixed")
    if version.length is None or version.bound is Bound.FREE:
        return
    changed = laid_over(version, rule)
    for start in _starts(rule, version):
        # WHY rolled alike: putting a last day off to a worked one is a way of counting (Reg.
        # 1182/71, art. 3(4)), open to the body; only the length is not.
        by_law = count(start, version.length, version.unit, changed.roll)
        by_body = changed.last_day(start)
        assert by_body is not None
        if version.bound is Bound.MAXIMUM and by_body > by_law:
            raise _forbidden(rule, version, "longer_than_law", start)
        if version.bound is Bound.MINIMUM and by_body < by_law:
            raise _forbidden(rule, version, "shorter_than_law", start)


def _forbidden(
    rule: BodyRule, version: DeadlineRule, reason: str, on: date | None = None
) -> BodyRuleForbidden:
    return BodyRuleForbidden(
        subject=rule.subject,
        reason=reason,
        article=version.article,
        on=None if on is None else on.isoformat(),
    )


def _sets_something(rule: BodyRule) -> bool:
    told = (rule.length, rule.unit, rule.presets, rule.roll, rule.on_expiry, rule.warn_days)
    return any(one is not None for one in told)


def _meet(rule: BodyRule, other: BodyRule | DeadlineRule) -> bool:
    """Whether there is a day on which both apply."""
    starts = (rule.valid_from or date.min, other.valid_from or date.min)
    ends = (rule.valid_to or date.max, other.valid_to or date.max)
    return max(starts) <= min(ends)


def _starts(rule: BodyRule, version: DeadlineRule) -> Iterator[date]:
    """The days on which a clock may start under both, as far as it is worth trying."""
    # WHY the day it was set: from when an open setting is tried matters little, for lengths
    # differ over a cycle of leap years and public holidays, which is tried whole.
    day = max(rule.valid_from or rule.set_at.date(), version.valid_from or date.min)
    last = min(
        rule.valid_to or date.max, version.valid_to or date.max, add_months(day, _TRIED_MONTHS)
    )
    while day <= last:
        yield day
        day += timedelta(days=1)
