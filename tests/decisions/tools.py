"""Independent programs, where they are installed: none of them made or signed the file."""

import shutil
import subprocess
from pathlib import Path

import pytest


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def tool(program: str, *options: str, file: Path) -> str:
    """What the program says of a file; fails when the program does."""
    done = subprocess.run(
        [program, *options, str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
