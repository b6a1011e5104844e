"""The sheet a note is written on: headings, lists, emphasis, links that say their current number.

Owns the way between the blocks of a note and the document that edits them, without loss. Pasted
text is plain, and all of it or nothing; a link is one object, copied as its words.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from mediator_desk.desktop.dispute.evidence.copying import citation_in
from mediator_desk.desktop.theme import theme
from mediator_desk.domain.notes import (
    BlockKind,
    Link,
    NoteBlock,
    Run,
    link_kind,
    parse_note,
    write_note_text,
)

_CHIP: Final = QTextFormat.ObjectTypes.UserObject + 2
_TO: Final = QTextFormat.Property.UserProperty + 12
_LABEL: Final = QTextFormat.Property.UserProperty + 13
_OBJECT: Final = "\ufffc"
LONGEST_NOTE: Final = 200_000
"""Characters; some hundred pages."""
_LONGEST_LINE: Final = 4000
"""WHY: Qt lays out one line in a time that grows as its square, and the window waits for it."""
_PIECES: Final = re.compile(rf".{{1,{_LONGEST_LINE}}}(?:\s|$)|.{{1,{_LONGEST_LINE}}}", re.DOTALL)
_UNREADABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffc]")
"""Signs that no text has: they come from a program that copied something else."""
_STYLES: Final = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBER: QTextListFormat.Style.ListDecimal,
}

Named = Callable[[Link], str]
"""Says what a link leads to, as it is called now."""


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

    ``too_long`` when a paste was refused.
    """

    blurred = Signal()
    link_followed = Signal(object)
    too_long = Signal()

    def __init__(self, named: Named) -> None:
        super().__init__()
        self._named = named
        self._chip = LinkChip(named)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._register()

    def show_text(self, text: str) -> None:
        """Edit another text; undo starts anew."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        document.setDefaultFont(theme().font("body"))
        write_document(QTextCursor(document), parse_note(text))
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self._register()

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
        return _kind_of(self.textCursor().block())

    def make(self, kind: BlockKind) -> None:
        """Turn the blocks of the selection into ``kind``; back into paragraphs if they are."""
        cursor = self.textCursor()
        wanted = BlockKind.PARAGRAPH if self.kind() is kind else kind
        cursor.beginEditBlock()
        block = self.document().findBlock(cursor.selectionStart())
        end = cursor.selectionEnd()
        while block.isValid() and block.position() <= end:
            _turn(QTextCursor(block), wanted)
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
        _insert_link(self.textCursor(), link)
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
        for found in re.finditer(_OBJECT, self.document().toRawText()):
            self.document().markContentsDirty(found.start(), 1)

    def createMimeDataFromSelection(self) -> QMimeData:
        data, cursor = QMimeData(), QTextCursor(self.document())
        chosen = self.textCursor()
        # WHY between the objects and not sign by sign: a note may be a million signs long.
        first, *others = chosen.selectedText().split(_OBJECT)
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

    def _register(self) -> None:
        self.document().documentLayout().registerHandler(int(_CHIP), self._chip)


def _broken(text: str) -> str:
    """``text`` with the lines no person writes cut where a word ends, or anywhere."""
    return "\n".join(
        line if len(line) <= _LONGEST_LINE else "\n".join(_PIECES.findall(line))
        for line in text.split("\n")
    )


def _places(text: str) -> int:
    """How many places ``text`` takes in a document: a sign beyond the first plane takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def link_at(look: QTextFormat) -> Link | None:
    """The link an object stands for."""
    to = look.property(_TO)
    if not isinstance(to, str):
        return None
    kind, _, target = to.partition(":")
    return Link(link_kind(kind), target, str(look.property(_LABEL)))


def write_document(cursor: QTextCursor, blocks: Iterable[NoteBlock]) -> None:
    """Insert ``blocks`` at ``cursor``, whose block is empty."""
    before: BlockKind | None = None
    for block in blocks:
        if before is not None and block.kind is before and block.kind in _STYLES:
            cursor.insertBlock()
        elif before is not None:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        if block.kind is not before or block.kind not in _STYLES:
            _turn(cursor, block.kind)
        for part in block.inlines:
            if isinstance(part, Link):
                _insert_link(cursor, part)
            else:
                cursor.insertText(part.text.replace("\n", "\u2028"), _look_of(part, block.kind))
        before = block.kind


def read_document(document: QTextDocument, named: Named) -> Iterator[NoteBlock]:
    """The blocks of ``document``; links take the words they have now."""
    block = document.begin()
    while block.isValid():
        kind = _kind_of(block)
        yield NoteBlock(kind, tuple(_read_inlines(block, kind, named)))
        block = block.next()


def _read_inlines(block: QTextBlock, kind: BlockKind, named: Named) -> Iterator[Run | Link]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        iterator += 1
        look, text = fragment.charFormat(), fragment.text()
        link = link_at(look)
        if link is not None:
            # WHY per character: equal links side by side share one fragment.
            yield from (Link(link.kind, link.to, named(link)) for _ in text)
            continue
        heavy = look.fontWeight() > QFont.Weight.Medium and kind is not BlockKind.HEADING
        yield Run(text, heavy, look.fontItalic())


def _kind_of(block: QTextBlock) -> BlockKind:
    listed = block.textList()
    if listed is not None:
        numbered = listed.format().style() == QTextListFormat.Style.ListDecimal
        return BlockKind.NUMBER if numbered else BlockKind.BULLET
    return BlockKind.HEADING if block.blockFormat().headingLevel() else BlockKind.PARAGRAPH


def _turn(cursor: QTextCursor, kind: BlockKind) -> None:
    listed = cursor.currentList()
    if listed is not None:
        listed.remove(cursor.block())
    look = QTextBlockFormat()
    look.setBottomMargin(theme().px(6))
    heading = kind is BlockKind.HEADING
    if heading:
        look.setHeadingLevel(2)
    cursor.setBlockFormat(look)
    words = QTextCharFormat()
    words.setFontWeight(QFont.Weight.DemiBold if heading else QFont.Weight.Normal)
    words.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if heading else 0)
    was = cursor.block().charFormat().intProperty(QTextFormat.Property.FontSizeAdjustment)
    if heading or was:
        whole = QTextCursor(cursor.block())
        whole.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        whole.mergeCharFormat(words)
        cursor.setBlockCharFormat(words)
    if kind in _STYLES:
        shape = QTextListFormat()
        shape.setStyle(_STYLES[kind])
        before = cursor.block().previous()
        beside = before.textList() if before.isValid() else None
        if beside is not None and _kind_of(before) is kind:
            beside.add(cursor.block())
        else:
            cursor.createList(shape)


def _look_of(run: Run, kind: BlockKind) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind is BlockKind.HEADING:
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
    elif run.strong:
        look.setFontWeight(QFont.Weight.DemiBold)
    if run.emphasis:
        look.setFontItalic(True)
    return look


def _insert_link(cursor: QTextCursor, link: Link) -> None:
    after = cursor.charFormat()
    look = QTextCharFormat()
    look.setObjectType(int(_CHIP))
    look.setProperty(_TO, f"{link.kind}:{link.to}")
    look.setProperty(_LABEL, link.label)
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    for name in (QTextFormat.Property.ObjectType, _TO, _LABEL):
        after.clearProperty(int(name))
    cursor.insertText(_OBJECT, look)
    cursor.setCharFormat(after)
