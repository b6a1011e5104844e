"""The way from a clone to a running program is locked, and explains itself."""

import re
import subprocess
import sys
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev

from .house import ROOT

LOCKS = ("dev.lock", "desk.lock")


def pins(lock: str) -> dict[str, str]:
    """Versions by canonical name."""
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.MULTILINE))


def declared(*extras: str) -> list[Requirement]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    texts = [*project["dependencies"]]
    for extra in extras:
        texts += project["optional-dependencies"][extra]
    return [Requirement(text) for text in texts]


def test_locks_were_made_from_what_is_declared_now() -> None:
    assert dev.check_lock() == 0


@pytest.mark.parametrize(
    ("lock", "extras"), [("dev.lock", ("platform", "dev")), ("desk.lock", ())], ids=LOCKS
)
def test_a_lock_pins_everything_declared(lock: str, extras: tuple[str, ...]) -> None:
    pinned = pins(lock)
    for requirement in declared(*extras):
        version = pinned[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version, prereleases=True), requirement


def test_the_desk_installs_what_was_tested() -> None:
    tested = pins("dev.lock")
    assert {name: tested.get(name) for name in pins("desk.lock")} == pins("desk.lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_hashes(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_dev_alone_lists_every_command_with_one_sentence() -> None:
    said = subprocess.run(
        [sys.executable, "dev.py"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in ("demo", "test", "check", "bench"):
        assert re.search(rf"^  {name} +\w.*\.$", said.stdout, re.MULTILINE)
    assert set(dev.COMMANDS) == set(re.findall(r"^  (\w+) ", said.stdout, re.MULTILINE))


def test_dev_refuses_what_it_does_not_know() -> None:
    said = subprocess.run(
        [sys.executable, "dev.py", "fly"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert said.returncode == 2
    assert "no command 'fly'" in said.stderr
