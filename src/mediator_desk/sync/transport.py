"""HTTP with the platform: one client, short patience, every failure told by kind.

Owns addresses, time-outs, in-request retries and the translation of what httpx2 raises; never
what is said (``api``) nor when (``outbox``).
"""

import ipaddress
import random
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import httpx2
from pydantic import ValidationError

from dispute_exchange.wire import Problem
from mediator_desk.sync.errors import (
    InsecureAddress,
    PlatformBusy,
    PlatformRefused,
    PlatformUnclear,
    PlatformUnreachable,
    PlatformUntrusted,
)

_TIMEOUT: Final = httpx2.Timeout(30.0, connect=10.0)
_LARGEST_ANSWER: Final = 64 << 20
_LARGEST_REFUSAL: Final = 1 << 20
_BUSY: Final = frozenset({429, 500, 502, 503, 504})
_LONGEST_PAUSE: Final = 900.0
_MOST_RETRY_AFTER: Final = 3600
LONGEST_WAIT: Final = timedelta(seconds=max(_LONGEST_PAUSE, _MOST_RETRY_AFTER))
"""What any pause before another try stays within."""


class Transport:
    """Requests to one platform. Close it, or use it in a ``with`` block."""

    def __init__(self, base_url: str, transport: httpx2.BaseTransport | None = None) -> None:
        """``transport`` replaces the network, for tests and rehearsals. Raises InsecureAddress."""
        require_secure(base_url)
        self._base = base_url.rstrip("/")
        # WHY no redirects: a request is proved for one address, and a body may hold a decision.
        self._client = httpx2.Client(
            timeout=_TIMEOUT, transport=transport, follow_redirects=False, trust_env=True
        )

    def url(self, path: str) -> str:
        """The absolute address of ``path``."""
        return path if "://" in path else self._base + path

    def request(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        params: Mapping[str, str] | None = None,
    ) -> httpx2.Response:
        """A complete answer of the 200s. Raises PlatformUnreachable, -Refused or -Unclear."""
        with self.stream(method, path, headers=headers, content=content, params=params) as response:
            body = _body(response, _LARGEST_ANSWER)
            return httpx2.Response(
                response.status_code, headers=_plain(response.headers), content=body
            )

    @contextmanager
    def stream(self, method: str, path: str, **how: Any) -> Iterator[httpx2.Response]:
        """An answer of the 200s whose body is read by the caller, within ``translated``."""
        with translated():
            request = self._client.build_request(method, self.url(path), **how)
            response = self._client.send(request, stream=True)
        try:
            _refuse(response)
            yield response
        finally:
            response.close()

    def close(self) -> None:
        """Lets go of the connections."""
        self._client.close()


@contextmanager
def translated() -> Iterator[None]:
    """Turns what httpx2 raises into PlatformUnreachable, or PlatformUntrusted."""
    try:
        yield
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        # WHY apart: a computer whose date is wrong would seem to be offline for ever.
        untrusted = any(isinstance(one, ssl.SSLCertVerificationError) for one in _causes(error))
        raise (PlatformUntrusted if untrusted else PlatformUnreachable)(reason="connect") from error
    except httpx2.TimeoutException as error:
        raise PlatformUnreachable(reason="timeout") from error
    except (httpx2.RequestError, httpx2.StreamError, httpx2.InvalidURL) as error:
        raise PlatformUnreachable(reason="lost") from error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def require_secure(url: str) -> None:
    """Refuses an address that is neither https nor http on this computer (InsecureAddress)."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise InsecureAddress from None
    if parts.scheme == "https" and host and not parts.username:
        return
    if parts.scheme != "http" or not _is_loopback(host):
        raise InsecureAddress


def pause_before_retry(tries: int, retry_after: int | None, dice: random.Random) -> float:
    """Seconds to wait after ``tries`` failures: full jitter, doubling up to a quarter of an hour.

    Never less than the platform asked for.
    """
    longest = min(2.0 * 2 ** min(tries, 12), _LONGEST_PAUSE)
    return max(dice.uniform(0.5, longest), float(retry_after or 0))


def _refuse(response: httpx2.Response) -> None:
    status = response.status_code
    if 200 <= status < 300:
        return
    if status in _BUSY:
        raise PlatformBusy(reason=f"status_{status}", retry_after=_retry_after(response))
    try:
        problem = Problem.model_validate_json(_body(response, _LARGEST_REFUSAL))
    except ValidationError:
        if 400 <= status < 500:
            raise PlatformRefused(f"http_{status}", status) from None
        raise PlatformUnclear(what=f"status_{status}") from None
    raise PlatformRefused(problem.code, status, problem.facts)


def _body(response: httpx2.Response, limit: int) -> bytes:
    """The whole body. SECURITY: whatever the status, never more than ``limit`` bytes of it."""
    body = bytearray()
    with translated():
        for piece in response.iter_bytes():
            body += piece
            if len(body) > limit:
                raise PlatformUnclear(what="answer_too_large")
    return bytes(body)


def _retry_after(response: httpx2.Response) -> int | None:
    seconds = number(response.headers.get("retry-after", ""), 6)
    return None if seconds is None else min(seconds, _MOST_RETRY_AFTER)


def number(told: str, digits: int) -> int | None:
    """A whole number in a header, of at most so many digits; None for anything else."""
    # SECURITY: "²" is a digit to Python, and a number of 5,000 digits would raise.
    fits = 0 < len(told) <= digits and told.isascii() and told.isdigit()
    return int(told) if fits else None


def _plain(headers: httpx2.Headers) -> dict[str, str]:
    """The headers without those that speak of how the body was coded on its way."""
    coded = {"content-encoding", "content-length", "transfer-encoding"}
    return {name: value for name, value in headers.items() if name.lower() not in coded}


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
