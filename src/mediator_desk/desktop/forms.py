"""Carrying out what a form asks for: the use case off the GUI thread, the form closed once done.

Shared by the screens that enter things on a file; never a word of its own.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from mediator_desk.desktop.present.errors import error_words
from mediator_desk.desktop.session import Session
from mediator_desk.desktop.widgets.form import FormDialog


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
    ) -> None:
        super().__init__(form)
        self._session, self._dispute_id = session, dispute_id
        self._form, self._use_case, self._then = form, use_case, then
        self._sends = sends
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
    def _done(self, _result: object) -> None:
        self._form.accept()
        self._session.tell_changed(self._dispute_id)
        if self._sends:
            self._session.sync_asked.emit()
        if self._then is not None:
            self._then()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._form.refuse(error_words(error))


def open_form(
    session: Session,
    dispute_id: UUID,
    form: FormDialog,
    use_case: Callable[..., Any],
    then: Callable[[], object] | None = None,
    *,
    sends: bool = True,
) -> FormDialog:
    """Show ``form``; ``use_case(desk, request)`` is called when its button is pressed.

    When it is done the form closes, screens read again, the outbox leaves when the use case
    ``sends`` something, and ``then`` is called. A failure is said in the form, which keeps what
    was typed.
    """
    _Carrier(session, dispute_id, form, use_case, then, sends=sends)
    form.open()
    return form
