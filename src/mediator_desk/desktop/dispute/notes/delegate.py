"""Paints a note in the list: number, day and first lines, on the yellow of confidence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.desktop.dispute.timeline import pen
from mediator_desk.desktop.dispute.timeline.texts import WrappedText
from mediator_desk.desktop.dispute.timeline.words import note_words
from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.notes import NoteView

_LINES = 3


class NoteDelegate(QStyledItemDelegate):
    """Rows of one height, so that the list never measures texts."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        height = look.line("meta") + _LINES * look.line("dense") + look.px(24)
        return QSize(look.px(240), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        note = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(note, NoteView):
            return
        look = theme()
        area: QRect = option.rect
        box = area.adjusted(look.px(10), look.px(4), -look.px(10), -look.px(4))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = "accent.base" if selected else "note.edge"
        pen.box(painter, box, "note.bg", edge, radius=look.tokens.radii["note"])
        line = QRect(box.left() + look.px(10), box.top() + look.px(5), box.width(), 0)
        line.setRight(box.right() - look.px(10))
        line.setHeight(look.line("meta"))
        pen.write(painter, line, note_words(note.no), "meta", "note.fg", bold=True)
        pen.write_right(painter, line, moment_short(note.written_at), "meta", "note.fg")
        text = WrappedText(note.words, look.font("dense"), line.width(), look.line("dense"), _LINES)
        painter.setPen(look.colour("text.primary"))
        text.draw(painter, line.left(), line.bottom() + look.px(2))
