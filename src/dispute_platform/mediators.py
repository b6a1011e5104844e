"""The register of mediators, and the one-time codes by which their devices are let in."""

import hashlib
import hmac
import re
import secrets
import unicodedata
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from dispute_exchange.parties import MediationBody, Mediator
from dispute_exchange.vocabulary import BodyType
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import EnrolmentCodeRow, MediatorRow

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for another when read aloud."""

_GROUPS, _GROUP = 4, 4


class EnrolmentCode(NamedTuple):
    """A code as told once to the mediator, and until when it serves (UTC)."""

    code: str
    expires_at: datetime


def add_mediator(platform: Platform, name: str, body: MediationBody) -> Mediator:
    """Enter a new mediator into the register."""
    mediator = Mediator(mediator_id=uuid7(), name=name, body=body)
    register_mediator(platform, mediator)
    return mediator


def register_mediator(platform: Platform, mediator: Mediator) -> None:
    """Enter a mediator who has an identifier already; once more changes nothing."""
    with platform.database.write() as session:
        if session.get(MediatorRow, mediator.mediator_id) is None:
            session.add(
                MediatorRow(
                    mediator_id=mediator.mediator_id,
                    body=mediator.model_dump_json(),
                    added_at=platform.clock(),
                )
            )


def mediators(platform: Platform) -> tuple[Mediator, ...]:
    """Every mediator, in the order they were entered."""
    with platform.database.read() as session:
        bodies = session.scalars(
            sa.select(MediatorRow.body).order_by(MediatorRow.added_at, MediatorRow.mediator_id)
        )
        return tuple(Mediator.model_validate_json(body) for body in bodies)


def mediator_of(session: Session, mediator_id: UUID) -> Mediator:
    """The mediator of that identifier, or ``Refusal`` ``unknown_mediator``."""
    row = session.get(MediatorRow, mediator_id)
    if row is None:
        raise Refusal("unknown_mediator", mediator_id=mediator_id)
    return Mediator.model_validate_json(row.body)


def issue_code(platform: Platform, mediator_id: UUID) -> EnrolmentCode:
    """A fresh enrolment code: 80 bits, kept only as a keyed digest, good once."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
    code = "-".join(groups)
    expires_at = platform.clock() + timedelta(seconds=platform.settings.code_seconds)
    with platform.database.write() as session:
        mediator_of(session, mediator_id)
        session.add(
            EnrolmentCodeRow(
                code_digest=code_digest(platform, code),
                mediator_id=mediator_id,
                expires_at=expires_at,
                used_at=None,
                device_id=None,
            )
        )
    return EnrolmentCode(code, expires_at)


def code_digest(platform: Platform, code: str) -> str:
    """What the register keeps of ``code``, however it was typed (case, hyphens, O for 0)."""
    typed = re.sub(r"[\s-]", "", code).upper().translate(str.maketrans("OIL", "011"))
    secret = platform.keys.derived("enrolment-code")
    return hmac.new(secret, typed.encode("utf-8"), hashlib.sha256).hexdigest()


def body_named(name: str, code: str | None = None) -> MediationBody:
    """A mediation body by its name; ``code`` is made of its initials unless given."""
    return MediationBody(code=code or _initials(name), name=name, kind=BodyType.SECTOR)


def _initials(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    words = re.findall(r"[A-Z0-9]+", plain)
    letters = "".join(word[0] for word in words if len(word) > 2)[:7]
    return letters if len(letters) >= 2 else ("".join(words) + "XX")[:3]
