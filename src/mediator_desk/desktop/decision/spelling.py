"""Marks in the text while it is written: words no dictionary knows, and fields left to fill.

Owns the marks and the menu over a word; the text, its undo and its formats are untouched. Words
are underlined by a wave, fields stand in a frame of dots: neither is told by colour alone.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.decision.prose import LANGUAGE
from mediator_desk.desktop.theme import theme
from mediator_desk.usecases.clauses import FIELD
from mediator_desk.usecases.spelling import Misspelt, Speller, Spelling, tongue_of

_MOST: Final = 6
_LONGEST: Final = 20_000
"""Signs of a paragraph. WHY: what is longer was pasted, and is looked at anew at every key."""
_BEYOND: Final = "\uffff"


class Marks(QSyntaxHighlighter):
    """Marks one document; silent until it was given dictionaries."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._spelling: Spelling | None = None
        self._language = Language.FR

    def take(self, spelling: Spelling | None, language: Language) -> None:
        """Mark anew, with these dictionaries and for a document in that language."""
        self._spelling, self._language = spelling, language
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        place = counted(text)
        for match in FIELD.finditer(text):
            self._mark(place(match.start()), place(match.end()), _field_look())
        speller = self._speller(self.currentBlock().blockFormat().property(LANGUAGE))
        if speller is None or self._spelling is None or len(text) > _LONGEST:
            return
        look = _misspelt_look()
        for one in speller.misspelt(text, self._spelling.known):
            self._mark(place(one.start), place(one.start + one.length), look)

    def at(self, cursor: QTextCursor) -> tuple[Misspelt, str] | None:
        """The unknown word at a caret, and its tongue; its place is in the block."""
        block = cursor.block()
        spoken = block.blockFormat().property(LANGUAGE)
        speller = self._speller(spoken)
        text, here = block.text(), cursor.positionInBlock()
        if speller is None or self._spelling is None or len(text) > _LONGEST:
            return None
        place = counted(text)
        for one in speller.misspelt(text, self._spelling.known):
            start, end = place(one.start), place(one.start + one.length)
            if start <= here <= end:
                tongue = tongue_of(Language(spoken) if spoken else self._language)
                return Misspelt(start, end - start, one.word), str(tongue)
        return None

    def _speller(self, spoken: object) -> Speller | None:
        language = Language(str(spoken)) if spoken else self._language
        tongue = tongue_of(language)
        if self._spelling is None or tongue is None:
            return None
        return self._spelling.spellers.get(tongue)

    def _mark(self, start: int, end: int, look: QTextCharFormat) -> None:
        self.setFormat(start, end - start, look)


class SpellingMenu(QMenu):
    """The menu of the text, with what may have been meant by the word at the caret on top.

    ``fill`` comes when the suggestions are known; until then the menu says they are looked for.
    """

    def __init__(
        self,
        edit: QTextEdit,
        word: str,
        choose: Callable[[str], None],
        learn: Callable[[str], None],
    ) -> None:
        super().__init__(edit)
        self._choose = choose
        translate = QCoreApplication.translate
        self._first = QAction(translate("spelling", "Looking for suggestions…"), self)
        self._first.setEnabled(False)
        self.addAction(self._first)
        self.addSeparator()
        adding = self.addAction(translate("spelling", "Add “{word}” to my words").format(word=word))
        adding.triggered.connect(lambda: learn(word))
        self.addSeparator()
        standard = edit.createStandardContextMenu()
        standard.setParent(self)
        for action in standard.actions():
            self.addAction(action)

    def fill(self, suggestions: Sequence[str]) -> None:
        """Offer the likeliest words."""
        translate = QCoreApplication.translate
        for word in suggestions[:_MOST]:
            action = QAction(word.replace("&", "&&"), self)
            action.triggered.connect(lambda _=False, one=word: self._choose(one))
            self.insertAction(self._first, action)
        if suggestions:
            self.removeAction(self._first)
            self.setActiveAction(self.actions()[0])
        else:
            self._first.setText(translate("spelling", "No suggestion"))


def counted(text: str) -> Callable[[int], int]:
    """What makes a place in ``text`` one as Qt counts them, in UTF-16 units."""
    double = [place for place, sign in enumerate(text) if sign > _BEYOND]
    return lambda place: place + bisect_left(double, place)


def _misspelt_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    look.setUnderlineColor(theme().colour("danger.fg"))
    return look


def _field_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme().colour("accent.tint"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    look.setUnderlineColor(theme().colour("accent.base"))
    return look
