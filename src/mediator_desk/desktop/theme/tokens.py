"""The design table: colours per theme, type styles, sizes, deadline and actor looks.

Owns reading ``resources/theme/tokens.json``; never applies anything to a widget.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from mediator_desk.system.resources import resource_path

THEMES: Final = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One way of setting text; ``px`` and ``line`` are logical pixels at 100 % text size."""

    px: int
    line: int
    weight: int
    family: str


@dataclass(frozen=True, slots=True)
class DeadlineLook:
    """How a deadline chip is drawn: an icon and three colour tokens."""

    icon: str
    fill: str
    edge: str
    text: str


@dataclass(frozen=True, slots=True)
class ContrastPair:
    """Two colours that meet on a screen, and the least WCAG 2 contrast they must keep."""

    fg: str
    bg: str
    minimum: float
    where: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The whole table, read once."""

    colours: Mapping[str, Mapping[str, str]]
    types: Mapping[str, TypeStyle]
    families: Mapping[str, tuple[str, ...]]
    sizes: Mapping[str, int]
    radii: Mapping[str, int]
    deadlines: Mapping[str, DeadlineLook]
    contrast: tuple[ContrastPair, ...]
    text_scales: tuple[float, ...]

    def hex(self, name: str, theme: str) -> str:
        """The value of colour ``name`` in ``theme``; an unknown name is a ``KeyError``."""
        return self.colours[name][theme]


def read_tokens(path: Path) -> Tokens:
    """The table stored at ``path``."""
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Tokens(
        colours={
            name: {theme: value[theme] for theme in THEMES} for name, value in raw["color"].items()
        },
        types={
            name: TypeStyle(style["px"], style["line"], style["weight"], style["family"])
            for name, style in raw["type"].items()
        },
        families={name: tuple(names) for name, names in raw["font"]["family"].items()},
        sizes=dict(raw["size"]),
        radii=dict(raw["radius"]),
        deadlines={
            look["state"]: DeadlineLook(look["icon"], look["fill"], look["edge"], look["text"])
            for look in raw["deadline"]
        },
        contrast=tuple(
            ContrastPair(pair["fg"], pair["bg"], pair["minimum"], pair["where"])
            for pair in raw["contrast"]
        ),
        text_scales=tuple(raw["textScale"]),
    )


@cache
def tokens() -> Tokens:
    """The desk's own table."""
    return read_tokens(resource_path("theme/tokens.json"))
