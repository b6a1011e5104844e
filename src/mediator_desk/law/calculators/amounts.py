"""Plain differences and shares of sums.

Pure functions; what is fair is for the mediator to say, here it is only worked out.
"""

from dispute_exchange.money import Money
from mediator_desk.law.calculators.inputs import PriceDifference, Share
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet, rounded, share
from mediator_desk.law.texts import texts


def price_difference(given: PriceDifference) -> Calculation:
    """What was charged beyond what was agreed; nothing where less was charged."""
    sheet = Sheet(given)
    by_name = texts()
    each = given.charged - given.agreed
    sheet.step(
        "DIFFERENCE",
        by_name["AGREED_PRICE"].reference,
        charged=given.charged,
        agreed=given.agreed,
        amount=each,
    )
    total = Money(minor=max(each.minor, 0) * given.times, currency=each.currency)
    if given.times > 1:
        sheet.step("TIMES", amount=each, times=(given.times, "time"), total=total)
    sheet.cite(by_name["UNDUE_PAYMENT"].reference)
    if each.minor <= 0:
        return sheet.result("NOT_OVERCHARGED", total=total, agreed=given.agreed)
    return sheet.result(
        "OVERCHARGED" if given.times == 1 else "OVERCHARGED_TIMES",
        total=total,
        charged=given.charged,
        agreed=given.agreed,
        times=(given.times, "time"),
        each=each,
        owed=total,
    )


def share_of(given: Share) -> Calculation:
    """A share of a sum, rounded, and the rest, so that both add up to the whole.

    WHY no article: a price is reduced, a charge waived or a cost split by texts of their own, and
    which one applies is for the mediator to say.
    """
    sheet = Sheet(given)
    part = rounded(share(given.amount, given.percent), given.amount.currency)
    rest = given.amount - part
    sheet.step(
        "SHARE",
        base=given.amount,
        percent=(given.percent, "percent"),
        amount=part,
    )
    sheet.step("REST", base=given.amount, amount=part, rest=rest)
    return sheet.result(
        "SHARE",
        base=given.amount,
        addition=rest,
        total=part,
        whole=given.amount,
        percent=(given.percent, "percent"),
        part=part,
        rest=rest,
    )
