"""From the standard plan to a signed decision in the outbox, on a real vault."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from dispute_exchange.acts import IssueDecision
from dispute_exchange.canonical import sha256_hex
from dispute_exchange.chain import link
from dispute_exchange.decision import DecisionRecord, Section
from dispute_exchange.events import EventBody, MessageSent, Payload, ReadReceipt
from dispute_exchange.moments import Moment
from dispute_exchange.verification.reading import embedded_record
from dispute_exchange.vocabulary import DecisionKind, DecisionState, Language, PartyRole
from mediator_desk.clock import fixed_clock
from mediator_desk.decisions.errors import GateClosed, NotConfirmed, SigningKeyUnusable
from mediator_desk.decisions.numbering import Numbering
from mediator_desk.decisions.verdict import RegisterMatch, VerdictKind
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes, mirror
from mediator_desk.store.errors import DraftChanged, DraftClosed, DraftUnknown
from mediator_desk.usecases.decisions import (
    GateLevel,
    SaveDraft,
    SignDecision,
    SignedDecision,
    StartDraft,
    abandon_draft,
    check_draft,
    draft_history,
    open_decision_pdf,
    preview_draft,
    read_decision,
    read_draft,
    reread_file,
    save_draft,
    sign_decision,
    start_draft,
    summarise_signature,
    verify_document,
)
from mediator_desk.usecases.drafting import resume_draft
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from tests.decisions.authority import Authority
from tests.decisions.desk import Ready, answered, give_key, write_proposal
from tests.decisions.material import NOW, p
from tests.desk.material import in_mediation


def sign(ready: Ready, *, hold: bool = False) -> SignedDecision:
    draft = write_proposal(ready)
    return sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True, hold=hold))


def test_the_plan_holds_the_facts_and_one_section_per_head(ready: Ready) -> None:
    draft = start_draft(ready.desk, StartDraft(ready.dispute_id))
    keys = [section.key for section in draft.content.sections]
    assert keys.count("discussion") == 2
    assert keys[-3:] == ["notices", "deadline", "annexes"]
    assert [head.asked.minor for head in draft.content.heads] == [7000]
    assert [head.offered.minor for head in draft.content.heads] == [3000]
    assert draft.content.response_days is None
    quoted = draft.content.model_dump_json()
    assert "Mon colis n'est jamais arrivé" in quoted
    assert "9 septembre" not in quoted  # dates stay dates, printed in the document's language
    assert '"2026-09-09"' in quoted


def test_starting_twice_gives_the_same_draft(ready: Ready) -> None:
    first = start_draft(ready.desk, StartDraft(ready.dispute_id))
    again = start_draft(ready.desk, StartDraft(ready.dispute_id, language=Language.EN))
    assert again.draft_id == first.draft_id
    other = StartDraft(ready.dispute_id, DecisionKind.RECOMMENDATION)
    assert start_draft(ready.desk, other).draft_id != first.draft_id


def test_every_version_is_kept_and_a_lost_race_is_told(ready: Ready) -> None:
    draft = write_proposal(ready)
    assert draft.version == 2
    with pytest.raises(DraftChanged):
        save_draft(ready.desk, SaveDraft(draft.draft_id, 1, draft.content))
    versions = draft_history(ready.desk, draft.draft_id)
    assert [version.version for version in versions] == [2, 1]
    assert versions[0].content == draft.content
    assert read_draft(ready.desk, ready.dispute_id) == draft


def test_an_abandoned_draft_is_gone(ready: Ready) -> None:
    draft = write_proposal(ready)
    abandon_draft(ready.desk, draft.draft_id)
    assert read_draft(ready.desk, ready.dispute_id) is None
    with pytest.raises(DraftClosed):
        save_draft(ready.desk, SaveDraft(draft.draft_id, draft.version, draft.content))


def test_an_abandoned_draft_is_taken_up_again(ready: Ready) -> None:
    with pytest.raises(DraftUnknown):
        resume_draft(ready.desk, ready.dispute_id)
    draft = write_proposal(ready)
    abandon_draft(ready.desk, draft.draft_id)
    other = start_draft(ready.desk, StartDraft(ready.dispute_id))
    with pytest.raises(DraftClosed):
        resume_draft(ready.desk, ready.dispute_id)
    abandon_draft(ready.desk, other.draft_id)
    assert resume_draft(ready.desk, ready.dispute_id).draft_id == other.draft_id, "the last one"
    assert read_draft(ready.desk, ready.dispute_id) is not None


def test_a_written_proposal_passes_the_gate(ready: Ready) -> None:
    draft = write_proposal(ready)
    report = check_draft(ready.desk, draft.draft_id)
    assert report.may_sign, report.points


def test_unsaved_words_are_checked_too(ready: Ready) -> None:
    draft = write_proposal(ready)
    unsaved = draft.content.model_copy(update={"response_days": None})
    report = check_draft(ready.desk, draft.draft_id, unsaved)
    assert not report.may_sign
    assert report.points[0].rule == "response_time_set"


def test_signing_seals_verifies_and_queues(ready: Ready) -> None:
    signed = sign(ready)
    assert signed.verdict.kind is VerdictKind.GENUINE
    assert signed.number == numbered(ready, 1)
    pdf = open_decision_pdf(ready.desk, signed.decision_id)
    assert sha256_hex(pdf) == signed.pdf_sha256
    assert len(pdf) == signed.size
    with ready.desk.vault.engine.connect() as connection:
        queued = acts.get(connection, signed.act_id)
    assert queued.state is ActState.WAITING
    assert queued.file_sha256 == signed.pdf_sha256
    content = queued.act().content
    assert isinstance(content, IssueDecision)
    data = embedded_record(pdf)
    assert data is not None
    assert content.record_sha256 == sha256_hex(data)
    record = DecisionRecord.model_validate_json(data)
    assert record.chain == content.chain
    assert record.total_proposed == content.proposed
    assert read_draft(ready.desk, ready.dispute_id) is None
    view = read_decision(ready.desk, ready.dispute_id)
    assert view is not None
    assert view.state is DecisionState.QUEUED
    assert view.answers == {}


def numbered(ready: Ready, sequence: int) -> str:
    """The number this desk gives, written apart from the product's own reckoning."""
    assert ready.desk.actor is not None
    mark = hashlib.sha256(ready.desk.actor.device_id.bytes).hexdigest()[:5].upper()
    return f"FR-MC-RIV-2026-P{sequence:05d}-{mark}"


def test_two_desks_of_a_body_never_give_one_number_twice() -> None:
    desks = [uuid4() for _ in range(50)]
    numbers = {Numbering().number("RIV", 2026, sequence, d) for d in desks for sequence in (1, 2)}
    assert len(numbers) == 100
    assert {Numbering().sequence_of(number, "RIV", 2026) for number in numbers} == {1, 2}


def test_a_held_decision_stays(ready: Ready) -> None:
    sign(ready, hold=True)
    view = read_decision(ready.desk, ready.dispute_id)
    assert view is not None
    assert view.state is DecisionState.HELD


def test_a_second_decision_waits_for_the_first(ready: Ready) -> None:
    sign(ready)
    draft = write_proposal(ready)
    with pytest.raises(GateClosed) as refused:
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    assert refused.value.facts["rules"] == ("none_waiting",)


def test_a_withdrawn_decision_leaves_its_number_behind(ready: Ready) -> None:
    first = sign(ready)
    with ready.desk.vault.writer.begin() as connection:
        acts.move(connection, first.act_id, ActState.WITHDRAWN, NOW, "withdrawn")
    assert read_decision(ready.desk, ready.dispute_id) is None, "what was taken back is none"
    second = sign(ready)
    assert second.number == numbered(ready, 2)
    data = embedded_record(open_decision_pdf(ready.desk, second.decision_id))
    assert data is not None
    assert DecisionRecord.model_validate_json(data).version == 1


def test_nothing_is_signed_without_the_tick(ready: Ready) -> None:
    draft = write_proposal(ready)
    with pytest.raises(NotConfirmed):
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=False))
    assert read_decision(ready.desk, ready.dispute_id) is None


def test_a_draft_does_not_outlive_the_exchange(ready: Ready) -> None:
    draft = write_proposal(ready)
    receive(ready, PartyRole.TRADER, MessageSent(text="Encore un mot."))
    view = read_draft(ready.desk, ready.dispute_id)
    assert view is not None
    assert view.new_events == 1
    with pytest.raises(GateClosed) as refused:
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    assert refused.value.facts["rules"] == ("file_current",)
    reread = reread_file(ready.desk, draft.draft_id)
    assert reread.new_events == 0
    assert sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True)).verdict.genuine


def test_being_read_does_not_age_a_draft(ready: Ready) -> None:
    draft = write_proposal(ready)
    receive(ready, PartyRole.PLATFORM, ReadReceipt(by=PartyRole.TRADER))
    signed = sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    data = embedded_record(open_decision_pdf(ready.desk, signed.decision_id))
    assert data is not None
    assert DecisionRecord.model_validate_json(data).chain.seq == len(in_mediation()) + 1


def receive(ready: Ready, actor: PartyRole, payload: Payload) -> None:
    """One more event arrives from the platform."""
    with ready.desk.vault.writer.begin() as connection:
        head = disputes.get(connection, ready.dispute_id).head
        body = EventBody(
            seq=head.seq + 1,
            event_id=UUID(int=9000),
            occurred=Moment(on=date(2026, 10, 1)),
            recorded_at=ready.desk.clock(),
            actor=actor,
            payload=payload,
        )
        mirror.receive_events(
            connection, ready.dispute_id, [link(head, body)], (), ready.desk.clock()
        )


def test_words_of_a_private_note_never_leave(ready: Ready) -> None:
    note = "la cliente accepterait sans doute quarante euros si on le lui demandait gentiment"
    write_note(ready.desk, WriteNote(NoteTarget(ready.dispute_id), note))
    begun = start_draft(ready.desk, StartDraft(ready.dispute_id))
    content = answered(begun.content, ready.evidence_id)
    leaking = content.model_copy(
        update={"title": "Proposition", "sections": _with_words(content.sections, note)}
    )
    report = check_draft(ready.desk, begun.draft_id, leaking)
    assert [point.rule for point in report.points if point.level is GateLevel.BLOCKING] == [
        "no_note_quoted"
    ]
    assert check_draft(ready.desk, begun.draft_id, content).may_sign


def _with_words(sections: tuple[Section, ...], words: str) -> tuple[Section, ...]:
    return tuple(
        section.model_copy(update={"blocks": (*section.blocks, p(f"En effet, {words}."))})
        if section.key == "facts"
        else section
        for section in sections
    )


def test_the_summary_tells_what_is_about_to_happen(ready: Ready) -> None:
    draft = write_proposal(ready)
    summary = summarise_signature(ready.desk, draft.draft_id)
    assert summary.number == numbered(ready, 1)
    assert [one.name for one in summary.recipients] == ["Camille Aubrépin", "Lampes du Quai"]
    assert summary.proposed.minor == 5000
    assert (summary.key.level, summary.response_days) == ("demonstration", 21)
    assert summary.pages >= 2
    assert summary.key.subject == "Odile Vautremont"


def test_a_preview_is_a_draft_and_says_so(ready: Ready) -> None:
    draft = write_proposal(ready)
    pdf = preview_draft(ready.desk, draft.draft_id)
    assert embedded_record(pdf) is None
    assert verify_document(ready.desk, pdf).kind is VerdictKind.NOT_A_DECISION


def test_the_register_knows_what_was_signed(ready: Ready) -> None:
    signed = sign(ready)
    pdf = open_decision_pdf(ready.desk, signed.decision_id)
    found = verify_document(ready.desk, pdf)
    assert (found.kind, found.register) == (VerdictKind.GENUINE, RegisterMatch.MATCHES)
    stripped = pdf[: pdf.index(b"%%EOF") + 6]
    found = verify_document(ready.desk, stripped)
    assert found.kind is VerdictKind.NOT_SIGNED_THOUGH_REGISTERED
    assert verify_document(None, pdf).kind is VerdictKind.UNKNOWN_SIGNER


@pytest.mark.parametrize(
    ("start", "end", "reason"), [(-40, -1, "expired"), (1, 40, "not_yet_valid")]
)
def test_a_key_out_of_its_time_signs_nothing(
    ready: Ready, ca: Authority, start: int, end: int, reason: str
) -> None:
    give_key(ready.desk, ca, ca.mediator(start=NOW + timedelta(start), end=NOW + timedelta(end)))
    draft = write_proposal(ready)
    with pytest.raises(SigningKeyUnusable) as refused:
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    assert refused.value.facts["reason"] == reason
    assert read_draft(ready.desk, ready.dispute_id) is not None


def test_a_key_of_another_certificate_signs_nothing(ready: Ready, ca: Authority) -> None:
    other = ca.mediator()
    give_key(ready.desk, ca, replace(other, certificate=ca.mediator().certificate))
    draft = write_proposal(ready)
    with pytest.raises(SigningKeyUnusable) as refused:
        sign_decision(ready.desk, SignDecision(draft.draft_id, confirmed=True))
    assert refused.value.facts["reason"] == "mismatch"


def test_an_unknown_draft_is_told(ready: Ready) -> None:
    with pytest.raises(DraftUnknown):
        check_draft(ready.desk, UUID(int=77))


def test_the_legal_day_is_that_of_the_body(ready: Ready) -> None:
    late = replace(ready.desk, clock=fixed_clock(NOW.replace(hour=23, minute=30)))
    draft = write_proposal(ready)
    signed = sign_decision(late, SignDecision(draft.draft_id, confirmed=True))
    data = embedded_record(open_decision_pdf(late, signed.decision_id))
    assert data is not None
    assert DecisionRecord.model_validate_json(data).issued_on.day == NOW.day + 1
