"""The pane beside the list: one letter, what became of it, what can be done, its pages."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.letters.words import LOOKS, reader, state_words
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.sizes import fingerprint
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button, dress_button
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.flow import CardFlow
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.letters import ALLOWED, LetterRow, LetterState, LetterStep, StepKind

_TONES: Final = {
    LetterState.TO_SEND: "warning",
    LetterState.QUEUED: "",
    LetterState.SENT: "accent",
    LetterState.DELIVERED: "success",
    LetterState.RETURNED: "danger",
}
_ICONS: Final = {
    StepKind.PRINTED: "printer",
    StepKind.POSTED: "mail-forward",
    StepKind.SERVED: "mail-check",
    StepKind.RETURNED: "arrow-back-up",
    StepKind.PROOF: "paperclip",
}


class LetterPane(QFrame):
    """Emits ``wanted`` with the step a button asks for."""

    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self._row: LetterRow | None = None
        self._steps: tuple[LetterStep, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # WHY scrolled: with large text the pages must keep some room, and no word may be cut.
        self._head = _Head(self._make_head())
        column.addWidget(self._head)
        self.pages = PagesPane()
        self.pages.attach(session)
        self.pages.setMinimumHeight(140)
        column.addWidget(self.pages, 1)
        follow_language(self, self._say)

    def show_letter(self, row: LetterRow | None, steps: tuple[LetterStep, ...] = ()) -> None:
        """Show what is known of a letter; its pages come by ``pages``."""
        self._row, self._steps = row, steps
        self._say()

    def button(self, step: StepKind) -> QPushButton:
        """The button of a step."""
        return self._buttons[step]

    def _make_head(self) -> QWidget:
        head = CardFlow()
        head.setProperty("role", "flow")
        column = QVBoxLayout(head)
        column.setContentsMargins(13, 10, 13, 10)
        column.setSpacing(7)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._title, self._state = text_label("", "heading", wrap=True), Chip()
        row.addWidget(self._title, 1)
        row.addWidget(self._state)
        column.addLayout(row)
        self._facts = Facts(name_width=112)
        column.addWidget(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(7)
        self._buttons = {step: button("", "", "small", icon) for step, icon in _ICONS.items()}
        for step, made in self._buttons.items():
            made.clicked.connect(lambda _=False, kind=step: self.wanted.emit(kind))
            buttons.addWidget(made)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return head

    def _say(self) -> None:
        row = self._row
        self._say_buttons(row)
        self._head.updateGeometry()
        self._title.setVisible(row is not None)
        self._state.setVisible(row is not None)
        if row is None:
            self._facts.clear()
            return
        self._title.setText(label("notice_kind", row.notice))
        self._state.say(state_words(row), _TONES[row.state], LOOKS[row.state].icon)
        self._facts.show_facts(self._told(row))
        self._head.updateGeometry()

    def _say_buttons(self, row: LetterRow | None) -> None:
        words = {
            StepKind.PRINTED: self.tr("Print…")
            if not (row and row.printed)
            else self.tr("Reprint…"),
            StepKind.POSTED: self.tr("Posted…"),
            StepKind.SERVED: self.tr("Delivered…"),
            StepKind.RETURNED: self.tr("Came back…"),
            StepKind.PROOF: self.tr("Scanned proof…"),
        }
        first = _first(row)
        for step, made in self._buttons.items():
            made.setText(words[step])
            made.setVisible(row is not None and _offered(row, step))
            dress_button(made, "primary" if step is first else "", "small", _ICONS[step])

    def _told(self, row: LetterRow) -> list[tuple[str, str, str]]:
        facts = [(self.tr("Recipient"), reader(row), row.to.value)]
        facts.append((self.tr("Way"), label("channel", row.channel), ""))
        if row.letter_id is None and row.delivered_on is not None:
            seen = self.tr("{day}, on the platform").format(day=day_long(row.delivered_on))
            facts.append((label("letter_step", StepKind.SERVED), seen, ""))
        elif row.letter_id is None and row.sent_on is not None:
            facts.append((label("letter_state", "sent"), day_long(row.sent_on), ""))
        for step in self._steps:
            said = day_long(step.on) + (f", {step.words}" if step.words else "")
            facts.append((label("letter_step", step.what), said, ""))
        if row.sha256:
            facts.append((self.tr("Fingerprint"), fingerprint(row.sha256), ""))
        return facts


class _Head(QScrollArea):
    """As high as what it holds, if there is room; scrolled where there is not."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        self.setWidgetResizable(True)
        self.setWidget(held)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        layout = self._held.layout()
        width = max(self.viewport().width(), 1)
        high = layout.minimumHeightForWidth(width) if layout is not None else 0
        return QSize(super().sizeHint().width(), high + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _offered(row: LetterRow, step: StepKind) -> bool:
    """Whether a step can be taken from where the letter is; what is not sealed can be printed."""
    if row.letter_id is None:
        return step is StepKind.PRINTED
    if step is StepKind.PROOF:
        return row.state is LetterState.DELIVERED
    return row.state in ALLOWED[step]


def _first(row: LetterRow | None) -> StepKind | None:
    """The one step that moves the letter forward."""
    if row is None or row.state in (LetterState.DELIVERED, LetterState.QUEUED):
        return None
    if row.letter_id is None:
        return StepKind.PRINTED if row.state is LetterState.TO_SEND else None
    if row.state is LetterState.SENT:
        return StepKind.SERVED
    return StepKind.POSTED if row.printed else StepKind.PRINTED
