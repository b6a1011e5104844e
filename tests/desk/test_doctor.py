"""The examination finds what is wrong, says nothing of what is right, and mends what it says."""

import json
from contextlib import closing
from datetime import timedelta
from uuid import UUID

import pytest

from mediator_desk.clock import fixed_clock
from mediator_desk.domain.health import Health, Organ, Remedy
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases import custody
from mediator_desk.usecases.backups import BackupPlan, back_up, plan_backups
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.doctor import examine, repair
from mediator_desk.usecases.exhibits import list_exhibits
from mediator_desk.usecases.progress import Cancelled
from mediator_desk.vault.blobs import Blobs
from tests.desk.material import make_file, put_in
from tests.desk.test_custody import ORDER, withdrawn
from tests.exchange.material import NOW


@pytest.fixture
def made(platform):
    return make_file(platform)


@pytest.fixture
def case(desk, made, tmp_path):
    return put_in(desk, made, tmp_path).dispute_id


def troubles(desk: Desk):
    """What is found beside what a vault of the tests always lacks."""
    usual = {"backup_none", "process_open", "preview_thin"}
    found = examine(desk)
    assert {one.organ for one in found} == set(Organ)
    return {
        one.code: one for one in found if one.health is not Health.FINE and one.code not in usual
    }


def sealed(desk: Desk):
    return sorted((desk.root / "blobs").glob("??/*"))


def readable(desk: Desk) -> int:
    """How many sealed files open and read to their end."""
    count = 0
    for path in sealed(desk):
        if len(path.name) == 32:
            with closing(desk.vault.blobs.open(path.name)) as reader:
                reader.read()
            count += 1
    return count


def test_a_sound_vault_is_found_sound(desk, case):
    assert troubles(desk) == {}


def test_lost_and_damaged_files_come_back_with_the_same_dispute_file(desk, case, made, tmp_path):
    whole = readable(desk)
    first, second, *_ = sealed(desk)
    first.unlink()
    spoiled = bytearray(second.read_bytes())
    spoiled[-1] ^= 1
    second.write_bytes(spoiled)
    found = troubles(desk)
    assert (found["files_missing"].facts["count"], found["files_damaged"].facts["count"]) == (1, 1)
    assert repair(desk, examine(desk)) == (Remedy.FETCH_FILES,)
    assert second.with_suffix(".damaged").read_bytes() == spoiled
    assert put_in(desk, made, tmp_path).was_held
    assert readable(desk) == whole
    assert troubles(desk) == {}
    assert all(row.held for row in list_exhibits(desk, case))


def test_what_a_crash_left_is_swept(desk, case):
    stray = desk.root / "blobs" / "aa"
    stray.mkdir(exist_ok=True)
    (stray / ("a" * 32)).write_bytes(b"reste")
    before = len(sealed(desk)) - 1
    assert troubles(desk)["files_orphan"].facts["count"] == 1
    assert repair(desk, examine(desk)) == (Remedy.SWEEP,)
    assert len(sealed(desk)) == before
    assert troubles(desk) == {}


def test_a_changed_event_is_found_and_the_file_asked_for_again(desk, case):
    with desk.vault.writer.begin() as connection:
        query = "update event_body set body = replace(body, 'ÉCLAIR', 'FOUDRE')"
        assert connection.exec_driver_sql(query).rowcount
    broken = troubles(desk)["chain_broken"]
    assert broken.facts["seq"] == 1
    assert Remedy.FETCH_AGAIN in repair(desk, examine(desk))
    with desk.vault.engine.connect() as connection:
        again = connection.exec_driver_sql("select refetch from dispute").scalar_one()
    assert again == "chain_forked"


def test_a_damaged_page_is_counted(desk, case):
    with desk.vault.engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        alone.exec_driver_sql("pragma wal_checkpoint(truncate)")
    path = desk.root / "vault.db"
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    assert troubles(desk)["database_pages"].facts["count"] == 1


def test_a_header_put_in_place_of_another_is_seen(desk, case):
    path = desk.root / "vault.json"
    header = json.loads(path.read_text())
    header["slots"] = header["slots"][:1]
    path.write_text(json.dumps(header))
    assert "header_replaced" in troubles(desk)
    path.write_text("{")
    assert "header_damaged" in troubles(desk)


def test_a_receipt_that_does_not_hold_is_named(desk, case):
    from joserfc.jwk import OKPKey

    jwk = OKPKey.generate_key("Ed25519").as_dict(private=False)
    with desk.vault.writer.begin() as connection:
        settings.put_fact(connection, Fact.PLATFORM, {"receipt_jwk": jwk})
        connection.exec_driver_sql(
            "insert into receipt values (1, ?, ?, 'x.y.z', 'ab', 0, 0)",
            (str(UUID(int=1)), str(UUID(int=2))),
        )
    assert troubles(desk)["receipt_broken"].facts["receipt_no"] == 1


def test_a_destruction_cut_short_is_finished(desk, platform, tmp_path, monkeypatch):
    old = put_in(desk, make_file(platform, withdrawn()), tmp_path).dispute_id

    def crash(*_):
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(Blobs, "remove", crash)
        with pytest.raises(RuntimeError):
            custody.destroy_dispute(desk, custody.Destroy(old, ORDER))
    assert "destruction_unfinished" in troubles(desk)
    assert Remedy.FINISH_DESTRUCTION in repair(desk, examine(desk))
    assert troubles(desk) == {}


def test_backups_late_missing_or_expired_are_said(desk, case, tmp_path):
    folder = tmp_path / "disque"
    folder.mkdir()
    plan_backups(desk, BackupPlan(folder, every=1, kept=2))
    back_up(desk, folder)
    assert troubles(desk) == {}
    late = Desk(desk.vault, desk.actor, fixed_clock(NOW + timedelta(days=4)))
    assert {"backup_late", "backup_expired"} <= troubles(late).keys()
    for path in folder.iterdir():
        path.unlink()
    assert "backup_missing" in troubles(desk)
    repair(late, examine(late))
    assert "backup_missing" not in troubles(late)


def test_it_can_be_cancelled(desk, case):
    def stop(_done: int, _total: int, step: str) -> None:
        if step == "seals":
            raise Cancelled

    with pytest.raises(Cancelled):
        examine(desk, stop)
