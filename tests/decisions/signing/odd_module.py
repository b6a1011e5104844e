"""The software of a card that crashes, hangs, lies, or reads its code on the reader: really built,
loaded where any other is."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.decisions.signing.card import PIN, be_patient, module

SOURCE = Path(__file__).with_name("odd_module.c")
Odd = Callable[[str], str]
"""Chooses what is odd; where the module lies."""


def build(folder: Path) -> Path:
    """The module; skips the test where nothing compiles C."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("no C compiler: the module that misbehaves cannot be built")
    built = folder / "odd.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", built, SOURCE, "-ldl"], check=True)
    return built


def chooser(built: Path, monkeypatch: pytest.MonkeyPatch) -> Odd:
    """WHY by the environment: what configures a module (``PKCS11_…``) is all that reaches it."""
    be_patient(monkeypatch)
    monkeypatch.setenv("PKCS11_REAL", module())
    monkeypatch.setenv("PKCS11_CODE", PIN)

    def choose(what: str) -> str:
        monkeypatch.setenv("PKCS11_ODD", what)
        return str(built)

    return choose
