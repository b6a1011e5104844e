"""One line per exhibit: what the platform says of it, what the mediator says, who knows it.

Owns the joining; the matrix and what it forbids are in ``domain.exhibits``.
"""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.engine import Connection

from dispute_exchange.acts import DiscloseEvidence
from dispute_exchange.events import ConsentGiven
from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.parties import BothParties
from dispute_exchange.vocabulary import Authenticity, ConsentKind, EvidenceType, PartyRole
from mediator_desk.domain.exhibits import (
    Cell,
    Hindrance,
    PartyNumber,
    as_shown,
    cells_of,
    consent_of,
    hindrances,
)
from mediator_desk.domain.file_names import safe_file_name
from mediator_desk.domain.outbox import FINISHED, ActState
from mediator_desk.domain.piece_requests import PieceState
from mediator_desk.store import (
    acts,
    disputes,
    drafts,
    events,
    exhibit_marks,
    exhibits,
    notes,
    own_files,
)
from mediator_desk.store.acts import ActRecord
from mediator_desk.store.exhibit_marks import Consent, Mark
from mediator_desk.store.exhibits import HeldExhibit
from mediator_desk.store.own_files import OwnFile
from mediator_desk.usecases import _requests
from mediator_desk.usecases._foreseen import today_of
from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Filing:
    """A file sealed here that the platform does not hold yet.

    ``state`` is that of the act that sends it; none while it is kept back.
    """

    act_id: UUID | None
    state: ActState | None


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """An exhibit and whether its bytes are in the vault; ``may_be_relied_on``: seen by both.

    ``item`` is the exhibit as filed, the deceiving signs of its names spelt out; ``title``,
    ``type``, ``authenticity`` and ``doubt`` are the mediator's own words and flag, none where they
    made none. ``number`` counts the exhibits of the one who filed it. ``cells`` are consumer's and
    trader's. ``hindrances`` say why a decision may not rest on it. ``redacts`` is the exhibit of
    which it is a redacted copy, ``copies`` are its own. ``answers`` is the request it answers.
    ``filing`` is set, and ``item.piece_no`` provisional, until the platform holds it.
    """

    item: EvidenceItem
    held: bool
    may_be_relied_on: bool
    type_mismatch: str | None
    notes: int
    number: PartyNumber | None = None
    title: str | None = None
    type: EvidenceType | None = None
    authenticity: Authenticity = Authenticity.AUTH_NONE
    doubt: str = ""
    cells: tuple[Cell, ...] = ()
    hindrances: tuple[Hindrance, ...] = ()
    consent_from: BothParties | None = None
    consent: Consent | None = None
    cited: bool = False
    redacts: UUID | None = None
    copies: tuple[UUID, ...] = ()
    answers: UUID | None = None
    piece_state: PieceState | None = None
    filing: Filing | None = None

    @property
    def shown_title(self) -> str:
        """The title the mediator gave, else the one it was filed under."""
        return self.title or self.item.title

    @property
    def shown_type(self) -> EvidenceType:
        """The type the mediator gave, else the one it was filed under."""
        return self.type or self.item.type


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a dispute's exhibits are joined with, read once."""

    marks: dict[UUID, Mark]
    consents: dict[UUID, Consent]
    lifted: frozenset[PartyRole]
    numbers: dict[UUID, PartyNumber]
    leaving: dict[UUID, frozenset[PartyRole]]
    cited: frozenset[UUID]
    notes: Counter[UUID | None]
    files: dict[UUID, OwnFile]
    pieces: dict[UUID, tuple[UUID, PieceState]]


def read_rows(desk: Desk, dispute_id: UUID) -> tuple[ExhibitRow, ...]:
    """The exhibits of a dispute by number, then the files that are still to be sent."""
    with desk.vault.engine.connect() as connection:
        dispute_no = disputes.number_of(connection, dispute_id)
        held = exhibits.of_dispute(connection, dispute_no)
        records = {record.act_id: record for record in acts.of_dispute(connection, dispute_no)}
        facts = _read(desk, connection, dispute_id, dispute_no, records)
    rows = [_row(piece, facts) for piece in held]
    known = {piece.item.evidence_id for piece in held}
    last = max((piece.item.piece_no for piece in held), default=0)
    for file in facts.files.values():
        if file.filing.evidence_id not in known:
            last += 1
            item = item_of(file, last)
            filing = _filing(file, records)
            rows.append(_row(HeldExhibit(item, file.blob_id, None), facts, filing))
    return tuple(rows)


def item_of(file: OwnFile, piece_no: int) -> EvidenceItem:
    """A file of this desk as the exhibit it will be, under a provisional number."""
    filing = file.filing
    name = safe_file_name(filing.original_name, "exhibit")
    return EvidenceItem(
        evidence_id=filing.evidence_id,
        piece_no=piece_no,
        title=filing.title,
        type=filing.type,
        submitted_by=filing.submitted_by,
        submitted_at=filing.received.at or file.made_at,
        path=f"evidence/{name}"[:200],
        original_name=filing.original_name,
        media_type=filing.media_type,
        size=filing.size,
        sha256=filing.sha256,
        disclosure=filing.disclosure,
    )


def _read(
    desk: Desk,
    connection: Connection,
    dispute_id: UUID,
    dispute_no: int,
    records: dict[UUID, ActRecord],
) -> _Facts:
    requests = _requests.read(connection, dispute_no, today_of(desk.clock()))
    lifted = (
        event.payload for event in events.of_kinds(connection, dispute_no, ("CONSENT_GIVEN",))
    )
    return _Facts(
        marks=exhibit_marks.marks(connection, desk.vault, dispute_id, dispute_no),
        consents=exhibit_marks.consents(connection, desk.vault, dispute_id, dispute_no),
        lifted=frozenset(
            said.party
            for said in lifted
            if isinstance(said, ConsentGiven) and said.consent is ConsentKind.LIFT_CONFIDENTIALITY
        ),
        numbers=exhibits.numbers(connection, dispute_no),
        leaving=_leaving(records),
        cited=_cited(desk, connection, dispute_id),
        notes=Counter(place.evidence_id for place in notes.places(connection, dispute_no)),
        files={
            file.filing.evidence_id: file for file in own_files.of_dispute(connection, dispute_no)
        },
        pieces={
            piece.evidence_id: (request.asked.request_id, piece.state)
            for request in reversed(requests)
            for piece in request.pieces
            if piece.evidence_id is not None
        },
    )


def _row(piece: HeldExhibit, facts: _Facts, filing: Filing | None = None) -> ExhibitRow:
    item = as_shown(piece.item)
    mark = facts.marks.get(item.evidence_id, Mark())
    consent = facts.consents.get(item.evidence_id)
    confider = consent_of(item.disclosure)
    agreed = confider is not None and (
        confider in facts.lifted or (consent is not None and consent.party is confider)
    )
    forbids = hindrances(item)
    file = facts.files.get(item.evidence_id)
    request_id, state = facts.pieces.get(item.evidence_id, (None, None))
    return ExhibitRow(
        item=item,
        held=piece.blob_id is not None,
        may_be_relied_on=not forbids and filing is None,
        type_mismatch=piece.found_type,
        notes=facts.notes[item.evidence_id],
        number=facts.numbers.get(item.evidence_id),
        title=mark.title,
        type=mark.type,
        authenticity=mark.authenticity,
        doubt=mark.reason,
        cells=cells_of(item, leaving=facts.leaving.get(item.evidence_id, ()), consented=agreed),
        hindrances=forbids,
        consent_from=confider,
        consent=consent,
        cited=item.evidence_id in facts.cited,
        redacts=None if file is None else file.redacts,
        copies=tuple(
            other.filing.evidence_id
            for other in facts.files.values()
            if other.redacts == item.evidence_id
        ),
        answers=request_id,
        piece_state=state,
        filing=filing,
    )


def _filing(file: OwnFile, records: dict[UUID, ActRecord]) -> Filing:
    record = None if file.act_id is None else records.get(file.act_id)
    return Filing(file.act_id, None if record is None else record.state)


def _leaving(records: dict[UUID, ActRecord]) -> dict[UUID, frozenset[PartyRole]]:
    """The exhibits whose communication waits in the outbox, and to whom."""
    waiting: dict[UUID, frozenset[PartyRole]] = {}
    for record in records.values():
        if record.kind != "DISCLOSE_EVIDENCE" or record.state in FINISHED:
            continue
        content = record.act().content
        if isinstance(content, DiscloseEvidence):
            for evidence_id in content.evidence_ids:
                waiting[evidence_id] = waiting.get(evidence_id, frozenset()) | set(content.to)
    return waiting


def _cited(desk: Desk, connection: Connection, dispute_id: UUID) -> frozenset[UUID]:
    """The exhibits that the draft being written cites."""
    from mediator_desk.decisions.draft import DraftContent, exhibits_cited

    draft = drafts.find_open(connection, desk.vault, dispute_id)
    if draft is None:
        return frozenset()
    content = DraftContent.model_validate_json(draft.content)
    return frozenset(ref.evidence_id for ref in exhibits_cited(content.sections))
