"""What a note may be about, in words and as choices: the file, a head of claim, an exhibit."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.notes import NoteTarget
from mediator_desk.usecases.overview import HeadRow

ABOUT_FILE: Final = ""
"""The choice of the file as a whole."""


def target_words(
    target: NoteTarget, exhibits: Sequence[ExhibitRow], heads: Sequence[HeadRow]
) -> str:
    """What a note is about; "" for the file as a whole."""
    translate = QCoreApplication.translate
    if target.event_seq is not None:
        return translate("NotesTab", "Event {number}").format(number=target.event_seq)
    if target.evidence_id is not None:
        for row in exhibits:
            if row.item.evidence_id == target.evidence_id:
                words = translate("NotesTab", "Exhibit {number}")
                return words.format(number=row.item.piece_no)
        return translate("NotesTab", "Exhibit")
    for head in heads:
        if head.head_id == target.head_id:
            words = translate("NotesTab", "Head {letter}, {title}")
            return words.format(letter=head.letter, title=head.title)
    return ""


def choices(exhibits: Sequence[ExhibitRow], heads: Sequence[HeadRow]) -> list[tuple[str, str]]:
    """What a new note may be about, each with the name ``target_of`` reads."""
    translate = QCoreApplication.translate
    found = [(ABOUT_FILE, translate("NotesTab", "About the file"))]
    words = translate("NotesTab", "Head {letter}, {title}")
    for head in heads:
        text = words.format(letter=head.letter, title=head.title)
        found.append((f"head:{head.head_id}", text))
    words = translate("NotesTab", "{number}. {title}")
    for row in exhibits:
        if row.filing is None:
            text = words.format(number=row.item.piece_no, title=row.shown_title)
            text = discretion().without_names(text)
            found.append((f"exhibit:{row.item.evidence_id}", text))
    return found


def target_of(dispute_id: UUID, choice: str) -> NoteTarget:
    """What was chosen."""
    kind, _, name = choice.partition(":")
    return NoteTarget(
        dispute_id,
        evidence_id=UUID(name) if kind == "exhibit" else None,
        head_id=UUID(name) if kind == "head" else None,
    )
