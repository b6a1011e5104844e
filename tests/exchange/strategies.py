"""Generators of events for property tests: any body, any order, lawful or not."""

import uuid
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from dispute_exchange import events as ev
from dispute_exchange.claims import Remedy
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    ConsentKind,
    DecisionKind,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    NoticeKind,
    PartyRole,
    RemedyKind,
)

DECISION, RECTIFIED = uuid.UUID(int=7), uuid.UUID(int=8)
REQUEST = uuid.UUID(int=11)
C, T, M, P = PartyRole.CONSUMER, PartyRole.TRADER, PartyRole.MEDIATOR, PartyRole.PLATFORM
_START = date(2026, 1, 5)

sides = st.sampled_from([PartyRole.CONSUMER, PartyRole.TRADER])
roles = st.sampled_from(list(PartyRole))
amounts = st.integers(0, 10_000_00).map(lambda minor: Money(minor=minor))


def issued(
    decision_id: uuid.UUID = DECISION,
    kind: DecisionKind = DecisionKind.PROPOSAL,
    supersedes: uuid.UUID | None = None,
) -> ev.DecisionIssued:
    """A document that the mediator signed."""
    return ev.DecisionIssued(
        decision_id=decision_id,
        number=f"FR-MC-RIV-2026-P{decision_id.int:05}",
        decision_kind=kind,
        pdf_sha256="0" * 64,
        proposed=Money(minor=16070),
        response_days=21,
        supersedes=supersedes,
    )


payloads = st.one_of(
    st.just(ev.ClaimFiled(text="Colis jamais reçu.")),
    st.just(ev.MessageSent(text="Bonjour")),
    st.builds(ev.OfferMade, text=st.just("Offre"), amount=amounts),
    st.just(ev.TraderReplied(text="Nous cherchons.")),
    st.builds(ev.Referred, by=roles),
    st.sampled_from([1, 2]).map(
        lambda who: ev.MediatorAssigned(
            mediator_id=uuid.UUID(int=who), mediator_name="Odile Vautremont"
        )
    ),
    st.just(ev.IndependenceDeclared()),
    st.builds(ev.ConflictRaised, by=roles, text=st.just("Ancien client")),
    st.builds(ev.ConflictResolved, continues=st.booleans(), text=st.just("Décidé")),
    st.builds(
        ev.PiecesRequested,
        to=sides,
        text=st.just("Facture ?"),
        due_on=st.just(date(2026, 6, 1)),
        request_id=st.sampled_from([None, REQUEST]),
    ),
    st.builds(ev.EvidenceFiled, request_id=st.sampled_from([None, REQUEST])),
    st.builds(
        ev.FoundInadmissible,
        ground=st.sampled_from(list(InadmissibilityGround)),
        reasons=st.just("Hors champ"),
    ),
    st.just(ev.PartiesNotified()),
    st.builds(ev.EntryAnswered, answer=st.sampled_from(list(EntryConsent))),
    st.just(ev.DeadlineExtended(until=date(2026, 12, 1), reason="Expertise")),
    st.builds(
        ev.Settled,
        remedy=st.just(Remedy(kind=RemedyKind.FULL_REFUND)),
        implement_by=st.sampled_from([None, date(2026, 7, 1)]),
    ),
    st.builds(
        issued,
        st.sampled_from([DECISION, RECTIFIED]),
        st.sampled_from(list(DecisionKind)),
        st.sampled_from([None, DECISION]),
    ),
    st.builds(
        ev.DecisionDelivered,
        decision_id=st.just(DECISION),
        to=sides,
        answer_by=st.sampled_from([None, date(2026, 1, 20)]),
    ),
    st.builds(
        ev.DecisionAnswered,
        decision_id=st.sampled_from([DECISION, RECTIFIED]),
        party=sides,
        answer=st.sampled_from(list(Answer)),
    ),
    st.builds(
        ev.ImplementationReported, by=roles, status=st.sampled_from(list(ImplementationStatus))
    ),
    st.builds(ev.Withdrew, party=sides),
    st.just(ev.CourtSeized()),
    st.just(ev.Closed()),
    st.just(ev.Archived(package_sha256="0" * 64)),
    st.just(ev.Purged(certificate_sha256="0" * 64)),
    st.just(ev.Reopened(reason="Erreur matérielle")),
    st.builds(ev.ReadReceipt, by=roles, event_seq=st.just(1)),
    st.just(ev.ReminderSent(to=PartyRole.TRADER, text="Relance")),
    st.builds(ev.ConsentGiven, consent=st.sampled_from(list(ConsentKind)), party=sides),
    st.builds(ev.PartyUpdated, party=sides, vulnerable=st.booleans()),
    st.builds(
        ev.NoticeServed, notice=st.sampled_from(list(NoticeKind)), to=sides, proof=st.just("RAR")
    ),
)

_AUTHORS = {
    "CLAIM_FILED": C,
    "MESSAGE": C,
    "TRADER_REPLIED": T,
    "ENTRY_ANSWERED": T,
    "REFERRED": C,
    "OFFER": T,
    "EVIDENCE_FILED": C,
    "INDEPENDENCE_DECLARED": M,
    "PIECES_REQUESTED": M,
    "FOUND_INADMISSIBLE": M,
    "PARTIES_NOTIFIED": M,
    "DEADLINE_EXTENDED": M,
    "SETTLED": M,
    "DECISION_ISSUED": M,
    "CLOSED": M,
    "REOPENED": M,
    "CONFLICT_RESOLVED": M,
}


def author_of(said: object) -> PartyRole:
    """Who says such a thing, unless told."""
    if isinstance(said, ev.EntryAnswered) and said.answer is EntryConsent.NO_REPLY:
        return P
    if isinstance(said, ev.DecisionAnswered):
        return P if said.answer is Answer.NO_REPLY else said.party
    if isinstance(said, (ev.Withdrew, ev.ConsentGiven)):
        return said.party
    if isinstance(said, (ev.ImplementationReported, ev.ConflictRaised, ev.ReadReceipt)):
        return said.by
    return _AUTHORS.get(said.kind, P)


def bodies(said: list[object], actors: list[PartyRole] | None = None) -> list[ev.EventBody]:
    """Bodies numbered from 1, a day apart, saying ``said`` in turn, each by whom it is to say."""
    made = []
    for index, payload in enumerate(said):
        on = _START + timedelta(days=index)
        made.append(
            ev.EventBody(
                seq=index + 1,
                event_id=uuid.UUID(int=1000 + index),
                occurred=Moment(on=on),
                recorded_at=datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
                actor=actors[index] if actors else author_of(payload),
                payload=payload,
            )
        )
    return made


streams = st.lists(st.tuples(payloads, st.one_of(st.none(), st.none(), roles)), max_size=25).map(
    lambda pairs: bodies(
        [payload for payload, _ in pairs], [actor or author_of(said) for said, actor in pairs]
    )
)
"""Events in any order, most by whom it is to say them, some by anybody."""


def long_streams(opening: list[object], size: int = 25) -> st.SearchStrategy[list[ev.EventBody]]:
    """Events in any order after ``opening``, so that late stages are met as often as early ones."""
    return st.lists(st.tuples(payloads, st.one_of(st.none(), roles)), max_size=size).map(
        lambda pairs: bodies(
            [*opening, *(said for said, _ in pairs)],
            [
                *(author_of(said) for said in opening),
                *(actor or author_of(said) for said, actor in pairs),
            ],
        )
    )
