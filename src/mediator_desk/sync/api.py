"""The platform's verbs as typed calls (``dispute_exchange.wire``).

Owns tokens, proofs and the shape of every answer; never the store, a retry or a state.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeVar
from uuid import UUID

import httpx2
import stamina
from pydantic import BaseModel, ValidationError

from dispute_exchange.wire import (
    PARTIAL_UPLOAD,
    ChangePage,
    Enrolment,
    EnrolmentRequest,
    OpAnswer,
    PlatformDescription,
    ReceiptPage,
    Token,
    TokenRequest,
)
from mediator_desk.clock import Clock
from mediator_desk.errors import DeskError
from mediator_desk.sync.device import Device
from mediator_desk.sync.errors import (
    DeviceRefused,
    NotEnrolled,
    PlatformRefused,
    PlatformUnclear,
    PlatformUnreachable,
)
from mediator_desk.sync.transport import Transport, number, translated

_Model = TypeVar("_Model", bound=BaseModel)
_UPLOAD_STEP: Final = 1 << 20
_DOWNLOAD_STEP: Final = 1 << 18
_MOST_RESUMES: Final = 20
_TRIES: Final = 3
_EARLY_SECONDS: Final = 30
_LONGEST_TOKEN_SECONDS: Final = 24 * 3600
_YEARS: Final = range(2020, 2200)
"""In which a platform may say to be."""

Moved = Callable[[int], None]
"""Told how many bytes are through so far; may raise to stop."""


class Sink(Protocol):
    """Where a download goes."""

    def write(self, data: bytes, /) -> object: ...


class PlatformApi:
    """One platform, seen by one device (or by none, before enrolment)."""

    def __init__(
        self,
        base_url: str,
        clock: Clock,
        device: Device | None = None,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        self._http = Transport(base_url, transport)
        self._clock = clock
        self._device = device
        self._token: tuple[str, datetime] | None = None
        self.skew = timedelta(0)
        """Server time minus this computer's, as far as answers told."""

    def describe(self) -> PlatformDescription:
        """Who the platform is."""
        told = _read(PlatformDescription, self._http.request("GET", "/v1/platform"))
        self._learn_time(told.server_time)
        return told

    def enrol(self, request: EnrolmentRequest) -> Enrolment:
        """Introduces this device with its one-time code."""
        body = request.model_dump_json().encode()
        return _read(Enrolment, self._post_json("/v1/enrolments", body))

    def changes(self, cursor: str, limit: int) -> ChangePage:
        """What happened after ``cursor``."""
        params = {"cursor": cursor, "limit": str(limit)}
        page = _read(ChangePage, self._ask("GET", "/v1/changes", params=params))
        self._learn_time(page.server_time)
        return page

    def receipts(self, after: int) -> ReceiptPage:
        """The receipts after a number."""
        return _read(ReceiptPage, self._ask("GET", "/v1/receipts", params={"after": str(after)}))

    def perform(self, act_id: UUID, body: bytes) -> OpAnswer:
        """Hands an act over; the same act again gets the same answer again."""
        headers = {"Idempotency-Key": str(act_id), "Content-Type": "application/json"}
        return _read(OpAnswer, self._ask("POST", "/v1/ops", headers=headers, content=body))

    def upload(
        self, size: int, sha256: str, read_at: Callable[[int, int], bytes], moved: Moved
    ) -> None:
        """Brings a file to the platform, from where an earlier try stopped."""
        headers = {"Upload-Length": str(size), "Upload-Sha256": sha256}
        created = self._ask("POST", "/v1/uploads", headers=headers)
        place = created.headers.get("location", "")
        # SECURITY: an address elsewhere would send the file, and a proof, to somebody else.
        if not place.startswith("/v1/uploads/"):
            raise PlatformUnclear(what="upload_location")
        for _ in range(_MOST_RESUMES + size // _UPLOAD_STEP):
            state = self._ask("HEAD", place)
            offset = _offset(state)
            moved(offset)
            if state.headers.get("upload-complete") == "?1":
                return
            headers = {"Upload-Offset": str(offset), "Content-Type": PARTIAL_UPLOAD}
            step = read_at(offset, _UPLOAD_STEP)
            try:
                self._ask("PATCH", place, headers=headers, content=step)
            except PlatformRefused as refused:
                # WHY go on: the offset was told wrong, or the digest was; HEAD says what is true.
                if refused.code not in ("wrong_offset", "digest_mismatch"):
                    raise
        raise PlatformUnreachable(reason="upload_stuck")

    def download(self, dispute_id: UUID, revision: int | None, sink: Sink, moved: Moved) -> None:
        """Fetches a dispute file, continuing where a broken connection stopped."""
        path = f"/v1/disputes/{dispute_id}/file"
        params = {} if revision is None else {"revision": str(revision)}
        done, tag = 0, ""
        for _ in range(_MOST_RESUMES):
            headers = {"Range": f"bytes={done}-", "If-Range": tag} if done else {}
            before = done
            try:
                with self._stream("GET", path, headers=headers, params=params) as response:
                    if done and response.status_code != httpx2.codes.PARTIAL_CONTENT:
                        raise PlatformUnclear(what="file_changed")
                    tag = response.headers.get("etag", "")
                    with translated():
                        for piece in response.iter_raw(_DOWNLOAD_STEP):
                            sink.write(piece)
                            done += len(piece)
                            moved(done)
                return
            except PlatformUnreachable:
                if done == before or not tag:
                    raise
        raise PlatformUnreachable(reason="download_stuck")

    def close(self) -> None:
        """Lets go of the connections and the token."""
        self._token = None
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _post_json(self, path: str, body: bytes) -> httpx2.Response:
        headers = {"Content-Type": "application/json"}
        return self._http.request("POST", path, headers=headers, content=body)

    def _ask(self, method: str, path: str, **how: Any) -> httpx2.Response:
        """A proved request. WHY a retry may be sent at all: every one of them is idempotent."""
        for attempt in stamina.retry_context(
            on=_was_lost, attempts=_TRIES, timeout=20.0, wait_initial=0.2, wait_max=2.0
        ):
            with attempt:
                return self._ask_once(method, path, how)
        raise PlatformUnreachable(reason="lost")

    def _ask_once(self, method: str, path: str, how: dict[str, Any]) -> httpx2.Response:
        """A request proved by the device key; once more when token or clock were at fault."""
        try:
            return self._http.request(method, path, **self._proved(method, path, how))
        except PlatformRefused as refused:
            self._mend(refused)
        try:
            return self._http.request(method, path, **self._proved(method, path, how))
        except PlatformRefused as refused:
            raise _not_let_in(refused) from refused

    @contextmanager
    def _stream(self, method: str, path: str, **how: Any) -> Iterator[httpx2.Response]:
        with ExitStack() as stack:
            try:
                opened = self._http.stream(method, path, **self._proved(method, path, how))
                response = stack.enter_context(opened)
            except PlatformRefused as refused:
                self._mend(refused)
                opened = self._http.stream(method, path, **self._proved(method, path, how))
                response = stack.enter_context(opened)
            yield response

    def _proved(self, method: str, path: str, how: dict[str, Any]) -> dict[str, Any]:
        if self._device is None:
            raise NotEnrolled
        token = self._fresh_token(self._device)
        proof = self._device.proof(method, self._http.url(path), token, self._now())
        proved = {"Authorization": f"DPoP {token}", "DPoP": proof}
        return how | {"headers": {**how.get("headers", {}), **proved}}

    def _fresh_token(self, device: Device) -> str:
        if self._token is not None and self._clock() < self._token[1]:
            return self._token[0]
        try:
            got = self._buy_token(device)
        except PlatformRefused as refused:
            if not self._correct_clock(refused):
                raise _not_let_in(refused) from refused
            got = self._buy_token(device)
        lasts = min(max(got.expires_in - _EARLY_SECONDS, 1), _LONGEST_TOKEN_SECONDS)
        self._token = (got.access_token, self._clock() + timedelta(seconds=lasts))
        return got.access_token

    def _buy_token(self, device: Device) -> Token:
        path = "/v1/token"
        assertion = device.assertion(self._http.url(path), self._now())
        body = TokenRequest(assertion=assertion).model_dump_json().encode()
        got = _read(Token, self._post_json(path, body))
        # SECURITY: it becomes part of a header; anything but plain signs is no token (RFC 6750).
        if not got.access_token.isascii() or not got.access_token.isprintable():
            raise PlatformUnclear(what="token")
        return got

    def _mend(self, refused: PlatformRefused) -> None:
        """Makes ready for a second try, or raises why there is none."""
        if refused.status != httpx2.codes.UNAUTHORIZED:
            raise refused
        if refused.code == "device_revoked":
            raise _not_let_in(refused) from refused
        self._correct_clock(refused)
        self._token = None

    def _correct_clock(self, refused: PlatformRefused) -> bool:
        """Learns the server's time from a refusal that tells it."""
        told = refused.told.get("server_time")
        if not isinstance(told, str):
            return False
        try:
            self._learn_time(datetime.fromisoformat(told))
        except (ValueError, TypeError):
            return False
        return True

    def _learn_time(self, server_time: datetime) -> None:
        # WHY not by the difference: with an empty battery a computer is half a century behind.
        if server_time.year not in _YEARS:
            raise PlatformUnclear(what="server_time")
        self.skew = server_time - self._clock()

    def _now(self) -> datetime:
        # WHY the server's time: proofs are judged by it, and a desk's clock may be wrong.
        return self._clock() + self.skew


def _not_let_in(refused: PlatformRefused) -> DeskError:
    """What a refusal means once everything the desk can mend was mended."""
    if refused.status == httpx2.codes.UNAUTHORIZED:
        return DeviceRefused(code=refused.code)
    return refused


def _was_lost(error: Exception) -> bool:
    """Whether a connection broke off under way; one that never came about is offline."""
    return isinstance(error, PlatformUnreachable) and error.facts.get("reason") == "lost"


def _read(model: type[_Model], response: httpx2.Response) -> _Model:
    try:
        return model.model_validate_json(response.content)
    except ValidationError:
        raise PlatformUnclear(what=model.__name__) from None


def _offset(response: httpx2.Response) -> int:
    offset = number(response.headers.get("upload-offset", ""), 15)
    if offset is None:
        raise PlatformUnclear(what="upload_offset")
    return offset
