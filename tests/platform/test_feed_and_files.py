"""The feed and the files it announces: complete, in order, for nobody else."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from dispute_exchange.canonical import sha256_hex
from dispute_exchange.container import ContainerRefused, open_dispute_file, read_dispute
from dispute_exchange.dispute import DisputeFile
from dispute_exchange.parties import Mediator
from dispute_exchange.vocabulary import PartyRole
from dispute_exchange.wire import EventsAppended, FileAvailable, Reassigned
from dispute_platform.disputes import reassign, register_dispute
from dispute_platform.files import prepare_files
from dispute_platform.material import MaterialUnfit
from dispute_platform.mediators import add_mediator
from dispute_platform.parties import send_message
from dispute_platform.platform import Platform, Settings
from tests.platform.conftest import Enrols, Served
from tests.platform.desk import Desk
from tests.platform.material import BODY, FACTURE, material

SEAL, LIST = "META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml"


def opened(desk: Desk, data: bytes) -> DisputeFile:
    """The dispute in ``data``, opened as the desk would: decrypted, verified, addressed to us."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    roots = [
        x509.load_pem_x509_certificate(pem.encode()).public_bytes(Encoding.DER)
        for pem in desk.platform.container_roots
    ]
    with open_dispute_file(
        io.BytesIO(data), identities=[str(desk.keys.age)], trust_roots=roots
    ) as container:
        return read_dispute(container)


def test_a_file_is_announced_and_is_what_was_announced(desk: Desk, dispute: UUID) -> None:
    page = desk.everything()
    (announced,) = page.changes
    assert isinstance(announced, FileAvailable)
    data = desk.download(dispute)
    assert (announced.container_sha256, announced.size) == (sha256_hex(data), len(data))
    file = opened(desk, data)
    assert (file.dispute_id, file.revision, len(file.timeline)) == (dispute, 1, 7)
    file.check_chain()
    assert desk.everything(page.cursor).changes == ()


def test_a_file_is_the_same_whenever_it_is_asked_for(desk: Desk, dispute: UUID) -> None:
    desk.everything()
    assert desk.download(dispute) == desk.download(dispute)


def test_a_broken_download_is_continued(desk: Desk, dispute: UUID) -> None:
    desk.everything()
    whole = desk.download(dispute)
    path = f"/v1/disputes/{dispute}/file"
    tag = desk.ask("GET", path, headers={"Range": "bytes=0-0"}).headers["etag"]
    for wanted, expected in {
        "bytes=100-": whole[100:],
        "bytes=0-9": whole[:10],
        "bytes=-7": whole[-7:],
        f"bytes=5-{len(whole) * 2}": whole[5:],
    }.items():
        part = desk.ask("GET", path, headers={"Range": wanted, "If-Range": tag})
        assert (part.status_code, part.content) == (206, expected)
        assert part.headers["content-range"].endswith(f"/{len(whole)}")
    other = desk.ask("GET", path, headers={"Range": "bytes=100-", "If-Range": '"another"'})
    assert (other.status_code, other.content) == (200, whole)
    beyond = desk.ask("GET", path, headers={"Range": f"bytes={len(whole)}-"})
    assert (beyond.status_code, beyond.json()["code"]) == (416, "bad_range")


def test_independent_tools_check_a_file(desk: Desk, dispute: UUID, tmp_path: Path) -> None:
    """age, unzip and openssl open and verify what the platform made, without our code."""
    desk.everything()
    (tmp_path / "file.dispute").write_bytes(desk.download(dispute))
    (tmp_path / "key").write_text(str(desk.keys.age))
    (tmp_path / "root.pem").write_text(desk.platform.container_roots[0])
    for command in (
        "age -d -i key -o file.asice file.dispute",
        "unzip -q file.asice",
        f"openssl cms -verify -binary -inform DER -in {SEAL} -content {LIST} -CAfile root.pem",
    ):
        done = subprocess.run(
            command.split(), cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
    assert (tmp_path / "evidence/0001-facture.pdf").read_bytes() == FACTURE


def test_events_come_after_the_file_they_add_to(served: Served, desk: Desk, dispute: UUID) -> None:
    send_message(served.platform, dispute, PartyRole.CONSUMER, "Avant le fichier.")
    first = desk.everything()
    assert [change.kind for change in first.changes] == ["FILE_AVAILABLE"]
    assert len(opened(desk, desk.download(dispute)).timeline) == 8
    sent = send_message(served.platform, dispute, PartyRole.TRADER, "Après.")
    (change,) = desk.everything(first.cursor).changes
    assert isinstance(change, EventsAppended)
    assert change.events == (sent,)


def test_files_that_take_long_are_built_over_several_requests(
    served: Served, desk: Desk, mediator: Mediator, dispute: UUID
) -> None:
    register_dispute(served.platform, material(mediator, "D-1"))
    hurried = replace(served.platform, settings=Settings(file_budget=0))
    assert prepare_files(hurried, mediator.mediator_id), "one is built, one is still due"
    assert not prepare_files(hurried, mediator.mediator_id)


def test_pages_hold_everything_once_and_in_order(
    served: Served, desk: Desk, mediator: Mediator, dispute: UUID
) -> None:
    ids = [dispute] + [
        register_dispute(served.platform, material(mediator, f"D-{n}")) for n in range(3)
    ]
    desk.everything()
    for n in range(9):
        send_message(served.platform, ids[n % 4], PartyRole.CONSUMER, f"message {n}")
    whole = desk.everything()
    seen, cursor, more = [], "", True
    while more:
        page = desk.changes(cursor, limit=2)
        assert len(page.changes) <= 2
        seen.extend(page.changes)
        cursor, more = page.cursor, page.more
    assert tuple(seen) == whole.changes
    assert len(seen) == 4 + 9


def test_a_cursor_cannot_be_made_up(desk: Desk, dispute: UUID) -> None:
    page = desk.everything()
    spoiled = ("A" if page.cursor[0] != "A" else "B") + page.cursor[1:]
    for cursor in (spoiled, "é", "AAAAAAAAAAE", "12"):
        answer = desk.ask("GET", "/v1/changes", params={"cursor": cursor})
        assert (answer.status_code, answer.json()["code"]) == (400, "unknown_cursor")


def test_nobody_sees_what_concerns_another(
    served: Served, enrols: Enrols, desk: Desk, dispute: UUID
) -> None:
    stranger = enrols(add_mediator(served.platform, "Basile Orvault", BODY))
    desk.everything()
    assert stranger.everything().changes == ()
    answer = stranger.ask("GET", f"/v1/disputes/{dispute}/file")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_dispute")


def test_a_second_device_gets_a_revision_of_its_own(
    served: Served, enrols: Enrols, desk: Desk, mediator: Mediator, dispute: UUID
) -> None:
    before = desk.everything()
    first = desk.download(dispute)
    send_message(served.platform, dispute, PartyRole.CONSUMER, "Entre les deux.")
    second = enrols(mediator)
    (announced,) = second.everything().changes
    assert isinstance(announced, FileAvailable)
    assert announced.revision == 2
    newest = second.download(dispute)
    assert len(opened(second, newest).timeline) == 8
    assert opened(desk, newest).previous_container_sha256 is not None
    with pytest.raises(ContainerRefused):
        opened(second, first)
    assert [change.kind for change in desk.everything(before.cursor).changes] == [
        "EVENTS_APPENDED",
        "FILE_AVAILABLE",
    ]


def test_a_reassigned_dispute_changes_desks(
    served: Served, enrols: Enrols, desk: Desk, dispute: UUID
) -> None:
    page = desk.everything()
    other = add_mediator(served.platform, "Basile Orvault", BODY)
    reassign(served.platform, dispute, other.mediator_id)
    (told,) = desk.everything(page.cursor).changes
    assert isinstance(told, Reassigned)
    refused = desk.ask("GET", f"/v1/disputes/{dispute}/file")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_yours")
    new = enrols(other)
    (announced,) = new.everything().changes
    assert isinstance(announced, FileAvailable)
    assert opened(new, new.download(dispute)).mediator == other


def test_an_exhibit_that_is_not_its_digest_is_not_taken_in(
    platform: Platform, mediator: Mediator
) -> None:
    made = material(mediator)
    spoiled = type(made)(
        made.record,
        made.complaint_pdf,
        {one: lambda: io.BytesIO(b"other") for one in made.exhibits},
    )
    with pytest.raises(MaterialUnfit):
        register_dispute(platform, spoiled)
    register_dispute(platform, made)
