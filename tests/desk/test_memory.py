"""What lists remember: only what changed is worked out again, and nothing outlives the lock."""

from collections.abc import Iterator, Sequence

import pytest

from mediator_desk.store import disputes
from mediator_desk.usecases import _memory
from mediator_desk.usecases._memory import Answers
from mediator_desk.usecases.agenda import AgendaQuery, read_agenda
from mediator_desk.usecases.caseload import CaseQuery, read_caseload
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


def test_a_case_that_went_to_somebody_else_leaves_the_agenda(desk, platform, tmp_path):
    put_in(desk, make_file(platform, number=1), tmp_path)
    query = AgendaQuery(NOW.date().replace(year=2020), NOW.date().replace(year=2040))
    before = [item for item in read_agenda(desk, query).items if item.dispute_id is not None]
    with desk.vault.writer.begin() as connection:
        disputes.make_read_only(connection, 1)
    after = [item for item in read_agenda(desk, query).items if item.dispute_id is not None]
    assert before
    assert not after


def test_nothing_is_remembered_behind_the_lock(desk, platform, tmp_path):
    put_in(desk, make_file(platform), tmp_path)
    read_caseload(desk, CaseQuery())
    kept = _memory.answers(desk.vault, "cases")
    assert kept._kept
    lock_vault(desk)
    assert not kept._kept
    with pytest.raises(VaultLocked):
        _memory.answers(desk.vault, "cases")
