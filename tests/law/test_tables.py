"""Every table of law holds, says what each row rests on, and a broken one is refused."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dispute_exchange.vocabulary import InadmissibilityGround
from mediator_desk.domain.references import Confidence
from mediator_desk.law import (
    LawTableInvalid,
    LawValueUnknown,
    admissibility,
    flights,
    ground,
    grounds,
    interest,
    periods,
    retention,
    scales,
    tables,
    texts,
)
from mediator_desk.law.all_tables import check_tables
from mediator_desk.law.interest import Creditor
from mediator_desk.law.rules import rulebook
from mediator_desk.system.resources import resource_path

LAW = resource_path("law")


def rows() -> list[tuple[str, tables.Dated]]:
    found: list[tuple[str, tables.Dated]] = []
    found += [("deadlines", row) for row in rulebook(frozenset({"FR", "EU", "UK", "any"})).rules]
    found += [("periods", row) for row in periods.periods()]
    found += [("penalties", row) for row in scales.scales()]
    found += [("interest", row) for row in interest.half_years()]
    found += [("grounds", row) for row in grounds()]
    found += [("flight", row) for row in flights.announced_amounts()]
    found += [("flight", flights.flight_amounts(date(2026, 1, 1)))]
    found += [("retention", row) for row in retention.retention_classes()]
    found += [("texts", row) for row in texts.texts().values()]
    return found


def test_every_row_has_article_source_and_confidence():
    for table, row in rows():
        assert row.article, table
        assert row.source, (table, row.article)
        assert (row.confidence is Confidence.CHECKED) == (row.checked_on is not None)
        if row.source in ("from memory", "not yet read"):
            assert row.confidence is Confidence.TO_RECHECK, row.article


@pytest.mark.parametrize(
    ("table", "article"),
    [
        ("periods", "C. conso., art. L221-20"),
        ("periods", "C. conso., art. L221-23"),
        ("periods", "C. conso., art. L217-10"),
        ("periods", "C. mon. fin., art. L133-24"),
        ("grounds", "Dir. 2013/11/UE, art. 5(4), d"),
        ("retention", "C. civ., art. 2224"),
        ("retention", "RGPD, art. 5(1)(c)"),
        ("deadlines", "Dir. 2013/11/UE, art. 19(3) ; C. conso., art. R614-3 et R614-4"),
    ],
)
def test_what_was_not_read_says_so(table, article):
    found = {row.article: row.confidence for name, row in rows() if name == table}
    assert found[article] is Confidence.TO_RECHECK


def test_every_ground_of_the_vocabulary_has_its_row():
    assert {one.code for one in grounds()} == set(InadmissibilityGround)
    first = ground(InadmissibilityGround.NO_PRIOR_WRITTEN_COMPLAINT)
    assert (first.article, first.effect) == ("C. conso., art. L612-2, 1°", "inadmissible")
    assert first.proof == {
        "fr": "une réclamation écrite et datée",
        "en": "a dated written complaint",
    }
    assert all(set(one.names) == {"fr", "en"} for one in grounds())
    assert all(set(one.proof) in (set(), {"fr", "en"}) for one in grounds())
    european = [one for one in grounds() if one.jurisdiction == "EU"]
    assert all(one.effect is admissibility.Effect.REFUSAL_ALLOWED for one in european)


def test_the_half_years_follow_each_other_and_the_last_is_not_known():
    years = interest.half_years()
    assert (len(years), years[0].half_year, years[-1].half_year) == (24, "2015-1", "2026-2")
    assert years[-1].consumer is None
    rate, half, given = interest.rate_on(date(2026, 6, 30), Creditor.CONSUMER)
    assert (str(rate), half.half_year, given) == ("6.67", "2026-1", False)
    with pytest.raises(LawValueUnknown):
        interest.rate_on(date(2026, 7, 1), Creditor.CONSUMER)
    with pytest.raises(LawValueUnknown):
        interest.rate_on(date(2014, 12, 31), Creditor.CONSUMER)


def test_a_scale_is_the_one_of_its_day():
    assert scales.scale("NON_DELIVERY", date(2021, 12, 31)).row_id == "NON_DELIVERY_OLD"
    assert scales.scale("NON_DELIVERY", date(2022, 1, 1)).row_id == "NON_DELIVERY"
    with pytest.raises(LawValueUnknown):
        scales.scale("NON_DELIVERY", date(2016, 6, 30))


def test_what_is_announced_is_never_in_force():
    assert [row.row_id for row in flights.announced_amounts()] == ["EC261_REFORM"]
    assert flights.flight_amounts(date(2035, 1, 1)).row_id == "EC261"


def test_how_long_each_class_is_kept():
    closed = date(2026, 11, 22)
    exchanges = retention.retention_class("EXCHANGES")
    assert exchanges.until(closed) == date(2031, 11, 22)
    assert exchanges.until(closed, inadmissible=True) == date(2027, 11, 22)
    assert retention.retention_class("STATISTICS").until(closed) is None
    assert retention.retention_class("PRIVATE_NOTES").until(closed) == closed


BROKEN = [
    ("periods", 'unit = "day"', 'unit = "fortnight"', "literal_error"),
    ("periods", "length = 14", "length = 0", "greater_than_equal"),
    ("periods", 'article = "C. conso., art. L221-24"', 'article = ""', "string_pattern_mismatch"),
    ("periods", 'row_id = "DELIVERY"', 'row_id = "WITHDRAWAL"', "twice"),
    ("periods", "valid_to = 2021-12-31", "valid_to = 2022-01-01", "overlap"),
    ("periods", "valid_to = 2021-12-31", "valid_to = 2001-01-01", "value_error"),
    ("penalties", "days_over = 10", "days_over = 11", "value_error"),
    ("penalties", 'cap_percent = "100"', "", "value_error"),
    ("penalties", "valid_to = 2021-12-31", "", "overlap"),
    ("interest", "valid_to = 2025-06-30", "valid_to = 2025-06-29", "gap"),
    ("interest", 'consumer = "6.67"', "", "value_error"),
    ("interest", "valid_to = 2025-06-30", "valid_to = 2025-07-01", "overlap"),
    ("grounds", 'code = "EXCL_B2B"', 'code = "EXCL_B3B"', "enum"),
    ("grounds", 'code = "EXCL_B2B"', 'code = "FILED_TOO_LATE"', "twice"),
    ("flight", 'status = "announced"', 'status = "in_force"', "overlap"),
    ("flight", "km_over = 1500", "km_over = 1600", "value_error"),
    ("flight", 'confidence = "checked"', 'confidence = "sure"', "enum"),
    ("retention", 'unit = "year"', "", "missing"),
    ("texts", "schema_version = 1", "schema_version = 2", "literal_error"),
    ("calendars", 'time_zone = "Europe/Paris"', 'time_zone = "Europe/Atlantis"', "value_error"),
    ("calendars", 'usual = "METROPOLE"', 'usual = "ATLANTIS"', "usual_unknown"),
    ("warnings", "usual = [7, 2]", "usual = [-7]", "greater_than_equal"),
    ("warnings", "[[ladder]]", "[[ladder", "TOMLDecodeError"),
]


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """Changes one table and reads every one again."""
    from mediator_desk.law import warnings, workdays

    caches = [
        periods.periods, scales.scales, interest._table, admissibility.grounds, flights._rows,
        retention.retention_classes, texts.texts, workdays._table, warnings.shipped_ladders,
    ]  # fmt: skip

    def change(table: str, old: str, new: str) -> None:
        source = (LAW / f"{table}.toml").read_text(encoding="utf-8")
        assert old in source
        path = tmp_path / f"{table}.toml"
        path.write_text(source.replace(old, new, 1), encoding="utf-8")

        def lies(relative: str) -> Path:
            return path if relative == f"law/{table}.toml" else resource_path(relative)

        monkeypatch.setattr(tables, "resource_path", lies)
        for cache in caches:
            cache.cache_clear()

    yield change
    monkeypatch.undo()
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize(("table", "old", "new", "reason"), BROKEN)
def test_a_broken_table_stops_the_program(broken, table, old, new, reason):
    broken(table, old, new)
    with pytest.raises(LawTableInvalid) as refused:
        check_tables()
    assert refused.value.facts["reason"] == reason
    assert refused.value.facts["table"] == f"{table}.toml"


def test_every_table_is_checked_at_once():
    check_tables()


def test_a_day_belongs_to_one_version_only():
    for name in {row.name for row in periods.periods()}:
        for offset in range(0, 4000, 97):
            day = date(2017, 1, 1) + timedelta(days=offset)
            found = [row for row in periods.periods() if row.name == name and row.in_force(day)]
            assert len(found) <= 1
