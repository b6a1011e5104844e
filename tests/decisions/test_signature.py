"""The signature: an increment that touches nothing, valid to programs that are not ours."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from dispute_exchange.verification.signatures import MEDIATOR_FIELD
from mediator_desk.decisions.errors import SignatureFailed, SigningKeyUnusable
from mediator_desk.decisions.render.press import render_draft
from mediator_desk.decisions.signing import keys, pades
from mediator_desk.decisions.signing.keys import SigningKey
from tests.decisions.authority import END, Authority
from tests.decisions.conftest import Issued
from tests.decisions.material import NOW
from tests.decisions.tools import needs, tool


def test_signing_adds_and_changes_nothing(issued: Issued) -> None:
    assert issued.signed.startswith(issued.rendered.pdf)
    with (
        pikepdf.open(io.BytesIO(issued.rendered.pdf)) as before,
        pikepdf.open(io.BytesIO(issued.signed)) as after,
    ):
        assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
        assert dict(before.trailer.Info) == dict(after.trailer.Info)


def test_what_is_no_document_is_not_signed() -> None:
    with pytest.raises(SignatureFailed):
        pades.sign(b"%PDF-1.7\nnothing", MEDIATOR_FIELD, _any_key(), NOW)


def _any_key() -> SigningKey:
    from tests.decisions.authority import authority

    return authority().mediator()


def test_the_looks_prepared_are_kept(issued: Issued) -> None:
    with (
        pikepdf.open(io.BytesIO(issued.rendered.pdf)) as before,
        pikepdf.open(io.BytesIO(issued.signed)) as after,
    ):
        looks = [_field(pdf).AP.N.read_bytes() for pdf in (before, after)]
        assert looks[0] == looks[1]
        assert len(looks[0]) > 200
        assert "/V" not in _field(before)
        assert _field(after).V.SubFilter == pikepdf.Name("/ETSI.CAdES.detached")


def _field(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(field for field in pdf.Root.AcroForm.Fields if str(field.T) == MEDIATOR_FIELD)


def test_it_certifies_and_locks(issued: Issued) -> None:
    with pikepdf.open(io.BytesIO(issued.signed)) as pdf:
        references = {str(r.TransformMethod): r.TransformParams for r in _field(pdf).V.Reference}
        assert references["/DocMDP"].P == 2
        assert [str(n) for n in references["/FieldMDP"].Fields] == [
            "DocTS1",
            "DocTS2",
            "DocTS3",
        ]
        assert pdf.Root.Perms.DocMDP is not None


def test_a_draft_cannot_be_signed(issued: Issued, key: SigningKey) -> None:
    with pytest.raises(SignatureFailed):
        pades.sign(render_draft(issued.record).pdf, MEDIATOR_FIELD, key, NOW)


def test_nothing_is_signed_twice(issued: Issued, key: SigningKey) -> None:
    with pytest.raises(SignatureFailed):
        pades.sign(issued.signed, MEDIATOR_FIELD, key, NOW)


def test_a_certificate_that_is_not_for_signing(issued: Issued, ca: Authority) -> None:
    with pytest.raises(SigningKeyUnusable) as refused:
        pades.sign(issued.rendered.pdf, MEDIATOR_FIELD, ca.mediator(signs=False), NOW)
    assert refused.value.facts["reason"] == "not_for_signing"
    with pytest.raises(SigningKeyUnusable):
        pades.sign(issued.rendered.pdf, MEDIATOR_FIELD, ca.mediator(), END)


@pytest.mark.parametrize(
    ("private", "chain", "reason"),
    [
        (None, None, "missing"),
        (b"", ["x"], "missing"),
        (b"not a key", ["not a certificate"], "unreadable"),
    ],
)
def test_what_is_no_key(private: bytes | None, chain: list[str] | None, reason: str) -> None:
    with pytest.raises(SigningKeyUnusable) as refused:
        keys.load(private, chain)
    assert refused.value.facts["reason"] == reason


def test_the_level_is_worded_by_the_certificate_alone(ca: Authority, key: SigningKey) -> None:
    assert key.level == "demonstration"
    assert ca.mediator(unit="Médiation").level == "advanced"


@needs("pdfsig")
def test_poppler_finds_the_signature_valid(issued: Issued, tmp_path: Path) -> None:
    said = tool("pdfsig", file=_put(tmp_path, issued.signed))
    assert "Signature is Valid." in said
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said


@needs("mutool")
def test_mupdf_finds_nothing_changed(issued: Issued, tmp_path: Path) -> None:
    path = _put(tmp_path, issued.signed)
    done = subprocess.run(
        ["mutool", "sign", "-v", str(path)], capture_output=True, text=True, check=False
    )
    assert "unchanged since signing" in done.stdout + done.stderr


@needs("openssl")
def test_openssl_verifies_the_signature(issued: Issued, ca: Authority, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(issued.signed)) as pdf:
        value = _field(pdf).V
        a, b, c, d = (int(n) for n in value.ByteRange)
        cms = bytes(value.Contents)
    length = 4 + int.from_bytes(cms[2:4], "big")
    data, signature, root = (tmp_path / name for name in ("data", "sig", "root.pem"))
    data.write_bytes(issued.signed[a : a + b] + issued.signed[c : c + d])
    signature.write_bytes(cms[:length])
    root.write_bytes(ca.root.public_bytes(Encoding.PEM))
    command = ["openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER"]
    command += ["-in", str(signature), "-content", str(data), "-CAfile", str(root)]
    command += ["-purpose", "any", "-out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _put(folder: Path, pdf: bytes) -> Path:
    path = folder / "decision.pdf"
    path.write_bytes(pdf)
    return path
