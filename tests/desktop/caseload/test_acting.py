"""What is done with rows: a window apart, a copy, a table, a bundle; several rows, fewer ways."""

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.bundles.grouping import GroupForm
from mediator_desk.desktop.dispute.timeline.printing import ChronologyDialog
from mediator_desk.usecases.bundles import Candidate
from mediator_desk.usecases.caseload import NextAction
from tests.desktop.dossier import Dossier
from tests.desktop.material import caseload, row


@pytest.fixture
def page(dossier: Dossier) -> Any:
    dossier.session.navigation.place("caseload")
    dossier.settle()
    assert dossier.window.opened is not None
    return dossier.window.opened.pane.page


def enabled(page: Any) -> set[str]:
    return {name for name, action in page._acts._actions.items() if action.isEnabled()}


def test_one_row_can_be_opened_apart(qtbot: QtBot, dossier: Dossier, page: Any) -> None:
    # WHY not in the window: whether it opens another one is the shell's business.
    page.open_apart.disconnect()
    with qtbot.waitSignal(page.open_apart) as asked:
        page._acts._actions["apart"].trigger()
    assert asked.args == [dossier.dispute_id]


def test_the_numbers_of_all_rows_chosen_are_copied(dossier: Dossier, page: Any) -> None:
    page._acts._actions["copy"].trigger()
    assert QApplication.clipboard().text() == "4182"


def test_several_rows_are_exported_or_grouped_and_nothing_else(page: Any) -> None:
    page._show(caseload(row("1"), row("2")))
    page.ui.list.selectAll()
    assert enabled(page) == {"copy", "export", "group"}


def test_a_file_not_opened_yet_prints_nothing(page: Any) -> None:
    page._show(caseload(row("1", next_action=NextAction.DECLARE_INDEPENDENCE)))
    assert "print" not in enabled(page)


def test_the_list_is_written_outside_the_vault_and_it_is_said(
    dossier: Dossier, page: Any, tmp_path: Path
) -> None:
    page.ui.list.selectAll()
    page._acts.write(str(tmp_path / "liste.csv"))
    dossier.settle()
    lines = list(csv.reader((tmp_path / "liste.csv").read_text("utf-8-sig").splitlines()))
    assert lines[1][0] == "4182"
    assert "liste.csv" in page.ui.undo.words()


def test_the_chronology_is_printed_from_the_list(dossier: Dossier, page: Any) -> None:
    page._acts._actions["print"].trigger()
    dialog = page.findChild(ChronologyDialog)
    assert isinstance(dialog, ChronologyDialog)
    assert dialog.request() is not None
    dialog.close()


def test_rows_chosen_begin_ticked_in_a_bundle(qtbot: QtBot, dossier: Dossier, page: Any) -> None:
    rows = [row(number) for number in ("1", "2", "3")]
    candidates = tuple(
        Candidate(each.dispute_id, each.file_no, each.consumer, "", None) for each in rows
    )
    page._acts._choose_files(candidates, [rows[0].dispute_id, rows[2].dispute_id])
    form = page.findChild(GroupForm)
    assert isinstance(form, GroupForm)
    assert form._ticked() == (rows[0].dispute_id, rows[2].dispute_id)
    form.close()
