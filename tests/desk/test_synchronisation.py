"""The desk against the real platform over loopback: once each, whatever is lost."""

import io
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx2
import pytest
import stamina

from dispute_exchange.acts import (
    DeclareIndependence,
    ExtendDeadline,
    IssueDecision,
    NotifyParties,
    RequestPieces,
    SendMessage,
)
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.decision import ChainReference
from dispute_exchange.events import MessageSent, Withdrew
from dispute_exchange.money import Money
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import DecisionKind, DisputeState, PartyRole
from dispute_platform.disputes import Draft, append_events, dispute_row, reassign, register_dispute
from dispute_platform.mediators import add_mediator, issue_code
from dispute_platform.platform import Platform, open_platform
from dispute_platform.tables import ChangeRow, OperationRow, ReceiptRow
from mediator_desk.clock import system_clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes, receipts, settings
from mediator_desk.sync.errors import InsecureAddress, NotEnrolled, PlatformUnreachable
from mediator_desk.usecases.caseload import CaseQuery, CaseView, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.enrolment import AlreadyEnrolled, Enrol, EnrolmentRefused, enrol
from mediator_desk.usecases.outbox import (
    ActMoved,
    ActNotPossible,
    PerformAct,
    hold_act,
    list_acts,
    make_act,
    perform_act,
    read_act,
    release_act,
    withdraw_act,
)
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.synchronisation import read_sync_status, synchronise
from mediator_desk.usecases.timelines import check_chain, read_timeline
from mediator_desk.usecases.vaults import lock_vault
from tests.desk.material import make_desk
from tests.platform.conftest import Served, serving
from tests.platform.material import BODY, material

TODAY = datetime.now(UTC).date()


@pytest.fixture(autouse=True)
def _no_second_try() -> Iterator[None]:
    """What is lost is lost: the outbox itself must mend it."""
    with stamina.set_testing(True, attempts=1):
        yield


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    platform = open_platform(tmp_path / "platform")
    yield platform
    platform.close()


@pytest.fixture
def mediator(platform: Platform) -> Mediator:
    return add_mediator(platform, "Odile Vautremont", BODY)


@pytest.fixture
def served(platform: Platform) -> Iterator[Served]:
    with serving(platform) as running:
        yield running


@pytest.fixture
def desk(served: Served, mediator: Mediator, tmp_path: Path) -> Iterator[Desk]:
    """An enrolled desk; its clock is the computer's."""
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    code = issue_code(served.platform, mediator.mediator_id).code
    yield enrol(bare, Enrol(served.url, code, "Poste de test")).desk
    lock_vault(bare)


@pytest.fixture
def dispute(platform: Platform, mediator: Mediator, desk: Desk) -> UUID:
    """A dispute in mediation, held by the platform and by the desk."""
    dispute_id = register_dispute(platform, material(mediator))
    assert synchronise(desk).new_files == 1
    return dispute_id


def message(dispute_id: UUID, text: str = "Bonjour à tous.") -> PerformAct:
    return PerformAct(dispute_id, SendMessage(text=text))


def states(desk: Desk) -> list[ActState]:
    """The states of all acts, oldest first."""
    return [row.state for row in reversed(list_acts(desk))]


def held_by(platform: Platform, table: type) -> int:
    with platform.database.read() as session:
        return session.query(table).count()


class Lossy(httpx2.HTTPTransport):
    """Loses requests on their way, or answers on their way back."""

    def __init__(self, plan: Iterator[str]) -> None:
        super().__init__()
        self.plan = plan

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        fate = next(self.plan, "ok")
        if fate == "unsent":
            raise httpx2.ReadError("lost before it arrived", request=request)
        response = super().handle_request(request)
        if fate == "unheard":
            response.read()
            response.close()
            raise httpx2.ReadError("the answer was lost", request=request)
        return response


def only(path: str, fate: str) -> "type[Lossy]":
    """A transport that loses the first request to ``path``."""

    class Once(Lossy):
        def __init__(self) -> None:
            super().__init__(iter(()))
            self.done = False

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            if request.url.path == path and not self.done:
                self.done = True
                self.plan = iter([fate])
            return super().handle_request(request)

    return Once


def test_enrolment_makes_keys_and_leaves_a_person(desk, served):
    assert desk.actor is not None
    assert desk.actor.name == "Odile Vautremont"
    assert desk.actor.platform_url == served.url
    with desk.vault.engine.connect() as connection:
        assert settings.secret(connection, desk.vault, settings.Secret.SIGNING_KEY)
        assert settings.secret(connection, desk.vault, settings.Secret.ENROLMENT) is None
        assert len(settings.fact(connection, settings.Fact.SIGNING_CHAIN)) == 3


def test_an_enrolment_whose_answer_was_lost_is_made_again_with_the_same_keys(
    served, mediator, tmp_path
):
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    request = Enrol(served.url, issue_code(served.platform, mediator.mediator_id).code, "Poste")
    with pytest.raises(PlatformUnreachable):
        enrol(bare, request, transport=only("/v1/enrolments", "unheard")())
    assert enrol(bare, request).desk.actor is not None
    lock_vault(bare)


def test_a_wrong_code_is_told_by_its_kind(served, tmp_path):
    bare = make_desk(tmp_path / "vault", clock=system_clock)
    with pytest.raises(EnrolmentRefused) as refused:
        enrol(bare, Enrol(served.url, "0000-0000-0000", "Poste"))
    assert refused.value.facts["code"] == "code_refused"
    with pytest.raises(EnrolmentRefused):
        enrol(bare, Enrol(served.url, "x", "Poste"))
    with pytest.raises(InsecureAddress):
        enrol(bare, Enrol("http://platform.exemple.invalid", "0000-0000", "Poste"))
    with pytest.raises(NotEnrolled):
        synchronise(bare)
    lock_vault(bare)


def test_a_vault_is_of_one_mediator(desk, served):
    other = add_mediator(served.platform, "Ernest Lavergnolle", BODY)
    code = issue_code(served.platform, other.mediator_id).code
    with pytest.raises(AlreadyEnrolled):
        enrol(desk, Enrol(served.url, code, "Poste"))


def test_a_file_announced_is_fetched_and_listed(desk, dispute):
    (row,) = read_caseload(desk, CaseQuery(view=CaseView.TO_ANSWER)).rows
    assert row.dispute_id == dispute
    assert check_chain(desk, dispute).broken_at is None
    assert synchronise(desk).new_files == 0


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
    assert synchronise(desk).sent == 0, "its wait is not over"


def test_a_refusal_stops_its_dispute_only(desk, platform, mediator):
    first = register_dispute(platform, material(mediator, "5001", "notified"))
    second = register_dispute(platform, material(mediator, "5002"))
    synchronise(desk)
    perform_act(desk, PerformAct(first, ExtendDeadline(until=TODAY, reason="Expertise")))
    perform_act(desk, message(first))
    perform_act(desk, message(second))
    _withdraw(platform, first, announced=False)
    report = synchronise(desk)
    assert (report.sent, report.refused) == (1, 1)
    assert states(desk) == [ActState.REFUSED, ActState.WAITING, ActState.ACCEPTED]
    assert list_acts(desk)[-1].refusal == "withdrawn"
    assert read_sync_status(desk).needs_person == 1
    withdraw_act(desk, list_acts(desk)[-1].act_id)
    assert synchronise(desk).sent == 1


def _withdraw(platform: Platform, dispute_id: UUID, *, announced: bool = True) -> None:
    """The consumer leaves; without an announcement the desk hears of it only when it acts."""
    with platform.database.write() as session:
        row = dispute_row(session, dispute_id)
        draft = Draft(Withdrew(party=PartyRole.CONSUMER), PartyRole.CONSUMER)
        append_events(platform, session, row, [draft])
        if not announced:
            session.query(ChangeRow).filter(ChangeRow.kind == "EVENTS_APPENDED").delete()


def test_events_reach_the_desk_once(desk, dispute, platform):
    _withdraw(platform, dispute)
    assert synchronise(desk).new_events == 1
    assert synchronise(desk).new_events == 0
    (row,) = read_caseload(desk, CaseQuery(view=CaseView.CLOSED)).rows
    assert row.state is DisputeState.WITHDRAWN


def test_events_of_a_file_that_could_not_be_fetched_are_kept_for_it(desk, platform, mediator):
    dispute_id = register_dispute(platform, material(mediator))
    lost = only(f"/v1/disputes/{dispute_id}/file", "unsent")()
    assert synchronise(desk, transport=lost).problem == "platform_unreachable"
    _withdraw(platform, dispute_id)
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
    ask = RequestPieces(to=PartyRole.TRADER, text="Facture ?", due_on=TODAY)
    with pytest.raises(ActNotPossible):
        perform_act(desk, PerformAct(dispute_id, ExtendDeadline(until=TODAY, reason="x")))
    perform_act(desk, PerformAct(dispute_id, DeclareIndependence()))
    perform_act(desk, PerformAct(dispute_id, NotifyParties()))
    perform_act(desk, PerformAct(dispute_id, ExtendDeadline(until=TODAY, reason="Expertise")))
    with pytest.raises(ActNotPossible):
        perform_act(desk, PerformAct(dispute_id, ask))
    assert synchronise(desk).sent == 3


def test_any_pattern_of_losses_ends_with_everything_carried_out_once(desk, platform, mediator):
    disputes = [register_dispute(platform, material(mediator, str(6000 + n))) for n in range(3)]
    synchronise(desk)
    for turn in range(4):
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
    assert held_by(platform, OperationRow) == held_by(platform, ReceiptRow) == 12
    assert synchronise(desk).problem is None
    with desk.vault.engine.connect() as connection:
        assert receipts.last(connection).receipt_no == 12
        assert not acts.unfinished(connection)
    for dispute_id in disputes:
        assert check_chain(desk, dispute_id).broken_at is None


def decide(desk: Desk, dispute_id: UUID, pdf: bytes) -> UUID:
    """Queues a decision as signing does: sealed file, frozen act, one transaction."""
    content = IssueDecision(
        decision_id=uuid4(),
        number="FR-MC-RIV-2026-P00001",
        decision_kind=DecisionKind.PROPOSAL,
        pdf_sha256=sha256_hex(pdf),
        record_sha256="0" * 64,
        size=len(pdf),
        proposed=Money(minor=7000),
        response_days=21,
        chain=ChainReference(seq=1, hash="0" * 64),
    )
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        blob = desk.vault.blobs.put(connection, dispute_id, io.BytesIO(pdf))
        made = make_act(desk, held, content)
        acts.queue(connection, made, desk.clock(), file=blob)
    return made.act_id


def test_a_decision_overtaken_by_a_withdrawal_is_held_for_a_person(desk, dispute, platform):
    act_id = decide(desk, dispute, b"%PDF-1.7 decision")
    _withdraw(platform, dispute)
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
    row = read_act(desk, act_id).row
    # WHY refused: these bytes are no signed decision, and the platform says so once it has them.
    assert (row.state, row.refusal) == (ActState.REFUSED, "decision_refused")


def test_stopping_puts_the_act_back(desk, dispute, platform):
    act_id = decide(desk, dispute, b"%PDF-1.7 decision")

    def stop(_done: int, _total: int, step: str) -> None:
        if step == "upload":
            raise Cancelled

    with pytest.raises(Cancelled):
        synchronise(desk, stop)
    assert read_act(desk, act_id).row.state is ActState.WAITING
    assert read_act(desk, act_id).steps[-1].what == "interrupted"


def say(platform: Platform, dispute_id: UUID, *texts: str, told: bool = True) -> None:
    """The consumer speaks on the platform; the feed tells of it, or loses it."""
    with platform.database.write() as session:
        row = dispute_row(session, dispute_id)
        drafts = [Draft(MessageSent(text=text), PartyRole.CONSUMER) for text in texts]
        append_events(platform, session, row, drafts)
        if not told:
            session.query(ChangeRow).filter(ChangeRow.kind == "EVENTS_APPENDED").delete()


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
