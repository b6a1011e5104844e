"""The procedure, row by row with its article: every line of the table is taken by one."""

from datetime import date

import pytest

from dispute_exchange import events as ev
from dispute_exchange.procedure import TRANSITIONS, Standing, apply, path_of
from dispute_exchange.vocabulary import DecisionKind, DisputeState, Outcome

from .sayings import (
    ACCEPTED,
    AGREED,
    ANOTHER,
    ASSIGNED,
    BY_SILENCE,
    CLAIM,
    COURT,
    DISCLOSED,
    DONE,
    DUE,
    ENDS,
    ENTERED,
    FILED,
    GOES_ON,
    HANDED_OVER,
    INADMISSIBLE,
    INVITED,
    NO_ENTRY,
    NOT_DONE,
    NOT_ENTERED,
    NOTIFIED,
    OBJECTED,
    OFFER,
    PARTLY,
    PROPOSED,
    REFERRED,
    REFUSED,
    REPLY,
    SILENT,
    TAKEN,
    TO_MEDIATION,
    WITHDRAWN,
    WORDS,
    By,
    C,
    M,
    P,
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
from .strategies import DECISION, RECTIFIED, issued

S, K = DisputeState, DecisionKind
FIRST_DAY = date(2026, 1, 1)
"""A last day that had passed before whatever is said here."""

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
        [*PROPOSED, delivered(C, by=FIRST_DAY), answered(T, ACCEPTED), answered(C, SILENT)],
        S.REJECTED,
        Outcome.NO_RESPONSE,
    ),
    "16 silence of the first": (
        [*PROPOSED, delivered(C, by=FIRST_DAY), answered(C, SILENT)],
        S.PROPOSAL_ISSUED,
        None,
    ),
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
    "R612-2: the notice follows the notification": (
        [*TO_MEDIATION, issued(kind=K.NOTIFICATION)],
        S.IN_MEDIATION,
        None,
    ),
    "R612-5: the letter follows the extension": (
        [
            *TO_MEDIATION,
            ev.DeadlineExtended(until=DUE, reason="Expertise"),
            issued(kind=K.EXTENSION),
        ],
        S.IN_MEDIATION,
        None,
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
