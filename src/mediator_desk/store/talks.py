"""What is kept here of talks: words, lifted passages, a bridge, terms; the private ones sealed.

Owns ``talk``, ``talk_words``, ``lifting``, ``bridge`` and ``item_term``. Nothing of it is ever
sent: what travels are acts, which carry none of these words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Channel, PartyRole
from mediator_desk.store.errors import TalkUnknown, TalkWordsChanged
from mediator_desk.store.talk_tables import bridge, item_term, lifting, talk, talk_words
from mediator_desk.vault import Vault


@dataclass(frozen=True, slots=True)
class KeptTalk:
    """A talk, with the last version of its words in clear (version 0 and "" when none)."""

    talk_id: UUID
    act_id: UUID | None
    event_seq: int | None
    version: int
    words: str
    written_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptLifting:
    """A passage the party heard agreed to have told, in clear; ``act_id`` once it was told."""

    lifting_id: UUID
    talk_id: UUID
    party: BothParties
    consented_on: date
    channel: Channel
    passage: str
    recorded_at: datetime
    act_id: UUID | None


@dataclass(frozen=True, slots=True)
class KeptBridge:
    """The newest version of the bridge, as the bytes that were given."""

    version: int
    content: bytes
    written_at: datetime


def add(
    connection: Connection,
    dispute_no: int,
    talk_id: UUID,
    *,
    act_id: UUID | None = None,
    event_seq: int | None = None,
) -> None:
    """A talk that ``act_id`` records, or that event ``event_seq`` already told of."""
    connection.execute(
        sa.insert(talk).values(
            talk_id=talk_id, dispute_no=dispute_no, act_id=act_id, event_seq=event_seq
        )
    )


def write(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    talk_id: UUID,
    base_version: int,
    words: str,
    at: datetime,
) -> int:
    """Seals the version after ``base_version`` and returns its number.

    Raises TalkUnknown, or TalkWordsChanged when ``base_version`` is not the last.
    """
    known, last = connection.execute(
        sa.select(sa.func.count(talk.c.talk_id), sa.func.max(talk_words.c.version))
        .select_from(talk.outerjoin(talk_words))
        .where(talk.c.talk_id == talk_id)
    ).one()
    if not known:
        raise TalkUnknown(talk_id=str(talk_id))
    if (last or 0) != base_version:
        raise TalkWordsChanged(last=last or 0)
    version = base_version + 1
    place = ("talk", talk_id.bytes, version)
    sealed = vault.keys.seal(connection, dispute_id, place, words.encode())
    connection.execute(
        sa.insert(talk_words).values(talk_id=talk_id, version=version, sealed=sealed, written_at=at)
    )
    return version


def of_dispute(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> tuple[KeptTalk, ...]:
    """The talks of a dispute about which something is kept, with the last version of the words."""
    newest = (
        sa.select(sa.func.max(talk_words.c.version))
        .where(talk_words.c.talk_id == talk.c.talk_id)
        .correlate(talk)
        .scalar_subquery()
    )
    rows = connection.execute(
        sa.select(talk, talk_words.c.version, talk_words.c.sealed, talk_words.c.written_at)
        .select_from(
            talk.outerjoin(
                talk_words,
                sa.and_(talk_words.c.talk_id == talk.c.talk_id, talk_words.c.version == newest),
            )
        )
        .where(talk.c.dispute_no == dispute_no)
        .order_by(talk.c.talk_id)
    ).all()
    return tuple(_talk(connection, vault, dispute_id, row) for row in rows)


def add_lifting(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int, kept: KeptLifting
) -> None:
    """Writes a consent down, its passage sealed."""
    place = ("lifting", kept.lifting_id.bytes)
    connection.execute(
        sa.insert(lifting).values(
            lifting_id=kept.lifting_id,
            dispute_no=dispute_no,
            talk_id=kept.talk_id,
            party=kept.party.value,
            consented_on=kept.consented_on,
            channel=kept.channel.value,
            sealed=vault.keys.seal(connection, dispute_id, place, kept.passage.encode()),
            recorded_at=kept.recorded_at,
            act_id=kept.act_id,
        )
    )


def told(connection: Connection, lifting_id: UUID, act_id: UUID) -> None:
    """Remembers the message by which a passage was told."""
    connection.execute(
        sa.update(lifting).where(lifting.c.lifting_id == lifting_id).values(act_id=act_id)
    )


def liftings(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> tuple[KeptLifting, ...]:
    """The consents written down in a dispute, in their order."""
    rows = connection.execute(
        sa.select(lifting)
        .where(lifting.c.dispute_no == dispute_no)
        .order_by(lifting.c.recorded_at, lifting.c.lifting_id)
    ).all()
    return tuple(_lifting(connection, vault, dispute_id, row) for row in rows)


def save_bridge(
    connection: Connection,
    vault: Vault,
    dispute_id: UUID,
    dispute_no: int,
    content: bytes,
    at: datetime,
) -> None:
    """Seals a new version of the bridge."""
    last = connection.execute(
        sa.select(sa.func.max(bridge.c.version)).where(bridge.c.dispute_no == dispute_no)
    ).scalar()
    version = (last or 0) + 1
    place = ("bridge", dispute_id.bytes, version)
    connection.execute(
        sa.insert(bridge).values(
            dispute_no=dispute_no,
            version=version,
            sealed=vault.keys.seal(connection, dispute_id, place, content),
            written_at=at,
        )
    )


def last_bridge(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> KeptBridge | None:
    """The newest version of the bridge, or None."""
    row = connection.execute(
        sa.select(bridge)
        .where(bridge.c.dispute_no == dispute_no)
        .order_by(bridge.c.version.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    place = ("bridge", dispute_id.bytes, row.version)
    content = vault.keys.open(connection, dispute_id, place, row.sealed)
    return KeptBridge(row.version, content, row.written_at)


def private_words(
    connection: Connection, vault: Vault, dispute_id: UUID, dispute_no: int
) -> Iterator[str]:
    """Everything written in private about talks, so that a document can be kept from quoting it.

    Passages that the party heard let be told, and that were, may be quoted: they are cut out.
    """
    let = [kept for kept in liftings(connection, vault, dispute_id, dispute_no) if kept.act_id]
    for kept in of_dispute(connection, vault, dispute_id, dispute_no):
        words = kept.words
        for passage in (one.passage for one in let if one.talk_id == kept.talk_id):
            words = words.replace(passage, "\n")
        if words.strip():
            yield words


def set_term(
    connection: Connection, dispute_no: int, head_id: UUID, due_on: date | None, at: datetime
) -> None:
    """Fixes until when one operative item is to be carried out; None forgets it."""
    connection.execute(
        sa.delete(item_term).where(
            item_term.c.dispute_no == dispute_no, item_term.c.head_id == head_id
        )
    )
    if due_on is not None:
        connection.execute(
            sa.insert(item_term).values(
                dispute_no=dispute_no, head_id=head_id, due_on=due_on, set_at=at
            )
        )


def terms(connection: Connection, dispute_no: int) -> dict[UUID, date]:
    """The terms fixed for single items of a dispute."""
    rows = connection.execute(
        sa.select(item_term.c.head_id, item_term.c.due_on).where(
            item_term.c.dispute_no == dispute_no
        )
    )
    return {row.head_id: row.due_on for row in rows}


def drop(connection: Connection, dispute_no: int) -> None:
    """Removes everything kept of a dispute's talks (shredding)."""
    ours = sa.select(talk.c.talk_id).where(talk.c.dispute_no == dispute_no)
    connection.execute(sa.delete(lifting).where(lifting.c.dispute_no == dispute_no))
    connection.execute(sa.delete(talk_words).where(talk_words.c.talk_id.in_(ours)))
    for table in (talk, bridge, item_term):
        connection.execute(sa.delete(table).where(table.c.dispute_no == dispute_no))


def _talk(
    connection: Connection, vault: Vault, dispute_id: UUID, row: sa.Row[tuple[object, ...]]
) -> KeptTalk:
    words = ""
    if row.version is not None:
        place = ("talk", row.talk_id.bytes, row.version)
        words = vault.keys.open(connection, dispute_id, place, row.sealed).decode()
    return KeptTalk(
        talk_id=row.talk_id,
        act_id=row.act_id,
        event_seq=row.event_seq,
        version=row.version or 0,
        words=words,
        written_at=row.written_at,
    )


def _lifting(
    connection: Connection, vault: Vault, dispute_id: UUID, row: sa.Row[tuple[object, ...]]
) -> KeptLifting:
    place = ("lifting", row.lifting_id.bytes)
    party: BothParties = PartyRole.CONSUMER if row.party == PartyRole.CONSUMER else PartyRole.TRADER
    return KeptLifting(
        lifting_id=row.lifting_id,
        talk_id=row.talk_id,
        party=party,
        consented_on=row.consented_on,
        channel=Channel(row.channel),
        passage=vault.keys.open(connection, dispute_id, place, row.sealed).decode(),
        recorded_at=row.recorded_at,
        act_id=row.act_id,
    )
