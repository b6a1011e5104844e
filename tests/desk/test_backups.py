"""Backups: consistent while the desk works, read back, hostile ones refused, restored elsewhere."""

import io
import json
import shutil
import tarfile
import uuid
from datetime import timedelta
from pathlib import Path

import pytest

from dispute_exchange.dispute import Retention
from mediator_desk.clock import fixed_clock
from mediator_desk.usecases.backups import (
    BackupFolderMissing,
    BackupFolderUnfit,
    BackupPlan,
    RestoreVault,
    back_up,
    back_up_if_due,
    drop_expired,
    look_at_backup,
    plan_backups,
    read_backups,
    restore_vault,
)
from mediator_desk.usecases.custody import Destroy, DestructionReason, destroy_dispute
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.vaults import lock_vault
from mediator_desk.vault import VaultExists, VaultLocked, WrongPassphrase
from mediator_desk.vault import backup as format_of_backups
from mediator_desk.vault.backup_form import MAGIC, Sealing, make_preface, member_of
from mediator_desk.vault.errors import BackupInvalid, BackupOvertaken, VaultDamaged, VaultUnwritable
from tests.desk.material import PASSPHRASE, make_file, put_in
from tests.exchange.material import NOW

CANARY = "Le professionnel bluffe, je le pense."
LATER = fixed_clock(NOW + timedelta(days=1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "disque"
    made.mkdir()
    return made


@pytest.fixture
def case(desk, platform, tmp_path):
    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    write_note(desk, WriteNote(NoteTarget(case), CANARY))
    return case


def restored(source: Path, root: Path, **secret: str) -> Desk:
    secret = secret or {"passphrase": PASSPHRASE}
    return restore_vault(RestoreVault(source, root, **secret), fixed_clock(NOW))


def test_a_backup_is_restored_elsewhere_byte_for_byte(desk, case, folder, tmp_path):
    record = back_up(desk, folder)
    (source,) = folder.iterdir()
    assert (str(source), source.stat().st_size) == (record.place, record.size)
    before = [one.item.evidence_id for one in list_exhibits(desk, case)]
    other = restored(source, tmp_path / "ailleurs" / "coffre")
    try:
        assert [note.text for note in list_notes(other, case)] == [CANARY]
        assert [one.item.evidence_id for one in list_exhibits(other, case)] == before
        blobs = {path.name: path.read_bytes() for path in (desk.root / "blobs").glob("??/*")}
        again = {path.name: path.read_bytes() for path in (other.root / "blobs").glob("??/*")}
        assert blobs == again
        assert blobs
        assert not list((other.root / "tmp").iterdir())
    finally:
        lock_vault(other)


def test_nothing_is_clear_in_it_and_nothing_is_left_beside_it(desk, case, folder):
    back_up(desk, folder)
    (source,) = folder.iterdir()
    content = source.read_bytes()
    for clear in (CANARY, "ÉCLAIR", "SQLite format 3", "vault.db", "blobs/"):
        for spelling in (clear.encode(), clear.encode("utf-16-le")):
            assert spelling not in content
    assert source.stat().st_mode & 0o077 == 0
    assert not list((desk.root / "tmp").iterdir())


def test_what_is_written_while_it_is_made_does_not_tear_it(desk, case, folder, tmp_path):
    written = []

    def work(done: int, total: int, step: str) -> None:
        if step == "backup":
            text = f"note {len(written)}"
            written.append(write_note(desk, WriteNote(NoteTarget(case), text)))

    record = back_up(desk, folder, work)
    assert written
    other = restored(Path(record.place), tmp_path / "coffre")
    try:
        assert [note.text for note in list_notes(other, case)] == [CANARY]
    finally:
        lock_vault(other)


def test_a_destruction_meanwhile_leaves_no_backup(desk, case, folder, monkeypatch):
    real = format_of_backups._copy_of

    def destroy_first(vault):
        destroy_dispute(desk, Destroy(case, DestructionReason.ERASURE_ORDER, "ordre"))
        return real(vault)

    monkeypatch.setattr(format_of_backups, "_copy_of", destroy_first)
    with pytest.raises(BackupOvertaken):
        back_up(desk, folder)
    assert not list(folder.iterdir())
    assert read_backups(desk).backups == ()


@pytest.mark.parametrize("step", ["backup", "verify"])
def test_cancelling_leaves_nothing(desk, case, folder, step):
    def stop(_done: int, _total: int, at: str) -> None:
        if at == step:
            raise Cancelled

    with pytest.raises(Cancelled):
        back_up(desk, folder, stop)
    assert not list(folder.iterdir())
    assert not list((desk.root / "tmp").iterdir())


def test_what_does_not_read_back_is_not_kept(desk, case, folder, monkeypatch):
    real = format_of_backups.sync_file

    def spoil(descriptor: int) -> None:
        real(descriptor)
        (half,) = folder.iterdir()
        content = bytearray(half.read_bytes())
        content[-20_000] ^= 1
        half.write_bytes(content)

    monkeypatch.setattr(format_of_backups, "sync_file", spoil)
    with pytest.raises(Exception, match=r"backup") as refused:
        back_up(desk, folder)
    assert refused.value.kind == "seal_broken"
    assert not list(folder.iterdir())


def test_no_folder_no_backup(desk, folder):
    with pytest.raises(BackupFolderMissing):
        back_up(desk, folder / "absent")


def test_locking_ends_it(desk, case, folder):
    def lock(_done: int, _total: int, _step: str) -> None:
        lock_vault(desk)

    with pytest.raises(VaultLocked):
        back_up(desk, folder, lock)
    assert not list(folder.iterdir())


# -- hostile backups ------------------------------------------------------------------------


@pytest.fixture
def good(desk, case, folder) -> bytes:
    return Path(back_up(desk, folder).place).read_bytes()


def refused(content: bytes, tmp_path: Path) -> str:
    source, root = tmp_path / "x.mdbackup", tmp_path / "cible" / "coffre"
    source.write_bytes(content)
    with pytest.raises((BackupInvalid, VaultDamaged)) as error:
        restored(source, root)
    assert not root.exists()
    assert not list(root.parent.iterdir()) if root.parent.exists() else True
    return str(error.value.facts["reason"])


def test_a_changed_backup_is_refused(good, tmp_path):
    chunk = 16400
    body = good.index(b"\n", len(MAGIC)) + 1
    flipped = bytearray(good)
    flipped[len(good) // 2] ^= 1
    swapped = bytearray(good)
    first = slice(body + 56, body + 56 + chunk)
    second = slice(first.stop, first.stop + chunk)
    swapped[first], swapped[second] = good[second], good[first]
    assert refused(bytes(flipped), tmp_path) == "seal"
    assert refused(bytes(swapped), tmp_path) == "seal"
    assert refused(good[:-1], tmp_path) == "seal"
    assert refused(good[: body + 56 + 2 * chunk], tmp_path) == "seal"
    assert refused(good + b"x", tmp_path) == "seal"
    assert refused(good[:body], tmp_path) == "seal"
    assert refused(good[: body - 1], tmp_path) == "preface"


def test_what_is_no_backup_is_refused(good, tmp_path):
    assert refused(b"", tmp_path) == "not_a_backup"
    assert refused(b"PK\x03\x04" + bytes(100), tmp_path) == "not_a_backup"
    assert refused(good.replace(b"/1\n", b"/2\n", 1), tmp_path) == "too_new"
    assert refused(MAGIC + b"a" * 400_000, tmp_path) == "preface"
    assert refused(MAGIC + b"[" * 100_000 + b"\n", tmp_path) == "preface"
    for line in (b"{}", b"[]", b"null", b'{"backup_id": 3, "header": ""}', b"\xff"):
        assert refused(MAGIC + line + b"\n", tmp_path) == "preface"
    line = json.dumps({"backup_id": str(uuid.uuid4()), "header": "{}"}).encode()
    assert refused(MAGIC + line + b"\n", tmp_path)


def test_a_preface_put_in_place_of_another_is_noticed(good, tmp_path):
    line = good[len(MAGIC) :].split(b"\n", 1)[0]
    told = json.loads(line)
    told["backup_id"] = str(uuid.uuid4())
    assert refused(good.replace(line, json.dumps(told).encode()), tmp_path) == "seal"


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["manifest.json", "vault.db", "../../evade"], "member"),
        (["manifest.json", "vault.db", "/etc/evade"], "member"),
        (["manifest.json", "vault.db", "blobs/aa/" + "b" * 32], "member"),
        (["manifest.json", "vault.db", "vault.db"], "member"),
        (["manifest.json", "vault.json"], "member"),
        (["manifest.json"], "incomplete"),
        (["vault.db", "manifest.json"], "member"),
        (["manifest.json", "vault.db", "blobs/aa/" + "a" * 32], "incomplete"),
    ],
)
def test_a_genuine_seal_around_a_hostile_archive(desk, case, tmp_path, names, reason):
    """As by somebody who knows the passphrase and means harm to another computer."""
    assert refused(forged(desk, names), tmp_path) == reason


def test_a_link_in_the_archive_is_refused(desk, case, tmp_path):
    link = tarfile.TarInfo("vault.db")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    assert refused(forged(desk, ["manifest.json"], link), tmp_path) == "member"


def forged(desk: Desk, names: list[str], *more: tarfile.TarInfo) -> bytes:
    out, backup_id = io.BytesIO(), uuid.uuid4()
    preface = make_preface(backup_id, (desk.root / "vault.json").read_text())
    out.write(MAGIC + preface.line)
    with desk.vault.backup_key(backup_id) as key:
        sealing = Sealing(out, key, preface.bound)
        with tarfile.open(fileobj=sealing, mode="w|", format=tarfile.PAX_FORMAT) as archive:
            for name in names:
                content = b'{"files": 0}' if name == "manifest.json" else b"contenu"
                archive.addfile(member_of(name, len(content)), io.BytesIO(content))
            for member in more:
                archive.addfile(member)
        sealing.finish()
    return out.getvalue()


def test_a_wrong_secret_opens_nothing(good, tmp_path):
    source = tmp_path / "x.mdbackup"
    source.write_bytes(good)
    with pytest.raises(WrongPassphrase):
        restored(source, tmp_path / "coffre", passphrase="autre phrase que celle du coffre")
    assert not (tmp_path / "coffre").exists()


def test_a_vault_is_never_overwritten(desk, good, tmp_path):
    source = tmp_path / "x.mdbackup"
    source.write_bytes(good)
    header = (desk.root / "vault.json").read_bytes()
    with pytest.raises(VaultExists):
        restored(source, desk.root)
    assert (desk.root / "vault.json").read_bytes() == header


def test_a_backup_says_which_vault_it_is_of(desk, good, tmp_path):
    source = tmp_path / "x.mdbackup"
    source.write_bytes(good)
    claims = look_at_backup(source)
    assert (claims.vault_id, claims.label) == (desk.vault.id, "Coffre d'essai")
    with pytest.raises(VaultUnwritable):
        look_at_backup(tmp_path / "absent")


# -- the plan -------------------------------------------------------------------------------


def at(desk: Desk, days: int) -> Desk:
    return Desk(desk.vault, desk.actor, fixed_clock(NOW + timedelta(days=days)))


def test_the_plan_makes_one_a_day_and_drops_what_has_expired(desk, case, folder):
    assert back_up_if_due(desk) is None
    plan_backups(desk, BackupPlan(folder, every=2, kept=3))
    first = back_up_if_due(desk)
    assert first is not None
    assert back_up_if_due(at(desk, 1)) is None
    second = back_up_if_due(at(desk, 2))
    assert second is not None
    assert drop_expired(at(desk, 3)) == ()
    assert [one.backup_id for one in drop_expired(at(desk, 4))] == [first.backup_id]
    assert [str(path) for path in folder.iterdir()] == [second.place]
    plan_backups(desk, None)
    assert read_backups(at(desk, 9)).due_on is None


def test_a_disk_that_is_away_keeps_its_backups_listed(desk, case, folder):
    plan_backups(desk, BackupPlan(folder, kept=1))
    back_up(desk, folder)
    away = folder.rename(folder.with_name("ailleurs"))
    late = at(desk, 5)
    assert drop_expired(late) == ()
    with pytest.raises(BackupFolderMissing):
        back_up_if_due(late)
    away.rename(folder)
    assert len(drop_expired(late)) == 1


def test_a_backup_expires_with_the_first_dispute_that_must_go(desk, platform, tmp_path, folder):
    term = Retention(until=NOW.date() + timedelta(days=9), rule="règle")
    put_in(desk, make_file(platform, retention=term), tmp_path)
    assert back_up(desk, folder).expires_on == term.until
    shutil.rmtree(folder)


@pytest.mark.parametrize("inside", [".", "blobs", "tmp"])
def test_no_backup_lies_in_the_vault_it_is_to_outlive(desk, case, inside):
    place = desk.root / inside
    with pytest.raises(BackupFolderUnfit):
        back_up(desk, place)
    with pytest.raises(BackupFolderUnfit):
        plan_backups(desk, BackupPlan(place))
    assert read_backups(desk).backups == ()
    assert list(desk.root.rglob("*.mdbackup")) == []


@pytest.mark.parametrize("odd", ["file", "link", "dangling", "in_vault", "in_blobs"])
def test_a_vault_is_not_restored_onto_what_is_no_vacant_folder(desk, case, folder, tmp_path, odd):
    source = Path(back_up(desk, folder).place)
    (tmp_path / "there").mkdir()
    (tmp_path / "file").write_text("rien")
    (tmp_path / "link").symlink_to(tmp_path / "there")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    place = {"in_vault": desk.root / "other", "in_blobs": desk.root / "blobs" / "other"}
    with pytest.raises(VaultExists):
        restored(source, place.get(odd, tmp_path / odd))
    assert (tmp_path / "file").read_text() == "rien"
    assert list((tmp_path / "there").iterdir()) == []
    assert not (desk.root / "other").exists()
