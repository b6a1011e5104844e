"""The outbox engine: acts leave in order, once each, and only a receipt ends them.

Owns the states of acts while they travel, the waits between tries and what each failure means; a
failure of one dispute never keeps back another. The bytes sent are those frozen at creation. An
act made less than ``grace`` ago stays (see ``grace``), unless no grace is left to it.
"""

import random
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy.engine import Connection

from dispute_exchange.receipts import ReceiptInvalid
from dispute_exchange.wire import OpAnswer
from mediator_desk.clock import Clock
from mediator_desk.domain.outbox import SENDABLE, ActState
from mediator_desk.store import acts, disputes, mirror
from mediator_desk.store.acts import ActRecord
from mediator_desk.sync.api import PlatformApi
from mediator_desk.sync.errors import (
    PlatformRefused,
    PlatformUnclear,
    PlatformUnreachable,
    ReceiptUnfit,
)
from mediator_desk.sync.grace import NONE, staying
from mediator_desk.sync.overtaken import hold_overtaken
from mediator_desk.sync.progress import Progress
from mediator_desk.sync.receipts import Judge, accept, catch_up
from mediator_desk.sync.transport import LONGEST_WAIT, pause_before_retry
from mediator_desk.vault import Vault, VaultError

_UPLOAD_FIRST: Final = "upload_first"
_GONE: Final = frozenset({"withdrawn", "closed"})
# Refusals that say the dispute is not where the act supposes: a person looks, nothing is wrong.
_MOVED: Final = frozenset({"moved_on", "not_allowed", "unknown_base", "already_issued"})


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many acts were accepted, and how many were refused or set aside for a person."""

    sent: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Outbox:
    """Everything sending needs. Holds no state: the table is the state."""

    vault: Vault
    api: PlatformApi
    judge: Judge
    clock: Clock
    dice: random.Random
    progress: Progress
    grace: timedelta = NONE

    def push(self) -> Pushed:
        """Sends what may leave, in order.

        Raises PlatformUnreachable or DeviceRefused when there is no use in going on; every act is
        then where it was, or waiting for its next try.
        """
        sent = refused = 0
        blocked: set[int] = set()
        with self.vault.engine.connect() as connection:
            waiting = acts.unfinished(connection)
        kept = staying(waiting, self.clock(), self.grace)
        for done, record in enumerate(waiting):
            self.progress(done, len(waiting), "send")
            stays = record.act_id in kept or not self._may_leave(record)
            if stays or record.dispute_no in blocked:
                blocked.add(record.dispute_no)
                continue
            state = self._send(record)
            if state is ActState.ACCEPTED:
                sent += 1
                continue
            # WHY: later acts of a dispute suppose the earlier ones.
            blocked.add(record.dispute_no)
            refused += state is not ActState.WAITING
        return Pushed(sent, refused)

    def _may_leave(self, record: ActRecord) -> bool:
        now, later = self.clock(), record.next_try_at
        # WHY a bound: a wait reckoned on a clock that was years ahead would last for years.
        waits = later is not None and now < later <= now + LONGEST_WAIT
        return record.state in SENDABLE and not waits

    def _send(self, record: ActRecord) -> ActState:
        """One act: on its way, carried out, receipted. The state it is left in."""
        left = self._set_out(record)
        if left is not ActState.SENDING:
            return left
        try:
            answer = self._hand_over(record)
        except PlatformUnreachable as lost:
            self._try_later(record, lost)
            if lost.facts.get("reason") == "connect":
                raise
            return ActState.WAITING
        except PlatformUnclear as unclear:
            return self._set_aside(record, ActState.NEEDS_PERSON, unclear.kind)
        except PlatformRefused as no:
            return self._refused(record, no)
        except BaseException:
            # Stopped by the person or the lock: nobody knows whether it arrived; it will be asked.
            with suppress(VaultError):
                self._put_back(record)
            raise
        return self._receive(record, answer)

    def _set_out(self, record: ActRecord) -> ActState:
        """Marks the act as under way, unless something overtook it since it was listed."""
        with self.vault.writer.begin() as connection:
            held = disputes.get(connection, record.dispute_id)
            hold_overtaken(connection, held, self.clock())
            now = acts.get(connection, record.act_id)
            if now.state not in SENDABLE:
                return now.state
            at = self.clock()
            acts.move(connection, record.act_id, ActState.SENDING, at, "sent", tried=True)
        return ActState.SENDING

    def _hand_over(self, record: ActRecord) -> OpAnswer:
        for last in (False, True):
            try:
                if record.blob_id is not None:
                    self._upload(record, record.blob_id)
                return self.api.perform(record.act_id, record.body)
            except PlatformRefused as refused:
                if refused.code != _UPLOAD_FIRST or last:
                    raise
        raise AssertionError("the second round returns or raises")

    def _upload(self, record: ActRecord, blob_id: str) -> None:
        size, sha256 = record.file_size or 0, record.file_sha256 or ""
        with self.vault.blobs.open(blob_id) as reader:
            self.api.upload(
                size, sha256, reader.read_at, lambda done: self.progress(done, size, "upload")
            )

    def _receive(self, record: ActRecord, answer: OpAnswer) -> ActState:
        """Checks the receipt and ends the act; a receipt that does not hold ends nothing."""
        try:
            claims = self.judge.read(answer.receipt)
            try:
                with self.vault.writer.begin() as connection:
                    accept(connection, record, claims, answer.receipt, self.clock())
                    self._hear(connection, record, answer)
            except ReceiptUnfit as unfit:
                if unfit.facts["what"] != "gap":
                    raise
                # Receipts were lost on their way: fetching them brings this one too.
                catch_up(self.vault, self.api, self.judge, self.clock)
                with self.vault.writer.begin() as connection:
                    self._hear(connection, record, answer)
        except (ReceiptInvalid, ReceiptUnfit) as unfit:
            return self._set_aside(record, ActState.NEEDS_PERSON, unfit.kind)
        with self.vault.engine.connect() as connection:
            return acts.get(connection, record.act_id).state

    def _hear(self, connection: Connection, record: ActRecord, answer: OpAnswer) -> None:
        """Takes in the events the act made, and holds what they overtake."""
        at = self.clock()
        mirror.receive_events(connection, record.dispute_id, answer.events, (), at)
        hold_overtaken(connection, disputes.get(connection, record.dispute_id), at)

    def _try_later(self, record: ActRecord, lost: PlatformUnreachable) -> None:
        told = lost.facts.get("retry_after")
        wait = pause_before_retry(record.tries, told if isinstance(told, int) else None, self.dice)
        at = self.clock()
        with self.vault.writer.begin() as connection:
            acts.move(
                connection,
                record.act_id,
                ActState.WAITING,
                at,
                "lost",
                str(lost.facts.get("reason")),
                next_try_at=at + timedelta(seconds=wait),
            )

    def _put_back(self, record: ActRecord) -> None:
        with self.vault.writer.begin() as connection:
            at = self.clock()
            acts.move(connection, record.act_id, ActState.WAITING, at, "interrupted")

    def _refused(self, record: ActRecord, no: PlatformRefused) -> ActState:
        """Where a refusal leaves the act; 4xx stops this dispute only."""
        if record.kind == "ISSUE_DECISION" and no.code in _GONE:
            state = ActState.HELD
        elif no.code in _MOVED:
            state = ActState.NEEDS_PERSON
        else:
            state = ActState.REFUSED
        if no.code == "not_yours":
            with self.vault.writer.begin() as connection:
                disputes.make_read_only(connection, record.dispute_no)
        return self._set_aside(record, state, no.code)

    def _set_aside(self, record: ActRecord, state: ActState, code: str) -> ActState:
        with self.vault.writer.begin() as connection:
            now = acts.get(connection, record.act_id)
            if now.state is ActState.SENDING:
                what = "held" if state is ActState.HELD else "refused"
                acts.move(connection, record.act_id, state, self.clock(), what, code, refusal=code)
                return state
            return now.state
