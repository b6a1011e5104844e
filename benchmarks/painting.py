"""A window in a process of its own, up to its first paint: ``python -m benchmarks.painting WHICH``.

``desk`` is the program as ``python -m mediator_desk.desktop`` starts it, ``bare`` an empty Qt main
window, ``form`` a window with the least a person can type into. Prints the instant of the paint, on
a clock all processes share, and the processor time spent until then. WHY everything is loaded late:
each side must load only what it needs, in its own order.
"""

import json
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def desk() -> None:
    """The program, as its own starting point begins it."""
    from mediator_desk.desktop.__main__ import load

    run = load()
    sys.argv[1:] = []
    _end_at_first_paint()
    run()


def bare() -> None:
    """What Qt for Python costs by itself."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    _end_at_first_paint()
    application.exec()


def form() -> None:
    """What any form costs: a label, a field, a button, a sheet of style, Qt's own names."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import (
        QApplication,
        QLabel,
        QLineEdit,
        QMainWindow,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

    application = QApplication(sys.argv[:1])
    application.setStyleSheet("QLineEdit { border: 1px solid gray; padding: 6px; }")
    window, inside = QMainWindow(), QWidget()
    window.setWindowIcon(QIcon())
    column = QVBoxLayout(inside)
    column.addWidget(QLabel("Passphrase"), 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(QLineEdit())
    column.addWidget(QPushButton("Open"))
    window.setCentralWidget(inside)
    window.resize(1366, 768)
    window.show()
    _end_at_first_paint()
    application.exec()


def _end_at_first_paint() -> None:
    """Whoever runs the event loop next runs it until the window shown before it is painted."""
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec
    kept: list[QObject] = []

    def observed() -> int:
        kept.append(_first_paint())
        return run()

    # WHY: the first paint can be watched for only once there is an application, made inside.
    QApplication.exec = staticmethod(observed)  # type: ignore[method-assign]


def _first_paint() -> "QObject":
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class FirstPaint(QObject):
        """Tells once the whole window has gone to the screen, and ends the process."""

        def __init__(self) -> None:
            super().__init__()
            # WHY a turn later: the window's own paint comes before those of its children.
            self._after = QTimer(self, singleShot=True, interval=0)
            self._after.timeout.connect(self._painted)

        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                self._after.start()
            return False

        def _painted(self) -> None:
            print(json.dumps({"at": time.monotonic(), "cpu": time.process_time()}), flush=True)
            QApplication.exit(0)

    observer = FirstPaint()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.installEventFilter(observer)
    return observer


if __name__ == "__main__":
    {"desk": desk, "bare": bare, "form": form}[sys.argv[1]]()
