"""What lists remember: only what changed is worked out again, and nothing outlives the lock."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.store import disputes
from mediator_desk.usecases import _memory
from mediator_desk.usecases._memory import Answers
from mediator_desk.usecases.agenda import AgendaQuery, read_agenda
from mediator_desk.usecases.body_rules import SetBodyRule, set_body_rule
from mediator_desk.usecases.caseload import (
    CaseQuery,
    SortBy,
    keep_front,
    read_caseload,
    read_caseload_part,
)
from mediator_desk.usecases.timelines import mark_read
from mediator_desk.usecases.vaults import lock_vault
from mediator_desk.vault import VaultLocked
from tests.desk.material import make_file, put_in
from tests.exchange.material import NOW


class Asked:
    """Works answers out, and remembers for which disputes."""

    def __init__(self) -> None:
        self.numbers: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
        self.numbers.append(list(numbers))
        return ((number, f"answer {number}") for number in numbers)


def test_only_what_changed_is_worked_out_again() -> None:
    kept, asked = Answers[str](), Asked()
    assert kept.of({1: "a", 2: "b"}, "day", asked) == ["answer 1", "answer 2"]
    assert kept.of({2: "b", 1: "c"}, "day", asked) == ["answer 2", "answer 1"]
    assert asked.numbers == [[1, 2], [1]]


def test_another_day_and_what_is_gone_are_forgotten() -> None:
    kept, asked = Answers[str](), Asked()
    kept.of({1: "a", 2: "b"}, "day", asked)
    kept.of({2: "b"}, "day", asked)
    kept.of({1: "a", 2: "b"}, "day", asked)
    kept.of({1: "a", 2: "b"}, "next day", asked)
    assert asked.numbers == [[1, 2], [1], [1, 2]]


def test_a_list_shows_what_changed_since(desk, platform, tmp_path):
    case = put_in(desk, make_file(platform, number=1), tmp_path).dispute_id
    put_in(desk, make_file(platform, number=2), tmp_path)
    assert [row.unread for row in read_caseload(desk, CaseQuery()).rows] == [11, 11]
    mark_read(desk, case, 10_000)
    assert sorted(row.unread for row in read_caseload(desk, CaseQuery()).rows) == [0, 11]
    put_in(desk, make_file(platform, number=3), tmp_path)
    assert len(read_caseload(desk, CaseQuery()).rows) == 3


def test_what_is_shown_first_is_worked_out_first_and_the_rest_in_parts() -> None:
    kept, asked = Answers[str](), Asked()
    stamps = dict.fromkeys(range(1, 7), "a")
    told = [kept.some(stamps, "day", asked, first=[5, 2], most=3) for _ in range(3)]
    assert asked.numbers == [[2, 5], [1, 3, 4], [6]]
    assert [left for _, left in told] == [4, 1, 0]
    assert [len(answers) for answers, _ in told] == [2, 5, 6]


def test_an_answer_that_no_longer_holds_is_not_told_while_it_waits_its_turn() -> None:
    kept, asked = Answers[str](), Asked()
    kept.of({1: "a", 2: "a", 3: "a"}, "day", asked)
    assert kept.some({1: "b", 2: "b", 3: "a"}, "day", asked, most=1) == (
        ["answer 1", "answer 3"],
        1,
    )


def test_the_files_in_front_come_before_the_others_are_read(desk, platform, tmp_path, monkeypatch):
    for number in range(1, 5):
        put_in(desk, make_file(platform, number=number), tmp_path)
    query = CaseQuery(sort=SortBy.FILE_NO)
    whole = read_caseload(desk, query)
    front = [row.dispute_id for row in whole.rows[:2]]
    keep_front(desk, query, front)
    _memory.close(desk.vault)
    monkeypatch.setattr("mediator_desk.usecases.caseload._PART", 2)
    first, second = (read_caseload_part(desk, query) for _ in range(2))
    assert ([row.dispute_id for row in first.rows], first.left) == (front, 2)
    assert second == whole
    _memory.close(desk.vault)
    other = read_caseload_part(desk, CaseQuery(search="cuisine", sort=SortBy.FILE_NO))
    assert (other.rows, other.left) == ((), 2)


def test_a_case_that_went_to_somebody_else_leaves_the_agenda(desk, platform, tmp_path):
    put_in(desk, make_file(platform, number=1), tmp_path)
    query = AgendaQuery(NOW.date().replace(year=2020), NOW.date().replace(year=2040))
    before = [item for item in read_agenda(desk, query).items if item.dispute_id is not None]
    with desk.vault.writer.begin() as connection:
        disputes.make_read_only(connection, 1)
    after = [item for item in read_agenda(desk, query).items if item.dispute_id is not None]
    assert before
    assert not after


def test_what_is_remembered_is_what_would_be_worked_out_whatever_changed(desk, platform, tmp_path):
    query = AgendaQuery(NOW.date().replace(year=2020), NOW.date().replace(year=2040), settled=True)
    numbers = iter(range(2, 9))
    case = put_in(desk, make_file(platform, number=1), tmp_path).dispute_id

    def write(change):
        with desk.vault.writer.begin() as connection:
            change(connection)

    changes = (
        lambda: put_in(desk, make_file(platform, number=next(numbers)), tmp_path),
        lambda: mark_read(desk, case, 10_000),
        lambda: set_body_rule(
            desk, SetBodyRule("OUTCOME", "Charte, art. 4", length=60, valid_from=date(2026, 1, 1))
        ),
        lambda: write(lambda connection: disputes.make_read_only(connection, 1)),
    )
    told = []
    for change in (lambda: None, *changes):
        change()
        for now in (NOW, NOW + timedelta(days=40)):
            at = replace(desk, clock=fixed_clock(now))
            told.append(remembered := (read_agenda(at, query), read_caseload(at, CaseQuery())))
            _memory.close(desk.vault)
            assert remembered == (read_agenda(at, query), read_caseload(at, CaseQuery()))
        # WHY again at the first hour: the next change must find something remembered of it.
        read_agenda(desk, query), read_caseload(desk, CaseQuery())
    assert all(before != after for before, after in pairwise(told))


def test_nothing_is_remembered_behind_the_lock(desk, platform, tmp_path):
    put_in(desk, make_file(platform), tmp_path)
    read_caseload(desk, CaseQuery())
    kept = _memory.answers(desk.vault, "cases")
    assert kept._kept
    lock_vault(desk)
    assert not kept._kept
    with pytest.raises(VaultLocked):
        _memory.answers(desk.vault, "cases")
