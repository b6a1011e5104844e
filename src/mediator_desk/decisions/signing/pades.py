"""Signing a prepared PDF: PAdES B-B, offline, in one increment (ETSI EN 319 142-1).

Owns the signature and nothing else: the field, the metadata and every byte before the increment
stay exactly as they were rendered. A time stamp inside the signature (B-T) is asked for by the
caller, never left out in silence.
"""

import asyncio
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError
from pyhanko.stamp import NoOpStampStyle, StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from mediator_desk.decisions.errors import SignatureFailed
from mediator_desk.decisions.signing.errors import ServiceUnavailable
from mediator_desk.decisions.signing.keys import Signing, longest, require_usable

_DIGEST: Final = "sha256"
_ATTRIBUTES: Final = 2_048
"""Bytes kept beside certificates and signature: signed attributes and the frame around all."""
_TIME_STAMP: Final = 12_000
_LEAST: Final = 16_384


def sign(
    pdf: bytes,
    field: str,
    key: Signing,
    at: datetime,
    *,
    first: bool = True,
    look: bytes | None = None,
    stamper: TimeStamper | None = None,
) -> bytes:
    """``pdf`` with ``field`` signed at ``at`` (a UTC instant, the signer's own claim).

    The ``first`` signature certifies the document: from then on only the fields prepared for it
    may be filled (DocMDP, P=2). ``look`` is a small PDF drawn in the field in place of what was
    prepared there. With a ``stamper`` an authority vouches for the time inside the signature.
    Raises SigningKeyUnusable; ServiceUnavailable, with nothing signed; or SignatureFailed when the
    field is not there or is taken.
    """
    require_usable(key.certificate, at)
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=_digest_of(key.certificate),
        subfilter=SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    out = BytesIO()
    try:
        writer = QuietWriter(BytesIO(pdf), strict=True)
        signer = _TimedSigner(metadata, _KeySigner(key), at, look, stamper)
        asyncio.run(
            signer.async_sign_pdf(
                writer,
                existing_fields_only=True,
                output=out,
                bytes_reserved=_room(key, stamped=stamper is not None),
            )
        )
    except (TimestampRequestError, TimeoutError):
        raise ServiceUnavailable(service="timestamp", reason="no_answer") from None
    except (SigningError, PdfError, ValueError) as error:
        raise SignatureFailed(reason=type(error).__name__) from None
    return out.getvalue()


class QuietWriter(IncrementalPdfFileWriter):
    """Writes an increment that leaves XMP and Info as they are.

    WORKAROUND(https://github.com/MatthiasValvekens/pyHanko/issues/755): the library's own
    re-serialises the packet, drops its namespaces and changes the producer. Internal API: the
    version is pinned and a test compares the packet before and after.
    """

    def _update_meta(self) -> None:
        return


def plain(certificate: x509.Certificate) -> Certificate:
    """``certificate`` as the signature library takes it."""
    return Certificate.load(certificate.public_bytes(Encoding.DER))


class _KeySigner(Signer):
    """Signs with a key that is ready: in memory, or on a card whose session is open.

    WHY not ``SimpleSigner``: it parses the key again for every signature, which doubles the time.
    """

    def __init__(self, key: Signing) -> None:
        above = SimpleCertificateStore()
        above.register_multiple([plain(certificate) for certificate in key.chain])
        # WHY roots too: an archive must be complete by itself (later levels build on it).
        super().__init__(signing_cert=plain(key.certificate), cert_registry=above, embed_roots=True)
        self._key = key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if dry_run:
            return bytes(longest(self._key.certificate))
        if digest_algorithm != _digest_of(self._key.certificate):
            raise SigningError(f"unexpected digest {digest_algorithm}")
        return self._key.sign(data)


class _TimedSigner(PdfSigner):
    """Signs at the instant the record states, so that one time is told everywhere."""

    def __init__(
        self,
        metadata: PdfSignatureMetadata,
        signer: Signer,
        at: datetime,
        look: bytes | None,
        stamper: TimeStamper | None,
    ) -> None:
        style = (
            NoOpStampStyle()
            if look is None
            else StaticStampStyle(background=_Look(look), border_width=0)
        )
        super().__init__(metadata, signer=signer, stamp_style=style, timestamper=stamper)
        self._at = at

    def init_signing_session(self, *args: Any, **options: Any) -> PdfSigningSession:
        session = super().init_signing_session(*args, **options)
        session.system_time = self._at
        return session


class _Look(PdfContent):
    """A page in memory as the looks of a signature.

    WHY not the library's own: it reads from a file, and nothing of a decision is written in clear.
    """

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        writer = self._ensure_writer
        drawn = writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject["/Look"] = drawn
        left, bottom, right, top = (float(edge) for edge in drawn.get_object()["/BBox"])
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return b"/Look Do"


def _digest_of(certificate: x509.Certificate) -> str:
    """SHA-256; SHA-512 for Ed25519, which is made with nothing else (RFC 8419)."""
    return "sha512" if isinstance(certificate.public_key(), ed25519.Ed25519PublicKey) else _DIGEST


def _room(key: Signing, *, stamped: bool) -> int:
    """Hexadecimal digits to keep for the signature, its certificates and its time stamp."""
    held = (key.certificate, *key.chain)
    size = sum(len(one.public_bytes(Encoding.DER)) for one in held)
    size += longest(key.certificate) + _ATTRIBUTES + (_TIME_STAMP if stamped else 0)
    return max(_LEAST, 2 * size)
