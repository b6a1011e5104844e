"""What is not shown at all while the screen is discreet: confidential notes, pages of exhibits.

Owns the words that stand in their place; nothing of what is being written is touched.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.empty import EmptyState


def hidden_words() -> str:
    """What stands in the place of a page."""
    return QCoreApplication.translate("HiddenNotes", "Hidden while the screen is discreet")


class HiddenNotes(EmptyState):
    """Stands in ``page``, in the place of its panes, as long as the screen is discreet."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        (self._panes,) = page.findChildren(QSplitter, "panes")
        layout = page.layout()
        assert layout is not None
        layout.addWidget(self)
        discretion().changed.connect(self._show)
        self._show()
        follow_language(self, self._say)

    @Slot()
    def _show(self) -> None:
        self.setVisible(discretion().on)
        self._panes.setVisible(not discretion().on)

    def _say(self) -> None:
        title = self.tr("Your notes are hidden")
        text = self.tr("The screen is discreet: somebody else may see it. They are all still here.")
        self.say(title, text, "eye-off")


class Curtain(EmptyState):
    """Lies over the whole of ``covered``, whatever is shown there, while the screen is discreet."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self.setAutoFillBackground(True)
        covered.installEventFilter(self)
        discretion().changed.connect(self._show)
        self._show()
        follow_language(self, self._say)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return False

    @Slot()
    def _show(self) -> None:
        self.setGeometry(self._covered.rect())
        self.setVisible(discretion().on)
        self.raise_()

    def _say(self) -> None:
        self.say(hidden_words(), "", "eye-off")
