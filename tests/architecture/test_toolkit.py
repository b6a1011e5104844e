"""Guards against the one fault of the toolkit that would look like a crash of ours."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_toolkit_keeps_none_alive(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference to None on every void call before Python 3.12.

    The interpreter aborts after some thousands of calls, long after any short test has passed.
    """
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.update()
    assert sys.getrefcount(None) - before > -50
