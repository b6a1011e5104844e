"""The practice vault's own platform: acts are carried out here, and receipted as an exercise.

Owns nothing that leaves. An act becomes the events the exchange says it becomes, the same a real
platform would write; its receipt is signed with a key made in the vault, named as an exercise, so
that the whole way from a draft to a receipt can be practised. Parties answer nothing by themselves.
"""

import json
from datetime import datetime, timedelta

from joserfc.jwk import OKPKey
from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainHead, link
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.events.timeline import TimelineEvent
from dispute_exchange.receipts import ReceiptClaims, sign_receipt
from mediator_desk.domain.outbox import SENDABLE, ActState
from mediator_desk.domain.parties import reached_by_post
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes, mirror, receipts, settings
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.sync.errors import NotEnrolled
from mediator_desk.sync.grace import NONE, staying
from mediator_desk.sync.receipts import accept
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.practice import MARK
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.synchronisation import SyncReport


def rehearse(desk: Desk, progress: Progress = silent, *, grace: timedelta = NONE) -> SyncReport:
    """Carry out every act that waits in a practice vault; ``NotEnrolled`` in any other.

    Those made less than ``grace`` ago stay, as they would at a real desk.

    SECURITY: only what says of itself that it is an exercise is ever receipted here.
    """
    if not desk.practice or desk.actor is None:
        raise NotEnrolled
    with desk.vault.engine.connect() as connection:
        waiting = [one for one in acts.unfinished(connection) if one.state in SENDABLE]
    kept = staying(waiting, desk.clock(), grace)
    waiting = [one for one in waiting if one.act_id not in kept]
    events = 0
    for done, record in enumerate(waiting):
        progress(done, len(waiting), "send")
        with desk.vault.writer.begin() as connection:
            events += _carry_out(desk, connection, record)
    return SyncReport(
        sent=len(waiting),
        refused=0,
        new_files=0,
        new_events=events,
        waiting=len(kept),
        clock_skew_s=None,
        finished_at=desk.clock(),
    )


def _carry_out(desk: Desk, connection: Connection, record: ActRecord) -> int:
    """One act: its events, then its receipt; how many events it became."""
    at = desk.clock()
    held = disputes.get(connection, record.dispute_id)
    acts.move(connection, record.act_id, ActState.SENDING, at, "sent", tried=True)
    told = _events(held, record, at)
    mirror.extend(connection, held, told, (), at)
    after = disputes.get(connection, record.dispute_id)
    assert desk.actor is not None
    last = receipts.last(connection)
    claims = ReceiptClaims(
        act_id=record.act_id,
        body_sha256=record.body_sha256,
        dispute_id=record.dispute_id,
        mediator_id=desk.actor.mediator_id,
        device_id=desk.actor.device_id,
        receipt_no=1 if last is None else last.receipt_no + 1,
        event_seq=after.head.seq,
        event_hash=after.head.hash,
        previous=None if last is None else last.digest,
        issued_at=at,
    )
    token = sign_receipt(claims, _key(desk, connection), MARK)
    accept(connection, record, claims, token, at)
    return len(told)


def _events(held: HeldDispute, record: ActRecord, at: datetime) -> list[TimelineEvent]:
    act = record.act()
    by_post = frozenset(one.role for one in held.facts.parties if reached_by_post(one))
    scene = Scene(held.state.standing, today_of(at), act.mediator_name, by_post=by_post, now=at)
    head, told = held.head, []
    for draft in events_of_act(act.content, scene):
        event = link(head, draft.body(head.seq + 1, at, new_id=new_id(), on=today_of(at)))
        head = ChainHead(event.seq, event.hash)
        told.append(event)
    return told


def _key(desk: Desk, connection: Connection) -> OKPKey:
    """The key of this exercise's receipts, made at the first."""
    kept = settings.secret(connection, desk.vault, Secret.REHEARSAL_KEY)
    if kept is not None:
        return OKPKey.import_key(json.loads(kept))
    key = OKPKey.generate_key("Ed25519")
    private = json.dumps(key.as_dict(private=True)).encode()
    settings.put_secret(connection, desk.vault, Secret.REHEARSAL_KEY, private)
    public = {"name": MARK, "receipt_jwk": key.as_dict(private=False)}
    settings.put_fact(connection, Fact.PLATFORM, public)
    return key
