"""The dependency contracts of pyproject.toml, in the tests everybody runs."""

import subprocess
import sys

from .house import ROOT


def test_every_import_contract_is_kept() -> None:
    command = "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
