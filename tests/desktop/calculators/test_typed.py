"""Days, amounts and numbers as people type them."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dispute_exchange.money import Money
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.widgets.fields import (
    AmountField,
    Asked,
    CountField,
    DayField,
    NumberField,
    wrong_words,
)
from mediator_desk.desktop.widgets.typed import TypedWrong, read_amount, read_count, read_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30/11", date(2026, 11, 30)),
        ("30/11/27", date(2027, 11, 30)),
        ("30.11.2026", date(2026, 11, 30)),
        ("2026-11-30", date(2026, 11, 30)),
        ("30 nov", date(2026, 11, 30)),
        ("30 nov.", date(2026, 11, 30)),
        ("1er juillet 2026", date(2026, 7, 1)),
        ("lundi 30 novembre 2026", date(2026, 11, 30)),
        ("Monday 30 November 2026", date(2026, 11, 30)),
        ("29 février 2028", date(2028, 2, 29)),
        ("+21j", date(2026, 12, 15)),
        ("- 3", date(2026, 11, 21)),
        ("aujourd’hui", TODAY),
        ("tomorrow", date(2026, 11, 25)),
    ],
)
def test_a_day_is_read_however_it_is_written(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["32/11/2026", "29/02/2027", "30 jui", "30 x", "novembre", "30/13", "11"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(TypedWrong) as wrong:
        read_day(typed, TODAY)
    assert wrong.value.reason == "day"


def test_nothing_typed_is_no_error() -> None:
    assert read_day("  ", TODAY) is None
    assert read_amount("", "EUR") is None
    assert read_count(" ") is None


@pytest.mark.parametrize("typed", ["1290", "1290,00", "1 290,00 €", "1\u202f290.00"])
def test_an_amount_is_read_with_comma_or_point(typed: str) -> None:
    assert read_amount(typed, "EUR") == Money.of("1290")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("12,345", "cents"),
        ("-3", "negative"),
        ("−3", "negative"),
        ("dix", "amount"),
        ("nan", "amount"),
    ],
)
def test_what_is_no_amount_says_why(typed: str, reason: str) -> None:
    with pytest.raises(TypedWrong) as wrong:
        read_amount(typed, "EUR")
    assert wrong.value.reason == reason


def test_a_count_is_whole() -> None:
    assert read_count("1 120") == 1120
    with pytest.raises(TypedWrong) as wrong:
        read_count("2,5")
    assert wrong.value.reason == "whole"


@pytest.fixture
def form(qtbot: QtBot, look: Theme, french: Languages) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    return made


def put_in(form: QWidget, *fields: QWidget) -> None:
    layout = form.layout()
    assert layout is not None
    for field in fields:
        layout.addWidget(field)
    form.show()
    form.activateWindow()
    QApplication.processEvents()


def test_a_day_is_told_in_full_once_left_and_short_while_typed(qtbot: QtBot, form: QWidget) -> None:
    day, other = DayField(lambda: TODAY), AmountField()
    put_in(form, day, other)
    day.setFocus()
    qtbot.keyClicks(day, "30/11")
    other.setFocus()
    assert day.text() == "lundi 30 novembre 2026"
    day.setFocus()
    assert day.text() == "30/11/2026"
    assert day.value() == date(2026, 11, 30)


def test_up_and_down_step_a_day(qtbot: QtBot, form: QWidget) -> None:
    day = DayField(lambda: TODAY)
    put_in(form, day)
    day.setFocus()
    with qtbot.waitSignal(day.edited):
        qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.value() == date(2026, 11, 25)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.value() == date(2026, 11, 23)


def test_what_is_wrong_stays_as_it_was_typed(qtbot: QtBot, form: QWidget) -> None:
    day, other = DayField(lambda: TODAY), AmountField()
    put_in(form, day, other)
    day.setFocus()
    qtbot.keyClicks(day, "32/11")
    other.setFocus()
    assert (day.text(), day.reason()) == ("32/11", "day")


def test_a_day_follows_the_language(form: QWidget, spoken: Languages) -> None:
    day, other = DayField(lambda: TODAY), AmountField()
    put_in(form, other, day)
    day.put(date(2026, 12, 1))
    assert day.text() == "mardi 1er décembre 2026"
    spoken.use("en")
    QApplication.processEvents()
    assert day.text() == "Tuesday 1 December 2026"
    assert day.value() == date(2026, 12, 1)


def test_figures_are_written_as_the_language_writes_them(form: QWidget) -> None:
    amount, number, count = AmountField(), NumberField(), CountField()
    put_in(form, amount, number, count)
    amount.put(Money.of("1290"))
    number.put(Decimal("6.670"))
    count.put(6300)
    assert amount.text() == "1\u202f290,00"
    assert number.text() == "6,67"
    assert count.text() == "6\u202f300"
    assert (amount.value(), number.value(), count.value()) == (
        Money.of("1290"),
        Decimal("6.67"),
        6300,
    )


def test_an_error_is_said_on_the_field_itself(form: QWidget) -> None:
    amount = AmountField()
    asked = Asked(amount)
    put_in(form, asked)
    asked.say("&Prix payé", "€", "Frais compris.")
    assert amount.accessibleName() == "Prix payé, €"
    assert amount.accessibleDescription() == "Frais compris."
    asked.say_error(wrong_words("cents"))
    assert amount.accessibleDescription() == "Un montant a deux décimales au plus."
    assert amount.property("invalid") == "true"
    asked.say_error("")
    assert amount.accessibleDescription() == "Frais compris."
