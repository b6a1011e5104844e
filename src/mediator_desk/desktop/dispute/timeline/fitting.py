"""How the timeline's toolbar and panes stand when there is little room or the text is large."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy

from mediator_desk._generated.ui_timeline import Ui_Timeline
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.wrapping import wrap

_EVIDENCE_BESIDE: Final = 980


class TimelineFitting:
    """Moves nothing but places; what is shown stays shown, evidence excepted: F4 brings it."""

    def __init__(self, ui: Ui_Timeline) -> None:
        look = theme()
        for choice in (ui.actors, ui.channels, ui.disclosures, ui.kinds):
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ui.search.setMaximumWidth(look.px(240))
        ui.search.setMinimumWidth(look.px(150))
        ui.panes.setStretchFactor(0, 1)
        ui.panes.setStretchFactor(1, 0)
        ui.panes.setSizes([look.px(860), look.px(look.tokens.sizes["evidencePane"] - 28)])
        ui.evidence.setMinimumWidth(look.px(300))
        ui.body.setMinimumHeight(look.px(150))
        wrap(ui.tools)

    def fit(self, width: int) -> bool:
        """Fit a page ``width`` pixels wide; True when evidence has room beside the exchange."""
        return width >= theme().px(_EVIDENCE_BESIDE)
