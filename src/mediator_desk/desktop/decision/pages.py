"""Pages of a document as pictures: the live preview, and the signed decision.

Owns which page is shown. The pictures are made from bytes in memory; nothing is written.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desktop.decision.paper import PaperView
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton, button
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import set_look, text_label
from mediator_desk.usecases.documents import DocumentPage, picture_of_page
from mediator_desk.usecases.previewing import BlockPlace, nearest

Places = Sequence[Sequence[BlockPlace]]


class PagesPane(QFrame):
    """Shows a PDF given as bytes; keeps the page in view when the document is made again."""

    page_shown = Signal(int)
    retried = Signal()
    block_chosen = Signal(int, int)
    """A paragraph was clicked: its section and its block, both from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._session: Session | None = None
        self._pdf = b""
        self._page, self._pages, self._drawn = 1, 0, 0
        self._places: Places = ()
        self._in_hand: tuple[int, int] | None = None
        self._turned = False
        self._problem: BaseException | None = None
        self._title = text_label("", "strong")
        self._where = text_label("", "meta", "muted")
        self._up, self._down = IconButton("chevron-up"), IconButton("chevron-down")
        self._again = button("", "link", "small", icon="refresh")
        self._stack = QStackedWidget()
        self._view, self._empty = PaperView(), EmptyState()
        self._lay_out()
        self._up.clicked.connect(lambda: self._turn(-1))
        self._down.clicked.connect(lambda: self._turn(1))
        self._again.clicked.connect(self.retried)
        self._view.page_wanted.connect(self._turn)
        self._view.point_chosen.connect(self._choose)
        follow_language(self, self._say)
        theme().changed.connect(self._load)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(13, 7, 8, 6)
        row.addWidget(self._title)
        row.addWidget(self._where, 1)
        for each in (self._again, self._up, self._down):
            row.addWidget(each)
        rows.addWidget(head)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        rows.addWidget(self._stack, 1)

    def attach(self, session: Session) -> None:
        """Belong to an open desk."""
        self._session = session

    @property
    def pages(self) -> int:
        """How many pages the document has; 0 until it was drawn."""
        return self._pages

    def show_document(self, pdf: bytes, *, keep_page: bool = True) -> None:
        """Show a document; the former one stays in view until the first picture is there."""
        self._pdf, self._problem = pdf, None
        if not keep_page:
            self._page = 1
        self._load()

    def show_places(self, places: Places) -> None:
        """Where each paragraph stands, page by page, in the document shown now."""
        self._places = places
        page = self._page_of(*self._in_hand) if self._in_hand is not None else None
        if page is not None and page != self._page and not self._turned:
            self._page = page
            self._load()
        else:
            self._tint(reveal=not self._turned)

    def hold(self, section: int, block: int) -> None:
        """Tint a paragraph, and turn to its page."""
        if (section, block) == self._in_hand:
            return
        self._in_hand, self._turned = (section, block), False
        page = self._page_of(section, block)
        if page is not None and page != self._page:
            self._page = page
            self._load()
        else:
            self._tint(reveal=True)

    def wait(self) -> None:
        """Say that the first preview is being made."""
        self._empty.say(self.tr("Preview in preparation"), "", "file-text")

    @Slot(object)
    def fail(self, error: BaseException) -> None:
        """Say why there is no preview; the last good page stays, with a hatched edge."""
        self._problem = error
        self._view.mark_old()
        self._say()

    def clear(self) -> None:
        """Forget the document."""
        self._pdf, self._places, self._in_hand = b"", (), None
        self._view.clear()
        self._stack.setCurrentWidget(self._empty)

    @Slot()
    def _load(self) -> None:
        if self._session is None or not self._pdf:
            return
        room = max(240, self._stack.width() - theme().px(44))
        width = round(room * self.devicePixelRatioF())
        self._session.work.network(
            picture_of_page,
            self._session.desk,
            self._pdf,
            self._page,
            width,
            owner=self,
            done=self._show,
            failed=self.fail,
            key="page",
        )

    @Slot(object)
    def _show(self, page: DocumentPage) -> None:
        same = page.page == self._drawn
        self._page, self._pages, self._drawn = page.page, page.pages, page.page
        self._view.show_page(page, self.devicePixelRatioF(), keep_place=same)
        self._stack.setCurrentWidget(self._view)
        self._say()
        self._tint(reveal=not same)
        self.page_shown.emit(self._page)

    @Slot(int)
    def _turn(self, step: int) -> None:
        self._turned = True
        wanted = max(1, min(self._pages, self._page + step))
        if wanted != self._page:
            self._page = wanted
            self._load()

    @Slot(float, float)
    def _choose(self, across: float, down: float) -> None:
        found = nearest(self._on_page(self._page), across, down)
        if found is not None:
            self.block_chosen.emit(found.section, found.block)

    def _on_page(self, page: int) -> Sequence[BlockPlace]:
        return self._places[page - 1] if 0 < page <= len(self._places) else ()

    def _page_of(self, section: int, block: int) -> int | None:
        """The page of a paragraph: the one in view when it stands there too."""
        pages = [
            number
            for number, places in enumerate(self._places, 1)
            if any((place.section, place.block) == (section, block) for place in places)
        ]
        return self._page if self._page in pages else next(iter(pages), None)

    def _tint(self, *, reveal: bool) -> None:
        found = None
        for place in self._on_page(self._page):
            if (place.section, place.block) == self._in_hand:
                found = (place.left, place.top, place.right, place.bottom)
        self._view.tint(found, reveal=reveal)

    def _say(self) -> None:
        self._title.setText(self.tr("PDF preview"))
        self._up.say(self.tr("Previous page"))
        self._down.say(self.tr("Next page"))
        self._again.setText(self.tr("Try again"))
        self._again.setVisible(self._problem is not None)
        self._view.setAccessibleName(self.tr("Page of the document"))
        self._up.setEnabled(self._page > 1)
        self._down.setEnabled(self._page < self._pages)
        set_look(self._where, tone="warning" if self._problem else "muted")
        self._where.setToolTip("")
        if self._problem is not None:
            words = error_words(self._problem)
            self._where.setText(words.title)
            self._where.setToolTip(words.sentence)
            if not self._pages:
                self._empty.say(words.title, words.sentence, "alert-triangle", "warning.fg")
        elif self._pages:
            where = self.tr("page {page} of {pages}")
            self._where.setText(where.format(page=self._page, pages=self._pages))
