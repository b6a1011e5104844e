"""What the platform tells: taken in once, in order, or not at all."""

import httpx2
import pytest
from sqlalchemy import select, update

from dispute_exchange.vocabulary import DisputeState
from dispute_platform.disputes import reassign, register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.tables import ContainerRow
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import disputes
from mediator_desk.usecases.caseload import CaseQuery, CaseView, read_caseload
from mediator_desk.usecases.outbox import (
    ActNotPossible,
    perform_act,
    read_act,
)
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.synchronisation import synchronise
from mediator_desk.usecases.timelines import check_chain, read_timeline
from tests.desk.online.steps import leave, message, only, say
from tests.platform.desk import Desk as PlainDesk
from tests.platform.material import BODY, material


def test_a_file_announced_is_fetched_and_listed(desk, dispute):
    (row,) = read_caseload(desk, CaseQuery(view=CaseView.TO_ANSWER)).rows
    assert row.dispute_id == dispute
    assert check_chain(desk, dispute).broken_at is None
    assert synchronise(desk).new_files == 0


def test_a_second_revision_names_the_first_as_both_sides_know_it(desk, dispute, served, mediator):
    """The announcement is of the envelope's bytes, the succession of the archive's inside."""
    another = issue_code(served.platform, mediator.mediator_id).code
    PlainDesk.enrol(served.url, another).close()
    assert synchronise(desk).new_files == 1
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute)
        first, second = disputes.revisions(connection, held.dispute_no)
    with served.platform.database.read() as session:
        rows = session.scalars(select(ContainerRow).order_by(ContainerRow.revision)).all()
        assert [row.inner_sha256 for row in rows] == [
            first.container_sha256,
            second.container_sha256,
        ]
        assert all(row.sha256 != row.inner_sha256 for row in rows)
    assert (first.revision, second.revision) == (1, 2)
    assert synchronise(desk).new_files == 0


def test_a_revision_that_does_not_follow_the_one_held_is_refused(desk, dispute, served, mediator):
    with served.platform.database.write() as session:
        session.execute(update(ContainerRow).values(inner_sha256="0" * 64))
    another = issue_code(served.platform, mediator.mediator_id).code
    PlainDesk.enrol(served.url, another).close()
    report = synchronise(desk)
    assert (report.new_files, report.notices) == (0, ("file_refused",))
    with desk.vault.engine.connect() as connection:
        assert disputes.get(connection, dispute).revision == 1


def test_events_reach_the_desk_once(desk, dispute, platform):
    leave(platform, dispute)
    assert synchronise(desk).new_events == 1
    assert synchronise(desk).new_events == 0
    (row,) = read_caseload(desk, CaseQuery(view=CaseView.CLOSED)).rows
    assert row.state is DisputeState.WITHDRAWN


def test_events_of_a_file_that_could_not_be_fetched_are_kept_for_it(desk, platform, mediator):
    dispute_id = register_dispute(platform, material(mediator))
    lost = only(f"/v1/disputes/{dispute_id}/file", "unsent")()
    assert synchronise(desk, transport=lost).problem == "platform_unreachable"
    leave(platform, dispute_id)
    report = synchronise(desk)
    assert report.new_files == 1
    assert check_chain(desk, dispute_id).broken_at is None
    assert read_caseload(desk, CaseQuery()).rows[0].state is DisputeState.WITHDRAWN


def test_a_reassigned_dispute_is_read_only(desk, dispute, platform):
    waiting = perform_act(desk, message(dispute))
    other = add_mediator(platform, "Ernest Lavergnolle", BODY)
    reassign(platform, dispute, other.mediator_id)
    synchronise(desk)
    assert read_caseload(desk, CaseQuery()).rows[0].read_only
    detail = read_act(desk, waiting.act_id)
    assert (detail.row.state, detail.row.refusal) == (ActState.NEEDS_PERSON, "reassigned")
    with pytest.raises(ActNotPossible):
        perform_act(desk, message(dispute))


def test_a_hole_in_the_chain_is_told_asked_for_once_and_never_filled_with_a_guess(
    desk, dispute, platform
):
    before = read_timeline(desk, dispute).total
    say(platform, dispute, "perdu", told=False)
    say(platform, dispute, "vu")

    class Counting(httpx2.HTTPTransport):
        files = 0

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            self.files += request.url.path.endswith("/file")
            return super().handle_request(request)

    counting = Counting()
    for _ in range(3):
        synchronise(desk, transport=counting)
    assert counting.files == 1
    assert read_timeline(desk, dispute).total == before
    assert not read_overview(desk, dispute).chain_intact
