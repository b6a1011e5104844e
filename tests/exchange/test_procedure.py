"""The procedure, row by row with its article, then as properties of every order of events."""

import itertools
import uuid
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.claims import Remedy
from dispute_exchange.money import Money
from dispute_exchange.procedure import (
    ALLOWED_IN,
    CLOSED_STATES,
    SETTLED_STATES,
    STOPPED_STATES,
    TRANSITIONS,
    Standing,
    apply,
    fold,
    path_of,
    transition_of,
    why_not,
)
from dispute_exchange.procedure.transition import Then
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

from .strategies import (
    DECISION,
    RECTIFIED,
    REQUEST,
    author_of,
    bodies,
    issued,
    long_streams,
    streams,
)
from .test_chain import DISPUTE

S, K = DisputeState, DecisionKind
C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
DUE = date(2026, 2, 1)
ACCEPTED, REFUSED, SILENT = Answer.ACCEPTED, Answer.REFUSED, Answer.NO_REPLY
DONE, PARTLY, NOT_DONE = ImplementationStatus
HANDED_OVER = uuid.UUID(int=77)


class By:
    """Something said by somebody other than its usual author, with exhibits perhaps."""

    def __init__(self, actor, said, *evidence):
        self.actor, self.said, self.evidence = actor, said, evidence


CLAIM = ev.ClaimFiled(text="Colis jamais reçu.")
REPLY = ev.TraderReplied(text="Nous cherchons.")
ASKED = By(C, ev.OfferMade(text="Le prix.", amount=Money.of("160.70")))
OFFER = ev.OfferMade(text="Un bon.", amount=Money.of("100"))
REFERRED = ev.Referred(by=C)
BY_SILENCE = ev.Referred(by=P)
ASSIGNED = ev.MediatorAssigned(mediator_id=DECISION, mediator_name="Odile Vautremont")
ANOTHER = ev.MediatorAssigned(mediator_id=RECTIFIED, mediator_name="Gaspard Ollivry")
DECLARED = ev.IndependenceDeclared(objections_until=DUE)
NOTIFIED = ev.PartiesNotified()
ENTERED = ev.EntryAnswered(answer=EntryConsent.ACCEPTED)
NOT_ENTERED = ev.EntryAnswered(answer=EntryConsent.REFUSED)
NO_ENTRY = ev.EntryAnswered(answer=EntryConsent.NO_REPLY)
ISSUED = issued()
TAKEN = [CLAIM, REPLY, OFFER, REFERRED, ASSIGNED, DECLARED]
INVITED = [*TAKEN, NOTIFIED]
TO_MEDIATION = [*INVITED, ENTERED]
PROPOSED = [*TO_MEDIATION, ISSUED]
INADMISSIBLE = ev.FoundInadmissible(ground=InadmissibilityGround.FILED_TOO_LATE, reasons="4°")
WITHDRAWN = ev.Withdrew(party=C)
REOPENED = ev.Reopened(reason="Erreur matérielle")
FILED, WORDS = ev.EvidenceFiled(), ev.MessageSent(text="Je ne l’ai plus.")
DISCLOSED = By(M, ev.ConflictRaised(by=M, text="Une ancienne mission"))
OBJECTED = ev.ConflictRaised(by=C, text="Vous avez travaillé pour eux")
GOES_ON = ev.ConflictResolved(continues=True, text="Sans objet")
ENDS = ev.ConflictResolved(continues=False, text="De droit")
COURT = ev.CourtSeized()


def wants(to, request_id=None):
    return ev.PiecesRequested(to=to, text="Facture ?", due_on=DUE, request_id=request_id)


def answered(party, answer, decision=DECISION):
    return ev.DecisionAnswered(decision_id=decision, party=party, answer=answer)


def delivered(party, by=date(2026, 1, 20), decision=DECISION):
    return ev.DecisionDelivered(decision_id=decision, to=party, answer_by=by)


def reported(status, by=C):
    return ev.ImplementationReported(by=by, status=status)


def settled(by_day=None):
    return ev.Settled(remedy=Remedy(kind=RemedyKind.VOUCHER), implement_by=by_day)


AGREED = [*PROPOSED, answered(C, ACCEPTED), answered(T, ACCEPTED)]


def chained(*said):
    """The events of ``said``, by whom they are to be said unless wrapped."""
    plain = [one.said if isinstance(one, By) else one for one in said]
    actors = [one.actor if isinstance(one, By) else author_of(one) for one in said]
    made = bodies(plain, actors)
    for place, one in enumerate(said):
        if isinstance(one, By) and one.evidence:
            made[place] = made[place].model_copy(update={"evidence_ids": one.evidence})
    return link_all(DISPUTE, made)


def standing_after(*said):
    return fold(chained(*said))


def reopened(*said):
    return [*said, REOPENED]


ROWS = {
    "1 L612-2 1°: a claim is filed": ([CLAIM], S.CLAIM_FILED, None),
    "2 the trader replies": ([CLAIM, REPLY], S.NEGOTIATION, None),
    "2 the platform validates the claim": ([CLAIM, By(P, REPLY)], S.NEGOTIATION, None),
    "3 C. civ. 2044: the trader accepts what is asked": (
        [CLAIM, By(T, settled())],
        S.SETTLED_DIRECT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
    "3 the consumer accepts an offer": (
        [CLAIM, REPLY, OFFER, By(C, settled())],
        S.SETTLED_DIRECT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
    "4 L612-1: referral": ([CLAIM, REPLY, REFERRED], S.REFERRED, None),
    "4 referral, the trader silent": ([CLAIM, BY_SILENCE], S.REFERRED, None),
    "4 referral of a claim once left": (
        [*reopened(CLAIM, WITHDRAWN), REFERRED],
        S.REFERRED,
        None,
    ),
    "5 L613-1: a mediator takes the file": ([CLAIM, REFERRED, ASSIGNED], S.ADMISSIBILITY, None),
    "5 R613-1: independence declared": (TAKEN, S.ADMISSIBILITY, None),
    "6 R612-1: documents asked for": ([*TAKEN, wants(C)], S.PENDING_PIECES, None),
    "6 the document comes": ([*TAKEN, wants(C), FILED], S.ADMISSIBILITY, None),
    "6 the party says it has none": ([*TAKEN, wants(C), WORDS], S.ADMISSIBILITY, None),
    "6 the party offers instead": ([*TAKEN, wants(T), OFFER], S.ADMISSIBILITY, None),
    "6 one of two answers": ([*TAKEN, wants(C), wants(T), FILED], S.PENDING_PIECES, None),
    "6 one of two says it has none": ([*TAKEN, wants(C), wants(T), WORDS], S.PENDING_PIECES, None),
    "6 one of two offers": ([*TAKEN, wants(C), wants(T), OFFER], S.PENDING_PIECES, None),
    "6 documents asked for after reopening": (
        [*reopened(*TAKEN, INADMISSIBLE), wants(C)],
        S.PENDING_PIECES,
        None,
    ),
    "7 L612-2 4°: inadmissible": ([*TAKEN, INADMISSIBLE], S.INADMISSIBLE, Outcome.INADMISSIBLE),
    "7 inadmissible after reopening": (
        [*reopened(*TAKEN, INADMISSIBLE), INADMISSIBLE],
        S.INADMISSIBLE,
        Outcome.INADMISSIBLE,
    ),
    "8 R612-2: the parties are notified": (INVITED, S.NOTIFIED, None),
    "8 R612-2 after reopening": ([*reopened(*TAKEN, INADMISSIBLE), NOTIFIED], S.NOTIFIED, None),
    "9 L612-1: the trader enters": (TO_MEDIATION, S.IN_MEDIATION, None),
    "9 the trader enters after all": (
        [*reopened(*INVITED, NOT_ENTERED), ENTERED],
        S.IN_MEDIATION,
        None,
    ),
    "10 B02-4: entry refused": (
        [*INVITED, NOT_ENTERED],
        S.ENTRY_REFUSED,
        Outcome.TRADER_REFUSED_ENTRY,
    ),
    "10 policy: silence refuses entry": (
        [*INVITED, NO_ENTRY],
        S.ENTRY_REFUSED,
        Outcome.TRADER_REFUSED_ENTRY,
    ),
    "10 entry refused again": (
        [*reopened(*INVITED, NO_ENTRY), NOT_ENTERED],
        S.ENTRY_REFUSED,
        Outcome.TRADER_REFUSED_ENTRY,
    ),
    "10 silent again": (
        [*reopened(*INVITED, NO_ENTRY), By(M, NO_ENTRY)],
        S.ENTRY_REFUSED,
        Outcome.TRADER_REFUSED_ENTRY,
    ),
    "11 R612-3: a party is asked": ([*TO_MEDIATION, wants(T)], S.WAITING_PARTY, None),
    "11 the party answers": ([*TO_MEDIATION, wants(C), FILED], S.IN_MEDIATION, None),
    "11 the party writes": ([*TO_MEDIATION, wants(C), WORDS], S.IN_MEDIATION, None),
    "11 the party offers": ([*TO_MEDIATION, wants(T), OFFER], S.IN_MEDIATION, None),
    "11 asked after reopening": (
        [*reopened(*TO_MEDIATION, WITHDRAWN), wants(T)],
        S.WAITING_PARTY,
        None,
    ),
    "12 R612-4: settled in mediation": (
        [*TO_MEDIATION, settled()],
        S.SETTLED_IN_MEDIATION,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
    "13 a day is fixed at once": (
        [*TO_MEDIATION, settled(DUE)],
        S.TO_IMPLEMENT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
    "13 a day is fixed later": (
        [CLAIM, REPLY, By(T, settled()), By(T, settled(DUE))],
        S.TO_IMPLEMENT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
    "14 R612-3: a solution is proposed": (PROPOSED, S.PROPOSAL_ISSUED, None),
    "14 R612-5: the outcome is put off": (
        [*TO_MEDIATION, ev.DeadlineExtended(until=DUE, reason="Expertise")],
        S.IN_MEDIATION,
        None,
    ),
    "14 R612-4: the solution is rectified": (
        [*PROPOSED, issued(RECTIFIED, supersedes=DECISION)],
        S.PROPOSAL_ISSUED,
        None,
    ),
    "14 R612-4: the solution is delivered": ([*PROPOSED, delivered(C)], S.PROPOSAL_ISSUED, None),
    "15 R612-4: one accepts": ([*PROPOSED, answered(C, ACCEPTED)], S.PROPOSAL_ISSUED, None),
    "15 R612-4: both accept": (AGREED, S.TO_IMPLEMENT, Outcome.PROPOSAL_ACCEPTED),
    "16 R612-4: the consumer refuses": (
        [*PROPOSED, answered(C, REFUSED), answered(T, ACCEPTED)],
        S.REJECTED,
        Outcome.PROPOSAL_REFUSED_BY_CONSUMER,
    ),
    "16 the trader refuses": (
        [*PROPOSED, answered(C, ACCEPTED), answered(T, REFUSED)],
        S.REJECTED,
        Outcome.PROPOSAL_REFUSED_BY_TRADER,
    ),
    "16 both refuse": (
        [*PROPOSED, answered(C, REFUSED), answered(T, REFUSED)],
        S.REJECTED,
        Outcome.PROPOSAL_REFUSED_BY_BOTH,
    ),
    "16 policy: silence after the time": (
        [*PROPOSED, answered(T, ACCEPTED), answered(C, SILENT)],
        S.REJECTED,
        Outcome.NO_RESPONSE,
    ),
    "16 silence of the first": ([*PROPOSED, answered(C, SILENT)], S.PROPOSAL_ISSUED, None),
    "17 the consumer marks it as done": (
        [*AGREED, reported(DONE)],
        S.IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "17 the trader proves it": (
        [*AGREED, By(T, reported(DONE, T), HANDED_OVER)],
        S.IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "17 done at last": (
        [*AGREED, reported(NOT_DONE), reported(DONE)],
        S.IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "18 R614-2: not carried out": (
        [*AGREED, reported(NOT_DONE)],
        S.NOT_IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "18 the day has passed": (
        [*AGREED, reported(NOT_DONE, P)],
        S.NOT_IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "18 carried out in part": (
        [*AGREED, reported(PARTLY)],
        S.NOT_IMPLEMENTED,
        Outcome.PROPOSAL_ACCEPTED,
    ),
    "19 R612-2: the trader leaves": (
        [*TO_MEDIATION, ev.Withdrew(party=T)],
        S.WITHDRAWN,
        Outcome.WITHDRAWN_TRADER,
    ),
    "19 R612-2: the consumer leaves": (
        [*PROPOSED, WITHDRAWN],
        S.WITHDRAWN,
        Outcome.WITHDRAWN_CONSUMER,
    ),
    "20 R613-1: the mediator discloses": ([*TO_MEDIATION, DISCLOSED], S.SUSPENDED, None),
    "20 R613-1: a party objects": ([*TAKEN, OBJECTED], S.CONFLICT, None),
    "20 a party objects to what was disclosed": ([*TAKEN, DISCLOSED, OBJECTED], S.CONFLICT, None),
    "20 the mission goes on": ([*TO_MEDIATION, DISCLOSED, GOES_ON], S.IN_MEDIATION, None),
    "20 the mission ends": ([*TO_MEDIATION, DISCLOSED, ENDS], S.CONFLICT, None),
    "20 reassigned": ([*TO_MEDIATION, OBJECTED, ENDS, ANOTHER], S.IN_MEDIATION, None),
    "20 reassigned without a conflict": ([*TO_MEDIATION, ANOTHER], S.IN_MEDIATION, None),
    "20 closed for want of a mediator": (
        [*TO_MEDIATION, OBJECTED, ENDS, ev.Closed()],
        S.CLOSED,
        Outcome.CONFLICT,
    ),
    "20 asked before, answered meanwhile by an exhibit": (
        [*TO_MEDIATION, wants(C), DISCLOSED, FILED, GOES_ON],
        S.IN_MEDIATION,
        None,
    ),
    "21 L612-2 3°: a court is seized": (
        [*TO_MEDIATION, COURT],
        S.STOPPED_COURT,
        Outcome.DISCONTINUED,
    ),
    "22 closed": ([*TO_MEDIATION, WITHDRAWN, ev.Closed()], S.CLOSED, Outcome.WITHDRAWN_CONSUMER),
    "22 archived": (
        [*TAKEN, INADMISSIBLE, ev.Closed(), ev.Archived(package_sha256="0" * 64)],
        S.ARCHIVED,
        Outcome.INADMISSIBLE,
    ),
    "22 RGPD 5(1)(e): purged": (
        [*TAKEN, INADMISSIBLE, ev.Closed(), ev.Purged(certificate_sha256="0" * 64)],
        S.PURGED,
        Outcome.INADMISSIBLE,
    ),
    "23 reopened": (reopened(*TO_MEDIATION, WITHDRAWN), S.REOPENED, None),
    "R612-5: a certificate follows the state": (
        [*TO_MEDIATION, WITHDRAWN, issued(kind=K.CLOSURE_CERT)],
        S.WITHDRAWN,
        Outcome.WITHDRAWN_CONSUMER,
    ),
    "L612-2: the letter of inadmissibility follows the state": (
        [*TAKEN, INADMISSIBLE, issued(kind=K.INADMISSIBILITY)],
        S.INADMISSIBLE,
        Outcome.INADMISSIBLE,
    ),
    "R612-4: a record of agreement follows the state": (
        [*TO_MEDIATION, settled(DUE), issued(kind=K.SETTLEMENT_RECORD)],
        S.TO_IMPLEMENT,
        Outcome.AGREEMENT_BEFORE_PROPOSAL,
    ),
}


@pytest.mark.parametrize(("said", "state", "outcome"), ROWS.values(), ids=ROWS)
def test_row(said, state, outcome):
    standing = standing_after(*said)
    assert (standing.state, standing.outcome) == (state, outcome)


def test_every_line_of_the_table_is_taken_by_a_row_above():
    taken = set()
    for said, _state, _outcome in ROWS.values():
        standing = Standing()
        for event in chained(*said):
            taken.update(map(id, path_of(standing, event)))
            standing = apply(standing, event)
    untested = [line for line in TRANSITIONS if id(line) not in taken]
    assert not untested


def test_every_row_of_the_procedure_has_a_line_and_an_article():
    assert {line.row for line in TRANSITIONS} - {None} == set(range(1, 24))
    assert all(line.article for line in TRANSITIONS)
    assert all(line.by and line.sources for line in TRANSITIONS)


@pytest.mark.parametrize(
    ("before", "said", "why"),
    [
        ([CLAIM], By(C, REPLY), "role"),
        ([CLAIM], By(T, REFERRED), "role"),
        (TAKEN, By(C, NOTIFIED), "role"),
        (TAKEN, By(T, INADMISSIBLE), "role"),
        (INVITED, By(C, ENTERED), "role"),
        (INVITED, By(M, ENTERED), "silent_on_entry"),
        (INVITED, By(T, NO_ENTRY), "enters"),
        (TO_MEDIATION, By(T, ISSUED), "role"),
        (TO_MEDIATION, By(T, ev.Withdrew(party=C)), "leaves"),
        (PROPOSED, By(T, answered(C, ACCEPTED)), "accepts_or_refuses"),
        (PROPOSED, By(M, answered(C, ACCEPTED)), "silent_after_time"),
        (PROPOSED, By(M, delivered(C, decision=RECTIFIED)), "delivers_the_decision"),
        (PROPOSED, issued(RECTIFIED), "rectifies"),
        (AGREED, By(C, reported(DONE, T)), "done"),
        (AGREED, By(T, reported(DONE, T)), "with_proof"),
        ([*TO_MEDIATION, OBJECTED], ev.Closed(), "handed_back"),
        ([*TO_MEDIATION, OBJECTED], ASSIGNED, "another_mediator"),
        ([CLAIM], By(C, settled()), "offer_on_the_table"),
        ([*INVITED, NOT_ENTERED, ev.Closed()], By(C, REOPENED), "role"),
        (reopened(*INVITED, NOT_ENTERED), ISSUED, "entered"),
        ([CLAIM], ENTERED, "state"),
        ([CLAIM], WORDS, "state"),
    ],
)
def test_what_may_not_be_done_moves_nothing_and_says_why(before, said, why):
    *_, event = chained(*before, said)
    standing = standing_after(*before)
    assert why_not(standing, event) == why
    assert transition_of(standing, event) is None
    after = apply(standing, event)
    assert (after.state, after.outcome, after.decision) == (
        standing.state,
        standing.outcome,
        standing.decision,
    )


def test_an_answer_is_given_once():
    """R612-4."""
    standing = standing_after(*PROPOSED, answered(C, ACCEPTED), answered(C, REFUSED))
    assert standing.decision.answers == {C: ACCEPTED}


def test_silence_is_not_found_before_the_party_s_own_time_is_over():
    """R612-4: each party's time runs from its own delivery."""
    early = standing_after(*PROPOSED, delivered(C, date(2026, 6, 1)), answered(C, SILENT))
    assert early.decision.answers == {}
    late = standing_after(*PROPOSED, delivered(C, date(2026, 1, 5)), answered(C, SILENT))
    assert late.decision.answers == {C: SILENT}


def test_a_rectified_decision_is_answered_anew_and_the_first_is_kept():
    """R612-4: both are notified again, and the deadline starts again."""
    standing = standing_after(
        *PROPOSED,
        delivered(C),
        answered(C, ACCEPTED),
        issued(RECTIFIED, supersedes=DECISION),
        answered(T, ACCEPTED),
    )
    assert standing.state is S.PROPOSAL_ISSUED
    assert (standing.decision.decision_id, standing.decision.answers) == (RECTIFIED, {})
    assert standing.decision.delivered == {}
    (first,) = standing.superseded
    assert (first.decision_id, first.answers) == (DECISION, {C: ACCEPTED})


def test_another_mediator_has_yet_to_declare_independence():
    """R613-1: independence is that of a person."""
    standing = standing_after(*TO_MEDIATION, OBJECTED, ENDS, ANOTHER)
    assert (standing.independence_on, standing.mediator_id) == (None, RECTIFIED)
    assert not standing.handed_back
    assert standing_after(*TO_MEDIATION, ASSIGNED).independence_on is not None


def test_a_request_is_answered_by_the_exhibit_that_names_it():
    """R612-3."""
    other = uuid.UUID(int=12)
    asked = [*TO_MEDIATION, wants(C, REQUEST), wants(C, other)]
    named = standing_after(*asked, ev.EvidenceFiled(request_id=REQUEST))
    assert [one.request_id for one in named.requests] == [other]
    assert (named.state, named.waiting_for) == (S.WAITING_PARTY, C)
    assert standing_after(*asked, FILED).state is S.WAITING_PARTY
    assert standing_after(*asked, FILED, FILED).state is S.IN_MEDIATION
    assert standing_after(*asked, WORDS).state is S.IN_MEDIATION


def test_a_request_waits_for_every_document_it_asks_for():
    """R612-3."""
    pieces = tuple(ev.RequestedPiece(title=title) for title in ("Facture", "Relevé"))
    asked = wants(C, REQUEST).model_copy(update={"pieces": pieces})
    one, other = uuid.UUID(int=21), uuid.UUID(int=22)
    first = By(C, ev.EvidenceFiled(request_id=REQUEST), one)
    half = standing_after(*TO_MEDIATION, asked, first)
    assert (half.state, half.requests[0].missing) == (S.WAITING_PARTY, 1)
    both = By(C, ev.EvidenceFiled(request_id=REQUEST), one, other)
    assert standing_after(*TO_MEDIATION, asked, both).state is S.IN_MEDIATION


def test_an_extension_never_shortens():
    """R612-5."""
    later, sooner = (
        ev.DeadlineExtended(until=until, reason="Expertise") for until in (date(2026, 9, 1), DUE)
    )
    assert standing_after(*TO_MEDIATION, later, sooner).extended_until == date(2026, 9, 1)


def test_day_zero_is_the_notification_not_the_referral():
    """R612-5."""
    standing = standing_after(*TO_MEDIATION)
    assert standing.referred_on == date(2026, 1, 8)
    assert standing.notified_on == date(2026, 1, 11)


def test_reopening_is_a_new_version_that_forgets_nothing():
    before = standing_after(*PROPOSED, answered(C, REFUSED), answered(T, ACCEPTED))
    after = standing_after(*reopened(*PROPOSED, answered(C, REFUSED), answered(T, ACCEPTED)))
    assert (after.version, after.outcome, after.decision) == (2, None, before.decision)
    assert after.notified_on == before.notified_on


IMPOSSIBLE = st.sampled_from([[], TAKEN, TO_MEDIATION, PROPOSED, AGREED]).flatmap(
    lambda opening: long_streams(opening, 20)
)


@settings(max_examples=300)
@given(IMPOSSIBLE)
def test_no_order_of_events_reaches_an_impossible_state(stream):
    before = Standing()
    for event in link_all(DISPUTE, stream):
        path = path_of(before, event)
        after = apply(before, event)
        check_path(before, event, after, path)
        check_standing(after)
        before = after


def check_path(before, event, after, path):
    """Whatever moved has its lines in the table, from where it was, by whom it may."""
    assert bool(path) == (why_not(before, event) is None)
    if not path:
        kept = ("state", "outcome", "decision", "notified_on", "requests", "independence_on")
        assert all(getattr(before, name) == getattr(after, name) for name in kept)
        return
    assert before.state in path[0].sources
    assert all(event.actor in line.by for line in path)
    for first, second in itertools.pairwise(path):
        assert first.target in second.sources
    named = path[-1].target
    if isinstance(named, DisputeState):
        assert after.state is named
    elif named is Then.STAYS:
        assert after.state is before.state
    else:
        assert before.state in STOPPED_STATES
        assert after.state not in STOPPED_STATES | CLOSED_STATES


def check_standing(now):
    """What holds of every standing, however it was reached."""
    state = now.state
    if state in (S.IN_MEDIATION, S.WAITING_PARTY, S.PROPOSAL_ISSUED, S.SETTLED_IN_MEDIATION):
        assert now.referred_on or now.version > 1
    if state in (S.IN_MEDIATION, S.WAITING_PARTY, S.PROPOSAL_ISSUED):
        assert now.notified_on
        assert now.entered_on
    if state is S.PROPOSAL_ISSUED:
        assert now.decision is not None
        assert len(now.decision.answers) < 2
    if state is S.TO_IMPLEMENT:
        assert now.implement_by or now.decision.agreed()
    if state in SETTLED_STATES | {S.TO_IMPLEMENT, S.IMPLEMENTED, S.NOT_IMPLEMENTED}:
        assert now.agreed_on
    if now.is_closed:
        assert now.outcome is not None
        assert now.closed_on is not None or state is S.NOT_IMPLEMENTED
        assert now.requests == ()
    assert (now.resumes is not None) == (state in STOPPED_STATES)
    if now.requests:
        assert now.waiting_for is now.requests[-1].to
    if state in (S.PENDING_PIECES, S.WAITING_PARTY):
        assert now.requests
    if state is S.REJECTED:
        assert not now.decision.agreed()


@given(streams)
def test_adding_events_never_rewrites_what_was_folded_before(stream):
    events = link_all(DISPUTE, stream)
    prefixes = [fold(events[:cut]) for cut in range(len(events) + 1)]
    for cut, standing in enumerate(prefixes):
        assert fold(events[cut:], standing) == prefixes[-1]


def test_nothing_but_closing_reopening_and_the_archive_leaves_a_closed_state():
    leaving = {
        kind
        for kind, states in ALLOWED_IN.items()
        if states & (CLOSED_STATES - {S.NOT_IMPLEMENTED})
    }
    assert leaving == {"CLOSED", "REOPENED", "ARCHIVED", "PURGED"}
    assert not any(S.PURGED in line.sources for line in TRANSITIONS)
