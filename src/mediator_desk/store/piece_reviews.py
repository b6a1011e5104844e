"""What the mediator found of each document asked for.

Owns ``piece_review``; the requests themselves are events and acts.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import DocumentDefect
from mediator_desk.store.exhibit_tables import piece_review


@dataclass(frozen=True, slots=True)
class Review:
    """One document of one request: the exhibit that answers it, its defect, or no longer wanted.

    ``piece`` counts the documents of the request from 0.
    """

    request_id: UUID
    piece: int
    evidence_id: UUID | None = None
    defect: DocumentDefect | None = None
    waived: bool = False


def of_dispute(connection: Connection, dispute_no: int) -> dict[tuple[UUID, int], Review]:
    """The reviews of a dispute, by request and document."""
    rows = connection.execute(
        sa.select(piece_review).where(piece_review.c.dispute_no == dispute_no)
    )
    return {
        (row.request_id, row.piece): Review(
            request_id=row.request_id,
            piece=row.piece,
            evidence_id=row.evidence_id,
            defect=None if row.defect is None else DocumentDefect(row.defect),
            waived=row.waived,
        )
        for row in rows
    }


def write(connection: Connection, dispute_no: int, review: Review, at: datetime) -> None:
    """Writes a review in the place of the one before."""
    connection.execute(
        sa.delete(piece_review).where(
            piece_review.c.dispute_no == dispute_no,
            piece_review.c.request_id == review.request_id,
            piece_review.c.piece == review.piece,
        )
    )
    connection.execute(
        sa.insert(piece_review).values(
            dispute_no=dispute_no,
            request_id=review.request_id,
            piece=review.piece,
            evidence_id=review.evidence_id,
            defect=review.defect,
            waived=review.waived,
            at=at,
        )
    )
