"""How long an act stays so that it can be taken back: never too late, and never for ever."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mediator_desk.domain.outbox import stays_until

PARIS = ZoneInfo("Europe/Paris")
MADE = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)
LATE = datetime(2026, 3, 12, 23, 59, 52, tzinfo=PARIS)
TEN = timedelta(seconds=10)


@pytest.mark.parametrize(
    ("kind", "made", "after", "grace", "stays"),
    [
        ("SEND_MESSAGE", MADE, 0, TEN, True),
        ("SEND_MESSAGE", MADE, 9.9, TEN, True),
        ("SEND_MESSAGE", MADE, 10, TEN, False),
        ("SEND_MESSAGE", MADE, 0, timedelta(), False),
        ("ISSUE_DECISION", MADE, 0, TEN, False),
        ("SUPPLEMENT_DECISION", MADE, 0, TEN, False),
    ],
)
def test_an_act_stays_for_its_grace_unless_it_was_signed(
    kind: str, made: datetime, after: float, grace: timedelta, stays: bool
) -> None:
    until = stays_until(kind, made, made + timedelta(seconds=after), grace, PARIS)
    assert until == (made + grace if stays else None)


def test_no_act_waits_past_the_day_it_was_made_on() -> None:
    assert stays_until("SEND_MESSAGE", LATE, LATE, TEN, PARIS) is None
    before = LATE - timedelta(seconds=10)
    assert stays_until("SEND_MESSAGE", before, before, TEN, PARIS) == LATE
    assert stays_until("SEND_MESSAGE", LATE, LATE, TEN, UTC) is not None, (
        "the day of the law counts"
    )


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(hours=1), timedelta(days=4000)])
def test_a_clock_set_back_keeps_nothing(back: timedelta) -> None:
    assert stays_until("SEND_MESSAGE", MADE, MADE - back, TEN, PARIS) is None
