"""The practice vault's own platform: the whole way from a draft to a receipt, as an exercise."""

import base64
import json
import os
from collections.abc import Iterator

import pytest

from dispute_exchange.acts import SendMessage
from dispute_exchange.vocabulary import DisputeState
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import disputes
from mediator_desk.sync.errors import NotEnrolled
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.decisions import SignDecision, StartDraft, sign_decision, start_draft
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import PerformAct, list_acts, perform_act, read_act
from mediator_desk.usecases.practice import (
    MARK,
    open_practice,
    practice_exists,
    practice_root,
    remove_practice,
)
from mediator_desk.usecases.rehearsal import rehearse
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import CHEAP, make_desk
from tests.desk.test_rectification import complete


@pytest.fixture
def exercise() -> Iterator[Desk]:
    desk = open_practice("Practice vault", cost=CHEAP)
    yield desk
    lock_vault(desk)


def test_a_decision_is_drafted_signed_sent_and_receipted_as_an_exercise(exercise: Desk) -> None:
    rows = read_caseload(exercise, CaseQuery()).rows
    (case,) = [row.dispute_id for row in rows if row.state is DisputeState.IN_MEDIATION][:1]
    draft = complete(exercise, start_draft(exercise, StartDraft(case)))
    signed = sign_decision(exercise, SignDecision(draft.draft_id, confirmed=True))
    report = rehearse(exercise)
    assert (report.sent, report.refused, report.waiting) == (1, 0, 0)
    told = read_act(exercise, signed.act_id)
    assert told.row.state is ActState.ACCEPTED
    assert told.receipt is not None
    assert told.receipt.receipt_no == 1
    assert MARK in told.row.author
    assert told.receipt_token is not None
    header = told.receipt_token.split(".")[0]
    assert json.loads(base64.urlsafe_b64decode(header + "=="))["kid"] == MARK
    with exercise.vault.engine.connect() as connection:
        held = disputes.get(connection, case)
    assert held.state.standing.state is DisputeState.PROPOSAL_ISSUED
    assert held.chain_broken_at is None
    assert told.receipt.event_seq == held.head.seq


def test_receipts_of_an_exercise_make_one_chain(exercise: Desk) -> None:
    case = read_caseload(exercise, CaseQuery()).rows[0].dispute_id
    for text in ("Bonjour.", "Encore un mot."):
        said = SendMessage(text=text)
        perform_act(exercise, PerformAct(case, said))
        rehearse(exercise)
    receipts = [read_act(exercise, row.act_id).receipt for row in list_acts(exercise)]
    numbers = {one.receipt_no: one.previous for one in receipts if one is not None}
    assert numbers[1] is None
    assert numbers[2] is not None
    assert rehearse(exercise).sent == 0


def test_a_real_desk_receipts_nothing_by_itself(tmp_path) -> None:
    desk = make_desk(tmp_path / "vault")
    with pytest.raises(NotEnrolled):
        rehearse(desk)
    lock_vault(desk)


def test_half_a_practice_vault_is_made_again(exercise: Desk) -> None:
    lock_vault(exercise)
    remove_practice()
    killed = os.fork()
    if not killed:
        open_practice("Practice vault", lambda *_: os._exit(9), cost=CHEAP)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(killed, 0)[1]) == 9
    assert practice_root().is_dir()
    assert not practice_exists()
    whole = open_practice("Practice vault", cost=CHEAP)
    assert len(read_caseload(whole, CaseQuery()).rows) == 3
    lock_vault(whole)
    assert practice_exists()
