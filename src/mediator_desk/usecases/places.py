"""Where the person was when the desk was locked, so that unlocking returns there.

Sealed in the vault: a place names a dispute, and may hold what was being typed in a dialog.
"""

import json
from typing import Any
from uuid import UUID

from sqlalchemy.engine import Connection

from mediator_desk.store import settings
from mediator_desk.usecases.desk import Desk
from mediator_desk.vault import SealBroken

_LARGEST = 4 * 1024 * 1024


def keep_place(desk: Desk, place: dict[str, Any]) -> None:
    """Seal a place, plain JSON, in place of the one before; one absurdly large is left out."""
    text = json.dumps(place).encode()
    if len(text) <= _LARGEST:
        with desk.vault.writer.begin() as connection:
            settings.put_secret(connection, desk.vault, settings.Secret.PLACE, text)


def kept_place(desk: Desk) -> dict[str, Any]:
    """The place that was kept, empty when none can be told."""
    try:
        with desk.vault.engine.connect() as connection:
            text = settings.secret(connection, desk.vault, settings.Secret.PLACE)
            place = json.loads(text) if text else {}
            if not isinstance(place, dict) or not _still_there(desk, connection, place):
                return {}
    except (SealBroken, ValueError):
        # WHY: a place that cannot be read must not keep anybody from the desk.
        return {}
    return place


def _still_there(desk: Desk, connection: Connection, place: dict[str, Any]) -> bool:
    """Whether the dispute of a place has its key: it may have been shredded since."""
    if "dispute" not in place:
        return True
    try:
        return desk.vault.keys.exists(connection, UUID(str(place["dispute"])))
    except (TypeError, ValueError):
        return False
