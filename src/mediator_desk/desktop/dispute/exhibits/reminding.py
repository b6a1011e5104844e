"""After a request was sent: a reminder, and what was found of a document that came."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from dispute_exchange.vocabulary import DocumentDefect, Language
from mediator_desk.desktop.dispute.exhibits.letter_field import LetterField, Written
from mediator_desk.desktop.dispute.exhibits.named import Named, narrow
from mediator_desk.desktop.dispute.exhibits.words import piece_words, reminder_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.discretion import discretion
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.exhibits import ExhibitRow
from mediator_desk.usecases.pieces import PieceRequest, Remind, ReviewPiece, write_reminder

_FIT: Final = "FIT"


class ReminderForm(FormDialog):
    """A reminder of what is still missing, before it is queued."""

    def __init__(
        self, session: Session, dispute_id: UUID, found: PieceRequest, parent: QWidget
    ) -> None:
        super().__init__(parent, 640)
        self._dispute_id, self._found = dispute_id, found
        self._letter = LetterField(session, self._write, 11)
        self.ask(self._letter)
        follow_language(self, self._say)
        self._letter.refresh()

    def request(self) -> Remind | None:
        if not self._letter.said():
            self.complain(self.tr("The text is empty."))
            return None
        asked = self._found.request.asked
        return Remind(self._dispute_id, asked.request_id, self._letter.said())

    def _write(self, language: Language | None) -> Written:
        asked = self._found.request.asked
        return write_reminder, (self._dispute_id, asked.request_id, language)

    def _say(self) -> None:
        sent = len(self._found.request.reminders)
        self.say(
            self.tr("Send a reminder"),
            reminder_words(self._found.next_reminder, sent),
            self.tr("Send the reminder"),
            self.tr("Cancel"),
        )


class ReviewForm(FormDialog):
    """What the mediator found of one document asked for; nothing of it leaves the desk."""

    def __init__(
        self,
        dispute_id: UUID,
        found: PieceRequest,
        piece: int,
        exhibits: Sequence[ExhibitRow],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 560)
        self._dispute_id, self._found, self._piece = dispute_id, found, piece
        self._exhibits = tuple(exhibits)
        self._which, self._finding = Asked(narrow(Choice())), Segmented()
        self._named, self._waived = Named(self._finding), QCheckBox()
        self.ask(self._which)
        self.ask(self._named)
        self.ask(self._waived)
        follow_language(self, self._say)
        one = found.request.pieces[piece]
        which, finding = self._fields()
        which.choose(str(one.evidence_id or ""))
        finding.choose(one.defect.value if one.defect else _FIT)
        which.currentIndexChanged.connect(self._allow)
        self._waived.toggled.connect(self._allow)
        self._allow()

    def request(self) -> ReviewPiece:
        which, finding = self._fields()
        chosen, found = which.currentData(), finding.current()
        waived = self._waived.isChecked()
        return ReviewPiece(
            dispute_id=self._dispute_id,
            request_id=self._found.request.asked.request_id,
            piece=self._piece,
            evidence_id=UUID(chosen) if chosen and not waived else None,
            defect=DocumentDefect(found) if chosen and found != _FIT and not waived else None,
            waived=waived,
        )

    def _fields(self) -> tuple[Choice, Segmented]:
        which = self._which.field
        assert isinstance(which, Choice)
        return which, self._finding

    @Slot()
    def _allow(self) -> None:
        which, finding = self._fields()
        waived = self._waived.isChecked()
        which.setEnabled(not waived)
        finding.setEnabled(bool(which.currentData()) and not waived)

    def _say(self) -> None:
        wanted = self._found.request.pieces[self._piece].wanted
        self.say(
            self.tr("Examine a document"),
            wanted.title,
            self.tr("Keep this finding"),
            self.tr("Cancel"),
        )
        which, finding = self._fields()
        self._which.say(
            self.tr("&Exhibit that answers"),
            hint=self.tr("What you find here stays on this desk. Ask again to tell the party."),
        )
        named = [
            (
                str(row.item.evidence_id),
                discretion().without_names(f"{piece_words(row)}, {row.shown_title}"),
            )
            for row in self._exhibits
        ]
        which.set_choices([("", self.tr("None has come")), *named])
        self._named.say(self.tr("Finding"))
        defects = [(one.value, label("document_defect", one)) for one in DocumentDefect]
        finding.set_choices([(_FIT, self.tr("Fit")), *defects])
        self._waived.setText(self.tr("This document is no longer &wanted"))
