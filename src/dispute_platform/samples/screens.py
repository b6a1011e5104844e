"""Screenshots: pages of shops, apps and mailboxes as a screen showed them.

Owns their look; never their words.
"""

import textwrap
from typing import Final

from PIL import Image, ImageDraw

from dispute_platform.samples.camera import Draw, png, type_face
from dispute_platform.samples.facts import Facts
from dispute_platform.samples.library import dice

_WIDE: Final = (1180, 760)
_TALL: Final = (560, 960)


def screenshot(facts: Facts) -> bytes:
    """A page in a browser, or with ``phone`` an app on a telephone."""
    return png(_phone(facts) if facts.get("phone") else _browser(facts))


def _browser(facts: Facts) -> Image.Image:
    picture = Image.new("RGB", _WIDE, (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, _WIDE[0], 84), fill=(228, 230, 234))
    for place, colour in enumerate(((236, 106, 94), (244, 191, 79), (98, 197, 84))):
        draw.ellipse((18 + place * 26, 14, 34 + place * 26, 30), fill=colour)
    draw.rounded_rectangle((110, 44, 1060, 74), 14, fill=(255, 255, 255))
    address = facts.text("url", "https://boutique.exemple.invalid/article")
    draw.text((128, 48), address, (74, 78, 84), type_face("plain", 19))
    accent = _accent(facts)
    draw.rectangle((0, 84, _WIDE[0], 148), fill=accent)
    name = facts.text("site", facts.story.trader.shop or facts.story.trader.name)
    draw.text((40, 96), name, (255, 255, 255), type_face("serif", 34))
    _lines(draw, facts, (470 if facts.get("image", True) else 60, 190), 46, accent)
    if facts.get("image", True):
        draw.rectangle((50, 190, 420, 560), fill=(238, 239, 241))
        _silhouette(draw, accent)
    stamp = facts.text("stamp")
    if stamp:
        draw.text((60, 715), stamp, (110, 114, 120), type_face("plain", 18))
    return picture


def _phone(facts: Facts) -> Image.Image:
    picture = Image.new("RGB", _TALL, (245, 246, 248))
    draw = ImageDraw.Draw(picture)
    accent = _accent(facts)
    draw.rectangle((0, 0, _TALL[0], 150), fill=accent)
    draw.text((24, 12), facts.text("clock", "18:42"), (255, 255, 255), type_face("sans", 24))
    draw.text(
        (28, 76),
        facts.text("site", facts.exhibit.title)[:34],
        (255, 255, 255),
        type_face("sans", 36),
    )
    y = 180
    for row in facts.rows("bubbles"):
        who, words = row
        mine = who in ("moi", "me")
        lines = textwrap.wrap(words, 34)
        height = 26 + 31 * len(lines)
        x = 110 if mine else 24
        draw.rounded_rectangle(
            (x, y, x + 426, y + height), 22, fill=(214, 232, 255) if mine else (255, 255, 255)
        )
        draw.text((x + 20, y + 11), "\n".join(lines), (30, 32, 36), type_face("plain", 24))
        y += height + 18
    if not facts.get("bubbles"):
        draw.rounded_rectangle((20, 176, 540, 620), 26, fill=(255, 255, 255))
        _lines(draw, facts, (48, 204), 26, accent)
    draw.rectangle((0, _TALL[1] - 84, *_TALL), fill=(255, 255, 255))
    for place in range(4):
        x = 74 + place * 138
        colour = accent if place == 1 else "#b3b8c0"
        draw.ellipse((x - 17, _TALL[1] - 59, x + 17, _TALL[1] - 25), outline=colour, width=5)
    return picture


def _lines(draw: Draw, facts: Facts, at: tuple[int, int], room: int, accent: str) -> None:
    """Words of the page: a line starting with ``#`` is a title, with ``!`` a price."""
    x, y = at
    for written in facts.text("text").split("\n"):
        face, size, colour, line = "plain", 23, "#2a2d31", written
        if written.startswith("#"):
            face, size, colour, line = "sans", 36, "#16181b", written[1:].strip()
        elif written.startswith("!"):
            face, size, colour, line = "sans", 48, accent, written[1:].strip()
        for part in textwrap.wrap(line, max(12, room * 23 // size + 8)) or [""]:
            draw.text((x, y), part, colour, type_face(face, size))
            y += int(size * 1.45)
        y += 6


def _silhouette(draw: Draw, accent: str) -> None:
    """The picture a shop shows: a box on a plinth, whatever it sells."""
    draw.polygon(((235, 270), (335, 315), (235, 360), (135, 315)), fill="#dfe2e6")
    draw.polygon(((135, 315), (235, 360), (235, 475), (135, 430)), fill="#c8ccd2")
    draw.polygon(((335, 315), (235, 360), (235, 475), (335, 430)), fill="#b3b8c0")
    draw.polygon(((165, 329), (185, 338), (185, 400), (165, 391)), fill=accent)
    draw.rectangle((95, 505, 375, 513), fill="#d5d8dc")


def _accent(facts: Facts) -> str:
    name = str(facts.get("site", facts.story.trader.shop or facts.story.trader.name))
    return dice("site", name).choice(
        ("#1f4e79", "#7a2e2e", "#2f6b4f", "#5b3b7a", "#20606b", "#8a4a12")
    )
