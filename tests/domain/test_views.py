"""Views are questions put to a case: each is in one stage and has one next action."""

import uuid
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState, IdentityStatus, PartyRole, RemedyKind
from mediator_desk.domain.case import (
    CaseState,
    advance,
    state_from_json,
    state_to_json,
)
from mediator_desk.domain.clocks import foremost
from mediator_desk.domain.views import (
    STAGES,
    Bench,
    CaseView,
    NextAction,
    next_action,
    stage_of,
    views_of,
)
from mediator_desk.law import clocks_of, rulebook
from tests.desk.material import START, C, M, P, T, in_mediation, told
from tests.exchange.strategies import DECISION, issued, streams


def fold(bodies: list[ev.EventBody]) -> CaseState:
    state = CaseState()
    for event in link_all(uuid.UUID(int=1), bodies):
        state, _ = advance(state, event)
    return state


@given(streams)
def test_the_stages_share_all_cases_out(bodies):
    case = fold(bodies)
    clock = foremost(clocks_of(case, START, rulebook()))
    views = views_of(case, clock)
    assert CaseView.ALL in views
    assert len(views & set(STAGES)) == 1
    assert stage_of(case) in views
    assert isinstance(next_action(case, Bench()), NextAction)


@given(streams)
def test_the_kept_state_survives_its_trip_through_json(bodies):
    case = fold(bodies)
    assert state_from_json(state_to_json(case)) == case


@given(streams)
def test_the_state_of_a_case_is_that_of_the_shared_procedure(bodies):
    from dispute_exchange import procedure

    events = link_all(uuid.UUID(int=1), bodies)
    assert fold(bodies).standing == procedure.fold(events)


@given(streams)
def test_every_stage_is_reached_by_an_event_that_exists(bodies):
    case = fold(bodies)
    seqs = [stage.seq for stage in case.stages]
    assert seqs == sorted(set(seqs))
    assert all(1 <= seq <= len(bodies) for seq in seqs)
    assert not case.stages or case.stages[-1].state is case.standing.state


@pytest.mark.parametrize(
    ("events", "bench", "action"),
    [
        (6, Bench(), NextAction.DECLARE_INDEPENDENCE),
        (8, Bench(), NextAction.REVIEW_ADMISSIBILITY),
        (10, Bench(), NextAction.AWAIT_ENTRY),
        (12, Bench(), NextAction.PREPARE_PROPOSAL),
        (12, Bench(draft_open=True), NextAction.SIGN_PROPOSAL),
        (12, Bench(draft_open=True, decision_unsent=True), NextAction.SEND_PROPOSAL),
        (12, Bench(read_only=True), NextAction.NOTHING),
    ],
)
def test_the_next_action(events, bench, action):
    assert next_action(fold(told(in_mediation()[:events])), bench) is action


def test_unverified_people_are_listed_apart_until_the_case_is_closed():
    case = fold(told(in_mediation()))
    assert CaseView.UNVERIFIED_CONSUMERS in views_of(case, None)
    verified = [
        (PartyRole.PLATFORM, ev.IdentityChecked(party=C, verified=True)),
        (PartyRole.PLATFORM, ev.IdentityChecked(party=T, verified=True)),
    ]
    checked = fold(told([*in_mediation(), *verified]))
    assert checked.identities == {C: IdentityStatus.VERIFIED, T: IdentityStatus.VERIFIED}
    assert not {CaseView.UNVERIFIED_CONSUMERS, CaseView.UNDER_VERIFICATION} & views_of(
        checked, None
    )
    left = fold(told([*in_mediation(), (C, ev.Withdrew(party=C))]))
    assert left.standing.state is DisputeState.WITHDRAWN
    assert CaseView.UNVERIFIED_CONSUMERS not in views_of(left, None)


ISSUED = [*in_mediation(), (M, issued())]
ASKED = [*in_mediation(), (M, ev.PiecesRequested(to=T, text="?", due_on=date(2026, 9, 20)))]
OBJECTED = [*in_mediation(), (C, ev.ConflictRaised(by=C, text="Vous les connaissez"))]
SETTLEMENT = ev.Settled(remedy=Remedy(kind=RemedyKind.REPAIR))


@pytest.mark.parametrize(
    ("said", "bench", "action", "stage"),
    [
        (ASKED, Bench(today=date(2026, 9, 20)), NextAction.AWAIT_PIECES, CaseView.WAITING),
        (ASKED, Bench(today=date(2026, 9, 21)), NextAction.REMIND_FOR_PIECES, CaseView.WAITING),
        (ISSUED, Bench(), NextAction.ENTER_SERVICE, CaseView.WAITING),
        (ISSUED, Bench(draft_open=True), NextAction.SIGN_RECTIFICATION, CaseView.WAITING),
        (ISSUED, Bench(decision_unsent=True), NextAction.SEND_PROPOSAL, CaseView.WAITING),
        (
            [*ISSUED, *((P, ev.DecisionDelivered(decision_id=DECISION, to=to)) for to in (C, T))],
            Bench(),
            NextAction.AWAIT_ANSWERS,
            CaseView.WAITING,
        ),
        (OBJECTED, Bench(), NextAction.ANSWER_OBJECTION, CaseView.TO_ANSWER),
        (
            [*in_mediation(), (M, ev.ConflictRaised(by=M, text="Une ancienne mission"))],
            Bench(),
            NextAction.RESOLVE_CONFLICT,
            CaseView.TO_ANSWER,
        ),
        (
            [*OBJECTED, (M, ev.ConflictResolved(continues=False, text="De droit"))],
            Bench(),
            NextAction.AWAIT_REASSIGNMENT,
            CaseView.WAITING,
        ),
        (
            [*in_mediation(), (M, SETTLEMENT)],
            Bench(),
            NextAction.FIX_IMPLEMENTATION,
            CaseView.TO_IMPLEMENT,
        ),
        (
            [*in_mediation(), (M, SETTLEMENT.model_copy(update={"implement_by": START.date()}))],
            Bench(today=START.date()),
            NextAction.FOLLOW_IMPLEMENTATION,
            CaseView.TO_IMPLEMENT,
        ),
        (
            [*in_mediation(), (M, SETTLEMENT.model_copy(update={"implement_by": START.date()}))],
            Bench(today=date(2027, 1, 1)),
            NextAction.CHASE_IMPLEMENTATION,
            CaseView.TO_IMPLEMENT,
        ),
        (
            [*in_mediation(), (C, ev.Withdrew(party=C)), (M, ev.Reopened(reason="Erreur"))],
            Bench(),
            NextAction.PREPARE_PROPOSAL,
            CaseView.TO_ANSWER,
        ),
        (
            [
                *in_mediation()[:9],
                (T, ev.EntryAnswered(answer="REFUSED")),
                (M, ev.Reopened(reason="Erreur")),
            ],
            Bench(),
            NextAction.AWAIT_ENTRY,
            CaseView.TO_ANSWER,
        ),
    ],
)
def test_the_next_action_of_what_follows(said, bench, action, stage):
    case = fold(told(said))
    assert next_action(case, bench) is action
    assert stage_of(case) is stage


@given(st.sampled_from(list(DisputeState)), st.booleans(), st.booleans(), st.booleans())
def test_every_state_has_one_stage_and_one_action(state, declared, handed_back, draft):
    standing = Standing(
        state=state,
        independence_on=START.date() if declared else None,
        handed_back=handed_back,
    )
    case = CaseState(standing=standing)
    assert len(views_of(case, None) & set(STAGES)) == 1
    assert isinstance(next_action(case, Bench(draft_open=draft)), NextAction)
    assert next_action(case, Bench(read_only=True)) is NextAction.NOTHING
