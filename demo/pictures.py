"""Makes the pictures of the help from the real window: ``python -m demo.pictures``.

Owns ``resources/help/pictures``: each screen a page of the help shows, in both languages, taken on
the practice vault, so that nothing in them is real and everything says so. Run after a screen has
changed; a test fails when a page names a picture that is not there or is too large.
"""

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from mediator_desk.desktop.shell.window import MainWindow
    from mediator_desk.desktop.work import Work

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources/help/pictures"
_PLACES: Final = ("caseload", "agenda", "outbox", "settings")
_TABS: Final = (
    "overview",
    "timeline",
    "exhibits",
    "notes",
    "talks",
    "decision",
    "letters",
    "history",
)
_WINDOW: Final = (1366, 768)
_WIDTH: Final = 860
_ROUNDS: Final = 40
_LARGEST: Final = 60_000
_FILE_NO: Final = "4182"


def main() -> int:
    """Take every picture anew; returns the exit status."""
    home = tempfile.mkdtemp(prefix="help-pictures-")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = home
    try:
        return _take(Path(home))
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _take(home: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from mediator_desk.desktop.i18n import Languages
    from mediator_desk.desktop.preferences import Preferences
    from mediator_desk.desktop.shell.window import MainWindow
    from mediator_desk.desktop.theme import Appearance, theme
    from mediator_desk.desktop.work import Work
    from mediator_desk.usecases.practice import open_practice

    qt = QApplication(sys.argv[:1])
    work, languages = Work(), Languages(qt)
    preferences = Preferences(home / "choices", work)
    preferences.change(guide_shown=False, theme="light")
    theme().apply(Appearance("light", 1.0))
    for language in ("fr", "en"):
        languages.use(language)
        window = MainWindow(work, preferences, languages)
        window.resize(*_WINDOW)
        window.show()
        window.open_desk(open_practice("Coffre d’exercice"))
        _tour(qt, work, window, FOLDER / language)
        window.lock()
        _settle(qt, work)
        window.close()
        window.deleteLater()
        _settle(qt, work)
    work.shut_down()
    return 0


def _tour(qt: "QApplication", work: "Work", window: "MainWindow", folder: Path) -> None:
    from mediator_desk.usecases.caseload import CaseQuery, read_caseload

    folder.mkdir(parents=True, exist_ok=True)
    assert window.opened is not None
    session = window.opened.session
    rows = read_caseload(session.desk, CaseQuery()).rows
    dispute: UUID = next(row.dispute_id for row in rows if row.file_no == _FILE_NO)
    for place in _PLACES:
        session.navigation.place(place)
        _settle(qt, work)
        _save(window.grab().toImage(), folder / f"{place}.png")
    for tab in _TABS:
        session.navigation.open_dispute(dispute, tab)
        _settle(qt, work)
        _save(window.grab().toImage(), folder / f"{tab}.png")


def _settle(qt: "QApplication", work: "Work") -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    for _ in range(_ROUNDS):
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, QDeadlineTimer(50))
        while work.alive:
            qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _save(image: "QImage", path: Path) -> None:
    """Write ``image`` small: fewer colours until it is no larger than a page of words."""
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImageWriter

    smaller = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.ReadWrite)
    QImageWriter(held, b"png").write(smaller)
    held.seek(0)
    whole = Image.open(io.BytesIO(held.data().data())).convert("RGB")
    for colours in (64, 32, 16, 8):
        whole.quantize(colours).save(path, optimize=True)
        if path.stat().st_size <= _LARGEST:
            break
    print(path.relative_to(FOLDER), path.stat().st_size)


if __name__ == "__main__":
    sys.exit(main())
