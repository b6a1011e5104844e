"""The procedure: what may not be done, what holds of every standing, in every order of events."""

import itertools
import uuid
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
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
from dispute_exchange.vocabulary import DisputeState

from .sayings import (
    ACCEPTED,
    AGREED,
    ANOTHER,
    ASSIGNED,
    CLAIM,
    DONE,
    DUE,
    ENDS,
    ENTERED,
    FILED,
    INADMISSIBLE,
    INVITED,
    ISSUED,
    NO_ENTRY,
    NOT_ENTERED,
    NOTIFIED,
    OBJECTED,
    PROPOSED,
    REFERRED,
    REFUSED,
    REOPENED,
    REPLY,
    SILENT,
    TAKEN,
    TO_MEDIATION,
    WORDS,
    By,
    C,
    M,
    T,
    answered,
    chained,
    delivered,
    reopened,
    reported,
    settled,
    standing_after,
    wants,
)
from .strategies import DECISION, RECTIFIED, REQUEST, issued, long_streams, streams
from .test_chain import DISPUTE

S = DisputeState
PAST = date(1900, 1, 1)


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
        (TO_MEDIATION, ev.DeadlineExtended(until=PAST, reason="Expertise"), "later_than_before"),
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
