"""The questions of the examination of admissibility, from ``resources/law/questions.toml``.

Owns the loading and the choice of the versions in force; what an answer leads to is
``domain.admissibility``.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dispute_exchange.vocabulary import EvidenceType, InadmissibilityGround
from mediator_desk.domain.admissibility import GroundRule, GroundWords
from mediator_desk.domain.references import Confidence
from mediator_desk.law.tables import Dated, RowId, Strict, read_table_at, refuse_overlaps
from mediator_desk.system.resources import resource_path

_TABLE = "law/questions.toml"


class _Words(Strict):
    met: Annotated[str, Field(min_length=1)]
    question: Annotated[str, Field(min_length=1)]
    proof: str = ""
    note: str = ""
    reasons: str = ""
    contested: str = ""


class _Question(Dated):
    """One version of the question of one ground, with its words in both languages."""

    ground: InadmissibilityGround
    point: Annotated[str, Field(min_length=1)]
    exclusion: bool = False
    jurisdiction: Literal["FR", "EU", "UK", "any"]
    proofs: tuple[EvidenceType, ...] = ()
    wants_proof: bool = False
    clock: RowId | None = None
    names_body: bool = False
    fr: _Words
    en: _Words

    def rule(self) -> GroundRule:
        """The ground as the domain knows it."""
        words = (("fr", self.fr), ("en", self.en))
        return GroundRule(
            ground=self.ground,
            article=self.article,
            point=self.point,
            exclusion=self.exclusion,
            words={language: GroundWords(**said.model_dump()) for language, said in words},
            proofs=self.proofs,
            clock=self.clock,
            names_body=self.names_body,
            wants_proof=self.wants_proof,
            checked=self.confidence is Confidence.CHECKED,
        )


class _Table(Strict):
    schema_version: Literal[1]
    question: Annotated[tuple[_Question, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Questions:
    """Every version of every question."""

    versions: tuple[_Question, ...]

    def in_force(self, on: date, jurisdiction: str = "FR") -> tuple[GroundRule, ...]:
        """The grounds that apply to a file received on a calendar day, in the order examined."""
        return tuple(
            each.rule()
            for each in self.versions
            if each.jurisdiction in (jurisdiction, "any") and each.in_force(on)
        )


@cache
def questions() -> Questions:
    """The questions shipped with this program. Raises LawTableInvalid."""
    return load_questions(resource_path(_TABLE))


def load_questions(path: Path) -> Questions:
    """The questions of a table, validated whole. Raises LawTableInvalid."""
    table = read_table_at(path, _Table)
    rows = (((each.ground, each.jurisdiction), each.ground.value, each) for each in table.question)
    refuse_overlaps(path.name, rows)
    return Questions(table.question)
