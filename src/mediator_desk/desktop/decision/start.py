"""Before there is a draft: what can be begun here, and in which language."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from dispute_exchange.vocabulary import DecisionKind, Language
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.widgets.buttons import button
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.empty import EmptyState
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.documents import offered_kinds


class StartPane(QWidget):
    """``wanted`` carries the kind and the language to begin with."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.addStretch(1)
        self._empty = EmptyState()
        rows.addWidget(self._empty)
        form = QFormLayout()
        form.setFormAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._kind, self._language = Choice(), Choice()
        self._kind_name, self._language_name = text_label("", "dense"), text_label("", "dense")
        self._kind_name.setBuddy(self._kind)
        self._language_name.setBuddy(self._language)
        form.addRow(self._kind_name, self._kind)
        form.addRow(self._language_name, self._language)
        rows.addLayout(form)
        self._start = button("", "primary")
        self._start.setObjectName("beginDraft")
        rows.addWidget(self._start, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(2)
        self._start.clicked.connect(self._begin)
        follow_language(self, self._say)

    def allow(self, *, allowed: bool) -> None:
        """Whether a draft may be begun here."""
        self._start.setEnabled(allowed)

    def choose_language(self, language: str) -> None:
        """The language of the dispute."""
        self._language.choose(language if language in ("fr", "en") else "fr")

    @Slot()
    def _begin(self) -> None:
        kind = DecisionKind(self._kind.currentData())
        self.wanted.emit(kind, Language(self._language.currentData()))

    def _say(self) -> None:
        self._empty.say(
            self.tr("No draft yet"),
            self.tr(
                "The standard plan is filled with the facts of the file: procedure, positions, "
                "one discussion for each claim head. Everything stays editable."
            ),
            "pencil",
        )
        self._kind_name.setText(self.tr("&Kind of document"))
        self._language_name.setText(self.tr("&Language"))
        self._kind.setAccessibleName(self.tr("Kind of document"))
        self._language.setAccessibleName(self.tr("Language"))
        self._kind.set_choices([(kind, label("decision_kind", kind)) for kind in offered_kinds()])
        self._language.set_choices([("fr", "français"), ("en", "English")])
        self._start.setText(self.tr("Begin from the standard plan"))
