"""The room the three panes of the caseload take, and when they stack.

Owns the splitters; what is inside them is not its business.
"""

from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Slot

from mediator_desk._generated.ui_caseload import Ui_CaseloadForm
from mediator_desk.desktop.preferences import Preferences
from mediator_desk.desktop.theme import theme

_NAME: Final = "caseload"
_COUNT: Final = 3
_WIDE: Final = 1400
_NARROW: Final = 1000
_LOW: Final = 430
_USUAL: Final = (250, 496, 536)
_USUAL_WIDE: Final = (256, 528, 536)
_STACKED: Final = [3, 2]
_VIEWS_AT_MOST: Final = 0.33


class Panes(QObject):
    """Remembers widths, and puts the preview under the list when both would be too narrow."""

    def __init__(self, ui: Ui_CaseloadForm, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._preferences = preferences
        self._size = QSize()
        self._scale = theme().scale
        ui.splitter.setStretchFactor(1, 1)
        ui.work.setStretchFactor(1, 1)
        ui.splitter.splitterMoved.connect(self._keep)
        ui.work.splitterMoved.connect(self._keep)
        self._restore(wide=False)

    def fit(self, size: QSize) -> None:
        """Arrange the panes for a page of ``size``: large text in a narrow window stacks them."""
        first = not self._size.isValid()
        self._size = size
        if first:
            self._restore(wide=size.width() > _WIDE)
        if theme().scale != self._scale or first:
            self._scale = theme().scale
            kept = self._ui.splitter.sizes()[0] if first else theme().px(_USUAL[0])
            views = min(kept, int(size.width() * _VIEWS_AT_MOST))
            self._ui.splitter.setSizes([views, size.width() - views])
            if not first and self._ui.work.orientation() == Qt.Orientation.Horizontal:
                self._ui.work.setSizes([theme().px(width) for width in _USUAL[1:]])
        narrow = size.width() < theme().px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        work = self._ui.work
        if work.orientation() != wanted:
            work.setOrientation(wanted)
            work.setSizes(_STACKED if narrow else [theme().px(width) for width in _USUAL[1:]])
        self.show_preview(shown=self._preferences.choices.preview_shown)

    def show_preview(self, *, shown: bool) -> None:
        """Show or hide the preview; without room it stays hidden."""
        stacked = self._ui.work.orientation() == Qt.Orientation.Vertical
        room = not stacked or self._size.height() > theme().px(_LOW)
        self._ui.previewStack.setVisible(room and shown)

    def _restore(self, *, wide: bool) -> None:
        sizes = self._preferences.layout(_NAME)
        if len(sizes) != _COUNT:
            sizes = [theme().px(width) for width in (_USUAL_WIDE if wide else _USUAL)]
        self._ui.splitter.setSizes([sizes[0], sum(sizes[1:])])
        self._ui.work.setSizes(sizes[1:])

    @Slot()
    def _keep(self) -> None:
        # WHY not while stacked: those heights are not the widths to come back to.
        if self._ui.work.orientation() == Qt.Orientation.Horizontal:
            first = self._ui.splitter.sizes()[0]
            self._preferences.keep_layout(_NAME, [first, *self._ui.work.sizes()])
