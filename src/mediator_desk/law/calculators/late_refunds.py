"""Refunds paid late: after a withdrawal (L242-4), after a contract not performed (L241-4).

Pure functions; every number comes from the tables.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dispute_exchange.money import Money
from mediator_desk.law.calculators.inputs import (
    AfterCap,
    Boundary,
    LegalRate,
    Months,
    NonDelivery,
    WithdrawalRefund,
)
from mediator_desk.law.calculators.interest import accrue
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet, rounded, share
from mediator_desk.law.dates import add_months, complete_months, started_months
from mediator_desk.law.interest import Creditor, rate_on
from mediator_desk.law.periods import period
from mediator_desk.law.scales import Band, Scale, scale


def withdrawal_refund(given: WithdrawalRefund) -> Calculation:
    """What a trader owes who refunds late after a withdrawal. Raises LawValueUnknown.

    LAW(L242-4): the sums due bear the legal rate up to ten days of delay, then rising shares, then
    points for each new month up to the price of the product, then the legal rate again.
    """
    sheet = Sheet(given)
    due = given.due_on or _withdrawal_term(sheet, given)
    rule = scale("WITHDRAWAL_REFUND", due)
    late = _delay(sheet, due, given.refunded_on, rule)
    if late == 0:
        return sheet.result("REFUND_IN_TIME", base=given.paid, total=given.paid, due=due)
    band = _band(sheet, rule, late, given.boundary)
    match band.increase:
        case "legal_rate":
            added = _at_legal_rate(sheet, given, due)
        case "percent":
            added = _percent(sheet, given.paid, band)
        case "percent_and_points":
            added = _points(sheet, given, band, due)
    return _increased(sheet, given, added, due, rule)


def non_delivery(given: NonDelivery) -> Calculation:
    """What a trader owes who refunds late after termination. Raises LawValueUnknown.

    LAW(L241-4): the version is that of the day of the contract.
    """
    sheet = Sheet(given)
    rule = scale("NON_DELIVERY", given.contract_on)
    due = given.due_on
    if due is None:
        assert given.terminated_on is not None
        term = period(rule.period, given.contract_on)
        due = term.last_day(given.terminated_on)
        sheet.step(
            "TERM_AFTER_TERMINATION",
            term.reference,
            start=given.terminated_on,
            count=(term.length, term.unit),
            due=due,
        )
    sheet.step("SCALE_OF_CONTRACT", rule.reference, contract=given.contract_on)
    late = _delay(sheet, due, given.refunded_on, rule)
    if late == 0:
        return sheet.result("REFUND_IN_TIME", base=given.paid, total=given.paid, due=due)
    band = _band(sheet, rule, late, given.boundary)
    added = _percent(sheet, given.paid, band)
    return _increased(sheet, given, added, due, rule)


def _withdrawal_term(sheet: Sheet, given: WithdrawalRefund) -> date:
    """LAW(L221-24): fourteen days, put off until the goods are back or their dispatch proved."""
    assert given.learned_on is not None
    term = period("REFUND_AFTER_WITHDRAWAL", given.learned_on)
    due = term.last_day(given.learned_on)
    sheet.step(
        "TERM_AFTER_WITHDRAWAL",
        term.reference,
        start=given.learned_on,
        count=(term.length, term.unit),
        due=due,
    )
    goods = [day for day in (given.goods_back_on, given.dispatch_proved_on) if day is not None]
    if goods and min(goods) > due:
        due = min(goods)
        sheet.step("TERM_PUT_OFF", term.reference, due=due)
    return due


def _delay(sheet: Sheet, due: date, refunded: date, rule: Scale) -> int:
    late = max((refunded - due).days, 0)
    sheet.found("due", due)
    sheet.step("DELAY", rule.reference, due=due, refunded=refunded, late=(late, "day"))
    return late


def _band(sheet: Sheet, rule: Scale, late: int, boundary: Boundary) -> Band:
    band = rule.find(late, boundary_in=boundary is Boundary.INCLUDED)
    if late in {one.days_up_to for one in rule.band}:
        sheet.choose("boundary", boundary)
    if band.days_up_to is None:
        sheet.step("BAND_OPEN", rule.reference, over=(band.days_over, "day"))
    else:
        sheet.step(
            "BAND" if band.days_over else "BAND_FIRST",
            rule.reference,
            over=(band.days_over, "day"),
            up_to=(band.days_up_to, "day"),
        )
    return band


def _percent(sheet: Sheet, paid: Money, band: Band) -> Decimal:
    added = share(paid, band.percent)
    sheet.step(
        "INCREASE_PERCENT",
        base=paid,
        percent=(band.percent, "percent"),
        amount=rounded(added, paid.currency),
    )
    return added


def _at_legal_rate(sheet: Sheet, given: WithdrawalRefund, due: date) -> Decimal:
    sheet.choose("legal_rate", given.legal_rate)
    rates = {one.half_year: one.percent for one in given.given_rates}
    if given.legal_rate is LegalRate.PRO_RATA:
        return accrue(sheet, given.paid, due, given.refunded_on, Creditor.CONSUMER, rates)
    rate, half, told = rate_on(given.refunded_on, Creditor.CONSUMER, rates)
    added = share(given.paid, rate)
    sheet.step(
        "INTEREST_FLAT_GIVEN" if told else "INTEREST_FLAT",
        half.reference,
        half_year=(half.half_year, "plain"),
        base=given.paid,
        percent=(rate, "percent"),
        amount=rounded(added, given.paid.currency),
    )
    return added


@dataclass(frozen=True, slots=True)
class _Cap:
    """The month at which the increase reaches the price of the product, and that price."""

    months: int
    price: Money


def _points(sheet: Sheet, given: WithdrawalRefund, band: Band, due: date) -> Decimal:
    """LAW(L242-4): 50 % and five points for each new month, up to the price of the product."""
    since = due + timedelta(days=band.days_over)
    complete = given.months is Months.COMPLETE
    sheet.choose("months", given.months)
    months = (complete_months if complete else started_months)(since, given.refunded_on)
    assert band.cap_percent is not None
    percent = min(band.percent + months * band.points_per_month, band.cap_percent)
    price = given.price or given.paid
    added = share(given.paid, percent)
    sheet.step(
        "MONTHS",
        since=since,
        refunded=given.refunded_on,
        months=(months, "month"),
    )
    sheet.step(
        "INCREASE_POINTS",
        base=given.paid,
        first=(band.percent, "percent"),
        months=(months, "month"),
        points=(band.points_per_month, "point"),
        percent=(percent, "percent"),
        amount=rounded(added, given.paid.currency),
    )
    cap = _cap_month(band, given.paid, price)
    if months < cap.months:
        return added
    sheet.step("CAP", price=cap.price)
    return Decimal(cap.price.minor) + _after_cap(sheet, given, cap, since)


def _cap_month(band: Band, paid: Money, price: Money) -> _Cap:
    months = 0
    assert band.cap_percent is not None
    while (
        band.percent + months * band.points_per_month < band.cap_percent
        and share(paid, band.percent + months * band.points_per_month) < price.minor
    ):
        months += 1
    # WHY the lower: the cap in points and the price of the product are the same where only the
    # product was paid; where delivery was paid too, the price is reached first.
    reached = share(paid, min(band.percent + months * band.points_per_month, band.cap_percent))
    capped = min(rounded(reached, paid.currency).minor, price.minor)
    return _Cap(months, Money(minor=capped, currency=paid.currency))


def _after_cap(sheet: Sheet, given: WithdrawalRefund, cap: _Cap, since: date) -> Decimal:
    """Interest at the legal rate once the cap is reached."""
    sheet.choose("after_cap", given.after_cap)
    months = cap.months + (given.after_cap is AfterCap.NEXT_MONTH)
    if given.months is Months.STARTED:
        months -= 1
    begins = add_months(since, max(months, 0))
    if begins >= given.refunded_on:
        return Decimal(0)
    rates = {one.half_year: one.percent for one in given.given_rates}
    return accrue(sheet, given.paid, begins, given.refunded_on, Creditor.CONSUMER, rates)


def _increased(
    sheet: Sheet, given: WithdrawalRefund | NonDelivery, added: Decimal, due: date, rule: Scale
) -> Calculation:
    addition = rounded(added, given.paid.currency)
    total = given.paid + addition
    sheet.step("TOTAL", base=given.paid, addition=addition, total=total)
    sheet.cite(rule.reference)
    return sheet.result(
        "REFUND_INCREASED",
        base=given.paid,
        addition=addition,
        total=total,
        paid=given.paid,
        due=due,
        refunded=given.refunded_on,
        late=((given.refunded_on - due).days, "day"),
        increase=addition,
        owed=total,
        article=(rule.article, "plain"),
    )
