"""What travels over HTTP between desk and platform, ``/v1``.

Requests are authorised by a short access token bound to the device's Ed25519 key: each request
carries ``Authorization: DPoP <token>`` and a ``DPoP`` proof (RFC 9449). The token comes from
``POST /v1/token`` against an assertion signed by the same key (RFC 7523).

========  =======================  ==========================================================
method    path                     body -> answer
========  =======================  ==========================================================
GET       /v1/platform             -> PlatformDescription (public)
POST      /v1/enrolments           EnrolmentRequest -> Enrolment (public, one-time code)
POST      /v1/token                TokenRequest -> Token
GET       /v1/changes?cursor=&limit=   -> ChangePage
GET       /v1/disputes/{id}/file?revision=   -> the ``.dispute`` bytes (Range honoured)
POST      /v1/uploads              headers Upload-Length, Upload-Sha256 -> 201 + Location
HEAD      /v1/uploads/{id}         -> Upload-Offset, Upload-Complete (?1 or ?0)
PATCH     /v1/uploads/{id}         Upload-Offset + bytes (application/partial-upload)
POST      /v1/ops                  canonical Act, header Idempotency-Key -> OpAnswer
GET       /v1/receipts?after=      -> ReceiptPage
========  =======================  ==========================================================

Every refusal is an ``application/problem+json`` of shape ``Problem`` (RFC 9457). 422 with code
``idempotency_mismatch``: same key, other body. 424: upload the file first. 409: the dispute moved
on. 403 ``not_yours``: reassigned. 410 ``withdrawn``/``closed``.
"""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Count, Frozen, Ordinal, Sha256
from dispute_exchange.events import TimelineEvent
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.moments import Instant
from dispute_exchange.parties import Line, Mediator

Pem = Annotated[str, StringConstraints(max_length=20_000)]
_Bearer = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~+/-]+=*$", max_length=8000)]
"""A token as an Authorization header may carry it (RFC 6750, section 2.1)."""
PARTIAL_UPLOAD = "application/partial-upload"
KEPT_REFUSALS = frozenset(
    {
        "not_yours",
        "moved_on",
        "not_allowed",
        "unknown_base",
        "already_issued",
        "number_taken",
        "withdrawn",
        "closed",
        "dated_ahead",
        "decision_refused",
    }
)
"""Refusals an act is answered for ever. WHY: a desk told "no" must never find, after a lost reply
and a retry, that the answer has become "yes"."""


class PlatformDescription(Frozen):
    """Who the platform is and the anchors a desk trusts after its user agreed.

    ``container_roots`` are the certificates (PEM) dispute files are signed under,
    ``signing_roots`` those of the mediators' signing certificates; ``receipt_jwk`` the public
    key of its receipts. ``timestamp_path`` is where its time-stamp service (RFC 3161) answers under
    its own address, if it has one, and ``timestamp_roots`` what its time stamps are signed under.
    """

    name: Line
    platform_id: UUID
    protocol: Literal[1] = 1
    server_time: Instant
    container_roots: tuple[Pem, ...]
    signing_roots: tuple[Pem, ...]
    receipt_jwk: dict[str, Any]
    timestamp_path: Annotated[str, StringConstraints(pattern=r"^/[!-~]{1,200}$")] | None = None
    timestamp_roots: tuple[Pem, ...] = ()


class EnrolmentRequest(Frozen):
    """A mediator's desk introduces itself with the one-time code it was given.

    ``device_jwk`` is the public Ed25519 key that will sign its requests, ``age_recipient`` where
    dispute files are encrypted to, ``binding`` a compact JWS by the device key over the canonical
    ``{"age_recipient": …, "code_sha256": …}``, ``csr`` a PKCS#10 request (PEM) for the signing key.
    """

    code: Annotated[str, StringConstraints(min_length=6, max_length=64)]
    device_name: Line
    device_jwk: dict[str, Any]
    age_recipient: Annotated[str, StringConstraints(pattern=r"^age1[0-9a-z]{58}$")]
    binding: Annotated[str, StringConstraints(max_length=4000)]
    csr: Pem


class Enrolment(Frozen):
    """The platform's answer: who the mediator is, and the certificate of their signing key.

    ``chain`` runs from the signing certificate to the root, PEM each.
    """

    device_id: UUID
    mediator: Mediator
    chain: tuple[Pem, ...]
    platform: PlatformDescription


class TokenRequest(Frozen):
    """RFC 7523: ``assertion`` is a JWS by the device key (iss = sub = device_id, aud, iat, jti)."""

    grant_type: Literal["urn:ietf:params:oauth:grant-type:jwt-bearer"] = (
        "urn:ietf:params:oauth:grant-type:jwt-bearer"
    )
    assertion: Annotated[str, StringConstraints(max_length=4000)]


class Token(Frozen):
    """A DPoP-bound access token; ``expires_in`` counts seconds."""

    access_token: _Bearer
    token_type: Literal["DPoP"]
    expires_in: Annotated[int, Field(ge=1, le=86_400)]


class FileAvailable(Frozen):
    """A dispute file, or a newer revision of it, can be downloaded."""

    kind: Literal["FILE_AVAILABLE"] = "FILE_AVAILABLE"
    dispute_id: UUID
    file_no: Line
    revision: Ordinal
    container_sha256: Sha256
    size: Count


class EventsAppended(Frozen):
    """Events were added to a dispute the desk already holds, with the exhibits they brought."""

    kind: Literal["EVENTS_APPENDED"] = "EVENTS_APPENDED"
    dispute_id: UUID
    events: Annotated[tuple[TimelineEvent, ...], Field(min_length=1)]
    evidence: tuple[EvidenceItem, ...] = ()


class Reassigned(Frozen):
    """The dispute belongs to someone else now: it becomes read-only here."""

    kind: Literal["REASSIGNED"] = "REASSIGNED"
    dispute_id: UUID


Change = Annotated[FileAvailable | EventsAppended | Reassigned, Field(discriminator="kind")]


class ChangePage(Frozen):
    """A page of the feed: apply ``changes`` and store ``cursor`` in one transaction."""

    changes: tuple[Change, ...]
    cursor: Annotated[str, StringConstraints(max_length=200)]
    more: bool
    server_time: Instant


class OpAnswer(Frozen):
    """The stored answer to an act: its receipt (compact JWS)."""

    act_id: UUID
    receipt: Annotated[str, StringConstraints(max_length=8000)]
    events: tuple[TimelineEvent, ...]


class ReceiptPage(Frozen):
    """The mediator's receipts after a number, oldest first; ``last_no`` is the newest of all."""

    receipts: tuple[str, ...]
    last_no: Count


class Problem(Frozen):
    """RFC 9457: why a request was refused. ``code`` is stable; ``facts`` fill sentences."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    facts: dict[str, Any] = Field(default_factory=dict)
