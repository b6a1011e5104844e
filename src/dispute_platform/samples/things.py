"""Things in front of the lens, drawn with plain shapes.

Owns their shapes, in the pixels of the large drawing (1800 by 1350); never light or shadow.
"""

import math
import random
import textwrap
from collections.abc import Sequence

from PIL import Image, ImageDraw

from dispute_platform.samples.camera import Colour, Draw, type_face

_PAPER: Colour = (250, 249, 245)
_INK: Colour = (28, 28, 32)


def carton(draw: Draw) -> None:
    """A cardboard box seen from above at an angle, taped shut."""
    draw.polygon(((330, 330), (1480, 300), (1560, 980), (260, 1010)), fill=(190, 148, 100))
    draw.polygon(((260, 1010), (1560, 980), (1520, 1120), (300, 1150)), fill=(150, 112, 72))
    draw.polygon(((330, 330), (1480, 300), (1484, 330), (328, 362)), fill=(206, 166, 118))
    draw.polygon(((330, 610), (1515, 585), (1522, 690), (318, 716)), fill=(214, 190, 140))
    draw.line(((318, 716), (1522, 690)), fill=(188, 158, 108), width=3)
    for x in range(380, 1480, 70):
        draw.line(((x, 1020), (x + 6, 1140)), fill=(140, 104, 66), width=2)


def tear(draw: Draw) -> None:
    """A corner pushed in and torn open."""
    draw.polygon(
        (
            (1230, 860),
            (1330, 800),
            (1400, 880),
            (1540, 850),
            (1560, 985),
            (1300, 1000),
            (1270, 930),
        ),
        fill=(64, 46, 32),
    )
    draw.polygon(((1230, 860), (1330, 800), (1300, 900)), fill=(224, 190, 146))
    draw.polygon(((1400, 880), (1540, 850), (1470, 930)), fill=(208, 170, 124))
    for shift in range(0, 180, 30):
        draw.line(((1250 + shift, 780), (1300 + shift, 840)), fill=(150, 112, 72), width=4)


def label(
    carrier: str, sender: str, receiver: str, number: str, chance: random.Random
) -> Image.Image:
    """A carrier's label with both addresses and a bar code."""
    sheet = Image.new("RGB", (640, 460), _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, 639, 70), fill=(34, 56, 92))
    draw.text((24, 12), carrier, _PAPER, type_face("sans", 40))
    draw.text((24, 86), sender, (90, 90, 96), type_face("plain", 20))
    draw.line((20, 205, 620, 205), fill=(120, 120, 124), width=2)
    draw.text((24, 212), receiver, _INK, type_face("sans", 29))
    x = 24
    while x < 600:
        width = chance.choice((3, 3, 6, 9))
        draw.rectangle((x, 352, x + width, 424), fill=_INK)
        x += width + chance.choice((3, 3, 6))
    draw.text((24, 426), number, _INK, type_face("mono", 24))
    return sheet


def retail_box(draw: Draw, lines: Sequence[str]) -> None:
    """A product's own box: front, side, printing."""
    draw.polygon(((420, 300), (1260, 280), (1290, 1080), (440, 1110)), fill=(38, 42, 50))
    draw.polygon(((1260, 280), (1450, 360), (1460, 1060), (1290, 1080)), fill=(24, 27, 33))
    draw.polygon(
        ((420, 300), (1260, 280), (1450, 360), (1450, 372), (1262, 298), (424, 318)),
        fill=(70, 76, 88),
    )
    draw.ellipse((640, 420, 1080, 860), outline=(120, 128, 142), width=26)
    draw.ellipse((720, 500, 1000, 780), fill=(58, 66, 86), outline=(160, 170, 186), width=8)
    draw.ellipse((790, 560, 860, 630), fill=(150, 168, 200))
    draw.text(
        (490, 330), "\n".join(textwrap.wrap(lines[0], 30)), (238, 238, 236), type_face("sans", 52)
    )
    for place, line in enumerate(lines[1:]):
        top = 890 + place * 54
        draw.rectangle((490, top - 4, 1180, top + 46), fill=_PAPER)
        draw.text((506, top), line, _INK, type_face("mono", 32))


def plate(draw: Draw, lines: Sequence[str]) -> None:
    """A type plate seen close: brushed metal, engraved words."""
    draw.rounded_rectangle((300, 320, 1500, 1030), 34, fill=(196, 198, 202))
    for y in range(330, 1020, 6):
        draw.line((306, y, 1494, y), fill=(188 + y % 13, 190 + y % 11, 195 + y % 7), width=2)
    for x, y in ((350, 370), (1450, 370), (350, 980), (1450, 980)):
        draw.ellipse((x - 22, y - 22, x + 22, y + 22), fill=(128, 130, 134))
        draw.line((x - 14, y - 14, x + 14, y + 14), fill=(80, 82, 86), width=6)
    for place, line in enumerate(lines):
        draw.text((420, 410 + place * 96), line, (46, 48, 54), type_face("mono", 56))


def meter(draw: Draw, reading: str, number: str) -> None:
    """An electricity meter with its figures."""
    draw.rounded_rectangle((460, 130, 1340, 1220), 60, fill=(226, 228, 226))
    draw.rounded_rectangle((540, 260, 1260, 620), 24, fill=(60, 66, 70))
    draw.rectangle((600, 340, 1200, 520), fill=(178, 194, 170))
    draw.text((640, 352), reading, (24, 32, 28), type_face("mono", 132))
    draw.text((1080, 535), "kWh", (220, 222, 220), type_face("sans", 46))
    draw.text((600, 690), f"N\u00b0 {number}", _INK, type_face("mono", 52))
    for x in range(600, 1200, 14):
        draw.rectangle((x, 800, x + 4 + x % 3 * 3, 930), fill=_INK)
    draw.ellipse((850, 1010, 950, 1110), fill=(180, 40, 36))


def phone(draw: Draw, broken: bool, chance: random.Random) -> None:
    """A telephone lying on its back; ``broken``: lines run over its dark screen."""
    draw.rounded_rectangle((600, 120, 1200, 1240), 80, fill=(26, 28, 32))
    draw.rounded_rectangle((630, 160, 1170, 1200), 60, fill=(12, 14, 20))
    draw.polygon(((640, 170), (900, 170), (700, 1190), (640, 1190)), fill=(24, 28, 38))
    draw.ellipse((880, 180, 920, 220), fill=(40, 44, 52))
    if broken:
        for _ in range(9):
            x = chance.randrange(650, 1150)
            draw.line(
                (x, 170, x + chance.randrange(-30, 30), 1190),
                fill=chance.choice(((90, 210, 120), (220, 90, 200), (210, 210, 220))),
                width=3,
            )
    else:
        draw.text((730, 600), "09:41", (230, 230, 235), type_face("plain", 150))


def laptop(draw: Draw, words: str) -> None:
    """An open laptop with ``words`` on its screen."""
    draw.rounded_rectangle((380, 140, 1420, 830), 28, fill=(44, 46, 52))
    draw.rectangle((420, 180, 1380, 790), fill=(20, 44, 110))
    draw.text(
        (490, 260), "\n".join(textwrap.wrap(words, 40)), (232, 236, 246), type_face("mono", 36)
    )
    draw.polygon(((380, 840), (1420, 840), (1600, 1220), (200, 1220)), fill=(150, 153, 158))
    draw.polygon(((440, 870), (1360, 870), (1450, 1060), (350, 1060)), fill=(58, 60, 66))
    for row in range(5):
        y = 880 + row * 36
        for key in range(14):
            x = 450 - row * 17 + key * (64 + row * 2.4)
            draw.rectangle((x, y, x + 52, y + 26), fill=(34, 36, 40))
    draw.polygon(((760, 1090), (1040, 1090), (1060, 1190), (740, 1190)), fill=(132, 135, 140))


def broken_vase(draw: Draw, chance: random.Random) -> None:
    """A vase in pieces among packing paper."""
    for _ in range(26):
        x, y = chance.randrange(250, 1500), chance.randrange(250, 1080)
        points = [
            (
                x + math.cos(a / 7 * math.tau) * chance.randrange(60, 130),
                y + math.sin(a / 7 * math.tau) * chance.randrange(50, 110),
            )
            for a in range(7)
        ]
        shade = chance.randrange(200, 226)
        draw.polygon(points, fill=(shade, shade - 20, shade - 52))
    draw.polygon(
        ((620, 1040), (560, 760), (640, 640), (760, 700), (880, 620), (1010, 740), (960, 1040)),
        fill=(40, 92, 128),
    )
    draw.polygon(((640, 1040), (590, 780), (650, 690), (700, 1040)), fill=(74, 132, 168))
    for _ in range(11):
        x, y = chance.randrange(380, 1400), chance.randrange(320, 1040)
        points = [(x + chance.randrange(-90, 90), y + chance.randrange(-70, 70)) for _ in range(4)]
        draw.polygon(points, fill=chance.choice(((40, 92, 128), (62, 120, 156), (232, 232, 226))))


def shoe(draw: Draw, colour: str) -> None:
    """A pair of shoes from the side."""
    for dx, dy in ((120, -170), (0, 60)):
        body = [
            (420, 700),
            (470, 480),
            (640, 470),
            (760, 600),
            (1080, 650),
            (1290, 720),
            (1320, 800),
            (420, 810),
        ]
        draw.polygon([(x + dx, y + dy) for x, y in body], fill=colour)
        draw.rounded_rectangle((410 + dx, 800 + dy, 1335 + dx, 860 + dy), 26, fill=(236, 232, 222))
        for lace in range(5):
            x, y = 600 + lace * 34 + dx, 500 + lace * 27 + dy
            draw.line((x, y + 26, x + 66, y - 4), fill=(240, 236, 226), width=11)


def bottle(draw: Draw, brand: str) -> None:
    """A perfume bottle beside its box."""
    draw.rectangle((980, 300, 1340, 1060), fill=(232, 226, 214))
    draw.text(
        (1030, 620), "\n".join(textwrap.wrap(brand, 12)), (120, 96, 50), type_face("serif", 54)
    )
    draw.rounded_rectangle((500, 520, 880, 1060), 40, fill=(214, 170, 108))
    draw.rounded_rectangle((530, 640, 850, 1030), 26, fill=(226, 190, 132))
    draw.rectangle((640, 400, 740, 520), fill=(176, 178, 182))
    draw.rounded_rectangle((600, 290, 780, 420), 20, fill=(40, 38, 44))
    draw.text((560, 760), "\n".join(textwrap.wrap(brand, 12)), (70, 48, 20), type_face("serif", 44))


def glasses(draw: Draw) -> None:
    """A pair of glasses on their case."""
    draw.rounded_rectangle((380, 760, 1420, 1080), 120, fill=(70, 42, 50))
    for x in (480, 960):
        draw.ellipse((x, 380, x + 380, 700), fill=(206, 220, 226), outline=(60, 36, 26), width=28)
        draw.line((x + 90, 450, x + 200, 420), fill=(250, 252, 252), width=16)
    draw.arc((840, 440, 980, 560), 180, 360, fill=(60, 36, 26), width=26)
    draw.line((486, 500, 330, 380), fill=(60, 36, 26), width=26)
    draw.line((1334, 500, 1490, 380), fill=(60, 36, 26), width=26)


def room(draw: Draw, view: str) -> None:
    """A hotel room with what its window shows: a wall, or works."""
    draw.rectangle((0, 0, 1800, 900), fill=(214, 204, 188))
    draw.rectangle((0, 900, 1800, 1350), fill=(140, 108, 82))
    draw.rectangle((1080, 160, 1640, 720), fill=(120, 118, 114), outline=(240, 238, 232), width=22)
    if view == "works":
        for x in range(1120, 1640, 120):
            draw.line((x, 180, x, 700), fill=(210, 150, 40), width=14)
        draw.line((1100, 420, 1620, 420), fill=(210, 150, 40), width=14)
    else:
        for y in range(190, 710, 44):
            draw.line((1100, y, 1620, y), fill=(98, 92, 88), width=6)
    draw.rectangle((160, 620, 940, 1080), fill=(238, 236, 230))
    draw.rectangle((160, 440, 200, 1100), fill=(92, 64, 44))
    draw.rectangle((200, 580, 420, 680), fill=(252, 251, 248))
    draw.rectangle((160, 880, 940, 1100), fill=(122, 140, 150))
    draw.ellipse((520, 120, 620, 260), fill=(120, 92, 60))


def kitchen(draw: Draw) -> None:
    """A fitted kitchen left half done: no doors, hanging cables, no worktop."""
    draw.rectangle((0, 0, 1800, 1000), fill=(222, 220, 212))
    draw.rectangle((0, 1000, 1800, 1350), fill=(150, 146, 138))
    for place, x in enumerate(range(120, 1680, 320)):
        draw.rectangle(
            (x, 640, x + 300, 1080), fill=(206, 178, 138), outline=(150, 122, 84), width=8
        )
        if place in (0, 3):
            draw.rectangle((x + 8, 648, x + 292, 1072), fill=(246, 246, 242))
        else:
            draw.rectangle((x + 20, 660, x + 280, 1060), fill=(92, 78, 62))
            draw.line((x + 20, 860, x + 280, 860), fill=(206, 178, 138), width=12)
        if place not in (1, 4):
            draw.rectangle(
                (x, 160, x + 300, 420), fill=(246, 246, 242), outline=(190, 188, 182), width=6
            )
    for x in (640, 700, 1560):
        draw.arc((x - 80, 420, x + 60, 640), 280, 80, fill=(40, 42, 46), width=9)
    draw.rectangle((120, 1110, 900, 1180), fill=(96, 98, 104))


def engine(draw: Draw, chance: random.Random) -> None:
    """Under the bonnet, with a pool of oil."""
    draw.rectangle((0, 0, 1800, 1350), fill=(52, 54, 58))
    for x in range(60, 1800, 210):
        draw.line((x, 0, x - 120, 1350), fill=(44, 46, 50), width=26)
    draw.rounded_rectangle((460, 300, 1240, 820), 40, fill=(92, 94, 100))
    for x in range(500, 1200, 170):
        draw.rounded_rectangle((x, 340, x + 120, 560), 20, fill=(126, 128, 134))
        draw.ellipse((x + 30, 400, x + 90, 460), fill=(50, 52, 56))
    draw.rounded_rectangle((1300, 320, 1580, 560), 20, fill=(30, 60, 110))
    draw.line((300, 980, 500, 700, 900, 900, 1350, 640), fill=(20, 20, 22), width=46, joint="curve")
    for _ in range(14):
        x, y = chance.randrange(480, 1150), chance.randrange(820, 1120)
        r = chance.randrange(30, 110)
        draw.ellipse((x - r, y - r // 2, x + r, y + r // 2), fill=(24, 18, 10))


def bicycle(draw: Draw) -> None:
    """A bicycle against a wall."""
    for x in (520, 1280):
        draw.ellipse((x - 260, 560, x + 260, 1080), outline=(24, 24, 26), width=30)
        for spoke in range(12):
            angle = spoke / 12 * math.tau
            draw.line(
                (x, 820, x + math.cos(angle) * 245, 820 + math.sin(angle) * 245),
                fill=(168, 170, 174),
                width=3,
            )
    frame = ((520, 820), (760, 480), (1140, 470), (860, 830), (520, 820))
    draw.line(frame, fill=(30, 96, 84), width=34, joint="curve")
    draw.line(((760, 480), (860, 830)), fill=(30, 96, 84), width=30)
    draw.line(((1110, 380), (1280, 820)), fill=(30, 96, 84), width=30)
    draw.rounded_rectangle((660, 420, 850, 470), 24, fill=(40, 32, 28))
    draw.arc((1020, 300, 1230, 440), 150, 20, fill=(40, 40, 44), width=24)
    draw.ellipse((790, 760, 930, 900), outline=(70, 72, 76), width=22)
    draw.line(((774, 540), (796, 556), (786, 574), (806, 590)), fill=(8, 16, 14), width=7)
    draw.ellipse((700, 480, 880, 650), outline=(206, 40, 36), width=8)


def groceries(draw: Draw, chance: random.Random) -> None:
    """Bags of shopping on a kitchen table, one of them empty."""
    fruits = ((196, 60, 44), (96, 150, 60), (226, 178, 70), (240, 236, 226), (150, 84, 52))
    for x in (260, 730, 1200):
        draw.polygon(
            ((x + 16, 520), (x + 330, 505), (x + 340, 600), (x + 6, 620)), fill=(140, 106, 68)
        )
        if x < 1200:
            draw.polygon(
                ((x + 190, 300), (x + 250, 296), (x + 262, 560), (x + 186, 560)),
                fill=(214, 168, 96),
            )
            for place in range(6):
                cx, cy = x + 50 + place * 48, 540 - chance.randrange(0, 60)
                r = chance.randrange(40, 62)
                colour = chance.choice(fruits)
                draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=colour)
                glow = tuple(min(255, value + 40) for value in colour)
                draw.ellipse((cx - r // 2, cy - r // 2, cx, cy), fill=glow)
        draw.polygon(
            ((x, 570), (x + 340, 550), (x + 320, 1120), (x + 20, 1130)), fill=(196, 160, 112)
        )
        draw.line(((x + 230, 556), (x + 222, 1124)), fill=(180, 142, 94), width=5)


def doorstep(draw: Draw) -> None:
    """A landing with a door, and nothing in front of it."""
    draw.rectangle((0, 0, 1800, 1000), fill=(206, 200, 186))
    draw.rectangle((0, 1000, 1800, 1350), fill=(128, 118, 108))
    draw.rectangle((600, 120, 1200, 1010), fill=(64, 84, 76), outline=(240, 236, 226), width=30)
    for y in (200, 620):
        draw.rectangle((690, y, 1110, y + 320), outline=(48, 66, 60), width=12)
    draw.ellipse((1120, 560, 1170, 610), fill=(196, 170, 96))
    draw.rectangle((640, 1060, 1160, 1190), fill=(86, 72, 58))
    draw.text((1290, 330), "2 B", (60, 60, 62), type_face("sans", 80))


def coat(draw: Draw) -> None:
    """A coat laid flat, its tag still on."""
    colour, dark = (124, 92, 66), (98, 70, 48)
    draw.polygon(
        (
            (620, 220),
            (1180, 220),
            (1520, 480),
            (1420, 760),
            (1240, 640),
            (1290, 1240),
            (510, 1240),
            (560, 640),
            (380, 760),
            (280, 480),
        ),
        fill=colour,
    )
    draw.line((900, 300, 900, 1240), fill=dark, width=8)
    draw.polygon(((760, 220), (900, 420), (1040, 220), (980, 200), (820, 200)), fill=dark)
    for y in range(520, 1200, 150):
        draw.ellipse((922, y, 962, y + 40), fill=(50, 36, 26))
    draw.rectangle((1180, 330, 1300, 480), fill=_PAPER)
    draw.text((1196, 350), "neuf", _INK, type_face("sans", 44))
