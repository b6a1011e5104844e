"""The dependency contracts of pyproject.toml, in the tests everybody runs."""

import ast
import subprocess
import sys

from .house import ROOT, short

DESK = ROOT / "src" / "mediator_desk"


def test_every_import_contract_is_kept() -> None:
    command = "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_sql_is_written_in_the_store_and_the_vault() -> None:
    """Elsewhere a transaction may be passed along, and nothing more be known of it."""
    elsewhere = [
        f"{short(path)}: {name}"
        for path in DESK.rglob("*.py")
        if path.relative_to(DESK).parts[0] not in {"store", "vault"}
        for name in imported_from("sqlalchemy", ast.parse(path.read_text("utf-8")))
        if name != "Connection"
    ]
    assert not elsewhere, "\n".join(elsewhere)


def imported_from(library: str, tree: ast.Module) -> list[str]:
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == library:
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            names += [one.name for one in node.names if one.name.split(".")[0] == library]
    return names
