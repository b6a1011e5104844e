"""What a test may leave behind by mistake: threads, windows, timers. Finds them, judges nothing."""

import gc
import threading
import weakref
from typing import Any

import pytest

from tests.patience import Deadline

# Threads a server of a wider fixture starts on demand; they end with its event loop.
BORROWED = ("AnyIO worker thread", "asyncio_")


def threads_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads that were not there ``before`` and do not end, however patiently waited for.

    WHY no dummy threads: Python makes one for every foreign thread that calls it, such as those of
    Qt's pools, and never learns that it ended.
    """
    deadline = Deadline()
    left = []
    for thread in threading.enumerate():
        if thread in before or thread.name.startswith(BORROWED):
            continue
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(deadline.left)
        if thread.is_alive():
            left.append(thread)
    return left


class QtWatch:
    """Remembers the windows there were, and every timer started since."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QWidget

        self._before = weakref.WeakSet[QWidget](_windows())
        self._started = weakref.WeakSet[QTimer]()
        start = QTimer.start

        def remembered(timer: QTimer, *arguments: Any) -> None:
            self._started.add(timer)
            start(timer, *arguments)

        monkeypatch.setattr(QTimer, "start", remembered)

    def windows(self) -> list[str]:
        """Names of the parentless widgets that are still there once deferred deletions are done."""
        if not self._new_windows():
            return []
        gc.collect()
        return [f"{type(one).__name__} {one.objectName()!r}" for one in self._new_windows()]

    def timers(self) -> list[str]:
        """Names of the timers that still run."""
        from shiboken6 import isValid

        return [
            f"{type(one).__name__} {one.objectName()!r} of {one.parent()!r}"
            for one in list(self._started)
            if isValid(one) and one.isActive()
        ]

    def _new_windows(self) -> list[Any]:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [window for window in _windows() if window not in self._before]


def _windows() -> list[Any]:
    """The top-level widgets nobody owns; Qt keeps one tool tip for itself."""
    from PySide6.QtWidgets import QApplication

    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    ]
