"""Marking parts of what the pane shows, and taking words and citations along.

Owns which highlight is in view; the highlights themselves are the highlighter's.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk.desktop.dispute.evidence.copying import (
    Citation,
    cite_highlight,
    cite_page,
    copy_citation,
    copy_words,
)
from mediator_desk.desktop.dispute.evidence.highlighter import Highlighter
from mediator_desk.desktop.dispute.evidence.layout import PaneParts, Shown
from mediator_desk.desktop.dispute.evidence.sheet import SheetMark
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.highlights import HighlightView, Marked


class Marker(QObject):
    """Works on the parts of one pane; ``where`` tells what they show, ``go`` shows a highlight."""

    failed = Signal(object)
    lost = Signal()
    """What was sought is no longer there."""

    def __init__(
        self,
        parts: PaneParts,
        where: Callable[[], Shown | None],
        go: Callable[[HighlightView], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui, self._where, self._go = parts, where, go
        self._in_view: UUID | None = None
        self._reveals = False
        self._sought: UUID | None = None
        self._exhibits_read = False
        self._highlighter = Highlighter(self)
        self._highlighter.changed.connect(self.seek_again)
        self._highlighter.changed.connect(self.show_marks)
        self._highlighter.made.connect(self._made)
        self._highlighter.failed.connect(self.failed)
        view, marks = parts.view, parts.marks
        parts.tools.marking.connect(lambda on: view.set_marking(on=on))
        view.mark_wanted.connect(self.mark)
        view.mark_pressed.connect(self._choose)
        view.copy_wanted.connect(self.copy)
        marks.renamed.connect(self._highlighter.rename)
        marks.removed.connect(self._highlighter.remove)
        marks.cited.connect(lambda one: self._take_along(cite_highlight(one)))

    def attach(self, session: Session, dispute_id: UUID) -> None:
        """Belong to a dispute of an open desk."""
        self._highlighter.attach(session, dispute_id)

    def aim(self, highlight: HighlightView) -> None:
        """Bring a highlight into view, now or once its page is shown."""
        self._in_view, self._reveals = highlight.highlight_id, True
        self.show_marks()

    @Slot(object)
    def seek(self, highlight_id: UUID | None) -> None:
        """Find a highlight, now or once they were read."""
        self._sought = highlight_id
        self.seek_again()

    @Slot()
    def seek_again(self) -> None:
        """WHY again: highlights and exhibits are read side by side, either first."""
        sought = self._highlighter.get(self._sought)
        if sought is not None and self._go(sought):
            self._sought = None
        gone = sought is None and self._highlighter.read
        if self._sought is not None and self._exhibits_read and (gone or sought is not None):
            self._sought = None
            self.lost.emit()

    def take_exhibits(self) -> None:
        """The exhibits were read: what is highlighted may be found now, or is lost."""
        self._exhibits_read = True
        self.seek_again()

    @Slot()
    def show_marks(self) -> None:
        """Paint and list the highlights of what is shown."""
        where = self._where()
        if where is None:
            self._ui.marks.show_highlights((), None)
            return
        every = self._highlighter.of(where.row.item.evidence_id, where.inside)
        here = [
            SheetMark(one.highlight_id, one.marked.regions, one.marked.title)
            for one in every
            if one.marked.page == where.page
        ]
        self._ui.view.show_marks(here, self._in_view)
        self._ui.marks.show_highlights(every, self._in_view)
        shown = next((one for one in here if one.highlight_id == self._in_view), None)
        painted = where.preview is not None and where.preview.page == where.page
        if self._reveals and shown is not None and painted:
            self._reveals = False
            self._ui.view.reveal(shown.regions[0])

    @Slot()
    def mark(self) -> None:
        """Highlight the words chosen or the region in hand; else take the highlighter in hand."""
        sheet, where = self._ui.view.sheet, self._where()
        if where is None or self._ui.stack.currentWidget() is not self._ui.view:
            return
        regions = sheet.chosen_regions()
        text = sheet.chosen_text() if regions else ""
        if sheet.in_hand is not None:
            regions, text = (sheet.in_hand,), ""
        if not regions:
            self._ui.tools.toggle_marking()
            return
        marked = Marked(where.page, regions, text, inside=where.inside)
        self._highlighter.add(where.row.item.evidence_id, marked)
        sheet.hold(None)
        sheet.choose(sheet.chosen.caret, sheet.chosen.caret)

    @Slot(object)
    def _made(self, made: HighlightView) -> None:
        self._choose(made.highlight_id)
        title = made.marked.title or self.tr("region {number}").format(number=made.no)
        announce(self._ui.view, self.tr("Highlighted: {title}").format(title=title))

    @Slot(object)
    def _choose(self, highlight_id: UUID) -> None:
        self._in_view = highlight_id
        self.show_marks()

    @Slot()
    def copy(self) -> None:
        """Take the chosen words along."""
        reading = self._ui.stack.currentWidget() is self._ui.reader
        text = self._ui.reader.selected_text() if reading else self._ui.view.sheet.chosen_text()
        if text:
            copy_words(text)
            announce(self._ui.view, self.tr("Copied"))

    def cite(self) -> None:
        """Take a citation along: of the highlight in view, else of the page."""
        where = self._where()
        mark = self._highlighter.get(self._in_view)
        if where is None:
            return
        here = (where.row.item.evidence_id, where.page)
        if mark is not None and mark.piece_no and (mark.evidence_id, mark.marked.page) == here:
            self._take_along(cite_highlight(mark))
        elif where.row.filing is None:
            self._take_along(cite_page(where.row, where.page, where.pages))

    def _take_along(self, citation: Citation) -> None:
        copy_citation(citation)
        announce(self._ui.view, self.tr("Citation copied: {words}").format(words=citation.words))
