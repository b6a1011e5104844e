"""Finds numbers of the law written in Python: lengths of time, percentages, amounts.

A number is suspect for what stands around it: a length of time given to ``timedelta`` or counted
in names of days, months, rates and deadlines, a percentage in a text, a decimal, or, where the law
is applied, any number the tables of law hold.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from mediator_desk.law.flights import flight_amounts
from mediator_desk.law.periods import periods
from mediator_desk.law.retention import retention_classes
from mediator_desk.law.rules import rulebook
from mediator_desk.law.scales import scales

TIME = re.compile(
    r"(^|_)(days?|months?|years?|weeks?|percent|rates?|due|deadlines?|delay|late|notice|terms?"
    r"|period|grace)(_|$)"
)
IN_THE_WINDOW = re.compile(r"(^|_)(days|percent|rates?|due|deadlines?|delay|notice|terms?)(_|$)")
"""The names that matter where things are drawn, and a month or a period is a place on a page."""
PERCENT = re.compile(r"\d[ \u00a0\u202f]?%(?![sdnLa-zA-Z(])")
SPAN = re.compile(r"\b\d+[ \u00a0-](days?|months?|years?|weeks?|jours?|mois|ans?|semaines?)\b")
PLAIN = {0, 1, 2}
"""Numbers too common to mean anything."""

APPLYING = ("mediator_desk/law", "mediator_desk/domain", "mediator_desk/decisions")
"""Where the law is applied, and any of its numbers is suspect."""


@dataclass(frozen=True, order=True)
class Suspect:
    """A number that may be the law's: where, and the code around it."""

    path: str
    line: int
    code: str


def legal_numbers() -> frozenset[int]:
    """Every number the tables hold that is not as common as any other."""
    book = rulebook()
    found: set[Decimal | int] = {rule.length for rule in book.rules if rule.length}
    found |= {period.length for period in periods()}
    found |= {kept.length for kept in retention_classes() if kept.length}
    for scale in scales():
        for band in scale.band:
            found |= {band.days_over, band.days_up_to or 0, band.percent, band.points_per_month}
    flights = flight_amounts(date(2026, 1, 1))
    found |= {band.euros for band in flights.band} | {flights.delay_minutes}
    found |= {band.km_over for band in flights.band}
    return frozenset(int(number) for number in found if number == int(number) and number > 12)


def suspects(root: Path, path: Path) -> Iterator[Suspect]:
    """The suspect numbers of one file."""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    name = path.relative_to(root).as_posix()
    names = IN_THE_WINDOW if "/desktop/" in name else TIME
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    applying = name.startswith(APPLYING)
    legal = legal_numbers() if applying else frozenset()
    for node in ast.walk(tree):
        if id(node) in said:
            continue
        if _suspect(node, names) or (isinstance(node, ast.Constant) and _int(node) in legal):
            code = ast.get_source_segment(source, node) or ""
            yield Suspect(name, node.lineno, " ".join(code.split())[:80])


def _suspect(node: ast.AST, names: re.Pattern[str]) -> bool:
    match node:
        case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=value):
            numbers = value is not None and any(map(_number, ast.walk(value)))
            found = numbers and _of_time(target, names)
        case ast.keyword(arg=str(arg), value=value):
            found = bool(names.search(arg)) and _number(value)
        case ast.BinOp(left=left, right=right):
            found = _beside([left, right], names)
        case ast.Compare(left=left, comparators=others):
            found = _beside([left, *others], names)
        case ast.Call(func=ast.Name(id="Decimal"), args=[ast.Constant(value=number)]):
            found = number not in (0, 1)
        case ast.Constant(value=str(text)):
            found = bool(PERCENT.search(text) or SPAN.search(text))
        case _:
            found = False
    return found


def _beside(sides: list[ast.expr], names: re.Pattern[str]) -> bool:
    return any(map(_number, sides)) and any(_of_time(side, names) for side in sides)


def _number(node: ast.AST) -> bool:
    if not isinstance(node, ast.Constant) or type(node.value) not in (int, float):
        return False
    return node.value not in PLAIN


def _int(node: ast.Constant) -> int | None:
    return node.value if type(node.value) is int else None


def _of_time(node: ast.AST, names: re.Pattern[str]) -> bool:
    return any(
        names.search(name.lower())
        for each in ast.walk(node)
        for name in (getattr(each, "id", None), getattr(each, "attr", None))
        if isinstance(name, str)
    )
