"""Versions, kinds, clauses, linked calculations and learned words, on a real vault."""

from datetime import date
from uuid import uuid4

import pytest
import sqlalchemy as sa

from dispute_exchange.decision import TextRun, WorkingRef
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.decisions import workings
from mediator_desk.decisions.draft import says_something
from mediator_desk.law.calculators import Calculator
from mediator_desk.store import draft_calculations, drafts
from mediator_desk.store.errors import ClauseUnknown, DraftChanged, VersionUnknown
from mediator_desk.store.writing_tables import clause, draft_calculation, version_name
from mediator_desk.system.spelling import speller
from mediator_desk.usecases.calculators import CalculateRequest, run_calculator
from mediator_desk.usecases.clauses import (
    WriteClause,
    delete_clause,
    list_clauses,
    restore_clause,
    write_clause,
)
from mediator_desk.usecases.decisions import (
    DraftContent,
    DraftView,
    SaveDraft,
    StartDraft,
    check_draft,
    save_draft,
    start_draft,
)
from mediator_desk.usecases.drafting import (
    ChangeKind,
    Mark,
    NameVersion,
    RestoreVersion,
    change_kind,
    compare_versions,
    list_versions,
    name_version,
    offered_kinds,
    restore_version,
)
from mediator_desk.usecases.spelling import forget_word, learn_word, read_spelling
from mediator_desk.usecases.workings import (
    FileCalculation,
    file_calculation,
    only_cited,
    renew_working,
    review_workings,
    with_working,
)
from tests.decisions.desk import Ready, write_proposal
from tests.decisions.material import p
from tests.effort import calls

SUM = 8900
"""What the file says is in dispute, in minor units."""


def saying(content: DraftContent, key: str, *inlines: object) -> DraftContent:
    sections = tuple(
        section.model_copy(update={"blocks": (*section.blocks, p(*inlines))})
        if section.key == key and section.head_id is None
        else section
        for section in content.sections
    )
    return content.model_copy(update={"sections": sections})


def written(ready: Ready, draft: DraftView, *words: str) -> DraftView:
    for text in words:
        content = saying(draft.content, "facts", text)
        draft = save_draft(ready.desk, SaveDraft(draft.draft_id, draft.version, content))
    return draft


# -- versions ----------------------------------------------------------------------------------


def test_a_version_is_found_by_the_name_it_was_given(ready: Ready) -> None:
    draft = write_proposal(ready)
    name_version(ready.desk, NameVersion(draft.draft_id, 2, "  Avant   relecture "))
    assert [(row.version, row.name) for row in list_versions(ready.desk, draft.draft_id)] == [
        (2, "Avant relecture"),
        (1, ""),
    ]
    name_version(ready.desk, NameVersion(draft.draft_id, 2, ""))
    assert not any(row.name for row in list_versions(ready.desk, draft.draft_id))
    with pytest.raises(VersionUnknown):
        name_version(ready.desk, NameVersion(draft.draft_id, 9, "Jamais"))


def test_the_name_of_a_version_is_sealed(ready: Ready) -> None:
    draft = write_proposal(ready)
    name_version(ready.desk, NameVersion(draft.draft_id, 2, "Avant la transaction"))
    with ready.desk.vault.engine.connect() as connection:
        (sealed,) = connection.execute(sa.select(version_name.c.sealed)).scalars()
    assert b"transaction" not in sealed


def test_listing_versions_opens_none(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = written(ready, write_proposal(ready), *map(str, range(6)))

    def never(*_given: object, **_named: object) -> None:
        raise AssertionError("a version was opened")

    monkeypatch.setattr(drafts, "_read", never)
    assert [row.version for row in list_versions(ready.desk, draft.draft_id)] == [*range(8, 0, -1)]


def test_an_earlier_version_comes_back_as_the_next_one(ready: Ready) -> None:
    first = write_proposal(ready)
    later = written(ready, first, "Une phrase de trop.")
    back = restore_version(ready.desk, RestoreVersion(first.draft_id, later.version, 2))
    assert (back.version, back.content) == (4, first.content)
    assert len(list_versions(ready.desk, first.draft_id)) == 4
    with pytest.raises(DraftChanged):
        restore_version(ready.desk, RestoreVersion(first.draft_id, 2, 1))


def test_two_versions_are_compared_word_by_word(ready: Ready) -> None:
    first = written(ready, write_proposal(ready), "Le colis est arrivé le 4 août.")
    second = saying(first.content, "facts", "Ajouté.")
    facts = next(s for s in second.sections if s.key == "facts")
    (*before, old, new) = facts.blocks
    changed = facts.model_copy(
        update={"blocks": (*before, p("Le colis est arrivé le 9 août."), new)}
    )
    assert old != changed.blocks[-2]
    sections = tuple(changed if s.key == "facts" else s for s in second.sections)
    draft = save_draft(
        ready.desk,
        SaveDraft(
            first.draft_id,
            first.version,
            second.model_copy(update={"sections": sections, "response_days": 30}),
        ),
    )
    compared = compare_versions(ready.desk, first.draft_id, first.version, draft.version)
    assert sum(section.changed for section in compared) == 2
    (row, added) = [row for section in compared[1:] for row in section.rows if row.changed]
    assert [piece.text for piece in row.old if piece.mark is Mark.REMOVED] == ["4"]
    assert [piece.text for piece in row.new if piece.mark is Mark.ADDED] == ["9"]
    assert added.old == ()
    assert "".join(piece.text for piece in added.new) == "Ajouté."
    assert any("30" in piece.text for row in compared[0].rows for piece in row.new)


# -- kinds -------------------------------------------------------------------------------------


def test_another_kind_keeps_every_word_and_changes_the_title(ready: Ready) -> None:
    draft = write_proposal(ready)
    other = change_kind(
        ready.desk, ChangeKind(draft.draft_id, draft.version, DecisionKind.RECOMMENDATION)
    )
    assert other.content.kind is DecisionKind.RECOMMENDATION
    assert other.content.title != draft.content.title
    assert other.content.sections == draft.content.sections
    assert other.content.heads == draft.content.heads
    again = start_draft(ready.desk, StartDraft(ready.dispute_id, DecisionKind.RECOMMENDATION))
    assert again.draft_id == draft.draft_id


def test_a_plan_without_a_place_for_words_keeps_them_after_what_they_followed(
    ready: Ready,
) -> None:
    draft = write_proposal(ready)
    other = change_kind(
        ready.desk, ChangeKind(draft.draft_id, draft.version, DecisionKind.CLOSURE_CERT)
    )
    own = [(s.key, s.head_id) for s in draft.content.sections if says_something(s)]
    kept = [(s.key, s.head_id) for s in other.content.sections]
    assert [one for one in own if one in kept] == own
    assert len(set(kept)) == len(kept)


def test_a_document_on_admissibility_shows_nothing_of_the_trader(ready: Ready) -> None:
    draft = write_proposal(ready)
    other = change_kind(
        ready.desk, ChangeKind(draft.draft_id, draft.version, DecisionKind.INADMISSIBILITY)
    )
    assert all(section.key != "positions" for section in other.content.sections)
    assert {head.offered for head in other.content.heads} == {None}


def test_every_kind_is_listed_with_why_it_is_not_for_now(ready: Ready) -> None:
    offers = {one.kind: one for one in offered_kinds(ready.desk, ready.dispute_id, Language.FR)}
    assert offers[DecisionKind.PROPOSAL].offered
    assert not offers[DecisionKind.CLOSURE_CERT].offered
    assert offers[DecisionKind.CLOSURE_CERT].why_not == "not_ended"


# -- clauses -----------------------------------------------------------------------------------


def offered(ready: Ready, section: str | None = None) -> list[str]:
    found = list_clauses(ready.desk, ready.dispute_id, DecisionKind.PROPOSAL, Language.FR, section)
    return [one.title for one in found]


def test_clauses_that_fit_the_section_come_first(ready: Ready) -> None:
    found = list_clauses(
        ready.desk, ready.dispute_id, DecisionKind.PROPOSAL, Language.FR, "proposal"
    )
    fits = [one.fits for one in found]
    assert fits == sorted(fits, reverse=True)
    assert any(fits)
    assert not all(fits)
    assert not any("Irrecevabilité" in one.title for one in found)


def test_a_clause_is_filled_from_the_file_and_leaves_fields_for_the_rest(ready: Ready) -> None:
    found = list_clauses(ready.desk, ready.dispute_id, DecisionKind.PROPOSAL, Language.FR)
    (pays,) = (one for one in found if one.title == "Versement d’une somme")
    words = "".join(one.text for one in pays.inlines if isinstance(one, TextRun))
    assert "‹montant›" in words
    assert "{" not in words
    assert "‹le professionnel›" not in words


def test_a_clause_of_ones_own_is_kept_changed_deleted_and_brought_back(ready: Ready) -> None:
    desk = ready.desk
    made = write_clause(desk, WriteClause("Ma formule", "Mes {mots}.\nEncore.", Language.FR))
    assert "Ma formule" in offered(ready)
    write_clause(desk, WriteClause("Ma formule", "Autres mots.", Language.FR, made))
    found = list_clauses(desk, ready.dispute_id, DecisionKind.PROPOSAL, Language.FR)
    assert [one.text for one in found if one.clause_id] == ["Autres mots."]
    delete_clause(desk, made)
    assert "Ma formule" not in offered(ready)
    restore_clause(desk, made)
    assert "Ma formule" in offered(ready)
    with pytest.raises(ClauseUnknown):
        delete_clause(desk, uuid4())


def test_a_clause_of_ones_own_is_sealed(ready: Ready) -> None:
    write_clause(ready.desk, WriteClause("Ma formule", "Une tournure rare.", Language.FR))
    with ready.desk.vault.engine.connect() as connection:
        (sealed,) = connection.execute(sa.select(clause.c.sealed)).scalars()
    assert b"tournure" not in sealed


# -- calculations ------------------------------------------------------------------------------


def cited(ready: Ready, principal: int = SUM) -> tuple[DraftView, object]:
    """A proposal that cites interest at the legal rate on what is in dispute."""
    draft = write_proposal(ready)
    done = run_calculator(
        CalculateRequest(
            Calculator.LEGAL_INTEREST,
            {
                "principal": Money(minor=principal),
                "start_on": date(2026, 2, 1),
                "end_on": date(2026, 3, 15),
            },
        )
    )
    made = file_calculation(ready.desk, FileCalculation(draft.draft_id, done, Language.FR))
    content = with_working(saying(draft.content, "facts", *made.inlines), made.working)
    return save_draft(ready.desk, SaveDraft(draft.draft_id, draft.version, content)), made


def test_a_calculation_is_cited_printed_and_sealed(ready: Ready) -> None:
    draft, made = cited(ready)
    (working,) = draft.content.workings
    assert working.result.label in made.inlines[0].text
    assert made.inlines[1] == WorkingRef(working_id=working.working_id)
    assert [step.label for step in working.inputs]
    assert working.law
    with ready.desk.vault.engine.connect() as connection:
        (sealed,) = connection.execute(sa.select(draft_calculation.c.sealed)).scalars()
    assert b"INTEREST" not in sealed
    (state,) = review_workings(ready.desk, draft.draft_id, draft.content)
    assert not state.outdated
    assert not state.rewritten


def remember(ready: Ready, draft: DraftView, known: dict[str, str]) -> None:
    """As if the file had said something else when the calculation was filed."""
    desk = ready.desk
    with desk.vault.writer.begin() as connection:
        kept = draft_calculations.of_draft(connection, desk.vault, ready.dispute_id, draft.draft_id)
        ((working_id, content),) = kept.items()
        one = workings.FiledCalculation.model_validate_json(content)
        changed = one.model_copy(update={"known": known})
        draft_calculations.put(
            connection,
            desk.vault,
            ready.dispute_id,
            draft.draft_id,
            working_id,
            changed.model_dump_json().encode(),
            desk.clock(),
        )


def test_what_came_from_the_file_follows_it_and_what_was_typed_does_not(ready: Ready) -> None:
    draft, _ = cited(ready, principal=SUM + 100)
    (state,) = review_workings(ready.desk, draft.draft_id, draft.content)
    assert not state.outdated, "the mediator typed another sum than the file's"
    remember(ready, draft, {"principal": f"{SUM + 100} EUR"})
    (state,) = review_workings(ready.desk, draft.draft_id, draft.content)
    assert state.outdated
    points = [
        p for p in check_draft(ready.desk, draft.draft_id).points if "outdated" in p.facts.values()
    ]
    assert [p.place for p in points] == [f"working:{state.working_id}"]
    renewed = renew_working(ready.desk, draft.draft_id, draft.content, state.working_id)
    assert renewed.workings[0].result != draft.content.workings[0].result
    said = next(s for s in renewed.sections if s.key == "facts").blocks[-1].inlines[0].text
    assert renewed.workings[0].result.label in said
    (state,) = review_workings(ready.desk, draft.draft_id, renewed)
    assert not state.outdated


def test_a_sentence_the_mediator_reworded_is_not_replaced(ready: Ready) -> None:
    draft, made = cited(ready, principal=SUM + 100)
    remember(ready, draft, {"principal": f"{SUM + 100} EUR"})
    ref = WorkingRef(working_id=made.working.working_id)
    content = saying(draft.content, "procedure", "Mes propres mots ", ref)
    sections = tuple(
        s.model_copy(update={"blocks": s.blocks[:-1]}) if s.key == "facts" else s
        for s in content.sections
    )
    content = content.model_copy(update={"sections": sections})
    (state,) = review_workings(ready.desk, draft.draft_id, content)
    assert state.rewritten
    renewed = renew_working(ready.desk, draft.draft_id, content, state.working_id)
    assert renewed.sections == content.sections
    assert renewed.workings != content.workings


def test_a_working_nobody_cites_any_more_goes(ready: Ready) -> None:
    draft, _ = cited(ready)
    assert only_cited(draft.content) is draft.content
    bare = draft.content.model_copy(update={"sections": ()})
    assert only_cited(bare).workings == ()


# -- spelling ----------------------------------------------------------------------------------


def test_names_of_the_file_and_learned_words_are_let_through(ready: Ready) -> None:
    def unknown(text: str) -> list[str]:
        spelling = read_spelling(ready.desk, ready.dispute_id)
        return [one.word for one in spelling.spellers["fr"].misspelt(text, spelling.known)]

    assert unknown("Le rembourssement est du.") == ["rembourssement"]
    assert unknown("La zorglubisation continue.") == ["zorglubisation"]
    learn_word(ready.desk, "zorglubisation")
    learn_word(ready.desk, "zorglubisation")
    assert unknown("La zorglubisation, l’autre zorglubisation.") == []
    assert read_spelling(ready.desk, ready.dispute_id).learned == ("zorglubisation",)
    forget_word(ready.desk, "zorglubisation")
    assert unknown("La zorglubisation.") == ["zorglubisation"]


@pytest.mark.parametrize("sign", ["a", "a'", "@", "‹", "w1 "])
def test_a_long_line_is_read_at_once(sign: str) -> None:
    def misspelt(length: int) -> None:
        assert list(speller("fr").misspelt(sign * length)) == []

    # One that looks back at every sign would take an hour; one that asks at every sign, the square.
    misspelt(400_000)
    assert calls(lambda: misspelt(2_000)) < 2.2 * calls(lambda: misspelt(1_000))


def test_what_is_no_word_is_left_alone() -> None:
    text = (
        "Voir zzqa, ‹zzqb zzqc› zzqd@exemple.invalid zzqe@ R21zzqf "
        "zzqk(https://zzqg.invalid/zzqh) l’‹zzqi› WWW.zzql zzqj"
    )
    found = [one.word for one in speller("fr").misspelt(text)]
    assert found == ["zzqa", "zzqe", "zzqk", "zzqj"]
