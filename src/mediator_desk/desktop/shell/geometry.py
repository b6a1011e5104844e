"""Where windows and splitters were left: by screen of the desk, and by size of the monitor.

Owns the names under which sizes are kept and the double click that restores the usual ones.
Nothing of a dispute is in a name: the tabs of all disputes share one layout.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from mediator_desk.desktop.preferences import Preferences

_USUAL: Final = (1366, 768)
_LEAST: Final = 1024
"""WHY: on less than the smallest window, filling the monitor helps nobody."""
_FRAME: Final = 48
"""What the title and the edges of a window take on most desktops."""
_WHOLE: Final = 5
_WATCHED: Final = "layoutWatched"


def keep_window(window: QMainWindow, name: str, preferences: Preferences) -> None:
    """Remember size, place and whether the window fills the monitor."""
    full = window.isMaximized() or window.isFullScreen()
    place = window.normalGeometry() if full else window.geometry()
    sizes = [place.width(), place.height(), place.x(), place.y(), int(window.isMaximized())]
    preferences.keep_layout(name, sizes)


def restore_window(window: QMainWindow, name: str, preferences: Preferences) -> None:
    """Put a window back; one that would stand outside every monitor keeps its size only."""
    kept = preferences.layout(name)
    if len(kept) < len(_USUAL):
        window.resize(*_USUAL)
        if too_low(window.screen().availableSize()):
            window.setWindowState(Qt.WindowState.WindowMaximized)
        return
    window.resize(kept[0], kept[1])
    if len(kept) != _WHOLE:
        return
    place = QRect(kept[2], kept[3], kept[0], kept[1])
    if any(monitor.availableGeometry().contains(place) for monitor in QGuiApplication.screens()):
        window.setGeometry(place)
    if kept[4]:
        window.showMaximized()


def too_low(room: QSize) -> bool:
    """Whether a monitor lets the usual window in only without its frame, as small laptops do."""
    wide, high = _USUAL
    return room.width() >= _LEAST and (room.width() < wide or room.height() < high + _FRAME)


class SplitterMemory(QObject):
    """Keeps the sizes of one splitter; a double click on its handle restores the usual ones.

    ``keeps`` False: the page remembers by itself, and only the double click is added.
    """

    def __init__(
        self, splitter: QSplitter, name: str, preferences: Preferences, *, keeps: bool
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._preferences, self._keeps = splitter, preferences, keeps
        self._name = name
        self._usual: list[int] = []
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._begin)
        splitter.setProperty(_WATCHED, True)
        splitter.installEventFilter(self)
        splitter.splitterMoved.connect(self._keep)
        for place in range(1, splitter.count()):
            splitter.handle(place).installEventFilter(self)
        if splitter.isVisible():
            self._settled.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._splitter:
            if kind == QEvent.Type.Show and not self._usual:
                self._settled.start()
        elif kind == QEvent.Type.MouseButtonDblClick:
            self.restore_usual()
            return True
        return False

    def restore_usual(self) -> None:
        """Back to the sizes the screen came with."""
        if self._usual:
            # WHY in proportion: the window may have another size by now.
            self._splitter.setSizes(self._usual)
            self._splitter.splitterMoved.emit(self._splitter.sizes()[0], 1)

    @Slot()
    def _begin(self) -> None:
        """WHY not when made: sizes are known once the page was laid out."""
        sizes = self._splitter.sizes()
        if self._usual or not any(sizes):
            return
        self._usual = sizes
        kept = self._preferences.layout(self._key())
        if self._keeps and len(kept) == len(sizes) and any(kept):
            self._splitter.setSizes(kept)

    @Slot()
    def _keep(self) -> None:
        if self._keeps and self._usual:
            self._preferences.keep_layout(self._key(), self._splitter.sizes())

    def _key(self) -> str:
        monitor = self._splitter.screen().size()
        return f"{self._name}@{monitor.width()}x{monitor.height()}"


def watch_splitters(page: QWidget, name: str, preferences: Preferences) -> None:
    """Remember every splitter of ``page`` that has a name, once."""
    for splitter in page.findChildren(QSplitter):
        part = splitter.objectName()
        if part and not splitter.property(_WATCHED):
            own = bool(splitter.property("keepsItself")) or name in ("caseload", "agenda")
            SplitterMemory(splitter, f"{name}/{part}", preferences, keeps=not own)
