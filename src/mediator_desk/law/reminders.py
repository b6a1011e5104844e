"""The ladder of reminders for documents asked for, as data.

Owns its shape and its reading; which reminder was sent is a matter of events.
"""

import itertools
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from mediator_desk.domain.references import Confidence
from mediator_desk.law.tables import Article, Strict, read_table_at
from mediator_desk.system.resources import resource_path

_TABLE = "law/reminders.toml"


class Rung(Strict):
    """One reminder: ``days`` after the due date (before it when negative), in calendar days."""

    days: Annotated[int, Field(ge=-60, le=365)]
    last: bool = False


class Ladder(Strict):
    """The reminders in their order; ``article`` names who set them."""

    schema_version: Literal[1]
    article: Article
    confidence: Confidence
    source: str
    rung: Annotated[tuple[Rung, ...], Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _climbs(self) -> "Ladder":
        if any(later.days <= earlier.days for earlier, later in itertools.pairwise(self.rung)):
            raise ValueError("each rung is later than the one before")
        if any(rung.last for rung in self.rung[:-1]):
            raise ValueError("only the last rung is the last")
        return self

    def next(self, due_on: date, sent: int) -> tuple[Rung, date] | None:
        """The rung after ``sent`` reminders and its calendar day; none when all were sent."""
        if sent >= len(self.rung):
            return None
        rung = self.rung[sent]
        return rung, due_on + timedelta(days=rung.days)


@cache
def ladder() -> Ladder:
    """The ladder shipped with this program. Raises LawTableInvalid."""
    return load_ladder(resource_path(_TABLE))


def load_ladder(path: Path) -> Ladder:
    """The ladder of a table. Raises LawTableInvalid."""
    return read_table_at(path, Ladder)
