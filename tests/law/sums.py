"""Material for the tests of calculators."""

from datetime import date, timedelta

from dispute_exchange.money import Money
from mediator_desk.law.calculators import Calculation, calculate
from mediator_desk.law.calculators.inputs import WithdrawalRefund

DUE = date(2026, 1, 15)


def eur(amount: str) -> Money:
    return Money.of(amount)


def late(days: int, paid: str = "100.00", due: date = DUE, **readings: object) -> Calculation:
    """A refund after withdrawal so many days late."""
    return calculate(
        WithdrawalRefund(
            paid=eur(paid), due_on=due, refunded_on=due + timedelta(days=days), **readings
        )
    )


def articles(found: Calculation) -> set[str]:
    return {one.article for one in found.references}
