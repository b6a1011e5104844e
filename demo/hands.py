"""A person's hands and eyes on the real window: keys, clicks, waiting, and pictures.

Nothing here reaches into the program's state: it finds widgets by name, as they are shown, and
waits for what a person would wait for.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from demo.stage import DemoFailed, say
from demo.stalls import StallWatch
from mediator_desk.desktop.app import Application

_Widget = TypeVar("_Widget", bound=QWidget)
_PATIENCE_S = 90.0
_GLANCE_MS = 40
SIZES = (QSize(1366, 768), QSize(1440, 900))


class Hands:
    """Drives one running application."""

    def __init__(self, application: Application, pictures: Path, watch: StallWatch) -> None:
        self._application = application
        self._window = application.window
        self._pictures = pictures
        self._watch = watch
        self._step = 0
        pictures.mkdir(parents=True, exist_ok=True)
        self._window.resize(SIZES[0])

    # -- waiting -----------------------------------------------------------------------------

    def pause(self, milliseconds: int = _GLANCE_MS) -> None:
        """Let the program work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something a person would see; ``DemoFailed`` names it when it never comes."""
        deadline = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                self.picture("failed")
                raise DemoFailed(f"waited in vain for: {what}")
            self.pause()

    def settle(self) -> None:
        """Wait until nothing is being read or drawn in the background."""
        work = self._application.work
        quiet = 0
        deadline = time.monotonic() + _PATIENCE_S
        while quiet < 4:
            self.pause()
            quiet = quiet + 1 if work.alive == 0 else 0
            if time.monotonic() > deadline:
                raise DemoFailed("the window never came to rest")

    # -- finding and acting ------------------------------------------------------------------

    def find(self, kind: type[_Widget], name: str) -> _Widget:
        """The visible widget of that name, in the window or a dialog of it; waits for it."""
        found: list[_Widget] = []

        def there() -> bool:
            found[:] = [
                widget for widget in self._window.findChildren(kind, name) if widget.isVisible()
            ]
            return bool(found)

        self.until(there, f"{kind.__name__} {name}")
        return found[0]

    def type_text(self, widget: QWidget, text: str) -> None:
        """Type, key by key."""
        widget.setFocus()
        for sign in text:
            # WHY not QTest.keyClicks: it knows no accents.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(widget, event)
        self.pause()

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key or a shortcut where the focus is."""
        target = widget or QApplication.focusWidget() or self._window
        sequence = QKeySequence(keys)
        for number in range(sequence.count()):
            # WHY: the stubs of Qt leave the indexing of key sequences out.
            combination = sequence[number]  # type: ignore[index]
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.pause()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click with the left button, in the middle unless told."""
        where = at if at is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        self.pause()

    # -- telling -----------------------------------------------------------------------------

    def step(self, name: str, story: str) -> None:
        """Tell a step and take its pictures, in both languages and sizes."""
        self._step += 1
        self.settle()
        say(f"{self._step:2d}. {story}")
        with self._watch.paused():
            self.picture(f"{self._step:02d}-{name}")
        self._watch.step = f"after {name}"

    def picture(self, name: str) -> None:
        """Pictures of the window with whatever stands on it."""
        before = self._application.languages.current
        for size in SIZES:
            self._window.resize(size)
            for language in ("en", "fr"):
                self._application.languages.use(language)
                self._calm()
                folder = self._pictures / f"{language}-{size.width()}x{size.height()}"
                folder.mkdir(exist_ok=True)
                self._grab().save(str(folder / f"{name}.png"))
        self._application.languages.use(before)
        self._window.resize(SIZES[0])
        self._calm()

    def _calm(self) -> None:
        for _ in range(3):
            self.pause()
        self.settle_quietly()

    def settle_quietly(self) -> None:
        """As ``settle``, for pictures of something that goes on meanwhile."""
        deadline = time.monotonic() + 3
        while self._application.work.alive and time.monotonic() < deadline:
            self.pause()

    def _grab(self) -> QPixmap:
        origin = self._window.mapToGlobal(QPoint(0, 0))
        return self._window.screen().grabWindow(
            0, origin.x(), origin.y(), self._window.width(), self._window.height()
        )
