"""The window comes first: what only a later act needs is not loaded to show it."""

import importlib.util
import subprocess
import sys

import pytest

WINDOW = "mediator_desk.desktop.app"
HEAVY = ("reportlab", "pyhanko", "pikepdf", "httpx2", "sqlalchemy", "alembic", "lxml", "PIL")


@pytest.mark.skipif(not importlib.util.find_spec(WINDOW), reason="there is no window yet")
def test_the_window_loads_without_what_only_later_acts_need() -> None:
    question = f"import sys, {WINDOW}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    asked = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, text=True, check=True
    )
    assert asked.stdout.split() == []
