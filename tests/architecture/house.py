"""The files of the house, as its rules see them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """The files that are, or are about to be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().rstrip("\0").split("\0")
    return tuple(sorted(ROOT / name for name in names if (ROOT / name).is_file()))


def python_files() -> tuple[Path, ...]:
    """Our own Python, tests and tooling included."""
    return tuple(path for path in tracked() if path.suffix == ".py")


def short(path: Path) -> str:
    """How a failure names a file: from the root, with slashes."""
    return path.relative_to(ROOT).as_posix()
