"""Dated rules of law and of the body, read from ``resources/law``.

Owns the loading, the choice of the version in force and the arithmetic of days; never a number of
the law in Python, and never what a screen calls a rule.
"""

from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.body import BodyRule, OwnClock
from mediator_desk.law.calendars import Calendar, calendar, calendars
from mediator_desk.law.clocks import clock_history, clocks_of, outcome_due
from mediator_desk.law.dates import end_of
from mediator_desk.law.rules import DeadlineRule, Rulebook, rulebook
from mediator_desk.law.tables import LawTableInvalid, LawValueUnknown

__all__ = [
    "BodyRule",
    "Calendar",
    "Confidence",
    "DeadlineRule",
    "LawReference",
    "LawTableInvalid",
    "LawValueUnknown",
    "OwnClock",
    "Rulebook",
    "calendar",
    "calendars",
    "clock_history",
    "clocks_of",
    "end_of",
    "outcome_due",
    "rulebook",
]
