"""Migrations both ways, and the small promises of the repositories."""

import uuid
from datetime import UTC, datetime

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dispute_exchange.acts import SendMessage
from dispute_exchange.chain import ChainHead
from mediator_desk.domain.outbox import ActState
from mediator_desk.store import acts, disputes, drafts, events, feed, settings, tables
from mediator_desk.store.drafts import DraftStatus, RestsOn
from mediator_desk.store.errors import (
    ActMoved,
    ActUnknown,
    DraftChanged,
    DraftClosed,
    DraftUnknown,
    SchemaTooNew,
)
from mediator_desk.store.migrate import HEAD, current, migrate, script_config
from mediator_desk.store.types import from_micros, to_micros
from mediator_desk.usecases.outbox import PerformAct, make_act, perform_act
from mediator_desk.vault import tables as vault_tables
from tests.desk.material import make_file, put_in

NOW = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def case(desk, platform, tmp_path):
    return put_in(desk, make_file(platform), tmp_path).dispute_id


def test_the_migrations_make_what_the_tables_say(desk):
    with desk.vault.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": lambda _o, name, *_: not name.startswith("event_words")},
        )
        assert compare_metadata(context, [vault_tables.metadata, tables.metadata]) == []
        script = ScriptDirectory.from_config(script_config(connection))
        assert script.get_current_head() == HEAD


def test_the_migrations_go_down_and_up_again(desk):
    assert current(desk.vault) == HEAD
    assert not migrate(desk.vault)
    with desk.vault.writer.begin() as connection:
        command.downgrade(script_config(connection), "base")
    with desk.vault.engine.connect() as connection:
        left = connection.exec_driver_sql(
            "select name from sqlite_master where name not like 'alembic%' "
            "and name not like 'sqlite_%'"
        )
        assert left.scalars().all() == []
    assert migrate(desk.vault)
    assert current(desk.vault) == HEAD


def test_a_database_that_held_something_is_copied_sealed_before_it_is_migrated(desk, case):
    with desk.vault.writer.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '0000'")
    with pytest.raises(Exception, match="0000"):
        migrate(desk.vault)
    (copy,) = desk.root.glob("before-*.db")
    assert not copy.read_bytes().startswith(b"SQLite format 3")


def test_a_newer_database_is_left_alone(desk):
    with desk.vault.writer.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    with pytest.raises(SchemaTooNew):
        migrate(desk.vault)


def test_an_instant_survives_to_the_microsecond():
    assert from_micros(to_micros(NOW)) == NOW
    before = datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert from_micros(to_micros(before)) == before


def test_drafts_are_appended_and_closed_once(desk, case):
    rests = RestsOn(ChainHead(12, "0" * 64), 1)
    with desk.vault.writer.begin() as connection:
        first = drafts.open_draft(connection, desk.vault, case, "PROPOSAL", b"un", rests, NOW)
        second = drafts.append_version(
            connection, desk.vault, first.draft_id, 1, b"deux", rests, NOW
        )
        assert (second.version, second.content) == (2, b"deux")
        with pytest.raises(DraftChanged):
            drafts.append_version(connection, desk.vault, first.draft_id, 1, b"x", rests, NOW)
        found = drafts.find_open(connection, desk.vault, case)
        assert found == second
        assert drafts.find_open(connection, desk.vault, case, "AWARD") is None
        drafts.close(connection, first.draft_id, DraftStatus.ABANDONED)
        assert drafts.find_open(connection, desk.vault, case) is None
        with pytest.raises(DraftClosed):
            drafts.append_version(connection, desk.vault, first.draft_id, 2, b"x", rests, NOW)
        with pytest.raises(DraftClosed):
            drafts.close(connection, first.draft_id, DraftStatus.SIGNED)
        with pytest.raises(DraftUnknown):
            drafts.last_version(connection, desk.vault, uuid.uuid4())
        history = drafts.history(connection, desk.vault, first.draft_id)
    assert [version.content for version in history] == [b"deux", b"un"]


def test_a_draft_is_sealed_for_its_place(desk, case):
    rests = RestsOn(ChainHead(12, "0" * 64), 1)
    with desk.vault.writer.begin() as connection:
        opened = drafts.open_draft(connection, desk.vault, case, "PROPOSAL", b"un", rests, NOW)
        drafts.append_version(connection, desk.vault, opened.draft_id, 1, b"deux", rests, NOW)
        connection.exec_driver_sql(
            "update draft_version set sealed = (select sealed from draft_version where version = 1)"
        )
    from mediator_desk.vault import SealBroken

    with desk.vault.engine.connect() as connection, pytest.raises(SealBroken):
        drafts.last_version(connection, desk.vault, opened.draft_id)


def test_secrets_are_sealed_and_facts_are_not(desk):
    with desk.vault.writer.begin() as connection:
        settings.put_secret(connection, desk.vault, settings.Secret.DEVICE_KEY, b"tres secret")
        settings.put_fact(connection, settings.Fact.SYNC_STATUS, {"online": True})
        raw = connection.exec_driver_sql("select value from setting where sealed").scalars().all()
        assert not any(b"secret" in value for value in raw)
        secret = settings.secret(connection, desk.vault, settings.Secret.DEVICE_KEY)
        assert secret == b"tres secret"
        assert settings.fact(connection, settings.Fact.SYNC_STATUS) == {"online": True}
        settings.forget(connection, settings.Secret.DEVICE_KEY)
        assert settings.secret(connection, desk.vault, settings.Secret.DEVICE_KEY) is None


def test_an_act_is_frozen_when_it_is_queued(desk, case):
    queued = perform_act(desk, PerformAct(case, SendMessage(text="Bonjour.")))
    with desk.vault.engine.connect() as connection:
        record = acts.get(connection, queued.act_id)
        assert record.act().content == SendMessage(text="Bonjour.")
        assert record.act().base.seq == disputes.get(connection, case).head.seq
    with desk.vault.writer.begin() as connection:
        acts.move(connection, queued.act_id, ActState.SENDING, NOW, "sent", tried=True)
        with pytest.raises(ActMoved):
            acts.move(connection, queued.act_id, ActState.WITHDRAWN, NOW, "withdrawn")
        with pytest.raises(ActUnknown):
            acts.get(connection, uuid.uuid4())
        after = acts.get(connection, queued.act_id)
        assert (after.body, after.tries) == (record.body, 1)
        assert [step.what for step in acts.steps(connection, queued.act_id)] == ["sealed", "sent"]


def test_a_user_action_that_fails_half_way_leaves_nothing(desk, case):
    def half_way() -> None:
        with desk.vault.writer.begin() as connection:
            held = disputes.get(connection, case)
            acts.queue(connection, make_act(desk, held, SendMessage(text="Perdu")), NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way()
    with desk.vault.engine.connect() as connection:
        assert acts.every(connection) == ()


def test_parked_events_come_out_in_order_with_what_they_brought(desk, platform):
    file = make_file(platform).file
    with desk.vault.writer.begin() as connection:
        feed.park(connection, file.dispute_id, file.timeline[5:7], ())
        feed.park(connection, file.dispute_id, file.timeline[2:6], file.evidence)
        told, brought = feed.unpark(connection, file.dispute_id)
        assert [event.seq for event in told] == [3, 4, 5, 6, 7]
        assert [item.piece_no for item in brought] == [1]
        assert feed.unpark(connection, file.dispute_id) == ((), ())


def test_dropped_words_are_gone_from_the_index_and_its_pages(desk, platform, case):
    with desk.vault.writer.begin() as connection:
        number = disputes.number_of(connection, case)
        events.drop(connection, number)
        assert events.light(connection, number) == []
        left = connection.exec_driver_sql("select count(*) from event_words").scalar()
        pages = connection.exec_driver_sql("select block from event_words_data").scalars().all()
    assert left == 0
    assert not any(b"eclair" in page for page in pages)
