"""What the tests of what follows a decision share: a decision told of, and a desk that holds it."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from dispute_exchange import events as ev
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Answer, DecisionKind
from mediator_desk.clock import fixed_clock
from mediator_desk.store import acts, disputes
from mediator_desk.usecases.desk import Desk
from tests.desk.material import C, M, P, T, in_mediation, make_file, put_in
from tests.exchange.material import Platform

DECISION = uuid.UUID(int=77)
ISSUED = ev.DecisionIssued(
    decision_id=DECISION,
    number="FR-MC-RIV-2026-P00418",
    decision_kind=DecisionKind.PROPOSAL,
    pdf_sha256="0" * 64,
    proposed=Money(minor=6000),
    response_days=21,
)
DUE = date(2026, 10, 5)
Hold = Callable[..., tuple[Desk, uuid.UUID]]


def delivered(to: Any, due: date = DUE, **facts: Any) -> tuple[Any, Any]:
    """The decision reached a party."""
    return (P, ev.DecisionDelivered(decision_id=DECISION, to=to, answer_by=due, **facts))


def answered(party: Any, answer: Answer) -> tuple[Any, Any]:
    """A party answered."""
    return (party, ev.DecisionAnswered(decision_id=DECISION, party=party, answer=answer))


ISSUE = [*in_mediation(), (M, ISSUED)]
BOTH = [*ISSUE, delivered(C), delivered(T)]
AGREED = [*BOTH, answered(C, Answer.ACCEPTED), answered(T, Answer.ACCEPTED)]


@pytest.fixture
def hold(desk: Desk, platform: Platform, tmp_path: Path) -> Hold:
    """Puts a dispute that tells some events into the desk; ``on`` is today."""

    def put(
        said: Sequence[Any], on: date = date(2026, 10, 2), number: int = 42
    ) -> tuple[Desk, uuid.UUID]:
        case = put_in(desk, make_file(platform, said, number=number), tmp_path).dispute_id
        at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        return replace(desk, clock=fixed_clock(at)), case

    return put


def last_act(desk: Desk, case: uuid.UUID) -> Any:
    """What the newest act of a dispute says."""
    with desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, case)
        return acts.of_dispute(connection, number)[-1].act().content
