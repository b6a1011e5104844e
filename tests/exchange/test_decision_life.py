"""The life of a decision, row by row with its article, then against the dispute's own standing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange.chain import link_all
from dispute_exchange.procedure import fold
from dispute_exchange.procedure.decision import (
    LINES,
    DecisionLife,
    Hand,
    Trigger,
    follow,
    life_of,
    line_of,
    step,
)
from dispute_exchange.vocabulary import Answer, DecisionState, PartyRole

from .sayings import (
    AGREED,
    DONE,
    NOT_DONE,
    PARTLY,
    PROPOSED,
    TO_MEDIATION,
    answered,
    chained,
    delivered,
    reported,
)
from .strategies import DECISION, RECTIFIED, issued, long_streams
from .test_chain import DISPUTE

D, H, X = DecisionState, Hand, Trigger
C, T = PartyRole.CONSUMER, PartyRole.TRADER
M, A, R, P = H.MEDIATOR, H.ASSISTANT, H.REVIEWER, H.PROGRAM

DRAFTED: list[tuple[object, ...]] = []
REVIEWED = [(X.SUBMIT, A)]
APPROVED = [*REVIEWED, (X.APPROVE, R)]
SIGNED = [*APPROVED, (X.SIGN, M)]
QUEUED = [*SIGNED, (X.QUEUE, P)]
SYNCED = [*QUEUED, (X.RECEIPT, P)]
DELIVERED = [*SYNCED, (X.DELIVER, P, C), (X.DELIVER, M, T)]
BOTH = [*DELIVERED, (X.ACCEPT, H.CONSUMER, C), (X.ACCEPT, H.TRADER, T)]

ROWS = {
    "1 B04-3: a draft is given to read": (REVIEWED, DecisionLife(D.IN_REVIEW)),
    "2 B04-3: it comes back with comments": ([*REVIEWED, (X.COMMENT, R)], DecisionLife(D.DRAFT)),
    "2 it is approved": (APPROVED, DecisionLife(D.APPROVED)),
    "3 R612-4: the mediator signs in person": (SIGNED, DecisionLife(D.SIGNED)),
    "4 it waits to leave": (QUEUED, DecisionLife(D.QUEUED)),
    "4 the platform has it": (SYNCED, DecisionLife(D.SYNCED)),
    "4 R612-2: the dispute moved on": ([*QUEUED, (X.OVERTAKEN, P)], DecisionLife(D.HELD)),
    "4 sent anyway": ([*QUEUED, (X.OVERTAKEN, P), (X.SEND_ANYWAY, M)], DecisionLife(D.QUEUED)),
    "4 taken back": ([*QUEUED, (X.OVERTAKEN, P), (X.TAKE_BACK, M)], DecisionLife(D.DRAFT)),
    "5 R612-4: it reaches each party by itself": (
        DELIVERED,
        DecisionLife(D.SYNCED, D.DELIVERED_C, D.DELIVERED_T),
    ),
    "6 R612-4: one accepts": (
        [*DELIVERED, (X.ACCEPT, H.CONSUMER, C)],
        DecisionLife(D.SYNCED, D.ACCEPTED_C, D.DELIVERED_T),
    ),
    "6 one refuses": (
        [*DELIVERED, (X.REJECT, H.TRADER, T)],
        DecisionLife(D.SYNCED, D.DELIVERED_C, D.REJECTED_T),
    ),
    "6 one keeps silent": (
        [*DELIVERED, (X.SILENCE, P, C)],
        DecisionLife(D.SYNCED, D.NO_REPLY_C, D.DELIVERED_T),
    ),
    "7 C. civ. 2044: both accepted": (BOTH, DecisionLife(D.AGREED, D.ACCEPTED_C, D.ACCEPTED_T)),
    "8 R614-2: carried out": (
        [*BOTH, (X.CARRY_OUT, H.CONSUMER)],
        DecisionLife(D.IMPLEMENTED, D.ACCEPTED_C, D.ACCEPTED_T),
    ),
    "8 carried out in part, then whole": (
        [*BOTH, (X.CARRY_OUT_PARTLY, H.CONSUMER), (X.CARRY_OUT, H.CONSUMER)],
        DecisionLife(D.IMPLEMENTED, D.ACCEPTED_C, D.ACCEPTED_T),
    ),
    "8 not carried out": (
        [*BOTH, (X.NOT_CARRY_OUT, P)],
        DecisionLife(D.NOT_IMPLEMENTED, D.ACCEPTED_C, D.ACCEPTED_T),
    ),
    "9 abandoned before signature": ([*REVIEWED, (X.ABANDON, M)], DecisionLife(D.ABANDONED)),
    "10 R612-4: rectified": (
        [*DELIVERED, (X.SUPERSEDE, M)],
        DecisionLife(D.RECTIFIED, D.DELIVERED_C, D.DELIVERED_T),
    ),
    "11 closed": (
        [*BOTH, (X.CARRY_OUT, H.CONSUMER), (X.CLOSE, M)],
        DecisionLife(D.CLOSED, D.ACCEPTED_C, D.ACCEPTED_T),
    ),
}


def lived(steps):
    life = DecisionLife()
    for one in steps:
        life = step(life, *one)
    return life


@pytest.mark.parametrize(("steps", "life"), ROWS.values(), ids=ROWS)
def test_row(steps, life):
    assert lived(steps) == life


def test_every_line_is_reached_by_a_row_above():
    taken = set()
    # The trader's seat is the mirror of the consumer's.
    mirrored = [(X.REJECT, H.CONSUMER, C), (X.SILENCE, P, T), (X.ACCEPT, H.TRADER, T)]
    paths = [*(steps for steps, _life in ROWS.values())]
    paths += [[*DELIVERED, one] for one in mirrored]
    for steps in paths:
        life = DecisionLife()
        for one in steps:
            line = line_of(life, *one)
            taken.add(line)
            if line is not None and line.trigger is X.ACCEPT:
                taken.add(next(found for found in LINES if found.trigger is X.AGREE))
            life = step(life, *one)
    assert set(LINES) <= taken
    assert {line.row for line in LINES} == set(range(1, 12))


@pytest.mark.parametrize(
    ("steps", "refused"),
    [
        (APPROVED, (X.SIGN, A)),
        (APPROVED, (X.SIGN, P)),
        (REVIEWED, (X.SIGN, M)),
        (SIGNED, (X.ABANDON, M)),
        (DELIVERED, (X.ACCEPT, H.TRADER, C)),
        (DELIVERED, (X.ACCEPT, M, C)),
        (SIGNED, (X.ACCEPT, H.CONSUMER, C)),
        ([*DELIVERED, (X.ACCEPT, H.CONSUMER, C)], (X.REJECT, H.CONSUMER, C)),
        (DELIVERED, (X.CARRY_OUT, H.CONSUMER)),
        ([*DELIVERED, (X.SUPERSEDE, M)], (X.ACCEPT, H.CONSUMER, C)),
    ],
)
def test_what_may_not_be_done_changes_nothing(steps, refused):
    life = lived(steps)
    assert step(life, *refused) == life


def test_the_events_of_a_dispute_tell_the_life_of_its_decision():
    said = [*PROPOSED, delivered(C), delivered(T), answered(C, Answer.ACCEPTED)]
    assert follow(chained(*TO_MEDIATION), DECISION) is None
    assert follow(chained(*said), DECISION) == DecisionLife(D.SYNCED, D.ACCEPTED_C, D.DELIVERED_T)
    again = [*said, issued(RECTIFIED, supersedes=DECISION)]
    assert follow(chained(*again), DECISION).document is D.RECTIFIED
    assert follow(chained(*again), RECTIFIED) == DecisionLife(D.SYNCED)
    for status, state in ((DONE, D.IMPLEMENTED), (PARTLY, D.PARTLY), (NOT_DONE, D.NOT_IMPLEMENTED)):
        assert follow(chained(*AGREED, reported(status)), DECISION).document is state


@settings(max_examples=200)
@given(st.sampled_from([PROPOSED, AGREED]).flatmap(lambda said: long_streams(said, 15)))
def test_the_life_and_the_standing_never_disagree(stream):
    events = link_all(DISPUTE, stream)
    standing = fold(events)
    decision = standing.decision
    life = follow(events, decision.decision_id)
    told = life_of(decision)
    assert (life.consumer, life.trader) == (told.consumer, told.trader)
    if life.document not in (D.CLOSED, D.RECTIFIED):
        assert life.document is told.document
