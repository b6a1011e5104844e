"""Pages that keep the height their words need: what has no room on screen is scrolled to.

Owns the size of the page shown inside a scroll area. With ordinary text a page fills the area and
nothing scrolls; with large text in a low window the page is as high as its layout asks.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from mediator_desk.desktop.theme import theme

_AROUND: Final = QSize(40, 60)
"""What the frame of a window and the edge of a screen take."""


def take_room(window: QWidget, wide: int, high: int) -> None:
    """Make a window so large (pixels at 100 %), and never larger than its screen.

    WHY: with large text, a dialog that grew with it would have its buttons below the screen.
    """
    look = theme()
    room = window.screen().availableSize() - _AROUND
    window.resize(QSize(look.px(wide), look.px(high)).boundedTo(room))


class RoomyStack(QScrollArea):
    """Holds ``stack``; asks only the page in view how much room it needs.

    WHY not a resizable scroll area: a stack answers for its largest page, shown or not.
    """

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__()
        self._stack = stack
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        # WHY: a page is reached by its controls; the area itself is no stop on the way.
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self.setWidget(stack)
        stack.setAutoFillBackground(False)
        stack.show()
        stack.installEventFilter(self)
        stack.currentChanged.connect(self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stack and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def lacking(self) -> int:
        """How many pixels of height the page in view lacks to be seen whole."""
        return max(0, self._stack.height() - self.maximumViewportSize().height())

    def keep_in_sight(self, part: QWidget) -> None:
        """Scroll to a part of the page that came up or grew."""
        self.fit()
        self.ensureWidgetVisible(part)

    @Slot()
    def _begin(self) -> None:
        self.fit()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    @Slot()
    def fit(self) -> None:
        """Give the page in view what it needs, and at least the whole area."""
        room = self.maximumViewportSize()
        page = self._stack.currentWidget()
        if page is None:
            return
        width = max(room.width(), page.minimumSizeHint().width())
        needed = _height(page, width)
        if needed > room.height():
            width = max(width - self.verticalScrollBar().sizeHint().width(), 1)
            needed = _height(page, width)
        self._stack.resize(width, max(room.height(), needed))


def _height(page: QWidget, width: int) -> int:
    layout = page.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.minimumHeightForWidth(width), page.minimumHeight())
    return max(page.minimumSizeHint().height(), page.minimumHeight())
