"""The grounds on which a dispute may be refused, read from ``resources/law/grounds.toml``.

Owns the loading and the choice of the version in force; their meaning is ``domain.admissibility``.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from dispute_exchange.vocabulary import EvidenceType, InadmissibilityGround
from mediator_desk.domain.admissibility import GroundRule, GroundWords
from mediator_desk.law.rules import Confidence, LawTableInvalid
from mediator_desk.system.resources import resource_path

_TABLE = "law/grounds.toml"
_STRICT = ConfigDict(frozen=True, extra="forbid")


class _Words(BaseModel):
    model_config = _STRICT

    met: str
    question: str
    proof: str = ""
    note: str = ""
    reasons: Annotated[str, Field(min_length=1)]
    how_to: str = ""
    contested: str = ""


class _Ground(BaseModel):
    """One version of one ground; ``valid_from`` and ``valid_to`` are inclusive calendar days."""

    model_config = _STRICT

    ground: InadmissibilityGround
    article: str
    point: str
    exclusion: bool = False
    jurisdiction: Literal["FR", "EU", "UK", "any"]
    valid_from: date | None = None
    valid_to: date | None = None
    proofs: tuple[EvidenceType, ...] = ()
    wants_proof: bool = False
    clock: str | None = None
    names_body: bool = False
    source: str
    checked_on: date | None = None
    confidence: Confidence
    fr: _Words
    en: _Words

    @model_validator(mode="after")
    def _says_when_it_was_checked(self) -> "_Ground":
        if (self.confidence is Confidence.CHECKED) != (self.checked_on is not None):
            raise ValueError("a checked rule, and no other, says when it was checked")
        return self

    def rule(self) -> GroundRule:
        """The ground as the domain knows it."""
        return GroundRule(
            ground=self.ground,
            article=self.article,
            point=self.point,
            exclusion=self.exclusion,
            words={
                language: GroundWords(**words.model_dump())
                for language, words in (("fr", self.fr), ("en", self.en))
            },
            proofs=self.proofs,
            clock=self.clock,
            names_body=self.names_body,
            wants_proof=self.wants_proof,
            checked=self.confidence is Confidence.CHECKED,
        )


class _Table(BaseModel):
    model_config = _STRICT
    schema_version: Literal[1]
    ground: Annotated[tuple[_Ground, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Grounds:
    """Every version of every ground."""

    versions: tuple[_Ground, ...]

    def in_force(self, on: date, jurisdiction: str = "FR") -> tuple[GroundRule, ...]:
        """The grounds that apply to a file received on a calendar day, in the order examined."""
        return tuple(
            each.rule()
            for each in self.versions
            if each.jurisdiction in (jurisdiction, "any")
            and (each.valid_from or on) <= on <= (each.valid_to or on)
        )


@cache
def grounds() -> Grounds:
    """The grounds shipped with this program. Raises LawTableInvalid."""
    return load_grounds(resource_path(_TABLE))


def load_grounds(path: Path) -> Grounds:
    """The grounds of a table, validated whole. Raises LawTableInvalid."""
    try:
        table = _Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LawTableInvalid(table=path.name, where=where, reason=first["type"]) from None
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LawTableInvalid(table=path.name, where="", reason=type(error).__name__) from None
    _refuse_overlaps(table.ground, path.name)
    return Grounds(table.ground)


def _refuse_overlaps(versions: tuple[_Ground, ...], table: str) -> None:
    last: dict[tuple[str, str], _Ground] = {}
    for version in versions:
        before = last.get((version.ground, version.jurisdiction))
        if before is not None and (before.valid_to or date.max) >= (version.valid_from or date.min):
            raise LawTableInvalid(table=table, where=version.ground, reason="overlap")
        last[version.ground, version.jurisdiction] = version
