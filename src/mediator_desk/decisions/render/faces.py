"""The typefaces of a document: registered once, measured, and asked which characters they hold.

Owns the choice of faces and the fallback for characters none of them has. Never a position.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from mediator_desk.decisions.render.bidi import levels
from mediator_desk.decisions.render.shaping import ShapedGlyph, shape
from mediator_desk.system.resources import resource_path

SERIF: Final = "SourceSerif4-Regular"
SERIF_ITALIC: Final = "SourceSerif4-It"
SERIF_STRONG: Final = "SourceSerif4-Semibold"
SERIF_STRONG_ITALIC: Final = "SourceSerif4-SemiboldIt"
SANS: Final = "SourceSans3-Regular"
SANS_ITALIC: Final = "SourceSans3-It"
SANS_STRONG: Final = "SourceSans3-Semibold"
CODE: Final = "SourceCodePro-Regular"
ARABIC: Final = "NotoNaskhArabic-Regular"
HEBREW: Final = "NotoSerifHebrew-Regular"
PICTOGRAMS: Final = "NotoEmoji-Regular"
RIGHT_TO_LEFT: Final = frozenset({ARABIC, HEBREW})
SHAPED: Final = RIGHT_TO_LEFT | {PICTOGRAMS}
_FALLBACK: Final = (SERIF, SANS, ARABIC, HEBREW, PICTOGRAMS)
_MISSING: Final = "\u25a1"
_FACING: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("«", "»"), ("‹", "›"))
_MIRRORED: Final = dict(_FACING) | {other: one for one, other in _FACING}
_WORDS: Final = re.compile(r"[ \t\r\n\u00a0]+|[^ \t\r\n\u00a0]+")
_PICTURED: Final = "\ufe0f"
_UNSEEN: Final = frozenset(
    map(chr, (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
) | frozenset(map(chr, range(0xFE00, 0xFE10)))


class Printable(NamedTuple):
    """A stretch of text one face can print; ``stands_for`` is what it replaces, if anything.

    ``level`` is that of its signs: see ``bidi``.
    """

    face: str
    text: str
    stands_for: str | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Style:
    """How a stretch of text is set. ``size`` in points, ``colour`` as ``#RRGGBB``."""

    face: str
    size: float
    colour: str

    def width(self, text: str) -> float:
        """The width of ``text`` in points, all of whose characters the face holds."""
        if self.face in SHAPED:
            return sum(glyph.advance for glyph in self.shaped(text)) * self.size / 1000
        _font(self.face)
        return float(pdfmetrics.stringWidth(text, self.face, self.size))

    def shaped(self, text: str) -> tuple[ShapedGlyph, ...]:
        """The glyphs of a stretch whose letters change with their neighbours."""
        return shape(text, _font(self.face))

    def with_face(self, face: str) -> "Style":
        """The same size and colour in another face."""
        return Style(face, self.size, self.colour)

    @property
    def ascent(self) -> float:
        """From the baseline up, in points, as set: enough for an accented capital."""
        return self.size * 0.92


def printable(text: str, face: str, found: Sequence[int] | None = None) -> Iterator[Printable]:
    """``text`` cut so that every stretch has a face that holds it, in the order it is read.

    ``found`` are the levels of its signs, as part of a longer line. LAW(ISO 19005-3, 6.2.11.8): a
    page never shows the .notdef glyph. A character no face holds is printed as a box that stands
    for it, so that a reader and a screen reader still get it. What is printed in glyphs of its own
    script stands for its text in the same way.

    SECURITY: signs that are not seen and turn the order of others about are left out.
    """
    found = levels(text) if found is None else found
    if not any(found):
        yield from _by_face(text, face)
        return
    start = 0
    for level, group in groupby(found):
        end = start + len(list(group))
        if level % 2:
            yield from _from_the_right(text[start:end], face, level)
        else:
            for part in _by_face(text[start:end], face):
                yield part._replace(level=level)
        start = end


def _from_the_right(text: str, face: str, level: int) -> Iterator[Printable]:
    """Words read from the right, and what is between them turned as they are.

    WHY word by word: a line is cut at spaces, and what stands for another text is not cut.
    """
    for word in _WORDS.findall(text):
        for part in _by_face(word, face):
            if part.face in SHAPED or part.stands_for is not None:
                yield part._replace(level=level)
                continue
            turned = "".join(_MIRRORED.get(sign, sign) for sign in reversed(part.text))
            stands_for = None if turned == part.text else part.text
            yield Printable(face, turned, stands_for, level)


def _by_face(text: str, face: str) -> Iterator[Printable]:
    start, current = 0, face
    pending: list[Printable] = []
    for index, character in enumerate(text):
        following = text[index + 1 : index + 2]
        chosen = _joined(character, current) or _face_for(character, face, following == _PICTURED)
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
    if face in SHAPED:
        return [Printable(face, text, text)]
    seen = "".join(sign for sign in text if sign not in _UNSEEN or sign == "\u00ad")
    if not seen:
        return []
    if face:
        return [Printable(face, seen, None)]
    return [Printable(SANS, _MISSING * len(seen), seen)]


def _joined(character: str, current: str) -> str | None:
    """The face of the sign before, for one that is part of it: a vowel point, a joiner."""
    if current not in SHAPED:
        return None
    is_part = unicodedata.combining(character) or character in "\u200d\ufe0f\u20e3"
    is_part = is_part or "\U0001f3fb" <= character <= "\U0001f3ff"
    return current if is_part and ord(character) in _font(current).face.charToGlyph else None


@cache
def _face_for(character: str, face: str, pictured: bool) -> str:
    code = ord(character)
    if code < 128 or character in _UNSEEN:  # WHY: every face holds ASCII, and most text is.
        return face
    if pictured and code in _font(PICTOGRAMS).face.charToGlyph:
        return PICTOGRAMS
    for candidate in (face, *_FALLBACK):
        if code in _font(candidate).face.charToGlyph and not _is_private(character):
            return candidate
    return ""


def _is_private(character: str) -> bool:
    """WHY: shaping adds glyphs to a face under such characters, which nobody may type."""
    return unicodedata.category(character) == "Co"


@cache
def _font(face: str) -> TTFont:
    # WHY not shapable: the writer would shape Latin too, and number its glyphs as they come.
    path = str(resource_path(f"fonts/{face}.ttf"))
    font = TTFont(face, path, shapable=False, asciiReadable=face not in SHAPED)
    pdfmetrics.registerFont(font)
    return font
