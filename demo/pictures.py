"""Makes the pictures of the help from the real window: ``python -m demo.pictures``.

Owns ``resources/help/pictures``: each screen a page of the help shows, in both languages. Screens
are taken on the practice vault, so that nothing in them is real and everything says so; what needs
a platform or much at work (the agenda, a proposal, signing, a bundle, what follows a decision) on
the invented caseload of the reviews.
Run after a screen has changed; a test fails when a page names a picture that is not there or is
too large.
"""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from mediator_desk.desktop.shell.window import MainWindow
    from mediator_desk.desktop.work import Work
    from review.screens import Round

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources/help/pictures"
_PLACES: Final = ("caseload", "outbox", "settings")
_TABS: Final = (
    "overview",
    "timeline",
    "exhibits",
    "notes",
    "talks",
    "letters",
    "history",
)
_WINDOW: Final = (1366, 768)
_WIDTH: Final = 860
_ROUNDS: Final = 40
_LARGEST: Final = 60_000
_FILE_NO: Final = "4182"
_BUNDLED: Final = ("4186", "4198")
_DUE: Final = ("4142", "4155", "4161", "4184", "4192", "4205", "4216", "4218")
_FOLLOWED: Final = "4089"


def main() -> int:
    """Take every picture anew; returns the exit status."""
    home = tempfile.mkdtemp(prefix="help-pictures-")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = home
    try:
        _take(Path(home))
        _take_beside(Path(home))
        return 0
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _take(home: Path) -> None:
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


def _take_beside(home: Path) -> None:
    """What the practice vault cannot show."""
    from review.screens import Round, signed, signing, workshop
    from review.stand import Stand
    from review.world import open_world

    with open_world(home / "world", (_FILE_NO, *_BUNDLED, *_DUE, _FOLLOWED)) as world:
        world.read_all()
        stand = Stand(home / "stand")
        try:
            tour = Round(stand, world, home)
            stand.unlock(world.desk)
            steps: list[tuple[str, Callable[[Round], None]]] = [
                ("agenda", lambda tour: _at(tour, "agenda")),
                ("decision", workshop),
                ("rules", lambda tour: _at(tour, "rules")),
                ("bundles", _bundle),
                ("follow_up", _follow),
                ("redaction", _redact),
                ("calculators", _calculate),
                ("signing", signing),
                ("signed", signed),
                ("verification", _verify),
            ]
            for name, step in steps:
                step(tour)
                _both(tour, name)
                if name != "signing":
                    stand.close_dialogs()
        finally:
            stand.end()


def _both(tour: "Round", name: str) -> None:
    from review.stand import picture

    for language in ("fr", "en"):
        tour.stand.dress(language, "light")
        tour.stand.settle()
        _save(picture(tour.stand.window, bar=False), FOLDER / language / f"{name}.png")
    tour.stand.dress("fr", "light")


def _at(tour: "Round", place: str) -> None:
    tour.stand.place(place)


def _bundle(tour: "Round") -> None:
    from mediator_desk.usecases.bundles import FormBundle, form_bundle

    files = tuple(tour.world.dispute(number) for number in _BUNDLED)
    form_bundle(tour.world.desk, FormBundle(files))
    tour.stand.place("bundles")


def _follow(tour: "Round") -> None:
    tour.stand.dispute(tour.world.dispute(_FOLLOWED), "follow_up")


def _redact(tour: "Round") -> None:
    tour.stand.dispute(tour.dispute, "exhibits")
    tour.stand.pause(1500)
    tour.stand.settle()
    _press(tour, "caviardée")
    _press(tour, "Ajouter une zone")


def _calculate(tour: "Round") -> None:
    from PySide6.QtWidgets import QApplication, QLineEdit

    tour.stand.dispute(tour.dispute, "overview")
    tour.stand.window._run("calculators")
    tour.stand.settle()
    wanted = {"Rétractation connue": "17/06/2026", "Remboursé le": "04/08/2026"}
    for field in QApplication.allWidgets():
        if isinstance(field, QLineEdit) and field.isVisible():
            said = next((d for w, d in wanted.items() if field.accessibleName().startswith(w)), "")
            if said:
                field.setText(said)
                field.textEdited.emit(said)
                field.editingFinished.emit()
    tour.stand.pause(600)


def _verify(tour: "Round") -> None:
    tour.stand.dispute(tour.dispute, "decision")
    tour.stand.pause(500)
    _press(tour, "Vérifier…")


def _press(tour: "Round", words: str) -> None:
    """Press the button that says so, by its words or by its name."""
    next(b for b in _buttons() if words in b.text() or words in b.accessibleName()).click()
    tour.stand.pause(800)
    tour.stand.settle()


def _buttons() -> "list[QAbstractButton]":
    from PySide6.QtWidgets import QAbstractButton, QApplication

    every = QApplication.allWidgets()
    return [one for one in every if isinstance(one, QAbstractButton) and one.isVisible()]


def _settle(qt: "QApplication", work: "Work") -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    # WHY by hand: a picture is taken between two turns of the loop, once no job is under way.
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
