"""The chronology leaves the vault: what it will hold is said, then it is printed or saved.

Owns the question and the printing; what may be in it is decided by the use case.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.letters.printing import PIXELS, ask_printer
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.present.steps import count_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.choosing import PDF, ask_where_to_save
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.desktop.work.job import Job
from mediator_desk.usecases.chronologies import (
    ChronologyPart,
    DocumentPage,
    PrintChronology,
    SavedChronology,
    chronology_pdf,
    page_picture,
    save_chronology,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_WIDTH: Final = 560
_KEPT: Final = "kept"
_ALL: Final = "all"


class ChronologyDialog(QDialog):
    """``kept`` are the events the filters keep, none when nothing is filtered."""

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        parent: QWidget,
        kept: Sequence[int] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._dispute_id = session, dispute_id
        self._kept = None if kept is None else tuple(kept)
        self._job: Job | None = None
        self._which, self._language = Choice(), Choice()
        self._chosen = Asked(self._which), Asked(self._language)
        self._apart, self._reason = QCheckBox(), Asked(QLineEdit())
        self._title = text_label("", "heading", wrap=True)
        self._holds = text_label("", "dense", "secondary", wrap=True)
        self._warning = text_label("", "dense", "warning", wrap=True)
        self._told = text_label("", "dense", wrap=True)
        self._progress = ProgressPanel()
        self._print_button = button("", icon="printer")
        self._save, self._leave = button("", "primary", icon="file-export"), button("")
        self._lay_out()
        self._connect()
        self._show_reason(shown=False)
        follow_language(self, self._say)

    def request(self) -> PrintChronology | None:
        """What is asked for; None while the reason is missing, which is said."""
        apart, reason = self._apart.isChecked(), self._field().text().strip()
        if apart and not reason:
            self._reason.say_error(self.tr("Say why: the reason is printed on the first page."))
            self._field().setFocus()
            return None
        self._reason.say_error("")
        kept = self._kept if self._which.currentData() == _KEPT else None
        language = Language(str(self._language.currentData()))
        return PrintChronology(self._dispute_id, language, kept, apart, reason)

    # -- making ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 17, 12)
        column.setSpacing(10)
        chosen = QHBoxLayout()
        for asked in self._chosen:
            chosen.addWidget(asked, 1)
        buttons.addStretch(1)
        for each in (self._leave, self._print_button, self._save):
            buttons.addWidget(each)
        column.addWidget(self._title)
        column.addWidget(self._holds)
        column.addLayout(chosen)
        for widget in (self._apart, self._reason, self._warning, self._progress, self._told):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        self._progress.hide()
        self._told.hide()
        self._save.setDefault(True)
        self.setMinimumWidth(theme().px(_WIDTH))

    def _connect(self) -> None:
        self._apart.toggled.connect(lambda on: self._show_reason(shown=on))
        self._progress.cancel_asked.connect(self._cancel)
        self._print_button.clicked.connect(self._print)
        self._save.clicked.connect(self._choose_file)
        self._leave.clicked.connect(self.reject)

    def _field(self) -> QLineEdit:
        field = self._reason.field
        assert isinstance(field, QLineEdit)
        return field

    def _show_reason(self, *, shown: bool) -> None:
        self._reason.setVisible(shown)
        self._warning.setVisible(shown)
        if shown:
            self._field().setFocus()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Print the chronology"))
        self._title.setText(self.tr("The chronology leaves the vault"))
        self._holds.setText(
            self.tr(
                "Numbered events, their days, their fingerprints, and the head of the chain that "
                "proves the dates. No note is ever printed, nor the draft of the proposal. What "
                "leaves can be read by anyone who gets it."
            )
        )
        which = [(_ALL, self.tr("All events"))]
        if self._kept is not None:
            which.insert(
                0, (_KEPT, self.tr("%n event(s) kept by the filters", "", len(self._kept)))
            )
        self._which.set_choices(which)
        self._language.set_choices(
            [(Language.FR.value, self.tr("French")), (Language.EN.value, self.tr("English"))]
        )
        if not self._told.text():
            self._language.choose((Language.FR if in_french() else Language.EN).value)
        events, language = self._chosen
        events.say(self.tr("&Events"))
        language.say(self.tr("&Language of the document"))
        self._apart.setText(self.tr("P&ut in what was not shared with all parties"))
        self._reason.say(self.tr("&Reason"))
        self._warning.setText(
            self.tr(
                "Such a document may be handed to no party (R612\u20113). Each page says so, and "
                "the reason stands on the first."
            )
        )
        self._progress.set_cancel_text(self.tr("Cancel"))
        self._print_button.setText(self.tr("&Print…"))
        self._save.setText(self.tr("&Save as PDF…"))
        self._leave.setText(self.tr("Close"))

    # -- acting ------------------------------------------------------------------------------

    @Slot()
    def _print(self) -> None:
        request = self.request()
        if request is None:
            return

        def on(printer: "QPrinter") -> None:
            self._begin(
                self._session.work.network(
                    chronology_pdf,
                    self._session.desk,
                    request,
                    owner=self,
                    done=lambda made: self._send(made, printer),
                    failed=self._fail,
                    with_progress=True,
                )
            )

        ask_printer(self, on)

    def _send(self, made: ChronologyPart, printer: "QPrinter") -> None:
        pages = PagePrinter(self._session, made, printer, self)
        pages.went.connect(self._show_pages)
        pages.ended.connect(self._printed)
        pages.failed.connect(self._fail)
        self._progress.cancel_asked.connect(pages.stop)
        pages.start()

    @Slot(bool)
    def _printed(self, went: bool) -> None:
        self._end(
            self.tr("Sent to the printer.") if went else self.tr("Not everything was printed."),
            well=went,
        )

    @Slot()
    def _choose_file(self) -> None:
        if self.request() is None:
            return
        name = self.tr("chronology.pdf")
        ask_where_to_save(self, self.tr("Save the chronology"), name, self.write, pattern=PDF)

    @Slot(str)
    def write(self, name: str) -> None:
        """Write to the file ``name``; what happened is said here."""
        request = self.request()
        if request is not None:
            self._begin(
                self._session.work.network(
                    save_chronology,
                    self._session.desk,
                    request,
                    Path(name),
                    owner=self,
                    done=self._written,
                    failed=self._fail,
                    with_progress=True,
                )
            )

    @Slot(object)
    def _written(self, saved: SavedChronology) -> None:
        words = self.tr("%n event(s) written to {name}.", "", saved.events)
        if len(saved.paths) > 1:
            words = self.tr(
                "%n event(s) written to {name} and the files after it.", "", saved.events
            )
        self._end(words.format(name=saved.paths[0].name), well=True)

    # -- progress ----------------------------------------------------------------------------

    def _begin(self, job: Job) -> None:
        self._job = job
        job.progress.connect(self._show_events)
        job.cancelled.connect(self._cancelled)
        self._told.hide()
        self._progress.show_progress(0, 0, self.tr("Setting the pages"))
        self._progress.show()
        self._allow(False)

    def _end(self, words: str, *, well: bool) -> None:
        self._job = None
        self._progress.hide()
        self._allow(True)
        set_look(self._told, tone="success" if well else "danger")
        self._told.setText(words)
        self._told.show()
        announce(self, words)

    def _allow(self, on: bool) -> None:
        for each in (self._print_button, self._save, self._apart, self._which, self._language):
            each.setEnabled(on)

    @Slot(int, int, str)
    def _show_events(self, done: int, total: int, _step: str) -> None:
        words = self.tr("Setting the pages")
        self._progress.show_progress(done, total, words, count_words(done, total))

    @Slot(int, int)
    def _show_pages(self, done: int, total: int) -> None:
        words = self.tr("Printing")
        self._progress.show_progress(done, total, words, count_words(done, total))

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _cancelled(self) -> None:
        self._end(self.tr("Given up. Nothing was left behind."), well=True)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        words = error_words(error)
        self._end(f"{words.title} {words.sentence}", well=False)

    def done(self, result: int) -> None:
        """Closing gives up what is under way."""
        self._cancel()
        super().done(result)


class PagePrinter(QObject):
    """One page after the other, so that a long document is never whole in pictures."""

    went = Signal(int, int)
    """A page is with the printer: its number of how many."""
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, session: Session, made: ChronologyPart, printer: "QPrinter", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._made, self._printer = session, made, printer
        self._painter = QPainter()
        self._stopped = False

    def start(self) -> None:
        """Begin with the first page."""
        if self._painter.begin(self._printer):
            self._ask(1)
        else:
            self.ended.emit(False)

    @Slot()
    def stop(self) -> None:
        """No further page."""
        self._stopped = True

    def _ask(self, page: int) -> None:
        self._session.work.network(
            page_picture,
            self._session.desk,
            self._made.pdf,
            page,
            PIXELS,
            owner=self,
            done=self._draw,
            failed=self._fail,
        )

    @Slot(object)
    def _draw(self, shown: DocumentPage) -> None:
        if self._stopped or (shown.page > 1 and not self._printer.newPage()):
            self._finish(whole=False)
            return
        page = shown.picture
        image = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
        )
        sheet = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._painter.drawImage(
            QRectF(sheet), image.convertToFormat(QImage.Format.Format_Grayscale8)
        )
        self.went.emit(shown.page, shown.pages)
        if shown.page < shown.pages:
            self._ask(shown.page + 1)
        else:
            self._finish(whole=True)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._painter.end()
        self.failed.emit(error)

    def _finish(self, *, whole: bool) -> None:
        self._painter.end()
        self.ended.emit(whole)
