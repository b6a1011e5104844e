"""Rows and heights: nothing lost, nothing twice, and sums that agree with plain addition."""

from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline.heights import Heights
from mediator_desk.desktop.dispute.timeline.rows import RowKind, lay_rows

from .material import entry, series


@given(series, st.booleans())
def test_every_event_is_shown_or_folded_exactly_once_and_in_order(entries, essential):
    rows = lay_rows(entries, essential=essential)
    shown = [
        row.first + offset
        for row in rows
        if row.kind in (RowKind.EVENT, RowKind.FOLD)
        for offset in range(row.span)
    ]
    assert shown == list(range(len(entries)))


@given(series)
def test_a_day_is_headed_once_and_before_its_first_shown_event(entries):
    rows = lay_rows(entries, essential=False)
    headed = [entries[row.first].on for row in rows if row.kind is RowKind.DAY]
    assert headed == sorted(set(headed))
    assert set(headed) == {item.on for item in entries}


@given(series)
def test_unfolding_shows_the_events_of_that_fold_only(entries):
    folds = [row for row in lay_rows(entries, essential=True) if row.kind is RowKind.FOLD]
    if not folds:
        return
    opened = frozenset({entries[folds[0].first].seq})
    left = lay_rows(entries, essential=True, unfolded=opened)
    assert [row for row in left if row.kind is RowKind.FOLD] == folds[1:]


@given(series, st.booleans())
def test_rows_laid_from_the_last_day_on_are_the_end_of_all_rows(entries, essential):
    rows = lay_rows(entries, essential=essential)
    days = [number for number, row in enumerate(rows) if row.kind is RowKind.DAY]
    if days:
        tail = lay_rows(entries, essential=essential, start=rows[days[-1]].first)
        before = rows[days[-1] - 1].kind is RowKind.SILENCE
        assert tail[1 if before and tail[0].kind is RowKind.SILENCE else 0 :] == rows[days[-1] :]


def test_a_silence_is_said_from_ten_days_on_between_words_of_the_parties():
    entries = [
        entry(1, days=0),
        entry(2, days=4, actor=PartyRole.MEDIATOR),
        entry(3, days=9, actor=PartyRole.TRADER),
        entry(4, days=19, actor=PartyRole.CONSUMER),
    ]
    silences = [row for row in lay_rows(entries, essential=True) if row.kind is RowKind.SILENCE]
    assert [(row.first, row.span) for row in silences] == [(3, 10)]


heights = st.lists(st.integers(1, 500), min_size=1, max_size=700)


@given(heights, st.data())
def test_heights_agree_with_plain_sums(values, data):
    kept = Heights(values)
    for _ in range(5):
        row = data.draw(st.integers(0, len(values) - 1))
        height = data.draw(st.integers(1, 500))
        assert kept.change(row, height) == height - values[row]
        values[row] = height
    added = data.draw(st.lists(st.integers(1, 500), max_size=300))
    kept.extend(added)
    values = values + added
    row = data.draw(st.integers(0, len(values) - 1))
    top = sum(values[:row])
    assert (kept.total, kept.top(row), len(kept)) == (sum(values), top, len(values))
    assert kept.at(top) == row
    assert kept.at(top + values[row] - 1) == row
    assert (kept.at(-10), kept.at(kept.total + 10)) == (0, len(values) - 1)


def test_no_rows_have_no_height():
    assert (Heights().total, Heights().at(0)) == (0, -1)
