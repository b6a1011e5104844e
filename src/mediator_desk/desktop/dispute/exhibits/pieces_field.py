"""The documents of a request, one line each: what it is, its type, what was wrong with it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import DocumentDefect, EvidenceType
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.labels import text_label

_LONGEST: Final = 300
_MOST: Final = 20


class _Line(QWidget):
    """One document."""

    edited = Signal()
    gone = Signal(QWidget)

    def __init__(self, piece: RequestedPiece | None) -> None:
        super().__init__()
        self._replaces = piece.evidence_id if piece is not None else None
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST)
        self.type, self.defect = Choice(), Choice()
        self._remove = IconButton("trash")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        row.addWidget(self.type)
        row.addWidget(self.defect)
        row.addWidget(self._remove)
        look = theme()
        self.type.setFixedWidth(look.px(176))
        self.defect.setFixedWidth(look.px(140))
        if piece is not None:
            self.title.setText(piece.title)
            self.title.setCursorPosition(0)
        self.say(1)
        if piece is not None:
            self.type.choose(piece.type or "")
            self.defect.choose(piece.defect or "")
        self.title.textEdited.connect(self.edited)
        self.type.currentIndexChanged.connect(self.edited)
        self.defect.currentIndexChanged.connect(self.edited)
        self._remove.clicked.connect(lambda: self.gone.emit(self))

    def piece(self) -> RequestedPiece | None:
        """The document; none while it has no title."""
        title = " ".join(self.title.text().split())
        if not title:
            return None
        kind, defect = self.type.currentData(), self.defect.currentData()
        return RequestedPiece(
            title=title,
            type=EvidenceType(kind) if kind else None,
            defect=DocumentDefect(defect) if defect else None,
            evidence_id=self._replaces if defect else None,
        )

    def may_go(self, others: bool) -> None:
        """Whether it can be removed: the last one stays."""
        self._remove.setEnabled(others)

    def say(self, number: int) -> None:
        """Name the fields of line ``number``."""
        name = self.tr("Document {number}").format(number=number)
        self.title.setPlaceholderText(self.tr("For example: the invoice of 2 June"))
        self.title.setAccessibleName(name)
        types = [(kind.value, label("evidence_type", kind)) for kind in EvidenceType]
        self.type.set_choices([("", self.tr("Any type")), *types])
        defects = [(one.value, label("document_defect", one)) for one in DocumentDefect]
        self.defect.set_choices([("", self.tr("No defect")), *defects])
        self.type.setAccessibleName(self.tr("{name}: type").format(name=name))
        self.defect.setAccessibleName(
            self.tr("{name}: defect of the one received").format(name=name)
        )
        self._remove.say(self.tr("Remove {name}").format(name=name))


class PieceLines(QWidget):
    """Lines of documents; ``edited`` when one changed."""

    edited = Signal()

    def __init__(self, pieces: Sequence[RequestedPiece] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._name = text_label("", "label")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(5)
        self._more = button(size="small", kind="ghost", icon="plus")
        self._more.clicked.connect(self._add_empty)
        column.addWidget(self._name)
        column.addLayout(self._rows)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines: list[_Line] = []
        for piece in pieces:
            self._add(piece)
        if not pieces:
            self._add(None)
        follow_language(self, self._say)

    def pieces(self) -> tuple[RequestedPiece, ...]:
        """The documents that have a title."""
        found = (line.piece() for line in self._lines)
        return tuple(piece for piece in found if piece is not None)

    def focus_first(self) -> None:
        """Put the caret in the first title that is empty."""
        empty = next((line for line in self._lines if line.piece() is None), self._lines[0])
        empty.title.setFocus()

    def _add(self, piece: RequestedPiece | None) -> _Line:
        line = _Line(piece)
        line.edited.connect(self.edited)
        line.gone.connect(self._drop)
        self._rows.addWidget(line)
        self._lines.append(line)
        self._number()
        return line

    @Slot()
    def _add_empty(self) -> None:
        self._add(None).title.setFocus()
        self.edited.emit()

    @Slot(QWidget)
    def _drop(self, line: QWidget) -> None:
        place = next(at for at, one in enumerate(self._lines) if one is line)
        gone = self._lines.pop(place)
        self._rows.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._number()
        self._lines[max(0, place - 1)].title.setFocus()
        self.edited.emit()

    def _number(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            line.say(number)
            line.may_go(len(self._lines) > 1)
        self._more.setEnabled(len(self._lines) < _MOST)

    def _say(self) -> None:
        self._name.setText(self.tr("Documents asked for"))
        self._more.setText(self.tr("Another document"))
        self._number()
