"""Destruction for good: what forbids it, what it leaves, what proves it."""

import shutil
import uuid
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from dispute_exchange import events as ev
from dispute_exchange.container.errors import ContainerRefused
from dispute_exchange.dispute import Retention
from mediator_desk.clock import fixed_clock
from mediator_desk.store import custody as store
from mediator_desk.store import (
    custody_tables,
    disputes,
    exhibit_tables,
    letter_tables,
    note_tables,
    notes,
    review_tables,
    rule_tables,
    talk_tables,
)
from mediator_desk.store.errors import DisputeDestroyed, DisputeUnknown, HoldUnknown
from mediator_desk.store.tables import dispute, metadata
from mediator_desk.usecases import _note_index
from mediator_desk.usecases.custody import (
    Blocking,
    CertificateInvalid,
    Destroy,
    DestructionReason,
    HoldGround,
    NewHold,
    NotDestroyed,
    certificates,
    check_certificate,
    destroy_dispute,
    due_for_destruction,
    finish_destructions,
    lift_hold,
    place_hold,
    read_custody,
)
from mediator_desk.usecases.notes import NoteTarget, WriteNote, search_notes, write_note
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import VaultLocked
from tests.desk.material import (
    PASSPHRASE,
    T,
    in_mediation,
    make_desk,
    make_file,
    put_in,
)
from tests.exchange.material import NOW
from tests.vault.clear_pages import clear_database

SHAPES = (
    custody_tables,
    exhibit_tables,
    letter_tables,
    note_tables,
    review_tables,
    rule_tables,
    talk_tables,
)
NOTHING_OF_A_DISPUTE = {"backup", "feed", "setting"}
WORD = "hippocampe"
SECRET = "Le professionnel bluffe, je le pense."
TERM = Retention(until=date(2026, 10, 1), rule="règle de la plateforme")
ORDER = DestructionReason.ERASURE_ORDER


def withdrawn():
    said = in_mediation()
    return [*said, (T, ev.MessageSent(text=f"Un {WORD} dans le colis.")), (T, ev.Withdrew(party=T))]


@pytest.fixture
def old(desk, platform, tmp_path):
    """A closed dispute whose term is over, with a private note."""
    made = make_file(platform, withdrawn(), retention=TERM)
    case = put_in(desk, made, tmp_path).dispute_id
    write_note(desk, WriteNote(NoteTarget(case), SECRET))
    return case


def wrapped_key(desk, case):
    with desk.vault.engine.connect() as connection:
        query = sa.text("select wrapped from dispute_key where dispute_id = :case")
        return bytes(connection.execute(query, {"case": str(case)}).scalar_one())


def words_in_index(desk):
    with desk.vault.engine.connect() as connection:
        query = "select count(*) from event_words where event_words match ?"
        return connection.exec_driver_sql(query, (WORD,)).scalar_one()


def test_every_table_is_covered_or_holds_nothing_of_a_dispute():
    covered = {table.name for table in store.tables_of_disputes()}
    assert {table.name for table in metadata.sorted_tables} - covered - store.KEPT <= (
        NOTHING_OF_A_DISPUTE | {table.name for table in metadata.sorted_tables if free(table)}
    )
    assert {"event", "event_body", "note_version", "act_step", "legal_hold"} <= covered


def free(table):
    """Neither names a dispute nor leads to a table that does."""
    parents = {key.column.table.name for key in table.foreign_keys}
    return "dispute_no" not in table.c and "dispute_id" not in table.c and not parents


def test_after_a_destruction_nothing_is_left_but_the_certificate(desk, old, tmp_path):
    key = wrapped_key(desk, old)
    assert words_in_index(desk) == 1
    blobs = {path.name for path in (desk.root / "blobs").glob("??/*")}
    assert blobs
    before = clear_database(desk.vault)
    assert all(trace in before for trace in (key, WORD.encode(), "réf. ÉCLAIR".encode()))

    done = destroy_dispute(desk, Destroy(old, DestructionReason.RETENTION_ENDED))

    assert done.certificate.file_no == "D-2026-000042"
    assert (done.certificate.notes, done.certificate.files) == (1, len(blobs))
    after = clear_database(desk.vault)
    for trace in (key, WORD.encode(), "réf. ÉCLAIR".encode()):
        assert trace not in after
    assert words_in_index(desk) == 0
    assert not list((desk.root / "blobs").glob("??/*"))
    with desk.vault.engine.connect() as connection:
        for table in store.tables_of_disputes():
            if table.name not in store.KEPT:
                count = sa.select(sa.func.count()).select_from(table)
                assert connection.execute(count).scalar_one() == 0, table.name
        with pytest.raises(DisputeUnknown):
            disputes.get(connection, old)


def test_a_copy_made_before_still_holds_it_which_is_why_backups_expire(desk, old, tmp_path):
    key, copy = wrapped_key(desk, old), tmp_path / "copy"
    shutil.copytree(desk.root, copy, ignore=shutil.ignore_patterns("vault.lock"))
    destroy_dispute(desk, Destroy(old, DestructionReason.RETENTION_ENDED))
    lock_vault(desk)
    earlier = unlock_vault(UnlockVault(copy, PASSPHRASE), fixed_clock(NOW))
    try:
        assert wrapped_key(earlier, old) == key
        assert words_in_index(earlier) == 1
    finally:
        lock_vault(earlier)


def test_another_dispute_is_left_as_it_was(desk, old, platform, tmp_path):
    other = put_in(desk, make_file(platform, number=43), tmp_path).dispute_id
    write_note(desk, WriteNote(NoteTarget(other), "Reste"))
    key = wrapped_key(desk, other)
    destroy_dispute(desk, Destroy(old, DestructionReason.RETENTION_ENDED))
    assert wrapped_key(desk, other) == key
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, other)
        assert len(notes.places(connection, held.dispute_no)) == 1
        count = sa.select(sa.func.count()).select_from(dispute)
        assert connection.execute(count).scalar_one() == 1


def test_the_certificate_says_digests_and_holds_by_itself(desk, old):
    certificate = destroy_dispute(desk, Destroy(old, ORDER, "ordre 2026-14")).certificate
    claims = check_certificate(certificate.token)
    assert claims["order"] == "ordre 2026-14"
    assert claims["previous_sha256"] is None
    assert all(len(one["sha256"]) == 64 for one in claims["files"])
    told = str(claims)
    assert SECRET not in told
    assert WORD not in told
    assert certificates(desk) == (certificate,)


def test_a_changed_certificate_is_refused(desk, old):
    token = destroy_dispute(desk, Destroy(old, ORDER)).certificate.token
    head, body, mark = token.split(".")
    for broken in (f"{head}.{body}A.{mark}", f"{head}.{body}.{mark[:-4]}AAAA", "x", f"{head}.."):
        with pytest.raises(CertificateInvalid):
            check_certificate(broken)


def test_certificates_are_chained(desk, old, platform, tmp_path):
    other = put_in(desk, make_file(platform, withdrawn(), number=43), tmp_path).dispute_id
    first = destroy_dispute(desk, Destroy(old, ORDER)).certificate
    second = destroy_dispute(desk, Destroy(other, ORDER)).certificate
    assert (first.number, second.number) == (1, 2)
    assert check_certificate(second.token)["previous_sha256"] is not None


def test_a_hold_forbids_it_even_to_an_order_until_it_is_lifted(desk, old):
    hold = place_hold(desk, old, NewHold(HoldGround.COURT, "Instance en cours", None, None))
    for reason in DestructionReason:
        with pytest.raises(NotDestroyed) as refused:
            destroy_dispute(desk, Destroy(old, reason))
        assert refused.value.facts["by"] == Blocking.LEGAL_HOLD
    assert due_for_destruction(desk) == ()
    lift_hold(desk, hold)
    with pytest.raises(HoldUnknown):
        lift_hold(desk, hold)
    (told,) = read_custody(desk, old).holds
    assert (told.reason, told.lifted_at is not None) == ("Instance en cours", True)
    destroy_dispute(desk, Destroy(old, DestructionReason.RETENTION_ENDED))


def test_a_hold_ends_by_itself_after_its_day(desk, old):
    today = NOW.date()
    place_hold(desk, old, NewHold(HoldGround.REGULATOR, "Demande", today, None))
    assert read_custody(desk, old).blocked[0].until == today
    place_hold(desk, old, NewHold(HoldGround.OTHER, "Passé", today - timedelta(days=1), None))
    assert len(read_custody(desk, old).blocked) == 1


@pytest.mark.parametrize(
    ("said", "term", "by"),
    [
        (in_mediation(), TERM, Blocking.STILL_OPEN),
        (withdrawn(), None, Blocking.TERM_RUNS),
        (withdrawn(), Retention(until=date(2031, 1, 1), rule="5 ans"), Blocking.TERM_RUNS),
    ],
)
def test_an_open_file_or_a_running_term_waits_unless_ordered(
    desk, platform, tmp_path, said, term, by
):
    case = put_in(desk, make_file(platform, said, retention=term), tmp_path).dispute_id
    with pytest.raises(NotDestroyed) as refused:
        destroy_dispute(desk, Destroy(case, DestructionReason.RETENTION_ENDED))
    assert refused.value.facts["by"] == by
    destroy_dispute(desk, Destroy(case, ORDER, "ordre"))


def test_what_is_due_is_listed(desk, old):
    (due,) = due_for_destruction(desk)
    assert (due.dispute_id, due.until) == (old, TERM.until)


def test_what_was_destroyed_does_not_come_back(desk, old, platform, tmp_path):
    destroy_dispute(desk, Destroy(old, ORDER))
    made = make_file(platform, withdrawn(), retention=TERM)
    with pytest.raises(DisputeDestroyed):
        put_in(desk, made, tmp_path)
    assert not issubclass(DisputeDestroyed, ContainerRefused)
    assert not list((desk.root / "blobs").glob("??/*"))


def test_a_crash_after_the_commit_is_made_good_at_the_next_opening(
    desk, old, tmp_path, monkeypatch
):
    key = wrapped_key(desk, old)

    def crash(*_):
        raise VaultLocked

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.vault.blobs), "remove", crash)
        with pytest.raises(VaultLocked):
            destroy_dispute(desk, Destroy(old, ORDER))
    assert list((desk.root / "blobs").glob("??/*"))
    with desk.vault.engine.connect() as connection:
        assert store.unfinished(connection)
    root = desk.root
    lock_vault(desk)
    again = unlock_vault(UnlockVault(root, PASSPHRASE), fixed_clock(NOW))
    try:
        with again.vault.engine.connect() as connection:
            assert not store.unfinished(connection)
        assert key not in clear_database(again.vault)
        assert not list((root / "blobs").glob("??/*"))
        finish_destructions(again)
    finally:
        lock_vault(again)


def test_a_desk_without_a_platform_signs_with_a_key_of_its_own(tmp_path, platform, desk, old):
    alone = make_desk(tmp_path / "alone")
    try:
        first = uuid.uuid4()
        with pytest.raises(DisputeUnknown):
            destroy_dispute(alone, Destroy(first, ORDER))
        assert certificates(alone) == ()
    finally:
        lock_vault(alone)
    one = destroy_dispute(desk, Destroy(old, ORDER)).certificate
    assert check_certificate(one.token)["by"] == "Odile Vautremont"


def test_the_words_of_its_notes_leave_the_search_at_once(desk, old):
    assert search_notes(desk, "bluffe")
    destroy_dispute(desk, Destroy(old, ORDER))
    assert desk.vault not in _note_index._indexes
    assert search_notes(desk, "bluffe") == ()
