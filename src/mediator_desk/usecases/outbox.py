"""The outbox: what was decided here and has not yet been receipted by the platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from dispute_exchange.acts import Act, ActContent
from dispute_exchange.receipts import ReceiptClaims
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.usecases.desk import Desk


class ActState(StrEnum):
    """Where an act stands; only a valid receipt makes it accepted."""

    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    NEEDS_PERSON = "needs_person"
    HELD = "held"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act. ``refusal`` is the platform's code, ``summary`` a fact such as an amount's digest.

    ``next_try_at`` is set while the act waits after a failed try.
    """

    act_id: UUID
    dispute_id: UUID
    file_no: str
    title: str
    kind: str
    state: ActState
    recipients: tuple[PartyRole, ...]
    author: str
    acted_at: datetime
    tries: int
    last_try_at: datetime | None
    next_try_at: datetime | None
    receipt_no: int | None
    accepted_at: datetime | None
    refusal: str | None
    body_sha256: str


@dataclass(frozen=True, slots=True)
class ActStep:
    """One line of an act's history; ``what`` is sealed, sent, lost, refused, accepted, held…"""

    at: datetime
    what: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ActDetail:
    """All there is to know of an act. ``receipt_token`` is the compact JWS, for anyone to check."""

    row: ActRow
    act: Act
    steps: tuple[ActStep, ...]
    file_size: int | None
    receipt: ReceiptClaims | None
    receipt_token: str | None


@dataclass(frozen=True, slots=True)
class PerformAct:
    """An act on a dispute. Decisions are issued by ``decisions.sign_decision`` instead."""

    dispute_id: UUID
    content: ActContent


@dataclass(frozen=True, slots=True)
class QueuedAct:
    """The act is sealed in the outbox and will leave in order."""

    act_id: UUID


def perform_act(desk: Desk, request: PerformAct) -> QueuedAct:
    """Freeze the act and queue it at once; ``ActNotPossible`` when the state forbids."""
    raise NotImplementedError


def list_acts(desk: Desk) -> tuple[ActRow, ...]:
    """All acts, newest first."""
    raise NotImplementedError


def read_act(desk: Desk, act_id: UUID) -> ActDetail:
    """One act with its history and receipt."""
    raise NotImplementedError


def hold_act(desk: Desk, act_id: UUID) -> None:
    """Keep an act that has not left from leaving."""
    raise NotImplementedError


def release_act(desk: Desk, act_id: UUID) -> None:
    """Let a held or refused act leave (again)."""
    raise NotImplementedError


def withdraw_act(desk: Desk, act_id: UUID) -> None:
    """Take back an act that has not been accepted; it stays in the history."""
    raise NotImplementedError
