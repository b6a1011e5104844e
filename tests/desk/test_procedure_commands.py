"""Independence, admissibility and the acts with a rule, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mediator_desk.cli.__main__ import main
from mediator_desk.cli.words import Words
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.admissibility import Answer, Missing
from mediator_desk.domain.independence import Declaration, Stale, Tie
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import AT_NOW, PASSPHRASE, make_desk, make_file
from tests.desk.referred import new_file, open_file
from tests.exchange.material import Platform

Run = Callable[..., tuple[int, str, str]]
NEW, OLD = "D-2026-000008", "D-2026-000007"


@pytest.fixture
def run(
    tmp_path: Path,
    platform: Platform,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Commands on a vault that holds a new file and one in mediation of the same trader."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(secret))
    desk = make_desk(tmp_path / "vault", platform)
    open_file(desk, make_file(platform, number=7), tmp_path)
    open_file(desk, new_file(platform, number=8), tmp_path)
    lock_vault(desk)

    def go(*arguments: object, lang: str = "en") -> tuple[int, str, str]:
        vault = str(tmp_path / "vault")
        given = ["--vault", vault, "--lang", lang, *map(str, arguments)]
        code = main(given, fixed_clock(AT_NOW()))
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


def test_a_file_is_declared_examined_and_notified(run: Run) -> None:
    """R613-1, L612-2, R612-2."""
    code, out, _ = run("independence", NEW)
    assert (code, out.splitlines()[0]) == (0, "Statement to be made")
    assert OLD in out
    assert "same trader" in out
    assert run("admit", NEW)[0] == 1
    assert run("declare", NEW, "--tell-past")[0] == 0
    assert "Objections open" in run("independence", NEW)[1]
    assert "not answered" in run("examine", NEW)[1]
    assert run("no-exclusion", NEW)[0] == 0
    for ground in (
        "NO_PRIOR_WRITTEN_COMPLAINT",
        "MANIFESTLY_UNFOUNDED_OR_ABUSIVE",
        "OTHER_MEDIATOR_OR_COURT",
        "FILED_TOO_LATE",
        "OUTSIDE_COMPETENCE",
    ):
        assert run("answer", NEW, ground, "YES", "--reason", "Vérifié.")[0] == 0
    assert run("examine", NEW)[1].splitlines()[0] == "Admissible"
    assert run("admit", NEW)[0] == 0
    code, out, _ = run("--json", "acts")
    assert [act["kind"] for act in json.loads(out)] == ["NOTIFY_PARTIES", "DECLARE_INDEPENDENCE"]


def test_a_file_is_refused_with_the_reasons_suggested(run: Run) -> None:
    """L612-2, 3°."""
    run("declare", NEW)
    ground = "OTHER_MEDIATOR_OR_COURT"
    assert "ground" in run("refuse", NEW, ground)[2].lower()
    assert run("answer", NEW, ground, "NO")[0] == 1
    run("answer", NEW, ground, "NO", "--reason", "Lettre du 3 mai.", "--body", "Médiation Sud")
    assert run("refuse", NEW, ground)[0] == 0
    code, out, _ = run("--json", "acts")
    assert json.loads(out)[0]["kind"] == "DECLARE_INADMISSIBLE"
    assert code == 0


def test_the_course_of_a_mediation_is_recorded(run: Run) -> None:
    """R612-5, R613-1, R612-2."""
    assert run("extend", OLD, "2027-01-29", "Expertise.")[0] == 0
    assert run("extend", OLD, "2026-12-01", "Trop tôt.")[0] == 1
    assert run("conflict", OLD, "Un ancien mandat.")[0] == 0
    assert run("resolve", OLD, "continue", "Levé.")[0] == 0
    assert run("circumstance", OLD, "Un doute.")[0] == 0
    assert "to be made again" in run("independence", OLD)[1]
    assert run("withdrawal", OLD, "CONSUMER", "--channel", "EMAIL")[0] == 0
    assert run("reopen", OLD, "Une pièce nouvelle.")[0] == 0
    assert run("court", OLD, "2026-11-19", "--text", "TJ de Nantes")[0] == 0
    kinds = [act["kind"] for act in json.loads(run("--json", "acts")[1])]
    assert kinds == [
        "RECORD_COURT",
        "REOPEN_DISPUTE",
        "RECORD_WITHDRAWAL",
        "RESOLVE_CONFLICT",
        "RAISE_CONFLICT",
        "EXTEND_DEADLINE",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_shown_has_words(language: str) -> None:
    words = Words(language)
    shown = {
        "declaration": Declaration,
        "stale": Stale,
        "tie": Tie,
        "missing": Missing,
        "review_answer": [*Answer, "NONE"],
    }
    bare = [
        (group, str(code))
        for group, codes in shown.items()
        for code in codes
        if words.label(group, code) == str(code)
    ]
    assert bare == []
