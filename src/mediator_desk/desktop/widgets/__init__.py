"""Building blocks of every screen, drawn from the tokens and named for a screen reader.

Owns how a chip, a card, a banner or a field looks and answers; never knows a use case.
"""

from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.brand import BrandPanel, Logo
from mediator_desk.desktop.widgets.busy import BusyLine, ProgressPanel
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.chips import Chip, paint_chip
from mediator_desk.desktop.widgets.choice import Choice, MultiChoice
from mediator_desk.desktop.widgets.curve import NegotiationCurve
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import ElidedLabel, IconLabel, text_label
from mediator_desk.desktop.widgets.marks import PartyMark, paint_mark
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.desktop.widgets.segmented import Segmented

__all__ = [
    "Banner",
    "BrandPanel",
    "BusyLine",
    "Card",
    "Chip",
    "Choice",
    "ElidedLabel",
    "EmptyState",
    "Facts",
    "IconButton",
    "IconLabel",
    "Logo",
    "MultiChoice",
    "NegotiationCurve",
    "PartyMark",
    "ProgressPanel",
    "SearchField",
    "Segmented",
    "button",
    "paint_chip",
    "paint_mark",
    "text_label",
]
