"""One door for untrusted files: whole or not at all, sealed, chained, readable nowhere else."""

from pathlib import Path

import pytest

from dispute_exchange import events as ev
from dispute_exchange.chain import ChainBroken, link_all
from dispute_exchange.container import errors
from dispute_exchange.money import Money
from mediator_desk.intake import NoAnchor
from mediator_desk.intake.sniff import contradiction
from mediator_desk.store import disputes, exhibits
from mediator_desk.store.mirror import ChainForked
from mediator_desk.system.files import DiskRefused, require_room
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.exhibits import list_exhibits, save_exhibit_copy
from mediator_desk.usecases.files import (
    FileUnreadable,
    OpenDisputeFile,
    open_dispute_file,
    trust_issuer,
)
from mediator_desk.usecases.notes import NoteTarget, WriteNote, write_note
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.usecases.timelines import check_chain, read_timeline
from mediator_desk.usecases.vaults import UnlockVault, lock_vault, unlock_vault
from mediator_desk.vault import VaultFull
from tests.desk.material import (
    PASSPHRASE,
    C,
    Made,
    Said,
    in_mediation,
    make_desk,
    make_file,
    make_platform,
    put_in,
    told,
)
from tests.exchange.material import EXHIBITS

CANARY = "canari-jaune-de-cobalt"


def inventory(desk: Desk) -> set[str]:
    """Every sealed file, and how many disputes there are."""
    with desk.vault.engine.connect() as connection:
        held = [str(found.dispute_id) for found in disputes.every(connection)]
    files = [path.name for path in (desk.root / "blobs").glob("*/*") if path.is_file()]
    return {*held, *files}


def longer(said: list[Said] | None = None) -> list[Said]:
    return [*(said or in_mediation()), (C, ev.MessageSent(text="Encore un mot."))]


def next_of(platform, first: Made, **changes: object) -> Made:
    """The revision that follows ``first``."""
    return make_file(
        platform, revision=2, previous_container_sha256=first.container_sha256, **changes
    )


def test_a_file_comes_in_whole(desk, platform, tmp_path):
    made = make_file(platform)
    opened = put_in(desk, made, tmp_path)
    assert (opened.was_held, opened.encrypted_in_transit) == (False, True)
    assert (opened.events, opened.exhibits) == (12, 3)
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, made.file.dispute_id)
        assert held.head.hash == made.file.timeline[-1].hash
        found = exhibits.of_dispute(connection, held.dispute_no)
        (revision,) = disputes.revisions(connection, held.dispute_no)
    for exhibit, (_, data) in zip(found, EXHIBITS.values(), strict=True):
        with desk.vault.blobs.open(exhibit.blob_id) as reader:
            assert reader.read() == data
    with desk.vault.blobs.open(revision.complaint_blob_id) as reader:
        assert reader.read().startswith(b"%PDF")


def test_the_same_file_again_changes_nothing(desk, platform, tmp_path):
    made = make_file(platform)
    put_in(desk, made, tmp_path)
    before = inventory(desk)
    assert put_in(desk, made, tmp_path).was_held
    assert inventory(desk) == before


def test_a_container_without_envelope_opens_and_is_labelled(desk, platform, tmp_path):
    made = make_file(platform, enveloped=False)
    assert not put_in(desk, made, tmp_path).encrypted_in_transit


def test_a_newer_revision_extends_what_is_held(desk, platform, tmp_path):
    first = make_file(platform)
    put_in(desk, first, tmp_path)
    more = EXHIBITS | {"evidence/0004-avis.txt": ("text/plain", b"Avis.")}
    bodies = told(longer())
    first_exhibit = first.file.evidence[0].evidence_id
    bodies[2] = bodies[2].model_copy(update={"evidence_ids": (first_exhibit,)})
    second = next_of(
        platform, first, exhibits=more, timeline=link_all(first.file.dispute_id, bodies)
    )
    opened = put_in(desk, second, tmp_path)
    assert (opened.revision, opened.events, opened.exhibits) == (2, 13, 4)
    assert read_timeline(desk, first.file.dispute_id).total == 13
    assert all(row.held for row in list_exhibits(desk, first.file.dispute_id))
    assert check_chain(desk, first.file.dispute_id).broken_at is None
    with pytest.raises(errors.OlderRevision):
        put_in(desk, first, tmp_path)


def test_a_revision_of_another_past_is_refused(desk, platform, tmp_path):
    first = make_file(platform)
    put_in(desk, first, tmp_path)
    before = inventory(desk)
    other: list[Said] = [(C, ev.ClaimFiled(text="Une autre histoire.")), *in_mediation()[1:]]
    with pytest.raises(ChainForked):
        put_in(desk, next_of(platform, first, said=longer(other)), tmp_path)
    with pytest.raises(errors.RevisionConflict):
        put_in(desk, make_file(platform, said=longer()), tmp_path)
    with pytest.raises(errors.RevisionConflict):
        put_in(desk, make_file(platform, revision=2, previous_container_sha256="0" * 64), tmp_path)
    assert inventory(desk) == before


def test_a_broken_chain_is_refused_whoever_sealed_it(desk, platform, tmp_path):
    good = make_file(platform).file.timeline
    changed = ev.OfferMade(text="Je demande le double.", amount=Money(minor=17800))
    broken = (good[0], good[1].model_copy(update={"payload": changed}), *good[2:])
    before = inventory(desk)
    with pytest.raises(ChainBroken):
        put_in(desk, make_file(platform, said=in_mediation(), timeline=broken), tmp_path)
    assert inventory(desk) == before


def test_strangers_files_are_refused_and_leave_nothing(desk, platform, tmp_path):
    before = inventory(desk)
    stranger = make_platform()
    with pytest.raises(errors.NotARecipient):
        put_in(desk, make_file(stranger), tmp_path)
    with pytest.raises(errors.IssuerNotTrusted):
        put_in(
            desk,
            make_file(type(platform)(stranger.root, stranger.signer, platform.device)),
            tmp_path,
        )
    assert inventory(desk) == before


def test_a_damaged_exhibit_refuses_the_whole_file(desk, platform, tmp_path):
    made = make_file(
        platform,
        enveloped=False,
        exhibits={
            "evidence/0001-photo.png": ("image/png", b"\x89PNG\r\n\x1a\n" + b"pixels" * 50_000),
        },
    )
    broken = made.data.replace(b"pixelspixels", b"pixelsPIXELS", 1)
    assert broken != made.data
    before = inventory(desk)
    path = tmp_path / "damaged.asice"
    path.write_bytes(broken)
    with pytest.raises(errors.ContainerRefused):
        open_dispute_file(desk, OpenDisputeFile(path))
    assert inventory(desk) == before


@pytest.mark.parametrize("at", ["open", "chain", "verify", "commit"])
def test_a_stopped_import_leaves_nothing(desk, platform, tmp_path, at):
    made = make_file(platform)
    path = tmp_path / "file.dispute"
    path.write_bytes(made.data)

    def stop(_done: int, _total: int, step: str) -> None:
        if step == at:
            raise Cancelled

    before = inventory(desk)
    with pytest.raises(Cancelled):
        open_dispute_file(desk, OpenDisputeFile(path), stop)
    assert inventory(desk) == before
    assert not put_in(desk, made, tmp_path).was_held


def test_a_desk_that_trusts_nobody_opens_nothing(tmp_path, platform):
    desk = make_desk(tmp_path / "vault")
    made = make_file(platform, enveloped=False)
    with pytest.raises(NoAnchor):
        put_in(desk, made, tmp_path)
    trust_issuer(desk, platform.root.pem.decode())
    assert not put_in(desk, made, tmp_path).was_held
    with pytest.raises(errors.IdentityMissing):
        put_in(desk, make_file(platform, number=43), tmp_path)
    with pytest.raises(FileUnreadable):
        open_dispute_file(desk, OpenDisputeFile(tmp_path / "absent.dispute"))
    lock_vault(desk)


def test_room_on_the_disk_is_looked_at_first(tmp_path):
    with pytest.raises(VaultFull):
        require_room(tmp_path, 1 << 60, VaultFull)


def test_an_exhibit_that_is_not_what_its_type_says_is_pointed_out(desk, platform, tmp_path):
    disguised = {"evidence/0001-facture.pdf": ("application/pdf", b"MZ\x90\0 not a paper")}
    made = make_file(platform, exhibits=disguised, said=in_mediation())
    put_in(desk, made, tmp_path)
    (row,) = list_exhibits(desk, made.file.dispute_id)
    assert row.type_mismatch == "application/x-msdownload"


@pytest.mark.parametrize(
    ("head", "declared", "found"),
    [
        (b"%PDF-1.7", "application/pdf", None),
        (b"\xff\xd8\xff\xe0", "image/png", "image/jpeg"),
        (b"plain words", "image/png", "application/octet-stream"),
        (b"plain words", "text/plain", None),
        (b"BMW 320, occasion", "text/plain", None),
        (b"PK\x03\x04", "application/vnd.oasis.opendocument.text", None),
        (b"PK\x03\x04", "application/pdf", "application/zip"),
        (b"", "application/pdf", None),
    ],
)
def test_first_bytes_against_the_declared_type(head, declared, found):
    assert contradiction(head, declared) == found


def test_a_saved_copy_is_the_exhibit_and_never_replaces_a_file(desk, platform, tmp_path):
    made = make_file(platform)
    put_in(desk, made, tmp_path)
    item = made.file.evidence[1]
    first = save_exhibit_copy(desk, made.file.dispute_id, item.evidence_id, tmp_path)
    second = save_exhibit_copy(desk, made.file.dispute_id, item.evidence_id, tmp_path)
    assert first != second
    assert first.read_bytes() == second.read_bytes() == EXHIBITS[item.path][1]
    assert first.name.startswith("0002-")


def test_a_copy_whose_place_has_no_name_is_refused_in_words(desk, platform, tmp_path):
    opened = put_in(desk, make_file(platform), tmp_path)
    exhibit = list_exhibits(desk, opened.dispute_id)[0].item.evidence_id
    for nowhere in (tmp_path / ("n" * 300), tmp_path / "no such folder" / "copy.pdf"):
        with pytest.raises(DiskRefused):
            save_exhibit_copy(desk, opened.dispute_id, exhibit, nowhere)


def test_nothing_readable_is_left_on_the_disk(tmp_path, platform):
    vault = tmp_path / "vault"
    desk = make_desk(vault, platform)
    words = CANARY.encode()
    said: list[Said] = [*in_mediation(), (C, ev.MessageSent(text=f"Je dis {CANARY}."))]
    paper = {"evidence/0001-lettre.txt": ("text/plain", words * 5_000)}
    made = make_file(platform, said=said, exhibits=paper, title=f"Affaire {CANARY}")
    put_in(desk, made, tmp_path)
    (tmp_path / "D-2026-000042-r1.dispute").unlink()
    write_note(desk, WriteNote(NoteTarget(made.file.dispute_id), f"Penser à {CANARY}."))
    _search(tmp_path, words)
    lock_vault(desk)
    _search(tmp_path, words)
    again = unlock_vault(UnlockVault(vault, passphrase=PASSPHRASE))
    assert read_timeline(again, made.file.dispute_id).total == 13
    lock_vault(again)


def _search(folder: Path, words: bytes) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            assert words not in path.read_bytes(), path.name
