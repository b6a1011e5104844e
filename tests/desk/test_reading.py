"""Caseload, timeline, overview, notes: what the screens are given."""

import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dispute_exchange import events as ev
from dispute_exchange.chain import link_all
from dispute_exchange.events import EventBody
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.case import begin
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.store import disputes, mirror
from mediator_desk.store.errors import DisputeUnknown, NoteChanged, NoteUnknown
from mediator_desk.usecases.caseload import (
    CaseQuery,
    CaseView,
    NextAction,
    SortBy,
    Urgency,
    preview_case,
    read_caseload,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import (
    PreviewExhibit,
    PreviewKind,
    list_exhibits,
    preview_exhibit,
)
from mediator_desk.usecases.letters import list_letters
from mediator_desk.usecases.notes import (
    NoteTarget,
    WriteNote,
    delete_note,
    list_notes,
    note_history,
    restore_note,
    search_notes,
    write_note,
)
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.procedure import read_procedure
from mediator_desk.usecases.talks import read_talks
from mediator_desk.usecases.timelines import (
    TimelineFilter,
    TooManyEvents,
    check_chain,
    mark_read,
    read_events,
    read_timeline,
    search_timeline,
)
from tests.desk.material import START, C, M, Said, T, in_mediation, make_file, put_in
from tests.effort import calls, statements
from tests.exchange.material import NOW, Platform

ONE = uuid.UUID(int=42)


@pytest.fixture
def case(desk: Desk, platform: Platform, tmp_path: Path) -> uuid.UUID:
    return put_in(desk, make_file(platform), tmp_path).dispute_id


def several(desk: Desk, platform: Platform, tmp_path: Path) -> None:
    """Three cases: in mediation, newly referred, withdrawn."""
    put_in(desk, make_file(platform, number=1), tmp_path)
    put_in(desk, make_file(platform, number=2, said=in_mediation()[:6], title="Vase"), tmp_path)
    left: list[Said] = [*in_mediation(), (C, ev.Withdrew(party=C))]
    put_in(desk, make_file(platform, number=3, said=left), tmp_path)


def test_a_row_says_what_comes_next_and_by_when(desk, case):
    (row,) = read_caseload(desk, CaseQuery()).rows
    assert row.consumer == "Camille Aubrépin"
    assert row.state is DisputeState.IN_MEDIATION
    assert row.next_action is NextAction.PREPARE_PROPOSAL
    assert (row.asked, row.offered) == (Money(minor=7000), Money(minor=3000))
    assert row.last_exchange_kind == "MESSAGE"
    assert row.clock.rule_id == "OUTCOME"
    assert row.unread == 11, "all but the read receipt"
    mark_read(desk, case, 10_000)
    assert read_caseload(desk, CaseQuery()).rows[0].unread == 0
    mark_read(desk, case, 3)
    assert read_caseload(desk, CaseQuery()).rows[0].unread == 0, "a mark never goes back"


def test_views_search_filters_and_orders(desk, platform, tmp_path):
    several(desk, platform, tmp_path)

    def numbers(**query: object) -> list[str]:
        found = read_caseload(desk, CaseQuery(**query)).rows
        return [row.file_no[-1] for row in found]

    counts = read_caseload(desk, CaseQuery(search="introuvable")).counts
    assert (counts[CaseView.ALL], counts[CaseView.REFERRED], counts[CaseView.CLOSED]) == (3, 1, 1)
    assert numbers(view=CaseView.REFERRED) == ["2"]
    assert numbers(sort=SortBy.FILE_NO) == ["1", "2", "3"]
    assert numbers(sort=SortBy.LAST_EXCHANGE)[0] == "3"
    assert numbers(search="vase") == ["2"]
    assert sorted(numbers(search="AUBREPIN pièce")) == ["1", "2", "3"]
    assert numbers(search="D-2026-000003") == ["3"]
    assert numbers(shops=("Ailleurs",)) == []
    assert len(numbers(beneficiaries=("Camille Aubrépin",))) == 3
    write_note(desk, WriteNote(NoteTarget(uuid.UUID(int=3)), "Rappeler l'héritière."))
    assert numbers(search="heritiere") == ["3"]


def test_the_list_is_ordered_by_the_time_left(desk, platform, tmp_path):
    several(desk, platform, tmp_path)
    rows = read_caseload(desk, CaseQuery()).rows
    dues = [row.clock.due_at for row in rows if row.clock and row.clock.due_at]
    assert dues == sorted(dues)
    assert rows[-1].clock is None
    late = replace(desk, clock=fixed_clock(NOW + timedelta(days=365)))
    counts = read_caseload(late, CaseQuery()).counts
    assert counts[CaseView.OVERDUE] == 2
    assert read_caseload(late, CaseQuery()).rows[0].clock.urgency is Urgency.OVERDUE


def test_a_preview_and_an_overview_agree(desk, case):
    preview, overview = preview_case(desk, case), read_overview(desk, case)
    assert preview.row == overview.row
    assert preview.curve == overview.curve
    assert [point.amount.minor for point in overview.curve] == [8900, 3000, 7000]
    assert preview.day_90 == overview.day_90 == START.date() + timedelta(days=98)
    assert [last.kind for last in preview.last_exchanges] == [
        "MESSAGE",
        "ENTRY_ANSWERED",
        "PARTIES_NOTIFIED",
    ]
    (head,) = overview.heads
    assert (head.asked.minor, head.offered.minor, head.gap.minor) == (7000, 3000, 4000)
    assert (head.asked_seq, head.offered_seq) == (5, 4)
    reached = {stage.state: stage.seq for stage in overview.stages if stage.seq}
    assert reached[DisputeState.NOTIFIED] == 9
    assert overview.transit_encrypted
    assert overview.exhibits == 3
    assert overview.chain_intact


def test_the_timeline_is_light_and_filtered(desk, case):
    whole = read_timeline(desk, case)
    assert [entry.seq for entry in whole.entries] == list(range(1, 13))
    assert whole.total == whole.integrity.events == 12
    assert whole.integrity.broken_at is None
    offers = [entry for entry in whole.entries if entry.kind == "OFFER"]
    assert [entry.change.minor if entry.change else None for entry in offers] == [None, None, -1900]
    assert whole.entries[8].day == 0
    assert whole.entries[0].day == -8
    assert whole.entries[9].system
    assert whole.entries[2].exhibits == 1
    keep = TimelineFilter(actors=frozenset({PartyRole.TRADER}), start=START.date())
    assert {entry.actor for entry in read_timeline(desk, case, keep).entries} == {T}
    keep = TimelineFilter(kinds=frozenset({"OFFER"}), end=START.date() + timedelta(days=3))
    assert [entry.seq for entry in read_timeline(desk, case, keep).entries] == [2, 4]
    with pytest.raises(DisputeUnknown):
        read_timeline(desk, uuid.uuid4())


def test_events_are_read_in_the_order_asked(desk, case):
    nine, three = read_events(desk, case, [9, 3, 999])
    assert (nine.seq, three.seq) == (9, 3)
    assert [(reader.role, reader.on) for reader in nine.read_by] == [
        (T, START.date() + timedelta(days=9))
    ]
    assert three.text == "Nous cherchons le colis égaré."
    assert three.actor_name == "Lampes du Quai"
    assert [link.piece_no for link in three.exhibits] == [1]
    assert nine.facts == {"time_bar_mentioned": True}
    with pytest.raises(TooManyEvents):
        read_events(desk, case, range(501))


@pytest.mark.parametrize(
    ("words", "seqs"),
    [
        ("eclair", [1]),
        ("ÉCLAIR", [1]),
        ("colis egar", [3]),
        ("piece 1", [3]),
        ("col", [1, 3]),
        ("absent", []),
        ('" OR 1 NEAR(', []),
        ("***", []),
        ("", []),
    ],
)
def test_the_exchange_is_searched_without_accents(desk, case, words, seqs):
    assert [hit.seq for hit in search_timeline(desk, case, words)] == seqs


def test_a_changed_database_is_found_out_by_the_chain(desk, case):
    with desk.vault.writer.begin() as connection:
        connection.exec_driver_sql(
            "update event_body set body = replace(body, '3000', '9000') where body like '%3000%'"
        )
    assert check_chain(desk, case).broken_at == 4
    assert read_timeline(desk, case).integrity.broken_at == 4
    assert not read_overview(desk, case).chain_intact


def test_notes_are_versioned_and_their_versions_kept(desk, case):
    first = write_note(desk, WriteNote(NoteTarget(case, event_seq=3), "Brève."))
    assert (first.no, first.version) == (1, 1)
    second = write_note(desk, WriteNote(first.target, "Plus longue.", first.note_id, 1))
    assert second.version == 2
    with pytest.raises(NoteChanged) as changed:
        write_note(desk, WriteNote(first.target, "Perdue ?", first.note_id, 1))
    assert changed.value.facts["last"] == 2
    assert [note.text for note in note_history(desk, case, first.note_id)] == [
        "Plus longue.",
        "Brève.",
    ]
    assert read_timeline(desk, case).entries[2].notes == 1
    delete_note(desk, case, first.note_id)
    assert list_notes(desk, case) == ()
    assert restore_note(desk, case, first.note_id).text == "Plus longue."
    assert [note.no for note in search_notes(desk, "LONGUE")] == [1]
    assert search_notes(desk, " ") == ()
    assert write_note(desk, WriteNote(NoteTarget(case), "Autre.")).no == 2
    with pytest.raises(NoteUnknown):
        delete_note(desk, case, uuid.uuid4())
    with pytest.raises(NoteUnknown):
        write_note(desk, WriteNote(NoteTarget(case), "x", uuid.uuid4(), 1))


def test_exhibits_say_whether_they_may_be_relied_on(desk, case):
    rows = list_exhibits(desk, case)
    assert [row.item.piece_no for row in rows] == [1, 2, 3]
    assert all(row.held for row in rows)
    assert not any(row.may_be_relied_on for row in rows), "nobody but the consumer has seen them"
    write_note(desk, WriteNote(NoteTarget(case, evidence_id=rows[0].item.evidence_id), "?"))
    assert [row.notes for row in list_exhibits(desk, case)] == [1, 0, 0]


def test_an_exhibit_is_shown_through_the_limited_child(desk, case):
    text = list_exhibits(desk, case)[1].item
    shown = preview_exhibit(desk, PreviewExhibit(case, text.evidence_id))
    assert shown.kind is PreviewKind.TEXT
    assert "Où est mon colis" in shown.text
    broken = list_exhibits(desk, case)[2].item
    assert preview_exhibit(desk, PreviewExhibit(case, broken.evidence_id)).refusal is not None


def test_many_events_are_laid_out_without_a_body_read(desk, platform):
    """The light rows alone: no body is parsed for a timeline."""
    many = 20_000
    facts = CaseFacts.of(make_file(platform).file)
    bodies = [
        EventBody(
            seq=number,
            event_id=uuid.UUID(int=number),
            occurred=Moment(on=START.date(), at=START + timedelta(seconds=number)),
            recorded_at=START,
            actor=C if number % 2 else T,
            payload=ev.MessageSent(text="Un mot.") if number > 1 else ev.ClaimFiled(text="Colis"),
        )
        for number in range(1, 2_001)
    ]
    events = link_all(ONE, bodies)
    with desk.vault.writer.begin() as connection:
        desk.vault.keys.create(connection, ONE)
        from dispute_exchange.chain import genesis

        disputes.add(connection, ONE, facts, begin(facts.parties), genesis(ONE), "", START)
        mirror.extend(connection, disputes.get(connection, ONE), events, (), START)
        # WHY copied: making and linking them all would be the test's own time.
        for copy in range(1, many // 2_000):
            connection.exec_driver_sql(
                "insert into event select null, dispute_no, seq + ?, day, at + ?, uncertain, actor,"
                " kind, channel, disclosure, amount, change, currency, text_length, exhibits,"
                " corrects, about from event where seq <= 2000",
                (copy * 2_000, copy * 2_000_000_000),
            )
    timelines = []
    with statements(desk.vault.engine) as heard:
        called = calls(lambda: timelines.append(read_timeline(desk, ONE)))
    assert len(timelines[0].entries) == many
    assert len(heard) < 20
    assert called < 12 * many


def test_a_mediator_is_named_as_an_author(desk, platform, tmp_path):
    said: list[Said] = [*in_mediation(), (M, ev.MessageSent(text="Je vous propose."))]
    case = put_in(desk, make_file(platform, said=said), tmp_path).dispute_id
    (view,) = read_events(desk, case, [13])
    assert view.actor_name == "Odile Vautremont"


def test_names_that_read_backwards_or_break_lines_are_spelt_on_every_list(
    desk, platform, tmp_path
) -> None:
    base = make_file(platform).file
    parties = tuple(
        party.model_copy(update={"name": f"Société\u202e {party.role}\nSARL"})
        for party in base.parties
    )
    made = make_file(platform, title="Lampe\u2028non reçue", parties=parties)
    dispute_id = put_in(desk, made, tmp_path).dispute_id
    (row,) = read_caseload(desk, CaseQuery()).rows
    assert row.title == "Lampe⟦U+2028⟧non reçue"
    assert row.trader == "Société⟦U+202E⟧ TRADER⟦U+000A⟧SARL"
    told = [one.name for one in list_letters(desk, dispute_id)]
    told += read_talks(desk, dispute_id).names.values()
    told += read_procedure(desk, dispute_id).names.values()
    assert told
    assert all(name.isprintable() for name in told)
