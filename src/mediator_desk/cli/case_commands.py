"""Commands that read disputes: caseload, overview, timeline, exhibits, notes."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from dispute_exchange.vocabulary import Channel, PartyRole
from mediator_desk.cli.given import identifier, read_text
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.store.errors import ExhibitUnknown, NoteUnknown
from mediator_desk.usecases.caseload import CaseQuery, CaseView, SortBy, preview_case, read_caseload
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import (
    PreviewExhibit,
    list_exhibits,
    preview_exhibit,
    save_exhibit_copy,
)
from mediator_desk.usecases.notes import (
    NoteTarget,
    NoteView,
    WriteNote,
    delete_note,
    list_notes,
    note_history,
    restore_note,
    search_notes,
    write_note,
)
from mediator_desk.usecases.overview import read_overview
from mediator_desk.usecases.timelines import (
    TimelineFilter,
    check_chain,
    mark_read,
    read_events,
    read_timeline,
    search_timeline,
)


def cases(session: Session) -> int:
    """The caseload through a view."""
    asked = session.asked
    query = CaseQuery(view=CaseView(asked.view), search=asked.search or "", sort=SortBy(asked.sort))
    with session.desk() as desk:
        found = read_caseload(desk, query)
    words = session.words
    session.out.show(
        found,
        columns(
            (
                row.file_no,
                row.title,
                row.consumer,
                row.shop or row.trader,
                words.money(row.disputed),
                words.label("dispute_state", row.state),
                words.day(row.clock.due_on if row.clock else None),
                words.label("next_action", row.next_action),
            )
            for row in found.rows
        )
        or [session.words.text("none")],
    )
    return 0


def overview(session: Session) -> int:
    """Everything known of one dispute, on one page."""
    with session.desk() as desk:
        told = read_overview(desk, session.dispute_id(desk))
    label, money, on = session.words.label, session.words.money, session.words.day
    state = label("dispute_state", told.row.state)
    lines = [f"{told.row.file_no}  {told.row.title}  {state}"]
    lines += [f"{label('party_role', party.role)}  {party.name}" for party in told.parties]
    lines += columns(
        (head.letter, head.title, money(head.asked), money(head.offered), money(head.gap))
        for head in told.heads
    )
    lines += columns(
        (
            label("deadline_rule", clock.rule_id),
            label("urgency", clock.urgency),
            on(clock.start_on),
            on(clock.due_on),
            clock.article,
        )
        for clock in told.clocks
    )
    session.out.show(told, lines)
    return 0


def preview(session: Session) -> int:
    """The short view of one dispute."""
    with session.desk() as desk:
        told = preview_case(desk, session.dispute_id(desk))
    label, on = session.words.label, session.words.day
    session.out.show(
        told,
        (
            f"{on(last.on)}  {label('party_role', last.actor)}  "
            f"{label('event_kind', last.kind)}  {last.text}"
            for last in told.last_exchanges
        ),
    )
    return 0


def timeline(session: Session) -> int:
    """The exchange in order, without its texts."""
    asked = session.asked
    keep = TimelineFilter(
        actors=frozenset(PartyRole(actor) for actor in asked.actor or ()),
        kinds=frozenset(asked.kind or ()),
        channels=frozenset(Channel(channel) for channel in asked.channel or ()),
        start=asked.start,
        end=asked.end,
    )
    with session.desk() as desk:
        told = read_timeline(desk, session.dispute_id(desk), keep)
    words = session.words
    session.out.show(
        told,
        columns(
            (
                entry.seq,
                words.day(entry.on),
                words.label("party_role", entry.actor),
                words.label("event_kind", entry.kind),
                words.money(entry.amount),
            )
            for entry in told.entries
        )
        or [session.words.text("none")],
    )
    return 0


def events(session: Session) -> int:
    """The texts of some events."""
    with session.desk() as desk:
        told = read_events(desk, session.dispute_id(desk), session.asked.seq)
    session.out.show(told, (f"{event.seq}  {event.actor_name}\n{event.text}\n" for event in told))
    return 0


def read(session: Session) -> int:
    """Remember what was read."""
    with session.desk() as desk:
        mark_read(desk, session.dispute_id(desk), session.asked.seq)
    session.out.show({"read": session.asked.seq}, [session.words.text("done")])
    return 0


def chain(session: Session) -> int:
    """Walk the event chain again; 1 when it is broken."""
    with session.desk() as desk:
        found = check_chain(desk, session.dispute_id(desk), session.progress)
    words = session.words
    broken = found.broken_at is not None
    line = (
        words.text("chain_bad", seq=found.broken_at)
        if broken
        else words.text("chain_ok", events=found.events, hash=found.last_hash)
    )
    session.out.show(found, [line])
    return int(broken)


def search(session: Session) -> int:
    """Words in the exchange of one dispute."""
    with session.desk() as desk:
        found = search_timeline(desk, session.dispute_id(desk), session.asked.words)
    lines = (f"{hit.seq}  {' '.join(hit.snippet.split())}" for hit in found)
    session.out.show(found, list(lines) or [session.words.text("none")])
    return 0


def exhibits(session: Session) -> int:
    """The exhibits of a dispute."""
    with session.desk() as desk:
        found = list_exhibits(desk, session.dispute_id(desk))
    label = session.words.label
    session.out.show(
        found,
        columns(
            (
                "-" if row.filing is not None else row.item.piece_no,
                row.number or "-",
                row.shown_title,
                label("evidence_type", row.shown_type),
                row.item.media_type,
                row.item.size,
                row.item.evidence_id,
            )
            for row in found
        )
        or [session.words.text("none")],
    )
    return 0


def exhibit_text(session: Session) -> int:
    """What the limited reader makes of an exhibit, as text."""
    with session.desk() as desk:
        dispute_id = session.dispute_id(desk)
        request = PreviewExhibit(
            dispute_id, _exhibit(session, desk, dispute_id), session.asked.page
        )
        told = preview_exhibit(desk, request)
    lines = [f"{name}: {value}" for name, value in told.headers] + [told.text]
    lines += ["\t".join(row) for row in told.table]
    shown = {"kind": told.kind, "pages": told.pages, "text": told.text, "refusal": told.refusal}
    session.out.show(shown | {"headers": told.headers, "table": told.table}, lines)
    return int(told.refusal is not None)


def save_exhibit(session: Session) -> int:
    """Write an exhibit in clear outside the vault."""
    with session.desk() as desk:
        dispute_id = session.dispute_id(desk)
        exhibit = _exhibit(session, desk, dispute_id)
        path = save_exhibit_copy(desk, dispute_id, exhibit, session.asked.to)
    session.out.show({"path": path}, [session.words.text("written", path=path)])
    return 0


def note_add(session: Session) -> int:
    """Write a note; its text comes from the arguments' file or the standard input."""
    asked = session.asked
    with session.desk() as desk:
        target = NoteTarget(session.dispute_id(desk), event_seq=asked.event)
        written = write_note(desk, WriteNote(target, read_text(asked.text)))
    session.out.show(written, [f"n°\u00a0{written.no}"])
    return 0


def note_edit(session: Session) -> int:
    """Write the next version of a note."""
    return _on_note(session, _edit)


def note_list(session: Session) -> int:
    """The notes of a dispute, or those of all disputes that hold some words."""
    with session.desk() as desk:
        if session.asked.search:
            found = search_notes(desk, session.asked.search)
        else:
            found = list_notes(desk, session.dispute_id(desk))
    session.out.show(found, [f"{note.no}  v{note.version}  {note.text}" for note in found])
    return 0


def note_show(session: Session) -> int:
    """Every version of a note."""
    return _on_note(session, lambda _, desk, note: note_history(desk, *_ids(note)))


def note_delete(session: Session) -> int:
    """Put a note aside."""
    return _on_note(session, lambda _, desk, note: delete_note(desk, *_ids(note)))


def note_restore(session: Session) -> int:
    """Bring a note back; its identifier is needed, since it is listed no more."""
    note_id = identifier(session.asked.note)
    if note_id is None:
        raise NoteUnknown(note_id=session.asked.note)
    with session.desk() as desk:
        restored = restore_note(desk, session.dispute_id(desk), note_id)
    session.out.show(restored, [session.words.text("done")])
    return 0


def day(text: str) -> date:
    """A calendar day as ``2026-11-30``."""
    return date.fromisoformat(text)


def _on_note(session: Session, do: Callable[[Session, Desk, NoteView], Any]) -> int:
    with session.desk() as desk:
        notes = list_notes(desk, session.dispute_id(desk))
        wanted = session.asked.note
        found = [note for note in notes if wanted in (str(note.no), str(note.note_id))]
        if not found:
            raise NoteUnknown(note_id=wanted)
        result = do(session, desk, found[0])
    lines = [session.words.text("done")] if result is None else _versions(session, result)
    session.out.show(result, lines)
    return 0


def _versions(session: Session, result: NoteView | tuple[NoteView, ...]) -> list[str]:
    versions, at = result if isinstance(result, tuple) else (result,), session.words.instant
    return [f"v{note.version}  {at(note.written_at)}\n{note.text}" for note in versions]


def _edit(session: Session, desk: Desk, note: NoteView) -> NoteView:
    text = read_text(session.asked.text)
    return write_note(desk, WriteNote(note.target, text, note.note_id, note.version))


def _ids(note: NoteView) -> tuple[UUID, UUID]:
    return note.target.dispute_id, note.note_id


def _exhibit(session: Session, desk: Desk, dispute_id: UUID) -> UUID:
    wanted = session.asked.exhibit
    for row in list_exhibits(desk, dispute_id):
        numbers = () if row.filing is not None else (str(row.item.piece_no), str(row.number))
        if wanted in (*numbers, str(row.item.evidence_id)):
            return row.item.evidence_id
    raise ExhibitUnknown(evidence_id=wanted)
