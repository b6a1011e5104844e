"""Sample disputes as files on a disk, for conformance checks and for trying an integration.

Owns sealing a material without a platform. Never writes a dispute in plain unless asked to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from dispute_exchange.canonical import canonical_json
from dispute_exchange.container import (
    ContainerSigner,
    ContainerSource,
    write_asice,
    write_dispute_file,
)
from dispute_exchange.dispute import Issuer, Recipient
from dispute_platform.authority import new_root, new_seal, pem
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples.dispute_files import as_dispute_file

_ORGANISATION = "Plateforme Rivage"


@dataclass(frozen=True, slots=True)
class Seal:
    """A sealing key and, when it is a throw-away one, the root certificate (PEM) to check it by."""

    signer: ContainerSigner
    root_pem: str | None = None


def throw_away_seal(at: datetime) -> Seal:
    """A new seal that no one trusts until they take its root; valid from the day before ``at``."""
    root = new_root("Racine d'essai", _ORGANISATION, at - timedelta(days=1))
    seal = new_seal(root, "Sceau d'essai", _ORGANISATION, at - timedelta(days=1))
    chain = [seal.certificate.public_bytes(Encoding.DER)]
    return Seal(ContainerSigner(seal.key, chain), pem(root.certificate))


def given_seal(key_path: Path, certificates_path: Path) -> Seal:
    """The seal of a PEM key file and a PEM file of certificates, the seal's own first.

    ValueError for a key that cannot seal.
    """
    key = load_pem_private_key(key_path.read_bytes(), password=None)
    if not isinstance(
        key, ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey
    ):
        raise ValueError("the key must be RSA, elliptic-curve or Ed25519")
    certificates = x509.load_pem_x509_certificates(certificates_path.read_bytes())
    chain = [certificate.public_bytes(Encoding.DER) for certificate in certificates]
    return Seal(ContainerSigner(key, chain))


def write_sample(
    material: DisputeMaterial,
    folder: Path,
    seal: Seal,
    recipients: Sequence[str],
    *,
    plain: bool = False,
) -> Path:
    """Writes the dispute into ``folder`` and returns the file.

    It is encrypted to ``recipients`` (``age1…``), or with ``plain`` the signed container alone.
    """
    file = as_dispute_file(
        material,
        issuer=Issuer(name=_ORGANISATION, cert_sha256=seal.signer.cert_sha256),
        recipients=[Recipient(age_recipient=one, role="MEDIATOR_DEVICE") for one in recipients],
    )
    sources = [
        ContainerSource(
            path_in_container=item.path,
            media_type=item.media_type,
            open=material.exhibits[item.evidence_id],
            size=item.size,
        )
        for item in file.evidence
    ]
    content, at = canonical_json(file), min(file.issued_at, datetime.now(UTC))
    suffix = "asice" if plain else "dispute"
    path = folder / f"{file.file_no}-r{file.revision}.{suffix}"
    with path.open("wb") as out:
        if plain:
            write_asice(
                out,
                dispute_json=content,
                complaint_pdf=material.complaint_pdf,
                evidence=sources,
                signer=seal.signer,
                signed_at=at,
            )
        else:
            write_dispute_file(
                out,
                dispute_json=content,
                complaint_pdf=material.complaint_pdf,
                evidence=sources,
                signer=seal.signer,
                recipients=recipients,
                signed_at=at,
            )
    return path
