"""The workshop on the demonstration dossier: typing, amounts, the check, and what survives."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from dispute_exchange.money import Money
from mediator_desk.decisions.rules import RULES
from mediator_desk.desktop.decision.gate_words import _FOUND, _PASSED, point_words
from mediator_desk.desktop.decision.heads import read_amount
from mediator_desk.usecases.decisions import GateLevel, read_draft
from tests.desktop.dossier import Dossier
from tests.patience import until

REASONS = "Le remboursement est intervenu trente-quatre jours après le terme."


@pytest.fixture
def workshop(dossier: Dossier) -> Any:
    """A draft begun from the standard plan."""
    tab = dossier.go("decision")
    tab._start._start.click()
    dossier.settle()
    assert tab._stack.currentWidget() is tab._workshop
    return tab._workshop


def head(workshop: Any, letter: str) -> Any:
    return next(each for each in workshop._content.heads if each.letter == letter)


def saved(dossier: Dossier) -> Any:
    draft = read_draft(dossier.desk, dossier.dispute_id)
    assert draft is not None
    return draft


def test_typing_saves_after_the_pause_and_leaves_caret_and_undo(
    dossier: Dossier, workshop: Any
) -> None:
    workshop._show_head(head(workshop, "B").head_id)
    edit = workshop._ui.editor.edit
    edit.setFocus()
    dossier.type(REASONS)
    edit.moveCursor(edit.textCursor().MoveOperation.WordLeft)
    caret = edit.textCursor().position()
    dossier.wait(lambda: saved(dossier).version == 2)
    dossier.settle()
    assert edit.textCursor().position() == caret
    assert edit.document().isUndoAvailable()
    (section,) = (
        s for s in saved(dossier).content.sections if s.head_id == head(workshop, "B").head_id
    )
    assert section.blocks[0].inlines[0].text == REASONS
    edit.undo()
    assert edit.toPlainText() != REASONS


def test_an_amount_is_set_in_the_table_and_the_total_follows(
    dossier: Dossier, workshop: Any
) -> None:
    table = workshop._ui.heads
    for row, words in enumerate(("0", "145,80", "14.90", "0")):
        table.item(row, 3).setText(words)
    assert table.item(table.rowCount() - 1, 3).text() == "160.70"
    workshop.save()
    dossier.settle()
    assert [each.proposed.minor for each in saved(dossier).content.heads] == [0, 14580, 1490, 0]


def test_what_is_no_amount_is_not_taken(dossier: Dossier, workshop: Any) -> None:
    table = workshop._ui.heads
    table.item(1, 3).setText("145,80")
    table.item(1, 3).setText("beaucoup")
    assert table.item(1, 3).text() == "145.80"


@pytest.mark.parametrize(
    ("typed", "minor"), [("145,80", 14580), ("1\u202f290.5", 129050), ("12 €", 1200)]
)
def test_amounts_are_read_as_people_type_them(typed: str, minor: int) -> None:
    assert read_amount(typed, "EUR") == Money(minor=minor)


@pytest.mark.parametrize("typed", ["-3", "abc", "1,2,3", "nan"])
def test_other_texts_are_no_amounts(typed: str) -> None:
    with pytest.raises(ValueError):
        read_amount(typed, "EUR")


def test_sign_goes_to_the_first_blocking_point(dossier: Dossier, workshop: Any) -> None:
    workshop._ui.gate.sign.click()
    assert workshop._ui.heads.currentRow() == 0
    assert workshop._ui.heads.currentColumn() == 3
    assert workshop._ui.heads.isAncestorOf(dossier.focus())


def test_each_repair_goes_to_its_place(dossier: Dossier, workshop: Any) -> None:
    workshop._places.go("response_days")
    assert workshop._ui.days.hasFocus()
    workshop._places.go(f"head:{head(workshop, 'C').head_id}")
    assert workshop._content.sections[workshop._at].head_id == head(workshop, "C").head_id
    assert workshop._ui.editor.edit.hasFocus()
    workshop._places.go("proposal")
    assert workshop._content.sections[workshop._at].key == "proposal"
    workshop._places.go("independence")
    dossier.settle()
    assert dossier.session.navigation.here.tab == "overview"


def test_what_blocks_is_marked_in_the_plan(dossier: Dossier, workshop: Any) -> None:
    dossier.wait(lambda: workshop._ui.gate._report is not None)
    told = [
        workshop._ui.plan.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(workshop._ui.plan.count())
    ]
    assert sum(words.endswith("to mend") for words in told) == 5, "four heads and the response time"


def test_locking_while_typing_gives_the_text_back(dossier: Dossier, workshop: Any) -> None:
    workshop._show_head(head(workshop, "D").head_id)
    workshop._ui.editor.edit.setFocus()
    dossier.type("Aucune pièce n'établit")
    letter = head(workshop, "D").head_id
    dossier.lock_and_unlock()
    (section,) = (s for s in saved(dossier).content.sections if s.head_id == letter)
    assert section.blocks[0].inlines[0].text == "Aucune pièce n'établit"
    again = dossier.go("decision")._workshop
    again._show_head(letter)
    assert again._ui.editor.edit.toPlainText() == "Aucune pièce n'établit"


def test_leaving_the_dispute_while_typing_keeps_the_text(dossier: Dossier, workshop: Any) -> None:
    workshop._ui.days.setValue(21)
    dossier.session.navigation.place("caseload")
    dossier.settle()
    assert saved(dossier).content.response_days == 21


def test_rereading_renews_what_the_parties_want_and_nothing_typed(
    dossier: Dossier, workshop: Any
) -> None:
    workshop._ui.heads.item(1, 3).setText("145,80")
    stale = head(workshop, "B").model_copy(update={"offered": Money(minor=1)})
    heads = tuple(stale if each.letter == "B" else each for each in workshop._content.heads)
    workshop._change(heads=heads)
    workshop._reread()
    dossier.settle()
    assert head(workshop, "B").offered == Money(minor=10510)
    assert head(workshop, "B").proposed == Money(minor=14580)
    workshop.save()
    dossier.settle()
    assert saved(dossier).content == workshop._content


def test_every_rule_of_the_gate_has_words() -> None:
    names = {rule.name for rule in RULES}
    assert names <= set(_PASSED)
    assert names <= {key.partition("/")[0] for key in _FOUND}


def test_found_points_fill_their_words(dossier: Dossier, workshop: Any) -> None:
    dossier.wait(lambda: workshop._ui.gate._report is not None)
    for point in workshop._ui.gate._report.points:
        words, repair = point_words(point)
        assert "?" not in words
        assert "{" not in words
        assert repair or point.level is not GateLevel.BLOCKING


def test_the_preview_shows_pages(dossier: Dossier, workshop: Any) -> None:
    dossier.wait(lambda: workshop._ui.preview._stack.currentWidget() is workshop._ui.preview._view)
    assert workshop._ui.preview._pages >= 3
    workshop._ui.preview._down.click()
    dossier.settle()
    assert workshop._ui.preview._page == 2


def test_a_lock_gives_section_text_and_caret_back(dossier: Dossier, workshop: Any) -> None:
    workshop._show_head(head(workshop, "B").head_id)
    section, edit = workshop._at, workshop._ui.editor.edit
    edit.setFocus()
    dossier.type(REASONS)
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    dossier.lock_and_unlock()
    dossier.settle()
    again = dossier.page._tab("decision")._workshop
    assert again._at == section
    assert again._ui.editor.edit.toPlainText() == REASONS
    assert again._ui.editor.edit.textCursor().position() == 3


def test_who_writes_a_draft_without_a_pause_is_sealed_too(dossier: Dossier, workshop: Any) -> None:
    workshop._ui.editor.edit.setFocus()

    def typed_on() -> bool:
        dossier.type("a")
        dossier.qtbot.wait(60)
        return saved(dossier).version > 1

    until(typed_on, "nothing was sealed while the keys went on")
