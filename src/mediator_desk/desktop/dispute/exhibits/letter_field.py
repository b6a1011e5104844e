"""The text of a letter, written from what was chosen until somebody changes it by hand."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import Language
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.form import Prose
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.desktop.widgets.segmented import Segmented

_PAUSE_MS = 200

Written = tuple[Callable[..., str], tuple[Any, ...]]
"""The use case that writes a text, and its arguments after the desk."""
Writer = Callable[[Language | None], Written | None]
"""What writes the text in a language; none when there is nothing to write yet."""


class LetterField(QWidget):
    """Asks ``writer`` for a new text shortly after ``refresh``; what a person typed stays."""

    written = Signal()

    def __init__(self, session: Session, writer: Writer, lines: int = 9) -> None:
        super().__init__()
        self._session, self._writer = session, writer
        self._last = ""
        self._name = QLabel()
        self._name.setProperty("type", "label")
        self._prose = Prose(lines)
        self._name.setBuddy(self._prose)
        self._language = Segmented()
        self._again = button(size="small", kind="ghost", icon="refresh")
        self._note = text_label("", "meta", "muted", wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._write)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._again)
        head.addWidget(self._language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._prose)
        column.addWidget(self._note)
        self._language.chosen.connect(self._restart)
        self._again.clicked.connect(self._restart)
        self._prose.textChanged.connect(self._tell)
        follow_language(self, self._say)

    def said(self) -> str:
        """The text as it stands.

        WHY raw: Qt's plain text turns every no-break space into one that breaks.
        """
        return self._prose.document().toRawText().replace("\u2029", "\n").strip()

    def is_own(self) -> bool:
        """Whether a person changed the text."""
        return self.said() != self._last.strip()

    def choose(self, language: Language) -> None:
        """Write in this language."""
        self._language.choose("fr" if language is Language.FR else "en")

    @Slot()
    def refresh(self) -> None:
        """What the text rests on changed; a text changed by hand stays as it is."""
        if not self.is_own():
            self._pause.start()

    @Slot()
    def _restart(self) -> None:
        self._pause.stop()
        self._last = self.said()
        self._write()

    @Slot()
    def _write(self) -> None:
        wanted = self._writer(Language(self._language.current()))
        if wanted is None:
            self._show("")
            return
        function, arguments = wanted
        self._session.work.database(
            function,
            self._session.desk,
            *arguments,
            owner=self,
            done=self._show,
            failed=self._fail,
            key="letter",
        )

    @Slot(object)
    def _show(self, text: str) -> None:
        if self.is_own():
            return
        self._last = text
        self._prose.put(text)
        self._tell()
        self.written.emit()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._note.setText(error_words(error).sentence)

    @Slot()
    def _tell(self) -> None:
        self._again.setVisible(self.is_own())

    def _say(self) -> None:
        self._name.setText(self.tr("Te&xt sent"))
        self._prose.setAccessibleName(self.tr("Text sent"))
        self._again.setText(self.tr("Write it again"))
        self._again.setToolTip(self.tr("Replaces what you changed by the usual text"))
        self._language.setAccessibleName(self.tr("Language of the text"))
        self._language.set_choices([("fr", "Français"), ("en", "English")])
        self._note.setText(self.tr("You may change every word before it leaves."))
        self._tell()
