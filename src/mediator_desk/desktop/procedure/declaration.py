"""The statement of independence: what was searched and found, what is declared, what is told.

Used on the page a new file opens with, and again in a dialog when the statement is reviewed.
"""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import day_long
from mediator_desk.desktop.present.plurals import plurals
from mediator_desk.desktop.procedure.fields import WordsAsked
from mediator_desk.desktop.procedure.form import ActForm
from mediator_desk.desktop.procedure.linked import LinkedFiles, sought_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import Reading
from mediator_desk.desktop.widgets.labels import text_label
from mediator_desk.usecases.independence import (
    DeclareIndependence,
    IndependenceView,
    NoteCircumstance,
    declare_independence,
    note_circumstance,
    preview_declaration,
)
from mediator_desk.usecases.procedure import ActPreview, ProcedureView


def declare(desk: Any, request: DeclareIndependence | NoteCircumstance) -> object:
    """Carry out what the form asks for: tell the parties, or write down here."""
    if isinstance(request, NoteCircumstance):
        note_circumstance(desk, request)
        return None
    return declare_independence(desk, request)


def preview(desk: Any, request: DeclareIndependence | NoteCircumstance) -> ActPreview:
    """What would be read; nothing is, of what is only written down here."""
    if isinstance(request, NoteCircumstance):
        return ActPreview((), (), "")
    return preview_declaration(desk, request)


class DeclarationFields(QWidget):
    """The search, then the choice; ``changed`` when what is declared may have changed.

    ``past`` is the sentence that tells of past files, empty when there is none. ``review``: a
    circumstance may also be written down first, without telling.
    """

    changed = Signal()
    file_wanted = Signal(object)

    def __init__(self, view: IndependenceView, past: str, *, review: bool = False) -> None:
        super().__init__()
        self._view, self._past, self._review = view, past, review
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._searched = text_label("", "dense", "secondary", wrap=True)
        self._linked = LinkedFiles()
        self._linked.file_wanted.connect(self.file_wanted)
        self._linked.show_files(view.linked)
        self._none, self._some, self._here = QRadioButton(), QRadioButton(), QRadioButton()
        self._choice = QButtonGroup(self)
        for button in (self._none, self._some, self._here):
            self._choice.addButton(button)
            button.toggled.connect(self._chosen)
        self._words = WordsAsked(4)
        self._words.prose.textChanged.connect(self.changed)
        self._mention = QCheckBox()
        self._mention.setChecked(bool(past))
        self._mention.toggled.connect(self._chosen)
        self._window = text_label("", "meta", "muted", wrap=True)
        for widget in (
            self._searched,
            self._linked,
            self._none,
            self._some,
            self._here,
            self._words,
            self._mention,
            self._window,
        ):
            column.addWidget(widget)
        if view.unsaid:
            self._some.setChecked(True)
            self._words.prose.put("\n\n".join(view.unsaid))
        else:
            self._none.setChecked(True)
        follow_language(self, self._say)
        self._chosen()

    def first(self) -> QWidget:
        """What has the focus first."""
        return self._some if self._some.isChecked() else self._none

    def draft(self) -> DeclareIndependence | NoteCircumstance | None:
        """What is declared as far as it is written; None while words are missing."""
        words = self._words.said()
        if self._here.isChecked():
            return NoteCircumstance(self._view.dispute_id, words) if words else None
        if self._some.isChecked() and not words:
            return None
        parts = [words] if self._some.isChecked() else []
        parts += [self._past] if self._past and self._mention.isChecked() else []
        return DeclareIndependence(self._view.dispute_id, "\n\n".join(parts))

    def request(self) -> DeclareIndependence | NoteCircumstance | None:
        """What is declared; None when words are missing, which is then said."""
        reading = Reading()
        reading.text(self._words, needed=not self._none.isChecked())
        return self.draft() if reading.whole else None

    @Slot()
    def _chosen(self) -> None:
        self._words.setVisible(not self._none.isChecked())
        self._mention.setVisible(bool(self._past) and not self._here.isChecked())
        self._here.setVisible(self._review)
        self._say_window()
        self.changed.emit()

    def told(self) -> bool:
        """Whether the parties are told something and may object."""
        draft = self.draft()
        if isinstance(draft, DeclareIndependence):
            return bool(draft.circumstances)
        return self._some.isChecked()

    def _say(self) -> None:
        found = len(self._view.linked)
        words = self.tr("Searched in this vault: {names}.")
        names = ", ".join(sought_words(self._view.sought))
        result = self.tr("%n past file(s) found.", "", found)
        self._searched.setText(f"{words.format(names=names)} {result}")
        self._none.setText(self.tr("I know of no circumstance that could affect my independence"))
        self._some.setText(self.tr("A circumstance is to be told to the parties"))
        self._here.setText(self.tr("Write a circumstance down here first, and tell it later"))
        self._words.say(
            self.tr("&Circumstance"),
            hint=self.tr("Links with a party, past work, interests, family: facts and dates."),
        )
        self._mention.setText(
            self.tr("Tell the parties that I had %n file(s) with this trader", "", found)
        )
        self._say_window()

    def _say_window(self) -> None:
        window = self._view.window
        if self._here.isChecked():
            self._window.setText(
                self.tr("Sealed in the vault. Nothing can be signed until the parties are told.")
            )
        elif not self.told() or window is None:
            self._window.setText(self.tr("Nothing to object to: no time to object is opened."))
        else:
            words = self.tr("The parties may object until {day} ({days}, {article}).")
            article = window.article.partition(" ; ")[0].replace("-", "\u2011")
            self._window.setText(
                words.format(
                    day=day_long(window.until), days=plurals().days(window.days), article=article
                )
            )


class DeclarationForm(ActForm):
    """The statement made again, or reviewed (R613-1)."""

    def __init__(
        self,
        session: Session,
        view: ProcedureView,
        independence: IndependenceView,
        past: str,
        parent: QWidget,
    ) -> None:
        super().__init__(session, view, parent, letter=True, preview=preview)
        self._independence = independence
        self._declared = DeclarationFields(independence, past, review=True)
        self._declared.changed.connect(self.typed)
        self.ask(self._declared)
        self.setTabOrder(self._declared, self.do)
        follow_language(self, self._say)
        self.typed()
        self._declared.setFocusProxy(self._declared.first())

    def draft(self) -> object | None:
        draft = self._declared.draft()
        return None if isinstance(draft, NoteCircumstance) else draft

    def request(self) -> object | None:
        return self._declared.request()

    def typed(self) -> None:
        super().typed()
        if self.letters is not None:
            self.letters.setVisible(self._declared.told())
        self._say_lines()

    def _say(self) -> None:
        made = self._independence.made
        lead = self.tr("No statement was made at this desk yet.")
        if made:
            lead = self.tr("Last stated on {day}.").format(day=day_long(made[0].at.date()))
            if self._independence.new_links:
                new = self.tr("%n past file(s) came since.", "", self._independence.new_links)
                lead = f"{lead} {new}"
        self.say(self.tr("Statement of independence"), lead, self.tr("State"), self.tr("Cancel"))
        self._say_lines()

    def _say_lines(self) -> None:
        sealed = ("shield-lock", self.tr("What was searched and found is sealed with its date."))
        if self._declared.draft() is not None and self.draft() is None:
            self.say_happens([sealed], undo=False)
            return
        told = ("users", self.tr("Both parties read that a statement was made."))
        if self._declared.told():
            told = ("users", self.tr("Both parties read the circumstance, and may object."))
        self.say_happens([told, sealed])
