"""One import, whole or not at all.

Owns the order: room on the disk; envelope, structure and seal; revision and chain against what is
held; every exhibit checked against its signed digest while it is sealed; then one transaction.
A crash before the commit leaves sealed files without a row, which the next unlock removes.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.chain import genesis
from dispute_exchange.container import OpenContainer, open_dispute_file, read_dispute, refuse_older
from dispute_exchange.container.names import COMPLAINT_PDF
from dispute_exchange.dispute import DisputeFile
from mediator_desk.clock import Clock
from mediator_desk.domain.case import begin
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.domain.search import searched_words
from mediator_desk.errors import DeskError
from mediator_desk.intake.anchors import Anchors
from mediator_desk.intake.progress import Progress
from mediator_desk.intake.sealing import SealedMembers, mend_members, new_members, seal_members
from mediator_desk.store import custody, disputes, exhibits, feed, mirror
from mediator_desk.store.disputes import HeldDispute, HeldRevision
from mediator_desk.store.errors import DisputeDestroyed
from mediator_desk.store.exhibits import HeldExhibit
from mediator_desk.system.files import require_room
from mediator_desk.vault import Vault, VaultFull


class ImportRaced(DeskError):
    """The dispute changed in the vault while its file was being read; opening it again will do."""

    kind: ClassVar[str] = "import_raced"


class UnexpectedDispute(DeskError):
    """A file that was fetched is not the one the platform announced. Facts: ``what``."""

    kind: ClassVar[str] = "unexpected_dispute"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a fetched file must be: its dispute and its least revision."""

    dispute_id: UUID
    revision: int


@dataclass(frozen=True, slots=True)
class Received:
    """What an import found. ``new_events`` counts those not held before."""

    file: DisputeFile
    was_held: bool
    encrypted: bool
    signer: str
    new_events: int


def receive(
    vault: Vault,
    source: BinaryIO,
    anchors: Anchors,
    clock: Clock,
    progress: Progress,
    expected: Expected | None = None,
) -> Received:
    """Checks the dispute file in ``source`` and imports it in one transaction.

    Raises a ``ContainerRefused``, ``ChainBroken``, ChainForked, VaultFull, UnexpectedDispute,
    DisputeDestroyed or ImportRaced; the vault is then as it was.
    """
    size = source.seek(0, 2)
    progress(0, size, "open")
    # Twice: once as a sealed scratch while it is read, once as sealed exhibits.
    require_room(vault.root, 2 * size, VaultFull)
    with open_dispute_file(
        source,
        identities=anchors.identities,
        trust_roots=anchors.roots,
        scratch=vault.scratch,
        at=clock(),
    ) as container:
        file = _read(container, expected)
        progress(0, len(file.timeline), "chain")
        file.check_chain()
        held = _held(vault, file.dispute_id)
        if held is not None and held.dispute.refetch == mirror.FILES_LOST:
            mend_members(vault, container, file, progress)
            with vault.writer.begin() as connection:
                disputes.want_again(connection, held.dispute.dispute_no, None)
        if held is not None and not _is_news(container, held):
            return _result(container, file, new_events=0, was_held=True)
        with new_members(vault, file, key_is_new=held is None) as sealed:
            seal_members(sealed, container, file, progress)
            progress(0, 0, "commit")
            with vault.writer.begin() as connection:
                added = _commit(connection, container, file, held, sealed, clock())
            sealed.keep()
        return _result(container, file, new_events=added, was_held=False)


@dataclass(frozen=True, slots=True)
class _Held:
    dispute: HeldDispute
    revisions: tuple[HeldRevision, ...]


def _read(container: OpenContainer, expected: Expected | None) -> DisputeFile:
    file = read_dispute(container)
    if expected is not None:
        if file.dispute_id != expected.dispute_id:
            raise UnexpectedDispute(what="dispute")
        if file.revision < expected.revision:
            raise UnexpectedDispute(what="revision")
    return file


def _held(vault: Vault, dispute_id: UUID) -> _Held | None:
    with vault.engine.connect() as connection:
        found = disputes.find(connection, dispute_id)
        if found is None:
            if custody.is_destroyed(connection, dispute_id):
                raise DisputeDestroyed(dispute_id=str(dispute_id))
            return None
        return _Held(found, disputes.revisions(connection, found.dispute_no))


def _is_news(container: OpenContainer, held: _Held) -> bool:
    """False for the very revision that is held; raises for an older or a contradicting one."""
    known = held.revisions[-1]
    refuse_older(container, known.revision, known.container_sha256)
    return container.header.revision > known.revision


def _commit(
    connection: Connection,
    container: OpenContainer,
    file: DisputeFile,
    held: _Held | None,
    sealed: SealedMembers,
    at: datetime,
) -> int:
    """Writes everything the file brought; how many of its events were new."""
    _refuse_race(disputes.find(connection, file.dispute_id), held)
    facts = CaseFacts.of(file)
    searched = searched_words(facts, file.evidence)
    members = sealed.record(connection)
    if held is None:
        state, head = begin(file.parties), genesis(file.dispute_id)
        disputes.add(connection, file.dispute_id, facts, state, head, searched, at)
    now = disputes.get(connection, file.dispute_id)
    exhibits.put(
        connection,
        now.dispute_no,
        [
            HeldExhibit(item, members[item.path].blob.blob_id, members[item.path].found_type)
            for item in file.evidence
        ],
    )
    extended = mirror.extend(connection, now, file.timeline, (), at, checked=True)
    came = _came(container, file, members[COMPLAINT_PDF].blob.blob_id)
    disputes.add_revision(connection, now.dispute_no, came, facts, searched, at)
    feed.fetched(connection, file.dispute_id)
    return extended.added + mirror.apply_parked(connection, file.dispute_id, at)


def _refuse_race(now: HeldDispute | None, held: _Held | None) -> None:
    before = None if held is None else held.dispute.revision
    if (None if now is None else now.revision) != before:
        raise ImportRaced


def _came(container: OpenContainer, file: DisputeFile, complaint: str) -> HeldRevision:
    return HeldRevision(
        revision=file.revision,
        container_id=file.container_id,
        container_sha256=container.container_sha256,
        issued_at=file.issued_at,
        signer=container.signer.subject,
        signer_sha256=container.signer.cert_sha256,
        signed_at=container.signer.signed_at,
        encrypted=container.encrypted_in_transit,
        last_seq=file.timeline[-1].seq,
        complaint_blob_id=complaint,
    )


def _result(
    container: OpenContainer, file: DisputeFile, *, new_events: int, was_held: bool
) -> Received:
    return Received(
        file=file,
        was_held=was_held,
        encrypted=container.encrypted_in_transit,
        signer=container.signer.subject,
        new_events=new_events,
    )
