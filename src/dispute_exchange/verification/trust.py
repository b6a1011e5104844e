"""Under what a document is judged: the authorities known here, and whose signatures it needs.

Owns two shapes; neither reads a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cryptography import x509

from dispute_exchange.decision import DecisionRecord, Signatory
from dispute_exchange.verification.fields import MEDIATOR_FIELD


@dataclass(frozen=True, slots=True)
class Trust:
    """Roots, and revocation lists at hand beside those a document carries.

    ``timestamp_roots`` are the authorities of time; none means that ``roots`` are theirs too.
    """

    roots: tuple[x509.Certificate, ...]
    revocations: tuple[x509.CertificateRevocationList, ...] = ()
    timestamp_roots: tuple[x509.Certificate, ...] | None = None

    @property
    def time_roots(self) -> tuple[x509.Certificate, ...]:
        """The roots under which a time stamp counts."""
        return self.roots if self.timestamp_roots is None else self.timestamp_roots


@dataclass(frozen=True, slots=True)
class Expected:
    """Who has to sign, by field, in order."""

    signatories: Mapping[str, Signatory]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that wait for a person."""
        return frozenset(self.signatories)


def expected_of(record: DecisionRecord) -> Expected:
    """The mediator whose decision it is, then everyone else ``record`` names to sign.

    SECURITY: the mediator's field is the mediator's whatever the signatories say, or anybody the
    authority knows could name themselves alone to sign a decision in the name of another.
    """
    mediator = Signatory(
        field=MEDIATOR_FIELD,
        role="mediator",
        name=record.mediator.name,
        signer_id=record.mediator.mediator_id,
    )
    others = {one.field: one for one in record.signatories if one.field != MEDIATOR_FIELD}
    return Expected({MEDIATOR_FIELD: mediator, **others})
