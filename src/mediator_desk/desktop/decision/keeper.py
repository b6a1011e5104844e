"""Keeps a draft as it is typed: sealed version by version, never contradicting itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from dispute_exchange.decision import HeadOutcome
from dispute_exchange.vocabulary import DecisionKind
from mediator_desk.usecases.decisions import (
    DraftContent,
    DraftView,
    SaveDraft,
    reread_file,
    save_draft,
)
from mediator_desk.usecases.drafting import (
    ChangeKind,
    RestoreVersion,
    change_kind,
    restore_version,
)
from mediator_desk.usecases.workings import renew_working

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

    def renew(self, desk: "Desk", content: DraftContent, working_id: UUID) -> DraftView:
        """Seal ``content``, then the same with a calculation brought up to date."""
        draft_id = self.keep(desk, content).draft_id
        return self.keep(desk, renew_working(desk, draft_id, content, working_id))

    def change_kind(self, desk: "Desk", content: DraftContent, kind: str) -> DraftView:
        """Seal ``content``, then make it a document of another kind."""
        last = self.keep(desk, content)
        request = ChangeKind(last.draft_id, last.version, DecisionKind(kind))
        self._draft = change_kind(desk, request)
        return self._draft

    def restore(self, desk: "Desk", content: DraftContent, version: int) -> DraftView:
        """Seal ``content``, then go on from an earlier version."""
        last = self.keep(desk, content)
        self._draft = restore_version(desk, RestoreVersion(last.draft_id, last.version, version))
        return self._draft


def renewed(
    typed: Sequence[HeadOutcome], current: Sequence[HeadOutcome]
) -> tuple[HeadOutcome, ...]:
    """``typed`` with what each party asks and offers taken from ``current``."""
    now = {head.head_id: {"asked": head.asked, "offered": head.offered} for head in current}
    return tuple(head.model_copy(update=now.get(head.head_id, {})) for head in typed)
