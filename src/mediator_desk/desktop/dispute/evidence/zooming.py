"""How large a page is shown: fitted to the room there is, or at a zoom.

Owns the steps and the sums; 100 % is the size on paper, or a picture's own pixels.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEAST: Final = 25
MOST: Final = 400
STEPS: Final = (25, 33, 50, 67, 75, 100, 125, 150, 200, 300, 400)
"""Percents one steps through."""


class Fit(StrEnum):
    """What a page is fitted to."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Room:
    """Logical pixels there are for a page, and how many real ones each is."""

    width: int
    height: int
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """``percent`` counts only when the page is fitted to nothing."""

    fit: Fit = Fit.WIDTH
    percent: int = 100

    def asked(self, room: Room, turn: int) -> tuple[int, int, float]:
        """Width, height and zoom to ask a page with, in real pixels; height 0 for any."""
        wide, high = (room.height, room.width) if turn % 2 else (room.width, room.height)
        if self.fit is Fit.NOTHING:
            return 0, 0, self.percent / 100 * room.ratio
        # WHY a turned page: its height is what fills the width it is seen in.
        if self.fit is Fit.WIDTH and not turn % 2:
            return round(wide * room.ratio), 0, 0.0
        if self.fit is Fit.WIDTH:
            return round(high * room.ratio * 8), round(high * room.ratio), 0.0
        return round(wide * room.ratio), round(high * room.ratio), 0.0

    def size(
        self, natural: tuple[float, float], room: Room, turn: int, *, grows: bool = True
    ) -> tuple[int, int]:
        """The size a page is shown at, before it is turned, in logical pixels.

        Without ``grows`` a fitted picture stays no larger than it is.
        """
        scale = self.scale(natural, room, turn)
        if not grows and self.fit is not Fit.NOTHING:
            scale = min(scale, 1.0)
        return max(1, round(natural[0] * scale)), max(1, round(natural[1] * scale))

    def scale(self, natural: tuple[float, float], room: Room, turn: int) -> float:
        """1 for 100 %."""
        if self.fit is Fit.NOTHING:
            return self.percent / 100
        wide, high = natural[::-1] if turn % 2 else natural
        across = room.width / max(wide, 1.0)
        if self.fit is Fit.WIDTH:
            return _bounded(across)
        return _bounded(min(across, room.height / max(high, 1.0)))


def next_step(scale: float, way: int) -> Zoom:
    """The next larger (``way`` 1) or smaller (-1) step from what is shown."""
    now = scale * 100
    if way > 0:
        percent = next((step for step in STEPS if step > now * 1.02), MOST)
    else:
        percent = next((step for step in reversed(STEPS) if step < now / 1.02), LEAST)
    return Zoom(Fit.NOTHING, percent)


def _bounded(scale: float) -> float:
    return min(max(scale, 0.02), MOST / 100)
