"""A question of several fields over the window: it stays until what was asked is done.

Owns the frame, the one button and where an error is said; never a word and never what is asked.
"""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.present.errors import ErrorWords
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.fields import Asked, TypedField, wrong_words
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.desktop.widgets.typed import TypedWrong
from mediator_desk.desktop.widgets.written import written_in

_MARGIN = 20


class Prose(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field."""

    def __init__(self, lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        theme().changed.connect(self._fit)
        self._fit()

    def put(self, text: str) -> None:
        """Show ``text``."""
        self.setPlainText(text)

    def said(self) -> str:
        """What is typed, without blanks around it."""
        return self.toPlainText().strip()

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(theme().line("dense") * self._lines + theme().px(16))


class Reading:
    """Reads the fields of a form one after the other; ``whole`` while all could be read."""

    def __init__(self) -> None:
        self.whole = True

    def of(self, asked: Asked, *, needed: bool = False) -> Any:
        """The value of a typed field; None when it is empty or wrong, which is said under it."""
        field = asked.field
        assert isinstance(field, TypedField)
        asked.say_error("")
        try:
            value = field.value()
        except TypedWrong as wrong:
            self.fail(asked, wrong_words(wrong.reason))
            return None
        if value is None and needed:
            self.fail(asked, wrong_words("missing"))
        return value

    def text(self, asked: Asked, *, needed: bool = False) -> str:
        """The words of a field, without blanks around them."""
        field = asked.field
        asked.say_error("")
        words = field.said() if isinstance(field, Prose) else str(field.property("text")).strip()
        if needed and not words:
            self.fail(asked, wrong_words("missing"))
        return words

    def fail(self, asked: Asked, words: str) -> None:
        """Say what is wrong with a field; the first such one takes the focus."""
        asked.say_error(words)
        if self.whole:
            asked.field.setFocus()
        self.whole = False


class _Paper(QWidget):
    """Tells when what is written on it needs another height."""

    refitted = Signal()

    def event(self, event: QEvent) -> bool:
        """Pass the event on, and say that it was one of these."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.refitted.emit()
        return done


class FormDialog(QDialog):
    """Emits ``wanted`` with a request; whoever carries it out calls ``accept`` or ``refuse``."""

    wanted = Signal(object)
    precious = True
    """Whether what is typed here is worth a question before it is lost."""

    def __init__(self, parent: QWidget, width: int = 560) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._width = width
        self._leaving: tuple[str, ...] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._paper = _Paper()
        self._paper.setProperty("role", "flow")
        self._scroll.setWidget(self._paper)
        rows.addWidget(self._scroll, 1)
        # WHY later: the lines just made are measured by the events that follow.
        self._growth = QTimer(self, singleShot=True, interval=0)
        self._growth.timeout.connect(self._grow)
        self._paper.refitted.connect(self._growth.start)
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 12)
        column.setSpacing(10)
        self._title = text_label("", "heading", wrap=True)
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self._lead.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(self.body)
        column.addStretch(1)
        rows.addWidget(self._make_foot())

    def say(self, title: str, lead: str, do: str, cancel: str) -> None:
        """Name the dialog and its two buttons; ``lead`` explains, and may be empty."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self.do.setText(do)
        self._cancel.setText(cancel)

    def ask(self, *fields: QWidget) -> None:
        """Put fields one under the other, or side by side when several are given at once."""
        if len(fields) == 1:
            self.body.addWidget(fields[0])
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    @abstractmethod
    def request(self) -> object | None:
        """What the fields ask for; None when one of them is wrong, which then says so."""

    def complain(self, words: str) -> None:
        """Say what is wrong with the whole; "" takes it away."""
        self._error.setText(words)
        self._alert.setVisible(bool(words))
        self._error.setVisible(bool(words))
        if words:
            announce(self._error, words)

    @Slot(object)
    def refuse(self, words: ErrorWords) -> None:
        """What was asked for was not done; everything typed stays."""
        self.do.setEnabled(True)
        self.complain(f"{words.title} {words.sentence}")

    def reject(self) -> None:
        """Close, and nothing happens; words that were typed are lost only when asked twice."""
        written = written_in(self._paper) if self.precious else ()
        if written == self._leaving:
            super().reject()
            return
        self._leaving = written
        self.complain(
            QCoreApplication.translate(
                "forms", "What you typed would be lost. Do it again to close without keeping it."
            )
        )

    def sizeHint(self) -> QSize:
        """As high as the fields need, and never higher than three quarters of the screen."""
        look = theme()
        width = look.px(self._width)
        needed = self._paper.layout()
        high = needed.totalHeightForWidth(width) if needed is not None else 0
        high = max(high, self._paper.minimumSizeHint().height()) + self._foot.sizeHint().height()
        screen = self.screen().availableSize()
        high += look.line("dense")
        return QSize(min(width, screen.width() - 80), min(high, screen.height() - 80))

    def showEvent(self, event: QShowEvent) -> None:
        """WHY: Qt opens a dialog at two thirds of the screen at most, and on its first button."""
        super().showEvent(event)
        self.resize(self.sizeHint())
        for field in self._paper.findChildren(QWidget):
            takes = field.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and field.isVisibleTo(self._paper):
                field.setFocus()
                return

    @Slot()
    def _grow(self) -> None:
        """Make room for a line that came up since; what a person drew larger stays so."""
        needed = self.sizeHint().height()
        if self.isVisible() and needed > self.height():
            self.resize(self.width(), needed)

    def _make_foot(self) -> QFrame:
        self._foot = QFrame()
        self._foot.setProperty("role", "footer")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(_MARGIN, 8, _MARGIN - 3, 8)
        row.setSpacing(7)
        self._alert = IconLabel("alert-circle", "danger.fg", 16)
        self._error = text_label("", "dense", "danger", wrap=True)
        self._alert.hide()
        self._error.hide()
        self._cancel, self.do = button(""), button("", "primary")
        self.do.setDefault(True)
        row.addWidget(self._alert, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error, 1)
        row.addStretch(0)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        self._cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self._press)
        return self._foot

    @Slot()
    def _press(self) -> None:
        self.complain("")
        made = self.request()
        if made is not None:
            self.do.setEnabled(False)
            self.wanted.emit(made)
