"""How long each class of record is kept, and what becomes of it.

Owns the reading of ``resources/law/retention.toml``; never the destruction itself (custody).
"""

from datetime import date
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field

from mediator_desk.domain.references import LawReference
from mediator_desk.law.dates import Unit, count
from mediator_desk.law.tables import Dated, RowId, Strict, read_table, refuse_twice

_TABLE: Final = "retention"


class RetentionClass(Dated):
    """One class of record. ``length`` counts from ``starts``; an empty one means at once, or, with
    ``never``, without limit. ``inadmissible_length`` takes its place for an inadmissible dispute.
    """

    code: RowId
    names: dict[Literal["fr", "en"], str]
    starts: Literal["closure", "verification", "year_end", "never"]
    length: Annotated[int, Field(ge=1)] | None = None
    inadmissible_length: Annotated[int, Field(ge=1)] | None = None
    unit: Unit
    final: Literal[
        "destroy", "keep", "destroy_with_certificate", "destroy_keep_digest", "as_body_says"
    ]

    def until(self, start: date, *, inadmissible: bool = False) -> date | None:
        """The last day the class is kept, counted from ``start``; none where there is no limit."""
        if self.starts == "never":
            return None
        length = self.inadmissible_length if inadmissible else None
        length = length or self.length
        return start if length is None else count(start, length, self.unit)

    @property
    def reference(self) -> LawReference:
        """How the rule is cited in a certificate or an archive package."""
        return self.cited(_TABLE, self.code)


class _Table(Strict):
    schema_version: Literal[1]
    class_: Annotated[tuple[RetentionClass, ...], Field(min_length=1, alias="class")]


@cache
def retention_classes() -> tuple[RetentionClass, ...]:
    """Every class of record. Raises LawTableInvalid."""
    rows = read_table(_TABLE, _Table).class_
    refuse_twice("retention.toml", (row.code for row in rows))
    return rows


def retention_class(code: str) -> RetentionClass:
    """The class of that code; KeyError for one that no table has."""
    return {row.code: row for row in retention_classes()}[code]
