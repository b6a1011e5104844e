"""A decision replaced by another: rectified and told again; a certificate replaces none."""

import uuid

import pytest

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.chain import link
from dispute_exchange.decision import Paragraph, TextRun
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    Answer,
    DecisionKind,
)
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes, drafts, mirror
from mediator_desk.usecases.decisions import (
    SaveDraft,
    SignDecision,
    StartDraft,
    read_draft,
    reread_file,
    save_draft,
    sign_decision,
    start_draft,
)
from mediator_desk.usecases.follow_up import (
    RectifyDecision,
    Step,
    read_follow_up,
    rectify_decision,
)
from mediator_desk.usecases.outbox import ActNotPossible
from tests.decisions.authority import authority
from tests.decisions.desk import give_key
from tests.desk.decided import BOTH, DUE, ISSUED, last_act
from tests.desk.material import C, M, P, T, in_mediation, told


def complete(desk, draft):
    """Everything the gate asks for, in the fewest words."""
    said = (Paragraph(inlines=(TextRun(text="Motifs suffisants pour conclure."),)),)
    sections = tuple(
        section.model_copy(update={"blocks": said})
        if section.head_id is not None or section.key == "proposal"
        else section
        for section in draft.content.sections
    )
    heads = tuple(
        head.model_copy(update={"proposed": Money(minor=6000)}) for head in draft.content.heads
    )
    content = draft.content.model_copy(
        update={"sections": sections, "heads": heads, "response_days": 21}
    )
    return save_draft(desk, SaveDraft(draft.draft_id, draft.version, content))


def receive(desk, case, said):
    """The platform tells of what it did with the acts, and receipts them."""
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, case)
        bodies = told(said)
        start = held.head.seq
        moved = [
            body.model_copy(update={"seq": start + place, "event_id": uuid.uuid4()})
            for place, body in enumerate(bodies, start=1)
        ]
        head = held.head
        chained = []
        for body in moved:
            event = link(head, body)
            chained.append(event)
            head = type(held.head)(event.seq, event.hash)
        mirror.extend(connection, held, chained, (), desk.clock())
        for record in acts.unfinished(connection):
            acts.move(connection, record.act_id, ActState.ACCEPTED, desk.clock(), "accepted")


def test_a_rectified_decision_replaces_the_first_and_its_time_starts_afresh(hold) -> None:
    desk, case = hold(in_mediation())
    ca = authority()
    give_key(desk, ca, ca.mediator())
    draft = complete(desk, start_draft(desk, StartDraft(case)))
    signed = sign_decision(desk, SignDecision(draft.draft_id, confirmed=True))
    issued = ISSUED.model_copy(update={"decision_id": signed.decision_id, "number": signed.number})
    to_consumer = ev.DecisionDelivered(decision_id=signed.decision_id, to=C, answer_by=DUE)
    accepted = ev.DecisionAnswered(decision_id=signed.decision_id, party=C, answer=Answer.ACCEPTED)
    receive(desk, case, [(M, issued), (P, to_consumer), (C, accepted)])
    assert Step.RECTIFY in read_follow_up(desk, case).steps

    draft_id = rectify_decision(desk, RectifyDecision(case, "Le nom du produit était faux."))
    again = read_draft(desk, case)
    assert again is not None
    assert again.draft_id == draft_id
    opened = [
        run.text
        for section in again.content.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
        for run in block.inlines
        if isinstance(run, TextRun)
    ]
    assert any(signed.number in text and "nom du produit" in text for text in opened)
    assert rectify_decision(desk, RectifyDecision(case, "encore")) == draft_id

    reread_file(desk, draft_id)
    second = sign_decision(desk, SignDecision(draft_id, confirmed=True))
    act = last_act(desk, case)
    assert isinstance(act, ax.IssueDecision)
    assert (act.supersedes, act.version) == (signed.decision_id, 2)
    receive(
        desk,
        case,
        [
            (
                M,
                issued.model_copy(
                    update={
                        "decision_id": second.decision_id,
                        "number": second.number,
                        "supersedes": signed.decision_id,
                    }
                ),
            )
        ],
    )
    found = read_follow_up(desk, case)
    assert found.decision is not None
    assert (found.decision.version, found.decision.replaces) == (2, signed.number)
    assert [row.answer for row in found.answers] == [None, None]


def test_a_certificate_replaces_no_proposal(hold) -> None:
    desk, case = hold(in_mediation())
    ca = authority()
    give_key(desk, ca, ca.mediator())
    draft = complete(desk, start_draft(desk, StartDraft(case)))
    signed = sign_decision(desk, SignDecision(draft.draft_id, confirmed=True))
    issued = ISSUED.model_copy(update={"decision_id": signed.decision_id, "number": signed.number})
    no = [
        ev.DecisionAnswered(decision_id=signed.decision_id, party=party, answer=Answer.REFUSED)
        for party in (C, T)
    ]
    receive(desk, case, [(M, issued), (C, no[0]), (T, no[1])])
    end = start_draft(desk, StartDraft(case, DecisionKind.CLOSURE_CERT))
    sign_decision(desk, SignDecision(end.draft_id, confirmed=True))
    act = last_act(desk, case)
    assert isinstance(act, ax.IssueDecision)
    assert (act.decision_kind, act.supersedes, act.version) == (
        DecisionKind.CLOSURE_CERT,
        None,
        1,
    )
    assert read_follow_up(desk, case).certificate


def test_only_the_decision_being_answered_can_be_rectified(hold) -> None:
    desk, case = hold(in_mediation())
    with pytest.raises(ActNotPossible):
        rectify_decision(desk, RectifyDecision(case, "rien"))
    elsewhere, other = hold(BOTH, number=43)
    with pytest.raises(ActNotPossible) as refused:
        rectify_decision(elsewhere, RectifyDecision(other, "rien"))
    assert refused.value.facts["reason"] == "signed_elsewhere"
    with elsewhere.vault.engine.connect() as connection:
        assert drafts.find_open(connection, elsewhere.vault, other) is None
