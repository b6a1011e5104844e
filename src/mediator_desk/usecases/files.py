"""Open a dispute file that came by disk, mail or drag and drop."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from mediator_desk import intake
from mediator_desk.errors import DeskError
from mediator_desk.system.files import open_plain
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent


class FileUnreadable(DeskError):
    """The operating system does not let this file be read. Facts: ``errno``."""

    kind: ClassVar[str] = "file_unreadable"


@dataclass(frozen=True, slots=True)
class OpenDisputeFile:
    """The file to read; it is never changed."""

    path: Path


@dataclass(frozen=True, slots=True)
class OpenedDispute:
    """What was imported. ``was_held`` when this very revision was already in the vault."""

    dispute_id: UUID
    file_no: str
    title: str
    revision: int
    was_held: bool
    encrypted_in_transit: bool
    signer: str
    events: int
    exhibits: int


def open_dispute_file(
    desk: Desk, request: OpenDisputeFile, progress: Progress = silent
) -> OpenedDispute:
    """Check everything, then import it in one transaction: whole or not at all.

    Every refusal of ``dispute_exchange.container`` passes through with its facts. Errors:
    ``NoAnchor`` before enrolment, ``ChainForked``, ``VaultFull``, ``FileUnreadable``.
    """
    with desk.vault.engine.connect() as connection:
        anchors = intake.read_anchors(connection, desk.vault)
    try:
        source = open_plain(request.path)
    except OSError as error:
        raise FileUnreadable(errno=error.errno) from error
    with source:
        received = intake.receive(desk.vault, source, anchors, desk.clock, progress)
    return describe(received)


def trust_issuer(desk: Desk, certificate: str) -> None:
    """Accept dispute files sealed under ``certificate`` (PEM), besides those of the platform.

    An explicit act of the mediator, for demonstration material and bodies that send files by
    mail. Errors: ``AnchorMalformed``.
    """
    with desk.vault.writer.begin() as connection:
        intake.add_anchor(connection, certificate)


def describe(received: intake.Received) -> OpenedDispute:
    """What is told of an import, wherever the file came from."""
    file = received.file
    return OpenedDispute(
        dispute_id=file.dispute_id,
        file_no=file.file_no,
        title=file.title,
        revision=file.revision,
        was_held=received.was_held,
        encrypted_in_transit=received.encrypted,
        signer=received.signer,
        events=len(file.timeline),
        exhibits=len(file.evidence),
    )
