"""The list of a choice: wide enough for what it offers."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.widgets.choice import Choice


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_is_as_wide_as_its_longest_line(qtbot: QtBot, look: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    choice = Choice()
    choice.setFixedWidth(120)
    choice.set_choices([("a", "Décision"), ("b", "Décision (votre entité ne l’emploie pas)")])
    QVBoxLayout(page).addWidget(choice)
    page.resize(800, 200)
    page.show()
    choice.showPopup()
    assert choice.view().viewport().width() >= choice.view().sizeHintForColumn(0)
    choice.hidePopup()
