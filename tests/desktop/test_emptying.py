"""What is made anew on a screen never comes up as a window of its own."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.theme import Theme
from mediator_desk.desktop.widgets.facts import Facts


def test_facts_replaced_before_they_were_shown_stay_hidden(qtbot: QtBot, look: Theme) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show()
    qtbot.waitExposed(facts)
    QApplication.processEvents()
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    # WHY twice: a list chooses its first line, then the one that was chosen before.
    facts.show_facts([("Première", "vue un instant", "")])
    facts.show_facts([("Seconde", "celle qui reste", "")])
    QApplication.processEvents()
    assert {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()} == before
