"""Articles to cite: search by number or by what they say, read the version that applies, insert.

Owns the dialog and the words on the version of an article; nothing is inserted before Enter or its
button, and what an article says in our own words is never printed.
"""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dispute_exchange.decision import ArticleRef
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.roomy import take_room
from mediator_desk.desktop.widgets.search import SearchField
from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.usecases.citing import CitableArticle

_NUMBERS: Final = re.compile(r"(\d+)")
_HYPHEN: Final = "\u2011"
_ROW: Final = 28


class ArticlesDialog(QDialog):
    """``chosen`` carries the reference to insert."""

    chosen = Signal(object)

    def __init__(self, articles: Sequence[CitableArticle], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._articles = sorted(articles, key=lambda one: _order(one.reference))
        self._search, self._list = SearchField(), QListWidget()
        self._list.setProperty("role", "views")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = text_label("", "heading", wrap=True)
        self._text = text_label("", "read", wrap=True)
        self._version = text_label("", "meta", "muted", wrap=True)
        self._leave, self._insert = button(""), button("", "primary")
        self._lay_out()
        for one in self._articles:
            item = QListWidgetItem(_line(one), self._list)
            item.setSizeHint(QSize(0, theme().px(_ROW)))
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._choose)
        self._list.currentRowChanged.connect(self._show)
        self._list.itemActivated.connect(self._choose)
        self._insert.clicked.connect(self._choose)
        self._leave.clicked.connect(self.reject)
        take_room(self, 860, 520)
        follow_language(self, self._say)
        self._filter("")
        self._search.setFocus()

    def _lay_out(self) -> None:
        rows, halves = QVBoxLayout(self), QHBoxLayout()
        rows.setSpacing(10)
        halves.setSpacing(18)
        left, right = QVBoxLayout(), QVBoxLayout()
        right.setSpacing(8)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        for label in (self._name, self._text, self._version):
            right.addWidget(label)
        right.addStretch(1)
        halves.addLayout(left, 5)
        halves.addLayout(right, 5)
        rows.addLayout(halves, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._insert)
        rows.addLayout(foot)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Articles"))
        self._search.say(self.tr("A number, or words of what it says"), self.tr("Clear"))
        self._list.setAccessibleName(self.tr("Articles"))
        self._leave.setText(self.tr("Close"))
        self._insert.setText(self.tr("Cite"))
        self._show(self._list.currentRow())

    @Slot(str)
    def _filter(self, text: str) -> None:
        """Every word typed must stand in the number, the code or what the article says."""
        wanted, first = words_of(text), -1
        for row, one in enumerate(self._articles):
            there = holds_all(folded(_line(one).replace(_HYPHEN, "-")), wanted)
            self._list.item(row).setHidden(not there)
            if there and first < 0:
                first = row
        current = self._list.currentItem()
        if current is None or current.isHidden():
            self._list.setCurrentRow(first)
        self._show(self._list.currentRow())

    @Slot(int)
    def _show(self, row: int) -> None:
        one = self._at(row)
        self._insert.setEnabled(one is not None)
        if one is None:
            self._name.setText(self.tr("No article has these words."))
            self._text.clear()
            self._version.clear()
            return
        self._name.setText(article_name(one.reference))
        self._text.setText(one.says)
        self._version.setText(
            " ".join((version_words(one), self.tr("Summary of this desk, never printed.")))
            if one.says
            else version_words(one)
        )

    @Slot()
    def _choose(self, *_: object) -> None:
        one = self._at(self._list.currentRow())
        if one is not None:
            self.chosen.emit(one.reference)
            self.accept()

    def _at(self, row: int) -> CitableArticle | None:
        there = 0 <= row < len(self._articles) and not self._list.item(row).isHidden()
        return self._articles[row] if there else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move through the list while one types in the search."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._search.hasFocus():
            super().keyPressEvent(event)
            return
        row = self._list.currentRow() + step
        while self._list.item(row) is not None and self._list.item(row).isHidden():
            row += step
        if self._list.item(row) is not None:
            self._list.setCurrentRow(row)


def article_name(reference: ArticleRef) -> str:
    """An article as documents cite it."""
    return f"{reference.code}, art.\u00a0{reference.article.replace('-', _HYPHEN)}"


def version_words(about: CitableArticle) -> str:
    """Which version of an article applies, and since when; that none was checked."""
    translate = QCoreApplication.translate
    if about.valid_from is None:
        return translate("articles", "No version of it was checked.")
    text = translate("articles", "Version of {start}, in force on {on}, day of the contract.")
    if not about.of_contract:
        text = translate("articles", "Version of {start}, in force on {on}.")
    return text.format(
        start=day_long(about.valid_from, weekday=False), on=day_long(about.on, weekday=False)
    )


def _line(one: CitableArticle) -> str:
    """The line of an article: its number, its code, what it says."""
    number = one.reference.article.replace("-", _HYPHEN)
    named = f"{number}, {one.reference.code}"
    return f"{named}\u2002{one.says}" if one.says else named


def _order(reference: ArticleRef) -> tuple[str, list[str | int]]:
    """By code, then by number as people count: L217-9 before L217-10."""
    parts = _NUMBERS.split(reference.article)
    return reference.code, [int(part) if part.isdigit() else part for part in parts]
