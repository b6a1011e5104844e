"""The end of a file and what may follow it: rectify, close, open again; each in so many words."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Prose, Reading
from mediator_desk.usecases.follow_up import FollowedDecision, RectifyDecision


class _WordsForm(FormDialog):
    """One text."""

    def __init__(self, parent: QWidget, *, needed: bool) -> None:
        super().__init__(parent)
        self._needed = needed
        self._text = Asked(Prose(5))
        self.ask(self._text)

    def _read(self) -> str | None:
        reading = Reading()
        text = reading.text(self._text, needed=self._needed)
        return text if reading.whole else None


class RectifyForm(_WordsForm):
    """Why the decision is replaced."""

    def __init__(self, dispute_id: UUID, decision: FollowedDecision, parent: QWidget) -> None:
        super().__init__(parent, needed=True)
        self._dispute_id, self._decision = dispute_id, decision
        follow_language(self, self._say)

    def request(self) -> RectifyDecision | None:
        text = self._read()
        return None if text is None else RectifyDecision(self._dispute_id, text)

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


class CloseForm(_WordsForm):
    """A last word to the parties, if any."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, needed=False)
        follow_language(self, self._say)

    def request(self) -> str | None:
        return self._read()

    def _say(self) -> None:
        self.say(
            self.tr("Close the file"),
            self.tr("The parties are told. A closed file can be opened again with a reason."),
            self.tr("Close the file"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&Words to the parties"), hint=self.tr("May stay empty"))


class ReopenForm(_WordsForm):
    """Why the file is opened again: the reason is mandatory."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, needed=True)
        follow_language(self, self._say)

    def request(self) -> str | None:
        return self._read()

    def _say(self) -> None:
        self.say(
            self.tr("Open the file again"),
            self.tr("What was done stays as it was; what follows is added to it."),
            self.tr("Open again"),
            self.tr("Cancel"),
        )
        self._text.say(self.tr("&Reason, told to the parties"))
