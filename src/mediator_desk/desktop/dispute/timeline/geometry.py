"""Where things stand in a timeline row, in logical pixels, at the text size in use.

Figures come from the design tokens; nothing here paints.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.theme import theme

_LANE_OF: Final = {PartyRole.CONSUMER: 0, PartyRole.MEDIATOR: 1, PartyRole.TRADER: 2}
_NARROW: Final = 720


@dataclass(frozen=True, slots=True)
class Geometry:
    """The columns of the timeline for one width of the view.

    ``notes_beside``: notes stand in their own column, else under their event.
    """

    width: int
    notes_beside: bool
    margin: int
    time_width: int
    lanes_left: int
    lane_gap: int
    card_left: int
    card_width: int
    notes_left: int
    notes_width: int
    card_pad: int
    card_gap: int
    mark: int

    def lane(self, actor: PartyRole) -> int:
        """The horizontal centre of the lane of ``actor``; the platform speaks from the middle."""
        return self.lanes_left + _LANE_OF.get(actor, 1) * self.lane_gap

    @property
    def text_width(self) -> int:
        """The room for words inside a card."""
        return max(60, self.card_width - 2 * self.card_pad)

    def card(self, row: QRect, height: int) -> QRect:
        """The card of the row drawn at ``row``."""
        return QRect(row.left() + self.card_left, row.top(), self.card_width, height)


def measure(width: int, *, show_notes: bool) -> Geometry:
    """The columns for a view ``width`` pixels wide."""
    look = theme()
    sizes = look.tokens.sizes
    margin = look.px(14)
    lanes_left = margin + look.px(sizes["timeColumn"]) + look.px(4)
    card_left = margin + look.px(sizes["timeColumn"] + sizes["laneGutter"])
    beside = show_notes and width >= look.px(_NARROW)
    notes_width = look.px(202) if beside else 0
    gap = look.px(14) if beside else 0
    card_width = max(look.px(160), width - card_left - margin - notes_width - gap)
    # WHY: lines of more than 92 characters tire the reader (ux, window sizes).
    card_width = min(card_width, look.px(760))
    return Geometry(
        width=width,
        notes_beside=beside,
        margin=margin,
        time_width=look.px(sizes["timeColumn"] - 10),
        lanes_left=lanes_left,
        lane_gap=look.px(sizes["laneGap"]),
        card_left=card_left,
        card_width=card_width,
        notes_left=card_left + card_width + gap if beside else card_left,
        notes_width=notes_width if beside else card_width,
        card_pad=look.px(16),
        card_gap=look.px(10),
        mark=look.px(16),
    )
