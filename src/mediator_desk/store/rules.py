"""What a body set in place of the shipped rules, and the days that start what a mediator owes.

Owns the rows of ``body_rule`` and ``desk_milestone``; whether a setting is allowed is the law's.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.law.body import BodyRule
from mediator_desk.law.rules import Rulebook, rulebook
from mediator_desk.store.errors import StoreError
from mediator_desk.store.rule_tables import body_rule, desk_milestone


class BodyRuleUnknown(StoreError):
    """No such setting of the body stands. Facts: ``body_rule_id``."""

    kind: ClassVar[str] = "body_rule_unknown"


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A setting as it was made. ``replaced_by`` names the one that took its place, ``withdrawn_at``
    when it was taken back; both empty while it stands."""

    rule: BodyRule
    replaced_by: UUID | None
    withdrawn_at: datetime | None

    @property
    def stands(self) -> bool:
        """Whether it still changes clocks."""
        return self.replaced_by is None and self.withdrawn_at is None


def add(connection: Connection, rule: BodyRule) -> None:
    """Keeps a new setting."""
    connection.execute(
        sa.insert(body_rule).values(
            body_rule_id=rule.body_rule_id,
            subject=rule.subject,
            rule=rule.model_dump_json(exclude_none=True),
            set_at=rule.set_at,
        )
    )


def replace(connection: Connection, before: UUID, rule: BodyRule) -> None:
    """Keeps ``rule`` in the place of one that stands. Raises BodyRuleUnknown."""
    _change(connection, before, {"replaced_by": rule.body_rule_id})
    add(connection, rule)


def withdraw(connection: Connection, body_rule_id: UUID, at: datetime) -> None:
    """Takes a setting back, as if it had never applied. Raises BodyRuleUnknown."""
    _change(connection, body_rule_id, {"withdrawn_at": at})


def history(connection: Connection) -> tuple[KeptRule, ...]:
    """Every setting ever made, oldest first."""
    rows = connection.execute(
        sa.select(body_rule).order_by(body_rule.c.set_at, body_rule.c.body_rule_id)
    )
    return tuple(
        KeptRule(BodyRule.model_validate_json(row.rule), row.replaced_by, row.withdrawn_at)
        for row in rows
    )


def standing(connection: Connection, body_rule_id: UUID) -> BodyRule:
    """A setting that stands; raises BodyRuleUnknown."""
    for kept in history(connection):
        if kept.rule.body_rule_id == body_rule_id and kept.stands:
            return kept.rule
    raise BodyRuleUnknown(body_rule_id=str(body_rule_id))


def rulebook_of(connection: Connection, *, without: UUID | None = None) -> Rulebook:
    """The shipped rules with what the body set laid over them, but for the setting ``without``.

    Raises LawTableInvalid.
    """
    now = (kept.rule for kept in history(connection) if kept.stands)
    body = [rule for rule in now if rule.body_rule_id != without]
    return rulebook().with_body(body) if body else rulebook()


def set_milestone(connection: Connection, name: str, day: date, at: datetime) -> None:
    """Remembers a day; the last one of a name counts."""
    connection.execute(sa.insert(desk_milestone).values(name=name, day=day, set_at=at))


def forget_milestone(connection: Connection, name: str) -> None:
    """Forgets every day of a name."""
    connection.execute(sa.delete(desk_milestone).where(desk_milestone.c.name == name))


def milestones(connection: Connection) -> dict[str, date]:
    """The last day set under each name."""
    rows = connection.execute(sa.select(desk_milestone).order_by(desk_milestone.c.milestone_no))
    return {row.name: row.day for row in rows}


def _change(connection: Connection, body_rule_id: UUID, values: dict[str, object]) -> None:
    changed = connection.execute(
        sa.update(body_rule)
        .where(
            body_rule.c.body_rule_id == body_rule_id,
            body_rule.c.replaced_by.is_(None),
            body_rule.c.withdrawn_at.is_(None),
        )
        .values(**values)
    )
    if changed.rowcount != 1:
        raise BodyRuleUnknown(body_rule_id=str(body_rule_id))
