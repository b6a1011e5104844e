"""The last door: whatever goes wrong inside is told outside in one word."""

import logging
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dispute_platform.errors import Refusal
from dispute_platform.problems import MEDIA_TYPE, problem_of

_log = logging.getLogger("dispute_platform")
_FRAMES = 4
_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
}


class Shield:
    """Answers 500 ``internal`` for any failure, and adds the headers every answer carries.

    SECURITY: neither the answer nor the log shows a value or a message, which may hold personal
    data; the log names the kind of failure and where it happened.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                present = {name for name, _value in message["headers"]}
                added = [pair for pair in _HEADERS.items() if pair[0] not in present]
                message["headers"] = [*message["headers"], *added]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:  # noqa: BLE001 - the last door catches everything
            _log.error("failed: %s at %s", type(error).__name__, _where(error))
            if not started:
                await _answer(sending)


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))


async def _answer(send: Send) -> None:
    body = problem_of(Refusal("internal")).model_dump_json().encode("utf-8")
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": body})
