"""A platform that lies, by mistake or on purpose: told by a kind, and costing nothing."""

import json
from collections.abc import Callable

import httpx2
import pytest

from mediator_desk.domain.outbox import ActState
from mediator_desk.usecases.outbox import perform_act
from mediator_desk.usecases.synchronisation import synchronise
from tests.desk.online.steps import message, states

BIG = 10**30
SOMEBODY = "11111111-1111-4111-8111-111111111111"
Lie = Callable[[httpx2.Response], httpx2.Response]


class Lying(httpx2.HTTPTransport):
    """Changes the answers of one endpoint."""

    def __init__(self, path: str, lie: Lie) -> None:
        super().__init__()
        self.path, self.lie, self.told = path, lie, 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = super().handle_request(request)
        if not request.url.path.startswith(self.path):
            return response
        response.read()
        self.told += 1
        return self.lie(response)


def saying(**changed: object) -> Lie:
    def lie(response: httpx2.Response) -> httpx2.Response:
        content = json.dumps(json.loads(response.content) | changed).encode()
        return httpx2.Response(response.status_code, content=content)

    return lie


def refusing(status: int, code: str = "x", headers: dict[str, str] | None = None, **facts: object):
    told = json.dumps({"title": "x", "status": status, "code": code, "facts": facts}).encode()
    return lambda _: httpx2.Response(status, content=told, headers=headers or {})


def available(**changed: object) -> Lie:
    told = {"kind": "FILE_AVAILABLE", "dispute_id": SOMEBODY, "file_no": "1", "revision": 1}
    return saying(changes=[told | {"container_sha256": "0" * 64, "size": 1} | changed])


LIES: dict[str, tuple[str, Lie, str]] = {
    "a token that is a header": ("/v1/token", saying(access_token="é\r\nX: y"), "platform_unclear"),
    "the end of time": (
        "/v1/platform",
        saying(server_time="9999-12-31T23:59:59Z"),
        "platform_unclear",
    ),
    "the end of time again": (
        "/v1/changes",
        refusing(401, "invalid_proof", server_time="9999-12-31T23:59:59+00:00"),
        "platform_unclear",
    ),
    "a time of nowhere": (
        "/v1/changes",
        refusing(401, "invalid_proof", server_time="2026-01-01T00:00:00"),
        "device_refused",
    ),
    "a huge file": ("/v1/changes", available(size=BIG), "platform_unclear"),
    "a negative revision": ("/v1/changes", available(revision=-1), "platform_unclear"),
    "receipts to come": ("/v1/receipts", saying(last_no=BIG), "platform_unclear"),
    "a receipt that is none": (
        "/v1/receipts",
        saying(last_no=1, receipts=["a.b.c"]),
        "receipt_invalid",
    ),
    "later, much later": (
        "/v1/changes",
        refusing(503, headers={"Retry-After": "9" * 5000}),
        "platform_busy",
    ),
    "elsewhere": (
        "/v1/changes",
        lambda _: httpx2.Response(302, headers={"Location": "https://exemple.invalid/"}),
        "platform_unclear",
    ),
    "depth": (
        "/v1/changes",
        lambda _: httpx2.Response(200, content=b"[" * 200_000),
        "platform_unclear",
    ),
    "somebody else": ("/v1/platform", saying(platform_id=SOMEBODY), "other_platform"),
}  # fmt: skip


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_told_by_its_kind_and_costs_nothing(name, desk, dispute):
    path, lie, problem = LIES[name]
    perform_act(desk, message(dispute))
    lying = Lying(path, lie)
    report = synchronise(desk, transport=lying)
    assert lying.told
    assert report.problem == problem
    assert states(desk) == [ActState.WAITING]
    assert synchronise(desk).sent == 1
    assert states(desk) == [ActState.ACCEPTED]


@pytest.mark.parametrize("changed", [{"receipt": "a.b.c"}, {"receipt": "é"}])
def test_a_forged_receipt_sets_the_act_aside_until_the_true_one_comes(desk, dispute, changed):
    perform_act(desk, message(dispute))
    synchronise(desk, transport=Lying("/v1/ops", saying(**changed)))
    assert states(desk) == [ActState.NEEDS_PERSON]
    assert synchronise(desk).sent == 1, "the platform's book of receipts had it"
    assert states(desk) == [ActState.ACCEPTED]
