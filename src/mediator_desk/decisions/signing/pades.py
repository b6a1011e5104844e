"""Signing a prepared PDF: PAdES B-B, offline, in one increment (ETSI EN 319 142-1).

Owns the signature and nothing else: the field, its looks, the metadata and every byte before the
increment stay exactly as they were rendered.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from threading import Lock
from typing import Any, Final

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import NoOpStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from mediator_desk.decisions.errors import SignatureFailed
from mediator_desk.decisions.signing.keys import SigningKey, require_usable

_DIGEST: Final = "sha256"
_ROOM: Final = 16384
"""Bytes kept for the signature: three certificates and attributes take about 3,000."""

_quiet: Final = Lock()


def sign(pdf: bytes, field: str, key: SigningKey, at: datetime) -> bytes:
    """``pdf`` with ``field`` signed at ``at`` (a UTC instant, the signer's own claim).

    It certifies the document: from then on only the fields prepared for it may be filled (DocMDP,
    P=2). Raises SigningKeyUnusable, or SignatureFailed when the field is not there or is taken.
    """
    require_usable(key, at)
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=_DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    out = BytesIO()
    with _metadata_untouched():
        try:
            writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=True)
            signer = _TimedSigner(metadata, _LoadedKey(key), at)
            asyncio.run(
                signer.async_sign_pdf(
                    writer, existing_fields_only=True, output=out, bytes_reserved=_ROOM
                )
            )
        except (SigningError, PdfError, ValueError) as error:
            raise SignatureFailed(reason=type(error).__name__) from None
    return out.getvalue()


class _LoadedKey(Signer):
    """Signs with a key that is already in memory.

    WHY not ``SimpleSigner``: it parses the key again for every signature, which doubles the time.
    """

    def __init__(self, key: SigningKey) -> None:
        above = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        above.register_multiple([_plain(certificate) for certificate in key.chain])
        # WHY roots too: an archive must be complete by itself (later levels build on it).
        super().__init__(
            signing_cert=_plain(key.certificate), cert_registry=above, embed_roots=True
        )
        self._key = key.key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if dry_run:
            return bytes(_longest(self._key))
        if digest_algorithm != _DIGEST:
            raise SigningError(f"unexpected digest {digest_algorithm}")
        return self._key.sign(data, ec.ECDSA(hashes.SHA256()))


class _TimedSigner(PdfSigner):
    """Signs at the instant the record states, so that one time is told everywhere."""

    def __init__(self, metadata: PdfSignatureMetadata, signer: Signer, at: datetime) -> None:
        super().__init__(metadata, signer=signer, stamp_style=NoOpStampStyle())
        self._at = at

    def init_signing_session(self, *args: Any, **options: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **options)
        session.system_time = self._at
        return session


@contextmanager
def _metadata_untouched() -> Iterator[None]:
    """While inside, an increment rewrites neither XMP nor Info.

    WORKAROUND(https://github.com/MatthiasValvekens/pyHanko/issues/755): the writer re-serialises
    the packet, drops its namespaces and changes the producer. Internal API: the version is pinned
    and a test compares the packet before and after.
    """
    with _quiet:
        original = BasePdfFileWriter._update_meta
        BasePdfFileWriter._update_meta = _leave  # type: ignore[method-assign]
        try:
            yield
        finally:
            BasePdfFileWriter._update_meta = original  # type: ignore[method-assign]


def _leave(_writer: BasePdfFileWriter) -> None:
    return None


def _plain(certificate: x509.Certificate) -> Certificate:
    return Certificate.load(certificate.public_bytes(Encoding.DER))


def _longest(key: ec.EllipticCurvePrivateKey) -> int:
    """The most bytes a DER signature of this curve takes."""
    return 2 * ((key.curve.key_size + 7) // 8) + 9
