"""Making a redacted copy: areas drawn over the pages, then a copy that holds pictures alone."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.dispute.evidence.canvas import Canvas
from mediator_desk.desktop.dispute.exhibits.named import boxed
from mediator_desk.desktop.dispute.exhibits.words import counts, piece_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.steps import count_words, step_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.busy import ProgressPanel
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.work import Job
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.redaction import (
    Area,
    PageToRedact,
    RedactExhibit,
    make_redacted_copy,
    page_to_redact,
)

_PAGE_WIDTH: Final = 620
_SIDE: Final = 236
_HIGH: Final = 820


class RedactionDialog(QDialog):
    """``made`` carries the copy once it is sealed. Closing before makes nothing."""

    made = Signal(object)

    def __init__(
        self, session: Session, dispute_id: UUID, row: ExhibitRow, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._session, self._dispute_id, self._row = session, dispute_id, row
        self._page, self._pages = 1, 1
        self._areas: dict[int, tuple[Area, ...]] = {}
        self._leaving: dict[int, tuple[Area, ...]] = {}
        self._job: Job | None = None
        self._build()
        take_room(self, _PAGE_WIDTH + _SIDE + 60, _HIGH)
        follow_language(self, self._say)
        self._load(1)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._banner = Banner()
        self._canvas = Canvas()
        self._paper = QScrollArea()
        self._paper.setWidget(self._canvas)
        self._paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._paper, 1)
        middle.addWidget(self._make_side())
        rows.addWidget(self._banner)
        rows.addLayout(middle, 1)
        rows.addWidget(self._make_foot())
        self._canvas.changed.connect(self._keep)
        self._canvas.current_changed.connect(self._mark)
        self._canvas.page_wanted.connect(self._turn)

    def _make_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "paneRight")
        side.setFixedWidth(theme().px(_SIDE))
        self._title = text_label("", "strong", wrap=True)
        self._lead = text_label("", "dense", "secondary", wrap=True)
        self._list = QListWidget()
        self._add = button(size="small", icon="square")
        self._remove = button(size="small", icon="trash")
        self._before, self._after = IconButton("chevron-left"), IconButton("chevron-right")
        self._where = text_label("", "meta")
        pages = QHBoxLayout()
        pages.addWidget(self._before)
        pages.addWidget(self._where, 1, Qt.AlignmentFlag.AlignCenter)
        pages.addWidget(self._after)
        self._keys = text_label("", "meta", "muted", wrap=True)
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(7)
        for widget in (self._title, self._lead):
            column.addWidget(widget)
        column.addLayout(pages)
        column.addWidget(boxed(self._list), 1)
        column.addWidget(self._add)
        column.addWidget(self._remove)
        column.addWidget(self._keys)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._add.clicked.connect(self._add_one)
        self._remove.clicked.connect(self._canvas.remove)
        self._list.currentRowChanged.connect(self._canvas.choose)
        return side

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("role", "footer")
        self._progress = ProgressPanel()
        self._progress.hide()
        self._count = text_label("", "dense", "secondary")
        self._cancel, self._make = button(), button(kind="primary", icon="marquee-2")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 17, 8)
        row.addWidget(self._count, 1)
        row.addWidget(self._progress, 2)
        row.addWidget(self._cancel)
        row.addWidget(self._make)
        self._progress.cancel_asked.connect(self._stop)
        self._cancel.clicked.connect(self.reject)
        self._make.clicked.connect(self._go)
        return foot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """WHY: Enter must never make a copy from the page one draws on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Close, and nothing happens; areas that were drawn are lost only when asked twice."""
        drawn = {page: areas for page, areas in self._areas.items() if areas}
        if self._job is None and drawn != self._leaving:
            self._leaving = drawn
            self._banner.tell(self._warn)
            return
        self._stop()
        super().reject()

    def _warn(self) -> None:
        lost = self.tr("The areas you drew would be lost.")
        again = self.tr("Do it again to close without keeping them.")
        self._banner.say("warning", lost, again, icon="alert-triangle")

    # -- pages -------------------------------------------------------------------------------

    @Slot(int)
    def _turn(self, step: int) -> None:
        wanted = max(1, min(self._pages, self._page + step))
        if wanted != self._page:
            self._load(wanted)

    def _load(self, page: int) -> None:
        width = round(theme().px(_PAGE_WIDTH) * self.devicePixelRatioF())
        self._session.work.network(
            page_to_redact,
            self._session.desk,
            self._dispute_id,
            self._row.item.evidence_id,
            page,
            width,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="page",
        )

    @Slot(object)
    def _show(self, shown: PageToRedact) -> None:
        self._page, self._pages = shown.page, shown.pages
        areas = self._areas.get(shown.page, ())
        self._canvas.show_page(shown.picture, areas, self.devicePixelRatioF())
        self._paper.verticalScrollBar().setValue(0)
        self._list_areas()
        self._say_state()
        self._canvas.setFocus()
        announce(self, self._where.text())

    # -- areas -------------------------------------------------------------------------------

    @Slot()
    def _add_one(self) -> None:
        self._canvas.add()
        self._canvas.setFocus()

    @Slot()
    def _keep(self) -> None:
        self._areas[self._page] = self._canvas.areas()
        self._list_areas()
        self._say_state()

    def _list_areas(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for number, area in enumerate(self._canvas.areas(), start=1):
            words = self.tr("Area {number}: {left}%, {top}%, {width} × {height}%")
            self._list.addItem(
                words.format(
                    number=number,
                    left=round(area.left * 100),
                    top=round(area.top * 100),
                    width=round(area.width * 100),
                    height=round(area.height * 100),
                )
            )
        self._list.setCurrentRow(self._canvas.current())
        self._list.blockSignals(False)

    @Slot(int)
    def _mark(self, number: int) -> None:
        self._list.blockSignals(True)
        self._list.setCurrentRow(number)
        self._list.blockSignals(False)
        line = self._list.item(number) if number >= 0 else None
        if line is not None:
            announce(self._canvas, line.text())
        self._say_state()

    # -- making ------------------------------------------------------------------------------

    @Slot()
    def _go(self) -> None:
        if self._job is not None:
            return
        self._banner.hide()
        request = RedactExhibit(self._dispute_id, self._row.item.evidence_id, dict(self._areas))
        # WHY the lane of previews: the pages are drawn again, and the store must not wait for it.
        self._job = self._session.work.network(
            make_redacted_copy,
            self._session.desk,
            request,
            owner=self,
            done=self._done,
            failed=self._fail,
            with_progress=True,
        )
        self._job.progress.connect(self._tell)
        self._job.finished.connect(self._ended)
        self._progress.show_progress(0, 0, step_words("exhibits"))
        self._progress.show()
        self._say_state()

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, step: str) -> None:
        self._progress.show_progress(done, total, step_words(step), count_words(done, total, step))

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _done(self, made: object) -> None:
        self.made.emit(made)
        self._session.tell_changed(self._dispute_id)
        self.accept()

    @Slot()
    def _ended(self) -> None:
        self._job = None
        self._progress.hide()
        self._say_state()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    # -- words -------------------------------------------------------------------------------

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Redacted copy"))
        self._title.setText(piece_words(self._row))
        self._lead.setText(
            self.tr(
                "What you black out is gone from the copy: it holds pictures of the pages and "
                "nothing else. The original stays as it is."
            )
        )
        self._canvas.setAccessibleName(self.tr("Page to redact"))
        self._list.setAccessibleName(self.tr("Areas of this page"))
        self._add.setText(self.tr("Add an area"))
        self._remove.setText(self.tr("Remove the area"))
        self._before.say(self.tr("Previous page"))
        self._after.say(self.tr("Next page"))
        self._keys.setText(
            self.tr(
                "Draw with the mouse, or: Insert adds an area, arrows move it, Shift and arrows "
                "size it, N goes to the next one, Delete removes it."
            )
        )
        self._canvas.setAccessibleDescription(self._keys.text())
        self._cancel.setText(self.tr("Cancel"))
        self._make.setText(self.tr("Make the copy"))
        self._progress.set_cancel_text(self.tr("Stop"))
        self._list_areas()
        self._say_state()

    def _say_state(self) -> None:
        total = sum(len(areas) for areas in self._areas.values())
        where = self.tr("Page {page} of {pages}")
        self._where.setText(where.format(page=self._page, pages=self._pages))
        self._count.setText(counts().areas(total))
        idle = self._job is None
        self._count.setVisible(idle)
        self._make.setEnabled(bool(total) and idle)
        self._remove.setEnabled(self._canvas.current() >= 0 and idle)
        self._before.setEnabled(self._page > 1 and idle)
        self._after.setEnabled(self._page < self._pages and idle)
