"""Highlights at the desk: sealed, named, cut to the page, put aside and brought back."""

import uuid

import pytest

from mediator_desk.domain.highlights import LONGEST_NAME, MOST_REGIONS, Marked, Region
from mediator_desk.store import disputes
from mediator_desk.store.custody import delete_dispute
from mediator_desk.store.errors import ExhibitUnknown, HighlightUnknown
from mediator_desk.usecases.highlights import (
    NothingMarked,
    highlight_exhibit,
    list_highlights,
    remove_highlight,
    rename_highlight,
    restore_highlight,
)
from tests.desk.exhibit_material import exhibit_id, held

LINE = Region(0.1, 0.2, 0.5, 0.02)
SECRET = "hippocampe"


@pytest.fixture
def case(desk, platform, tmp_path):
    return held(desk, platform, tmp_path)


def mark(desk, case, number=1, page=1, words="", name="", region=LINE):
    marked = Marked(page, (region,), words, name)
    return highlight_exhibit(desk, case, exhibit_id(number), marked)


def test_highlights_are_listed_as_one_reads(desk, case):
    mark(desk, case, 3, 1)
    mark(desk, case, 1, 2)
    mark(desk, case, 1, 1, region=Region(0.1, 0.8, 0.2, 0.1))
    mark(desk, case, 1, 1)
    shown = [(one.piece_no, one.marked.page, one.no) for one in list_highlights(desk, case)]
    assert shown == [(1, 1, 4), (1, 1, 3), (1, 2, 2), (3, 1, 1)]


def test_nothing_of_a_highlight_is_told_by_the_database(desk, case):
    mark(desk, case, words=f"le {SECRET} a été déposé", name=f"Preuve {SECRET}")
    with desk.vault.engine.connect() as connection:
        rows = connection.exec_driver_sql("select * from highlight").all()
    assert len(rows) == 1
    assert SECRET not in repr(rows)


def test_it_is_renamed_and_called_by_its_words_without_a_name(desk, case):
    made = mark(desk, case, words="Dépôt en point\nrelais", name="  La \n preuve ")
    assert made.marked.title == "La preuve"
    rename_highlight(desk, case, made.highlight_id, "")
    (shown,) = list_highlights(desk, case)
    assert shown.marked.title == "Dépôt en point relais"
    rename_highlight(desk, case, made.highlight_id, "x" * 500)
    (shown,) = list_highlights(desk, case)
    assert len(shown.marked.name) == LONGEST_NAME


def test_it_is_put_aside_and_brought_back_under_its_number(desk, case):
    first = mark(desk, case)
    remove_highlight(desk, case, first.highlight_id)
    assert list_highlights(desk, case) == ()
    assert mark(desk, case).no == 2
    restore_highlight(desk, case, first.highlight_id)
    assert {one.no for one in list_highlights(desk, case)} == {1, 2}


@pytest.mark.parametrize(
    "region", [Region(1.2, 0.1, 0.2, 0.2), Region(0.1, 0.1, 0.0, 0.2), Region(-1, -1, 0.5, 0.5)]
)
def test_what_is_not_on_the_page_is_not_marked(desk, case, region):
    with pytest.raises(NothingMarked):
        mark(desk, case, region=region)
    with pytest.raises(NothingMarked):
        highlight_exhibit(desk, case, exhibit_id(1), Marked(0, (LINE,)))


def test_what_hangs_over_the_edge_is_cut(desk, case):
    made = mark(desk, case, region=Region(0.9, -0.1, 0.4, 0.3))
    (region,) = made.marked.regions
    assert (region.left, region.top) == (0.9, 0.0)
    assert region.width == pytest.approx(0.1)
    assert region.height == pytest.approx(0.2)
    many = Marked(1, (LINE,) * (MOST_REGIONS + 5))
    assert len(highlight_exhibit(desk, case, exhibit_id(1), many).marked.regions) == MOST_REGIONS


def test_another_dispute_or_exhibit_has_none_of_it(desk, case):
    made = mark(desk, case)
    with pytest.raises(HighlightUnknown):
        rename_highlight(desk, case, uuid.uuid4(), "x")
    with pytest.raises(HighlightUnknown):
        remove_highlight(desk, uuid.uuid4(), made.highlight_id)
    with pytest.raises(ExhibitUnknown):
        mark(desk, case, number=99)


def test_it_goes_with_its_dispute(desk, case):
    mark(desk, case)
    mark(desk, case)
    with desk.vault.writer.begin() as connection:
        assert delete_dispute(connection, disputes.get(connection, case))["highlight"] == 2
