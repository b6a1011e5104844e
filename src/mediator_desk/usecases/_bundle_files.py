"""Where each file of a bundle stands: its draft, its differences, its letters.

Owns the reading; what a difference is, is in ``decisions.bundling``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.decision import Block
from dispute_exchange.money import Money
from dispute_exchange.procedure import ALLOWED_IN
from dispute_exchange.vocabulary import DisputeState, PartyRole
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.bundling import (
    Difference,
    SharedReasoning,
    differences,
    names_in,
    spoken,
    with_shared,
)
from mediator_desk.domain.letters import LetterState
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.store import acts, bundles, decisions, drafts
from mediator_desk.store.bundles import Member
from mediator_desk.usecases import _letter_rows as listing
from mediator_desk.usecases.decisions import DraftContent
from mediator_desk.usecases.desk import Desk


class Progress(StrEnum):
    """How far a file of a bundle has come."""

    NOT_READY = "not_ready"
    TO_DRAFT = "to_draft"
    BEHIND = "behind"
    DRAFTED = "drafted"
    CHANGED_BY_HAND = "changed_by_hand"
    SIGNED = "signed"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of a bundle. ``names`` counts the other files its draft names, which none may."""

    dispute_id: UUID
    file_no: str
    consumer: str
    disputed: Money
    state: DisputeState
    progress: Progress
    differences: tuple[Difference, ...]
    number: str | None
    names: int
    letters_to_send: int


def file_rows(
    desk: Desk,
    connection: Connection,
    members: Sequence[Member],
    found: Sequence[Basis],
    version: int,
) -> tuple[FileRow, ...]:
    ready = [is_ready(basis) for basis in found]
    unlike = differences(found, ready)
    rows = []
    for index, (member, basis) in enumerate(zip(members, found, strict=True)):
        others = [one.case for place, one in enumerate(found) if place != index]
        progress, number, content = _progress(desk, connection, member, basis, version)
        shared = carried(desk, connection, member, member.draft_id or UUID(int=0))
        named = names_in(spoken(content, shared), others) if content else ()
        sending = listing.rows(desk, connection, member.dispute_id)
        rows.append(
            FileRow(
                dispute_id=member.dispute_id,
                file_no=basis.case.file_no,
                consumer=plain_signs(basis.case.party(PartyRole.CONSUMER).name),
                disputed=basis.case.claim.disputed,
                state=basis.standing.state,
                progress=progress,
                differences=unlike[index],
                number=number,
                names=len(named),
                letters_to_send=sum(row.state is LetterState.TO_SEND for row in sending),
            )
        )
    return tuple(rows)


def is_ready(basis: Basis) -> bool:
    """Whether a proposal can be made now (R612-3): after entry, before one was issued."""
    state = basis.standing.state
    return state in ALLOWED_IN["DECISION_ISSUED"] and state is not DisputeState.PROPOSAL_ISSUED


def _progress(
    desk: Desk, connection: Connection, member: Member, basis: Basis, version: int
) -> tuple[Progress, str | None, DraftContent | None]:
    for row in decisions.of_dispute(connection, member.dispute_id):
        state = acts.get(connection, row.act_id).state
        if state is not ActState.WITHDRAWN:
            done = Progress.SENT if state is ActState.ACCEPTED else Progress.SIGNED
            return done, row.number, None
    if not is_ready(basis) or basis.read_only:
        return Progress.NOT_READY, None, None
    draft = drafts.find_open(connection, desk.vault, member.dispute_id)
    if draft is None:
        return Progress.TO_DRAFT, None, None
    content = DraftContent.model_validate_json(draft.content)
    if member.draft_id != draft.draft_id or member.applied is None:
        return Progress.TO_DRAFT, None, content
    shared = carried(desk, connection, member, draft.draft_id)
    if with_shared(content, shared, shared) is None:
        return Progress.CHANGED_BY_HAND, None, content
    reached = Progress.DRAFTED if member.applied == version else Progress.BEHIND
    return reached, None, content


def carried(
    desk: Desk, connection: Connection, member: Member | None, draft_id: UUID
) -> tuple[Block, ...]:
    """The shared paragraphs a draft carries already; none for a draft begun since."""
    if member is None or member.applied is None or member.draft_id != draft_id:
        return ()
    held = bundles.text_version(connection, desk.vault, member.bundle_id, member.applied)
    return SharedReasoning.model_validate_json(held).blocks
