"""Notes on paper or in a file: what that means is said, and who asks proves who they are.

Owns the form and the printed page; what leaves is never kept here once the form is gone.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.custody.key_forms import KeyForm
from mediator_desk.desktop.dispute.notes.blocks import write_document
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.dates import moment_short
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.theme import theme
from mediator_desk.desktop.widgets.announce import announce
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.choosing import ask_where_to_save
from mediator_desk.domain.notes import BlockKind, NoteBlock, Run, parse_note
from mediator_desk.usecases.notes import (
    CopyNotes,
    NoteView,
    TakeOut,
    save_notes_copy,
    take_out_notes,
)


def heading_words() -> str:
    """What stands over every copy."""
    return QCoreApplication.translate(
        "notes", "CONFIDENTIAL. The mediator's own notes, to be shown to nobody."
    )


def printed(notes: tuple[NoteView, ...]) -> QTextDocument:
    """The notes as pages, each note under its number and its day; links stand as their words."""
    page = QTextDocument()
    page.setDefaultFont(theme().font("body"))
    cursor = QTextCursor(page)
    blocks = [NoteBlock(BlockKind.HEADING, (Run(heading_words()),))]
    words = QCoreApplication.translate("notes", "Note {number}, {when}")
    for note in notes:
        title = words.format(number=note.no, when=moment_short(note.written_at))
        blocks.append(NoteBlock(BlockKind.HEADING, (Run(title),)))
        if note.tags:
            tags = (Run(", ".join(note.tags), emphasis=True),)
            blocks.append(NoteBlock(BlockKind.PARAGRAPH, tags))
        blocks += [_without_links(block) for block in parse_note(note.text)]
    write_document(cursor, blocks)
    page.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, heading_words())
    return page


class TakeOutForm(KeyForm):
    """Prints, or writes a file, once the passphrase was given again."""

    def __init__(
        self, session: Session, dispute_id: UUID, note: NoteView | None, parent: QWidget
    ) -> None:
        super().__init__(session, parent)
        self._dispute_id, self._note, self._around = dispute_id, note, parent
        self._which, self._how = Choice(), Choice()
        self._to: Path | None = None
        self.ask(self._which, self._how)
        self.ask(self.proof)
        self.do.setProperty("kind", "danger")
        follow_language(self, self._say)

    def request(self) -> object | None:
        """The step to carry out: for a file, where it goes is asked first."""
        proof = self.proof.proof()
        if proof is None:
            return None
        one = (self._note.note_id,) if self._note is not None and self._one_only() else ()
        taken = TakeOut(self._dispute_id, proof, one)
        if self._how.currentData() == "print":
            return partial(_call, take_out_notes, taken)
        if self._to is None:
            self._ask_place()
            return None
        return partial(_call, save_notes_copy, CopyNotes(taken, self._to, heading_words()))

    def _one_only(self) -> bool:
        return bool(self._which.currentData() == "one")

    def _ask_place(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Where to write the copy"),
            self.tr("confidential-notes.md"),
            self._place_chosen,
            pattern=self.tr("Text in Markdown (*.md)"),
        )

    @Slot(str)
    def _place_chosen(self, name: str) -> None:
        self._to = Path(name)
        self._press()

    @Slot(object)
    def _carried_out(self, result: object) -> None:
        self._to = None
        around = self._around
        if isinstance(result, Path):
            announce(around, self.tr("Written to {name}").format(name=result.name))
        elif isinstance(result, tuple):
            _print(printed(result), around)
        super()._carried_out(result)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._to = None
        super()._failed(error)

    def _say(self) -> None:
        one, every = self.tr("This note alone"), self.tr("All notes of the file")
        self._which.set_choices(([("one", one)] if self._note is not None else []) + [("", every)])
        self._which.setAccessibleName(self.tr("Which notes"))
        self._how.set_choices(
            [("print", self.tr("Print them")), ("file", self.tr("Write them to a file"))]
        )
        self._how.setAccessibleName(self.tr("How they leave"))
        self.say(
            self.tr("Take notes out of the vault"),
            self.tr(
                "These notes are covered by the confidentiality of the mediation. On paper or in "
                "a file nothing protects them: whoever finds the copy reads it, and destroying "
                "the file here will not destroy it. Each copy is marked as confidential."
            ),
            self.tr("&Take out"),
            self.tr("Cancel"),
        )


def _call(step: Callable[[Any, Any], Any], request: object, desk: object) -> Any:
    return step(desk, request)


def _without_links(block: NoteBlock) -> NoteBlock:
    said = (part if isinstance(part, Run) else Run(part.label) for part in block.inlines)
    return NoteBlock(block.kind, tuple(said))


def _print(page: QTextDocument, window: QWidget) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: page.print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    # WHY show: PySide6 types QPrintDialog.open() as needing a slot.
    dialog.setModal(True)
    dialog.show()
