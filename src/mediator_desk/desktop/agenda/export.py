"""Writing the deadlines to a calendar file, once the person has read what leaves the vault."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.desktop.widgets.labels import IconLabel, text_label
from mediator_desk.usecases.agenda import (
    AgendaQuery,
    ExportAgenda,
    ExportedAgenda,
    export_agenda,
)

_WIDTH = 520


class ExportDialog(QDialog):
    """Says what the file holds and where it will be readable; then asks where to put it."""

    def __init__(self, session: Session, query: AgendaQuery, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._query, self._count = session, query, count
        self._done: ExportedAgenda | None = None
        self._error: Exception | None = None
        self._title = text_label("", "heading", wrap=True)
        self._holds = text_label("", "body", wrap=True)
        self._leaves = text_label("", "dense", "warning", wrap=True)
        self._told = text_label("", "dense", wrap=True)
        self.save = button("", "primary", icon="file-export")
        self.leave = button("")
        self.save.clicked.connect(self._choose_file)
        self.leave.clicked.connect(self.reject)
        warned, buttons = QHBoxLayout(), QHBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(IconLabel("lock-open", "warning.fg", 17), 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self._leaves, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 17, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._holds)
        column.addLayout(warned)
        column.addWidget(self._told)
        column.addSpacing(4)
        column.addLayout(buttons)
        self._told.hide()
        self.save.setDefault(True)
        self.save.setFocus()
        self.setMinimumWidth(theme().px(_WIDTH))
        follow_language(self, self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export to a calendar"))
        self._title.setText(self.tr("%n deadline(s) to a calendar file", "", self._count))
        self._holds.setText(
            self.tr(
                "Each entry holds the number and the object of the file, the kind of deadline, "
                "its day, its count and its article. No party is named, and no exchange, amount "
                "or note is written."
            )
        )
        self._leaves.setText(
            self.tr(
                "The file leaves the vault: whoever can read it can read these entries. "
                "It does not follow later changes; export again to bring it up to date."
            )
        )
        self.save.setText(self.tr("Save the file…"))
        self.leave.setText(self.tr("Close") if self._done is not None else self.tr("Cancel"))
        self._say_outcome()

    def _say_outcome(self) -> None:
        if self._done is not None:
            words = self.tr("%n deadline(s) written to {name}.", "", self._done.events)
            self._told.setText(words.format(name=self._done.path.name))
        elif self._error is not None:
            said = error_words(self._error)
            self._told.setText(f"{said.title} {said.sentence}")
        self._told.setVisible(bool(self._told.text()))

    @Slot()
    def _choose_file(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Save the calendar file"),
            self.tr("deadlines.ics"),
            self.write,
            pattern=self.tr("Calendar files (*.ics)"),
        )

    @Slot(str)
    def write(self, name: str) -> None:
        """Write the file ``name``; what happened is said here."""
        self.save.setEnabled(False)
        language = Language.FR if in_french() else Language.EN
        self._session.work.network(
            export_agenda,
            self._session.desk,
            ExportAgenda(self._query, Path(name), language),
            owner=self,
            done=self._written,
            failed=self._fail,
        )

    @Slot(object)
    def _written(self, done: ExportedAgenda) -> None:
        self._done, self._error = done, None
        self.save.setEnabled(True)
        self._say()
        announce(self, self._told.text())

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._error = error
        self.save.setEnabled(True)
        self._say_outcome()
        announce(self, self._told.text())
