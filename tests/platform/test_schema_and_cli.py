"""The schema, the published interface and the command line are what they say."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dispute_exchange import acts, wire
from dispute_exchange.claims import Remedy
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.errors import ExchangeError
from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DisputeState, RemedyKind
from dispute_platform.api.description import checked_in, openapi, openapi_text
from dispute_platform.cli.main import main
from dispute_platform.database import Database, migration_config, sqlite_url
from dispute_platform.disputes import append_events, dispute_row, register_dispute
from dispute_platform.errors import REFUSALS
from dispute_platform.material_folder import read_material, write_material
from dispute_platform.mediators import body_named, mediators
from dispute_platform.platform import open_platform
from dispute_platform.tables import Base
from tests.patience import PATIENCE_S
from tests.platform.material import FACTURE, material

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(sqlite_url(tmp_path / "platform.db"))


def test_migrations_make_the_tables_the_code_uses(database: Database) -> None:
    database.upgrade()
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    database.close()


def test_migrations_go_back_and_forth(database: Database) -> None:
    database.upgrade()
    config = migration_config()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert sa.inspect(database.engine).get_table_names() == ["alembic_version"]
    database.upgrade()
    database.close()


def test_the_database_is_as_durable_as_it_can_be(database: Database) -> None:
    with database.read() as session:
        settings = {
            name: session.execute(sa.text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    database.close()


def test_the_description_checked_in_is_the_one_served() -> None:
    """Run ``python -m dispute_platform openapi --write`` when this fails."""
    assert checked_in(ROOT).read_text("utf-8") == openapi_text()


def test_the_description_names_what_the_contract_names() -> None:
    described = openapi()
    contract = {
        (words[0], words[1].split("?")[0])
        for words in (line.split() for line in (wire.__doc__ or "").splitlines())
        if len(words) > 1 and words[0] in {"GET", "POST", "HEAD", "PATCH"}
    }
    offered = {
        (method.upper(), path.replace("{dispute_id}", "{id}").replace("{upload_id}", "{id}"))
        for path, operations in described["paths"].items()
        for method in operations
    }
    assert offered == contract
    text = json.dumps(described)
    for reference in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert reference in described["components"]["schemas"], reference


def test_every_refusal_has_a_status_and_a_title() -> None:
    for code, meaning in REFUSALS.items():
        assert code == code.lower()
        assert 400 <= meaning.status < 600
        assert meaning.title


def test_an_unknown_path_is_a_problem(served: object) -> None:
    import httpx2

    answer = httpx2.get(f"{served.url}/v1/nothing")  # type: ignore[attr-defined]
    assert answer.headers["content-type"] == "application/problem+json"
    assert wire.Problem.model_validate_json(answer.content).code == "not_found"
    answer = httpx2.delete(f"{served.url}/v1/ops")  # type: ignore[attr-defined]
    assert wire.Problem.model_validate_json(answer.content).code == "method_not_allowed"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_a_platform_is_set_up_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--home", str(tmp_path / "home"))
    told = run(
        capsys, "mediator", "add", *home, "--name", "Odile Vautremont",
        "--body", "Médiation Rivage", "--json",
    )  # fmt: skip
    assert len(json.loads(told)["code"]) == 19
    assert "one-time enrolment code: " in run(capsys, "mediator", "code", *home)
    platform = open_platform(tmp_path / "home")
    (mediator,) = mediators(platform)
    platform.close()
    write_material(tmp_path / "material", material(mediator))
    loaded = run(capsys, "load", str(tmp_path / "material"), *home)
    assert loaded == "1 disputes taken in, 0 known already\n"
    assert run(capsys, "load", str(tmp_path / "material"), *home).startswith("0 disputes")
    links = run(capsys, "party", "links", "4182", *home)
    assert links.count("http://127.0.0.1:8440/p/") == 2
    said = run(capsys, "party", "message", "4182", *home, "--party", "trader", "--text", "Oui.")
    assert said == "event 8: MESSAGE by TRADER\n"
    run(capsys, "party", "withdraw", "4182", *home, "--party", "consumer")
    assert run(capsys, "party", "silence", *home) == ""
    answer = ("party", "answer", "4182", *home, "--party", "trader", "--answer", "accepted")
    assert main(answer) == 2
    assert "not_allowed" in capsys.readouterr().err


def test_a_party_does_everything_from_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the pages let a party do, a script can do too."""
    home = ("--home", str(tmp_path / "home"))
    run(
        capsys, "mediator", "add", *home, "--name", "Odile Vautremont",
        "--body", "Médiation Rivage",
    )  # fmt: skip
    platform = open_platform(tmp_path / "home")
    (mediator,) = mediators(platform)
    dispute = register_dispute(platform, material(mediator, stage="notified"))

    def act(content: acts.ActContent) -> None:
        with platform.database.write() as session:
            scene = Scene(platform.standings.of(session, dispute), date(2026, 11, 22))
            drafts = events_of_act(content, scene)
            append_events(platform, session, dispute_row(session, dispute), drafts)

    def party(verb: str, *said: str, who: str | None = "consumer") -> str:
        by = () if who is None else ("--party", who)
        return run(capsys, "party", verb, "4182", *home, *by, *said)

    assert "ENTRY_ANSWERED by TRADER" in party("enter", "--answer", "accepted", who=None)
    asked = uuid4()
    pieces = (RequestedPiece(title="La facture"),)
    act(
        acts.RequestPieces(
            to="CONSUMER", text="?", due_on=date(2027, 1, 1), request_id=asked, pieces=pieces
        )
    )
    assert party("requests", who=None) == f"consumer by 2027-01-01 {asked}: La facture\n"
    paper = tmp_path / "facture.pdf"
    paper.write_bytes(FACTURE)
    told = party("file", str(paper), "--title", "La facture", "--request", str(asked))
    assert "EVIDENCE_FILED by CONSUMER" in told
    assert party("requests", who=None) == ""
    assert "CONSENT_GIVEN" in party("consent", "--to", "lift_confidentiality")
    assert "OFFER by TRADER" in party("offer", "180.00", who="trader")
    assert "SETTLED by CONSUMER" in party("agree")
    act(
        acts.RecordSettlement(
            remedy=Remedy(kind=RemedyKind.FULL_REFUND), implement_by=date(2027, 1, 1)
        )
    )
    done = party("implement", "--status", "partly", "--item", "A=partly")
    assert "IMPLEMENTATION_REPORTED by CONSUMER" in done
    wrong = ("party", "implement", "4182", *home, "--party", "consumer", "--status", "partly")
    assert main((*wrong, "--item", "Z=partly")) == 2
    proven = party("implement", "--status", "implemented", "--proof", str(paper), who="trader")
    assert "by TRADER" in proven
    with platform.database.read() as session:
        assert platform.standings.of(session, dispute).state is DisputeState.IMPLEMENTED
    platform.close()


def test_a_material_folder_is_read_back(tmp_path: Path) -> None:
    platform = open_platform(tmp_path / "home")
    from dispute_platform.mediators import add_mediator

    made = material(add_mediator(platform, "Odile Vautremont", body_named("Médiation Rivage")))
    write_material(tmp_path / "folder", made)
    again = read_material(tmp_path / "folder" / "material.json")
    assert again.record == made.record
    with again.exhibits[made.record.evidence[0].evidence_id]() as file:
        assert file.read() == FACTURE
    register_dispute(platform, again)
    platform.close()
    outside = (tmp_path / "folder" / "material.json").read_text("utf-8")
    spoiled = outside.replace("evidence/0001-facture.pdf", "../../secret.txt")
    (tmp_path / "folder" / "material.json").write_text(spoiled, "utf-8")
    with pytest.raises(ExchangeError, match="exhibit_outside"):
        read_material(tmp_path / "folder")


@pytest.mark.parametrize(
    ("name", "code"),
    [("Médiation Rivage", "MR"), ("Médiation de la Consommation", "MC"), ("X", "XXX")],
)
def test_a_body_has_a_code(name: str, code: str) -> None:
    assert body_named(name).code == code


def test_one_command_serves_an_empty_folder(tmp_path: Path) -> None:
    import httpx2

    serving = subprocess.Popen(
        [sys.executable, "-m", "dispute_platform", "serve", "--home", str(tmp_path / "new"),
         "--port", "0", "--name", "Plateforme des Rives"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert serving.stdout is not None
    name, address = serving.stdout.readline().strip().split(": ", 1)
    told = wire.PlatformDescription.model_validate_json(
        httpx2.get(f"{address}/v1/platform").content
    )
    serving.terminate()
    _out, errors = serving.communicate(timeout=PATIENCE_S)
    assert name == told.name == "Plateforme des Rives"
    assert errors == ""
    mode = (tmp_path / "new" / "keys").stat().st_mode & 0o777
    assert mode == 0o700 or sys.platform == "win32"
