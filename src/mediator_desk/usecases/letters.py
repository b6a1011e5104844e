"""Letters of the procedure: prepare one, see its pages, keep what was sent, follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import RecordService
from dispute_exchange.canonical import canonical_json, sha256_hex
from dispute_exchange.vocabulary import Channel, Language, NoticeKind, PartyRole
from mediator_desk import law
from mediator_desk.decisions.letters.compose import compose_letter
from mediator_desk.decisions.letters.events import facts_of_event
from mediator_desk.decisions.letters.model import Letter, LetterFacts, LetterPart, Mention
from mediator_desk.domain.letters import ALLOWED, LetterState, StepKind, state_after
from mediator_desk.errors import DeskError
from mediator_desk.ids import new_id
from mediator_desk.store import acts, disputes, letters, settings
from mediator_desk.store.letters import KeptLetter, KeptStep
from mediator_desk.store.settings import Fact
from mediator_desk.system.files import write_new
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases import _letter_rows as listing
from mediator_desk.usecases._letter_rows import LetterRow, Owing
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import make_act, refuse_impossible

__all__ = [
    "KeepLetter",
    "Letter",
    "LetterDamaged",
    "LetterFacts",
    "LetterMoved",
    "LetterPart",
    "LetterReturned",
    "LetterRow",
    "LetterServed",
    "LetterState",
    "LetterStep",
    "LetterView",
    "Mention",
    "PrepareOwed",
    "StepKind",
    "choose_receivers",
    "keep_letter",
    "letter_pdf",
    "link_proof",
    "list_letters",
    "note_posted",
    "note_printed",
    "note_returned",
    "open_letter_pdf",
    "prepare_letter",
    "prepare_owed",
    "read_letter",
    "receivers_of",
    "record_service",
    "save_letter_copy",
]


class LetterMoved(DeskError):
    """The letter is not where this can happen to it. Facts: ``state``, ``step``."""

    kind: ClassVar[str] = "letter_moved"


class LetterDamaged(DeskError):
    """The sealed pages are not those that were sent. Facts: ``letter_id``."""

    kind: ClassVar[str] = "letter_damaged"


@dataclass(frozen=True, slots=True)
class PrepareOwed:
    """The letter that carries an event of the file to a party; ``about_seq`` is that event.

    ``facts`` take the place of what the event says, where they are not empty.
    """

    dispute_id: UUID
    notice: NoticeKind
    to: PartyRole
    about_seq: int
    language: Language | None = None
    facts: LetterFacts | None = None


@dataclass(frozen=True, slots=True)
class KeepLetter:
    """Seal a letter as it will be sent by a channel; ``about_seq`` is the event it carries."""

    letter: Letter
    channel: Channel = Channel.LETTER
    about_seq: int | None = None


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


@dataclass(frozen=True, slots=True)
class LetterStep:
    """One line of a letter's history."""

    what: StepKind
    on: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it was made, and all that happened to it since."""

    row: LetterRow
    letter: Letter
    steps: tuple[LetterStep, ...]


def prepare_letter(
    desk: Desk,
    dispute_id: UUID,
    notice: NoticeKind,
    to: PartyRole,
    language: Language | None = None,
    facts: LetterFacts | None = None,
) -> Letter:
    """The letter of a notice to a party, dated today, in the party's language unless told.

    What ``facts`` leaves empty is taken from the file. Nothing is kept. Errors:
    ``LetterNotForParty``, ``LetterIncomplete``, ``LetterDiscloses``, ``TemplateInvalid``.
    """
    with desk.vault.engine.connect() as connection:
        file = listing.owing(desk, connection, dispute_id)
        chosen = listing.receivers(connection)[notice]
    return _compose(file, notice, to, chosen, language, facts or LetterFacts())


def prepare_owed(desk: Desk, request: PrepareOwed) -> Letter:
    """The letter that an event owes a party, saying what the event says.

    Errors: as ``prepare_letter``.
    """
    with desk.vault.engine.connect() as connection:
        file = listing.owing(desk, connection, request.dispute_id)
        chosen = listing.receivers(connection)[request.notice]
    facts = facts_of_event(file.basis, request.about_seq)
    if request.facts is not None:
        facts = facts.model_copy(update=_told(request.facts))
    # WHY both: an event names its reader itself; the rules only say who gets what goes to all.
    allowed = tuple(dict.fromkeys((*chosen, request.to)))
    return _compose(file, request.notice, request.to, allowed, request.language, facts)


def letter_pdf(desk: Desk, letter: Letter) -> bytes:
    """The letter on the body's paper: tagged PDF/A-3a, the address in the envelope's window.

    In memory only; the same letter always gives the same bytes.
    """
    from mediator_desk.decisions.letters.press import press_letter

    del desk  # WHY taken: every verb of the desk is called alike, and nothing is made without one.
    return press_letter(letter).pdf


def receivers_of(desk: Desk, notice: NoticeKind) -> tuple[PartyRole, ...]:
    """The parties a notice goes to, as this desk decided or by default, consumer first."""
    with desk.vault.engine.connect() as connection:
        return listing.receivers(connection)[notice]


def choose_receivers(desk: Desk, notice: NoticeKind, roles: Iterable[PartyRole]) -> None:
    """Decide whom a notice goes to from now on (inadmissibility: consumer only, or both)."""
    wanted = [role.value for role in dict.fromkeys(roles)]
    with desk.vault.writer.begin() as connection:
        chosen = settings.fact(connection, Fact.LETTER_RECEIVERS) or {}
        settings.put_fact(connection, Fact.LETTER_RECEIVERS, {**chosen, notice.value: wanted})


def list_letters(desk: Desk, dispute_id: UUID) -> tuple[LetterRow, ...]:
    """All letters of a dispute, owed or made, newest first."""
    with desk.vault.engine.connect() as connection:
        return listing.rows(desk, connection, dispute_id)


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


def read_letter(desk: Desk, letter_id: UUID) -> LetterView:
    """A letter made at this desk, with its history. Errors: ``LetterUnknown``."""
    with desk.vault.engine.connect() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        steps = letters.steps(connection, desk.vault, letter_id)
        found = listing.rows(desk, connection, made.dispute_id)
    row = next(row for row in found if row.letter_id == letter_id)
    history = tuple(LetterStep(step.what, step.day or made.day, step.words) for step in steps)
    return LetterView(row, Letter.model_validate_json(made.content), history)


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


def note_posted(desk: Desk, letter_id: UUID, on: date, words: str = "") -> None:
    """The letter was handed to the post on a day; ``words`` may hold its number.

    Errors: ``LetterUnknown``, ``LetterMoved``.
    """
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        _step(desk, connection, made, StepKind.POSTED, on, words=words)


def record_service(desk: Desk, request: LetterServed) -> UUID:
    """Enter the day a letter reached its reader, with its proof, and tell the platform.

    LAW(R612-1, R612-4): a postal party's time runs from that day. Returns the act. Errors:
    ``LetterUnknown``, ``LetterMoved``, ``NotEnrolled``, ``ActNotPossible``.
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


def link_proof(desk: Desk, letter_id: UUID, evidence_id: UUID) -> None:
    """Tie the scanned proof of service, an exhibit of the file, to a letter.

    Errors: ``LetterUnknown``.
    """
    with desk.vault.writer.begin() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        _step(desk, connection, made, StepKind.PROOF, _today(desk), evidence_id=evidence_id)


def _compose(
    file: Owing,
    notice: NoticeKind,
    to: PartyRole,
    chosen: tuple[PartyRole, ...],
    language: Language | None,
    facts: LetterFacts,
) -> Letter:
    tongue = language or file.basis.case.party(to).language
    on = file.basis.today
    return compose_letter(file.basis, notice, to, chosen, tongue, facts, on, law.rulebook())


def _told(facts: LetterFacts) -> dict[str, object]:
    empty = LetterFacts()
    return {name: value for name, value in dict(facts).items() if value != getattr(empty, name)}


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
