"""One door for untrusted files: whole or not at all, sealed, chained."""

from dispute_exchange.container import errors
import pytest
from tests.desk.material import make_file, put_in
from mediator_desk.store import disputes, exhibits


def test_a_file_comes_in_whole(desk, platform, tmp_path):
    made = make_file(platform)
    opened = put_in(desk, made, tmp_path)
    assert not opened.was_held
    assert opened.encrypted_in_transit
    with desk.vault.engine.connect() as connection:
        held = disputes.get(connection, made.file.dispute_id)
        assert held.head.hash == made.file.timeline[-1].hash
        for found in exhibits.of_dispute(connection, held.dispute_no):
            assert found.blob_id
            with desk.vault.blobs.open(found.blob_id) as reader:
                assert len(reader.read()) == found.item.size
