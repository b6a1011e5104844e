"""Acts on their way: once each, whatever is lost; a receipt alone ends them."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import httpx2
import pytest

from dispute_exchange.acts import (
    DeclareIndependence,
    ExtendDeadline,
    NotifyParties,
    RequestPieces,
)
from dispute_exchange.vocabulary import PartyRole
from dispute_platform.disputes import register_dispute
from dispute_platform.mediators import issue_code
from dispute_platform.tables import OperationRow, ReceiptRow
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, receipts, settings
from mediator_desk.usecases.enrolment import Enrol, enrol
from mediator_desk.usecases.outbox import (
    ActMoved,
    ActNotPossible,
    PerformAct,
    hold_act,
    list_acts,
    perform_act,
    read_act,
    release_act,
    withdraw_act,
)
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise
from mediator_desk.usecases.timelines import check_chain, read_timeline
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk
from tests.desk.online.steps import Lossy, held_by, leave, message, only, states
from tests.platform.material import material


def today() -> date:
    """Asked each time: a long run may pass midnight."""
    return datetime.now(UTC).date()


def test_an_act_is_receipted_and_its_event_joins_the_chain(desk, dispute, platform):
    before = read_timeline(desk, dispute).total
    queued = perform_act(desk, message(dispute))
    assert read_sync_status(desk).waiting == 1
    report = synchronise(desk)
    assert (report.sent, report.waiting, report.problem) == (1, 0, None)
    detail = read_act(desk, queued.act_id)
    assert detail.row.state is ActState.ACCEPTED
    assert detail.receipt is not None
    assert detail.receipt.receipt_no == detail.row.receipt_no == 1
    assert [step.what for step in detail.steps] == ["sealed", "sent", "accepted"]
    assert read_timeline(desk, dispute).total == before + 1
    assert check_chain(desk, dispute).broken_at is None


@pytest.mark.parametrize("fate", ["unsent", "unheard"])
def test_a_lost_act_is_sent_again_and_carried_out_once(desk, dispute, platform, fate):
    perform_act(desk, message(dispute))
    report = synchronise(desk, transport=only("/v1/ops", fate)(), dice=random.Random(1))
    assert report.waiting == 1
    assert states(desk) == [ActState.WAITING]
    later = replace(desk, clock=lambda: system_clock() + timedelta(hours=1))
    # WHY an hour later by the desk's clock: the platform's own is used for proofs all the same.
    assert synchronise(later).sent == 1
    assert states(desk) == [ActState.ACCEPTED]
    assert held_by(platform, OperationRow) == held_by(platform, ReceiptRow) == 1


def test_acts_wait_after_a_failed_try_and_the_others_go_on(desk, platform, mediator):
    first = register_dispute(platform, material(mediator, "5001"))
    second = register_dispute(platform, material(mediator, "5002"))
    synchronise(desk)
    perform_act(desk, message(first, "un"))
    perform_act(desk, message(first, "deux"))
    perform_act(desk, message(second, "trois"))
    synchronise(desk, transport=only("/v1/ops", "unsent")(), dice=random.Random(3))
    assert states(desk) == [ActState.WAITING, ActState.WAITING, ActState.ACCEPTED]
    row = list_acts(desk)[-1]
    assert row.tries == 1
    assert row.next_try_at > row.last_try_at
    at_once = replace(desk, clock=lambda: row.last_try_at)
    assert synchronise(at_once).sent == 0, "its wait is not over"


def test_a_refusal_stops_its_dispute_only(desk, platform, mediator):
    first = register_dispute(platform, material(mediator, "5001", "notified"))
    second = register_dispute(platform, material(mediator, "5002"))
    synchronise(desk)
    perform_act(desk, PerformAct(first, ExtendDeadline(until=today(), reason="Expertise")))
    perform_act(desk, message(first))
    perform_act(desk, message(second))
    leave(platform, first, announced=False)
    report = synchronise(desk)
    assert (report.sent, report.refused) == (1, 1)
    assert states(desk) == [ActState.REFUSED, ActState.WAITING, ActState.ACCEPTED]
    assert list_acts(desk)[-1].refusal == "withdrawn"
    assert read_sync_status(desk).needs_person == 1
    withdraw_act(desk, list_acts(desk)[-1].act_id)
    assert synchronise(desk).sent == 1


def test_being_offline_is_told_and_keeps_everything(desk, dispute):
    perform_act(desk, message(dispute))
    away = replace(desk)

    class Nobody(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            raise httpx2.ConnectError("refused", request=request)

    report = synchronise(away, transport=Nobody())
    assert (report.problem, report.waiting) == ("platform_unreachable", 1)
    status = read_sync_status(desk)
    assert status.online is False
    assert status.offline_since is not None
    assert status.last_success_at is not None
    assert synchronise(desk).sent == 1
    assert read_sync_status(desk).online is True


def test_a_desk_with_a_wrong_clock_still_works_and_is_told(desk, dispute):
    late = replace(desk, clock=lambda: system_clock() - timedelta(hours=5))
    perform_act(late, message(dispute))
    report = synchronise(late)
    assert report.sent == 1
    assert "clock_skew" in report.notices
    assert report.clock_skew_s == pytest.approx(5 * 3600, abs=30)


def test_an_older_copy_of_the_vault_is_noticed(desk, dispute, tmp_path):
    perform_act(desk, message(dispute))
    synchronise(desk)
    with desk.vault.writer.begin() as connection:
        connection.exec_driver_sql("delete from receipt")
        connection.exec_driver_sql("delete from act_step")
        connection.exec_driver_sql("delete from act")
    report = synchronise(desk)
    assert "vault_rolled_back" in report.notices
    with desk.vault.engine.connect() as connection:
        assert receipts.last(connection).receipt_no == 1
    assert synchronise(desk).notices == ()


def test_a_platform_that_lost_receipts_is_noticed(desk, dispute, platform):
    perform_act(desk, message(dispute))
    synchronise(desk)
    with platform.database.write() as session:
        session.query(ReceiptRow).delete()
    assert synchronise(desk).problem == "platform_rolled_back"


def test_a_receipt_by_another_key_ends_nothing(desk, dispute):
    perform_act(desk, message(dispute))
    with desk.vault.writer.begin() as connection:
        known = settings.fact(connection, settings.Fact.PLATFORM)
        forged = known | {"receipt_jwk": known["receipt_jwk"] | {"x": "A" * 43}}
        settings.put_fact(connection, settings.Fact.PLATFORM, forged)
    synchronise(desk)
    assert states(desk) == [ActState.NEEDS_PERSON]


def test_an_act_can_be_held_released_and_taken_back(desk, dispute):
    first = perform_act(desk, message(dispute, "un")).act_id
    hold_act(desk, first)
    assert synchronise(desk).sent == 0
    release_act(desk, first)
    assert synchronise(desk).sent == 1
    with pytest.raises(ActMoved):
        withdraw_act(desk, first)
    second = perform_act(desk, message(dispute, "deux")).act_id
    withdraw_act(desk, second)
    assert synchronise(desk).sent == 0
    assert states(desk) == [ActState.ACCEPTED, ActState.WITHDRAWN]


def test_what_the_procedure_forbids_is_refused_before_it_is_queued(desk, platform, mediator):
    dispute_id = register_dispute(platform, material(mediator, stage="admissibility"))
    synchronise(desk)
    ask = RequestPieces(to=PartyRole.TRADER, text="Facture ?", due_on=today())
    later = today() + timedelta(days=120)
    with pytest.raises(ActNotPossible):
        perform_act(desk, PerformAct(dispute_id, ExtendDeadline(until=today(), reason="x")))
    perform_act(desk, PerformAct(dispute_id, DeclareIndependence()))
    perform_act(desk, PerformAct(dispute_id, NotifyParties()))
    perform_act(desk, PerformAct(dispute_id, ExtendDeadline(until=later, reason="Expertise")))
    with pytest.raises(ActNotPossible):
        perform_act(desk, PerformAct(dispute_id, ask))
    assert synchronise(desk).sent == 3


def test_any_pattern_of_losses_ends_with_everything_carried_out_once(desk, platform, mediator):
    disputes = [register_dispute(platform, material(mediator, str(6000 + n))) for n in range(2)]
    synchronise(desk)
    for turn in range(3):
        for dispute_id in disputes:
            perform_act(desk, message(dispute_id, f"tour {turn}"))
    dice = random.Random(20261122)
    fates = iter(lambda: dice.choice(["ok", "ok", "unsent", "unheard"]), None)
    days = iter(range(1, 10_000))
    for _ in range(200):
        ahead = timedelta(days=next(days))
        later = replace(desk, clock=lambda ahead=ahead: system_clock() + ahead)
        synchronise(later, transport=Lossy(fates), dice=dice)
        if set(states(desk)) == {ActState.ACCEPTED}:
            break
    assert set(states(desk)) == {ActState.ACCEPTED}
    assert held_by(platform, OperationRow) == held_by(platform, ReceiptRow) == 6
    assert synchronise(desk).problem is None
    with desk.vault.engine.connect() as connection:
        assert receipts.last(connection).receipt_no == 6
        assert not acts.unfinished(connection)
    for dispute_id in disputes:
        assert check_chain(desk, dispute_id).broken_at is None


def test_two_desks_of_a_mediator_are_no_older_copies_of_each_other(
    desk, dispute, served, mediator, tmp_path
):
    bare = make_desk(tmp_path / "second", clock=system_clock)
    code = issue_code(served.platform, mediator.mediator_id).code
    second = enrol(bare, Enrol(served.url, code, "Portable")).desk
    synchronise(second)
    for turn, here in enumerate((desk, second, desk, second)):
        perform_act(here, message(dispute, f"Message {turn}."))
        report = synchronise(here)
        assert (report.sent, report.problem, report.notices) == (1, None, ())
        assert states(here)[-1] is ActState.ACCEPTED
    synchronise(desk)
    assert check_chain(desk, dispute).last_hash == check_chain(second, dispute).last_hash
    lock_vault(bare)
