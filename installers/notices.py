"""Says whose work the program stands on: THIRD-PARTY.md, and the licence texts to ship with it.

Owns both files. Reads what is installed in this environment and what lies in ``resources``; never
claims a licence for the program itself. ``python3 dev.py notices`` runs it.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
SUMMARY = ROOT / "THIRD-PARTY.md"
TEXTS = ROOT / "build" / "licences.txt"
COMMON = ROOT / "installers" / "licences"
TELLING = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")

# Read in the licence files of packages whose metadata says it in too many words, or not at all.
READ_BY_A_PERSON = {
    "chunspell": "MIT; Hunspell: MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "jinja2": "BSD-3-Clause",
    "landlock": "MIT",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pypdfium2": "Apache-2.0 OR BSD-3-Clause; PDFium and its libraries: see the texts",
    "pyrage": "MIT",
    "reportlab": "BSD-3-Clause",
    "rfc8785": "Apache-2.0",
    "sqlcipher3": "Zlib; SQLCipher: BSD-3-Clause; OpenSSL: Apache-2.0",
}
RESOURCES = {
    "Source Sans 3": ("OFL-1.1", "fonts/OFL-SourceSans3.md"),
    "Source Serif 4": ("OFL-1.1", "fonts/OFL-SourceSerif4.md"),
    "Source Code Pro": ("OFL-1.1", "fonts/OFL-SourceCodePro.md"),
    "Atkinson Hyperlegible": ("OFL-1.1", "fonts/legible/OFL-AtkinsonHyperlegible.md"),
    "Noto Naskh Arabic, Noto Serif Hebrew": ("OFL-1.1", "fonts/OFL-Noto.md"),
    "Noto Emoji": ("OFL-1.1", "fonts/OFL-NotoEmoji.md"),
    "Tabler Icons": ("MIT", "icons/tabler/LICENSE"),
    "French dictionary (Grammalecte)": ("MPL-2.0", "spelling/LICENSE.fr"),
    "English dictionary (SCOWL)": ("MIT AND BSD", "spelling/LICENSE.en"),
}
INTRODUCTION = """\
# Third-party material

Written by `python3 dev.py notices` from what is installed on Linux; do not edit. The same command
writes the full licence texts into `build/licences.txt`, which every installer carries.

Qt and its Python binding (`pyside6-essentials`, `shiboken6`) are used under LGPL-3.0-only, as the
unmodified shared libraries of their wheels: whoever has the program may replace them by their own.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write both files, or with ``--check`` compare the summary; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when out of date")
    check = parser.parse_args(arguments).check
    desk = needed_by(None)
    platform = needed_by("platform") - desk
    if check:
        stale = [name for name in sorted(desk | platform) if not listed(name)]
        if stale:
            print(f"not as installed: {', '.join(stale)}; run: python3 dev.py notices")
        return 1 if stale else 0
    SUMMARY.write_text(summary(sorted(desk), sorted(platform)), "utf-8", newline="\n")
    TEXTS.parent.mkdir(exist_ok=True)
    TEXTS.write_text(texts(sorted(desk | platform)), "utf-8", newline="\n")
    print(f"wrote {SUMMARY.relative_to(ROOT)} and {TEXTS.relative_to(ROOT)}")
    return 0


def needed_by(extra: str | None) -> set[str]:
    """Names of the installed packages that the program, or one extra of it, needs to run."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    found: set[str] = set()
    open_questions = [Requirement(text) for text in wanted]
    while open_questions:
        requirement = open_questions.pop()
        name = canonicalize_name(requirement.name)
        if name in found or not applies(requirement, [""]):
            continue
        found.add(name)
        for text in metadata.requires(name) or []:
            below = Requirement(text)
            if applies(below, ["", *requirement.extras]):
                open_questions.append(below)
    return found


def applies(requirement: Requirement, extras: Iterable[str]) -> bool:
    """Whether it is asked for on this system with one of these extras."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras)


def summary(desk: Sequence[str], platform: Sequence[str]) -> str:
    """THIRD-PARTY.md."""
    head = ["| | version | licence |", "|---|---|---|"]
    lines = [INTRODUCTION, "## In the desk", "", *head, *map(row, desk), ""]
    lines += ["## Added by the reference platform", "", *head, *map(row, platform), ""]
    lines += ["## Fonts and icons", "", "| | licence | text |", "|---|---|---|"]
    for name, (licence, text) in RESOURCES.items():
        lines.append(f"| {name} | {licence} | `resources/{text}` |")
    return "\n".join(lines) + "\n"


def listed(name: str) -> bool:
    """Whether the summary has a package as it is here.

    It is written on Linux: what only another system installs, it need not have.
    """
    lines = SUMMARY.read_text("utf-8").splitlines()
    known = any(line.startswith(f"| {name} |") for line in lines)
    return row(name) in lines or (not known and sys.platform != "linux")


def row(name: str) -> str:
    """One package of the summary."""
    return f"| {name} | {metadata.version(name)} | {licence_of(name)} |"


def licence_of(name: str) -> str:
    """What a package says of its own licence, in one line."""
    if name in READ_BY_A_PERSON:
        return READ_BY_A_PERSON[name]
    said = metadata.metadata(name)
    for field in ("License-Expression", "License"):
        told = str(said[field] or "") if field in said else ""
        if told and "\n" not in told:
            return told
    classifiers = (line.split(" :: ") for line in said.get_all("Classifier", []))
    named: list[str] = [parts[-1] for parts in classifiers if parts[0] == "License"]
    if len(named) != 1:
        raise SystemExit(f"{name} does not say its licence: read it, then add it to {__file__}")
    return named[0]


def texts(names: Iterable[str]) -> str:
    """Every licence text there is, each under the name of what it covers."""
    parts = [
        titled(f"{name} {metadata.version(name)}: {file.name}", readable(file.read_binary()))
        for name in names
        for file in licence_files(name)
    ]
    for name, (_, text) in RESOURCES.items():
        parts.append(titled(name, (ROOT / "resources" / text).read_text("utf-8")))
    # WHY beside the packages' own: the wheels of Qt name their licence and do not carry it.
    common = sorted(COMMON.glob("*.txt"))
    parts += [titled(path.stem, path.read_text("utf-8")) for path in common]
    return "\n".join(parts)


def readable(content: bytes) -> str:
    """A licence text; the older ones are not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def licence_files(name: str) -> Iterator[metadata.PackagePath]:
    """The licence files inside an installed package's metadata folder."""
    for file in metadata.files(name) or []:
        inside = file.parts[0].endswith(".dist-info")
        telling = "licenses" in file.parts or file.name.upper().startswith(TELLING)
        if inside and telling:
            yield file


def titled(title: str, text: str) -> str:
    return f"{'=' * 80}\n{title}\n{'=' * 80}\n\n{text.rstrip()}\n"


if __name__ == "__main__":
    sys.exit(main())
