"""What an act will say to whom, before it leaves: the letters of its notice, or its own words.

Owns the tie between an act and its letter; the letter itself is ``letters``.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dispute_exchange import acts as ax
from dispute_exchange.acts import ActContent
from dispute_exchange.vocabulary import InadmissibilityGround, NoticeKind, PartyRole
from mediator_desk.domain.possible import recipients_of
from mediator_desk.store import disputes
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _examination
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.letters import Letter, LetterFacts, prepare_letter, receivers_of


@dataclass(frozen=True, slots=True)
class ActPreview:
    """Who an act speaks to, and how.

    ``recipients`` read it on the platform, consumer first; ``letters`` are those it owes, one for
    each party that gets one; ``words`` are its own, shown where no letter is owed.
    """

    recipients: tuple[PartyRole, ...]
    letters: tuple[Letter, ...]
    words: str


def preview_content(desk: Desk, dispute_id: UUID, content: ActContent) -> ActPreview:
    """What the act will say. Errors: ``LetterIncomplete``, ``LetterDiscloses``,
    ``TemplateInvalid``, ``DisputeUnknown``."""
    owed = _owed(desk, dispute_id, content)
    letters: tuple[Letter, ...] = ()
    if owed is not None:
        notice, facts = owed
        letters = tuple(
            prepare_letter(desk, dispute_id, notice, role, facts=facts)
            for role in receivers_of(desk, notice)
        )
    return ActPreview(recipients_of(content), letters, _words(content))


def _owed(
    desk: Desk, dispute_id: UUID, content: ActContent
) -> tuple[NoticeKind, LetterFacts] | None:
    """The notice that the procedure owes for an act, and what its letter says."""
    match content:
        case ax.DeclareIndependence() if content.objections_until is not None:
            return NoticeKind.INDEPENDENCE_DISCLOSURE, LetterFacts(
                circumstances=content.circumstances, objections_until=content.objections_until
            )
        case ax.NotifyParties():
            due = _entry_due(desk)
            return NoticeKind.REFERRAL_NOTICE, LetterFacts(text=content.text, entry_due=due)
        case ax.DeclareInadmissible():
            return NoticeKind.INADMISSIBILITY, LetterFacts(
                ground=content.ground,
                reasons=content.reasons,
                competent=_competent(desk, dispute_id, content.ground),
            )
        case ax.ExtendDeadline():
            return NoticeKind.EXTENSION, LetterFacts(until=content.until, reason=content.reason)
        case ax.CloseDispute():
            return NoticeKind.CLOSURE, LetterFacts(text=content.text)
    return None


def _entry_due(desk: Desk) -> date | None:
    today = today_of(desk.clock())
    with desk.vault.engine.connect() as connection:
        book = rulebook_of(connection)
    rule = book.rule("ENTRY_REPLY", today)
    return None if rule is None else rule.last_day(today, book.calendar(today))


def _competent(desk: Desk, dispute_id: UUID, ground: InadmissibilityGround) -> str:
    """The mediator named as competent instead (L612-2, 5°)."""
    if ground is not InadmissibilityGround.OUTSIDE_COMPETENCE:
        return ""
    with desk.vault.engine.connect() as connection:
        disputes.number_of(connection, dispute_id)
        answer = _examination.review_of(connection, desk, dispute_id).of(ground)
    return "" if answer is None else answer.body.strip()


def _words(content: ActContent) -> str:
    return next(
        (
            str(said)
            for name in ("text", "reasons", "reason", "circumstances")
            if (said := getattr(content, name, None))
        ),
        "",
    )
