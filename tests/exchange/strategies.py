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
    DecisionKind,
    EntryConsent,
    ImplementationStatus,
    InadmissibilityGround,
    PartyRole,
    RemedyKind,
)

DECISION = uuid.UUID(int=7)
_START = date(2026, 1, 5)

sides = st.sampled_from([PartyRole.CONSUMER, PartyRole.TRADER])
roles = st.sampled_from(list(PartyRole))
amounts = st.integers(0, 10_000_00).map(lambda minor: Money(minor=minor))

payloads = st.one_of(
    st.just(ev.ClaimFiled(text="Colis jamais reçu.")),
    st.just(ev.MessageSent(text="Bonjour")),
    st.builds(ev.OfferMade, text=st.just("Offre"), amount=amounts),
    st.just(ev.TraderReplied(text="Nous cherchons.")),
    st.builds(ev.Referred, by=roles),
    st.just(ev.MediatorAssigned(mediator_id=uuid.UUID(int=1), mediator_name="Odile Vautremont")),
    st.just(ev.IndependenceDeclared()),
    st.builds(ev.ConflictRaised, by=roles, text=st.just("Ancien client")),
    st.builds(
        ev.PiecesRequested, to=sides, text=st.just("Facture ?"), due_on=st.just(date(2026, 6, 1))
    ),
    st.builds(
        ev.FoundInadmissible,
        ground=st.sampled_from(list(InadmissibilityGround)),
        reasons=st.just("Hors champ"),
    ),
    st.just(ev.PartiesNotified()),
    st.builds(ev.EntryAnswered, answer=st.sampled_from(list(EntryConsent))),
    st.just(ev.DeadlineExtended(until=date(2026, 12, 1), reason="Expertise")),
    st.just(ev.Settled(remedy=Remedy(kind=RemedyKind.FULL_REFUND))),
    st.just(
        ev.DecisionIssued(
            decision_id=DECISION,
            number="FR-MC-RIV-2026-P00001",
            decision_kind=DecisionKind.PROPOSAL,
            pdf_sha256="0" * 64,
            proposed=Money(minor=100),
            response_days=21,
        )
    ),
    st.builds(ev.DecisionDelivered, decision_id=st.just(DECISION), to=sides),
    st.builds(
        ev.DecisionAnswered,
        decision_id=st.just(DECISION),
        party=sides,
        answer=st.sampled_from(list(Answer)),
    ),
    st.builds(
        ev.ImplementationReported, by=roles, status=st.sampled_from(list(ImplementationStatus))
    ),
    st.builds(ev.Withdrew, party=sides),
    st.just(ev.CourtSeized()),
    st.just(ev.Closed()),
    st.just(ev.Reopened(reason="Erreur matérielle")),
    st.builds(ev.ReadReceipt, by=roles, event_seq=st.just(1)),
    st.just(ev.ReminderSent(to=PartyRole.TRADER, text="Relance")),
)


def bodies(said: list[object], actors: list[PartyRole] | None = None) -> list[ev.EventBody]:
    """Bodies numbered from 1, a day apart, saying ``said`` in turn."""
    made = []
    for index, payload in enumerate(said):
        on = _START + timedelta(days=index)
        made.append(
            ev.EventBody(
                seq=index + 1,
                event_id=uuid.UUID(int=1000 + index),
                occurred=Moment(on=on),
                recorded_at=datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
                actor=actors[index] if actors else PartyRole.PLATFORM,
                payload=payload,
            )
        )
    return made


streams = st.lists(st.tuples(payloads, roles), max_size=25).map(
    lambda pairs: bodies([payload for payload, _ in pairs], [actor for _, actor in pairs])
)
