"""What is published names neither the machine it was written on nor where packages come from."""

import hashlib
import re

import pytest

from .house import ROOT, short, tracked

# WHY in pieces: this file is published too.
HOSTS = ("py" + "pi.org", "python" + "hosted", "npm" + "js", "debian" + ".org", "crates" + ".io")
PLACES = "|".join(("wo" + "rk", "t" + "mp", "ro" + "ot", "ho" + "me"))
TRACES = {
    "machine path": re.compile(rf"(?<![\w.)}}/-])/(?:{PLACES})/"),
    "registry host": re.compile("|".join(map(re.escape, HOSTS)), re.IGNORECASE),
    "neighbour folder": re.compile(r"\.\./" + "sha" + "red"),
}
# Conformance material is too large to publish; the tests that use it skip without it.
MAY_NAME_NEIGHBOURS = (".ci/run", "tests/conformance/")


@pytest.mark.parametrize("trace", sorted(TRACES))
def test_no_tracked_file_shows_a(trace: str) -> None:
    found = []
    for path in tracked():
        if trace == "neighbour folder" and short(path).startswith(MAY_NAME_NEIGHBOURS):
            continue
        try:
            lines = path.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{short(path)}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(lines, 1)
            if TRACES[trace].search(line)
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("where", ["", "legible"])
def test_fonts_are_the_published_files(where: str) -> None:
    folder = ROOT / "resources" / "fonts" / where
    listed = dict(
        reversed(line.split())
        for line in (folder / "README.md").read_text("utf-8").splitlines()
        if re.fullmatch(r"[0-9a-f]{64}  \S+", line)
    )
    present = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ttf")
    }
    assert present == listed
