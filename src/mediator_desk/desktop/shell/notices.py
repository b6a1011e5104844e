"""The lines above the page: one at a time, and how many others wait behind it.

Owns which line is seen. What a line says, and when it goes, stays with whoever says it: a line
that is covered is still told, and comes forward when the one over it goes. A failure comes before
anything else; otherwise the last said leads, and a line the person is at is never pulled away.
"""

from typing import Final, Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import set_look

_EDGE: Final = 16
_RULE: Final = 1
"""Below a line and below the way to the others alike."""


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
        self._slots: dict[QWidget, QFrame] = {}
        self._order: list[QWidget] = []
        self._all = False
        self._asked: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.others = button(kind="link")
        self.others.setParent(self)
        self.others.clicked.connect(self._unfold)
        for line in lines:
            self._take(line)
        follow_language(self, self._show)

    def _take(self, line: QWidget) -> None:
        slot = QFrame()
        slot.setProperty("role", "banner")
        inside = QHBoxLayout(slot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme().px(4))
        inside.addWidget(line, 1)
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
        seen = shown if self._all else shown[:1]
        for line, slot in self._slots.items():
            slot.setVisible(line in seen)
            # WHY the slot too: the way to the others stands in it, on the colour of its line.
            set_look(slot, tone=str(line.property("tone") or ""))
        self._put_others(next((slot for line, slot in self._slots.items() if line in seen), None))
        count = len(shown) - 1
        words = self.tr("Show one") if self._all else self.tr("%n other(s)", "", count)
        self.others.setText(words)
        self.others.setAccessibleName(
            self.tr("Show one notice alone")
            if self._all
            else self.tr("Show %n other notice(s)", "", count)
        )
        self.others.setVisible(count > 0)
        for slot in self._slots.values():
            edge = theme().px(_EDGE) if count and slot is self.others.parentWidget() else 0
            slot.setContentsMargins(0, 0, edge, _RULE)
        # WHY not alone: shown before it is in the window it would come up as a window of its own,
        # and take the focus with it.
        if self.parentWidget() is not None or not shown:
            self.setVisible(bool(shown))

    def _put_others(self, slot: QFrame | None) -> None:
        """The way to the others stands at the end of the first line that is seen."""
        inside = slot.layout() if slot is not None else None
        if not isinstance(inside, QHBoxLayout) or self.others.parentWidget() is slot:
            return
        held = self.others.hasFocus()
        inside.addWidget(self.others, 0, Qt.AlignmentFlag.AlignVCenter)
        if held:
            self.others.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HideToParent and watched is self._asked:
            self._asked = None
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show()
        return super().eventFilter(watched, event)
