"""The threat model names tests; each must exist, or the line shows nothing."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = (ROOT / "src/mediator_desk/vault/SPEC.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", SPEC)))


@cache
def names_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("named", NAMED)
def test_a_test_named_in_the_threat_model_exists(named: str) -> None:
    path, _, function = named.partition("::")
    assert (ROOT / path).is_file()
    assert not function or function in names_in(ROOT / path)


def test_every_line_of_the_threat_model_names_one() -> None:
    table = SPEC.partition("| who | tries |")[2].partition("\n\n")[0].splitlines()[2:]
    assert len(table) > 30
    assert [line for line in table if "`tests/" not in line] == []
