"""Opens what the screens of one window ask for: the forms of acts, the calculators, letters.

Owns which window they stand over; what they do is theirs.
"""

from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.session import Session


class Acting(QObject):
    """Answers ``act_asked``, ``extension_asked``, ``calculators_asked`` and ``letter_asked``."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        session.act_asked.connect(self._open_act)
        session.extension_asked.connect(self._extend)
        session.calculators_asked.connect(self._calculate)
        session.letter_asked.connect(self._write)

    @Slot(object, str)
    def _open_act(self, dispute_id: UUID, act: str) -> None:
        from mediator_desk.desktop.procedure.opening import open_act

        open_act(self._session, dispute_id, act, self._over)

    @Slot(object)
    def _extend(self, dispute_id: UUID) -> None:
        self._open_act(dispute_id, "extend")

    @Slot(object, str)
    def _calculate(self, dispute_id: UUID | None, name: str) -> None:
        from mediator_desk.desktop.calculators.dialog import CalculatorsDialog

        CalculatorsDialog(self._session, dispute_id, name, self._over.window()).show()

    @Slot(object, str)
    def _write(self, dispute_id: UUID | None, notice: str) -> None:
        if dispute_id is None:
            return
        from dispute_exchange.vocabulary import NoticeKind, PartyRole
        from mediator_desk.desktop.letters.writing import open_letter_form

        session, to = self._session, PartyRole.CONSUMER
        session.navigation.open_dispute(dispute_id, "letters")
        open_letter_form(session, dispute_id, NoticeKind(notice), to, self._over)
