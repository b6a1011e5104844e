"""What consumer and trader do on the platform: answer, report, write, leave.

Each is one function over the open platform and becomes one event. Owns what a party may do when;
the pages and the command line only call it. Whoever repeats a request gives the same ``event_id``
and gets the event that was written the first time.
"""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from dispute_exchange.consequences import Draft
from dispute_exchange.events import (
    DecisionAnswered,
    EntryAnswered,
    ImplementationReported,
    MessageSent,
    Payload,
    TimelineEvent,
    Withdrew,
)
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import ALLOWED_IN, Standing
from dispute_exchange.vocabulary import (
    Answer,
    DisputeState,
    EntryConsent,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform.clock import legal_day
from dispute_platform.disputes import append_events, dispute_row, facts_of
from dispute_platform.errors import Refusal
from dispute_platform.platform import Platform
from dispute_platform.tables import DisputeRow, EventRow

Check = Callable[[Standing, date], Payload]
"""Gives the event's content for a dispute that stands so on that day, or raises ``Refusal``."""


def answer_decision(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    answer: Answer,
    text: str = "",
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Accept or refuse the decision delivered to ``party`` (R612-4): once, and in time.

    Raises ``Refusal`` ``not_allowed``, ``already_answered`` or ``answer_too_late``.
    """

    def content(standing: Standing, today: date) -> Payload:
        decision = standing.decision
        if (
            decision is None
            or standing.state is not DisputeState.PROPOSAL_ISSUED
            or party not in decision.delivered
        ):
            raise _not_allowed(standing, "DECISION_ANSWERED")
        if party in decision.answers:
            raise Refusal("already_answered", answer=decision.answers[party].value)
        due = decision.answer_by.get(party)
        if answer is not Answer.NO_REPLY and due is not None and today > due:
            raise Refusal("answer_too_late", answer_by=due.isoformat())
        return DecisionAnswered(
            decision_id=decision.decision_id, party=party, answer=answer, text=text
        )

    # WHY the platform speaks for silence: the party did nothing.
    actor = PartyRole.PLATFORM if answer is Answer.NO_REPLY else party
    return _write(platform, dispute_id, actor, content, event_id)


def answer_entry(
    platform: Platform,
    dispute_id: UUID,
    answer: EntryConsent,
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """The trader enters mediation, refuses to, or stays silent."""

    def content(standing: Standing, _today: date) -> Payload:
        _need(standing, "ENTRY_ANSWERED")
        return EntryAnswered(answer=answer)

    silent = answer is EntryConsent.NO_REPLY
    actor = PartyRole.PLATFORM if silent else PartyRole.TRADER
    return _write(platform, dispute_id, actor, content, event_id)


def report_implementation(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    status: ImplementationStatus,
    text: str = "",
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Say whether what was agreed was done; raises ``Refusal`` ``not_allowed`` otherwise."""

    def content(standing: Standing, _today: date) -> Payload:
        _need(standing, "IMPLEMENTATION_REPORTED")
        return ImplementationReported(by=party, status=status, text=text)

    return _write(platform, dispute_id, party, content, event_id)


def withdraw(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str = "",
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Leave the mediation, at any time while it lasts (R612-2); a reason is not required."""

    def content(standing: Standing, _today: date) -> Payload:
        _need(standing, "WITHDREW")
        return Withdrew(party=party, text=text)

    return _write(platform, dispute_id, party, content, event_id)


def send_message(
    platform: Platform,
    dispute_id: UUID,
    party: BothParties,
    text: str,
    *,
    event_id: UUID | None = None,
) -> TimelineEvent:
    """Write to everybody in the dispute."""

    def content(_standing: Standing, _today: date) -> Payload:
        return MessageSent(text=text)

    return _write(platform, dispute_id, party, content, event_id)


def record_silence(platform: Platform) -> tuple[TimelineEvent, ...]:
    """Write down the silence of every party whose time to answer a decision is over."""
    with platform.database.read() as session:
        disputes = session.scalars(sa.select(DisputeRow.dispute_id)).all()
    return tuple(
        answer_decision(platform, dispute_id, party, Answer.NO_REPLY)
        for dispute_id in disputes
        for party in _silent(platform, dispute_id)
    )


def _silent(platform: Platform, dispute_id: UUID) -> list[BothParties]:
    with platform.database.read() as session:
        standing = platform.standings.of(session, dispute_id)
    decision = standing.decision
    if decision is None or standing.state is not DisputeState.PROPOSAL_ISSUED:
        return []
    today = legal_day(platform.clock())
    both: tuple[BothParties, ...] = (PartyRole.CONSUMER, PartyRole.TRADER)
    return [
        party
        for party in both
        if party not in decision.answers
        and party in decision.answer_by
        and decision.answer_by[party] < today
    ]


def _write(
    platform: Platform,
    dispute_id: UUID,
    actor: PartyRole,
    content: Check,
    event_id: UUID | None,
) -> TimelineEvent:
    with platform.database.write() as session:
        dispute = dispute_row(session, dispute_id)
        before = _written_before(session, dispute_id, event_id)
        if before is not None:
            return before
        standing = platform.standings.of(session, dispute_id)
        payload = content(standing, legal_day(platform.clock()))
        facts = facts_of(dispute)
        name, language = None, facts.language
        if actor in (PartyRole.CONSUMER, PartyRole.TRADER):
            party = facts.party(actor)
            name, language = party.name, party.language
        draft = Draft(payload, actor, name, language=language.value, event_id=event_id)
        (event,) = append_events(platform, session, dispute, [draft])
    return event


def _written_before(
    session: Session, dispute_id: UUID, event_id: UUID | None
) -> TimelineEvent | None:
    if event_id is None:
        return None
    body = session.scalar(
        sa.select(EventRow.body).where(
            EventRow.event_id == event_id, EventRow.dispute_id == dispute_id
        )
    )
    return TimelineEvent.model_validate_json(body) if body is not None else None


def _need(standing: Standing, kind: str) -> None:
    if standing.state not in ALLOWED_IN[kind]:
        raise _not_allowed(standing, kind)


def _not_allowed(standing: Standing, kind: str) -> Refusal:
    return Refusal("not_allowed", state=standing.state.value, event=kind)
