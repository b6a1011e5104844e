"""Pages of a document as pictures: the live preview, and the signed decision.

Owns which page is shown. The pictures are made from bytes in memory; nothing is written.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desktop.dispute.evidence.page_view import PageView
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.documents import DocumentPage, picture_of_page


class PagesPane(QFrame):
    """Shows a PDF given as bytes; keeps the page in view when the document is made again."""

    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._session: Session | None = None
        self._pdf = b""
        self._page, self._pages = 1, 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(13, 7, 8, 6)
        self._title = text_label("", "strong")
        self._where = text_label("", "meta", "muted")
        self._up, self._down = IconButton("chevron-up"), IconButton("chevron-down")
        row.addWidget(self._title)
        row.addWidget(self._where, 1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        rows.addWidget(head)
        self._stack = QStackedWidget()
        self._view, self._empty = PageView(), EmptyState()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        rows.addWidget(self._stack, 1)
        self._up.clicked.connect(lambda: self._turn(-1))
        self._down.clicked.connect(lambda: self._turn(1))
        self._view.page_wanted.connect(self._turn)
        follow_language(self, self._say)
        theme().changed.connect(self._load)

    def attach(self, session: Session) -> None:
        """Belong to an open desk."""
        self._session = session

    def show_document(self, pdf: bytes, *, keep_page: bool = True) -> None:
        """Show a document; the former one stays in view until the first picture is there."""
        self._pdf = pdf
        if not keep_page:
            self._page = 1
        self._load()

    def wait(self) -> None:
        """Say that the first preview is being made."""
        self._empty.say(self.tr("Preview in preparation"), "", "file-text")

    @Slot(object)
    def fail(self, error: BaseException) -> None:
        """Say why there is no preview; the last good page stays."""
        words = error_words(error)
        self._where.setText(words.title)
        self._where.setToolTip(words.sentence)
        if not self._pdf:
            self._empty.say(words.title, words.sentence, "alert-triangle", "warning.fg")

    def clear(self) -> None:
        """Forget the document."""
        self._pdf = b""
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
        self._page, self._pages = page.page, page.pages
        self._view.show_page(page.picture, self.devicePixelRatioF())
        self._stack.setCurrentWidget(self._view)
        self._say()
        self.page_shown.emit(self._page)

    @Slot(int)
    def _turn(self, step: int) -> None:
        wanted = max(1, min(self._pages, self._page + step))
        if wanted != self._page:
            self._page = wanted
            self._load()

    def _say(self) -> None:
        self._title.setText(self.tr("PDF preview"))
        self._up.say(self.tr("Previous page"))
        self._down.say(self.tr("Next page"))
        self._view.setAccessibleName(self.tr("Page of the document"))
        self._up.setEnabled(self._page > 1)
        self._down.setEnabled(self._page < self._pages)
        if self._pages:
            where = self.tr("page {page} of {pages}")
            self._where.setText(where.format(page=self._page, pages=self._pages))
