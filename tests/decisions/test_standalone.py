"""``python -m dispute_exchange verify DECISION.pdf``: what a party can ask without any desk."""

import io
from pathlib import Path

import pytest

from dispute_exchange.cli import HOLDS, REFUSED, UNANSWERED, run
from dispute_exchange.verification.verdict import Integrity, VerdictKind
from dispute_exchange.verification.words import FAULTS, VERDICTS
from tests.decisions.authority import Authority, pem
from tests.decisions.conftest import Issued


def ask(path: Path, *options: str) -> tuple[int, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run(["verify", str(path), *options], out, err)
    return code, out.getvalue() + err.getvalue()


@pytest.fixture
def files(tmp_path: Path, issued: Issued, ca: Authority) -> tuple[Path, Path]:
    decision, root = tmp_path / "decision.pdf", tmp_path / "root.pem"
    decision.write_bytes(issued.signed)
    root.write_text(pem(ca.root))
    return decision, root


def test_a_party_verifies_with_the_authoritys_root(files: tuple[Path, Path]) -> None:
    decision, root = files
    code, said = ask(decision, "--trust", str(root), "--lang", "fr")
    assert code == HOLDS
    assert "tel qu’il a été signé" in said
    assert "FR-MC-RIV-2026-P00418" in said
    assert "Odile Vautremont" in said


def test_without_a_root_nobody_vouches_for_the_signer(files: tuple[Path, Path]) -> None:
    code, said = ask(files[0], "--lang", "en")
    assert code == UNANSWERED
    assert "--trust" in said


def test_a_changed_copy_is_refused_with_its_reason(files: tuple[Path, Path]) -> None:
    decision, root = files
    decision.write_bytes(decision.read_bytes() + b"\n%")
    code, said = ask(decision, "--trust", str(root), "--lang", "en")
    assert code == REFUSED
    assert "Bytes follow the last signature." in said


def test_every_verdict_and_every_fault_has_its_words() -> None:
    assert set(VERDICTS) == set(VerdictKind)
    assert set(FAULTS) == set(Integrity)
    for words in (*VERDICTS.values(), *FAULTS.values()):
        assert words.fr
        assert words.en
