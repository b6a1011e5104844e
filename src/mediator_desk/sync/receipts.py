"""Receipts: checked against the platform's key, the act's bytes and the receipt before.

Owns the chain of receipts and what a hole in it means; only what passes here ends an act.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from dispute_exchange.receipts import (
    ReceiptClaims,
    ReceiptInvalid,
    read_receipt,
    receipt_key_from_jwk,
)
from mediator_desk.clock import Clock
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, receipts
from mediator_desk.store.acts import ActRecord
from mediator_desk.sync.api import PlatformApi
from mediator_desk.sync.errors import PlatformRolledBack, PlatformUnclear, ReceiptUnfit
from mediator_desk.vault import Vault

_MOST_PAGES = 10_000


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """What fetching receipts found: acts it ended, and receipts for acts this vault lost.

    ``unknown`` counts those this very desk brought: above zero, the vault was put back to an older
    copy. Receipts of the mediator's other desks are kept, and mean nothing else.
    """

    accepted: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Judge:
    """Who signs receipts, and whose acts they end."""

    jwk: Mapping[str, Any]
    mediator_id: str
    device_id: str

    def read(self, token: str) -> ReceiptClaims:
        """The claims of a genuine receipt of ours. Raises ReceiptInvalid."""
        claims = read_receipt(token, receipt_key_from_jwk(dict(self.jwk)))
        if str(claims.mediator_id) != self.mediator_id:
            raise ReceiptInvalid(reason="mediator")
        return claims


def accept(
    connection: Connection, record: ActRecord, claims: ReceiptClaims, token: str, at: datetime
) -> None:
    """Ends an act by its receipt, which must be the next of the chain.

    Raises ReceiptUnfit, and then has written nothing; ``what`` is ``gap`` when receipts between
    are missing, which ``catch_up`` mends.
    """
    if claims.act_id != record.act_id or claims.dispute_id != record.dispute_id:
        raise ReceiptUnfit(what="act", receipt_no=claims.receipt_no)
    if claims.body_sha256 != record.body_sha256:
        raise ReceiptUnfit(what="body", receipt_no=claims.receipt_no)
    keep(connection, claims, token, at)
    detail = str(claims.receipt_no)
    acts.move(connection, record.act_id, ActState.ACCEPTED, at, "accepted", detail)


def keep(connection: Connection, claims: ReceiptClaims, token: str, at: datetime) -> None:
    """Adds the next receipt of the chain. Raises ReceiptUnfit."""
    last = receipts.last(connection)
    due = 1 if last is None else last.receipt_no + 1
    if claims.receipt_no != due:
        what = "gap" if claims.receipt_no > due else "again"
        raise ReceiptUnfit(what=what, receipt_no=claims.receipt_no)
    if receipts.of_act(connection, claims.act_id) is not None:
        raise ReceiptUnfit(what="act", receipt_no=claims.receipt_no)
    if claims.previous != (None if last is None else last.digest):
        raise ReceiptUnfit(what="previous", receipt_no=claims.receipt_no)
    receipts.add(connection, claims, token, at)


def catch_up(vault: Vault, api: PlatformApi, judge: Judge, clock: Clock) -> CaughtUp:
    """Fetches the receipts this vault lacks, and ends the acts they are for.

    A lost answer shows here, and so does a vault that was put back to an older copy. Raises
    PlatformRolledBack when the platform lacks receipts this vault holds, ReceiptInvalid or
    ReceiptUnfit when one does not hold.
    """
    accepted = unknown = 0
    for _ in range(_MOST_PAGES):
        with vault.engine.connect() as connection:
            last = receipts.last(connection)
        held = 0 if last is None else last.receipt_no
        page = api.receipts(held)
        if page.last_no < held:
            raise PlatformRolledBack(held=held, last_no=page.last_no)
        if page.last_no == held:
            return CaughtUp(accepted, unknown)
        if not page.receipts:
            break
        with vault.writer.begin() as connection:
            for token in page.receipts:
                claims = judge.read(token)
                if _take(connection, claims, token, clock()):
                    accepted += 1
                elif str(claims.device_id) == judge.device_id:
                    unknown += 1
    raise PlatformUnclear(what="receipts")


def _take(connection: Connection, claims: ReceiptClaims, token: str, at: datetime) -> bool:
    """Keeps a receipt and ends its act; false when this vault knows no such act."""
    record = acts.find(connection, claims.act_id)
    if record is None:
        keep(connection, claims, token, at)
        return False
    accept(connection, record, claims, token, at)
    return True
