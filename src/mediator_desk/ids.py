"""Identifiers made on this desk: UUID version 7, so that they sort by creation time."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562 section 5.7); unique without asking anyone."""
    return UUID(bytes=uuid_utils.uuid7().bytes)
