"""Programs that are none of ours, and none of pyHanko's, on the same files."""

import subprocess
from pathlib import Path

import pikepdf
import pytest

from tests.decisions.authority import pem
from tests.decisions.tools import needs
from tests.verification import forgeries
from tests.verification.conftest import Case


def _accepted(pdf: bytes, root: Path, folder: Path) -> list[bool]:
    """What openssl makes of each signature and time stamp, over the bytes it says it covers."""
    (folder / "document.pdf").write_bytes(pdf)
    found = []
    with pikepdf.open(folder / "document.pdf") as document:
        values = [field.get("/V") for field in document.Root.AcroForm.Fields]
        for value in (one for one in values if one is not None):
            first, length, second, rest = (int(number) for number in value.ByteRange)
            covered = pdf[first : first + length] + pdf[second : second + rest]
            (folder / "covered").write_bytes(covered)
            (folder / "value").write_bytes(bytes(value.Contents))
            data, signature = str(folder / "covered"), str(folder / "value")
            if value.SubFilter == "/ETSI.RFC3161":
                asked = ["ts", "-verify", "-data", data, "-in", signature, "-token_in"]
            else:
                asked = ["cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", signature]
                asked += ["-content", data, "-purpose", "any", "-out", str(folder / "out")]
            done = subprocess.run(
                ["openssl", *asked, "-CAfile", str(root)], capture_output=True, check=False
            )
            found.append(done.returncode == 0)
    return found


@needs("openssl")
@pytest.mark.parametrize("file", ["b_b", "b_t", "b_lta", "archived"])
@pytest.mark.parametrize("who", ["case", "panel"])
def test_openssl_accepts_what_we_accept(
    request: pytest.FixtureRequest, tmp_path: Path, who: str, file: str
) -> None:
    case: Case = request.getfixturevalue(who)
    root = tmp_path / "root.pem"
    root.write_text(pem(case.ca.root))
    accepted = _accepted(getattr(case, file), root, tmp_path)
    assert len(accepted) == len(case.keys) + (file in ("b_lta", "archived"))
    assert all(accepted)


@needs("openssl")
def test_openssl_refuses_a_flipped_byte(case: Case, tmp_path: Path) -> None:
    """The control: without it the test above would prove nothing."""
    root = tmp_path / "root.pem"
    root.write_text(pem(case.ca.root))
    assert _accepted(forgeries.flip(case.b_b, 8), root, tmp_path) == [False]


@needs("pdfsig")
def test_pdfsig_finds_the_digest_right_and_wrong(case: Case, tmp_path: Path) -> None:
    """Of this program only the digest counts: it accepts no root of ours."""
    for name, pdf, said in (
        ("good.pdf", case.b_b, "Signature is Valid."),
        ("bad.pdf", forgeries.flip(case.b_b, 8), "Digest Mismatch."),
    ):
        (tmp_path / name).write_bytes(pdf)
        done = subprocess.run(
            ["pdfsig", "-nocert", str(tmp_path / name)], capture_output=True, text=True, check=False
        )
        assert said in done.stdout
