"""What happens to a letter once it is written: sealed, printed, posted, served, come back.

Owns the order of these and the act that tells the platform of a service; never what a letter says.
"""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import RecordService
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.vocabulary import Channel, NoticeKind, PartyRole
from mediator_desk.decisions.letters.model import Letter
from mediator_desk.domain.letters import ALLOWED, StepKind, state_after
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes, letters
from mediator_desk.store.letters import KeptLetter, KeptStep
from mediator_desk.system.files import write_new
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases import _letter_rows as listing
from mediator_desk.usecases._confidences import refuse_disclosure
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import make_act, refuse_impossible, withdraw_in


class LetterMoved(DeskError):
    """The letter is not where this can happen to it. Facts: ``state``, ``step``."""

    kind: ClassVar[str] = "letter_moved"


class LetterDamaged(DeskError):
    """The sealed pages are not those that were sent. Facts: ``letter_id``."""

    kind: ClassVar[str] = "letter_damaged"


@dataclass(frozen=True, slots=True)
class KeepLetter:
    """Seal a letter as it will be sent by a channel; ``about_seq`` is the event it carries."""

    letter: Letter
    channel: Channel = Channel.LETTER
    about_seq: int | None = None


@dataclass(frozen=True, slots=True)
class LetterPosted:
    """The letter was handed to the post on a day; ``words`` may hold its number."""

    letter_id: UUID
    on: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class LetterProof:
    """The scanned proof of a delivery: an exhibit of the file."""

    letter_id: UUID
    evidence_id: UUID


@dataclass(frozen=True, slots=True)
class LetterServed:
    """The letter reached its reader on a day; ``proof`` shows it (a registered letter's number)."""

    letter_id: UUID
    on: date
    proof: str
    evidence_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LetterReturned:
    """The letter came back on a day, for a reason (``unknown at this address``)."""

    letter_id: UUID
    on: date
    reason: str


def keep_letter(desk: Desk, request: KeepLetter) -> UUID:
    """Seal the letter and its pages, ready to leave; returns its id. Errors: ``DisputeUnknown``."""
    from mediator_desk.decisions.letters.press import press_letter

    letter, rendered, letter_id = request.letter, press_letter(request.letter), new_id()
    with desk.vault.writer.begin() as connection:
        file = listing.owing(desk, connection, letter.dispute_id)
        seq = request.about_seq
        waiting = file.acts.get(seq) if seq is not None else None
        blob = desk.vault.blobs.put(connection, letter.dispute_id, BytesIO(rendered.pdf))
        made = KeptLetter(
            letter_id=letter_id,
            dispute_id=letter.dispute_id,
            notice=letter.notice,
            party=letter.to,
            channel=request.channel,
            about_seq=None if waiting else seq,
            day=letter.on,
            content=canonical_json(letter),
            blob_id=blob.blob_id,
            sha256=sha256_hex(rendered.pdf),
            size=len(rendered.pdf),
            pages=rendered.pages,
            made_at=desk.clock(),
        )
        letters.add(connection, desk.vault, made)
        _step(desk, connection, made, StepKind.PREPARED, letter.on, act_id=waiting)
    return letter_id


def discard_letter(desk: Desk, letter_id: UUID) -> None:
    """Take back a letter that was sealed and nothing more: none was printed, saved or posted.

    Errors: ``LetterUnknown``, ``LetterMoved``.
    """
    with desk.vault.writer.begin() as connection:
        letters.get(connection, desk.vault, letter_id)
        taken = [step.what for step in letters.steps(connection, desk.vault, letter_id)]
        if taken != [StepKind.PREPARED]:
            raise LetterMoved(state=state_after(taken).value, step=StepKind.PREPARED.value)
        letters.remove(connection, letter_id)


def take_back_step(desk: Desk, letter_id: UUID, what: StepKind) -> None:
    """Take back what was entered last of a letter, with the act it queued.

    Not what was printed or prepared. Errors: ``LetterUnknown``, ``LetterMoved`` when something
    came after it, ``ActMoved`` once the platform was told.
    """
    with desk.vault.writer.begin() as connection:
        taken = letters.steps(connection, desk.vault, letter_id)
        last = taken[-1]
        if last.what is not what or what in (StepKind.PREPARED, StepKind.PRINTED):
            state = state_after(step.what for step in taken)
            raise LetterMoved(state=state.value, step=what.value)
        if what is StepKind.SERVED and last.act_id is not None:
            withdraw_in(connection, last.act_id, desk.clock())
        letters.drop_step(connection, letter_id, last.step_no)


def open_letter_pdf(desk: Desk, letter_id: UUID) -> bytes:
    """The exact bytes that were made to be sent. Errors: ``LetterUnknown``, ``LetterDamaged``."""
    with desk.vault.engine.connect() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        with desk.vault.blobs.open(made.blob_id, connection) as reader:
            pdf = reader.read()
    if sha256_hex(pdf) != made.sha256:
        raise LetterDamaged(letter_id=str(letter_id))
    return pdf


def save_letter_copy(desk: Desk, letter_id: UUID, to: Path) -> Path:
    """Write the pages in clear outside the vault, to print or send: an act of the mediator.

    Each copy is noted. An existing file is never overwritten. Errors: ``LetterUnknown``,
    ``DiskFull``, ``DiskRefused``.
    """
    path = write_new(to, iter((open_letter_pdf(desk, letter_id),)))
    note_printed(desk, letter_id)
    return path


def note_printed(desk: Desk, letter_id: UUID) -> None:
    """The pages left the vault, by the printer or as a file. Errors: ``LetterUnknown``."""
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        _step(desk, connection, made, StepKind.PRINTED, _today(desk))


def note_posted(desk: Desk, request: LetterPosted) -> None:
    """The letter was handed to the post. Errors: ``LetterUnknown``, ``LetterMoved``."""
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, request.letter_id)
        _step(desk, connection, made, StepKind.POSTED, request.on, words=request.words)


def record_service(desk: Desk, request: LetterServed) -> UUID:
    """Enter the day a letter reached its reader, with its proof, and tell the platform.

    LAW(R612-1, R612-4): a postal party's time runs from that day. Returns the act. Errors:
    ``LetterUnknown``, ``LetterMoved``, ``NotEnrolled``, ``ActNotPossible``, ``ActDiscloses``.
    """
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, request.letter_id)
        _refuse_step(desk, connection, made, StepKind.SERVED)
        held = disputes.get(connection, made.dispute_id)
        decision = held.state.standing.decision
        delivers = made.notice is NoticeKind.DECISION_DELIVERY
        assert made.party in (PartyRole.CONSUMER, PartyRole.TRADER)
        content = RecordService(
            notice=made.notice,
            to=made.party,
            on=request.on,
            channel=made.channel,
            proof=request.proof,
            about_seq=made.about_seq,
            decision_id=decision.decision_id if decision and delivers else None,
        )
        refuse_impossible(connection, held, content, desk.clock())
        refuse_disclosure(desk, connection, held, content)
        act = make_act(desk, held, content)
        acts.queue(connection, act, desk.clock())
        _step(
            desk,
            connection,
            made,
            StepKind.SERVED,
            request.on,
            act_id=act.act_id,
            evidence_id=request.evidence_id,
            words=request.proof,
        )
    return act.act_id


def note_returned(desk: Desk, request: LetterReturned) -> None:
    """The letter came back. Errors: ``LetterUnknown``, ``LetterMoved``."""
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, request.letter_id)
        _step(desk, connection, made, StepKind.RETURNED, request.on, words=request.reason)


def link_proof(desk: Desk, request: LetterProof) -> None:
    """Tie the scanned proof of service to its letter. Errors: ``LetterUnknown``."""
    today, shown = bases.today(desk), request.evidence_id
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, request.letter_id)
        _step(desk, connection, made, StepKind.PROOF, today, evidence_id=shown)


def _step(
    desk: Desk,
    connection: Connection,
    made: KeptLetter,
    what: StepKind,
    on: date,
    *,
    act_id: UUID | None = None,
    evidence_id: UUID | None = None,
    words: str = "",
) -> None:
    _refuse_step(desk, connection, made, what)
    step = KeptStep(0, what, desk.clock(), on, act_id, evidence_id, words)
    letters.append_step(connection, desk.vault, made, step)


def _refuse_step(desk: Desk, connection: Connection, made: KeptLetter, what: StepKind) -> None:
    taken = letters.steps(connection, desk.vault, made.letter_id)
    state = state_after(step.what for step in taken)
    if what in ALLOWED and state not in ALLOWED[what]:
        raise LetterMoved(state=state.value, step=what.value)


def _today(desk: Desk) -> date:
    return bases.today(desk)
