"""The overview of the demonstration dossier: its facts, each one step from its source."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableWidget

from mediator_desk.desktop.i18n import Languages
from tests.desktop.dossier import Dossier


def row(table: QTableWidget, number: int) -> list[str]:
    return [table.item(number, column).text() for column in range(table.columnCount())]


def test_amounts_are_those_of_the_dossier(dossier: Dossier, french: Languages) -> None:
    amounts = dossier.go("overview")._amounts._table
    assert row(amounts, amounts.rowCount() - 1)[1:] == ["310,70", "175,70", "120,00", "55,70"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_figure_is_cut(dossier: Dossier, spoken: Languages, language: str) -> None:
    spoken.use(language)
    amounts = dossier.go("overview")._amounts._table
    for line in range(amounts.rowCount()):
        for column in range(1, amounts.columnCount()):
            cell = amounts.item(line, column)
            needed = QFontMetrics(cell.font()).horizontalAdvance(cell.text())
            # 10 px of padding and 3 px of margin on either side.
            assert amounts.columnWidth(column) >= needed + 26, cell.text()
    spoken.use("en")


def test_a_settled_head_is_told_by_a_word(dossier: Dossier, french: Languages) -> None:
    amounts = dossier.go("overview")._amounts._table
    assert row(amounts, 0)[1:] == ["réglé", "réglé", "réglé", "0,00"]


def test_a_line_of_amounts_leads_to_the_event_of_its_last_change(dossier: Dossier) -> None:
    overview = dossier.go("overview")
    head = overview._amounts._heads[1]
    overview._amounts._table.setCurrentCell(1, 0)
    overview._amounts._table.setFocus()
    dossier.press(Qt.Key.Key_Return)
    dossier.settle()
    here = dossier.session.navigation.here
    assert (here.tab, here.event_seq) == ("timeline", max(head.asked_seq, head.offered_seq))
    view = dossier.page._tab("timeline")._view
    entry = dossier.page._tab("timeline")._model.entry_at(view.currentIndex().row())
    assert entry.seq == here.event_seq


def test_both_parties_have_the_same_room(dossier: Dossier) -> None:
    halves = list(dossier.go("overview")._parties._halves.values())
    assert abs(halves[0].width() - halves[1].width()) <= 1
    assert [half.name.text() for half in halves] == [
        "Mme Solène Arvaillon",
        "Boutique Lumière d’Angle",
    ]


def test_a_running_clock_is_told_with_its_day_count_and_article(
    dossier: Dossier, french: Languages
) -> None:
    clocks = dossier.go("overview")._clocks
    told = [line.accessibleName() for line in clocks._lines]
    outcome = next(words for words in told if words.startswith("Issue de la médiation"))
    assert "jour 84 sur 90" in outcome
    assert "R612\u20115" in outcome
    assert "30\xa0novembre 2026" in outcome.replace("30 novembre", "30\xa0novembre")


def test_the_next_action_opens_the_workshop(dossier: Dossier) -> None:
    overview = dossier.go("overview")
    assert dossier.focus() is overview._open
    dossier.press(Qt.Key.Key_Space)
    dossier.settle()
    assert dossier.session.navigation.here.tab == "decision"


def test_cards_never_overlap_when_columns_are_few(dossier: Dossier) -> None:
    overview = dossier.go("overview")
    overview._arrange(1)
    overview._ui.flow.layout().activate()
    dossier.settle()
    needed = overview._ui.flow.layout().minimumHeightForWidth(overview._ui.flow.width())
    assert overview._ui.flow.height() >= needed
