"""Keeps a draft as it is typed: sealed version by version, never contradicting itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dispute_exchange.decision import HeadOutcome
from mediator_desk.usecases.decisions import (
    DraftContent,
    DraftView,
    SaveDraft,
    reread_file,
    save_draft,
)

if TYPE_CHECKING:
    from mediator_desk.usecases.desk import Desk


class DraftKeeper:
    """The draft as last sealed; used in the database lane only, where writes come one by one.

    WHY: the save under way when the desk locks and the save of the lock build on each other,
    whichever runs second.
    """

    def __init__(self, draft: DraftView) -> None:
        self._draft = draft

    def keep(self, desk: "Desk", content: DraftContent) -> DraftView:
        """Seal ``content`` as the next version; nothing when it is what was sealed last."""
        if content != self._draft.content:
            request = SaveDraft(self._draft.draft_id, self._draft.version, content)
            self._draft = save_draft(desk, request)
        return self._draft

    def reread(self, desk: "Desk", content: DraftContent) -> DraftView:
        """Seal ``content``, then let the draft rest on the file as it is now."""
        self.keep(desk, content)
        self._draft = reread_file(desk, self._draft.draft_id)
        return self._draft


def renewed(
    typed: Sequence[HeadOutcome], current: Sequence[HeadOutcome]
) -> tuple[HeadOutcome, ...]:
    """``typed`` with what each party asks and offers taken from ``current``."""
    now = {head.head_id: {"asked": head.asked, "offered": head.offered} for head in current}
    return tuple(head.model_copy(update=now.get(head.head_id, {})) for head in typed)
