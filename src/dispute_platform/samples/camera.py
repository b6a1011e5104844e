"""A camera: surfaces, shadows, light and grain that make a drawing look like a photograph.

Owns what every picture shares; the things in front of the lens are in ``photographs``. The same
chance gives the same bytes; no camera data (EXIF) is ever written.
"""

import io
import random
from collections.abc import Callable
from functools import cache
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from dispute_platform.samples.library import resource

SIZE: Final = (1200, 900)
"""The size of a finished picture, in pixels."""
SCALE: Final = 1.5
"""Things are drawn this many times larger, then made small: soft edges come for free."""

Colour = tuple[int, int, int]
Draw = ImageDraw.ImageDraw

_SURFACES: Final[dict[str, tuple[Colour, Colour]]] = {
    "wood": ((156, 112, 74), (122, 82, 52)),
    "oak": ((206, 172, 128), (184, 148, 104)),
    "white": ((226, 224, 219), (208, 205, 199)),
    "tiles": ((196, 198, 196), (150, 152, 151)),
    "carpet": ((112, 116, 126), (92, 96, 108)),
    "concrete": ((150, 149, 146), (128, 127, 125)),
    "cloth": ((92, 106, 124), (80, 92, 110)),
}


@cache
def type_face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A shipped typeface at a size in pixels of the large drawing."""
    files = {
        "sans": "SourceSans3-Semibold",
        "serif": "SourceSerif4-Semibold",
        "mono": "SourceCodePro-Regular",
        "plain": "SourceSans3-Regular",
    }
    return ImageFont.truetype(str(resource(f"fonts/{files[name]}.ttf")), size)


class Shot:
    """A picture being taken: things are put down one after the other, then it is finished."""

    def __init__(self, chance: random.Random, surface: str = "wood") -> None:
        self.chance = chance
        self.size = (int(SIZE[0] * SCALE), int(SIZE[1] * SCALE))
        self.image = _surface(surface, self.size, chance)

    def put(
        self,
        drawing: Callable[[Draw], None],
        *,
        shadow: float = 18,
        turn: float = 0.0,
    ) -> None:
        """Puts a thing down: ``drawing`` draws it; it throws a shadow and may be turned (°)."""
        layer = Image.new("RGBA", self.size, (0, 0, 0, 0))
        drawing(ImageDraw.Draw(layer))
        box = layer.getbbox() or (0, 0, 1, 1)
        self._lay(layer.crop(box), box[:2], turn, shadow)

    def paste(self, picture: Image.Image, at: tuple[int, int], turn: float = 0.0) -> None:
        """Puts a flat thing down, such as a printed page, at the corner ``at``."""
        self._lay(picture.convert("RGBA"), at, turn, 14)

    def _lay(self, thing: Image.Image, at: tuple[int, int], turn: float, shadow: float) -> None:
        x, y = at
        if turn:
            width, height = thing.size
            # WHY crop first: turning the whole layer took half the time of a picture.
            thing = thing.rotate(turn, Image.Resampling.BILINEAR, expand=True)
            x, y = x - (thing.width - width) // 2, y - (thing.height - height) // 2
        if shadow:
            self._cast(thing, (x, y), shadow)
        self.image.paste(thing, (x, y), thing)

    def develop(self, blur: float = 0.0) -> Image.Image:
        """The finished picture: light from one side, dark corners, grain; ``blur`` in pixels."""
        picture = self.image.resize(SIZE, Image.Resampling.LANCZOS)
        picture = _lit(picture, self.chance)
        if blur:
            picture = picture.filter(ImageFilter.GaussianBlur(blur))
        return _grain(picture, self.chance, 0.05)

    def _cast(self, thing: Image.Image, at: tuple[int, int], depth: float) -> None:
        """The soft shadow of a thing, a little lower and to the right."""
        edge = int(depth * 2)
        size = ((thing.width + 2 * edge) // 6, (thing.height + 2 * edge) // 6)
        small = thing.getchannel("A").resize((thing.width // 6, thing.height // 6))
        mask = Image.new("L", size, 0)
        mask.paste(small, (edge // 6, edge // 6))
        mask = mask.filter(ImageFilter.GaussianBlur(depth / 5)).point(lambda v: v * 5 // 9)
        mask = mask.resize((thing.width + 2 * edge, thing.height + 2 * edge))
        corner = (at[0] - edge + int(depth), at[1] - edge + int(depth * 1.3))
        self.image.paste((18, 14, 12), corner, mask)


def jpeg(picture: Image.Image, quality: int = 80) -> bytes:
    """The picture as JPEG bytes."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    """The picture as PNG bytes."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _surface(name: str, size: tuple[int, int], chance: random.Random) -> Image.Image:
    light, dark = _SURFACES[name]
    width, height = size
    coarse = (width // 40, height // 3) if name in ("wood", "oak") else (width // 5, height // 5)
    noise = Image.frombytes("L", coarse, chance.randbytes(coarse[0] * coarse[1]))
    if name in ("wood", "oak"):
        noise = noise.filter(ImageFilter.GaussianBlur(1.2))
        noise = ImageEnhance.Contrast(noise).enhance(2.2)
    else:
        noise = noise.filter(ImageFilter.GaussianBlur(1.6))
    mask = noise.resize(size, Image.Resampling.BICUBIC)
    image = Image.composite(Image.new("RGB", size, light), Image.new("RGB", size, dark), mask)
    draw = ImageDraw.Draw(image)
    joint = tuple(int(value * 0.72) for value in dark)
    if name in ("wood", "oak"):
        for y in range(chance.randrange(120, 260), height, 300):
            draw.line((0, y, width, y), fill=joint, width=4)
    if name == "tiles":
        for step in range(chance.randrange(100, 300), max(size), 330):
            draw.line((step, 0, step, height), fill=joint, width=7)
            draw.line((0, step, width, step), fill=joint, width=7)
    return image


def _lit(picture: Image.Image, chance: random.Random) -> Image.Image:
    glow = Image.radial_gradient("L").resize((SIZE[0] * 2, SIZE[1] * 2))
    x, y = chance.randrange(200, 900), chance.randrange(100, 500)
    glow = glow.crop((SIZE[0] - x, SIZE[1] - y, 2 * SIZE[0] - x, 2 * SIZE[1] - y))
    light = glow.point(lambda value: 255 - value * 3 // 5)
    lit = ImageChops.multiply(picture, Image.merge("RGB", (light,) * 3))
    warm = Image.new(
        "RGB", SIZE, chance.choice(((255, 246, 228), (236, 242, 255), (255, 255, 250)))
    )
    return ImageEnhance.Brightness(ImageChops.multiply(lit, warm)).enhance(1.18)


def _grain(picture: Image.Image, chance: random.Random, amount: float) -> Image.Image:
    half = (SIZE[0] // 2, SIZE[1] // 2)
    grain = Image.frombytes("L", half, chance.randbytes(half[0] * half[1]))
    grain = grain.resize(SIZE, Image.Resampling.BILINEAR)
    return Image.blend(picture, Image.merge("RGB", (grain,) * 3), amount)
