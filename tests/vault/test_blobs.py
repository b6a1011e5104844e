"""Sealed files: what goes in comes out, and what is done to a file is noticed."""

import hashlib
import io
import os
import shutil
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from mediator_desk.vault import BlobMissing, SealBroken, StoredBlob, Sweep, Vault, VaultFull, tables
from mediator_desk.vault.chunked import CHUNK, sealed_size
from tests.vault.conftest import Made


def put(vault: Vault, dispute_id: UUID, content: bytes) -> StoredBlob:
    with vault.writer.begin() as connection:
        return vault.blobs.put(connection, dispute_id, io.BytesIO(content))


def path_of(vault: Vault, blob: StoredBlob) -> Path:
    return vault.root / "blobs" / blob.blob_id[:2] / blob.blob_id


@pytest.mark.parametrize("size", [0, 1, CHUNK, 3_000_001])
def test_what_goes_in_comes_out(vault: Vault, dispute: UUID, size: int) -> None:
    content = os.urandom(size)
    blob = put(vault, dispute, content)
    assert blob.size == size
    assert blob.sha256 == hashlib.sha256(content).digest()
    assert path_of(vault, blob).stat().st_size == sealed_size(size)
    with vault.blobs.open(blob.blob_id) as reader:
        assert reader.read() == content
    assert vault.blobs.find(blob.blob_id) == blob
    assert not list((vault.root / "tmp").iterdir())


def test_the_same_content_is_kept_once_in_a_dispute(vault: Vault, dispute: UUID) -> None:
    first = put(vault, dispute, b"same")
    assert put(vault, dispute, b"same") == first
    assert len(list((vault.root / "blobs").glob("??/*"))) == 1


def test_the_same_content_is_kept_apart_in_another_dispute(vault: Vault, dispute: UUID) -> None:
    other = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, other)
    first, second = put(vault, dispute, b"same"), put(vault, other, b"same")
    assert first.blob_id != second.blob_id
    assert path_of(vault, first).read_bytes()[56:] != path_of(vault, second).read_bytes()[56:]


def test_an_open_transaction_reads_what_it_has_put(vault: Vault, dispute: UUID) -> None:
    with vault.writer.begin() as connection:
        blob = vault.blobs.put(connection, dispute, io.BytesIO(b"fresh"))
        assert vault.blobs.open(blob.blob_id, connection).read() == b"fresh"
        with pytest.raises(BlobMissing) as caught:
            vault.blobs.open(blob.blob_id)
    assert caught.value.facts == {"blob_id": blob.blob_id, "where": "database"}


@pytest.mark.parametrize("name", ["", "../vault.json", "ab/cd", "Z" * 32, "0" * 31])
def test_an_identifier_is_never_a_path(vault: Vault, dispute: UUID, name: str) -> None:
    with vault.writer.begin() as connection:
        connection.execute(
            sa.insert(tables.blob),
            {"blob_id": name, "dispute_id": str(dispute), "sha256": b"0" * 32, "size": 1},
        )
    with pytest.raises(BlobMissing):
        vault.blobs.open(name)
    with pytest.raises(BlobMissing):
        vault.blobs.remove([name])


def test_a_file_that_is_gone_says_so(vault: Vault, dispute: UUID) -> None:
    blob = put(vault, dispute, b"x")
    path_of(vault, blob).unlink()
    with pytest.raises(BlobMissing) as caught:
        vault.blobs.open(blob.blob_id)
    assert caught.value.facts["where"] == "disk"
    vault.blobs.remove([blob.blob_id])


def test_a_file_put_in_the_place_of_another_is_refused(vault: Vault, dispute: UUID) -> None:
    one, other = put(vault, dispute, b"one"), put(vault, dispute, b"other")
    shutil.copy(path_of(vault, other), path_of(vault, one))
    with pytest.raises(SealBroken) as caught:
        vault.blobs.open(one.blob_id)
    assert caught.value.facts == {"item": "blob"}


@pytest.mark.parametrize("cut", [1, 16, 16400, 20000])
def test_a_truncated_file_is_refused_at_opening(vault: Vault, dispute: UUID, cut: int) -> None:
    blob = put(vault, dispute, os.urandom(3 * CHUNK))
    path = path_of(vault, blob)
    os.truncate(path, path.stat().st_size - cut)
    with pytest.raises(SealBroken):
        vault.blobs.open(blob.blob_id)


def test_a_source_that_fails_leaves_nothing(vault: Vault, dispute: UUID) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise RuntimeError
            return super().read(10)

    with pytest.raises(RuntimeError), vault.writer.begin() as connection:
        vault.blobs.put(connection, dispute, Failing(b"x" * 100))
    assert not list((vault.root / "tmp").iterdir())
    assert not list((vault.root / "blobs").glob("??/*"))


def test_what_does_not_fit_is_refused_before_it_is_written(vault: Vault, dispute: UUID) -> None:
    with (
        vault.engine.connect() as connection,
        vault.keys.load(connection, dispute) as key,
        pytest.raises(VaultFull) as caught,
    ):
        vault.blobs.write(key, io.BytesIO(b"x"), expected_size=1 << 60)
    assert caught.value.facts["needed"] > 1 << 60
    assert caught.value.facts["free"] > 0


def test_opening_removes_what_a_crash_left_and_keeps_the_rest(made: Made) -> None:
    vault = made.open()
    dispute_id = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, dispute_id)
        kept = vault.blobs.put(connection, dispute_id, io.BytesIO(b"kept"))
    with vault.keys.draw(dispute_id) as key:
        vault.blobs.write(key, io.BytesIO(b"never recorded"))
    vault.lock()
    (made.root / "tmp" / "leftover").write_bytes(b"sealed half")
    (made.root / "blobs" / "notes.txt").write_text("not ours")
    vault = made.open()
    assert vault.swept == Sweep(temporary=1, orphans=1)
    assert vault.blobs.open(kept.blob_id).read() == b"kept"
    assert (made.root / "blobs" / "notes.txt").exists()
    vault.lock()


def test_a_sweep_spares_what_this_process_has_not_recorded_yet(vault: Vault) -> None:
    with vault.keys.draw(uuid4()) as key:
        written = vault.blobs.write(key, io.BytesIO(b"waiting for its transaction"))
    assert vault.blobs.sweep() == Sweep(temporary=0, orphans=0)
    assert path_of(vault, written).exists()


def test_a_vault_without_tables_yet_loses_no_file_to_the_sweep(made: Made) -> None:
    vault = made.open()
    with vault.writer.begin() as connection:
        tables.metadata.drop_all(connection)
    vault.lock()
    stray = made.root / "blobs" / "ab"
    stray.mkdir()
    (stray / ("ab" * 16)).write_bytes(b"sealed")
    vault = made.open()
    assert vault.swept == Sweep(temporary=0, orphans=0)
    assert (stray / ("ab" * 16)).exists()
    vault.lock()


def test_the_scratch_store_stays_inside_and_leaves_nothing(vault: Vault) -> None:
    scratch = vault.scratch()
    scratch.write(b"Confidentiel" * 100_000)
    reader = scratch.finish()
    assert reader.read_at(12, 12) == b"Confidentiel"
    on_disk = b"".join(path.read_bytes() for path in vault.root.rglob("*") if path.is_file())
    assert b"Confidentiel" not in on_disk
    scratch.close()
    assert not list((vault.root / "tmp").iterdir())


def test_content_put_twice_in_one_transaction_is_kept_once(vault: Vault, dispute: UUID) -> None:
    with vault.writer.begin() as connection:
        first = vault.blobs.put(connection, dispute, io.BytesIO(b"same"))
        assert vault.blobs.put(connection, dispute, io.BytesIO(b"same")) == first
    assert len(list((vault.root / "blobs").glob("??/*"))) == 1
    assert vault.blobs.open(first.blob_id).read() == b"same"


def test_two_disputes_share_nothing_even_when_one_is_shredded(vault: Vault, dispute: UUID) -> None:
    other = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, other)
    gone, kept = put(vault, dispute, b"same"), put(vault, other, b"same")
    with vault.writer.begin() as connection:
        files = vault.keys.shred(connection, dispute)
    vault.blobs.remove(files)
    assert files == (gone.blob_id,)
    assert not path_of(vault, gone).exists()
    assert vault.blobs.open(kept.blob_id).read() == b"same"
    shutil.copy(path_of(vault, kept), path_of(vault, kept).with_name(gone.blob_id))
    with pytest.raises(BlobMissing):
        vault.blobs.open(gone.blob_id)


def test_the_middle_of_a_file_is_read_without_the_rest(vault: Vault, dispute: UUID) -> None:
    content = os.urandom(40 * CHUNK)
    blob = put(vault, dispute, content)
    path = path_of(vault, blob)
    damaged = bytearray(path.read_bytes())
    damaged[5 * CHUNK] ^= 1
    path.write_bytes(damaged)
    with vault.blobs.open(blob.blob_id) as reader:
        assert reader.read_at(20 * CHUNK - 7, 100) == content[20 * CHUNK - 7 : 20 * CHUNK + 93]
        with pytest.raises(SealBroken):
            reader.read_at(5 * CHUNK - CHUNK // 2, CHUNK)
