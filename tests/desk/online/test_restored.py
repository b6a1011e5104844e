"""A restored backup is older than what the platform knows: told once, made good, worked on."""

from pathlib import Path

from mediator_desk.clock import system_clock
from mediator_desk.domain.health import Health, Organ
from mediator_desk.usecases.backups import RestoreVault, back_up, restore_vault
from mediator_desk.usecases.doctor import examine
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.usecases.outbox import perform_act
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.timelines import check_chain, read_timeline
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import PASSPHRASE
from tests.desk.online.steps import message


def test_a_restored_backup_is_told_and_catches_up(desk, dispute, tmp_path):
    write_note(desk, WriteNote(NoteTarget(dispute), "avant"))
    record = back_up(desk, tmp_path)
    write_note(desk, WriteNote(NoteTarget(dispute), "après"))
    perform_act(desk, message(dispute, "depuis la sauvegarde"))
    synchronise(desk)
    known = len(read_timeline(desk, dispute).entries)
    lock_vault(desk)
    asked = RestoreVault(Path(record.place), tmp_path / "elsewhere", passphrase=PASSPHRASE)
    other = restore_vault(asked, system_clock)
    try:
        report = synchronise(other)
        assert "vault_rolled_back" in report.notices
        assert report.problem is None
        assert len(read_timeline(other, dispute).entries) == known
        assert check_chain(other, dispute).broken_at is None
        assert [one.text for one in list_notes(other, dispute)] == ["avant"]
        found = {one.organ: one.health for one in examine(other)}
        assert found[Organ.RECEIPTS] is found[Organ.CHAINS] is Health.FINE
        perform_act(other, message(dispute, "après le retour"))
        again = synchronise(other)
        assert (again.sent, again.notices) == (1, ())
    finally:
        lock_vault(other)


def test_a_restored_backup_that_missed_nothing_is_not_accused(desk, dispute, tmp_path):
    perform_act(desk, message(dispute))
    synchronise(desk)
    record = back_up(desk, tmp_path)
    lock_vault(desk)
    asked = RestoreVault(Path(record.place), tmp_path / "elsewhere", passphrase=PASSPHRASE)
    other = restore_vault(asked, system_clock)
    try:
        assert synchronise(other).notices == ()
    finally:
        lock_vault(other)
