"""How the command line says when something was signed."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from dispute_exchange.verification.dates import said

AT = datetime(2026, 10, 9, 7, 30, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "french", "english"),
    [
        (AT, "9 octobre 2026 à 7 h 30 UTC", "9 October 2026 at 07:30 UTC"),
        (
            AT.astimezone(timezone(timedelta(hours=9))),
            "9 octobre 2026 à 7 h 30 UTC",
            "9 October 2026 at 07:30 UTC",
        ),
        (
            datetime(2027, 1, 1, 0, 5, tzinfo=UTC),
            "1er janvier 2027 à 0 h 05 UTC",
            "1 January 2027 at 00:05 UTC",
        ),
        (None, "–", "–"),
    ],
)
def test_an_instant_in_words(instant: datetime | None, french: str, english: str) -> None:
    assert said(instant, "fr").replace("\u00a0", " ") == french
    assert said(instant, "en").replace("\u00a0", " ") == english


def test_hour_and_zone_stay_on_one_line() -> None:
    assert "7\u00a0h\u00a030\u00a0UTC" in said(AT, "fr")
