"""The room the two halves of the unlock screen take at every text size."""

from typing import Final

from mediator_desk._generated.ui_unlock import Ui_UnlockForm
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import set_look

_WIDEST_CARD: Final = 560
_WIDEST_BRAND: Final = 400
_ANY_WIDTH: Final = 16_777_215
_ROOMY_UP_TO: Final = 1.5
_SIDES: Final = (64, 28)


def fit(ui: Ui_UnlockForm) -> None:
    """WHY: at 200 % the fields must still fit a window 1 024 wide, so the brand gives way."""
    look = theme()
    roomy = look.scale <= _ROOMY_UP_TO
    ui.card.setFixedWidth(min(look.px(430), _WIDEST_CARD))
    ui.brand.setMaximumWidth(_ANY_WIDTH if roomy else _WIDEST_BRAND)
    ui.version.setVisible(roomy)
    set_look(ui.name, type="hero" if roomy else "heroSmall", tone="hero")
    margins = ui.column2.contentsMargins()
    side = _SIDES[0] if roomy else _SIDES[1]
    ui.column2.setContentsMargins(side, margins.top(), side, margins.bottom())
