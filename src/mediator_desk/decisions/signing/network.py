"""How the services of a signature are reached: bounded in size and in time, and nowhere else.

Owns what is believed of an answer before anybody reads it. SECURITY: the addresses stand in
certificates, and whoever made a certificate chose them.
"""

import ssl
from functools import cache
from typing import Final

import aiohttp
import httpx2
from pyhanko_certvalidator.fetchers import FetcherBackend
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend
from pyhanko_certvalidator.fetchers.aiohttp_fetchers.util import LazySession
from pyhanko_certvalidator.fetchers.api import FetchLimits

PATIENCE_SECONDS: Final = 8
"""For one answer, from the call to its last byte."""
PATIENCE_IN_ALL_SECONDS: Final = 40
"""For all that is asked about one document, by whoever drips."""
LARGEST_ANSWER: Final = 16 << 20
"""Bytes. WHY so many: the list of an authority that issues to a whole country takes ten million."""
_LIMITS: Final = FetchLimits(max_requests=80, max_cert_requests=24, max_aia_urls_per_object=4)


def open_session() -> aiohttp.ClientSession:
    """A session that follows no one elsewhere, and reads no more than an answer can be.

    Made within the loop that uses it; whoever opens it closes it.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=_web_trust()),
        timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS),
        middlewares=(_stay_there,),
        response_class=_BoundedResponse,
        trust_env=True,
    )


def fetchers() -> FetcherBackend:
    """Who fetches lists, answers and certificates for pyHanko; closed with its context."""
    return AIOHttpFetcherBackend(
        _BoundedSession(),  # type: ignore[arg-type]  # it takes a lazy session, and does not say so
        per_request_timeout=PATIENCE_SECONDS,
        limits=_LIMITS,
    )


@cache
def _web_trust() -> ssl.SSLContext:
    """WHY httpx2's: the whole desk trusts the same authorities of the web."""
    return httpx2.create_ssl_context()


class _BoundedSession(LazySession):
    """WHY lazy, as the library's own: a context is made before there is a loop."""

    def __init__(self) -> None:
        self._opened: aiohttp.ClientSession | None = None

    def get_session(self) -> aiohttp.ClientSession:
        if self._opened is None:
            self._opened = open_session()
        return self._opened

    async def close(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            await opened.close()


class _BoundedResponse(aiohttp.ClientResponse):
    async def read(self) -> bytes:
        """All of the body. Raises ClientError when it is late, or longer than any answer."""
        body = bytearray()
        try:
            async for piece in self.content.iter_chunked(1 << 16):
                body += piece
                if len(body) > LARGEST_ANSWER:
                    raise aiohttp.ClientPayloadError("too long an answer")
        except TimeoutError as late:
            # WHY another kind: the library asks at the next address after its own kinds only.
            raise aiohttp.ServerTimeoutError from late
        return bytes(body)


async def _stay_there(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    # WHY: the library's connector would take ws and wss too.
    if request.url.scheme not in {"http", "https"}:
        raise aiohttp.NonHttpUrlClientError(request.url)
    response = await handler(request)
    if 300 <= response.status < 400:
        response.close()
        raise aiohttp.ClientResponseError(
            response.request_info, response.history, status=response.status, message="redirected"
        )
    return response
