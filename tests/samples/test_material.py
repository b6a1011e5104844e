"""The material is invented, the same every time, in three languages, and holds the edge cases."""

import re
from datetime import UTC, date, datetime

import pytest

from dispute_exchange.chain import link_all
from dispute_exchange.procedure import fold
from dispute_exchange.vocabulary import Channel, DisputeState, PartyRole
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples import (
    MEDIATOR,
    as_dispute_file,
    build,
    caseload,
    demonstration,
    story,
)
from dispute_platform.samples.assembly import _assembled
from dispute_platform.samples.calendar import paris_to_utc, utc_to_paris
from dispute_platform.samples.screenplay import perform
from dispute_platform.samples.story import siren_is_valid
from tests.samples.caseload import KEYS, bytes_of, dispute_file, material

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\d ])0[1-9](?:[ .]\d\d){4}(?!\d)")
WEB = re.compile(r"https?://[^\s\"]+")


@pytest.mark.parametrize("key", KEYS)
def test_nobody_can_be_reached(key: str) -> None:
    """Every address, telephone and site is reserved for examples."""
    text = dispute_file(key).model_dump_json()
    for item in material(key).record.evidence:
        if item.media_type in {"message/rfc822", "text/plain"}:
            text += bytes_of(key, item.piece_no).decode("utf-8")

    assert all(address.endswith("exemple.invalid") for address in E_MAIL.findall(text))
    assert all(number.replace(".", " ").startswith("01 99 00") for number in PHONE.findall(text))
    assert all(".exemple.invalid" in site for site in WEB.findall(text))


def test_company_numbers_pass_and_fail() -> None:
    numbers = [dispute_file(key).trader().siren for key in KEYS]
    checked = {siren_is_valid(number) for number in numbers if number}
    assert checked == {True, False}


def bytes_of_all(made: DisputeMaterial) -> list[bytes]:
    return [made.exhibits[item.evidence_id]().read() for item in made.record.evidence]


@pytest.mark.parametrize("key", ["demonstration", "06", "13", "31"])
def test_the_same_seed_gives_the_same_bytes(key: str) -> None:
    first = build(key)
    _assembled.cache_clear()
    again = build(key)

    assert first is not again
    assert first.record == again.record
    assert first.complaint_pdf == again.complaint_pdf
    assert bytes_of_all(first) == bytes_of_all(again)


def test_another_seed_gives_another_dispute_with_the_same_story() -> None:
    first, other = demonstration(), demonstration(seed=7)

    assert first.record.dispute_id != other.record.dispute_id
    assert first.record.claim.statement == other.record.claim.statement
    assert len(other.record.events) == 143


def test_told_on_another_day_every_date_moves_along() -> None:
    moved = as_dispute_file(demonstration(today=date(2027, 1, 12)))
    standing = fold(moved.timeline)

    assert standing.state is DisputeState.IN_MEDIATION
    assert standing.notified_on == date(2026, 10, 20)
    assert "22\u00a0septembre" in moved.claim.statement
    assert moved.evidence[7].title == "Preuve de dépôt du 6 août"


@pytest.mark.parametrize("today", [date(2026, 6, 15), date(2027, 10, 31), date(2028, 3, 1)])
def test_every_story_can_be_told_on_any_day_and_by_any_seed(today: date) -> None:
    for key in KEYS:
        told = story(key, today=today, seed=3)
        played = perform(told, MEDIATOR)
        standing = fold(link_all(told.dispute_id, played.bodies))
        assert standing.state is DisputeState(told.stage), key


def test_three_languages_are_spoken() -> None:
    spoken = {event.language for key in KEYS for event in material(key).record.events}
    assert spoken >= {"fr", "en", "de"}
    assert material("19").record.language == "en"


def test_many_channels_are_used() -> None:
    used = {event.channel for key in KEYS for event in material(key).record.events}
    assert used >= {
        Channel.PLATFORM,
        Channel.EMAIL,
        Channel.PHONE,
        Channel.LETTER,
        Channel.CHAT,
        Channel.SMS,
        Channel.SOCIAL,
        Channel.VIDEO,
    }


def test_edge_data_of_people_and_sums() -> None:
    parties = [party for key in KEYS for party in material(key).record.parties]
    assert any("\u0590" <= char <= "\u06ff" for party in parties for char in party.name)
    assert any(len(party.name) >= 140 for party in parties)
    assert {"FAILED", "UNVERIFIED", "VERIFIED"} == {party.identity.value for party in parties}
    assert any(party.email is None for party in parties)
    assert len(material("38").record.parties) == 15
    assert material("36").record.claim.disputed.minor == 0


def test_edge_data_of_time() -> None:
    leap = material("18").record.order
    assert leap is not None
    assert leap.ordered_on == date(2024, 2, 29)
    fold_night = [
        event.recorded_at
        for event in material("14").record.events
        if event.occurred.on == date(2026, 10, 25)
        and event.actor is PartyRole.CONSUMER
        and event.payload.kind == "MESSAGE"
    ]
    assert [utc_to_paris(at).strftime("%H:%M") for at in fold_night] == ["02:30", "02:30"]
    assert (fold_night[1] - fold_night[0]).total_seconds() == 3600
    same = [event.occurred.at for event in material("10").record.events[:4]]
    assert len({at for at in same if at is not None}) < len([at for at in same if at is not None])
    moments = [event.occurred for key in KEYS for event in material(key).record.events]
    assert any(moment.at is None for moment in moments)
    assert any(moment.uncertain for moment in moments)


def test_edge_data_of_words() -> None:
    texts = [e.payload.model_dump_json() for k in KEYS for e in material(k).record.events]
    assert any("\U0001f300" <= char <= "\U0001faff" for text in texts for char in text)
    assert any("Doublon fusionné" in text for text in texts)
    two = {
        e.payload.mediator_name
        for e in material("41").record.events
        if e.payload.kind == "MEDIATOR_ASSIGNED"
    }
    assert len(two) == 2


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        ("2026-03-29T01:59", "2026-03-29T00:59"),
        ("2026-03-29T03:00", "2026-03-29T01:00"),
        ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2026-10-25T03:00", "2026-10-25T02:00"),
        ("2026-07-01T12:00", "2026-07-01T10:00"),
        ("2026-12-01T12:00", "2026-12-01T11:00"),
    ],
)
def test_clocks_in_paris(local: str, utc: str) -> None:
    instant = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert paris_to_utc(datetime.fromisoformat(local)) == instant
    assert utc_to_paris(instant) == datetime.fromisoformat(local)


def test_the_caseload_names_each_story_once() -> None:
    assert len(set(caseload())) == 42
    with pytest.raises(KeyError):
        build("9999")
