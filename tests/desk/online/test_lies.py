"""A platform that lies, by mistake or on purpose: told by a kind, and costing nothing."""

import itertools
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import httpx2
import pytest

from dispute_platform.disputes import register_dispute
from mediator_desk.domain.outbox import ActState
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.outbox import perform_act
from mediator_desk.usecases.synchronisation import synchronise
from tests.desk.online.steps import message, states
from tests.platform.material import material

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


def going_round() -> Lie:
    """Two pages in turn, each promising the other."""
    turn = itertools.count()

    def lie(_: httpx2.Response) -> httpx2.Response:
        told = {"changes": [{"kind": "REASSIGNED", "dispute_id": SOMEBODY}], "more": True}
        told |= {"cursor": f"page-{next(turn) % 2}", "server_time": datetime.now(UTC).isoformat()}
        return httpx2.Response(200, json=told)

    return lie


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
    "a refusal without end": (
        "/v1/changes",
        lambda _: httpx2.Response(400, content=b"x" * (2 << 20)),
        "platform_unclear",
    ),
    "a feed that goes round": ("/v1/changes", going_round(), "platform_unclear"),
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


class Endless(httpx2.SyncByteStream):
    """A body that never ends, and that counts how much of it was taken."""

    def __init__(self) -> None:
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.given += 1 << 16
            yield b"x" * (1 << 16)


def test_a_file_without_end_is_stopped_at_its_announced_size(desk, platform, mediator):
    register_dispute(platform, material(mediator, "4190"))
    body = Endless()
    lying = Lying("/v1/disputes", lambda _: httpx2.Response(200, stream=body))
    report = synchronise(desk, transport=lying)
    assert (report.new_files, report.notices) == (0, ("file_refused",))
    assert body.given < 4 << 20
    assert synchronise(desk).new_files == 1


def test_a_file_the_platform_cannot_give_keeps_back_no_other(desk, platform, mediator):
    first = register_dispute(platform, material(mediator, "4190"))
    register_dispute(platform, material(mediator, "4191"))
    lying = Lying(f"/v1/disputes/{first}", refusing(503))
    report = synchronise(desk, transport=lying)
    assert (report.new_files, report.problem) == (0, "platform_busy")
    assert [row.file_no for row in read_caseload(desk, CaseQuery()).rows] == ["4191"]
    assert synchronise(desk).new_files == 1
