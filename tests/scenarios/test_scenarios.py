"""The 42 scenarios end as their table says: outcome, amounts, clocks, letters, both sides alike."""

from datetime import timedelta

import pytest

from dispute_exchange.events import (
    ConsentGiven,
    DecisionDelivered,
    DecisionIssued,
    FoundInadmissible,
    ImplementationReported,
    MediatorAssigned,
    MeetingHeld,
    NoticeServed,
    PiecesRequested,
    Reopened,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Authenticity,
    Disclosure,
    DisputeState,
    ImplementationStatus,
    NoticeKind,
    Outcome,
    PartyRole,
)
from mediator_desk.domain.clocks import ClockState
from mediator_desk.domain.letters import LetterState
from mediator_desk.usecases.consents import ConsentVerdict, list_consents
from mediator_desk.usecases.custody import HoldGround, read_custody
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.letters import list_letters
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.talks import read_talks
from mediator_desk.usecases.timelines import check_chain

C, T = PartyRole.CONSUMER, PartyRole.TRADER
S = DisputeState
UNWRITTEN = {
    "29": Outcome.NO_RESPONSE,
    "36": Outcome.TRADER_REFUSED_ENTRY,
    "38": Outcome.NO_RESPONSE,
    "39": Outcome.PROPOSAL_ACCEPTED,
    "41": None,
}
"""How the scenarios end whose table says no outcome: demonstrations, left to their parties."""
CALCULATED = {
    "01": "50.00",
    "03": "934.89",
    "04": "262.80",
    "05": "89.15",
    "06": "2580.00",
    "09": "139.50",
    "10": "500.00",
    "11": "1800.00",
    "15": "375.00",
    "16": "1380.00",
    "18": "149.50",
    "38": "3500.00",
}
LETTERS = {
    NoticeKind.REFERRAL_NOTICE: {"R612-2", "R612-5", "CC-2238", "L612-3"},
    NoticeKind.INADMISSIBILITY: {"L612-2", "COURT-OPEN"},
    NoticeKind.EXTENSION: {"R612-5-EXTEND"},
    NoticeKind.SETTLEMENT: {"SETTLEMENT-EFFECT"},
    NoticeKind.DECISION_DELIVERY: {"R612-4-1", "R612-4-2", "R612-4-3", "R612-4-EFFECT"},
    NoticeKind.CLOSURE: {"CC-2238-RESUME", "B02-4"},
    NoticeKind.INDEPENDENCE_DISCLOSURE: {"R613-1"},
}
"""What each letter says because the law asks for it."""


def test_it_ends_as_its_table_says(ended):
    """Domain 12.2."""
    table = ended.case.scenario
    wanted = table.outcome if table.outcome else UNWRITTEN[ended.case.key]
    assert ended.standing.outcome == wanted
    closed = S.CLOSED if ended.case.key != "41" else S.ADMISSIBILITY
    assert ended.standing.state is closed


def test_what_is_proposed_is_what_the_scenario_grants(ended):
    """R612-4; a settlement, a refusal or a withdrawal ends without any proposal (trap 15)."""
    issued = [event.payload for event in ended.said(DecisionIssued)]
    if ended.case.scenario.decision_kind != "PROPOSAL" and ended.case.key != "29":
        assert issued == []
        return
    assert issued[-1].proposed == ended.case.proposed
    benefit = ended.case.scenario.benefit
    assert benefit is None or issued[-1].proposed == benefit


def test_what_was_calculated_is_what_the_table_says(ended):
    """L242-4, L241-4, EC 261/2004: the amounts of the scenario table."""
    wanted = CALCULATED.get(ended.case.key)
    found = [one.total for one in ended.case.calculations]
    assert found == ([] if wanted is None else [Money.of(wanted)])


def test_a_refused_file_names_its_ground(ended):
    """L612-2, L611-3, L611-4."""
    found = [event.payload.ground.value for event in ended.said(FoundInadmissible)]
    ground = ended.case.scenario.ground
    assert found == ([] if ground is None else [ground])


def test_both_sides_know_the_same(ended):
    """The desk's copy of the chain is the platform's, and folds to the same standing."""
    desk, dispute = ended.world.desk, ended.case.dispute_id
    assert check_chain(desk, dispute).broken_at is None
    if ended.case.key != "41":
        assert read_overview(desk, dispute).standing == ended.standing
    assert {row.state.value for row in list_acts(desk)} == {"accepted"}


def test_the_notice_of_refusal_is_due_three_weeks_after_the_file(ended):
    """L612-2: three weeks from the receipt of the file."""
    clock = next(one for one in ended.case.clocks if one.clock == "REFUSAL_NOTICE")
    assert clock.start_on == ended.standing.referred_on
    assert clock.due_on == clock.start_on + timedelta(days=21)
    if ended.case.key == "41":
        assert clock.state is ClockState.SUSPENDED
        return
    assert clock.state is ClockState.MET
    late = (clock.settled_on - clock.due_on).days
    assert clock.late_days == max(late, 0)
    assert (clock.late_days > 0) == (ended.case.key == "27")


def test_the_outcome_is_due_ninety_days_after_the_notification(ended):
    """R612-5: 90 days from the notification of the referral, unless put off."""
    found = [one for one in ended.case.clocks if one.clock == "OUTCOME"]
    notified = ended.standing.notified_on
    if notified is None:
        assert found == []
        return
    clock = found[0]
    assert (clock.start_on, clock.due_on) == (notified, notified + timedelta(days=90))
    until = ended.standing.extended_until
    if until is not None:
        assert clock.state is ClockState.WAIVED
        clock = next(one for one in ended.case.clocks if one.clock == "OUTCOME_EXT")
        assert (clock.start_on, clock.due_on) == (notified, until)
    assert clock.state is ClockState.MET
    assert clock.settled_on <= clock.due_on


def test_each_party_answers_in_its_own_time(ended):
    """R612-4: the time runs from each party's own delivery."""
    times = {one.party: one for one in ended.case.clocks if one.clock == "RESPONSE"}
    deliveries = {event.payload.to: event.occurred.on for event in ended.said(DecisionDelivered)}
    assert set(times) == set(deliveries)
    for party, clock in times.items():
        assert clock.start_on == deliveries[party]
        assert clock.due_on == deliveries[party] + timedelta(days=21)
        missed = ended.standing.outcome is Outcome.NO_RESPONSE
        assert clock.state is (ClockState.MISSED if missed else ClockState.MET)


def test_silence_on_the_invitation_is_a_day_missed(played):
    """R612-2, body's rule: 21 days; scenario 36, the trader never answered."""
    found = {key: ended.case.clocks for key, ended in played.items() if ended.standing.notified_on}
    for key, clocks in found.items():
        clock = next(one for one in clocks if one.clock == "ENTRY_REPLY")
        assert clock.due_on == clock.start_on + timedelta(days=21)
        assert clock.state is (ClockState.MISSED if key == "36" else ClockState.MET), key


def test_limitation_stands_still_from_the_notice_to_the_solution(ended):
    """C. civ. 2238: suspended by the notice; then at least six months."""
    clocks = {one.clock: one for one in ended.case.clocks}
    notified = ended.standing.notified_on
    assert ("TIMEBAR_SUSPENSION" in clocks) == (notified is not None)
    if notified is None:
        return
    suspended, resumed = clocks["TIMEBAR_SUSPENSION"], clocks["TIMEBAR_RESUME"]
    assert suspended.start_on == notified
    assert resumed.start_on == suspended.settled_on
    assert resumed.due_on > resumed.start_on + timedelta(days=180)


def test_every_letter_says_what_the_law_asks(ended):
    """L612-2, R612-1 to R612-5, R613-1, C. civ. 2238, CECMC B01 and B02-4."""
    read = ended.case.letters.values()
    assert read
    for one in read:
        letter = one.letter
        said = {mention.id for mention in letter.mentions}
        assert LETTERS.get(letter.notice, set()) <= said, (letter.notice, said)
        text = letter.plain_text()
        assert "{" not in text, text
        assert "None" not in text, text
        assert ended.case.record.file_no in text


def test_every_notice_of_the_procedure_was_written(ended):
    """Whoever is owed a notice got its letter: the referral's and the closing one, to both."""
    wrote = {(one.letter.notice, one.letter.to) for one in ended.case.letters.values()}
    if ended.standing.notified_on is not None:
        assert {(NoticeKind.REFERRAL_NOTICE, C), (NoticeKind.REFERRAL_NOTICE, T)} <= wrote
    if ended.said(DecisionIssued):
        assert {(NoticeKind.DECISION_DELIVERY, C), (NoticeKind.DECISION_DELIVERY, T)} <= wrote
    if ended.said(FoundInadmissible):
        assert (NoticeKind.INADMISSIBILITY, C) in wrote
    closing = {(NoticeKind.CLOSURE, C), (NoticeKind.CLOSURE, T)} & wrote
    # WHY none for a file refused: no mediation took place whose end could be attested.
    took_place = ended.standing.state is S.CLOSED and not ended.said(FoundInadmissible)
    assert len(closing) == (2 if took_place else 0)
    listed = list_letters(ended.world.desk, ended.case.dispute_id)
    assert {(row.notice, row.to) for row in listed} == wrote


def test_the_parties_pages_show_the_file_and_nobody_elses_secrets(ended):
    """Dir. 2013/11/EU, art. 9; what was said apart stays apart (R612-3)."""
    for page in ended.case.pages.values():
        assert ended.case.record.file_no in page
        assert "qu’il revienne" not in page
        assert "métadonnées" not in page
    if ended.said(DecisionIssued):
        assert all("decision" in page.lower() for page in ended.case.pages.values())


def test_consents_are_proven(ended):
    """Every consent the platform tells of bears a receipt the desk can check by itself."""
    found = list_consents(ended.world.desk, ended.case.dispute_id)
    assert len(found) == len(ended.said(ConsentGiven))
    assert {one.verdict for one in found} <= {ConsentVerdict.PROVEN}


@pytest.mark.parametrize("key", ["17", "21"])
def test_what_was_agreed_is_not_done_and_the_trader_is_chased(played, key):
    """Domain 7.1: not implemented, chased, closed."""
    reports = [event.payload.status for event in played[key].said(ImplementationReported)]
    assert reports[0] is ImplementationStatus.NOT_IMPLEMENTED
    assert "Professionnel relancé." in [text for _, text in played[key].case.diary]


def test_a_slip_is_rectified_and_the_time_to_answer_runs_again(played):
    """Domain 7.2: scenario 02, the second decision names the one it replaces."""
    first, second = (event.payload for event in played["02"].said(DecisionIssued))
    assert second.supersedes == first.decision_id
    assert second.proposed == first.proposed
    assert len(played["02"].said(DecisionDelivered)) == 4


def test_a_closed_file_is_opened_again_for_a_reason(played):
    """Domain 7.1: scenario 13, and closed with the outcome it had."""
    ended = played["13"]
    assert [event.payload.kind for event in ended.events].count("CLOSED") == 2
    assert "rejeté" in ended.said(Reopened)[0].payload.reason


def test_a_separate_interview_leaves_nothing_but_its_fact(played):
    """R612-3: scenario 40, the words stay at the desk."""
    ended = played["40"]
    apart = [event for event in ended.said(MeetingHeld) if event.payload.with_parties == (C,)]
    assert [event.payload.text for event in apart] == [""]
    assert apart[0].disclosure is Disclosure.CAUCUS_A
    kept = read_talks(ended.world.desk, ended.case.dispute_id).talks
    assert any("qu’il revienne" in talk.words for talk in kept)


def test_a_doubt_is_a_private_flag(played):
    """Domain 3.4: scenario 42, never a finding, never told; the original is asked for."""
    ended = played["42"]
    rows = list_exhibits(ended.world.desk, ended.case.dispute_id)
    assert Authenticity.AUTH_DOUBTED in {row.authenticity for row in rows}
    assert [event.payload.to for event in ended.said(PiecesRequested)] == [T]
    said = " ".join(one.letter.plain_text() for one in ended.case.letters.values())
    assert "métadonnées" not in said


def test_a_consumer_without_screen_is_served_by_post(played):
    """R612-1, R612-4: scenario 39, his time runs from the day the post brought the letter."""
    ended = played["39"]
    served = ended.said(NoticeServed)
    assert [event.payload.notice for event in served] == [
        NoticeKind.PIECES_REQUEST,
        NoticeKind.REFERRAL_NOTICE,
        NoticeKind.CLOSURE,
    ]
    listed = list_letters(ended.world.desk, ended.case.dispute_id)
    assert {row.state for row in listed if row.to is C} == {LetterState.DELIVERED}
    delivered = {event.payload.to: event for event in ended.said(DecisionDelivered)}
    assert delivered[C].occurred.on > delivered[T].occurred.on
    assert "RAR" in (delivered[C].payload.proof or "")


def test_a_file_wanted_by_a_court_is_kept(played):
    """Domain 11.2: scenario 11."""
    ended = played["11"]
    holds = read_custody(ended.world.desk, ended.case.dispute_id).holds
    assert [hold.ground for hold in holds] == [HoldGround.COURT]


def test_an_objection_changes_the_mediator(played):
    """R613-1: scenario 41."""
    ended = played["41"]
    names = [event.payload.mediator_name for event in ended.said(MediatorAssigned)]
    assert names == ["Odile Vautremont", "Gaspard Ollivry"]
    assert read_overview(ended.world.desk, ended.case.dispute_id).row.read_only


def test_a_complex_dispute_is_put_off(played):
    """R612-5: scenario 16, both told at once."""
    ended = played["16"]
    assert ended.standing.extended_until is not None
    told = {
        one.letter.to for one in ended.case.letters.values() if one.letter.notice == "EXTENSION"
    }
    assert told == {C, T}
