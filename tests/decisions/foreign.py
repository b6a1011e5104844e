"""Signatures made as a stranger would make them: with the library alone, without our rules."""

import io

from asn1crypto.keys import PrivateKeyInfo
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.stamp import NoOpStampStyle

from mediator_desk.decisions.signing.keys import SigningKey
from tests.verification.lasting import plain, private, store


def sign_field(pdf: bytes, field: str, key: SigningKey) -> bytes:
    """Signs a field that is there, certifying nothing."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    return _sign(writer, field, key)


def sign_new_field(pdf: bytes, key: SigningKey) -> bytes:
    """Adds a field over the whole first page and signs it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    append_signature_field(writer, SigFieldSpec("Other", on_page=0, box=(0, 0, 600, 800)))
    return _sign(writer, "Other", key)


def _sign(writer: IncrementalPdfFileWriter, field: str, key: SigningKey) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )
    own = SimpleSigner(
        signing_cert=plain(key.certificate),
        signing_key=PrivateKeyInfo.load(private(key.key)),
        cert_registry=store(key.chain),
    )
    signer = PdfSigner(metadata, signer=own, stamp_style=NoOpStampStyle())
    out = io.BytesIO()
    signer.sign_pdf(writer, existing_fields_only=True, output=out)
    return out.getvalue()
