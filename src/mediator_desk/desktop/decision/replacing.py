"""Changes that come back as another text: a calculation renewed, another kind, an earlier version.

Owns the waiting in between; what was typed is sealed first, and nothing is typed meanwhile.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from mediator_desk._generated.ui_workshop import Ui_Workshop
from mediator_desk.desktop.decision.keeper import DraftKeeper
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.decisions import DraftContent, DraftView

Written = Callable[[], tuple[DraftKeeper, DraftContent] | None]
"""What is written now and who keeps it, None while nothing is."""


class Replacing(QObject):
    """``replaced`` carries the draft to show in place of the one that was written."""

    replaced = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, ui: Ui_Workshop, written: Written, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._ui, self._written = session, ui, written

    @Slot(object)
    def renew(self, working_id: UUID) -> None:
        """Bring a calculation up to date; the sentence changes where it stands."""
        self._run(DraftKeeper.renew, working_id)

    @Slot(str)
    def change_kind(self, kind: str) -> None:
        """Make the draft a document of another kind."""
        self._run(DraftKeeper.change_kind, kind)

    @Slot(int)
    def restore(self, version: int) -> None:
        """Go on from an earlier version; what is written now stays as the version before."""
        self._run(DraftKeeper.restore, version)

    def _run(self, verb: Callable[..., DraftView], *arguments: Any) -> None:
        written = self._written()
        if written is None:
            return
        keeper, content = written
        # WHY held: a key typed meanwhile would be typed into a text that goes.
        self._hold(held=True)
        job = self._session.work.save(
            verb, keeper, self._session.desk, content, *arguments, failed=self._failed
        )
        job.done.connect(self._done)

    @Slot(object)
    def _done(self, draft: DraftView) -> None:
        self._hold(held=False)
        self.replaced.emit(draft)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._hold(held=False)
        self.failed.emit(error)

    def _hold(self, *, held: bool) -> None:
        self._ui.editor.edit.setReadOnly(held)
        self._ui.heads.setEnabled(not held)
