"""What a person installs holds everything the program looks for."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import hatch_build

from .house import ROOT, short, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"},
    )
    (built,) = folder.glob("*.whl")
    return built


def test_forms_and_translations_are_compiled() -> None:
    assert hatch_build.stale(ROOT) == [], "run: python3 dev.py generate"


def test_wheel_holds_every_module_form_and_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = set()
    for path in tracked():
        place, _, rest = short(path).partition("/")
        if place == "src":
            wanted.add(rest)
        elif place == "resources":
            wanted.add(f"mediator_desk/_resources/{rest}")
        elif place == "ui" and path.suffix == ".ui":
            wanted.add(f"mediator_desk/_generated/ui_{path.stem}.py")
    assert wanted <= held, sorted(wanted - held)


def test_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    # WHY without site: the environment's own link to the working copy must not answer instead.
    asked = subprocess.run(
        [sys.executable, "-I", "-S", "-c", FIND, tmp_path / "installed"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    font, generated = (Path(line) for line in asked.stdout.splitlines())
    assert font.is_relative_to(tmp_path)
    assert font.is_file()
    assert generated.is_file()


FIND = """
import sys
sys.path.insert(0, sys.argv[1])
from mediator_desk.system.resources import generated_path, resource_path
print(resource_path("fonts/SourceSans3-Regular.ttf"))
print(generated_path("__init__.py"))
"""
