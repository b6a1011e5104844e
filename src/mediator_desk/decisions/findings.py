"""What the gate says: levels, points, the report, and the shape of a rule.

Owns shapes only; the rules are in ``rules`` and the check in ``gate``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from dispute_exchange.canonical import Frozen
from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent


class GateLevel(StrEnum):
    """How a rule of the gate came out."""

    BLOCKING = "blocking"
    WARNING = "warning"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class GatePoint:
    """One rule checked before signature. ``place`` says where to mend it: a section key,
    ``head:<id>``, ``response_days``, ``exhibit:<id>``, ``working:<id>``, ``field:<place>``,
    ``independence``…; ``facts`` fill words."""

    rule: str
    level: GateLevel
    article: str
    place: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class GateReport:
    """All points, blocking ones first."""

    points: tuple[GatePoint, ...]

    @property
    def may_sign(self) -> bool:
        """Whether nothing blocks."""
        return all(point.level is not GateLevel.BLOCKING for point in self.points)


class Measures(Frozen):
    """What the rules go by, as data: numbers of consecutive words."""

    note_near_words: Annotated[int, Field(ge=3, le=50)]
    note_words: Annotated[int, Field(ge=3, le=50)]
    caucus_words: Annotated[int, Field(ge=3, le=50)]


@dataclass(frozen=True, slots=True)
class Checked:
    """What a rule looks at."""

    content: DraftContent
    basis: Basis
    measures: Measures


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one place."""

    level: GateLevel
    place: str
    facts: dict[str, object]


def block(place: str, **facts: object) -> Finding:
    """What keeps the draft from being signed."""
    return Finding(GateLevel.BLOCKING, place, facts)


def warn(place: str, **facts: object) -> Finding:
    """What is worth reading again before signing."""
    return Finding(GateLevel.WARNING, place, facts)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, the article it rests on and the kinds it applies to (all when empty).

    ``look`` yields what is wrong; when it yields nothing the rule passed, with ``counted`` facts.
    """

    name: str
    article: str
    place: str
    look: Callable[[Checked], Iterator[Finding]]
    counted: Callable[[Checked], dict[str, object]] = lambda _checked: {}
    kinds: frozenset[DecisionKind] = frozenset()
