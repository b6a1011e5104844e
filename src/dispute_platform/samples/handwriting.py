"""Pages as a scanner sees them, most of them written by hand.

Owns how the ink and the scanner look; never the words.
"""

import io
import random
import textwrap
from typing import Final

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from dispute_platform.samples.library import resource

_SIZE: Final = (1240, 1754)  # A4 at 150 dots per inch
_INK: Final = (28, 42, 104)
_LINE: Final = 56


def scanned_page(
    text: str, chance: random.Random, *, blur: float = 0.0, typed: bool = False
) -> bytes:
    """A JPEG of one page: ruled paper written by hand, or plain paper that was ``typed`` on.

    ``blur`` is in pixels.
    """
    page = _typed(text) if typed else _written(text, chance)
    page = page.rotate(
        chance.uniform(-0.9, 0.9), Image.Resampling.BICUBIC, fillcolor=(236, 236, 236)
    )
    page = _scanned(page, chance)
    if blur:
        page = page.filter(ImageFilter.GaussianBlur(blur))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=72)
    return out.getvalue()


def _typed(text: str) -> Image.Image:
    page = Image.new("RGB", _SIZE, (250, 249, 246))
    font = ImageFont.truetype(str(resource("fonts/SourceSans3-Regular.ttf")), 36)
    ImageDraw.Draw(page).multiline_text((140, 150), text, (40, 40, 44), font, spacing=26)
    return page


def _written(text: str, chance: random.Random) -> Image.Image:
    page = Image.new("RGB", _SIZE, (250, 248, 242))
    draw = ImageDraw.Draw(page)
    for y in range(200, _SIZE[1] - 60, _LINE):
        draw.line((0, y, _SIZE[0], y), fill=(196, 208, 226), width=2)
    draw.line((150, 0, 150, _SIZE[1]), fill=(226, 170, 170), width=3)
    font = ImageFont.truetype(str(resource("fonts/SourceSerif4-It.ttf")), 38)
    y = 200 - 44
    for written in text.split("\n"):
        for line in textwrap.wrap(written, 58) or [""]:
            _write(page, line, 180 + chance.randint(-6, 10), y, font, chance)
            y += _LINE
    return page


def _write(
    page: Image.Image,
    line: str,
    x: float,
    y: float,
    font: ImageFont.FreeTypeFont,
    chance: random.Random,
) -> None:
    """One line of ink: every word sits, leans and presses a little differently."""
    for word in line.split(" "):
        width = int(font.getlength(word)) + 24
        ink = Image.new("L", (width, 70), 0)
        ImageDraw.Draw(ink).text((8, 6), word, font=font, fill=chance.randint(205, 255))
        lean = ink.transform(
            ink.size,
            Image.Transform.AFFINE,
            (1, chance.uniform(0.05, 0.22), -8, 0, 1, 0),
            Image.Resampling.BILINEAR,
        ).rotate(chance.uniform(-1.2, 1.6), Image.Resampling.BILINEAR)
        page.paste(_INK, (int(x), int(y + chance.uniform(-3, 3))), lean)
        x += font.getlength(word) * 0.97 + 13 + chance.uniform(-2, 4)


def _scanned(page: Image.Image, chance: random.Random) -> Image.Image:
    """Grain of the scanner and a grey edge where the lid did not close."""
    small = (_SIZE[0] // 2, _SIZE[1] // 2)
    grain = Image.frombytes("L", small, chance.randbytes(small[0] * small[1])).resize(_SIZE)
    page = Image.blend(page, Image.merge("RGB", (grain,) * 3), 0.035)
    edge = Image.linear_gradient("L").resize((_SIZE[0], 90)).rotate(180)
    page.paste((120, 120, 120), (0, 0), edge.point(lambda value: value // 4))
    return page
