"""Killed between any two steps of signing: the same state or the finished one, never between."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.decisions.verdict import VerdictKind
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts
from mediator_desk.usecases.decisions import (
    SignDecision,
    open_decision_pdf,
    read_decision,
    read_draft,
    sign_decision,
    verify_document,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from tests.decisions.desk import DISPUTE, Ready, write_proposal
from tests.decisions.material import NOW
from tests.desk.material import PASSPHRASE

ROOT = Path(__file__).parents[2]
needs_sigkill = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")


def _blobs(desk: Desk) -> int:
    return sum(1 for _ in (desk.root / "blobs").glob("??/*"))


def _die(root: Path, draft: object, last: str) -> None:
    command = [sys.executable, "-m", "tests.decisions.dying", str(root), str(draft), last]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


@needs_sigkill
@pytest.mark.parametrize("step", ["sign", "seal", "queue", "keep"])
def test_killed_before_the_commit_nothing_happened(ready: Ready, step: str) -> None:
    draft = write_proposal(ready)
    sealed = _blobs(ready.desk)
    lock_vault(ready.desk)
    _die(ready.desk.root, draft.draft_id, step)
    desk = unlock_vault(UnlockVault(ready.desk.root, PASSPHRASE), fixed_clock(NOW))
    try:
        assert read_draft(desk, DISPUTE) == draft
        assert read_decision(desk, DISPUTE) is None
        assert _blobs(desk) == sealed
        with desk.vault.engine.connect() as connection:
            assert acts.every(connection) == ()
        assert sign_decision(desk, SignDecision(draft.draft_id, confirmed=True)).verdict.genuine
    finally:
        lock_vault(desk)


@needs_sigkill
def test_killed_after_the_commit_everything_happened(ready: Ready) -> None:
    draft = write_proposal(ready)
    lock_vault(ready.desk)
    _die(ready.desk.root, draft.draft_id, "never")
    desk = unlock_vault(UnlockVault(ready.desk.root, PASSPHRASE), fixed_clock(NOW))
    try:
        assert read_draft(desk, DISPUTE) is None
        decided = read_decision(desk, DISPUTE)
        assert decided is not None
        pdf = open_decision_pdf(desk, decided.decision_id)
        assert verify_document(desk, pdf).kind is VerdictKind.GENUINE
        with desk.vault.engine.connect() as connection:
            (act,) = acts.every(connection)
        assert (act.state, act.act_id) == (ActState.WAITING, decided.act_id)
    finally:
        lock_vault(desk)
