"""The card of the settings about practising: the practice vault, and how to be rid of it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.usecases.practice import practice_exists, remove_practice


class PracticeCard(QFrame):
    """Goes to the practice vault through the lock, since one vault is open at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        self._title = text_label("", "heading")
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self.go = button(icon="template")
        self.remove = button(kind="danger", icon="trash")
        self._news = text_label("", "dense", wrap=True)
        self._news.hide()
        for widget in (self._title, self._lead):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.go)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._news)
        self.go.clicked.connect(self._go)
        self.remove.clicked.connect(self._remove)
        follow_language(self, self._say)

    def focus_first(self) -> None:
        """Put the focus on the way there."""
        self._show()
        (self.go if self.go.isVisibleTo(self) else self.remove).setFocus()

    def _say(self) -> None:
        self._title.setText(self.tr("Practice vault"))
        self.setAccessibleName(self.tr("Practice vault"))
        self._lead.setText(
            self.tr(
                "Three invented files to try everything on, up to a signed decision. Everything "
                "in it is marked EXERCICE, nothing can leave this computer, and its deadlines are "
                "neither told nor counted in reports. Its time begins on 24 November 2026."
            )
        )
        self.go.setText(self.tr("Lock, and practise"))
        self._show()

    def _show(self) -> None:
        inside = self._session.desk.practice
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
            remove_practice, owner=self, done=self._removed, failed=self._fail
        )

    @Slot(object)
    def _removed(self, _: object) -> None:
        self._tell(self.tr("The practice vault was removed, with everything tried in it."), "")
        self._show()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        words = error_words(error)
        self._tell(f"{words.title} {words.sentence}", "danger")

    def _tell(self, words: str, tone: str) -> None:
        self._news.setText(words)
        set_look(self._news, tone=tone)
        self._news.show()
        announce(self._news, words)
