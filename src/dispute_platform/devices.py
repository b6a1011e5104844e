"""The devices that were let in: which there are, and letting one in no more.

Owns their list; how one is let in is ``enrolment``'s.
"""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import DeviceRow


class Device(NamedTuple):
    """A desk of a mediator; ``revoked_at`` is empty while it is let in."""

    device_id: UUID
    mediator_id: UUID
    name: str
    enrolled_at: datetime
    revoked_at: datetime | None


def devices(platform: Platform) -> tuple[Device, ...]:
    """Every device ever let in, in the order they came."""
    with platform.database.read() as session:
        rows = session.scalars(sa.select(DeviceRow).order_by(DeviceRow.enrolled_at))
        return tuple(
            Device(row.device_id, row.mediator_id, row.name, row.enrolled_at, row.revoked_at)
            for row in rows
        )


def revoke_device(platform: Platform, device_id: UUID) -> None:
    """Let a device in no more; files built from now on are not encrypted to it.

    Raises ``Refusal`` ``not_found``.
    """
    with platform.database.write() as session:
        device = session.get(DeviceRow, device_id)
        if device is None:
            raise Refusal("not_found")
        device.revoked_at = device.revoked_at or platform.clock()
