"""Turns forms and translations into what the program imports; hatchling runs it for every wheel.

Owns ``src/mediator_desk/_generated`` (git-ignored): ``ui/NAME.ui`` becomes ``ui_NAME.py`` and
``resources/i18n/NAME.ts`` becomes ``i18n/NAME.qm``; nothing else ever writes there. A wheel also
carries ``resources/`` as ``mediator_desk/_resources``.

Run ``python hatch_build.py`` after editing a form or a translation, and
``python hatch_build.py --check`` to learn whether that was forgotten.
"""

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
GENERATED = Path("src/mediator_desk/_generated")
PACKAGE_MARKER = '''\
"""Compiled from ui/ and resources/i18n by hatch_build.py; never edited by hand."""

VERSION = "{version}"
'''
# uic imports every class a form might need; making one in Python costs its enumerations as well.
_FROM_QT = re.compile(r"^from PySide6\.\w+ import \((.+?)\)\n", re.MULTILINE | re.DOTALL)


class BuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles before every wheel, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bring the generated package up to date, and let a real wheel carry the resources.

        WHY not for an editable one: there the resources are read where they are edited.
        """
        root = Path(self.root)
        generate(root)
        if version != "editable":
            build_data["force_include"][str(root / "resources")] = "mediator_desk/_resources"


def generate(root: Path) -> list[Path]:
    """Bring ``GENERATED`` under ``root`` up to date; returns the files written or removed."""
    target = root / GENERATED
    wanted = _compile(root)
    changed = []
    for relative, content in wanted.items():
        path = target / relative
        if not path.is_file() or path.read_bytes() != content:
            _write(path, content)
            changed.append(path)
    for path in _present(target):
        if path.relative_to(target) not in wanted:
            path.unlink()
            changed.append(path)
    return changed


def stale(root: Path) -> list[Path]:
    """The generated files that differ from what the sources say, relative to ``root``."""
    target = root / GENERATED
    wanted = _compile(root)
    present = {path.relative_to(target): path.read_bytes() for path in _present(target)}
    return sorted(
        GENERATED / relative
        for relative in wanted.keys() | present.keys()
        if wanted.get(relative) != present.get(relative)
    )


def _compile(root: Path) -> dict[Path, bytes]:
    """Every generated file, by its path inside the generated package."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = {Path("__init__.py"): PACKAGE_MARKER.format(version=project["version"]).encode()}
    for form in sorted((root / "ui").glob("*.ui")):
        code = _run("uic", "-g", "python", form.name, cwd=form.parent)
        made[Path(f"ui_{form.stem}.py")] = _without_idle_imports(code.decode()).encode()
    with tempfile.TemporaryDirectory() as scratch:
        for words in sorted((root / "resources" / "i18n").glob("*.ts")):
            compiled = Path(scratch, words.with_suffix(".qm").name)
            _run("lrelease", "-silent", str(words), "-qm", str(compiled), cwd=root)
            made[Path("i18n", compiled.name)] = compiled.read_bytes()
    return made


def _without_idle_imports(code: str) -> str:
    """The form with only the Qt classes it names: the unlock window is shown a tenth sooner."""
    used = set(re.findall(r"\w+", _FROM_QT.sub("", code)))

    def kept(found: re.Match[str]) -> str:
        head = found[0].split("(", 1)[0]
        names = [name for name in re.findall(r"\w+", found[1]) if name in used]
        return f"{head}({', '.join(names)})\n" if names else ""

    return _FROM_QT.sub(kept, code)


def _present(target: Path) -> Iterator[Path]:
    for path in sorted(target.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _write(path: Path, content: bytes) -> None:
    """Replace in one step, so that a program starting meanwhile reads the old file or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(path)


def _run(tool: str, *arguments: str, cwd: Path) -> bytes:
    """Run one of Qt's own tools and return its standard output with Unix line ends."""
    done = subprocess.run([_tool(tool), *arguments], cwd=cwd, capture_output=True, check=False)
    if done.returncode or done.stderr.strip():
        raise SystemExit(f"{tool} {' '.join(arguments)}\n{done.stderr.decode(errors='replace')}")
    return done.stdout.replace(b"\r\n", b"\n")


def _tool(name: str) -> str:
    """The tool's binary inside the PySide6 wheel: needs neither PATH nor a display."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.submodule_search_locations is None:
        raise SystemExit("PySide6-Essentials is not installed in this environment")
    base = Path(next(iter(spec.submodule_search_locations)))
    file_name = f"{name}.exe" if sys.platform == "win32" else name
    for candidate in (base / "Qt" / "libexec" / file_name, base / file_name):
        if candidate.exists():
            return str(candidate)
    raise SystemExit(f"{name} is not in the PySide6 wheel at {base}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate, or with ``--check`` only compare; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when out of date")
    if parser.parse_args(arguments).check:
        outdated = stale(ROOT)
        for path in outdated:
            print(f"out of date: {path.as_posix()}")
        if outdated:
            print("run: python dev.py generate")
        return 1 if outdated else 0
    for path in generate(ROOT):
        print(f"generated: {path.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
