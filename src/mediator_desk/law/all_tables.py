"""Every table of law, read and checked at once.

Owns the list, so that a table that does not hold stops the program before anything rests on it.
"""

from mediator_desk.law.admissibility import grounds
from mediator_desk.law.flights import announced_amounts
from mediator_desk.law.interest import half_years
from mediator_desk.law.periods import periods
from mediator_desk.law.questions import questions
from mediator_desk.law.reminders import ladder
from mediator_desk.law.retention import retention_classes
from mediator_desk.law.rules import rulebook
from mediator_desk.law.scales import scales
from mediator_desk.law.texts import texts
from mediator_desk.law.warnings import shipped_ladders
from mediator_desk.law.workdays import calendars


def check_tables() -> None:
    """Reads every table; later calls cost nothing. Raises LawTableInvalid."""
    rulebook()
    calendars()
    shipped_ladders()
    grounds()
    periods()
    scales()
    half_years()
    announced_amounts()
    retention_classes()
    texts()
    questions()
    ladder()
