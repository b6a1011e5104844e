"""The rules as they apply here: those shipped, what the body set in their place, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mediator_desk import law
from mediator_desk.domain.clocks import ClockView
from mediator_desk.domain.references import LawReference
from mediator_desk.ids import new_id
from mediator_desk.law.body import (
    CALENDAR,
    BodyRule,
    BodyRuleMalformed,
    Expiry,
    OwnClock,
    make_body_rule,
)
from mediator_desk.law.bounds import OWN_PREFIX, BodyRuleForbidden, refuse_forbidden
from mediator_desk.law.dates import Roll, Unit
from mediator_desk.law.desk_clocks import DESK_MILESTONES, desk_clocks
from mediator_desk.law.rules import DeadlineRule, Rulebook
from mediator_desk.law.warnings import warning_days
from mediator_desk.store import rules
from mediator_desk.store.rules import BodyRuleUnknown, KeptRule
from mediator_desk.usecases.desk import Desk

__all__ = [
    "CALENDAR",
    "OWN_PREFIX",
    "BodyRule",
    "BodyRuleForbidden",
    "BodyRuleMalformed",
    "BodyRuleUnknown",
    "DeskDays",
    "EndBodyRule",
    "Expiry",
    "KeptRule",
    "OwnClock",
    "RuleView",
    "Rules",
    "SetBodyRule",
    "end_body_rule",
    "list_rules",
    "put_back_desk_days",
    "read_desk_days",
    "reopen_body_rule",
    "set_body_rule",
    "set_desk_day",
    "withdraw_body_rule",
]


@dataclass(frozen=True, slots=True)
class SetBodyRule:
    """What a body sets: fields as in ``law.BodyRule``; what is left empty stays as shipped.

    Without ``valid_from`` it applies from today: clocks that run already keep their last day.
    """

    subject: str
    reason: str
    valid_from: date | None = None
    valid_to: date | None = None
    length: int | None = None
    unit: Unit | None = None
    presets: tuple[int, ...] | None = None
    roll: Roll | None = None
    on_expiry: Expiry | None = None
    warn_days: tuple[int, ...] | None = None
    calendar: str | None = None
    own: OwnClock | None = None


@dataclass(frozen=True, slots=True)
class EndBodyRule:
    """The last day on which clocks may start under a setting."""

    body_rule_id: UUID
    last_day: date


@dataclass(frozen=True, slots=True)
class RuleView:
    """One version of one clock as it applies here.

    ``shipped`` is the rule of the tables (of a body's own clock, itself); ``applied`` the same with
    what the body set. ``bound`` and ``expiry_choices`` say what a body may change. ``warn_days``
    count calendar days before the last one. ``in_force`` tells whether it applies today, ``next``
    from when a later version will.
    """

    shipped: DeadlineRule
    applied: DeadlineRule
    reference: LawReference
    warn_days: tuple[int, ...]
    in_force: bool
    next_from: date | None

    @property
    def by_body(self) -> bool:
        """Whether a body set or changed it."""
        return self.applied.body is not None

    @property
    def reason(self) -> str:
        """Why the body departs from the shipped rule; empty where it does not."""
        return "" if self.applied.body is None else self.applied.body.reason


@dataclass(frozen=True, slots=True)
class Rules:
    """Every rule by clock, the calendar kept today, and all settings ever made, oldest first."""

    rules: tuple[RuleView, ...]
    calendar: law.Calendar
    calendars: tuple[law.Calendar, ...]
    settings: tuple[KeptRule, ...]


@dataclass(frozen=True, slots=True)
class DeskDays:
    """The days a mediator set, by name (``law.desk_clocks.DESK_MILESTONES``), and their clocks."""

    days: dict[str, date]
    names: tuple[str, ...]
    clocks: tuple[ClockView, ...]


def list_rules(desk: Desk) -> Rules:
    """The rules as they stand today."""
    with desk.vault.engine.connect() as connection:
        book = rules.rulebook_of(connection)
        settings = rules.history(connection)
    today = book.calendar(desk.clock().date()).today(desk.clock())
    return Rules(
        rules=tuple(_view(rule, book, today) for rule in book.rules),
        calendar=book.calendar(today),
        calendars=law.calendars(),
        settings=settings,
    )


def set_body_rule(desk: Desk, request: SetBodyRule) -> BodyRule:
    """Sets a rule of the body. Raises BodyRuleForbidden where the law leaves no room for it,
    BodyRuleMalformed where it does not hold together."""
    fields = {name: getattr(request, name) for name in SetBodyRule.__slots__}
    with desk.vault.writer.begin() as connection:
        book = rules.rulebook_of(connection)
        if request.valid_from is None:
            # WHY: a rule that changes changes what comes after it, unless somebody says otherwise.
            fields["valid_from"] = book.calendar(desk.clock().date()).today(desk.clock())
        rule = make_body_rule(
            body_rule_id=new_id(), set_by=_person(desk), set_at=desk.clock(), **fields
        )
        refuse_forbidden(rule, book)
        rules.add(connection, rule)
    return rule


def end_body_rule(desk: Desk, request: EndBodyRule) -> BodyRule | None:
    """Ends a setting with a last day; one that ends before it began is taken back (None).

    Raises BodyRuleUnknown.
    """
    with desk.vault.writer.begin() as connection:
        before = rules.standing(connection, request.body_rule_id)
        if before.valid_from is not None and request.last_day < before.valid_from:
            rules.withdraw(connection, before.body_rule_id, desk.clock())
            return None
        changed = dict(before) | {
            "body_rule_id": new_id(),
            "valid_to": request.last_day,
            "set_by": _person(desk),
            "set_at": desk.clock(),
        }
        ended = make_body_rule(**changed)
        rules.replace(connection, before.body_rule_id, ended)
    return ended


def reopen_body_rule(desk: Desk, before: BodyRule, ended: UUID | None) -> BodyRule:
    """Sets a rule that was ended again as it was ``before``: what took its place goes.

    ``ended`` is what ``end_body_rule`` left of it, None when nothing. The history keeps both.
    Raises BodyRuleUnknown when that was changed since, BodyRuleForbidden.
    """
    again = {"body_rule_id": new_id(), "set_by": _person(desk), "set_at": desk.clock()}
    rule = make_body_rule(**(dict(before) | again))
    with desk.vault.writer.begin() as connection:
        if ended is not None:
            rules.standing(connection, ended)
        refuse_forbidden(rule, rules.rulebook_of(connection, without=ended))
        if ended is None:
            rules.add(connection, rule)
        else:
            rules.replace(connection, ended, rule)
    return rule


def withdraw_body_rule(desk: Desk, body_rule_id: UUID) -> None:
    """Takes a setting back, as if it had never applied. Raises BodyRuleUnknown."""
    with desk.vault.writer.begin() as connection:
        rules.withdraw(connection, body_rule_id, desk.clock())


def set_desk_day(desk: Desk, name: str, day: date) -> None:
    """Remembers a day that starts or ends what a mediator owes; ValueError for another name."""
    if name not in DESK_MILESTONES:
        raise ValueError(name)
    with desk.vault.writer.begin() as connection:
        rules.set_milestone(connection, name, day, desk.clock())


def put_back_desk_days(desk: Desk, before: Mapping[str, date | None]) -> None:
    """Remembers the days as they were ``before``; none forgets what was set under a name."""
    with desk.vault.writer.begin() as connection:
        for name, day in before.items():
            if day is None:
                rules.forget_milestone(connection, name)
            else:
                rules.set_milestone(connection, name, day, desk.clock())


def read_desk_days(desk: Desk) -> DeskDays:
    """The days set, and what is owed from them."""
    with desk.vault.engine.connect() as connection:
        days = rules.milestones(connection)
        book = rules.rulebook_of(connection)
    return DeskDays(days, DESK_MILESTONES, desk_clocks(days, desk.clock(), book))


def _view(rule: DeadlineRule, book: Rulebook, today: date) -> RuleView:
    on = max(today, rule.valid_from or today)
    applied = rule if rule.body is not None else book.laid(rule, on)
    later = [
        other.valid_from
        for other in book.rules
        if other.clock == rule.clock and other.valid_from is not None and other.valid_from > on
    ]
    return RuleView(
        shipped=rule,
        applied=applied,
        reference=rule.reference,
        warn_days=warning_days(applied),
        in_force=rule.in_force(today),
        next_from=min(later, default=None),
    )


def _person(desk: Desk) -> str:
    return "" if desk.actor is None else desk.actor.name
