"""Decisions that can be verified for long: time stamps and proofs added after the signature.

A decision is signed offline and leaves; what makes it last is added when the services answer, in
increments that change none of its bytes, and handed to the platform as an act of its own. What
waits is written down, so that neither a crash nor a closed lid forgets it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, decisions, lasting_forms
from mediator_desk.store.lasting_forms import LastingRow
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.signing_keys import has_service

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from mediator_desk.store.decisions import SignedRow

__all__ = [
    "RENEW_BEFORE",
    "Advanced",
    "LastingState",
    "LastingView",
    "advance_signatures",
    "hand_over_lasting",
    "list_lasting",
    "open_lasting_pdf",
    "read_lasting",
    "upgrade_signature",
]

RENEW_BEFORE: Final = timedelta(days=90)
"""How long before its time stamp ends a decision is stamped again."""
_FIRST_WAIT: Final = timedelta(minutes=5)
_LONGEST_WAIT: Final = timedelta(hours=12)


class LastingState(StrEnum):
    """Where a decision stands on its way to lasting."""

    NO_SERVICE = "no_service"
    """No time-stamp service is chosen: nothing will happen by itself."""
    WAITING = "waiting"
    STAMPED = "stamped"
    """Done, not handed over yet."""
    HANDED_OVER = "handed_over"
    RENEWAL_DUE = "renewal_due"
    LAST = "last"
    """Done, and no field is left for another time stamp: it lasts until ``expires_at``."""
    GIVEN_UP = "given_up"
    """The decision was taken back before it left."""


@dataclass(frozen=True, slots=True)
class LastingView:
    """One decision. ``problem`` is why the last try failed, or went no further: ``timestamp``,
    ``revocation``, ``revoked``, ``untrusted``, ``silent_signer`` or another reason; ``renew_by``
    the instant a new time stamp is due. ``level`` is the one a verification finds.

    ``awaited``: the decision leaves only once it is stamped.
    """

    decision_id: UUID
    dispute_id: UUID
    number: str
    state: LastingState
    level: str
    awaited: bool
    problem: str | None
    tries: int
    next_try_at: datetime | None
    stamped_at: datetime | None
    expires_at: datetime | None
    renew_by: datetime | None
    free: int | None
    act_id: UUID | None


@dataclass(frozen=True, slots=True)
class Advanced:
    """What one round did: decisions stamped, and those still waiting for a service."""

    stamped: int = 0
    waiting: int = 0


def read_lasting(desk: Desk, decision_id: UUID) -> LastingView | None:
    """Where one decision stands; none for one signed before there were time stamps here."""
    with desk.vault.engine.connect() as connection:
        row = lasting_forms.find(connection, decision_id)
        return None if row is None else _view(desk, connection, row)


def list_lasting(desk: Desk) -> tuple[LastingView, ...]:
    """Every decision, what is due first."""
    with desk.vault.engine.connect() as connection:
        views = [_view(desk, connection, row) for row in lasting_forms.every(connection)]
    order = list(LastingState)
    late = desk.clock() + timedelta(days=36_500)
    return tuple(sorted(views, key=lambda one: (one.renew_by or late, order.index(one.state))))


def open_lasting_pdf(desk: Desk, decision_id: UUID) -> bytes:
    """The decision in the form that lasts longest: as signed, or continued since."""
    with desk.vault.engine.connect() as connection:
        row = lasting_forms.find(connection, decision_id)
        blob_id = row.blob_id if row is not None else None
        blob_id = blob_id or decisions.get(connection, decision_id).blob_id
        with desk.vault.blobs.open(blob_id, connection) as reader:
            return reader.read()


def advance_signatures(desk: Desk, progress: Progress = silent) -> Advanced:
    """Try everything that is due, one decision after the other; failures are written down.

    A decision that waited for its time stamp may leave afterwards. Errors: ``Cancelled``.
    """
    due = _due(desk)
    stamped = 0
    for done, row in enumerate(due):
        progress(done, len(due), "stamp")
        stamped += _try(desk, row, None)
    return Advanced(stamped, len(due) - stamped)


def upgrade_signature(desk: Desk, decision_id: UUID, level: str | None = None) -> LastingView:
    """Make one decision last now, whether it is due or not, up to ``level`` (B-LTA unless told).

    Errors: ``ServiceUnavailable``, ``UpgradeImpossible``, ``SigningKeyUnusable`` ``revoked``,
    ``DecisionUnknown``; what was there before is kept.
    """
    with desk.vault.writer.begin() as connection:
        signed = decisions.get(connection, decision_id)
        if lasting_forms.find(connection, decision_id) is None:
            lasting_forms.begin(connection, signed.dispute_id, LastingRow(decision_id))
        row = lasting_forms.find(connection, decision_id)
    assert row is not None
    _upgrade(desk, row, level)
    view = read_lasting(desk, decision_id)
    assert view is not None
    return view


def hand_over_lasting(desk: Desk) -> int:
    """Queue the acts that bring the platform the lasting forms of what it has accepted; how many.

    WHY only then: the platform continues a decision it holds.
    """
    queued = 0
    with desk.vault.writer.begin() as connection:
        for row in lasting_forms.every(connection):
            if row.blob_id is None or row.act_id is not None or desk.actor is None:
                continue
            signed = decisions.get(connection, row.decision_id)
            if acts.get(connection, signed.act_id).state is ActState.ACCEPTED:
                from mediator_desk.usecases import _lasting

                act_id = _lasting.queue(desk, connection, signed, row)
                lasting_forms.write(connection, replace(row, act_id=act_id))
                queued += 1
    return queued


def _due(desk: Desk) -> list[LastingRow]:
    """What can be tried now."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        rows = [row for row in lasting_forms.every(connection) if _is_due(row, now)]
        if not rows or not has_service(desk, connection):
            return []
        return [row for row in rows if _act_state(connection, row) is not ActState.WITHDRAWN]


def _is_due(row: LastingRow, now: datetime) -> bool:
    # WHY a bound: a wait reckoned on a clock that was years ahead would last for years.
    if row.next_try_at is not None and now < row.next_try_at <= now + _LONGEST_WAIT:
        return False
    if row.level is None:
        return True
    return row.free != 0 and row.expires_at is not None and row.expires_at - RENEW_BEFORE <= now


def _try(desk: Desk, row: LastingRow, level: str | None) -> bool:
    """One decision, further or with its problem written down."""
    from mediator_desk.decisions.errors import DecisionError

    try:
        _upgrade(desk, row, level)
    except DecisionError as failure:
        facts = failure.facts
        problem = str(facts.get("service") or facts.get("reason") or failure.kind)
        wait = min(_FIRST_WAIT * 2**row.tries, _LONGEST_WAIT)
        with desk.vault.writer.begin() as connection:
            later = replace(
                row, tries=row.tries + 1, problem=problem, next_try_at=desk.clock() + wait
            )
            lasting_forms.write(connection, later)
        return False
    return True


def _upgrade(desk: Desk, row: LastingRow, level: str | None) -> None:
    """Asks the services, checks what came of it, and keeps it in one transaction."""
    from mediator_desk.usecases import _lasting

    before = open_lasting_pdf(desk, row.decision_id)
    due = row.expires_at is None or row.expires_at - RENEW_BEFORE <= desk.clock()
    made = _lasting.made_to_last(desk, before, level, stamp_due=due)
    with desk.vault.writer.begin() as connection:
        signed = decisions.get(connection, row.decision_id)
        _lasting.keep(desk, connection, signed, row, made)
        act = acts.get(connection, signed.act_id)
        if row.awaited and act.state is ActState.HELD and act.refusal is None:
            acts.move(connection, act.act_id, ActState.WAITING, desk.clock(), "released", "stamped")


def _act_state(connection: "Connection", row: LastingRow) -> ActState:
    signed = decisions.get(connection, row.decision_id)
    return acts.get(connection, signed.act_id).state


def _view(desk: Desk, connection: "Connection", row: LastingRow) -> LastingView:
    signed = decisions.get(connection, row.decision_id)
    renew_by = row.expires_at - RENEW_BEFORE if row.expires_at is not None and row.free else None
    return LastingView(
        decision_id=row.decision_id,
        dispute_id=signed.dispute_id,
        number=signed.number,
        state=_state(desk, connection, row, signed),
        level=row.level or _level_as_signed(desk, connection, signed),
        awaited=row.awaited and row.level is None,
        problem=row.problem,
        tries=row.tries,
        next_try_at=row.next_try_at,
        stamped_at=row.stamped_at,
        expires_at=row.expires_at,
        renew_by=renew_by,
        free=row.free,
        act_id=row.act_id,
    )


def _level_as_signed(desk: Desk, connection: "Connection", signed: "SignedRow") -> str:
    from mediator_desk.usecases import _lasting

    with desk.vault.blobs.open(signed.blob_id, connection) as reader:
        return _lasting.level_of(desk, connection, reader.read())


def _state(
    desk: Desk, connection: "Connection", row: LastingRow, signed: "SignedRow"
) -> LastingState:
    if acts.get(connection, signed.act_id).state is ActState.WITHDRAWN:
        return LastingState.GIVEN_UP
    if row.level is None:
        served = has_service(desk, connection)
        return LastingState.WAITING if served else LastingState.NO_SERVICE
    if row.free and _is_due(replace(row, next_try_at=None), desk.clock()):
        return LastingState.RENEWAL_DUE
    if row.act_id is None:
        return LastingState.STAMPED
    if acts.get(connection, row.act_id).state is not ActState.ACCEPTED:
        return LastingState.STAMPED
    return LastingState.LAST if row.free == 0 else LastingState.HANDED_OVER
