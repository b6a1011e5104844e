"""How the panes of the workshop stand: side by side, or text over preview where that is narrow."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QBoxLayout

from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import dress_button

_SIDE_BY_SIDE: Final = 960
"""From what width on, at 100 % text size, text and preview stand side by side."""
_PREVIEW_BESIDE_CHECK: Final = 700
"""From what width on preview and check stand side by side, under the text."""


def lay_out(ui: Ui_Workshop, session: Session) -> None:
    """Give the panes of a workshop their sizes, and the preview its desk."""
    look = theme()
    ui.banner.hide()
    for name in (ui.kindName, ui.daysName):
        name.setWordWrap(True)
    _Least(ui)
    ui.panes.setSizes([look.px(222), look.px(1060)])
    ui.panes.setStretchFactor(1, 1)
    ui.work.setSizes([look.px(608), look.px(452)])
    ui.work.setStretchFactor(0, 1)
    ui.rightRows.setStretch(0, 3)
    ui.rightRows.setStretch(1, 2)
    ui.middleRows.setStretch(1, 1)
    dress_button(ui.versions, "link", "small", icon="versions")
    ui.preview.attach(session)


class _Least(QObject):
    """What each part of a workshop needs at least, also when the text changes size."""

    def __init__(self, ui: Ui_Workshop) -> None:
        super().__init__(ui.panes)
        self._ui = ui
        theme().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        ui, look = self._ui, theme()
        ui.side.setMinimumWidth(look.px(190))
        stacked = ui.work.orientation() is Qt.Orientation.Vertical
        ui.right.setMinimumWidth(0 if stacked else look.px(300))
        ui.middle.setMinimumWidth(look.px(270))
        ui.editor.setMinimumHeight(look.px(150))
        ui.preview.setMinimumHeight(look.px(130))
        # WHY so high: its title and its foot may each take two lines where it is narrow.
        ui.gate.setMinimumHeight(look.px(200))


def stack_panes(ui: Ui_Workshop, width: int) -> None:
    """Arrange the panes of a workshop ``width`` pixels wide; nothing when they stand so already."""
    look = theme()
    stacked = width < look.px(_SIDE_BY_SIDE)
    sides = QBoxLayout.Direction
    beside = stacked and width >= look.px(_PREVIEW_BESIDE_CHECK)
    ui.rightRows.setDirection(sides.LeftToRight if beside else sides.TopToBottom)
    if stacked is (ui.work.orientation() is Qt.Orientation.Vertical):
        return
    ui.work.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)
    ui.right.setMinimumWidth(0 if stacked else look.px(300))
    ui.work.setSizes([3, 2] if stacked else [look.px(608), look.px(452)])
