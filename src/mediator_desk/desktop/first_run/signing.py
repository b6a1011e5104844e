"""The fifth step of the first run: a key to sign decisions with, which may wait.

Owns the page; keys are kept and read by the card of the settings, which stands here as it is.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.navigation import Navigation
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.work import Work

if TYPE_CHECKING:
    from mediator_desk.desktop.settings.signing_card import SigningCard
    from mediator_desk.usecases.desk import Desk


class SigningStep(QWidget):
    """Empty until the vault is made."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._session: Session | None = None
        self.card: SigningCard | None = None
        self.setProperty("role", "flow")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._title = text_label("", "display", wrap=True)
        self._lead = text_label("", "body", "secondary", wrap=True)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lead)
        self._column.addSpacing(12)
        self._column.addStretch(1)

    def begin(self, desk: "Desk") -> None:
        """Show the keys of the vault just made."""
        from mediator_desk.desktop.settings.signing_card import SigningCard

        if self.card is None:
            self._session = Session(desk, self._work, Navigation(), self)
            self.card = SigningCard(self._session)
            self.card.leave_for_later()
            self._column.insertWidget(3, self.card)

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return self.card.bring if self.card is not None else self

    def say(self) -> None:
        """Say what the step is for."""
        self._title.setText(self.tr("Choose your signing key"))
        self._lead.setText(
            self.tr(
                "Your decisions are signed with it: a file, or a card in its reader. A linked "
                "platform brings one of its own. This step can wait."
            )
        )
