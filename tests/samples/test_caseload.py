"""Every scenario becomes a lawful, coherent dispute that stands where its story says."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from dispute_exchange.dispute import DisputeFile
from dispute_exchange.events import (
    HeadAmount,
    IndependenceDeclared,
    MeetingHeld,
    OfferMade,
    ReadReceipt,
)
from dispute_exchange.money import Money, total
from dispute_exchange.procedure import Standing, fold
from dispute_exchange.vocabulary import (
    Disclosure,
    DisputeState,
    InadmissibilityGround,
    PartyRole,
)
from dispute_platform.samples import build_all, caseload, scenarios, story
from dispute_platform.samples.calendar import REFERENCE_DAY
from tests.samples.caseload import KEYS, dispute_file, material

C, T = PartyRole.CONSUMER, PartyRole.TRADER
every = pytest.mark.parametrize("key", KEYS)


def standing(key: str) -> Standing:
    return fold(dispute_file(key).timeline)


def events(file: DisputeFile, kind: str) -> list[date]:
    return [event.occurred.on for event in file.timeline if event.payload.kind == kind]


def test_the_caseload_is_42_disputes_with_numbers_of_their_own() -> None:
    assert len(scenarios()) == len(caseload()) == 42
    numbers = [dispute_file(key).file_no for key in KEYS]
    assert len(set(numbers)) == len(numbers)
    assert next(iter(build_all())).record.file_no == "4182"


@every
def test_it_holds_together_and_stands_where_the_story_says(key: str) -> None:
    file = dispute_file(key)

    assert file.check_chain().seq == len(file.timeline)
    assert standing(key).state is DisputeState(story(key).stage)
    assert DisputeFile.model_validate_json(file.model_dump_json()) == file


def test_the_caseload_shows_every_stage_a_desk_meets() -> None:
    stages = Counter(standing(key).state for key in caseload())
    assert set(stages) >= {
        DisputeState.REFERRED,
        DisputeState.ADMISSIBILITY,
        DisputeState.PENDING_PIECES,
        DisputeState.NOTIFIED,
        DisputeState.IN_MEDIATION,
        DisputeState.WAITING_PARTY,
        DisputeState.TO_IMPLEMENT,
        DisputeState.IMPLEMENTED,
        DisputeState.NOT_IMPLEMENTED,
        DisputeState.ENTRY_REFUSED,
        DisputeState.WITHDRAWN,
        DisputeState.INADMISSIBLE,
        DisputeState.CONFLICT,
        DisputeState.CLOSED,
    }


@every
def test_what_needs_a_decision_waits_for_one(key: str) -> None:
    told = story(key)
    kinds = {event.payload.kind for event in dispute_file(key).timeline}

    assert "DECISION_ISSUED" not in kinds
    if told.scenario.outcome_code in {"PA", "PRc", "PRt", "NI"}:
        assert standing(key).state in {DisputeState.IN_MEDIATION, DisputeState.WAITING_PARTY}
        assert told.expected.consumer is not None
        assert told.expected.remedy is not None
        assert set(told.expected.heads) == {head.letter for head in told.heads}


@every
def test_amounts_add_up(key: str) -> None:
    file, told = dispute_file(key), story(key)
    claimed = total(head.claimed for head in file.claim.heads if head.claimed is not None)

    assert file.claim.disputed == claimed
    if key != "demonstration":
        assert claimed == told.scenario.disputed
        if told.expected.heads and told.scenario.benefit is not None:
            assert told.expected.proposed == told.scenario.benefit
    agreed, charged = file.claim.agreed_price, file.claim.charged_amount
    if agreed is not None and charged is not None:
        assert charged - agreed == claimed
    for event in file.timeline:
        if isinstance(event.payload, OfferMade) and event.payload.heads:
            assert total(part.amount for part in event.payload.heads) == event.payload.amount


@every
def test_offers_move_towards_each_other(key: str) -> None:
    asked, offered = sides(dispute_file(key))

    assert asked == sorted(asked, key=lambda money: -money.minor)
    assert offered == sorted(offered, key=lambda money: money.minor)
    settled_by_voucher = story(key).expected.remedy == "VOUCHER"
    if asked and offered and not settled_by_voucher:
        assert offered[-1].minor <= asked[-1].minor


def sides(file: DisputeFile) -> tuple[list[Money], list[Money]]:
    made: dict[PartyRole, list[Money]] = {C: [], T: []}
    for event in file.timeline:
        if isinstance(event.payload, OfferMade):
            made[event.actor].append(event.payload.amount)
    return made[C], made[T]


@every
def test_negotiation_names_only_heads_of_the_claim(key: str) -> None:
    file = dispute_file(key)
    known = {head.head_id for head in file.claim.heads}
    parts: list[HeadAmount] = []
    for event in file.timeline:
        if isinstance(event.payload, OfferMade):
            parts.extend(event.payload.heads)
    assert {part.head_id for part in parts} <= known


@every
def test_dates_are_lawful(key: str) -> None:
    """L612-2 (prior complaint, one year, three weeks), R612-2, R613-1."""
    file, now = dispute_file(key), standing(key)
    ground, told = story(key).scenario.ground, story(key)
    complained = file.claim.complained_on

    if ground == InadmissibilityGround.NO_PRIOR_WRITTEN_COMPLAINT:
        assert complained is None
    else:
        assert complained is not None
        assert complained.on <= file.claim.filed.on
        assert now.referred_on is not None
        within_a_year = now.referred_on <= complained.on + timedelta(days=365)
        assert within_a_year == (ground != InadmissibilityGround.FILED_TOO_LATE)
    if now.notified_on and now.referred_on:
        assert timedelta(0) < now.notified_on - now.referred_on <= timedelta(days=21)
    if now.entered_on and now.notified_on:
        assert timedelta(0) < now.entered_on - now.notified_on <= timedelta(days=21)
    if file.order and file.order.ordered_on:
        assert file.order.ordered_on <= file.claim.filed.on
    for declared in file.timeline:
        if isinstance(declared.payload, IndependenceDeclared):
            assert declared.payload.objections_until is not None
            assert declared.payload.objections_until > declared.occurred.on
    assert told.calendar.today == REFERENCE_DAY


@every
def test_the_chronicle_reads_forwards_and_ends_today(key: str) -> None:
    file = dispute_file(key)
    recorded = [event.recorded_at for event in file.timeline]

    assert recorded == sorted(recorded)
    assert recorded[-1] < datetime.fromisoformat("2026-11-24T10:42:00+01:00")
    for event in file.timeline:
        assert event.occurred.on <= event.recorded_at.date() + timedelta(days=1)
        if isinstance(event.payload, ReadReceipt) and event.payload.event_seq is not None:
            read = file.timeline[event.payload.event_seq - 1]
            assert read.seq < event.seq
            assert read.actor is not event.payload.by


def test_some_are_late_and_several_are_due_within_a_week() -> None:
    left = []
    for key in caseload():
        now = standing(key)
        if now.is_closed or now.notified_on is None or now.outcome is not None:
            continue
        due = now.extended_until or now.notified_on + timedelta(days=90)
        left.append((due - REFERENCE_DAY).days)
    assert sum(days < 0 for days in left) >= 2
    assert sum(0 <= days <= 7 for days in left) >= 3


@every
def test_separate_interviews_reach_the_other_party_in_no_way(key: str) -> None:
    file = dispute_file(key)
    hidden = {C: {Disclosure.CAUCUS_B, Disclosure.TRADER_ONLY}}
    hidden[T] = {Disclosure.CAUCUS_A, Disclosure.CONSUMER_ONLY}
    for event in file.timeline:
        if isinstance(event.payload, MeetingHeld) and len(event.payload.with_parties) == 1:
            (heard,) = event.payload.with_parties
            assert event.disclosure is (Disclosure.CAUCUS_A if heard is C else Disclosure.CAUCUS_B)
    for item in file.evidence:
        for seen in item.seen_by:
            if seen.by in hidden:
                assert item.disclosure not in hidden[seen.by]


def test_caucuses_are_held_where_the_scenario_says() -> None:
    held = {key for key in caseload() if events(dispute_file(key), "MEETING_HELD")}
    assert {s.key for s in scenarios() if "caucus" in s.tags} <= held


@every
def test_every_side_speaks_in_its_own_words(key: str) -> None:
    file = dispute_file(key)
    texts = [
        event.payload.text
        for event in file.timeline
        if event.payload.kind in {"CLAIM_FILED", "TRADER_REPLIED", "MESSAGE", "OFFER"}
    ]
    assert len(texts) == len(set(texts))
    assert not any("{" in text or "[" in text for text in texts)
    assert {C, T} <= {event.actor for event in file.timeline}


def test_no_sentence_is_told_in_two_disputes() -> None:
    told: dict[str, str] = {}
    for key in KEYS:
        for event in material(key).record.events:
            if event.payload.kind in {"CLAIM_FILED", "TRADER_REPLIED", "MESSAGE", "OFFER"}:
                assert told.setdefault(event.payload.text, key) == key
