"""Rectifying a decision: what it does, in so many words."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.usecases.follow_up import FollowedDecision, RectifyDecision


class RectifyForm(FormDialog):
    """Why the decision is replaced."""

    def __init__(self, dispute_id: UUID, decision: FollowedDecision, parent: QWidget) -> None:
        super().__init__(parent)
        self._dispute_id, self._decision = dispute_id, decision
        self._text = Asked(Prose(5))
        self.ask(self._text)
        follow_language(self, self._say)

    def request(self) -> RectifyDecision | None:
        reading = Reading()
        text = reading.text(self._text, needed=True)
        return RectifyDecision(self._dispute_id, text) if reading.whole else None

    def _say(self) -> None:
        self.say(
            self.tr("Rectify the decision"),
            self.tr(
                "For a slip of the pen, of a figure or of a name. A new draft opens with the text "
                "of {number}; once signed it replaces it, both parties are told again, and their "
                "response time starts afresh."
            ).format(number=self._decision.number),
            self.tr("Open the draft"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&What is rectified, in a sentence for the parties"))
