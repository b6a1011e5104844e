"""A timeline laid piece by piece is the one laid whole; filters keep what they say."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.timeline.keeping import Keeping, count_offered
from mediator_desk.desktop.dispute.timeline.laid import DAY_SIZE, LONGEST, Laid, lay
from mediator_desk.desktop.dispute.timeline.rows import RowKind

from .material import START, entry, series


@given(series, st.booleans(), st.integers(0, 40))
def test_a_timeline_that_grew_is_the_whole_one(entries, essential, known):
    laid = lay(entries[:known], essential=essential)
    before = list(laid.rows)
    standing, rows = laid.grown(entries)
    laid.grow(tuple(entries), standing, rows)
    assert laid == lay(entries, essential=essential)
    assert laid.rows[:standing] == before[:standing]


@given(series, st.data())
def test_folds_opened_one_after_the_other_leave_the_rows_of_all(entries, data):
    laid = lay(entries, essential=True)
    folds = [row for row in laid.rows if row.kind is RowKind.FOLD]
    for fold in data.draw(st.permutations(folds)):
        laid.unfold(laid.rows.index(fold))
        again = lay(entries, essential=True, unfolded=laid.unfolded)
        assert laid == again


@given(series, st.booleans())
def test_an_event_is_found_in_the_row_that_shows_or_folds_it(entries, essential):
    laid = lay(entries, essential=essential)
    for at, each in enumerate(entries):
        row = laid.rows[laid.row_of(each.seq)]
        assert row.kind in (RowKind.EVENT, RowKind.FOLD)
        assert row.first <= at < row.first + row.span
        assert laid.row_from(each.seq) == laid.row_of(each.seq)
    assert laid.row_of(10_000) == -1
    assert laid.row_from(10_000) is None
    assert (laid.row_from(0) is None) == (not entries)


def test_a_row_has_the_size_of_its_text_and_never_more_than_the_longest():
    laid = lay([entry(1, length=80), entry(2, length=10 * LONGEST)], essential=False)
    assert list(laid.sizes) == [DAY_SIZE, 80, LONGEST]
    assert Laid().row_of(1) == -1


def test_filters_keep_what_answers_all_of_them():
    entries = [
        entry(1, actor=PartyRole.CONSUMER, kind="OFFER"),
        entry(2, actor=PartyRole.TRADER, days=1),
        entry(3, actor=PartyRole.CONSUMER, days=2),
        entry(4, actor=PartyRole.CONSUMER, days=3),
    ]
    consumers = frozenset({PartyRole.CONSUMER.value})
    none = frozenset[str]()
    days = (START + timedelta(days=1), START + timedelta(days=2))
    assert Keeping().of(entries) == tuple(entries)
    kept = Keeping((consumers, none, none, none), days).of(entries)
    assert [each.seq for each in kept] == [3]


def test_what_filters_offer_is_counted_over_everything():
    entries = [entry(1, kind="REFERRED"), entry(2, days=3), entry(3, days=5)]
    offered = count_offered(entries)
    assert offered.counts[3] == {"REFERRED": 1, "MESSAGE": 2}
    assert offered.span == (START, START + timedelta(days=5))
    assert (offered.referred, offered.notified) == (START, START)
    assert count_offered([]).span is None
