"""One line per case, the same wherever it is shown: list, preview and overview.

Owns the joining of what the platform knows, what lies on this desk and what the law says of time.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.events import SYSTEM_KINDS
from dispute_exchange.money import Money
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import DisputeState, Outcome, PartyRole
from mediator_desk import law
from mediator_desk.domain.admissibility import is_hidden, under_review
from mediator_desk.domain.clocks import ClockView, foremost
from mediator_desk.domain.narrowing import CaseTraits
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.domain.views import (
    Bench,
    CaseView,
    NextAction,
    next_action,
    stage_of,
    views_of,
)
from mediator_desk.store import acts, disputes, drafts, events, rules
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.usecases import _memory
from mediator_desk.usecases._foreseen import foreseen_by, today_of
from mediator_desk.vault import Vault


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the caseload.

    ``last_exchange_kind`` is an event kind; ``unread`` counts events the mediator has not opened.
    ``read_only`` is true once the dispute was reassigned. What the trader said is left out while
    admissibility is examined. ``next_action`` takes the acts that wait to leave as done.
    """

    dispute_id: UUID
    file_no: str
    title: str
    consumer: str
    trader: str
    shop: str | None
    disputed: Money
    asked: Money | None
    offered: Money | None
    state: DisputeState
    outcome: Outcome | None
    last_exchange_on: date | None
    last_exchange_kind: str | None
    last_exchange_actor: PartyRole | None
    next_action: NextAction
    clock: ClockView | None
    unread: int
    vulnerable: bool
    cross_border: bool
    sample: bool
    read_only: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A row with what lists need beside it; ``examined``: its admissibility is not decided yet."""

    row: CaseRow
    clocks: tuple[ClockView, ...]
    views: frozenset[CaseView]
    searched: str
    examined: bool
    traits: CaseTraits


def open_cases(vault: Vault, connection: Connection, now: datetime) -> tuple[Case, ...]:
    """Every case held, in the order they came; only those that changed are worked out again."""
    return some_cases(vault, connection, now)[0]


def some_cases(
    vault: Vault,
    connection: Connection,
    now: datetime,
    first: Sequence[int] = (),
    most: int | None = None,
) -> tuple[tuple[Case, ...], int]:
    """As ``open_cases``, at most ``most`` of them worked out now, ``first`` before others; and how
    many are left to be."""
    benches = _read_benches(connection)

    def cases(numbers: Sequence[int]) -> Iterator[tuple[int, Case]]:
        for held in disputes.among(connection, numbers):
            yield held.dispute_no, benches.case(held, now)

    stamps = {
        number: (*stamp, *benches.stamp(number, now))
        for number, stamp in disputes.stamps(connection).items()
    }
    # WHY the day: a clock runs out at the end of one, and nothing else of a case grows older.
    frame = (today_of(now), benches.book)
    held, left = _memory.answers(vault, "cases").some(stamps, frame, cases, first, most)
    return tuple(held), left


def open_case(connection: Connection, held: HeldDispute, now: datetime) -> Case:
    """One case."""
    return _read_benches(connection).case(held, now)


@dataclass(frozen=True, slots=True)
class _Benches:
    """What lies on this desk, by dispute number."""

    drafts: frozenset[int]
    decisions: frozenset[int]
    unread: dict[int, int]
    waiting: dict[int, list[ActRecord]]
    book: law.Rulebook

    def stamp(self, number: int, now: datetime) -> tuple[Hashable, ...]:
        """What of this desk a case rests on; acts that wait make it new each time."""
        return (
            number in self.drafts,
            number in self.decisions,
            self.unread.get(number, 0),
            now if number in self.waiting else None,
        )

    def case(self, held: HeldDispute, now: datetime) -> Case:
        clocks = law.clocks_of(held.state, now, self.book)
        clock = foremost(clocks)
        bench = Bench(
            draft_open=held.dispute_no in self.drafts,
            decision_unsent=held.dispute_no in self.decisions,
            read_only=held.read_only,
            today=today_of(now),
        )
        waiting = self.waiting.get(held.dispute_no, ())
        then = foreseen_by(waiting, held.state.standing, now)
        row = _row(held, then, bench, clock, self.unread.get(held.dispute_no, 0))
        return Case(
            row=row,
            clocks=clocks,
            views=views_of(held.state, clock),
            searched=held.searched,
            examined=under_review(then),
            traits=CaseTraits(
                disputed=row.disputed,
                channel=held.facts.referral_channel,
                stage=stage_of(held.state),
                sector=held.facts.sector,
                cross_border=row.cross_border,
                vulnerable=row.vulnerable,
                language=held.facts.language,
            ),
        )


def _read_benches(connection: Connection) -> _Benches:
    unfinished = acts.unfinished(connection)
    waiting: dict[int, list[ActRecord]] = {}
    for act in unfinished:
        waiting.setdefault(act.dispute_no, []).append(act)
    return _Benches(
        drafts=drafts.open_disputes(connection),
        decisions=frozenset(act.dispute_no for act in unfinished if act.kind == "ISSUE_DECISION"),
        unread=events.unread(connection, SYSTEM_KINDS),
        waiting=waiting,
        book=rules.rulebook_of(connection),
    )


def _row(
    held: HeldDispute, then: Standing, bench: Bench, clock: ClockView | None, unread: int
) -> CaseRow:
    facts, standing, spoken = held.facts, held.state.standing, held.state.last_spoken
    if spoken is not None and is_hidden(then, spoken.actor):
        spoken = None
    consumer, trader = facts.party(PartyRole.CONSUMER), facts.party(PartyRole.TRADER)
    return CaseRow(
        dispute_id=held.dispute_id,
        file_no=facts.file_no,
        title=plain_signs(facts.title),
        consumer=plain_signs(consumer.name),
        trader=plain_signs(trader.name),
        shop=trader.shop,
        disputed=facts.claim.disputed,
        asked=standing.asked,
        offered=None if is_hidden(then, PartyRole.TRADER) else standing.offered,
        state=standing.state,
        outcome=standing.outcome,
        last_exchange_on=spoken.on if spoken else None,
        last_exchange_kind=spoken.kind if spoken else None,
        last_exchange_actor=spoken.actor if spoken else None,
        next_action=next_action(replace(held.state, standing=then), bench),
        clock=clock,
        unread=unread,
        vulnerable=any(party.vulnerable for party in facts.parties),
        cross_border=facts.cross_border,
        sample=facts.sample,
        read_only=held.read_only,
    )
