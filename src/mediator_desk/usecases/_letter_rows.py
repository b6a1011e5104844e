"""The letters of a dispute as one list: those the procedure owes and those made at this desk.

Owns the joining; what is owed is in ``domain.letters``, what was made in the store.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainHead, link
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.events import EventBody
from dispute_exchange.moments import Moment
from dispute_exchange.procedure import apply
from dispute_exchange.vocabulary import Channel, NoticeKind, PartyRole
from mediator_desk.decisions.basis import Basis
from mediator_desk.decisions.letters.compose import parties_of
from mediator_desk.decisions.letters.texts import letter_rules
from mediator_desk.domain.letters import (
    LetterState,
    OwedNotice,
    StepKind,
    notices_owed,
    state_after,
)
from mediator_desk.domain.parties import reached_by_post
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.law import Rulebook
from mediator_desk.store import disputes, letters, rules, settings
from mediator_desk.store.letters import KeptLetter, KeptStep
from mediator_desk.store.settings import Fact
from mediator_desk.usecases import _decision_basis as bases
from mediator_desk.usecases._unsent import events_of_acts, unsent
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.parties import current_parties


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter, owed or made.

    ``letter_id`` is none while nothing was made at this desk: the platform carries the notice, or
    the letter is still to be printed. ``act_id`` names the act that waits, for a queued one.
    ``about_seq`` is the event it carries. Days are calendar days; ``proof`` is what shows the day
    of delivery, or why it came back; ``evidence_id`` the scanned proof.
    """

    letter_id: UUID | None
    notice: NoticeKind
    to: PartyRole
    name: str
    channel: Channel
    state: LetterState
    on: date
    about_seq: int | None = None
    act_id: UUID | None = None
    sent_on: date | None = None
    delivered_on: date | None = None
    returned_on: date | None = None
    proof: str = ""
    evidence_id: UUID | None = None
    sha256: str = ""
    pages: int = 0
    printed: int = 0


@dataclass(frozen=True, slots=True)
class Owing:
    """A dispute with its waiting acts taken as done, which act each foreseen event is of, and the
    deadlines as the body keeps them."""

    basis: Basis
    acts: Mapping[int, UUID]
    book: Rulebook


def owing(desk: Desk, connection: Connection, dispute_id: UUID) -> Owing:
    """The dispute as its letters see it: parties as they are now, waiting acts as events."""
    held = disputes.get(connection, dispute_id)
    basis = bases.read(desk, connection, dispute_id)
    case = basis.case.model_copy(update={"parties": current_parties(connection, held)})
    events, acts = list(basis.events), {}
    standing, head = basis.standing, basis.head
    for waiting in unsent(connection, held):
        for draft in events_of_act(waiting.content, Scene(standing, basis.today)):
            body = EventBody(
                seq=len(events) + 1,
                event_id=waiting.act_id,
                occurred=draft.occurred or Moment(on=basis.today),
                recorded_at=waiting.acted_at,
                actor=draft.actor,
                recorded_by=draft.recorded_by,
                channel=draft.channel,
                disclosure=draft.disclosure,
                payload=draft.payload,
                evidence_ids=draft.evidence_ids,
            )
            event = link(head, body)
            events.append(event)
            head = ChainHead(event.seq, event.hash)
            acts[body.seq] = waiting.act_id
            standing = apply(standing, event)
    file = replace(basis, case=case, events=tuple(events))
    return Owing(file, acts, rules.rulebook_of(connection))


def receivers(connection: Connection) -> dict[NoticeKind, tuple[PartyRole, ...]]:
    """Whom each notice goes to: as this desk decided, else by the rules shipped."""
    chosen = settings.fact(connection, Fact.LETTER_RECEIVERS) or {}
    return {
        notice: parties_of(map(PartyRole, chosen[notice.value]))
        if notice.value in chosen
        else parties_of(usual)
        for notice, usual in letter_rules().recipients.items()
    }


def rows(desk: Desk, connection: Connection, dispute_id: UUID) -> tuple[LetterRow, ...]:
    """All letters of a dispute, newest first, the consumer's before the trader's."""
    file = owing(desk, connection, dispute_id)
    held = disputes.get(connection, dispute_id)
    made = letters.of_dispute(connection, desk.vault, dispute_id)
    steps = letters.steps_of(connection, desk.vault, dispute_id)
    came = events_of_acts(connection, held)
    owed = notices_owed(file.basis.events, receivers(connection))
    taken: dict[tuple[int, PartyRole], LetterRow] = {}
    alone: list[LetterRow] = []
    for letter in made:
        row = _made(letter, steps.get(letter.letter_id, ()), file.basis)
        answered = _answered(letter, row, owed, came, file.acts)
        if answered is None:
            alone.append(row)
        else:
            taken[answered.seq, answered.to] = _with_owed(row, answered)
    listed = [taken.get((one.seq, one.to)) or _owed(one, file) for one in owed]
    order = {PartyRole.CONSUMER: 0, PartyRole.TRADER: 1}
    # WHY twice: newest first, and within one day the consumer's before the trader's.
    found = sorted((*listed, *alone), key=lambda row: order[row.to])
    return tuple(sorted(found, key=lambda row: (row.on, row.about_seq or 0), reverse=True))


def _made(letter: KeptLetter, steps: Iterable[KeptStep], basis: Basis) -> LetterRow:
    taken = tuple(steps)
    last = {step.what: step for step in taken}

    def day(what: StepKind) -> date | None:
        return last[what].day if what in last else None

    said = last.get(StepKind.RETURNED) if _ends_returned(taken) else last.get(StepKind.SERVED)
    return LetterRow(
        letter_id=letter.letter_id,
        notice=letter.notice,
        to=letter.party,
        name=basis.case.party(letter.party).name,
        channel=letter.channel,
        state=state_after(step.what for step in taken),
        on=letter.day,
        about_seq=letter.about_seq,
        act_id=next((step.act_id for step in reversed(taken) if step.act_id), None),
        sent_on=day(StepKind.POSTED),
        delivered_on=day(StepKind.SERVED),
        returned_on=day(StepKind.RETURNED),
        proof=said.words if said else "",
        evidence_id=next((step.evidence_id for step in reversed(taken) if step.evidence_id), None),
        sha256=letter.sha256,
        pages=letter.pages,
        printed=sum(step.what is StepKind.PRINTED for step in taken),
    )


def _ends_returned(steps: tuple[KeptStep, ...]) -> bool:
    return state_after(step.what for step in steps) is LetterState.RETURNED


def _answered(
    letter: KeptLetter,
    row: LetterRow,
    owed: Iterable[OwedNotice],
    came: Mapping[UUID, int],
    waiting: Mapping[int, UUID],
) -> OwedNotice | None:
    """The notice a letter was made for: by its event, or by the act the event came from."""
    seq = letter.about_seq
    if seq is None and row.act_id is not None:
        seq = came.get(row.act_id)
        seq = seq or next((number for number, act in waiting.items() if act == row.act_id), None)
    if seq is None:
        return None
    mine = [
        one
        for one in owed
        if one.notice is letter.notice and one.to is letter.party and one.seq <= seq
    ]
    return mine[-1] if mine else None


def _with_owed(row: LetterRow, owed: OwedNotice) -> LetterRow:
    """A made letter, with what the platform since said of it."""
    row = replace(row, about_seq=owed.seq)
    if owed.served_on is None or row.state is LetterState.RETURNED:
        return row
    return replace(
        row,
        state=LetterState.DELIVERED,
        delivered_on=owed.served_on,
        proof=owed.proof or row.proof,
    )


def _owed(owed: OwedNotice, file: Owing) -> LetterRow:
    """A notice nothing was made for here: to be printed for who is reached by post."""
    party = file.basis.case.party(owed.to)
    by_post = reached_by_post(party)
    delivered = owed.served_on or (None if by_post else owed.read_on)
    act_id = file.acts.get(owed.seq)
    if delivered is not None:
        state = LetterState.DELIVERED
    elif by_post:
        state = LetterState.TO_SEND
    else:
        state = LetterState.QUEUED if act_id else LetterState.SENT
    return LetterRow(
        letter_id=None,
        notice=owed.notice,
        to=owed.to,
        name=plain_signs(party.name),
        channel=Channel.LETTER if by_post else Channel.PLATFORM,
        state=state,
        on=owed.on,
        about_seq=owed.seq,
        act_id=act_id,
        sent_on=None if by_post or act_id else owed.on,
        delivered_on=delivered,
        proof=owed.proof,
    )
