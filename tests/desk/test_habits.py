"""Saved filters, what they find, the views one wants to see; lists written outside the vault."""

import csv
import uuid
from dataclasses import replace

import pytest

from dispute_exchange import events as ev
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language, ReferralChannel
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.narrowing import EVERYTHING, CaseTraits, Narrowing
from mediator_desk.domain.views import CaseView
from mediator_desk.store import habits as rows
from mediator_desk.store.habits import KeptFilter
from mediator_desk.usecases.case_lists import ExportCases, export_cases
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
from mediator_desk.usecases.habits import (
    FilterAsked,
    ViewsShown,
    arrange_views,
    delete_filter,
    from_plain,
    list_filters,
    read_views,
    restore_filter,
    save_filter,
    to_plain,
)
from tests.desk.material import C, in_mediation, make_file, put_in
from tests.exchange.material import NOW

TRAITS = CaseTraits(
    disputed=Money(minor=31070),
    channel=ReferralChannel.PLATFORM,
    stage=CaseView.TO_ANSWER,
    sector="Photo",
    cross_border=False,
    vulnerable=True,
    language=Language.FR,
)


@pytest.mark.parametrize(
    ("narrowing", "kept"),
    [
        (EVERYTHING, True),
        (Narrowing(least=31070, most=31070), True),
        (Narrowing(least=31071), False),
        (Narrowing(most=31069), False),
        (Narrowing(channels=frozenset({ReferralChannel.POST})), False),
        (Narrowing(stages=frozenset({CaseView.TO_ANSWER, CaseView.CLOSED})), True),
        (Narrowing(sectors=frozenset({"Voyage"})), False),
        (Narrowing(languages=frozenset({Language.EN})), False),
        (Narrowing(cross_border=True), False),
        (Narrowing(vulnerable=True), True),
    ],
)
def test_a_condition_keeps_or_leaves_out(narrowing: Narrowing, kept: bool) -> None:
    assert narrowing.keeps(TRAITS) is kept


def test_conditions_are_counted_and_a_range_is_one() -> None:
    assert EVERYTHING.count == 0
    assert Narrowing(least=1, most=2).count == 1
    assert Narrowing(most=2, vulnerable=True, sectors=frozenset({"Photo"})).count == 3


def test_a_filter_is_kept_changed_removed_and_taken_back(desk):
    dear = FilterAsked(CaseView.TO_ANSWER, ("Angle",), Narrowing(least=100_000))
    first = save_filter(desk, "  Plus de   1 000 euros ", dear)
    second = save_filter(desk, "Vulnérables", FilterAsked(narrowing=Narrowing(vulnerable=True)))
    assert [kept.name for kept in list_filters(desk)] == ["Plus de 1 000 euros", "Vulnérables"]
    assert list_filters(desk)[0].asked == dear
    save_filter(desk, "Chers", dear, first.filter_id)
    removed = delete_filter(desk, first.filter_id)
    assert removed is not None
    assert list_filters(desk) == (second,)
    restore_filter(desk, removed)
    assert [kept.name for kept in list_filters(desk)] == ["Chers", "Vulnérables"]
    assert delete_filter(desk, uuid.uuid4()) is None


def test_a_filter_of_a_later_version_is_passed_over(desk):
    with desk.vault.writer.begin() as connection:
        rows.put_filter(connection, KeptFilter(uuid.uuid4(), 1, "Demain", '{"view": "UNHEARD_OF"}'))
    assert list_filters(desk) == ()
    assert from_plain({"view": "UNHEARD_OF"}) is None
    assert from_plain(to_plain(FilterAsked(CaseView.CLOSED))) == FilterAsked(CaseView.CLOSED)


def test_filters_tell_how_many_they_find_and_the_list_answers_them(desk, platform, tmp_path):
    put_in(desk, make_file(platform, number=1), tmp_path)
    put_in(desk, make_file(platform, number=2, cross_border=True), tmp_path)
    abroad = FilterAsked(narrowing=Narrowing(cross_border=True))
    save_filter(desk, "Transfrontaliers", abroad)
    found = read_caseload(desk, CaseQuery(narrowing=abroad.narrowing))
    assert [row.file_no[-1] for row in found.rows] == ["2"]
    assert [(kept.name, number) for kept, number in found.saved] == [("Transfrontaliers", 1)]


def test_an_empty_view_knows_what_falls_due_next(desk, platform, tmp_path):
    put_in(desk, make_file(platform, number=1), tmp_path)
    found = read_caseload(desk, CaseQuery(CaseView.CLOSED))
    assert not found.rows
    assert found.next_due is not None
    assert found.next_due.file_no.endswith("1")


def test_a_search_without_a_hit_counts_those_among_closed_files(desk, platform, tmp_path):

    left = [*in_mediation(), (C, ev.Withdrew(party=C))]
    put_in(desk, make_file(platform, number=1), tmp_path)
    put_in(desk, make_file(platform, number=2, said=left, title="Vase bleu"), tmp_path)
    found = read_caseload(desk, CaseQuery(CaseView.TO_ANSWER, "vase"))
    assert (len(found.rows), found.closed_hits) == (0, 1)


def test_views_are_moved_and_hidden_and_all_of_them_never(desk):
    assert read_views(desk) == ViewsShown()
    order = (CaseView.CLOSED, *(view for view in CaseView if view is not CaseView.CLOSED))
    arrange_views(desk, ViewsShown(order, frozenset({CaseView.SUSPENDED, CaseView.ALL})))
    again = read_views(desk)
    assert again.order[0] is CaseView.CLOSED
    assert set(again.order) == set(CaseView)
    assert again.hidden == {CaseView.SUSPENDED}


def test_a_list_is_written_as_it_is_shown(desk, platform, tmp_path):
    ids = [
        put_in(desk, make_file(platform, number=number, title=title), tmp_path).dispute_id
        for number, title in ((1, "=2+3"), (2, "Vase"))
    ]
    path = tmp_path / "liste.csv"
    done = export_cases(desk, ExportCases(tuple(reversed(ids)), path))
    head, *lines = csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert done.cases == 2
    assert head[:2] == ["Dossier", "Objet"]
    assert [line[1] for line in lines] == ["Vase", "'=2+3"]
    assert lines[0][5:8] == ["89,00", "70,00", "30,00"]


def test_a_list_tells_nothing_that_the_screen_keeps_out_of_sight(desk, platform, tmp_path):
    shut = make_file(platform, number=3, said=in_mediation()[:6])
    late = replace(desk, clock=fixed_clock(NOW))
    one = put_in(late, shut, tmp_path).dispute_id
    (row,) = read_caseload(late, CaseQuery()).rows
    export_cases(late, ExportCases((one,), tmp_path / "l.csv", Language.EN))
    _, line = csv.reader((tmp_path / "l.csv").read_text("utf-8-sig").splitlines())
    assert (line[7] == "") is (row.offered is None)


@pytest.mark.parametrize("kept", [{"order": [{}, ["ALL"], 3], "hidden": [{}]}, {"order": {}}, 3])
def test_views_kept_by_another_version_are_passed_over(desk, kept):
    with desk.vault.writer.begin() as connection:
        rows.put_habit(connection, "caseload_views", kept)
    assert read_views(desk) == ViewsShown()
