"""The procedure: domain 7.1 and 7.2, transition by transition, then as properties."""

from datetime import date

import pytest
from hypothesis import given

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.money import Money
from dispute_exchange.procedure import ALLOWED_IN, CLOSED_STATES, apply, fold
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    Outcome,
    PartyRole,
    RemedyKind,
)

from .strategies import DECISION, bodies, streams
from .test_chain import DISPUTE

S = DisputeState
C, T = PartyRole.CONSUMER, PartyRole.TRADER

CLAIM = ev.ClaimFiled(text="Colis jamais reçu.")
REPLY = ev.TraderReplied(text="Nous cherchons.")
REFERRED = ev.Referred(by=C)
ASSIGNED = ev.MediatorAssigned(mediator_id=DECISION, mediator_name="Odile Vautremont")
NOTIFIED = ev.PartiesNotified()
ENTERED = ev.EntryAnswered(answer=EntryConsent.ACCEPTED)
ISSUED = ev.DecisionIssued(
    decision_id=DECISION,
    number="FR-MC-RIV-2026-P00001",
    decision_kind=DecisionKind.PROPOSAL,
    pdf_sha256="0" * 64,
    proposed=Money.of("160.70"),
    response_days=21,
)
TO_MEDIATION = [CLAIM, REPLY, REFERRED, ASSIGNED, NOTIFIED, ENTERED]


def answered(party, answer):
    return ev.DecisionAnswered(decision_id=DECISION, party=party, answer=answer)


def reported(status):
    return ev.ImplementationReported(by=C, status=status)


def standing_after(*said):
    return fold(link_all(DISPUTE, bodies(list(said))))


TRANSITIONS = [
    pytest.param([CLAIM], S.CLAIM_FILED, None, id="1 filed"),
    pytest.param([CLAIM, REPLY], S.NEGOTIATION, None, id="2 reply"),
    pytest.param(
        [CLAIM, REPLY, ev.Settled(remedy=Remedy(kind=RemedyKind.VOUCHER))],
        S.TO_IMPLEMENT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
        id="3 and 13 settled directly",
    ),
    pytest.param([CLAIM, REPLY, REFERRED], S.REFERRED, None, id="4 referral"),
    pytest.param([CLAIM, REFERRED], S.REFERRED, None, id="4 referral, trader silent"),
    pytest.param([CLAIM, REFERRED, ASSIGNED], S.ADMISSIBILITY, None, id="5 taken"),
    pytest.param(
        [
            CLAIM,
            REFERRED,
            ASSIGNED,
            ev.PiecesRequested(to=C, text="Facture ?", due_on=date(2026, 2, 1)),
        ],
        S.PENDING_PIECES,
        None,
        id="6 documents asked",
    ),
    pytest.param(
        [
            CLAIM,
            REFERRED,
            ASSIGNED,
            ev.FoundInadmissible(ground=InadmissibilityGround.FILED_TOO_LATE, reasons="4°"),
        ],
        S.INADMISSIBLE,
        Outcome.INADMISSIBLE,
        id="7 L612-2 4°",
    ),
    pytest.param([CLAIM, REFERRED, ASSIGNED, NOTIFIED], S.NOTIFIED, None, id="8 R612-2"),
    pytest.param(TO_MEDIATION, S.IN_MEDIATION, None, id="9 entry"),
    pytest.param(
        [*TO_MEDIATION[:-1], ev.EntryAnswered(answer=EntryConsent.REFUSED)],
        S.ENTRY_REFUSED,
        Outcome.TRADER_REFUSED_ENTRY,
        id="10 entry refused (B02-4)",
    ),
    pytest.param(
        [*TO_MEDIATION, ev.PiecesRequested(to=T, text="CGV ?", due_on=date(2026, 2, 1))],
        S.WAITING_PARTY,
        None,
        id="11 party asked",
    ),
    pytest.param(
        [*TO_MEDIATION, ev.Settled(remedy=Remedy(kind=RemedyKind.REPAIR))],
        S.TO_IMPLEMENT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
        id="12 and 13 settled in mediation",
    ),
    pytest.param([*TO_MEDIATION, ISSUED], S.PROPOSAL_ISSUED, None, id="14 R612-3"),
    pytest.param(
        [*TO_MEDIATION, ISSUED, answered(C, Answer.ACCEPTED), answered(T, Answer.ACCEPTED)],
        S.TO_IMPLEMENT,
        Outcome.PROPOSAL_ACCEPTED,
        id="15 both accept",
    ),
    pytest.param(
        [*TO_MEDIATION, ISSUED, answered(C, Answer.REFUSED), answered(T, Answer.ACCEPTED)],
        S.REJECTED,
        Outcome.PROPOSAL_REFUSED_BY_CONSUMER,
        id="16 consumer refuses (R612-4 1°)",
    ),
    pytest.param(
        [*TO_MEDIATION, ISSUED, answered(C, Answer.NO_REPLY), answered(T, Answer.ACCEPTED)],
        S.REJECTED,
        Outcome.NO_RESPONSE,
        id="16 silence",
    ),
    pytest.param(
        [
            *TO_MEDIATION,
            ISSUED,
            answered(C, Answer.ACCEPTED),
            answered(T, Answer.ACCEPTED),
            reported(ImplementationStatus.IMPLEMENTED),
        ],
        S.IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
        id="17 implemented",
    ),
    pytest.param(
        [
            *TO_MEDIATION,
            ISSUED,
            answered(C, Answer.ACCEPTED),
            answered(T, Answer.ACCEPTED),
            reported(ImplementationStatus.NOT_IMPLEMENTED),
        ],
        S.NOT_IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
        id="18 not implemented",
    ),
    pytest.param(
        [*TO_MEDIATION, ev.Withdrew(party=T)],
        S.WITHDRAWN,
        Outcome.WITHDRAWN_TRADER,
        id="19 R612-2, withdrawal at any time",
    ),
    pytest.param(
        [CLAIM, REFERRED, ASSIGNED, ev.ConflictRaised(by=C, text="Ancien client")],
        S.CONFLICT,
        None,
        id="20 R613-1",
    ),
    pytest.param(
        [*TO_MEDIATION, ev.CourtSeized()], S.STOPPED_COURT, Outcome.DISCONTINUED, id="21 court"
    ),
    pytest.param(
        [*TO_MEDIATION, ev.Withdrew(party=C), ev.Closed()],
        S.CLOSED,
        Outcome.WITHDRAWN_CONSUMER,
        id="22 closed",
    ),
    pytest.param(
        [*TO_MEDIATION, ev.Withdrew(party=C), ev.Reopened(reason="Erreur")],
        S.REOPENED,
        None,
        id="23 reopened",
    ),
]


@pytest.mark.parametrize(("said", "state", "outcome"), TRANSITIONS)
def test_transition(said, state, outcome):
    standing = standing_after(*said)
    assert (standing.state, standing.outcome) == (state, outcome)


def test_a_letter_or_certificate_moves_nothing():
    letter = ISSUED.model_copy(update={"decision_kind": DecisionKind.CLOSURE_CERT})
    before = standing_after(*TO_MEDIATION)
    after = standing_after(*TO_MEDIATION, letter)
    assert (after.state, after.decision) == (before.state, None)


def test_an_answer_is_given_once():
    standing = standing_after(
        *TO_MEDIATION, ISSUED, answered(C, Answer.ACCEPTED), answered(C, Answer.REFUSED)
    )
    assert standing.decision.answers == {C: Answer.ACCEPTED}
    assert standing.state is S.PROPOSAL_ISSUED


def test_the_party_waited_for_is_waited_for_no_more_once_it_spoke():
    said = [
        *TO_MEDIATION,
        ev.PiecesRequested(to=T, text="CGV ?", due_on=date(2026, 2, 1)),
        ev.MessageSent(text="Les voici."),
    ]
    actors = [PartyRole.PLATFORM] * (len(said) - 1) + [T]
    standing = fold(link_all(DISPUTE, bodies(said, actors)))
    assert (standing.state, standing.waiting_for) == (S.IN_MEDIATION, None)


def test_day_zero_is_the_notification_not_the_referral():
    standing = standing_after(*TO_MEDIATION)
    assert standing.referred_on == date(2026, 1, 7)
    assert standing.notified_on == date(2026, 1, 9)


@given(streams)
def test_no_order_of_events_reaches_an_impossible_state(stream):
    events = link_all(DISPUTE, stream)
    before = fold([])
    for event in events:
        after = apply(before, event)
        kind = event.payload.kind
        if after.state is not before.state and kind in ALLOWED_IN:
            assert before.state in ALLOWED_IN[kind]
        if after.state is S.PROPOSAL_ISSUED:
            assert after.decision is not None
            assert after.entered_on is not None
        if after.state in (S.REJECTED, S.INADMISSIBLE, S.WITHDRAWN, S.ENTRY_REFUSED):
            assert after.outcome is not None
            assert after.closed_on is not None
        before = after


@given(streams)
def test_adding_events_never_rewrites_what_was_folded_before(stream):
    events = link_all(DISPUTE, stream)
    for cut in range(len(events) + 1):
        assert fold(events[cut:], fold(events[:cut])) == fold(events)


def test_closed_states_are_exactly_those_nothing_but_reopening_leaves():
    leaving = {
        kind
        for kind, states in ALLOWED_IN.items()
        if states & (CLOSED_STATES - {S.NOT_IMPLEMENTED})
    }
    assert leaving == {"CLOSED", "REOPENED"}
