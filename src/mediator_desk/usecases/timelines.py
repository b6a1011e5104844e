"""The whole exchange in order: light entries for all of it, bodies for what is looked at."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.chain import ChainBroken, check, genesis
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import PartyRole
from mediator_desk import law
from mediator_desk.domain.plain_signs import plain_signs
from mediator_desk.domain.search import folded, holds_all, match_query, words_of
from mediator_desk.errors import DeskError
from mediator_desk.store import disputes, drafts, events, exhibits, notes, rules
from mediator_desk.store.disputes import HeldDispute
from mediator_desk.store.events import EventDamaged, Keep
from mediator_desk.store.mirror import UNMENDED, ChainForked, ChainGap
from mediator_desk.timeline.entries import entries_of
from mediator_desk.timeline.reading import curve_of, damaged_view, readers_of, view_of
from mediator_desk.timeline.views import (
    EventView,
    ExhibitLink,
    FoundIn,
    Integrity,
    ReadBy,
    SearchHit,
    Timeline,
    TimelineEntry,
    TimelineFilter,
)
from mediator_desk.usecases import _note_index
from mediator_desk.usecases._foreseen import hidden_author
from mediator_desk.usecases._talk_views import words_by_event
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent

__all__ = [
    "EventView",
    "ExhibitLink",
    "FoundIn",
    "Integrity",
    "ReadBy",
    "SearchHit",
    "Timeline",
    "TimelineEntry",
    "TimelineFilter",
    "TooManyEvents",
    "check_chain",
    "mark_read",
    "read_drafted",
    "read_events",
    "read_timeline",
    "search_timeline",
]

_MOST_EVENTS = 500
_AROUND = 120
_CHECK_STEP = 1_000
_NOBODY = frozenset({""})


class TooManyEvents(DeskError):
    """More texts were asked for at once than a screen can show. Facts: ``asked``, ``most``."""

    kind: ClassVar[str] = "too_many_events"


def read_timeline(desk: Desk, dispute_id: UUID, keep: TimelineFilter | None = None) -> Timeline:
    """The entries of a dispute; never their texts."""
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        hidden = hidden_author(connection, held, desk.clock())
        rows = events.light(connection, held.dispute_no, _keep(keep or TimelineFilter(), hidden))
        unseen = _events_of(connection, held, hidden)
        noted = Counter(
            place.event_seq
            for place in notes.places(connection, held.dispute_no)
            if place.event_seq is not None
        )
        curve = curve_of(events.offers(connection, held.dispute_no))
        integrity = _integrity(connection, held)
        book = rules.rulebook_of(connection)
        read = disputes.read_up_to(connection, held.dispute_no)
    standing = held.state.standing
    day_90 = law.outcome_due(standing, book)
    return Timeline(
        dispute_id=dispute_id,
        entries=entries_of(rows, noted, standing.notified_on, day_90),
        total=held.head.seq,
        integrity=integrity,
        curve=tuple(point for point in curve if point.actor is not hidden),
        notified_on=standing.notified_on,
        day_90=day_90,
        hidden=len(unseen),
        read_up_to=read,
        read_only=held.read_only,
    )


def read_events(desk: Desk, dispute_id: UUID, seqs: Sequence[int]) -> tuple[EventView, ...]:
    """The texts of some events, in the order asked; at most 500 at a time."""
    if len(seqs) > _MOST_EVENTS:
        raise TooManyEvents(asked=len(seqs), most=_MOST_EVENTS)
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        hidden = hidden_author(connection, held, desk.clock())
        bodies, damaged = events.readable(connection, held.dispute_no, seqs)
        found = {seq: told for seq, told in bodies.items() if told.actor is not hidden}
        receipts = events.receipts_about(connection, held.dispute_no, list(found))
        pieces = {
            piece.item.evidence_id: piece.item
            for piece in exhibits.of_dispute(connection, held.dispute_no)
            if piece.item.submitted_by is not hidden
        }
        private = words_by_event(connection, desk.vault, held)
    readers = readers_of(receipts)
    names: dict[PartyRole, str] = {
        **{party.role: plain_signs(party.name) for party in reversed(held.facts.parties)},
        PartyRole.MEDIATOR: held.facts.mediator.name,
        PartyRole.PLATFORM: held.facts.issuer.name,
    }
    views = {
        seq: view_of(told, pieces, names, readers.get(seq, ()), private.get(seq, ""))
        for seq, told in found.items()
    }
    # WHY not while somebody's are hidden: whose a damaged one is, only its body says.
    views |= {} if hidden else {seq: damaged_view(seq, digest) for seq, digest in damaged.items()}
    return tuple(views[seq] for seq in seqs if seq in views)


def search_timeline(desk: Desk, dispute_id: UUID, words: str) -> tuple[SearchHit, ...]:
    """Events, exhibits' titles, notes on events and words kept of talks that hold all ``words``
    (prefixes, accents ignored), in the order of the events."""
    query = match_query(words)
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        if query is None:
            return ()
        found = events.search(connection, held.dispute_no, query)
        unseen = _events_of(connection, held, hidden_author(connection, held, desk.clock()))
        private = words_by_event(connection, desk.vault, held)
    hits = [SearchHit(seq, plain_signs(" ".join(text.split()))) for seq, text in found]
    wanted = words_of(words)
    hits += [
        SearchHit(seq, _around(said, wanted), FoundIn.PRIVATE)
        for seq, said in private.items()
        if holds_all(folded(said), wanted)
    ]
    hits += [
        SearchHit(note.place.event_seq, _around(note.words, wanted), FoundIn.NOTE)
        for note in _note_index.find(desk.vault, words)
        if note.dispute_id == dispute_id and note.place.event_seq is not None
    ]
    return tuple(sorted((hit for hit in hits if hit.seq not in unseen), key=lambda hit: hit.seq))


def read_drafted(desk: Desk, dispute_id: UUID) -> Money | None:
    """What the mediator's open draft proposes in all; None without a draft or an amount.

    SECURITY: for the screen alone; it is in nothing that is printed or sent.
    """
    # WHY here: what reads drafts is loaded only where there is one.
    from mediator_desk.decisions.draft import DraftContent

    with desk.vault.engine.connect() as connection:
        found = drafts.find_open(connection, desk.vault, dispute_id)
    if found is None:
        return None
    heads = DraftContent.model_validate_json(found.content).heads
    amounts = [head.proposed for head in heads if head.proposed is not None]
    return sum(amounts[1:], amounts[0]) if amounts else None


def _around(said: str, words: Sequence[str]) -> str:
    """Text around the first of the words."""
    at = max(
        0, min((place for word in words if (place := folded(said).find(word)) >= 0), default=0)
    )
    start = max(0, at - _AROUND // 3)
    cut = " ".join(said[start : start + _AROUND].split())
    return f"{'…' if start else ''}{cut}{'…' if start + _AROUND < len(said) else ''}"


def mark_read(desk: Desk, dispute_id: UUID, up_to: int) -> None:
    """Remember on this desk that the mediator has read up to event ``up_to``; never sent."""
    with desk.vault.writer.begin() as connection:
        held = disputes.get(connection, dispute_id)
        read = min(up_to, held.head.seq)
        disputes.mark_read(connection, held.dispute_no, read, desk.clock())


def check_chain(desk: Desk, dispute_id: UUID, progress: Progress = silent) -> Integrity:
    """Walk the whole chain again, from the stored events, and remember what was found.

    The chain is checked whenever events come in; this is for a mediator who wants to be sure.
    """
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute_id)
        broken_at = _walk(connection, held, progress)
    with desk.vault.writer.begin() as connection:
        disputes.record_check(connection, held.dispute_no, broken_at, desk.clock())
        return _integrity(connection, disputes.get(connection, dispute_id))


def _walk(connection: Connection, held: HeldDispute, progress: Progress) -> int | None:
    """The first event that does not hold, or None."""
    head = genesis(held.dispute_id)
    try:
        for event in events.every_body(connection, held.dispute_no):
            head = check([event], head)
            if event.seq % _CHECK_STEP == 0:
                progress(event.seq, held.head.seq, "chain")
    except (ChainBroken, EventDamaged):
        return head.seq + 1
    return None if head == held.head else head.seq + 1


def _integrity(connection: Connection, held: HeldDispute) -> Integrity:
    return Integrity(
        events=held.head.seq,
        first_hash=events.first_hash(connection, held.dispute_no),
        last_hash=held.head.hash,
        broken_at=held.chain_broken_at,
        checked_at=held.chain_checked_at,
        doubted=held.refetch in (ChainGap.kind, ChainForked.kind, UNMENDED),
    )


def _events_of(
    connection: Connection, held: HeldDispute, author: PartyRole | None
) -> frozenset[int]:
    """The numbers of the events one author wrote; empty without an author."""
    if author is None:
        return frozenset()
    theirs = events.light(connection, held.dispute_no, Keep(frozenset({author.value})))
    return frozenset(row[0] for row in theirs)


def _keep(wanted: TimelineFilter, hidden: PartyRole | None) -> Keep:
    actors = wanted.actors
    if hidden is not None:
        actors = (actors or frozenset(PartyRole)) - {hidden}
    return Keep(
        # WHY never empty: an empty set keeps everything.
        actors=frozenset(actor.value for actor in actors) or frozenset(_NOBODY if hidden else ()),
        kinds=wanted.kinds,
        channels=frozenset(channel.value for channel in wanted.channels),
        disclosures=frozenset(disclosure.value for disclosure in wanted.disclosures),
        start=wanted.start,
        end=wanted.end,
    )
