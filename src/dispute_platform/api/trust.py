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
    ROOT_LIST_PATH,
    ROOTS_PATH,
    TIMESTAMP_PATH,
    revoked_list,
    root_list,
    time_stamp,
)

router = APIRouter(include_in_schema=False)
_LARGEST_REQUEST = 4096


@router.post(TIMESTAMP_PATH)
def stamp(request: Request, platform: PlatformHere, body: RawBody) -> Response:
    """When this digest was shown (RFC 3161, 3.4)."""
    if len(body) > _LARGEST_REQUEST:
        raise Refusal("too_large", limit=_LARGEST_REQUEST)
    if (known := public_address(request)) is not None:
        platform.keys.publish_at(known)
    answer = time_stamp(platform, body)
    return Response(
        answer, media_type="application/timestamp-reply", headers={"Cache-Control": "no-store"}
    )


@router.get(LIST_PATH)
def withdrawn(platform: PlatformHere) -> Response:
    """The certificates that do not stand any more (RFC 5280)."""
    return Response(revoked_list(platform), media_type="application/pkix-crl")


@router.get(ROOT_LIST_PATH)
def withdrawn_by_root(platform: PlatformHere) -> Response:
    """What the root says of the authorities below it (RFC 5280)."""
    return Response(root_list(platform), media_type="application/pkix-crl")


@router.get(ROOTS_PATH)
def roots(platform: PlatformHere) -> Response:
    """Under whom a signed decision is verified, by whoever holds one: mediators and their time.

    WHY beside the description: a party hands a file to its own tool, and reads no protocol.
    """
    known = describe(platform)
    pems = dict.fromkeys((*known.signing_roots, *known.timestamp_roots))
    return Response("".join(pems), media_type="application/x-pem-file")


def public_address(request: Request) -> str | None:
    """Where the lists can be fetched by anybody, to be written into certificates.

    None where the address is not known to be this platform's own: a certificate cannot be
    corrected afterwards.
    """
    platform: PlatformHere = request.app.state.platform
    base = platform.settings.public_url
    if base is None and _is_loopback(request.base_url.hostname or ""):
        base = _listening(request)
    if base is None or urlsplit(base).scheme not in ("http", "https"):
        return None
    return base.rstrip("/")


def _listening(request: Request) -> str | None:
    """SECURITY: the address this server answers at itself, not the one that whoever asks says."""
    host, port = request.scope.get("server") or ("", None)
    if not _is_loopback(host) or port is None:
        return None
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
