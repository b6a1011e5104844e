"""Photographs of what the dispute is about: parcels, labels, things that broke.

Owns the scenes and which story word calls which; light and grain come from ``camera``.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PIL import Image, ImageDraw

from dispute_platform.samples import things
from dispute_platform.samples.camera import Shot, jpeg, png, type_face
from dispute_platform.samples.facts import Facts, address_block

Scene = Callable[[Facts, Shot], None]


def photograph(facts: Facts) -> bytes:
    """A photograph as a telephone takes it (JPEG)."""
    return jpeg(_taken(facts))


def picture(facts: Facts) -> bytes:
    """A photograph without loss (PNG), smaller."""
    return png(_taken(facts).resize((600, 450), Image.Resampling.LANCZOS).quantize(128))


def _taken(facts: Facts) -> Image.Image:
    chance = facts.chance("photo")
    default = chance.choice(("wood", "oak", "tiles", "white"))
    shot = Shot(chance, str(facts.get("surface", default)))
    SCENES[str(facts.get("scene", "parcel"))](facts, shot)
    return shot.develop(float(facts.get("blur", 0)))


def _parcel(facts: Facts, shot: Shot) -> None:
    turn = shot.chance.uniform(-7, 7)
    shot.put(things.carton, shadow=40, turn=turn)
    sender, receiver = address_block(facts.story.trader), address_block(facts.consumer)
    if facts.get("returned"):
        sender, receiver = receiver, sender
    number = facts.text("no", "CV 8840 2217 06")
    carrier = facts.text("carrier", "Colis Vagabond")
    label = things.label(carrier, sender, receiver, number, shot.chance)
    shot.paste(label, (720, 420), turn)
    if facts.get("torn"):
        shot.put(things.tear, shadow=10, turn=turn)


def _box(facts: Facts, shot: Shot) -> None:
    lines = [facts.text("brand", facts.story.order.item if facts.story.order else "")]
    lines += [facts.say(line) for line in facts.get("marks", ())]
    shot.put(
        lambda draw: things.retail_box(draw, lines), shadow=34, turn=shot.chance.uniform(-5, 5)
    )


def _plate(facts: Facts, shot: Shot) -> None:
    lines = [facts.say(line) for line in facts.get("marks", ())]
    shot.put(lambda draw: things.plate(draw, lines), shadow=16, turn=shot.chance.uniform(-3, 3))


def _meter(facts: Facts, shot: Shot) -> None:
    shot.put(lambda draw: things.meter(draw, facts.text("reading"), facts.text("no")), shadow=30)


def _page(facts: Facts, shot: Shot) -> None:
    """A printed page lying on a table."""
    sheet = Image.new("RGB", (820, 1130), (248, 246, 240))
    draw = ImageDraw.Draw(sheet)
    draw.text(
        (60, 60), facts.text("heading", facts.exhibit.title), (30, 30, 34), type_face("sans", 44)
    )
    draw.line((60, 130, 760, 130), fill=(90, 90, 96), width=3)
    y = 170
    for line in facts.text("text").split("\n"):
        draw.text((60, y), line, (44, 44, 50), type_face("plain", 30))
        y += 46
    shot.paste(sheet, (480, 110), shot.chance.uniform(-6, 6))


def _thing(draw: Callable[[ImageDraw.ImageDraw, Facts, Shot], None], lean: float = 3) -> Scene:
    """A scene of one drawing; ``lean`` is how far (°) it may be turned."""

    def scene(facts: Facts, shot: Shot) -> None:
        shot.put(
            lambda pen: draw(pen, facts, shot), shadow=30, turn=shot.chance.uniform(-lean, lean)
        )

    return scene


SCENES: Final[Mapping[str, Scene]] = {
    "parcel": _parcel,
    "box": _box,
    "plate": _plate,
    "meter": _meter,
    "page": _page,
    "phone": _thing(
        lambda pen, facts, shot: things.phone(pen, bool(facts.get("broken")), shot.chance)
    ),
    "laptop": _thing(lambda pen, facts, _shot: things.laptop(pen, facts.text("screen"))),
    "vase": _thing(lambda pen, _facts, shot: things.broken_vase(pen, shot.chance)),
    "shoe": _thing(lambda pen, facts, _shot: things.shoe(pen, str(facts.get("colour", "#5a3a26")))),
    "bottle": _thing(lambda pen, facts, _shot: things.bottle(pen, facts.text("brand"))),
    "glasses": _thing(lambda pen, _facts, _shot: things.glasses(pen)),
    "room": _thing(lambda pen, facts, _shot: things.room(pen, str(facts.get("view", "wall"))), 0),
    "kitchen": _thing(lambda pen, _facts, _shot: things.kitchen(pen), 0),
    "engine": _thing(lambda pen, _facts, shot: things.engine(pen, shot.chance), 0),
    "bicycle": _thing(lambda pen, _facts, _shot: things.bicycle(pen)),
    "basket": _thing(lambda pen, _facts, shot: things.groceries(pen, shot.chance)),
    "fridge": _thing(lambda pen, _facts, _shot: things.doorstep(pen), 0),
    "coat": _thing(lambda pen, _facts, _shot: things.coat(pen)),
}
