"""The names beside the cards of the settings, and the commands that lead to them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mediator_desk.desktop.i18n import Languages
from tests.desktop.dossier import Dossier


def test_every_card_is_named_and_reached_from_the_list(dossier: Dossier, french: Languages) -> None:
    dossier.session.navigation.place("settings", "texts")
    dossier.settle()
    page = dossier.page
    held = page._contents
    names = [held.item(row).text() for row in range(held.count())]
    assert len(names) == len(page._shown_cards()) > 10
    assert all(names)
    assert names[0] == "Lecture"
    assert held.currentItem().text() == "Modèles", "where a command led"
    bar = page.ui.scroll.verticalScrollBar()
    held.setCurrentRow(names.index("Plateforme"))
    assert bar.value() == min(page.ui.platform.geometry().top() - 12, bar.maximum())
    QTest.keyClick(held, Qt.Key.Key_Home)
    dossier.settle()
    assert bar.value() <= page.ui.reading.geometry().top()
