"""Letters that change with their neighbours: Arabic, Hebrew, pictograms made of several signs.

Owns the glyphs of such a stretch, from left to right, and where each stands (HarfBuzz); never a
line, nor which face is taken. The glyphs of a stretch depend on it alone, so that the same document
gives the same bytes whatever was printed before it.
"""

from functools import cache, lru_cache
from typing import Final, NamedTuple

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

_PRIVATE: Final = 0xE000
_PRIVATE_END: Final = 0xF8FF


class ShapedGlyph(NamedTuple):
    """A glyph, as the character its face knows it by, and its place in thousandths of the size.

    ``advance`` is how far the next one stands; ``right`` and ``up`` move this one alone.
    """

    character: str
    advance: float
    right: float
    up: float


def shape(text: str, font: TTFont) -> tuple[ShapedGlyph, ...]:
    """The glyphs of ``text``, which is all of one script, as they stand from left to right."""
    # WHY: a long name of pictures may break before its last sign, and HarfBuzz gives nothing then.
    return _shaped(text, font.fontName, font) if text else ()


@lru_cache(maxsize=4096)
def _shaped(text: str, _name: str, font: TTFont) -> tuple[ShapedGlyph, ...]:
    face = _face(font)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(face, buffer, {})
    scale = 1000.0 / face.face.upem
    return tuple(
        ShapedGlyph(
            _character(font, face, info.codepoint, scale),
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


@cache
def _face(font: TTFont) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font.face._ttf_data)))


def _character(font: TTFont, face: uharfbuzz.Font, glyph: int, scale: float) -> str:
    """The character the PDF writer reaches a glyph by: its own, or one of private use.

    WHY by the glyph's number: which ones a document needs must not depend on the one before.
    LAW(ISO 19005-3, 6.2.11.7.3): private use is allowed under an actual text, which these have.
    """
    known = font.face.glyphToChar.get(glyph)
    if known:
        return chr(known[0])
    code = _PRIVATE + glyph
    if code > _PRIVATE_END:
        raise ValueError(f"a face of more than {_PRIVATE_END - _PRIVATE} glyphs")
    font.face.charToGlyph[code] = glyph
    font.face.charWidths[code] = face.get_glyph_h_advance(glyph) * scale
    return chr(code)
