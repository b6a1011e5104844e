"""Carrying out what a form asks for: the use case off the GUI thread, the form closed once done.

Shared by the screens that enter things on a file. What was done is offered to be taken back: acts
until they leave the desk, anything else as the screen that opened the form says.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.shell.unsaved import FORGETFUL
from mediator_desk.desktop.widgets.form import FormDialog
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import take_back_acts

TakingBack = tuple[Any, ...]
"""What was done, in words; a use case that takes it back; what it is given after the desk."""


class _Carrier(QObject):
    """Belongs to its form, and goes with it."""

    def __init__(
        self,
        session: Session,
        dispute_id: UUID,
        form: FormDialog,
        use_case: Callable[..., Any],
        then: Callable[[], object] | None,
        *,
        sends: bool,
        back: Callable[[Any], TakingBack] | None,
    ) -> None:
        super().__init__(form)
        self._session, self._dispute_id = session, dispute_id
        self._form, self._use_case, self._then = form, use_case, then
        self._sends, self._back = sends, back
        form.wanted.connect(self._go)

    @Slot(object)
    def _go(self, request: object) -> None:
        self._session.work.database(
            self._use_case,
            self._session.desk,
            request,
            owner=self,
            done=self._done,
            failed=self._failed,
        )

    @Slot(object)
    def _done(self, result: object) -> None:
        self._form.accept()
        leaves = self._sends or self._back is None
        offer = _of_acts(result) if self._back is None else self._back(result)
        if offer:
            words, use_case, *given = offer
            about = self._dispute_id
            self._session.can_take_back(words, use_case, *given, about=about, leaves=leaves)
        self._session.tell_changed(self._dispute_id)
        if self._sends:
            self._session.sync_asked.emit()
        if self._then is not None:
            self._then()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._form.refuse(error_words(error))


class StepForm(FormDialog):
    """Asks for one step of the desk as a whole: what ``request`` gives is called with the desk.

    Emits ``done_well`` once the step was taken. SECURITY: what is typed here outlives nothing, not
    even a lock.
    """

    done_well = Signal()

    def __init__(self, session: Session, parent: QWidget, width: int = 560) -> None:
        super().__init__(parent, width)
        self._session = session
        self.setProperty(FORGETFUL, True)
        self.wanted.connect(self._carry_out)

    @Slot(object)
    def _carry_out(self, step: Callable[[Desk], Any]) -> None:
        self._session.work.database(
            step, self._session.desk, owner=self, done=self._carried_out, failed=self._failed
        )

    @Slot(object)
    def _carried_out(self, _: object) -> None:
        self.done_well.emit()
        self.accept()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.refuse(error_words(error))


def open_form(
    session: Session,
    dispute_id: UUID,
    form: FormDialog,
    use_case: Callable[..., Any],
    then: Callable[[], object] | None = None,
    *,
    sends: bool = True,
    back: Callable[[Any], TakingBack] | None = None,
) -> FormDialog:
    """Show ``form``; ``use_case(desk, request)`` is called when its button is pressed.

    When it is done the form closes, screens read again, the outbox leaves when the use case
    ``sends`` something, and ``then`` is called. A failure is said in the form, which keeps what
    was typed. ``back`` is given the result and says how it is taken back; acts are without it.
    """
    _Carrier(session, dispute_id, form, use_case, then, sends=sends, back=back)
    form.open()
    return form


def _of_acts(result: object) -> TakingBack:
    """How the acts a use case queued are taken back; empty when it queued none."""
    made = result if isinstance(result, tuple) else (result,)
    acts = tuple(act for one in made if (act := getattr(one, "act_id", None)) is not None)
    return (_say_queued, take_back_acts, acts) if acts else ()


def _say_queued() -> str:
    return QCoreApplication.translate("forms", "The act waits to leave this desk.")
