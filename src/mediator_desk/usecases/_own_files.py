"""Sealing a file of this desk and queueing the act that files it, whole or not at all.

Owns the order: seal, then one transaction for the record, the file's row and the act. A crash
before the commit leaves a sealed file without a row, which the next unlock removes.
"""

import io
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import FileEvidence
from mediator_desk.errors import DeskError
from mediator_desk.store import acts, disputes, exhibits, own_files
from mediator_desk.store.errors import ExhibitUnknown
from mediator_desk.store.own_files import OwnFile
from mediator_desk.usecases._confidences import refuse_disclosure
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import make_act, refuse_impossible


class ExhibitAlreadyHeld(DeskError):
    """The dispute holds these very bytes already. Facts: ``evidence_id``, ``piece_no`` (or 0)."""

    kind: ClassVar[str] = "exhibit_already_held"


@dataclass(frozen=True, slots=True)
class OwnFileMade:
    """The file is sealed; ``act_id`` is the act that sends it, none while it is kept back."""

    evidence_id: UUID
    act_id: UUID | None


def seal_file(
    desk: Desk,
    dispute_id: UUID,
    data: bytes,
    filing: FileEvidence,
    *,
    send: bool = True,
    redacts: UUID | None = None,
) -> OwnFileMade:
    """Seals ``data`` and files it as ``filing`` says (whose ``size`` and ``sha256`` are its own).

    Errors: ``ExhibitAlreadyHeld``, ``ActNotPossible``, ``ActDiscloses``, ``NotEnrolled``,
    ``VaultFull``.
    """
    vault = desk.vault
    with vault.engine.connect() as connection:
        key = vault.keys.load(connection, dispute_id)
    with key:
        written = vault.blobs.write(key, io.BytesIO(data), expected_size=len(data))
    kept = False
    try:
        with vault.writer.begin() as connection:
            held = disputes.get(connection, dispute_id)
            refuse_held(connection, held.dispute_no, dispute_id, written.sha256)
            blob = vault.blobs.record(connection, written)
            act_id = None
            if send:
                refuse_impossible(connection, held, filing, desk.clock())
                refuse_disclosure(desk, connection, held, filing)
                act = make_act(desk, held, filing)
                acts.queue(connection, act, desk.clock(), file=blob)
                act_id = act.act_id
            file = OwnFile(filing, blob.blob_id, act_id, redacts, desk.clock())
            own_files.add(connection, held.dispute_no, file)
        kept = True
    finally:
        if not kept:
            # WHY suppress: what cannot be removed now is an orphan, which the next unlock sweeps.
            with suppress(DeskError):
                vault.blobs.remove([written.blob_id])
    return OwnFileMade(filing.evidence_id, act_id)


def send_file(desk: Desk, dispute_id: UUID, filing: FileEvidence) -> OwnFileMade:
    """Queues a file that is already sealed, in the words of ``filing``.

    Errors: ``ExhibitUnknown``, ``ActNotPossible``, ``ActDiscloses``, ``NotEnrolled``.
    """
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        file = own_files.get(connection, held.dispute_no, filing.evidence_id)
        refuse_impossible(connection, held, filing, desk.clock())
        refuse_disclosure(desk, connection, held, filing)
        blob = desk.vault.blobs.find(file.blob_id, connection)
        act = make_act(desk, held, filing)
        acts.queue(connection, act, desk.clock(), file=blob)
        own_files.sent_by(connection, held.dispute_no, filing, act.act_id)
    return OwnFileMade(filing.evidence_id, act.act_id)


def refuse_held(connection: Connection, dispute_no: int, dispute_id: UUID, sha256: bytes) -> None:
    """Raises ``ExhibitAlreadyHeld`` when the dispute has these bytes under any name."""
    found = own_files.holding(connection, dispute_no, dispute_id, sha256)
    if found is None:
        return
    try:
        piece_no = exhibits.get(connection, dispute_no, found).item.piece_no
    except ExhibitUnknown:
        piece_no = 0
    raise ExhibitAlreadyHeld(evidence_id=str(found), piece_no=piece_no)
