"""Why a dispute may not be mediated, as the law says it.

Owns the reading of ``resources/law/grounds.toml``; whether a ground is met is for a person to say.
"""

from enum import StrEnum
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field

from dispute_exchange.vocabulary import InadmissibilityGround
from mediator_desk.domain.references import LawReference
from mediator_desk.law.tables import Dated, LawTableInvalid, Strict, read_table, refuse_twice

_TABLE: Final = "grounds"

Texts = dict[Literal["fr", "en"], str]


class Effect(StrEnum):
    """What a ground does: the mediator refuses, the law does not apply, or refusal is allowed."""

    INADMISSIBLE = "inadmissible"
    OUT_OF_SCOPE = "out_of_scope"
    REFUSAL_ALLOWED = "refusal_allowed"


class Ground(Dated):
    """One ground. ``proof`` is what settles the question and ``advice`` what the letter says, in
    French and English, both empty where there is none; ``maps_to`` is the French ground that
    answers to one of the directive."""

    code: InadmissibilityGround
    effect: Effect
    jurisdiction: Literal["FR", "EU"]
    point: str
    names: Texts
    proof: Texts = Field(default_factory=dict)
    advice: Texts = Field(default_factory=dict)
    maps_to: InadmissibilityGround | None = None

    @property
    def reference(self) -> LawReference:
        """How the ground is cited in a letter or a review."""
        return self.cited(_TABLE, self.code)


class _Table(Strict):
    schema_version: Literal[1]
    ground: Annotated[tuple[Ground, ...], Field(min_length=1)]


@cache
def grounds() -> tuple[Ground, ...]:
    """Every ground, in the order of the texts. Raises LawTableInvalid."""
    rows = read_table(_TABLE, _Table).ground
    refuse_twice("grounds.toml", (row.code for row in rows))
    missing = set(InadmissibilityGround) - {row.code for row in rows}
    if missing:
        raise LawTableInvalid(table="grounds.toml", where=min(missing), reason="missing")
    return rows


def ground(code: InadmissibilityGround) -> Ground:
    """One ground."""
    return next(row for row in grounds() if row.code is code)
