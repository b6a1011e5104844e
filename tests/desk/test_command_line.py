"""Every use case from the command line, on a real vault and a real platform."""

import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import dispute_exchange
import mediator_desk
from dispute_exchange.errors import ExchangeError
from dispute_exchange.vocabulary import (
    Answer,
    DecisionState,
    DisputeState,
    EvidenceType,
    PartyRole,
)
from dispute_exchange.wire import KEPT_REFUSALS
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import open_platform
from mediator_desk.cli.__main__ import main
from mediator_desk.cli.words import Words, has_words
from mediator_desk.decisions.findings import GateLevel
from mediator_desk.decisions.rules import RULES
from mediator_desk.domain.clocks import Urgency
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.views import NextAction
from mediator_desk.errors import DeskError
from mediator_desk.law.rules import rulebook
from mediator_desk.usecases import vaults
from tests.desk.material import CHEAP, PASSPHRASE
from tests.patience import PATIENCE_S
from tests.platform.conftest import Served, serving
from tests.platform.material import BODY, material

Run = Callable[..., tuple[int, str, str]]
TODAY = datetime.now(UTC).date()


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a vault of the test's own; code, output, errors."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(secret))
    monkeypatch.setattr(vaults, "DEFAULT_COST", CHEAP)
    monkeypatch.setitem(vaults.create_vault.__kwdefaults__, "cost", CHEAP)

    def go(*arguments: object, lang: str = "en") -> tuple[int, str, str]:
        vault = str(tmp_path / "vault")
        code = main(["--vault", vault, "--lang", lang, *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


@pytest.fixture
def held(run: Run, served: Served) -> None:
    """A vault that holds dispute 4182."""
    mediator = add_mediator(served.platform, "Odile Vautremont", BODY)
    register_dispute(served.platform, material(mediator, "4182"))
    run("create", "--label", "Essai")
    run("enrol", served.url, issue_code(served.platform, mediator.mediator_id).code)
    assert run("sync")[0] == 0


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    platform = open_platform(tmp_path / "platform")
    with serving(platform) as running:
        yield running
    platform.close()


def test_a_mediators_day_without_a_screen(run, served, tmp_path):
    mediator = add_mediator(served.platform, "Odile Vautremont", BODY)
    register_dispute(served.platform, material(mediator, "4182"))
    code, out, _ = run("--json", "create", "--label", "Essai")
    assert code == 0
    assert len(json.loads(out)["recovery_key"]) > 30
    one_time = issue_code(served.platform, mediator.mediator_id).code
    assert run("enrol", served.url, one_time)[0] == 0
    code, out, _ = run("--json", "sync")
    assert (code, json.loads(out)["new_files"]) == (0, 1)
    code, out, _ = run("--json", "cases", "--view", "TO_ANSWER", "--search", "AUBREPIN")
    assert [row["file_no"] for row in json.loads(out)["rows"]] == ["4182"]
    code, out, _ = run("timeline", "4182", "--actor", "TRADER")
    assert (code, len(out.splitlines())) == (0, 3)
    assert "Nous regardons" in run("events", "4182", "2")[1]
    assert run("search", "4182", "rembourse")[1].startswith("1  ")
    assert "chain" not in run("chain", "4182")[2].lower()
    code, out, _ = run("save-exhibit", "4182", "1", tmp_path)
    assert list(tmp_path.glob("0001-*facture.pdf"))
    assert run("note", "add", "4182", "Rappeler le professionnel.", "--event", "2")[0] == 0
    assert "Rappeler" in run("note", "list", "4182")[1]
    assert run("note", "edit", "4182", "1", "Rappelé.")[0] == 0
    assert "Rappelé" in run("note", "show", "4182", "1")[1]
    assert "Rappelé" in run("note", "list", "--search", "RAPPELE")[1]
    assert run("note", "delete", "4182", "1")[0] == 0
    assert run("note", "list", "4182")[1] == ""
    code, out, _ = run("--json", "act", "message", "4182", "--text", "Bonjour.")
    act_id = json.loads(out)["act_id"]
    assert run("act", "hold", act_id)[1].strip() == "On hold"
    assert run("act", "release", act_id)[1].strip() == "Waiting"
    assert run("sync")[0] == 0
    assert run("act", "show", act_id)[1].splitlines()[0].split()[-2] == "Accepted"
    assert "1" in run("acts")[1]
    assert run("act", "withdraw", act_id)[0] == 1
    assert run("draft", "start", "4182")[0] == 0
    code, out, _ = run("--json", "draft", "show", "4182")
    content = tmp_path / "draft.json"
    content.write_text(json.dumps(json.loads(out)["content"]), encoding="utf-8")
    assert run("draft", "save", "4182", content)[0] == 0
    assert run("draft", "check", "4182")[0] == 1, "an empty draft does not pass the gate"
    assert run("sign", "4182", "--confirm")[0] == 1
    assert run("draft", "abandon", "4182")[0] == 0


def test_what_goes_wrong_has_words_and_a_code(run, tmp_path):
    code, _, err = run("cases", lang="fr")
    assert code == 3
    assert "pas de coffre" in err
    run("create", "--label", "Essai")
    code, _, err = run("show", "9999", lang="fr")
    assert (code, err) == (1, "Dossier inconnu dans ce coffre (dossier 9999)\n")
    assert run("--verbose", "show", "9999")[2].endswith("[dispute_unknown; dispute_id=9999]\n")
    junk = tmp_path / "junk.dispute"
    junk.write_bytes(b"nothing of the kind")
    code, _, err = run("open", junk)
    assert (code, "trusts no issuer" in err) == (1, True)
    assert run("open", tmp_path / "absent.dispute")[0] == 1
    code, _, err = run("sync")
    assert (code, "linked to no platform" in err) == (1, True)
    code, _, err = run("enrol", "http://127.0.0.1:9", "ABCD-EFGH")
    assert code == 4
    with pytest.raises(SystemExit) as usage:
        run("frobnicate")
    assert usage.value.code == 2


def test_a_passphrase_comes_by_descriptor_and_never_by_arguments(run, monkeypatch):
    run("create", "--label", "Essai")
    monkeypatch.delenv("MEDIATOR_DESK_PASSPHRASE_FILE")
    reading, writing = os.pipe()
    os.write(writing, b"wrong horse entirely five words\n")
    os.close(writing)
    assert run("--passphrase-fd", reading, "unlock", "check")[0] == 3
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    assert run("--passphrase-fd", reading, "unlock", "check")[0] == 0
    assert run("unlock", "check")[0] == 3, "nobody to ask"


def _kinds(root: type) -> Iterator[type]:
    for each in root.__subclasses__():
        if each.__module__.startswith(("mediator_desk.", "dispute_exchange.")):
            yield each
        yield from _kinds(each)


_ELSEWHERE = ("__main__", "_windows", "_macos")


def test_every_known_failure_has_words():
    # WHY every module: which failures are known must not hang on what other tests imported.
    for package in (mediator_desk, dispute_exchange):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith(_ELSEWHERE):
                importlib.import_module(found.name)
    for kind in {*_kinds(DeskError), *_kinds(ExchangeError)}:
        named = [each.kind for each in kind.__mro__ if hasattr(each, "kind")]
        assert any(has_words(name) for name in named if name != "unexpected"), kind.kind
    assert Words("fr").error(ValueError()) != Words("en").error(ValueError())


def test_amounts_days_and_codes_are_said_in_the_language_asked_for(run, held):
    _, french, _ = run("cases", lang="fr")
    _, english, _ = run("cases")
    assert "219,00\u00a0€" in french
    assert "€219.00" in english
    assert "Faire la déclaration d’indépendance" in french
    assert "Make the statement of independence" in english
    assert "En médiation" in french
    _, french, _ = run("timeline", "4182", lang="fr")
    assert "Réclamation déposée" in french
    assert "Saisine du médiateur" in french
    assert f"{TODAY.year}-" not in french
    assert run("draft", "start", "4182")[0] == 0
    _, french, _ = run("draft", "check", "4182", lang="fr")
    assert "Bloquant" in french
    assert not re.search(r"\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b", french)
    _, french, _ = run("status", lang="fr")
    assert "Dernière réussite" in french
    assert " UTC" in french.replace("\u00a0", " ")


def test_every_code_a_command_shows_has_words_in_both_languages():
    shown = {
        "next_action": NextAction,
        "urgency": Urgency,
        "gate_level": GateLevel,
        "act_state": ActState,
        "dispute_state": DisputeState,
        "decision_state": DecisionState,
        "party_role": PartyRole,
        "evidence_type": EvidenceType,
        "answer": Answer,
        "gate_rule": [rule.name for rule in RULES],
        "deadline_rule": {rule.rule_id for rule in rulebook().rules},
        "refusal": KEPT_REFUSALS,
    }
    for language in ("fr", "en"):
        words = Words(language)
        bare = [
            (group, str(code))
            for group, codes in shown.items()
            for code in codes
            if words.label(group, code) == str(code)
        ]
        assert bare == []


def test_nothing_in_a_dispute_steers_the_terminal(run, served, tmp_path):
    mediator = add_mediator(served.platform, "Odile Vautremont", BODY)
    hostile = "Manteau\u202egpj.exe\x1b[2J\x9b31m\r\nfaux"
    made = material(mediator, "4182")
    record = made.record.model_copy(update={"title": hostile})
    register_dispute(served.platform, replace(made, record=record))
    run("create", "--label", "Essai")
    run("enrol", served.url, issue_code(served.platform, mediator.mediator_id).code)
    assert run("sync")[0] == 0
    for command in (["cases"], ["show", "4182"], ["preview", "4182"]):
        _, told, _ = run(*command)
        assert not set("\u202e\x1b\x9b\r") & set(told)
    _, told, _ = run("cases")
    assert "Manteau⟦U+202E⟧gpj.exe" in told
    assert len(told.splitlines()) == 1
    _, told, _ = run("--json", "cases")
    assert not set("\u202e\x9b") & set(told)
    assert json.loads(told)["rows"][0]["title"].startswith("Manteau⟦U+202E⟧gpj.exe")


@pytest.mark.parametrize(
    "asked",
    [
        ("note", "restore", "4182", "no identifier"),
        ("note", "add", "4182", "\udcff"),
        ("note", "list", "--search", "\udcff"),
        ("act", "message", "4182", "--text", "\udcff"),
        ("search", "4182", "\udcff"),
        ("cases", "--search", "\udcff"),
        ("search", "4182", "\" OR * NEAR( ' %_ -- ;"),
        ("cases", "--search", "' or 1=1 -- %"),
        ("enrol", "http://127.0.0.1:9", "\udcff" * 8),
        ("draft", "save", "4182", "{latin1}"),
        ("act", "perform", "4182", "[" * 100_000),
        ("exhibit", "4182", "../../etc/passwd"),
        ("decision-pdf", "4182", "/nowhere/at/all.pdf"),
    ],
)
def test_whatever_is_typed_is_answered_in_words(run, held, tmp_path, asked):
    latin1 = tmp_path / "latin1.json"
    latin1.write_bytes('{"title": "\xe9"}'.encode("latin-1"))
    code, _, err = run(*(str(word).replace("{latin1}", str(latin1)) for word in asked))
    assert code in (0, 1)
    assert bool(code) == bool(err)


@pytest.mark.parametrize(
    "asked",
    [
        ("draft", "start", "4182", "--kind", "VERDICT"),
        ("timeline", "4182", "--actor", "NOBODY"),
        ("timeline", "4182", "--from", "tomorrow"),
        ("events", "4182", "9" * 30),
        ("events", "4182", "-1"),
        ("note", "add", "4182", "x", "--event", "9" * 30),
    ],
)
def test_a_word_that_no_command_knows_is_a_usage_error(run, asked):
    with pytest.raises(SystemExit) as usage:
        run(*asked)
    assert usage.value.code == 2


def test_output_that_nobody_reads_any_more_ends_quietly(run, tmp_path):
    run("create", "--label", "Essai")
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-m", "mediator_desk.cli", "--vault", tmp_path / "vault", "unlock"]
    with subprocess.Popen(program, stdout=writing, stderr=subprocess.PIPE) as told:
        os.close(writing)
        _, err = told.communicate(timeout=PATIENCE_S)
    assert (told.returncode, err) == (141, b"")
