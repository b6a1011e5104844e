"""The mediator's own words on an exhibit: title, type, and a doubt that is no finding."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from dispute_exchange.vocabulary import Authenticity, EvidenceType
from mediator_desk.desktop.dispute.exhibits.named import Named
from mediator_desk.desktop.dispute.exhibits.words import piece_words
from mediator_desk.desktop.i18n import follow_language
from mediator_desk.desktop.present.labels import label
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.choice import Choice
from mediator_desk.desktop.widgets.fields import Asked
from mediator_desk.desktop.widgets.form import FormDialog, Prose
from mediator_desk.desktop.widgets.segmented import Segmented
from mediator_desk.usecases.annotating import (
    AnnotateExhibit,
    FlagAuthenticity,
    flag_authenticity,
)
from mediator_desk.usecases.exhibits import ExhibitRow

_LONGEST = 300


class AnnotateForm(FormDialog):
    """Own title and type; empty goes back to those it was filed under."""

    def __init__(self, dispute_id: UUID, row: ExhibitRow, parent: QWidget) -> None:
        super().__init__(parent, 560)
        self._dispute_id, self._row = dispute_id, row
        self._called, self._type = Asked(QLineEdit()), Asked(Choice())
        self.ask(self._called)
        self.ask(self._type)
        title, kind = self._fields()
        title.setMaxLength(_LONGEST)
        title.setText(row.title or "")
        follow_language(self, self._say)
        kind.choose(row.type.value if row.type else "")

    def request(self) -> AnnotateExhibit:
        title, kind = self._fields()
        chosen = kind.currentData()
        return AnnotateExhibit(
            self._dispute_id,
            self._row.item.evidence_id,
            title.text().strip() or None,
            EvidenceType(chosen) if chosen else None,
        )

    def _fields(self) -> tuple[QLineEdit, Choice]:
        title, kind = self._called.field, self._type.field
        assert isinstance(title, QLineEdit)
        assert isinstance(kind, Choice)
        return title, kind

    def _say(self) -> None:
        item = self._row.item
        self.say(
            self.tr("Your own title and type"),
            self.tr("They are for this desk; the parties keep seeing what was filed."),
            self.tr("Keep"),
            self.tr("Cancel"),
        )
        title, kind = self._fields()
        title.setPlaceholderText(item.title)
        original = self.tr("Filed as “{title}”").format(title=item.title)
        self._called.say(self.tr("&Title"), hint=original)
        filed = label("evidence_type", item.type)
        self._type.say(
            self.tr("T&ype"), hint=self.tr("Filed as: {type}").format(type=filed.lower())
        )
        types = [(one.value, label("evidence_type", one)) for one in EvidenceType]
        kind.set_choices([("", self.tr("As filed")), *types])


class DoubtForm(FormDialog):
    """A neutral flag and a private reason, sealed even when the desk locks meanwhile."""

    def __init__(self, session: Session, dispute_id: UUID, row: ExhibitRow, parent: QWidget):
        super().__init__(parent, 560)
        self._session: Session | None = session
        self._dispute_id, self._row = dispute_id, row
        self._flag, self._reason = Segmented(), Asked(Prose(5))
        self._named = Named(self._flag)
        self.ask(self._named)
        self.ask(self._reason)
        follow_language(self, self._say)
        flag, reason = self._fields()
        flag.choose(row.authenticity.value)
        reason.put(row.doubt)
        flag.chosen.connect(self._allow)
        session.leaving.connect(self._part)
        self._allow()

    def request(self) -> FlagAuthenticity:
        flag, reason = self._fields()
        return FlagAuthenticity(
            self._dispute_id,
            self._row.item.evidence_id,
            Authenticity(flag.current()),
            reason.said(),
        )

    def _fields(self) -> tuple[Segmented, Prose]:
        reason = self._reason.field
        assert isinstance(reason, Prose)
        return self._flag, reason

    @Slot()
    def _allow(self) -> None:
        flag, reason = self._fields()
        reason.setEnabled(flag.current() != Authenticity.AUTH_NONE)

    @Slot()
    def _part(self) -> None:
        """WHY at once: a lock closes the form, and nothing that was typed may be lost."""
        session, self._session = self._session, None
        request = self.request()
        changed = (request.authenticity, request.reason) != (
            self._row.authenticity,
            self._row.doubt,
        )
        if session is not None and changed:
            session.work.save(flag_authenticity, session.desk, request)

    def _say(self) -> None:
        self.say(
            self.tr("Doubt about authenticity"),
            self.tr(
                "{piece}. A neutral mark for yourself: it is no finding, never leaves this desk "
                "and enters no decision."
            ).format(piece=piece_words(self._row)),
            self.tr("Keep"),
            self.tr("Cancel"),
        )
        flag, _ = self._fields()
        self._named.say(self.tr("Mark"))
        flag.set_choices(
            [
                (one.value, label("authenticity", one))
                for one in (
                    Authenticity.AUTH_NONE,
                    Authenticity.AUTH_DOUBTED,
                    Authenticity.AUTH_CONTESTED,
                )
            ]
        )
        self._reason.say(
            self.tr("&Private reason"), hint=self.tr("Sealed on this desk, carried by no act.")
        )
