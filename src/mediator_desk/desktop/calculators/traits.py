"""What a form of the calculators needs beside its fields: pictures, units, when a field is asked.

Owns no label: those are the tables'. Says what choosing each reading means, in the language in use.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mediator_desk.usecases.calculators import Calculator

ORDER: Final = (
    Calculator.WITHDRAWAL_REFUND,
    Calculator.NON_DELIVERY,
    Calculator.LEGAL_INTEREST,
    Calculator.RETURN_COSTS,
    Calculator.WITHDRAWAL_PERIOD,
    Calculator.CONFORMITY,
    Calculator.FLIGHT,
    Calculator.PRICE_DIFFERENCE,
    Calculator.SHARE,
)
"""The calculators as they are listed: sums refunded late first, which most disputes are about."""

ICONS: Final = {
    Calculator.WITHDRAWAL_REFUND: "receipt-refund",
    Calculator.NON_DELIVERY: "truck-return",
    Calculator.LEGAL_INTEREST: "percentage",
    Calculator.RETURN_COSTS: "transfer-vertical",
    Calculator.WITHDRAWAL_PERIOD: "calendar-time",
    Calculator.CONFORMITY: "shield-check",
    Calculator.FLIGHT: "plane",
    Calculator.PRICE_DIFFERENCE: "currency-euro",
    Calculator.SHARE: "calculator",
}

ASKED_IF: Final = {
    "informed_on": ("informed", frozenset({"no"})),
    "rerouted": ("event", frozenset({"CANCELLATION", "DENIED_BOARDING"})),
    "notice_days": ("event", frozenset({"CANCELLATION"})),
    "earlier_minutes": ("rerouted", frozenset({"yes"})),
}
"""Fields asked only while another one has one of these answers."""

EITHER: Final = {"learned_on": "due_on", "terminated_on": "due_on"}
"""A day that is needed unless the other is given, which then takes its place."""

UNTIL_TODAY: Final = frozenset({"refunded_on", "end_on"})
"""Days that are today as long as nothing was paid."""


def meaning(field: str, code: str) -> str:
    """What choosing ``code`` for a reading means; empty where its label says it all."""
    translate = QCoreApplication.translate
    return {
        ("boundary", "INCLUDED"): translate(
            "calculators", "The text says “no later than”: the tenth day is in the first step."
        ),
        ("boundary", "EXCLUDED"): translate(
            "calculators", "The tenth day is already in the second step."
        ),
        ("legal_rate", "PRO_RATA"): translate(
            "calculators", "The yearly rate, for the days of delay alone."
        ),
        ("legal_rate", "FLAT"): translate(
            "calculators", "The yearly rate once, whatever the days of delay."
        ),
        ("months", "COMPLETE"): translate("calculators", "Only whole months add their points."),
        ("months", "STARTED"): translate("calculators", "A month begun adds its points at once."),
        ("after_cap", "NEXT_MONTH"): translate(
            "calculators", "The month in which the cap is reached bears no interest."
        ),
        ("after_cap", "CAP_DAY"): translate("calculators", "Interest follows the cap at once."),
        ("long_delay", "HALVED"): translate(
            "calculators", "Article 7(2) is applied to delays, as the courts do."
        ),
        ("long_delay", "WHOLE"): translate(
            "calculators", "Article 7(2) is read for re-routing alone."
        ),
    }.get((field, code), "")
