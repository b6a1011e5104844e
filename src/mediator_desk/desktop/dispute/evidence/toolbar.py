"""The tools of a page: which page, how large, marking, blacking out, finding."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from mediator_desk.desktop.dispute.evidence.zooming import STEPS, Fit, Zoom
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import text_label

_WIDE: Final = 440
"""From what width on, at 100 % text size, every tool has its button; before, the menu has it."""


class PageTools(QWidget):
    """Says what is wanted; the pane does it."""

    page_wanted = Signal(int)
    zoom_wanted = Signal(object)
    step_wanted = Signal(int)
    marking = Signal(bool)
    wanted = Signal(str)
    """``redact``, ``find``, ``thumbnails``, ``turn``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._page, self._percent = 0, 1, 100
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._before_page, self._after_page = (
            text_label("", "meta", "muted"),
            text_label("", "meta", "muted"),
        )
        self._box = QLineEdit()
        self._box.setProperty("grade", "small")
        self._box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._up, self._down = IconButton("chevron-up"), IconButton("chevron-down")
        self._thumbs = IconButton("layout-sidebar")
        self._smaller, self._larger = IconButton("zoom-out"), IconButton("zoom-in")
        self._zoom = QToolButton()
        self._zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._zooms = QMenu(self._zoom)
        self._zoom.setMenu(self._zooms)
        self._mark, self._redact = IconButton("highlight"), IconButton("marquee-2")
        self._turn, self._find = IconButton("rotate-clockwise"), IconButton("search")
        self._mark.setCheckable(True)
        self._thumbs.setCheckable(True)
        for one in (self._before_page, self._box, self._after_page, self._up, self._down):
            row.addWidget(one)
        row.addStretch(1)
        tools: tuple[QWidget, ...] = (
            self._thumbs,
            self._smaller,
            self._zoom,
            self._larger,
            self._turn,
            self._find,
            self._mark,
            self._redact,
        )
        for tool in tools:
            row.addWidget(tool)
        self._connect()
        follow_language(self, self._say)

    def _connect(self) -> None:
        self._box.editingFinished.connect(self._go_to)
        self._up.clicked.connect(lambda: self.page_wanted.emit(self._page - 1))
        self._down.clicked.connect(lambda: self.page_wanted.emit(self._page + 1))
        self._smaller.clicked.connect(lambda: self.step_wanted.emit(-1))
        self._larger.clicked.connect(lambda: self.step_wanted.emit(1))
        self._mark.toggled.connect(self.marking)
        self._redact.clicked.connect(lambda: self.wanted.emit("redact"))
        self._find.clicked.connect(lambda: self.wanted.emit("find"))
        self._turn.clicked.connect(lambda: self.wanted.emit("turn"))
        self._thumbs.clicked.connect(lambda: self.wanted.emit("thumbnails"))
        self._zooms.aboutToShow.connect(self._offer_zooms)

    def show_page(self, page: int, pages: int) -> None:
        """The page in view, of how many; 0 pages when none can be turned."""
        self._page, self._pages = page, pages
        self._box.setText(str(page))
        self._say()

    @Slot()
    def _go_to(self) -> None:
        typed = self._box.text().strip()
        if typed.isdecimal() and int(typed) != self._page:
            self.page_wanted.emit(int(typed))
        self._box.setText(str(self._page))

    def show_zoom(self, percent: int) -> None:
        """How large the page is shown."""
        self._percent = percent
        self._say()

    def set_tools(self, *, painted: bool, words: bool, redacts: bool) -> None:
        """Which tools fit what is shown: a ``painted`` page, ``words`` to be found."""
        for one in (self._smaller, self._zoom, self._larger, self._turn, self._mark):
            one.setEnabled(painted)
        self._thumbs.setEnabled(painted and self._pages > 1)
        self._find.setEnabled(words)
        self._redact.setEnabled(redacts)
        if not painted:
            self._mark.setChecked(False)

    def set_thumbnails(self, *, shown: bool) -> None:
        """Whether the small pages are shown."""
        self._thumbs.setChecked(shown)

    def toggle_marking(self) -> None:
        """Take the highlighter in hand, or put it down."""
        self._mark.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= theme().px(_WIDE)
        for one in (self._up, self._down, self._thumbs, self._turn):
            one.setVisible(wide)

    @Slot()
    def _offer_zooms(self) -> None:
        self._zooms.clear()
        for words, zoom in (
            (self.tr("Fit the width (0)"), Zoom(Fit.WIDTH)),
            (self.tr("Fit the page"), Zoom(Fit.PAGE)),
        ):
            self._zooms.addAction(words).triggered.connect(
                lambda _=False, one=zoom: self.zoom_wanted.emit(one)
            )
        self._zooms.addSeparator()
        for percent in STEPS:
            action = self._zooms.addAction(self._percent_words(percent))
            action.triggered.connect(
                lambda _=False, one=percent: self.zoom_wanted.emit(Zoom(Fit.NOTHING, one))
            )

    def _percent_words(self, percent: int) -> str:
        return self.tr("{percent} %").format(percent=percent)

    def _say(self) -> None:
        several = self._pages > 1
        self._box.setVisible(several)
        for one in (self._before_page, self._after_page):
            one.setVisible(self._pages > 0)
        if several:
            self._before_page.setText(self.tr("Page"))
            self._after_page.setText(self.tr("of {pages}").format(pages=self._pages))
        else:
            words = self.tr("Page {page} of {pages}")
            self._before_page.setText(words.format(page=1, pages=1))
            self._after_page.setText("")
        self._box.setAccessibleName(
            self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages)
        )
        digits = self._box.fontMetrics().horizontalAdvance("0" * max(2, len(str(self._pages))))
        self._box.setFixedWidth(digits + theme().px(24))
        self._up.say(self.tr("Previous page"))
        self._down.say(self.tr("Next page"))
        self._up.setEnabled(self._page > 1)
        self._down.setEnabled(self._page < self._pages)
        self._thumbs.say(self.tr("Small pages"))
        self._smaller.say(self.tr("Smaller"))
        self._larger.say(self.tr("Larger"))
        percent = self._percent_words(self._percent)
        self._zoom.setText(percent)
        self._zoom.setAccessibleName(self.tr("Zoom, {percent}").format(percent=percent))
        self._zoom.setToolTip(self.tr("Zoom"))
        self._turn.say(self.tr("Turn by a quarter (R)"))
        self._find.say(self.tr("Find in this exhibit (Ctrl+F)"))
        self._mark.say(self.tr("Highlight (H), for you alone"))
        self._redact.say(self.tr("Make a redacted copy…"))
        self._fit()
