"""The bundled type: registers the font files and answers with fonts of the type scale.

Owns nothing on disk; falls back on the system's families when a file is missing.
"""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from mediator_desk.desktop.theme.tokens import Tokens
from mediator_desk.system.resources import resource_path

LEGIBLE: Final = "Atkinson Hyperlegible"
_LEGIBLE_SPACING: Final = 102.0
_FIRST: Final = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSerif4-Semibold.ttf")


@cache
def register_first_fonts() -> tuple[str, ...]:
    """Make known what the unlock screen is set in; ``register_fonts`` brings the others."""
    return tuple(name for pattern in _FIRST for name in _register("fonts", pattern))


@cache
def register_fonts() -> tuple[str, ...]:
    """Make the bundled fonts of the screen known to Qt, once; returns the families gained.

    WHY not every file of the folder: those of rare scripts are for documents, and large.
    """
    first = {path for pattern in _FIRST for path in resource_path("fonts").glob(pattern)}
    return (*register_first_fonts(), *_register("fonts", "Source*.ttf", first))


@cache
def register_legible() -> tuple[str, ...]:
    """Make known the letters that are easier told apart, for those who choose them."""
    return _register("fonts/legible", "*.ttf")


def _register(folder: str, pattern: str, but: Collection[Path] = frozenset()) -> tuple[str, ...]:
    families: list[str] = []
    for path in sorted(resource_path(folder).glob(pattern)):
        if path in but:
            continue
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def make_font(
    tokens: Tokens,
    style: str,
    scale: float,
    *,
    bold: bool,
    italic: bool,
    figures: bool,
    legible: bool = False,
) -> QFont:
    """A font of the type scale at ``scale``; ``figures`` asks for digits of equal width."""
    look = tokens.types[style]
    font = QFont()
    families = list(tokens.families[look.family])
    if legible and look.family != "mono":
        families.insert(0, LEGIBLE)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _LEGIBLE_SPACING)
    font.setFamilies(families)
    font.setPixelSize(max(1, round(look.px * scale)))
    heavy = bold or look.weight >= QFont.Weight.DemiBold
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    font.setItalic(italic)
    if figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def line_height(tokens: Tokens, style: str, scale: float, font: QFont) -> int:
    """The height of one line of ``style``, in logical pixels; never less than the font needs."""
    wanted = round(tokens.types[style].line * scale)
    return max(wanted, QFontMetrics(font).ascent() + QFontMetrics(font).descent())
