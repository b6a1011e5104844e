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
    "decision": ("decision",),
    "procedure": ("procedure",),
    "agenda": ("agenda", "calculators"),
    "talks": ("talks", "follow_up"),
    "letters": ("letters", "bundles"),
    "custody": ("custody",),
}
FORMS: dict[str, tuple[str, ...]] = {
    "dispute": ("dispute", "overview", "timeline", "exhibits", "notes"),
    "decision": ("workshop", "signing", "decision"),
}
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}


def sources(area: str) -> list[str]:
    """The files whose words belong to the catalogue ``area``, relative to the repository."""
    desktop = ROOT / "src/mediator_desk/desktop"
    if area == "desk":
        others = {folder for folders in AREAS.values() for folder in folders}
        files = [
            path
            for path in desktop.rglob("*.py")
            if path.relative_to(desktop).parts[0] not in others
        ]
        taken = {form for forms in FORMS.values() for form in forms}
        forms = [path for path in (ROOT / "ui").glob("*.ui") if path.stem not in taken]
    else:
        files = [path for folder in AREAS[area] for path in (desktop / folder).rglob("*.py")]
        forms = [ROOT / "ui" / f"{form}.ui" for form in FORMS.get(area, ())]
    return sorted(path.relative_to(ROOT).as_posix() for path in (*files, *forms) if path.is_file())


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
