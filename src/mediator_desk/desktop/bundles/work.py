"""The chosen bundle: its reasoning, its files, and what can be done with them.

Owns the widgets and their words; what they do is the page's.
"""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.desktop.bundles.model import COLUMNS, FilesModel
from mediator_desk.desktop.decision.editor import EditorCard
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.columns import Columns
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.bundles import BundleView, FileRow, Progress

_WIDTHS: Final = {"file": 132, "consumer": 176, "disputed": 96, "progress": 176, "letters": 118}


class BundleWork(QFrame):
    """The right side of the bundles place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self.model = FilesModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        self.title = ElidedLabel("", "heading")
        self.count = text_label("", "meta", "muted")
        self.language = Segmented()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        head.addWidget(self.language)
        column.addLayout(head)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        self.editor = EditorCard()
        self.editor.take_exhibits(())
        halves.addWidget(self.editor)
        halves.addWidget(self._make_files())
        halves.setSizes([theme().px(300), theme().px(330)])
        column.addWidget(halves, 1)
        follow_language(self, self._say)

    def _make_files(self) -> QWidget:
        lower = QFrame()
        lower.setProperty("role", "card")
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.table = QTableView()
        self._dress_table()
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 8, 10, 8)
        foot.setSpacing(7)
        self.apply = button("", "primary", "small", "copy-check")
        self.open = button("", "", "small", "folder-open")
        self.letters = button("", "", "small", "mail")
        self.restore = button("", "", "small", "restore")
        self.add = button("", "", "small", "plus")
        self.out = button("", "", "small", "unlink")
        shown = (self.apply, self.open, self.letters, self.restore, self.add, self.out)
        for made in shown:
            foot.addWidget(made)
        foot.addStretch(1)
        column.addLayout(foot)
        return lower

    def _dress_table(self) -> None:
        table, look = self.table, theme()
        table.setModel(self.model)
        table.setProperty("role", "lines")
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._columns = Columns(table, COLUMNS.index("unlike"))
        look.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._columns.size(COLUMNS, _WIDTHS)

    def selected(self) -> FileRow | None:
        """The file chosen in the table."""
        place = self.table.currentIndex().row()
        return self.model.files[place] if 0 <= place < len(self.model.files) else None

    def say_view(self, view: BundleView) -> None:
        """What the bundle is, and how far its files have come."""
        self.title.setText(f"{view.trader}, {view.event}" if view.event else view.trader)
        words = self.tr("{signed} signed, {drafted} drafted, of {files}")
        told = words.format(
            signed=view.count(Progress.SIGNED, Progress.SENT),
            drafted=view.count(Progress.DRAFTED),
            files=len(view.files),
        )
        self.count.setText(told)
        self.offer(view)

    def offer(self, view: BundleView) -> None:
        """Which buttons make sense now."""
        file, clean = self.selected(), not view.named and not view.cites_exhibit
        written = bool(self.editor.edit.toPlainText().strip())
        by_hand = file is not None and file.progress is Progress.CHANGED_BY_HAND
        self.apply.setEnabled(clean and written)
        self.restore.setEnabled(clean and by_hand)
        for made in (self.open, self.letters, self.out):
            made.setEnabled(file is not None)

    def _say(self) -> None:
        # WHY untranslated: a language is offered in its own words.
        self.language.set_choices([("fr", "Français"), ("en", "English")])
        self.language.setAccessibleName(self.tr("Language of the reasoning"))
        self.table.setAccessibleName(self.tr("Files of the bundle"))
        self.apply.setText(self.tr("Bring into the drafts"))
        self.open.setText(self.tr("Open"))
        self.letters.setText(self.tr("Letters"))
        self.restore.setText(self.tr("Put the shared text back"))
        self.add.setText(self.tr("Add…"))
        self.out.setText(self.tr("Take out of the bundle"))
        self.model.say_again()
