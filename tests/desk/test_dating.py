"""A clock that is off by years destroys nothing, keeps nothing for years, and is told of."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dispute_exchange.dispute import Retention
from mediator_desk.clock import fixed_clock
from mediator_desk.domain.health import Organ
from mediator_desk.store import settings
from mediator_desk.store.settings import Fact
from mediator_desk.usecases.backups import (
    BackupPlan,
    back_up,
    back_up_if_due,
    drop_expired,
    plan_backups,
    read_backups,
)
from mediator_desk.usecases.custody import (
    Blocking,
    Destroy,
    DestructionReason,
    NotDestroyed,
    destroy_dispute,
    due_for_destruction,
)
from mediator_desk.usecases.dating import ClockDoubt, Doubt, doubt_clock
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.doctor import examine
from tests.desk.material import in_mediation, make_file, put_in
from tests.desk.test_custody import withdrawn
from tests.exchange.material import NOW

DAYS = timedelta(days=1)


def at(desk: Desk, moment: datetime) -> Desk:
    return replace(desk, clock=fixed_clock(moment))


def vouch(desk: Desk, server_at: datetime, skew: timedelta = timedelta()) -> None:
    """What a synchronisation at that moment leaves."""
    told = {"server_at": server_at.isoformat(), "skew_s": round(skew.total_seconds())}
    with desk.vault.writer.begin() as connection:
        settings.put_fact(connection, Fact.SYNC_STATUS, told)


def doubt(desk: Desk, moment: datetime) -> ClockDoubt | None:
    with desk.vault.engine.connect() as connection:
        return doubt_clock(at(desk, moment), connection)


@pytest.mark.parametrize("year", [1970, 2019, 2035, 2106])
def test_a_clock_years_off_is_doubted(desk: Desk, year: int) -> None:
    vouch(desk, NOW)
    found = doubt(desk, datetime(year, 1, 2, tzinfo=UTC))
    why = Doubt.BEHIND if year < NOW.year else Doubt.ALONE
    assert found == ClockDoubt(why, NOW.date())
    assert doubt(desk, NOW + 3 * DAYS) is None


def test_a_clock_said_to_be_fast_is_doubted_until_it_is_put_right(desk: Desk) -> None:
    vouch(desk, NOW, skew=-10 * DAYS)
    for later in (timedelta(0), 5 * DAYS):
        found = doubt(desk, NOW + 10 * DAYS + later)
        assert found is not None
        assert found.why is Doubt.AHEAD
    assert doubt(desk, NOW + DAYS) is None
    vouch(desk, NOW, skew=10 * DAYS)
    assert doubt(desk, NOW + DAYS) is None, "a slow clock was put right"


def test_where_no_platform_ever_told_the_time_there_is_nothing_to_doubt_by(desk: Desk) -> None:
    assert doubt(desk, datetime(2106, 1, 1, tzinfo=UTC)) is None


def test_backups_outlive_a_clock_set_years_ahead(desk: Desk, tmp_path: Path) -> None:
    plan_backups(desk, BackupPlan(tmp_path, kept=3))
    vouch(desk, NOW)
    first = back_up(desk, tmp_path)
    wrong = at(desk, datetime(2035, 5, 1, tzinfo=UTC))
    second = back_up_if_due(wrong)
    assert second is not None
    assert len(list(tmp_path.glob("*.mdbackup"))) == 2
    assert (read_backups(wrong).expired, drop_expired(wrong)) == ((), ())
    # Once the clock is right again.
    assert read_backups(at(desk, NOW)).due_on == NOW.date() + DAYS
    assert back_up_if_due(at(desk, NOW + DAYS)) is not None
    assert second.expires_on == first.expires_on, "it is not kept until 2035"
    dropped = {one.backup_id for one in drop_expired(at(desk, NOW + 4 * DAYS))}
    assert dropped == {first.backup_id, second.backup_id}


def test_no_term_ends_by_a_clock_in_doubt(desk: Desk, platform, tmp_path: Path) -> None:
    term = Retention(until=NOW.date() + 400 * DAYS, rule="règle")
    made = make_file(platform, withdrawn(), retention=term)
    case = put_in(desk, made, tmp_path).dispute_id
    vouch(desk, NOW)
    wrong = at(desk, datetime(2035, 5, 1, tzinfo=UTC))
    assert due_for_destruction(wrong) == ()
    with pytest.raises(NotDestroyed) as refused:
        destroy_dispute(wrong, Destroy(case, DestructionReason.RETENTION_ENDED))
    assert refused.value.facts["by"] == Blocking.CLOCK_IN_DOUBT
    later = NOW + 402 * DAYS
    vouch(desk, later)
    assert [one.dispute_id for one in due_for_destruction(at(desk, later))] == [case]


def test_the_examination_tells_of_it(desk: Desk, platform, tmp_path: Path) -> None:
    put_in(desk, make_file(platform, in_mediation()), tmp_path)
    vouch(desk, NOW)
    found = {one.organ: one for one in examine(at(desk, datetime(2035, 5, 1, tzinfo=UTC)))}
    assert found[Organ.CLOCK].code == "clock_unsure"
    assert found[Organ.CLOCK].facts == {"day": NOW.date()}
