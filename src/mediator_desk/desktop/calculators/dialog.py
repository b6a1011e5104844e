"""The calculators in a window of their own, beside the file they are about.

Owns which calculator is shown, when it is worked out again, and where the result goes: the
clipboard, the open draft, a note. Closed by the lock, with everything in it.
"""

from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from mediator_desk.desktop.calculators.asking import Questions, spoken_language
from mediator_desk.desktop.calculators.form import CalculatorsForm
from mediator_desk.desktop.calculators.known import Known, known_of
from mediator_desk.desktop.calculators.traits import ORDER
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.usecases.calculators import (
    CalculateRequest,
    Calculation,
    Calculator,
    CalculatorInputInvalid,
    LawValueUnknown,
    calculator_form,
    refusal_words,
    run_calculator,
)
from mediator_desk.usecases.decisions import DraftView, read_draft
from mediator_desk.usecases.notes import NoteTarget, NoteView, WriteNote, write_note
from mediator_desk.usecases.workings import CitedCalculation, FileCalculation, file_calculation

_PAUSE_MS: Final = 150
_SIZE: Final = (1140, 656)
_MARGIN: Final = QSize(40, 40)


class CalculatorsDialog(QDialog):
    """For a dispute, whose facts fill the questions in, or for none."""

    def __init__(
        self, session: Session, dispute_id: UUID | None, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._dispute_id = session, dispute_id
        self._today = session.now().astimezone().date()
        self._known = Known()
        self._draft: DraftView | None = None
        self._shown = Calculator(name) if name in set(Calculator) else ORDER[0]
        self._made: dict[Calculator, Questions] = {}
        self.ui = CalculatorsForm(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._work_out)
        self._connect()
        self._take_room(parent)
        follow_language(self, self._say)
        if dispute_id is None:
            self.show_calculator(self._shown)
        else:
            self._read_dispute(dispute_id)

    def show_calculator(self, calculator: Calculator) -> None:
        """Show one of the calculators; what was typed in the others stays."""
        self._shown = calculator
        self.ui.choose(ORDER.index(calculator))
        questions = self._questions()
        for each in self._made.values():
            each.setVisible(each is questions)
        self._say_page()
        self._work_out()
        questions.first_field().setFocus()

    def _take_room(self, window: QWidget) -> None:
        """As large as its window lets it be. WHY: Qt opens none over two thirds of a screen."""
        look = theme()
        wanted = QSize(look.px(_SIZE[0]), look.px(_SIZE[1]))
        self.resize(wanted.boundedTo(window.size() - _MARGIN))

    def _connect(self) -> None:
        ui = self.ui
        ui.list.currentRowChanged.connect(self._row_chosen)
        ui.copy.clicked.connect(self._copy)
        ui.note.clicked.connect(self._keep_in_note)
        ui.insert.clicked.connect(self._insert)
        ui.leave.clicked.connect(self.close)
        self._session.facts_changed.connect(self._facts_changed)

    # -- words

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Calculators"))
        forms = [calculator_form(each, spoken_language()) for each in ORDER]
        self.ui.say([form.name for form in forms])
        self._say_page()
        self._offer()
        if self._made:
            # WHY later: what is missing is told by questions that hear of the language after this.
            self._pause.start()

    def _say_page(self) -> None:
        form = calculator_form(self._shown, spoken_language())
        words = self.tr("Filled in from file {number}; every answer can be changed.")
        number = self._known.file_no
        self.ui.say_page(form.name, form.about, words.format(number=number) if number else "")

    def _offer(self) -> None:
        """What can be done with the result; what cannot says why."""
        ui, there, here = self.ui, self.ui.result.done is not None, self._dispute_id is not None
        ui.copy.setEnabled(there)
        for made in (ui.note, ui.insert):
            made.setVisible(here)
        ui.note.setEnabled(there)
        ui.insert.setEnabled(there and self._draft is not None)
        open_draft = self._draft is not None
        hint = "" if open_draft else self.tr("No draft of a proposal is open in this file.")
        ui.insert.setToolTip(hint)
        ui.insert.setAccessibleDescription(hint)

    def _tell(self, words: str) -> None:
        self.ui.told.setText(words)
        announce(self, words)

    # -- the dispute

    def _read_dispute(self, dispute_id: UUID) -> None:
        self._session.work.database(
            known_of,
            self._session.desk,
            dispute_id,
            owner=self,
            done=self._take_known,
            failed=self._fail,
            key="known",
        )
        self._read_draft(dispute_id)

    def _read_draft(self, dispute_id: UUID) -> None:
        self._session.work.database(
            read_draft,
            self._session.desk,
            dispute_id,
            owner=self,
            done=self._take_draft,
            failed=self._fail,
            key="draft",
        )

    @Slot(object)
    def _facts_changed(self, dispute_id: UUID | None) -> None:
        if self._dispute_id is not None and dispute_id in (None, self._dispute_id):
            self._read_draft(self._dispute_id)

    @Slot(object)
    def _take_known(self, known: Known) -> None:
        self._known = known
        # WHY anew: the list may have shown one before anything was known.
        for made in self._made.values():
            self.ui.questions.removeWidget(made)
            made.deleteLater()
        self._made.clear()
        self.show_calculator(self._shown)

    @Slot(object)
    def _take_draft(self, draft: DraftView | None) -> None:
        self._draft = draft
        self._offer()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        words = error_words(error)
        self._tell(f"{words.title} {words.sentence}")

    # -- the calculation

    def _questions(self) -> Questions:
        made = self._made.get(self._shown)
        if made is None:
            made = Questions(self._shown, self._day, self._known.currency)
            made.put(self._known.of(self._shown, self._today))
            made.changed.connect(self._pause.start)
            self._made[self._shown] = made
            self.ui.questions.addWidget(made)
        return made

    def _day(self) -> date:
        return self._today

    @Slot(int)
    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(ORDER):
            self.show_calculator(ORDER[row])

    @Slot()
    def _work_out(self) -> None:
        """WHY off this thread: the first result reads the tables of the law."""
        self.ui.told.setText("")
        given = self._questions().given()
        if given is None:
            self.ui.result.wait(missing=self._questions().missing())
            self._offer()
            return
        self._session.work.network(
            run_calculator,
            CalculateRequest(self._shown, given),
            owner=self,
            done=self._show,
            failed=partial(self._refuse, self._questions()),
            key="result",
        )

    @Slot(object)
    def _show(self, done: Calculation) -> None:
        if done.calculator == self._shown:
            self.ui.result.show_result(done)
            self._offer()

    def _refuse(self, questions: Questions, error: Exception) -> None:
        """A rate no table has is asked for; what is wrong is said at its field, or for all."""
        words = error_words(error)
        problem = f"{words.title} {words.sentence}"
        if isinstance(error, LawValueUnknown) and error.facts.get("half_year"):
            questions.ask_rate(str(error.facts["half_year"]))
        elif isinstance(error, CalculatorInputInvalid):
            said = questions.refuse(error)
            problem = "" if said else refusal_words(error, spoken_language())
        self.ui.result.wait(problem)
        self._offer()

    # -- where the result goes

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.result.as_text())
        self._tell(self.tr("Sentence and working copied."))

    @Slot()
    def _insert(self) -> None:
        """The sentence, in the language of the document, at the caret; its working in the annex."""
        done, draft = self.ui.result.done, self._draft
        if done is None or draft is None:
            return
        self._session.work.database(
            file_calculation,
            self._session.desk,
            FileCalculation(draft.draft_id, done, draft.content.language),
            owner=self,
            done=self._cite,
            failed=self._fail,
            key="cite",
        )

    @Slot(object)
    def _cite(self, cited: CitedCalculation) -> None:
        if self._dispute_id is None:
            return
        self._session.navigation.open_dispute(self._dispute_id, "decision")
        self._session.passage_wanted.emit(self._dispute_id, cited)
        self._tell(
            self.tr("The sentence was written at the caret of the draft, its working in the annex.")
        )

    @Slot()
    def _keep_in_note(self) -> None:
        if self._dispute_id is None or self.ui.result.done is None:
            return
        self._session.work.database(
            write_note,
            self._session.desk,
            WriteNote(NoteTarget(self._dispute_id), self.ui.result.as_text()),
            owner=self,
            done=self._noted,
            failed=self._fail,
        )

    @Slot(object)
    def _noted(self, note: NoteView) -> None:
        self._session.tell_changed(self._dispute_id)
        self._tell(self.tr("Kept in note {number}.").format(number=note.no))
