"""``python -m dispute_exchange``: words, exit codes, and never a traceback."""

import io
import json
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from dispute_exchange import cli, words
from dispute_exchange.chain import ChainBroken
from dispute_exchange.container import errors, write_dispute_file

from .forge import Part, assemble, signed
from .material import COMPLAINT, EXHIBITS, Platform, make_authority, make_signer, sources
from .test_container_parts import everything

LANGUAGES = ("fr", "en")


@pytest.fixture
def files(platform: Platform, asice: bytes, tmp_path: Path) -> Path:
    """A folder with good files, a key, a root, and some that are not."""
    with (tmp_path / "good.dispute").open("wb") as out:
        write_dispute_file(
            out,
            dispute_json=platform.dispute_json(),
            complaint_pdf=COMPLAINT,
            evidence=sources(EXHIBITS),
            signer=platform.signer,
            recipients=[platform.device.recipient],
        )
    (tmp_path / "good.asice").write_bytes(asice)
    (tmp_path / "cut.asice").write_bytes(asice[:-5])
    (tmp_path / "letter.pdf").write_bytes(COMPLAINT)
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "key.txt").write_text(f"# created\n{platform.device.secret}\n")
    (tmp_path / "root.pem").write_bytes(platform.root.pem)
    (tmp_path / "root.der").write_bytes(platform.root.der)
    (tmp_path / "other.pem").write_bytes(make_authority().pem)
    return tmp_path


def run(files: Path, *arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    names = {path.name for path in files.iterdir()}
    given = [str(files / word) if word in names else word for word in arguments]
    return cli.run(given, out, err), out.getvalue(), err.getvalue()


@pytest.mark.parametrize("root", ["root.pem", "root.der"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_good_file_is_verified(files, language, root):
    keys = ["--trust", root, "--identity", "key.txt"]
    code, out, err = run(files, "verify", "good.dispute", *keys, "--lang", language)
    assert (code, err) == (cli.HOLDS, "")
    assert out.count("✔") == 7
    assert words.LABELS["all_holds"].say(language) in out


def test_a_plain_file_says_it_was_readable_on_the_way(files):
    code, out, _ = run(files, "verify", "good.asice", "--trust", "root.pem", "--lang", "en")
    assert code == cli.HOLDS
    assert "readable by anyone" in out
    assert "Recipient not checked" in out


def test_without_a_root_the_question_stays_open(files):
    code, out, _ = run(files, "verify", "good.asice", "--lang", "fr")
    assert code == cli.UNANSWERED
    assert "n’importe qui a pu sceller ce dossier" in out
    assert words.LABELS["all_holds"].fr not in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_inspect_shows_what_it_can(files, platform, language):
    code, out, _ = run(files, "inspect", "good.dispute", "--lang", language)
    assert code == cli.HOLDS
    assert "0001" not in out
    code, out, _ = run(
        files, "inspect", "good.dispute", "--identity", "key.txt", "--lang", language
    )
    assert code == cli.HOLDS
    assert all(path in out for path in EXHIBITS)
    assert words.LABELS["untrusted"].say(language) in out


@pytest.mark.parametrize(
    ("arguments", "code", "kind"),
    [
        (["inspect", "letter.pdf"], 1, "not_a_dispute_file"),
        (["verify", "empty"], 1, "not_a_dispute_file"),
        (["inspect", "cut.asice"], 1, "archive_truncated"),
        (["verify", "good.asice", "--trust", "other.pem"], 1, "issuer_not_trusted"),
        (["verify", "good.dispute"], 2, "identity_missing"),
        (["verify", "good.dispute", "--identity", "letter.pdf"], 2, "identity_malformed"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_is_one_sentence_and_its_kind(files, arguments, code, kind, language):
    result, _, err = run(files, *arguments, "--lang", language)
    assert result == code
    assert err.startswith("✘ ")
    assert err.endswith(f" [{kind}]\n")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify", "missing.dispute"],
        ["verify", "good.asice", "--trust", "letter.pdf"],
        ["verify", "good.asice", "--trust", "missing.pem"],
        ["verify", "good.asice", "--identity", "empty"],
        ["verify", "."],
        ["verify"],
        ["destroy", "good.asice"],
        [],
    ],
)
def test_what_cannot_be_answered_exits_with_two(files, arguments, capsys):
    code, _, err = run(files, *arguments)
    assert code == cli.UNANSWERED
    assert err or capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_speaks_the_language_asked_for(files, capsys, language):
    assert run(files, "verify", "--help", "--lang", language)[0] == cli.HOLDS
    printed = " ".join(capsys.readouterr().out.split())
    for label in ("verify", "file_argument", "trust_option", "identity_option"):
        assert " ".join(words.LABELS[label].say(language).split()) in printed


def test_a_broken_event_chain_is_refused(files, platform):
    plain = json.loads(platform.dispute_json())
    plain["timeline"][0]["payload"]["text"] = "Une autre histoire."
    document = json.dumps(plain).encode()
    (files / "rewritten").write_bytes(assemble(signed(platform, dispute_json=document)))
    code, _, err = run(files, "verify", "rewritten", "--trust", "root.pem")
    assert code == cli.REFUSED
    assert "chain_broken" in err


def test_a_file_cannot_speak_to_the_terminal(files, platform):
    spoken = "Plateforme\x1b[31m\u202eforge"
    signer = make_signer(platform.root, name=spoken)
    talking = Platform(platform.root, signer, platform.device)
    (files / "talking").write_bytes(talking.asice())
    _, out, _ = run(files, "inspect", "talking")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "Plateforme·[31m·forge" in out


def test_the_language_is_the_persons_own():
    assert cli._language([], {"LANG": "fr_FR.UTF-8"}) == "fr"
    assert cli._language([], {"LC_ALL": "de_DE.UTF-8", "LANG": "fr_FR.UTF-8"}) == "en"
    assert cli._language(["--lang", "fr"], {"LANG": "en_GB.UTF-8"}) == "fr"
    assert cli._language(["--lang=en"], {"LANG": "fr_FR.UTF-8"}) == "en"


def test_the_program_itself_runs_without_a_traceback(files):
    for arguments, code in (
        (["verify", "good.asice", "--trust", "root.pem"], 0),
        (["verify", "letter.pdf"], 1),
        (["verify", "missing"], 2),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "dispute_exchange", *arguments],
            cwd=files,
            capture_output=True,
            env={"LC_ALL": "C", "PATH": ""},
        )
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


def test_every_refusal_has_words_in_both_languages():
    refusals = everything(errors.ContainerRefused) | {ChainBroken}
    assert {refusal.kind for refusal in refusals} == set(words.REFUSALS)


def test_french_is_set_as_french_is():
    for entry in (*words.REFUSALS.values(), *words.LABELS.values()):
        assert not re.search(r"[^\u00a0][:;?!»%](?:\s|$)|«[^\u00a0]|'", entry.fr), entry.fr
        assert "'" not in entry.en, entry.en
        fields = [{f for _, f, _, _ in string.Formatter().parse(text) if f} for text in entry]
        assert fields[0] == fields[1], entry


def test_a_fact_nobody_gave_shows_as_a_dash():
    assert "–" in words.REFUSALS["unsafe_name"].say("fr", {"entry": 3})


def test_an_unsigned_exhibit_is_told_by_its_number(files, platform):
    extra = assemble([*signed(platform), Part("evidence/0042-secret.txt", b"x")])
    (files / "extra").write_bytes(extra)
    _, _, err = run(files, "verify", "extra", "--lang", "en")
    assert "evidence/0042 is covered by no signature" in err
    assert "secret" not in err
