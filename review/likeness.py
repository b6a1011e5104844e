"""Likenesses of the main screens, kept small in the repository, and what differs from them.

Owns taking them (one run, one desk), keeping them and comparing tile by tile: a letter drawn a
little otherwise is no difference, a word that moved is. ``--into FOLDER`` takes without keeping.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from review import screens
from review.screens import Prepare, Round
from review.stand import SIZES, Stand, picture
from review.world import SEEN, open_world

ROOT: Final = Path(__file__).resolve().parent.parent
KEPT: Final = ROOT / "tests" / "desktop" / "snapshots"
LARGEST: Final = 60_000
"""Bytes of one likeness at most."""
_TILE: Final = 16
_TOLERATED: Final = 10.0
"""Mean difference of a tile, of 255, that drawing alone may bring about."""
_COLOURS: Final = 64

TAKEN: Final[tuple[tuple[str, Prepare, str, str], ...]] = (
    ("caseload", screens.caseload, "fr", "light"),
    ("caseload-dark", screens.caseload, "fr", "dark"),
    ("overview", screens.overview, "fr", "light"),
    ("overview-en", screens.overview, "en", "light"),
    ("timeline", screens.timeline, "fr", "light"),
    ("timeline-dark", screens.timeline, "fr", "dark"),
    ("exhibits", screens.tab("exhibits"), "fr", "light"),
    ("notes", screens.tab("notes"), "fr", "light"),
    ("talks", screens.tab("talks"), "fr", "light"),
    ("letters", screens.tab("letters"), "fr", "light"),
    ("agenda", screens.place("agenda"), "fr", "light"),
    ("settings", screens.place("settings"), "fr", "light"),
    ("workshop", screens.workshop, "fr", "light"),
    ("workshop-en", screens.workshop, "en", "light"),
)
"""Name, way, language and theme of every likeness."""


def take(folder: Path) -> Iterator[tuple[str, QImage]]:
    """Every screen at half its size, from a desk made in ``folder``."""
    with open_world(folder / "world", SEEN) as world:
        world.read_all()
        world.write_notes()
        stand = Stand(folder)
        try:
            stand.unlock(world.open_again())
            tour = Round(stand, world, folder)
            for name, prepare, language, look in TAKEN:
                # WHY each time: it also begins the time before the lock anew, which is shown.
                stand.resize(SIZES[0])
                stand.dress(language, look)
                prepare(tour)
                stand.settle()
                seen = picture(stand.window, bar=False)
                half = Qt.TransformationMode.SmoothTransformation
                yield name, seen.scaledToWidth(seen.width() // 2, half)
        finally:
            stand.end()


def take_into(folder: Path) -> None:
    """Take them all, as files of few colours."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        for name, image in take(Path(made)):
            path = folder / f"{name}.png"
            image.save(str(path))
            small = Image.open(path).convert("RGB")
            few = small.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
            few.save(path, optimize=True)


def renew() -> int:
    """Keep what the screens look like now; 1 when one is too large to keep."""
    take_into(KEPT)
    large = [path.name for path in KEPT.glob("*.png") if path.stat().st_size > LARGEST]
    for path in KEPT.glob("*.png"):
        if path.stem not in {name for name, *_ in TAKEN}:
            path.unlink()
    print(f"{len(TAKEN)} likenesses kept in {KEPT}")
    for name in large:
        print(f"TOO LARGE  {name}")
    return 1 if large else 0


def differing(actual: Path, kept: Path) -> list[tuple[int, int]]:
    """The tiles (column, row) in which two pictures differ; one of another size differs whole."""
    one, other = (Image.open(path).convert("RGB") for path in (actual, kept))
    if one.size != other.size:
        return [(0, 0)]
    wide, tall = one.size
    apart = ImageChops.difference(one, other)
    return [
        (left // _TILE, top // _TILE)
        for top in range(0, tall, _TILE)
        for left in range(0, wide, _TILE)
        if _mean(apart.crop((left, top, min(left + _TILE, wide), min(top + _TILE, tall))))
        > _TOLERATED
    ]


def _mean(tile: Image.Image) -> float:
    return max(ImageStat.Stat(tile).mean)


def show_difference(actual: Path, kept: Path, tiles: Sequence[tuple[int, int]], to: Path) -> None:
    """The picture as it is now, what differs framed by leaving the rest pale."""
    one = Image.open(actual).convert("RGB")
    pale = Image.blend(one, Image.new("RGB", one.size, "white"), 0.75)
    for column, row in tiles:
        box = (column * _TILE, row * _TILE, (column + 1) * _TILE, (row + 1) * _TILE)
        pale.paste(one.crop(box), box)
    before = Image.open(kept).convert("RGB")
    sheet = Image.new("RGB", (one.width + before.width, max(one.height, before.height)), "grey")
    sheet.paste(before, (0, 0))
    sheet.paste(pale, (before.width, 0))
    to.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(to)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the likenesses into a folder, for a comparison."""
    parser = argparse.ArgumentParser(prog="review.likeness", description=__doc__)
    parser.add_argument("--into", type=Path, required=True)
    take_into(parser.parse_args(arguments).into)
    return 0


if __name__ == "__main__":
    sys.exit(main())
