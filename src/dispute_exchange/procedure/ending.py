"""The lines that carry out, interrupt, end and reopen: rows 17 to 23, and what moves nothing.

Owns them as data; see ``transition`` for what their fields mean.
"""

from typing import Final

from dispute_exchange.events import TimelineEvent, Withdrew
from dispute_exchange.procedure import conditions as c
from dispute_exchange.procedure.stages import (
    ACTIVE,
    AGREED,
    ANYBODY,
    AT_MEDIATOR,
    CONSUMER,
    EXAMINED,
    MEDIATING,
    MEDIATOR,
    PARTIES,
    PLATFORM,
    REOPENED,
    TRADER,
)
from dispute_exchange.procedure.standing import CLOSED_STATES, STOPPED_STATES, Standing
from dispute_exchange.procedure.transition import Then, Transition
from dispute_exchange.vocabulary import (
    DecisionKind,
    DisputeState,
    NoticeKind,
    Outcome,
    PartyRole,
)

S, K, N = DisputeState, DecisionKind, NoticeKind
_ARCHIVE: Final = frozenset({S.ARCHIVED, S.PURGED})


def _left_by(_standing: Standing, event: TimelineEvent) -> Outcome:
    said = event.payload
    by_consumer = isinstance(said, Withdrew) and said.party is PartyRole.CONSUMER
    return Outcome.WITHDRAWN_CONSUMER if by_consumer else Outcome.WITHDRAWN_TRADER


_IMPLEMENTATION: Final = (
    Transition(
        row=17,
        kind="IMPLEMENTATION_REPORTED",
        sources=AGREED | {S.NOT_IMPLEMENTED},
        target=S.IMPLEMENTED,
        by=CONSUMER | MEDIATOR,
        article="R612-4",
        when=(c.done,),
        stops=("IMPLEMENT",),
    ),
    Transition(
        row=17,
        kind="IMPLEMENTATION_REPORTED",
        sources=AGREED | {S.NOT_IMPLEMENTED},
        target=S.IMPLEMENTED,
        by=TRADER,
        article="R612-4",
        when=(c.done, c.with_proof),
        stops=("IMPLEMENT",),
    ),
    Transition(
        row=18,
        kind="IMPLEMENTATION_REPORTED",
        sources=AGREED | {S.NOT_IMPLEMENTED},
        target=S.NOT_IMPLEMENTED,
        by=ANYBODY,
        article="R614-2",
        when=(c.not_all_done,),
        emits=(N.IMPLEMENTATION_CHASE,),
    ),
)

_INTERRUPTIONS: Final = (
    Transition(
        row=19,
        kind="WITHDREW",
        sources=ACTIVE,
        target=S.WITHDRAWN,
        by=PARTIES,
        article="R612-2",
        when=(c.leaves,),
        outcome=_left_by,
        stops=("ENTRY_REPLY", "OUTCOME", "OUTCOME_EXT", "RESPONSE", "PIECES_REPLY"),
        emits=(N.CLOSURE, K.CLOSURE_CERT),
    ),
    Transition(
        row=20,
        kind="CONFLICT_RAISED",
        sources=AT_MEDIATOR,
        target=S.SUSPENDED,
        by=MEDIATOR,
        article="R613-1",
        starts=("OBJECTION_CONFLICT",),
        emits=(N.INDEPENDENCE_DISCLOSURE,),
    ),
    Transition(
        row=20,
        kind="CONFLICT_RAISED",
        sources=AT_MEDIATOR | {S.SUSPENDED},
        target=S.CONFLICT,
        by=PARTIES,
        article="R613-1",
        stops=("OBJECTION_CONFLICT",),
    ),
    Transition(
        row=20,
        kind="CONFLICT_RESOLVED",
        sources=STOPPED_STATES,
        target=Then.RESUMES,
        by=MEDIATOR | PLATFORM,
        article="R613-1",
        when=(c.mission_goes_on,),
    ),
    Transition(
        row=20,
        kind="CONFLICT_RESOLVED",
        sources=STOPPED_STATES,
        target=S.CONFLICT,
        by=MEDIATOR | PLATFORM,
        article="R613-1",
        when=(c.mission_ends,),
    ),
    Transition(
        row=20,
        kind="MEDIATOR_ASSIGNED",
        sources=STOPPED_STATES,
        target=Then.RESUMES,
        by=MEDIATOR | PLATFORM,
        article="R613-1",
        when=(c.another_mediator,),
    ),
    Transition(
        row=20,
        kind="MEDIATOR_ASSIGNED",
        sources=AT_MEDIATOR,
        target=Then.STAYS,
        by=MEDIATOR | PLATFORM,
        article="R613-1",
        when=(c.another_mediator,),
    ),
    Transition(
        row=20,
        kind="CLOSED",
        sources=STOPPED_STATES,
        target=S.CLOSED,
        by=MEDIATOR | PLATFORM,
        article="R613-1",
        when=(c.handed_back,),
        outcome=Outcome.CONFLICT,
        emits=(N.CLOSURE, K.CLOSURE_CERT),
    ),
    Transition(
        row=21,
        kind="COURT_SEIZED",
        sources=ACTIVE,
        target=S.STOPPED_COURT,
        by=ANYBODY,
        article="L612-2 3°",
        outcome=Outcome.DISCONTINUED,
        stops=("ENTRY_REPLY", "OUTCOME", "OUTCOME_EXT", "RESPONSE", "PIECES_REPLY"),
        emits=(N.CLOSURE, K.CLOSURE_CERT),
    ),
)

_CLOSING: Final = (
    Transition(
        row=22,
        kind="CLOSED",
        sources=CLOSED_STATES - _ARCHIVE - {S.CLOSED},
        target=S.CLOSED,
        by=MEDIATOR | PLATFORM,
        article="R614-2",
        starts=("RETENTION",),
    ),
    Transition(
        row=22,
        kind="ARCHIVED",
        sources=frozenset({S.CLOSED}),
        target=S.ARCHIVED,
        by=MEDIATOR | PLATFORM,
        article="C. civ. 2224",
    ),
    Transition(
        row=22,
        kind="PURGED",
        sources=frozenset({S.CLOSED, S.ARCHIVED}),
        target=S.PURGED,
        by=MEDIATOR | PLATFORM,
        article="RGPD 5(1)(e)",
        stops=("RETENTION",),
    ),
    Transition(
        row=23,
        kind="REOPENED",
        sources=CLOSED_STATES - _ARCHIVE,
        target=S.REOPENED,
        by=MEDIATOR,
        article="R612-3",
        stops=("RETENTION",),
    ),
)

_ANSWERS_TO_REQUESTS: Final = tuple(
    line
    for kind in ("EVIDENCE_FILED", "MESSAGE", "OFFER")
    for line in (
        Transition(
            row=6,
            kind=kind,
            sources=frozenset({S.PENDING_PIECES}),
            target=S.ADMISSIBILITY,
            by=PARTIES,
            article="R612-1",
            when=(c.answers_last_request,),
            stops=("PIECES_REPLY",),
            quiet=True,
        ),
        Transition(
            row=11,
            kind=kind,
            sources=frozenset({S.WAITING_PARTY}),
            target=S.IN_MEDIATION,
            by=PARTIES,
            article="R612-3",
            when=(c.answers_last_request,),
            stops=("PIECES_REPLY",),
            quiet=True,
        ),
        Transition(
            row=None,
            kind=kind,
            sources=STOPPED_STATES | {S.PENDING_PIECES, S.WAITING_PARTY},
            target=Then.STAYS,
            by=PARTIES,
            article="R612-3",
            when=(c.answers_a_request,),
            stops=("PIECES_REPLY",),
            quiet=True,
        ),
    )
)

_LETTERS: Final = tuple(
    Transition(
        row=None,
        kind="DECISION_ISSUED",
        sources=sources,
        target=Then.STAYS,
        by=MEDIATOR,
        article=article,
        when=(is_one,),
        quiet=True,
    )
    for is_one, sources, article in (
        (c.is_inadmissibility, EXAMINED | {S.INADMISSIBLE, S.CLOSED}, "L612-2"),
        (c.is_notification, MEDIATING | {S.NOTIFIED}, "R612-2"),
        (c.is_extension, MEDIATING | REOPENED | {S.NOTIFIED}, "R612-5"),
        (c.is_settlement_record, AGREED | {S.IMPLEMENTED, S.NOT_IMPLEMENTED}, "R612-4"),
        (c.is_certificate, CLOSED_STATES - _ARCHIVE, "R612-5"),
    )
)

_OFFERS: Final = (
    Transition(
        row=None,
        kind="OFFER",
        sources=ACTIVE,
        target=Then.STAYS,
        by=PARTIES,
        article="R612-3",
        quiet=True,
    ),
)

ENDING: Final = (*_IMPLEMENTATION, *_INTERRUPTIONS, *_CLOSING)
"""Rows 17 to 23."""

SPEAKING: Final = (*_ANSWERS_TO_REQUESTS, *_LETTERS, *_OFFERS)
"""Answers to requests (rows 6 and 11 the other way), letters that follow the state, offers."""
