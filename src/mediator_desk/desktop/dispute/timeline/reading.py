"""The cursor in the text of one event: over its card, to select and copy; Esc goes back.

Owns the text being read; where it stands is the view's to say.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from mediator_desk.desktop.dispute.timeline.told import body_words
from mediator_desk.desktop.dispute.timeline.view import TimelineView
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.timelines import EventView, TimelineEntry

_LEAST_LINES = 3


class CardText(QPlainTextEdit):
    """A child of the view's window, as large as the text it covers; ``left`` when closed."""

    left = Signal()

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._seq = 0
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.document().setDocumentMargin(0)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.hide()
        view.verticalScrollBar().valueChanged.connect(self._follow)
        view.model().modelReset.connect(self.leave)
        view.viewport().installEventFilter(self)
        theme().changed.connect(self.leave)
        follow_language(self, self._say)

    def read(self, entry: TimelineEntry, text: EventView) -> None:
        """Open over the card of ``entry``, the cursor at the start of its text."""
        said = body_words(entry, text)
        if not said:
            return
        self._seq = entry.seq
        self.setFont(theme().font("body"))
        self.setPlainText(said)
        self._follow()
        self.show()
        self.setFocus()

    @Slot()
    def leave(self) -> None:
        """Close and forget the text."""
        if self._seq:
            self._seq = 0
            had = self.hasFocus()
            self.hide()
            self.clear()
            if had:
                self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # WHY not for a menu or another window: what was selected is about to be copied.
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._seq:
            self._follow()
        return False

    @Slot()
    def _follow(self) -> None:
        """Stay over the card while the view scrolls."""
        if not self._seq:
            return
        place = self._view.text_place(self._seq)
        window = self._view.viewport().rect()
        if place.isEmpty() or not place.intersects(window):
            self.setGeometry(QRect(0, -10, 1, 1))
            return
        least = theme().line("body") * _LEAST_LINES
        place.setHeight(min(max(place.height() + theme().px(4), least), window.height()))
        self.setGeometry(place)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Text of the event"))
