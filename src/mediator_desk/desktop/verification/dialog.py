"""What a document is: one verdict, why, and what to do next.

Owns the window of the answer. It stands beside the work and opens without a vault: whoever is in
front of the locked desk may check a document they were given.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.verification import words
from mediator_desk.desktop.verification.asking import pdf_files
from mediator_desk.desktop.verification.lines import FindingLines
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.card import Card
from mediator_desk.desktop.widgets.choosing import ask_for_files, ask_where_to_save
from mediator_desk.desktop.widgets.facts import Facts
from mediator_desk.desktop.widgets.labels import IconLabel, set_look, text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.work import Job, Work
from mediator_desk.usecases.verifying import (
    CheckedFile,
    HeldDocument,
    VerifyFile,
    save_report,
    verify_file,
)

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk

_SIZE: Final = (760, 620)


class VerificationDialog(QDialog):
    """Judges ``files`` one after the other; more may be dropped on it or chosen."""

    def __init__(
        self, work: Work, desk: "Desk | None", files: Sequence[Path | HeldDocument], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._roots: tuple[Path, ...] = ()
        self._job: Job | None = None
        self._waiting: list[Path | HeldDocument] = []
        self._checked: dict[Path | HeldDocument, CheckedFile] = {}
        self._shown: Path | HeldDocument | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setAcceptDrops(True)
        self._build()
        take_room(self, *_SIZE)
        follow_language(self, self._say)
        self.judge(files)

    def judge(self, files: Sequence[Path | HeldDocument]) -> None:
        """Judge more files, and show the first of them."""
        self._waiting += [file for file in files if file not in self._waiting]
        if self._job is None:
            self._next()

    @property
    def shown(self) -> CheckedFile | None:
        """What is on screen."""
        return self._checked.get(self._shown) if self._shown is not None else None

    # -- the window

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._banner = Banner()
        outer.addWidget(self._banner)
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 14, 16, 0)
        middle.setSpacing(12)
        self._list = QListWidget()
        self._list.setFixedWidth(theme().px(190))
        self._list.setIconSize(QSize(18, 18))
        self._list.currentItemChanged.connect(self._chosen)
        self._list.hide()
        middle.addWidget(self._list)
        middle.addWidget(self._scrolled(), 1)
        outer.addLayout(middle, 1)
        self._progress = ProgressPanel()
        self._progress.cancel_asked.connect(self._cancel)
        self._progress.setContentsMargins(16, 8, 16, 0)
        outer.addWidget(self._progress)
        outer.addLayout(self._buttons())

    def _scrolled(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(11)
        self._verdict = Card(margins=(16, 14, 16, 14))
        head = QHBoxLayout()
        head.setSpacing(14)
        self._icon = IconLabel("file-search", "text.muted", 38, "1.5")
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(3)
        self._title = text_label("", "title")
        self._sentence = text_label("", "body", wrap=True)
        self._next_step = text_label("", "dense", "secondary", wrap=True)
        for label in (self._title, self._sentence, self._next_step):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.addWidget(label)
        head.addLayout(said, 1)
        self._verdict.body.addLayout(head)
        self._found, self._found_lines = Card(), FindingLines()
        self._found.body.addWidget(self._found_lines)
        self._about, self._facts = Card(), Facts(name_width=130)
        self._about.body.addWidget(self._facts)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setProperty("type", "mono")
        self._details.setMinimumHeight(theme().px(190))
        self._details.hide()
        for part in (self._verdict, self._found, self._about, self._details):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        # WHY then: the page has its new height only after it was laid out again.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow_details)
        return self._scroll

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 14)
        row.setSpacing(8)
        self._more = button(kind="link", icon="folder-open")
        self._authority = button(kind="link", icon="certificate")
        self._see = button(kind="link", icon="eye")
        self._see.setCheckable(True)
        self._copy, self._save = button(icon="copy"), button(icon="device-floppy")
        self._close = button(kind="primary")
        for one in (self._more, self._authority, self._see):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self._copy, self._save, self._close):
            row.addWidget(one)
        self._more.clicked.connect(self._ask_more)
        self._authority.clicked.connect(self._ask_authority)
        self._see.toggled.connect(self._show_details)
        self._copy.clicked.connect(self._copy_report)
        self._save.clicked.connect(self._ask_where)
        self._close.clicked.connect(self.close)
        return row

    # -- judging

    def _next(self) -> None:
        if not self._waiting:
            self._job = None
            self._progress.hide()
            return
        path = self._waiting.pop(0)
        self._progress.show()
        self._say_progress(0, 0, "read")
        self._job = self._work.network(
            verify_file,
            self._desk,
            VerifyFile(path, self._roots),
            owner=self,
            done=partial(self._take, path),
            failed=self._fail,
            with_progress=True,
        )
        self._job.progress.connect(self._say_progress)
        self._job.finished.connect(self._next)

    def _take(self, path: Path | HeldDocument, checked: CheckedFile) -> None:
        first = path not in self._checked
        self._checked[path] = checked
        _title, _sentence, tone = words.verdict_words(checked.verdict.kind)
        if first:
            item = QListWidgetItem(checked.name)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self._list.addItem(item)
        item = self._item(path)
        item.setIcon(theme().icon(words.ICONS[tone], f"{tone}.fg"))
        item.setText(f"{words.printable(checked.name)}\n{_title}")
        self._list.setVisible(self._list.count() > 1)
        self._banner.hide()
        # WHY only the first: an answer that comes later must not take the place of one being read.
        if self._shown in (None, path):
            self._list.setCurrentItem(item)
            self._show(path)

    def _item(self, path: Path | HeldDocument) -> QListWidgetItem:
        items = (self._list.item(row) for row in range(self._list.count()))
        return next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == path)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot()
    def _cancel(self) -> None:
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
        if not self._checked:
            self.close()

    @Slot(int, int, str)
    def _say_progress(self, done: int, total: int, step: str) -> None:
        said = self.tr("Reading the file") if step == "read" else self.tr("Checking the signatures")
        self._progress.show_progress(0 if step != "read" else done, total, said)

    # -- the answer

    def _show(self, path: Path | HeldDocument) -> None:
        before, self._shown = self._shown, path
        self._say()
        if before != path or self.isVisible():
            announce(self, f"{self._title.text()}. {self._sentence.text()}", assertive=True)

    @Slot()
    def _chosen(self) -> None:
        item = self._list.currentItem()
        path = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if path is not None and path != self._shown:
            self._show(path)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Verify a document"))
        self._progress.set_cancel_text(self.tr("Cancel"))
        self._more.setText(self.tr("Another document…"))
        self._authority.setText(self.tr("Certificates of the authority…"))
        self._say_details()
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the report as text"))
        self._save.setText(self.tr("Save the report…"))
        self._close.setText(self.tr("Close"))
        self._details.setAccessibleName(self.tr("Details of the verification"))
        self._list.setAccessibleName(self.tr("Documents verified"))
        self._found.set_title(self.tr("What was found"))
        self._about.set_title(self.tr("The document"))
        checked = self.shown
        for part in (self._found, self._about, self._see, self._copy, self._save, self._authority):
            part.setEnabled(checked is not None)
            part.setVisible(checked is not None)
        if checked is None:
            self._title.setText(self.tr("One moment…"))
            return
        self._say_verdict(checked)

    def _say_verdict(self, checked: CheckedFile) -> None:
        title, sentence, tone = words.verdict_words(checked.verdict.kind)
        self.setWindowTitle(
            self.tr("{verdict}: {name}").format(verdict=title, name=words.printable(checked.name))
        )
        set_look(self._verdict, tone=tone)
        self._verdict.setAccessibleName(f"{title}. {sentence}")
        self._icon.show_icon(words.ICONS[tone], f"{tone}.fg")
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._next_step.setText(words.next_step(checked.verdict))
        found = list(words.findings(checked.verdict))
        self._found.setVisible(bool(found))
        self._found_lines.show_findings(found)
        self._facts.show_facts(words.facts(checked))
        self._details.setPlainText(words.report(checked))
        unknown = checked.verdict.kind == "unknown_signer"
        self._authority.setVisible(unknown)

    @Slot(bool)
    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._say_details()
        if shown:
            self._details.setFocus()

    @Slot(int, int)
    def _follow_details(self, _least: int, most: int) -> None:
        if self._see.isChecked():
            self._scroll.verticalScrollBar().setValue(most)

    def _say_details(self) -> None:
        shown = self._see.isChecked()
        self._see.setText(self.tr("Hide the details") if shown else self.tr("See the details"))

    # -- what one can do

    @Slot()
    def _ask_more(self) -> None:
        from mediator_desk.desktop.verification.asking import ask_for_documents

        ask_for_documents(self, lambda names: self.judge([Path(name) for name in names]))

    @Slot()
    def _ask_authority(self) -> None:
        pattern = self.tr("Certificates (*.pem *.crt *.cer *.der)")
        ask_for_files(self, self.tr("Certificates of the authority"), pattern, self._trust)

    @Slot(list)
    def _trust(self, names: list[str]) -> None:
        """Judge everything again under these roots too; they are kept no longer than the window."""
        self._roots = (*self._roots, *(Path(name) for name in names))
        self.judge(list(self._checked))

    @Slot()
    def _copy_report(self) -> None:
        checked = self.shown
        if checked is not None:
            QGuiApplication.clipboard().setText(words.report(checked))
            announce(self, self.tr("Report copied"))

    @Slot()
    def _ask_where(self) -> None:
        checked = self.shown
        if checked is None:
            return
        name = self.tr("Verification of {name}.txt").format(name=Path(checked.name).stem)
        ask_where_to_save(
            self, self.tr("Save the report"), name, self._save_to, pattern=self.tr("Text (*.txt)")
        )

    @Slot(str)
    def _save_to(self, path: str) -> None:
        checked = self.shown
        if checked is not None:
            self._work.network(
                save_report,
                words.report(checked),
                Path(path),
                owner=self,
                done=self._saved,
                failed=self._fail,
            )

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._banner.say("success", "", self.tr("Saved as {name}.").format(name=path.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pdf_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.judge(pdf_files(event.mimeData()))
