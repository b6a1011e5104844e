"""A form that makes an act: its fields, what will happen in plain words, what will be read.

Owns the frame the acts share. An act leaves at the next synchronisation: until then it can be
taken back, and the form says so.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.desktop.procedure.letters import LetterPane
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.fields import Asked, TypedField
from mediator_desk.desktop.widgets.form import FormDialog, Prose
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.procedure import ActPreview, ProcedureView, preview_act

Line = tuple[str, str]
"""An icon and a sentence."""

_NARROW = 560
_WIDE = 960
_BESIDE = 860
"""From what width on, in logical pixels at 100 %, the letter is beside the fields."""


class Happens(Card):
    """What the act will do, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self._lines: list[QWidget] = []

    def show_lines(self, title: str, lines: list[Line]) -> None:
        """Show the lines under their title."""
        self.set_title(title, "label")
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_line(icon, words) for icon, words in lines]
        for line in self._lines:
            self.body.addWidget(line)

    def words(self) -> list[str]:
        """What it says."""
        return [line.accessibleName() for line in self._lines]


class ActForm(FormDialog):
    """Give ``letter`` for an act whose letter is shown before it is sent."""

    def __init__(
        self,
        session: Session,
        view: ProcedureView,
        parent: QWidget,
        *,
        letter: bool = False,
        preview: Callable[..., ActPreview] = preview_act,
    ) -> None:
        super().__init__(parent, _WIDE if letter else _NARROW)
        self.session, self.view = session, view
        self._first: QWidget | None = None
        self.happens = Happens()
        self.letters = LetterPane(session, preview) if letter else None
        self._fields = QVBoxLayout()
        self._fields.setSpacing(10)
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._fields)
        left.addWidget(self.happens)
        left.addStretch(1)
        columns.addLayout(left, 1)
        if self.letters is not None:
            columns.addWidget(self.letters, 1)
        self.body.addLayout(columns)

    def ask(self, *fields: QWidget) -> None:
        """As the frame does, and listening: the letter follows what is typed."""
        if len(fields) == 1:
            self._fields.addWidget(fields[0])
        else:
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field, 1)
            self._fields.addLayout(row)
        for field in fields:
            self._listen(field)
        if self._first is None:
            first = fields[0]
            self._first = first.field if isinstance(first, Asked) else first

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The letter goes under the fields where it would leave them no room."""
        super().resizeEvent(event)
        beside = event.size().width() >= theme().px(_BESIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def showEvent(self, event: QShowEvent) -> None:
        """One begins in the first field, not on the button that leaves."""
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> object | None:
        """The request as far as it is typed, silently; None when it cannot be made yet."""
        return None

    @Slot()
    def typed(self) -> None:
        """Something was typed or chosen."""
        if self.letters is not None:
            self.letters.renew(self.draft())

    def say_happens(self, lines: list[Line], *, undo: bool = True) -> None:
        """Say what will happen; last, that it can be taken back until it leaves."""
        if undo:
            until = self.tr(
                "It leaves at the next synchronisation; until then you can take it back."
            )
            lines = [*lines, ("arrow-back-up", until)]
        self.happens.show_lines(self.tr("What will happen"), lines)

    def _listen(self, field: QWidget) -> None:
        inner = field.field if isinstance(field, Asked) else field
        if isinstance(inner, TypedField):
            inner.edited.connect(self.typed)
        elif isinstance(inner, Prose):
            inner.textChanged.connect(self.typed)


def _line(icon: str, words: str) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(words)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(9)
    mark = QVBoxLayout()
    mark.addSpacing(2)
    mark.addWidget(IconLabel(icon, "text.secondary", 16))
    mark.addStretch(1)
    row.addLayout(mark)
    row.addWidget(text_label(words, "dense", "secondary", wrap=True), 1)
    return holder
