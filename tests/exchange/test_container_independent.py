"""A dispute file checked without our code: age, unzip and openssl, as README.txt says."""

import base64
import hashlib
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from dispute_exchange.container import (
    errors,
    names,
    open_dispute_file,
    write_dispute_file,
)
from dispute_exchange.container.readme import README_TEXT

from .material import COMPLAINT, EXHIBITS, NOW, Platform, make_device, make_signer, sources

TOOLS = ("age", "unzip", "openssl")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
)


def run(*arguments: str | Path, at: Path, check: bool = True) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(arguments, cwd=at, capture_output=True, check=check)


@pytest.fixture(scope="module", params=["P-256", "RSA"])
def extracted(request, platform: Platform, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file decrypted by age and unpacked by unzip; ``root.pem`` lies beside it."""
    folder = tmp_path_factory.mktemp("independent")
    signer = platform.signer
    if request.param == "RSA":
        signer = make_signer(platform.root, key=rsa.generate_private_key(65537, 2048))
    sealed = Platform(platform.root, signer, platform.device)
    with (folder / "file.dispute").open("wb") as out:
        write_dispute_file(
            out,
            dispute_json=sealed.dispute_json(),
            complaint_pdf=COMPLAINT,
            evidence=sources(EXHIBITS),
            signer=signer,
            recipients=[platform.device.recipient],
            signed_at=NOW,
        )
    (folder / "key.txt").write_text(platform.device.secret + "\n")
    (folder / "root.pem").write_bytes(platform.root.pem)
    run("age", "-d", "-i", "key.txt", "-o", "file.asice", "file.dispute", at=folder)
    run("unzip", "-q", "file.asice", "-d", "file", at=folder)
    return folder / "file"


def cms_verify(extracted: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # The words of README.txt; the instant is the test's own, whose certificates live at NOW.
    return run(
        "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any",
        "-CAfile", "../root.pem", "-attime", str(int(NOW.timestamp())),
        "-in", names.SIGNATURE, "-content", names.MANIFEST, "-out", "list.xml",
        *arguments, at=extracted, check=False,
    )  # fmt: skip


def test_unzip_finds_no_fault(extracted):
    assert b"No errors" in run("unzip", "-t", "../file.asice", at=extracted).stdout


def test_openssl_verifies_the_signature_and_notices_a_change(extracted):
    done = cms_verify(extracted)
    assert done.returncode == 0, done.stderr
    assert (extracted / "list.xml").read_bytes() == (extracted / names.MANIFEST).read_bytes()
    manifest = extracted / names.MANIFEST
    kept = manifest.read_bytes()
    manifest.write_bytes(kept.replace(b"sha256", b"sha257", 1))
    assert cms_verify(extracted).returncode != 0
    manifest.write_bytes(kept)


def test_openssl_digests_are_the_ones_listed(extracted):
    listed = (extracted / names.MANIFEST).read_text()
    values = re.findall(r"<ds:DigestValue>(.*?)</ds:DigestValue>", listed)
    expected = [names.DISPUTE_JSON, names.COMPLAINT_PDF, *EXHIBITS, names.README]
    assert len(values) == len(expected)
    for name, value in zip(expected, values, strict=True):
        done = run("openssl", "dgst", "-sha256", "-binary", name, at=extracted)
        assert base64.b64encode(done.stdout).decode() == value


def test_what_was_unpacked_is_what_was_packed(extracted):
    for path, (_, data) in EXHIBITS.items():
        assert (extracted / path).read_bytes() == data
    assert (extracted / names.COMPLAINT_PDF).read_bytes() == COMPLAINT
    assert (extracted / names.README).read_text() == README_TEXT


def test_the_readme_gives_the_commands_run_here_in_both_languages():
    for command in (
        r"age -d -i \w+\.txt -o \w+\.asice \w+\.dispute",
        r"unzip \w+\.asice -d \w+",
        r"openssl cms -verify -binary -inform DER -purpose any -CAfile \w+\.pem",
        rf"-in {names.SIGNATURE} -content {names.MANIFEST} -out \w+\.xml",
        r"openssl dgst -sha256 -binary dispute\.json \| openssl base64",
    ):
        assert len(re.findall(command, README_TEXT)) == 2, command


def test_openssl_reads_a_cades_signature_with_its_time(extracted):
    done = run(
        "openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", names.SIGNATURE,
        at=extracted,
    )  # fmt: skip
    text = done.stdout.decode()
    assert "signingTime" in text
    assert "id-smime-aa-signingCertificateV2" in text


def test_a_file_encrypted_by_age_itself_opens_here(platform, asice, tmp_path):
    (tmp_path / "plain").write_bytes(asice)
    run("age", "-r", platform.device.recipient, "-o", "sealed", "plain", at=tmp_path)
    with (
        (tmp_path / "sealed").open("rb") as source,
        open_dispute_file(
            source,
            identities=[platform.device.secret],
            trust_roots=[platform.root.der],
            at=NOW,
        ) as container,
    ):
        container.verify_all()
        assert container.container_sha256 == hashlib.sha256(asice).hexdigest()


def test_age_refuses_a_stranger_as_we_do(platform, asice, tmp_path):
    stranger = make_device()
    (tmp_path / "key.txt").write_text(stranger.secret)
    (tmp_path / "plain").write_bytes(asice)
    run("age", "-r", platform.device.recipient, "-o", "sealed", "plain", at=tmp_path)
    done = run("age", "-d", "-i", "key.txt", "sealed", at=tmp_path, check=False)
    assert done.returncode != 0
    with pytest.raises(errors.NotARecipient):
        open_dispute_file(
            io.BytesIO((tmp_path / "sealed").read_bytes()),
            identities=[stranger.secret],
            trust_roots=[platform.root.der],
            at=NOW,
        )
