"""One key per dispute: what is sealed for one place opens nowhere else, and shredding is final."""

import io
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from mediator_desk.vault import DisputeKeyMissing, SealBroken, Vault, VaultLocked, tables
from tests.vault.clear_pages import clear_database
from tests.vault.conftest import Made

NOTE = ("note", "0192", 1)


@pytest.fixture
def other(vault: Vault) -> UUID:
    dispute_id = uuid4()
    with vault.writer.begin() as connection:
        vault.keys.create(connection, dispute_id)
    return dispute_id


def test_what_is_sealed_for_a_place_opens_there(vault: Vault, dispute: UUID) -> None:
    with vault.engine.connect() as connection:
        sealed = vault.keys.seal(connection, dispute, NOTE, b"Confidentiel")
        assert vault.keys.open(connection, dispute, NOTE, sealed) == b"Confidentiel"
        assert b"Confidentiel" not in sealed


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(("note", "0192", 2), id="another version"),
        pytest.param(("note", "0193", 1), id="another note"),
        pytest.param(("draft", "0192", 1), id="another kind"),
        pytest.param(("note", "0192"), id="fewer parts"),
        pytest.param(("note", "0192", "1"), id="another type of part"),
        pytest.param((), id="no part"),
    ],
)
def test_a_text_moved_within_its_dispute_is_refused(
    vault: Vault, dispute: UUID, elsewhere: tuple[str | int, ...]
) -> None:
    with vault.engine.connect() as connection:
        sealed = vault.keys.seal(connection, dispute, NOTE, b"x")
        with pytest.raises(SealBroken):
            vault.keys.open(connection, dispute, elsewhere, sealed)


def test_a_text_moved_to_another_dispute_is_refused(
    vault: Vault, dispute: UUID, other: UUID
) -> None:
    with vault.engine.connect() as connection:
        sealed = vault.keys.seal(connection, dispute, NOTE, b"x")
        with pytest.raises(SealBroken):
            vault.keys.open(connection, other, NOTE, sealed)


def test_swapped_dispute_keys_are_refused(vault: Vault, dispute: UUID, other: UUID) -> None:
    with vault.writer.begin() as connection:
        rows = connection.execute(sa.select(tables.dispute_key))
        wrapped = {row.dispute_id: row.wrapped for row in rows}
        for to, of in ((dispute, other), (other, dispute)):
            connection.execute(
                sa.update(tables.dispute_key)
                .where(tables.dispute_key.c.dispute_id == str(to))
                .values(wrapped=wrapped[str(of)])
            )
    with vault.engine.connect() as connection, pytest.raises(SealBroken) as caught:
        vault.keys.load(connection, dispute)
    assert caught.value.facts == {"item": "dispute_key"}


def test_a_key_of_another_vault_is_refused(made: Made, vault: Vault, dispute: UUID) -> None:
    """The same vault key under another identity stands for another vault."""
    from mediator_desk.vault.dispute_keys import DisputeKeys

    elsewhere = DisputeKeys(vault._vault_key, uuid4())
    with vault.engine.connect() as connection, pytest.raises(SealBroken):
        elsewhere.load(connection, dispute)


def test_an_unknown_dispute_has_no_key(vault: Vault) -> None:
    unknown = uuid4()
    with vault.engine.connect() as connection:
        assert not vault.keys.exists(connection, unknown)
        with pytest.raises(DisputeKeyMissing) as caught:
            vault.keys.seal(connection, unknown, NOTE, b"x")
    assert caught.value.facts == {"dispute_id": str(unknown)}


def test_a_key_whose_transaction_is_rolled_back_was_never_there(vault: Vault) -> None:
    dispute_id = uuid4()
    with vault.writer.connect() as connection:
        transaction = connection.begin()
        vault.keys.create(connection, dispute_id)
        assert vault.keys.exists(connection, dispute_id)
        transaction.rollback()
    with vault.engine.connect() as connection:
        assert not vault.keys.exists(connection, dispute_id)


def test_an_import_may_seal_before_its_transaction(vault: Vault) -> None:
    dispute_id = uuid4()
    with vault.keys.draw(dispute_id) as key:
        blob = vault.blobs.write(key, io.BytesIO(b"evidence"))
        with vault.writer.begin() as connection:
            vault.keys.store(connection, key)
            vault.blobs.record(connection, blob)
    assert vault.blobs.open(blob.blob_id).read() == b"evidence"


def test_a_key_taken_once_opens_many_things(vault: Vault, dispute: UUID) -> None:
    with vault.engine.connect() as connection:
        sealed = vault.keys.seal(connection, dispute, NOTE, b"one by one")
        with vault.keys.load(connection, dispute) as key:
            assert key.open(NOTE, sealed) == b"one by one"
            at_once = key.seal(NOTE, b"at once")
        assert vault.keys.open(connection, dispute, NOTE, at_once) == b"at once"


def test_a_key_lives_no_longer_than_its_block(vault: Vault, dispute: UUID) -> None:
    with vault.engine.connect() as connection:
        with vault.keys.load(connection, dispute) as key:
            assert not key.secret.wiped
        assert key.secret.wiped


def test_locking_wipes_a_key_that_is_held(made: Made) -> None:
    vault = made.open()
    held = vault.keys.draw(uuid4())
    vault.lock()
    assert held.secret.wiped
    with pytest.raises(VaultLocked):
        vault.blobs.write(held, io.BytesIO(b"x"))


def test_a_shredded_dispute_cannot_be_read_again(
    made: Made, vault: Vault, dispute: UUID, other: UUID
) -> None:
    with vault.writer.begin() as connection:
        blob = vault.blobs.put(connection, dispute, io.BytesIO(b"evidence" * 1000))
        kept = vault.blobs.put(connection, other, io.BytesIO(b"evidence" * 1000))
        sealed = vault.keys.seal(connection, dispute, NOTE, b"x")
        wrapped = connection.execute(
            sa.select(tables.dispute_key.c.wrapped).where(
                tables.dispute_key.c.dispute_id == str(dispute)
            )
        ).scalar_one()
    assert wrapped in clear_database(vault)
    assert blob.blob_id.encode() in clear_database(vault)

    with vault.writer.begin() as connection:
        gone = vault.keys.shred(connection, dispute)
    assert gone == (blob.blob_id,)
    vault.blobs.remove(gone)
    vault.forget_deleted()

    clear = clear_database(vault)
    assert wrapped not in clear
    assert blob.blob_id.encode() not in clear
    assert kept.blob_id.encode() in clear
    assert (made.root / "vault.db-wal").stat().st_size == 0
    assert not list((made.root / "blobs").glob(f"??/{blob.blob_id}"))
    with vault.engine.connect() as connection, pytest.raises(DisputeKeyMissing):
        vault.keys.open(connection, dispute, NOTE, sealed)
    assert vault.blobs.open(kept.blob_id).read(8) == b"evidence"
