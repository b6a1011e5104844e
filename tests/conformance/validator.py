"""The reference validator, run once for many files.

It lives beside the working copy and needs Java; without either the tests name what they skip. It is
a checking tool only and never part of the product.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "shared" / "conformance" / "pdf" / "verapdf.sh"
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
needs_validator = [
    pytest.mark.skipif(not SCRIPT.is_file(), reason="skipped PDF/A and PDF/UA: no verapdf.sh"),
    pytest.mark.skipif(not shutil.which("javac"), reason="skipped PDF/A and PDF/UA: no Java"),
    pytest.mark.skipif(not JAXB.is_file(), reason="skipped PDF/A and PDF/UA: no libjaxb-java"),
]


# WHY: each test has a home of its own, where the script would build its tools anew.
_TOOLS = os.environ.get("VERA_HOME") or str(Path.home() / ".cache" / "vera-check")

Found = dict[str, dict[str, bool]]


def validate(folder: Path, made: dict[str, dict[str, bytes]]) -> dict[str, Found]:
    """For each file of each group, whether it conforms to each of the two profiles."""
    files: dict[str, tuple[str, str]] = {}
    for group, pdfs in made.items():
        for name, data in pdfs.items():
            path = folder / f"{len(files)}.pdf"
            path.write_bytes(data)
            files[str(path)] = (group, name)
    done = subprocess.run(
        ["sh", str(SCRIPT), "3a,ua1", *files],
        env=os.environ | {"VERA_HOME": _TOOLS},
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, Found] = {group: {name: {} for name in pdfs} for group, pdfs in made.items()}
    for line in done.stdout.splitlines():
        verdict, _, rest = line.partition(" ")
        if verdict in ("PASS", "FAIL"):
            profile, path, *_ = rest.split()
            group, name = files[path]
            found[group][name][profile] = verdict == "PASS"
    judged = (profiles for group in found.values() for profiles in group.values())
    assert all(len(profiles) == 2 for profiles in judged), done.stdout + done.stderr
    return found


def failing(found: Found) -> list[str]:
    """The names of the files that do not conform to both profiles."""
    return sorted(name for name, profiles in found.items() if not all(profiles.values()))
