"""Withdrawal from a distance contract: until when, and what is refunded (L221-18 to L221-24).

Pure functions; every number comes from the tables.
"""

from datetime import date

from dispute_exchange.money import Money
from mediator_desk.law.calculators.inputs import ReturnCosts, WithdrawalPeriod
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet
from mediator_desk.law.dates import count
from mediator_desk.law.periods import period
from mediator_desk.law.texts import texts
from mediator_desk.law.workdays import calendar


def withdrawal_period(given: WithdrawalPeriod) -> Calculation:
    """The last day on which a consumer may withdraw. Raises LawValueUnknown.

    LAW(L221-19, L221-20): a last day that is not worked is put off; who was not told of the right
    has twelve months more, or fourteen days from being told within them.
    """
    sheet = Sheet(given)
    first = period("WITHDRAWAL", given.begins_on)
    last = first.last_day(given.begins_on)
    sheet.step(
        "WITHDRAWAL_FROM",
        first.reference,
        start=given.begins_on,
        event=given.bought,
        count=(first.length, first.unit),
        last=last,
    )
    plain = count(given.begins_on, first.length, first.unit)
    if plain != last:
        sheet.step("PUT_OFF", first.reference, day=plain, last=last)
    if not given.informed:
        last = _uninformed(sheet, given, plain)
    sheet.found("last", last)
    if given.withdrew_on is None:
        return sheet.result("WITHDRAWAL_UNTIL", last=last)
    outcome = "WITHDRAWAL_IN_TIME" if given.withdrew_on <= last else "WITHDRAWAL_TOO_LATE"
    return sheet.result(outcome, last=last, withdrew=given.withdrew_on)


def _uninformed(sheet: Sheet, given: WithdrawalPeriod, first_end: date) -> date:
    longer = period("WITHDRAWAL_UNINFORMED", given.begins_on)
    last = longer.last_day(first_end)
    sheet.step(
        "WITHDRAWAL_UNINFORMED",
        longer.reference,
        start=first_end,
        count=(longer.length, longer.unit),
        last=last,
    )
    if given.informed_on is not None and given.informed_on <= last:
        again = period("WITHDRAWAL", given.informed_on)
        last = again.last_day(given.informed_on)
        sheet.step(
            "WITHDRAWAL_INFORMED_LATE",
            longer.reference,
            start=given.informed_on,
            count=(again.length, again.unit),
            last=last,
        )
        return last
    return calendar().next_worked(last)


def return_costs(given: ReturnCosts) -> Calculation:
    """What a trader refunds after a withdrawal.

    LAW(L221-23, L221-24): all that was paid, delivery included save what a dearer one added; the
    consumer bears the return, unless the trader takes it or did not tell so.
    """
    sheet = Sheet(given)
    by_name = texts()
    paid, standard = given.delivery_paid, given.standard_delivery
    delivery = paid if standard is None or standard.minor >= paid.minor else standard
    extra = paid - delivery
    sheet.step("GOODS_REFUNDED", amount=given.goods)
    costs = by_name["DELIVERY_COSTS"].reference
    if extra.minor:
        sheet.step("DELIVERY_STANDARD", costs, paid=paid, amount=delivery, extra=extra)
    elif paid.minor:
        sheet.step("DELIVERY_REFUNDED", costs, amount=delivery)
    else:
        sheet.cite(costs)
    by_trader = given.trader_bears_return or not given.told_of_return_costs
    back = given.return_cost if by_trader else Money(minor=0, currency=given.goods.currency)
    if given.return_cost.minor:
        why = "RETURN_ON_CONSUMER"
        if by_trader:
            why = "RETURN_TAKEN" if given.trader_bears_return else "RETURN_NOT_TOLD"
        sheet.step(why, by_name["RETURN_COSTS"].reference, amount=given.return_cost)
    else:
        sheet.cite(by_name["RETURN_COSTS"].reference)
    total = given.goods + delivery + back
    sheet.step("SUM", total=total)
    return sheet.result(
        "RETURN_REFUND",
        base=given.goods,
        addition=delivery + back,
        total=total,
        goods=given.goods,
        costs=delivery + back,
        owed=total,
    )
