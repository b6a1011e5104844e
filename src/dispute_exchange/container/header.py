"""The few fields of ``dispute.json`` the container itself answers for.

Owns who sealed it, for whom, which revision, in which format version. Everything else in the
document is left to ``DisputeFile``; a header can be read from a version newer than this program.
"""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dispute_exchange.canonical import Sha256
from dispute_exchange.container.errors import DisputeInvalid, NewerFormat
from dispute_exchange.container.limits import STANDARD, Limits
from dispute_exchange.container.strict_json import check_json
from dispute_exchange.dispute import SCHEMA_VERSION


class _Lenient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Version(_Lenient):
    schema_version: Annotated[int, Field(ge=1, le=1_000_000, strict=True)]


class HeaderIssuer(_Lenient):
    """Who says they sealed the file; checked against the seal."""

    name: Annotated[str, Field(max_length=400)]
    cert_sha256: Sha256


class HeaderRecipient(_Lenient):
    """One entry of the signed recipient list."""

    age_recipient: Annotated[str, Field(max_length=200)]


class ContainerHeader(_Lenient):
    """What a container says of itself. ``revision`` counts from 1."""

    schema_version: int
    container_id: UUID
    dispute_id: UUID
    revision: Annotated[int, Field(ge=1)]
    previous_container_sha256: Sha256 | None = None
    issuer: HeaderIssuer
    recipients: Annotated[tuple[HeaderRecipient, ...], Field(max_length=64)]

    def is_addressed_to(self, age_recipient: str) -> bool:
        """Whether the signed list names this recipient."""
        return any(entry.age_recipient == age_recipient for entry in self.recipients)


def read_header(dispute_json: bytes, limits: Limits = STANDARD) -> ContainerHeader:
    """The header of strict JSON; raises a ``ContentRefused``."""
    check_json(dispute_json, limits)
    try:
        version = _Version.model_validate_json(dispute_json).schema_version
        if version > SCHEMA_VERSION:
            raise NewerFormat(found=version, known=SCHEMA_VERSION)
        return ContainerHeader.model_validate_json(dispute_json)
    except ValidationError as error:
        raise invalid(error) from None


def invalid(error: ValidationError) -> DisputeInvalid:
    """The refusal for a model that does not fit: counts and field names, never values."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return DisputeInvalid(
        problems=error.error_count(),
        where=".".join(str(step) for step in first["loc"]),
        rule=first["type"],
    )
