"""The steps of a scale with the one that applies, as they stand beside a result.

Owns which scale belongs to a result and how its steps are told; its numbers are the tables'.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from dispute_exchange.money import Money
from mediator_desk.desktop.present.locale import NBSP, in_french
from mediator_desk.desktop.present.money import money
from mediator_desk.desktop.present.sizes import count
from mediator_desk.law.calculators.inputs import Boundary, Flight, NonDelivery, WithdrawalRefund
from mediator_desk.law.flights import DistanceBand, FlightAmounts, flight_amounts
from mediator_desk.law.scales import Band, Scale, scale
from mediator_desk.usecases.calculators import Calculation


@dataclass(frozen=True, slots=True)
class ScaleView:
    """The steps of one version, and the number of the one that applies (-1: none)."""

    bands: tuple[Band, ...] = ()
    distances: tuple[DistanceBand, ...] = ()
    active: int = -1
    currency: str = "EUR"


class ScaleWords(QObject):
    """Counted things. WHY a QObject: Qt collects plurals only from ``self.tr``."""

    def up_to(self, days: int) -> str:
        """``jusqu’à 10 jours``."""
        return self.tr("up to %n day(s)", "", days)

    def more_than(self, days: int) -> str:
        """``plus de 90 jours``."""
        return self.tr("more than %n day(s)", "", days)


def scale_of(done: Calculation) -> ScaleView | None:
    """The scale a result was read from, None for those that have none."""
    given = done.inputs
    due = done.day("due")
    if isinstance(given, Flight):
        amounts = flight_amounts(given.flight_on)
        active = _distance(amounts, given) if done.total and done.total.minor else -1
        return ScaleView(distances=amounts.band, active=active)
    if due is None or not isinstance(given, WithdrawalRefund | NonDelivery):
        return None
    if isinstance(given, WithdrawalRefund):
        rule = scale("WITHDRAWAL_REFUND", due)
    else:
        rule = scale("NON_DELIVERY", given.contract_on)
    late = (given.refunded_on - due).days
    return ScaleView(
        bands=rule.band,
        active=_band(rule, late, given.boundary),
        currency=given.paid.currency,
    )


def lines_of(view: ScaleView) -> list[tuple[str, str]]:
    """Each step as (when, how much)."""
    if view.distances:
        return [_distance_line(one, view.currency) for one in view.distances]
    return [(_days(band), _increase(band)) for band in view.bands]


def _band(rule: Scale, late: int, boundary: Boundary) -> int:
    if late <= 0:
        return -1
    return rule.band.index(rule.find(late, boundary_in=boundary is Boundary.INCLUDED))


def _distance(amounts: FlightAmounts, given: Flight) -> int:
    return amounts.band.index(amounts.find(given.km, intra_eu=given.intra_eu))


def _days(band: Band) -> str:
    if band.days_up_to is None:
        return ScaleWords().more_than(band.days_over)
    if band.days_over == 0:
        return ScaleWords().up_to(band.days_up_to)
    words = QCoreApplication.translate("calculators", "{first} to {last} days")
    return words.format(first=band.days_over + 1, last=band.days_up_to)


def _increase(band: Band) -> str:
    translate = QCoreApplication.translate
    if band.increase == "legal_rate":
        return translate("calculators", "legal rate")
    percent = _percent(f"{band.percent.normalize():f}")
    if band.increase == "percent":
        return percent
    words = translate("calculators", "{percent}, then {points} points a month, up to the price")
    return words.format(percent=percent, points=f"{band.points_per_month.normalize():f}")


def _distance_line(band: DistanceBand, currency: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if band.km_up_to is None:
        words = translate("calculators", "more than {km} km").format(km=count(band.km_over))
    elif band.km_over == 0:
        words = translate("calculators", "up to {km} km").format(km=count(band.km_up_to))
    else:
        words = translate("calculators", "{first} to {last} km").format(
            first=count(band.km_over), last=count(band.km_up_to)
        )
    return words, money(Money(minor=band.euros * 100, currency=currency))


def _percent(figures: str) -> str:
    return f"{figures}{NBSP}%" if in_french() else f"{figures}%"
