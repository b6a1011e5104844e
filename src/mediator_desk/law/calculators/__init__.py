"""The calculators: pure functions that print their working.

Owns which function answers to which facts; never a number of the law, which the tables hold, and
never a finding, which is a person's.
"""

from collections.abc import Callable
from typing import Any, Final

from mediator_desk.law.calculators.amounts import price_difference, share_of
from mediator_desk.law.calculators.conformity import conformity
from mediator_desk.law.calculators.flights import flight
from mediator_desk.law.calculators.inputs import Calculator, CalculatorInput
from mediator_desk.law.calculators.interest import legal_interest
from mediator_desk.law.calculators.late_refunds import non_delivery, withdrawal_refund
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.withdrawals import return_costs, withdrawal_period

__all__ = ["Calculation", "Calculator", "CalculatorInput", "calculate"]

_WORKED_OUT_BY: Final[dict[Calculator, Callable[[Any], Calculation]]] = {
    Calculator.WITHDRAWAL_REFUND: withdrawal_refund,
    Calculator.WITHDRAWAL_PERIOD: withdrawal_period,
    Calculator.RETURN_COSTS: return_costs,
    Calculator.NON_DELIVERY: non_delivery,
    Calculator.LEGAL_INTEREST: legal_interest,
    Calculator.CONFORMITY: conformity,
    Calculator.FLIGHT: flight,
    Calculator.PRICE_DIFFERENCE: price_difference,
    Calculator.SHARE: share_of,
}


def calculate(given: CalculatorInput) -> Calculation:
    """The result of a calculation with its working. Raises LawValueUnknown."""
    return _WORKED_OUT_BY[given.kind](given)
