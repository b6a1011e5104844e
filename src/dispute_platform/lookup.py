"""Finding by the names people use: a case number, a mediator's name."""

from uuid import UUID

import sqlalchemy as sa

from dispute_exchange.parties import Mediator
from dispute_platform.errors import Refusal
from dispute_platform.mediators import mediators
from dispute_platform.platform import Platform
from dispute_platform.tables import DisputeRow


def dispute_named(platform: Platform, file_no: str) -> UUID:
    """The dispute of that case number, or ``Refusal`` ``unknown_dispute``."""
    with platform.database.read() as session:
        found = session.scalar(
            sa.select(DisputeRow.dispute_id).where(DisputeRow.file_no == file_no)
        )
    if found is None:
        raise Refusal("unknown_dispute", file_no=file_no)
    return found


def mediator_named(platform: Platform, name: str | None) -> Mediator:
    """The mediator of that name or identifier; the only one there is when ``name`` is none.

    Raises ``Refusal`` ``unknown_mediator`` when none or several answer to it.
    """
    known = mediators(platform)
    if name is not None:
        known = tuple(one for one in known if name in (one.name, str(one.mediator_id)))
    if len(known) != 1:
        raise Refusal("unknown_mediator", found=len(known))
    return known[0]
