"""Amounts of money: whole minor units with their currency, never a floating number."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import LARGEST, Frozen

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 alphabetic code; every currency exchanged so far has two decimals."""


class Money(Frozen):
    """An amount in minor units (cents) of ``currency``; negative amounts are credits."""

    minor: Annotated[int, Field(ge=-LARGEST, le=LARGEST, strict=True)]
    currency: Currency = "EUR"

    @classmethod
    def of(cls, amount: str | Decimal, currency: str = "EUR") -> Money:
        """The amount written in major units (``"310.70"``), rounded half up to the cent."""
        cents = (Decimal(amount) * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return cls(minor=int(cents), currency=currency)

    @property
    def major(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.minor) / 100

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(minor=self.minor + other.minor, currency=self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(minor=self.minor - other.minor, currency=self.currency)

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")


def total(amounts: Iterable[Money], currency: str = "EUR") -> Money:
    """The sum of ``amounts``; nothing at all is zero of ``currency``."""
    result: Money | None = None
    for amount in amounts:
        result = amount if result is None else result + amount
    return result if result is not None else Money(minor=0, currency=currency)
