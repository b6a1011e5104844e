"""The parties as they are known now: what the file said, what changed since, what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange import acts as ax
from dispute_exchange.events import PartyUpdated, RequestedPiece
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties, Party
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk.decisions.typography import day
from mediator_desk.domain.parties import (
    CompanyNumber,
    Concern,
    company_number,
    concerns_of,
    identified,
    lacks_mandate,
    reached_by_post,
    updated,
)
from mediator_desk.ids import new_id
from mediator_desk.store import disputes, events, exhibits
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.usecases._party_words import party_words
from mediator_desk.usecases._unsent import unsent
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import PerformAct, QueuedAct, perform_act
from mediator_desk.usecases.pieces import due_choices

__all__ = [
    "CompanyNumber",
    "Concern",
    "PartiesView",
    "PartyView",
    "RequestMandate",
    "company_number",
    "concerns_of",
    "current_parties",
    "lacks_mandate",
    "mandate_request",
    "reached_by_post",
    "read_parties",
    "request_mandate",
    "update_party",
]

_SETTLED = frozenset({DisputeState.CLOSED, DisputeState.ARCHIVED, DisputeState.PURGED})


@dataclass(frozen=True, slots=True)
class PartyView:
    """One party. ``leaving``: a change of it is on its way to the platform.

    Only the first of a role can be changed: acts name a role, not a person; nobody once the file
    is closed.
    """

    party: Party
    number: CompanyNumber | None
    concerns: tuple[Concern, ...]
    by_post: bool
    leaving: bool
    changeable: bool


@dataclass(frozen=True, slots=True)
class PartiesView:
    """All parties, consumers first; ``exhibits`` are those a mandate may be among."""

    parties: tuple[PartyView, ...]
    exhibits: tuple[EvidenceItem, ...]
    read_only: bool

    def of(self, role: PartyRole) -> tuple[PartyView, ...]:
        """The parties of a role, in the order of the file."""
        return tuple(view for view in self.parties if view.party.role is role)


@dataclass(frozen=True, slots=True)
class RequestMandate:
    """Ask the represented party for the mandate, by a day."""

    dispute_id: UUID
    party: BothParties
    title: str
    text: str
    due_on: date


def current_parties(connection: Connection, held: HeldDispute) -> tuple[Party, ...]:
    """The parties with everything known since the file, acts on their way included."""
    return _known(connection, held, _leaving(connection, held))


def read_parties(desk: Desk, dispute_id: UUID) -> PartiesView:
    """The parties of a dispute, with what wants attention about each."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        leaving = _leaving(connection, held)
        known = _known(connection, held, leaving)
        items = tuple(piece.item for piece in exhibits.of_dispute(connection, held.dispute_no))
    changed = {change.party for change in leaving}
    settled = held.read_only or held.state.standing.state in _SETTLED
    first = {party.role: party for party in reversed(known)}
    views = tuple(
        PartyView(
            party=party,
            number=None if party.siren is None else company_number(party.siren),
            concerns=concerns_of(party),
            by_post=reached_by_post(party),
            leaving=party.role in changed and party is first[party.role],
            changeable=party is first[party.role] and not settled,
        )
        for party in sorted(known, key=lambda party: party.role is not PartyRole.CONSUMER)
    )
    return PartiesView(views, items, held.read_only)


def update_party(desk: Desk, dispute_id: UUID, change: ax.UpdateParty) -> QueuedAct:
    """Queue a change of what is known of a party. Errors: ``NotEnrolled``, ``ActNotPossible``."""
    return perform_act(desk, PerformAct(dispute_id, change))


def mandate_request(desk: Desk, dispute_id: UUID, party: BothParties) -> RequestMandate | None:
    """The request with its first words, in the language of the file; None with nobody to prove.

    Its day is the middle one of those the rule of the body offers for documents.
    """
    days = due_choices(desk)
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        known = current_parties(connection, held)
    who = next(one.representative for one in known if one.role is party)
    if who is None or not days:
        return None
    language, due_on = held.facts.language, days[len(days) // 2].due_on
    words = party_words(language)
    text = words.mandate.format(name=who.name, day=day(due_on, language))
    return RequestMandate(dispute_id, party, words.mandate_title, text, due_on)


def request_mandate(desk: Desk, request: RequestMandate) -> QueuedAct:
    """Ask a party for the mandate of who represents it (R612-1).

    Errors: ``NotEnrolled``, ``ActNotPossible`` where no document may be asked for any more.
    """
    content = ax.RequestPieces(
        to=request.party,
        text=request.text,
        due_on=request.due_on,
        request_id=new_id(),
        pieces=(RequestedPiece(title=request.title),),
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def _known(
    connection: Connection, held: HeldDispute, leaving: Iterable[ax.UpdateParty]
) -> tuple[Party, ...]:
    told = (
        event.payload
        for event in events.of_kinds(connection, held.dispute_no, ["PARTY_UPDATED"])
        if isinstance(event.payload, PartyUpdated)
    )
    parties = updated(held.facts.parties, (*told, *leaving))
    return identified(parties, held.state.identities)


def _leaving(connection: Connection, held: HeldDispute) -> tuple[ax.UpdateParty, ...]:
    return tuple(
        act.content for act in unsent(connection, held) if isinstance(act.content, ax.UpdateParty)
    )
