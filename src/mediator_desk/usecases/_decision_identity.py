"""What a decision is called and who signs it, before a word of it is set.

Owns the next number, the version after a decision that is replaced, and the list of signatories.
"""

from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.decision import DecisionRecord, Signatory
from dispute_exchange.procedure import PROPOSING
from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.compose import Identity
from mediator_desk.domain.outbox import ActState
from mediator_desk.ids import new_id
from mediator_desk.store import acts, cosigned, decisions, settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.desk import Desk


def next_identity(desk: Desk, connection: Connection, basis: Basis, kind: DecisionKind) -> Identity:
    """The next number of the year, and the version after a decision it replaces.

    WHY of like kind only: a certificate or a record of agreement follows a proposal, it does not
    rectify it.
    """
    code, year = basis.case.body.code, basis.today.year
    numbering = basis.texts.numbering(code)
    prefix = numbering.prefix(code, year)
    used = [
        *decisions.numbers_like(connection, prefix),
        *cosigned.numbers_like(connection, prefix),
    ]
    sequence = max((numbering.sequence_of(one, code, year) for one in used), default=0) + 1
    # A desk that is linked to nobody can only print drafts.
    device_id = desk.actor.device_id if desk.actor else UUID(int=0)
    number = numbering.number(code, year, sequence, device_id)
    for row in decisions.of_dispute(connection, basis.dispute_id):
        alike = kind.value == row.kind or {kind, DecisionKind(row.kind)} <= PROPOSING
        if alike and acts.get(connection, row.act_id).state is not ActState.WITHDRAWN:
            return Identity(new_id(), number, row.version + 1, row.decision_id)
    return Identity(new_id(), number)


def cosigners(connection: Connection) -> tuple[Signatory, ...]:
    """Who signs every decision of this desk after the mediator, in order."""
    named = settings.fact(connection, Fact.COSIGNERS) or []
    counts = {"panel": 1, "body": 0}
    found = []
    for one in named:
        role = one["role"]
        counts[role] += 1
        field = f"Mediator{counts[role]}" if role == "panel" else f"Body{counts[role]}"
        found.append(Signatory(field=field, role=role, name=one["name"]))
    return tuple(found)


def signatories(connection: Connection, record: DecisionRecord) -> tuple[Signatory, ...]:
    """Everyone who signs, in order; nobody when the mediator signs alone."""
    others = cosigners(connection)
    if not others:
        return ()
    first = Signatory(
        field=MEDIATOR_FIELD,
        role="mediator",
        name=record.mediator.name,
        signer_id=record.mediator.mediator_id,
    )
    return (first, *others)
