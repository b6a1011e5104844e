"""Letters of the procedure: prepare one, see its pages, keep what was sent, follow it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange.vocabulary import Channel, Language, NoticeKind, PartyRole
from mediator_desk.decisions.letters.compose import compose_letter
from mediator_desk.decisions.letters.events import facts_of_event
from mediator_desk.decisions.letters.model import Letter, LetterFacts, LetterPart, Mention
from mediator_desk.domain.letters import ALLOWED, LetterState, StepKind
from mediator_desk.store import letters, settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases import _letter_rows as listing
from mediator_desk.usecases._letter_rows import LetterRow, Owing
from mediator_desk.usecases._letter_steps import (
    KeepLetter,
    LetterDamaged,
    LetterMoved,
    LetterPosted,
    LetterProof,
    LetterReturned,
    LetterServed,
    discard_letter,
    keep_letter,
    link_proof,
    note_posted,
    note_printed,
    note_returned,
    open_letter_pdf,
    record_service,
    save_letter_copy,
    take_back_step,
)
from mediator_desk.usecases._preview_views import PixelPage
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.documents import picture_of_page

__all__ = [
    "ALLOWED",
    "KeepLetter",
    "Letter",
    "LetterDamaged",
    "LetterFacts",
    "LetterMoved",
    "LetterPart",
    "LetterPosted",
    "LetterProof",
    "LetterReturned",
    "LetterRow",
    "LetterServed",
    "LetterState",
    "LetterStep",
    "LetterView",
    "Mention",
    "PixelPage",
    "StepKind",
    "WriteLetter",
    "choose_receivers",
    "discard_letter",
    "keep_letter",
    "letter_pdf",
    "letter_pictures",
    "link_proof",
    "list_letters",
    "note_posted",
    "note_printed",
    "note_returned",
    "open_letter_pdf",
    "prepare_letter",
    "preview_letter",
    "read_letter",
    "receivers_of",
    "record_service",
    "save_letter_copy",
    "take_back_step",
    "write_letter",
]


@dataclass(frozen=True, slots=True)
class WriteLetter:
    """A letter by the texts of a notice, to be sent by a channel.

    ``about_seq`` is the event it carries, if any: the letter then says what the event says, and
    ``facts`` take its place where they are not empty.
    """

    dispute_id: UUID
    notice: NoticeKind
    to: PartyRole
    about_seq: int | None = None
    language: Language | None = None
    facts: LetterFacts | None = None
    channel: Channel = Channel.LETTER


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
    today = file.basis.today
    return _compose(file, notice, to, chosen, language, facts or LetterFacts(), today)


def preview_letter(desk: Desk, request: WriteLetter) -> Letter:
    """The letter asked for, kept nowhere; dated as the event it carries, else today.

    Errors: as ``prepare_letter``.
    """
    if request.about_seq is None:
        return prepare_letter(
            desk, request.dispute_id, request.notice, request.to, request.language, request.facts
        )
    with desk.vault.engine.connect() as connection:
        file = listing.owing(desk, connection, request.dispute_id)
        chosen = listing.receivers(connection)[request.notice]
    facts = facts_of_event(file.basis, request.about_seq)
    if request.facts is not None:
        facts = facts.model_copy(update=_told(request.facts))
    # WHY both: an event names its reader itself; the rules only say who gets what goes to all.
    allowed = tuple(dict.fromkeys((*chosen, request.to)))
    # WHY its day: what a letter notifies has run since then, and an act on its way happens today.
    day = next(event.occurred.on for event in file.basis.events if event.seq == request.about_seq)
    return _compose(file, request.notice, request.to, allowed, request.language, facts, day)


def letter_pdf(desk: Desk, letter: Letter) -> bytes:
    """The letter on the body's paper: tagged PDF/A-3a, the address in the envelope's window.

    In memory only; the same letter always gives the same bytes.
    """
    from mediator_desk.decisions.letters.press import press_letter

    del desk  # WHY taken: every verb of the desk is called alike, and nothing is made without one.
    return press_letter(letter).pdf


def letter_pictures(desk: Desk, letter_id: UUID, width: int) -> tuple[PixelPage, ...]:
    """Every page of a sealed letter, ``width`` pixels wide, to be printed.

    Errors: ``LetterUnknown``, ``LetterDamaged``, ``PreviewRefused``.
    """
    pdf = open_letter_pdf(desk, letter_id)
    first = picture_of_page(desk, pdf, 1, width)
    others = (picture_of_page(desk, pdf, page, width) for page in range(2, first.pages + 1))
    return (first.picture, *(each.picture for each in others))


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


def write_letter(desk: Desk, request: WriteLetter) -> UUID:
    """Prepare a letter and seal it, ready to leave; returns its id.

    Errors: as ``prepare_letter``.
    """
    letter = preview_letter(desk, request)
    return keep_letter(desk, KeepLetter(letter, request.channel, request.about_seq))


def read_letter(desk: Desk, letter_id: UUID) -> LetterView:
    """A letter made at this desk, with its history. Errors: ``LetterUnknown``."""
    with desk.vault.engine.connect() as connection:
        made = letters.get(connection, desk.vault, letter_id)
        steps = letters.steps(connection, desk.vault, letter_id)
        found = listing.rows(desk, connection, made.dispute_id)
    row = next(row for row in found if row.letter_id == letter_id)
    history = tuple(LetterStep(step.what, step.day or made.day, step.words) for step in steps)
    return LetterView(row, Letter.model_validate_json(made.content), history)


def _compose(
    file: Owing,
    notice: NoticeKind,
    to: PartyRole,
    chosen: tuple[PartyRole, ...],
    language: Language | None,
    facts: LetterFacts,
    on: date,
) -> Letter:
    tongue = language or file.basis.case.party(to).language
    return compose_letter(file.basis, notice, to, chosen, tongue, facts, on, file.book)


def _told(facts: LetterFacts) -> dict[str, object]:
    empty = LetterFacts()
    return {name: value for name, value in dict(facts).items() if value != getattr(empty, name)}
