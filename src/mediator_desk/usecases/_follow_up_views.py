"""How what follows a decision is read: deliveries, answers, implementation, what may be done.

Owns the read models and their making; never writes anything.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange import events as ev
from dispute_exchange.claims import Remedy
from dispute_exchange.consequences import Scene, events_of_act
from dispute_exchange.events import Payload
from dispute_exchange.money import Money
from dispute_exchange.parties import BothParties
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    Answer,
    Channel,
    DecisionKind,
    DisputeState,
    Outcome,
    PartyRole,
)
from mediator_desk import law
from mediator_desk.decisions.draft import DraftContent
from mediator_desk.domain.clocks import ClockView
from mediator_desk.domain.follow_up import (
    PARTIES,
    ItemReport,
    PartySteps,
    Step,
    last_reports,
    party_steps,
    steps_of,
)
from mediator_desk.domain.outbox import ActState
from mediator_desk.domain.parties import reached_by_post
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.domain.possible import foreseen
from mediator_desk.law.timebar import timebar_ledger
from mediator_desk.store import acts, decisions, disputes, drafts, events, talks
from mediator_desk.store.decisions import SignedRow
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.rules import rulebook_of
from mediator_desk.usecases._decision_basis import today
from mediator_desk.usecases._unsent import Unsent, unsent
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.parties import current_parties

_KINDS: Final = (
    "DECISION_ISSUED",
    "DECISION_DELIVERED",
    "DECISION_ANSWERED",
    "IMPLEMENTATION_REPORTED",
    "SETTLED",
    "REMINDER",
)


@dataclass(frozen=True, slots=True)
class FollowedDecision:
    """The decision the parties answer.

    ``kind`` and ``version`` are known for decisions signed here; ``replaces`` is the number of the
    one it rectifies.
    """

    decision_id: UUID
    number: str
    kind: DecisionKind | None
    version: int
    issued_on: date
    proposed: Money
    response_days: int | None
    replaces: str | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One party: when the decision reached it, until when it may answer, what it answered.

    ``recorded``: the mediator wrote the answer down. ``leaving``: an entry about this party is on
    its way. ``clock`` is the party's own (R612-4).
    """

    party: BothParties
    name: str
    by_post: bool
    delivered_on: date | None
    delivered_by: Channel | None
    proof: str | None
    due_on: date | None
    clock: ClockView | None
    answer: Answer | None
    answered_on: date | None
    answered_by: Channel | None
    recorded: bool
    words: str
    leaving: bool
    steps: PartySteps


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One operative item: what is owed, by when, and what was last said of it.

    ``own_term``: its day was fixed here for it alone; ``late``: that day has passed undone.
    """

    head_id: UUID
    letter: str
    title: str
    owed: Money | None
    remedy: Remedy | None
    due_on: date | None
    own_term: bool
    report: ItemReport | None
    late: bool


@dataclass(frozen=True, slots=True)
class TimeBar:
    """Limitation runs again from ``resumes_on``, and at least until ``until`` (C. civ. 2238)."""

    resumes_on: date
    until: date
    article: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What there is after a decision, an agreement or the end of a case.

    ``agreed_on`` is when there was something to carry out; ``chased_on`` the last reminder since.
    ``silence_article`` is the source of the time a party has; ``certificate``: a certificate was
    signed here. ``state`` and ``outcome`` are as the platform knows them.
    """

    dispute_id: UUID
    state: DisputeState
    outcome: Outcome | None
    closed_on: date | None
    decision: FollowedDecision | None
    answers: tuple[AnswerRow, ...]
    silence_article: str
    agreed_on: date | None
    settled: bool
    items: tuple[ItemRow, ...]
    implement_by: date | None
    chased_on: date | None
    time_bar: TimeBar | None
    steps: frozenset[Step]
    certificate: bool
    read_only: bool
    today: date


@dataclass(frozen=True, slots=True)
class _Told:
    """Something that happened, or will once an act was carried out."""

    said: Payload
    on: date
    channel: Channel
    recorded: bool
    leaving: bool


def read_follow_up(desk: Desk, dispute_id: UUID) -> FollowUp:
    """What follows the decision or the agreement of a dispute, acts on their way included."""
    with desk.vault.engine.connect() as connection:
        return _Reading(desk, connection, disputes.get(connection, dispute_id)).read()


class _Reading:
    """One reading: the facts gathered once, then looked at from several sides."""

    def __init__(self, desk: Desk, connection: Connection, held: HeldDispute) -> None:
        self._connection, self._desk, self._held = connection, desk, held
        self._today, self._book = today(desk), rulebook_of(connection)
        waiting = unsent(connection, held)
        self._told = tuple(self._tell(waiting))
        self._then = self._foresee(waiting)
        self._signed = decisions.of_dispute(connection, held.dispute_id)

    def read(self) -> FollowUp:
        """The whole."""
        held, then = self._held, self._then
        standing = held.state.standing
        signed = self._row()
        items = tuple(self._items(signed))
        kind = None if signed is None else DecisionKind(signed.kind)
        return FollowUp(
            dispute_id=held.dispute_id,
            state=standing.state,
            outcome=standing.outcome,
            closed_on=standing.closed_on,
            decision=self._decision(signed),
            answers=tuple(self._answers()) if then.decision else (),
            silence_article=self._article("RESPONSE"),
            agreed_on=self._agreed_on(),
            settled=then.outcome is Outcome.AGREEMENT_BEFORE_PROPOSAL,
            items=items,
            implement_by=held.state.implement_by,
            chased_on=self._chased_on(),
            time_bar=self._time_bar(),
            steps=frozenset() if held.read_only else steps_of(then, kind),
            certificate=any(row.kind == DecisionKind.CLOSURE_CERT for row in self._alive()),
            read_only=held.read_only,
            today=self._today,
        )

    def _tell(self, waiting: Sequence[Unsent]) -> Iterator[_Told]:
        for event in events.of_kinds(self._connection, self._held.dispute_no, _KINDS):
            recorded = event.recorded_by is PartyRole.MEDIATOR
            yield _Told(event.payload, event.occurred.on, event.channel, recorded, False)
        standing = self._held.state.standing
        for act in waiting:
            on = act.acted_at.date()
            for draft in events_of_act(act.content, Scene(standing, on)):
                when = draft.occurred.on if draft.occurred else on
                recorded = draft.recorded_by is PartyRole.MEDIATOR
                yield _Told(draft.payload, when, draft.channel, recorded, True)

    def _foresee(self, waiting: Iterable[Unsent]) -> Standing:
        contents = [act.content for act in waiting]
        at = self._desk.clock()
        return foreseen(self._held.state.standing, contents, self._today, at)

    def _alive(self) -> tuple[SignedRow, ...]:
        return tuple(
            row
            for row in self._signed
            if acts.get(self._connection, row.act_id).state is not ActState.WITHDRAWN
        )

    def _row(self) -> SignedRow | None:
        """The decision the parties answer, if it was signed here."""
        decision = self._then.decision
        wanted = None if decision is None else decision.decision_id
        for row in self._alive():
            if row.decision_id == wanted:
                return row
        return None

    def _decision(self, signed: SignedRow | None) -> FollowedDecision | None:
        decision = self._then.decision
        if decision is None:
            return None
        numbers = {
            told.said.decision_id: told.said.number
            for told in self._told
            if isinstance(told.said, ev.DecisionIssued)
        }
        replaced = [
            told.said.supersedes
            for told in self._told
            if isinstance(told.said, ev.DecisionIssued)
            and told.said.decision_id == decision.decision_id
        ]
        before = replaced[-1] if replaced else None
        return FollowedDecision(
            decision_id=decision.decision_id,
            number=decision.number,
            kind=DecisionKind(signed.kind) if signed else None,
            version=signed.version if signed else 1,
            issued_on=decision.issued_on,
            proposed=decision.proposed,
            response_days=decision.response_days,
            replaces=None if before is None else numbers.get(before),
        )

    def _answers(self) -> Iterator[AnswerRow]:
        decision = self._then.decision
        assert decision is not None
        parties = current_parties(self._connection, self._held)
        clocks = law.clocks_of(self._held.state, self._desk.clock(), self._book)
        for role in PARTIES:
            party = next(one for one in parties if one.role is role)
            delivery = self._last(ev.DecisionDelivered, partial(_to, role, decision.decision_id))
            answer = self._first(ev.DecisionAnswered, partial(_by, role, decision.decision_id))
            due = decision.answer_by.get(role)
            said = answer.said if answer else None
            yield AnswerRow(
                party=role,
                name=plain_signs(party.name),
                by_post=reached_by_post(party),
                delivered_on=decision.delivered.get(role),
                delivered_by=delivery.channel if delivery else None,
                proof=getattr(delivery.said, "proof", None) if delivery else None,
                due_on=due,
                clock=next(
                    (one for one in clocks if one.rule_id == "RESPONSE" and one.party is role),
                    None,
                ),
                answer=decision.answers.get(role),
                answered_on=answer.on if answer else None,
                answered_by=answer.channel if answer else None,
                recorded=answer is not None and answer.recorded,
                words=getattr(said, "text", ""),
                leaving=any(one.leaving for one in (delivery, answer) if one is not None),
                steps=self._party_steps(role, due),
            )

    def _party_steps(self, role: BothParties, due: date | None) -> PartySteps:
        if self._held.read_only:
            return PartySteps(role, service=False, answer=False, silence=False)
        return party_steps(self._then, role, due, self._today)

    def _items(self, signed: SignedRow | None) -> Iterator[ItemRow]:
        """The heads that owe something, or all of them while it is not known what each owes."""
        owed = self._owed(signed)
        terms = talks.terms(self._connection, self._held.dispute_no)
        reports = [
            (told.on, told.said)
            for told in self._told
            if isinstance(told.said, ev.ImplementationReported)
        ]
        heads = self._held.facts.claim.heads
        last = last_reports(reports, [head.head_id for head in heads])
        for head in heads:
            amount, remedy = owed.get(head.head_id, (None, None))
            if owed and remedy is None and (amount is None or amount.minor == 0):
                continue
            due = terms.get(head.head_id, self._held.state.implement_by)
            report = last.get(head.head_id)
            done = report is not None and report.status == "IMPLEMENTED"
            yield ItemRow(
                head_id=head.head_id,
                letter=head.letter,
                title=head.title,
                owed=amount,
                remedy=remedy,
                due_on=due,
                own_term=head.head_id in terms,
                report=report,
                late=due is not None and due < self._today and not done,
            )

    def _owed(self, signed: SignedRow | None) -> dict[UUID, tuple[Money | None, Remedy | None]]:
        settled = self._last(ev.Settled, lambda _: True)
        if settled is not None and isinstance(settled.said, ev.Settled):
            return {head.head_id: (head.amount, None) for head in settled.said.heads}
        if signed is None or signed.draft_id is None:
            return {}
        draft = drafts.last_version(self._connection, self._desk.vault, signed.draft_id)
        content = DraftContent.model_validate_json(draft.content)
        return {head.head_id: (head.proposed, head.remedy) for head in content.heads}

    def _agreed_on(self) -> date | None:
        stages = self._held.state.stages
        return next(
            (stage.on for stage in stages if stage.state is DisputeState.TO_IMPLEMENT), None
        )

    def _chased_on(self) -> date | None:
        since = self._agreed_on()
        chases = [told.on for told in self._told if isinstance(told.said, ev.ReminderSent)]
        return max((on for on in chases if since is not None and on >= since), default=None)

    def _time_bar(self) -> TimeBar | None:
        """LAW(C. civ. 2238): limitation runs again once the solution is notified, or it ended."""
        ledger = timebar_ledger(self._held.state, self._book)
        if ledger.ended_on is None or ledger.not_before is None:
            return None
        reference = ledger.entries[-1].reference
        return TimeBar(
            resumes_on=ledger.ended_on,
            until=ledger.not_before,
            article=reference.article,
            checked=reference.confidence is law.Confidence.CHECKED,
        )

    def _article(self, clock: str) -> str:
        rule = self._book.rule(clock, self._today)
        return "" if rule is None else rule.article

    def _last(self, kind: type, keep: Callable[[Any], bool]) -> _Told | None:
        found = [told for told in self._told if isinstance(told.said, kind) and keep(told.said)]
        return found[-1] if found else None

    def _first(self, kind: type, keep: Callable[[Any], bool]) -> _Told | None:
        return next(
            (told for told in self._told if isinstance(told.said, kind) and keep(told.said)), None
        )


def _to(role: BothParties, decision_id: UUID, said: ev.DecisionDelivered) -> bool:
    return said.to is role and said.decision_id == decision_id


def _by(role: BothParties, decision_id: UUID, said: ev.DecisionAnswered) -> bool:
    return said.party is role and said.decision_id == decision_id
