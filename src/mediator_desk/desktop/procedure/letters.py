"""What the parties will read, beside the form that makes it: the letters owed, or the act's words.

Owns the asking and the showing; renewed while one types, never kept.
"""

from collections.abc import Callable
from textwrap import shorten
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import PartyRole
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.present.locale import NBSP, in_french
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.letters import Mention
from mediator_desk.usecases.procedure import ActPreview

_PATIENCE_MS: Final = 400
_WIDTH: Final = 420
_HEIGHT: Final = 330
_FIRST_WORDS: Final = 44


class LetterPane(QWidget):
    """Ask with ``renew``; ``shown`` tells when what is shown is what was asked for last."""

    shown = Signal()

    def __init__(self, session: Session, preview: Callable[..., ActPreview]) -> None:
        super().__init__()
        self._session, self._ask = session, preview
        self._preview: ActPreview | None = None
        self._request: object | None = None
        self._title = text_label("", "label")
        self._to = Segmented()
        self._to.chosen.connect(self._show_letter)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._note = text_label("", "meta", "muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._text, 1)
        column.addWidget(self._note)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PATIENCE_MS)
        self._later.timeout.connect(self._read)
        theme().changed.connect(self._fit)
        self._fit()
        follow_language(self, self._say)

    def renew(self, request: object | None) -> None:
        """Show what ``request`` would say; None while something is missing in the form."""
        self._request = request
        self._later.start()

    def text(self) -> str:
        """What is read now."""
        return self._text.toPlainText()

    @Slot()
    def _fit(self) -> None:
        look = theme()
        self._text.setMinimumSize(look.px(_WIDTH), look.px(_HEIGHT))

    @Slot()
    def _read(self) -> None:
        if self._request is None:
            self._preview = None
            self._say()
            return
        self._session.work.database(
            self._ask,
            self._session.desk,
            self._request,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="preview",
        )

    @Slot(object)
    def _show(self, preview: Any) -> None:
        self._preview = preview
        self._say()
        self.shown.emit()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._preview = None
        self._say()
        words = error_words(error)
        self._note.setText(f"{words.title} {words.sentence}")
        self.shown.emit()

    def _say(self) -> None:
        self._title.setText(self.tr("What will be read"))
        self._text.setAccessibleName(self._title.text())
        self._to.setAccessibleName(self.tr("Letter to"))
        preview = self._preview
        letters = preview.letters if preview is not None else ()
        self._to.setVisible(len(letters) > 1)
        self._to.set_choices([(one.to.value, label("party_role", one.to)) for one in letters])
        if preview is None:
            self._text.setPlainText("")
            self._note.setText(self.tr("The letter appears here once the form is filled in."))
        elif letters:
            self._show_letter()
        else:
            self._text.setPlainText(preview.words)
            self._note.setText(self._without_letter(preview))

    @Slot()
    def _show_letter(self) -> None:
        if self._preview is None or not self._preview.letters:
            return
        wanted = self._to.current() or self._preview.letters[0].to.value
        letters = self._preview.letters
        letter = next((one for one in letters if one.to.value == wanted), letters[0])
        self._text.setPlainText(letter.plain_text())
        unsure = [_named(one) for one in letter.mentions if one.confidence != "checked"]
        note = self.tr("On the platform, and by letter to whoever asked for letters.")
        if unsure:
            wording = self.tr("Wording to be checked by the body: {articles}.")
            note = f"{note} {wording.format(articles=', '.join(unsure))}"
        self._note.setText(note)

    def _without_letter(self, preview: ActPreview) -> str:
        if not preview.words:
            return self.tr("The parties read the act itself on the platform, without more words.")
        if set(preview.recipients) == {PartyRole.CONSUMER, PartyRole.TRADER}:
            return self.tr("Both parties read this on the platform; no letter is owed.")
        return self.tr("Only the {party} reads this on the platform.").format(
            party=label("party_role", preview.recipients[0]).lower() if preview.recipients else ""
        )


def _named(mention: Mention) -> str:
    """A mention by its article, or by its first words where it cites none."""
    if mention.article:
        return mention.article
    words = shorten(mention.text, _FIRST_WORDS, placeholder="…")
    return f"«{NBSP}{words}{NBSP}»" if in_french() else f"“{words}”"
