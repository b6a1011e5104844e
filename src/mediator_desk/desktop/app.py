"""The composition root: puts the window together, and starts it before anything heavy.

Owns the order of a start: command line, application, look, language, window shown; only then are
the vault, the database and the screens behind the lock loaded, on the database lane.
Importing this module loads neither of them.
"""

import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mediator_desk.desktop.about import product_version
from mediator_desk.desktop.appearance import appearance_of
from mediator_desk.desktop.i18n import Languages, preferred_language
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.shell.dropping import only_dispute_files
from mediator_desk.desktop.shell.sweeping import spare
from mediator_desk.desktop.shell.window import MainWindow
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.unlock import opening
from mediator_desk.desktop.work import Work
from mediator_desk.system.paths import DeskPaths, desk_paths
from mediator_desk.system.resources import resource_path
from mediator_desk.system.startup import tell_prepared

if TYPE_CHECKING:
    from mediator_desk.desktop.shell.doorbell import Doorbell
    from mediator_desk.desktop.shell.session_watch import SessionWatch

_log = logging.getLogger(__name__)


class Application(QObject):
    """The parts of one running window, in the order they are made."""

    def __init__(self, qt: QApplication, paths: DeskPaths) -> None:
        super().__init__(qt)
        qt.setApplicationName("mediator-desk")
        qt.setApplicationVersion(product_version())
        qt.setDesktopFileName("mediator-desk")
        qt.setWindowIcon(QIcon(str(resource_path("icons/mediator-desk.svg"))))
        self.work = Work(self)
        self.preferences = Preferences(paths.configuration, self.work, self)
        choices = self.preferences.choices
        self.languages = Languages(qt)
        self.languages.use(choices.language or preferred_language())
        theme(first=appearance_of(choices))
        self.window = MainWindow(self.work, self.preferences, self.languages)
        qt.aboutToQuit.connect(self.end)
        self._files: Sequence[Path] = ()
        self._watch: SessionWatch | None = None
        self._doorbell: Doorbell | None = None
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self._painted)

    def begin(self, files: Sequence[Path]) -> None:
        """Show the window; everything heavy comes after its first paint."""
        self._files = files
        self.window.installEventFilter(self)
        self.window.show()

    def watch_session(self, watch: "SessionWatch") -> None:
        """Lock when the system says that the person leaves; let it sleep once the keys are gone."""
        self._watch = watch
        watch.asked.connect(self.window.lock)
        self.window.wiped.connect(watch.let_sleep)
        watch.start()

    def answer_door(self) -> None:
        """Take the files of a second start; on a desk that is locked they wait."""
        from mediator_desk.desktop.shell.doorbell import Doorbell

        self._doorbell = Doorbell(self)
        self._doorbell.rung.connect(self.window.receive)
        self._doorbell.listen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # WHY the paint and not the show: a lane that loads the vault takes the interpreter's lock,
        # and on some screens the window is drawn long after it was shown.
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._after_paint.start()
        return False

    @Slot()
    def _painted(self) -> None:
        # WHY through the lanes: one may be at work already.
        self.work.collect()
        spare()
        theme().dress()
        # WHY apart: dressing repaints the window, and each of these may wait for the next turn.
        QTimer.singleShot(0, self, tell_prepared)
        QTimer.singleShot(0, self, self._dressed)

    @Slot()
    def _dressed(self) -> None:
        self.window.start(self._files)
        self.work.database(opening.warm_up, owner=self.window, done=self._warmed_up)
        QTimer.singleShot(0, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        # WHY here: the bus of the system is nothing that a first paint should wait for.
        from mediator_desk.desktop.shell.session_watch import make_session_watch

        self.watch_session(make_session_watch(self.window))
        self.answer_door()

    @Slot(object)
    def _warmed_up(self, _nothing: object) -> None:
        from mediator_desk.desktop.shell.ahead import Ahead

        Ahead(self).begin(self.work)

    @Slot()
    def end(self) -> None:
        """Lock, and wait for the lanes."""
        if self._watch is not None:
            self._watch.stop()
        if self._doorbell is not None:
            self._doorbell.close()
        self.window.lock()
        stopped = self.work.shut_down()
        self.window.keys.finish()
        if not stopped:
            from mediator_desk.system.logs import log_event

            log_event(_log, "job_did_not_stop", level=logging.WARNING)


def _known_only(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log where a fault was raised, never its message: it may quote a dispute."""
    from mediator_desk.system.logs import log_failure

    log_failure(_log, "fault_of_the_program", error)
    if sys.stderr is not None and sys.stderr.isatty():
        sys.__excepthook__(kind, error, trace)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; ``arguments`` may name dispute files to open."""
    names = list(sys.argv[1:] if arguments is None else arguments)
    # WHY said here: asked of the application, Qt for Python names every part of a style first.
    qt = QApplication([sys.argv[0], "-style", "Fusion"])
    sys.excepthook = _known_only
    threading.excepthook = lambda fault: _known_only(
        fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
    )
    application = Application(qt, desk_paths())
    application.begin(only_dispute_files(names))
    return qt.exec()
