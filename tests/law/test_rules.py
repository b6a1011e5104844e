"""The table of deadlines holds, says where each rule comes from, and refuses a broken one."""

import re
from datetime import date
from pathlib import Path

import pytest

from mediator_desk.law import Confidence, LawTableInvalid, rulebook
from mediator_desk.law.rules import load

BOOK = rulebook(frozenset({"FR", "EU", "UK", "any"}))
SOURCE = Path(__file__).parents[2] / "src" / "mediator_desk"


def test_the_outcome_is_due_in_ninety_days_and_says_why():
    rule = BOOK.rule("OUTCOME", date(2026, 9, 1))
    assert rule is not None
    assert (rule.length, rule.unit) == (90, "day")
    assert "R612-5" in rule.article
    assert rule.confidence is Confidence.CHECKED


def test_a_law_that_changes_is_a_change_of_data():
    before = BOOK.rule("ENTRY_REPLY", date(2028, 9, 19))
    after = BOOK.rule("ENTRY_REPLY", date(2028, 9, 20))
    assert (before.rule_id, before.unit) == ("ENTRY_REPLY", "day")
    assert (after.rule_id, after.unit) == ("ENTRY_REPLY_EU", "working_day")


def test_no_rule_is_in_force_before_it_is_valid():
    assert BOOK.rule("OUTCOME", date(2016, 6, 30)) is None


def test_every_rule_has_a_source_and_an_article():
    for rule in BOOK.rules:
        assert rule.article
        assert rule.source, rule.rule_id


FROM = "valid_from = 2020-01-01"
GOOD = """schema_version = 1
time_zone = "Europe/Paris"
[[rule]]
rule_id = "AA"
clock = "AA"
concern = "procedure"
starts = "claim_filed"
length = 7
unit = "day"
set_by = "law"
article = "Art. 7"
jurisdiction = "FR"
valid_from = 2020-01-01
source = "x"
confidence = "default"
"""


def good(folder: Path) -> Path:
    path = folder / "good.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("length = 7", "length = 0"), "greater_than_equal"),
        (("length = 7", "length = 7\nsurprise = 1"), "extra_forbidden"),
        (('confidence = "default"', 'confidence = "checked"'), "value_error"),
        (
            ("valid_from = 2020-01-01", "valid_from = 2020-01-01\nvalid_to = 2019-01-01"),
            "value_error",
        ),
        (('unit = "day"', ""), "missing"),
        (('unit = "day"', 'unit = "fortnight"'), "literal_error"),
        (('article = "Art. 7"', 'article = ""'), "string_pattern_mismatch"),
        (('article = "Art. 7"', 'article = "the law"'), "value_error"),
        (('starts = "claim_filed"', 'starts = "new moon"'), "enum"),
        (('confidence = "default"', ""), "missing"),
        (("schema_version = 1", "schema_version = 2"), "literal_error"),
        (("[[rule]]", "[[rule"), "TOMLDecodeError"),
    ],
)
def test_a_broken_table_is_refused(tmp_path, change, reason):
    path = tmp_path / "deadlines.toml"
    path.write_text(GOOD.replace(*change), encoding="utf-8")
    assert len(load(good(tmp_path), {"FR"}).rules) == 1
    with pytest.raises(LawTableInvalid) as refused:
        load(path, {"FR"})
    assert refused.value.facts["reason"] == reason


def test_two_versions_of_a_clock_never_overlap(tmp_path):
    path = tmp_path / "deadlines.toml"
    second = GOOD.split("[[rule]]")[1].replace('rule_id = "AA"', 'rule_id = "BB"')
    later = second.replace("2020-01-01", "2024-01-01")
    path.write_text(GOOD + "[[rule]]" + later, encoding="utf-8")
    with pytest.raises(LawTableInvalid) as refused:
        load(path, {"FR"})
    assert refused.value.facts["reason"] == "overlap"
    closed = GOOD.replace(
        "valid_from = 2020-01-01", "valid_from = 2020-01-01\nvalid_to = 2023-12-31"
    )
    path.write_text(closed + "[[rule]]" + later, encoding="utf-8")
    assert len(load(path, {"FR"}).rules) == 2


def test_no_length_of_the_law_is_written_in_python():
    lengths = {str(rule.length) for rule in BOOK.rules if rule.length and rule.length > 12}
    for path in [*(SOURCE / "law").glob("*.py"), *(SOURCE / "domain").glob("*.py")]:
        code = re.sub(r'""".*?"""|#.*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found = lengths & set(re.findall(r"(?<![\w.])\d+(?![\w.])", code)) - {"15", "19", "30"}
        assert not found, f"{path.name}: {found}"
