"""What the cards of the settings share: a title, a lead, a line of news; most list things too."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.flow import ButtonRow
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.widgets.things import Things


class SettingsCard(QFrame):
    """Filled through ``column``; ``tell`` says what came of what was asked, in ``news``.

    ``first`` is where a command that leads here puts the focus.
    """

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.first = first
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(8)
        self._title = text_label("", "heading")
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.news = text_label("", "dense", wrap=True)
        # WHY at once: a card that has no news never gives it a place.
        self.news.setParent(self)
        self.news.hide()

    def focus_first(self) -> None:
        """Put the focus where a command that leads here wants it."""
        self.first.setFocus()

    def say(self, title: str, lead: str = "") -> None:
        """Name the card; ``lead`` explains, and may be empty."""
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
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


class ThingsCard(SettingsCard):
    """A card of ``lines``, each with what can be done to it, and of buttons under them."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__(buttons[0])
        self.lines = Things()
        self.column.addWidget(self.lines)
        self.column.addWidget(self.news)
        self.column.addLayout(ButtonRow(*buttons))
