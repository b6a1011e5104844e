"""The lines above the page: one at a time, and how many others wait behind it.

Owns which line is seen. What a line says, and when it goes, stays with whoever says it: a line
that is covered is still told, and comes forward when the one over it goes. A failure comes before
anything else; otherwise the last said leads, and a line the person is at is never pulled away.
"""

from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance, Slot
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import set_look


class Line(Protocol):
    """A widget that hides itself when it has nothing to say; ``told`` when it says something.

    WHY a cast where one is taken: no type says "a widget, and this".
    """

    @property
    def told(self) -> SignalInstance:
        """Emitted each time it says something new."""


class Notices(QFrame):
    """Given lines from the least to the most pressing."""

    def __init__(self, *lines: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._slots: dict[QWidget, QWidget] = {}
        self._order: list[QWidget] = []
        self._all = False
        self._asked: QWidget | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        grid.addLayout(column, 0, 0)
        grid.setColumnStretch(0, 1)
        self.others = button(kind="link")
        self.others.clicked.connect(self._unfold)
        grid.addWidget(self.others, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._column = column
        for line in lines:
            self._take(line)
        follow_language(self, self._show)

    def _take(self, line: QWidget) -> None:
        slot = QWidget()
        inside = QVBoxLayout(slot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(line)
        self._slots[line] = slot
        self._order.insert(0, line)
        self._column.addWidget(slot)
        line.installEventFilter(self)
        cast("Line", line).told.connect(lambda line=line: self._forward(line))

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """The lines with something to say, the one seen first."""
        told = [line for line in self._order if not line.isHidden()]
        return tuple(sorted(told, key=self._rank))

    def bring(self, line: QWidget) -> None:
        """Show ``line`` over every other: the person asked for it."""
        self._asked = line
        self._forward(line)

    def _rank(self, line: QWidget) -> tuple[bool, bool, bool]:
        at = QApplication.focusWidget()
        held = at is not None and line.isAncestorOf(at) and not self._slots[line].isHidden()
        return line is not self._asked, not held, line.property("tone") != "danger"

    def _forward(self, line: QWidget) -> None:
        self._order.remove(line)
        self._order.insert(0, line)
        self._show()

    @Slot()
    def _unfold(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        shown = self.shown
        self._all = self._all and len(shown) > 1
        for line, slot in self._slots.items():
            slot.setVisible(line in (shown if self._all else shown[:1]))
        set_look(self, tone=str(shown[0].property("tone") or "") if shown else "")
        count = len(shown) - 1
        words = self.tr("Show one") if self._all else self.tr("%n other(s)", "", count)
        self.others.setText(words)
        self.others.setAccessibleName(
            self.tr("Show one notice alone")
            if self._all
            else self.tr("Show %n other notice(s)", "", count)
        )
        self.others.setVisible(count > 0)
        # WHY not alone: shown before it is in the window it would come up as a window of its own,
        # and take the focus with it.
        if self.parentWidget() is not None or not shown:
            self.setVisible(bool(shown))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HideToParent and watched is self._asked:
            self._asked = None
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show()
        return super().eventFilter(watched, event)
