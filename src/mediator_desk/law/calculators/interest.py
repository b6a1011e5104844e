"""Interest at the legal rate, half-year by half-year (CMF L313-2).

Pure functions; every rate comes from the table or from the person who calculates.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from dispute_exchange.money import Money
from mediator_desk.law.calculators.inputs import LegalInterest
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet, rounded, share
from mediator_desk.law.interest import Creditor, stretches, year_days

# LAW(CPC 641): the day from which it runs is not counted, so the next one is the first told.
_ONE_DAY: Final = timedelta(days=1)


def legal_interest(given: LegalInterest) -> Calculation:
    """The interest of a sum over some days. Raises LawValueUnknown.

    LAW(CMF L313-2): the rate changes with the half-year, and each day bears that of its own. The
    five points of L313-3 suppose a court's decision, and are never added here.
    """
    sheet = Sheet(given)
    rates = {one.half_year: one.percent for one in given.given_rates}
    sheet.choose("creditor", given.creditor)
    if given.start_on == given.end_on:
        return sheet.result("NO_INTEREST", base=given.principal, total=given.principal)
    added = accrue(sheet, given.principal, given.start_on, given.end_on, given.creditor, rates)
    interest = rounded(added, given.principal.currency)
    total = given.principal + interest
    sheet.step("TOTAL", base=given.principal, addition=interest, total=total)
    return sheet.result(
        "INTEREST",
        base=given.principal,
        addition=interest,
        total=total,
        principal=given.principal,
        start=given.start_on + _ONE_DAY,
        end=given.end_on,
        days=((given.end_on - given.start_on).days, "day"),
        interest=interest,
        owed=total,
    )


def accrue(
    sheet: Sheet,
    principal: Money,
    start: date,
    end: date,
    creditor: Creditor,
    rates: Mapping[str, Decimal],
) -> Decimal:
    """Interest in minor units, not rounded, on the days after ``start`` up to and with ``end``.

    One step of the working for each half-year. Raises LawValueUnknown.
    """
    year = year_days()
    added = Decimal(0)
    for part in stretches(start, end, creditor, rates):
        earned = share(principal, part.rate) * part.days / year
        added += earned
        sheet.step(
            "INTEREST_GIVEN" if part.given else "INTEREST",
            part.half_year.reference,
            start=part.start + _ONE_DAY,
            end=part.end,
            half_year=(part.half_year.half_year, "plain"),
            base=principal,
            percent=(part.rate, "percent"),
            days=(part.days, "day"),
            year=(year, "day"),
            amount=(earned.scaleb(-2), principal.currency),
        )
    return added
