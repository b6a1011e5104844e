"""The demonstration certificate authority: roots, the issuing authority, the seal, mediators.

Owns which extensions each certificate carries; never where keys are kept. Two roots that never
meet: what a mediator signs can never pass for a dispute file sealed by the platform.
Profiles: RFC 5280, ETSI EN 319 412-2 and -3 in their plain parts, RFC 9336 (document signing).
Nothing here is a qualified certificate, and every subject says that it is for demonstration.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from dispute_exchange.parties import Mediator
from dispute_platform.errors import Refusal

MEDIATORS_LIST: Final = "/v1/authority/mediators.crl"
ROOT_LIST: Final = "/v1/authority/root.crl"
"""Where each authority tells whom it withdrew, below the address of the platform."""

_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_BACKDATE = timedelta(hours=1)
"""WHY: a desk whose clock is a little slow must not find its own certificate in the future."""

_ROOT_YEARS, _CLOCK_YEARS, _ISSUING_YEARS, _LEAF_YEARS = 20, 15, 10, 3
"""WHY the clock longer than who issues: a decision stamped today is read ten years from now."""
_LIST_LASTS = timedelta(days=7)
_NAME_LIMIT = 64
"""X.520: a common name or an organisation has at most 64 characters."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate with the private key it certifies."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def list_urls(self) -> tuple[str, ...]:
        """Where the certificate says that its own withdrawal would be told."""
        try:
            places = self.certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints)
        except x509.ExtensionNotFound:
            return ()
        return tuple(name.value for place in places.value for name in place.full_name or ())


def new_root(name: str, organisation: str, now: datetime) -> Authority:
    """A self-signed root."""
    key = ec.generate_private_key(ec.SECP384R1())
    subject = _subject(name, organisation)
    builder = _builder(subject, subject, key.public_key(), now, _ROOT_YEARS)
    builder = _for_authority(builder, path_length=None)
    return Authority(key, builder.sign(key, hashes.SHA384()))


def new_issuing(root: Authority, name: str, organisation: str, now: datetime) -> Authority:
    """An authority under ``root`` that issues end-entity certificates only."""
    key = ec.generate_private_key(ec.SECP384R1())
    subject = _subject(name, organisation)
    builder = _builder(subject, root.certificate.subject, key.public_key(), now, _ISSUING_YEARS)
    builder = _issued_by(_for_authority(builder, path_length=0), root)
    return Authority(key, builder.sign(root.key, hashes.SHA384()))


def new_seal(root: Authority, name: str, organisation: str, now: datetime) -> Authority:
    """The seal under which the platform signs dispute files."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(name, organisation)
    builder = _builder(subject, root.certificate.subject, key.public_key(), now, _LEAF_YEARS)
    builder = _issued_by(_for_signing(builder), root)
    return Authority(key, builder.sign(root.key, hashes.SHA256()))


def new_clock(root: Authority, name: str, organisation: str, now: datetime) -> Authority:
    """The time-stamp service under ``root`` (RFC 3161, 2.3: that purpose alone, critical)."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(name, organisation)
    issuer = root.certificate.subject
    builder = _builder(subject, issuer, key.public_key(), now, _CLOCK_YEARS)
    constraints = x509.BasicConstraints(ca=False, path_length=None)
    builder = (
        builder.add_extension(constraints, critical=True)
        .add_extension(_usage(digital_signature=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    )
    return Authority(key, _issued_by(builder, root).sign(root.key, hashes.SHA256()))


def revocation_list(
    issuing: Authority, revoked: Iterable[tuple[int, datetime]], now: datetime
) -> bytes:
    """The list (CRL, DER) of the certificates withdrawn: serial number and when."""
    held = issuing.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuing.certificate.subject)
        .last_update(now)
        .next_update(now + _LIST_LASTS)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value),
            critical=False,
        )
        .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
    )
    for serial, at in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(issuing.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def certify_mediator(
    issuing: Authority,
    csr_pem: str,
    mediator: Mediator,
    now: datetime,
    list_url: str | None = None,
) -> x509.Certificate:
    """The signing certificate of ``mediator`` for the key of their request.

    SECURITY: only the public key is taken from the request; names come from the platform's own
    register. ``list_url`` is where its revocation would be told. Raises ``Refusal``
    ``csr_refused`` unless the key is EC P-256 and the request is signed by it.
    """
    public_key = _requested_key(csr_pem)
    subject = _subject(mediator.name, mediator.body.name, serial=str(mediator.mediator_id))
    issuer = issuing.certificate.subject
    builder = _issued_by(
        _for_signing(_builder(subject, issuer, public_key, now, _LEAF_YEARS)), issuing
    )
    if list_url is not None:
        builder = builder.add_extension(_listed_at(list_url), critical=False)
    return builder.sign(issuing.key, hashes.SHA256())


def listed_at(root: Authority, below: Authority, list_url: str) -> Authority:
    """``below`` certified again by ``root``, for its same key, names and dates, its certificate
    naming ``list_url``.

    WHY again: the address is known only once somebody asks at it, and nobody can be told years
    later that a certificate still stood when nothing says where that was told.
    """
    old = below.certificate
    builder = (
        x509.CertificateBuilder()
        .subject_name(old.subject)
        .issuer_name(old.issuer)
        .public_key(below.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(old.not_valid_before_utc)
        .not_valid_after(old.not_valid_after_utc)
    )
    for kept in old.extensions:
        if kept.oid != x509.CRLDistributionPoints.oid:
            builder = builder.add_extension(kept.value, critical=kept.critical)
    builder = builder.add_extension(_listed_at(list_url), critical=False)
    return Authority(below.key, builder.sign(root.key, hashes.SHA384()))


def _listed_at(url: str) -> x509.CRLDistributionPoints:
    place = x509.DistributionPoint([x509.UniformResourceIdentifier(url)], None, None, None)
    return x509.CRLDistributionPoints([place])


def pem(certificate: x509.Certificate) -> str:
    """``certificate`` as PEM text."""
    return certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")


def _requested_key(csr_pem: str) -> ec.EllipticCurvePublicKey:
    try:
        csr = x509.load_pem_x509_csr(csr_pem.encode("utf-8"))
        key = csr.public_key()
        valid = csr.is_signature_valid
    except (ValueError, TypeError, UnsupportedAlgorithm, InvalidSignature):
        raise Refusal("csr_refused", reason="unreadable") from None
    if not valid:
        raise Refusal("csr_refused", reason="signature")
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise Refusal("csr_refused", reason="key")
    return key


def _subject(name: str, organisation: str, serial: str | None = None) -> x509.Name:
    attributes = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:_NAME_LIMIT]),
        x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Demonstration"),
        x509.NameAttribute(NameOID.COMMON_NAME, name[:_NAME_LIMIT]),
    ]
    if serial is not None:
        attributes.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial))
    return x509.Name(attributes)


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime,
    years: int,
) -> x509.CertificateBuilder:
    identifier = x509.SubjectKeyIdentifier.from_public_key(key)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATE)
        .not_valid_after(now + timedelta(days=365 * years))
        .add_extension(identifier, critical=False)
    )


def _for_authority(
    builder: x509.CertificateBuilder, path_length: int | None
) -> x509.CertificateBuilder:
    usage = _usage(key_cert_sign=True, crl_sign=True)
    constraints = x509.BasicConstraints(ca=True, path_length=path_length)
    return builder.add_extension(constraints, critical=True).add_extension(usage, critical=True)


def _for_signing(builder: x509.CertificateBuilder) -> x509.CertificateBuilder:
    """End entity, digitalSignature and nonRepudiation.

    WHY e-mail protection beside document signing: ``openssl cms -verify`` checks the S/MIME
    purpose unless told otherwise.
    """
    usage = _usage(digital_signature=True, content_commitment=True)
    purposes = x509.ExtendedKeyUsage([_DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION])
    constraints = x509.BasicConstraints(ca=False, path_length=None)
    return (
        builder.add_extension(constraints, critical=True)
        .add_extension(usage, critical=True)
        .add_extension(purposes, critical=False)
    )


def _issued_by(builder: x509.CertificateBuilder, authority: Authority) -> x509.CertificateBuilder:
    held = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value)
    return builder.add_extension(identifier, critical=False)


def _usage(**granted: bool) -> x509.KeyUsage:
    every = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: granted.get(name, False) for name in every})
