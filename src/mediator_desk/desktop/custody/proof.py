"""Who is at the desk, asked before a way into the vault is made, changed or closed.

Owns two fields of which one shows: the present passphrase, or the printed recovery key.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.usecases.keys import Proof


class ProofField(QWidget):
    """The present passphrase, or the sheet when a link asks for it."""

    def __init__(self) -> None:
        super().__init__()
        self._by_sheet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._label = text_label("", "label")
        self.secret = QLineEdit()
        self._label.setBuddy(self.secret)
        self._error = text_label("", "meta", "danger", wrap=True)
        self._error.hide()
        self.swap = button(kind="link", icon="lifebuoy")
        self.swap.clicked.connect(self._swap)
        line = QHBoxLayout()
        line.addWidget(self._error, 1)
        line.addStretch(0)
        line.addWidget(self.swap)
        for widget in (self._label, self.secret):
            column.addWidget(widget)
        column.addLayout(line)
        self.secret.textChanged.connect(self._typed)
        follow_language(self, self._say)

    def proof(self) -> Proof | None:
        """What was typed, as it is; None when nothing was, which is then said."""
        typed = self.secret.text()
        if not typed:
            self.fail(self.tr("Type it first: it proves who is at the desk."))
            return None
        return Proof(recovery_key=typed) if self._by_sheet else Proof(passphrase=typed)

    def fail(self, words: str) -> None:
        """Say what is wrong with it."""
        self._error.setText(words)
        self._error.show()
        set_look(self.secret, invalid="true")
        self.secret.setFocus()
        self.secret.selectAll()

    def words(self, *, by_sheet: bool) -> tuple[str, str]:
        """What the field is called, and what the link says."""
        if by_sheet:
            return (
                self.tr("Present recovery &key, as printed"),
                self.tr("Prove it with the passphrase"),
            )
        return self.tr("Present pass&phrase"), self.tr("Prove it with the recovery sheet")

    def _say(self) -> None:
        name, other = self.words(by_sheet=self._by_sheet)
        self._label.setText(name)
        self.swap.setText(other)
        self.secret.setAccessibleName(self._label.text().replace("&", ""))
        # WHY: the recovery key is copied from paper, letter by letter; hiding it serves nobody.
        mode = QLineEdit.EchoMode.Normal if self._by_sheet else QLineEdit.EchoMode.Password
        self.secret.setEchoMode(mode)

    @Slot()
    def _swap(self) -> None:
        self._by_sheet = not self._by_sheet
        self.secret.clear()
        self._say()
        self.secret.setFocus()

    @Slot()
    def _typed(self) -> None:
        self._error.hide()
        set_look(self.secret, invalid="")
