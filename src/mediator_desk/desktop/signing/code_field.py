"""The code of a card: typed here, given on once, kept nowhere; or typed on the reader itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import set_look, text_label

_LONGEST = 64


class CodeField(QWidget):
    """Says beside itself how many wrong codes the card still bears, as far as it tells."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = ""
        self._wrong = False
        self._pad = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._name = text_label("", "label")
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setMinimumWidth(theme().px(210))
        self._eye = QAction(theme().icon("eye"), "", self.edit)
        self._eye.setCheckable(True)
        self.edit.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._name.setBuddy(self.edit)
        self._tries = text_label("", "meta", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.edit)
        line.addWidget(self._tries, 1)
        self._on_reader = text_label("", "dense", "secondary", wrap=True)
        self._on_reader.hide()
        column.addWidget(self._name)
        column.addLayout(line)
        column.addWidget(self._on_reader)
        self._eye.toggled.connect(self._show_typed)
        self.edit.textEdited.connect(self._edited)
        follow_language(self, self._say)

    @property
    def code(self) -> str:
        """What was typed."""
        return self.edit.text()

    def forget(self) -> None:
        """Empty the field and its memory of what was typed."""
        self.edit.clear()
        self._eye.setChecked(False)

    def asks(self) -> bool:
        """Whether the code is to be typed here."""
        return not self.isHidden() and not self._pad

    def show_left(self, left: str | None, *, pad: bool = False) -> None:
        """What the card tells: ``some``, ``few`` or ``one``; ``pad``: its reader takes the code."""
        self._left, self._wrong, self._pad = left or "", False, pad
        if pad:
            self.forget()
        self.edit.setHidden(pad)
        self._on_reader.setVisible(pad)
        self._say()

    def refuse(self, left: str) -> None:
        """The card did not take it: say so, and have it typed again."""
        self._left, self._wrong = left, True
        self._say()
        self.edit.setFocus()
        self.edit.selectAll()

    @Slot()
    def _edited(self) -> None:
        if self._wrong:
            self._wrong = False
            self._say()
        self.typed.emit()

    @Slot(bool)
    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._eye.setIcon(theme().icon("eye-off" if shown else "eye"))

    def _say(self) -> None:
        self._name.setText(self.tr("Code of the card"))
        self._eye.setText(self.tr("Show what is typed"))
        told = {
            "few": self.tr("A wrong code was given before"),
            "one": self.tr("Last try: another wrong code blocks the card"),
        }.get(self._left, "")
        if self._wrong:
            wrong = self.tr("Wrong code.")
            told = f"{wrong} {told}" if self._left == "one" else wrong
        self._tries.setText(told)
        self._tries.setVisible(bool(told) or not self._pad)
        self._on_reader.setText(
            self.tr("It is typed on the reader itself, which asks for it once you sign.")
        )
        set_look(self._tries, tone="danger" if self._wrong or self._left == "one" else "secondary")
        set_look(self.edit, invalid="true" if self._wrong else "false")
        name = ", ".join(part for part in (self._name.text(), told) if part)
        self.edit.setAccessibleName(name)
