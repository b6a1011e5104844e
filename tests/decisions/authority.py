"""Certificate authorities of the tests: a root, an issuing one, and the keys of mediators."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID, ObjectIdentifier

from mediator_desk.decisions.signing.keys import SigningKey

START = datetime(2026, 1, 1, tzinfo=UTC)
END = datetime(2036, 1, 1, tzinfo=UTC)
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")


@dataclass(frozen=True)
class Authority:
    """A root, the authority under it, and what they issue."""

    root: x509.Certificate
    issuing: x509.Certificate
    key: ec.EllipticCurvePrivateKey
    root_key: ec.EllipticCurvePrivateKey

    def mediator(
        self,
        name: str = "Odile Vautremont",
        start: datetime = START,
        end: datetime = END,
        *,
        signs: bool = True,
        unit: str = "Demonstration",
        lists: str | None = None,
    ) -> SigningKey:
        """A mediator's key; ``lists`` is where their certificate says revocations are told."""
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _builder(name, self.issuing.subject, key, start, end, unit)
        builder = builder.add_extension(
            x509.BasicConstraints(ca=False, path_length=None), critical=True
        ).add_extension(_usage(signs=signs), critical=True)
        builder = builder.add_extension(
            x509.ExtendedKeyUsage([_DOCUMENT_SIGNING]), critical=False
        ).add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()),
            critical=False,
        )
        if lists is not None:
            place = [x509.UniformResourceIdentifier(lists)]
            point = x509.DistributionPoint(place, None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        certificate = builder.sign(self.key, hashes.SHA256())
        return SigningKey(key, certificate, (self.issuing, self.root))

    def revocations(self, *revoked: SigningKey, at: datetime) -> x509.CertificateRevocationList:
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.issuing.subject)
            .last_update(at)
            .next_update(at + timedelta(days=30))
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()),
                critical=False,
            )
            .add_extension(x509.CRLNumber(1), critical=False)
        )
        for key in revoked:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(key.certificate.serial_number)
                .revocation_date(at - timedelta(days=1))
                .build()
            )
        return builder.sign(self.key, hashes.SHA256())


def authority(name: str = "Essai") -> Authority:
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    subject = _name(f"{name}, racine")
    root = _certify(f"{name}, racine", subject, root_key, root_key, None)
    issuing = _certify(f"{name}, émission", subject, key, root_key, 0)
    return Authority(root, issuing, key, root_key)


def _certify(
    name: str,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    length: int | None,
) -> x509.Certificate:
    builder = _builder(name, issuer, key, START - timedelta(days=1), END)
    return (
        builder.add_extension(x509.BasicConstraints(ca=True, path_length=length), critical=True)
        .add_extension(_usage(signs=False, certifies=True), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False
        )
        .sign(by, hashes.SHA256())
    )


def _builder(
    name: str,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    start: datetime,
    end: datetime,
    unit: str = "Demonstration",
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name, unit))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(name: str, unit: str = "Demonstration") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, unit),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def _usage(*, signs: bool, certifies: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not signs and not certifies,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certifies,
        crl_sign=certifies,
        encipher_only=False,
        decipher_only=False,
    )


def pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")
