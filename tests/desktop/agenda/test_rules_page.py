"""The rules of the law and of the body: shown with their source, changed with a reason, ended."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.settings.rules_days import DeskDaysForm
from mediator_desk.desktop.settings.rules_forms import (
    CalendarForm,
    ChangeRuleForm,
    EndRuleForm,
    OwnClockForm,
    read_warnings,
)
from mediator_desk.desktop.settings.rules_model import DATES, SOURCE, TRUST, VALUE, cell_words
from mediator_desk.desktop.settings.rules_page import RulesPage
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import CountField, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Prose
from mediator_desk.usecases.body_rules import RuleView, list_rules, read_desk_days
from tests.desktop.audit import clipped, unnamed
from tests.desktop.dossier import Dossier

TODAY = date(2026, 11, 24)


@pytest.fixture
def page(dossier: Dossier, french: Languages) -> RulesPage:
    """The rules, read."""
    dossier.session.navigation.place("settings")
    dossier.page._see_rules.click()
    dossier.settle()
    shown = dossier.page
    assert isinstance(shown, RulesPage)
    return shown


def choose(page: RulesPage, clock: str) -> RuleView:
    """Choose the version of a rule that is in force."""
    for row in range(page._model.rowCount()):
        index = page._model.index(row, 0)
        view = page._model.view(index)
        assert view is not None
        if view.applied.clock == clock and view.in_force:
            page.table.setCurrentIndex(index)
            return view
    raise AssertionError(clock)


def form_of(page: RulesPage, kind: type[FormDialog]) -> FormDialog:
    found = [form for form in page.findChildren(kind) if form.isVisible()]
    assert len(found) == 1
    return found[0]


def test_each_rule_tells_value_article_source_dates_and_confidence(page: RulesPage) -> None:
    view = choose(page, "OUTCOME")
    assert cell_words(view, VALUE) == ("90 jours", "Loi")
    assert cell_words(view, SOURCE)[0].startswith("C. conso., art. R612\u20115")
    assert cell_words(view, SOURCE)[1] == "Légifrance"
    assert cell_words(view, DATES)[0] == "depuis le 1er juillet 2016"
    assert cell_words(view, TRUST) == ("Vérifiée", "lue en novembre 2026")


def test_what_is_not_in_force_yet_comes_after_and_says_so(page: RulesPage) -> None:
    views = [page._model.view(page._model.index(row, 0)) for row in range(page._model.rowCount())]
    order = [view.in_force for view in views if view is not None]
    assert order == sorted(order, reverse=True)
    assert not all(order)
    later = next(view for view in views if view is not None and not view.in_force)
    assert "pas encore en vigueur" in cell_words(later, DATES)


def test_the_law_s_room_is_told(page: RulesPage) -> None:
    choose(page, "OUTCOME")
    assert page.detail._bound.text().startswith("Un maximum\xa0:")
    choose(page, "REFERRAL_WINDOW")
    assert page.detail._bound.text().startswith("Fixé\xa0:")


def test_the_rules_are_narrowed(page: RulesPage) -> None:
    everything = page._model.rowCount()
    page.which.choose("recheck")
    page._fill()
    assert 0 < page._model.rowCount() < everything


def test_a_body_shortens_a_maximum_with_a_reason(page: RulesPage, dossier: Dossier) -> None:
    choose(page, "REFUSAL_NOTICE")
    page.detail.change.click()
    form = form_of(page, ChangeRuleForm)
    assert isinstance(form, ChangeRuleForm)
    assert isinstance(form.length.field, CountField)
    form.length.field.put(14)
    form.do.click()
    assert form.reason.error() == "À remplir."
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("La charte prévoit deux semaines.")
    form.do.click()
    dossier.settle()
    view = choose(page, "REFUSAL_NOTICE")
    assert view.applied.length == 14
    assert cell_words(view, VALUE) == ("14 jours", "réglé par l’entité")
    assert page.detail._body.text() == "Réglé par l’entité\xa0: La charte prévoit deux semaines."
    assert page.detail.end.isVisibleTo(page)


def test_a_body_may_not_lengthen_a_maximum_and_is_told_why(
    page: RulesPage, dossier: Dossier
) -> None:
    choose(page, "OUTCOME")
    page.detail.change.click()
    form = form_of(page, ChangeRuleForm)
    assert isinstance(form, ChangeRuleForm)
    assert isinstance(form.length.field, CountField)
    form.length.field.put(120)
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("Dossiers longs.")
    form.do.click()
    dossier.settle()
    assert form.isVisible()
    assert "fixe un maximum, que cette règle dépasserait" in form._error.text()
    assert list_rules(dossier.desk).settings == ()
    form.reject()


def test_nothing_changed_is_refused(page: RulesPage, dossier: Dossier) -> None:
    choose(page, "OUTCOME")
    page.detail.change.click()
    form = form_of(page, ChangeRuleForm)
    assert isinstance(form, ChangeRuleForm)
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("Sans raison.")
    form.do.click()
    dossier.settle()
    assert "Rien ne diffère" in form._error.text()
    form.reject()


def test_a_rule_of_the_body_is_ended(page: RulesPage, dossier: Dossier) -> None:
    test_a_body_shortens_a_maximum_with_a_reason(page, dossier)
    page.detail.end.click()
    form = form_of(page, EndRuleForm)
    assert isinstance(form, EndRuleForm)
    assert isinstance(form.last.field, DayField)
    form.last.field.put(date(2026, 11, 1))
    form.do.click()
    dossier.settle()
    assert choose(page, "REFUSAL_NOTICE").applied.length == 21
    assert "retirée" in page.detail._lines.text()
    dossier.session.undoing.undo()
    dossier.settle()
    assert choose(page, "REFUSAL_NOTICE").applied.length == 14, "as it was set"


def test_a_body_adds_a_deadline_of_its_own(page: RulesPage, dossier: Dossier) -> None:
    page.add.click()
    form = form_of(page, OwnClockForm)
    assert isinstance(form, OwnClockForm)
    form.do.click()
    assert form.french.error()
    form.french.field.setProperty("text", "Accusé de réception")
    form.english.field.setProperty("text", "Acknowledgement")
    for asked, code in ((form.starts, "file_received"), (form.ends, "independence_declared")):
        assert isinstance(asked.field, Choice)
        asked.field.choose(code)
    assert isinstance(form.length.field, CountField)
    form.length.field.put(3)
    form.article.field.setProperty("text", "charte, art. 4")
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("Engagement de l’entité.")
    form.do.click()
    dossier.settle()
    view = choose(page, "OWN_ACKNOWLEDGEMENT")
    assert cell_words(view, 0)[0] == "Accusé de réception"
    assert not page.detail.change.isVisibleTo(page)


def test_the_calendar_of_the_body_is_chosen(page: RulesPage, dossier: Dossier) -> None:
    page.calendar.click()
    form = form_of(page, CalendarForm)
    assert isinstance(form, CalendarForm)
    assert isinstance(form.calendar.field, Choice)
    code = next(
        form.calendar.field.itemData(row)
        for row in range(form.calendar.field.count())
        if form.calendar.field.itemText(row) == "Alsace et Moselle"
    )
    form.calendar.field.choose(code)
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("Siège à Strasbourg.")
    form.do.click()
    dossier.settle()
    assert page._kept.text() == "Calendrier\xa0: Alsace et Moselle"
    dossier.session.navigation.place("agenda")
    dossier.settle()
    agenda = dossier.page
    assert agenda._read.holiday(date(2026, 12, 26), "fr")


def test_the_mediator_s_own_days_are_kept(page: RulesPage, dossier: Dossier) -> None:
    page.days.click()
    dossier.settle()
    form = form_of(page, DeskDaysForm)
    assert isinstance(form, DeskDaysForm)
    field = form.fields["mediator_appointed"].field
    assert isinstance(field, DayField)
    field.put(date(2025, 1, 6))
    form.do.click()
    dossier.settle()
    assert read_desk_days(dossier.desk).days == {"mediator_appointed": date(2025, 1, 6)}
    dossier.session.undoing.undo()
    dossier.settle()
    assert read_desk_days(dossier.desk).days == {}, "none was set before"


@pytest.mark.parametrize(
    ("typed", "days"),
    [("30, 14, 7", (30, 14, 7)), ("7 14 30", (30, 14, 7)), ("7;7", (7,)), ("", None)],
)
def test_warnings_are_read_as_typed(typed: str, days: tuple[int, ...] | None) -> None:
    assert read_warnings(typed) == days


def test_warnings_that_are_no_days_are_refused(page: RulesPage, dossier: Dossier) -> None:
    choose(page, "OUTCOME")
    page.detail.change.click()
    form = form_of(page, ChangeRuleForm)
    assert isinstance(form, ChangeRuleForm)
    form.warnings.field.setProperty("text", "un peu avant")
    assert isinstance(form.reason.field, Prose)
    form.reason.field.put("Rappels plus tôt.")
    form.do.click()
    assert form.warnings.error().startswith("Des jours séparés par des virgules")
    form.reject()


def test_enter_opens_the_form_and_the_arrow_leads_back(page: RulesPage, dossier: Dossier) -> None:
    choose(page, "OUTCOME")
    dossier.window.activateWindow()
    page.table.setFocus()
    QApplication.processEvents()
    dossier.press(Qt.Key.Key_Return)
    form_of(page, ChangeRuleForm).reject()
    page.back.click()
    assert dossier.session.navigation.here.place == "settings"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_has_a_name_and_room(
    page: RulesPage, dossier: Dossier, spoken: Languages, language: str
) -> None:
    spoken.use(language)
    dossier.settle()
    assert unnamed(page) == []
    assert clipped(page) == []
