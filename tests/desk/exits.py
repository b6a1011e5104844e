"""Which functions words leave the desk through, read from the code itself."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from mediator_desk.system import resources

_EXITS = frozenset(
    {
        "write_new",
        "write_atomically",
        "write_text",
        "write_bytes",
        "press_letter",
        "press_chronology",
        "render_draft",
        "render_for_signature",
        "QPrinter",
        "ask_printer",
        "print_pages",
        "print_",
        "print",
        "clipboard",
        "setOutputFileName",
    }
)
"""What is called by a function through which words leave."""
_BELOW = ("system", "store", "vault")
"""Rooms that write for the others and decide nothing."""


@cache
def sources() -> Mapping[str, str]:
    """Every module of the desk above the rooms that write for others."""
    root = Path(resources.__file__).resolve().parents[1]
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if parts[0] not in _BELOW:
            found[".".join(("mediator_desk", *parts))] = path.read_text("utf-8")
    return found


def exits(modules: Mapping[str, str]) -> set[str]:
    """The functions through which words leave, as ``module:function``."""
    found: set[str] = set()
    for module, text in modules.items():
        found |= {f"{module}:{name}" for name in _ways_out(text)}
    return found


@cache
def _ways_out(text: str) -> frozenset[str]:
    return frozenset(_leaving(ast.parse(text), ()))


def _leaving(node: ast.AST, path: tuple[str, ...]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        inside = path
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside = (*path, child.name)
        if isinstance(child, ast.Call) and _is_exit(child.func):
            yield ".".join(path)
        yield from _leaving(child, inside)


def _is_exit(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        of = called.value.id if isinstance(called.value, ast.Name) else ""
        return called.attr in _EXITS or (called.attr == "queue" and of == "acts")
    return isinstance(called, ast.Name) and called.id in _EXITS
