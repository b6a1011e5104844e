"""After the decision: own delivery and own time, answers by post, implementation, and the end."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.claims import Remedy
from dispute_exchange.events import HeadAmount, ItemImplementation
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DisputeState,
    ImplementationStatus,
    Outcome,
    RemedyKind,
)
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.follow_up import has_follow_up, last_reports, overall
from mediator_desk.store import disputes
from mediator_desk.usecases.follow_up import (
    ChaseParty,
    RecordAnswered,
    RecordDone,
    RecordServed,
    Step,
    chase_party,
    chase_words,
    read_follow_up,
    record_answered,
    record_done,
    record_served,
    set_term,
)
from mediator_desk.usecases.outbox import ActNotPossible
from mediator_desk.usecases.procedure import CloseFile, ReasonMissing, ReopenFile, carry_out
from tests.desk.decided import AGREED, BOTH, DECISION, DUE, ISSUE, answered, delivered, last_act
from tests.desk.material import C, M, T, in_mediation, make_file

DONE, NOT, PARTLY = (
    ImplementationStatus.IMPLEMENTED,
    ImplementationStatus.NOT_IMPLEMENTED,
    ImplementationStatus.PARTLY,
)


# -- deliveries and answers ----------------------------------------------------------------------


def test_nothing_follows_before_a_decision_or_an_agreement(hold) -> None:
    desk, case = hold(in_mediation())
    found = read_follow_up(desk, case)
    assert (found.decision, found.answers, found.items[0].report) == (None, (), None)
    assert found.steps == frozenset()
    with desk.vault.engine.connect() as connection:
        assert not has_follow_up(disputes.get(connection, case).state.standing)


def test_each_party_has_its_own_time_from_its_own_delivery_r612_4(hold) -> None:
    desk, case = hold([*ISSUE, delivered(C)])
    consumer, trader = read_follow_up(desk, case).answers
    assert (consumer.due_on, consumer.delivered_on) == (DUE, date(2026, 9, 14))
    assert consumer.clock is not None
    assert (trader.delivered_on, trader.due_on, trader.clock) == (None, None, None)
    assert trader.steps.service
    assert not trader.steps.silence


def test_a_delivery_by_post_is_entered_with_its_proof_and_starts_the_time(hold) -> None:
    desk, case = hold([*ISSUE, delivered(C)])
    served = RecordServed(case, DECISION, T, date(2026, 9, 20), Channel.LETTER, "1A 234 567")
    record_served(desk, served)
    act = last_act(desk, case)
    assert isinstance(act, ax.RecordService)
    assert (act.on, act.proof, act.decision_id) == (date(2026, 9, 20), "1A 234 567", DECISION)
    _, trader = read_follow_up(desk, case).answers
    assert (trader.delivered_on, trader.due_on) == (date(2026, 9, 20), date(2026, 10, 11))
    assert (trader.proof, trader.leaving) == ("1A 234 567", True)


def test_an_answer_by_letter_is_the_partys_own_and_says_who_wrote_it_down(hold) -> None:
    desk, case = hold(BOTH)
    request = RecordAnswered(
        case, DECISION, C, Answer.ACCEPTED, date(2026, 9, 30), Channel.LETTER, "J'accepte."
    )
    record_answered(desk, request)
    consumer, trader = read_follow_up(desk, case).answers
    assert (consumer.answer, consumer.answered_on) == (Answer.ACCEPTED, date(2026, 9, 30))
    assert (consumer.recorded, consumer.answered_by) == (True, Channel.LETTER)
    assert not consumer.steps.answer
    assert trader.steps.answer
    record_answered(
        desk, RecordAnswered(case, DECISION, T, Answer.ACCEPTED, date(2026, 9, 30), Channel.LETTER)
    )
    with pytest.raises(ActNotPossible):
        record_answered(desk, request)


def test_silence_is_found_only_once_the_partys_own_time_is_over(hold) -> None:
    late = [*ISSUE, delivered(C), delivered(T, due=DUE + timedelta(days=10))]
    desk, case = hold(late, on=DUE)
    assert not any(row.steps.silence for row in read_follow_up(desk, case).answers)
    after = replace(desk, clock=fixed_clock(datetime(2026, 10, 6, 9, tzinfo=UTC)))
    consumer, trader = read_follow_up(after, case).answers
    assert consumer.steps.silence
    assert not trader.steps.silence


def test_a_refusal_ends_it_court_stays_open_and_limitation_runs_again_c_civ_2238(hold) -> None:
    desk, case = hold([*BOTH, answered(C, Answer.ACCEPTED), answered(T, Answer.REFUSED)])
    found = read_follow_up(desk, case)
    assert (found.state, found.outcome) == (
        DisputeState.REJECTED,
        Outcome.PROPOSAL_REFUSED_BY_TRADER,
    )
    assert found.time_bar is not None
    assert found.time_bar.resumes_on == date(2026, 9, 15)
    assert found.time_bar.until == date(2027, 3, 15)
    assert {Step.CLOSE, Step.WRITE_CERTIFICATE, Step.REOPEN} <= found.steps


# -- implementation ------------------------------------------------------------------------------


def test_both_acceptances_make_an_agreement_to_be_carried_out(hold) -> None:
    desk, case = hold(AGREED)
    found = read_follow_up(desk, case)
    assert found.state is DisputeState.TO_IMPLEMENT
    assert found.agreed_on == date(2026, 9, 17)
    assert {Step.RECORD_IMPLEMENTATION, Step.CHASE} <= found.steps


def test_items_are_reported_one_by_one_and_the_whole_follows_from_them(hold) -> None:
    desk, case = hold(AGREED)
    items = read_follow_up(desk, case).items
    told_items = tuple(
        ItemImplementation(head_id=item.head_id, status=PARTLY, text="Virement de 40 €")
        for item in items
    )
    record_done(desk, RecordDone(case, date(2026, 10, 1), told_items))
    act = last_act(desk, case)
    assert isinstance(act, ax.RecordImplementation)
    assert act.status is PARTLY
    (first, *_) = read_follow_up(desk, case).items
    assert first.report is not None
    assert (first.report.status, first.report.text) == (PARTLY, "Virement de 40 €")


@pytest.mark.parametrize(
    ("statuses", "whole"),
    [
        ((DONE, DONE), DONE),
        ((NOT, NOT), NOT),
        ((DONE, NOT), PARTLY),
        ((PARTLY,), PARTLY),
        ((), NOT),
    ],
)
def test_the_whole_is_all_none_or_part(statuses, whole) -> None:
    assert overall(statuses) is whole


def test_a_report_that_names_no_item_speaks_of_them_all() -> None:
    heads = (uuid.UUID(int=1), uuid.UUID(int=2))
    all_done = ev.ImplementationReported(by=C, status=DONE)
    one = ItemImplementation(head_id=heads[1], status=NOT)
    one_not = ev.ImplementationReported(by=C, status=PARTLY, items=(one,))
    last = last_reports([(DUE, all_done), (DUE + timedelta(days=1), one_not)], heads)
    assert [last[head].status for head in heads] == [DONE, NOT]


def test_an_item_may_have_a_term_of_its_own_and_is_late_after_it(hold) -> None:
    desk, case = hold(AGREED)
    (item, *_) = read_follow_up(desk, case).items
    assert (item.due_on, item.late) == (None, False)
    set_term(desk, case, item.head_id, date(2026, 10, 1))
    (item, *_) = read_follow_up(desk, case).items
    assert (item.own_term, item.late) == (True, True)
    set_term(desk, case, item.head_id, None)
    assert not read_follow_up(desk, case).items[0].own_term


def test_a_settlement_owes_what_was_agreed_for_each_head(hold, platform) -> None:
    head = make_file(platform).file.claim.heads[0].head_id
    settled = ev.Settled(
        remedy=Remedy(kind=RemedyKind.FULL_REFUND, amount=Money(minor=6000)),
        implement_by=date(2026, 9, 30),
        heads=(HeadAmount(head_id=head, amount=Money(minor=6000)),),
    )
    desk, case = hold([*in_mediation(), (M, settled)])
    found = read_follow_up(desk, case)
    assert found.settled
    assert Step.WRITE_SETTLEMENT in found.steps
    (item,) = found.items
    assert (item.owed, item.due_on, item.late) == (Money(minor=6000), date(2026, 9, 30), True)


def test_the_chase_names_what_is_not_done(hold) -> None:
    desk, case = hold(AGREED)
    (item, *_) = read_follow_up(desk, case).items
    words = chase_words(desk, case)
    assert f"{item.letter}. {item.title}" in words
    set_term(desk, case, item.head_id, date(2026, 10, 1))
    assert "1er\u00a0octobre 2026" in chase_words(desk, case)
    chase_party(desk, ChaseParty(case, T, words))
    act = last_act(desk, case)
    assert isinstance(act, ax.RemindParty)
    assert (act.to, act.text) == (T, words)
    assert read_follow_up(desk, case).chased_on == date(2026, 10, 2)


# -- the end -------------------------------------------------------------------------------------


def test_an_ended_file_is_closed_then_opened_again_with_a_reason(hold) -> None:
    desk, case = hold([*BOTH, answered(C, Answer.REFUSED), answered(T, Answer.REFUSED)])
    carry_out(desk, CloseFile(case))
    found = read_follow_up(desk, case)
    assert Step.CLOSE not in found.steps
    assert Step.REOPEN in found.steps
    carry_out(desk, ReopenFile(case, "Une pièce nouvelle"))
    act = last_act(desk, case)
    assert isinstance(act, ax.ReopenDispute)
    assert act.reason == "Une pièce nouvelle"
    with pytest.raises(ReasonMissing):
        carry_out(desk, ReopenFile(case, ""))


def test_a_file_that_is_under_way_is_not_closed(hold) -> None:
    desk, case = hold(in_mediation())
    with pytest.raises(ActNotPossible):
        carry_out(desk, CloseFile(case))
