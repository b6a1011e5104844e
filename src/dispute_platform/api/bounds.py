"""How much a party's form may weigh: told before it is read, counted while it comes.

SECURITY: a form is parsed, and its file laid on the disk, before any endpoint sees it; without a
bound here, whoever holds an address could fill the disk.
"""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dispute_platform.errors import Refusal
from dispute_platform.web import pages

_ROOM_FOR_WORDS = 1 << 20


class Bounded:
    """Refuses what is sent to a page beyond ``limit`` bytes, and some room for words."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._most = limit + _ROOM_FOR_WORDS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not pages.is_page(Request(scope)):
            await self._app(scope, receive, send)
            return
        too_large = Refusal("too_large", limit=self._most)
        announced = Request(scope).headers.get("content-length", "0")
        if announced.isdigit() and int(announced) > self._most:
            await pages.refusal_page(Request(scope), too_large)(scope, receive, send)
            return
        came = 0

        async def counting() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._most:
                raise too_large
            return message

        await self._app(scope, counting, send)
