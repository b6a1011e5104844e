"""How the tables of law are read: strictly, whole, and never without saying what a row rests on.

Owns the shape every row shares and the refusal of a table that does not hold; never a rule.
"""

import itertools
import tomllib
from collections.abc import Hashable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.errors import DeskError
from mediator_desk.system.resources import resource_path

# A citation names a text and its number, or is the rule of somebody who is no lawmaker.
_ARTICLE = r"^\S.*\S$"

RowId = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]+$")]
"""The stable name of a row."""

Article = Annotated[str, Field(pattern=_ARTICLE, max_length=200)]
"""Where the rule is written, as it is cited."""


class LawTableInvalid(DeskError):
    """A table of rules does not hold. Facts: ``table``, ``where``, ``reason``."""

    kind: ClassVar[str] = "law_table_invalid"


class LawValueUnknown(DeskError):
    """No row of a table answers for a day, or its value is not known. Facts: ``table``, ``on``."""

    kind: ClassVar[str] = "law_value_unknown"


class Strict(BaseModel):
    """Base of everything read from a table: immutable, and strict about what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Dated(Strict):
    """What every row of law says of itself.

    ``valid_from`` and ``valid_to`` are inclusive calendar days, empty when unknown or open.
    """

    article: Article
    valid_from: date | None = None
    valid_to: date | None = None
    source: Annotated[str, Field(min_length=1)]
    checked_on: date | None = None
    confidence: Confidence
    note: str = ""

    @model_validator(mode="after")
    def _holds(self) -> "Dated":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to is before valid_from")
        if (self.confidence is Confidence.CHECKED) != (self.checked_on is not None):
            raise ValueError("a checked rule, and no other, says when it was checked")
        return self

    def in_force(self, on: date) -> bool:
        """Whether this version applies on ``on``."""
        after = self.valid_from is None or self.valid_from <= on
        return after and (self.valid_to is None or on <= self.valid_to)

    def cited(self, table: str, row: str) -> LawReference:
        """The reference that stands beside a result."""
        return LawReference(
            table=table,
            row=row,
            article=self.article,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            source=self.source,
            checked_on=self.checked_on,
            confidence=self.confidence,
            note=self.note,
        )


_Table = TypeVar("_Table", bound=BaseModel)
_Row = TypeVar("_Row", bound=Dated)


def read_table(name: str, model: type[_Table]) -> _Table:
    """The table ``resources/law/<name>.toml``, validated. Raises LawTableInvalid."""
    return read_table_at(resource_path(f"law/{name}.toml"), model)


def read_table_at(path: Path, model: type[_Table]) -> _Table:
    """The table in a file, validated. Raises LawTableInvalid."""
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LawTableInvalid(table=path.name, where=where, reason=first["type"]) from None
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise LawTableInvalid(table=path.name, where="", reason=type(error).__name__) from None


def refuse_overlaps(table: str, rows: Iterable[tuple[Hashable, str, Dated]]) -> None:
    """Raises LawTableInvalid where two rows of one key are in force on the same day.

    Each row comes with its key (what makes two rows versions of each other) and its name.
    """
    versions: dict[Hashable, list[tuple[str, Dated]]] = {}
    for key, name, row in rows:
        versions.setdefault(key, []).append((name, row))
    for group in versions.values():
        group.sort(key=lambda pair: pair[1].valid_from or date.min)
        for (_, earlier), (name, later) in itertools.pairwise(group):
            if earlier.valid_to is None or earlier.valid_to >= (later.valid_from or date.min):
                raise LawTableInvalid(table=table, where=name, reason="overlap")


def refuse_twice(table: str, names: Iterable[str]) -> None:
    """Raises LawTableInvalid where two rows have one name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise LawTableInvalid(table=table, where=name, reason="twice")
        seen.add(name)


def in_force(table: str, rows: Iterable[_Row], on: date) -> _Row:
    """The one row in force on a day. Raises LawValueUnknown."""
    for row in rows:
        if row.in_force(on):
            return row
    raise LawValueUnknown(table=table, on=on.isoformat())
