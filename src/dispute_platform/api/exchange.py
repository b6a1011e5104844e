"""The endpoints a desk talks to, but for uploads."""

import re
from collections.abc import Iterator
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel, ValidationError

from dispute_exchange.acts import Act
from dispute_exchange.canonical import LARGEST
from dispute_exchange.wire import (
    ChangePage,
    Enrolment,
    EnrolmentRequest,
    OpAnswer,
    PlatformDescription,
    ReceiptPage,
    Token,
    TokenRequest,
)
from dispute_platform import enrolment, feed
from dispute_platform.access import issue_token
from dispute_platform.api.bodies import described_body
from dispute_platform.api.requests import CallerHere, PlatformHere, RawBody, address
from dispute_platform.api.trust import public_address
from dispute_platform.blobs import chunks
from dispute_platform.errors import Refusal
from dispute_platform.files import FileRevision, file_revision, prepare_files
from dispute_platform.operations import perform
from dispute_platform.problems import MEDIA_TYPE
from dispute_platform.receipts_book import receipts_after

router = APIRouter(prefix="/v1")
_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")
_Model = TypeVar("_Model", bound=BaseModel)
_NO_STORE = {"Cache-Control": "no-store"}


@router.get("/platform")
def describe(platform: PlatformHere) -> PlatformDescription:
    """Who the platform is, and the anchors to trust."""
    return enrolment.describe(platform)


@router.post("/enrolments", openapi_extra=described_body(EnrolmentRequest))
def enrol(request: Request, platform: PlatformHere, body: RawBody) -> Enrolment:
    """Let a device in with its one-time code."""
    origin = request.client.host if request.client else ""
    asked = _parsed(EnrolmentRequest, body)
    return enrolment.enrol(platform, asked, origin, public_address(request))


@router.post("/token", openapi_extra=described_body(TokenRequest))
def token(request: Request, response: Response, platform: PlatformHere, body: RawBody) -> Token:
    """A short access token against an assertion by the device key."""
    response.headers.update(_NO_STORE)
    return issue_token(platform, _parsed(TokenRequest, body).assertion, address(request))


@router.get("/changes")
def changes(
    response: Response,
    platform: PlatformHere,
    caller: CallerHere,
    cursor: Annotated[str, Query(max_length=200)] = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> ChangePage:
    """What happened after ``cursor``, oldest first."""
    response.headers.update(_NO_STORE)
    secret = platform.keys.derived("feed-cursor")
    after = feed.position_of(cursor, secret)
    still_due = prepare_files(platform, caller.mediator_id)
    with platform.database.read() as session:
        page = feed.page(session, caller.reader(), after, limit)
    return ChangePage(
        changes=page.changes,
        cursor=feed.cursor_for(page.position, secret),
        more=page.more or still_due,
        server_time=platform.clock(),
    )


@router.get("/disputes/{dispute_id}/file", response_class=StreamingResponse)
def dispute_file(
    request: Request,
    platform: PlatformHere,
    caller: CallerHere,
    dispute_id: UUID,
    revision: Annotated[int | None, Query(ge=1, le=LARGEST)] = None,
) -> Response:
    """The bytes of a revision, the newest unless told; ``Range`` continues a broken download."""
    with platform.database.read() as session:
        found = file_revision(session, dispute_id, caller.mediator_id, revision)
    tag = f'"{found.sha256}"'
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-store",
        "Content-Disposition": f'attachment; filename="{dispute_id}-r{found.revision}.dispute"',
        "Dispute-Revision": str(found.revision),
        "ETag": tag,
        "X-Content-Type-Options": "nosniff",
    }
    wanted = request.headers.get("range")
    if wanted is None or request.headers.get("if-range", tag) != tag:
        start, length, status = 0, found.size, 200
    else:
        start, length = _span(wanted, found)
        status = 206
        headers["Content-Range"] = f"bytes {start}-{start + length - 1}/{found.size}"
    headers["Content-Length"] = str(length)
    body: Iterator[bytes] = chunks(platform.blobs.open(found.sha256), start, length)
    return StreamingResponse(
        body, status_code=status, headers=headers, media_type="application/octet-stream"
    )


@router.post("/ops", response_model=OpAnswer, openapi_extra=described_body(Act))
def operate(
    platform: PlatformHere,
    caller: CallerHere,
    body: RawBody,
    idempotency_key: Annotated[str, Header(max_length=64)],
) -> Response:
    """Carry out an act, once; the same act again gets the same answer again."""
    answer = perform(platform, caller, idempotency_key, body)
    headers = dict(_NO_STORE)
    if answer.replayed:
        headers["Idempotency-Replayed"] = "true"
    refused = answer.status >= 400
    media_type = MEDIA_TYPE if refused else "application/json"
    return Response(answer.body, answer.status, headers=headers, media_type=media_type)


@router.get("/receipts")
def receipts(
    response: Response,
    platform: PlatformHere,
    caller: CallerHere,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 500,
) -> ReceiptPage:
    """The mediator's receipts after a number, oldest first."""
    response.headers.update(_NO_STORE)
    with platform.database.read() as session:
        return receipts_after(session, caller.mediator_id, after, limit)


def _parsed(model: type[_Model], body: bytes) -> _Model:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        places = sorted({".".join(str(part) for part in found["loc"]) for found in error.errors()})
        raise Refusal("malformed", places=places) from None


def _span(wanted: str, found: FileRevision) -> tuple[int, int]:
    """Start and length of a single range (RFC 9110, section 14); ``bad_range`` otherwise."""
    match = _RANGE.match(wanted.replace(" ", ""))
    first, last = match.groups() if match else ("", "")
    if first:
        start = int(first)
        end = min(int(last), found.size - 1) if last else found.size - 1
    elif last:
        start, end = max(found.size - int(last), 0), found.size - 1
    else:
        raise Refusal("bad_range", size=found.size)
    if start > end:
        raise Refusal("bad_range", size=found.size)
    return start, end - start + 1
