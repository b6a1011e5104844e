"""The main screens against their likenesses; ``python3 dev.py review --snapshots`` renews them.

WHY a process of its own takes them: theme, language and time zone belong to a whole process.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from review.likeness import KEPT, LARGEST, ROOT, TAKEN, differing, show_difference

RENEW = "look at it, then: python3 dev.py review --snapshots"
NAMES = [name for name, *_ in TAKEN]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The screens as they are now."""
    folder = tmp_path_factory.mktemp("taken")
    command = [sys.executable, "-m", "review.likeness", "--into", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_looks_as_it_did(taken: Path, name: str) -> None:
    actual, kept = taken / f"{name}.png", KEPT / f"{name}.png"
    assert kept.is_file(), f"{name} has no likeness; {RENEW}"
    tiles = differing(actual, kept)
    if tiles:
        shown = ROOT / "build" / "snapshots" / f"{name}.png"
        show_difference(actual, kept, tiles, shown)
        pytest.fail(f"{name} differs in {len(tiles)} places, see {shown}; {RENEW}")


def test_likenesses_are_those_of_the_list_and_small() -> None:
    kept = {path.stem: path.stat().st_size for path in KEPT.glob("*.png")}
    assert set(kept) == set(NAMES)
    assert {name: size for name, size in kept.items() if size > LARGEST} == {}


def test_a_word_that_moved_is_seen_and_a_pale_pixel_is_not(tmp_path: Path) -> None:
    from PIL import Image, ImageDraw

    paths = [tmp_path / f"{name}.png" for name in ("before", "moved", "pale")]
    for path, left, tone in zip(
        paths, (20, 90, 20), ("#202020", "#202020", "#242424"), strict=True
    ):
        image = Image.new("RGB", (200, 60), "white")
        ImageDraw.Draw(image).rectangle((left, 20, left + 50, 32), fill=tone)
        image.save(path)
    assert differing(paths[1], paths[0])
    assert differing(paths[2], paths[0]) == []
