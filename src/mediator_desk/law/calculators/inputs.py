"""What each calculator is given.

Owns the facts asked for and the readings offered where a text can be read in several ways; never
a number of the law. Dates are calendar days, sums whole minor units.
"""

from decimal import Decimal
from enum import StrEnum, unique
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from dispute_exchange.canonical import Frozen
from dispute_exchange.moments import Day
from dispute_exchange.money import Money
from mediator_desk.law.interest import Creditor


@unique
class Calculator(StrEnum):
    """The calculators, one for each rule."""

    WITHDRAWAL_REFUND = "WITHDRAWAL_REFUND"
    WITHDRAWAL_PERIOD = "WITHDRAWAL_PERIOD"
    RETURN_COSTS = "RETURN_COSTS"
    NON_DELIVERY = "NON_DELIVERY"
    LEGAL_INTEREST = "LEGAL_INTEREST"
    CONFORMITY = "CONFORMITY"
    FLIGHT = "FLIGHT"
    PRICE_DIFFERENCE = "PRICE_DIFFERENCE"
    SHARE = "SHARE"


class LegalRate(StrEnum):
    """How "the legal interest rate" of L242-4 is read: per day of delay, or once."""

    PRO_RATA = "PRO_RATA"
    FLAT = "FLAT"


class Months(StrEnum):
    """Which "new months" of L242-4 count: those complete, or those begun."""

    COMPLETE = "COMPLETE"
    STARTED = "STARTED"


class Boundary(StrEnum):
    """Where the last day of a band belongs: to that band ("au plus tard"), or to the next."""

    INCLUDED = "INCLUDED"
    EXCLUDED = "EXCLUDED"


class AfterCap(StrEnum):
    """Since when legal interest runs once the cap of L242-4 is reached: from the next new month,
    or from the day of the cap."""

    NEXT_MONTH = "NEXT_MONTH"
    CAP_DAY = "CAP_DAY"


class LongDelay(StrEnum):
    """Whether a long flight less than four hours late gives half (case law on art. 7(2)) or all."""

    HALVED = "HALVED"
    WHOLE = "WHOLE"


class FlightEvent(StrEnum):
    """What happened to the flight."""

    DELAY = "DELAY"
    CANCELLATION = "CANCELLATION"
    DENIED_BOARDING = "DENIED_BOARDING"


class ContractKind(StrEnum):
    """What was bought: the time to withdraw begins with the goods, or with the contract."""

    GOODS = "GOODS"
    SERVICES = "SERVICES"


class GivenRate(Frozen):
    """A rate told by the person who calculates, in % per year, for a half-year no table has."""

    half_year: Annotated[str, Field(pattern=r"^[0-9]{4}-[12]$")]
    percent: Annotated[Decimal, Field(ge=0, le=100)]


Rates = tuple[GivenRate, ...]


def _refused(reason: str) -> PydanticCustomError:
    """What does not hold, by a name that ``calculators.toml`` has words for."""
    return PydanticCustomError(reason, reason)


def _not_negative(*given: Money | None) -> None:
    sums = [one for one in given if one is not None]
    if any(one.minor < 0 for one in sums):
        raise _refused("negative")
    if len({one.currency for one in sums}) > 1:
        raise _refused("currencies")


class WithdrawalRefund(Frozen):
    """A refund after withdrawal, paid late (L242-4).

    The term is ``due_on``, or counted from ``learned_on``, the day the trader learned of the
    withdrawal, and for goods not before they came back or their dispatch was proved. ``price`` is
    the cap, that of the product; ``paid`` without it.
    """

    kind: Literal[Calculator.WITHDRAWAL_REFUND] = Calculator.WITHDRAWAL_REFUND
    paid: Money
    price: Money | None = None
    learned_on: Day | None = None
    goods_back_on: Day | None = None
    dispatch_proved_on: Day | None = None
    due_on: Day | None = None
    refunded_on: Day
    legal_rate: LegalRate = LegalRate.PRO_RATA
    months: Months = Months.COMPLETE
    boundary: Boundary = Boundary.INCLUDED
    after_cap: AfterCap = AfterCap.NEXT_MONTH
    given_rates: Rates = ()

    @model_validator(mode="after")
    def _holds(self) -> "WithdrawalRefund":
        _not_negative(self.paid, self.price)
        if (self.learned_on is None) == (self.due_on is None):
            raise _refused("either_term")
        return self


class WithdrawalPeriod(Frozen):
    """Until when a consumer may withdraw (L221-18 to L221-20).

    ``begins_on`` is the receipt of the goods or the conclusion of the contract. ``informed_on`` is
    when the trader told of the right later than owed.
    """

    kind: Literal[Calculator.WITHDRAWAL_PERIOD] = Calculator.WITHDRAWAL_PERIOD
    bought: ContractKind = ContractKind.GOODS
    begins_on: Day
    informed: bool = True
    informed_on: Day | None = None
    withdrew_on: Day | None = None


class ReturnCosts(Frozen):
    """What is refunded after withdrawal, delivery and return included (L221-23, L221-24).

    ``told_of_return_costs``: whether the trader had said that the consumer bears them.
    """

    kind: Literal[Calculator.RETURN_COSTS] = Calculator.RETURN_COSTS
    goods: Money
    delivery_paid: Money = Money(minor=0)
    standard_delivery: Money | None = None
    return_cost: Money = Money(minor=0)
    told_of_return_costs: bool = True
    trader_bears_return: bool = False

    @model_validator(mode="after")
    def _holds(self) -> "ReturnCosts":
        _not_negative(self.goods, self.delivery_paid, self.standard_delivery, self.return_cost)
        return self


class NonDelivery(Frozen):
    """A refund after termination for non-delivery, paid late (L241-4).

    ``contract_on`` picks the version. The term is ``due_on``, or counted from ``terminated_on``.
    """

    kind: Literal[Calculator.NON_DELIVERY] = Calculator.NON_DELIVERY
    paid: Money
    contract_on: Day
    terminated_on: Day | None = None
    due_on: Day | None = None
    refunded_on: Day
    boundary: Boundary = Boundary.INCLUDED

    @model_validator(mode="after")
    def _holds(self) -> "NonDelivery":
        _not_negative(self.paid)
        if (self.terminated_on is None) == (self.due_on is None):
            raise _refused("either_term")
        return self


class LegalInterest(Frozen):
    """Interest at the legal rate, half-year by half-year (CMF L313-2).

    It runs on the days after ``start_on``, up to and with ``end_on``.
    """

    kind: Literal[Calculator.LEGAL_INTEREST] = Calculator.LEGAL_INTEREST
    principal: Money
    start_on: Day
    end_on: Day
    creditor: Creditor = Creditor.CONSUMER
    given_rates: Rates = ()

    @model_validator(mode="after")
    def _holds(self) -> "LegalInterest":
        _not_negative(self.principal)
        if self.end_on < self.start_on:
            raise _refused("order")
        return self


class Conformity(Frozen):
    """The days of the legal guarantee of conformity (L217-3, L217-7, L217-10, L217-13)."""

    kind: Literal[Calculator.CONFORMITY] = Calculator.CONFORMITY
    contract_on: Day
    delivered_on: Day
    second_hand: bool = False
    defect_on: Day | None = None
    requested_on: Day | None = None
    repaired: bool = False

    @model_validator(mode="after")
    def _holds(self) -> "Conformity":
        if self.delivered_on < self.contract_on:
            raise _refused("order")
        return self


class Flight(Frozen):
    """What passengers are owed (Reg. (EC) 261/2004, art. 5 and 7).

    ``late_minutes`` is the delay at the last destination: of the flight itself or, when it was
    cancelled or boarding denied, of the re-routing offered (``rerouted``), which left
    ``earlier_minutes`` before the flight booked. ``notice_days`` before the flight a cancellation
    was told.
    """

    kind: Literal[Calculator.FLIGHT] = Calculator.FLIGHT
    event: FlightEvent
    flight_on: Day
    km: Annotated[int, Field(ge=1, le=25_000)]
    intra_eu: bool = False
    passengers: Annotated[int, Field(ge=1, le=1000)] = 1
    late_minutes: Annotated[int, Field(ge=0, le=100_000)] = 0
    rerouted: bool = False
    earlier_minutes: Annotated[int, Field(ge=0, le=100_000)] = 0
    notice_days: Annotated[int, Field(ge=0, le=3650)] = 0
    extraordinary: bool = False
    long_delay: LongDelay = LongDelay.HALVED


class PriceDifference(Frozen):
    """What was charged beyond what was agreed, so many times."""

    kind: Literal[Calculator.PRICE_DIFFERENCE] = Calculator.PRICE_DIFFERENCE
    agreed: Money
    charged: Money
    times: Annotated[int, Field(ge=1, le=10_000)] = 1

    @model_validator(mode="after")
    def _holds(self) -> "PriceDifference":
        _not_negative(self.agreed, self.charged)
        return self


class Share(Frozen):
    """A share of a sum, and the rest: a price reduced, a charge waived in part."""

    kind: Literal[Calculator.SHARE] = Calculator.SHARE
    amount: Money
    percent: Annotated[Decimal, Field(ge=0, le=100)]

    @model_validator(mode="after")
    def _holds(self) -> "Share":
        _not_negative(self.amount)
        return self


CalculatorInput = Annotated[
    WithdrawalRefund
    | WithdrawalPeriod
    | ReturnCosts
    | NonDelivery
    | LegalInterest
    | Conformity
    | Flight
    | PriceDifference
    | Share,
    Field(discriminator="kind"),
]
"""The facts of one calculation, by calculator."""
