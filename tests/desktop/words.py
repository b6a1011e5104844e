"""Brings the catalogues of ``resources/i18n`` up to date with the words of the sources.

Run ``python tests/desktop/words.py [AREA ...]`` after adding words to a screen, then fill what is
unfinished in Qt Linguist or by hand. English is the language of the
sources; its catalogue holds plurals only.
"""

import subprocess
import sys
from pathlib import Path

from hatch_build import ROOT, _tool

AREAS = {
    "dispute": ("dispute",),
    "timeline": ("dispute/timeline",),
    "evidence": ("dispute/evidence", "dispute/exhibits"),
    "decision": ("decision",),
    "signing": ("signing", "verification"),
    "caseload": ("caseload",),
    "help": ("help",),
    "procedure": ("procedure",),
    "agenda": ("agenda", "calculators"),
    "talks": ("talks", "follow_up"),
    "letters": ("letters", "bundles"),
    "custody": ("custody",),
}
FORMS: dict[str, tuple[str, ...]] = {
    "dispute": ("dispute", "overview", "notes"),
    "timeline": ("timeline",),
    "evidence": ("exhibits",),
    "decision": ("workshop", "decision"),
    "signing": ("signing",),
}
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}


def sources(area: str) -> list[str]:
    """The files whose words belong to the catalogue ``area``, relative to the repository."""
    desktop = ROOT / "src/mediator_desk/desktop"
    files = [path for path in desktop.rglob("*.py") if _area_of(path.relative_to(desktop)) == area]
    if area == "desk":
        taken = {form for forms in FORMS.values() for form in forms}
        forms = [path for path in (ROOT / "ui").glob("*.ui") if path.stem not in taken]
    else:
        forms = [ROOT / "ui" / f"{form}.ui" for form in FORMS.get(area, ())]
    return sorted(path.relative_to(ROOT).as_posix() for path in (*files, *forms) if path.is_file())


def _area_of(path: Path) -> str:
    """The area that names the deepest folder the file stands in."""
    homes = {folder: area for area, folders in AREAS.items() for folder in folders}
    for parent in path.parents:
        if parent.as_posix() in homes:
            return homes[parent.as_posix()]
    return "desk"


def update(area: str, language: str, target: Path) -> None:
    """Bring the catalogue ``target`` up to date; what was translated stays."""
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [
            _tool("lupdate"),
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            *plural,
            *sources(area),
            "-source-language",
            "en",
            "-target-language",
            LANGUAGES[language],
            "-ts",
            str(target),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


def catalogue(area: str, language: str) -> Path:
    """Where a catalogue is kept."""
    return ROOT / "resources/i18n" / f"{area}_{language}.ts"


def main(areas: list[str]) -> int:
    """Update the catalogues of ``areas``, of all when none is named."""
    for area in areas or ("desk", *AREAS):
        for language in LANGUAGES:
            if sources(area):
                update(area, language, catalogue(area, language))
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
