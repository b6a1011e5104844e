"""The table of articles: whatever a document or a calculation cites is in it."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date

import pytest

from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.templates import (
    all_variants,
    article_said,
    article_version,
    citable,
    notices,
    plans,
)
from mediator_desk.system.resources import resource_path

LANGUAGES = (Language.FR, Language.EN)
CODES = {
    Language.FR: "C. conso.|C. civ.|C. mon. fin.|Règl. (CE) 261/2004",
    Language.EN: "French Consumer Code|French Civil Code",
}
CALCULATED = ("penalties", "periods", "texts", "flight", "interest")


def known(language: Language) -> set[tuple[str, str]]:
    return {(one.code.replace("\u00a0", " "), one.article) for one in citable(language)}


def cited_by_plans(language: Language) -> Iterator[tuple[str, str]]:
    told = plans(language)
    texts = [text for plan in told.sections.values() for text in all_variants(plan.paragraphs)]
    for kind in told.kinds.values():
        for plan in kind.texts.values():
            texts += all_variants(plan.paragraphs)
    for text in (*texts, *told.outcomes.values()):
        for code, article in re.findall(r"\{article:([^|}]+)\|([^}]+)\}", text):
            yield code.replace("\u00a0", " "), article


def in_words(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The articles of our codes in ``C. conso., art. L612-2, 1°``."""
    text = re.sub("[\u00a0\u202f]", " ", text).replace("\u2011", "-")
    for code in CODES[language].split("|"):
        for article in re.findall(re.escape(code) + r",? art\. ([LRD]?[0-9][\w-]*)", text):
            yield code, article


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_of_a_plan_or_a_notice_is_in_the_table(language: Language) -> None:
    cited = set(cited_by_plans(language))
    for notice in notices(language):
        cited |= set(in_words(notice.article, language))
    assert len(cited) > 8
    assert cited <= known(language), cited - known(language)


def test_every_article_a_calculation_applies_is_in_the_table() -> None:
    cited: set[tuple[str, str]] = set()
    for name in CALCULATED:
        text = resource_path(f"law/{name}.toml").read_text("utf-8")
        for article in re.findall(r'^article = "(.+)"$', text, re.MULTILINE):
            if "ancien" not in article:
                cited |= set(in_words(article, Language.FR))
    assert len(cited) > 15
    assert cited <= known(Language.FR), cited - known(Language.FR)


def test_every_version_says_what_it_is_and_since_when() -> None:
    table = tomllib.loads(resource_path("templates/articles.toml").read_text("utf-8"))["article"]
    seen = [(one["codes"][0], one["article"], one["valid_from"]) for one in table]
    assert len(seen) == len(set(seen))
    for one in table:
        assert set(one["summary"]) == {"fr", "en"}, one["article"]
        checked = "checked" in (one["confidence"], one["content"])
        assert checked is ("checked_on" in one), one["article"]


def test_the_version_is_that_of_the_day() -> None:
    before = article_version("C. conso.", "L241-4", date(2020, 1, 1))
    after = article_version("C. conso.", "L241-4", date(2026, 1, 1))
    assert before is not None
    assert after is not None
    assert (before.valid_from, after.valid_from) == (date(2016, 7, 1), date(2022, 1, 1))
    assert "antérieure" in article_said("C. conso.", "L241-4", date(2020, 1, 1), Language.FR)
    assert "thirty days" in article_said("C. conso.", "L241-4", date(2026, 1, 1), Language.EN)
    assert article_said("C. conso.", "L999-9", date(2026, 1, 1), Language.FR) == ""


def test_a_date_nobody_checked_enters_no_document() -> None:
    assert article_version("C. conso.", "R612-5", date(2026, 1, 1)) is None
    assert article_said("C. conso.", "R612-5", date(2026, 1, 1), Language.FR)
