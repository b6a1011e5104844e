"""The evidence pane: one exhibit at a time, previewed apart from this process.

Owns which exhibit, page and attached file are shown. Never opens a file itself: pictures and texts
come from the limited child through ``preview_exhibit``.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mediator_desk.desktop.dispute.evidence.keys import STEPS, claims, key_of
from mediator_desk.desktop.dispute.evidence.layout import PaneParts, Shown
from mediator_desk.desktop.dispute.evidence.marker import Marker
from mediator_desk.desktop.dispute.evidence.outside import Outside
from mediator_desk.desktop.dispute.evidence.refusals import PASSING, refusal_words
from mediator_desk.desktop.dispute.evidence.searcher import Searcher
from mediator_desk.desktop.dispute.evidence.zooming import Fit, Room, Zoom, next_step
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.exhibit_pages import PageOfExhibit, PageWords, read_page_words
from mediator_desk.usecases.exhibits import (
    AttachedFile,
    ExhibitPreview,
    ExhibitRow,
    PreviewExhibit,
    PreviewKind,
    preview_exhibit,
)
from mediator_desk.usecases.highlights import HighlightView

_PAUSE_MS = 120


class EvidencePane(QFrame):
    """Shows exhibits of one dispute, given with ``take_exhibits``; ``lost``: a mark is gone."""

    shown = Signal(object)
    """The evidence id now shown."""
    lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paneRight")
        self._session: Session | None = None
        self._dispute_id: UUID | None = None
        self._exhibits: Sequence[ExhibitRow] = ()
        self._at, self._page, self._pages, self._inside = -1, 1, 1, tuple[int, ...]()
        self._zoom, self._turn, self._furnished = Zoom(), 0, False
        self._preview: ExhibitPreview | None = None
        # WHY a pause: a splitter that is dragged must not ask for every width on its way.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._load)
        follow_language(self, self._say)
        theme().changed.connect(self._load)

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._session, self._dispute_id = session, dispute_id

    def _furnish(self) -> None:
        """WHY late: without exhibits its parts have nothing to show, and a page opens sooner."""
        session, dispute_id = self._session, self._dispute_id
        if self._furnished or session is None or dispute_id is None:
            return
        self._furnished, self._ui = True, PaneParts(self)
        self._marker = Marker(self._ui, self._shown, self.show_highlight, self)
        self._searcher, self._outside = Searcher(self), Outside(self)
        self._connect()
        for part in (self._ui.actions, self._outside, self._marker):
            part.attach(session, dispute_id)
        for reader in (self._searcher, self._ui.thumbnails):
            reader.attach(session)

    def take_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """The exhibits there are; keeps showing the same one, else the first."""
        self._furnish()
        kept = self.current()
        self._exhibits = exhibits
        ids = [row.item.evidence_id for row in exhibits]
        self._at = ids.index(kept) if kept in ids else (0 if ids else -1)
        self._tell_exhibit()
        if kept != self.current():
            self._start(1)
        self._marker.take_exhibits()
        self._say()

    def show_exhibit(self, evidence_id: UUID) -> bool:
        """Show one exhibit; False when there is no such one."""
        for number, row in enumerate(self._exhibits):
            if row.item.evidence_id == evidence_id:
                self._go_to(number)
                return True
        return False

    def show_highlight(self, highlight: HighlightView) -> bool:
        """Show what is highlighted; False when its exhibit is not there."""
        if not self.show_exhibit(highlight.evidence_id):
            return False
        if self._inside != highlight.marked.inside:
            self._start(highlight.marked.page, highlight.marked.inside)
        elif self._page != highlight.marked.page:
            self._pages = max(self._pages, highlight.marked.page)
            self._turn_to(highlight.marked.page)
        self._marker.aim(highlight)
        return True

    def seek_highlight(self, highlight_id: UUID) -> None:
        """Show a highlight as soon as exhibits and highlights were read."""
        self._furnish()
        self._marker.seek(highlight_id)

    def current(self) -> UUID | None:
        """The exhibit shown."""
        return self._exhibits[self._at].item.evidence_id if self._at >= 0 else None

    def _row(self) -> ExhibitRow | None:
        return self._exhibits[self._at] if self._at >= 0 else None

    def _shown(self) -> Shown | None:
        row = self._row()
        if row is None:
            return None
        return Shown(row, self._page, self._pages, self._inside, self._preview)

    def _tell_exhibit(self) -> None:
        row = self._row()
        self._ui.seen.show_exhibit(row, self._exhibits)
        self._ui.actions.take(row, self._exhibits)
        self._ui.line.tell(row, self._preview)

    def _connect(self) -> None:
        ui = self._ui
        ui.previous.clicked.connect(lambda: self._go_to(self._at - 1))
        ui.next.clicked.connect(lambda: self._go_to(self._at + 1))
        for pages in (ui.tools, ui.thumbnails):
            pages.page_wanted.connect(self._turn_to)
        ui.tools.zoom_wanted.connect(self._set_zoom)
        ui.tools.step_wanted.connect(self._step_zoom)
        for wishes in (ui.tools, ui.actions):
            wishes.wanted.connect(self._do)
        ui.actions.failed.connect(self._fail)
        ui.view.zoom_wanted.connect(self._step_zoom)
        ui.view.page_wanted.connect(lambda step: self._turn_to(self._page + step))
        ui.view.turn_wanted.connect(lambda: self._do("turn"))
        ui.reader.opened.connect(self._open_attached)
        ui.sheets.activated.connect(lambda place: self._turn_to(place + 1))
        ui.notices.back_wanted.connect(lambda: self._start(1, self._inside[:-1]))
        ui.again.clicked.connect(self._load)
        ui.find.asked.connect(self._find)
        ui.find.step_wanted.connect(self._searcher.step)
        ui.find.left.connect(ui.focus_page)
        ui.marks.wanted.connect(self.show_highlight)
        self._searcher.moved.connect(self._show_found)
        self._marker.lost.connect(self.lost)
        self._outside.saved.connect(ui.line.say_saved)
        for worker in (self._searcher, self._marker, self._outside):
            worker.failed.connect(self._fail)

    # -- moving ------------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._exhibits) and number != self._at:
            self._at = number
            self._tell_exhibit()
            self._start(1)
            self.shown.emit(self.current())

    def _start(self, page: int, inside: tuple[int, ...] = ()) -> None:
        """Another exhibit, or another file inside of it."""
        self._page, self._pages, self._inside, self._turn = page, 1, inside, 0
        self._preview = None
        self._searcher.forget()
        self._ui.find.field.clear()
        self._ui.thumbnails.clear()
        self._load()
        self._say()

    @Slot(int)
    def _turn_to(self, page: int) -> None:
        wanted = max(1, min(self._pages, page))
        if wanted != self._page:
            self._page = wanted
            self._load()
            self._say()
            words = self.tr("Page {page} of {pages}")
            announce(self, words.format(page=wanted, pages=self._pages))

    @Slot(object)
    def _open_attached(self, attached: AttachedFile) -> None:
        self._start(1, (*self._inside, attached.index))

    @Slot(int)
    def _step_zoom(self, way: int) -> None:
        if self._preview is None or self._preview.picture is None:
            return
        if not way:
            self._set_zoom(Zoom())
            return
        self._set_zoom(next_step(self._percent() / 100, way))

    @Slot(object)
    def _set_zoom(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._load()

    def _room(self) -> Room:
        size, edge = self._ui.stack.size(), theme().px(24)
        bar = self._ui.view.verticalScrollBar().sizeHint().width()
        wide = max(120, size.width() - edge - bar)
        return Room(wide, max(120, size.height() - edge), self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        drawn = self._preview is not None and self._preview.picture is not None
        if drawn and self._zoom.fit is not Fit.NOTHING:
            self._pause.start()

    # -- previews ----------------------------------------------------------------------------

    @Slot()
    def _load(self) -> None:
        if not self._furnished:
            return
        row = self._row()
        if self._session is None or self._dispute_id is None or row is None:
            self._ui.stack.setCurrentWidget(self._ui.empty)
            return
        if not row.held:
            self._refuse("not_held")
            return
        if self.isVisible() and not self._ui.stack.isVisible():
            # WHY: parts made a moment ago have no room yet to ask a page for.
            QTimer.singleShot(0, self, self._load)
            return
        wide, high, zoom = self._zoom.asked(self._room(), self._turn)
        request = PreviewExhibit(
            self._dispute_id, row.item.evidence_id, self._page, wide, high, zoom, self._inside
        )
        self._session.work.network(
            preview_exhibit,
            self._session.desk,
            request,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="preview",
        )

    @Slot(object)
    def _show(self, preview: ExhibitPreview) -> None:
        ui, before = self._ui, self._preview
        same = before is not None and preview.page == before.page and before.kind is preview.kind
        self._preview, self._page, self._pages = preview, preview.page, preview.pages
        ui.notices.tell(preview, inside=bool(self._inside))
        ui.actions.tell(preview)
        ui.line.tell(self._row(), preview)
        ui.show_sheets(preview)
        if preview.kind is PreviewKind.NONE:
            self._refuse(preview.refusal or "unsupported")
        elif preview.picture is not None:
            self._show_picture(preview, fresh=not same)
        else:
            ui.reader.show_preview(preview)
            ui.stack.setCurrentWidget(ui.reader)
        self._show_found(moved=False)
        self._say()

    def _show_picture(self, preview: ExhibitPreview, *, fresh: bool) -> None:
        ui, picture = self._ui, preview.picture
        assert picture is not None
        natural = (picture.natural_width or picture.width, picture.natural_height or picture.height)
        grows = preview.kind is PreviewKind.PAGES
        size = self._zoom.size(natural, self._room(), self._turn, grows=grows)
        if fresh:
            ui.view.start_page()
            self._read_words()
        ui.view.show_page(picture, QSize(*size), self._turn)
        ui.view.setAccessibleDescription(preview.text[:2000])
        ui.stack.setCurrentWidget(ui.view)
        self._marker.show_marks()
        if ui.thumbnails.isVisible():
            self._show_thumbnails()

    def _percent(self) -> int:
        picture = self._preview.picture if self._preview is not None else None
        return 100 if picture is None else self._ui.view.percent(picture.natural_width)

    def _read_words(self) -> None:
        row = self._row()
        if self._session is None or self._dispute_id is None or row is None:
            return
        where = PageOfExhibit(self._dispute_id, row.item.evidence_id, self._page, self._inside)
        self._session.work.network(
            read_page_words,
            self._session.desk,
            where,
            owner=self,
            done=self._take_words,
            failed=self._fail,
            key="words",
        )

    @Slot(object)
    def _take_words(self, words: PageWords) -> None:
        self._ui.view.take_words(words)
        self._show_found(moved=False)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        words = error_words(error)
        self._ui.say_nothing(words.title, words.sentence, "alert-triangle", "warning.fg")

    def _refuse(self, reason: str) -> None:
        title, sentence = refusal_words(reason)
        save = reason not in ("not_held", "hidden")
        self._ui.say_nothing(title, sentence, "file-x", "text.muted", save=save)
        self._ui.again.setVisible(reason in PASSING)
        announce(self, f"{title}. {sentence}")

    # -- finding -----------------------------------------------------------------------------

    @Slot(str)
    def _find(self, words: str) -> None:
        if (row := self._row()) is not None and self._dispute_id is not None:
            where = (self._dispute_id, row.item.evidence_id, self._inside)
            self._searcher.look_for(*where, words, self._page)

    @Slot()
    def _show_found(self, *, moved: bool = True) -> None:
        ui, hit = self._ui, self._searcher.hit()
        if moved:
            ui.find.show_found(self._searcher.found, self._searcher.at)
        if moved and hit is not None and hit.page != self._page:
            self._turn_to(hit.page)
            return
        hits, current = self._searcher.on_page(self._page)
        if self._preview is not None and self._preview.picture is not None:
            words = ui.view.sheet.words
            ui.view.show_hits([words.regions(one.start, one.end) for one in hits], current)
        elif self._preview is not None and self._preview.kind is not PreviewKind.NONE:
            ui.reader.show_hits(hits, current)

    # -- doing -------------------------------------------------------------------------------

    @Slot(str)
    def _do(self, wanted: str) -> None:
        row = self._row()
        if wanted == "find":
            self._ui.find.open_bar()
        elif wanted == "turn":
            self._turn = (self._turn + 1) % 4
            self._load()
        elif wanted == "thumbnails":
            self._ui.thumbnails.setVisible(not self._ui.thumbnails.isVisible())
            self._show_thumbnails()
        elif wanted == "cite":
            self._marker.cite()
        elif wanted == "redact":
            self._ui.actions.redact()
        elif wanted == "save" and row is not None:
            self._outside.save(row, self._inside, self._preview.name if self._preview else "")
        elif wanted == "outside" and row is not None and self._preview is not None:
            self._outside.open(row, self._inside, self._preview)

    def _show_thumbnails(self) -> None:
        shown, row = self._ui.thumbnails.isVisible(), self._row()
        self._ui.tools.set_thumbnails(shown=shown)
        if shown and row is not None and self._dispute_id is not None:
            where = (self._dispute_id, row.item.evidence_id, self._inside)
            self._ui.thumbnails.show_pages(*where, self._pages, self._page)

    # -- keys and words ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # WHY: inside the pane, its own keys go before those of the page around it.
        return claims(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if not key or not self._furnished:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._searcher.step(STEPS[key])
        else:
            self._do(key)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Exhibit"))
        if not self._furnished:
            return
        row, ui = self._row(), self._ui
        ui.view.setAccessibleName(self.tr("Page of the exhibit"))
        ui.say_exhibit(row, self._at, len(self._exhibits))
        ui.say_tools(self._shown(), self._percent())
