"""Exhibits and requests with the real platform: filed by upload, disclosed, asked for, mended."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from dispute_exchange.events import RequestedPiece
from dispute_exchange.vocabulary import Channel, DocumentDefect, EvidenceType, PartyRole
from dispute_platform.platform import Platform
from dispute_platform.tables import EvidenceRow
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import disputes
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.disclosing import Disclose, cell_of, disclose
from mediator_desk.usecases.exhibits import (
    ExhibitRow,
    PreviewExhibit,
    Sight,
    list_exhibits,
    preview_exhibit,
)
from mediator_desk.usecases.outbox import list_acts, send_now
from mediator_desk.usecases.pieces import (
    PieceState,
    RequestDocuments,
    RequestState,
    due_choices,
    list_requests,
    request_documents,
)
from mediator_desk.usecases.redaction import (
    Area,
    FileRedactedCopy,
    RedactExhibit,
    file_redacted_copy,
    make_redacted_copy,
)
from mediator_desk.usecases.scanning import FileReceived, file_received, inspect_files
from mediator_desk.usecases.synchronisation import synchronise
from tests.desk.exhibit_material import paper
from tests.desk.online.steps import held_by, only, states

C, T = PartyRole.CONSUMER, PartyRole.TRADER


def row(desk: Desk, dispute: UUID, evidence_id: UUID) -> ExhibitRow:
    return next(one for one in list_exhibits(desk, dispute) if one.item.evidence_id == evidence_id)


def scan(desk: Desk, dispute: UUID, path: Path, **changes: object) -> FileReceived:
    usual = FileReceived(
        dispute,
        (path,),
        C,
        desk.clock().date(),
        Channel.LETTER,
        EvidenceType.LETTER,
        "Lettre recommandée",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(paper("Lettre du 2 novembre"))
    return path


def test_a_paper_taken_in_offline_becomes_an_exhibit_of_the_platform(
    desk: Desk, dispute: UUID, platform: Platform, letter: Path
) -> None:
    before = held_by(platform, EvidenceRow)
    made = file_received(desk, scan(desk, dispute, letter))
    assert row(desk, dispute, made.evidence_id).filing is not None
    report = synchronise(desk)
    assert (report.problem, report.sent) == (None, 1)
    assert held_by(platform, EvidenceRow) == before + 1
    shown = row(desk, dispute, made.evidence_id)
    assert shown.filing is None
    assert shown.held, "the bytes were here all along"
    assert shown.item.piece_no == before + 1
    assert str(shown.number).startswith("C-")
    look = preview_exhibit(desk, PreviewExhibit(dispute, made.evidence_id))
    assert "Lettre du 2 novembre" in look.text
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, dispute)
    assert held.refetch is None
    synchronise(desk)
    assert (
        sum(one.item.evidence_id == made.evidence_id for one in list_exhibits(desk, dispute)) == 1
    )


@pytest.mark.parametrize("fate", ["unsent", "unheard"])
def test_an_upload_that_broke_off_goes_on_and_files_once(
    desk: Desk, dispute: UUID, platform: Platform, letter: Path, fate: str
) -> None:
    before = held_by(platform, EvidenceRow)
    file_received(desk, scan(desk, dispute, letter))
    lossy = only("/v1/ops", fate)()
    synchronise(desk, transport=lossy)
    assert states(desk) == [ActState.WAITING]
    send_now(desk)
    assert synchronise(desk).problem is None
    assert states(desk) == [ActState.ACCEPTED]
    assert held_by(platform, EvidenceRow) == before + 1


def test_what_is_communicated_is_known_from_then_on_and_may_be_cited(
    desk: Desk, dispute: UUID
) -> None:
    unseen = next(
        one
        for one in list_exhibits(desk, dispute)
        if any(cell.sight is Sight.UNSEEN for cell in one.cells)
    )
    evidence_id = unseen.item.evidence_id
    for cell in unseen.cells:
        if cell.sight is Sight.UNSEEN:
            disclose(desk, Disclose(dispute, (evidence_id,), cell.party, "Voici."))
    assert synchronise(desk).problem is None
    known = row(desk, dispute, evidence_id)
    assert {cell.sight for cell in known.cells} <= {Sight.FILED, Sight.SEEN}
    assert known.may_be_relied_on
    assert {act.state for act in list_acts(desk)} == {ActState.ACCEPTED}


def test_a_request_is_answered_by_the_paper_that_names_it(
    desk: Desk, dispute: UUID, letter: Path
) -> None:
    wanted = RequestedPiece(
        title="Lettre", type=EvidenceType.LETTER, defect=DocumentDefect.ILLEGIBLE
    )
    due = due_choices(desk)[0].due_on
    request_documents(desk, RequestDocuments(dispute, C, "Merci.", due, (wanted,)))
    synchronise(desk)
    (found,) = list_requests(desk, dispute)
    assert found.request.state is RequestState.OPEN
    assert found.next_reminder is not None
    request_id = found.request.asked.request_id
    file_received(desk, scan(desk, dispute, letter, answers=request_id))
    (found,) = list_requests(desk, dispute)
    assert found.request.pieces[0].state is PieceState.RECEIVED, "before it even left"
    assert synchronise(desk).problem is None
    (found,) = list_requests(desk, dispute)
    assert found.request.state is RequestState.DONE
    with desk.vault.engine.connect() as connection:
        assert disputes.get(connection, dispute).state.standing.waiting_for is None


def test_a_redacted_copy_goes_in_place_of_its_original(
    desk: Desk, dispute: UUID, letter: Path
) -> None:
    made = file_received(desk, scan(desk, dispute, letter))
    synchronise(desk)
    area = {1: (Area(0.0, 0.0, 1.0, 0.5),)}
    copy = make_redacted_copy(desk, RedactExhibit(dispute, made.evidence_id, area))
    synchronise(desk)
    assert row(desk, dispute, copy.evidence_id).filing is not None, "it waits for a decision"
    file_redacted_copy(desk, FileRedactedCopy(dispute, copy.evidence_id))
    assert synchronise(desk).problem is None
    sent = row(desk, dispute, copy.evidence_id)
    assert sent.filing is None
    assert sent.redacts == made.evidence_id
    assert "caviardée" in sent.item.title
    assert cell_of(sent, C).sight is Sight.FILED


def test_what_is_looked_at_is_not_kept(desk: Desk, dispute: UUID, letter: Path) -> None:
    before = list_exhibits(desk, dispute)
    (found,) = inspect_files(desk, [letter])
    assert found.problem is None
    assert list_exhibits(desk, dispute) == before
