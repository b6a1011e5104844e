"""Who may sign decisions: enrolled devices, and certificates accepted beside them.

Owns the register of signing certificates and the trust that follows from it. A certificate made
elsewhere (a card, a body's seal, a key certified on request) is accepted by whoever runs the
platform, by name, never by the desk that uses it.
"""

import re
from uuid import UUID

import sqlalchemy as sa
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from sqlalchemy.orm import Session

from dispute_exchange.parties import Mediator
from dispute_platform.authority import MEDIATORS_LIST, certify_mediator, pem
from dispute_platform.decisions import Trust, certificate_digest
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import DeviceRow, SignerRow

_PEM = re.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


def trust_in(platform: Platform, session: Session, mediator_id: UUID) -> Trust:
    """Under what a decision of that mediator is taken, as the register stands."""
    devices = session.execute(
        sa.select(DeviceRow.mediator_id, DeviceRow.certificate).where(
            DeviceRow.revoked_at.is_(None)
        )
    ).all()
    signers = session.execute(
        sa.select(SignerRow.mediator_id, SignerRow.chain).where(SignerRow.revoked_at.is_(None))
    ).all()
    known: list[tuple[UUID | None, list[str]]] = [(owner, [text]) for owner, text in devices]
    known += [(owner, _PEM.findall(text)) for owner, text in signers]
    keys = platform.keys
    roots, above = [keys.mediator_root], [keys.issuing.certificate]
    for _owner, chain in known:
        above += [x509.load_pem_x509_certificate(text.encode()) for text in chain[1:]]
        if len(chain) > 1:
            roots.append(above[-1])
    own = {owner == mediator_id: set[str]() for owner in (mediator_id, None)}
    for owner, chain in known:
        own[owner == mediator_id].add(certificate_digest(chain[0]))
    return Trust(
        roots=tuple(dict.fromkeys(roots)),
        above=tuple(dict.fromkeys(above)),
        certificates=frozenset(own[True]),
        beside=frozenset(own[False]),
    )


def accept_signer(platform: Platform, chain_pem: str, mediator: Mediator | None) -> str:
    """Enter a certificate with its chain up to a root; the digest it is known by.

    Raises ``Refusal`` ``certificate_refused`` ``unreadable`` or ``no_chain``.
    """
    texts = _PEM.findall(chain_pem)
    try:
        chain = [x509.load_pem_x509_certificate(text.encode("ascii")) for text in texts]
        for below, issuer in zip(chain, [*chain[1:], chain[-1]], strict=True):
            below.verify_directly_issued_by(issuer)
    except IndexError:
        raise Refusal("certificate_refused", reason="unreadable") from None
    except (ValueError, TypeError, InvalidSignature):
        raise Refusal("certificate_refused", reason="no_chain") from None
    digest = certificate_digest(texts[0])
    with platform.database.write() as session:
        row = SignerRow(
            certificate_sha256=digest,
            mediator_id=mediator.mediator_id if mediator else None,
            chain="\n".join(texts),
            accepted_at=platform.clock(),
            revoked_at=None,
        )
        session.merge(row)
    return digest


def certify(
    platform: Platform, csr_pem: str, mediator: Mediator, address: str | None = None
) -> str:
    """The certificate of the demonstration authority for a key made at a desk, with its chain.

    ``address`` is where anybody reaches the platform, and finds the lists of what was withdrawn.
    """
    keys = platform.keys
    if address is not None:
        keys.publish_at(address)
    list_url = f"{address}{MEDIATORS_LIST}" if address is not None else None
    issued = certify_mediator(keys.issuing, csr_pem, mediator, platform.clock(), list_url)
    chain = "".join(map(pem, (issued, keys.issuing.certificate, keys.mediator_root)))
    accept_signer(platform, chain, mediator)
    return chain


def withdraw_signer(platform: Platform, digest: str) -> None:
    """Accept a certificate no more. Raises ``Refusal`` ``not_found``."""
    with platform.database.write() as session:
        row = session.get(SignerRow, digest)
        if row is None:
            raise Refusal("not_found")
        row.revoked_at = row.revoked_at or platform.clock()
