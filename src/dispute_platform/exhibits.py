"""Exhibits that come in once a dispute is here: numbered, named, kept.

Owns the number and the name an exhibit gets in the dispute file; never its bytes (``blobs``) nor
who may see it (the exchange's rule).
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.acts import FileEvidence
from dispute_exchange.evidence import EvidenceItem, may_be_disclosed
from dispute_exchange.parties import BothParties, Line
from dispute_exchange.vocabulary import Disclosure, EvidenceType
from dispute_platform.blobs import Stored
from dispute_platform.errors import Refusal
from dispute_platform.tables import EvidenceRow

_LONGEST_STEM: Final = 40
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class Handed:
    """An exhibit as somebody hands it in. ``untrusted_name`` is what they call the file."""

    evidence_id: UUID
    submitted_by: BothParties
    submitted_at: datetime
    title: Line
    type: EvidenceType
    untrusted_name: str
    media_type: str
    disclosure: Disclosure = Disclosure.ALL_PARTIES

    @classmethod
    def by(cls, content: FileEvidence, now: datetime) -> "Handed":
        """What an act of the mediator hands in for a party."""
        return cls(
            evidence_id=content.evidence_id,
            submitted_by=content.submitted_by,
            submitted_at=content.received.at or now,
            title=content.title,
            type=content.type,
            untrusted_name=content.original_name,
            media_type=content.media_type,
            disclosure=content.disclosure,
        )


def number_exhibit(
    session: Session, dispute_id: UUID, handed: Handed, bytes_: Stored
) -> EvidenceItem:
    """The exhibit with the next number of its dispute."""
    last = session.scalar(
        sa.select(sa.func.max(EvidenceRow.piece_no)).where(EvidenceRow.dispute_id == dispute_id)
    )
    number = (last or 0) + 1
    return EvidenceItem(
        evidence_id=handed.evidence_id,
        piece_no=number,
        title=handed.title,
        type=handed.type,
        submitted_by=handed.submitted_by,
        submitted_at=handed.submitted_at,
        path=f"evidence/{number:04}-{_slug(handed.untrusted_name)}",
        original_name=handed.untrusted_name,
        media_type=handed.media_type,
        size=bytes_.size,
        sha256=bytes_.sha256,
        disclosure=handed.disclosure,
    )


def refuse_known(session: Session, evidence_id: UUID) -> None:
    """Raise ``not_allowed`` when an exhibit bears this identifier already."""
    if session.get(EvidenceRow, evidence_id) is not None:
        raise Refusal("not_allowed", reason="known_exhibit", evidence_id=str(evidence_id))


def refuse_disclosure(session: Session, dispute_id: UUID, wanted: Collection[UUID]) -> None:
    """Raise ``not_allowed`` unless every exhibit is the dispute's and may be communicated."""
    rows = sa.select(EvidenceRow).where(
        EvidenceRow.dispute_id == dispute_id, EvidenceRow.evidence_id.in_(wanted)
    )
    found = {
        row.evidence_id: EvidenceItem.model_validate_json(row.body) for row in session.scalars(rows)
    }
    for evidence_id in wanted:
        item = found.get(evidence_id)
        if item is None:
            raise Refusal("not_allowed", reason="unknown_exhibit", evidence_id=str(evidence_id))
        if not may_be_disclosed(item.disclosure):
            raise Refusal("not_allowed", reason="confidential", piece_no=item.piece_no)


def _slug(untrusted_name: str) -> str:
    """A member's name made from the sender's: plain letters and digits, a short extension."""
    name = PurePosixPath(untrusted_name.replace("\\", "/")).name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem, dot, last = plain.rpartition(".")
    suffix = dot + last
    if not stem or not _SUFFIX.fullmatch(suffix):
        stem, suffix = plain, ""
    kept = re.sub(r"[^a-z0-9]+", "-", stem)[:_LONGEST_STEM].strip("-")
    return (kept or "piece") + suffix
