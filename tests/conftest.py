"""What every test gets without asking: no screen, no home of anybody, nothing left behind."""

import gc
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import leaks
from tests.cores import pytest_collection_modifyitems, pytest_xdist_make_scheduler

__all__ = ["pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]

# WHY before anything imports Qt: it reads these once. Under another locale Qt says so, and a
# warning of Qt fails the test; set QT_QPA_PLATFORM=xcb to watch the tests on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# WHY other examples each time here, and the same ones where a change is judged: looking for new
# faults is a person's work, who sees them; a change must not be refused for a fault it did not
# bring. WHY neither is timed: a busy computer draws examples slowly.
settings.register_profile(
    "local", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

# WHY in memory where there is room: a vault waits for the disk at every step, which no test is
# about, and a processor stands still meanwhile.
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30
if "TMPDIR" not in os.environ and os.access(_MEMORY, os.W_OK):
    runs_programs = not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC
    if runs_programs and shutil.disk_usage(_MEMORY).free > _ROOM:
        tempfile.tempdir = os.environ["TMPDIR"] = str(_MEMORY)


def pytest_collection_finish() -> None:
    """What is loaded stays to the end: nobody looks for garbage in it at every turn."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A person's empty folders, below the test's own; the real ones are out of reach."""
    home = tmp_path / "home"
    for variable, place in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
    }.items():
        monkeypatch.setenv(variable, str(home / place))
    for variable in ("MEDIATOR_DESK_HOME", "DISPUTE_PLATFORM_HOME"):
        monkeypatch.delenv(variable, raising=False)
    home.mkdir()
    # WHY not below tmp_path: sockets live here, and their whole path must stay under 108 bytes.
    with tempfile.TemporaryDirectory(prefix="run-") as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield home


@pytest.fixture(autouse=True)
def no_leaked_threads(home: Path) -> Iterator[None]:
    """Fails a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = leaks.threads_since(before)
    assert not left, f"threads left running: {', '.join(thread.name for thread in left)}"


@pytest.fixture(autouse=True)
def no_leaked_windows(
    request: pytest.FixtureRequest, no_leaked_threads: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fails a Qt test that leaves a window or a running timer."""
    if "qapp" not in request.fixturenames:
        yield
        return
    watch = leaks.QtWatch(monkeypatch)
    yield
    assert not watch.windows(), "top-level widgets left behind"
    assert not watch.timers(), "timers left running"
