"""When a signature was made, as far as a document proves it, offline (ETSI EN 319 102-1).

Owns the level of a signature and its proven time. Nothing is fetched: what is not in the document
is not proven. Whether a certificate was withdrawn is ``revocations``' business, by its own date.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from asn1crypto import cms
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation import generic_cms
from pyhanko.sign.validation.ades import (
    ades_basic_validation,
    ades_lta_validation,
    ades_timestamp_validation,
    ades_with_time_validation,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.errors import PathError
from pyhanko_certvalidator.fetchers import FetcherBackend
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import (
    NO_REVOCATION,
    REQUIRE_REVINFO,
    CertRevTrustPolicy,
    RevocationCheckingPolicy,
)
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from dispute_exchange.verification.refusals import REFUSALS
from dispute_exchange.verification.revocations import Evidence, standing
from dispute_exchange.verification.trust import Trust
from dispute_exchange.verification.verdict import Level

PADES: Final = "/ETSI.CAdES.detached"


@dataclass(frozen=True, slots=True)
class Proof:
    """What the document proves of one signature. ``at``: signed before it; none: nothing does.

    ``broken``: it carries a time stamp that is not of this signature. ``untrusted``: one by an
    authority unknown here; ``expired``: one that no longer proves anything by itself;
    ``ahead``: one later than the instant of the judgement.
    """

    level: Level
    at: datetime | None = None
    broken: bool = False
    untrusted: bool = False
    expired: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time stamp judged: its time, and what it is worth at the moment it was judged for."""

    at: datetime
    signer: x509.Certificate
    intact: bool
    trusted: bool
    holds: bool


class Prover:
    """Judges the signatures of one document at one instant.

    ``kept`` is what the document keeps for later checks, none when it keeps nothing;
    ``evidence`` is that and whatever else is at hand.
    """

    def __init__(
        self,
        trust: Trust,
        kept: Evidence | None,
        evidence: Evidence,
        checked_at: datetime,
        kept_revision: int | None = None,
    ) -> None:
        self._trust, self._kept, self._evidence = trust, kept, evidence
        self._checked_at, self._kept_revision = checked_at, kept_revision
        self._judged: dict[tuple[bytes, datetime], Stamp] = {}

    def prove(
        self, signature: EmbeddedPdfSignature, later: Sequence[EmbeddedPdfSignature]
    ) -> Proof:
        """The level and the proven time of ``signature``; ``later`` are the document's stamps."""
        if str(signature.sig_object.get("/SubFilter")) != PADES:
            return Proof(Level.CMS)
        if signature.signer_info["unsigned_attrs"].native is None and not later:
            return Proof(Level.B_B)
        return asyncio.run(self._prove(signature, later))

    def stamps(self, stamps: Sequence[EmbeddedPdfSignature]) -> list[Stamp]:
        """Each document time stamp, judged at the time the next one proves; in order."""
        return asyncio.run(self._stamps(stamps))

    async def _prove(
        self, signature: EmbeddedPdfSignature, later: Sequence[EmbeddedPdfSignature]
    ) -> Proof:
        own = list(generic_cms.extract_tst_data_iter(signature.signer_info, signed=False))
        if not own and not later:
            return Proof(Level.B_B)
        moment = self._checked_at
        document = await self._stamps(later)
        for stamp in document:
            if stamp.holds:
                moment = min(moment, stamp.at)
        attached = [
            await self._stamp(
                token, generic_cms.message_imprint_checker(signature.signer_info), moment
            )
            for token in own
        ]
        links = [*attached, *document]
        times = [stamp.at for stamp in links if stamp.holds and stamp.intact]
        broken = any(not stamp.intact for stamp in attached)
        untrusted = any(not stamp.trusted for stamp in attached)
        ahead = any(stamp.at > self._checked_at for stamp in links)
        expired = not ahead and any(stamp.trusted and not stamp.holds for stamp in links)
        if not times or not await self._holds(signature, min(times), NO_REVOCATION):
            return Proof(Level.B_B, None, broken, untrusted, expired, ahead)
        proven = min(times)
        level = await self._level(signature, later, proven, stamped=bool(own))
        return Proof(level, proven, broken, untrusted, expired, ahead)

    async def _level(
        self,
        signature: EmbeddedPdfSignature,
        later: Sequence[EmbeddedPdfSignature],
        proven: datetime,
        *,
        stamped: bool,
    ) -> Level:
        """The highest level whose own procedure passes on what the document keeps alone.

        WHY a second way beside the library's: it knows no signature whose first time stamp is the
        document's, and takes the clock of the machine for the time it was asked about.
        """
        if self._kept is None or self._kept_revision is None:
            return Level.B_T
        archived = any(stamp.signed_revision >= self._kept_revision for stamp in later)
        by_library = self._archived if archived else self._with_time
        if (stamped and await by_library(signature)) or await self._holds(
            signature, proven, REQUIRE_REVINFO
        ):
            return Level.B_LTA if archived else Level.B_LT
        return Level.B_T

    async def _archived(self, signature: EmbeddedPdfSignature) -> bool:
        spec = PdfSignatureValidationSpec(self._spec(REQUIRE_REVINFO))
        try:
            result = await ades_lta_validation(signature, spec, self._now(self._checked_at))
        except REFUSALS:
            return False
        return result.ades_subindic is AdESPassed.OK

    async def _with_time(self, signature: EmbeddedPdfSignature) -> bool:
        try:
            result = await ades_with_time_validation(
                signature.signed_data,
                self._spec(REQUIRE_REVINFO),
                timing_info=self._now(self._checked_at),
                raw_digest=signature.compute_digest(),
            )
        except REFUSALS:
            return False
        return result.ades_subindic is AdESPassed.OK

    async def _holds(
        self, signature: EmbeddedPdfSignature, at: datetime, rule: RevocationCheckingPolicy
    ) -> bool:
        try:
            result = await ades_basic_validation(
                signature.signed_data,
                self._spec(rule),
                timing_info=self._now(at),
                raw_digest=signature.compute_digest(),
            )
        except REFUSALS:
            return False
        return result.ades_subindic is AdESPassed.OK

    async def _stamps(self, stamps: Sequence[EmbeddedPdfSignature]) -> list[Stamp]:
        judged, moment = [], self._checked_at
        for stamp in sorted(stamps, key=lambda one: one.signed_revision, reverse=True):
            found = await self._stamp(stamp.signed_data, stamp.compute_digest, moment)
            if found.holds:
                moment = found.at
            judged.append(found)
        return judged[::-1]

    async def _stamp(
        self, token: cms.SignedData, imprint: Callable[[str], bytes], moment: datetime
    ) -> Stamp:
        # WHY kept: a document stamp is asked about once for each signature before it.
        key = (token["signer_infos"][0]["signature"].native, moment)
        if key not in self._judged:
            self._judged[key] = await self._judge_stamp(token, imprint, moment)
        return self._judged[key]

    async def _judge_stamp(
        self, token: cms.SignedData, imprint: Callable[[str], bytes], moment: datetime
    ) -> Stamp:
        at: datetime = token["encap_content_info"]["content"].parsed["gen_time"].native
        certificate = generic_cms.extract_certs_for_validation(token).signer_cert
        signer = x509.load_der_x509_certificate(certificate.dump())
        intact, then = await self._judge(token, imprint, at)
        _, now = await self._judge(token, imprint, moment)
        known = standing(signer, self._evidence, self._trust.time_roots, self._checked_at)
        withdrawn = known.revoked_at
        standing_now = withdrawn is None or withdrawn > moment
        return Stamp(at, signer, intact, then, intact and now and standing_now and at <= moment)

    async def _judge(
        self, token: cms.SignedData, imprint: Callable[[str], bytes], moment: datetime
    ) -> tuple[bool, bool]:
        """Whether the stamp is of these bytes, and whether its authority is known, at a moment."""
        try:
            result = await ades_timestamp_validation(
                token, self._spec(NO_REVOCATION), imprint, timing_info=self._now(moment)
            )
        except REFUSALS:
            return False, False
        status = result.api_status
        intact = bool(status is not None and status.intact and status.valid)
        return intact, result.ades_subindic is AdESPassed.OK

    def _spec(self, rule: RevocationCheckingPolicy) -> SignatureValidationSpec:
        """The policy of a judgement. WHY no list for time stamps: the last authority of time has
        not spoken of itself yet; its withdrawal is looked up in the evidence instead."""
        kept = self._kept or Evidence()
        certificates = [*kept.certificates, *self._evidence.certificates]
        return SignatureValidationSpec(
            cert_validation_policy=_policy(self._trust.roots, rule),
            ts_cert_validation_policy=_policy(self._trust.time_roots, NO_REVOCATION),
            revinfo_gathering_policy=RevocationInfoGatheringSpec(
                RevinfoOnlineFetchingRule.LOCAL_ONLY, fetcher_backend=_NoNetwork()
            ),
            local_knowledge=LocalKnowledge(
                known_certs=[plain(one) for one in certificates],
                known_crls=list(_lists(kept)),
                known_ocsps=list(_answers(kept)),
            ),
        )

    @staticmethod
    def _now(moment: datetime) -> ValidationTimingInfo:
        return ValidationTimingInfo(moment, moment, point_in_time_validation=True)


class _NoNetwork(FetcherBackend):
    """SECURITY: a document must never make whoever checks it call anybody."""

    def get_fetchers(self) -> Any:
        raise PathError("nothing is fetched")


def plain(certificate: x509.Certificate) -> Certificate:
    """The certificate in pyHanko's own form."""
    return Certificate.load(certificate.public_bytes(Encoding.DER))


def _policy(
    roots: Sequence[x509.Certificate], rule: RevocationCheckingPolicy
) -> CertValidationPolicySpec:
    return CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=[plain(root) for root in roots]),
        # WHY retroactive: a list is made after the signature it speaks of, and gives its own dates.
        revinfo_policy=CertRevTrustPolicy(rule, retroactive_revinfo=True),
    )


def _lists(kept: Evidence) -> Iterator[CRLContainer]:
    from asn1crypto.crl import CertificateList

    for one in kept.lists:
        yield CRLContainer(CertificateList.load(one.public_bytes(Encoding.DER)))


def _answers(kept: Evidence) -> Iterator[OCSPContainer]:
    from asn1crypto.ocsp import OCSPResponse

    for one in kept.answers:
        yield from OCSPContainer.load_multi(OCSPResponse.load(one.der))
