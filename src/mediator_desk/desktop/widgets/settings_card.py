"""What the cards of custody in the settings share: a title, a lead, lines, a line of news."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from mediator_desk.desktop.custody.lines import Lines
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.flow import ButtonRow
from mediator_desk.desktop.widgets.labels import set_look, text_label


class CustodyCard(QFrame):
    """A card of the settings; ``tell`` says what came of what was asked."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        self._title = text_label("", "heading")
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self.lines = Lines()
        self.news = text_label("", "dense", wrap=True)
        self.news.hide()
        for widget in (self._title, self._lead, self.lines, self.news):
            column.addWidget(widget)
        self.first = buttons[0]
        column.addLayout(ButtonRow(*buttons))

    def say(self, title: str, lead: str) -> None:
        """Name the card."""
        self._title.setText(title)
        self._lead.setText(lead)
        self.setAccessibleName(title)

    def tell(self, words: str, tone: str = "success") -> None:
        """Say what came of it; also aloud."""
        self.news.setText(words)
        set_look(self.news, tone=tone)
        self.news.show()
        announce(self.news, words)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what did not work."""
        words = error_words(error)
        self.tell(f"{words.title} {words.sentence}", "danger")
