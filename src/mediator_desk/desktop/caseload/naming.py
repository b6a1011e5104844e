"""What a filter is called: one field, and what a filter never keeps."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Reading

_LONGEST = 80
_WIDTH = 440


class FilterNameForm(FormDialog):
    """``wanted`` carries the name; ``title`` says what it is asked for."""

    precious = False

    def __init__(self, title: Callable[[], str], name: str, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._title_words = title
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.selectAll()
        self._name = Asked(self.field)
        self.ask(self._name)
        follow_language(self, self._say)

    def request(self) -> str | None:
        reading = Reading()
        name = reading.text(self._name, needed=True)
        return name if reading.whole else None

    def _say(self) -> None:
        self.say(
            self._title_words(),
            self.tr(
                "The words searched for and the names of people are not kept: a file that is "
                "destroyed must not live on in a filter."
            ),
            self.tr("Save"),
            self.tr("Cancel"),
        )
        self._name.say(self.tr("&Name of the filter"))
