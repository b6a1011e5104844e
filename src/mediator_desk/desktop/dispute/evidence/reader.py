"""Shows what is not a picture: words, e-mails, cells. Nothing is loaded, nothing is followed."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.dispute.evidence.cells import CellsModel
from mediator_desk.desktop.dispute.evidence.kinds import kind_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.sizes import file_size
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.exhibit_pages import Hit
from mediator_desk.usecases.exhibits import AttachedFile, ExhibitPreview, PreviewKind

_LONGEST_LINE: Final = 4000
"""Characters; no line that a person wrote is longer."""
_MOST_LINES: Final = 4
"""Attached files shown without scrolling."""


class _Browser(QTextBrowser):
    """SECURITY: loads nothing and follows nothing, whatever it was given to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("role", "page")
        self.document().setDocumentMargin(14)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        return None


class Reader(QStackedWidget):
    """Words or a table, whichever the exhibit is; ``opened`` with an attached file to look at."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ExhibitPreview | None = None
        self._by_layout = False
        self._headers = ""
        self._browser, self._table = _Browser(), QTableView()
        self._cells = CellsModel(self)
        self._table.setModel(self._cells)
        self._table.horizontalHeader().setResizeContentsPrecision(60)
        self._table.setWordWrap(False)
        self.addWidget(self._with_mail())
        self.addWidget(self._table)
        follow_language(self, self._say)

    def _with_mail(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._head = QFrame()
        self._head.setProperty("role", "surface")
        self._head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout(self._head)
        lines.setContentsMargins(14, 8, 14, 8)
        lines.setSpacing(4)
        self._views = Segmented()
        self._views.chosen.connect(self._choose_view)
        self._files = QListWidget()
        self._files.itemActivated.connect(self._open)
        self._files.itemClicked.connect(self._open)
        lines.addWidget(self._files)
        across = QHBoxLayout()
        across.addWidget(self._views)
        across.addStretch(1)
        lines.addLayout(across)
        rows.addWidget(self._head)
        rows.addWidget(self._browser, 1)
        return page

    def show_preview(self, preview: ExhibitPreview) -> None:
        """Show a preview of kind text, email or table."""
        self._shown = preview
        if preview.kind is PreviewKind.TABLE:
            self._cells.show_rows(preview.table)
            self._table.resizeColumnsToContents()
            self._table.scrollToTop()
            self.setCurrentWidget(self._table)
            return
        self._by_layout = preview.kind is PreviewKind.TEXT and bool(preview.markup)
        self._views.choose("layout" if self._by_layout else "words")
        self._show_head(preview)
        self._show_words()
        self.setCurrentIndex(0)

    def show_hits(self, hits: Sequence[Hit], current: int) -> None:
        """Mark what was found on the page shown; the current one comes into view."""
        if self.currentWidget() is self._table:
            self._cells.mark({(hit.start, hit.end) for hit in hits})
            if 0 <= current < len(hits):
                index = self._cells.index(hits[current].start, hits[current].end)
                self._table.setCurrentIndex(index)
            return
        if hits and self._by_layout:
            self._choose_view("words")
            self._views.choose("words")
        marks = []
        for number, hit in enumerate(hits):
            mark = QTextEdit.ExtraSelection()
            cursor, look = QTextCursor(self._browser.document()), QTextCharFormat()
            cursor.setPosition(self._place(hit.start))
            cursor.setPosition(self._place(hit.end), QTextCursor.MoveMode.KeepAnchor)
            look.setBackground(theme().colour("note.edge" if number == current else "note.bg"))
            look.setFontUnderline(number == current)
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
            if number == current:
                plain = QTextCursor(cursor)
                plain.clearSelection()
                self._browser.setTextCursor(plain)
                self._browser.ensureCursorVisible()
        self._browser.setExtraSelections(marks)

    def selected_text(self) -> str:
        """The words or cells chosen."""
        if self.currentWidget() is self._table:
            return self._cells.words_of(self._table.selectionModel().selectedIndexes())
        return self._browser.textCursor().selectedText().replace("\u2029", "\n")

    def clear(self) -> None:
        """Forget what was shown."""
        self._shown = None
        self._browser.clear()
        self._files.clear()
        self._cells.show_rows(())

    # -- words and e-mails -------------------------------------------------------------------

    def _place(self, character: int) -> int:
        """WHY bounded: the document counts in units of UTF-16, and a hit must never be beyond."""
        text = self._shown.text if self._shown is not None else ""
        before = self._headers + text[:character]
        units = len(before.encode("utf-16-le")) // 2
        return min(units, self._browser.document().characterCount() - 1)

    def _show_words(self) -> None:
        if self._shown is None:
            return
        if self._by_layout:
            head = "<br>".join(escape(line) for line in self._headers.strip().splitlines())
            self._browser.setHtml(f"<p>{head}</p>{self._shown.markup}")
        else:
            text = self._headers + self._shown.text
            # WHY: Qt looks for the words to part in a line in a time that grows as its square.
            endless = max(map(len, text.split("\n"))) > _LONGEST_LINE
            wrap = QTextOption.WrapMode
            self._browser.setWordWrapMode(
                wrap.WrapAnywhere if endless else wrap.WrapAtWordBoundaryOrAnywhere
            )
            self._browser.setPlainText(text)

    @Slot(str)
    def _choose_view(self, name: str) -> None:
        self._by_layout = name == "layout"
        self._show_words()

    def _show_head(self, preview: ExhibitPreview) -> None:
        names = {
            "from": self.tr("From"),
            "reply-to": self.tr("Reply to"),
            "to": self.tr("To"),
            "cc": self.tr("Copy to"),
            "date": self.tr("Date"),
            "subject": self.tr("Subject"),
            "message-id": self.tr("Identifier"),
        }
        line = self.tr("{name}: {value}")
        shown = [
            line.format(name=names.get(name.casefold(), name), value=value)
            for name, value in preview.headers
        ]
        self._headers = "\n".join(shown) + "\n\n" if shown else ""
        self._files.clear()
        for attached in preview.attachments:
            name = attached.name or self.tr("without a name")
            words = self.tr("{name}, {kind}, {size}").format(
                name=name, kind=kind_words(attached.media_type), size=file_size(attached.size)
            )
            item = QListWidgetItem(theme().icon("paperclip", "text.secondary"), words)
            item.setData(Qt.ItemDataRole.UserRole, attached)
            self._files.addItem(item)
        self._files.setVisible(bool(preview.attachments))
        lines = min(_MOST_LINES, self._files.count())
        self._files.setFixedHeight(lines * max(20, self._files.sizeHintForRow(0)) + 6)
        side = theme().px(16)
        self._files.setIconSize(QSize(side, side))
        both = bool(preview.markup)
        self._views.setVisible(both)
        self._head.setVisible(bool(preview.attachments) or both)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        attached = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(attached, AttachedFile):
            self.opened.emit(attached)

    def _say(self) -> None:
        self._browser.setAccessibleName(self.tr("Text of the exhibit"))
        self._table.setAccessibleName(self.tr("Cells of the exhibit"))
        self._files.setAccessibleName(self.tr("Attached files"))
        self._views.setAccessibleName(self.tr("How the text is shown"))
        self._views.set_choices([("words", self.tr("Plain text")), ("layout", self.tr("Laid out"))])
        if self._shown is not None and self.currentWidget() is not self._table:
            self._views.choose("layout" if self._by_layout else "words")
            self._show_head(self._shown)
            self._show_words()
