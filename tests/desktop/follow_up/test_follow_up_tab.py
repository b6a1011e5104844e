"""What follows a decision, and the history of a file, on their tabs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from dispute_exchange import acts as ax
from dispute_exchange import events as ev
from dispute_exchange.vocabulary import Answer, ConsentKind, ImplementationStatus, PartyRole
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.shell.navigation import TABS
from mediator_desk.desktop.theme import Appearance, Theme
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.store import acts, disputes
from tests.desk.decided import AGREED, BOTH, ISSUE, answered, delivered
from tests.desk.material import C, T, in_mediation, make_file, put_in
from tests.desktop import audit
from tests.desktop.dossier import Dossier
from tests.exchange.material import Platform

Opened = Callable[..., Any]


@pytest.fixture
def opened(dossier: Dossier, platform: Platform, tmp_path: Path) -> Opened:
    """Puts another dispute into the desk, and shows one of its tabs."""

    def show(said: list[Any], tab: str = "follow_up") -> Any:
        made = put_in(dossier.desk, make_file(platform, said), tmp_path)
        dossier.dispute_id = made.dispute_id
        return dossier.go(tab)

    return show


def form_of(dossier: Dossier) -> Any:
    """The one form open over the window."""
    dossier.settle()
    (found,) = [one for one in dossier.window.findChildren(FormDialog) if one.isVisible()]
    return found


def press(dossier: Dossier, form: FormDialog) -> None:
    dossier.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)
    dossier.settle()


def last_act(dossier: Dossier) -> Any:
    with dossier.desk.vault.engine.connect() as connection:
        number = disputes.number_of(connection, dossier.dispute_id)
        return acts.of_dispute(connection, number)[-1].act().content


def links(tab: Any) -> list[str]:
    return [one.text() for one in tab._answers.findChildren(QPushButton) if one.isVisibleTo(tab)]


def words(tab: Any) -> str:
    return " ".join(one.text() for one in tab.findChildren(QLabel) if one.isVisibleTo(tab))


def test_the_tab_appears_once_there_is_something_to_follow(
    dossier: Dossier, opened: Opened
) -> None:
    dossier.go("overview")
    tabs = dossier.page._ui.tabs
    assert not tabs.isTabVisible(TABS.index("follow_up"))
    keys = {name: action.shortcuts() for name, action in dossier.page._tab_actions.items()}
    assert keys["follow_up"] == []
    assert keys["letters"][0].toString() == "Alt+7"
    opened(BOTH, "overview")
    tabs = dossier.page._ui.tabs
    assert tabs.isTabVisible(TABS.index("follow_up"))
    keys = {name: action.shortcuts() for name, action in dossier.page._tab_actions.items()}
    assert keys["follow_up"][0].toString() == "Alt+7"
    assert keys["letters"][0].toString() == "Alt+8"
    assert [key.toString() for key in keys["history"]] == ["Alt+9", "Alt+Ç"]


def test_silence_can_be_found_once_a_partys_own_time_is_over(
    dossier: Dossier, opened: Opened
) -> None:
    tab = opened([*ISSUE, delivered(C)])
    assert links(tab) == [
        "Enter the delivery…",
        "Enter the answer…",
        "Find the silence…",
        "Enter the delivery…",
        "Enter the answer…",
    ]
    tab._ask_silence(tab._follow_up.answers[0])
    form = form_of(dossier)
    assert "counts as a refusal" in form._lead.text()
    press(dossier, form)
    act = last_act(dossier)
    assert (act.party, act.answer) == (PartyRole.CONSUMER, Answer.NO_REPLY)


def test_a_delivery_by_post_wants_its_day_and_its_proof(dossier: Dossier, opened: Opened) -> None:
    tab = opened([*ISSUE, delivered(C)])
    tab._ask_service(tab._follow_up.answers[1])
    form = form_of(dossier)
    form._day.field.put(date(2026, 9, 1))
    press(dossier, form)
    assert form._day.error() == "The decision was not signed yet on this day."
    assert form._proof.error()
    form._day.field.put(date(2026, 11, 20))
    form._proof.field.setText("1A 234 567")
    press(dossier, form)
    act = last_act(dossier)
    assert isinstance(act, ax.RecordService)
    assert (act.to, act.proof) == (PartyRole.TRADER, "1A 234 567")
    assert "1A 234 567" in words(tab)
    assert "Entry leaving" in audit.texts(tab)


def test_an_answer_by_letter_is_entered_from_the_keyboard(dossier: Dossier, opened: Opened) -> None:
    tab = opened(BOTH)
    assert tab._answers.first is dossier.focus()
    tab._ask_answer(tab._follow_up.answers[0])
    form = form_of(dossier)
    form._answer.choose(Answer.REFUSED.value)
    form._day.field.setFocus()
    dossier.type("20/11/2026")
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    act = last_act(dossier)
    assert (act.answer, act.on.isoformat()) == (Answer.REFUSED, "2026-11-20")
    assert "recorded by the mediator" in words(tab)


def test_items_are_entered_and_chased(dossier: Dossier, opened: Opened) -> None:
    tab = opened(AGREED)
    dossier.qtbot.mouseClick(tab._items.done, Qt.MouseButton.LeftButton)
    form = form_of(dossier)
    form._items[0][1].choose(ImplementationStatus.PARTLY.value)
    form._items[0][2].setText("Virement")
    press(dossier, form)
    act = last_act(dossier)
    assert (act.status, act.items[0].text) == (ImplementationStatus.PARTLY, "Virement")
    table = tab._items.table
    assert "Partly implemented" in [
        table.item(0, column).text() for column in range(table.columnCount())
    ]
    dossier.qtbot.mouseClick(tab._items.chase, Qt.MouseButton.LeftButton)
    chase = form_of(dossier)
    assert chase._to.current() == PartyRole.TRADER.value
    press(dossier, chase)
    assert isinstance(last_act(dossier), ax.RemindParty)


def test_an_item_is_given_a_term_of_its_own(dossier: Dossier, opened: Opened) -> None:
    tab = opened(AGREED)
    tab._items.table.setCurrentCell(0, 0)
    dossier.qtbot.mouseClick(tab._items.term, Qt.MouseButton.LeftButton)
    form = form_of(dossier)
    form._day.field.put(date(2026, 11, 1))
    press(dossier, form)
    assert tab._follow_up.items[0].late
    assert "Overdue" in audit.texts(tab)


def test_a_refusal_says_what_the_law_says_next(
    dossier: Dossier, opened: Opened, french: Languages
) -> None:
    tab = opened([*BOTH, answered(C, Answer.ACCEPTED), answered(T, Answer.REFUSED)])
    said = words(tab)
    assert "Chaque partie peut saisir le juge" in said
    assert "2027" in said
    assert "C. civ., art. 2238" in said
    assert tab._end.reopen.isVisibleTo(tab)
    with dossier.qtbot.waitSignal(dossier.session.act_asked) as asked:
        tab._end.reopen.click()
    assert asked.args == [dossier.dispute_id, "reopen"]
    form_of(dossier).reject()


def test_a_consent_without_a_receipt_proves_nothing(dossier: Dossier, opened: Opened) -> None:
    consent = ev.ConsentGiven(consent=ConsentKind.ENTER_MEDIATION, party=T)
    tab = opened([*in_mediation(), (T, consent), *BOTH[len(in_mediation()) :]])
    said = words(tab._consents)
    assert "Enter mediation" in said
    assert "nothing proves this consent" in said


# -- history -------------------------------------------------------------------------------------


def test_the_history_is_read_by_person(dossier: Dossier) -> None:
    tab = dossier.go("history")
    everything = tab._model.rowCount()
    tab._choose_people(("Mme Solène Arvaillon",))
    assert 0 < tab._model.rowCount() < everything
    assert {row.person for row in tab._model.rows} == {"Mme Solène Arvaillon"}
    tab._choose_people(())
    tab._choose_place("DESK")
    assert [row.what for row in tab._model.rows] == ["file"]


def test_a_line_of_the_history_leads_to_its_event(dossier: Dossier) -> None:
    tab = dossier.go("history")
    tab._choose_place("EXCHANGE")
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab._model.index(0, 0))
    seq = tab._model.rows[0].seq
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    here = dossier.session.navigation.here
    assert (here.tab, here.event_seq) == ("timeline", seq)


# -- access --------------------------------------------------------------------------------------


def test_every_control_has_a_name(dossier: Dossier, opened: Opened) -> None:
    tab = opened(AGREED)
    assert audit.unnamed(dossier.window) == []
    for asked in (tab._ask_done, tab._ask_rectifying):
        asked()
        form = form_of(dossier)
        assert audit.unnamed(form) == []
        form.reject()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_are_cut(
    dossier: Dossier, opened: Opened, look: Theme, spoken: Languages, language: str, scale: float
) -> None:
    spoken.use(language)
    look.apply(Appearance("light", scale))
    opened(AGREED)
    assert audit.clipped(dossier.page) == []
    spoken.use("en")
