"""What may be done with a file now, and why the rest may not.

Owns the reading of it; what each act needs is checked again when it is done (``procedure``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.consequences import CAUSES
from dispute_exchange.procedure import ALLOWED_IN, CLOSED_STATES, Standing
from dispute_exchange.vocabulary import PartyRole
from mediator_desk import law
from mediator_desk.domain.admissibility import Verdict, under_review
from mediator_desk.domain.independence import Declaration
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.store import acts, disputes
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _examination
from mediator_desk.usecases._foreseen import foreseen_standing, today_of
from mediator_desk.usecases.desk import Desk


class ActName(StrEnum):
    """What a mediator may do with a file, as menus, cards and the palette name it."""

    DECLARE = "declare"
    EXAMINE = "examine"
    NOTIFY = "notify"
    REFUSE = "refuse"
    ASK = "ask"
    ENTRY = "entry"
    EXTEND = "extend"
    MESSAGE = "message"
    CONFLICT = "conflict"
    RESOLVE = "resolve"
    WITHDRAWAL = "withdrawal"
    COURT = "court"
    CLOSE = "close"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Extension:
    """The outcome as it is due now, and between which days it may be put off.

    ``due_on`` is the last day in force, ``day_90`` the one before any extension, ``article`` and
    ``rule_id`` its source; ``from_day`` the earliest new day.
    """

    due_on: date
    day_90: date
    from_day: date
    rule_id: str
    article: str
    extended: bool


@dataclass(frozen=True, slots=True)
class PendingAct:
    """An act of the dispute that has not left yet: it can still be taken back."""

    act_id: UUID
    kind: str
    state: ActState
    acted_at: datetime


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """What may be done with a file now.

    ``standing`` takes the waiting acts as done. ``withheld`` says why an act may not be done, by
    name: ``state``, ``read_only``, ``not_enrolled``, ``declaration``, ``stale``, ``review``; acts
    absent from it may be. ``pending`` are those that can still be taken back, newest first.
    """

    dispute_id: UUID
    file_no: str
    title: str
    names: Mapping[PartyRole, str]
    standing: Standing
    today: date
    withheld: Mapping[ActName, str]
    extension: Extension | None
    pending: tuple[PendingAct, ...]
    certificate: bool

    def may(self, act: ActName) -> bool:
        """Whether an act may be done now."""
        return act not in self.withheld


_KINDS: Final[dict[ActName, str]] = {
    ActName.DECLARE: "DECLARE_INDEPENDENCE",
    ActName.NOTIFY: "NOTIFY_PARTIES",
    ActName.REFUSE: "DECLARE_INADMISSIBLE",
    ActName.ASK: "REQUEST_PIECES",
    ActName.ENTRY: "RECORD_ENTRY",
    ActName.EXTEND: "EXTEND_DEADLINE",
    ActName.MESSAGE: "SEND_MESSAGE",
    ActName.CONFLICT: "RAISE_CONFLICT",
    ActName.RESOLVE: "RESOLVE_CONFLICT",
    ActName.WITHDRAWAL: "RECORD_WITHDRAWAL",
    ActName.COURT: "RECORD_COURT",
    ActName.CLOSE: "CLOSE_DISPUTE",
    ActName.REOPEN: "REOPEN_DISPUTE",
}
_UNDOABLE: Final = frozenset({ActState.WAITING, ActState.HELD})


def read_procedure(desk: Desk, dispute_id: UUID) -> ProcedureView:
    """What may be done with a file now, and why the rest may not."""
    now = desk.clock()
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        standing = foreseen_standing(connection, held, now)
        declared = _examination.declaration(connection, desk, held, standing)
        verdict = _examination.verdict(connection, desk, held)
        pending = _pending(connection, held)
        book = rulebook_of(connection)
        certificate = _examination.has_certificate(connection, held)
    context = _Context(desk, held, standing, declared, verdict)
    return ProcedureView(
        dispute_id=dispute_id,
        file_no=held.facts.file_no,
        title=plain_signs(held.facts.title),
        names={party.role: plain_signs(party.name) for party in reversed(held.facts.parties)},
        standing=standing,
        today=today_of(now),
        withheld={name: why for name in ActName if (why := context.withheld(name))},
        extension=extension_of(standing, today_of(now), book),
        pending=pending,
        certificate=certificate,
    )


@dataclass(frozen=True, slots=True)
class _Context:
    """What decides whether an act may be done."""

    desk: Desk
    held: HeldDispute
    standing: Standing
    declared: Declaration
    verdict: Verdict

    def withheld(self, name: ActName) -> str:
        """Why an act may not be done now; empty when it may."""
        if self.held.read_only:
            return "read_only"
        if self.desk.actor is None:
            return "not_enrolled"
        if name is ActName.EXAMINE:
            return "" if under_review(self.standing) else "state"
        cause = CAUSES.get(_KINDS[name])
        if cause is not None and self.standing.state not in ALLOWED_IN[cause]:
            return "state"
        return self._own_reason(name)

    def _own_reason(self, name: ActName) -> str:
        if name is ActName.MESSAGE:
            return "state" if self.standing.state in CLOSED_STATES else ""
        if name in (ActName.NOTIFY, ActName.REFUSE, ActName.ASK):
            if self.declared is Declaration.TO_MAKE:
                return "declaration"
            if self.declared is Declaration.STALE:
                return "stale"
        wanted = {
            ActName.NOTIFY: Verdict.ADMISSIBLE,
            ActName.REFUSE: Verdict.INADMISSIBLE,
        }.get(name)
        return "review" if wanted is not None and self.verdict is not wanted else ""


def _pending(connection: Connection, held: HeldDispute) -> tuple[PendingAct, ...]:
    return tuple(
        PendingAct(record.act_id, record.kind, record.state, record.acted_at)
        for record in reversed(acts.of_dispute(connection, held.dispute_no))
        if record.state in _UNDOABLE and record.kind != "ISSUE_DECISION"
    )


def extension_of(standing: Standing, today: date, book: law.Rulebook) -> Extension | None:
    """The day in force and those it may be put off to; None before entry.

    LAW(R612-5): the last day is that of the law until it was put off, then the day fixed.
    """
    day_90 = law.outcome_due(standing, book)
    allowed = standing.state in ALLOWED_IN["DEADLINE_EXTENDED"]
    if day_90 is None or standing.notified_on is None or not allowed:
        return None
    rule = book.rule("OUTCOME", standing.notified_on)
    due = standing.extended_until or day_90
    after = max(due, today)
    return Extension(
        due_on=due,
        day_90=day_90,
        from_day=date.fromordinal(after.toordinal() + 1),
        rule_id="OUTCOME" if rule is None else rule.rule_id,
        article="" if rule is None else rule.article,
        extended=standing.extended_until is not None,
    )
