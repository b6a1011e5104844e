"""Ten thousand disputes: what is on screen costs what is on screen, not what there is."""

import uuid
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.agenda.delegate import LineDelegate, MonthDelegate, WeekDelegate
from mediator_desk.desktop.agenda.lines import LinesModel
from mediator_desk.desktop.agenda.model import CalendarModel, MonthModel, WeekModel
from mediator_desk.desktop.agenda.period import View, turned
from mediator_desk.desktop.agenda.reading import Loaded, narrowed
from mediator_desk.desktop.agenda.table import DayTable, MonthTable, WeekTable
from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.theme import Theme
from mediator_desk.law import calendar
from mediator_desk.usecases.agenda import AgendaItem, AgendaKind
from tests.desktop.material import NOW, clock
from tests.effort import calls

MANY = 10_000
TODAY = date(2026, 11, 24)


def now() -> datetime:
    return NOW


def item(number: int) -> AgendaItem:
    """Forty deadlines a day, from two months ago on."""
    due = clock(days=number / 40 - 60)
    assert due.due_on is not None
    return AgendaItem(
        due.due_on,
        AgendaKind.DUE,
        due,
        0,
        uuid.UUID(int=number + 1),
        str(4000 + number),
        "Objectif macro 105 mm, remboursement tardif",
        f"{number}@mediator-desk",
    )


def load(numbers: range) -> Loaded:
    items = tuple(item(number) for number in numbers)
    by_day: dict[date, list[AgendaItem]] = {}
    for each in items:
        by_day.setdefault(each.on, []).append(each)
    return Loaded(TODAY, items, calendar(), by_day)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(range(MANY))


@pytest.mark.parametrize("view", [View.WEEK, View.MONTH])
def test_turning_a_page_costs_what_the_page_shows_not_what_there_is(
    qtbot: QtBot, look: Theme, english: Languages, loaded: Loaded, view: View
) -> None:
    table: DayTable = WeekTable() if view is View.WEEK else MonthTable()
    model: CalendarModel = (WeekModel if view is View.WEEK else MonthModel)(view, now, table)
    table.setModel(model)
    delegate: Callable[..., QWidget] = WeekDelegate if view is View.WEEK else MonthDelegate  # type: ignore[assignment]
    table.setItemDelegate(delegate(now, table))  # type: ignore[arg-type]
    table.resize(930, 600)
    qtbot.addWidget(table)
    table.show()

    def turn(what: Loaded) -> None:
        model.show(what, TODAY)
        table.grab()
        model.show(what, turned(view, TODAY, 1))
        table.grab()

    # As dense as all of them, from October to January only.
    fewer = load(range(MANY // 10, MANY // 2))
    turn(fewer)
    assert calls(lambda: turn(loaded)) < 1.1 * calls(lambda: turn(fewer))


def test_filtering_and_listing_twice_as_many_is_twice_the_work(
    qtbot: QtBot, look: Theme, english: Languages, loaded: Loaded
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    model = LinesModel(now, holder)

    def narrow(what: Loaded) -> None:
        model.show_items(narrowed(what, frozenset({"", "OUTCOME"}), frozenset()).items)
        model.row_of(what.items[-1])

    half = load(range(MANY // 2))
    narrow(half)
    of_half = calls(lambda: narrow(half))
    assert calls(lambda: narrow(loaded)) < 2.2 * of_half
    assert model.rowCount() > MANY
    delegate = LineDelegate(now, holder)
    assert delegate is not None


def test_a_day_with_more_than_it_can_show_says_how_many(
    qtbot: QtBot, look: Theme, english: Languages, loaded: Loaded
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    model = MonthModel(View.MONTH, now, holder)
    model.show(loaded, TODAY)
    index = model.index_of(TODAY + timedelta(days=1), 0)
    assert len(model.cell(index).items) == 40
    assert "40 deadlines" in str(model.data(index, 0x000B))
