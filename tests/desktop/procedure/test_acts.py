"""Every act has its form in the window, says what it will do, and can be taken back (R612-5…)."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.palette import Palette
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.usecases.outbox import ActState, list_acts
from mediator_desk.usecases.procedure import ActName
from tests.desktop import audit
from tests.desktop.dossier import Dossier
from tests.desktop.procedure.conftest import Desk

POSSIBLE = ("extend", "message", "conflict", "withdrawal", "court", "declare")
"""What the demonstration dossier, in mediation, allows."""


def test_extending_shows_the_letter_queues_the_act_and_can_be_undone(
    dossier: Dossier, acting: Desk
) -> None:
    """R612-5: the reason and the new day are read by both parties."""
    dossier.go("overview")
    form = acting.ask("extend")
    acting.write(form, form._day.day, "15/01/2027")
    acting.write(form, form._reason.prose, "Une expertise est attendue en décembre.")
    letter = acting.read(form)
    assert "Une expertise est attendue en décembre." in letter
    assert "15 janvier 2027" in letter
    assert form.letters._to.isVisible()
    acting.do(form)
    (act,) = list_acts(dossier.desk)
    assert (act.kind, act.state) == ("EXTEND_DEADLINE", ActState.WAITING)
    assert "leaves at the next synchronisation" in dossier.page._undo.words()
    dossier.page._undo.acted.emit()
    dossier.settle()
    assert list_acts(dossier.desk)[0].state is ActState.WITHDRAWN
    assert dossier.page._undo.words() == ""


def test_an_extension_without_reason_or_too_early_stays_in_the_form(
    dossier: Dossier, acting: Desk
) -> None:
    form = acting.ask("extend")
    acting.write(form, form._day.day, "30/11/2026")
    acting.do(form)
    assert form.isVisible()
    assert "day in force" in form._day.error()
    assert form._reason.error() != ""
    assert list_acts(dossier.desk) == ()


def test_the_keys_of_the_extension_open_its_form(dossier: Dossier, acting: Desk) -> None:
    dossier.go("overview")
    dossier.qtbot.keyClick(
        dossier.window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dossier.settle()
    assert type(acting.form()).__name__ == "ExtendForm"


def test_other_screens_may_ask_for_an_extension(dossier: Dossier, acting: Desk) -> None:
    dossier.session.extension_asked.emit(dossier.dispute_id)
    dossier.settle()
    assert type(acting.form()).__name__ == "ExtendForm"


@pytest.mark.parametrize("act", POSSIBLE)
def test_one_begins_in_the_first_field_and_leaves_with_escape(
    dossier: Dossier, acting: Desk, act: str
) -> None:
    form = acting.ask(act)
    held = QApplication.focusWidget()
    assert held is not None
    assert form._paper.isAncestorOf(held)
    dossier.qtbot.keyClick(form, Qt.Key.Key_Escape)
    dossier.settle()
    assert list_acts(dossier.desk) == ()


@pytest.mark.parametrize("act", POSSIBLE)
def test_every_form_says_what_will_happen_and_that_it_can_be_taken_back(
    dossier: Dossier, acting: Desk, act: str
) -> None:
    said = acting.ask(act).happens.words()
    assert len(said) >= 2
    assert "take it back" in said[-1]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("style", "scale"), [("light", 1.0), ("dark", 1.5), ("contrast", 2.0)])
def test_forms_are_whole_in_every_look(
    dossier: Dossier,
    acting: Desk,
    look: Theme,
    spoken: Languages,
    language: str,
    style: str,
    scale: float,
) -> None:
    spoken.use(language)
    look.apply(Appearance(style, scale))
    for act in POSSIBLE:
        form = acting.ask(act)
        form.resize(look.px(980) if scale < 2 else 1180, 660)
        QApplication.processEvents()
        assert audit.unnamed(form) == [], act
        assert audit.clipped(form) == [], act
        form.close()
        dossier.settle()
    spoken.use("en")


def test_a_form_turns_french_while_it_is_open(
    dossier: Dossier, acting: Desk, spoken: Languages
) -> None:
    forms = {act: acting.ask(act) for act in ("message",)}
    before = audit.texts(forms["message"])
    spoken.use("fr")
    dossier.settle()
    after = audit.texts(forms["message"])
    spoken.use("en")
    assert not {text for text in before & after if text.isalpha() and text != "Message"}


def test_a_conflict_suspends_the_file_and_is_decided_from_its_banner(
    dossier: Dossier, acting: Desk
) -> None:
    """R613-1."""
    dossier.go("overview")
    form = acting.ask("conflict")
    acting.write(form, form._text.prose, "Le professionnel est mon bailleur.")
    acting.do(form)
    assert "suspended" in dossier.page._ui.banner.words()
    dossier.page._ui.banner.acted.emit()
    dossier.settle()
    form = acting.form()
    assert type(form).__name__ == "ResolveForm"
    acting.write(form, form._reason.prose, "Homonyme : aucun lien.")
    acting.do(form)
    assert dossier.page._ui.banner.words() == ""
    assert {act.kind for act in list_acts(dossier.desk)} == {"RAISE_CONFLICT", "RESOLVE_CONFLICT"}


def test_a_withdrawal_ends_the_file_which_is_then_closed_and_reopened(
    dossier: Dossier, acting: Desk
) -> None:
    """R612-2; domain 7.1, rows 19, 22 and 23."""
    dossier.go("overview")
    acting.do(acting.ask("withdrawal"))
    assert "ended" in dossier.page._ui.banner.words()
    dossier.page._ui.nextAction.click()
    dossier.settle()
    form = acting.form()
    assert type(form).__name__ == "CloseForm"
    assert "Mme Solène Arvaillon" in acting.read(form)
    acting.do(form)
    assert "closed" in dossier.page._ui.banner.words()
    dossier.page._ui.banner.acted.emit()
    dossier.settle()
    form = acting.form()
    acting.do(form)
    assert form.isVisible(), "a reopening gives its reason"
    acting.write(form, form._reason.prose, "Une pièce nouvelle.")
    acting.do(form)
    kinds = [act.kind for act in list_acts(dossier.desk)]
    assert kinds == ["REOPEN_DISPUTE", "CLOSE_DISPUTE", "RECORD_WITHDRAWAL"]


def test_the_certificate_is_signed_in_the_workshop(dossier: Dossier, acting: Desk) -> None:
    dossier.go("overview")
    acting.do(acting.ask("withdrawal"))
    form = acting.ask("close")
    form._certificate.click()
    dossier.settle()
    assert dossier.session.navigation.here.tab == "decision"
    assert [act.kind for act in list_acts(dossier.desk)] == ["RECORD_WITHDRAWAL"]


def test_a_court_asks_whether_it_is_the_same_dispute(dossier: Dossier, acting: Desk) -> None:
    form = acting.ask("court")
    acting.write(form, form._day.day, "20/11/2026")
    acting.do(form)
    assert form.isVisible()
    form._same.setChecked(True)
    acting.do(form)
    assert [act.kind for act in list_acts(dossier.desk)] == ["RECORD_COURT"]


def test_what_is_not_possible_says_why(dossier: Dossier) -> None:
    dossier.session.act_asked.emit(dossier.dispute_id, "close")
    dossier.settle()
    (note,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert note.informativeText() == "Not at this stage of the file."
    note.close()
    dossier.settle()


def test_the_palette_lists_every_act_with_the_reason_of_those_withheld(dossier: Dossier) -> None:
    dossier.go("overview")
    palette = Palette(dossier.window, dossier.session, dossier.window._all_actions())
    palette._field.setText("deci")
    palette._show_found()
    texts = [
        palette._model.entry(palette._model.index(row)).text
        for row in range(palette._model.rowCount())
    ]
    assert "Decide on the conflict… (not at this stage of the file)" in texts
    palette.close()
    QApplication.processEvents()


def test_every_act_is_a_command_of_the_file(dossier: Dossier) -> None:
    dossier.go("overview")
    acts = {a.objectName(): a for a in dossier.page.actions() if a.objectName().startswith("act_")}
    assert set(acts) == {f"act_{act.value}" for act in ActName}
    assert acts["act_extend"].isEnabled()
    assert not acts["act_close"].isEnabled()
    assert all(action.text() and action.property("icon_name") for action in acts.values())


def test_the_answer_of_the_trader_is_recorded_from_the_next_action(
    dossier: Dossier, acting: Desk, stage: Callable[[int], UUID]
) -> None:
    """R612-2: a file that waits for the trader's entry."""
    from mediator_desk.usecases.caseload import CaseQuery, NextAction, read_caseload

    found = None
    for scenario in (29, 38):
        stage(scenario)
        rows = {row.dispute_id: row for row in read_caseload(dossier.desk, CaseQuery()).rows}
        if rows[dossier.dispute_id].next_action is NextAction.AWAIT_ENTRY:
            found = scenario
            break
    assert found is not None
    dossier.go("overview")
    overview = dossier.page._tab("overview")
    assert overview._open.text() == "Record the answer…"
    overview._open.click()
    dossier.settle()
    form = acting.form()
    form._answer.choice.choose("REFUSED")
    acting.do(form)
    assert [act.kind for act in list_acts(dossier.desk)] == ["RECORD_ENTRY"]
