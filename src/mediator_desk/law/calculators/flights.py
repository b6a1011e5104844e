"""What air passengers are owed (Reg. (EC) 261/2004, art. 5 and 7).

Pure functions; every number comes from the table of the version in force.
"""

from decimal import Decimal
from typing import Final

from dispute_exchange.money import Money
from mediator_desk.law.calculators.inputs import Flight, FlightEvent, LongDelay
from mediator_desk.law.calculators.result import Calculation
from mediator_desk.law.calculators.work import Sheet, rounded, share
from mediator_desk.law.flights import (
    DistanceBand,
    FlightAmounts,
    Notice,
    announced_amounts,
    flight_amounts,
)

_EURO: Final = "EUR"


def flight(given: Flight) -> Calculation:
    """The compensation of all passengers together. Raises LawValueUnknown.

    What was announced and is not in force is cited, never applied.
    """
    sheet = Sheet(given)
    law = flight_amounts(given.flight_on)
    sheet.cite(law.reference)
    refused = _refused(sheet, given, law)
    for announced in announced_amounts():
        sheet.cite(announced.reference)
    if refused:
        none = Money(minor=0, currency=_EURO)
        return sheet.result(refused, total=none, owed=none)
    band = law.find(given.km, intra_eu=given.intra_eu)
    each = Money.of(Decimal(band.euros), _EURO)
    sheet.step(
        f"DISTANCE_{band.name}",
        law.reference,
        km=(given.km, "km"),
        amount=each,
    )
    if _halved(sheet, given, law, band):
        whole = each
        each = rounded(share(each, law.halving.percent), _EURO)
        sheet.step(
            "HALVED",
            law.halving.cited("flight", f"{law.row_id}.halving"),
            amount=whole,
            percent=(law.halving.percent, "percent"),
            half=each,
        )
    total = Money(minor=each.minor * given.passengers, currency=_EURO)
    sheet.step("PASSENGERS", passengers=(given.passengers, "passenger"), amount=each, total=total)
    return sheet.result(
        "FLIGHT_OWED" if given.passengers > 1 else "FLIGHT_OWED_ONE",
        total=total,
        event=given.event,
        passengers=(given.passengers, "passenger"),
        each=each,
        owed=total,
    )


def _refused(sheet: Sheet, given: Flight, law: FlightAmounts) -> str:
    """Why nothing is owed, as the outcome's name; empty where something is."""
    if given.event is FlightEvent.DELAY:
        least = law.delay_minutes
        told = {"late": (given.late_minutes, "minute"), "least": (least, "minute")}
        if given.late_minutes < least:
            sheet.step("DELAY_TOO_SHORT", law.reference, **told)
            return "FLIGHT_TOO_SHORT"
        sheet.step("DELAY_LONG_ENOUGH", law.reference, **told)
    if given.event is FlightEvent.CANCELLATION:
        notice = _told_in_time(given, law)
        if notice is not None:
            cited = notice.cited("flight", f"{law.row_id}.notice.{notice.days_from}")
            sheet.step("TOLD_IN_TIME", cited, notice=(given.notice_days, "day"))
            return "FLIGHT_TOLD_IN_TIME"
        sheet.step("TOLD_TOO_LATE", law.reference, notice=(given.notice_days, "day"))
    if given.extraordinary and given.event is not FlightEvent.DENIED_BOARDING:
        cited = law.extraordinary.cited("flight", f"{law.row_id}.extraordinary")
        sheet.step("EXTRAORDINARY", cited)
        return "FLIGHT_EXTRAORDINARY"
    return ""


def _told_in_time(given: Flight, law: FlightAmounts) -> Notice | None:
    """LAW(art. 5(1)(c)): the notice that spares the carrier, or None."""
    for notice in law.notice:
        if given.notice_days < notice.days_from:
            continue
        if notice.later_minutes is None or notice.earlier_minutes is None:
            return notice
        offered = given.rerouted and given.earlier_minutes <= notice.earlier_minutes
        return notice if offered and given.late_minutes < notice.later_minutes else None
    return None


def _halved(sheet: Sheet, given: Flight, law: FlightAmounts, band: DistanceBand) -> bool:
    """LAW(art. 7(2)): re-routing that arrives in time halves the sum; by case law a delay does."""
    within = given.late_minutes <= band.rerouting_minutes
    if given.event is not FlightEvent.DELAY:
        return given.rerouted and within
    if given.late_minutes >= band.rerouting_minutes or band.rerouting_minutes <= law.delay_minutes:
        return False
    sheet.choose("long_delay", given.long_delay)
    return given.long_delay is LongDelay.HALVED
