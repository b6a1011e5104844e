"""Resumable uploads over HTTP; header names follow draft-ietf-httpbis-resumable-upload."""

from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from dispute_exchange.wire import PARTIAL_UPLOAD
from dispute_platform.api.requests import CallerHere, PlatformHere
from dispute_platform.errors import Refusal
from dispute_platform.uploads import (
    UploadState,
    UploadWriter,
    create_upload,
    finish_upload,
    upload_state,
)

router = APIRouter(prefix="/v1/uploads")
_PIECE = 1 << 20


@router.post("", status_code=201, response_class=Response)
def create(
    platform: PlatformHere,
    caller: CallerHere,
    upload_length: Annotated[int, Header()],
    upload_sha256: Annotated[str, Header(max_length=64)],
) -> Response:
    """Announce a file; announcing it twice is harmless."""
    state = create_upload(platform, caller.mediator_id, upload_length, upload_sha256)
    headers = _headers(state) | {
        "Location": f"/v1/uploads/{state.upload_id}",
        "Upload-Limit": f"max-size={platform.settings.upload_limit}",
    }
    return Response(status_code=201, headers=headers)


@router.head("/{upload_id}", status_code=204, response_class=Response)
def stand(platform: PlatformHere, caller: CallerHere, upload_id: str) -> Response:
    """How far the upload stands."""
    state = upload_state(platform, caller.mediator_id, upload_id)
    if state.offset >= state.length and not state.complete:
        # WHY here: killed after the last byte and before the check, nothing is left to be sent.
        with suppress(Refusal):
            finish_upload(platform, caller.mediator_id, upload_id)
        state = upload_state(platform, caller.mediator_id, upload_id)
    return Response(status_code=204, headers=_headers(state))


@router.patch(
    "/{upload_id}",
    status_code=204,
    response_class=Response,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {PARTIAL_UPLOAD: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def proceed(
    request: Request,
    platform: PlatformHere,
    caller: CallerHere,
    upload_id: str,
    upload_offset: Annotated[int, Header(ge=0)],
) -> Response:
    """Append the body at ``Upload-Offset``; complete once every byte came and was checked.

    WHY async, alone of all: the body is read while it comes, and may be long.
    """
    if request.headers.get("content-type") != PARTIAL_UPLOAD:
        raise Refusal("wrong_media_type", wanted=PARTIAL_UPLOAD)
    mediator_id = caller.mediator_id
    state = await run_in_threadpool(upload_state, platform, mediator_id, upload_id)
    if not state.complete:
        writer = await run_in_threadpool(
            UploadWriter, platform, mediator_id, upload_id, upload_offset
        )
        await _receive(request, writer)
        state = await run_in_threadpool(finish_upload, platform, mediator_id, upload_id)
    return Response(status_code=204, headers=_headers(state))


async def _receive(request: Request, writer: UploadWriter) -> None:
    """Write what comes, in pieces, on a thread; a connection that breaks off keeps what came."""
    pending = bytearray()
    try:
        with suppress(ClientDisconnect):
            async for part in request.stream():
                pending += part
                if len(pending) >= _PIECE:
                    await run_in_threadpool(writer.write, bytes(pending))
                    pending.clear()
        if pending:
            await run_in_threadpool(writer.write, bytes(pending))
    finally:
        await run_in_threadpool(writer.close)


def _headers(state: UploadState) -> dict[str, str]:
    return {
        "Upload-Offset": str(state.offset),
        "Upload-Complete": "?1" if state.complete else "?0",
        "Cache-Control": "no-store",
    }
