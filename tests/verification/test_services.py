"""Against a whole authority answering on loopback: time, revocation, and what a verdict makes of
them without asking anybody."""

import io
import json
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from pyhanko.pdf_utils.reader import PdfFileReader

from dispute_exchange.cli import HOLDS, REFUSED, run
from dispute_exchange.verification import archive
from dispute_exchange.verification.answers import read_answer
from dispute_exchange.verification.check import verify_decision
from dispute_exchange.verification.revocations import Evidence, standing
from dispute_exchange.verification.trust import Trust
from dispute_exchange.verification.verdict import Level, Remark, TimeSource, VerdictKind
from mediator_desk.decisions.compose import compose
from mediator_desk.decisions.render.furniture import SignerMark
from mediator_desk.decisions.render.press import render_for_signature
from mediator_desk.decisions.signing import pades
from mediator_desk.decisions.signing.lasting import SignatureLevel, upgrade
from mediator_desk.decisions.signing.services import Services as Asked
from tests.decisions import material
from tests.decisions.authority import pem
from tests.decisions.signing.services import Services, running
from tests.patience import PATIENCE_S

FIELD = "Mediator1"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with running(tmp_path_factory.mktemp("authority")) as answering:
        yield answering


@pytest.fixture(scope="module")
def prepared() -> bytes:
    record = compose(material.draft_fr(), material.basis(), material.IDENTITY, material.NOW)
    return render_for_signature(record, SignerMark("Odile Vautremont", "Essai, émission")).pdf


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def fetched(services: Services, path: str) -> bytes:
    with urllib.request.urlopen(f"{services.url}/essai/{path}", timeout=PATIENCE_S) as answer:
        return bytes(answer.read())


@pytest.fixture(scope="module")
def withdrawn(services: Services) -> x509.CertificateRevocationList:
    """The list of the issuing authority, as it publishes it."""
    return x509.load_der_x509_crl(fetched(services, "crls/issuing/latest.crl"))


def test_every_level_made_with_services_is_read_back(services: Services, prepared: bytes) -> None:
    asked, trust = Asked(services.timestamp_url, (services.root,)), Trust((services.root,))
    pdf = pades.sign(prepared, FIELD, services.key("odile"), now())
    found = []
    for level in (None, SignatureLevel.T, SignatureLevel.LT, SignatureLevel.LTA):
        pdf = upgrade(pdf, asked, level) if level is not None else pdf
        services.asked.clear()
        verdict = verify_decision(pdf, trust, now() + timedelta(seconds=2))
        assert services.asked == [], "a verdict asks nobody"
        assert verdict.genuine
        found.append((verdict.signers[0].level, verdict.signers[0].time_source))
    proven = TimeSource.TIMESTAMP
    assert found == [
        (Level.B_B, TimeSource.SIGNER),
        (Level.B_T, proven),
        (Level.B_LT, proven),
        (Level.B_LTA, proven),
    ]


def test_ten_years_later_with_every_service_gone(services: Services, prepared: bytes) -> None:
    asked = Asked(services.timestamp_url, (services.root,))
    pdf = upgrade(pades.sign(prepared, FIELD, services.key("odile"), now()), asked)
    services.down.update({"ocsp", "crls", "tsa"})
    later = now() + timedelta(days=3650)
    verdict = verify_decision(pdf, Trust((services.root,)), later)
    services.down.clear()
    assert verdict.genuine
    assert verdict.signers[0].level is Level.B_LTA
    assert Remark.EXPIRED_SINCE in verdict.signers[0].remarks


def test_a_revoked_signer_is_refused(
    services: Services,
    prepared: bytes,
    withdrawn: x509.CertificateRevocationList,
    tmp_path: Path,
) -> None:
    pdf = pades.sign(prepared, FIELD, services.key("revoked"), now())
    trust = Trust((services.root,), (withdrawn,))
    verdict = verify_decision(pdf, trust, now())
    assert verdict.kind is VerdictKind.REVOKED
    assert verdict.signers[0].revoked_at == datetime(2025, 12, 1, tzinfo=UTC)
    files = {"d.pdf": pdf, "root.pem": pem(services.root).encode()}
    files["l.crl"] = withdrawn.public_bytes(Encoding.DER)
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    decision, root, listed = (str(tmp_path / name) for name in files)
    out = io.StringIO()
    asked = ["verify", decision, "--trust", root, "--lang", "en"]
    assert run([*asked, "--crl", listed], out, out) == REFUSED
    assert "was revoked" in out.getvalue()
    assert run(asked, io.StringIO(), io.StringIO()) == HOLDS, "without the list nothing tells"


def test_a_signer_in_order_by_the_published_list(
    services: Services, prepared: bytes, withdrawn: x509.CertificateRevocationList
) -> None:
    pdf = pades.sign(prepared, FIELD, services.key("odile"), now())
    verdict = verify_decision(pdf, Trust((services.root,), (withdrawn,)), now())
    assert verdict.genuine
    assert Remark.REVOCATION_UNCHECKED not in verdict.signers[0].remarks
    assert withdrawn.next_update_utc is not None
    later = withdrawn.next_update_utc + timedelta(days=1)
    verdict = verify_decision(pdf, Trust((services.root,), (withdrawn,)), later)
    assert Remark.LIST_EXPIRED in verdict.signers[0].remarks


def test_answers_of_the_authority_are_read_as_well_as_its_lists(services: Services) -> None:
    for label, revoked in (("odile", False), ("revoked", True)):
        certificate, issuing = services.certificate(label), services.certificate("issuing")
        builder = ocsp.OCSPRequestBuilder().add_certificate(
            certificate,
            issuing,
            certificate.signature_hash_algorithm,  # type: ignore[arg-type]
        )
        request = urllib.request.Request(
            f"{services.url}/essai/ocsp/issuing",
            builder.build().public_bytes(Encoding.DER),
            {"Content-Type": "application/ocsp-request"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answered:
            answer = read_answer(answered.read())
        evidence = Evidence((issuing,), (), (answer,))
        known = standing(certificate, evidence, (services.root,), datetime.now(UTC))
        assert known.told
        assert (known.revoked_at is not None) is revoked
        alone = standing(certificate, Evidence((), (), (answer,)), (), datetime.now(UTC))
        assert not alone.told, "an answer counts only beside the authority that gave it"


def test_what_a_document_keeps_is_what_its_authority_said(
    services: Services, prepared: bytes
) -> None:
    asked = Asked(services.timestamp_url, (services.root,))
    pdf = upgrade(pades.sign(prepared, FIELD, services.key("odile"), now()), asked)
    kept = archive.kept(PdfFileReader(io.BytesIO(pdf)))
    assert kept is not None
    assert services.root in kept.certificates
    assert kept.lists or kept.answers


def test_several_files_in_one_answer_for_a_program(
    services: Services, prepared: bytes, tmp_path: Path
) -> None:
    good = pades.sign(prepared, FIELD, services.key("odile"), now())
    names = []
    for name, data in (("good.pdf", good), ("bad.pdf", good + b"\n%"), ("gone.pdf", None)):
        names.append(str(tmp_path / name))
        if data is not None:
            (tmp_path / name).write_bytes(data)
    (tmp_path / "root.pem").write_text(pem(services.root))
    out, err = io.StringIO(), io.StringIO()
    options = ["--trust", str(tmp_path / "root.pem"), "--json", "--lang", "en"]
    assert run(["verify", *names, *options], out, err) == REFUSED
    told = json.loads(out.getvalue())
    assert [one["file"] for one in told] == names
    assert [one["answer"]["kind"] for one in told] == ["genuine", "changed", "unreadable"]
    assert told[1]["answer"]["integrity"] == ["coverage"]
    assert "gone.pdf" in err.getvalue()
