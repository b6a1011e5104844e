"""Whom this desk trusts to seal dispute files, and the keys that open them.

Owns the reading of stored anchors; never decides to trust a new one (enrolment and the mediator
do).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from sqlalchemy.engine import Connection

from mediator_desk.errors import DeskError
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.vault import Vault


class NoAnchor(DeskError):
    """This desk trusts nobody yet: it must be enrolled, or told of an issuer, first."""

    kind: ClassVar[str] = "no_trust_anchor"


class AnchorMalformed(DeskError):
    """What was given as a certificate is not one in PEM form."""

    kind: ClassVar[str] = "anchor_malformed"


@dataclass(frozen=True, slots=True)
class Anchors:
    """``roots`` are DER certificates; ``identities`` age secret keys."""

    roots: Sequence[bytes]
    identities: Sequence[bytes]


def read_anchors(connection: Connection, vault: Vault) -> Anchors:
    """What enrolment and the mediator stored. Raises NoAnchor when nobody is trusted."""
    platform = settings.fact(connection, Fact.PLATFORM) or {}
    extra = settings.fact(connection, Fact.EXTRA_ANCHORS) or []
    roots = der_of([*platform.get("container_roots", ()), *extra])
    if not roots:
        raise NoAnchor
    identities = settings.secret(connection, vault, Secret.AGE_IDENTITY) or b""
    return Anchors(roots, identities.split())


def add_anchor(connection: Connection, pem: str) -> None:
    """Trusts one more issuer of dispute files, because the mediator says so."""
    der_of([pem])
    extra = settings.fact(connection, Fact.EXTRA_ANCHORS) or []
    if pem not in extra:
        settings.put_fact(connection, Fact.EXTRA_ANCHORS, [*extra, pem])


def der_of(pems: Iterable[str]) -> tuple[bytes, ...]:
    """The DER form of certificates in PEM form; raises AnchorMalformed."""
    try:
        certificates = [x509.load_pem_x509_certificate(pem.encode()) for pem in pems]
    except ValueError:
        raise AnchorMalformed from None
    return tuple(certificate.public_bytes(Encoding.DER) for certificate in certificates)
