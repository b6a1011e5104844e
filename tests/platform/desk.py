"""A mediator's desk as the contract describes it, written apart from the product's own.

WHY apart: two independent readings of the contract that agree say more than one that agrees with
itself.
"""

import base64
import hashlib
import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pikepdf
import pyrage
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from joserfc import jws
from joserfc.jwk import OKPKey
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas
from uuid_utils.compat import uuid7

from dispute_exchange.acts import Act, ActContent, IssueDecision
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.decision import ChainReference, DecisionRecord
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator, Party
from dispute_exchange.vocabulary import DecisionKind, PartyRole
from dispute_exchange.wire import ChangePage, Enrolment, OpAnswer, PlatformDescription
from tests.patience import PATIENCE_S

PARTIES = (
    Party(role=PartyRole.CONSUMER, kind="NATURAL_PERSON", name="Camille Aubrépin"),
    Party(role=PartyRole.TRADER, kind="LEGAL_PERSON", name="Maison Vercel & Fils"),
)


def sign(key: OKPKey, payload: bytes, **header: object) -> str:
    return jws.serialize_compact({"alg": "Ed25519", **header}, payload, key, algorithms=["Ed25519"])


def public(key: OKPKey) -> dict[str, Any]:
    return dict(key.as_dict(private=False))


@dataclass
class Keys:
    """What a device makes for itself before it enrols."""

    device: OKPKey = field(default_factory=lambda: OKPKey.generate_key("Ed25519"))
    signing: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    age: pyrage.x25519.Identity = field(default_factory=pyrage.x25519.Identity.generate)

    def csr(self) -> str:
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "someone else")])
        builder = x509.CertificateSigningRequestBuilder().subject_name(name)
        return builder.sign(self.signing, hashes.SHA256()).public_bytes(Encoding.PEM).decode()

    def request(self, code: str, **changed: object) -> dict[str, object]:
        recipient = str(self.age.to_public())
        bound = {"age_recipient": recipient, "code_sha256": sha256_hex(code.encode())}
        body: dict[str, object] = {
            "code": code,
            "device_name": "Poste de Rivage",
            "device_jwk": public(self.device),
            "age_recipient": recipient,
            "binding": sign(self.device, canonical_json(bound)),
            "csr": self.csr(),
        }
        return body | changed


class Desk:
    """An enrolled device talking to the platform at ``url``."""

    def __init__(
        self, url: str, keys: Keys, enrolment: Enrolment, transport: httpx2.BaseTransport | None
    ) -> None:
        self.url, self.keys, self.enrolment = url, keys, enrolment
        self.http = httpx2.Client(transport=transport, timeout=PATIENCE_S)
        self._token: str | None = None

    @classmethod
    def enrol(cls, url: str, code: str, transport: httpx2.BaseTransport | None = None) -> "Desk":
        keys = Keys()
        answer = httpx2.post(f"{url}/v1/enrolments", json=keys.request(code))
        answer.raise_for_status()
        return cls(url, keys, Enrolment.model_validate_json(answer.content), transport)

    @property
    def mediator(self) -> Mediator:
        return self.enrolment.mediator

    @property
    def platform(self) -> PlatformDescription:
        return self.enrolment.platform

    def close(self) -> None:
        self.http.close()

    def assertion(self, **changed: object) -> str:
        device = str(self.enrolment.device_id)
        claims: dict[str, object] = {
            "iss": device,
            "sub": device,
            "aud": str(self.platform.platform_id),
            "iat": int(datetime.now(UTC).timestamp()),
            "jti": str(uuid4()),
        }
        return sign(self.keys.device, canonical_json(claims | changed))

    def token(self) -> str:
        if self._token is None:
            answer = self.http.post(
                f"{self.url}/v1/token",
                json={
                    "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    "assertion": self.assertion(),
                },
            )
            answer.raise_for_status()
            self._token = str(answer.json()["access_token"])
        return self._token

    def proof(self, method: str, path: str, key: OKPKey | None = None, **changed: object) -> str:
        ath = hashlib.sha256(self.token().encode()).digest()
        claims: dict[str, object] = {
            "jti": str(uuid4()),
            "htm": method,
            "htu": f"{self.url}{path}",
            "iat": int(datetime.now(UTC).timestamp()),
            "ath": base64.urlsafe_b64encode(ath).decode().rstrip("="),
        }
        used = key or self.keys.device
        return sign(used, canonical_json(claims | changed), typ="dpop+jwt", jwk=public(used))

    def ask(
        self,
        method: str,
        path: str,
        *,
        headers: dict[str, str] | None = None,
        proof: str | None = None,
        **how: Any,
    ) -> httpx2.Response:
        """A proved request; ``proof`` replaces the honest one."""
        proved = {
            "Authorization": f"DPoP {self.token()}",
            "DPoP": proof or self.proof(method, path),
        }
        return self.http.request(
            method, f"{self.url}{path}", headers=proved | (headers or {}), **how
        )

    def changes(self, cursor: str = "", limit: int = 100) -> ChangePage:
        answer = self.ask("GET", "/v1/changes", params={"cursor": cursor, "limit": str(limit)})
        assert answer.status_code == 200, answer.text
        return ChangePage.model_validate_json(answer.content)

    def everything(self, cursor: str = "") -> ChangePage:
        """Every change after ``cursor``, as one page."""
        page = self.changes(cursor)
        changes = list(page.changes)
        while page.more:
            page = self.changes(page.cursor)
            changes.extend(page.changes)
        return page.model_copy(update={"changes": tuple(changes)})

    def download(self, dispute_id: UUID) -> bytes:
        answer = self.ask("GET", f"/v1/disputes/{dispute_id}/file")
        assert answer.status_code == 200, answer.text
        return answer.content

    def act(self, dispute_id: UUID, content: ActContent, base: ChainReference) -> Act:
        return Act(
            act_id=uuid7(),
            dispute_id=dispute_id,
            mediator_id=self.mediator.mediator_id,
            mediator_name=self.mediator.name,
            base=base,
            acted_at=datetime.now(UTC).replace(microsecond=0),
            content=content,
        )

    def perform(self, act: Act, raw: bytes | None = None) -> httpx2.Response:
        return self.ask(
            "POST",
            "/v1/ops",
            headers={"Idempotency-Key": str(act.act_id)},
            content=canonical_json(act) if raw is None else raw,
        )

    def performed(self, act: Act) -> OpAnswer:
        answer = self.perform(act)
        assert answer.status_code == 200, answer.text
        return OpAnswer.model_validate_json(answer.content)

    def upload(self, data: bytes, step: int = 1 << 20) -> str:
        """Bring ``data`` over, from wherever an earlier try stopped; its digest."""
        digest = sha256_hex(data)
        place = self.begin_upload(data)
        while True:
            stand = self.ask("HEAD", place)
            assert stand.status_code == 204
            if stand.headers["upload-complete"] == "?1":
                return digest
            offset = int(stand.headers["upload-offset"])
            self.put(place, offset, data[offset : offset + step])

    def begin_upload(self, data: bytes) -> str:
        headers = {"Upload-Length": str(len(data)), "Upload-Sha256": sha256_hex(data)}
        created = self.ask("POST", "/v1/uploads", headers=headers)
        assert created.status_code == 201, created.text
        return str(created.headers["location"])

    def put(self, place: str, offset: int, data: bytes) -> httpx2.Response:
        headers = {
            "Upload-Offset": str(offset),
            "Content-Type": "application/partial-upload",
        }
        return self.ask("PATCH", place, headers=headers, content=data)

    def decision(
        self,
        dispute_id: UUID,
        chain: ChainReference,
        supersedes: UUID | None = None,
        **changed: object,
    ) -> tuple[bytes, IssueDecision]:
        """A signed decision and the content of the act that hands it over."""
        record = self.record(dispute_id, chain, supersedes)
        pdf = sign_pdf(self, decision_pdf(canonical_json(record)))
        content = content_for(record, pdf)
        return pdf, content.model_copy(update=changed)

    def record(
        self, dispute_id: UUID, chain: ChainReference, supersedes: UUID | None = None
    ) -> DecisionRecord:
        now = datetime.now(UTC).replace(microsecond=0)
        return DecisionRecord(
            decision_id=uuid4(),
            number=f"RIV-2026-{uuid4().hex[:8]}",
            kind=DecisionKind.PROPOSAL,
            dispute_id=dispute_id,
            file_no="4182",
            file_revision=1,
            title="Proposition de solution",
            supersedes=supersedes,
            mediator=self.mediator,
            parties=PARTIES,
            total_proposed=Money(minor=21900),
            response_days=15,
            sections=(),
            chain=chain,
            issued_on=now.date(),
            composed_at=now,
        )


def content_for(record: DecisionRecord, pdf: bytes) -> IssueDecision:
    return IssueDecision(
        decision_id=record.decision_id,
        number=record.number,
        decision_kind=record.kind,
        version=record.version,
        pdf_sha256=sha256_hex(pdf),
        record_sha256=sha256_hex(canonical_json(record)),
        size=len(pdf),
        proposed=record.total_proposed,
        response_days=record.response_days,
        supersedes=record.supersedes,
        chain=record.chain,
    )


def decision_pdf(record: bytes | None) -> bytes:
    """A one-page PDF, with the record embedded."""
    page = io.BytesIO()
    canvas = Canvas(page, invariant=1)
    canvas.drawString(72, 720, "Proposition de solution")
    canvas.save()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page.getvalue())) as document:
        if record is not None:
            document.attachments["decision.json"] = record
        document.save(out)
    return out.getvalue()


def sign_pdf(
    desk: Desk, pdf: bytes, chain: tuple[str, ...] | None = None, field: str = "Mediator1"
) -> bytes:
    """``pdf`` signed (PAdES B-B) with the enrolled key, or under another chain (PEM)."""
    own, *others = (
        asn1_x509.Certificate.load(
            x509.load_pem_x509_certificate(pem.encode()).public_bytes(Encoding.DER)
        )
        for pem in (chain or desk.enrolment.chain)
    )
    key = desk.keys.signing.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = SimpleSigner(
        own, asn1_keys.PrivateKeyInfo.load(key), SimpleCertificateStore.from_certs(others)
    )
    meta = PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    out = io.BytesIO()
    PdfSigner(meta, signer=signer).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf), strict=True), output=out
    )
    return out.getvalue()
