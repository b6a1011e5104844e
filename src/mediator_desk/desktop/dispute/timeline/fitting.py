"""How the timeline's toolbar and panes stand when there is little room or the text is large."""

from typing import Final

from PySide6.QtWidgets import QSizePolicy

from mediator_desk._generated.ui_timeline import Ui_Timeline
from mediator_desk.desktop.theme import theme

_ONE_ROW: Final = 1100
_EVIDENCE_BESIDE: Final = 980


class TimelineFitting:
    """Moves nothing but places; what is shown stays shown, evidence excepted: F4 brings it."""

    def __init__(self, ui: Ui_Timeline) -> None:
        self._ui = ui
        self._two_rows = False
        look = theme()
        for choice in (ui.actors, ui.channels, ui.disclosures, ui.kinds):
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ui.search.setMaximumWidth(look.px(240))
        ui.search.setMinimumWidth(look.px(150))
        ui.tools.setStretchFactor(ui.search, 1)
        ui.panes.setStretchFactor(0, 1)
        ui.panes.setStretchFactor(1, 0)
        ui.panes.setSizes([look.px(860), look.px(look.tokens.sizes["evidencePane"] - 28)])
        ui.evidence.setMinimumWidth(look.px(300))

    def fit(self, width: int) -> bool:
        """Fit a page ``width`` pixels wide; True when evidence has room beside the exchange."""
        look, ui = theme(), self._ui
        two_rows = width < look.px(_ONE_ROW)
        if two_rows is not self._two_rows:
            self._two_rows = two_rows
            row = ui.moreTools if two_rows else ui.tools
            for tool in (ui.kinds, ui.period, ui.seal):
                row.removeWidget(tool)
            if two_rows:
                row.addWidget(ui.kinds)
                row.addWidget(ui.period)
                row.addStretch(1)
                row.addWidget(ui.seal)
            else:
                while ui.moreTools.takeAt(0) is not None:
                    pass
                row.insertWidget(row.indexOf(ui.disclosures) + 1, ui.kinds)
                row.insertWidget(row.indexOf(ui.kinds) + 1, ui.period)
                row.addWidget(ui.seal)
        return width >= look.px(_EVIDENCE_BESIDE)
