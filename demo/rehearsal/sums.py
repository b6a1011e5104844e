"""The calculator that a scenario calls for, with the facts of its story.

Owns the facts; what is calculated is the law's.
"""

from datetime import date
from decimal import Decimal

from demo.rehearsal import hand as h
from demo.rehearsal.hand import Hand
from dispute_exchange.money import Money
from mediator_desk.usecases.calculators import Calculator


def _day(text: str) -> date:
    return date.fromisoformat(text)


def calculated(hand: Hand) -> None:
    """The calculator a scenario calls for, on the facts of its story."""
    run = _CALCULATORS.get(hand.case.number)
    if run is not None:
        calculator, values = run
        h.calculate(hand, calculator, **values)


_FLIGHT = {"event": "DELAY", "flight_on": _day("2026-05-30"), "km": 1120, "late_minutes": 220}
_CALCULATORS: dict[int, tuple[Calculator, dict[str, object]]] = {
    1: (Calculator.PRICE_DIFFERENCE, {}),
    3: (
        Calculator.NON_DELIVERY,
        {"due_on": _day("2026-06-28"), "refunded_on": _day("2026-07-10")},
    ),
    4: (
        Calculator.WITHDRAWAL_REFUND,
        {"due_on": _day("2026-06-25"), "refunded_on": _day("2026-07-29")},
    ),
    5: (
        Calculator.WITHDRAWAL_REFUND,
        {"due_on": _day("2026-05-22"), "refunded_on": _day("2026-05-31")},
    ),
    6: (
        Calculator.WITHDRAWAL_REFUND,
        {"due_on": _day("2025-10-03"), "refunded_on": _day("2026-11-05")},
    ),
    9: (Calculator.SHARE, {"percent": Decimal(75)}),
    10: (Calculator.FLIGHT, {**_FLIGHT, "passengers": 2}),
    11: (
        Calculator.FLIGHT,
        {
            "event": "CANCELLATION",
            "flight_on": _day("2026-06-13"),
            "km": 6300,
            "passengers": 3,
            "rerouted": True,
            "late_minutes": 1800,
        },
    ),
    15: (Calculator.PRICE_DIFFERENCE, {}),
    16: (Calculator.SHARE, {"percent": Decimal(60)}),
    18: (
        Calculator.PRICE_DIFFERENCE,
        {"agreed": Money(minor=0), "charged": Money(minor=2990), "times": 5},
    ),
    38: (
        Calculator.FLIGHT,
        {
            "event": "DELAY",
            "flight_on": _day("2026-07-03"),
            "km": 1120,
            "late_minutes": 245,
            "passengers": 14,
        },
    ),
}
