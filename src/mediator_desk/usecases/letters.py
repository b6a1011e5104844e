"""Letters of the procedure: prepare one, see its pages, keep what was sent, follow it."""

from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.vocabulary import Language, NoticeKind, PartyRole
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.letters.compose import compose_letter, parties_of
from mediator_desk.decisions.letters.model import Letter, LetterFacts, LetterPart, Mention
from mediator_desk.decisions.letters.texts import letter_rules
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases.desk import Desk

__all__ = [
    "Letter",
    "LetterFacts",
    "LetterPart",
    "Mention",
    "letter_pdf",
    "prepare_letter",
    "receivers_of",
]


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
        basis = bases.read(desk, connection, dispute_id)
        receivers = _receivers(connection, notice)
    tongue = language or _language_of(basis, to)
    given = facts or LetterFacts()
    return compose_letter(basis, notice, to, receivers, tongue, given, basis.today)


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
        return _receivers(connection, notice)


def _receivers(connection: Connection, notice: NoticeKind) -> tuple[PartyRole, ...]:
    chosen = settings.fact(connection, Fact.LETTER_RECEIVERS) or {}
    roles = chosen.get(notice.value)
    if roles is None:
        return parties_of(letter_rules().recipients[notice])
    return parties_of(PartyRole(role) for role in roles)


def _language_of(basis: Basis, to: PartyRole) -> Language:
    return basis.case.party(to).language
