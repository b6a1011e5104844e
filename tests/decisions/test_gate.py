"""The gate, rule by rule, each named with its article."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dispute_exchange.chain import link_all
from dispute_exchange.decision import AmountRun, Section, TextRun
from dispute_exchange.events import (
    ConflictRaised,
    ConsentGiven,
    EntryAnswered,
    IndependenceDeclared,
    MessageSent,
    PiecesRequested,
)
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    ConsentKind,
    Disclosure,
    EntryConsent,
    Language,
    PartyRole,
)
from mediator_desk.decisions import gate
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.findings import GateLevel, GatePoint
from mediator_desk.decisions.texts import BodyTexts, built_in
from mediator_desk.domain.independence import Stale
from mediator_desk.law import outcome_due, rulebook
from tests.decisions import material as m

Case = tuple[DraftContent, Basis]


def found(draft: DraftContent, basis: Basis, rule: str) -> list[GatePoint]:
    return [point for point in gate.check(draft, basis).points if point.rule == rule]


def only(draft: DraftContent, basis: Basis, rule: str) -> GatePoint:
    points = found(draft, basis, rule)
    assert len(points) == 1, points
    return points[0]


def without(draft: DraftContent, key: str) -> DraftContent:
    kept = tuple(section for section in draft.sections if section.key != key)
    return draft.model_copy(update={"sections": kept})


def rewritten(
    draft: DraftContent, change: Callable[[Section], Section], key: str = "facts"
) -> DraftContent:
    sections = tuple(change(s) if s.key == key else s for s in draft.sections)
    return draft.model_copy(update={"sections": sections})


def saying(draft: DraftContent, words: str) -> DraftContent:
    return rewritten(draft, lambda s: s.model_copy(update={"blocks": (*s.blocks, m.p(words))}))


def retold(change: Callable[[list], None]) -> Basis:
    """The basis whose events were changed, chained anew."""
    bodies = [event.body() for event in m.events()]
    change(bodies)
    chain = link_all(
        m.DISPUTE, [body.model_copy(update={"seq": n}) for n, body in enumerate(bodies, 1)]
    )
    return m.basis(events=chain, rests_on=chain[-1].seq)


def dropping(kind: type) -> Basis:
    def change(bodies: list) -> None:
        bodies[:] = [body for body in bodies if not isinstance(body.payload, kind)]

    return retold(change)


def test_a_complete_draft_may_be_signed() -> None:
    report = gate.check(m.draft_fr(), m.basis())
    assert report.may_sign
    assert {p.rule for p in report.points if p.level is GateLevel.WARNING} == {"notices_present"}
    assert len({point.rule for point in report.points}) == 22


def test_no_decision_is_dated_before_what_it_rests_on() -> None:
    last = max(event.recorded_at for event in m.basis().events).date()
    point = only(m.draft_fr(), m.basis(today=last - timedelta(days=2)), "day_believed")
    assert point.level is GateLevel.BLOCKING
    assert point.facts["reason"] == "behind"
    assert point.facts["day"] >= last


def test_a_day_that_nobody_vouches_for_is_told() -> None:
    vouched = m.basis().today - timedelta(days=300)
    point = only(m.draft_fr(), m.basis(vouched_on=vouched), "day_believed")
    assert (point.level, point.facts) == (GateLevel.WARNING, {"day": vouched})
    ahead = m.basis().today + timedelta(days=3)
    point = only(m.draft_fr(), m.basis(vouched_on=ahead), "day_believed")
    assert point.level is GateLevel.BLOCKING


def test_blocking_points_come_first() -> None:
    draft = m.draft_fr().model_copy(update={"response_days": None})
    levels = [point.level for point in gate.check(draft, m.basis(read_only=True)).points]
    assert levels == sorted(levels, key=list(GateLevel).index)


def test_r613_1_no_declaration_of_independence() -> None:
    point = only(m.draft_fr(), dropping(IndependenceDeclared), "independence_declared")
    assert (point.level, point.facts) == (GateLevel.BLOCKING, {"reason": "missing"})
    assert "R613-1" in point.article


def test_r613_1_the_parties_may_still_object() -> None:
    until = date(2026, 8, 22)
    point = only(m.draft_fr(), m.basis(today=until), "independence_declared")
    assert point.facts == {"reason": "objections_open", "until": until}
    after = m.basis(today=until + timedelta(days=1))
    assert only(m.draft_fr(), after, "independence_declared").level is GateLevel.PASSED


def test_r613_1_a_declaration_older_than_the_assignment_is_stale() -> None:
    def reassign(bodies: list) -> None:
        assigned = bodies[3]
        later = assigned.model_copy(
            update={"occurred": assigned.occurred.model_copy(update={"on": date(2026, 9, 20)})}
        )
        bodies.append(later)

    point = only(m.draft_fr(), retold(reassign), "independence_declared")
    assert point.facts["reason"] == "stale"


@pytest.mark.parametrize("stale", [Stale.NEW_PARTY, Stale.CIRCUMSTANCE])
def test_r613_1_a_declaration_that_holds_something_back_is_stale(stale: Stale) -> None:
    point = only(m.draft_fr(), m.basis(stale=(stale,)), "independence_declared")
    assert (point.level, point.facts["reason"]) == (GateLevel.BLOCKING, stale.value.lower())


def test_r612_2_the_trader_has_not_entered() -> None:
    basis = dropping(EntryAnswered)
    assert only(m.draft_fr(), basis, "entry_accepted").level is GateLevel.BLOCKING
    assert only(m.draft_fr(), basis, "state_allows").level is GateLevel.BLOCKING


@pytest.mark.parametrize(
    "payload",
    [
        ConflictRaised(by=PartyRole.CONSUMER, text="Le médiateur connaît le vendeur."),
        EntryAnswered(answer=EntryConsent.REFUSED),
    ],
    ids=["conflict", "entry refused"],
)
def test_r612_3_the_state_of_the_dispute(payload: ConflictRaised | EntryAnswered) -> None:
    def change(bodies: list) -> None:
        if isinstance(payload, EntryAnswered):
            bodies[6] = bodies[6].model_copy(update={"payload": payload})
        else:
            bodies.append(bodies[-1].model_copy(update={"payload": payload}))

    point = only(m.draft_fr(), retold(change), "state_allows")
    assert point.level is GateLevel.BLOCKING


def test_r612_3_a_party_still_asked_for_documents_is_told() -> None:
    due = date(2026, 11, 30)

    def change(bodies: list) -> None:
        asked = PiecesRequested(to=PartyRole.TRADER, text="Merci du bon.", due_on=due)
        bodies.append(bodies[5].model_copy(update={"payload": asked}))

    point = only(m.draft_fr(), retold(change), "state_allows")
    assert (point.level, point.facts["waiting_until"]) == (GateLevel.WARNING, due)


def test_reassigned_or_already_signed() -> None:
    assert not gate.check(m.draft_fr(), m.basis(read_only=True)).may_sign
    point = only(m.draft_fr(), m.basis(signed_number="FR-MC-RIV-2026-P00417"), "none_waiting")
    assert point.facts == {"number": "FR-MC-RIV-2026-P00417"}


def test_dir_9_1_an_exhibit_the_trader_never_saw() -> None:
    items = list(m.exhibits())
    items[1] = items[1].model_copy(update={"seen_by": ()})
    point = only(m.draft_fr(), m.basis(evidence=tuple(items)), "exhibits_seen_by_both")
    assert point.level is GateLevel.BLOCKING
    assert point.place == f"exhibit:{m.EXHIBITS[1]}"
    assert point.facts == {"reason": "not_seen", "piece_no": 8, "by": ["TRADER"]}
    assert "art. 9" in point.article


def test_dir_9_1_an_exhibit_of_a_separate_interview() -> None:
    items = list(m.exhibits())
    items[0] = items[0].model_copy(update={"disclosure": Disclosure.CAUCUS_A})
    point = only(m.draft_fr(), m.basis(evidence=tuple(items)), "exhibits_seen_by_both")
    assert point.facts["reason"] == "not_disclosed"


def test_dir_9_1_an_exhibit_that_is_not_in_the_file() -> None:
    point = only(m.draft_fr(), m.basis(evidence=m.exhibits()[1:]), "exhibits_seen_by_both")
    assert point.facts == {"reason": "unknown"}


def test_dir_9_1_a_head_without_reasons_or_amount() -> None:
    draft = m.draft_fr()
    heads = (draft.heads[0].model_copy(update={"proposed": None}), *draft.heads[1:])
    bare = draft.model_copy(
        update={
            "heads": heads,
            "sections": tuple(
                s.model_copy(update={"blocks": ()}) if s.head_id == m.HEADS[2] else s
                for s in draft.sections
            ),
        }
    )
    points = found(bare, m.basis(), "heads_answered")
    assert [(p.place, p.facts["reason"], p.facts["letter"]) for p in points] == [
        (f"head:{m.HEADS[0]}", "no_amount", "A"),
        (f"head:{m.HEADS[2]}", "no_reasons", "C"),
    ]


def test_r612_3_no_solution_stated() -> None:
    assert only(without(m.draft_fr(), "proposal"), m.basis(), "solution_stated").facts == {
        "reason": "empty"
    }


def test_the_sum_stated_is_the_sum_of_the_table() -> None:
    def change(section: Section) -> Section:
        wrong = m.p(TextRun(text="Il est versé "), AmountRun(amount=m.eur("161.70")), ".")
        return section.model_copy(update={"blocks": (wrong,)})

    point = only(rewritten(m.draft_fr(), change, "proposal"), m.basis(), "totals_agree")
    assert point.facts["total"] == m.eur("160.70")
    assert point.facts["stated"] == (m.eur("161.70"),)


def test_amounts_share_one_currency() -> None:
    draft = m.draft_fr()
    heads = (
        draft.heads[0].model_copy(update={"proposed": Money.of("1", "GBP")}),
        *draft.heads[1:],
    )
    report = gate.measures() and found(
        draft.model_copy(update={"heads": heads}), m.basis(), "totals_agree"
    )
    assert report[0].facts["reason"] == "currency"


def test_what_the_parties_ask_has_moved() -> None:
    draft = m.draft_fr()
    heads = (draft.heads[0], draft.heads[1].model_copy(update={"asked": m.eur("99")}))
    points = found(draft.model_copy(update={"heads": heads}), m.basis(), "claims_current")
    assert [(p.level, p.facts["asked"]) for p in points] == [(GateLevel.WARNING, m.eur("145.80"))]


def test_r612_4_the_notices_have_no_place() -> None:
    points = found(without(m.draft_fr(), "notices"), m.basis(), "notices_present")
    assert points[0].facts == {"reason": "no_section"}
    assert "R612-4" in points[0].article


def test_r612_4_a_notice_is_missing() -> None:
    french = built_in().editions[Language.FR]
    notices = tuple(notice for notice in french.notices if notice.id != "R612-4-2")
    texts = BodyTexts({Language.FR: replace(french, notices=notices)})
    point = only(m.draft_fr(), m.basis(texts=texts), "notices_numbered")
    assert (point.level, point.facts["notice"]) == (GateLevel.BLOCKING, "R612-4-2")


def test_r612_4_no_time_to_answer() -> None:
    draft = m.draft_fr().model_copy(update={"response_days": None})
    point = only(draft, m.basis(), "response_time_set")
    assert (point.level, point.place) == (GateLevel.BLOCKING, "response_days")
    assert "R612-4" in point.article


def test_l612_3_eight_words_of_a_private_note() -> None:
    leak = "La gérante, paraît prête à MONTER jusqu'à cent quarante."
    point = only(saying(m.draft_fr(), leak), m.basis(), "no_note_quoted")
    assert (point.level, point.place) == (GateLevel.BLOCKING, "facts")
    assert point.facts == {"note": 1, "words": 8}


def test_l612_3_what_comes_near_to_a_note_is_to_be_compared() -> None:
    near = saying(m.draft_fr(), "La gérante paraît prête à monter le prix.")
    point = only(near, m.basis(), "no_note_quoted")
    assert (point.level, point.place) == (GateLevel.WARNING, "note:1")
    assert point.facts == {"reason": "near", "note": 1, "in_": "Les faits"}
    far = saying(m.draft_fr(), "La gérante paraît prête.")
    assert only(far, m.basis(), "no_note_quoted").level is GateLevel.PASSED


def test_l612_3_words_both_parties_read_are_nobodys_note() -> None:
    near = "La gérante paraît prête à monter le prix."
    last = m.events()[-1]
    openly = last.model_copy(update={"payload": MessageSent(text=near), "seq": last.seq + 1})
    basis = m.basis(events=(*m.events(), openly))
    assert only(saying(m.draft_fr(), near), basis, "no_note_quoted").level is GateLevel.PASSED


def test_r612_3_words_said_in_confidence_are_refused() -> None:
    leak = "Elle accepterait bien volontiers une somme de cent vingt euros."
    said = saying(m.draft_fr(), leak.replace("Elle", "Oui, j'"))
    point = only(said, m.basis(), "no_confidence_quoted")
    assert point.level is GateLevel.BLOCKING
    assert point.facts == {"seq": 8, "disclosure": "CAUCUS_A"}


def test_r612_3_what_the_party_lets_be_told_is_a_warning_left() -> None:
    leak = "Oui, j'accepterait bien volontiers une somme de cent vingt euros."
    consent = ConsentGiven(consent=ConsentKind.LIFT_CONFIDENTIALITY, party=PartyRole.CONSUMER)
    last = m.events()[-1]
    given = last.model_copy(update={"payload": consent, "seq": last.seq + 1})
    basis = m.basis(events=(*m.events(), given))
    point = only(saying(m.draft_fr(), leak), basis, "no_confidence_quoted")
    assert point.level is GateLevel.WARNING


def test_r612_3_words_everybody_read_are_no_confidence() -> None:
    leak = "Oui, j'accepterait bien volontiers une somme de cent vingt euros."
    last = m.events()[-1]
    openly = last.model_copy(update={"payload": MessageSent(text=leak), "seq": last.seq + 1})
    basis = m.basis(events=(*m.events(), openly))
    point = only(saying(m.draft_fr(), leak), basis, "no_confidence_quoted")
    assert point.level is GateLevel.PASSED


def test_r612_5_the_ninety_days_are_over() -> None:
    due = outcome_due(m.basis().standing, rulebook())
    assert due == date(2026, 11, 30)
    late = m.basis(today=due + timedelta(days=1), outcome_due=due)
    point = only(m.draft_fr(), late, "in_time")
    assert (point.level, point.facts) == (GateLevel.WARNING, {"due_on": due})
    assert (
        only(m.draft_fr(), m.basis(today=due, outcome_due=due), "in_time").level is GateLevel.PASSED
    )


def test_the_chain_must_hold_and_be_read_to_its_end() -> None:
    chain = list(m.events())
    chain[4] = chain[4].model_copy(update={"hash": "0" * 64})
    point = only(m.draft_fr(), m.basis(events=tuple(chain)), "chain_intact")
    assert point.facts == {"broken_at": 5}
    stale = replace(m.basis(), rests_on=8)
    assert only(m.draft_fr(), stale, "file_current").facts == {"new_events": 2}


def test_r612_4_the_usual_time_to_answer_is_proposed() -> None:
    draft = m.draft_fr().model_copy(update={"response_days": None})
    point = only(draft, m.basis(response_choices=(15, 21, 30)), "response_time_set")
    assert point.facts == {"reason": "missing", "days": 21}
