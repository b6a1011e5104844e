"""Agenda, clocks, calculations and the body's rules from the command line."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest

from mediator_desk.cli.__main__ import main
from mediator_desk.clock import fixed_clock
from mediator_desk.usecases import vaults
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import CHEAP, PASSPHRASE, make_desk, make_file, put_in

Run = Callable[..., tuple[int, str, str]]
NOW = fixed_clock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a vault of the test's own; code, output, errors."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("MEDIATOR_DESK_PASSPHRASE_FILE", str(secret))
    monkeypatch.setattr(vaults, "DEFAULT_COST", CHEAP)

    def go(*arguments: object, lang: str = "fr") -> tuple[int, str, str]:
        vault = str(tmp_path / "vault")
        code = main(["--vault", vault, "--lang", lang, *map(str, arguments)], NOW)
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


@pytest.fixture
def held(platform, tmp_path) -> None:
    """A vault with one dispute in mediation, closed again."""
    desk = make_desk(tmp_path / "vault", platform, NOW)
    put_in(desk, make_file(platform), tmp_path)
    lock_vault(desk)


def test_the_agenda_is_listed_and_written(run, held, tmp_path):
    code, french, _ = run("agenda", "--month", "2026-12-01")
    assert code == 0
    assert "8\u00a0décembre 2026" in french
    assert "Issue de la médiation" in french
    assert "Rappel" in french
    assert "Rappel" not in run("agenda", "--month", "2026-12-01", "--no-warnings")[1]
    assert "Nothing" in run("agenda", "--week", "2026-10-01", lang="en")[1]
    assert "Jour de Noël" not in run("agenda", "--week", "2026-12-07")[1]
    _, told, _ = run("--json", "agenda", "--from", "2026-12-01", "--to", "2026-12-31")
    assert [day["on"] for day in json.loads(told)["days"]][-1] == "2026-12-08"
    target = tmp_path / "a.ics"
    code, said, _ = run("agenda", "--from", "2026-12-01", "--to", "2026-12-31", "--ics", target)
    assert code == 0
    assert "1 échéances" in said
    assert len(icalendar.Calendar.from_ical(target.read_bytes()).events) == 1


def test_clocks_and_the_time_bar_are_told(run, held):
    code, told, _ = run("clocks", "D-2026-000042", "--timebar")
    assert code == 0
    assert "Issue de la médiation" in told
    assert "Tenu" in told
    assert "C. civ., art. 2238" in told
    assert "suspendue depuis le 9\u00a0septembre 2026" in told
    assert "suspended since" in run("clocks", "D-2026-000042", "--timebar", lang="en")[1]


def test_calculators_work_without_a_vault(run):
    _, listed, _ = run("calculate")
    assert "withdrawal-refund" in listed
    _, fields, _ = run("calculate", "flight")
    assert "late_minutes" in fields
    given = ("paid=219,00", "due_on=2026-01-15", "refunded_on=2026-02-18")
    code, told, _ = run("calculate", "withdrawal-refund", *given)
    assert code == 0
    assert "262,80\u00a0€" in told
    assert "€262.80" in run("calculate", "withdrawal-refund", *given, lang="en")[1]
    _, plain, _ = run("--json", "calculate", "withdrawal-refund", *given)
    assert json.loads(plain)["total"] == {"minor": 26280, "currency": "EUR"}


def test_a_rate_may_be_given(run):
    asked = ("legal-interest", "principal=1000", "start_on=2026-06-01", "end_on=2026-08-01")
    code, _, refused = run("calculate", *asked)
    assert code == 1
    assert "2026-2" in refused
    code, told, _ = run("calculate", *asked, "--rate", "2026-2=6,50")
    assert code == 0
    assert "11,00\u00a0€" in told


def test_a_dispute_fills_in_what_it_says(run, held):
    given = ("calculate", "share", "percent=50", "--dispute", "D-2026-000042")
    code, told, _ = run(*given)
    assert code == 0
    assert "50\u00a0%" in told


@pytest.mark.parametrize(
    "asked",
    [
        ("calculate", "astrology"),
        ("calculate", "share", "percent=50"),
        ("calculate", "share", "amount=many", "percent=50"),
        ("calculate", "share", "amount=1e30", "percent=50"),
        ("calculate", "share", "surprise=1"),
        ("calculate", "share", "amount"),
        ("rules", "set", "OUTCOME", "--length", "120", "--reason", "Plus long"),
        ("rules", "set", "OUTCOME", "--length", "60", "--reason", " "),
        ("rules", "set", "ENTRY_REPLY", "--expiry", "SHRUG", "--reason", "Charte"),
        ("rules", "end", "0123", "2026-12-31"),
        ("rules", "withdraw", "0123"),
        ("rules", "days", "birthday", "2026-12-31"),
        ("clocks", "D-0000-000000"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(run, held, asked):
    for lang in ("fr", "en"):
        code, _, said = run(*asked, lang=lang)
        assert code == 1
        assert said


def test_the_body_sets_ends_and_takes_back_its_rules(run, held):
    _, before, _ = run("rules", "list")
    assert "90\u00a0jours" in before
    assert "France métropolitaine" in before
    code, said, _ = run(
        "rules", "set", "outcome", "--length", "60", "--from", "2026-09-01", "--reason", "Charte"
    )
    assert code == 0
    identifier = said.split()[-1]
    _, listed, _ = run("rules", "list")
    assert "60\u00a0jours" in listed
    assert "Charte" in listed
    assert "8\u00a0novembre 2026" in run("clocks", "D-2026-000042")[1]
    assert run("rules", "end", identifier, "2026-12-31")[0] == 0
    _, kept, _ = run("--json", "rules", "history")
    second = json.loads(kept)[1]["rule"]["body_rule_id"]
    assert run("rules", "withdraw", second)[0] == 0
    assert "60\u00a0jours" not in run("rules", "list")[1]
    assert len(run("rules", "history")[1].splitlines()) == 2


def test_the_body_adds_a_clock_and_a_calendar(run, held):
    added = ("--fr", "Accusé de réception", "--en", "Acknowledgement", "--article", "Règlement")
    milestones = ("--starts", "file_received", "--ends", "parties_notified")
    code, _, _ = run(
        "rules", "add", "OWN_ACK", *added, *milestones, "--length", "2", "--reason", "Qualité"
    )
    assert code == 0
    assert "Acknowledgement" in run("rules", "list", lang="en")[1]
    code, _, _ = run(
        "rules", "set", "CALENDAR", "--calendar", "ALSACE_MOSELLE", "--reason", "Siège à Metz"
    )
    assert code == 0
    assert "Alsace et Moselle" in run("rules", "list")[1]


def test_the_days_of_the_desk_are_set(run, held):
    code, told, _ = run("rules", "days", "mediator_appointed", "2024-05-01")
    assert code == 0
    assert "Mandat du médiateur" in told
    assert "1er\u00a0mai 2027" in told
