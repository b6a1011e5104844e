"""The time stamps of issued decisions as clocks of the agenda: until when each proves anything.

Owns that tie alone. A stamp is renewed by itself at a synchronisation from the warning on; what
stands in the agenda is what is lost when none happens in time.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from mediator_desk.domain.clocks import ClockState, ClockView, Concern, Urgency, urgency_of
from mediator_desk.domain.outbox import ActState
from mediator_desk.law.rules import Rulebook
from mediator_desk.store import acts, decisions, lasting_forms
from mediator_desk.store.agenda import AgendaCase, agenda_cases
from mediator_desk.store.disputes import number_of
from mediator_desk.usecases.signature_upgrades import RENEW_BEFORE

STAMP_RENEWAL: Final = "STAMP_RENEWAL"
_SOURCE: Final = "ETSI EN 319 142-1"


def renewal_clocks(
    connection: Connection, now: datetime, book: Rulebook
) -> Iterator[tuple[ClockView, AgendaCase, UUID]]:
    """One clock for each stamped decision that can be stamped again, with its case and itself."""
    for row in lasting_forms.every(connection):
        if row.expires_at is None or row.stamped_at is None or not row.free:
            continue
        signed = decisions.get(connection, row.decision_id)
        if acts.get(connection, signed.act_id).state is ActState.WITHDRAWN:
            continue
        for case in agenda_cases(connection, [number_of(connection, signed.dispute_id)]):
            clock = _clock(row.stamped_at, row.expires_at, now, book)
            yield clock, case, row.decision_id


def _clock(stamped: datetime, expires: datetime, now: datetime, book: Rulebook) -> ClockView:
    days = book.calendar(now.date())
    start, due, today = days.today(stamped), days.today(expires), days.today(now)
    urgency = urgency_of(expires, now)
    over = urgency is Urgency.OVERDUE
    warn = days.today(expires - RENEW_BEFORE)
    return ClockView(
        rule_id=STAMP_RENEWAL,
        clock=STAMP_RENEWAL,
        concern=Concern.CUSTODY,
        urgency=urgency,
        state=ClockState.MISSED if over else ClockState.RUNNING,
        start_on=start,
        due_on=due,
        due_at=expires,
        day=max((today - start).days, 0),
        length=(due - start).days,
        count=(due - start).days,
        late_days=max((today - due).days, 0),
        article=_SOURCE,
        rule_checked=True,
        on_expiry="ALERT",
        warn_on=(warn,) if start < warn < due else (),
    )
