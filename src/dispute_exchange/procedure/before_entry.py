"""The lines from the claim to the trader's entry: rows 1 to 10 of the procedure.

Owns them as data; see ``transition`` for what their fields mean.
"""

from typing import Final

from dispute_exchange.procedure import conditions as c
from dispute_exchange.procedure.stages import (
    AT_MEDIATOR,
    BEFORE_REFERRAL,
    CONSUMER,
    EXAMINED,
    MEDIATOR,
    PARTIES,
    PLATFORM,
    REOPENED,
    TRADER,
)
from dispute_exchange.procedure.transition import Then, Transition
from dispute_exchange.vocabulary import DecisionKind, DisputeState, NoticeKind, Outcome

S, K, N = DisputeState, DecisionKind, NoticeKind

_CLAIM: Final = (
    Transition(
        row=1,
        kind="CLAIM_FILED",
        sources=frozenset({S.CLAIM_DRAFT}),
        target=S.CLAIM_FILED,
        by=CONSUMER,
        article="L612-2 1°",
        starts=("TRADER_REPLY",),
    ),
    Transition(
        row=2,
        kind="TRADER_REPLIED",
        sources=frozenset({S.CLAIM_FILED}),
        target=S.NEGOTIATION,
        by=TRADER | PLATFORM,
        article="L612-2 1°",
        starts=("NEGOTIATION_STAGE",),
        stops=("TRADER_REPLY",),
    ),
    Transition(
        row=3,
        kind="SETTLED",
        sources=BEFORE_REFERRAL,
        target=S.SETTLED_DIRECT,
        by=PARTIES,
        article="C. civ. 2044",
        when=(c.offer_on_the_table,),
        outcome=Outcome.AGREEMENT_BEFORE_PROPOSAL,
        stops=("TRADER_REPLY", "NEGOTIATION_STAGE"),
    ),
    Transition(
        row=4,
        kind="REFERRED",
        sources=BEFORE_REFERRAL,
        target=S.REFERRED,
        by=CONSUMER | PLATFORM,
        article="L612-1",
        starts=("REFUSAL_NOTICE",),
        stops=("TRADER_REPLY", "NEGOTIATION_STAGE", "REFERRAL_WINDOW"),
    ),
    Transition(
        row=4,
        kind="REFERRED",
        sources=REOPENED,
        target=S.REFERRED,
        by=CONSUMER | PLATFORM,
        article="L612-1",
        when=(c.not_referred,),
        starts=("REFUSAL_NOTICE",),
    ),
)

_EXAMINATION: Final = (
    Transition(
        row=5,
        kind="MEDIATOR_ASSIGNED",
        sources=frozenset({S.REFERRED}),
        target=S.ADMISSIBILITY,
        by=MEDIATOR | PLATFORM,
        article="L613-1",
    ),
    Transition(
        row=5,
        kind="INDEPENDENCE_DECLARED",
        sources=AT_MEDIATOR,
        target=Then.STAYS,
        by=MEDIATOR,
        article="R613-1",
        starts=("OBJECTION_CONFLICT",),
        emits=(N.INDEPENDENCE_DISCLOSURE,),
    ),
    Transition(
        row=6,
        kind="PIECES_REQUESTED",
        sources=EXAMINED,
        target=S.PENDING_PIECES,
        by=MEDIATOR,
        article="R612-1",
        starts=("PIECES_REPLY",),
        emits=(N.PIECES_REQUEST,),
    ),
    Transition(
        row=6,
        kind="PIECES_REQUESTED",
        sources=REOPENED,
        target=S.PENDING_PIECES,
        by=MEDIATOR,
        article="R612-1",
        when=(c.not_notified,),
        starts=("PIECES_REPLY",),
        emits=(N.PIECES_REQUEST,),
    ),
    Transition(
        row=7,
        kind="FOUND_INADMISSIBLE",
        sources=EXAMINED,
        target=S.INADMISSIBLE,
        by=MEDIATOR,
        article="L612-2",
        outcome=Outcome.INADMISSIBLE,
        stops=("REFUSAL_NOTICE", "PIECES_REPLY"),
        emits=(N.INADMISSIBILITY, K.INADMISSIBILITY),
    ),
    Transition(
        row=7,
        kind="FOUND_INADMISSIBLE",
        sources=REOPENED,
        target=S.INADMISSIBLE,
        by=MEDIATOR,
        article="L612-2",
        when=(c.not_notified,),
        outcome=Outcome.INADMISSIBLE,
        emits=(N.INADMISSIBILITY, K.INADMISSIBILITY),
    ),
    Transition(
        row=8,
        kind="PARTIES_NOTIFIED",
        sources=EXAMINED,
        target=S.NOTIFIED,
        by=MEDIATOR,
        article="R612-2",
        starts=("ENTRY_REPLY", "OUTCOME", "TIMEBAR_SUSPENSION"),
        stops=("REFUSAL_NOTICE", "PIECES_REPLY"),
        emits=(N.REFERRAL_NOTICE,),
    ),
    Transition(
        row=8,
        kind="PARTIES_NOTIFIED",
        sources=REOPENED,
        target=S.NOTIFIED,
        by=MEDIATOR,
        article="R612-2",
        when=(c.not_notified,),
        starts=("ENTRY_REPLY", "OUTCOME", "TIMEBAR_SUSPENSION"),
        emits=(N.REFERRAL_NOTICE,),
    ),
)

_ENTRY: Final = tuple(
    line
    for sources, reopened in (
        (frozenset({S.NOTIFIED}), ()),
        (REOPENED, (c.notified_not_entered,)),
    )
    for line in (
        Transition(
            row=9,
            kind="ENTRY_ANSWERED",
            sources=sources,
            target=S.IN_MEDIATION,
            by=TRADER,
            article="L612-1",
            when=(*reopened, c.enters),
            stops=("ENTRY_REPLY",),
        ),
        Transition(
            row=10,
            kind="ENTRY_ANSWERED",
            sources=sources,
            target=S.ENTRY_REFUSED,
            by=TRADER,
            article="R612-5; CECMC B02-4",
            when=(*reopened, c.refuses_entry),
            outcome=Outcome.TRADER_REFUSED_ENTRY,
            stops=("ENTRY_REPLY", "OUTCOME"),
            emits=(N.CLOSURE, K.CLOSURE_CERT),
        ),
        Transition(
            row=10,
            kind="ENTRY_ANSWERED",
            sources=sources,
            target=S.ENTRY_REFUSED,
            by=MEDIATOR | PLATFORM,
            article="R612-5; CECMC B02-4",
            when=(*reopened, c.silent_on_entry),
            outcome=Outcome.TRADER_REFUSED_ENTRY,
            stops=("ENTRY_REPLY", "OUTCOME"),
            emits=(N.CLOSURE, K.CLOSURE_CERT),
        ),
    )
)

BEFORE_ENTRY: Final = (*_CLAIM, *_EXAMINATION, *_ENTRY)
"""Rows 1 to 10."""
