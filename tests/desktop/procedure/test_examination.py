"""A new file in the window: the front, the statement, the questions (R613-1, L612-2, B04-3)."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dispute_exchange.vocabulary import InadmissibilityGround as G
from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.domain.admissibility import GroundAnswer
from mediator_desk.usecases.admissibility import (
    Answer,
    AnswerExclusions,
    AnswerGround,
    answer_exclusions,
    answer_ground,
    read_admissibility,
)
from mediator_desk.usecases.outbox import list_acts
from mediator_desk.usecases.timelines import read_events, read_timeline
from tests.desktop import audit
from tests.desktop.dossier import Dossier
from tests.desktop.procedure.conftest import Desk

Stage = Callable[[int], UUID]


def shown(dossier: Dossier) -> str:
    """All that the page says now."""
    return "\n".join(audit.texts(dossier.page))


@pytest.fixture
def new(dossier: Dossier, stage: Stage) -> Dossier:
    """Scenario 30, just referred, its front in view."""
    stage(30)
    dossier.session.navigation.open_dispute(dossier.dispute_id)
    dossier.settle()
    return dossier


@pytest.fixture
def examined(dossier: Dossier, stage: Stage) -> Dossier:
    """Scenario 35, its examination in view."""
    stage(35)
    dossier.go("overview")
    return dossier


def test_a_new_file_shows_its_parties_and_nothing_else(new: Dossier) -> None:
    """R613-1: circumstances are told before the file is worked on."""
    said = shown(new)
    assert "Mme Iseult Charvin-Dol" in said
    assert "Cabinet dentaire du Beffroi" in said
    assert not new.page._ui.tabs.isVisible()
    assert new.page._made == {}
    with_words = read_events(new.desk, new.dispute_id, [1])
    assert with_words[0].text[:40] not in said
    assert "900" not in said.replace("SIREN 900", "")


def test_no_other_tab_opens_before_the_statement(new: Dossier) -> None:
    for tab in ("timeline", "exhibits", "notes", "decision"):
        new.session.navigation.open_dispute(new.dispute_id, tab)
        new.settle()
        assert new.page._ui.stack.currentWidget() is new.page._front
        assert new.page._made == {}


def test_stating_opens_the_file_at_its_examination_and_can_be_taken_back(new: Dossier) -> None:
    new.page._front._do.click()
    new.settle()
    assert new.page._front is None
    assert new.page._tab("overview")._assistant.isVisible()
    assert [act.kind for act in list_acts(new.desk)] == ["DECLARE_INDEPENDENCE"]
    new.page._undo.acted.emit()
    new.settle()
    assert new.page._front is not None
    assert new.page._made == {}


def test_a_circumstance_needs_its_words_and_announces_the_time_to_object(new: Dossier) -> None:
    fields = new.page._front._fields
    fields._some.setChecked(True)
    new.page._front._do.click()
    new.settle()
    assert list_acts(new.desk) == ()
    assert fields._words.error() != ""
    fields._words.prose.setPlainText("J'ai été patient de ce cabinet en 2019.")
    assert "may object until" in fields._window.text()
    new.page._front._do.click()
    new.settle()
    assert len(list_acts(new.desk)) == 1


def test_past_files_are_listed_and_may_be_told_by_their_number(
    dossier: Dossier, acting: Desk
) -> None:
    """R613-1: a number, never what those files were (L612-3)."""
    from dataclasses import replace

    from mediator_desk.store import disputes

    other = dossier.dispute_id
    with dossier.desk.vault.writer.begin() as connection:
        held = disputes.get(connection, other)
        twin = UUID(int=77)
        dossier.desk.vault.keys.create(connection, twin)
        facts = held.facts.model_copy(update={"file_no": "4090"})
        disputes.add(
            connection, twin, facts, replace(held.state), held.head, "", dossier.desk.clock()
        )
    form = acting.ask("declare")
    fields = form._declared
    assert [file.file_no for file in fields._linked._files] == ["4090"]
    assert fields._mention.isVisible()
    assert form.letters.isVisible()
    fields._mention.setChecked(True)
    assert "dossier" in acting.read(form)
    assert "4090" not in acting.read(form)
    fields._mention.setChecked(False)
    assert "dossier concernant" not in acting.read(form)
    assert not form.letters.isVisible(), "there is nothing to read"


def test_the_examination_comes_first_and_says_what_it_hides(examined: Dossier) -> None:
    """CECMC, B04-3."""
    overview = examined.page._tab("overview")
    assert overview._assistant.isVisible()
    assert not overview._admissibility.isVisible()
    view = read_admissibility(examined.desk, examined.dispute_id)
    said = overview._assistant._hidden.text()
    assert f"{view.hidden_events} message" in said
    assert f"{view.hidden_exhibits} exhibit" in said
    assert "historique" not in shown(examined).lower()


@pytest.mark.parametrize("tab", ["timeline", "exhibits"])
def test_other_tabs_say_calmly_that_the_trader_is_kept_out_of_sight(
    examined: Dossier, tab: str
) -> None:
    examined.go(tab)
    assert "kept out of sight" in examined.page._ui.banner.words()
    assert "C’est votre trentième demande" not in shown(examined)
    assert read_timeline(examined.desk, examined.dispute_id).hidden > 0


def test_a_question_is_answered_from_the_keyboard_and_sealed(examined: Dossier) -> None:
    assistant = examined.page._tab("overview")._assistant
    assert examined.focus() is assistant._list
    examined.press(Qt.Key.Key_Down)
    examined.press(Qt.Key.Key_Up)
    question = assistant._question
    for key, button in question._answer._keys.items():
        if key == Answer.YES.value:
            button.click()
    examined.settle()
    answer = read_admissibility(examined.desk, examined.dispute_id).grounds[0].answer
    assert answer is not None
    assert answer.answer is Answer.YES


def test_a_ground_that_holds_wants_its_reason_before_it_is_sealed(examined: Dossier) -> None:
    """CECMC, B04-2."""
    assistant = examined.page._tab("overview")._assistant
    assistant._list.setCurrentRow(1)
    question = assistant._question
    question._answer._keys[Answer.NO.value].click()
    examined.settle()
    ground = G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE
    assert read_admissibility(examined.desk, examined.dispute_id).ground(ground).answer is None
    assert question._reason.error() != ""
    assert question._contested.isVisible()
    question._reason.prose.setPlainText("Trente demandes identiques, toutes rejetées.")
    question._contested.setChecked(True)
    assistant._list.setCurrentRow(2)
    examined.settle()
    kept = read_admissibility(examined.desk, examined.dispute_id).ground(ground).answer
    assert kept is not None
    assert (kept.answer, kept.contested) == (Answer.NO, True)
    assert assistant._refuse.isEnabled()
    assert not assistant._admit.isEnabled()


def test_an_answer_is_sealed_as_soon_as_its_reason_begins(examined: Dossier) -> None:
    """What may follow does not wait for the end of the typing."""
    assistant = examined.page._tab("overview")._assistant
    assistant._list.setCurrentRow(1)
    question = assistant._question
    question._answer._keys[Answer.NO.value].click()
    examined.settle()
    assert not assistant._refuse.isEnabled()
    question._reason.prose.setPlainText("T")
    assert not assistant._later.isActive()
    examined.settle()
    assert assistant._refuse.isEnabled()
    question._reason.prose.setPlainText("Trente demandes identiques.")
    assert assistant._later.isActive(), "the rest of the words is kept when one pauses"


def test_the_next_action_of_an_examination_is_its_first_open_question(examined: Dossier) -> None:
    overview = examined.page._tab("overview")
    given = GroundAnswer(G.NO_PRIOR_WRITTEN_COMPLAINT, Answer.YES)
    answer_ground(examined.desk, AnswerGround(examined.dispute_id, given))
    examined.session.tell_changed()
    examined.settle()
    assert overview._open.text() == "First open question"
    assert not overview._resume.isVisible()
    left = read_admissibility(examined.desk, examined.dispute_id).open_left[0]
    overview._assistant._list.setFocus()
    overview._open.click()
    assert overview._assistant._ground is left
    assert overview._assistant._question.isAncestorOf(examined.focus())
    examined.go("notes")
    examined.page._ui.nextAction.click()
    examined.settle()
    assert overview._assistant._question.isAncestorOf(examined.focus())


def test_a_lock_seals_the_reason_being_written(examined: Dossier) -> None:
    assistant = examined.page._tab("overview")._assistant
    assistant._question._answer._keys[Answer.YES.value].click()
    examined.settle()
    assistant._question._reason.prose.setPlainText("Courriel du 7 septembre, pièce 2.")
    examined.lock_and_unlock()
    answer = read_admissibility(examined.desk, examined.dispute_id).grounds[0].answer
    assert answer is not None
    assert answer.reason == "Courriel du 7 septembre, pièce 2."


def test_the_refusal_answers_the_objection_in_its_letter(examined: Dossier, acting: Desk) -> None:
    """Scenario 35; L612-2, 2°, contested."""
    ground = G.MANIFESTLY_UNFOUNDED_OR_ABUSIVE
    given = GroundAnswer(ground, Answer.NO, "Trente demandes identiques.", contested=True)
    answer_ground(examined.desk, AnswerGround(examined.dispute_id, given))
    examined.session.tell_changed()
    examined.settle()
    examined.page._tab("overview")._assistant._refuse.click()
    examined.settle()
    form = acting.form()
    assert any("Iseult" in line or "consumer" in line for line in form.happens.words())
    letter = acting.read(form)
    assert "Trente demandes identiques." in letter
    assert "contestez" in letter
    acting.do(form)
    assert [act.kind for act in list_acts(examined.desk)] == ["DECLARE_INADMISSIBLE"]
    assert not examined.page._tab("overview")._assistant.isVisible()
    assert examined.page._tab("overview")._open.text() == "Close the file…"


def test_an_admissible_file_is_notified_and_the_trader_is_shown_again(
    examined: Dossier, acting: Desk
) -> None:
    """R612-2; C. civ. 2238."""
    answer_exclusions(examined.desk, AnswerExclusions(examined.dispute_id))
    for view in read_admissibility(examined.desk, examined.dispute_id).grounds[:5]:
        given = GroundAnswer(view.ground, Answer.YES)
        answer_ground(examined.desk, AnswerGround(examined.dispute_id, given))
    examined.session.tell_changed()
    examined.settle()
    assistant = examined.page._tab("overview")._assistant
    assert assistant._admit.isEnabled()
    assistant._admit.click()
    examined.settle()
    form = acting.form()
    assert "2238" in acting.read(form)
    acting.do(form)
    assert read_timeline(examined.desk, examined.dispute_id).hidden == 0
    examined.go("timeline")
    assert "kept out of sight" not in examined.page._ui.banner.words()


def test_documents_are_asked_for_one_a_line_in_the_letter_the_consumer_reads(
    examined: Dossier, acting: Desk
) -> None:
    """R612-1; CECMC, B04-2: what is strictly needed."""
    examined.page._tab("overview")._assistant._ask.click()
    examined.settle()
    form = acting.form()
    acting.do(form)
    assert form._pieces.error() != ""
    acting.write(form, form._pieces.prose, "- La facture d'achat\nLa lettre de réclamation")
    letter = acting.read(form)
    assert "La facture d'achat" in letter.replace("’", "'")
    assert "La lettre de réclamation" in letter
    acting.do(form)
    (act,) = list_acts(examined.desk)
    assert act.kind == "REQUEST_PIECES"
    assert act.recipients == (PartyRole.CONSUMER,)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("style", "scale"), [("light", 1.0), ("dark", 1.5), ("contrast", 2.0)])
def test_front_and_examination_are_whole_in_every_look(
    dossier: Dossier,
    stage: Stage,
    look: Theme,
    spoken: Languages,
    language: str,
    style: str,
    scale: float,
) -> None:
    spoken.use(language)
    look.apply(Appearance(style, scale))
    for scenario in (30, 35):
        stage(scenario)
        dossier.session.navigation.open_dispute(dossier.dispute_id)
        dossier.settle()
        QApplication.processEvents()
        assert audit.unnamed(dossier.page) == [], scenario
        assert audit.clipped(dossier.page) == [], scenario
    spoken.use("en")
