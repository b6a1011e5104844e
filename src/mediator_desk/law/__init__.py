"""Dated rules of law and of the body, read from ``resources/law``.

Owns the loading, the choice of the version in force and the arithmetic of days; never a number of
the law in Python, and never what a screen calls a rule.
"""

from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.admissibility import Effect, Ground, ground, grounds
from mediator_desk.law.body import BodyRule, OwnClock
from mediator_desk.law.clocks import clock_history, clocks_of, outcome_due
from mediator_desk.law.dates import end_of
from mediator_desk.law.rules import DeadlineRule, Rulebook, rulebook
from mediator_desk.law.tables import LawTableInvalid, LawValueUnknown
from mediator_desk.law.workdays import Calendar, calendar, calendars

__all__ = [
    "BodyRule",
    "Calendar",
    "Confidence",
    "DeadlineRule",
    "Effect",
    "Ground",
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
    "ground",
    "grounds",
    "outcome_due",
    "rulebook",
]
