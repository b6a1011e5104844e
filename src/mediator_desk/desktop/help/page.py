"""The help place: a page for every screen, found by its title or its words.

Owns the contents at the left and the page at the right; what a page says is a resource. Nothing
is loaded but the help's own pages and pictures: a link to anywhere else does nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.help.reading import (
    CONTENTS,
    Page,
    filled,
    find,
    picture,
    read_page,
    read_pages,
)
from mediator_desk.desktop.help.typesetting import set_type
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.locale import in_french
from mediator_desk.desktop.shell.navigation import Location
from mediator_desk.desktop.shell.shortcuts import CommandLine
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.search import SearchField

_NAME = Qt.ItemDataRole.UserRole
_SIDE = 300
_WIDEST = 640
_NARROW = 640


class PageView(QTextBrowser):
    """Shows one page; loads the help's own pictures and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setProperty("role", "help")

    def show_markdown(self, text: str) -> None:
        """Set the page in the type of the theme."""
        look = theme()
        document = self.document()
        document.setDefaultFont(look.font("body"))
        document.setDocumentMargin(look.px(4))
        self.setMarkdown(text)
        set_type(document)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        # SECURITY: a page can name a picture of the help, and nothing else on the disk or the net.
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = picture(url if isinstance(url, str) else url.toString(), _language())
        if path is None or not path.is_file():
            return None
        image = QImage(str(path))
        room = min(theme().px(_WIDEST), max(1, self.viewport().width() - theme().px(24)))
        if image.width() > room:
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image


class HelpPage(QWidget):
    """Contents and search at the left, the page at the right."""

    def __init__(self, lines: Callable[[], list[CommandLine]]) -> None:
        super().__init__()
        self._lines = lines
        self._here = CONTENTS
        self._past: list[str] = []
        self._pages: list[Page] = []
        self._title = text_label("", "title")
        self.search = SearchField()
        self.contents = QListWidget()
        self.contents.setWordWrap(True)
        self.contents.setSpacing(2)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = PageView()
        self._back = IconButton("arrow-left")
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.search.left.connect(self.contents.setFocus)
        self.contents.currentItemChanged.connect(self._chosen)
        self.contents.itemActivated.connect(lambda _item: self.view.setFocus())
        self.view.anchorClicked.connect(self._follow)
        self._back.clicked.connect(self._return)
        theme().changed.connect(self._show)
        follow_language(self, self._say)

    def _lay_out(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(20, 18, 10, 18)
        left.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._back)
        left.addLayout(top)
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 10, 8, 10)
        inside.addWidget(self.view)
        right = QWidget()
        around = QVBoxLayout(right)
        around.setContentsMargins(6, 18, 20, 18)
        around.addWidget(card)
        splitter = self._splitter = QSplitter()
        splitter.setObjectName("helpSplitter")
        splitter.addWidget(side)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme().px(_SIDE), 3 * theme().px(_SIDE)])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def panes(self) -> list[QWidget]:
        """The widgets F6 goes through."""
        return [self.search, self.contents, self.view]

    def show_location(self, location: Location) -> None:
        """``tab`` names the page, with ``page_`` before it; without, it is the contents."""
        wanted = location.tab.removeprefix("page_")
        self.open(wanted if wanted != location.tab else CONTENTS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme().px(_NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() != wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([1, 2] if narrow else [theme().px(_SIDE)] * 3)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()

    def open(self, name: str) -> None:
        """Show the page ``name``."""
        if name != self._here:
            self._past.append(self._here)
            self._here = name
        self.search.clear()
        self._choose()
        self._show()
        announce(self, self.title())

    def title(self) -> str:
        """The title of the page in view."""
        return read_page(self._here, _language()).title

    def _say(self) -> None:
        self._title.setText(self.tr("Help"))
        self.search.say(self.tr("Search the help"), self.tr("Clear"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.view.setAccessibleName(self.tr("Page of the help"))
        self._back.say(self.tr("Page before"))
        self._pages = read_pages(_language())
        self._fill()
        self._show()

    @Slot()
    def _fill(self) -> None:
        wanted = self.search.text().strip()
        self.contents.blockSignals(True)
        self.contents.clear()
        if wanted:
            for hit in find(wanted, self._pages, self._text_of):
                self._add(hit.page, f"{hit.page.title}\n…{hit.around}…")
            if not self.contents.count():
                none = QListWidgetItem(self.tr("No page holds these words."))
                none.setFlags(Qt.ItemFlag.NoItemFlags)
                self.contents.addItem(none)
        else:
            for page in self._pages:
                self._add(page, page.title)
        self.contents.blockSignals(False)
        self._choose()

    def _add(self, page: Page, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_NAME, page.name)
        self.contents.addItem(item)

    def _choose(self) -> None:
        self.contents.blockSignals(True)
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            if item is not None and item.data(_NAME) == self._here:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)

    @Slot()
    def _chosen(self) -> None:
        item = self.contents.currentItem()
        name = item.data(_NAME) if item is not None else None
        if name is None:
            return
        if name != self._here:
            self._past.append(self._here)
            self._here = name
        self._show()
        self._mark(self.search.text().strip())

    def _mark(self, wanted: str) -> None:
        """Go to the first of the words that were searched."""
        words = wanted.split()
        if words and self.view.find(words[0]):
            self.view.ensureCursorVisible()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        name = url.toString()
        if name.endswith(".md"):
            self.open(name.removesuffix(".md"))

    @Slot()
    def _return(self) -> None:
        if self._past:
            self._here = self._past.pop()
            self._choose()
            self._show()

    def _text_of(self, page: Page) -> str:
        return filled(page, self._lines(), self.tr("no keys"))

    @Slot()
    def _show(self) -> None:
        self._back.setEnabled(bool(self._past))
        self.view.show_markdown(self._text_of(read_page(self._here, _language())))
        self.view.moveCursor(QTextCursor.MoveOperation.Start)


def _language() -> str:
    return "fr" if in_french() else "en"
