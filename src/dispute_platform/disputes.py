"""Disputes on the platform: taking one in, and adding to its chain of events.

The one door through which an event is written, whoever it comes from: it is numbered, dated,
chained and announced here, in the transaction of whatever caused it.
"""

from collections.abc import Sequence
from typing import BinaryIO
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from dispute_exchange.acts import UpdateParty
from dispute_exchange.chain import ChainHead, link, link_all
from dispute_exchange.consequences import Draft, party_after
from dispute_exchange.events import MediatorAssigned, PartyUpdated, TimelineEvent
from dispute_exchange.evidence import EvidenceItem, exhibit_after, exhibits_touched
from dispute_exchange.vocabulary import PartyRole
from dispute_exchange.wire import EventsAppended, Reassigned
from dispute_platform import feed
from dispute_platform.blobs import chunks
from dispute_platform.clock import legal_day
from dispute_platform.errors import Refusal
from dispute_platform.material import DisputeFacts, DisputeMaterial, MaterialUnfit, Opener
from dispute_platform.mediators import mediator_of
from dispute_platform.platform import Platform
from dispute_platform.tables import ContainerRow, DisputeRow, EventRow, EvidenceRow


def register_dispute(platform: Platform, material: DisputeMaterial) -> UUID:
    """Take a dispute in; its events are chained here. Returns its identifier.

    Raises ``MaterialUnfit`` when an exhibit's bytes are not those of its digest, ``Refusal``
    ``already_registered`` or ``unknown_mediator``. Nothing is kept of a dispute that is refused
    but blobs nobody names.
    """
    record = material.record
    complaint = platform.blobs.put_bytes(material.complaint_pdf)
    for item in record.evidence:
        _keep_exhibit(platform, item, material.exhibits[item.evidence_id])
    events = link_all(record.dispute_id, record.events)
    with platform.database.write() as session:
        mediator_of(session, record.mediator.mediator_id)
        if _is_registered(session, record.dispute_id, record.file_no):
            raise Refusal("already_registered", dispute_id=record.dispute_id)
        session.add(
            DisputeRow(
                dispute_id=record.dispute_id,
                file_no=record.file_no,
                mediator_id=record.mediator.mediator_id,
                facts=record.facts().model_dump_json(),
                complaint_sha256=complaint.sha256,
                seq=events[-1].seq,
                hash=events[-1].hash,
                revision_due=False,
                registered_at=platform.clock(),
            )
        )
        session.flush()
        session.add_all(_event_row(record.dispute_id, event) for event in events)
        session.add_all(_evidence_row(record.dispute_id, item) for item in record.evidence)
    return record.dispute_id


def append_events(
    platform: Platform,
    session: Session,
    dispute: DisputeRow,
    drafts: Sequence[Draft],
    evidence: Sequence[EvidenceItem] = (),
) -> tuple[TimelineEvent, ...]:
    """Write ``drafts`` after the head of the chain, and announce them to the mediator's desk.

    ``evidence`` are the exhibits they bring; exhibits held that they disclose, or that were seen,
    are renewed and announced with them.
    """
    now = platform.clock()
    head, written = ChainHead(dispute.seq, dispute.hash), []
    for draft in drafts:
        event = link(head, draft.body(head.seq + 1, now, new_id=uuid7(), on=legal_day(now)))
        head = ChainHead(event.seq, event.hash)
        written.append(event)
    session.add_all(_event_row(dispute.dispute_id, event) for event in written)
    session.add_all(_evidence_row(dispute.dispute_id, item) for item in evidence)
    renewed = _renewed(session, dispute.dispute_id, written)
    dispute.seq, dispute.hash = head
    dispute.revision_due = dispute.revision_due or bool(evidence)
    session.flush()
    events = tuple(written)
    if _file_exists(session, dispute):
        change = EventsAppended(
            dispute_id=dispute.dispute_id, events=events, evidence=(*evidence, *renewed)
        )
        feed.append(session, dispute.mediator_id, change)
    return events


def reassign(platform: Platform, dispute_id: UUID, mediator_id: UUID) -> None:
    """Give the dispute to a mediator: it becomes read-only on the former one's desk, if any.

    The mediator it was referred to takes it up the same way (rows 5 and 20 of the procedure).
    """
    with platform.database.write() as session:
        dispute = dispute_row(session, dispute_id)
        mediator = mediator_of(session, mediator_id)
        former = dispute.mediator_id
        taken = platform.standings.of(session, dispute_id).mediator_id
        if former == mediator_id and taken is not None:
            return
        dispute.mediator_id = mediator_id
        facts = facts_of(dispute).model_copy(update={"mediator": mediator})
        dispute.facts = facts.model_dump_json()
        assigned = MediatorAssigned(mediator_id=mediator_id, mediator_name=mediator.name)
        append_events(platform, session, dispute, [Draft(assigned, PartyRole.PLATFORM)])
        if former != mediator_id:
            feed.append(session, former, Reassigned(dispute_id=dispute_id))


def update_party(dispute: DisputeRow, content: UpdateParty | PartyUpdated) -> None:
    """Put what is newly known of a party into the facts of later dispute files."""
    facts = facts_of(dispute)
    parties = list(facts.parties)
    place = next(at for at, known in enumerate(parties) if known.role is content.party)
    parties[place] = party_after(parties[place], content)
    changed = facts.model_copy(update={"parties": tuple(parties)})
    dispute.facts = changed.model_dump_json()


def dispute_row(session: Session, dispute_id: UUID) -> DisputeRow:
    """The dispute, or ``Refusal`` ``unknown_dispute``."""
    dispute = session.get(DisputeRow, dispute_id)
    if dispute is None:
        raise Refusal("unknown_dispute", dispute_id=dispute_id)
    return dispute


def facts_of(dispute: DisputeRow) -> DisputeFacts:
    """What is known of the dispute beside its events and exhibits."""
    return DisputeFacts.model_validate_json(dispute.facts)


def events_of(session: Session, dispute_id: UUID) -> tuple[TimelineEvent, ...]:
    """Every event of the dispute, in the order of its chain."""
    bodies = session.scalars(
        sa.select(EventRow.body).where(EventRow.dispute_id == dispute_id).order_by(EventRow.seq)
    )
    return tuple(TimelineEvent.model_validate_json(body) for body in bodies)


def evidence_of(session: Session, dispute_id: UUID) -> tuple[EvidenceItem, ...]:
    """Every exhibit of the dispute, by its number."""
    bodies = session.scalars(
        sa.select(EvidenceRow.body)
        .where(EvidenceRow.dispute_id == dispute_id)
        .order_by(EvidenceRow.piece_no)
    )
    return tuple(EvidenceItem.model_validate_json(body) for body in bodies)


def _renewed(
    session: Session, dispute_id: UUID, written: Sequence[TimelineEvent]
) -> list[EvidenceItem]:
    """Keeps and returns the exhibits that ``written`` disclosed or that were seen by it."""
    named = {one for event in written for one in exhibits_touched(event)}
    if not named:
        return []
    changed = []
    rows = sa.select(EvidenceRow).where(
        EvidenceRow.dispute_id == dispute_id, EvidenceRow.evidence_id.in_(named)
    )
    for row in session.scalars(rows.order_by(EvidenceRow.piece_no)):
        before = after = EvidenceItem.model_validate_json(row.body)
        for event in written:
            after = exhibit_after(after, event)
        if after != before:
            row.body = after.model_dump_json()
            changed.append(after)
    return changed


def _is_registered(session: Session, dispute_id: UUID, file_no: str) -> bool:
    same = sa.or_(DisputeRow.dispute_id == dispute_id, DisputeRow.file_no == file_no)
    return session.scalar(sa.select(DisputeRow.dispute_id).where(same)) is not None


def _file_exists(session: Session, dispute: DisputeRow) -> bool:
    """Whether the mediator's desk was offered a file of this dispute already."""
    found = session.scalar(
        sa.select(ContainerRow.revision)
        .where(
            ContainerRow.dispute_id == dispute.dispute_id,
            ContainerRow.mediator_id == dispute.mediator_id,
        )
        .limit(1)
    )
    return found is not None


def _keep_exhibit(platform: Platform, item: EvidenceItem, opener: Opener) -> None:
    def write(file: BinaryIO) -> None:
        for data in chunks(opener()):
            file.write(data)

    stored = platform.blobs.put(write)
    if stored != (item.sha256, item.size):
        raise MaterialUnfit(reason="exhibit_digest", piece_no=item.piece_no)


def last_event(session: Session, dispute: DisputeRow) -> TimelineEvent:
    """The head of the dispute's chain."""
    row = session.get_one(EventRow, (dispute.dispute_id, dispute.seq))
    return TimelineEvent.model_validate_json(row.body)


def _event_row(dispute_id: UUID, event: TimelineEvent) -> EventRow:
    return EventRow(
        dispute_id=dispute_id,
        seq=event.seq,
        event_id=event.event_id,
        hash=event.hash,
        body=event.model_dump_json(),
    )


def _evidence_row(dispute_id: UUID, item: EvidenceItem) -> EvidenceRow:
    return EvidenceRow(
        evidence_id=item.evidence_id,
        dispute_id=dispute_id,
        piece_no=item.piece_no,
        sha256=item.sha256,
        body=item.model_dump_json(),
    )
