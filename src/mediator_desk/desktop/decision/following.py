"""What follows the text without ever holding it up: the check, the preview, the calculations.

Owns when each is made: a while after the last key, away from the GUI thread, one preview at a
time. What is typed while one is being made makes one more, and no more than one.
"""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediator_desk.desktop.decision.pages import PagesPane
from mediator_desk.desktop.session import Session
from mediator_desk.usecases.decisions import DraftContent, check_draft, preview_draft
from mediator_desk.usecases.previewing import places_in_preview
from mediator_desk.usecases.workings import review_workings

FOLLOW_MS: Final = 400

Standing = Callable[[], tuple[UUID, DraftContent] | None]
"""What is written now: the draft and its content, None while nothing is."""


class Following(QObject):
    """Each signal carries what was made of the text as it last stood; pages go to ``preview``."""

    checked = Signal(object)
    reviewed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, session: Session, standing: Standing, preview: PagesPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._standing, self._pages = session, standing, preview
        self._pdf = b""
        self._made_of: DraftContent | None = None
        self._making = self._again = False
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._timer.timeout.connect(self.now)
        preview.page_shown.connect(self._find_places)

    def soon(self) -> None:
        """Follow a while after the last key."""
        self._timer.start()

    def stop(self) -> None:
        """Nothing more is to follow."""
        self._timer.stop()
        self._again = False

    @Slot()
    def now(self) -> None:
        """Follow at once."""
        self._timer.stop()
        standing = self._standing()
        if standing is None:
            return
        for use_case, signal, key in (
            (check_draft, self.checked, "check"),
            (review_workings, self.reviewed, "workings"),
        ):
            self._session.work.database(
                use_case,
                self._session.desk,
                *standing,
                owner=self,
                done=signal.emit,
                failed=self.failed.emit,
                key=key,
            )
        if self._making:
            self._again = True
        else:
            self._preview(*standing)

    @Slot(int)
    def _find_places(self, _page: int) -> None:
        """Where the paragraphs stand in the preview just drawn; an older search is given up.

        WHY after the picture: what one reads first comes first.
        """
        pdf, self._pdf = self._pdf, b""
        if self._made_of is None or not pdf:
            return
        self._session.work.network(
            places_in_preview,
            self._session.desk,
            pdf,
            self._pages.pages,
            self._made_of.sections,
            owner=self,
            done=self._pages.show_places,
            failed=_nothing,
            key="places",
            with_progress=True,
        )

    def _preview(self, draft_id: UUID, content: DraftContent) -> None:
        self._making, self._again, self._made_of = True, False, content
        self._session.work.network(
            preview_draft,
            self._session.desk,
            draft_id,
            content,
            owner=self,
            done=self._made,
            failed=self._not_made,
            key="preview",
        )

    @Slot(object)
    def _made(self, pdf: bytes) -> None:
        self._making, self._pdf = False, pdf
        self._pages.show_document(pdf)
        self._go_on()

    @Slot(object)
    def _not_made(self, error: BaseException) -> None:
        self._making = False
        self._pages.fail(error)
        self._go_on()

    def _go_on(self) -> None:
        standing = self._standing() if self._again else None
        if standing is not None:
            self._preview(*standing)


def _nothing(_error: Any) -> None:
    """WHY silent: a preview without its places is still a preview, and says so by no tint."""
