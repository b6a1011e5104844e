"""The caseload: every dispute held, seen through views that are queries, never stored."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from dispute_exchange.events import SYSTEM_KINDS, TimelineEvent
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import (
    PartyRole,
    ProblemSubtype,
    ProblemType,
    RemedyKind,
)
from mediator_desk import law
from mediator_desk.domain.clocks import ClockView, Urgency
from mediator_desk.domain.exchange_views import CurvePoint
from mediator_desk.domain.saying import amount_of, text_of
from mediator_desk.domain.search import folded, holds_all, words_of
from mediator_desk.domain.views import CaseView, NextAction
from mediator_desk.store import disputes, events, notes
from mediator_desk.timeline.reading import curve_of
from mediator_desk.usecases._rows import Case, CaseRow, open_case, open_cases
from mediator_desk.usecases.desk import Desk

__all__ = [
    "CasePreview",
    "CaseQuery",
    "CaseRow",
    "CaseView",
    "Caseload",
    "ClockView",
    "CurvePoint",
    "LastExchange",
    "NextAction",
    "SortBy",
    "Urgency",
    "preview_case",
    "read_caseload",
]

_LAST_EXCHANGES = 3
_EXCERPT = 400


class SortBy(StrEnum):
    """How the list is ordered."""

    TIME_LEFT = "TIME_LEFT"
    FILE_NO = "FILE_NO"
    LAST_EXCHANGE = "LAST_EXCHANGE"
    AMOUNT = "AMOUNT"
    CONSUMER = "CONSUMER"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """Which rows, in which order. ``search`` looks at numbers, titles, parties, orders, exhibits
    and the mediator's own notes; empty tuples of names filter nothing."""

    view: CaseView = CaseView.ALL
    search: str = ""
    shops: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    sort: SortBy = SortBy.TIME_LEFT


@dataclass(frozen=True, slots=True)
class Caseload:
    """The rows of a query, the count of every view, and the names the filters offer."""

    rows: tuple[CaseRow, ...]
    counts: Mapping[CaseView, int]
    shops: tuple[str, ...]
    beneficiaries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LastExchange:
    """One of the last things a person did in the dispute; ``text`` is its beginning."""

    seq: int
    on: date
    actor: PartyRole
    kind: str
    text: str
    amount: Money | None


@dataclass(frozen=True, slots=True)
class CasePreview:
    """The right-hand pane of the caseload."""

    row: CaseRow
    problem: ProblemType
    subproblem: ProblemSubtype | None
    wished: RemedyKind | None
    price: Money | None
    curve: tuple[CurvePoint, ...]
    notified_on: date | None
    day_90: date | None
    last_exchanges: tuple[LastExchange, ...]
    events: int
    chain_intact: bool


def read_caseload(desk: Desk, query: CaseQuery) -> Caseload:
    """The caseload through one view; counts are those of all views without the search."""
    words = words_of(query.search)
    with desk.vault.engine.connect() as connection:
        cases = open_cases(connection, desk.clock())
        noted = {
            note.dispute_id
            for note in (notes.latest(connection, desk.vault) if words else ())
            if holds_all(folded(note.text), words)
        }
    counts = Counter(view for case in cases for view in case.views)
    found = [
        case
        for case in cases
        if query.view in case.views
        and (not query.shops or _shop(case.row) in query.shops)
        and (not query.beneficiaries or case.row.consumer in query.beneficiaries)
        and (case.row.dispute_id in noted or holds_all(case.searched, words))
    ]
    return Caseload(
        rows=tuple(case.row for case in _sorted(found, query.sort)),
        counts={view: counts[view] for view in CaseView},
        shops=_names(_shop(case.row) for case in cases),
        beneficiaries=_names(case.row.consumer for case in cases),
    )


def preview_case(desk: Desk, dispute_id: UUID) -> CasePreview:
    """What the preview pane shows of one dispute."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        case = open_case(connection, held, desk.clock())
        curve = curve_of(events.offers(connection, held.dispute_no))
        last = events.last_spoken(connection, held.dispute_no, SYSTEM_KINDS, _LAST_EXCHANGES)
    claim, standing = held.facts.claim, held.state.standing
    return CasePreview(
        row=case.row,
        problem=claim.problem,
        subproblem=claim.subproblem,
        wished=claim.wished,
        price=held.facts.order.price if held.facts.order else None,
        curve=curve,
        notified_on=standing.notified_on,
        day_90=law.outcome_due(standing, law.rulebook()),
        last_exchanges=tuple(_exchange(event) for event in last),
        events=held.head.seq,
        chain_intact=held.chain_broken_at is None and held.refetch is None,
    )


def _sorted(cases: Iterable[Case], by: SortBy) -> list[Case]:
    match by:
        case SortBy.TIME_LEFT:
            return sorted(cases, key=_time_left)
        case SortBy.FILE_NO:
            return sorted(cases, key=lambda case: case.row.file_no)
        case SortBy.LAST_EXCHANGE:
            return sorted(
                cases, key=lambda case: case.row.last_exchange_on or date.min, reverse=True
            )
        case SortBy.AMOUNT:
            return sorted(cases, key=lambda case: case.row.disputed.minor, reverse=True)
        case SortBy.CONSUMER:
            return sorted(cases, key=lambda case: (folded(case.row.consumer), case.row.file_no))


def _time_left(case: Case) -> tuple[int, float, str]:
    """Running clocks by their end, then clocks to set, then stopped ones, then cases without."""
    row = case.row
    if row.clock is None:
        return 3, 0.0, row.file_no
    if row.clock.due_at is None:
        return 1, 0.0, row.file_no
    stopped = row.clock.urgency is Urgency.SUSPENDED
    return (2 if stopped else 0), row.clock.due_at.timestamp(), row.file_no


def _shop(row: CaseRow) -> str:
    return row.shop or row.trader


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=folded))


def _exchange(event: TimelineEvent) -> LastExchange:
    text = text_of(event.payload)
    return LastExchange(
        seq=event.seq,
        on=event.occurred.on,
        actor=event.actor,
        kind=event.payload.kind,
        text=text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rstrip() + "…",
        amount=amount_of(event.payload),
    )
