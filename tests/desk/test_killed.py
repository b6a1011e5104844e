"""Killed at any place, started again: the state before or the finished one, nothing twice."""

import subprocess
import sys
from pathlib import Path

import pytest

from dispute_exchange.acts import SendMessage
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import open_platform
from dispute_platform.tables import OperationRow
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import disputes
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.files import OpenDisputeFile, open_dispute_file
from mediator_desk.usecases.outbox import PerformAct, list_acts, perform_act
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.timelines import check_chain
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from tests.desk.material import PASSPHRASE, make_desk, make_file
from tests.patience import PATIENCE_S
from tests.platform.conftest import serving
from tests.platform.material import BODY, material

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")


def run(*arguments: object) -> bool:
    """Runs the doomed desk; whether it came to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.killed", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode in (0, -9), done.stderr
    return done.stdout.strip() == "done"


def sealed_files(vault: Path) -> int:
    return len([path for path in (vault / "blobs").glob("*/*") if path.is_file()])


def test_an_import_killed_anywhere_is_whole_or_never_was(tmp_path, platform):
    vault = tmp_path / "vault"
    lock_vault(make_desk(vault, platform, clock=system_clock))
    made = make_file(platform)
    path = tmp_path / "file.dispute"
    path.write_bytes(made.data)
    place, finished = 1, False
    while not finished:
        finished = run("import", vault, place, path)
        desk = unlock_vault(UnlockVault(vault, passphrase=PASSPHRASE))
        with desk.vault.engine.connect() as connection:
            held = disputes.find(connection, made.file.dispute_id)
        if held is None:
            assert sealed_files(vault) == 0, f"swept after dying at {place}"
            assert not list((vault / "tmp").iterdir())
        else:
            assert check_chain(desk, made.file.dispute_id).broken_at is None
            assert all(row.held for row in list_exhibits(desk, made.file.dispute_id))
        lock_vault(desk)
        place += 1
    assert place > 5, "it died at several places"
    desk = unlock_vault(UnlockVault(vault, passphrase=PASSPHRASE))
    assert open_dispute_file(desk, OpenDisputeFile(path)).was_held
    lock_vault(desk)


def test_sending_killed_anywhere_loses_nothing_and_sends_nothing_twice(tmp_path):
    platform = open_platform(tmp_path / "platform")
    mediator = add_mediator(platform, "Odile Vautremont", BODY)
    dispute_id = register_dispute(platform, material(mediator))
    vault = tmp_path / "vault"
    with serving(platform) as served:
        desk = make_desk(vault, clock=system_clock)
        code = issue_code(platform, mediator.mediator_id).code
        desk = enrol(desk, Enrol(served.url, code, "Poste")).desk
        synchronise(desk)
        perform_act(desk, PerformAct(dispute_id, SendMessage(text="un")))
        perform_act(desk, PerformAct(dispute_id, SendMessage(text="deux")))
        lock_vault(desk)
        place = 1
        while not run("send", vault, place):
            place += 2
        desk = unlock_vault(UnlockVault(vault, passphrase=PASSPHRASE))
        assert synchronise(desk).problem is None
        assert {row.state for row in list_acts(desk)} == {ActState.ACCEPTED}
        assert sorted(row.receipt_no or 0 for row in list_acts(desk)) == [1, 2]
        assert check_chain(desk, dispute_id).broken_at is None
        lock_vault(desk)
    with platform.database.read() as session:
        assert session.query(OperationRow).count() == 2
    platform.close()
    assert place > 5, "it died at several places"
