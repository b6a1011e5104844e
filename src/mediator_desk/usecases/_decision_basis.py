"""What the decision verbs share: the dispute read once, and where a decision stands.

Owns the reading; never a rule.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from dispute_exchange.procedure import DecisionStanding
from dispute_exchange.vocabulary import (
    Answer,
    DecisionState,
    ImplementationStatus,
    PartyRole,
)
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.texts import BodyTexts
from mediator_desk.domain.exhibits import as_shown
from mediator_desk.domain.outbox import FINISHED, ActState
from mediator_desk.law import outcome_due
from mediator_desk.law.rules import rulebook
from mediator_desk.store import acts, body_texts, decisions, disputes, events, exhibits, notes
from mediator_desk.store.drafts import DraftVersion
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases import _examination
from mediator_desk.usecases._confidences import private_words
from mediator_desk.usecases.dating import doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.workings import given_today

_S = DecisionState
_BEFORE_RECEIPT = {
    ActState.WAITING: _S.QUEUED,
    ActState.SENDING: _S.QUEUED,
    ActState.HELD: _S.HELD,
    ActState.REFUSED: _S.HELD,
    ActState.NEEDS_PERSON: _S.HELD,
    ActState.WITHDRAWN: _S.ABANDONED,
}
_IMPLEMENTED = {
    ImplementationStatus.IMPLEMENTED: _S.IMPLEMENTED,
    ImplementationStatus.PARTLY: _S.PARTLY,
    ImplementationStatus.NOT_IMPLEMENTED: _S.NOT_IMPLEMENTED,
}
_C, _T = PartyRole.CONSUMER, PartyRole.TRADER
_ANSWERS = (
    (Answer.REFUSED, _C, _S.REJECTED_C),
    (Answer.REFUSED, _T, _S.REJECTED_T),
    (Answer.NO_REPLY, _C, _S.NO_REPLY_C),
    (Answer.NO_REPLY, _T, _S.NO_REPLY_T),
    (Answer.ACCEPTED, _C, _S.ACCEPTED_C),
    (Answer.ACCEPTED, _T, _S.ACCEPTED_T),
)


def read(
    desk: Desk, connection: Connection, dispute_id: UUID, rests_on: int | None = None
) -> Basis:
    """The dispute as it stands; ``rests_on`` is the last event a draft takes into account."""
    held = disputes.get(connection, dispute_id)
    standing, doubt = held.state.standing, doubt_clock(desk, connection)
    return Basis(
        dispute_id=dispute_id,
        revision=held.revision,
        case=held.facts,
        events=tuple(events.every_body(connection, held.dispute_no)),
        evidence=tuple(
            as_shown(found.item) for found in exhibits.of_dispute(connection, held.dispute_no)
        ),
        notes=tuple(note.words for note in notes.latest(connection, desk.vault, dispute_id)),
        rests_on=held.head.seq if rests_on is None else rests_on,
        today=today(desk),
        outcome_due=standing.extended_until or outcome_due(standing, rulebook_of(connection)),
        read_only=held.read_only,
        signed_number=_signed_number(connection, dispute_id),
        private=tuple(private_words(desk, connection, held)),
        stale=_examination.stale(connection, desk, held),
        response_choices=_response_choices(connection, today(desk)),
        vouched_on=None if doubt is None else doubt.vouched_on,
        texts=texts_of(connection),
    )


def texts_of(connection: Connection) -> BodyTexts:
    """What decisions are written from: ours with the body's laid over them.

    Raises BodyTextInvalid, when a later version of the program knows an entry no more.
    """
    return BodyTexts.of({text.name: text.data for text in body_texts.kept(connection)})


def _response_choices(connection: Connection, on: date) -> tuple[int, ...]:
    """The times to answer a proposal that are usual here (R612-4); none where the body fixes it."""
    rule = rulebook_of(connection).rule("RESPONSE", on)
    return rule.presets if rule is not None else ()


def of_draft(desk: Desk, connection: Connection, draft: DraftVersion) -> Basis:
    """The dispute of a draft, seen from where the draft stands."""
    basis = read(desk, connection, draft.dispute_id, draft.rests_on.head.seq)
    return replace(basis, calculations=given_today(desk, connection, draft))


def today(desk: Desk) -> date:
    """The calendar day at this instant, where the law of the body counts its days."""
    return desk.clock().astimezone(ZoneInfo(rulebook().time_zone)).date()


def state_of(act: ActState, standing: DecisionStanding | None) -> DecisionState:
    """Where a signed decision stands (domain 7.2): the last state it reached."""
    if act in _BEFORE_RECEIPT:
        return _BEFORE_RECEIPT[act]
    if standing is None:
        return _S.SYNCED
    if standing.implementation is not None:
        return _IMPLEMENTED[standing.implementation]
    return _S.AGREED if standing.agreed() else _answer_state(standing)


def _answer_state(standing: DecisionStanding) -> DecisionState:
    """What the parties have said or received so far; a refusal weighs most."""
    for answer, role, state in _ANSWERS:
        if standing.answers.get(role) is answer:
            return state
    if _T in standing.delivered:
        return _S.DELIVERED_T
    return _S.DELIVERED_C if _C in standing.delivered else _S.SYNCED


def _signed_number(connection: Connection, dispute_id: UUID) -> str | None:
    for row in decisions.of_dispute(connection, dispute_id):
        if acts.get(connection, row.act_id).state not in FINISHED:
            return row.number
    return None
