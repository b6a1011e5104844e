"""The card of the settings about practising: the practice vault, and how to be rid of it."""

from PySide6.QtCore import Slot

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.flow import ButtonRow
from mediator_desk.desktop.widgets.settings_card import SettingsCard
from mediator_desk.usecases.practice import practice_exists, remove_practice


class PracticeCard(SettingsCard):
    """Goes to the practice vault through the lock, since one vault is open at a time."""

    def __init__(self, session: Session) -> None:
        self.go = button(icon="template")
        self.remove = button(kind="danger", icon="trash")
        super().__init__(self.go)
        self._session = session
        self.column.addLayout(ButtonRow(self.go, self.remove, spacing=10))
        self.column.addWidget(self.news)
        self.go.clicked.connect(self._go)
        self.remove.clicked.connect(self._remove)
        follow_language(self, self._say)

    def focus_first(self) -> None:
        """Put the focus on the way there, or back."""
        self._show()
        super().focus_first()

    def _say(self) -> None:
        self.say(
            self.tr("Practice vault"),
            self.tr(
                "Three invented files to try everything on, up to a signed decision. Everything "
                "in it is marked EXERCICE, nothing can leave this computer, and its deadlines are "
                "neither told nor counted in reports. Its time begins on 24 November 2026."
            ),
        )
        self.go.setText(self.tr("Lock, and practise"))
        self._show()

    def _show(self) -> None:
        inside = self._session.desk.practice
        self.first = self.remove if inside else self.go
        self.go.setVisible(not inside)
        self.remove.setVisible(inside or practice_exists())
        self.remove.setText(
            self.tr("Leave, and remove the practice vault")
            if inside
            else self.tr("Remove the practice vault")
        )

    @Slot()
    def _go(self) -> None:
        self._session.practice_asked.emit(False)

    @Slot()
    def _remove(self) -> None:
        if self._session.desk.practice:
            self._session.practice_asked.emit(True)
            return
        self._session.work.database(
            remove_practice, owner=self, done=self._removed, failed=self.fail
        )

    @Slot(object)
    def _removed(self, _: object) -> None:
        self.tell(self.tr("The practice vault was removed, with everything tried in it."), "")
        self._show()
