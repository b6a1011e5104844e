"""After the decision: own delivery and own time, answers by post, implementation, and the end."""

import json
import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from joserfc.jwk import OKPKey

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.chain import link, link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.consents import ConsentClaims, sign_consent
from dispute_exchange.decision import Paragraph, TextRun
from dispute_exchange.events import HeadAmount, ItemImplementation
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    ConsentKind,
    DecisionKind,
    DisputeState,
    ImplementationStatus,
    Outcome,
    RemedyKind,
)
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.follow_up import has_follow_up, last_reports, overall
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes, drafts, mirror, settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.consents import (
    ConsentUnknown,
    ConsentVerdict,
    export_consent,
    list_consents,
)
from mediator_desk.usecases.decisions import (
    SaveDraft,
    SignDecision,
    StartDraft,
    read_draft,
    reread_file,
    save_draft,
    sign_decision,
    start_draft,
)
from mediator_desk.usecases.follow_up import (
    ChaseParty,
    RecordAnswered,
    RecordDone,
    RecordServed,
    RectifyDecision,
    Step,
    chase_party,
    chase_words,
    close_file,
    read_follow_up,
    record_answered,
    record_done,
    record_served,
    rectify_decision,
    reopen_file,
    set_term,
)
from mediator_desk.usecases.history import Place, read_history
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.outbox import ActNotPossible
from tests.decisions.authority import authority
from tests.decisions.desk import give_key
from tests.desk.material import C, M, P, T, in_mediation, make_file, put_in, told

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
DONE, NOT, PARTLY = (
    ImplementationStatus.IMPLEMENTED,
    ImplementationStatus.NOT_IMPLEMENTED,
    ImplementationStatus.PARTLY,
)


def delivered(to, due=DUE, **facts):
    return (P, ev.DecisionDelivered(decision_id=DECISION, to=to, answer_by=due, **facts))


def answered(party, answer):
    return (party, ev.DecisionAnswered(decision_id=DECISION, party=party, answer=answer))


ISSUE = [*in_mediation(), (M, ISSUED)]
BOTH = [*ISSUE, delivered(C), delivered(T)]
AGREED = [*BOTH, answered(C, Answer.ACCEPTED), answered(T, Answer.ACCEPTED)]


@pytest.fixture
def hold(desk, platform, tmp_path):
    """Puts a dispute that tells some events into the desk; ``on`` is today."""

    def put(said, on=date(2026, 10, 2), number=42):
        case = put_in(desk, make_file(platform, said, number=number), tmp_path).dispute_id
        at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        return replace(desk, clock=fixed_clock(at)), case

    return put


def last_act(desk, case):
    with desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, case)
        return acts.of_dispute(connection, number)[-1].act().content


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
    close_file(desk, case, "")
    found = read_follow_up(desk, case)
    assert Step.CLOSE not in found.steps
    assert Step.REOPEN in found.steps
    reopen_file(desk, case, "Une pièce nouvelle")
    act = last_act(desk, case)
    assert isinstance(act, ax.ReopenDispute)
    assert act.reason == "Une pièce nouvelle"
    with pytest.raises(ValueError, match="reason"):
        reopen_file(desk, case, "")


def test_a_file_that_is_under_way_is_not_closed(hold) -> None:
    desk, case = hold(in_mediation())
    with pytest.raises(ActNotPossible):
        close_file(desk, case, "")


# -- rectification -------------------------------------------------------------------------------


def complete(desk, draft):
    """Everything the gate asks for, in the fewest words."""
    said = (Paragraph(inlines=(TextRun(text="Motifs suffisants pour conclure."),)),)
    sections = tuple(
        section.model_copy(update={"blocks": said})
        if section.head_id is not None or section.key == "proposal"
        else section
        for section in draft.content.sections
    )
    heads = tuple(
        head.model_copy(update={"proposed": Money(minor=6000)}) for head in draft.content.heads
    )
    content = draft.content.model_copy(
        update={"sections": sections, "heads": heads, "response_days": 21}
    )
    return save_draft(desk, SaveDraft(draft.draft_id, draft.version, content))


def receive(desk, case, said):
    """The platform tells of what it did with the acts, and receipts them."""
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, case)
        bodies = told(said)
        start = held.head.seq
        moved = [
            body.model_copy(update={"seq": start + place, "event_id": uuid.uuid4()})
            for place, body in enumerate(bodies, start=1)
        ]
        head = held.head
        chained = []
        for body in moved:
            event = link(head, body)
            chained.append(event)
            head = type(held.head)(event.seq, event.hash)
        mirror.extend(connection, held, chained, (), desk.clock())
        for record in acts.unfinished(connection):
            acts.move(connection, record.act_id, ActState.ACCEPTED, desk.clock(), "accepted")


def test_a_rectified_decision_replaces_the_first_and_its_time_starts_afresh(hold) -> None:
    desk, case = hold(in_mediation())
    ca = authority()
    give_key(desk, ca, ca.mediator())
    draft = complete(desk, start_draft(desk, StartDraft(case)))
    signed = sign_decision(desk, SignDecision(draft.draft_id, confirmed=True))
    issued = ISSUED.model_copy(update={"decision_id": signed.decision_id, "number": signed.number})
    to_consumer = ev.DecisionDelivered(decision_id=signed.decision_id, to=C, answer_by=DUE)
    accepted = ev.DecisionAnswered(decision_id=signed.decision_id, party=C, answer=Answer.ACCEPTED)
    receive(desk, case, [(M, issued), (P, to_consumer), (C, accepted)])
    assert Step.RECTIFY in read_follow_up(desk, case).steps

    draft_id = rectify_decision(desk, RectifyDecision(case, "Le nom du produit était faux."))
    again = read_draft(desk, case)
    assert again is not None
    assert again.draft_id == draft_id
    opened = [
        run.text
        for section in again.content.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
        for run in block.inlines
        if isinstance(run, TextRun)
    ]
    assert any(signed.number in text and "nom du produit" in text for text in opened)
    assert rectify_decision(desk, RectifyDecision(case, "encore")) == draft_id

    reread_file(desk, draft_id)
    second = sign_decision(desk, SignDecision(draft_id, confirmed=True))
    act = last_act(desk, case)
    assert isinstance(act, ax.IssueDecision)
    assert (act.supersedes, act.version) == (signed.decision_id, 2)
    receive(
        desk,
        case,
        [
            (
                M,
                issued.model_copy(
                    update={
                        "decision_id": second.decision_id,
                        "number": second.number,
                        "supersedes": signed.decision_id,
                    }
                ),
            )
        ],
    )
    found = read_follow_up(desk, case)
    assert found.decision is not None
    assert (found.decision.version, found.decision.replaces) == (2, signed.number)
    assert [row.answer for row in found.answers] == [None, None]


def test_a_certificate_replaces_no_proposal(hold) -> None:
    desk, case = hold(in_mediation())
    ca = authority()
    give_key(desk, ca, ca.mediator())
    draft = complete(desk, start_draft(desk, StartDraft(case)))
    signed = sign_decision(desk, SignDecision(draft.draft_id, confirmed=True))
    issued = ISSUED.model_copy(update={"decision_id": signed.decision_id, "number": signed.number})
    no = [
        ev.DecisionAnswered(decision_id=signed.decision_id, party=party, answer=Answer.REFUSED)
        for party in (C, T)
    ]
    receive(desk, case, [(M, issued), (C, no[0]), (T, no[1])])
    end = start_draft(desk, StartDraft(case, DecisionKind.CLOSURE_CERT))
    sign_decision(desk, SignDecision(end.draft_id, confirmed=True))
    act = last_act(desk, case)
    assert isinstance(act, ax.IssueDecision)
    assert (act.decision_kind, act.supersedes, act.version) == (
        DecisionKind.CLOSURE_CERT,
        None,
        1,
    )
    assert read_follow_up(desk, case).certificate


def test_only_the_decision_being_answered_can_be_rectified(hold) -> None:
    desk, case = hold(in_mediation())
    with pytest.raises(ActNotPossible):
        rectify_decision(desk, RectifyDecision(case, "rien"))
    elsewhere, other = hold(BOTH, number=43)
    with pytest.raises(ActNotPossible) as refused:
        rectify_decision(elsewhere, RectifyDecision(other, "rien"))
    assert refused.value.facts["reason"] == "signed_elsewhere"
    with elsewhere.vault.engine.connect() as connection:
        assert drafts.find_open(connection, elsewhere.vault, other) is None


# -- consents ------------------------------------------------------------------------------------

KEY = OKPKey.generate_key("Ed25519")


def consent_claims(at, **changes):
    facts = {
        "consent_id": uuid.UUID(int=1),
        "platform_id": uuid.UUID(int=2),
        "dispute_id": uuid.UUID(int=42),
        "party": T,
        "consent": ConsentKind.ENTER_MEDIATION,
        "given_at": at,
        "wording": "J'accepte d'entrer en médiation.",
    }
    return ConsentClaims(**{**facts, **changes})


def consents(hold, receipt_of, *, known=True):
    """A desk holding one consent whose receipt is what ``receipt_of`` makes at its moment."""
    said = [*in_mediation(), (T, ev.ConsentGiven(consent=ConsentKind.ENTER_MEDIATION, party=T))]
    at = told(said)[-1].occurred.at
    receipt = receipt_of(at)
    said[-1] = (
        T,
        ev.ConsentGiven(consent=ConsentKind.ENTER_MEDIATION, party=T, receipt=receipt),
    )
    desk, case = hold(said)
    if known:
        with desk.vault.writer.begin() as connection:
            jwk = KEY.as_dict(private=False)
            settings.put_fact(connection, Fact.PLATFORM, {"receipt_jwk": jwk})
    (found,) = list_consents(desk, case)
    return desk, case, found


def test_a_consent_is_proven_by_the_platforms_signature_without_a_network(hold) -> None:
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"))
    assert (found.verdict, found.kind, found.party) == (
        ConsentVerdict.PROVEN,
        ConsentKind.ENTER_MEDIATION,
        T,
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"party": C},
        {"consent": ConsentKind.LIFT_CONFIDENTIALITY},
        {"dispute_id": uuid.UUID(int=9)},
    ],
)
def test_a_receipt_that_says_something_else_is_refuted(hold, changes) -> None:
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at, **changes), KEY, "1"))
    assert found.verdict is ConsentVerdict.REFUTED


def test_a_receipt_of_somebody_else_is_refuted(hold) -> None:
    other = OKPKey.generate_key("Ed25519")
    _, _, found = consents(hold, lambda at: sign_consent(consent_claims(at), other, "1"))
    assert found.verdict is ConsentVerdict.REFUTED


def test_what_cannot_be_checked_says_so(hold) -> None:
    _, _, bare = consents(hold, lambda _at: None)
    assert bare.verdict is ConsentVerdict.UNSIGNED


def test_without_a_platform_there_is_no_key_to_check_with(hold) -> None:
    signed = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"), known=False)
    assert signed[2].verdict is ConsentVerdict.NO_KEY


def test_a_receipt_is_saved_as_the_platform_signed_it(hold, tmp_path) -> None:
    desk, case, found = consents(hold, lambda at: sign_consent(consent_claims(at), KEY, "1"))
    saved = export_consent(desk, case, found.seq, tmp_path / "recu.jws")
    assert saved.read_text() == found.receipt
    with pytest.raises(ConsentUnknown):
        export_consent(desk, case, 1, tmp_path / "autre.jws")


# -- history -------------------------------------------------------------------------------------


def test_the_history_tells_who_did_what_and_when_newest_first(hold) -> None:
    desk, case = hold(in_mediation())
    write_note(desk, WriteNote(NoteTarget(case), "Un secret de médiateur"))
    start_draft(desk, StartDraft(case))
    chase_party(desk, ChaseParty(case, T, "Merci de répondre."))
    found = read_history(desk, case)
    on_desk = [(row.what, row.detail) for row in found.rows if row.place is Place.DESK]
    assert ("note", "written") in on_desk
    assert ("draft", "PROPOSAL") in on_desk
    assert ("act", "REMIND_PARTY:sealed") in on_desk
    assert ("file", "") in on_desk
    moments = [row.on for row in found.rows]
    assert moments == sorted(moments, reverse=True)
    assert "Odile Vautremont" in found.people
    assert len([row for row in found.rows if row.place is Place.EXCHANGE]) == len(in_mediation())
    assert "secret" not in json.dumps([str(row) for row in found.rows])


def test_the_history_says_who_wrote_a_letter_down(desk, platform, tmp_path) -> None:
    made = make_file(platform)
    bodies = told(in_mediation())
    bodies[-1] = bodies[-1].model_copy(
        update={"recorded_by": M, "channel": Channel.LETTER, "occurred": bodies[-1].occurred}
    )
    made = make_file(platform, timeline=link_all(made.file.dispute_id, bodies))
    case = put_in(desk, made, tmp_path).dispute_id
    row = next(row for row in read_history(desk, case).rows if row.seq == len(bodies))
    assert (row.recorded, row.role) == (True, T)
