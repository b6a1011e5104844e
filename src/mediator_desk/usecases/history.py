"""The history of a file: who did what, and when, on this desk and in the exchange. Read only."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from dispute_exchange.events import TimelineEvent
from dispute_exchange.vocabulary import PartyRole
from mediator_desk import law
from mediator_desk.store import disputes, events
from mediator_desk.store import history as store
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.history import DeskStep
from mediator_desk.usecases.desk import Desk

__all__ = ["History", "HistoryRow", "Place", "read_history"]


class Place(StrEnum):
    """Where something was done."""

    DESK = "DESK"
    EXCHANGE = "EXCHANGE"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing done by one person.

    ``what`` is an event kind in the exchange; on the desk file, note, draft, signed or act, with
    its ``detail``. ``at`` is none for what is known by its day alone. ``about`` is the event a
    read receipt speaks of, ``recorded`` who wrote it down for the person.
    """

    place: Place
    on: date
    at: datetime | None
    person: str
    role: PartyRole
    what: str
    detail: str = ""
    number: int | None = None
    seq: int | None = None
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """Every row, newest first, and the people there are to choose from."""

    rows: tuple[HistoryRow, ...]
    people: tuple[str, ...]


def read_history(desk: Desk, dispute_id: UUID) -> History:
    """Everything done to a dispute, by person and time; nothing private is opened for it."""
    zone = ZoneInfo(law.rulebook().time_zone)
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        told = [_told(event, held) for event in events.every_body(connection, held.dispute_no)]
        steps = store.of_dispute(connection, held.dispute_no)
    # WHY the mediator of the file: only one person opens this vault.
    owner = desk.actor.name if desk.actor else held.facts.mediator.name
    done = [_done(step, owner, zone) for step in steps]
    rows = sorted([*told, *done], key=lambda row: _moment(row, zone), reverse=True)
    return History(tuple(rows), tuple(dict.fromkeys(row.person for row in rows)))


def _told(event: TimelineEvent, held: HeldDispute) -> HistoryRow:
    return HistoryRow(
        place=Place.EXCHANGE,
        on=event.occurred.on,
        at=event.occurred.at,
        person=event.actor_name or _name(event.actor, held),
        role=event.actor,
        what=event.payload.kind,
        seq=event.seq,
        number=getattr(event.payload, "event_seq", None),
        recorded=event.recorded_by is PartyRole.MEDIATOR,
    )


def _name(role: PartyRole, held: HeldDispute) -> str:
    if role is PartyRole.MEDIATOR:
        return held.facts.mediator.name
    if role is PartyRole.PLATFORM:
        return held.facts.issuer.name
    return held.facts.party(role).name


def _done(step: DeskStep, owner: str, zone: ZoneInfo) -> HistoryRow:
    return HistoryRow(
        place=Place.DESK,
        on=step.at.astimezone(zone).date(),
        at=step.at,
        person=step.person or owner,
        role=PartyRole.MEDIATOR,
        what=step.what,
        detail=step.detail,
        number=step.number,
    )


def _moment(row: HistoryRow, zone: ZoneInfo) -> tuple[datetime, int]:
    """What is known by its day alone stands at that day's end, in the order of its number."""
    at = row.at or datetime.combine(row.on, datetime.max.time(), zone)
    return at, row.seq or 0
