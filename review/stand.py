"""The real window on a screen of its own, made to hold still while it is looked at.

Owns language, theme and size of what is shown, waiting until nothing moves, and the picture of
the window with whatever stands on it. Reaches screens as a person does: navigation, commands.
"""

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mediator_desk.desktop.i18n import Languages
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.palette import Palette
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import Appearance, theme
from mediator_desk.desktop.work import Work
from mediator_desk.usecases.desk import Desk

_Widget = TypeVar("_Widget", bound=QWidget)
TITLE_BAR: Final = 30
"""What the pictures of the design draw above the window, in their own pixels."""
SIZES: Final = (QSize(1366, 768), QSize(1440, 900))
_SCREEN: Final = Path(__file__).with_name("screen.json")
_GLANCE_MS: Final = 25
_QUIET: Final = 6
_PATIENCE_S: Final = 60.0


class NotSeen(Exception):
    """What was to be looked at never came."""


def hold_still() -> QApplication:
    """An application without a screen, on the hour of Paris, whatever the computer's."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        # WHY: the screen it has otherwise is smaller than the window, and dialogs heed it.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "Europe/Paris"
    time.tzset()
    running = QApplication.instance()
    made = running if isinstance(running, QApplication) else QApplication(["review"])
    made.setCursorFlashTime(0)
    return made


@cache
def _languages() -> Languages:
    """WHY one: the translators of a second switch would speak over the first one's."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Languages(application)


class Stand:
    """One window, from its gate to its lock."""

    def __init__(self, folder: Path) -> None:
        self.qt = hold_still()
        self.work = Work()
        self.preferences = Preferences(folder / "configuration", self.work)
        # WHY: whose desk is shown has found its feet, and has heard of its deadlines this morning.
        self.preferences.change(guide_shown=False, due_notices=False)
        self.languages = _languages()
        self.dress("fr", "light")
        self.window = MainWindow(self.work, self.preferences, self.languages)
        self.resize(SIZES[0])
        self.window.show()

    # -- how it looks ------------------------------------------------------------------------

    def dress(self, language: str, look: str, scale: float = 1.0) -> None:
        """Speak a language, wear a theme."""
        if self.languages.current != language:
            self.languages.use(language)
        if theme().appearance != Appearance(look, scale):
            theme().apply(Appearance(look, scale))

    def resize(self, size: QSize) -> None:
        """Take the room that a picture of ``size`` leaves under its title bar."""
        self.window.resize(size.width(), size.height() - TITLE_BAR)
        if self.window.opened is not None:
            # WHY: nobody touches the mouse, and on a busy machine the desk would lock itself.
            self.window._idle.start(self.preferences.choices.lock_minutes)

    # -- waiting -----------------------------------------------------------------------------

    def pause(self, milliseconds: int = _GLANCE_MS) -> None:
        """Let the program work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Until nothing is read, drawn or waited for."""
        quiet, deadline = 0, time.monotonic() + _PATIENCE_S
        while quiet < _QUIET:
            self.pause()
            quiet = quiet + 1 if self.work.alive == 0 else 0
            if time.monotonic() > deadline:
                raise NotSeen("the window never came to rest")

    def until(self, there: Callable[[], object], what: str) -> None:
        """Until something is on the screen."""
        deadline = time.monotonic() + _PATIENCE_S
        while not there():
            self.pause()
            if time.monotonic() > deadline:
                raise NotSeen(what)

    # -- going about -------------------------------------------------------------------------

    def unlock(self, desk: Desk) -> None:
        """Show an open desk."""
        self.window.open_desk(desk)
        self.settle()

    def place(self, name: str, tab: str = "overview") -> QWidget:
        """Go to a place of the rail."""
        self.session.navigation.place(name, tab)
        self.settle()
        return self.page

    def dispute(self, dispute_id: UUID, tab: str = "overview", **where: Any) -> QWidget:
        """Open a dispute at a tab."""
        self.session.navigation.open_dispute(dispute_id, tab, **where)
        self.settle()
        return self.page

    @property
    def session(self) -> Any:
        """The open session."""
        if self.window.opened is None:
            raise NotSeen("the desk is locked")
        return self.window.opened.session

    @property
    def page(self) -> QWidget:
        """The page on screen."""
        page = self.window.opened.pane.page if self.window.opened is not None else None
        if page is None:
            raise NotSeen("no page is shown")
        return page

    def find(self, kind: type[_Widget], name: str = "", within: QWidget | None = None) -> _Widget:
        """The visible widget of that kind and name; waits for it."""
        found: list[_Widget] = []

        def there() -> bool:
            root = within or self.window
            every = root.findChildren(kind, name) if name else root.findChildren(kind)
            found[:] = [one for one in every if one.isVisible()]
            return bool(found)

        self.until(there, f"{kind.__name__} {name}")
        return found[0]

    def command(self, name: str) -> None:
        """Give a command of the page or of the window, by its name."""
        actions = [*self.page.actions(), *self.window.findChildren(QAction)]
        actions += [act for part in self.page.findChildren(QWidget) for act in part.actions()]
        action = next((one for one in actions if one.objectName() == name), None)
        if action is None:
            raise NotSeen(f"no command {name}")
        action.trigger()
        self.settle()

    def close_dialogs(self) -> None:
        """Put away whatever stands on the window."""
        for over in standing_on(self.window):
            over.close()
        self.settle()

    def end(self) -> None:
        """Lock, close, and wait for the lanes."""
        self.window.lock()
        self.settle()
        self.window.close()
        self.work.shut_down()
        self.window.keys.finish()


def standing_on(window: MainWindow) -> list[QWidget]:
    """Dialogs, menus and palettes that stand on the window."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one is not window and one.isVisible() and one.width() > 1
    ]


def picture(window: MainWindow, *, bar: bool = True) -> QImage:
    """The window as it stands, what is on it included, under a strip with its title."""
    head = TITLE_BAR if bar else 0
    image = QImage(window.width(), window.height() + head, QImage.Format.Format_RGB32)
    image.fill(theme().colour("bg.sunken"))
    painter = QPainter(image)
    if bar:
        painter.setFont(theme().font("meta"))
        painter.setPen(theme().colour("text.secondary"))
        place = QRect(34, 0, window.width() - 40, head)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, window.windowTitle())
    painter.drawPixmap(0, head, window.grab())
    origin = window.mapToGlobal(QPoint(0, 0))
    for over in standing_on(window):
        spot = over.mapToGlobal(QPoint(0, 0)) - origin
        if isinstance(over, QDialog) and not isinstance(over, Palette):
            # WHY: without a window manager, nobody puts a dialog over the middle.
            spot = window.rect().center() - over.rect().center()
        painter.drawPixmap(spot.x(), spot.y() + head, over.grab())
    painter.end()
    return image
