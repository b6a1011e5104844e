"""Nothing grows into the object that knows everything."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from .budgets import BUDGETS, Function, measures, public_methods
from .house import python_files, short

ALLOWANCES = Path(__file__).with_name("allowances.toml")
FORBIDDEN = re.compile("manager|helper|utils|controller", re.IGNORECASE)


def sizes() -> dict[tuple[str, str], int]:
    """The largest size of every measured thing; a migration is frozen, so it is left out."""
    found: dict[tuple[str, str], int] = {}
    for path in python_files():
        if path.parent.name != "versions":
            for one in measures(path):
                key = (one.budget, one.name)
                found[key] = max(one.size, found.get(key, 0))
    return found


def allowances() -> dict[tuple[str, str], int]:
    """Budget and name to the size that is put up with."""
    listed = tomllib.loads(ALLOWANCES.read_text("utf-8"))
    return {(budget, name): size for budget in listed for name, size in listed[budget].items()}


def test_nothing_is_larger_than_its_budget() -> None:
    allowed = allowances()
    too_large = [
        f"{name}: {size} {budget}, at most {BUDGETS[budget]}"
        for (budget, name), size in sizes().items()
        if size > max(BUDGETS[budget], allowed.get((budget, name), 0))
    ]
    assert not too_large, "\n".join(too_large)


def test_the_allowances_are_no_larger_than_the_truth() -> None:
    found = sizes()
    stale = [
        f"{name}: allowed {size} {budget}, is {found.get((budget, name), 0)}"
        for (budget, name), size in allowances().items()
        if size <= BUDGETS[budget] or found.get((budget, name), 0) < size
    ]
    assert not stale, "\n".join(stale)


def test_no_name_says_that_it_does_everything() -> None:
    named = [
        f"{short(path)}: {name}"
        for path in python_files()
        for name in (path.stem, *defined_names(ast.parse(path.read_text("utf-8"))))
        if FORBIDDEN.search(name)
    ]
    assert not named, "\n".join(named)


def defined_names(tree: ast.Module) -> list[str]:
    return [node.name for node in ast.walk(tree) if isinstance(node, (ast.ClassDef, Function))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("class A:\n def a(self): ...\n def _b(self): ...\n def paintEvent(self): ...", 1),
        ("class A:\n async def a(self): ...\n def b_c(self): ...", 2),
    ],
)
def test_public_methods_are_those_of_our_own_making(source: str, expected: int) -> None:
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.ClassDef)
    assert public_methods(node) == expected
