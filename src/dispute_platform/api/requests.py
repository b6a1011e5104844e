"""What every endpoint needs of a request: the platform, the caller, the body within bounds."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.requests import ClientDisconnect

from dispute_platform.access import Asked, Caller, authorise
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform


def open_platform_of(request: Request) -> Platform:
    """The platform the application serves."""
    platform: Platform = request.app.state.platform
    return platform


PlatformHere = Annotated[Platform, Depends(open_platform_of)]


def address(request: Request) -> str:
    """The address of the request as the other side wrote it, without its query."""
    platform = open_platform_of(request)
    base = platform.settings.public_url or str(request.base_url)
    return base.rstrip("/") + request.url.path


def caller(request: Request, platform: PlatformHere) -> Caller:
    """The enrolled device that asks."""
    asked = Asked(
        method=request.method,
        url=address(request),
        authorization=request.headers.get("authorization"),
        proof=request.headers.get("dpop"),
    )
    return authorise(platform, asked)


CallerHere = Annotated[Caller, Depends(caller)]


async def bounded_body(request: Request) -> bytes:
    """The body, or ``too_large``: it is not read further than the platform accepts."""
    limit = open_platform_of(request).settings.body_limit
    parts, size = [], 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > limit:
                raise Refusal("too_large", limit=limit)
            parts.append(part)
    except ClientDisconnect:
        raise Refusal("malformed", place="body") from None
    return b"".join(parts)


RawBody = Annotated[bytes, Depends(bounded_body)]
