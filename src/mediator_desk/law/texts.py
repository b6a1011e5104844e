"""Texts that are cited and hold no number to count with.

Owns the reading of ``resources/law/texts.toml``.
"""

from functools import cache
from typing import Annotated, Final, Literal

from pydantic import Field

from mediator_desk.domain.references import LawReference
from mediator_desk.law.tables import Dated, RowId, Strict, read_table, refuse_twice

_TABLE: Final = "texts"


class Text(Dated):
    """One text."""

    row_id: RowId

    @property
    def reference(self) -> LawReference:
        """How the text is cited beside a result."""
        return self.cited(_TABLE, self.row_id)


class _Table(Strict):
    schema_version: Literal[1]
    text: Annotated[tuple[Text, ...], Field(min_length=1)]


@cache
def texts() -> dict[str, Text]:
    """Every text, by name. Raises LawTableInvalid."""
    rows = read_table(_TABLE, _Table).text
    refuse_twice("texts.toml", (row.row_id for row in rows))
    return {row.row_id: row for row in rows}
