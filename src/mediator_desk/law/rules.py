"""Deadline rules as dated data.

Owns the shape of a rule, the reading of the tables and the choice of the version in force: two
versions of a clock never overlap, a length has a unit, what was not checked says so, and what a
body set in place of a rule says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from mediator_desk.domain.clocks import Concern
from mediator_desk.domain.marks import Milestone
from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.body import BodyRule, Expiry
from mediator_desk.law.dates import Roll, Unit, count
from mediator_desk.law.tables import (
    Dated,
    LawTableInvalid,
    RowId,
    Strict,
    read_table_at,
    refuse_overlaps,
    refuse_twice,
)
from mediator_desk.law.workdays import Calendar, calendar
from mediator_desk.system.resources import resource_path

__all__ = ["Confidence", "DeadlineRule", "LawTableInvalid", "Rulebook", "load", "rulebook"]

_TABLE: Final = "law/deadlines.toml"
_USUAL: Final = frozenset({"FR", "EU", "any"})

Jurisdiction = Literal["FR", "EU", "UK", "any"]


class Bound(StrEnum):
    """What a body may do to a rule: shorten it, lengthen it, neither, or anything."""

    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    FIXED = "fixed"
    FREE = "free"


class DeadlineRule(Dated):
    """One version of one deadline.

    ``clock`` groups the versions that follow one another; ``rule_id`` names this one. ``starts``
    is what starts it, ``ends`` what keeps it, ``waived_by`` what makes it pointless. ``extends``
    names the clock it takes the place of, counted from the start of that one. ``length`` is empty
    when it is fixed per case, among ``presets`` or not; ``fixed_by`` says who has the word.
    ``many``: whether several may run at once for one party.

    ``when_stopped``: whether days of a suspension are added, the date stays although the clock is
    shown as stopped, or it runs on. ``lapse``: whether a last day that passes unused is a deadline
    missed or simply over. ``roll``: whether a last day that is not worked is put off (CPC 642).
    ``body`` is what a body set in its place, never in a table.
    """

    rule_id: RowId
    clock: RowId
    concern: Concern
    starts: Milestone
    ends: tuple[Milestone, ...] = ()
    waived_by: tuple[Milestone, ...] = (Milestone.ENDED, Milestone.CLOSED)
    extends: RowId | None = None
    length: Annotated[int, Field(ge=1)] | None = None
    unit: Unit
    presets: tuple[Annotated[int, Field(ge=1)], ...] = ()
    fixed_by: Literal["rule", "event", "either"] = "rule"
    many: bool = False
    bound: Bound = Bound.FREE
    set_by: Literal["law", "body", "mediator", "platform"]
    jurisdiction: Jurisdiction
    when_stopped: Literal["prolongs", "keeps", "runs"] = "prolongs"
    lapse: Literal["missed", "over"] = "missed"
    roll: Roll = "none"
    per_party: bool = False
    on_expiry: Expiry = Expiry.NOTHING
    expiry_choices: tuple[Expiry, ...] = ()
    body: BodyRule | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> "DeadlineRule":
        if self.fixed_by == "rule" and self.length is None and self.ends:
            raise ValueError("a rule that fixes its own last day has a length")
        if self.set_by == "law" and not any(figure.isdigit() for figure in self.article):
            raise ValueError("a rule of law is cited with its number")
        return self

    def last_day(self, start: date, days: Calendar | None = None) -> date | None:
        """The last day of a clock that starts on ``start``; none when fixed per case."""
        if self.length is None:
            return None
        return count(start, self.length, self.unit, self.roll, days)

    @cached_property
    def reference(self) -> LawReference:
        """How the rule is cited beside what was computed from it."""
        return self.cited("deadlines", self.rule_id)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All versions of all deadlines, of the jurisdictions asked for, and what a body set.

    ``time_zone`` is that of the tables; ``calendar`` knows what the body keeps.
    """

    rules: tuple[DeadlineRule, ...]
    time_zone: str
    body: tuple[BodyRule, ...] = ()
    _versions: dict[str, tuple[DeadlineRule, ...]] = field(init=False, repr=False, compare=False)
    _starting: dict[Milestone, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # WHY sorted once: where a law and a body rule are both in force, the law is taken.
        laws_first = sorted(self.rules, key=lambda rule: rule.set_by != "law")
        versions = {
            clock: tuple(rule for rule in laws_first if rule.clock == clock)
            for clock in dict.fromkeys(rule.clock for rule in self.rules)
        }
        starting = {
            milestone: tuple(
                clock
                for clock, rules in versions.items()
                if any(rule.starts is milestone for rule in rules)
            )
            for milestone in Milestone
        }
        object.__setattr__(self, "_versions", versions)
        object.__setattr__(self, "_starting", starting)

    def rule(self, clock: str, on: date) -> DeadlineRule | None:
        """The version of ``clock`` in force on the day it starts, or None.

        Where a law and a body rule are both in force, the law is taken; what the body set is laid
        over it.
        """
        found = (rule for rule in self._versions.get(clock, ()) if rule.in_force(on))
        shipped = next(found, None)
        return None if shipped is None else self.laid(shipped, on)

    def laid(self, shipped: DeadlineRule, on: date) -> DeadlineRule:
        """A shipped rule with what the body set over it for clocks that start on a day."""
        if not self.body:
            return shipped
        change = next((one for one in self.body if one.changes(shipped.clock, on)), None)
        return shipped if change is None else laid_over(shipped, change)

    def get(self, rule_id: str) -> DeadlineRule | None:
        """The version named ``rule_id``, or None."""
        return next((rule for rule in self.rules if rule.rule_id == rule_id), None)

    def clocks(self) -> tuple[str, ...]:
        """The clocks known, in the order of the table, then those a body added."""
        return tuple(self._versions)

    def started_by(self, milestone: Milestone) -> tuple[str, ...]:
        """The clocks that some version of a rule starts with a milestone, in that order."""
        return self._starting[milestone]

    def calendar(self, on: date) -> Calendar:
        """The calendar the body keeps on a day."""
        kept = (one.calendar for one in self.body if one.calendar and one.in_force(on))
        return calendar(next(kept, ""))

    def with_body(self, body: Iterable[BodyRule]) -> "Rulebook":
        """The same rules with what a body set: its changes, and clocks of its own."""
        rules = tuple(body)
        own = tuple(added(one) for one in rules if one.own is not None)
        return replace(self, rules=(*self.rules, *own), body=rules)


def laid_over(shipped: DeadlineRule, change: BodyRule) -> DeadlineRule:
    """``shipped`` with what a body set in its place; what it did not set stays."""
    names = ("length", "unit", "presets", "roll", "on_expiry")
    changed = {name: getattr(change, name) for name in names if getattr(change, name) is not None}
    return shipped.model_copy(update=changed | {"set_by": "body", "body": change})


def added(rule: BodyRule) -> DeadlineRule:
    """The clock a body added, as a rule among the others."""
    assert rule.own is not None
    return DeadlineRule(
        rule_id=rule.subject,
        clock=rule.subject,
        concern=Concern.OWN,
        starts=rule.own.starts,
        ends=rule.own.ends,
        length=rule.length,
        unit=rule.unit or "day",
        roll=rule.roll or "none",
        set_by="body",
        article=rule.own.article,
        jurisdiction="any",
        valid_from=rule.valid_from,
        valid_to=rule.valid_to,
        source=rule.own.article,
        confidence=Confidence.DEFAULT,
        on_expiry=rule.on_expiry or Expiry.ALERT,
        body=rule,
    )


class _Table(Strict):
    schema_version: Literal[1]
    time_zone: str
    rule: Annotated[tuple[DeadlineRule, ...], Field(min_length=1)]


@cache
def rulebook(jurisdictions: frozenset[str] = _USUAL) -> Rulebook:
    """The rules shipped with this program. Raises LawTableInvalid."""
    return load(resource_path(_TABLE), jurisdictions)


def load(path: Path, jurisdictions: Iterable[str]) -> Rulebook:
    """The rules of a table, validated whole before any is left out. Raises LawTableInvalid."""
    table = read_table_at(path, _Table)
    refuse_twice(path.name, (rule.rule_id for rule in table.rule))
    for rule in table.rule:
        if rule.body is not None:
            raise LawTableInvalid(table=path.name, where=rule.rule_id, reason="body")
    refuse_overlaps(
        path.name,
        (((rule.clock, rule.jurisdiction, rule.set_by), rule.rule_id, rule) for rule in table.rule),
    )
    wanted = set(jurisdictions)
    return Rulebook(
        tuple(rule for rule in table.rule if rule.jurisdiction in wanted), table.time_zone
    )
