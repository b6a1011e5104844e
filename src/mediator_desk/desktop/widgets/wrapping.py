"""A row that takes a second line when its words need more room than there is.

Owns where the widgets of such a row stand. At the usual size it looks like any row: what may
stretch takes what is left. Nothing is made narrower than its words before the line is broken.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)

_Line = list[tuple[QLayoutItem, int]]
"""The items of one line, each with the width it asks for."""


class WrapRow(QLayout):
    """Widgets one beside the other; those without room begin another line below."""

    def __init__(self, *widgets: QWidget, spacing: int = 8) -> None:
        # WHY before Qt's part: making it already invalidates the layout.
        self._high_at: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._high = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def add_stretch(self) -> None:
        """Push what follows on the same line to its right end."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    # -- what Qt asks ------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._high_at.clear()
        self._hint = self._least = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """WHY kept, as the sizes are: Qt asks for the same many times before a page is shown."""
        high = self._high_at.get(width)
        if high is None:
            high = self._high_at[width] = self._work_out(width)
        return high

    def _work_out(self, width: int) -> int:
        around = self.contentsMargins()
        lines = self._lines(width - around.left() - around.right())
        between = self.spacing() * max(0, len(lines) - 1)
        return between + sum(_height(line) for line in lines) + around.top() + around.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._wished()
        return QSize(self._hint)

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = self._smallest()
        return QSize(self._least)

    def _wished(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        between = self.spacing() * max(0, len(shown) - 1)
        around, least = self.contentsMargins(), self.minimumSize()
        wanted = between + sum(_wanted(item) for item in shown) + around.left() + around.right()
        return QSize(wanted, least.height())

    def _smallest(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        line = max((item.sizeHint().height() for item in shown), default=0)
        size = QSize(max((_wanted(item) for item in shown), default=0), line)
        size = size.grownBy(self.contentsMargins())
        # WHY: a splitter never asks for the height at a width; it is told the height in use.
        return QSize(size.width(), max(size.height(), self._high))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            height = _height(line)
            self._place(line, QRect(inside.left(), top, inside.width(), height))
            top += height + self.spacing()
        high = self.heightForWidth(rect.width())
        if high != self._high:
            self._high = high
            self._hint = self._least = None
            self.update()

    # -- lines -------------------------------------------------------------------------------

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        left = -1
        for item in self._items:
            spacer = item.spacerItem() is not None
            if item.isEmpty() and not spacer:
                continue
            wanted = 0 if spacer else min(_wanted(item), width)
            needed = wanted if spacer else wanted + self.spacing()
            if not lines or (needed > left and not spacer):
                lines.append([])
                left, needed = width, wanted
            lines[-1].append((item, wanted))
            left -= needed
        return lines

    def _place(self, line: _Line, rect: QRect) -> None:
        solid = [item for item, _ in line if item.spacerItem() is None]
        between = self.spacing() * max(0, len(solid) - 1)
        left = max(0, rect.width() - between - sum(wanted for _, wanted in line))
        elastic = [item for item, _ in line if item.spacerItem() is None and _stretches(item)]
        springs = [item for item, _ in line if item.spacerItem() is not None]
        across = rect.left()
        for item, wanted in line:
            width = wanted
            if item in elastic:
                # WHY in order: what comes first is what is read or typed first.
                width = min(wanted + left, max(wanted, item.maximumSize().width()))
                elastic.remove(item)
            elif item in springs and not elastic:
                width += left // len(springs)
                springs.remove(item)
            left -= width - wanted
            height = min(item.sizeHint().height(), rect.height())
            if item.spacerItem() is None:
                top = rect.top() + (rect.height() - height) // 2
                item.setGeometry(QRect(across, top, width, height))
                across += self.spacing()
            across += width


def wrap(row: QHBoxLayout) -> WrapRow:
    """Put a row that wraps where ``row`` of a form stands, with all it holds."""
    column = row.parent()
    wrapping = WrapRow(spacing=max(row.spacing(), 0))
    wrapping.setContentsMargins(row.contentsMargins())
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            wrapping.addWidget(widget)
        else:
            wrapping.add_stretch()
    if isinstance(column, QBoxLayout):
        place = column.indexOf(row)
        column.removeItem(row)
        column.insertLayout(place, wrapping)
    return wrapping


def _stretches(item: QLayoutItem) -> bool:
    """WHY fields and texts alone: a list of choices cut short hides what is chosen."""
    if not isinstance(item.widget(), QLineEdit | QLabel):
        return False
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _wanted(item: QLayoutItem) -> int:
    """What stretches says the least it needs; the rest, the room of all its words."""
    size = item.minimumSize() if _stretches(item) else item.sizeHint()
    return max(size.width(), item.minimumSize().width())


def _height(line: _Line) -> int:
    return max((item.sizeHint().height() for item, _ in line), default=0)
