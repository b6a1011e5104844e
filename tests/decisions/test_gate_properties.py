"""What each rule of the gate lets through and what it stops, whatever the draft holds."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange.decision import AmountRun, ExhibitRef, TextRun, WorkingRef
from dispute_exchange.evidence import Seen
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, DisputeState, Language, PartyRole
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.findings import GateLevel, GatePoint
from mediator_desk.decisions.kinds import states_of
from mediator_desk.decisions.workings import cited, with_working, working_of
from mediator_desk.law.calculators import Calculation, Calculator, calculate
from mediator_desk.law.calculators.forms import read_inputs
from tests.decisions import material as m

words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8)
sums = st.integers(0, 10**6)
PROPOSAL = m.draft_fr()
BASIS = m.basis()


def found(draft: DraftContent, basis: Basis, rule: str) -> list[GatePoint]:
    return [point for point in gate.check(draft, basis).points if point.rule == rule]


def levels(draft: DraftContent, basis: Basis, rule: str) -> set[GateLevel]:
    return {point.level for point in found(draft, basis, rule)}


def saying(draft: DraftContent, *inlines: object, key: str = "facts") -> DraftContent:
    sections = tuple(
        s.model_copy(update={"blocks": (*s.blocks, m.p(*inlines))}) if s.key == key else s
        for s in draft.sections
    )
    return draft.model_copy(update={"sections": sections})


@given(note=st.lists(words, min_size=8, max_size=20, unique=True), data=st.data())
def test_eight_words_of_a_note_in_a_row_block_and_four_pass(note: list[str], data: object) -> None:
    secret = replace(BASIS, notes=(" ".join(note),))
    start = data.draw(st.integers(0, len(note) - 8))
    eight, four = note[start : start + 8], note[start : start + 4]
    assert levels(saying(PROPOSAL, " ".join(eight)), secret, "no_note_quoted") == {
        GateLevel.BLOCKING
    }
    assert levels(saying(PROPOSAL, " ".join(four)), secret, "no_note_quoted") == {GateLevel.PASSED}


@given(note=st.lists(words, min_size=8, max_size=12, unique=True))
def test_the_same_words_in_another_order_are_no_quotation(note: list[str]) -> None:
    secret = replace(BASIS, notes=(" ".join(note),))
    shuffled = " ".join(reversed(note))
    assert levels(saying(PROPOSAL, shuffled), secret, "no_note_quoted") == {GateLevel.PASSED}


@given(proposed=st.lists(sums, min_size=4, max_size=4), said=sums)
def test_a_total_stated_is_the_total_of_the_table(proposed: list[int], said: int) -> None:
    heads = tuple(
        head.model_copy(update={"proposed": Money(minor=minor)})
        for head, minor in zip(PROPOSAL.heads, proposed, strict=True)
    )
    bare = PROPOSAL.model_copy(update={"heads": heads})
    sections = tuple(
        s.model_copy(
            update={"blocks": (m.p(TextRun(text="Soit "), AmountRun(amount=Money(minor=said))),)}
        )
        if s.key == "proposal"
        else s
        for s in bare.sections
    )
    draft = bare.model_copy(update={"sections": sections})
    agrees = said == sum(proposed) or sum(proposed) == 0
    wanted = GateLevel.PASSED if agrees else GateLevel.BLOCKING
    assert levels(draft, BASIS, "totals_agree") == {wanted}


@given(left=st.sets(st.sampled_from(range(4))))
def test_every_head_without_an_amount_is_named_and_no_other(left: set[int]) -> None:
    heads = tuple(
        head.model_copy(update={"proposed": None}) if n in left else head
        for n, head in enumerate(PROPOSAL.heads)
    )
    points = found(PROPOSAL.model_copy(update={"heads": heads}), BASIS, "heads_answered")
    blocked = {point.place for point in points if point.level is GateLevel.BLOCKING}
    assert blocked == {f"head:{m.HEADS[n]}" for n in left}


@given(seen=st.sets(st.sampled_from([PartyRole.CONSUMER, PartyRole.TRADER])))
def test_an_exhibit_is_relied_on_when_both_saw_it(seen: set[PartyRole]) -> None:
    first = m.exhibits()[0]
    at = m.NOW
    item = first.model_copy(
        update={
            "submitted_by": PartyRole.MEDIATOR,
            "seen_by": tuple(Seen(by=r, at=at) for r in sorted(seen)),
        }
    )
    basis = replace(BASIS, evidence=(item, *m.exhibits()[1:]))
    draft = saying(PROPOSAL, ExhibitRef(evidence_id=item.evidence_id))
    wanted = GateLevel.PASSED if len(seen) == 2 else GateLevel.BLOCKING
    assert levels(draft, basis, "exhibits_seen_by_both") == {wanted}


@given(days=st.none() | st.integers(1, 3650))
def test_the_time_to_answer_is_set_or_it_blocks(days: int | None) -> None:
    draft = PROPOSAL.model_copy(update={"response_days": days})
    wanted = GateLevel.BLOCKING if days is None else GateLevel.PASSED
    assert levels(draft, BASIS, "response_time_set") == {wanted}


@given(new=st.integers(0, 5))
def test_a_draft_rests_on_the_file_as_it_is(new: int) -> None:
    last = BASIS.events[-1].seq
    basis = replace(BASIS, rests_on=last - new)
    came = basis.events_after(last - new)
    wanted = GateLevel.BLOCKING if came else GateLevel.PASSED
    assert levels(PROPOSAL, basis, "file_current") == {wanted}


@given(field=st.text(st.characters(categories=("Ll", "Zs")), min_size=1, max_size=40))
def test_a_field_left_to_fill_blocks(field: str) -> None:
    field = field.strip() or "champ"
    points = found(saying(PROPOSAL, f"La somme de ‹{field}› est due."), BASIS, "fields_filled")
    assert [(p.level, p.place, p.facts["field"]) for p in points] == [
        (GateLevel.BLOCKING, "field:facts", field)
    ]
    plain = saying(PROPOSAL, f"La somme de [{field}] est « {field} ».")
    assert levels(plain, BASIS, "fields_filled") == {GateLevel.PASSED}


def worked(paid: int) -> Calculation:
    facts = {
        "paid": Money(minor=paid),
        "price": Money(minor=paid),
        "due_on": "2026-07-01",
        "refunded_on": "2026-08-04",
    }
    return calculate(read_inputs(Calculator.WITHDRAWAL_REFUND, facts))


@given(paid=st.integers(100, 10**6), today=st.integers(100, 10**6))
def test_a_calculation_warns_when_the_file_gives_another(paid: int, today: int) -> None:
    working_id = UUID(int=7)
    done = worked(paid)
    draft = with_working(
        saying(PROPOSAL, *cited(done, working_id, Language.FR)),
        working_of(done, working_id, Language.FR),
    )
    basis = replace(BASIS, calculations={working_id: worked(today)})
    wanted = GateLevel.PASSED if paid == today else GateLevel.WARNING
    assert levels(draft, basis, "workings_current") == {wanted}


def test_a_calculation_nobody_has_any_more_blocks() -> None:
    draft = saying(PROPOSAL, WorkingRef(working_id=UUID(int=7)))
    assert levels(draft, BASIS, "workings_current") == {GateLevel.BLOCKING}


def test_a_calculation_that_cannot_be_worked_out_again_warns() -> None:
    working_id, done = UUID(int=7), worked(72900)
    draft = with_working(
        saying(PROPOSAL, *cited(done, working_id, Language.FR)),
        working_of(done, working_id, Language.FR),
    )
    basis = replace(BASIS, calculations={working_id: None})
    assert levels(draft, basis, "workings_current") == {GateLevel.WARNING}


@pytest.mark.parametrize("kind", [DecisionKind.PROPOSAL, DecisionKind.RECOMMENDATION])
def test_a_proposal_being_answered_may_be_rectified(kind: DecisionKind) -> None:
    assert DisputeState.PROPOSAL_ISSUED in states_of(kind)
    assert DisputeState.REJECTED not in states_of(kind)


def test_a_letter_to_the_consumer_alone_rests_on_what_the_consumer_filed() -> None:
    first = m.exhibits()[0]
    own = first.model_copy(update={"submitted_by": PartyRole.CONSUMER, "seen_by": ()})
    basis = replace(BASIS, evidence=(own, *m.exhibits()[1:]))
    draft = PROPOSAL.model_copy(
        update={"kind": DecisionKind.INADMISSIBILITY, "sections": (), "heads": ()}
    )
    cites = DraftContent(
        kind=DecisionKind.INADMISSIBILITY,
        title=draft.title,
        heads=(),
        sections=(
            PROPOSAL.sections[0].model_copy(
                update={"blocks": (m.p(ExhibitRef(evidence_id=own.evidence_id)),)}
            ),
        ),
    )
    assert levels(cites, basis, "exhibits_seen_by_both") == {GateLevel.PASSED}
    asproposal = cites.model_copy(update={"kind": DecisionKind.PROPOSAL})
    assert levels(asproposal, basis, "exhibits_seen_by_both") == {GateLevel.BLOCKING}
