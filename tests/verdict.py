"""What failed, in few words, in a file of its own: of a long record often only the end is kept.

A plugin of pytest, ``-p tests.verdict --verdict=FILE``. Owns that file, written anew at each
failure, so that a run that is cut short tells too; the whole tracebacks stay where they are.
"""

from pathlib import Path

import pytest

_MOST_CHARACTERS = 5_000
_MOST_LINES = 8
_WIDEST = 160


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--verdict", type=Path, metavar="FILE", help="where to say what failed")


def pytest_configure(config: pytest.Config) -> None:
    place = config.getoption("--verdict")
    # WHY the main process alone: the others hand their reports to it.
    if place is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Verdict(place))


class Verdict:
    """Hears every report, and keeps those of failures."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._told: list[tuple[str, str]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            worker = getattr(report, "worker_id", "main")
            head = f"{report.nodeid} ({report.when}, {report.duration:.1f} s, {worker})"
            self._tell(head, _reason(report))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._tell(f"{report.nodeid} (not collected)", _reason(report))

    def pytest_internalerror(self, excrepr: object) -> None:
        self._tell("pytest itself", _short(str(excrepr).splitlines()[-_MOST_LINES:]))

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if exitstatus and not self._told:
            self._tell(f"pytest ended with {int(exitstatus)} and named no test", "")

    def _tell(self, head: str, reason: str) -> None:
        self._told.append((head, reason))
        text = said(self._told)
        self._place.parent.mkdir(parents=True, exist_ok=True)
        self._place.write_text(text, "utf-8")


def said(told: list[tuple[str, str]]) -> str:
    """The first failures with their reasons, the others by name, as far as there is room."""
    text = f"{len(told)} failed\n"
    for number, (head, reason) in enumerate(told):
        whole = f"FAILED {head}\n{reason}"
        bare = f"FAILED {head}\n"
        added = whole if len(text) + len(whole) < _MOST_CHARACTERS * 4 // 5 else bare
        if len(text) + len(added) > _MOST_CHARACTERS:
            return f"{text}and {len(told) - number} more\n"
        text += added
    return text


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Where it broke and the first lines of the message; the end of what was said without one."""
    crash = getattr(report.longrepr, "reprcrash", None)
    if crash is None:
        return _short(report.longreprtext.splitlines()[-_MOST_LINES:])
    lines = str(crash.message).splitlines()[:_MOST_LINES]
    return _short([f"{Path(crash.path).name}:{crash.lineno}", *lines])


def _short(lines: list[str]) -> str:
    return "".join(f"    {line[:_WIDEST]}\n" for line in lines)
