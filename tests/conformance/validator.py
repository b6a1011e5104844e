"""The reference validator, run once for many files.

It lives beside the working copy and needs Java; without either the tests name what they skip. It is
a checking tool only and never part of the product.
"""

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


def validate(folder: Path, pdfs: dict[str, bytes]) -> dict[str, dict[str, bool]]:
    """For each file, whether it conforms to each of the two profiles."""
    for name, data in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(data)
    files = [str(folder / f"{name}.pdf") for name in pdfs]
    done = subprocess.run(
        ["sh", str(SCRIPT), "3a,ua1", *files], capture_output=True, text=True, check=False
    )
    found: dict[str, dict[str, bool]] = {name: {} for name in pdfs}
    for line in done.stdout.splitlines():
        verdict, _, rest = line.partition(" ")
        if verdict in ("PASS", "FAIL"):
            profile, path, *_ = rest.split()
            found[Path(path).stem][profile] = verdict == "PASS"
    assert all(len(profiles) == 2 for profiles in found.values()), done.stdout + done.stderr
    return found


def failing(found: dict[str, dict[str, bool]]) -> list[str]:
    """The names of the files that do not conform to both profiles."""
    return sorted(name for name, profiles in found.items() if not all(profiles.values()))
