"""How the values of the domain lie in columns.

Owns the three column types of the desk; never a table.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(instant: datetime) -> int:
    """Microseconds since 1970 (UTC) of an aware instant; exact."""
    return (instant - _EPOCH) // _MICROSECOND


def from_micros(value: int) -> datetime:
    """The aware UTC instant that ``to_micros`` counted."""
    return _EPOCH + timedelta(microseconds=value)


class Id(TypeDecorator[UUID]):
    """A UUID in its usual 36 characters, as the vault's own tables write it."""

    impl = String(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(value)


class At(TypeDecorator[datetime]):
    """An aware instant, as whole microseconds since 1970 (UTC)."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        return None if value is None else to_micros(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        return None if value is None else from_micros(value)


class Day(TypeDecorator[date]):
    """A calendar day, as its proleptic ordinal: cheap to compare and to read by the 100,000."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, _dialect: Dialect) -> int | None:
        return None if value is None else value.toordinal()

    def process_result_value(self, value: Any, _dialect: Dialect) -> date | None:
        return None if value is None else date.fromordinal(value)
