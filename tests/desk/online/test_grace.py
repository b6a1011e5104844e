"""Acts made a moment ago stay when the desk sends by itself, and leave when a person asks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dispute_platform.disputes import register_dispute
from mediator_desk.domain.outbox import ActState
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import list_acts, perform_act, read_act, withdraw_act
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise
from tests.desk.online.steps import message, only, states
from tests.platform.material import material

GRACE = timedelta(seconds=30)
YESTERDAY = datetime.now(UTC) - timedelta(days=1)
NOON = YESTERDAY.replace(hour=11, minute=0, second=0, microsecond=0)


def at(desk: Desk, seconds: int) -> Desk:
    """The desk some seconds after noon: no test depends on the hour."""
    return replace(desk, clock=lambda: NOON + timedelta(seconds=seconds))


def test_an_act_stays_for_its_grace_and_then_leaves_with_its_own_instant(desk, dispute):
    queued = perform_act(at(desk, 0), message(dispute))
    report = synchronise(at(desk, 29), grace=GRACE)
    assert (report.sent, report.waiting, report.problem) == (0, 1, None)
    (row,) = list_acts(at(desk, 29), GRACE)
    assert row.stays_until == NOON + GRACE
    assert read_act(at(desk, 29), queued.act_id, GRACE).row.stays_until == row.stays_until
    status = read_sync_status(at(desk, 29), GRACE)
    assert (status.waiting, status.staying, status.stays_until) == (1, 1, NOON + GRACE)
    assert synchronise(at(desk, 30), grace=GRACE).sent == 1
    detail = read_act(desk, queued.act_id)
    assert detail.act.acted_at == NOON
    assert read_sync_status(at(desk, 31), GRACE).stays_until is None


def test_what_was_taken_back_in_time_never_leaves(desk, dispute):
    queued = perform_act(at(desk, 0), message(dispute))
    assert synchronise(at(desk, 5), grace=GRACE).sent == 0
    withdraw_act(at(desk, 6), queued.act_id)
    assert synchronise(at(desk, 60), grace=GRACE).sent == 0
    assert states(desk) == [ActState.WITHDRAWN]


def test_whoever_asks_to_send_waits_for_nothing(desk, dispute):
    perform_act(at(desk, 0), message(dispute))
    assert synchronise(at(desk, 1)).sent == 1


def test_one_dispute_that_stays_keeps_no_other_back_and_keeps_its_order(desk, platform, mediator):
    first = register_dispute(platform, material(mediator, "5001"))
    second = register_dispute(platform, material(mediator, "5002"))
    synchronise(desk)
    perform_act(at(desk, 0), message(first, "un"))
    perform_act(at(desk, 20), message(first, "deux"))
    perform_act(at(desk, 20), message(second, "trois"))
    assert synchronise(at(desk, 35), grace=GRACE).sent == 1
    assert states(desk) == [ActState.ACCEPTED, ActState.WAITING, ActState.WAITING]
    assert synchronise(at(desk, 50), grace=GRACE).sent == 2


def test_an_act_that_must_leave_takes_those_before_it_along(desk, dispute):
    """The clock was set back before the second: nobody knows how long it has waited."""
    perform_act(at(desk, 0), message(dispute, "un"))
    perform_act(at(desk, 3600), message(dispute, "deux"))
    assert synchronise(at(desk, 1), grace=GRACE).sent == 2


def test_an_act_that_was_tried_has_left_for_good(desk, dispute):
    perform_act(at(desk, 0), message(dispute))
    synchronise(at(desk, 1), transport=only("/v1/ops", "unheard")())
    assert read_sync_status(at(desk, 2), GRACE).staying == 0
