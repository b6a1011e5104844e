"""The command of a dispute about its keeping: in its menu and in the palette."""

from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session


class KeepingCommand(QObject):
    """Adds itself to the page of the dispute."""

    def __init__(self, session: Session, dispute_id: UUID, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._dispute_id, self._page = session, dispute_id, page
        self.action = QAction(page)
        self.action.setObjectName("keeping")
        self.action.setProperty("menu", "dispute")
        self.action.setProperty("icon_name", "archive")
        self.action.triggered.connect(self.open)
        page.addAction(self.action)
        follow_language(page, self._say)

    @Slot()
    def open(self) -> QWidget:
        """Show how long the file is kept, its holds, and the way to its destruction."""
        from mediator_desk.desktop.custody.keeping import KeepingForm

        form = KeepingForm(self._session, self._dispute_id, self._page.window())
        form.open()
        return form

    def _say(self) -> None:
        self.action.setText(self.tr("Keeping, holds and destruction…"))
