"""``python -m review``: compose the running screens beside their pictures in ``build/ui-review``.

``--only NAME…`` looks at some screens; ``--snapshots`` renews the likenesses the tests compare
with; ``--pictures`` names the folder of the design's pictures.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# WHY in this order: Qt reads what the stand puts in the environment once.
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from review import screens, sheets
from review.screens import AWAY, BEFORE, LATER, ONLINE, UNDRAWN, Round, Screen
from review.stand import SIZES, Stand
from review.world import SEEN, open_world

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "ui-review"
PICTURES: Final = ROOT.parent / "shared" / "design" / "ux" / "png"
LANGUAGES: Final = ("fr", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Look at everything; 1 when a screen could not be reached."""
    parser = argparse.ArgumentParser(prog="dev.py review", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="names of screens")
    parser.add_argument("--few", action="store_true", help="a caseload of nine disputes")
    parser.add_argument("--snapshots", action="store_true", help="renew the tests' likenesses")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    asked = parser.parse_args(arguments)
    if asked.snapshots:
        from review.likeness import renew

        return renew()
    BUILD.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    book = Book(asked.pictures, asked.only)
    with tempfile.TemporaryDirectory() as folder:
        look_at_all(book, Path(folder), SEEN if asked.few else ())
    book.finish()
    print(f"{len(book.written)} screens in {time.monotonic() - started:.0f} s: {BUILD}/index.html")
    for fault in book.faults:
        print(f"NOT REACHED  {fault}")
    return 1 if book.faults else 0


class Book:
    """The sheets, as they are made."""

    def __init__(self, pictures: Path, only: Sequence[str]) -> None:
        self._pictures, self._only = pictures, only
        self._verdicts = sheets.read_verdicts()
        self.written: dict[str, list[str]] = {}
        self.faults: list[str] = []
        if not pictures.is_dir():
            print(f"no pictures in {pictures}: the running screens are shown alone")

    def wanted(self, screen: Screen) -> bool:
        """Whether the person asked for it."""
        return not self._only or any(screen.name.startswith(one) for one in self._only)

    def look(self, tour: Round, screen: Screen) -> None:
        """Prepare a screen at each size, see it in every dress, and write its sheets."""
        if not self.wanted(screen):
            return
        for size in SIZES if screen.drawn else SIZES[:1]:
            tour.size = size
            tour.stand.resize(size)
            tour.stand.dress("fr", "light")
            try:
                screen.prepare(tour)
                seen = dict(_dresses(tour, screen))
            except Exception as fault:  # noqa: BLE001 - told, and the other screens are looked at
                self.faults.append(f"{screen.name}: {type(fault).__name__} {fault}")
                tour.stand.dress("fr", "light")
                break
            self._write(screen, size, seen)
        tour.stand.close_dialogs()

    def _write(self, screen: Screen, size: QSize, seen: dict[str, QImage]) -> None:
        name = f"{screen.name}-{size.width()}x{size.height()}"
        sheet = sheets.compose(name, self._verdicts.get(screen.name), self._drawn(name), seen)
        sheet.save(str(BUILD / f"{name}.png"))
        for dress, image in seen.items():
            folder = BUILD / "screens"
            folder.mkdir(exist_ok=True)
            image.save(str(folder / f"{name}-{dress.replace(' ', '-')}.png"))
        self.written.setdefault(screen.name, []).append(f"{name}.png")

    def _drawn(self, name: str) -> QImage | None:
        image = QImage(str(self._pictures / f"{name}.png"))
        return None if image.isNull() else image

    def finish(self) -> None:
        """The page that lists them, and what is not built."""
        for name, why in LATER.items():
            print(f"later  {name}: {why}")
        sheets.write_index(BUILD, self.written)


def _dresses(tour: Round, screen: Screen) -> Iterator[tuple[str, QImage]]:
    for look in screen.themes:
        for language in LANGUAGES:
            tour.stand.dress(language, look)
            tour.stand.settle()
            yield f"{language} {look}", screen.look(tour)
    tour.stand.dress("fr", "light")


@contextmanager
def standing(folder: Path) -> Iterator[Stand]:
    """A window, closed at the end."""
    stand = Stand(folder)
    try:
        yield stand
    finally:
        stand.end()


def look_at_all(book: Book, folder: Path, only: Sequence[str]) -> None:
    """Every screen, in the order a day would bring them."""
    with open_world(folder / "world", only) as world:
        world.read_all()
        world.write_notes()
        world.use_outbox()
        world.write_draft()
        world.close()
        with standing(folder / "first") as stand:
            tour = Round(stand, world, folder)
            for screen in BEFORE:
                book.look(tour, screen)
        with standing(folder) as stand:
            tour = Round(stand, world, folder)
            stand.unlock(world.open_again())
            for screen in (*ONLINE, *UNDRAWN):
                book.look(tour, screen)
            screens.leave_platform(tour)
            for screen in AWAY:
                book.look(tour, screen)


if __name__ == "__main__":
    sys.exit(main())
