"""Read models of an invented caseload and outbox, as use cases would return them."""

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk.usecases.caseload import (
    Caseload,
    CaseRow,
    CaseView,
    ClockView,
    NextAction,
    Urgency,
)
from mediator_desk.usecases.outbox import ActRow, ActState

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)


def clock(**left: float) -> ClockView:
    """The 90 days of a mediation, with some time left."""
    due = NOW + timedelta(**left)
    return ClockView(
        "OUTCOME", Urgency.SOON, date(2026, 9, 1), due.date(), due, 84, 90, "R612-5", True
    )


def row(number: str, title: str = "Objectif macro 105 mm", **changes: Any) -> CaseRow:
    """One line of the caseload."""
    facts: dict[str, Any] = {
        "dispute_id": uuid.uuid5(uuid.NAMESPACE_OID, number),
        "file_no": number,
        "title": title,
        "consumer": "Mme Solène Arvaillon",
        "trader": "Boutique Lumière d’Angle",
        "shop": None,
        "disputed": Money.of("310.70"),
        "asked": Money.of("175.70"),
        "offered": Money.of("120"),
        "state": DisputeState.IN_MEDIATION,
        "outcome": None,
        "last_exchange_on": date(2026, 11, 9),
        "last_exchange_kind": "OFFER",
        "last_exchange_actor": PartyRole.TRADER,
        "next_action": NextAction.SIGN_PROPOSAL,
        "clock": clock(days=6, hours=13),
        "unread": 0,
        "vulnerable": False,
        "cross_border": False,
        "sample": False,
        "read_only": False,
    }
    return CaseRow(**{**facts, **changes})


def caseload(*rows: CaseRow) -> Caseload:
    """``rows``, counted alike in every view."""
    return Caseload(
        rows,
        dict.fromkeys(CaseView, len(rows)),
        tuple(sorted({each.trader for each in rows})),
        tuple(sorted({each.consumer for each in rows})),
    )


def act(number: int, state: ActState = ActState.WAITING, **changes: Any) -> ActRow:
    """One act of the outbox."""
    facts: dict[str, Any] = {
        "act_id": uuid.uuid5(uuid.NAMESPACE_OID, f"act {number}"),
        "dispute_id": uuid.uuid5(uuid.NAMESPACE_OID, "4203"),
        "file_no": "4203",
        "title": "Frais de résiliation anticipée",
        "kind": "REQUEST_PIECES",
        "state": state,
        "recipients": (PartyRole.TRADER,),
        "author": "Odile Vautremont",
        "acted_at": NOW - timedelta(hours=number),
        "tries": 0,
        "last_try_at": None,
        "next_try_at": None,
        "receipt_no": None,
        "accepted_at": None,
        "refusal": None,
        "body_sha256": "b41d07aa" + "0" * 52 + "3c58",
    }
    return ActRow(**{**facts, **changes})
