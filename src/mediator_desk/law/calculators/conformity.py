"""The days of the legal guarantee of conformity (L217-3, L217-7, L217-10, L217-13).

Pure functions; every number comes from the tables.
"""

from datetime import date

from mediator_desk.law.calculators.inputs import Conformity
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet
from mediator_desk.law.periods import Period, period


def conformity(given: Conformity) -> Calculation:
    """Until when a defect is guaranteed, and until when it is presumed to have been there.

    The version of each rule is that of the day of the contract. Raises LawValueUnknown.
    """
    sheet = Sheet(given)
    bought = given.contract_on
    until = _count(
        sheet, "GUARANTEE_UNTIL", period("CONFORMITY", bought), given.delivered_on, "guarantee"
    )
    presumption = period(
        "PRESUMPTION_SECOND_HAND" if given.second_hand else "PRESUMPTION_NEW", bought
    )
    presumed = _count(
        sheet,
        "PRESUMED_UNTIL_SECOND_HAND" if given.second_hand else "PRESUMED_UNTIL",
        presumption,
        given.delivered_on,
        "presumption",
    )
    if given.repaired:
        # LAW(L217-13): counted from the end of the guarantee itself.
        until = _count(
            sheet, "EXTENDED_UNTIL", period("CONFORMITY_AFTER_REPAIR", bought), until, "extended"
        )
    if given.requested_on is not None:
        term = period("BRINGING_INTO_CONFORMITY", bought)
        _count(sheet, "CONFORM_BY", term, given.requested_on, "conform_by")
    if given.defect_on is None:
        return sheet.result("GUARANTEE", guarantee=until, presumption=presumed)
    outcome = _when(given.defect_on, given.delivered_on, until, presumed)
    sheet.step(outcome, defect=given.defect_on, guarantee=until, presumption=presumed)
    return sheet.result(outcome, defect=given.defect_on, guarantee=until, presumption=presumed)


def _when(defect: date, delivered: date, until: date, presumed: date) -> str:
    if defect < delivered:
        return "DEFECT_BEFORE_DELIVERY"
    if defect > until:
        return "DEFECT_OUT_OF_GUARANTEE"
    return "DEFECT_PRESUMED" if defect <= presumed else "DEFECT_TO_PROVE"


def _count(sheet: Sheet, key: str, rule: Period, start: date, name: str) -> date:
    last = rule.last_day(start)
    sheet.step(key, rule.reference, start=start, count=(rule.length, rule.unit), last=last)
    sheet.found(name, last)
    return last
