"""Talks: what is kept here and what leaves, positions head by head, and an agreement."""

import uuid
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dispute_exchange import events as ev
from dispute_exchange.acts import RecordMeeting, RecordOffer, RecordSettlement, SendMessage
from dispute_exchange.claims import ClaimHead, Remedy
from dispute_exchange.decision import Paragraph, TextRun
from dispute_exchange.events import HeadAmount
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Channel, Disclosure, RemedyKind
from mediator_desk.domain.talks import (
    Bridge,
    BridgeHead,
    Move,
    Trend,
    disclosure_of,
    lacking_in,
    positions,
    zone_of,
)
from mediator_desk.store import acts, disputes, talk_tables
from mediator_desk.store import talks as store
from mediator_desk.store.errors import TalkUnknown, TalkWordsChanged
from mediator_desk.usecases.decisions import GateLevel, StartDraft, check_draft, start_draft
from mediator_desk.usecases.talks import (
    ConsentMissing,
    EnterAgreement,
    EnterOffer,
    LiftConfidence,
    PassageNotSaid,
    RecordTalk,
    WriteWords,
    disclose_passage,
    enter_offer,
    lift_confidence,
    read_talks,
    record_agreement,
    record_talk,
    save_bridge,
    write_words,
)
from tests.desk.material import C, M, T, in_mediation, make_file, put_in

SECRET = "Elle accepterait cent soixante euros pour en finir avant Noël"
HELD = Moment(on=date(2026, 10, 29), at=datetime(2026, 10, 29, 14, 30, tzinfo=UTC))
A, B = uuid.UUID(int=901), uuid.UUID(int=902)
HEADS = (
    ClaimHead(head_id=A, letter="A", title="Prix", claimed=Money(minor=10000)),
    ClaimHead(head_id=B, letter="B", title="Frais", claimed=Money(minor=2000)),
)


@pytest.fixture
def case(desk, platform, tmp_path):
    return put_in(desk, make_file(platform), tmp_path).dispute_id


def caucus(case: uuid.UUID, **changes: object) -> RecordTalk:
    facts = {
        "dispute_id": case,
        "heard": (C,),
        "occurred": HELD,
        "minutes": 22,
        "channel": Channel.PHONE,
        "words": SECRET,
    }
    return RecordTalk(**{**facts, **changes})


def sent(desk, case) -> list[bytes]:
    with desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, case)
        return [record.body for record in acts.of_dispute(connection, number)]


def contents(desk, case) -> list[object]:
    with desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, case)
        return [record.act().content for record in acts.of_dispute(connection, number)]


# -- separate interviews -------------------------------------------------------------------------


def test_the_act_of_a_separate_interview_carries_the_fact_alone_r612_3(desk, case) -> None:
    record_talk(desk, caucus(case, text="Ce qui devait être un compte rendu."))
    (content,) = contents(desk, case)
    assert isinstance(content, RecordMeeting)
    assert (content.text, content.minutes, content.disclosure) == ("", 22, Disclosure.CAUCUS_A)
    assert content.occurred == HELD
    (talk,) = read_talks(desk, case).talks
    assert SECRET in talk.words
    assert "compte rendu" in talk.words
    assert (talk.apart, talk.text, talk.seq) == (C, "", None)


def test_the_exchange_itself_refuses_the_words_of_a_separate_interview() -> None:
    with pytest.raises(ValidationError):
        RecordMeeting(
            with_parties=(T,), occurred=HELD, minutes=5, channel=Channel.VIDEO, text="non"
        )


def test_a_joint_meeting_has_minutes_for_both_and_words_for_nobody_else(desk, case) -> None:
    record_talk(desk, caucus(case, heard=(C, T), text="Chacun maintient.", words=SECRET))
    (content,) = contents(desk, case)
    assert (content.text, content.disclosure) == ("Chacun maintient.", Disclosure.ALL_PARTIES)
    (talk,) = read_talks(desk, case).talks
    assert (talk.apart, talk.words, talk.text) == (None, SECRET, "Chacun maintient.")


def test_private_words_lie_sealed_and_nowhere_in_clear(desk, case) -> None:
    record_talk(desk, caucus(case))
    save_bridge(desk, case, Bridge(words=SECRET))
    assert not any(SECRET.encode() in body for body in sent(desk, case))
    with desk.vault.engine.connect() as connection:
        tables = connection.exec_driver_sql(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
        ).scalars()
        for name in tables.all():
            rows = connection.exec_driver_sql(f"select * from {name}").fetchall()
            assert not any(
                SECRET.encode() in (value.encode() if isinstance(value, str) else value)
                for row in rows
                for value in row
                if isinstance(value, str | bytes)
            ), name


@pytest.mark.parametrize(
    ("heard", "wanted"),
    [
        ((C,), Disclosure.CAUCUS_A),
        ((T,), Disclosure.CAUCUS_B),
        ((C, T), Disclosure.ALL_PARTIES),
        ((T, T), Disclosure.CAUCUS_B),
    ],
)
def test_the_class_of_a_talk_follows_who_was_heard(heard, wanted) -> None:
    assert disclosure_of(heard) is wanted


def test_words_are_added_to_and_an_older_base_is_refused(desk, case) -> None:
    record_talk(desk, caucus(case))
    (talk,) = read_talks(desk, case).talks
    write_words(desk, WriteWords(case, talk.talk_id, None, 1, SECRET + "."))
    (talk,) = read_talks(desk, case).talks
    assert (talk.words_version, talk.words) == (2, SECRET + ".")
    with pytest.raises(TalkWordsChanged) as changed:
        write_words(desk, WriteWords(case, talk.talk_id, None, 1, "trop tard"))
    assert changed.value.facts == {"last": 2}
    with pytest.raises(TalkUnknown):
        write_words(desk, WriteWords(case, uuid.uuid4(), None, 0, "rien"))


def test_words_may_be_kept_of_a_talk_recorded_elsewhere(desk, platform, tmp_path) -> None:
    said = [*in_mediation(), (M, ev.MeetingHeld(with_parties=(T,), minutes=12))]
    case = put_in(desk, make_file(platform, said), tmp_path).dispute_id
    (talk,) = read_talks(desk, case).talks
    assert (talk.talk_id, talk.seq, talk.apart) == (None, 13, T)
    write_words(desk, WriteWords(case, None, talk.seq, 0, SECRET))
    (talk,) = read_talks(desk, case).talks
    assert (talk.words, talk.words_version) == (SECRET, 1)


# -- telling part of it --------------------------------------------------------------------------


def lifted(desk, case, passage: str = "cent soixante euros") -> uuid.UUID:
    (talk,) = read_talks(desk, case).talks
    return lift_confidence(
        desk,
        LiftConfidence(case, talk.talk_id, passage, date(2026, 11, 3), Channel.PHONE),
    )


def test_a_passage_is_told_only_with_the_consent_of_the_party_heard(desk, case) -> None:
    record_talk(desk, caucus(case))
    with pytest.raises(ConsentMissing):
        disclose_passage(desk, case, uuid.uuid4(), SECRET)
    assert not any(isinstance(one, SendMessage) for one in contents(desk, case))
    lifting = lifted(desk, case)
    (talk,) = read_talks(desk, case).talks
    assert [(one.told, one.party, one.consented_on) for one in talk.liftings] == [
        (False, C, date(2026, 11, 3))
    ]
    disclose_passage(desk, case, lifting, "Avec son accord : « cent soixante euros »")
    message = contents(desk, case)[-1]
    assert isinstance(message, SendMessage)
    assert message.disclosure is Disclosure.ALL_PARTIES
    (talk,) = read_talks(desk, case).talks
    assert talk.liftings[0].told


def test_the_message_must_hold_the_passage_that_was_agreed_to(desk, case) -> None:
    record_talk(desk, caucus(case))
    lifting = lifted(desk, case)
    with pytest.raises(ConsentMissing):
        disclose_passage(desk, case, lifting, "Elle accepterait bien davantage.")


def test_only_what_was_said_can_be_told(desk, case) -> None:
    record_talk(desk, caucus(case))
    for passage in ("mille euros", "   "):
        with pytest.raises(PassageNotSaid):
            lifted(desk, case, passage)


def test_a_joint_meeting_has_no_confidence_to_lift(desk, case) -> None:
    record_talk(desk, caucus(case, heard=(C, T)))
    with pytest.raises(ConsentMissing):
        lifted(desk, case)


def test_what_was_told_may_be_quoted_and_the_rest_may_not(desk, case) -> None:
    record_talk(desk, caucus(case))
    disclose_passage(desk, case, lifted(desk, case), "Elle a dit : cent soixante euros")
    with desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, case)
        (left,) = store.private_words(connection, desk.vault, case, number)
    assert "cent soixante" not in left
    assert "avant Noël" in left


def test_a_decision_that_repeats_private_words_of_a_talk_is_not_signed(desk, case) -> None:
    record_talk(desk, caucus(case, words="Elle accepterait bien moins que ce qu'elle demande."))
    draft = start_draft(desk, StartDraft(case))
    said = (Paragraph(inlines=(TextRun(text="Or elle accepterait bien moins que ce qu'elle."),)),)
    first, *others = draft.content.sections
    told = first.model_copy(update={"blocks": said})
    content = draft.content.model_copy(update={"sections": (told, *others)})
    found = [
        (point.rule, point.level)
        for point in check_draft(desk, draft.draft_id, content).points
        if point.facts.get("reason") == "private"
    ]
    assert found == [("no_confidence_quoted", GateLevel.BLOCKING)]


# -- offers and positions ------------------------------------------------------------------------


def move(party, *amounts: int, heads: bool = True, **changes: object) -> Move:
    parts = tuple(
        HeadAmount(head_id=head, amount=Money(minor=minor))
        for head, minor in zip((A, B), amounts, strict=False)
    )
    facts = {
        "party": party,
        "on": date(2026, 10, 1),
        "at": None,
        "channel": Channel.PHONE,
        "total": Money(minor=sum(amounts)),
        "heads": parts if heads else (),
        "remedy": None,
        "text": "",
    }
    return Move(**{**facts, **changes})


def test_gap_and_trend_of_each_head() -> None:
    told = positions(HEADS, [move(T, 2000, 2000), move(C, 8000, 2000), move(T, 5000, 2000)], "EUR")
    price, costs = told.heads
    assert (price.first_gap, price.gap) == (Money(minor=8000), Money(minor=3000))
    assert (price.trend, costs.trend) == (Trend.CLOSING, Trend.MET)
    assert (told.whole.asked, told.whole.offered) == (Money(minor=10000), Money(minor=7000))


def test_a_gap_that_grows_or_stays_is_told_as_it_is() -> None:
    assert positions(HEADS, [move(T, 2000)], "EUR").heads[0].trend is Trend.STEADY
    grown = positions(HEADS, [move(T, 2000), move(C, 12000)], "EUR").heads[0]
    assert grown.trend is Trend.WIDENING
    assert positions(HEADS, [], "EUR").heads[0].trend is Trend.OPEN


def test_a_total_speaks_of_the_only_head_there_is_and_of_no_head_among_several() -> None:
    whole = move(T, 4000, heads=False)
    assert positions(HEADS[:1], [whole], "EUR").heads[0].offered == Money(minor=4000)
    assert positions(HEADS, [whole], "EUR").heads[0].offered is None


def test_another_currency_is_compared_with_nothing() -> None:
    pounds = move(T, 4000, total=Money(minor=4000, currency="GBP"))
    told = positions(HEADS, [pounds], "EUR")
    assert told.moves == ()
    assert told.whole.offered is None


@given(st.lists(st.tuples(st.sampled_from([C, T]), st.integers(0, 10**7)), max_size=30))
def test_positions_are_the_last_word_of_each_side_whatever_came_before(said) -> None:
    told = positions(HEADS[:1], [move(party, minor) for party, minor in said], "EUR").heads[0]
    last = {party: Money(minor=minor) for party, minor in said}
    assert told.asked == last.get(C, HEADS[0].claimed)
    assert told.offered == last.get(T)
    assert (told.trend is Trend.OPEN) == (T not in last)
    assert told.gap == (told.asked - last[T] if T in last else told.asked)
    if T in last:
        assert (told.trend is Trend.MET) == (told.gap.minor <= 0)


def test_an_offer_made_by_telephone_is_entered_for_its_party(desk, case) -> None:
    head = read_talks(desk, case).heads[0].head_id
    content = RecordOffer(
        party=T,
        occurred=HELD,
        channel=Channel.PHONE,
        text="Un avoir.",
        amount=Money(minor=5000),
        heads=(HeadAmount(head_id=head, amount=Money(minor=5000)),),
        remedy=Remedy(kind=RemedyKind.CREDIT_NOTE, amount=Money(minor=5000)),
    )
    enter_offer(desk, EnterOffer(case, content))
    last = read_talks(desk, case).positions.moves[-1]
    assert (last.party, last.total, last.recorded, last.seq) == (T, Money(minor=5000), True, None)
    assert last.act_id is not None


def test_conditions_matter_as_much_as_the_amount() -> None:
    voucher = Remedy(kind=RemedyKind.VOUCHER, amount=Money(minor=2000))
    assert lacking_in(voucher) == ("valid_until", "conditions")
    whole = voucher.model_copy(update={"valid_until": date(2027, 1, 1), "conditions": "Tout"})
    assert lacking_in(whole) == ()
    assert lacking_in(Remedy(kind=RemedyKind.FULL_REFUND)) == ("amount",)
    assert lacking_in(Remedy(kind=RemedyKind.APOLOGY)) == ()


# -- the mediator's own bridge -------------------------------------------------------------------


def test_a_zone_needs_both_figures_and_is_told_as_it_is() -> None:
    assert zone_of(BridgeHead(head_id=A, least=Money(minor=100))).lower is None
    met = zone_of(
        BridgeHead(head_id=A, least=Money(minor=100), most=Money(minor=300), tried=Money(minor=200))
    )
    assert (met.lower, met.upper, met.inside) == (Money(minor=100), Money(minor=300), True)
    apart = zone_of(BridgeHead(head_id=A, least=Money(minor=400), most=Money(minor=300)))
    assert (apart.distance, apart.lower) == (Money(minor=100), None)


def test_the_bridge_is_kept_in_versions_and_read_back(desk, case) -> None:
    head = read_talks(desk, case).heads[0].head_id
    bridge = Bridge(heads=(BridgeHead(head_id=head, least=Money(minor=5000)),), words=SECRET)
    save_bridge(desk, case, bridge)
    save_bridge(desk, case, bridge)
    assert read_talks(desk, case).bridge == bridge
    with desk.vault.engine.connect() as connection:
        rows = connection.execute(talk_tables.bridge.select()).all()
    assert [row.version for row in rows] == [1]


# -- agreement -----------------------------------------------------------------------------------


def test_an_agreement_is_recorded_head_by_head_with_its_day(desk, case) -> None:
    talks = read_talks(desk, case)
    assert talks.may_settle
    parts = (HeadAmount(head_id=talks.heads[0].head_id, amount=Money(minor=6000)),)
    remedy = Remedy(kind=RemedyKind.FULL_REFUND, amount=Money(minor=6000))
    record_agreement(
        desk, EnterAgreement(case, remedy, "Accord trouvé.", date(2026, 12, 31), parts)
    )
    (content,) = contents(desk, case)
    assert isinstance(content, RecordSettlement)
    assert (content.implement_by, content.heads) == (date(2026, 12, 31), parts)
    agreement = read_talks(desk, case).agreement
    assert agreement is not None
    assert (agreement.remedy, agreement.seq) == (remedy, None)


def test_everything_kept_of_talks_goes_with_the_dispute(desk, case) -> None:
    record_talk(desk, caucus(case))
    lifted(desk, case)
    save_bridge(desk, case, Bridge(words=SECRET))
    with desk.vault.writer.begin() as connection:
        number = disputes.number_of(connection, case)
        store.set_term(connection, number, A, date(2027, 1, 1), desk.clock())
        assert store.terms(connection, number) == {A: date(2027, 1, 1)}
        store.drop(connection, number)
        for table in (
            talk_tables.talk,
            talk_tables.talk_words,
            talk_tables.lifting,
            talk_tables.bridge,
            talk_tables.item_term,
        ):
            assert connection.execute(table.select()).all() == []
