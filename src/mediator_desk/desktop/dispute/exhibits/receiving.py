"""Taking in what came by post, by e-mail or by hand: the files, and what there is to know of them.

Owns the dialog and the target files are dropped on; what a file is, is found out by the limited
child through ``inspect_files``, and nothing is kept of it before the dialog is confirmed.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, Disclosure, EvidenceType, PartyRole
from mediator_desk.desktop.dispute.exhibits.files_words import file_line
from mediator_desk.desktop.dispute.exhibits.named import Named, boxed, narrow
from mediator_desk.desktop.dispute.exhibits.words import asked_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.busy import BusyLine
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.choosing import ask_for_files
from mediator_desk.desktop.widgets.fields import Asked, DayField
from mediator_desk.desktop.widgets.form import FormDialog, Reading
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.pieces import PieceRequest, RequestState
from mediator_desk.usecases.scanning import (
    MOST_FILES,
    FileReceived,
    InspectedFile,
    inspect_files,
)

_HOW: Final = (Channel.LETTER, Channel.EMAIL, Channel.IN_PERSON, Channel.CHAT, Channel.SMS)
_LONGEST_TITLE: Final = 300
_ONLY: Final = {
    PartyRole.CONSUMER: Disclosure.CONSUMER_ONLY,
    PartyRole.TRADER: Disclosure.TRADER_ONLY,
}


class FilesField(QFrame):
    """Files chosen or dropped, in the order in which they become pages; ``changed`` tells."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._files: list[InspectedFile] = []
        self._left_out = 0
        self._name = text_label("", "label")
        self._list = QListWidget()
        self._list.setMinimumHeight(theme().px(92))
        self._busy = BusyLine()
        self._hint = text_label("", "meta", "muted", wrap=True)
        self._choose = button(size="small", icon="file-plus")
        self._up, self._down = IconButton("chevron-up"), IconButton("chevron-down")
        self._drop = IconButton("trash")
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._choose)
        row.addWidget(self._hint, 1)
        for tool in (self._up, self._down, self._drop):
            row.addWidget(tool)
        for widget in (self._name, boxed(self._list), self._busy):
            column.addWidget(widget)
        column.addLayout(row)
        self._choose.clicked.connect(self._ask)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._drop.clicked.connect(self._remove)
        self._list.currentRowChanged.connect(self._allow)
        follow_language(self, self._say)

    def files(self) -> tuple[InspectedFile, ...]:
        """The files, in order."""
        return tuple(self._files)

    def add(self, paths: Sequence[Path]) -> None:
        """Look at more files and list them."""
        known = {file.path for file in self._files}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        room = MOST_FILES - len(self._files)
        self._left_out = max(0, len(fresh) - room)
        fresh = fresh[:room]
        if not fresh:
            self._say_hint()
            return
        self._busy.start()
        # WHY the lane of previews: a large file is read whole, and the store must not wait for it.
        job = self._session.work.network(
            inspect_files,
            self._session.desk,
            fresh,
            owner=self,
            done=self._take,
            failed=self._fail,
        )
        job.finished.connect(self._busy.stop)

    def focus(self) -> None:
        """Put the focus where files are chosen."""
        self._choose.setFocus()

    @Slot()
    def _ask(self) -> None:
        ask_for_files(self, self.tr("Files received"), "", self._chosen)

    @Slot(list)
    def _chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    @Slot(object)
    def _take(self, found: tuple[InspectedFile, ...]) -> None:
        self._files += found
        self._show(len(self._files) - 1)
        announce(self, "; ".join(file_line(file) for file in found))
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._hint.setText(f"{words.title} {words.sentence}")

    def _move(self, step: int) -> None:
        here = self._list.currentRow()
        there = here + step
        if here >= 0 and 0 <= there < len(self._files):
            self._files[here], self._files[there] = self._files[there], self._files[here]
            self._show(there)
            self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        here = self._list.currentRow()
        if 0 <= here < len(self._files):
            del self._files[here]
            self._left_out = 0
            self._show(min(here, len(self._files) - 1))
            self.changed.emit()

    def _show(self, current: int) -> None:
        self._list.clear()
        for file in self._files:
            line = QListWidgetItem(file_line(file), self._list)
            bad = file.problem is not None
            icon = "circle-x" if bad else "alert-triangle" if file.warnings else "file-check"
            tone = "danger.fg" if bad else "warning.fg" if file.warnings else "success.fg"
            line.setIcon(theme().icon(icon, tone))
        self._list.setCurrentRow(current)
        self._allow()
        self._say_hint()

    @Slot()
    def _allow(self) -> None:
        here, last = self._list.currentRow(), len(self._files) - 1
        self._up.setEnabled(here > 0)
        self._down.setEnabled(0 <= here < last)
        self._drop.setEnabled(here >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            set_look(self, role="drop")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self, role="")

    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self, role="")
        urls = event.mimeData().urls()
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def _say(self) -> None:
        self._name.setText(self.tr("Files"))
        self._list.setAccessibleName(self.tr("Files received, in the order of their pages"))
        self._choose.setText(self.tr("Choose files…"))
        self._up.say(self.tr("Move up"))
        self._down.say(self.tr("Move down"))
        self._drop.say(self.tr("Take away"))
        for place, file in enumerate(self._files):
            self._list.item(place).setText(file_line(file))
        self._say_hint()

    def _say_hint(self) -> None:
        if self._left_out:
            left = self.tr("At most {most} files: %n left out.", "", self._left_out)
            self._hint.setText(left.format(most=MOST_FILES))
            announce(self, self._hint.text())
            return
        many = len(self._files) > 1
        self._hint.setText(
            self.tr("Several pictures become one PDF, in this order.")
            if many
            else self.tr("Or drop them here. Originals are kept as they are.")
        )


class ReceptionForm(FormDialog):
    """What came, from whom, when and how."""

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        parent: QWidget,
        requests: Sequence[PieceRequest] = (),
        paths: Sequence[Path] = (),
    ) -> None:
        super().__init__(parent, 700)
        self._session, self._dispute_id = session, dispute_id
        self._requests = tuple(
            one for one in requests if one.request.state is not RequestState.DONE
        )
        self._files = FilesField(session)
        self._by, self._seen = Segmented(), Segmented()
        self._party, self._who = Named(self._by), Named(self._seen)
        self._day, self._how = Asked(DayField(self._today)), Asked(Choice())
        self._called, self._type = Asked(QLineEdit()), Asked(narrow(Choice()))
        self._answers = Asked(narrow(Choice()))
        self.body.addWidget(self._files)
        self.ask(self._party, self._who)
        self.ask(self._day, self._how)
        self.ask(self._called, self._type)
        self.ask(self._answers)
        title, day = self._called.field, self._day.field
        assert isinstance(title, QLineEdit)
        assert isinstance(day, DayField)
        title.setMaxLength(_LONGEST_TITLE)
        day.put(self._today())
        follow_language(self, self._say)
        self._files.changed.connect(self._name_it)
        self._by.chosen.connect(self._say_requests)
        if paths:
            self._files.add(paths)

    def request(self) -> FileReceived | None:
        files = self._files.files()
        trouble = self._trouble(files)
        if trouble:
            self.complain(trouble)
            self._files.focus()
            return None
        reading = Reading()
        title = reading.text(self._called, needed=True)
        day = reading.of(self._day, needed=True)
        if day is not None and day > self._today():
            reading.fail(self._day, self.tr("It cannot have come in the future."))
        if not reading.whole or day is None:
            return None
        answers = self._chosen(self._answers)
        both = self._seen.current() == "both"
        return FileReceived(
            dispute_id=self._dispute_id,
            paths=tuple(file.path for file in files),
            sent_by=self._sender(),
            received_on=day,
            channel=Channel(self._chosen(self._how)),
            type=EvidenceType(self._chosen(self._type)),
            title=title,
            disclosure=Disclosure.ALL_PARTIES if both else _ONLY[self._sender()],
            answers=UUID(answers) if answers else None,
        )

    def _trouble(self, files: tuple[InspectedFile, ...]) -> str:
        if not files:
            return self.tr("Choose at least one file.")
        if any(file.problem is not None for file in files):
            return self.tr("A file cannot be taken in: take it away first.")
        if len(files) > 1 and not all(file.is_image for file in files):
            return self.tr("Only pictures can be put together. Take the others in one by one.")
        return ""

    def _today(self) -> date:
        return self._session.now().astimezone().date()

    def _sender(self) -> BothParties:
        chosen = self._by.current()
        return PartyRole.TRADER if chosen == PartyRole.TRADER else PartyRole.CONSUMER

    @staticmethod
    def _chosen(asked: Asked) -> str:
        choice = asked.field
        assert isinstance(choice, Choice)
        return str(choice.currentData() or "")

    @Slot()
    def _name_it(self) -> None:
        """The first file lends its name to a title nobody typed."""
        title, files = self._called.field, self._files.files()
        assert isinstance(title, QLineEdit)
        if files and not title.isModified():
            title.setText(Path(files[0].name).stem.replace("_", " ").replace("-", " "))
        self.complain("")

    def _say(self) -> None:
        self.say(
            self.tr("Add an exhibit received"),
            self.tr(
                "It is sealed in the vault at once and sent with the next synchronisation, with or "
                "without a network now."
            ),
            self.tr("Add the exhibit"),
            self.tr("Cancel"),
        )
        both = [
            (PartyRole.CONSUMER.value, self.tr("Consumer")),
            (PartyRole.TRADER.value, self.tr("Trader")),
        ]
        self._party.say(self.tr("Sent by"))
        self._by.set_choices(both)
        self._who.say(self.tr("May be seen by"))
        self._seen.set_choices(
            [("both", self.tr("Both parties")), ("only", self.tr("Its sender only"))]
        )
        self._day.say(self.tr("&Received on"))
        self._how.say(self.tr("&How"))
        self._offer(self._how, [(one.value, label("channel", one)) for one in _HOW])
        self._called.say(self.tr("&Title"))
        self._type.say(self.tr("T&ype"))
        types = [(one.value, label("evidence_type", one)) for one in EvidenceType]
        self._offer(self._type, types)
        self._answers.say(self.tr("&Answers the request"))
        self._say_requests()

    @staticmethod
    def _offer(asked: Asked, choices: list[tuple[str, str]]) -> None:
        choice = asked.field
        assert isinstance(choice, Choice)
        choice.set_choices(choices)

    @Slot()
    def _say_requests(self) -> None:
        mine = [one for one in self._requests if one.request.asked.to is self._sender()]
        named = [
            (str(one.request.asked.request_id), f"{asked_words(one)}: {_titles(one)}")
            for one in mine
        ]
        self._offer(self._answers, [("", self.tr("No request")), *named])
        self._answers.setVisible(bool(mine))


def _titles(found: PieceRequest) -> str:
    return ", ".join(piece.wanted.title for piece in found.request.pieces)
