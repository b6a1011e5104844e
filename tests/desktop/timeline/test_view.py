"""The timeline view on a real, offscreen window: what it shows, keeps in place and lets do."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline.laid import lay
from mediator_desk.desktop.dispute.timeline.model import TimelineModel
from mediator_desk.desktop.dispute.timeline.rows import RowKind
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.shell.single_keys import allow_single_keys
from mediator_desk.desktop.theme import Appearance, theme

from .material import entry, text


def many(count):
    return [
        entry(
            number,
            days=number // 7,
            actor=PartyRole.CONSUMER if number % 2 else PartyRole.TRADER,
            kind="OFFER" if number % 5 == 0 else "MESSAGE",
            length=40 + (number * 37) % 700,
        )
        for number in range(1, count + 1)
    ]


@pytest.fixture
def shown(qtbot):
    theme()
    model = TimelineModel()
    view = TimelineView(model)
    qtbot.addWidget(view)
    by_seq = {}

    def fill(entries, *, essential=True):
        by_seq.update({item.seq: text(item) for item in entries})
        model.show(lay(entries, essential=essential, unfolded=model.unfolded))

    model.texts_wanted.connect(lambda seqs: model.take_texts(by_seq[seq] for seq in seqs))
    view.resize(860, 500)
    view.show()
    qtbot.waitExposed(view)
    view.fill, view.texts = fill, by_seq
    yield view
    theme().apply(Appearance())


def settle(qtbot, view):
    """Until a paint asks for no more texts."""
    model = view.model()

    def done():
        view.viewport().repaint()
        return not model._wanted and not model._asked and not view._refit.isActive()

    qtbot.waitUntil(done)


def test_rows_do_not_overlap_and_follow_each_other(qtbot, shown):
    shown.fill(many(200))
    settle(qtbot, shown)
    rects = [shown.visualRect(shown.model().index(row)) for row in range(40)]
    assert all(above.bottom() + 1 == below.top() for above, below in itertools.pairwise(rects))
    assert all(shown.indexAt(rect.center()).row() == row for row, rect in enumerate(rects))


def test_the_model_keeps_qts_contract(qtbot, shown):
    QAbstractItemModelTester(shown.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.fill(many(30))
    later = [entry(31, days=40), entry(32, days=40)]
    shown.texts.update({item.seq: text(item) for item in later})
    shown.model().append_entries(later)
    assert shown.model().row_of(32) == shown.model().rowCount() - 1


def test_scrolling_up_over_unmeasured_rows_does_not_make_the_text_jump(qtbot, shown):
    shown.fill(many(400))
    settle(qtbot, shown)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    settle(qtbot, shown)
    for _ in range(12):
        shown.verticalScrollBar().setValue(shown.verticalScrollBar().value() - 60)
        row, offset = shown._anchor
        settle(qtbot, shown)
        assert shown._anchor == (row, offset)
        assert shown.visualRect(shown.model().index(row)).top() == -offset


def test_later_events_never_move_what_is_read(qtbot, shown):
    shown.fill(many(100))
    settle(qtbot, shown)
    shown.verticalScrollBar().setValue(900)
    settle(qtbot, shown)
    before = shown._anchor
    later = [entry(number, days=60) for number in range(101, 131)]
    shown.texts.update({item.seq: text(item) for item in later})
    shown.model().append_entries(later)
    settle(qtbot, shown)
    assert shown._anchor == before


def test_keys_go_through_events_and_days_and_skip_headings(qtbot, shown):
    shown.fill(many(50))
    settle(qtbot, shown)
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    kinds = []
    for _ in range(10):
        kinds.append(shown.model().rows[shown.currentIndex().row()].kind)
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert set(kinds) == {RowKind.EVENT}
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.model().entry_at(shown.currentIndex().row()).seq == 50
    day = shown.model().entry_at(shown.currentIndex().row()).on
    qtbot.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    landed = shown.model().entry_at(shown.currentIndex().row())
    assert landed.on < day


def test_enter_note_and_space_ask_for_what_they_name(qtbot, shown):
    shown.fill([entry(1), entry(2, kind="EVIDENCE_FILED")])
    settle(qtbot, shown)
    shown.show_event(2)
    with qtbot.waitSignal(shown.reading_wanted) as read:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    with qtbot.waitSignal(shown.note_wanted) as note:
        qtbot.keyClick(shown, Qt.Key.Key_N)
    with qtbot.waitSignal(shown.exhibit_wanted) as exhibit:
        qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert (read.args, note.args) == ([2], [2, None])
    assert exhibit.args[0] == text(entry(2, kind="EVIDENCE_FILED")).exhibits[0].evidence_id


def test_a_letter_alone_asks_for_no_note_where_single_keys_are_off(qtbot, shown):
    shown.fill([entry(1), entry(2)])
    settle(qtbot, shown)
    shown.show_event(2)
    asked = []
    shown.note_wanted.connect(lambda *told: asked.append(told))
    allow_single_keys(allowed=False)
    try:
        qtbot.keyClick(shown, Qt.Key.Key_N)
    finally:
        allow_single_keys(allowed=True)
    assert asked == []


def test_a_fold_opens_in_place(qtbot, shown):
    system = [entry(number, actor=PartyRole.PLATFORM, kind="READ") for number in (2, 3, 4)]
    shown.fill([entry(1), *system, entry(5)])
    settle(qtbot, shown)
    shown.show_event(3)
    assert shown.model().rows[shown.currentIndex().row()].kind is RowKind.FOLD
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert [shown.model().entry_at(row) is not None for row in range(1, 6)] == [True] * 5


def test_text_size_changes_every_height_and_keeps_rows_apart(qtbot, shown):
    shown.fill(many(60))
    settle(qtbot, shown)
    before = shown._heights.total
    theme().apply(Appearance(theme="dark", scale=2.0))
    settle(qtbot, shown)
    assert shown._heights.total > before * 1.5
    rects = [shown.visualRect(shown.model().index(row)) for row in range(10)]
    assert all(a.bottom() < b.top() for a, b in itertools.pairwise(rects))


def test_assistive_technology_sees_a_list_of_whole_sentences(qtbot, shown):
    shown.fill(many(1000))
    settle(qtbot, shown)
    seen = QAccessible.queryAccessibleInterface(shown)
    assert seen.role() == QAccessible.Role.List
    assert seen.childCount() == shown.model().rowCount()
    spoken = seen.child(1).text(QAccessible.Text.Name)
    assert "Mme Solène Arvaillon" in spoken
    assert "Je maintiens la majoration" in spoken
