"""Deadline rules as dated data.

Owns the shape of a rule, the reading of the tables and their validation: two versions of a clock
never overlap, a length has a unit, and what was not checked says so.
"""

import itertools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mediator_desk.errors import DeskError
from mediator_desk.system.resources import resource_path

_TABLE = "law/deadlines.toml"


class LawTableInvalid(DeskError):
    """A table of rules does not hold. Facts: ``table``, ``where``, ``reason``."""

    kind: ClassVar[str] = "law_table_invalid"


class Confidence(StrEnum):
    """How far a rule may be relied on: read in its source, from memory, or a default of ours."""

    CHECKED = "checked"
    TO_RECHECK = "to_recheck"
    DEFAULT = "default"


class DeadlineRule(BaseModel):
    """One version of one deadline.

    ``clock`` groups the versions that follow one another; ``rule_id`` names this one. ``length``
    is empty when it is fixed per case, among ``presets`` or not. ``valid_from`` and ``valid_to``
    are inclusive calendar days, empty when unknown or open. ``roll``: whether a last day that is
    not worked is put off (CPC 642). ``per_party``: each party's own time runs.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule_id: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")]
    clock: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")]
    starts: str
    length: Annotated[int, Field(ge=1)] | None = None
    unit: Literal["day", "working_day", "month", "year"] = "day"
    presets: tuple[int, ...] = ()
    set_by: Literal["law", "body", "mediator", "platform"]
    article: str
    jurisdiction: Literal["FR", "EU", "UK", "any"]
    valid_from: date | None = None
    valid_to: date | None = None
    roll: Literal["none", "next_working_day"] = "none"
    per_party: bool = False
    on_expiry: str
    source: str
    checked_on: date | None = None
    confidence: Confidence
    note: str = ""

    @model_validator(mode="after")
    def _holds(self) -> "DeadlineRule":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to is before valid_from")
        if (self.confidence is Confidence.CHECKED) != (self.checked_on is not None):
            raise ValueError("a checked rule, and no other, says when it was checked")
        return self

    def in_force(self, on: date) -> bool:
        """Whether this version applies to a clock that starts on ``on``."""
        after = self.valid_from is None or self.valid_from <= on
        return after and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All versions of all deadlines, of the jurisdictions asked for."""

    rules: tuple[DeadlineRule, ...]
    time_zone: str

    def rule(self, clock: str, on: date) -> DeadlineRule | None:
        """The version of ``clock`` in force on the day it starts, or None.

        Where a law and a body rule are both in force, the law is taken.
        """
        found = [rule for rule in self.rules if rule.clock == clock and rule.in_force(on)]
        return min(found, key=lambda rule: rule.set_by != "law", default=None)

    def get(self, rule_id: str) -> DeadlineRule | None:
        """The version named ``rule_id``, or None."""
        return next((rule for rule in self.rules if rule.rule_id == rule_id), None)


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    schema_version: Literal[1]
    time_zone: str
    rule: Annotated[tuple[DeadlineRule, ...], Field(min_length=1)]


@cache
def rulebook(jurisdictions: frozenset[str] = frozenset({"FR", "EU", "any"})) -> Rulebook:
    """The rules shipped with this program. Raises LawTableInvalid."""
    return load(resource_path(_TABLE), jurisdictions)


def load(path: Path, jurisdictions: Iterable[str]) -> Rulebook:
    """The rules of a table, validated whole before any is left out. Raises LawTableInvalid."""
    try:
        table = _Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LawTableInvalid(table=path.name, where=where, reason=first["type"]) from None
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LawTableInvalid(table=path.name, where="", reason=type(error).__name__) from None
    _refuse_overlaps(table.rule, path.name)
    wanted = set(jurisdictions)
    return Rulebook(
        tuple(rule for rule in table.rule if rule.jurisdiction in wanted), table.time_zone
    )


def _refuse_overlaps(rules: Iterable[DeadlineRule], table: str) -> None:
    seen: dict[str, DeadlineRule] = {}
    versions: dict[tuple[str, str, str], list[DeadlineRule]] = {}
    for rule in rules:
        if rule.rule_id in seen:
            raise LawTableInvalid(table=table, where=rule.rule_id, reason="twice")
        seen[rule.rule_id] = rule
        versions.setdefault((rule.clock, rule.jurisdiction, rule.set_by), []).append(rule)
    for group in versions.values():
        group.sort(key=lambda rule: rule.valid_from or date.min)
        for earlier, later in itertools.pairwise(group):
            if earlier.valid_to is None or earlier.valid_to >= (later.valid_from or date.min):
                raise LawTableInvalid(table=table, where=later.rule_id, reason="overlap")
