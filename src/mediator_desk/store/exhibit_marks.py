"""What the mediator says of an exhibit for themselves, and the consents they were given.

Owns ``exhibit_mark`` and ``exhibit_consent``. SECURITY: a doubt and its reason are private words:
sealed under the dispute's key, they never enter an act, a letter, a decision or an index.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.engine import Connection

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Authenticity, Channel, EvidenceType, PartyRole
from mediator_desk.store.exhibit_tables import exhibit_consent, exhibit_mark
from mediator_desk.vault import Vault


@dataclass(frozen=True, slots=True)
class Mark:
    """The mediator's own title and type of an exhibit (none: those of the file), and any doubt.

    ``authenticity`` is a neutral flag, never a finding.
    """

    title: str | None = None
    type: EvidenceType | None = None
    authenticity: Authenticity = Authenticity.AUTH_NONE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """A party agreed that an exhibit it gave in confidence be shown; ``words`` are private."""

    evidence_id: UUID
    party: BothParties
    given_on: date
    channel: Channel
    words: str = ""


_MARK = TypeAdapter(Mark)


def marks(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> dict[UUID, Mark]:
    """The last mark of every exhibit of the dispute that has one."""
    newest = (
        sa.select(exhibit_mark.c.evidence_id, sa.func.max(exhibit_mark.c.version).label("version"))
        .where(exhibit_mark.c.dispute_no == dispute_no)
        .group_by(exhibit_mark.c.evidence_id)
        .subquery()
    )
    rows = connection.execute(
        sa.select(exhibit_mark)
        .join(
            newest,
            sa.and_(
                newest.c.evidence_id == exhibit_mark.c.evidence_id,
                newest.c.version == exhibit_mark.c.version,
            ),
        )
        .where(exhibit_mark.c.dispute_no == dispute_no)
    ).all()
    if not rows:
        return {}
    with vault.keys.load(connection, dispute_id) as key:
        return {
            row.evidence_id: _MARK.validate_json(
                key.open(_mark_place(row.evidence_id, row.version), row.sealed)
            )
            for row in rows
        }


def write_mark(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    dispute_no: int,
    evidence_id: UUID,
    mark: Mark,
    at: datetime,
) -> None:
    """Adds a version of the mark; earlier ones stay."""
    last = connection.execute(
        sa.select(sa.func.max(exhibit_mark.c.version)).where(
            exhibit_mark.c.dispute_no == dispute_no, exhibit_mark.c.evidence_id == evidence_id
        )
    ).scalar()
    version = (last or 0) + 1
    connection.execute(
        sa.insert(exhibit_mark).values(
            dispute_no=dispute_no,
            evidence_id=evidence_id,
            version=version,
            sealed=vault.keys.seal(
                connection, dispute_id, _mark_place(evidence_id, version), _MARK.dump_json(mark)
            ),
            written_at=at,
        )
    )


def consents(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> dict[UUID, Consent]:
    """The consents recorded in the dispute, by exhibit."""
    rows = connection.execute(
        sa.select(exhibit_consent).where(exhibit_consent.c.dispute_no == dispute_no)
    ).all()
    if not rows:
        return {}
    with vault.keys.load(connection, dispute_id) as key:
        return {
            row.evidence_id: Consent(
                evidence_id=row.evidence_id,
                party=_party(row.party),
                given_on=row.given_on,
                channel=Channel(row.channel),
                words=key.open(_consent_place(row.evidence_id), row.sealed).decode(),
            )
            for row in rows
        }


def record_consent(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    dispute_no: int,
    consent: Consent,
    at: datetime,
) -> None:
    """Writes down a consent; a later one on the same exhibit takes its place."""
    place = _consent_place(consent.evidence_id)
    values = {
        "party": consent.party,
        "given_on": consent.given_on,
        "channel": consent.channel,
        "sealed": vault.keys.seal(connection, dispute_id, place, consent.words.encode()),
        "recorded_at": at,
    }
    is_one = sa.and_(
        exhibit_consent.c.dispute_no == dispute_no,
        exhibit_consent.c.evidence_id == consent.evidence_id,
    )
    connection.execute(sa.delete(exhibit_consent).where(is_one))
    connection.execute(
        sa.insert(exhibit_consent).values(
            dispute_no=dispute_no, evidence_id=consent.evidence_id, **values
        )
    )


def forget_consent(connection: Connection, dispute_no: int, evidence_id: UUID) -> None:
    """Forgets the consent on an exhibit."""
    connection.execute(
        sa.delete(exhibit_consent).where(
            exhibit_consent.c.dispute_no == dispute_no,
            exhibit_consent.c.evidence_id == evidence_id,
        )
    )


def recorded_at(connection: Connection, dispute_no: int, evidence_id: UUID) -> datetime | None:
    """When the consent on an exhibit was written down; None when there is none."""
    found: datetime | None = connection.execute(
        sa.select(exhibit_consent.c.recorded_at).where(
            exhibit_consent.c.dispute_no == dispute_no,
            exhibit_consent.c.evidence_id == evidence_id,
        )
    ).scalar_one_or_none()
    return found


def _party(code: str) -> BothParties:
    return PartyRole.CONSUMER if code == PartyRole.CONSUMER else PartyRole.TRADER


def _mark_place(evidence_id: UUID, version: int) -> tuple[str, bytes, int]:
    return ("exhibit_mark", evidence_id.bytes, version)


def _consent_place(evidence_id: UUID) -> tuple[str, bytes]:
    return ("exhibit_consent", evidence_id.bytes)
