"""After the decision: deliveries and answers by post, implementation, chase, rectification, end."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange import acts as ax
from dispute_exchange.canonical import canonical_json
from dispute_exchange.decision import Block, Paragraph, Section, TextRun
from dispute_exchange.events import ItemImplementation
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DisputeState,
    ImplementationStatus,
    NoticeKind,
)
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.decisions.typography import day
from mediator_desk.domain.follow_up import (
    ItemReport,
    PartySteps,
    Step,
    has_follow_up,
    overall,
)
from mediator_desk.store import decisions, disputes, drafts, talks
from mediator_desk.store.decisions import SignedRow
from mediator_desk.store.drafts import RestsOn
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases._follow_up_views import (
    AnswerRow,
    FollowedDecision,
    FollowUp,
    ItemRow,
    TimeBar,
    read_follow_up,
)
from mediator_desk.usecases._party_words import party_words
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.outbox import ActNotPossible, PerformAct, QueuedAct, perform_act

__all__ = [
    "AnswerRow",
    "ChaseParty",
    "FollowUp",
    "FollowedDecision",
    "ItemReport",
    "ItemRow",
    "PartySteps",
    "RecordAnswered",
    "RecordDone",
    "RecordServed",
    "RectifyDecision",
    "Step",
    "TimeBar",
    "chase_party",
    "chase_words",
    "has_follow_up",
    "overall",
    "read_follow_up",
    "record_answered",
    "record_done",
    "record_served",
    "rectify_decision",
    "set_term",
]


@dataclass(frozen=True, slots=True)
class RecordServed:
    """The decision reached a party by post on a day that ``proof`` shows (R612-1, R612-4)."""

    dispute_id: UUID
    decision_id: UUID
    to: BothParties
    on: date
    channel: Channel
    proof: str


@dataclass(frozen=True, slots=True)
class RecordAnswered:
    """A party's answer that came outside the platform, or its silence once its time is over."""

    dispute_id: UUID
    decision_id: UUID
    party: BothParties
    answer: Answer
    on: date
    channel: Channel
    words: str = ""


@dataclass(frozen=True, slots=True)
class RecordDone:
    """What was carried out, item by item, seen on a day; the whole follows from the items."""

    dispute_id: UUID
    on: date
    items: tuple[ItemImplementation, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class ChaseParty:
    """Remind a party of what it has to carry out."""

    dispute_id: UUID
    to: BothParties
    text: str


@dataclass(frozen=True, slots=True)
class RectifyDecision:
    """Replace the decision the parties are answering, for a slip that ``reason`` tells."""

    dispute_id: UUID
    reason: str


def record_served(desk: Desk, request: RecordServed) -> QueuedAct:
    """Queue the day a decision reached a party; that party's own time starts then (R612-4).

    Errors: ``NotEnrolled``, ``ActNotPossible``.
    """
    content = ax.RecordService(
        notice=NoticeKind.DECISION_DELIVERY,
        to=request.to,
        on=request.on,
        channel=request.channel,
        proof=request.proof,
        decision_id=request.decision_id,
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def record_answered(desk: Desk, request: RecordAnswered) -> QueuedAct:
    """Queue a party's answer, or its silence. Errors: ``NotEnrolled``, ``ActNotPossible``."""
    content = ax.RecordAnswer(
        decision_id=request.decision_id,
        party=request.party,
        answer=request.answer,
        on=request.on,
        channel=request.channel,
        text=request.words,
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def record_done(desk: Desk, request: RecordDone) -> QueuedAct:
    """Queue what was carried out. Errors: ``NotEnrolled``, ``ActNotPossible``."""
    content = ax.RecordImplementation(
        status=overall(item.status for item in request.items),
        on=request.on,
        text=request.words,
        items=request.items,
    )
    return perform_act(desk, PerformAct(request.dispute_id, content))


def set_term(desk: Desk, dispute_id: UUID, head_id: UUID, due_on: date | None) -> None:
    """Fix, on this desk, until when one item is to be carried out; None: as the whole."""
    with desk.vault.writer.begin() as connection:
        number = disputes.number_of(connection, dispute_id)
        talks.set_term(connection, number, head_id, due_on, desk.clock())


def chase_party(desk: Desk, request: ChaseParty) -> QueuedAct:
    """Queue a reminder. Errors: ``NotEnrolled``, ``ActNotPossible``."""
    content = ax.RemindParty(to=request.to, text=request.text)
    return perform_act(desk, PerformAct(request.dispute_id, content))


def chase_words(desk: Desk, dispute_id: UUID) -> str:
    """The first words of a reminder about what is not done, in the language of the file."""
    follow_up = read_follow_up(desk, dispute_id)
    with desk.vault.engine.connect() as connection:
        language = disputes.get(connection, dispute_id).facts.language
    words = party_words(language)
    undone = [
        item
        for item in follow_up.items
        if item.report is None or item.report.status is not ImplementationStatus.IMPLEMENTED
    ]
    named = ", ".join(f"{item.letter}. {item.title}" for item in undone)
    days = [item.due_on for item in undone if item.due_on is not None]
    if not days:
        return words.chase_undated.format(items=named)
    return words.chase.format(day=day(min(days), language), items=named)


def rectify_decision(desk: Desk, request: RectifyDecision) -> UUID:
    """Open a draft that replaces the decision being answered, and return its identifier.

    It begins as the signed text was, with the reason said first. Once signed it supersedes the
    earlier one: both parties are told, and their time runs again. A draft of that kind already
    open is given back as it is. Errors: ``ActNotPossible`` where no decision is being answered,
    or when it was not signed here.
    """
    with desk.vault.writer.begin() as connection:
        basis = bases.read(desk, connection, request.dispute_id)
        row = _being_answered(connection, basis)
        found = drafts.find_open(connection, desk.vault, request.dispute_id, row.kind)
        if found is not None:
            return found.draft_id
        assert row.draft_id is not None
        signed = drafts.last_version(connection, desk.vault, row.draft_id)
        content = DraftContent.model_validate_json(signed.content)
        said = party_words(content.language).rectification.format(
            number=row.number,
            day=day(row.signed_at.date(), content.language),
            reason=request.reason.strip(),
        )
        made = drafts.open_draft(
            connection,
            desk.vault,
            request.dispute_id,
            row.kind,
            canonical_json(_said_first(content, said)),
            RestsOn(basis.head, basis.revision),
            desk.clock(),
        )
    return made.draft_id


def _being_answered(connection: Connection, basis: Basis) -> SignedRow:
    """The decision the parties are answering, signed here; raises ``ActNotPossible``."""
    state, decision = basis.standing.state, basis.standing.decision
    if decision is None or state is not DisputeState.PROPOSAL_ISSUED or basis.read_only:
        raise ActNotPossible(act="ISSUE_DECISION", state=state.value, reason="state")
    for row in decisions.of_dispute(connection, basis.dispute_id):
        if row.decision_id == decision.decision_id and row.draft_id is not None:
            return row
    raise ActNotPossible(act="ISSUE_DECISION", state=state.value, reason="signed_elsewhere")


def _said_first(content: DraftContent, words: str) -> DraftContent:
    """The content with ``words`` before everything else in the section on the procedure."""
    first: Block = Paragraph(inlines=(TextRun(text=words),))
    keys = [section.key for section in content.sections]
    place = keys.index("procedure") if "procedure" in keys else 0
    sections: list[Section] = list(content.sections)
    if sections:
        blocks = (first, *sections[place].blocks)
        sections[place] = sections[place].model_copy(update={"blocks": blocks})
    return content.model_copy(update={"sections": tuple(sections)})
