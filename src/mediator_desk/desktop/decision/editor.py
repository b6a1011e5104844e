"""Writing one section: its tools, its text, and a line on what is cited at the caret."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dispute_exchange.decision import (
    ArticleRef,
    ExhibitRef,
    Inline,
    Inlines,
    Section,
    WorkingRef,
)
from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.decision import shaping
from mediator_desk.desktop.decision.articles import ArticlesDialog, article_name, version_words
from mediator_desk.desktop.decision.prose import LANGUAGE
from mediator_desk.desktop.decision.spelling import SpellingMenu
from mediator_desk.desktop.decision.text import ProseEdit
from mediator_desk.desktop.decision.toolbar import Toolbar
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.labels import ElidedLabel, text_label
from mediator_desk.usecases.citing import CitableArticle
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.spelling import Misspelt, Spelling

_TONGUES: Final = ((Language.FR, "français"), (Language.EN, "English"))


class EditorCard(QFrame):
    """The tools and the text; ``changed`` when something was typed."""

    changed = Signal()
    clauses_wanted = Signal()
    suggestions_wanted = Signal(str, str, object)
    """A word, its tongue, and the menu to fill (``SpellingMenu``)."""
    word_learned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._exhibits: Sequence[ExhibitRow] = ()
        self._articles: dict[tuple[str, str], CitableArticle] = {}
        self._pointed: Inline | None = None
        self._title = ElidedLabel("", "heading")
        self._title.setContentsMargins(22, 10, 22, 0)
        self._told = text_label("", "meta", "muted", wrap=True)
        self._told.setContentsMargins(22, 2, 22, 6)
        self._told.hide()
        self.edit = ProseEdit()
        self.edit.setViewportMargins(18, 6, 18, 10)
        self.tools = Toolbar(
            {
                "bold": partial(self._shape, shaping.toggle_bold),
                "italic": partial(self._shape, shaping.toggle_italic),
                "list": partial(self._list, "list"),
                "numbers": partial(self._list, "numbers"),
                "quotation": partial(self._kind, "quotation"),
                "heading": partial(self._kind, "heading3"),
                "article": self._offer_articles,
                "clause": self.clauses_wanted.emit,
                "undo": self.edit.undo,
                "redo": self.edit.redo,
            },
            self,
        )
        self.addActions(self.tools.actions())
        self._lay_out()
        self._connect()
        follow_language(self, self._say)

    def show_section(self, section: Section) -> None:
        """Edit another section."""
        self.edit.blockSignals(True)
        self.edit.show_blocks(section.blocks)
        self.edit.blockSignals(False)
        self._title.setText(section.title)
        self.edit.setAccessibleName(section.title)
        self._follow_shape()

    def write(self, text: str) -> None:
        """Put ``text``, if any, at the caret, as if it were typed there."""
        # WHY: inserting nothing would still delete what is selected.
        if text:
            self.edit.insertPlainText(text)
        self.edit.setFocus()

    def insert(self, inlines: Inlines) -> None:
        """Put words and references at the caret."""
        if inlines:
            self.edit.insert(inlines)
        self.edit.setFocus()

    def take_exhibits(self, exhibits: Sequence[ExhibitRow]) -> None:
        """The exhibits that may be cited, and those to communicate first."""
        # WHY not those still to be sent: they have no number yet, and nobody has seen them.
        self._exhibits = [row for row in exhibits if row.filing is None]
        numbers = {row.item.evidence_id: row.item.piece_no for row in self._exhibits}
        old = self.edit.numbers
        self.edit.take_numbers(replace(old, exhibits=numbers))
        self._fill_exhibits()

    def take_articles(self, articles: Sequence[CitableArticle]) -> None:
        """The articles the law tables know, each with the version that applies."""
        self._articles = {(one.reference.code, one.reference.article): one for one in articles}
        self.tools.enable("article", on=bool(self._articles))
        self._tell(self._pointed)

    def take_spelling(self, spelling: Spelling | None, language: Language) -> None:
        """The dictionaries for a document in that language."""
        self.edit.marks.take(spelling, language)

    # -- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.tools)
        line = QFrame()
        line.setProperty("role", "line")
        rows.addWidget(line)
        rows.addWidget(self._title)
        rows.addWidget(self.edit, 1)
        rows.addWidget(self._told)
        # WHY hidden until asked for: not every text has clauses.
        self.tools.offer("clause", there=False)
        self.tools.enable("article", on=False)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self.changed)
        self.edit.currentCharFormatChanged.connect(self._follow_words)
        self.edit.cursorPositionChanged.connect(self._follow_shape)
        self.edit.pointed.connect(self._tell)
        self.edit.menu_wanted.connect(self._open_menu)
        for name, signal in (
            ("undo", self.edit.undoAvailable),
            ("redo", self.edit.redoAvailable),
        ):
            self.tools.enable(name, on=False)
            signal.connect(partial(self._may, name))

    def _may(self, name: str, on: bool) -> None:
        self.tools.enable(name, on=on)

    def _say(self) -> None:
        self._fill_exhibits()
        self._fill_languages()
        self._tell(self._pointed)

    def _fill_exhibits(self) -> None:
        menu = self.tools.menus["exhibit"]
        menu.clear()
        citable = [row for row in self._exhibits if row.may_be_relied_on]
        others = [row for row in self._exhibits if not row.may_be_relied_on]
        words, bare = self.tr("{number}. {title}"), discretion().without_names
        for row in citable:
            text = words.format(number=row.item.piece_no, title=bare(row.item.title))
            action = menu.addAction(text.replace("&", "&&"))
            reference = ExhibitRef(evidence_id=row.item.evidence_id)
            action.triggered.connect(partial(self._insert_one, reference))
        if others:
            menu.addSeparator()
            menu.addAction(self.tr("To be shared first")).setEnabled(False)
            for row in others:
                text = words.format(number=row.item.piece_no, title=bare(row.item.title))
                menu.addAction(text.replace("&", "&&")).setEnabled(False)
        self.tools.enable("exhibit", on=bool(self._exhibits))

    def _fill_languages(self) -> None:
        menu = self.tools.menus["language"]
        menu.clear()
        same = menu.addAction(self.tr("That of the document"))
        same.triggered.connect(partial(self._set_language, None))
        for language, name in _TONGUES:
            menu.addAction(name).triggered.connect(partial(self._set_language, language))

    # -- writing -----------------------------------------------------------------------------

    def _offer_articles(self) -> None:
        dialog = ArticlesDialog(tuple(self._articles.values()), self.window())
        dialog.chosen.connect(self._insert_one)
        dialog.finished.connect(lambda _result: self.edit.setFocus())
        dialog.open()

    def _insert_one(self, reference: Inline, _checked: bool = False) -> None:
        self.insert((reference,))

    def _shape(self, verb: object) -> None:
        if callable(verb):
            verb(self.edit)
        self.edit.setFocus()

    def _list(self, style: str) -> None:
        shaping.toggle_list(self.edit, self.edit.fonts(), style)
        self._follow_shape()
        self.edit.setFocus()

    def _kind(self, kind: str) -> None:
        shaping.toggle_kind(self.edit, self.edit.fonts(), kind)
        self._follow_shape()
        self.edit.setFocus()

    def _set_language(self, language: Language | None, _checked: bool = False) -> None:
        shaping.set_language(self.edit, language)
        self.edit.marks.rehighlight()
        self.edit.setFocus()

    @Slot(QTextCharFormat)
    def _follow_words(self, look: QTextCharFormat) -> None:
        self.tools.check("bold", on=look.fontWeight() > QFont.Weight.Medium)
        self.tools.check("italic", on=look.fontItalic())

    @Slot()
    def _follow_shape(self) -> None:
        kind = shaping.kind_at(self.edit)
        for name in ("list", "numbers", "quotation"):
            self.tools.check(name, on=kind == name)
        self.tools.check("heading", on=kind.startswith("heading"))

    # -- what is cited at the caret, and words not known -----------------------------------------

    @Slot(object)
    def _tell(self, reference: Inline | None) -> None:
        """Say what the reference at the caret or under the pointer stands for."""
        self._pointed = reference
        words = self._words_on(reference) if reference is not None else ""
        spoken = self.edit.textCursor().blockFormat().property(LANGUAGE)
        if not words and spoken:
            name = dict(_TONGUES).get(Language(str(spoken)), str(spoken))
            words = self.tr("Language of the passage: {name}").format(name=name)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)

    def _words_on(self, reference: Inline) -> str:
        match reference:
            case ExhibitRef():
                for row in self._exhibits:
                    if row.item.evidence_id == reference.evidence_id:
                        text = self.tr("Citation, exhibit number {number}: {title}")
                        return text.format(
                            number=row.item.piece_no,
                            title=discretion().without_names(row.item.title),
                        )
            case ArticleRef():
                return self._words_on_article(reference)
            case WorkingRef() if reference.working_id in self.edit.numbers.outdated:
                return self.tr("This calculation is to be updated: what it rests on has changed.")
            case WorkingRef():
                return self.tr("Calculation whose working is printed in the annex.")
        return ""

    def _words_on_article(self, reference: ArticleRef) -> str:
        about = self._articles.get((reference.code, reference.article))
        if about is None:
            text = self.tr("{article}: no version of it was checked.")
            return text.format(article=article_name(reference))
        return " ".join((f"{article_name(reference)}.", version_words(about), about.says)).strip()

    @Slot(object)
    def _open_menu(self, place: QPoint) -> None:
        found = None if self.edit.isReadOnly() else self.edit.marks.at(self.edit.textCursor())
        if found is None:
            menu = self.edit.createStandardContextMenu()
        else:
            one, tongue = found
            menu = SpellingMenu(
                self.edit, one.word, partial(self._replace, one), self.word_learned.emit
            )
            self.suggestions_wanted.emit(one.word, tongue, menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _replace(self, one: Misspelt, word: str) -> None:
        """Put ``word`` in the place of a word of the block at the caret; one step of undo."""
        cursor = self.edit.textCursor()
        start = cursor.block().position() + one.start
        cursor.setPosition(start)
        cursor.setPosition(start + one.length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(word)
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()
