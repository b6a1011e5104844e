"""The typefaces of a document: registered once, measured, and asked which characters they hold.

Owns the choice of faces and the fallback for characters none of them has. Never a position.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from mediator_desk.system.resources import resource_path

SERIF: Final = "SourceSerif4-Regular"
SERIF_ITALIC: Final = "SourceSerif4-It"
SERIF_STRONG: Final = "SourceSerif4-Semibold"
SERIF_STRONG_ITALIC: Final = "SourceSerif4-SemiboldIt"
SANS: Final = "SourceSans3-Regular"
SANS_ITALIC: Final = "SourceSans3-It"
SANS_STRONG: Final = "SourceSans3-Semibold"
CODE: Final = "SourceCodePro-Regular"
_FALLBACK: Final = (SERIF, SANS)
_MISSING: Final = "\u25a1"


class Printable(NamedTuple):
    """A stretch of text one face can print; ``stands_for`` is what it replaces, if anything."""

    face: str
    text: str
    stands_for: str | None


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text is set. ``size`` in points, ``colour`` as ``#RRGGBB``."""

    face: str
    size: float
    colour: str

    def width(self, text: str) -> float:
        """The width of ``text`` in points, all of whose characters the face holds."""
        _font(self.face)
        return float(pdfmetrics.stringWidth(text, self.face, self.size))

    def with_face(self, face: str) -> "Style":
        """The same size and colour in another face."""
        return Style(face, self.size, self.colour)

    @property
    def ascent(self) -> float:
        """From the baseline up, in points, as set: enough for an accented capital."""
        return self.size * 0.92


def printable(text: str, face: str) -> Iterator[Printable]:
    """``text`` cut so that every stretch has a face that holds it.

    LAW(ISO 19005-3, 6.2.11.8): a page never shows the .notdef glyph. A character no face holds is
    printed as a box that stands for it, so that a reader and a screen reader still get it.
    """
    start, current = 0, face
    pending: list[Printable] = []
    for index, character in enumerate(text):
        chosen = _face_for(character, face)
        if chosen == current:
            continue
        pending += _cut(text[start:index], current)
        start, current = index, chosen
    pending += _cut(text[start:], current)
    yield from pending


def register(face: str) -> None:
    """Makes a face known to the canvas; may be called any number of times."""
    _font(face)


def _cut(text: str, face: str) -> list[Printable]:
    if not text:
        return []
    if face:
        return [Printable(face, text, None)]
    return [Printable(SANS, _MISSING * len(text), text)]


@cache
def _face_for(character: str, face: str) -> str:
    if ord(character) < 128:  # WHY: every face holds ASCII, and most text is.
        return face
    for candidate in (face, *_FALLBACK):
        if ord(character) in _font(candidate).face.charToGlyph:
            return candidate
    return ""


@cache
def _font(face: str) -> TTFont:
    font = TTFont(face, str(resource_path(f"fonts/{face}.ttf")))
    pdfmetrics.registerFont(font)
    return font
