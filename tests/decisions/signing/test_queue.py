"""What is still to be done so that a decision lasts: written down, tried again, handed over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dispute_exchange.acts import SupplementDecision
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.verification.verdict import Level, TimeSource
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing.errors import ServiceUnavailable, UpgradeImpossible
from mediator_desk.decisions.verdict import RegisterMatch, VerdictKind
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts
from mediator_desk.usecases import _lasting
from mediator_desk.usecases.agenda import AgendaKind, AgendaQuery, read_agenda
from mediator_desk.usecases.decisions import (
    SignDecision,
    SignedDecision,
    Stamp,
    open_decision_pdf,
    sign_decision,
    verify_document,
)
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.documents import save_decision_copy
from mediator_desk.usecases.outbox import withdraw_act
from mediator_desk.usecases.signature_upgrades import (
    LastingState,
    advance_signatures,
    hand_over_lasting,
    list_lasting,
    open_lasting_pdf,
    read_lasting,
    upgrade_signature,
)
from mediator_desk.usecases.signing_keys import choose_services
from tests.decisions.authority import pem
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.signing.services import Services


def issue(ready: Ready, stamp: Stamp = Stamp.LATER, **more: object) -> SignedDecision:
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, stamp=stamp)
    return sign_decision(ready.desk, replace(request, **more))


def state_of(desk: Desk, act_id: object) -> ActState:
    with desk.vault.engine.connect() as connection:
        return acts.get(connection, act_id).state


def accept(desk: Desk, act_id: object) -> None:
    """As if the platform had receipted it."""
    with desk.vault.writer.begin() as connection:
        acts.move(connection, act_id, ActState.ACCEPTED, desk.clock(), "accepted")


def later(desk: Desk, **delta: float) -> Desk:
    moment = datetime.now(UTC) + timedelta(**delta)
    return replace(desk, clock=lambda: moment)


def test_signed_offline_it_waits_and_is_stamped_at_the_next_round(ready: Ready) -> None:
    signed = issue(ready)
    assert (signed.level, signed.verdict.kind) == ("PAdES B-B", VerdictKind.GENUINE)
    view = read_lasting(ready.desk, signed.decision_id)
    assert view is not None
    assert (view.state, view.level) == (LastingState.WAITING, "PAdES B-B")
    assert advance_signatures(ready.desk).stamped == 1
    view = read_lasting(ready.desk, signed.decision_id)
    assert (view.state, view.level, view.free) == (LastingState.STAMPED, "PAdES B-LTA", 2)
    issued = open_decision_pdf(ready.desk, signed.decision_id)
    lasting = open_lasting_pdf(ready.desk, signed.decision_id)
    assert sha256_hex(issued) == signed.pdf_sha256
    assert lasting.startswith(issued)
    assert len(lasting) > len(issued)
    assert advance_signatures(ready.desk).stamped == 0, "nothing is due any more"


def test_a_copy_that_leaves_has_the_time_stamps_from_the_moment_they_are_there(
    ready: Ready, tmp_path: Path
) -> None:
    signed = issue(ready)
    before = save_decision_copy(ready.desk, signed.decision_id, tmp_path / "before.pdf")
    assert sha256_hex(before.read_bytes()) == signed.pdf_sha256
    advance_signatures(ready.desk)
    after = save_decision_copy(ready.desk, signed.decision_id, tmp_path / "after.pdf").read_bytes()
    assert after == open_lasting_pdf(ready.desk, signed.decision_id)
    (signer,) = verify_document(ready.desk, after).signers
    assert (signer.level, signer.time_source) == (Level.B_LTA, TimeSource.TIMESTAMP)


@pytest.mark.parametrize("years", [0, 1, 4, 10])
def test_what_the_desk_says_is_what_a_verification_finds(ready: Ready, years: int) -> None:
    signed = issue(ready)
    advance_signatures(ready.desk)
    told = read_lasting(ready.desk, signed.decision_id)
    pdf = open_lasting_pdf(ready.desk, signed.decision_id)
    verdict = verify_document(later(ready.desk, days=365 * years), pdf)
    assert verdict.genuine
    assert [one.level for one in verdict.signers] == [told.level] == ["PAdES B-LTA"]


def test_an_authority_that_tells_nothing_leaves_a_time_stamp_and_the_reason(
    silent: Ready,
) -> None:
    signed = issue(silent)
    assert advance_signatures(silent.desk).stamped == 1
    view = read_lasting(silent.desk, signed.decision_id)
    assert (view.state, view.level) == (LastingState.STAMPED, "PAdES B-T")
    assert (view.problem, view.free) == ("silent_signer", 2)
    pdf = open_lasting_pdf(silent.desk, signed.decision_id)
    (signer,) = verify_document(silent.desk, pdf).signers
    assert signer.level is Level.B_T
    assert advance_signatures(silent.desk).stamped == 0, "no field is spent for nothing"
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade_signature(silent.desk, signed.decision_id)
    assert refused.value.facts["reason"] == "silent_signer"
    assert open_lasting_pdf(silent.desk, signed.decision_id) == pdf


def test_proofs_without_a_time_prove_nothing_and_are_not_kept(ready: Ready) -> None:
    signed = issue(ready)
    with pytest.raises(UpgradeImpossible) as refused:
        upgrade_signature(ready.desk, signed.decision_id, "PAdES B-LT")
    assert refused.value.facts["reason"] == "not_proven"
    assert read_lasting(ready.desk, signed.decision_id).level == "PAdES B-B"


def test_stamped_within_the_signature_it_says_so_before_the_next_round(ready: Ready) -> None:
    signed = issue(ready, Stamp.NOW)
    assert read_lasting(ready.desk, signed.decision_id).level == signed.level == "PAdES B-T"


def test_two_decisions_stamped_the_same_day_are_two_entries_of_a_calendar(
    ready: Ready, ca: Services
) -> None:
    choose_services(ready.desk, ca.short_timestamp_url, pem(ca.root))
    for _ in range(2):
        accept(ready.desk, issue(ready).act_id)
    advance_signatures(ready.desk)
    query = AgendaQuery(date(2026, 1, 1), date(2027, 12, 31), clocks=frozenset({"STAMP_RENEWAL"}))
    items = [*read_agenda(ready.desk, query).items]
    due = [item for item in items if item.kind is AgendaKind.DUE]
    assert len({item.uid for item in due}) == len(due) == 2


def test_the_register_knows_both_forms(ready: Ready) -> None:
    signed = issue(ready)
    advance_signatures(ready.desk)
    for pdf in (
        open_decision_pdf(ready.desk, signed.decision_id),
        open_lasting_pdf(ready.desk, signed.decision_id),
    ):
        verdict = verify_document(ready.desk, pdf)
        assert (verdict.kind, verdict.register) == (VerdictKind.GENUINE, RegisterMatch.MATCHES)


def test_the_lasting_form_is_handed_over_once_the_decision_was_accepted(ready: Ready) -> None:
    signed = issue(ready)
    advance_signatures(ready.desk)
    assert hand_over_lasting(ready.desk) == 0
    accept(ready.desk, signed.act_id)
    assert hand_over_lasting(ready.desk) == 1
    assert hand_over_lasting(ready.desk) == 0
    view = read_lasting(ready.desk, signed.decision_id)
    with ready.desk.vault.engine.connect() as connection:
        act = acts.get(connection, view.act_id)
    content = act.act().content
    assert isinstance(content, SupplementDecision)
    assert content.issued_sha256 == signed.pdf_sha256
    assert content.pdf_sha256 == act.file_sha256
    accept(ready.desk, view.act_id)
    assert read_lasting(ready.desk, signed.decision_id).state is LastingState.HANDED_OVER


@pytest.mark.parametrize(
    ("down", "problem"), [({"tsa"}, "timestamp"), ({"crls", "ocsp"}, "revocation")]
)
def test_a_service_down_is_noted_and_tried_again_later(
    ready: Ready, ca: Services, down: set[str], problem: str
) -> None:
    signed = issue(ready)
    ca.down |= down
    assert advance_signatures(ready.desk).waiting == 1
    view = read_lasting(ready.desk, signed.decision_id)
    assert (view.state, view.problem, view.tries) == (LastingState.WAITING, problem, 1)
    assert view.next_try_at is not None
    asked = len(ca.asked)
    assert advance_signatures(ready.desk).waiting == 0, "not before its time"
    assert len(ca.asked) == asked
    ca.down.clear()
    assert advance_signatures(later(ready.desk, minutes=6)).stamped == 1
    view = read_lasting(ready.desk, signed.decision_id)
    assert (view.problem, view.tries, view.next_try_at) == (None, 0, None)


def test_the_waits_grow(ready: Ready, ca: Services) -> None:
    signed = issue(ready)
    ca.down.add("tsa")
    waits = []
    desk = ready.desk
    for _ in range(3):
        advance_signatures(desk)
        view = read_lasting(desk, signed.decision_id)
        waits.append(view.next_try_at - desk.clock())
        moment = view.next_try_at
        desk = replace(desk, clock=lambda moment=moment: moment)
    assert waits[0] < waits[1] < waits[2]


def test_without_a_service_nothing_is_asked_and_it_is_told(ready: Ready, ca: Services) -> None:
    choose_services(ready.desk, None)
    signed = issue(ready)
    asked = len(ca.asked)
    assert advance_signatures(ready.desk) == advance_signatures(ready.desk)
    assert len(ca.asked) == asked
    assert read_lasting(ready.desk, signed.decision_id).state is LastingState.NO_SERVICE
    with pytest.raises(ServiceUnavailable):
        upgrade_signature(ready.desk, signed.decision_id)


def test_a_decision_may_wait_for_its_stamp_before_it_leaves(ready: Ready, ca: Services) -> None:
    ca.down.add("tsa")
    signed = issue(ready, Stamp.BEFORE_SENDING)
    assert state_of(ready.desk, signed.act_id) is ActState.HELD
    advance_signatures(ready.desk)
    assert state_of(ready.desk, signed.act_id) is ActState.HELD
    ca.down.clear()
    advance_signatures(later(ready.desk, minutes=6))
    assert state_of(ready.desk, signed.act_id) is ActState.WAITING


def test_held_by_the_mediator_it_stays_held_once_stamped(ready: Ready) -> None:
    signed = issue(ready, Stamp.BEFORE_SENDING, hold=True)
    advance_signatures(ready.desk)
    assert state_of(ready.desk, signed.act_id) is ActState.HELD


def test_a_decision_taken_back_is_not_stamped(ready: Ready, ca: Services) -> None:
    signed = issue(ready)
    withdraw_act(ready.desk, signed.act_id)
    asked = len(ca.asked)
    advance_signatures(ready.desk)
    assert len(ca.asked) == asked
    assert read_lasting(ready.desk, signed.decision_id).state is LastingState.GIVEN_UP


def test_it_is_renewed_before_its_stamp_ends(ready: Ready, ca: Services) -> None:
    choose_services(ready.desk, ca.short_timestamp_url, pem(ca.root))
    signed = issue(ready)
    advance_signatures(ready.desk)
    (view,) = list_lasting(ready.desk)
    assert view.expires_at == datetime(2027, 2, 1, tzinfo=UTC)
    assert view.renew_by == datetime(2026, 11, 3, tzinfo=UTC)
    assert view.state is LastingState.RENEWAL_DUE
    choose_services(ready.desk, ca.timestamp_url, pem(ca.root))
    before = open_lasting_pdf(ready.desk, signed.decision_id)
    assert advance_signatures(ready.desk).stamped == 1
    (view,) = list_lasting(ready.desk)
    assert (view.state, view.free) == (LastingState.STAMPED, 1)
    assert open_lasting_pdf(ready.desk, signed.decision_id).startswith(before)


def test_the_renewal_stands_in_the_agenda_with_its_day(ready: Ready, ca: Services) -> None:
    choose_services(ready.desk, ca.short_timestamp_url, pem(ca.root))
    signed = issue(ready)
    query = AgendaQuery(date(2026, 1, 1), date(2027, 12, 31), clocks=frozenset({"STAMP_RENEWAL"}))
    assert tuple(read_agenda(ready.desk, query).items) == ()
    advance_signatures(ready.desk)
    items = [*read_agenda(ready.desk, query).items]
    (due,) = (item for item in items if item.kind is AgendaKind.DUE)
    assert (due.on, due.dispute_id) == (date(2027, 2, 1), ready.dispute_id)
    withdraw_act(ready.desk, signed.act_id)
    assert tuple(read_agenda(ready.desk, query).items) == ()


def test_when_no_field_is_left_it_says_until_when_it_lasts(ready: Ready) -> None:
    signed = issue(ready)
    accept(ready.desk, signed.act_id)
    for _ in range(3):
        upgrade_signature(ready.desk, signed.decision_id)
    hand_over_lasting(ready.desk)
    view = read_lasting(ready.desk, signed.decision_id)
    accept(ready.desk, view.act_id)
    assert read_lasting(ready.desk, signed.decision_id).state is LastingState.LAST
    with pytest.raises(UpgradeImpossible):
        upgrade_signature(ready.desk, signed.decision_id)


class Killed(BaseException):
    """The end of a process, at the worst moment."""


def test_a_sudden_end_loses_nothing(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> None:
    signed = issue(ready)
    keep: Callable[..., None] = _lasting.keep

    def dies(*given: object) -> None:
        keep(*given)
        raise Killed

    monkeypatch.setattr(_lasting, "keep", dies)
    with pytest.raises(Killed):
        advance_signatures(ready.desk)
    monkeypatch.undo()
    view = read_lasting(ready.desk, signed.decision_id)
    assert (view.state, view.tries) == (LastingState.WAITING, 0)
    assert advance_signatures(ready.desk).stamped == 1


def test_a_revoked_key_signs_nothing(ready: Ready, ca: Services) -> None:
    from mediator_desk.store.signing_keys import KeyKind
    from mediator_desk.usecases import _signing

    with ready.desk.vault.writer.begin() as connection:
        (row,) = _signing.seal(ready.desk, connection, KeyKind.FILE, [ca.key("revoked")])
    draft = write_proposal(ready)
    request = SignDecision(draft.draft_id, confirmed=True, key_id=str(row.key_id))
    with pytest.raises(SigningKeyUnusable) as refused:
        sign_decision(ready.desk, request)
    assert refused.value.facts["reason"] == "revoked"
    assert list_lasting(ready.desk) == ()
