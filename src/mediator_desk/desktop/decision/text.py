"""The field in which one section is written.

Owns what enters and leaves it: foreign formats never do, references stay references, and Tab goes
through the fields of a clause before it leaves.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from dispute_exchange.decision import Block, Inline, Inlines, TextRun
from mediator_desk.desktop.citing import citation, cited
from mediator_desk.desktop.decision.chips import ChipObject, Numbers, reference_words
from mediator_desk.desktop.decision.prose import (
    CHIP,
    BlockFonts,
    inlines_between,
    insert_inlines,
    read_blocks,
    reference_at,
    write_blocks,
)
from mediator_desk.desktop.decision.spelling import Marks, counted
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.clauses import FIELD

_OBJECT: Final = "\ufffc"


class ProseEdit(QTextEdit):
    """The text of one section."""

    menu_wanted = Signal(object)
    """The menu was asked for, by mouse or by key, at a place on the screen (``QPoint``)."""
    pointed = Signal(object)
    """The reference under the pointer or at the caret, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setMouseTracking(True)
        self.numbers = Numbers()
        self.marks = Marks(self)
        self.marks.setDocument(self.document())
        self._chip = ChipObject(lambda: self.numbers, lambda: self.tr("Table of amounts"))
        self._register()
        self.cursorPositionChanged.connect(self._point_at_caret)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Edit other blocks; undo starts anew."""
        write_blocks(self.document(), blocks, self.fonts())
        self._register()

    def blocks(self) -> tuple[Block, ...]:
        """What is written now."""
        return read_blocks(self.document())

    def take_numbers(self, numbers: Numbers) -> None:
        """What references are called from now on."""
        if numbers != self.numbers:
            self.numbers = numbers
            self.document().markContentsDirty(0, self.document().characterCount())
            self.viewport().update()

    def fonts(self) -> BlockFonts:
        """The fonts in use."""
        look = theme()
        return BlockFonts(look.font("read"), look.font("read", bold=True), look.line("read"))

    def insert(self, inlines: Inlines) -> None:
        """Put words and references at the caret; a field among them is selected at once."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        insert_inlines(cursor, inlines)
        if any(isinstance(one, TextRun) and FIELD.search(one.text) for one in inlines):
            cursor.setPosition(start)
            self.setTextCursor(cursor)
            self.select_field(forward=True)
        else:
            self.setTextCursor(cursor)

    def select_field(self, *, forward: bool) -> bool:
        """Select the next field left to fill, or the one before; whether there was one."""
        text, cursor = self.document().toRawText(), self.textCursor()
        place = counted(text)
        spans = [(place(m.start()), place(m.end())) for m in FIELD.finditer(text)]
        if forward:
            here = cursor.selectionEnd()
            found = next((span for span in spans if span[0] >= here), None)
        else:
            here = cursor.selectionStart()
            found = next((span for span in reversed(spans) if span[1] <= here), None)
        if found is None:
            return False
        cursor.setPosition(found[0])
        cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes to the next field of a clause; where there is none after the caret it leaves."""
        if not self.isReadOnly() and self.hasFocus() and self.select_field(forward=following):
            return True
        return super().focusNextPrevChild(following)

    def createMimeDataFromSelection(self) -> QMimeData:
        """WHY both: a reference pasted elsewhere is its words, here it stays live."""
        cursor = self.textCursor()
        inlines = inlines_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        words = (
            one.text if isinstance(one, TextRun) else reference_words(one, self.numbers)
            for one in inlines
        )
        return citation("".join(words), inlines)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(cited(source)) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        inlines = cited(source)
        if inlines:
            cursor = self.textCursor()
            insert_inlines(cursor, inlines)
            self.setTextCursor(cursor)
        elif source.hasText():
            self.insertPlainText(source.text().replace(_OBJECT, ""))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if (
            event.reason() is QContextMenuEvent.Reason.Mouse
            and not self.textCursor().hasSelection()
        ):
            self.setTextCursor(self.cursorForPosition(event.pos()))
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_wanted.emit(QPoint(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            found = self._reference(self.cursorForPosition(event.position().toPoint()))
            if found is not None:
                self.pointed.emit(found)

    def _point_at_caret(self) -> None:
        self.pointed.emit(self._reference(self.textCursor()))

    def _reference(self, cursor: QTextCursor) -> Inline | None:
        """The reference on either side of a caret."""
        for place in (cursor.position(), cursor.position() - 1):
            if place >= 0 and self.document().characterAt(place) == _OBJECT:
                beside = QTextCursor(self.document())
                beside.setPosition(place + 1)
                return reference_at(beside.charFormat())
        return None

    def _register(self) -> None:
        layout = self.document().documentLayout()
        layout.registerHandler(int(CHIP), self._chip)
