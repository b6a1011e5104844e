"""The parts of the evidence pane and where they stand.

Owns building and the words of what is not the page; what they do is the pane's.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.dispute.evidence.actions import ExhibitActions
from mediator_desk.desktop.dispute.evidence.file_line import FileLine
from mediator_desk.desktop.dispute.evidence.finding import FindBar
from mediator_desk.desktop.dispute.evidence.foot import Foot
from mediator_desk.desktop.dispute.evidence.marks_list import MarksList
from mediator_desk.desktop.dispute.evidence.notices import Notices
from mediator_desk.desktop.dispute.evidence.page_view import PageView
from mediator_desk.desktop.dispute.evidence.reader import Reader
from mediator_desk.desktop.dispute.evidence.seen import SeenBy
from mediator_desk.desktop.dispute.evidence.thumbnails import Thumbnails
from mediator_desk.desktop.dispute.evidence.toolbar import PageTools
from mediator_desk.desktop.dispute.exhibits.words import filing_words
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.shell.hiding import Curtain
from mediator_desk.desktop.widgets.buttons import IconButton
from mediator_desk.desktop.widgets.chips import Chip
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import ElidedLabel
from mediator_desk.usecases.exhibits import ExhibitPreview, ExhibitRow, PreviewKind

_LEAST_HEIGHT: Final = 150
_TONES: Final = {
    PartyRole.CONSUMER: "consumer",
    PartyRole.TRADER: "trader",
    PartyRole.MEDIATOR: "mediator",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane shows: an exhibit or what is attached to it, and one page of it."""

    row: ExhibitRow
    page: int
    pages: int
    inside: tuple[int, ...]
    preview: ExhibitPreview | None


class PaneParts:
    """Made once for a pane; not a widget itself."""

    def __init__(self, pane: QFrame) -> None:
        self.number, self.title = Chip("", "trader"), ElidedLabel("", "strong")
        self.previous, self.next = IconButton("chevron-left"), IconButton("chevron-right")
        self.tools, self.actions = PageTools(), ExhibitActions()
        self.find, self.notices, self.sheets = FindBar(), Notices(), Choice()
        self.thumbnails, self.view, self.reader = Thumbnails(), PageView(), Reader()
        self.empty, self.marks = EmptyState(), MarksList()
        self.again, self.save = self.empty.add_button("", "soft"), self.empty.add_button("")
        self.seen, self.line = SeenBy(), FileLine()
        self.save.clicked.connect(lambda: self.actions.wanted.emit("save"))
        self.stack = QStackedWidget()
        # WHY told: the tallest of its pages would otherwise squeeze the lines above and below, and
        # these must leave room to read; the foot scrolls instead.
        self.stack.setMinimumHeight(_LEAST_HEIGHT)
        for view in (self.empty, self.view, self.reader):
            self.stack.addWidget(view)
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head())
        for widget in (self.find, self.notices, self.sheets):
            rows.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.thumbnails)
        middle.addWidget(self.stack, 1)
        rows.addLayout(middle, 1)
        rows.addWidget(Foot(self._foot()))
        for hidden in (self.thumbnails, self.sheets, self.again, self.save):
            hidden.hide()
        Curtain(pane)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "header")
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(14, 8, 10, 6)
        lines.setSpacing(2)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(2)
        first.addWidget(self.number)
        first.addWidget(self.title, 1)
        first.addWidget(self.previous)
        first.addWidget(self.next)
        second.addWidget(self.tools, 1)
        second.addWidget(self.actions)
        lines.addLayout(first)
        lines.addLayout(second)
        return head

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("role", "surface")
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.marks)
        column.addWidget(self.seen)
        column.addWidget(self.line)
        column.addStretch(1)
        return foot

    def focus_page(self) -> None:
        """Give the keyboard to what is shown."""
        widget = self.stack.currentWidget()
        if widget is not None:
            widget.setFocus()

    def say_tools(self, shown: Shown | None, percent: int) -> None:
        """What the tools say and may do."""
        preview = None if shown is None else shown.preview
        paged = preview is not None and (preview.picture is not None or preview.pages > 1)
        paged = paged and preview is not None and preview.kind is not PreviewKind.TABLE
        page, pages = (1, 0) if shown is None or not paged else (shown.page, shown.pages)
        self.tools.show_page(page, pages)
        self.tools.show_zoom(percent)
        wordless = (PreviewKind.NONE, PreviewKind.IMAGE)
        self.tools.set_tools(
            painted=preview is not None and preview.picture is not None,
            words=preview is not None and preview.kind not in wordless,
            redacts=self.actions.can_redact() and shown is not None and not shown.inside,
        )

    def say_nothing(
        self, title: str, sentence: str, icon: str, colour: str, *, save: bool = False
    ) -> None:
        """Say why there is no page; ``save`` offers a copy instead."""
        translate = QCoreApplication.translate
        self.empty.say(title, sentence, icon, colour)
        self.again.setText(translate("EvidencePane", "Try again"))
        self.save.setText(translate("EvidencePane", "Save a copy…"))
        self.again.hide()
        self.save.setVisible(save)
        self.stack.setCurrentWidget(self.empty)

    def show_sheets(self, preview: ExhibitPreview) -> None:
        """The sheets of a workbook, when there are several."""
        several = len(preview.sheets) > 1
        self.sheets.setVisible(several)
        if several:
            names = [(str(place), name) for place, name in enumerate(preview.sheets)]
            self.sheets.set_choices(names)
            self.sheets.choose(str(preview.page - 1))

    def say_exhibit(self, row: ExhibitRow | None, at: int, every: int) -> None:
        """Name the exhibit shown and the ones beside it."""
        translate = QCoreApplication.translate
        self.previous.say(translate("EvidencePane", "Previous exhibit"))
        self.next.say(translate("EvidencePane", "Next exhibit"))
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(0 <= at < every - 1)
        self.sheets.setAccessibleName(translate("EvidencePane", "Sheet of the workbook"))
        self.number.setVisible(row is not None)
        for part in (self.tools, self.actions):
            part.setVisible(row is not None)
        if row is None:
            self.title.setText(translate("EvidencePane", "No exhibit"))
            title = translate("EvidencePane", "No exhibit in this file")
            self.empty.say(title, translate("EvidencePane", "Those filed later appear here."))
            return
        words = translate("EvidencePane", "Exhibit {number}").format(number=row.item.piece_no)
        if row.number is not None:
            words = f"{words} · {row.number}"
        self.number.say(
            filing_words(row) if row.filing is not None else words,
            _TONES.get(row.item.submitted_by, ""),
        )
        self.title.setText(discretion().without_names(row.shown_title))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
