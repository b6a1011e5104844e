"""Measures modules, functions and classes; knows the budgets and judges nothing."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .house import short

BUDGETS = {"lines": 400, "function_lines": 50, "public_methods": 12}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Measure:
    """One thing of the code and its size, in the unit of its budget."""

    budget: str
    name: str
    size: int


def measures(path: Path) -> Iterator[Measure]:
    """Everything in one file that has a budget; of a test, only the file as a whole."""
    source = path.read_text("utf-8")
    yield Measure("lines", short(path), len(source.splitlines()))
    if short(path).startswith("tests/"):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            yield Measure("function_lines", f"{short(path)}::{node.name}", function_lines(node))
        elif isinstance(node, ast.ClassDef):
            yield Measure("public_methods", f"{short(path)}::{node.name}", public_methods(node))


def function_lines(node: Function) -> int:
    """Lines from the signature to the end; a docstring costs nothing."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node, clean=False) is None:
        return lines
    docstring = node.body[0]
    return lines - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def public_methods(node: ast.ClassDef) -> int:
    """Methods one may call from outside; a property is read like data, and is not one.

    A mixedCase name is not ours but an override of Qt's, and called by Qt.
    """
    return sum(
        isinstance(member, Function)
        and not member.name.startswith("_")
        and member.name.islower()
        and not any("property" in ast.unparse(one) for one in member.decorator_list)
        for member in node.body
    )
