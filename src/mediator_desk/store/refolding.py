"""What is folded from events, folded again.

Owns the rebuilding of the caches after the program has learned to see more in the same events;
never the events themselves.
"""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.domain.case import advance, begin, state_to_json
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.store import events
from mediator_desk.store.tables import dispute


def refold(connection: Connection) -> int:
    """Folds every dispute again, in the caller's transaction; how many.

    WHY the row is read bare: the state it holds was written by an earlier program, and may lack
    what this one asks of it.
    """
    rows = connection.execute(sa.select(dispute.c.dispute_no, dispute.c.facts)).all()
    for row in rows:
        state = begin(CaseFacts.model_validate_json(row.facts).parties)
        for told in events.every_body(connection, row.dispute_no):
            state, _ = advance(state, told)
        connection.execute(
            sa.update(dispute)
            .where(dispute.c.dispute_no == row.dispute_no)
            .values(state=state_to_json(state))
        )
    return len(rows)
