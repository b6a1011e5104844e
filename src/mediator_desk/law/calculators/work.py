"""The sheet a calculation is worked out on.

Owns the gathering of steps, readings and references, and the one rounding; never a rule.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from dispute_exchange.money import Money
from mediator_desk.domain.references import LawReference
from mediator_desk.law.calculators.inputs import CalculatorInput
from mediator_desk.law.calculators.result import (
    Calculation,
    Choice,
    NamedDay,
    NumberValue,
    Step,
    Value,
    unique,
    value,
)

_CENT: Final = Decimal(1)

Given = Money | date | Decimal | int | str | tuple[Decimal | int | str, str]
"""What a step tells: a value, or a number with its unit."""


class Sheet:
    """One calculation while it is worked out."""

    def __init__(self, inputs: CalculatorInput) -> None:
        self._inputs = inputs
        self._steps: list[Step] = []
        self._readings: list[Choice] = []
        self._references: list[LawReference] = []
        self._days: list[NamedDay] = []

    def step(self, key: str, rests_on: LawReference | None = None, **told: Given) -> None:
        """One line of the working."""
        if rests_on is not None:
            self.cite(rests_on)
        article = "" if rests_on is None else rests_on.article
        self._steps.append(Step(key=key, values=_values(told), article=article))

    def cite(self, reference: LawReference) -> None:
        """Something the result rests on."""
        self._references.append(reference)

    def choose(self, option: str, chosen: str) -> None:
        """A reading that was chosen."""
        self._readings.append(Choice(option=option, chosen=chosen))

    def found(self, name: str, day: date) -> None:
        """A day that was found."""
        self._days.append(NamedDay(name=name, day=day))

    def result(
        self,
        outcome: str,
        *,
        base: Money | None = None,
        addition: Money | None = None,
        total: Money | None = None,
        **facts: Given,
    ) -> Calculation:
        """The finished calculation; ``facts`` fill its sentence."""
        return Calculation(
            inputs=self._inputs,
            outcome=outcome,
            facts=_values(facts),
            base=base,
            addition=addition,
            total=total,
            days=tuple(self._days),
            readings=tuple(self._readings),
            steps=tuple(self._steps),
            references=unique(self._references),
            rounding="half_up" if any(map(_takes_a_share, self._steps)) else None,
        )


def share(amount: Money, percent: Decimal) -> Decimal:
    """``percent`` of a sum in minor units, not rounded."""
    return (Decimal(amount.minor) * percent).scaleb(-2)


def rounded(minor: Decimal, currency: str) -> Money:
    """A number of minor units rounded half up."""
    return Money(minor=int(minor.quantize(_CENT, rounding=ROUND_HALF_UP)), currency=currency)


def _takes_a_share(step: Step) -> bool:
    numbers = (one for one in step.values.values() if isinstance(one, NumberValue))
    return any(one.unit == "percent" for one in numbers)


def _values(told: dict[str, Given]) -> dict[str, Value]:
    return {
        name: value(*given) if isinstance(given, tuple) else value(given)
        for name, given in told.items()
    }
