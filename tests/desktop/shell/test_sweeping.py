"""The whole memory is searched for garbage while nobody waits, and not while a page is made."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.shell import idle
from mediator_desk.desktop.shell.idle import IdleWatch
from mediator_desk.desktop.shell.sweeping import spare


@pytest.fixture
def collector() -> Iterator[None]:
    """The thresholds as they were, and nothing frozen, afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_loaded_is_spared_and_a_whole_search_is_rare(collector: None) -> None:
    young, middle, _ = gc.get_threshold()
    spare()
    assert gc.get_freeze_count() > len(sys.modules)
    assert gc.get_threshold() == (young, middle, 1000)


def test_a_rest_is_told_once_after_each_touch(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(idle, "elapsed", lambda: now[0])
    monkeypatch.setattr(IdleWatch, "_offset", staticmethod(lambda: 0.0))
    told: list[float] = []
    assert isinstance(qapp, QGuiApplication)
    watch = IdleWatch(qapp, lambda: told.append(now[0]))
    watch.start(10)
    for step in (3.0, 2.0, 1.0, 60.0):
        now[0] += step
        watch.look()
    assert told == [105.0]
    watch.start(10)
    now[0] += 5.0
    watch.look()
    assert told == [105.0, 171.0]
    watch.stop()
    watch.deleteLater()
