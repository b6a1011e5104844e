"""Decisions on their way: uploaded on, held when overtaken, put back when stopped."""

import random
from dataclasses import replace
from datetime import timedelta

import httpx2
import pytest

from dispute_exchange.canonical import sha256_hex
from dispute_platform.tables import OperationRow
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.usecases.outbox import (
    read_act,
    release_act,
)
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise
from tests.desk.online.steps import decide, held_by, leave


def test_a_decision_overtaken_by_a_withdrawal_is_held_for_a_person(desk, dispute, platform):
    act_id = decide(desk, dispute, b"%PDF-1.7 decision")
    leave(platform, dispute)
    report = synchronise(desk)
    assert (report.sent, report.refused) == (0, 0)
    row = read_act(desk, act_id).row
    assert (row.state, row.refusal, row.tries) == (ActState.HELD, "withdrawn", 0)
    assert read_sync_status(desk).needs_person == 1
    assert held_by(platform, OperationRow) == 0, "it never left"
    release_act(desk, act_id)
    synchronise(desk)
    assert read_act(desk, act_id).row.tries == 1, "the mediator insisted"
    assert read_act(desk, act_id).row.state is not ActState.ACCEPTED


@pytest.mark.parametrize("fate", ["unsent", "unheard"])
def test_a_file_is_uploaded_on_from_where_it_stopped(desk, dispute, platform, fate):
    pdf = b"%PDF-1.7 " + random.Random(5).randbytes(2_500_000)
    act_id = decide(desk, dispute, pdf)

    class CutOff(httpx2.HTTPTransport):
        patches = 0

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            if request.method == "PATCH":
                self.patches += 1
                if self.patches == 2:
                    if fate == "unheard":
                        super().handle_request(request).close()
                    raise httpx2.ReadError("cut off", request=request)
            return super().handle_request(request)

    synchronise(desk, transport=CutOff(), dice=random.Random(1))
    assert read_act(desk, act_id).row.state is ActState.WAITING
    again = CutOff()
    again.patches = 10
    later = replace(desk, clock=lambda: system_clock() + timedelta(hours=1))
    synchronise(later, transport=again)
    assert again.patches - 10 == (2 if fate == "unsent" else 1), "only what was missing"
    assert platform.blobs.has(sha256_hex(pdf))
    told = read_act(desk, act_id)
    # WHY refused: these bytes are no signed decision, and the platform says so once it has them.
    assert (told.row.state, told.row.refusal) == (ActState.REFUSED, "decision_refused")
    assert told.refused_for_good


def test_stopping_puts_the_act_back(desk, dispute, platform):
    act_id = decide(desk, dispute, b"%PDF-1.7 decision")

    def stop(_done: int, _total: int, step: str) -> None:
        if step == "upload":
            raise Cancelled

    with pytest.raises(Cancelled):
        synchronise(desk, stop)
    assert read_act(desk, act_id).row.state is ActState.WAITING
    assert read_act(desk, act_id).steps[-1].what == "interrupted"
