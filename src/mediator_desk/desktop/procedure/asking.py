"""Asking the consumer for the documents that admissibility still lacks."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from dispute_exchange.events import RequestedPiece
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.procedure.fields import DayAsked, WordsAsked
from mediator_desk.desktop.procedure.form import ActForm
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import Reading
from mediator_desk.usecases.admissibility import (
    AdmissibilityView,
    AskConsumer,
    GroundView,
    Missing,
    preview_documents,
)
from mediator_desk.usecases.pieces import DueChoice
from mediator_desk.usecases.procedure import ProcedureView


class AskForm(ActForm):
    """One document a line; what a ground lacks is proposed. ``due``: the days the rule offers."""

    def __init__(
        self,
        session: Session,
        view: ProcedureView,
        examined: AdmissibilityView,
        due: tuple[DueChoice, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(session, view, parent, letter=True, preview=preview_documents)
        self._due = due
        self._proposed = tuple(proposed_pieces(examined))
        self._pieces = WordsAsked(5)
        self._day = DayAsked(view.today, due[len(due) // 2].due_on if due else None)
        self._pieces.prose.put("\n".join(piece.title for piece in self._proposed))
        self.ask(self._pieces)
        self.ask(self._day)
        follow_language(self, self._say)
        self.typed()

    def draft(self) -> AskConsumer | None:
        pieces = self._asked()
        due = self._day.day_or_none()
        if not pieces or due is None or due < self.view.today:
            return None
        return AskConsumer(self.view.dispute_id, pieces, due)

    def request(self) -> AskConsumer | None:
        reading = Reading()
        reading.text(self._pieces, needed=True)
        due = reading.of(self._day, needed=True)
        if due is not None and due < self.view.today:
            reading.fail(self._day, self.tr("This day has passed."))
        return self.draft() if reading.whole else None

    def _asked(self) -> tuple[RequestedPiece, ...]:
        known = {piece.title: piece for piece in self._proposed}
        titles = (line.strip(" \t-•") for line in self._pieces.said().splitlines())
        return tuple(
            known.get(title, RequestedPiece(title=title[:300])) for title in titles if title
        )

    def _say(self) -> None:
        self.say(
            self.tr("Ask the consumer for documents"),
            self.tr("Only what the examination strictly needs (CECMC, B04\u20112)."),
            self.tr("Ask for the documents"),
            self.tr("Cancel"),
        )
        self._pieces.say(self.tr("&Documents, one a line"))
        offered = ", ".join(str(one.days) for one in self._due)
        hint = self.tr("Usual: {days} days, by the body's rule; no text fixes it.")
        self._day.say(self.tr("&Before"), hint=hint.format(days=offered) if offered else "")
        self.say_happens(
            [
                ("mail", self.tr("The consumer reads the request; the trader does not need to.")),
                (
                    "clock",
                    self.tr("The time for the refusal notice goes on running (L612\u20112)."),
                ),
                ("bell", self.tr("Reminders are proposed until the day given.")),
            ]
        )


def proposed_pieces(examined: AdmissibilityView) -> Iterator[RequestedPiece]:
    """What the grounds lack, in the words and the language the consumer reads."""
    for view in examined.grounds:
        yield from _lacking(view, examined.language.value)


def _lacking(view: GroundView, language: str) -> Iterator[RequestedPiece]:
    if Missing.EXHIBIT in view.facts.missing:
        yield RequestedPiece(title=view.words(language).proof)
    for item in view.facts.exhibits:
        if item.defect is not None:
            yield RequestedPiece(
                title=item.title, type=item.type, defect=item.defect, evidence_id=item.evidence_id
            )
