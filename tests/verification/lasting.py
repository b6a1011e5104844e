"""Decisions signed by several people and archived, made with pyHanko alone.

Owns the files the verification is judged on; what makes them is not what the desk makes its own
with, so that the two are held against each other.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asn1crypto.crl import CertificateList
from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession, PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.stamp import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from mediator_desk.decisions.signing.keys import PrivateKey, SigningKey
from tests.decisions.authority import END, START, Authority


class Untouched(IncrementalPdfFileWriter):
    """Writes an increment that leaves the document's own description as it is."""

    def _update_meta(self) -> None:
        return


@dataclass(frozen=True)
class TimeAuthority:
    """An authority of time: its certificate, its key and the certificates above it."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...]

    def at(self, instant: datetime) -> DummyTimeStamper:
        """What gives the time ``instant`` to whoever asks."""
        return DummyTimeStamper(
            tsa_cert=plain(self.certificate),
            tsa_key=PrivateKeyInfo.load(private(self.key)),
            certs_to_embed=store(self.above),
            fixed_dt=instant,
        )


def time_authority(
    ca: Authority, name: str = "Essai, horodatage", end: datetime = END
) -> TimeAuthority:
    """An authority of time under the root of ``ca``. WHY RSA: the library's own knows no other."""
    key = rsa.generate_private_key(65537, 2048)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(ca.root.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False),
            critical=True,
        )
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(ca.root_key, hashes.SHA256())
    )
    return TimeAuthority(key, certificate, (ca.root,))


def root_list(
    ca: Authority, at: datetime, *revoked: x509.Certificate
) -> x509.CertificateRevocationList:
    """What the root says of the certificates it issued."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(ca.root.subject)
        .last_update(at)
        .next_update(at + timedelta(days=365))
        .add_extension(x509.CRLNumber(1), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(ca.root_key.public_key()),
            critical=False,
        )
    )
    for certificate in revoked:
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder()
            .serial_number(certificate.serial_number)
            .revocation_date(at)
            .build()
        )
    return builder.sign(ca.root_key, hashes.SHA256())


def sign(
    pdf: bytes,
    field: str,
    key: SigningKey,
    at: datetime,
    *,
    certify: bool,
    time: DummyTimeStamper | None = None,
    digest: str = "sha256",
) -> bytes:
    """A field signed with the library's own signer, its time stamp inside where one is asked."""
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = SimpleSigner(
        signing_cert=plain(key.certificate),
        signing_key=PrivateKeyInfo.load(private(key.key)),
        cert_registry=store(key.chain),
        embed_roots=True,
    )
    out = io.BytesIO()
    writer = Untouched(io.BytesIO(pdf), strict=True)
    _Timed(metadata, signer, time, at).sign_pdf(
        writer, existing_fields_only=True, output=out, bytes_reserved=32768
    )
    return out.getvalue()


class _Timed(PdfSigner):
    def __init__(
        self,
        metadata: PdfSignatureMetadata,
        signer: SimpleSigner,
        time: DummyTimeStamper | None,
        at: datetime,
    ) -> None:
        super().__init__(metadata, signer=signer, timestamper=time, stamp_style=NoOpStampStyle())
        self._at = at

    def init_signing_session(self, *args: object, **options: object) -> PdfSigningSession:
        session = super().init_signing_session(*args, **options)  # type: ignore[arg-type]
        session.system_time = self._at
        return session


def keep(
    pdf: bytes,
    certificates: Sequence[x509.Certificate],
    lists: Sequence[x509.CertificateRevocationList],
) -> bytes:
    """An increment with what a later check needs."""
    writer = Untouched(io.BytesIO(pdf), strict=True)
    _supply(writer, certificates, lists)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def stamp(
    pdf: bytes,
    field: str,
    time: DummyTimeStamper,
    certificates: Sequence[x509.Certificate] = (),
    lists: Sequence[x509.CertificateRevocationList] = (),
) -> bytes:
    """A document time stamp in a prepared field, over the proofs kept with it."""
    writer = Untouched(io.BytesIO(pdf), strict=True)
    if certificates or lists:
        _supply(writer, certificates, lists)
    out = io.BytesIO()
    PdfTimeStamper(time, field_name=field).timestamp_pdf(
        writer, "sha256", output=out, bytes_reserved=16384
    )
    return out.getvalue()


def archive(
    pdf: bytes, ca: Authority, authority: TimeAuthority, at: datetime, field: str = "DocTS1"
) -> bytes:
    """The signed document with everything a later check needs, under a time stamp: B-LTA."""
    lists = (ca.revocations(at=at), root_list(ca, at))
    certificates = (ca.issuing, ca.root, authority.certificate)
    return stamp(pdf, field, authority.at(at), certificates, lists)


def _supply(
    writer: IncrementalPdfFileWriter,
    certificates: Sequence[x509.Certificate],
    lists: Sequence[x509.CertificateRevocationList],
) -> None:
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=[plain(one) for one in certificates],
        crls=[CertificateList.load(one.public_bytes(Encoding.DER)) for one in lists],
    )


def plain(certificate: x509.Certificate) -> Certificate:
    return Certificate.load(certificate.public_bytes(Encoding.DER))


def private(key: PrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def store(certificates: Sequence[x509.Certificate]) -> SimpleCertificateStore:
    kept = SimpleCertificateStore()
    kept.register_multiple([plain(one) for one in certificates])
    return kept


def utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC)
