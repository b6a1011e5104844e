"""Lost replies, broken connections and a server killed at any moment: nothing lost, nothing twice.

The server is a process of its own and is killed with SIGKILL; the desk is a plain client that
repeats what it was not answered, as the contract says.
"""

import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import UUID

import httpx2
import pytest

from dispute_exchange import acts
from dispute_exchange.acts import Act
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.chain import check, genesis
from dispute_exchange.decision import ChainReference
from dispute_exchange.receipts import read_receipt, receipt_digest, receipt_key_from_jwk
from dispute_exchange.wire import EventsAppended, OpAnswer, ReceiptPage
from dispute_platform.disputes import events_of, register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import Platform, open_platform
from tests.platform.conftest import Served, head
from tests.platform.desk import Desk, Keys
from tests.platform.killable import Killable
from tests.platform.material import BODY, material

SEED = int(os.environ.get("CHAOS_SEED", "20261122"))

POINTS = {
    "act: before anything is written": "dispute_platform.operations:append_events",
    "act: events written, no receipt": "dispute_platform.operations:write_receipt",
    "act: receipt not signed yet": "dispute_platform.receipts_book:sign_receipt",
    "act: kept, not answered": "after dispute_platform.api.exchange:perform",
    "upload: bytes there, not checked": "dispute_platform.uploads:_digest",
    "upload: checked, not kept": "after dispute_platform.uploads:_digest",
    "upload: kept, not answered": "after dispute_platform.api.uploads:finish_upload",
}
"""Where the server is killed (see ``killable``)."""

posix = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a thing of POSIX")


class Lossy(httpx2.BaseTransport):
    """A network that loses requests before they arrive and answers after they were given."""

    def __init__(self, dice: random.Random, lost: float) -> None:
        self._real, self._dice, self._lost = httpx2.HTTPTransport(), dice, lost
        self.losses = 0
        self.off = False

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if not self.off and self._dice.random() < self._lost:
            self.losses += 1
            raise httpx2.ConnectError("lost on the way there", request=request)
        response = self._real.handle_request(request)
        response.read()
        if not self.off and self._dice.random() < self._lost:
            self.losses += 1
            raise httpx2.ReadError("lost on the way back", request=request)
        return response

    def close(self) -> None:
        self._real.close()


class Stubborn:
    """Repeats a request until it is answered; ``broken`` is called when it was not."""

    def __init__(self, desk: Desk, broken: Callable[[], object] = lambda: None) -> None:
        self.desk, self._broken = desk, broken

    def until_answered(self, ask: Callable[..., httpx2.Response], *args: object) -> httpx2.Response:
        for _attempt in range(400):
            try:
                answer = ask(*args)
            except httpx2.TransportError:
                self._broken()
                continue
            return answer
        raise AssertionError("never answered")

    def perform(self, act: Act) -> OpAnswer:
        answer = self.until_answered(self.desk.perform, act)
        assert answer.status_code == 200, answer.text
        return OpAnswer.model_validate_json(answer.content)

    def upload(self, data: bytes) -> None:
        headers = {"Upload-Length": str(len(data)), "Upload-Sha256": sha256_hex(data)}

        def begin() -> httpx2.Response:
            return self.desk.ask("POST", "/v1/uploads", headers=headers)

        place = self.until_answered(begin).headers["location"]
        for _step in range(2000):
            stand = self.until_answered(self.desk.ask, "HEAD", place)
            if stand.headers["upload-complete"] == "?1":
                return
            offset = int(stand.headers["upload-offset"])
            self.until_answered(self.desk.put, place, offset, data[offset : offset + 6000])
        raise AssertionError("never complete")


def judge(platform: Platform, desk: Desk, done: dict[UUID, list[tuple[Act, OpAnswer]]]) -> None:
    """Every act is there once, in order, with a receipt, and the feed says what the chain says."""
    key = receipt_key_from_jwk(desk.platform.receipt_jwk)
    tokens = ReceiptPage.model_validate_json(desk.ask("GET", "/v1/receipts").content).receipts
    claims = [read_receipt(token, key) for token in tokens]
    assert [claim.receipt_no for claim in claims] == list(range(1, len(tokens) + 1))
    assert [claim.previous for claim in claims] == [None, *map(receipt_digest, tokens[:-1])]
    every = [pair for pairs in done.values() for pair in pairs]
    assert sorted(tokens) == sorted(answer.receipt for _act, answer in every)
    by_act = {claim.act_id: claim for claim in claims}
    fed = [
        event
        for change in desk.everything().changes
        if isinstance(change, EventsAppended)
        for event in change.events
    ]
    for dispute, pairs in done.items():
        with platform.database.read() as session:
            events = events_of(session, dispute)
        assert check(events, genesis(dispute)).seq == len(events)
        assert [event for pair in pairs for event in pair[1].events] == list(events[7:])
        assert [event for event in fed if event in events] == list(events[7:])
        for act, _answer in pairs:
            assert by_act[act.act_id].body_sha256 == sha256_hex(canonical_json(act))


def test_lost_requests_and_answers_change_nothing(
    served: Served, dispute: UUID, enrols: object
) -> None:
    dice = random.Random(SEED)
    network = Lossy(dice, lost=0.15)
    code = issue_code(served.platform, _only(served)).code
    desk = Desk.enrol(served.url, code, network)
    stubborn = Stubborn(desk)
    stubborn.until_answered(desk.ask, "GET", "/v1/changes")
    done = []
    for n in range(25):
        content: acts.ActContent = acts.SendMessage(text=f"message {n}")
        base = head(served.platform, dispute)
        if n == 12:
            pdf, content = desk.decision(dispute, base)
            stubborn.upload(pdf)
        act = desk.act(dispute, content, base)
        done.append((act, stubborn.perform(act)))
    network.off = True
    assert network.losses > 5
    judge(served.platform, desk, {dispute: done})
    desk.close()


def _only(served: Served) -> UUID:
    from dispute_platform.mediators import mediators

    (mediator,) = mediators(served.platform)
    return mediator.mediator_id


@contextmanager
def killable(home: Path) -> Iterator[Killable]:
    process = Killable(home)
    try:
        yield process
    finally:
        process.kill()


def prepared(home: Path) -> tuple[UUID, str, ChainReference]:
    platform = open_platform(home)
    mediator = add_mediator(platform, "Odile Vautremont", BODY)
    dispute = register_dispute(platform, material(mediator))
    code = issue_code(platform, mediator.mediator_id).code
    base = head(platform, dispute)
    platform.close()
    return dispute, code, base


@posix
@pytest.mark.parametrize("point", POINTS)
def test_a_server_killed_at_a_chosen_point(tmp_path: Path, point: str) -> None:
    home = tmp_path / "platform"
    dispute, code, base = prepared(home)
    with killable(home) as server:
        desk = Desk.enrol(server.start(POINTS[point], 1), code)
        deaths: list[int] = []

        def restart() -> None:
            deaths.append(server.wait())
            server.start()

        stubborn = Stubborn(desk, restart)
        desk.everything()
        pdf, content = desk.decision(dispute, base)
        stubborn.upload(pdf)
        act = desk.act(dispute, content, base)
        done = [(act, stubborn.perform(act))]
        assert deaths == [-signal.SIGKILL]
        assert stubborn.perform(act) == done[0][1]
        with closing(open_platform(home)) as reopened:
            judge(reopened, desk, {dispute: done})
        desk.close()


@posix
def test_a_server_killed_at_random(tmp_path: Path) -> None:
    """The server dies in front of a statement nobody chose, again and again."""
    home = tmp_path / "platform"
    dispute, code, base = prepared(home)
    dice = random.Random(SEED)
    with killable(home) as server:
        desk = Desk.enrol(server.start(), code)
        desk.everything()
        server.kill()
        server.start("STATEMENT", dice.randint(1, 100))
        deaths = 0

        def restart() -> None:
            nonlocal deaths
            deaths += 1
            assert server.wait() == -signal.SIGKILL
            server.start("STATEMENT", dice.randint(8, 160))

        stubborn = Stubborn(desk, restart)
        done: list[tuple[Act, OpAnswer]] = []
        rectified: UUID | None = None
        for n in range(20):
            content: acts.ActContent = acts.SendMessage(text=f"message {n}")
            if n in (7, 15):
                pdf, content = desk.decision(dispute, base, rectified)
                rectified = content.decision_id
                stubborn.upload(pdf)
            act = desk.act(dispute, content, base)
            answer = stubborn.perform(act)
            base = ChainReference(seq=answer.events[-1].seq, hash=answer.events[-1].hash)
            done.append((act, answer))
        assert deaths >= 3
        server.kill()
        server.start()
        with closing(open_platform(home)) as reopened:
            judge(reopened, desk, {dispute: done})
        desk.close()


@posix
def test_a_server_killed_while_it_is_born_starts_again(tmp_path: Path) -> None:
    """Killed while keys, certificates and tables are made: the next start finishes the work."""
    home = tmp_path / "platform"
    dice = random.Random(SEED)
    for where, last in (("BIRTH", 30), ("FSYNC", 10), ("FSYNC", 10), ("FSYNC", 10)):
        with killable(home) as server, pytest.raises(EOFError):
            server.start(where, dice.randint(1, last))
    dispute, code, _base = prepared(home)
    with killable(home) as server:
        desk = Desk.enrol(server.start(), code)
        assert [change.dispute_id for change in desk.everything().changes] == [dispute]
        desk.close()


def test_a_lost_enrolment_answer_can_be_asked_for_again(served: Served, dispute: UUID) -> None:
    keys = Keys()
    request = keys.request(issue_code(served.platform, _only(served)).code)
    lost = httpx2.post(f"{served.url}/v1/enrolments", json=request)
    again = httpx2.post(f"{served.url}/v1/enrolments", json=request)
    assert lost.json()["chain"] == again.json()["chain"]
