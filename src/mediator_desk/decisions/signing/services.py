"""The services a lasting signature needs: time stamps (RFC 3161), revocation (RFC 5280, 6960).

Owns who is asked, how long, and what no answer means. Asks only the addresses that settings and
certificates name; sends digests and serial numbers, never a word of a document.
"""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

import aiohttp
from asn1crypto import cms, tsp
from cryptography import x509
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    InsufficientRevinfoError,
    PathError,
    RevokedError,
    StaleRevinfoError,
    ValidationError,
)
from pyhanko_certvalidator.fetchers import OwnedFetcherBackend
from pyhanko_certvalidator.policy_decl import NO_REVOCATION, CertRevTrustPolicy

from mediator_desk.decisions.signing.errors import ServiceUnavailable
from mediator_desk.decisions.signing.keys import Signing
from mediator_desk.decisions.signing.network import (
    PATIENCE_IN_ALL_SECONDS,
    PATIENCE_SECONDS,
    fetchers,
    open_session,
)
from mediator_desk.decisions.signing.pades import plain

_ANSWER: Final = "application/timestamp-reply"
_Found = TypeVar("_Found")
Standing = Literal["good", "unknown", "not_offered"]


@dataclass(frozen=True, slots=True)
class Services:
    """Whom to ask. ``roots`` are those signers and time stamps are trusted under.

    ``timestamp_url`` is none where no time-stamp service was chosen.
    """

    timestamp_url: str | None
    roots: tuple[x509.Certificate, ...]

    def stamper(self) -> "BoundedStamper":
        """The time-stamp service. Raises ServiceUnavailable when none was chosen."""
        if self.timestamp_url is None:
            raise ServiceUnavailable(service="timestamp", reason="not_set")
        return BoundedStamper(self.timestamp_url, timeout=PATIENCE_SECONDS)

    def context(
        self, others: Sequence[x509.Certificate] = (), *, whole: bool = False
    ) -> ValidationContext:
        """A context that fetches what certificates name, and insists on getting it.

        ``whole``: and insists on an answer about every certificate below the roots.
        """
        return ValidationContext(
            trust_roots=[plain(root) for root in self.roots],
            other_certs=[plain(one) for one in others],
            allow_fetching=True,
            revocation_mode="require" if whole else "hard-fail",
            fetcher_backend=OwnedFetcherBackend(fetchers()),
        )

    def paths_only(self) -> ValidationContext:
        """A context that asks nobody, and wants to know only who vouches for whom."""
        return ValidationContext(
            trust_roots=[plain(root) for root in self.roots],
            allow_fetching=False,
            revinfo_policy=CertRevTrustPolicy(NO_REVOCATION),
        )


class BoundedStamper(HTTPTimeStamper):
    """A service that is believed nothing: its answer is bounded, and is of what was asked.

    WHY not the library's own: it reads whatever comes to its end, follows to other addresses,
    leaves the digest unchecked, and breaks on an answer that is none.
    """

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        try:
            token = await super().async_timestamp(message_digest, md_algorithm)
            told = token["content"]["encap_content_info"]["content"].parsed
            same = told["message_imprint"]["hashed_message"].native == message_digest
        except (ValueError, TypeError, AttributeError, LookupError):
            raise TimestampRequestError("no time stamp") from None
        if not same:
            raise TimestampRequestError("a time stamp of something else")
        return token

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        try:
            async with (
                open_session() as session,
                session.post(self.url, data=req.dump(), headers=self.request_headers()) as response,
            ):
                if response.status != 200 or response.content_type != _ANSWER:
                    raise TimestampRequestError("refused")
                answer = await response.read()
        except (aiohttp.ClientError, OSError) as failure:
            raise TimestampRequestError("no answer") from failure
        return tsp.TimeStampResp.load(answer)


def standing_of(key: Signing, roots: Sequence[x509.Certificate]) -> Standing:
    """Whether the certificate still stands, asked of its own authority, now.

    ``unknown`` when the authority does not answer, ``not_offered`` when the certificate names no
    place to ask. Raises ``Revoked``.
    """
    if not _names_a_place(key.certificate):
        return "not_offered"
    services = Services(None, tuple(dict.fromkeys([*roots, *key.chain[-1:]])))
    validator = CertificateValidator(
        plain(key.certificate),
        intermediate_certs=[plain(one) for one in key.chain],
        validation_context=(context := services.context(key.chain)),
    )
    try:
        asyncio.run(released(validator.async_validate_path(), context))
    except RevokedError:
        raise Revoked from None
    except (InsufficientRevinfoError, StaleRevinfoError, PathError, ValidationError, OSError):
        return "unknown"
    return "good"


class Revoked(Exception):
    """The authority has withdrawn the certificate."""


async def released(work: Awaitable[_Found], context: ValidationContext) -> _Found:
    """What ``work`` gives, the connections made for it closed. Raises TimeoutError."""
    try:
        async with asyncio.timeout(PATIENCE_IN_ALL_SECONDS):
            return await work
    finally:
        await context.aclose()


def _names_a_place(certificate: x509.Certificate) -> bool:
    for kind in (x509.CRLDistributionPoints, x509.AuthorityInformationAccess):
        try:
            certificate.extensions.get_extension_for_class(kind)
        except x509.ExtensionNotFound:
            continue
        return True
    return False
