"""The endpoints of the demonstration authority, in the forms their standards set.

They are open to everybody, as such services are, and no part of the exchange: a desk may ask any
others.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dispute_platform.api.requests import PlatformHere, RawBody
from dispute_platform.enrolment import describe
from dispute_platform.errors import Refusal
from dispute_platform.trust_services import (
    LIST_PATH,
    ROOTS_PATH,
    TIMESTAMP_PATH,
    revoked_list,
    time_stamp,
)

router = APIRouter(include_in_schema=False)
_LARGEST_REQUEST = 4096


@router.post(TIMESTAMP_PATH)
def stamp(platform: PlatformHere, body: RawBody) -> Response:
    """When this digest was shown (RFC 3161, 3.4)."""
    if len(body) > _LARGEST_REQUEST:
        raise Refusal("too_large", limit=_LARGEST_REQUEST)
    answer = time_stamp(platform, body)
    return Response(
        answer, media_type="application/timestamp-reply", headers={"Cache-Control": "no-store"}
    )


@router.get(LIST_PATH)
def withdrawn(platform: PlatformHere) -> Response:
    """The certificates that do not stand any more (RFC 5280)."""
    return Response(revoked_list(platform), media_type="application/pkix-crl")


@router.get(ROOTS_PATH)
def roots(platform: PlatformHere) -> Response:
    """Under whom a signed decision is verified, by whoever holds one: mediators and their time.

    WHY beside the description: a party hands a file to its own tool, and reads no protocol.
    """
    known = describe(platform)
    pems = dict.fromkeys((*known.signing_roots, *known.timestamp_roots))
    return Response("".join(pems), media_type="application/x-pem-file")


def list_url(request: Request) -> str | None:
    """Where the list can be fetched by anybody, to be written into a certificate.

    None where the address is not known to be this platform's own: a certificate cannot be
    corrected afterwards.
    """
    platform: PlatformHere = request.app.state.platform
    base = platform.settings.public_url
    if base is None and _is_loopback(request.base_url.hostname or ""):
        base = str(request.base_url)
    if base is None or urlsplit(base).scheme not in ("http", "https"):
        return None
    return base.rstrip("/") + LIST_PATH


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
