"""The sheet a note is written on: headings, lists, emphasis, links that say their current number.

Owns what is done on it: shown, typed, pasted, copied. Pasted text is plain, and all of it or
nothing; a link is copied as its words. How a note stands in a document is told by ``blocks``.
"""

import re
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from mediator_desk.desktop.dispute.evidence.copying import citation_in
from mediator_desk.desktop.dispute.notes.blocks import (
    CHIP,
    OBJECT,
    Named,
    kind_of,
    link_at,
    put_link,
    read_document,
    turn,
    write_document,
)
from mediator_desk.desktop.theme import theme
from mediator_desk.domain.notes import (
    BlockKind,
    Link,
    parse_note,
    write_note_text,
)

LONGEST_NOTE: Final = 200_000
"""Characters; some hundred pages."""
_LONGEST_LINE: Final = 4000
"""WHY: Qt lays out one line in a time that grows as its square, and the window waits for it."""
_LAID_AT_ONCE: Final = 40_000
"""Characters whose lines are found in one turn of the loop: some ten milliseconds."""
_PIECES: Final = re.compile(rf".{{1,{_LONGEST_LINE}}}(?:\s|$)|.{{1,{_LONGEST_LINE}}}", re.DOTALL)
_UNREADABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffc]")
"""Signs that no text has: they come from a program that copied something else."""


class LinkChip(QPyTextObject):
    """Draws the links of a document."""

    def __init__(self, named: Named) -> None:
        super().__init__()
        self._named = named

    def intrinsicSize(self, document: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(theme().font("meta", bold=True))
        return QSizeF(metrics.horizontalAdvance(self._text(look)) + 14, metrics.height() + 3)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        style, box = theme(), QRectF(rect).adjusted(1, 0, -1, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.colour("accent.tint"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(style.colour("accent.base"))
        painter.setFont(style.font("meta", bold=True))
        words = box.translated(QPointF(0, -0.5))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._text(look))
        painter.restore()

    def _text(self, look: QTextFormat) -> str:
        link = link_at(look)
        return self._named(link) if link is not None else "?"


class NotePaper(QTextEdit):
    """``blurred`` when the focus goes elsewhere; ``link_followed`` with the link to go to.

    ``too_long`` when a paste was refused; ``settled`` when the caret stands behind a text shown.
    """

    blurred = Signal()
    link_followed = Signal(object)
    too_long = Signal()
    settled = Signal()

    def __init__(self, named: Named) -> None:
        super().__init__()
        self._named = named
        self._chip = LinkChip(named)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._register(self.document())
        self._shown: QTextDocument | None = None
        self._laid = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._settle)

    def show_text(self, text: str) -> None:
        """Edit another text; undo starts anew."""
        before, document = self._shown, QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(theme().font("body"))
        # WHY away from the screen, as one edit: else all is laid out again with every few words.
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        write_document(cursor, parse_note(text))
        cursor.endEditBlock()
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self._register(document)
        self.setDocument(document)
        self._shown = document
        # WHY only one of ours: its first one Qt has made, and deletes itself.
        if before is not None:
            before.deleteLater()

    def settle(self) -> None:
        """Put the caret behind the text. A long one is laid out some pages at a time until then."""
        self._laid = 0
        self._settle()

    def hurry(self) -> None:
        """Let the caret stand behind the text now: something is about to be done with it."""
        if self._turn.isActive():
            self._laid = self.document().characterCount()
            self._settle()

    @Slot()
    def _settle(self) -> None:
        document = self.document()
        last = document.characterCount() - 1
        self._laid = min(self._laid + _LAID_AT_ONCE, last)
        # WHY: to be asked where a block stands, it lays out all that is before it.
        document.documentLayout().blockBoundingRect(document.findBlock(self._laid))
        if self._laid < last:
            self._turn.start()
            return
        self._turn.stop()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.settled.emit()

    def put_text(self, text: str) -> None:
        """Replace everything by ``text``, which undo takes back."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        write_document(cursor, parse_note(text))
        cursor.endEditBlock()

    def text(self) -> str:
        """What is written now."""
        return write_note_text(read_document(self.document(), self._named))

    def kind(self) -> BlockKind:
        """What the block of the caret is."""
        return kind_of(self.textCursor().block())

    def make(self, kind: BlockKind) -> None:
        """Turn the blocks of the selection into ``kind``; back into paragraphs if they are."""
        cursor = self.textCursor()
        wanted = BlockKind.PARAGRAPH if self.kind() is kind else kind
        cursor.beginEditBlock()
        block = self.document().findBlock(cursor.selectionStart())
        end = cursor.selectionEnd()
        while block.isValid() and block.position() <= end:
            turn(QTextCursor(block), wanted)
            block = block.next()
        cursor.endEditBlock()
        self.setFocus()

    def strengthen(self) -> None:
        """Bold, or no longer."""
        look = QTextCharFormat()
        heavy = self.currentCharFormat().fontWeight() > QFont.Weight.Medium
        look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.DemiBold)
        self.mergeCurrentCharFormat(look)
        self.setFocus()

    def slant(self) -> None:
        """Italic, or no longer."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)
        self.setFocus()

    def insert_link(self, link: Link) -> None:
        """Put a link at the caret."""
        put_link(self.textCursor(), link)
        self.setFocus()

    def link_here(self) -> Link | None:
        """The link the caret touches."""
        cursor = QTextCursor(self.document())
        for position in (self.textCursor().position() + 1, self.textCursor().position()):
            if 0 < position < self.document().characterCount():
                cursor.setPosition(position)
                link = link_at(cursor.charFormat())
                if link is not None:
                    return link
        return None

    def names_changed(self) -> None:
        """What links lead to may be called otherwise now."""
        # WHY not the whole sheet: a long note would be laid out anew at every change of a file.
        for found in re.finditer(OBJECT, self.document().toRawText()):
            self.document().markContentsDirty(found.start(), 1)

    def createMimeDataFromSelection(self) -> QMimeData:
        data, cursor = QMimeData(), QTextCursor(self.document())
        chosen = self.textCursor()
        # WHY between the objects and not sign by sign: a note may be a million signs long.
        first, *others = chosen.selectedText().split(OBJECT)
        words, at = [first], chosen.selectionStart() + _places(first)
        for piece in others:
            at += 1
            cursor.setPosition(at)
            link = link_at(cursor.charFormat())
            words += [self._named(link) if link is not None else "", piece]
            at += _places(piece)
        data.setText("".join(words).replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        if (cited := citation_in(source)) is not None:
            self.insert_link(cited.link)
            self.textCursor().insertText(cited.after, QTextCharFormat())
        elif source.hasText():
            text = _UNREADABLE.sub("", source.text())
            if len(text) + self.document().characterCount() > LONGEST_NOTE:
                self.too_long.emit()
            else:
                self.textCursor().insertText(_broken(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.hurry()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.hurry()
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hurry()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        link = self.link_here() if held else None
        if link is not None:
            self.link_followed.emit(link)

    def _register(self, document: QTextDocument) -> None:
        document.documentLayout().registerHandler(int(CHIP), self._chip)


def _broken(text: str) -> str:
    """``text`` with the lines no person writes cut where a word ends, or anywhere."""
    return "\n".join(
        line if len(line) <= _LONGEST_LINE else "\n".join(_PIECES.findall(line))
        for line in text.split("\n")
    )


def _places(text: str) -> int:
    """How many places ``text`` takes in a document: a sign beyond the first plane takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
