"""Opening the form of an act, from wherever it was asked for.

Owns the choice of the form and what happens once it is done: the act is sealed in the outbox, the
screens read again, and nothing is sent before the next synchronisation, so that it can be undone.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from dispute_exchange.vocabulary import InadmissibilityGround, NoticeKind
from mediator_desk.desktop.forms import open_form
from mediator_desk.desktop.procedure.asking import AskForm
from mediator_desk.desktop.procedure.declaration import DeclarationForm, declare
from mediator_desk.desktop.procedure.entering import (
    CourtForm,
    EntryForm,
    ExtendForm,
    WithdrawalForm,
)
from mediator_desk.desktop.procedure.form import ActForm
from mediator_desk.desktop.procedure.telling import (
    CloseForm,
    ConflictForm,
    MessageForm,
    NotifyForm,
    RefuseForm,
    ReopenForm,
    ResolveForm,
)
from mediator_desk.desktop.procedure.withheld import WithheldNote
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases.admissibility import (
    Answer,
    ask_consumer,
    read_admissibility,
    refuse_file,
)
from mediator_desk.usecases.independence import read_independence, write_past_files
from mediator_desk.usecases.letters import receivers_of
from mediator_desk.usecases.pieces import due_choices
from mediator_desk.usecases.procedure import (
    ActName,
    ProcedureView,
    carry_out,
    read_procedure,
)

Maker = Callable[[Session, ProcedureView, QWidget], ActForm]
_FORMS: Final[dict[ActName, Maker]] = {
    ActName.NOTIFY: NotifyForm,
    ActName.ENTRY: EntryForm,
    ActName.EXTEND: ExtendForm,
    ActName.MESSAGE: MessageForm,
    ActName.CONFLICT: ConflictForm,
    ActName.RESOLVE: ResolveForm,
    ActName.WITHDRAWAL: WithdrawalForm,
    ActName.COURT: CourtForm,
    ActName.CLOSE: CloseForm,
    ActName.REOPEN: ReopenForm,
}


def open_act(session: Session, dispute_id: UUID, act: ActName | str, parent: QWidget) -> None:
    """Open the form of ``act`` on a dispute over ``parent``; an act not possible now says why."""
    _Opening(session, dispute_id, ActName(act), parent)


class _Opening(QObject):
    """Reads what the form needs, opens it, and goes."""

    def __init__(self, session: Session, dispute_id: UUID, act: ActName, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._dispute_id, self._act = session, dispute_id, act
        self._parent = parent
        if act is ActName.EXAMINE:
            session.navigation.open_dispute(dispute_id, "overview")
            self.deleteLater()
            return
        session.work.database(
            _read, session.desk, dispute_id, act, owner=self, done=self._open, failed=self._fail
        )

    @Slot(object)
    def _open(self, read: Any) -> None:
        view, more = read
        if not view.may(self._act):
            WithheldNote(self._act, view.withheld[self._act], self._parent).open()
        elif self._act is ActName.DECLARE:
            self._show(
                DeclarationForm(self._session, view, more[0], more[1], self._parent), declare
            )
        elif self._act is ActName.REFUSE:
            self._show(RefuseForm(self._session, view, more[0], more[1], self._parent), refuse_file)
        elif self._act is ActName.ASK:
            self._show(AskForm(self._session, view, more[0], more[1], self._parent), ask_consumer)
        else:
            made = _FORMS[self._act](self._session, view, self._parent)
            if isinstance(made, CloseForm):
                made.certificate_wanted.connect(
                    partial(self._session.navigation.open_dispute, self._dispute_id, "decision")
                )
            self._show(made, carry_out)
        self.deleteLater()

    def _show(self, form: FormDialog, use_case: Callable[..., Any]) -> None:
        # WHY nothing is sent at once: until the next synchronisation the act can be taken back.
        open_form(self._session, self._dispute_id, form, use_case, sends=False)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._session.work.unhandled.emit(error)
        self.deleteLater()


def _read(desk: Any, dispute_id: UUID, act: ActName) -> tuple[ProcedureView, object]:
    """What the form needs, read away from the window."""
    view = read_procedure(desk, dispute_id)
    if act is ActName.DECLARE:
        return view, (read_independence(desk, dispute_id), write_past_files(desk, dispute_id))
    if act is ActName.REFUSE:
        receivers = receivers_of(desk, NoticeKind.INADMISSIBILITY)
        return view, (_found(desk, dispute_id), receivers)
    if act is ActName.ASK:
        return view, (read_admissibility(desk, dispute_id), due_choices(desk))
    return view, None


def _found(desk: Any, dispute_id: UUID) -> tuple[InadmissibilityGround, ...]:
    """The grounds found to hold, in the order of the law."""
    return tuple(
        each.ground
        for each in read_admissibility(desk, dispute_id).grounds
        if each.answer is not None and each.answer.answer is Answer.NO
    )
