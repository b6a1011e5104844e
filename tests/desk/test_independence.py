"""Independence (C. conso., R613-1): the search, the declaration, its seal, its freshness."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from dispute_exchange import events as ev
from dispute_exchange.acts import DeclareIndependence as DeclareAct
from dispute_exchange.vocabulary import PartyRole
from mediator_desk import law
from mediator_desk.domain.independence import Stale, Tie, name_key, staleness
from mediator_desk.usecases.decisions import StartDraft, check_draft, start_draft
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.independence import (
    Declaration,
    DeclareIndependence,
    NoteCircumstance,
    declare_independence,
    note_circumstance,
    preview_declaration,
    read_independence,
)
from mediator_desk.usecases.outbox import read_act, withdraw_act
from mediator_desk.usecases.procedure import DeclarationMissing, Notify, ReasonMissing, carry_out
from tests.desk.material import AT_NOW, M, make_file
from tests.desk.referred import (
    C,
    P,
    admit_all,
    consumer,
    declared,
    new_file,
    open_file,
    spoken_for,
    trader,
)

TODAY = AT_NOW().date()


# -- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SARL Boutique Lumière d'Angle", "Boutique Lumiere d’Angle"),
        ("Mme Solène ARVAILLON", "Arvaillon Solène"),
        ("Maison Vercel & Fils", "MAISON VERCEL FILS SAS"),
        ("Me Œuvrard", "Maître Oeuvrard"),
    ],
)
def test_one_name_is_found_under_its_usual_spellings(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_two_names_stay_two() -> None:
    assert name_key("Électro Sept Lieues") != name_key("Électro Huit Lieues")


# -- the search ----------------------------------------------------------------------------------


def ties(desk: Desk, dispute_id: UUID) -> list[tuple[Tie, ...]]:
    return [one.ties for one in read_independence(desk, dispute_id).linked]


@pytest.mark.parametrize(
    ("here", "past", "found"),
    [
        ((trader("A", siren="123456782"),), (trader("B", siren="123456782"),), Tie.SAME_SIREN),
        ((trader("Lampes du Quai SARL"),), (trader("Lampes du quai"),), Tie.SAME_TRADER),
        (
            (trader("A", representative=spoken_for("Me Ida Corvel")),),
            (trader("B", representative=spoken_for("Maître Ida Corvel")),),
            Tie.SAME_REPRESENTATIVE,
        ),
        ((trader("A", contact_name="Jo Bren"),), (trader("B", contact_name="Jo Bren"),),
         Tie.SAME_REPRESENTATIVE),
    ],
)  # fmt: skip
def test_past_files_with_the_same_people_are_found(desk, platform, tmp_path, here, past, found):
    old = new_file(platform, number=7, parties=(consumer("Ancienne Personne"), *past))
    open_file(desk, old, tmp_path)
    new = new_file(platform, number=8, parties=(consumer("Nouvelle Personne"), *here))
    assert ties(desk, open_file(desk, new, tmp_path)) == [(found,)]


def test_a_consumer_who_spoke_for_a_trader_then_is_found(desk, platform, tmp_path):
    past = (consumer("Autre"), trader("Vieux Comptoir", contact_name="Camille Aubrépin"))
    open_file(desk, new_file(platform, number=7, parties=past), tmp_path)
    here = (consumer("Mme Camille Aubrépin"), trader("Neuf Comptoir"))
    new = open_file(desk, new_file(platform, number=8, parties=here), tmp_path)
    assert ties(desk, new) == [(Tie.SAME_PERSON,)]


def test_strangers_are_not_tied_and_a_file_is_not_tied_to_itself(desk, platform, tmp_path):
    open_file(desk, new_file(platform, number=7, parties=(consumer("X"), trader("Y"))), tmp_path)
    new = open_file(desk, new_file(platform, number=8), tmp_path)
    assert read_independence(desk, new).linked == ()


def test_a_past_file_shows_number_dates_and_outcome_only(desk, platform, tmp_path):
    open_file(desk, make_file(platform, number=7), tmp_path)
    here = open_file(desk, new_file(platform, number=8), tmp_path)
    (link,) = read_independence(desk, here).linked
    assert link.file_no == "D-2026-000007"
    assert link.referred_on == date(2026, 9, 6)
    assert set(type(link).__slots__) == {
        "dispute_id", "file_no", "title", "referred_on", "closed_on", "state", "outcome", "ties",
    }  # fmt: skip


# -- the declaration -----------------------------------------------------------------------------


def test_nothing_but_who_the_parties_are_is_shown_before_a_declaration(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    view = read_independence(desk, case)
    assert (view.state, view.sealed_front) == (Declaration.TO_MAKE, True)
    assert [face.name for face in view.parties] == ["Camille Aubrépin", "Lampes du Quai"]
    declared(desk, case)
    after = read_independence(desk, case)
    assert (after.state, after.sealed_front) == (Declaration.MADE, False)


def test_no_circumstance_opens_no_window_and_says_nothing(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    act = read_act(desk, declared(desk, case)).act.content
    assert act == DeclareAct(circumstances="", objections_until=None)


def test_a_circumstance_is_told_with_the_time_to_object_of_the_bodys_rule(desk, platform, tmp_path):
    """R613-1: the parties are told and may object; how long is the body's rule, dated data."""
    case = open_file(desk, new_file(platform), tmp_path)
    rule = law.rulebook().rule("OBJECTION_CONFLICT", TODAY)
    queued = declare_independence(desk, DeclareIndependence(case, "J'ai travaillé pour elle."))
    content = read_act(desk, queued.act_id).act.content
    assert content.objections_until == TODAY + timedelta(days=rule.length)
    view = read_independence(desk, case)
    assert view.state is Declaration.OBJECTIONS_OPEN
    assert view.pending == queued.act_id


def test_what_the_parties_will_read_is_shown_before_it_leaves(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    seen = preview_declaration(desk, DeclareIndependence(case, "J'ai conseillé ce commerce."))
    assert seen.recipients == (PartyRole.CONSUMER, PartyRole.TRADER)
    assert all("conseillé ce commerce" in letter.plain_text() for letter in seen.letters)
    assert len(seen.letters) == 2
    assert preview_declaration(desk, DeclareIndependence(case)).letters == ()


def test_what_was_searched_and_found_is_sealed_with_the_declaration(desk, platform, tmp_path):
    past = open_file(desk, new_file(platform, number=7), tmp_path)
    case = open_file(desk, new_file(platform, number=8), tmp_path)
    declare_independence(desk, DeclareIndependence(case, window=True))
    (made,) = read_independence(desk, case).made
    assert [one.dispute_id for one in made.searched.found] == [past]
    assert {one.value for one in made.searched.sought} == {"Camille Aubrépin", "Lampes du Quai"}
    assert made.searched.at == desk.clock()
    assert made.window
    with desk.vault.engine.connect() as connection:
        sealed = connection.exec_driver_sql("select sealed from review_record").scalar_one()
    assert "Lampes" not in bytes(sealed).decode("latin-1")


def test_a_declaration_taken_back_before_it_left_closes_the_file_again(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    withdraw_act(desk, declared(desk, case))
    view = read_independence(desk, case)
    assert (view.state, view.sealed_front, view.pending) == (Declaration.TO_MAKE, True, None)
    assert len(view.made) == 1


# -- freshness -----------------------------------------------------------------------------------


def test_a_file_handed_on_needs_a_new_declaration(desk, platform, tmp_path):
    """R613-1: the declaration is a person's, not the file's."""
    other = ev.MediatorAssigned(mediator_id=UUID(int=2), mediator_name="Léo Marnac")
    made = new_file(platform, (M, ev.IndependenceDeclared()), (P, other))
    view = read_independence(desk, open_file(desk, made, tmp_path))
    assert (view.state, view.stale) == (Declaration.TO_MAKE, (Stale.REASSIGNED,))
    assert view.sealed_front


def test_a_new_representative_makes_it_stale(desk, platform, tmp_path):
    update = ev.PartyUpdated(party=PartyRole.TRADER, representative=spoken_for("Me Ida Corvel"))
    made = new_file(platform, (M, ev.IndependenceDeclared()), (P, update))
    assert read_independence(desk, open_file(desk, made, tmp_path)).stale == (Stale.NEW_PARTY,)


def test_a_new_address_does_not() -> None:
    told = make_told(ev.PartyUpdated(party=PartyRole.TRADER, vulnerable=False))
    assert staleness(told) == ()


def make_told(*after: object):
    from dispute_exchange.chain import link_all
    from tests.desk.material import told

    said = [(M, ev.IndependenceDeclared()), *((P, one) for one in after)]
    return link_all(UUID(int=1), told(said))


def test_a_party_that_joined_since_the_search_makes_it_stale(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    declared(desk, case)
    sought = read_independence(desk, case).sought
    told = make_told()
    parties = (consumer(), trader())
    assert staleness(told, sought=sought, parties=parties) == ()
    joined = (*parties, consumer("Second Passager"))
    assert staleness(told, sought=sought, parties=joined) == (Stale.NEW_PARTY,)


def test_a_circumstance_written_down_and_not_told_makes_it_stale(desk, platform, tmp_path):
    made = new_file(platform, (M, ev.IndependenceDeclared()))
    case = open_file(desk, made, tmp_path)
    assert read_independence(desk, case).state is Declaration.MADE
    note_circumstance(desk, NoteCircumstance(case, "Ma sœur y travaille depuis lundi."))
    view = read_independence(desk, case)
    assert (view.state, view.stale) == (Declaration.STALE, (Stale.CIRCUMSTANCE,))
    assert view.unsaid == ("Ma sœur y travaille depuis lundi.",)
    declare_independence(desk, DeclareIndependence(case, view.unsaid[0]))
    after = read_independence(desk, case)
    assert (after.state, after.unsaid) == (Declaration.OBJECTIONS_OPEN, ())


def test_an_empty_circumstance_is_not_written_down(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform), tmp_path)
    with pytest.raises(ReasonMissing):
        note_circumstance(desk, NoteCircumstance(case, "  "))


def test_a_past_file_that_came_since_is_counted(desk, platform, tmp_path):
    case = open_file(desk, new_file(platform, number=8), tmp_path)
    declared(desk, case)
    assert read_independence(desk, case).new_links == 0
    open_file(desk, new_file(platform, number=9), tmp_path)
    assert read_independence(desk, case).new_links == 1


def test_nothing_is_notified_without_a_declaration(desk, platform, tmp_path):
    """R613-1: no act of the mediation before the declaration."""
    case = open_file(desk, new_file(platform), tmp_path)
    admit_all(desk, case)
    with pytest.raises(DeclarationMissing):
        carry_out(desk, Notify(case))


def test_no_decision_is_signed_while_a_circumstance_is_untold(desk, platform, tmp_path):
    """R613-1: the gate blocks until the parties were told."""
    case = open_file(desk, make_file(platform), tmp_path)
    draft = start_draft(desk, StartDraft(case))

    def blocking():
        points = check_draft(desk, draft.draft_id).points
        (point,) = [one for one in points if one.rule == "independence_declared"]
        return point.facts.get("reason")

    assert blocking() is None
    note_circumstance(desk, NoteCircumstance(case, "Un ancien mandat."))
    assert blocking() == "circumstance"


def test_an_objection_suspends_the_file(desk, platform, tmp_path):
    """Scenario 41: a party objects within its time; the file waits for the mediator's decision."""
    made = new_file(
        platform,
        (M, ev.IndependenceDeclared(circumstances="…", objections_until=date(2026, 12, 20))),
        (C, ev.ConflictRaised(by=PartyRole.CONSUMER, text="Je m'y oppose.")),
    )
    view = read_independence(desk, open_file(desk, made, tmp_path))
    assert view.state is Declaration.CONTESTED
    assert [(one.by, one.text) for one in view.objections] == [
        (PartyRole.CONSUMER, "Je m'y oppose.")
    ]
