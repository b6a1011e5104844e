"""Examining a vault and the computer it is on, and mending what can be mended.

Owns the order and the verdicts; every check reads what is there and changes nothing. A repair only
asks for what is missing or removes what nothing refers to: it never invents, and never deletes what
a row names.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from dispute_exchange.receipts import ReceiptInvalid, read_receipt, receipt_key_from_jwk
from mediator_desk.domain.health import Finding, Health, Organ, Remedy
from mediator_desk.store import custody, disputes, receipts, settings
from mediator_desk.store.mirror import FILES_LOST, ChainForked
from mediator_desk.store.settings import Fact
from mediator_desk.system.hardening import read_hardening
from mediator_desk.system.keyring import keyring_works
from mediator_desk.system.preview.client import PreviewClient
from mediator_desk.system.preview.models import PreviewRefused
from mediator_desk.usecases.backups import drop_expired, read_backups
from mediator_desk.usecases.custody import CertificateInvalid, certificates, finish_destructions
from mediator_desk.usecases.dating import doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.timelines import check_chain
from mediator_desk.vault import BlobMissing, SealBroken, StoredBlob, VaultError
from mediator_desk.vault.header import load_header
from mediator_desk.vault.inspection import inspect_database, recorded_files

__all__ = ["Finding", "Health", "Organ", "Remedy", "examine", "repair"]

_STEP: Final = 1 << 20
_ROOM: Final = 200 * 1024 * 1024
_SKEW: Final = timedelta(minutes=2)
_LAYERS: Final = ("limits", "private", "no_network", "no_capabilities", "landlock", "seccomp")
_PROCESS: Final = ("private_files", "no_core_dumps", "not_dumpable", "keys_locked")


def examine(desk: Desk, progress: Progress = silent) -> tuple[Finding, ...]:
    """Everything that was found, organ by organ; each organ has at least one finding.

    Reads every sealed file whole: it can take minutes, and can be cancelled. Raises VaultLocked.
    """
    checks: tuple[Callable[[Desk, Progress], Iterator[Finding]], ...] = (
        _header,
        _database,
        _files,
        _chains,
        _receipts,
        _destructions,
        _backups,
        _disk,
        _clock,
        _keyring,
        _process,
        _preview,
    )
    found: list[Finding] = []
    for organ, check in zip(Organ, checks, strict=True):
        told = list(check(desk, progress))
        found += told or [Finding(organ, Health.FINE, f"{organ.value}_fine")]
    return tuple(found)


def repair(desk: Desk, findings: tuple[Finding, ...]) -> tuple[Remedy, ...]:
    """Does what the findings' remedies say; the remedies that were applied."""
    wanted = {finding.remedy for finding in findings if finding.remedy is not None}
    for remedy in Remedy:
        if remedy in wanted:
            _REMEDIES[remedy](desk, findings)
    return tuple(remedy for remedy in Remedy if remedy in wanted)


# -- the vault ------------------------------------------------------------------------------


def _header(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    try:
        header = load_header(desk.root)
    except VaultError as error:
        yield Finding(Organ.HEADER, Health.TROUBLE, "header_damaged", dict(error.facts))
        return
    known = {slot.slot_id for slot in desk.vault.slots.all()}
    if header.vault_id != desk.vault.id or {slot.slot_id for slot in header.slots} != known:
        yield Finding(Organ.HEADER, Health.TROUBLE, "header_replaced")


def _database(desk: Desk, progress: Progress) -> Iterator[Finding]:
    progress(0, 0, "database")
    report = inspect_database(desk.vault)
    if report.damaged_pages:
        facts = {"count": report.damaged_pages}
        yield Finding(Organ.DATABASE, Health.TROUBLE, "database_pages", facts)
    if report.structure:
        facts = {"count": report.structure}
        yield Finding(Organ.DATABASE, Health.TROUBLE, "database_structure", facts)
    if report.dangling:
        facts = {"count": report.dangling}
        yield Finding(Organ.DATABASE, Health.TROUBLE, "database_references", facts)


def _files(desk: Desk, progress: Progress) -> Iterator[Finding]:
    held = recorded_files(desk.vault)
    total = sum(one.size for one in held)
    done = 0
    missing: list[StoredBlob] = []
    damaged: list[StoredBlob] = []
    for one in held:
        progress(done, total, "seals")
        try:
            digest = hashlib.sha256()
            with closing(desk.vault.blobs.open(one.blob_id)) as reader:
                while step := reader.read(_STEP):
                    digest.update(step)
                    done += len(step)
                    progress(done, total, "seals")
            if digest.digest() != one.sha256:
                raise SealBroken(item="blob")
        except (BlobMissing, SealBroken) as error:
            lost = missing if isinstance(error, BlobMissing) else damaged
            lost.append(one)
    for code, found in (("files_missing", missing), ("files_damaged", damaged)):
        if found:
            facts = {
                "count": len(found),
                "files": [one.blob_id for one in found],
                "disputes": sorted({str(one.dispute_id) for one in found}),
            }
            yield Finding(Organ.FILES, Health.TROUBLE, code, facts, Remedy.FETCH_FILES)
    orphans = desk.vault.blobs.orphans()
    if orphans:
        facts = {"count": len(orphans)}
        yield Finding(Organ.FILES, Health.NOTICE, "files_orphan", facts, Remedy.SWEEP)


def _chains(desk: Desk, progress: Progress) -> Iterator[Finding]:
    with desk.vault.engine.connect() as connection:
        held = tuple(disputes.every(connection))
    for number, one in enumerate(held):
        progress(number, len(held), "chains")
        broken = check_chain(desk, one.dispute_id).broken_at
        if broken is not None:
            facts = {
                "file_no": one.facts.file_no,
                "seq": broken,
                "disputes": [str(one.dispute_id)],
            }
            yield Finding(Organ.CHAINS, Health.TROUBLE, "chain_broken", facts, Remedy.FETCH_AGAIN)


def _receipts(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    with desk.vault.engine.connect() as connection:
        platform = settings.fact(connection, Fact.PLATFORM)
        kept = receipts.every(connection)
    if platform is None or not kept:
        return
    key = receipt_key_from_jwk(platform["receipt_jwk"])
    previous: str | None = None
    for number, one in enumerate(kept, start=1):
        try:
            claims = read_receipt(one.token, key)
            whole = one.receipt_no == number and claims.previous == previous
        except ReceiptInvalid:
            whole = False
        if not whole:
            facts = {"receipt_no": one.receipt_no}
            yield Finding(Organ.RECEIPTS, Health.TROUBLE, "receipt_broken", facts)
            return
        previous = one.digest


def _destructions(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    try:
        certificates(desk)
    except CertificateInvalid as error:
        yield Finding(Organ.DESTRUCTIONS, Health.TROUBLE, "certificate_broken", dict(error.facts))
    with desk.vault.engine.connect() as connection:
        unfinished = custody.unfinished(connection)
    if unfinished:
        yield Finding(
            Organ.DESTRUCTIONS,
            Health.TROUBLE,
            "destruction_unfinished",
            remedy=Remedy.FINISH_DESTRUCTION,
        )


def _backups(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    state, today = read_backups(desk), desk.clock().date()
    if not state.backups:
        yield Finding(Organ.BACKUPS, Health.NOTICE, "backup_none")
        return
    if state.due_on is not None and state.due_on < today:
        yield Finding(Organ.BACKUPS, Health.NOTICE, "backup_late", {"day": state.due_on})
    if state.expired:
        facts = {"count": len(state.expired)}
        yield Finding(Organ.BACKUPS, Health.NOTICE, "backup_expired", facts, Remedy.DROP_EXPIRED)
    lost = [one for one in state.backups if _is_lost(Path(one.place))]
    if lost:
        yield Finding(Organ.BACKUPS, Health.NOTICE, "backup_missing", {"count": len(lost)})


def _is_lost(place: Path) -> bool:
    """Not on a disk that is there: one that is away proves nothing."""
    return place.parent.is_dir() and not place.exists()


# -- the computer ---------------------------------------------------------------------------


def _disk(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    free = shutil.disk_usage(desk.root).free
    if free < _ROOM:
        yield Finding(Organ.DISK, Health.NOTICE, "disk_short", {"free": free})


def _clock(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    with desk.vault.engine.connect() as connection:
        last = receipts.last(connection)
        doubt = doubt_clock(desk, connection)
    if last is not None and desk.clock() < last.issued_at - _SKEW:
        facts = {"at": last.issued_at}
        yield Finding(Organ.CLOCK, Health.TROUBLE, "clock_behind", facts)
    elif doubt is not None:
        yield Finding(Organ.CLOCK, Health.TROUBLE, "clock_unsure", {"day": doubt.vouched_on})


def _keyring(desk: Desk, _progress: Progress) -> Iterator[Finding]:
    remembered = any(slot.kind == "keyring" for slot in desk.vault.slots.all())
    if remembered and not keyring_works():
        yield Finding(Organ.KEYRING, Health.NOTICE, "keyring_away")
    elif not remembered:
        yield Finding(Organ.KEYRING, Health.FINE, "keyring_unused")


def _process(_desk: Desk, _progress: Progress) -> Iterator[Finding]:
    holds = read_hardening()
    missing = [name for name in _PROCESS if not getattr(holds, name)]
    if missing:
        yield Finding(Organ.PROCESS, Health.NOTICE, "process_open", {"missing": missing})


def _preview(_desk: Desk, _progress: Progress) -> Iterator[Finding]:
    try:
        with PreviewClient() as client:
            layers = client.layers
    except PreviewRefused as error:
        yield Finding(Organ.PREVIEW, Health.TROUBLE, "preview_none", dict(error.facts))
        return
    missing = [name for name in _LAYERS if name not in layers]
    if missing:
        yield Finding(Organ.PREVIEW, Health.NOTICE, "preview_thin", {"missing": missing})


# -- remedies -------------------------------------------------------------------------------


def _fetch_files(desk: Desk, findings: tuple[Finding, ...]) -> None:
    """The next synchronisation fetches the disputes' files, which bring what was lost.

    WHY set aside first: a file that fails its proof is of no use where it is, and not ours to
    delete.
    """
    for finding in findings:
        if finding.code == "files_damaged":
            for blob_id in _listed(finding, "files"):
                desk.vault.blobs.set_aside(blob_id)
    _want(desk, findings, Remedy.FETCH_FILES, FILES_LOST)


def _fetch_again(desk: Desk, findings: tuple[Finding, ...]) -> None:
    _want(desk, findings, Remedy.FETCH_AGAIN, ChainForked.kind)


def _want(desk: Desk, findings: tuple[Finding, ...], remedy: Remedy, reason: str) -> None:
    named = {one for each in findings if each.remedy is remedy for one in _listed(each, "disputes")}
    with desk.vault.writer.begin() as connection:
        for dispute_id in sorted(named):
            held = disputes.get(connection, UUID(dispute_id))
            disputes.want_again(connection, held.dispute_no, reason)


def _listed(finding: Finding, name: str) -> list[str]:
    told = finding.facts[name]
    return [str(one) for one in told] if isinstance(told, list) else []


def _sweep(desk: Desk, _findings: tuple[Finding, ...]) -> None:
    desk.vault.blobs.sweep()


def _finish_destruction(desk: Desk, _findings: tuple[Finding, ...]) -> None:
    desk.vault.blobs.sweep()
    finish_destructions(desk)


def _drop_expired(desk: Desk, _findings: tuple[Finding, ...]) -> None:
    drop_expired(desk)


_REMEDIES: Final[dict[Remedy, Callable[[Desk, tuple[Finding, ...]], None]]] = {
    Remedy.FETCH_FILES: _fetch_files,
    Remedy.FETCH_AGAIN: _fetch_again,
    Remedy.SWEEP: _sweep,
    Remedy.FINISH_DESTRUCTION: _finish_destruction,
    Remedy.DROP_EXPIRED: _drop_expired,
}
