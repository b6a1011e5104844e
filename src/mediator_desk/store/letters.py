"""Letters made at this desk, and what became of each: added to, never changed. One that never
left may be taken away whole, and the last thing entered of one.

Owns ``letter`` and ``letter_step``; never what a letter says, which is given and returned as bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import Channel, NoticeKind, PartyRole
from mediator_desk.domain.letters import StepKind
from mediator_desk.store.disputes import number_of
from mediator_desk.store.errors import StoreError
from mediator_desk.store.letter_tables import letter, letter_step
from mediator_desk.store.tables import dispute
from mediator_desk.vault import Vault


class LetterUnknown(StoreError):
    """No such letter was made at this desk. Facts: ``letter_id``."""

    kind: ClassVar[str] = "letter_unknown"


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as it was made; ``content`` is what it says, ``sha256`` names its pages' bytes."""

    letter_id: UUID
    dispute_id: UUID
    notice: NoticeKind
    party: PartyRole
    channel: Channel
    about_seq: int | None
    day: date
    content: bytes
    blob_id: str
    sha256: str
    size: int
    pages: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class KeptStep:
    """One thing that happened to a letter; ``words`` are its proof or its reason."""

    step_no: int
    what: StepKind
    at: datetime
    day: date | None = None
    act_id: UUID | None = None
    evidence_id: UUID | None = None
    words: str = ""


def add(connection: Connection, vault: Vault, made: KeptLetter) -> None:
    """Seals a new letter. Raises DisputeUnknown."""
    place = ("letter", made.letter_id.bytes)
    sealed = vault.keys.seal(connection, made.dispute_id, place, made.content)
    connection.execute(
        sa.insert(letter).values(
            letter_id=made.letter_id,
            dispute_no=number_of(connection, made.dispute_id),
            notice=made.notice,
            party=made.party,
            channel=made.channel,
            about_seq=made.about_seq,
            day=made.day,
            sealed=sealed,
            blob_id=made.blob_id,
            sha256=made.sha256,
            size=made.size,
            pages=made.pages,
            made_at=made.made_at,
        )
    )


def append_step(connection: Connection, vault: Vault, made: KeptLetter, step: KeptStep) -> None:
    """Adds what happened to a letter, after all that did before (``step_no`` is given here)."""
    last = connection.execute(
        sa.select(sa.func.max(letter_step.c.step_no)).where(
            letter_step.c.letter_id == made.letter_id
        )
    ).scalar()
    number = (last or 0) + 1
    sealed = None
    if step.words:
        place = ("letter_step", made.letter_id.bytes, number)
        sealed = vault.keys.seal(connection, made.dispute_id, place, step.words.encode())
    connection.execute(
        sa.insert(letter_step).values(
            letter_id=made.letter_id,
            step_no=number,
            what=step.what,
            at=step.at,
            day=step.day,
            act_id=step.act_id,
            evidence_id=step.evidence_id,
            sealed=sealed,
        )
    )


def remove(connection: Connection, letter_id: UUID) -> None:
    """Takes a letter away with its steps. Its pages stay sealed with the file: others may share
    them, and they are destroyed with it."""
    connection.execute(sa.delete(letter_step).where(letter_step.c.letter_id == letter_id))
    connection.execute(sa.delete(letter).where(letter.c.letter_id == letter_id))


def drop_step(connection: Connection, letter_id: UUID, step_no: int) -> None:
    """Takes back what was entered last."""
    connection.execute(
        sa.delete(letter_step).where(
            letter_step.c.letter_id == letter_id, letter_step.c.step_no == step_no
        )
    )


def get(connection: Connection, vault: Vault, letter_id: UUID) -> KeptLetter:
    """One letter; raises LetterUnknown."""
    found = _read(connection, vault, letter.c.letter_id == letter_id)
    if not found:
        raise LetterUnknown(letter_id=str(letter_id))
    return found[0]


def of_dispute(connection: Connection, vault: Vault, dispute_id: UUID) -> tuple[KeptLetter, ...]:
    """The letters of a dispute, oldest first."""
    return _read(connection, vault, dispute.c.dispute_id == dispute_id)


def steps(connection: Connection, vault: Vault, letter_id: UUID) -> tuple[KeptStep, ...]:
    """What became of a letter, in order; raises LetterUnknown."""
    return steps_of(connection, vault, _dispute_of(connection, letter_id)).get(letter_id, ())


def steps_of(
    connection: Connection, vault: Vault, dispute_id: UUID
) -> Mapping[UUID, tuple[KeptStep, ...]]:
    """What became of every letter of a dispute, in order."""
    rows = connection.execute(
        sa.select(letter_step)
        .select_from(letter_step.join(letter).join(dispute))
        .where(dispute.c.dispute_id == dispute_id)
        .order_by(letter_step.c.letter_id, letter_step.c.step_no)
    ).all()
    found: dict[UUID, tuple[KeptStep, ...]] = {}
    for row in rows:
        words = b""
        if row.sealed is not None:
            place = ("letter_step", row.letter_id.bytes, row.step_no)
            words = vault.keys.open(connection, dispute_id, place, row.sealed)
        step = KeptStep(
            row.step_no,
            StepKind(row.what),
            row.at,
            row.day,
            row.act_id,
            row.evidence_id,
            words.decode(),
        )
        found[row.letter_id] = (*found.get(row.letter_id, ()), step)
    return found


def _dispute_of(connection: Connection, letter_id: UUID) -> UUID:
    found: UUID | None = connection.execute(
        sa.select(dispute.c.dispute_id)
        .select_from(letter.join(dispute))
        .where(letter.c.letter_id == letter_id)
    ).scalar_one_or_none()
    if found is None:
        raise LetterUnknown(letter_id=str(letter_id))
    return found


def _read(
    connection: Connection, vault: Vault, condition: sa.ColumnElement[bool]
) -> tuple[KeptLetter, ...]:
    rows = connection.execute(
        sa.select(letter, dispute.c.dispute_id)
        .select_from(letter.join(dispute))
        .where(condition)
        .order_by(letter.c.made_at, letter.c.letter_id)
    ).all()
    return tuple(
        KeptLetter(
            letter_id=row.letter_id,
            dispute_id=row.dispute_id,
            notice=NoticeKind(row.notice),
            party=PartyRole(row.party),
            channel=Channel(row.channel),
            about_seq=row.about_seq,
            day=row.day,
            content=vault.keys.open(
                connection, row.dispute_id, ("letter", row.letter_id.bytes), row.sealed
            ),
            blob_id=row.blob_id,
            sha256=row.sha256,
            size=row.size,
            pages=row.pages,
            made_at=row.made_at,
        )
        for row in rows
    )
