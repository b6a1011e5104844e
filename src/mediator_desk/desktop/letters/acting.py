"""What is done with a letter from the tab: out of the vault, posted, delivered, come back.

Owns the order of an act: the question first, then the sealing, then the printer or the file.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.letters.forms import PostedForm, ProofForm, ReturnedForm, ServedForm
from mediator_desk.desktop.letters.leaving import ask_file, ask_way_out
from mediator_desk.desktop.letters.printing import PIXELS, ask_printer, print_pages
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases import letters as verbs
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.letters import LetterRow, StepKind, WriteLetter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class LetterActs(QObject):
    """Carries out what the buttons of a letter ask for."""

    made = Signal(object)
    """A letter was sealed: its id."""
    told = Signal(str, str, str)
    """Something to say: tone, strong words, words."""
    failed = Signal(object)

    def __init__(self, session: Session, dispute_id: UUID, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._dispute_id, self._window = session, dispute_id, window

    def today(self) -> date:
        """The day on this computer."""
        return self._session.now().astimezone().date()

    def written(self, row: LetterRow) -> WriteLetter:
        """How the letter of a row is asked for."""
        return WriteLetter(self._dispute_id, row.notice, row.to, row.about_seq, channel=row.channel)

    def act(self, row: LetterRow, step: StepKind, exhibits: Sequence[ExhibitRow]) -> None:
        """Take a step; nothing happens before the person has answered."""
        if step is StepKind.PRINTED:
            ask_way_out(
                self._window,
                lambda: self._seal(row, self._print),
                lambda: self._choose_file(row),
            )
        elif row.letter_id is not None:
            form, use_case = self._form(step, row.letter_id, exhibits)
            sends, words = step is StepKind.SERVED, self.tr("What became of the letter entered.")
            back = (words, verbs.take_back_step, row.letter_id, step)
            open_form(
                self._session, self._dispute_id, form, use_case, sends=sends, back=lambda _: back
            )

    def _form(
        self, step: StepKind, letter_id: UUID, exhibits: Sequence[ExhibitRow]
    ) -> tuple[FormDialog, Callable[..., Any]]:
        today, window = self.today(), self._window
        match step:
            case StepKind.POSTED:
                return PostedForm(letter_id, today, window), verbs.note_posted
            case StepKind.SERVED:
                return ServedForm(letter_id, today, exhibits, window), verbs.record_service
            case StepKind.RETURNED:
                return ReturnedForm(letter_id, today, window), verbs.note_returned
            case _:
                return ProofForm(letter_id, exhibits, window), verbs.link_proof

    def _seal(self, row: LetterRow, then: Callable[[UUID], object]) -> None:
        """Seal the letter if nothing was made yet, then go on with it."""
        if row.letter_id is not None:
            then(row.letter_id)
            return

        def made(letter_id: UUID) -> None:
            self.made.emit(letter_id)
            self._session.tell_changed(self._dispute_id)
            then(letter_id)

        self._ask(verbs.write_letter, self.written(row), done=made)

    def _print(self, letter_id: UUID) -> None:
        def on(printer: "QPrinter") -> None:
            self._session.work.network(
                verbs.letter_pictures,
                self._session.desk,
                letter_id,
                PIXELS,
                owner=self,
                done=lambda pages: self._printed(letter_id, went=print_pages(printer, pages)),
                failed=self.failed.emit,
                key="print",
            )

        ask_printer(self._window, on)

    def _printed(self, letter_id: UUID, *, went: bool) -> None:
        if went:
            self._ask(verbs.note_printed, letter_id, done=self._left)
            return
        self.told.emit(
            "warning",
            self.tr("The printer did not take the letter."),
            self.tr("Nothing was noted. Try again, or save it as PDF."),
        )

    @Slot(object)
    def _left(self, _: object) -> None:
        self._session.tell_changed(self._dispute_id)

    def _choose_file(self, row: LetterRow) -> None:
        def chosen(path: str) -> None:
            self._seal(row, lambda letter_id: self._save(letter_id, Path(path)))

        name = f"{label('notice_kind', row.notice)} - {label('party_role', row.to)}.pdf"
        ask_file(self._window, name, chosen)

    def _save(self, letter_id: UUID, path: Path) -> None:
        self._ask(verbs.save_letter_copy, letter_id, path, done=self._saved)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        words = self.tr("Saved as {name}, outside the vault.").format(name=path.name)
        self.told.emit("success", "", words)
        self._session.tell_changed(self._dispute_id)

    def _ask(
        self, function: Callable[..., Any], *given: Any, done: Callable[[Any], object]
    ) -> None:
        self._session.work.database(
            function,
            self._session.desk,
            *given,
            owner=self,
            done=done,
            failed=self.failed.emit,
        )
