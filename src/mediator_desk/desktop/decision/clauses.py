"""Clauses to insert: search by typing, see what is inserted, keep clauses of one's own.

Owns the dialog only; nothing is inserted before Enter or its button.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.decision import SectionKey, TextRun
from mediator_desk.desktop.decision.chips import Numbers, reference_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.banner import Banner
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.usecases.clauses import (
    ClauseOffered,
    WriteClause,
    delete_clause,
    list_clauses,
    restore_clause,
    write_clause,
)
from mediator_desk.usecases.decisions import DraftContent


class ClausesDialog(QDialog):
    """``chosen`` carries the inlines to insert."""

    chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        content: DraftContent,
        section: SectionKey | None,
        selected: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._dispute_id = session, dispute_id
        self._content, self._section, self._selected = content, section, selected
        self._clauses: Sequence[ClauseOffered] = ()
        self._writing: UUID | None = None
        self._before: WriteClause | None = None
        self._banner = Banner()
        self._search = SearchField()
        self._list = QListWidget()
        self._list.setProperty("role", "views")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = text_label("", "read", wrap=True)
        self._note = text_label("", "meta", "muted", wrap=True)
        self._name, self._words = QLineEdit(), QPlainTextEdit()
        self._name_label, self._words_label = text_label("", "label"), text_label("", "label")
        self._pages = QStackedWidget()
        self._insert = button("", "primary")
        self._add, self._edit = button("", icon="plus"), button("", icon="pencil")
        self._delete = button("", icon="trash")
        self._keep, self._back = button("", "primary"), button("")
        self._leave = button("")
        self._lay_out()
        self._connect()
        take_room(self, 860, 520)
        follow_language(self, self._say)
        self._read()
        self._search.setFocus()

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(10)
        rows.addWidget(self._banner)
        halves = QHBoxLayout()
        halves.setSpacing(14)
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        halves.addLayout(left, 5)
        shown, written = QWidget(), QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._note)
        column.addStretch(1)
        form = QVBoxLayout(written)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self._name_label)
        form.addWidget(self._name)
        form.addWidget(self._words_label)
        form.addWidget(self._words, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        form.addLayout(buttons)
        self._name_label.setBuddy(self._name)
        self._words_label.setBuddy(self._words)
        self._words.setTabChangesFocus(True)
        self._name.setMaxLength(120)
        self._pages.addWidget(shown)
        self._pages.addWidget(written)
        halves.addWidget(self._pages, 6)
        rows.addLayout(halves, 1)
        foot = QHBoxLayout()
        for each in (self._add, self._edit, self._delete):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._insert)
        rows.addLayout(foot)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._choose)
        self._list.currentRowChanged.connect(self._show)
        self._list.itemActivated.connect(self._choose)
        self._insert.clicked.connect(self._choose)
        self._add.clicked.connect(self._begin_own)
        self._edit.clicked.connect(self._edit_own)
        self._delete.clicked.connect(self._delete_own)
        self._keep.clicked.connect(self._write)
        self._back.clicked.connect(self._show_list)
        self._leave.clicked.connect(self.reject)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Clauses"))
        self._search.say(self.tr("Search the clauses"), self.tr("Clear"))
        self._list.setAccessibleName(self.tr("Clauses"))
        self._name_label.setText(self.tr("&Name"))
        self._words_label.setText(self.tr("&Text; a field to fill stands between ‹ and ›"))
        for label in (self._name_label, self._words_label):
            label.setTextFormat(Qt.TextFormat.AutoText)
        self._name.setAccessibleName(self.tr("Name of the clause"))
        self._words.setAccessibleName(self.tr("Text of the clause"))
        self._add.setText(
            self.tr("Keep the selection…") if self._selected else self.tr("New clause…")
        )
        self._edit.setText(self.tr("Change…"))
        self._delete.setText(self.tr("Delete"))
        self._keep.setText(self.tr("Keep the clause"))
        self._back.setText(self.tr("Go back"))
        self._leave.setText(self.tr("Close"))
        self._insert.setText(self.tr("Insert"))
        self._show(self._list.currentRow())

    # -- reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._session.work.database(
            list_clauses,
            self._session.desk,
            self._dispute_id,
            self._content.kind,
            self._content.language,
            self._section,
            owner=self,
            done=self._take,
            failed=self._fail,
            key="clauses",
        )

    @Slot(object)
    def _take(self, clauses: Sequence[ClauseOffered]) -> None:
        kept = self._current()
        self._clauses = clauses
        self._list.blockSignals(True)
        self._list.clear()
        for one in clauses:
            item = QListWidgetItem(one.title, self._list)
            item.setSizeHint(QSize(0, theme().px(28)))
            own = self.tr("{title}, yours").format(title=one.title)
            if one.clause_id is not None:
                item.setIcon(theme().icon("user", "accent.base"))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, own)
        self._list.blockSignals(False)
        titles = [one.title for one in clauses]
        self._list.setCurrentRow(titles.index(kept.title) if kept and kept.title in titles else 0)
        self._filter(self._search.text())

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._banner.say_error(error_words(error), "")

    @Slot(str)
    def _filter(self, text: str) -> None:
        """Every word typed must stand in the title or the text."""
        wanted = text.casefold().split()
        first = -1
        for row, one in enumerate(self._clauses):
            told = f"{one.title} {one.text} {one.article}".casefold()
            there = all(word in told for word in wanted)
            self._list.item(row).setHidden(not there)
            if there and first < 0:
                first = row
        current = self._list.currentItem()
        if current is None or current.isHidden():
            self._list.setCurrentRow(first)
        self._show(self._list.currentRow())

    def _current(self) -> ClauseOffered | None:
        row = self._list.currentRow()
        return self._clauses[row] if 0 <= row < len(self._clauses) else None

    @Slot(int)
    def _show(self, _row: int) -> None:
        one = self._current()
        if one is None:
            words = self.tr("No clause has these words.") if self._search.text() else ""
            self._text.setText(words)
            self._note.setText("")
        else:
            numbers = Numbers()
            self._text.setText(
                "".join(
                    part.text if isinstance(part, TextRun) else reference_words(part, numbers)
                    for part in one.inlines
                )
            )
            told = [one.article] if one.article else []
            if one.to_check:
                told.append(self.tr("rule to be read again before it is relied on"))
            if not one.fits:
                told.append(self.tr("usually in another section"))
            self._note.setText(". ".join(told))
        own = one is not None and one.clause_id is not None
        self._insert.setEnabled(one is not None)
        self._edit.setEnabled(own)
        self._delete.setEnabled(own)

    # -- inserting, and clauses of one's own ---------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        one = self._current()
        if one is not None:
            self.chosen.emit(one.inlines)
            self.accept()

    @Slot()
    def _begin_own(self) -> None:
        self._writing = self._before = None
        self._name.clear()
        self._words.setPlainText(self._selected.replace("\u2029", " ").replace("\ufffc", ""))
        self._show_form()

    @Slot()
    def _edit_own(self) -> None:
        one = self._current()
        if one is not None and one.clause_id is not None:
            self._writing = one.clause_id
            language = self._content.language
            self._before = WriteClause(one.title, one.text, language, one.clause_id)
            self._name.setText(one.title)
            self._words.setPlainText(one.text)
            self._show_form()

    def _show_form(self) -> None:
        self._pages.setCurrentIndex(1)
        for each in (self._list, self._search, self._insert, self._add, self._edit, self._delete):
            each.setEnabled(False)
        self._name.setFocus()

    @Slot()
    def _show_list(self) -> None:
        self._pages.setCurrentIndex(0)
        for each in (self._list, self._search, self._add):
            each.setEnabled(True)
        self._show(self._list.currentRow())
        self._search.setFocus()

    @Slot()
    def _write(self) -> None:
        name, words = self._name.text().strip(), self._words.toPlainText().strip()
        for field, missing in ((self._words, not words), (self._name, not name)):
            if missing:
                field.setFocus()
        if not (name and words):
            self._banner.say("warning", "", self.tr("A clause needs a name and a text."))
            return
        self._banner.hide()
        request = WriteClause(name, words[:4000], self._content.language, self._writing)
        self._session.work.database(
            write_clause,
            self._session.desk,
            request,
            owner=self,
            done=self._written,
            failed=self._fail,
        )

    @Slot(object)
    def _written(self, clause_id: UUID) -> None:
        before, self._before, self._selected = self._before, None, ""
        if before is None:
            words = self.tr("Clause written.")
            self._session.can_take_back(words, delete_clause, clause_id)
        else:
            self._session.can_take_back(self.tr("Clause changed."), write_clause, before)
        self._show_list()
        self._say()
        self._read()

    @Slot()
    def _delete_own(self) -> None:
        one = self._current()
        if one is None or one.clause_id is None:
            return
        session, clause_id = self._session, one.clause_id
        self._session.work.database(
            delete_clause,
            session.desk,
            clause_id,
            owner=self,
            done=self._deleted,
            failed=self._fail,
        )
        session.can_take_back(self.tr("Clause deleted."), restore_clause, clause_id)

    @Slot(object)
    def _deleted(self, _nothing: None) -> None:
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move through the list while one types in the search."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if event.key() in keys and self._search.hasFocus():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self._list.currentRow() + step
            while 0 <= row < self._list.count() and self._list.item(row).isHidden():
                row += step
            if 0 <= row < self._list.count():
                self._list.setCurrentRow(row)
            return
        super().keyPressEvent(event)
