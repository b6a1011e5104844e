"""A file that carries no term is kept as the law's table says; backups and the list follow."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dispute_exchange import events as ev
from mediator_desk.clock import fixed_clock
from mediator_desk.usecases.backups import (
    BackupPlan,
    back_up,
    back_up_if_due,
    drop_backups,
    plan_backups,
    read_backups,
)
from mediator_desk.usecases.custody import (
    Blocking,
    Destroy,
    DestructionReason,
    check_certificate,
    destroy_dispute,
    due_for_destruction,
    read_custody,
)
from mediator_desk.usecases.desk import Desk
from tests.desk.material import T, in_mediation, make_file, put_in
from tests.exchange.material import NOW


def at(desk: Desk, days: int) -> Desk:
    """The same desk on another day."""
    from dataclasses import replace

    return replace(desk, clock=fixed_clock(NOW + timedelta(days=days)))


@pytest.fixture
def closed(desk, platform, tmp_path):
    made = make_file(platform, [*in_mediation(), (T, ev.Withdrew(party=T))])
    return put_in(desk, made, tmp_path).dispute_id


def test_five_years_from_the_end_where_the_file_says_nothing(desk, closed):
    kept = read_custody(desk, closed)
    ended = kept.closed_on
    assert kept.until == date(ended.year + 5, ended.month, ended.day)
    assert kept.rule
    assert [one.by for one in kept.blocked] == [Blocking.TERM_RUNS]
    assert due_for_destruction(desk) == ()
    later = at(desk, 366 * 6)
    (due,) = due_for_destruction(later)
    assert due.dispute_id == closed
    done = destroy_dispute(later, Destroy(closed, DestructionReason.RETENTION_ENDED))
    assert check_certificate(done.certificate.token)["term"] == kept.until.isoformat()


def test_an_open_file_has_no_term_yet(desk, platform, tmp_path):
    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    kept = read_custody(desk, case)
    assert kept.until is None
    assert {one.by for one in kept.blocked} == {Blocking.STILL_OPEN, Blocking.TERM_RUNS}
    assert due_for_destruction(at(desk, 366 * 20)) == ()


def test_a_backup_expires_with_such_a_term_too(desk, closed, tmp_path):
    until = read_custody(desk, closed).until
    days = (until - NOW.date()).days - 10
    record = back_up(at(desk, days), tmp_path)
    assert record.expires_on == until


def test_a_backup_the_register_does_not_know_is_taken_in(desk, closed, tmp_path):
    folder = tmp_path / "disque"
    folder.mkdir()
    plan_backups(desk, BackupPlan(folder))
    record = back_up(desk, folder)
    with desk.vault.writer.begin() as connection:
        connection.exec_driver_sql("delete from backup")
    (folder / "broken.mdbackup").write_bytes(Path(record.place).read_bytes()[:-9])
    (folder / "other.mdbackup").write_bytes(b"PK")
    unfinished = folder / f".backup-{desk.vault.id.hex[-12:]}-left"
    unfinished.write_bytes(b"left by a crash")
    of_another = folder / ".backup-000000000000-left"
    of_another.write_bytes(b"of another vault, perhaps under way")
    assert back_up_if_due(desk) is None, "that of today was found"
    (found,) = read_backups(desk).backups
    assert (found.backup_id, found.place, found.sha256) == (
        record.backup_id,
        record.place,
        record.sha256,
    )
    assert found.expires_on == record.expires_on
    assert not unfinished.exists()
    assert of_another.exists()


def test_backups_that_hold_what_was_destroyed_can_go_at_once(desk, closed, tmp_path):
    record = back_up(desk, tmp_path)
    order = Destroy(closed, DestructionReason.ERASURE_ORDER, "ordre n° 1")
    done = destroy_dispute(desk, order)
    assert [one.backup_id for one in done.still_in] == [record.backup_id]
    assert drop_backups(desk, done.still_in) == done.still_in
    assert not Path(record.place).exists()
    assert read_backups(desk).backups == ()
