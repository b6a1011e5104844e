"""Until when a dispute is kept: what came with its file, or the class of the law's table.

Owns the choice between the two alone; what follows from it is ``custody``'s and ``backups``'.
"""

from dataclasses import dataclass
from datetime import date, datetime

from mediator_desk.law.keeping import retention_clock
from mediator_desk.law.rules import Rulebook
from mediator_desk.store.disputes import HeldDispute

__all__ = ["Term", "term_of"]


@dataclass(frozen=True, slots=True)
class Term:
    """``until`` is the last calendar day, ``rule`` where it comes from."""

    until: date
    rule: str


def term_of(held: HeldDispute, now: datetime, book: Rulebook) -> Term | None:
    """The term of a dispute; None while it is open and its file carries none.

    LAW(RGPD, art. 5(1)(e)): a file without a term of its own is not kept for ever; the class of the
    exchanges counts from its closure.
    """
    carried = held.facts.retention
    if carried is not None:
        return Term(carried.until, carried.rule)
    clock = retention_clock(held.state, now, book)
    if clock is None or clock.due_on is None:
        return None
    return Term(clock.due_on, clock.article)
