"""Material for container tests: an authority, a seal, a device, a small lawful dispute."""

import io
import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from pyrage import x25519

from dispute_exchange import events as ev
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.chain import link_all
from dispute_exchange.claims import Claim, ClaimHead
from dispute_exchange.container import ContainerSigner, ContainerSource, write_asice
from dispute_exchange.container.signature import SigningKey
from dispute_exchange.dispute import DisputeFile, Issuer, Recipient
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import MediationBody, Mediator, Party
from dispute_exchange.vocabulary import (
    BodyType,
    EvidenceType,
    PartyRole,
    ProblemType,
)

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
COMPLAINT = b"%PDF-1.7\n% a complaint\n%%EOF\n"
Exhibits = dict[str, tuple[str, bytes]]
"""Exhibits by path: media type and content."""

EXHIBITS: Exhibits = {
    "evidence/0001-facture.pdf": ("application/pdf", b"%PDF-1.7\n" + bytes(range(256)) * 4),
    "evidence/0002-message.txt": ("text/plain", "Où est mon colis ?\n".encode() * 40),
    "evidence/0003-photo du carton été.png": ("image/png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
}


@dataclass(frozen=True)
class Authority:
    """A certificate authority that issues sealing certificates."""

    key: ec.EllipticCurvePrivateKey
    cert: x509.Certificate

    @property
    def der(self) -> bytes:
        return self.cert.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.cert.public_bytes(Encoding.PEM)


def make_authority(
    name: str = "Racine de démonstration", issuer: Authority | None = None
) -> Authority:
    """A root, or an intermediate when ``issuer`` is given."""
    key = ec.generate_private_key(ec.SECP256R1())
    cert = _certificate(
        name, key.public_key(), issuer, name if issuer is None else None, key, ca=True
    )
    return Authority(key, cert)


def make_signer(
    authority: Authority,
    *,
    key: SigningKey | None = None,
    name: str = "Plateforme de démonstration",
    between: tuple[Authority, ...] = (),
    valid: tuple[datetime, datetime] | None = None,
    usage: str = "non_repudiation",
) -> ContainerSigner:
    """A sealing key certified by ``authority``; ``between`` are intermediates to send along."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    cert = _certificate(
        name, key.public_key(), authority, None, authority.key, ca=False, valid=valid, usage=usage
    )
    return ContainerSigner(key, [cert.public_bytes(Encoding.DER), *(a.der for a in between)])


def _certificate(
    name: str,
    public: object,
    issuer: Authority | None,
    issuer_name: str | None,
    signing_key: ec.EllipticCurvePrivateKey,
    *,
    ca: bool,
    valid: tuple[datetime, datetime] | None = None,
    usage: str = "non_repudiation",
) -> x509.Certificate:
    start, end = valid or (NOW - timedelta(days=365), NOW + timedelta(days=365))
    uses = dict.fromkeys(
        (
            "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
            "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
        ),
        False,
    )  # fmt: skip
    if ca:
        uses["key_cert_sign"] = uses["crl_sign"] = True
    elif usage == "non_repudiation":
        uses["content_commitment"] = True
    else:
        uses[usage] = True
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer_key = issuer.key if issuer else signing_key
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.cert.subject if issuer else subject)
        .public_key(public)  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**uses), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)  # type: ignore[arg-type]
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
    )
    return builder.sign(issuer_key, hashes.SHA256())


@dataclass(frozen=True)
class Device:
    """A mediator's device: its age identity."""

    secret: str
    recipient: str


def make_device() -> Device:
    identity = x25519.Identity.generate()
    return Device(str(identity), str(identity.to_public()))


def sources(exhibits: Exhibits) -> list[ContainerSource]:
    return [
        ContainerSource(path, media_type, lambda data=data: io.BytesIO(data), len(data))
        for path, (media_type, data) in exhibits.items()
    ]


def make_dispute(
    signer: ContainerSigner,
    *recipients: str,
    exhibits: Exhibits = EXHIBITS,
    revision: int = 1,
    previous: str | None = None,
) -> DisputeFile:
    """A small, complete and lawful dispute."""
    dispute_id = uuid.UUID(int=42)
    body = MediationBody(code="RIV", name="Médiation des Rives", kind=next(iter(BodyType)))
    euros = Money(minor=8900)
    at = NOW - timedelta(days=3)
    filed = ev.EventBody(
        seq=1,
        event_id=uuid.UUID(int=1),
        occurred=Moment(on=at.date()),
        recorded_at=at,
        actor=PartyRole.CONSUMER,
        payload=ev.ClaimFiled(text="Colis jamais reçu."),
    )
    return DisputeFile(
        container_id=uuid.UUID(int=7),
        dispute_id=dispute_id,
        file_no="D-2026-000123",
        revision=revision,
        previous_container_sha256=previous,
        issued_at=NOW,
        issuer=Issuer(name="Plateforme de démonstration", cert_sha256=signer.cert_sha256),
        recipients=tuple(Recipient(age_recipient=r, role="MEDIATOR_DEVICE") for r in recipients),
        title="Lampe de bureau non reçue",
        sector="Commerce en ligne",
        body=body,
        mediator=Mediator(mediator_id=uuid.UUID(int=1), name="Odile Vautremont", body=body),
        parties=(
            Party(role=PartyRole.CONSUMER, kind="NATURAL_PERSON", name="Camille Aubrépin"),
            Party(role=PartyRole.TRADER, kind="LEGAL_PERSON", name="Lampes du Quai"),
        ),
        claim=Claim(
            problem=ProblemType.NOT_RECEIVED,
            statement="Colis jamais reçu.",
            filed=Moment(on=date(2026, 11, 17)),
            disputed=euros,
            heads=(ClaimHead(head_id=uuid.UUID(int=9), letter="A", title="Prix", claimed=euros),),
        ),
        timeline=link_all(dispute_id, [filed]),
        evidence=tuple(
            EvidenceItem(
                evidence_id=uuid.UUID(int=100 + number),
                piece_no=number,
                title=f"Pièce {number}",
                type=next(iter(EvidenceType)),
                submitted_by=PartyRole.CONSUMER,
                submitted_at=at,
                path=path,
                original_name=path.split("-", 1)[-1],
                media_type=media_type,
                size=len(data),
                sha256=sha256_hex(data),
            )
            for number, (path, (media_type, data)) in enumerate(exhibits.items(), start=1)
        ),
        sample=True,
    )


@dataclass(frozen=True)
class Platform:
    """Everything a test needs to make a dispute file and to trust it."""

    root: Authority
    signer: ContainerSigner
    device: Device

    def dispute_json(self, *recipients: str, **changes: object) -> bytes:
        to = recipients or (self.device.recipient,)
        return canonical_json(make_dispute(self.signer, *to, **changes))  # type: ignore[arg-type]

    def asice(self, *recipients: str, exhibits: Exhibits = EXHIBITS, **changes: object) -> bytes:
        """A plain container's bytes."""
        out = io.BytesIO()
        write_asice(
            out,
            dispute_json=self.dispute_json(*recipients, exhibits=exhibits, **changes),
            complaint_pdf=COMPLAINT,
            evidence=sources(exhibits),
            signer=self.signer,
            signed_at=NOW,
        )
        return out.getvalue()
