"""The code of the screens is there before anybody opens one."""

import subprocess
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mediator_desk.desktop.shell.ahead import Ahead
from mediator_desk.desktop.work import Work
from tests.desktop.steps import settle
from tests.patience import PATIENCE_MS

_MOST_MODULES = 30
"""Loaded in one turn of the loop, while keys wait."""
_STEPS = """
import sys
from importlib import import_module
import mediator_desk.desktop.app
from mediator_desk.desktop.shell.ahead import SCREENS, load_use_cases
from mediator_desk.desktop.unlock.opening import warm_up
warm_up(); load_use_cases()
assert "mediator_desk.desktop.caseload.page" not in sys.modules
most = 0
for name in SCREENS:
    before = len(sys.modules)
    import_module(f"mediator_desk.desktop.{name}")
    most = max(most, len(sys.modules) - before)
known = set(sys.modules)
for name in ("agenda.page", "bundles.page", "caseload.page", "decision.tab", "dispute.page",
             "help.page", "letters.tab", "outbox.page", "settings.page"):
    assert f"mediator_desk.desktop.{name}" in known, name
print(most)
"""


def test_screens_are_loaded_in_short_steps_and_all_of_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STEPS], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < _MOST_MODULES


def test_loading_ends(qtbot: QtBot, work: Work) -> None:
    owner = QObject()
    ahead = Ahead(owner)
    with qtbot.waitSignal(ahead.over, timeout=PATIENCE_MS):
        ahead.begin(work)
    settle(qtbot, work)
    assert not ahead._turn.isActive()
    owner.deleteLater()
