"""Large disputes on request, and dispute files written from the command line."""

import io
from pathlib import Path

import pikepdf
import pytest
from pyrage import x25519

from dispute_exchange.chain import genesis
from dispute_platform.samples import as_dispute_file, build_large
from dispute_platform.samples.__main__ import main
from dispute_platform.samples.large import long_document


def test_a_large_dispute_has_the_size_asked_for() -> None:
    made = build_large(events=2_000, evidence_mb=10)
    file = as_dispute_file(made)

    assert file.check_chain().seq == 2_000
    assert file.timeline[0].prev_hash == genesis(file.dispute_id).hash
    recorded = [event.recorded_at for event in file.timeline]
    assert recorded == sorted(recorded)
    heavy = [item for item in file.evidence if item.title.startswith("Dossier")]
    assert sum(item.size for item in heavy) >= 10_000_000
    data = made.exhibits[heavy[0].evidence_id]().read()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 4


def test_a_large_dispute_is_never_smaller_than_its_story() -> None:
    with pytest.raises(ValueError, match="at least"):
        build_large(events=3)


def test_a_document_of_six_hundred_pages_on_request() -> None:
    with pikepdf.open(io.BytesIO(long_document(600))) as pdf:
        assert len(pdf.pages) == 600


def test_the_command_writes_sealed_files_only_the_recipient_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    identity = x25519.Identity.generate()
    arguments = ["--out", str(tmp_path), "--only", "4182", "--recipient"]

    assert main([*arguments, str(identity.to_public())]) == 0
    written = (tmp_path / "4182-r1.dispute").read_bytes()
    assert "143 events" in capsys.readouterr().out
    assert written.startswith(b"age-encryption.org/v1\n")
    assert b"Arvaillon" not in written
    assert (tmp_path / "seal-root.pem").read_text().startswith("-----BEGIN CERTIFICATE")


def test_the_command_writes_plain_containers_when_asked(tmp_path: Path) -> None:
    assert main(["--out", str(tmp_path), "--only", "5", "--plain"]) == 0
    assert (tmp_path / "4098-r1.asice").read_bytes().startswith(b"PK\x03\x04")


@pytest.mark.parametrize("bad", [["--only", "5"], ["--plain", "--seal-key", "k.pem"]])
def test_the_command_says_what_is_missing(tmp_path: Path, bad: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--out", str(tmp_path), *bad])


def test_an_unknown_story_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--out", str(tmp_path), "--plain", "--only", "1234"]) == 1
    assert "1234" in capsys.readouterr().err
