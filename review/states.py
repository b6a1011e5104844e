"""The six states every place must have words for, each in the real window, on one sheet.

Owns how each state is reached; the words and the looks are the program's.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit

from mediator_desk.desktop.theme import theme
from review.stand import TITLE_BAR, picture

if TYPE_CHECKING:
    from review.screens import Round

_CLOSED = "4199"
_RAIL = 84
_STATUS = 26
_MENU = 38
_CAPTION = 30


def empty(tour: "Round") -> None:
    """Nothing answers a search."""
    tour.stand.place("caseload")
    tour.stand.find(QLineEdit, "search").setText("zeppelin")
    tour.stand.pause(400)


def loading(tour: "Round") -> None:
    """A dispute of 1,900 messages is being opened."""
    tour.stand.place("caseload")
    tour.stand.find(QLineEdit, "search").setText("")
    tour.stand.pause(400)
    opened = tour.stand.window.opened
    assert opened is not None
    opened._import_progress("4174.dispute", 1102, 1900, "events")


def failed(tour: "Round") -> None:
    """A file that is not what it says."""
    opened = tour.stand.window.opened
    assert opened is not None
    opened.pane.progress.hide()
    path = tour.folder / "4174.dispute"
    path.write_bytes(b"age-encryption.org/v1\n" + b"?" * 400)
    opened.importer.open([path])


def read_only(tour: "Round") -> None:
    """A closed dispute."""
    opened = tour.stand.window.opened
    assert opened is not None
    opened.pane.banner.hide()
    tour.stand.dispute(tour.world.dispute(_CLOSED), "overview")


def changed(tour: "Round") -> None:
    """Something came while the proposal was being written."""
    tour.stand.dispute(tour.dispute, "decision")
    tour.stand.pause(400)


def dropping(tour: "Round") -> None:
    """Two files over the window."""
    tour.stand.place("caseload")
    tour.stand.window._drop.offer(2, 0)
    tour.stand.window._drop.show()


STATES: tuple[tuple[str, str, Callable[["Round"], None]], ...] = (
    ("Vide, aucun résultat", "Empty, nothing found", empty),
    ("Chargement, dossier de 1 900 messages", "Loading, a file of 1,900 messages", loading),
    ("Erreur, fichier de dossier", "Error, a file that does not open", failed),
    ("Lecture seule, dossier clos", "Read-only, a closed file", read_only),
    ("Dossier modifié pendant la rédaction", "File changed while writing", changed),
    ("Glisser-déposer", "Drag and drop", dropping),
)


def states(tour: "Round", size: QSize) -> QImage:
    """The window in each state, without its frame, three rows of two."""
    seen = []
    french = tour.stand.languages.current == "fr"
    for in_french, in_english, reach in STATES:
        title = in_french if french else in_english
        reach(tour)
        tour.stand.settle()
        seen.append((title, _inside(picture(tour.stand.window), whole=reach is dropping)))
    tour.stand.window._drop.hide()
    across = size.width() // 2
    small = [
        (title, image.scaledToWidth(across - 12, Qt.TransformationMode.SmoothTransformation))
        for title, image in seen
    ]
    down = max(image.height() for _, image in small) + _CAPTION + 8
    sheet = QImage(size.width(), 3 * down, QImage.Format.Format_RGB32)
    sheet.fill(theme().colour("bg.canvas"))
    painter = QPainter(sheet)
    painter.setPen(theme().colour("text.secondary"))
    painter.setFont(theme().font("meta", bold=True))
    for place, (title, image) in enumerate(small):
        left, top = place % 2 * across, place // 2 * down
        caption = QRect(left + 8, top, across - 12, _CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, title)
        painter.drawImage(left + 6, top + _CAPTION, image)
    painter.end()
    return sheet


def _inside(image: QImage, *, whole: bool) -> QImage:
    top = TITLE_BAR if whole else TITLE_BAR + _MENU
    left = 0 if whole else _RAIL
    return image.copy(left, top, image.width() - left, image.height() - top - _STATUS)
