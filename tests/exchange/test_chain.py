"""The event chain: whatever is changed, removed, moved or inserted, the chain tells where."""

import uuid

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dispute_exchange.chain import ChainBroken, ChainHead, check, genesis, link, link_all
from dispute_exchange.events import MessageSent, TimelineEvent

from .strategies import bodies, streams

DISPUTE = uuid.UUID(int=42)


@given(streams)
def test_a_chain_built_here_holds_here_and_after_a_trip_through_json(stream):
    events = link_all(DISPUTE, stream)
    travelled = [TimelineEvent.model_validate_json(event.model_dump_json()) for event in events]
    head = check(travelled, genesis(DISPUTE))
    assert head.seq == len(stream)
    assert travelled == list(events)


@given(streams, st.data())
def test_every_change_breaks_the_chain_at_the_event_changed(stream, data):
    assume(stream)
    events = list(link_all(DISPUTE, stream))
    index = data.draw(st.integers(0, len(events) - 1))
    told = events[index].model_copy(update={"payload": MessageSent(text="Autre chose")})
    assume(told.payload != events[index].payload)
    events[index] = told
    with pytest.raises(ChainBroken) as broken:
        check(events, genesis(DISPUTE))
    assert broken.value.facts["seq"] == index + 1


@given(streams, st.data())
def test_removing_or_swapping_events_breaks_the_chain(stream, data):
    assume(len(stream) >= 2)
    events = list(link_all(DISPUTE, stream))
    index = data.draw(st.integers(0, len(events) - 2))
    shorter = events[:index] + events[index + 1 :]
    with pytest.raises(ChainBroken):
        check(shorter, genesis(DISPUTE))
    events[index], events[index + 1] = events[index + 1], events[index]
    with pytest.raises(ChainBroken):
        check(events, genesis(DISPUTE))


def test_events_of_one_dispute_do_not_fit_another():
    events = link_all(DISPUTE, bodies([MessageSent(text="Bonjour")]))
    with pytest.raises(ChainBroken):
        check(events, genesis(uuid.UUID(int=43)))


def test_a_body_out_of_turn_is_refused():
    body = bodies([MessageSent(text="Bonjour"), MessageSent(text="Encore")])[1]
    with pytest.raises(ChainBroken):
        link(ChainHead(0, "0" * 64), body)


def test_the_last_events_can_be_checked_alone_from_a_known_head():
    events = link_all(DISPUTE, bodies([MessageSent(text=str(n)) for n in range(5)]))
    head = check(events[:3], genesis(DISPUTE))
    assert check(events[3:], head) == ChainHead(5, events[4].hash)
