"""The line at the foot of the window that says what was done and offers to take it back.

Owns drawing the offer; what undoing means is ``shell.undoing``'s.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.undoing import Undoing
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.labels import IconLabel, text_label


class UndoLine(QFrame):
    """Hidden while nothing can be taken back; the clock stops under the pointer and the focus."""

    def __init__(self, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undoing = undoing
        self.setObjectName("undoLine")
        self.setProperty("role", "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(11)
        self._words = text_label("", "dense", wrap=True)
        self._leaves = text_label("", "dense", "secondary")
        self.take_back = button(size="small")
        self.take_back.setObjectName("undoNow")
        self._close = IconButton("x")
        row.addWidget(IconLabel("arrow-back-up", "accent.base", 17))
        row.addWidget(self._words, 1)
        row.addWidget(self._leaves)
        row.addWidget(self.take_back)
        row.addWidget(self._close)
        self.take_back.clicked.connect(undoing.undo)
        self._close.clicked.connect(undoing.put_away)
        undoing.changed.connect(self._show)
        undoing.counted.connect(self._count)
        self.hide()
        follow_language(self, self._say)

    def _say(self) -> None:
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.take_back.setText(self.tr("Undo"))
        self.take_back.setToolTip(native)
        self._close.say(self.tr("Close"))
        told = self._undoing.told
        if told:
            words = self.tr("Taken back: {what}").format(what=told)
            self._words.setText(words)
            self.setAccessibleName(words)
        else:
            self._words.setText(self._undoing.words)
            self._name(native)

        self._count()

    def _name(self, keys: str) -> None:
        words = self._undoing.words
        hint = self.tr("{what} {keys} takes it back.").format(what=words, keys=keys)
        self.setAccessibleName(hint if words else "")
        self.take_back.setAccessibleName(self.tr("Undo: {what}").format(what=words))

    @Slot()
    def _count(self) -> None:
        """The seconds left, for the eye.

        WHY no name that counts: a screen reader would say it every second. The whole time was told
        when the line came.
        """
        left = self._undoing.leaves_in
        self._leaves.setVisible(left > 0)
        self._leaves.setText(self.tr("leaves in %n s", "", left))
        self._leaves.setAccessibleName(self.tr("leaves in a few seconds"))

    @Slot()
    def _show(self) -> None:
        self._say()
        undoing = self._undoing
        shown = undoing.offered or bool(undoing.told)
        held = QApplication.focusWidget()
        inside = held is not None and self.isAncestorOf(held)
        self.take_back.setVisible(undoing.offered)
        self.setVisible(shown)
        if shown:
            announce(self, self._announced())
        if inside and not undoing.offered and (window := self.window()) is not None:
            window.setFocus()

    def _announced(self) -> str:
        """WHY once: afterwards the seconds pass in silence."""
        said, left = self.accessibleName(), self._undoing.leaves_in
        when = self.tr("It leaves in %n second(s).", "", left)
        return f"{said} {when}" if left else said

    def enterEvent(self, event: QEnterEvent) -> None:
        self._undoing.hold(held=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._undoing.hold(held=False)
        super().leaveEvent(event)
