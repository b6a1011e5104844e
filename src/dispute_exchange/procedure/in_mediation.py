"""The lines from entry to the parties' answers: rows 11 to 16 of the procedure.

Owns them as data; see ``transition`` for what their fields mean.
"""

from typing import Final

from dispute_exchange.events import DecisionAnswered, TimelineEvent
from dispute_exchange.procedure import conditions as c
from dispute_exchange.procedure.stages import (
    CONSUMER,
    MEDIATING,
    MEDIATOR,
    PARTIES,
    PLATFORM,
    REOPENED,
    TRADER,
)
from dispute_exchange.procedure.standing import SETTLED_STATES, Standing
from dispute_exchange.procedure.transition import Then, Transition
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
    DisputeState,
    NoticeKind,
    Outcome,
)

S, K, N = DisputeState, DecisionKind, NoticeKind


def _refused_by(standing: Standing, event: TimelineEvent) -> Outcome:
    """Who said no; nobody, when a party kept silent (R612-4)."""
    answers = dict(standing.decision.answers) if standing.decision is not None else {}
    if isinstance(event.payload, DecisionAnswered):
        answers[event.payload.party] = event.payload.answer
    refused = frozenset(party for party, said in answers.items() if said is Answer.REFUSED)
    return {
        PARTIES: Outcome.PROPOSAL_REFUSED_BY_BOTH,
        CONSUMER: Outcome.PROPOSAL_REFUSED_BY_CONSUMER,
        TRADER: Outcome.PROPOSAL_REFUSED_BY_TRADER,
    }.get(refused, Outcome.NO_RESPONSE)


_MEDIATION: Final = (
    Transition(
        row=11,
        kind="PIECES_REQUESTED",
        sources=MEDIATING,
        target=S.WAITING_PARTY,
        by=MEDIATOR,
        article="R612-3",
        starts=("PIECES_REPLY",),
        emits=(N.PIECES_REQUEST,),
    ),
    Transition(
        row=11,
        kind="PIECES_REQUESTED",
        sources=REOPENED,
        target=S.WAITING_PARTY,
        by=MEDIATOR,
        article="R612-3",
        when=(c.entered,),
        starts=("PIECES_REPLY",),
        emits=(N.PIECES_REQUEST,),
    ),
    Transition(
        row=12,
        kind="SETTLED",
        sources=MEDIATING | REOPENED,
        target=S.SETTLED_IN_MEDIATION,
        by=PARTIES | MEDIATOR,
        article="R612-4",
        when=(c.offer_on_the_table,),
        outcome=Outcome.AGREEMENT_BEFORE_PROPOSAL,
        stops=("OUTCOME", "OUTCOME_EXT", "PIECES_REPLY"),
        emits=(N.SETTLEMENT, K.SETTLEMENT_RECORD),
    ),
    Transition(
        row=13,
        kind="SETTLED",
        sources=SETTLED_STATES,
        target=S.TO_IMPLEMENT,
        by=PARTIES | MEDIATOR,
        article="C. civ. 2044",
        when=(c.day_is_fixed,),
        starts=("IMPLEMENT",),
        at_once=True,
    ),
    Transition(
        row=14,
        kind="DEADLINE_EXTENDED",
        sources=MEDIATING | REOPENED | {S.NOTIFIED},
        target=Then.STAYS,
        by=MEDIATOR,
        article="R612-5",
        when=(c.later_than_before,),
        starts=("OUTCOME_EXT",),
        stops=("OUTCOME",),
        emits=(N.EXTENSION,),
    ),
    Transition(
        row=14,
        kind="DECISION_ISSUED",
        sources=MEDIATING | REOPENED,
        target=S.PROPOSAL_ISSUED,
        by=MEDIATOR,
        article="R612-3",
        when=(c.proposes, c.entered),
        stops=("OUTCOME", "OUTCOME_EXT", "PIECES_REPLY"),
        emits=(N.DECISION_DELIVERY,),
    ),
    Transition(
        row=14,
        kind="DECISION_ISSUED",
        sources=frozenset({S.PROPOSAL_ISSUED}),
        target=Then.STAYS,
        by=MEDIATOR,
        article="R612-4",
        when=(c.proposes, c.rectifies),
        stops=("RESPONSE",),
        emits=(N.DECISION_DELIVERY,),
    ),
)

_ANSWERS: Final = (
    Transition(
        row=14,
        kind="DECISION_DELIVERED",
        sources=frozenset({S.PROPOSAL_ISSUED}),
        target=Then.STAYS,
        by=MEDIATOR | PLATFORM,
        article="R612-4",
        when=(c.delivers_the_decision,),
        starts=("RESPONSE",),
    ),
    Transition(
        row=15,
        kind="DECISION_ANSWERED",
        sources=frozenset({S.PROPOSAL_ISSUED}),
        target=S.TO_IMPLEMENT,
        by=PARTIES,
        article="R612-4",
        when=(c.first_answer, c.accepts_or_refuses, c.other_answered, c.all_accept),
        outcome=Outcome.PROPOSAL_ACCEPTED,
        starts=("IMPLEMENT",),
        stops=("RESPONSE",),
    ),
    *(
        line
        for by, said in (
            (PARTIES, c.accepts_or_refuses),
            (MEDIATOR | PLATFORM, c.silent_after_time),
        )
        for line in (
            Transition(
                row=16,
                kind="DECISION_ANSWERED",
                sources=frozenset({S.PROPOSAL_ISSUED}),
                target=S.REJECTED,
                by=by,
                article="R612-4; C. civ. 2238",
                when=(c.first_answer, said, c.other_answered),
                outcome=_refused_by,
                starts=("TIMEBAR_RESUME",),
                stops=("RESPONSE",),
                emits=(N.CLOSURE, K.CLOSURE_CERT),
            ),
            Transition(
                row=None,
                kind="DECISION_ANSWERED",
                sources=frozenset({S.PROPOSAL_ISSUED}),
                target=Then.STAYS,
                by=by,
                article="R612-4",
                when=(c.first_answer, said),
                stops=("RESPONSE",),
            ),
        )
    ),
)

IN_MEDIATION: Final = (*_MEDIATION, *_ANSWERS)
"""Rows 11 to 16."""
