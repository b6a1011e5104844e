"""The deadlines place on the demonstration dossier: views, keys, filters, grounds, export."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.agenda.export import ExportDialog
from mediator_desk.desktop.agenda.lines import heading_words
from mediator_desk.desktop.agenda.page import AgendaPage
from mediator_desk.desktop.agenda.period import View
from mediator_desk.desktop.i18n import Languages
from mediator_desk.usecases.caseload import Urgency
from tests.desktop.audit import clipped, unnamed
from tests.desktop.dossier import Dossier

DUE = date(2026, 11, 30)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(dossier: Dossier, french: Languages) -> AgendaPage:
    """The deadlines place, read, on the month of today."""
    dossier.session.navigation.place("agenda")
    dossier.settle()
    shown = dossier.page
    assert isinstance(shown, AgendaPage)
    return shown


def spoken(table: QTableView, day: date, page: AgendaPage) -> str:
    model = page._model()
    return str(model.data(model.index_of(day, 0), SPOKEN))


def choose(page: AgendaPage, dossier: Dossier, view: View) -> None:
    page._choose_view(view)
    dossier.settle()


def test_the_month_is_shown_first_with_today_chosen(page: AgendaPage) -> None:
    assert page._view is View.MONTH
    assert page.ui.period.text() == "novembre 2026"
    assert page.side._heading.text() == "Mardi 24 novembre 2026"
    assert QApplication.focusWidget() is page.ui.month


def test_today_and_holidays_are_told_in_words(page: AgendaPage) -> None:
    assert "mardi 24 novembre 2026, aujourd’hui" in spoken(page.ui.month, date(2026, 11, 24), page)
    assert "Armistice" in spoken(page.ui.month, date(2026, 11, 11), page)
    assert "Toussaint" in spoken(page.ui.month, date(2026, 11, 1), page)


def test_a_day_is_read_aloud_with_all_that_falls_on_it(page: AgendaPage) -> None:
    told = spoken(page.ui.month, DUE, page)
    assert told.startswith("lundi 30 novembre 2026, 1 échéance. Dossier 4182, ")
    assert "Issue de la médiation\xa0: Temps restant\xa0: 6 jours 13 heures" in told


def test_arrows_reach_the_deadline_and_enter_opens_its_file(
    dossier: Dossier, page: AgendaPage
) -> None:
    for _ in range(6):
        dossier.press(Qt.Key.Key_Right)
    assert page._day == DUE
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    here = dossier.session.navigation.here
    assert (here.dispute_id, here.tab) == (dossier.dispute_id, "overview")


def test_a_line_down_is_a_week_on_and_home_is_today(dossier: Dossier, page: AgendaPage) -> None:
    dossier.press(Qt.Key.Key_Down)
    assert page._day == date(2026, 12, 1)
    assert page.ui.period.text() == "décembre 2026"
    dossier.press(Qt.Key.Key_Home)
    assert page._day == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("view", "key", "expected", "words"),
    [
        (View.MONTH, Qt.Key.Key_PageDown, date(2026, 12, 24), "décembre 2026"),
        (View.MONTH, Qt.Key.Key_PageUp, date(2026, 10, 24), "octobre 2026"),
        (View.WEEK, Qt.Key.Key_PageDown, date(2026, 12, 1), "30 novembre – 6 décembre 2026"),
        (View.WEEK, Qt.Key.Key_PageUp, date(2026, 11, 17), "16 – 22 novembre 2026"),
    ],
)
def test_turning_the_page_keeps_the_day_s_place(
    dossier: Dossier, page: AgendaPage, view: View, key: Qt.Key, expected: date, words: str
) -> None:
    choose(page, dossier, view)
    dossier.press(key)
    assert page._day == expected
    assert page.ui.period.text() == words
    assert dossier.focus() is page._grid()


def test_turning_a_page_reads_nothing(dossier: Dossier, page: AgendaPage) -> None:
    dossier.press(Qt.Key.Key_PageDown)
    assert dossier.work.alive == 0


def test_the_grounds_of_a_deadline_are_told(page: AgendaPage, dossier: Dossier) -> None:
    page._go_to_day(DUE)
    dossier.settle()
    told = {name: fact for name, fact, _ in page.side._grounds(page.side.item.clock)}  # type: ignore[union-attr]
    assert told["Échéance"] == "lundi 30 novembre 2026 à minuit"
    assert told["Décompte"] == "90 jours, jour 84 sur 90"
    assert told["Court"] == "depuis la notification aux parties du 1er septembre 2026"
    assert "R612\u20115" in told["Fondement"]
    assert page.side._consumer.whole_text() == "Mme Solène Arvaillon"


def test_only_an_outcome_still_running_may_be_put_off(page: AgendaPage, dossier: Dossier) -> None:
    asked: list[object] = []
    dossier.session.extension_asked.disconnect()
    dossier.session.extension_asked.connect(asked.append)
    assert not page.side.may_extend
    page._go_to_day(DUE)
    dossier.settle()
    assert page.side.extend.isVisibleTo(page)
    page.side.extend.click()
    assert asked == [dossier.dispute_id]


def test_an_empty_day_says_so(page: AgendaPage, dossier: Dossier) -> None:
    page._go_to_day(date(2026, 11, 25))
    assert page.side.item is None
    assert page.side._empty.accessibleName().startswith("Rien n’échoit ce jour")
    dossier.press(Qt.Key.Key_Return)
    assert dossier.session.navigation.here.dispute_id is None


def test_the_week_shows_each_deadline_under_its_day(page: AgendaPage, dossier: Dossier) -> None:
    choose(page, dossier, View.WEEK)
    dossier.press(Qt.Key.Key_PageDown)
    head = page._week.headerData(0, Qt.Orientation.Horizontal)
    assert head == "lundi 30 novembre 2026"
    page._go_to_day(DUE)
    cell = page._week.cell(page.ui.week.currentIndex())
    assert [item.file_no for item in cell.items] == ["4182"]


def test_the_list_has_late_ones_first_and_keeps_the_choice(
    page: AgendaPage, dossier: Dossier
) -> None:
    page._go_to_day(DUE)
    choose(page, dossier, View.LIST)
    line = page._lines.line(page.ui.list.currentIndex())
    assert line is not None
    assert line.item is not None
    assert line.item.file_no == "4182"
    assert heading_words(line, dossier.session.now()) == ("lundi 30 novembre 2026", "dans 6 jours")
    days = [each.day for each in page._lines._lines]
    assert days == sorted(days)


def test_filters_narrow_what_is_shown_and_can_be_cleared(
    page: AgendaPage, dossier: Dossier
) -> None:
    page.ui.urgency.choose("late")
    page._asking.reread.emit()
    dossier.settle()
    assert page.ui.body.currentWidget() is page.ui.empty
    page.ui.clear.click()
    dossier.settle()
    assert page.ui.body.currentWidget() is page.ui.month
    name = next(each for each in page._asking._kinds if each.startswith("Rapport"))
    page._asking._kinds_chosen((name,))
    assert page._loaded is not None
    assert {item.clock.clock for item in page._loaded.items} == {"ANNUAL_REPORT"}


def test_what_was_kept_is_shown_when_asked_for(page: AgendaPage, dossier: Dossier) -> None:
    page.ui.urgency.choose("settled")
    page._asking.reread.emit()
    dossier.settle()
    assert page._loaded is not None
    assert {item.clock.urgency for item in page._loaded.items} == {Urgency.MET}


def test_warnings_stand_on_their_own_days(page: AgendaPage, dossier: Dossier) -> None:
    page.ui.warnings.setChecked(True)
    dossier.settle()
    told = spoken(page.ui.month, date(2026, 11, 28), page)
    assert "Issue de la médiation\xa0: 2 jours avant" in told


def test_one_file_alone_can_be_shown_and_left(page: AgendaPage, dossier: Dossier) -> None:
    dossier.session.navigation.place("agenda", str(dossier.dispute_id))
    dossier.settle()
    assert page._view is View.LIST
    assert page._loaded is not None
    assert {item.dispute_id for item in page._loaded.items} == {dossier.dispute_id}
    assert page.ui.dispute.isVisibleTo(page)
    page.ui.dispute.click()
    dossier.settle()
    assert {item.dispute_id for item in page._loaded.items} != {dossier.dispute_id}


def test_a_failure_is_said_and_tried_again(
    page: AgendaPage, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._fail(OSError("no disk"))
    assert page.ui.banner.isVisible()
    page.ui.banner.acted.emit()
    dossier.settle()
    assert not page.ui.banner.isVisible()


def test_the_rail_and_the_status_line_tell_what_cannot_wait(
    page: AgendaPage, dossier: Dossier
) -> None:
    assert dossier.window.opened is not None
    pane = dossier.window.opened.pane
    dossier.window.opened.due.count()
    dossier.settle()
    assert pane.rail._counts["agenda"] == 1
    assert pane.status._due.text().strip() == "1 échéance approche"
    assert (
        "4182, Issue de la médiation, lundi 30 novembre 2026" in pane.status._due.accessibleName()
    )
    dossier.session.navigation.place("caseload")
    pane.status._due.click()
    assert dossier.session.navigation.here.place == "agenda"


def test_the_calendar_file_names_no_party(
    page: AgendaPage, dossier: Dossier, tmp_path: Path
) -> None:
    page._export()
    dialog = dossier.window.findChild(ExportDialog)
    assert dialog is not None
    assert "Aucune partie n’est nommée" in dialog._holds.text()
    target = tmp_path / "echeances.ics"
    dialog.write(str(target))
    dossier.settle()
    assert "échéances écrites dans echeances.ics" in dialog._told.text()
    text = target.read_text("utf-8")
    events = list(icalendar.Calendar.from_ical(text).walk("VEVENT"))
    assert any("4182" in str(each["SUMMARY"]) for each in events)
    for name in ("Arvaillon", "Lumière", "Quervast", "exemple.invalid"):
        assert name not in text
    dialog.reject()


def test_a_calendar_file_that_cannot_be_written_says_why(
    page: AgendaPage, dossier: Dossier, tmp_path: Path
) -> None:
    page._export()
    dialog = dossier.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.write(str(tmp_path / "nowhere" / "echeances.ics"))
    dossier.settle()
    assert dialog._told.text()
    assert dialog.save.isEnabled()
    dialog.reject()


def test_locking_leaves_nothing_of_it(page: AgendaPage, dossier: Dossier) -> None:
    page._export()
    dossier.window.lock()
    dossier.qtbot.waitUntil(lambda: dossier.window.findChild(ExportDialog) is None)
    assert dossier.window.findChild(AgendaPage) is None


def test_the_view_chosen_comes_back(page: AgendaPage, dossier: Dossier) -> None:
    choose(page, dossier, View.WEEK)
    dossier.lock_and_unlock()
    dossier.session.navigation.place("agenda")
    dossier.settle()
    again: Any = dossier.page
    assert again._view is View.WEEK


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_has_a_name_and_room(
    page: AgendaPage, dossier: Dossier, spoken: Languages, view: View, language: str
) -> None:
    spoken.use(language)
    choose(page, dossier, view)
    assert unnamed(page) == []
    assert clipped(page) == []


def test_words_follow_the_language(
    qtbot: QtBot, page: AgendaPage, dossier: Dossier, spoken: Languages
) -> None:
    spoken.use("en")
    QApplication.processEvents()
    assert page.ui.period.text() == "November 2026"
    model = page._month
    assert "All Saints" in str(model.data(model.index_of(date(2026, 11, 1), 0), SPOKEN))
