"""The caseload: every dispute held, seen through views that are queries, never stored."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.events import SYSTEM_KINDS, TimelineEvent
from dispute_exchange.money import Money
from dispute_exchange.procedure import Standing
from dispute_exchange.vocabulary import (
    Language,
    PartyRole,
    ProblemSubtype,
    ProblemType,
    ReferralChannel,
    RemedyKind,
)
from mediator_desk import law
from mediator_desk.domain.admissibility import is_hidden, under_review
from mediator_desk.domain.clocks import ClockView, Urgency
from mediator_desk.domain.exchange_views import CurvePoint
from mediator_desk.domain.narrowing import EVERYTHING, Narrowing
from mediator_desk.domain.saying import amount_of, text_of
from mediator_desk.domain.search import folded, holds_all, searched_words, words_of
from mediator_desk.domain.views import STAGES, CaseView, NextAction
from mediator_desk.store import disputes, events, exhibits, habits, rules
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.events import Keep
from mediator_desk.store.mirror import FILES_LOST
from mediator_desk.timeline.reading import curve_of
from mediator_desk.usecases import _note_index
from mediator_desk.usecases._foreseen import foreseen_standing, is_sealed_front
from mediator_desk.usecases._rows import Case, CaseRow, open_case, open_cases, some_cases
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.habits import FilterAsked, SavedFilter, filters_in

__all__ = [
    "EVERYTHING",
    "IN_FRONT",
    "STAGES",
    "CasePreview",
    "CaseQuery",
    "CaseRow",
    "CaseView",
    "Caseload",
    "ClockView",
    "CurvePoint",
    "Language",
    "LastExchange",
    "Narrowing",
    "NextAction",
    "ReferralChannel",
    "SortBy",
    "Urgency",
    "preview_case",
    "read_caseload",
]

_LAST_EXCHANGES = 3
_EXCERPT = 400
_FRONT: Final = "caseload_front"
_PART: Final = 1_000
IN_FRONT: Final = 40
"""How many files of a list are remembered as standing in front: more than a screen shows."""


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
    narrowing: Narrowing = EVERYTHING


@dataclass(frozen=True, slots=True)
class Caseload:
    """The rows of a query, the count of every view and saved filter, what the filters offer.

    ``next_due`` is the foremost running clock of all views: what is next where a view is empty.
    ``closed_hits`` counts what a search without a hit finds among closed cases. ``left``: so
    many files are not worked out yet; until then only the front is here, and nothing is counted.
    """

    rows: tuple[CaseRow, ...]
    counts: Mapping[CaseView, int]
    shops: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    saved: tuple[tuple[SavedFilter, int], ...] = ()
    sectors: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    next_due: CaseRow | None = None
    closed_hits: int = 0
    left: int = 0


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
    """The right-hand pane of the caseload.

    ``sealed``: nothing but who the parties are may be shown before the declaration of
    independence; ``examined``: what the trader said is left out.
    """

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
    sealed: bool = False
    examined: bool = False


def read_caseload(desk: Desk, query: CaseQuery) -> Caseload:
    """The caseload through one view; counts are those of all views without the search."""
    with desk.vault.engine.connect() as connection:
        cases = open_cases(desk.vault, connection, desk.clock())
        return _through(desk, connection, cases, query)


def read_caseload_part(desk: Desk, query: CaseQuery) -> Caseload:
    """As ``read_caseload``, working out a thousand files at most: ask again while some are
    ``left``. The first time they are those that stood in front when ``keep_front`` was called.

    WHY: over ten thousand files the first reading takes seconds, and the day's work is in front.
    """
    with desk.vault.engine.connect() as connection:
        front = _front(connection, query)
        now = desk.clock()
        cases, left = some_cases(desk.vault, connection, now, [*front.values()], _PART)
        if not left:
            return _through(desk, connection, cases, query)
    seen = [case for case in cases if case.row.dispute_id in front and _asked(case, query)]
    rows = tuple(case.row for case in _sorted(seen, query.sort))
    return Caseload(rows, {}, (), (), left=left)


def keep_front(desk: Desk, query: CaseQuery, shown: Sequence[UUID]) -> None:
    """Remember which files stand in front of a list, to show them first the next time."""
    with desk.vault.writer.begin() as connection:
        value = {"asked": _front_name(query), "files": [str(each) for each in shown[:IN_FRONT]]}
        if habits.habit_of(connection, _FRONT) != value:
            habits.put_habit(connection, _FRONT, value)


def _front(connection: Connection, query: CaseQuery) -> dict[UUID, int]:
    """The files that stood in front of this list and are still held, with their numbers."""
    kept = habits.habit_of(connection, _FRONT)
    if not isinstance(kept, dict) or kept.get("asked") != _front_name(query):
        return {}
    return disputes.numbers_of(connection, [UUID(each) for each in kept["files"]])


def _front_name(query: CaseQuery) -> str:
    """What tells one list from another; only whole views have a front."""
    plain = query == CaseQuery(query.view, sort=query.sort)
    return f"{query.view} {query.sort}" if plain else ""


def _through(
    desk: Desk, connection: Connection, cases: Sequence[Case], query: CaseQuery
) -> Caseload:
    words = words_of(query.search)
    holding = {case.row.dispute_id for case in cases if _holds(connection, case, words)}
    if words:
        holding |= {note.dispute_id for note in _note_index.find(desk.vault, query.search)}
    counts = Counter(view for case in cases for view in case.views)
    found = [case for case in cases if case.row.dispute_id in holding and _asked(case, query)]
    closed = replace(query, view=CaseView.CLOSED)
    return Caseload(
        rows=tuple(case.row for case in _sorted(found, query.sort)),
        counts={view: counts[view] for view in CaseView},
        shops=_names(_shop(case.row) for case in cases),
        beneficiaries=_names(case.row.consumer for case in cases),
        saved=tuple(
            (kept, sum(_answers(case, kept.asked) for case in cases))
            for kept in filters_in(connection)
        ),
        sectors=_names(case.traits.sector for case in cases),
        languages=tuple(sorted({case.traits.language for case in cases})),
        next_due=_next_due(cases),
        closed_hits=0
        if found or not words
        else sum(case.row.dispute_id in holding and _asked(case, closed) for case in cases),
    )


def _asked(case: Case, query: CaseQuery) -> bool:
    return _answers(case, FilterAsked(query.view, query.shops, query.narrowing)) and (
        not query.beneficiaries or case.row.consumer in query.beneficiaries
    )


def _answers(case: Case, asked: FilterAsked) -> bool:
    return (
        asked.view in case.views
        and (not asked.shops or _shop(case.row) in asked.shops)
        and asked.narrowing.keeps(case.traits)
    )


def _next_due(cases: Iterable[Case]) -> CaseRow | None:
    due = [case for case in cases if _time_left(case)[0] == 0]
    return min(due, key=_time_left).row if due else None


def preview_case(desk: Desk, dispute_id: UUID) -> CasePreview:
    """What the preview pane shows of one dispute."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        case = open_case(connection, held, desk.clock())
        standing = foreseen_standing(connection, held, desk.clock())
        curve, last = _exchanged(connection, held, standing)
        day_90 = law.outcome_due(standing, rules.rulebook_of(connection))
    claim, sealed = held.facts.claim, is_sealed_front(held, standing)
    return CasePreview(
        row=case.row,
        problem=claim.problem,
        subproblem=claim.subproblem,
        wished=None if sealed else claim.wished,
        price=held.facts.order.price if held.facts.order and not sealed else None,
        curve=curve,
        notified_on=standing.notified_on,
        day_90=day_90,
        last_exchanges=tuple(_exchange(event) for event in last),
        events=held.head.seq,
        chain_intact=held.chain_broken_at is None and held.refetch in (None, FILES_LOST),
        sealed=sealed,
        examined=under_review(standing),
    )


def _holds(connection: Connection, case: Case, words: Sequence[str]) -> bool:
    """Whether a search finds a case.

    LAW(CECMC, B04-3): while it is examined, not by the titles of the trader's exhibits.
    """
    if not holds_all(case.searched, words):
        return False
    if not words or not case.examined:
        return True
    held = disputes.get(connection, case.row.dispute_id)
    pieces = exhibits.of_dispute(connection, held.dispute_no)
    own = [each.item for each in pieces if each.item.submitted_by is not PartyRole.TRADER]
    return holds_all(searched_words(held.facts, own), words)


def _exchanged(
    connection: Connection, held: HeldDispute, standing: Standing
) -> tuple[tuple[CurvePoint, ...], tuple[TimelineEvent, ...]]:
    """The moves and the last exchanges that may be shown, newest first."""
    if is_sealed_front(held, standing):
        return (), ()
    curve = curve_of(events.offers(connection, held.dispute_no))
    if not under_review(standing):
        last = events.last_spoken(connection, held.dispute_no, SYSTEM_KINDS, _LAST_EXCHANGES)
        return curve, last
    others = frozenset(role.value for role in PartyRole if not is_hidden(standing, role))
    rows = events.light(connection, held.dispute_no, Keep(others))
    seqs = [row[0] for row in rows if row[5] not in SYSTEM_KINDS]
    bodies = events.bodies(connection, held.dispute_no, seqs[-_LAST_EXCHANGES:])
    shown = tuple(point for point in curve if not is_hidden(standing, point.actor))
    return shown, tuple(bodies[seq] for seq in sorted(bodies, reverse=True))


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
