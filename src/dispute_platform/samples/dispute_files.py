"""Dispute files made straight from a material, for tests and conformance checks.

Owns what a platform would have added: chain, issuer, recipients. A real platform registers the
material instead; this is the short way when no platform is wanted.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.chain import link_all
from dispute_exchange.dispute import DisputeFile, Issuer, Recipient
from dispute_platform.material import DisputeMaterial
from dispute_platform.samples.library import made_id

ISSUER: Final = Issuer(name="Plateforme Rivage", cert_sha256=sha256_hex(b"no certificate"))
"""An issuer for files that nobody seals."""


def as_dispute_file(
    material: DisputeMaterial,
    *,
    issuer: Issuer = ISSUER,
    recipients: Sequence[Recipient] = (),
    issued_at: datetime | None = None,
    revision: int = 1,
    previous_container_sha256: str | None = None,
) -> DisputeFile:
    """The dispute file of ``material``, its events chained.

    ``issued_at`` is a minute after the last event unless given; the container's identifier
    depends on the dispute and the revision alone.
    """
    record = material.record
    return DisputeFile(
        container_id=made_id(record.dispute_id, "container", revision),
        dispute_id=record.dispute_id,
        file_no=record.file_no,
        revision=revision,
        previous_container_sha256=previous_container_sha256,
        issued_at=issued_at or record.events[-1].recorded_at + timedelta(minutes=1),
        issuer=issuer,
        recipients=tuple(recipients),
        title=record.title,
        language=record.language,
        sector=record.sector,
        cross_border=record.cross_border,
        referral_channel=record.referral_channel,
        body=record.mediator.body,
        mediator=record.mediator,
        parties=record.parties,
        order=record.order,
        claim=record.claim,
        timeline=link_all(record.dispute_id, record.events),
        evidence=record.evidence,
        bundle_id=record.bundle_id,
        retention=record.retention,
        sample=record.sample,
    )
