"""Making a signature last: a time stamp, proof that nobody had revoked it, and renewal in time.

Owns the increments after the signature (ETSI EN 319 142-1, levels B-T, B-LT and B-LTA): each adds
to the bytes before it and changes none. The time stamps go into the fields prepared for them, in
their order. Never decides when; never keeps anything.
"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from io import BytesIO
from typing import Any, Final, Literal

from asn1crypto import cms
from cryptography import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import SigningError, extract_certificate_info
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError
from pyhanko.sign.validation.dss import DocumentSecurityStore, collect_validation_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    InsufficientRevinfoError,
    PathError,
    RevokedError,
    StaleRevinfoError,
    ValidationError,
)
from pyhanko_certvalidator.path import ValidationPath

from dispute_exchange.verification.verdict import Level, Verdict
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing.errors import ServiceUnavailable, UpgradeImpossible
from mediator_desk.decisions.signing.pades import QuietWriter
from mediator_desk.decisions.signing.services import BoundedStamper, Services, released

_STAMPS: Final = "DocTS"
_DIGEST: Final = "sha256"


class SignatureLevel(StrEnum):
    """How long a signature can be verified (ETSI EN 319 142-1, clause 6)."""

    B = "PAdES B-B"
    T = "PAdES B-T"
    LT = "PAdES B-LT"
    LTA = "PAdES B-LTA"


_LEVELS: Final = {
    Level.CMS: SignatureLevel.B,
    Level.B_B: SignatureLevel.B,
    Level.B_T: SignatureLevel.T,
    Level.B_LT: SignatureLevel.LT,
    Level.B_LTA: SignatureLevel.LTA,
}
"""What the verification says, in the levels that can be asked for here."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a document lasts as it is.

    ``level`` is what a verification finds proven, never what was put in.

    ``stamped_at`` is the time of its last document time stamp, ``expires_at`` the end of the
    certificate that made it: a new one must stand in the file before. ``free`` counts the fields
    left for new ones.
    """

    level: SignatureLevel
    stamped_at: datetime | None
    expires_at: datetime | None
    free: int


def level_of(verdict: Verdict) -> SignatureLevel:
    """The lowest level that every signature of the document is judged to have."""
    order = list(SignatureLevel)
    reached = [order.index(_LEVELS[one.level]) for one in verdict.signers]
    return order[min(reached, default=0)]


def lasting_of(pdf: bytes, verdict: Verdict) -> Lasting:
    """How long ``pdf`` lasts, by the verdict on it. Raises UpgradeImpossible ``unsigned``."""
    reader = _read(pdf)
    stamps, expires = reader.embedded_timestamp_signatures, None
    if stamps:
        signer = x509.load_der_x509_certificate(stamps[-1].signer_cert.dump())
        expires = signer.not_valid_after_utc
    return Lasting(level_of(verdict), _stamped_at(reader), expires, len(_free_fields(reader)))


def stamped_at(pdf: bytes) -> datetime | None:
    """What the last time stamp of ``pdf`` says, believed or not.

    Raises UpgradeImpossible ``unsigned``.
    """
    return _stamped_at(_read(pdf))


def upgrade(pdf: bytes, services: Services, level: SignatureLevel = SignatureLevel.LTA) -> bytes:
    """``pdf`` and the increments that bring it to ``level``; at B-LTA already, renewed once more.

    In one increment: what proves the signatures, and time stamps before, unrevoked, then a time
    stamp over all of it. Raises ServiceUnavailable, with nothing to undo; UpgradeImpossible
    ``unsigned``, ``no_field``, ``untrusted``, or ``silent_signer``, ``silent_authority`` and
    ``silent_time`` where a certificate below a root names no place that tells whether it was
    withdrawn, so that nothing but a time stamp can be had; SigningKeyUnusable ``revoked``.
    """
    steps = {
        SignatureLevel.T: _stamp,
        SignatureLevel.LT: _prove,
        SignatureLevel.LTA: _prove_and_stamp,
    }
    try:
        upgraded = asyncio.run(steps[level](pdf, services))
    except TimestampRequestError:
        raise ServiceUnavailable(service="timestamp", reason="no_answer") from None
    except RevokedError:
        raise SigningKeyUnusable(reason="revoked") from None
    except (InsufficientRevinfoError, StaleRevinfoError, TimeoutError):
        raise ServiceUnavailable(service="revocation", reason="no_answer") from None
    except (PathError, ValidationError, SignatureValidationError) as failure:
        raise _meaning(failure) from None
    except (SigningError, PdfError):
        raise UpgradeImpossible(reason="unsigned") from None
    assert upgraded.startswith(pdf)
    return upgraded


async def _stamp(pdf: bytes, services: Services) -> bytes:
    return await _add_stamp(_writer(pdf), _next_field(pdf), services.stamper(), None)


async def _prove(pdf: bytes, services: Services) -> bytes:
    writer, context = _writer(pdf), services.context(whole=True)
    await _refuse_silence(pdf, services, None)
    await released(_add_proofs(pdf, writer, context), context)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


async def _prove_and_stamp(pdf: bytes, services: Services) -> bytes:
    writer, field = _writer(pdf), _next_field(pdf)
    # WHY the stamp before the proofs in thought only: a service that is not set must be told
    # before anybody else is asked.
    stamper, context = services.stamper(), services.context(whole=True)

    async def both() -> bytes:
        await _refuse_silence(pdf, services, stamper)
        await _add_proofs(pdf, writer, context)
        return await _add_stamp(writer, field, stamper, context)

    return await released(both(), context)


async def _refuse_silence(pdf: bytes, services: Services, stamper: TimeStamper | None) -> None:
    """Raises UpgradeImpossible where somebody below a root can never be proven unrevoked.

    WHY before anybody is asked: nothing is then fetched, and no field used, for a form that no
    verification would count as complete.
    """
    reader, context = _read(pdf), services.paths_only()
    for signature in reader.embedded_regular_signatures:
        _told_of(await _path(signature.signed_data, context), "silent_signer")
        for signed in (False, True):
            for token in extract_tst_data_iter(signature.signer_info, signed=signed):
                _told_of(await _path(token, context), "silent_time")
    for stamp in reader.embedded_timestamp_signatures:
        _told_of(await _path(stamp.signed_data, context), "silent_time")
    if stamper is not None:
        async for path in stamper.validation_paths(context):
            _told_of(path, "silent_time")


async def _path(signed: cms.SignedData, context: ValidationContext) -> ValidationPath:
    found = extract_certificate_info(signed)
    validator = CertificateValidator(
        found.signer_cert, intermediate_certs=found.other_certs, validation_context=context
    )
    path: ValidationPath = await validator.async_validate_usage(key_usage=set())
    return path


def _told_of(path: ValidationPath, leaf: Literal["silent_signer", "silent_time"]) -> None:
    for certificate in reversed(list(path.iter_certs(include_root=False))):
        if not certificate.crl_distribution_points and not certificate.ocsp_urls:
            own = certificate == path.leaf
            raise UpgradeImpossible(reason=leaf if own else "silent_authority")


async def _add_proofs(
    pdf: bytes, writer: IncrementalPdfFileWriter, context: ValidationContext
) -> None:
    """Certificates, CRLs and OCSP answers of every signature and time stamp so far."""
    reader = _read(pdf)
    paths: list[Any] = []
    for signature in reader.embedded_signatures:
        paths += await collect_validation_info(signature, context)
    # WHY roots too: without them the proof of existence of the chain has a hole.
    DocumentSecurityStore.supply_dss_in_writer(
        writer, None, paths=paths, validation_context=context, embed_roots=True
    )


async def _add_stamp(
    writer: IncrementalPdfFileWriter,
    field: str,
    service: BoundedStamper,
    context: ValidationContext | None,
) -> bytes:
    out = BytesIO()
    stamper = PdfTimeStamper(service, field_name=field)
    # WHY the proofs before the stamp: the stamp is then the last thing in the file.
    settings = TimestampDSSContentSettings(update_before_ts=True, include_vri=False)
    await stamper.async_timestamp_pdf(
        writer, _DIGEST, context, output=out, dss_settings=settings, embed_roots=True
    )
    return out.getvalue()


def _meaning(failure: Exception) -> ServiceUnavailable | UpgradeImpossible | SigningKeyUnusable:
    """What a certificate path that does not hold comes down to."""
    cause: BaseException | None = failure
    while cause is not None:
        if isinstance(cause, RevokedError):
            return SigningKeyUnusable(reason="revoked")
        if isinstance(cause, InsufficientRevinfoError | StaleRevinfoError):
            return ServiceUnavailable(service="revocation", reason="no_answer")
        cause = cause.__cause__ or cause.__context__
    return UpgradeImpossible(reason="untrusted")


def _read(pdf: bytes) -> PdfFileReader:
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=True)
        signed = bool(reader.embedded_regular_signatures)
    except (PdfError, ValueError):
        raise UpgradeImpossible(reason="unsigned") from None
    if not signed:
        raise UpgradeImpossible(reason="unsigned")
    return reader


def _writer(pdf: bytes) -> IncrementalPdfFileWriter:
    return QuietWriter(BytesIO(pdf), strict=True)


def _next_field(pdf: bytes) -> str:
    reader = _read(pdf)
    if _awaited(reader):
        raise UpgradeImpossible(reason="incomplete")
    free = _free_fields(reader)
    if not free:
        raise UpgradeImpossible(reason="no_field")
    return free[0]


def _free_fields(reader: PdfFileReader) -> list[str]:
    return sorted(name for name in _empty(reader) if name.startswith(_STAMPS))


def _awaited(reader: PdfFileReader) -> list[str]:
    """The fields of people who have not signed yet."""
    return [name for name in _empty(reader) if not name.startswith(_STAMPS)]


def _empty(reader: PdfFileReader) -> list[str]:
    return [name for name, _value, _ref in enumerate_sig_fields(reader, filled_status=False)]


def _stamped_at(reader: PdfFileReader) -> datetime | None:
    stamps = reader.embedded_timestamp_signatures
    if not stamps:
        return _inner_time(reader)
    made: datetime = (
        stamps[-1].signed_data["encap_content_info"]["content"].parsed["gen_time"].native
    )
    return made.astimezone(UTC)


def _inner_time(reader: PdfFileReader) -> datetime | None:
    for signature in reader.embedded_regular_signatures:
        for found in signature.signer_info["unsigned_attrs"] or ():
            if found["type"].native == "signature_time_stamp_token":
                token = found["values"][0]["content"]["encap_content_info"]["content"].parsed
                made: datetime = token["gen_time"].native
                return made.astimezone(UTC)
    return None
