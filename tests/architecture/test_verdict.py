"""A run that fails says which tests, and why, in a few lines at its end."""

from pathlib import Path

import pytest

from tests.verdict import Verdict, said


def report(name: str, why: str | None) -> pytest.TestReport:
    outcome = "passed" if why is None else "failed"
    return pytest.TestReport(name, ("a.py", 1, name), {}, outcome, why, "call", duration=1.25)


def test_each_failure_is_told_at_once_with_its_reason(tmp_path: Path) -> None:
    verdict = Verdict(tmp_path / "build" / "failed.txt")
    verdict.pytest_runtest_logreport(report("a.py::fine", None))
    verdict.pytest_sessionfinish(0)
    assert not (tmp_path / "build").exists()
    verdict.pytest_runtest_logreport(report("a.py::wrong", "first\nassert 1 == 2"))
    told = (tmp_path / "build" / "failed.txt").read_text("utf-8")
    assert told.startswith("1 failed\nFAILED a.py::wrong (call, 1.2 s, main)\n")
    assert "    assert 1 == 2\n" in told


def test_a_run_that_ends_ill_without_a_test_says_so_too(tmp_path: Path) -> None:
    Verdict(tmp_path / "failed.txt").pytest_sessionfinish(2)
    assert "ended with 2" in (tmp_path / "failed.txt").read_text("utf-8")


def test_many_failures_are_told_by_name_and_counted() -> None:
    told = said([(f"tests/one.py::test_{number}", "    why\n" * 8) for number in range(400)])
    assert told.startswith("400 failed\n")
    assert len(told) < 5_100
    assert "tests/one.py::test_60\n" in told
    assert told.endswith(" more\n")
