"""Dated rules of law and of the body, read from ``resources/law``.

Owns the loading, the choice of the version in force and the arithmetic of days; never a number of
the law in Python, and never what a screen calls a rule.
"""

from mediator_desk.law.clocks import clocks_of, outcome_due
from mediator_desk.law.dates import end_of, last_day
from mediator_desk.law.rules import Confidence, DeadlineRule, LawTableInvalid, Rulebook, rulebook

__all__ = [
    "Confidence",
    "DeadlineRule",
    "LawTableInvalid",
    "Rulebook",
    "clocks_of",
    "end_of",
    "last_day",
    "outcome_due",
    "rulebook",
]
