"""What independence, admissibility and the other acts share: the sealed records, read once.

Owns the shape of a sealed declaration and the reading of both; never a rule of its own.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass
from sqlalchemy.engine import Connection

from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DecisionKind, InadmissibilityGround
from mediator_desk.domain import independence
from mediator_desk.domain.admissibility import (
    GroundRule,
    Review,
    Verdict,
    open_grounds,
    review_from_json,
    verdict_of,
)
from mediator_desk.domain.independence import Declaration, Searched, Stale
from mediator_desk.law.questions import questions
from mediator_desk.store import acts, decisions, events, reviews
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.reviews import Record, RecordKind
from mediator_desk.usecases._foreseen import LEAVING, today_of
from mediator_desk.usecases.desk import Desk

_TELLING: Final = ("INDEPENDENCE_DECLARED", "MEDIATOR_ASSIGNED", "PARTY_UPDATED")


@dataclass(frozen=True, slots=True)
class SealedDeclaration:
    """What was searched and found before a declaration, and what was said.

    ``circumstances`` is what the parties were told, empty for none; ``window`` whether they were
    given time to object.
    """

    searched: Searched
    circumstances: str = ""
    window: bool = False


_DECLARATION: TypeAdapter[SealedDeclaration] = TypeAdapter(SealedDeclaration)


def seal_declaration(said: SealedDeclaration) -> bytes:
    """The declaration as bytes to seal."""
    return _DECLARATION.dump_json(said)


def read_declaration(record: Record) -> SealedDeclaration:
    """The declaration that ``seal_declaration`` wrote."""
    return _DECLARATION.validate_json(record.content)


def stale(connection: Connection, desk: Desk, held: HeldDispute) -> tuple[Stale, ...]:
    """Why the declaration made no longer holds; empty when it does."""
    vault, dispute_id = desk.vault, held.dispute_id
    declared = reviews.last(connection, vault, dispute_id, RecordKind.DECLARATION)
    apart = reviews.last(connection, vault, dispute_id, RecordKind.CIRCUMSTANCE)
    return independence.staleness(
        events.of_kinds(connection, held.dispute_no, _TELLING),
        sought=None if declared is None else read_declaration(declared).searched.sought,
        parties=held.facts.parties,
        told_apart=apart is not None and (declared is None or apart.record_no > declared.record_no),
    )


def declaration(
    connection: Connection, desk: Desk, held: HeldDispute, standing: Standing
) -> Declaration:
    """Where the declaration stands today; ``standing`` takes the waiting acts as done."""
    # WHY: what made the last declaration stale is answered by one that waits in the outbox.
    waits = any(
        record.kind == "DECLARE_INDEPENDENCE" and record.state in LEAVING
        for record in acts.of_dispute(connection, held.dispute_no)
    )
    old = () if waits else stale(connection, desk, held)
    return independence.declaration_of(standing, old, today_of(desk.clock()))


def review_of(connection: Connection, desk: Desk, dispute_id: UUID) -> Review:
    """The answers given so far."""
    found = reviews.last(connection, desk.vault, dispute_id, RecordKind.ASSESSMENT)
    return Review() if found is None else review_from_json(found.content)


def rules_of(held: HeldDispute, now: datetime) -> tuple[GroundRule, ...]:
    """The grounds in force on the day the file was received."""
    received = held.state.standing.received_on
    return questions().in_force(received if received is not None else today_of(now))


def verdict(connection: Connection, desk: Desk, held: HeldDispute) -> Verdict:
    """What the answers given so far allow."""
    rules = rules_of(held, desk.clock())
    return verdict_of(rules, review_of(connection, desk, held.dispute_id))


def open_left(
    connection: Connection, desk: Desk, held: HeldDispute
) -> tuple[InadmissibilityGround, ...]:
    """The grounds nobody has settled yet."""
    rules = rules_of(held, desk.clock())
    return open_grounds(rules, review_of(connection, desk, held.dispute_id))


def has_certificate(connection: Connection, held: HeldDispute) -> bool:
    """Whether a certificate of the end was signed at this desk."""
    kinds = {row.kind for row in decisions.of_dispute(connection, held.dispute_id)}
    return DecisionKind.CLOSURE_CERT in kinds or DecisionKind.CLOSURE_CERT.value in kinds
