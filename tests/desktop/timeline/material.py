"""Timeline entries and texts for tests: any mix of people, days and system events."""

import uuid
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from dispute_exchange.events import SYSTEM_KINDS
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType, PartyRole
from mediator_desk.usecases.timelines import EventView, ExhibitLink, ReadBy, TimelineEntry

START = date(2026, 9, 1)
WORDS = "Je maintiens la majoration de vingt pour cent et les frais de retour du colis. "


def entry(seq, *, days=0, actor=PartyRole.CONSUMER, kind="MESSAGE", length=80):
    on = START + timedelta(days=days)
    return TimelineEntry(
        seq=seq,
        on=on,
        at=datetime(on.year, on.month, on.day, 9, 14, tzinfo=UTC),
        uncertain=False,
        actor=actor,
        kind=kind,
        channel=Channel.PLATFORM,
        disclosure=Disclosure.ALL_PARTIES,
        amount=Money.of("200.70") if kind == "OFFER" else None,
        change=Money.of("-60.00") if kind == "OFFER" else None,
        text_length=length,
        exhibits=1 if kind == "EVIDENCE_FILED" else 0,
        notes=0,
        system=kind in SYSTEM_KINDS,
        day=days,
        corrects=None,
    )


def text(of):
    return EventView(
        seq=of.seq,
        event_id=uuid.UUID(int=of.seq),
        actor_name="Mme Solène Arvaillon",
        text=(WORDS * (1 + of.text_length // len(WORDS)))[: of.text_length],
        language="fr",
        exhibits=(ExhibitLink(uuid.UUID(int=9), 9, "Bordereau", EvidenceType.TRACKING),)
        if of.exhibits
        else (),
        read_by=(ReadBy(PartyRole.TRADER, of.on),),
        facts={},
        hash="0" * 64,
    )


_steps = st.tuples(
    st.sampled_from([0, 0, 0, 1, 2, 15]),
    st.sampled_from(list(PartyRole)),
    st.sampled_from(["MESSAGE", "OFFER", "READ", "REMINDER", "EVIDENCE_FILED"]),
    st.integers(0, 900),
)


def _series(steps):
    made, days = [], 0
    for number, (gap, actor, kind, length) in enumerate(steps, start=1):
        days += gap
        made.append(entry(number, days=days, actor=actor, kind=kind, length=length))
    return made


series = st.lists(_steps, max_size=40).map(_series)
