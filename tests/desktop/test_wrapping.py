"""Rows that break into lines, and pages that scroll rather than squeeze what they hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.widgets.roomy import RoomyStack
from mediator_desk.desktop.widgets.wrapping import WrapRow, wrap

NAMES = ("Demander une pièce", "Ajouter une pièce reçue", "Tout effacer")


def shown(qtbot: QtBot, page: QWidget, width: int, height: int = 300) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    QApplication.processEvents()


def test_a_row_without_room_goes_on_below_and_no_word_is_cut(qtbot: QtBot) -> None:
    page, buttons = QWidget(), [QPushButton(name) for name in NAMES]
    column = QVBoxLayout(page)
    column.addLayout(WrapRow(*buttons))
    column.addStretch(1)
    wide = sum(button.sizeHint().width() + 20 for button in buttons)
    shown(qtbot, page, wide)
    assert len({button.y() for button in buttons}) == 1
    page.resize(wide // 2, 300)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) > 1
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    ends = sorted((button.y(), button.x(), button.geometry().bottom()) for button in buttons)
    assert ends[-1][0] > ends[0][2], "lines do not cover one another"


def test_what_stretches_takes_what_is_left_and_the_rest_keeps_to_the_right(qtbot: QtBot) -> None:
    page, field, end = QWidget(), QLineEdit(), QPushButton("Sceau")
    field.setMinimumWidth(80)
    field.setMaximumWidth(200)
    row = WrapRow(field)
    row.add_stretch()
    row.addWidget(end)
    page.setLayout(row)
    shown(qtbot, page, 600, 60)
    assert field.width() == 200
    assert end.geometry().right() == 599


def test_a_row_of_a_form_wraps_where_it_stood(qtbot: QtBot) -> None:
    page, above, below = QWidget(), QPushButton("Avant"), QPushButton("Après")
    column, row, inside = QVBoxLayout(page), QHBoxLayout(), QPushButton("Milieu")
    column.addWidget(above)
    row.addWidget(inside)
    column.addLayout(row)
    column.addWidget(below)
    assert wrap(row).count() == 1
    shown(qtbot, page, 300)
    assert above.y() < inside.y() < below.y()


def test_a_page_keeps_the_height_it_needs_and_the_area_scrolls(qtbot: QtBot) -> None:
    stack, page, other = QStackedWidget(), QWidget(), QWidget()
    other.setMinimumHeight(2_000)
    column = QVBoxLayout(page)
    for name in NAMES * 4:
        column.addWidget(QPushButton(name))
    stack.addWidget(page)
    stack.addWidget(other)
    area = RoomyStack(stack)
    needed = page.minimumSizeHint().height()
    shown(qtbot, area, 400, needed + 50)
    assert stack.height() == needed + 50, "with room enough the page fills the area"
    area.resize(400, needed // 2)
    QApplication.processEvents()
    assert stack.height() == needed, "a page not in view is not asked"
    assert area.verticalScrollBar().maximum() > 0
    area.verticalScrollBar().setValue(40)
    stack.setCurrentWidget(other)
    assert area.verticalScrollBar().value() == 0
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
