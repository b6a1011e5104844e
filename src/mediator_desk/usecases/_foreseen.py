"""Where a dispute will stand once the acts that wait at this desk were carried out.

Owns the reading of the outbox beside the mirror; what an act becomes is the exchange's. A signed
decision is left out: until the platform has it, sending it is still the thing to do.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from dispute_exchange.procedure import ALLOWED_IN, Standing
from dispute_exchange.vocabulary import PartyRole
from mediator_desk import law
from mediator_desk.domain.admissibility import under_review
from mediator_desk.domain.outbox import SENDABLE, ActState
from mediator_desk.domain.possible import foreseen
from mediator_desk.store import acts
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.disputes import HeldDispute

LEAVING: Final = SENDABLE | {ActState.HELD}
"""States of an act that will be carried out unless somebody stops it."""


def today_of(at: datetime) -> date:
    """The calendar day at an instant, where the law of the body counts its days."""
    return at.astimezone(ZoneInfo(law.rulebook().time_zone)).date()


def foreseen_standing(connection: Connection, held: HeldDispute, at: datetime) -> Standing:
    """The standing of a dispute, its waiting acts taken as done."""
    return foreseen_by(acts.of_dispute(connection, held.dispute_no), held.state.standing, at)


def foreseen_by(records: Iterable[ActRecord], standing: Standing, at: datetime) -> Standing:
    """``standing`` once those of ``records`` that wait were carried out, in their order."""
    waiting = [
        record.act().content
        for record in records
        if record.state in LEAVING and record.kind != "ISSUE_DECISION"
    ]
    return foreseen(standing, waiting, today_of(at), at) if waiting else standing


def hidden_author(connection: Connection, held: HeldDispute, at: datetime) -> PartyRole | None:
    """Whose words and exhibits stay out of sight now; None when nobody's.

    LAW(CECMC, B04-3): the trader takes no part in the examination of admissibility.
    """
    hides = under_review(foreseen_standing(connection, held, at))
    return PartyRole.TRADER if hides else None


def is_sealed_front(held: HeldDispute, standing: Standing) -> bool:
    """Whether only the parties' names may be shown: the file came, and nothing was declared.

    LAW(R613-1): circumstances are told before the file is worked on.
    """
    begins = standing.state in ALLOWED_IN["INDEPENDENCE_DECLARED"]
    return begins and standing.independence_on is None and not held.read_only
