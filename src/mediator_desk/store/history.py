"""When something was done to a dispute at this desk: files, notes, drafts, acts; not what it says.

Owns the statements that read those moments; opens nothing that is sealed.
"""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mediator_desk.store.tables import (
    act,
    act_step,
    decision,
    draft,
    draft_version,
    note,
    note_version,
    revision,
)
from mediator_desk.store.types import At


@dataclass(frozen=True, slots=True)
class DeskStep:
    """One thing done: ``what`` is file, note, draft, signed or act; ``detail`` a code of its own.

    ``number`` is that of the revision, note or version; ``person`` is known for acts alone.
    """

    at: datetime
    what: str
    detail: str = ""
    number: int | None = None
    person: str = ""


def of_dispute(connection: Connection, dispute_no: int) -> tuple[DeskStep, ...]:
    """Everything done to a dispute at this desk, oldest first."""
    steps = [
        *_files(connection, dispute_no),
        *_notes(connection, dispute_no),
        *_drafts(connection, dispute_no),
        *_signed(connection, dispute_no),
        *_acts(connection, dispute_no),
    ]
    return tuple(sorted(steps, key=lambda step: step.at))


def _files(connection: Connection, dispute_no: int) -> list[DeskStep]:
    rows = connection.execute(
        sa.select(revision.c.imported_at, revision.c.revision).where(
            revision.c.dispute_no == dispute_no
        )
    )
    return [DeskStep(at, "file", number=number) for at, number in rows]


def _notes(connection: Connection, dispute_no: int) -> list[DeskStep]:
    rows = connection.execute(
        sa.select(note_version.c.written_at, note.c.no, note_version.c.version)
        .select_from(note.join(note_version))
        .where(note.c.dispute_no == dispute_no)
    )
    return [
        DeskStep(at, "note", "written" if version == 1 else "changed", number)
        for at, number, version in rows
    ]


def _drafts(connection: Connection, dispute_no: int) -> list[DeskStep]:
    """The first and the last version of each draft: it saves itself while it is written."""
    last = sa.func.max(draft_version.c.version)
    saved = sa.type_coerce(sa.func.max(draft_version.c.saved_at), At)
    rows = connection.execute(
        sa.select(draft.c.opened_at, draft.c.kind, last, saved)
        .select_from(draft.join(draft_version))
        .where(draft.c.dispute_no == dispute_no)
        .group_by(draft.c.draft_id)
    )
    found = []
    for opened_at, kind, version, saved_at in rows:
        found.append(DeskStep(opened_at, "draft", kind, 1))
        if version > 1:
            found.append(DeskStep(saved_at, "draft", kind, version))
    return found


def _signed(connection: Connection, dispute_no: int) -> list[DeskStep]:
    rows = connection.execute(
        sa.select(decision.c.signed_at, decision.c.kind, decision.c.version).where(
            decision.c.dispute_no == dispute_no
        )
    )
    return [DeskStep(at, "signed", kind, version) for at, kind, version in rows]


def _acts(connection: Connection, dispute_no: int) -> list[DeskStep]:
    """What became of each act; ``detail`` is its kind and the step, ``SEND_MESSAGE:accepted``."""
    rows = connection.execute(
        sa.select(act_step.c.at, act.c.kind, act_step.c.what, act.c.author)
        .select_from(act_step.join(act))
        .where(act.c.dispute_no == dispute_no)
    )
    return [DeskStep(at, "act", f"{kind}:{what}", person=author) for at, kind, what, author in rows]
