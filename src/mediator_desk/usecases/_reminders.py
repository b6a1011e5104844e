"""The reminders to send for documents asked for, as lines of the agenda.

Owns that tie alone; which reminder comes next is told by ``pieces``. Nobody owes a reminder: it is
never late, and stands on today until it is sent.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.domain.clocks import ClockView, Concern, Urgency, urgency_of
from mediator_desk.law.rules import Rulebook
from mediator_desk.store.agenda import AgendaCase, agenda_cases
from mediator_desk.store.disputes import number_of
from mediator_desk.usecases import _requests
from mediator_desk.usecases.pieces import next_reminder

PIECES_REMINDER: Final = "PIECES_REMINDER"


def reminder_clocks(
    connection: Connection, asked: Iterable[UUID], now: datetime, book: Rulebook
) -> Iterator[tuple[ClockView, AgendaCase, str]]:
    """The reminder that comes next for each open request of the disputes ``asked``, with its case
    and what names it."""
    days = book.calendar(now.date())
    today = days.today(now)
    numbers = [number_of(connection, one) for one in asked]
    for case in agenda_cases(connection, numbers):
        for request in _requests.read(connection, case.dispute_no, today):
            coming = next_reminder(request)
            if coming is None:
                continue
            start, on = request.asked.asked_on, max(coming.on, today)
            due = days.end_of(on)
            pressing = urgency_of(due, now) is not Urgency.CALM
            clock = ClockView(
                rule_id=PIECES_REMINDER,
                clock=PIECES_REMINDER,
                concern=Concern.REQUEST,
                urgency=Urgency.SOON if pressing else Urgency.CALM,
                start_on=start,
                due_on=on,
                due_at=due,
                day=(today - start).days,
                length=(on - start).days,
                count=(on - start).days,
                party=PartyRole(request.asked.to.value),
                start_seq=request.asked.seq,
                article=coming.article,
                rule_checked=False,
                set_by="body",
            )
            yield clock, case, f"{request.asked.request_id}-{coming.no}"
