"""Before the database changes shape a copy is made and proved; a failure changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mediator_desk.store import migrate as module
from mediator_desk.store.errors import CopyUnsound
from mediator_desk.store.migrate import HEAD, current, migrate, script_config
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.notes import NoteTarget, WriteNote, list_notes, write_note
from mediator_desk.vault import VaultFull
from tests.desk.material import make_file, put_in

TEXT = "Ce que le consommateur a confié."


@pytest.fixture
def behind(desk, platform, tmp_path) -> tuple[Desk, Path]:
    """A vault one shape behind, as the version before left it, and the copy it will make."""
    from alembic import command

    case = put_in(desk, make_file(platform), tmp_path).dispute_id
    write_note(desk, WriteNote(NoteTarget(case), TEXT))
    with desk.vault.writer.begin() as connection:
        command.downgrade(script_config(connection), "-1")
    found = current(desk.vault)
    assert found is not None
    assert found < HEAD
    return desk, desk.root / f"before-{found}.db"


def test_the_copy_is_proved_and_the_one_before_goes_last(behind):
    desk, copy = behind
    earlier = desk.root / "before-0001.db"
    earlier.write_bytes(b"the copy of an earlier change of shape")
    assert migrate(desk.vault)
    assert current(desk.vault) == HEAD
    assert [path.name for path in desk.root.glob("before-*")] == [copy.name]
    assert copy.stat().st_mode & 0o077 == 0
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    assert TEXT.encode() not in copy.read_bytes()
    assert not list((desk.root / "tmp").iterdir())


def flipped(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4096 * 3 + 100] ^= 1
    copy.write_bytes(content)


def shortened(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[: 4096 * 4])


@pytest.mark.parametrize("spoil", [flipped, shortened])
def test_a_copy_that_does_not_read_back_stops_everything(
    behind, monkeypatch, spoil: Callable[[Path], None]
):
    desk, copy = behind
    before = current(desk.vault)
    real = module.copy_is_whole

    def after_spoiling(vault, made):
        spoil(made)
        return real(vault, made)

    monkeypatch.setattr(module, "copy_is_whole", after_spoiling)
    with pytest.raises(CopyUnsound) as refused:
        migrate(desk.vault)
    assert refused.value.facts == {"found": before}
    assert current(desk.vault) == before
    assert not copy.exists()
    assert not list((desk.root / "tmp").iterdir())
    monkeypatch.undo()
    assert migrate(desk.vault)


def test_a_disk_without_room_stops_before_anything_changes(behind, monkeypatch):
    desk, copy = behind
    before = current(desk.vault)

    def none_left(folder: Path, needed: int, error: type[Exception]) -> None:
        raise VaultFull(needed=needed, free=0)

    monkeypatch.setattr(module, "require_room", none_left)
    with pytest.raises(VaultFull):
        migrate(desk.vault)
    assert current(desk.vault) == before
    assert not copy.exists()


def test_a_migration_that_fails_leaves_the_database_as_it_was(behind, monkeypatch):
    desk, copy = behind
    before = current(desk.vault)

    def fail(_connection: object) -> None:
        raise RuntimeError("halfway")

    monkeypatch.setattr(module, "refold", fail)
    with pytest.raises(RuntimeError, match="halfway"):
        migrate(desk.vault)
    assert current(desk.vault) == before
    assert copy.exists()
    monkeypatch.undo()
    assert migrate(desk.vault)
    with desk.vault.engine.connect() as connection:
        query = "select dispute_id from dispute"
        assert connection.exec_driver_sql(query).scalar() is not None
    case = desk_case(desk)
    assert [note.text for note in list_notes(desk, case)] == [TEXT]


def desk_case(desk):
    from mediator_desk.usecases.caseload import CaseQuery, read_caseload

    (row,) = read_caseload(desk, CaseQuery()).rows
    return row.dispute_id
