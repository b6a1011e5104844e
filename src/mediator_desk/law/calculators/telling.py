"""A calculation in words: its sentence and its working, in French or English.

Owns the filling of ``resources/law/calculators.toml``; never a number, a rule or a choice.
"""

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from dispute_exchange.vocabulary import Language
from mediator_desk.domain import typography
from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.system.resources import resource_path

if TYPE_CHECKING:
    from mediator_desk.law.calculators.result import Calculation, Choice, Step, Value

_HYPHEN: Final = "\u2011"
_CURRENCIES: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
Tongue = Literal["fr", "en"]


def tongue(language: Language) -> Tongue:
    """Which of the two sets of words a document of that language takes."""
    return "fr" if typography.is_french(language) else "en"


def words(*path: str) -> Any:
    """What the table of words holds at a path; KeyError where it holds nothing."""
    found: Any = _table()
    for name in path:
        found = found[name]
    return found


def told_sentence(told: "Calculation", language: Language) -> str:
    """The sentence of the outcome, with its articles."""
    facts = {name: _said(one, language) for name, one in told.facts.items()}
    facts["articles"] = _together(
        [one.article for one in told.references if _applies(one)], language
    )
    facts["article"] = cited(facts.get("article", ""), language)
    template = str(words("sentence", told.outcome, tongue(language)))
    return typography.set_text(template.format(**facts), language)


def told_working(told: "Calculation", language: Language) -> tuple[str, ...]:
    """Every line of the working: steps, readings, rounding, then the versions relied on."""
    lines = [*_steps(told.steps, language), *_readings(told.readings, language)]
    if told.rounding is not None:
        lines.append(_words("rounding", language))
    lines += [version(one, language) for one in told.references]
    return tuple(typography.set_text(f"{line}.", language) for line in lines)


def cited(article: str, language: Language = Language.FR) -> str:
    """An article whose number never breaks at its hyphen, nor from its "art."."""
    if tongue(language) == "en":
        for french, english in words("english").items():
            article = article.replace(french, english)
    return article.replace("art. ", f"art.{typography.NBSP}").replace("-", _HYPHEN)


def version(reference: LawReference, language: Language) -> str:
    """A text, the version of it that was applied, and how far it was checked."""
    checked = reference.checked_on
    if reference.confidence is Confidence.CHECKED and checked is not None:
        # WHY no day: the sources were read over a month, and nobody kept the day.
        month = typography.day(checked.replace(day=2), language).partition(typography.NBSP)[2]
        trust = _words("checked", language, month=month, source=reference.source)
    else:
        trust = _words(reference.confidence, language)
    article, dates = cited(reference.article, language), _dates(reference, language)
    return _words("version", language, article=article, dates=dates, checked=trust)


def number(value: Decimal, unit: str, language: Language) -> str:
    """A number with its unit: ``34 jours``, ``6,67 %``, ``0,1464 €``."""
    written = _figures(value, language)
    space = typography.NBSP
    if unit == "percent":
        return f"{written}{space}%" if tongue(language) == "fr" else f"{written}%"
    if unit in _CURRENCIES:
        amount = _figures(value.quantize(Decimal("0.0001")), language)
        sign = _CURRENCIES[unit]
        return f"{amount}{space}{sign}" if tongue(language) == "fr" else f"{sign}{amount}"
    if not unit:
        return written
    forms = words("unit", unit, tongue(language))
    one = abs(value) < 2 if tongue(language) == "fr" else value == 1
    return f"{written}{space}{forms[0] if one else forms[1]}"


def refusal(code: str, language: Language) -> str:
    """Why what was given cannot be calculated with."""
    known = words("refusal")
    return str(known.get(code, known["malformed"])[tongue(language)])


def _together(articles: list[str], language: Language) -> str:
    """Articles cited together, those of one code after it: ``C. conso., art. L217-3 et L217-7``."""
    codes: dict[str, list[str]] = {}
    for article in dict.fromkeys(articles):
        code, _, number_ = article.partition(", art. ")
        codes.setdefault(code, []).extend([number_] if number_ else [])
    told = [
        f"{code}, art. {_listed(numbers, language)}" if numbers else code
        for code, numbers in codes.items()
    ]
    return cited("; ".join(told) if tongue(language) == "en" else " ; ".join(told), language)


def _listed(items: list[str], language: Language) -> str:
    if len(items) == 1 or any(" et " in item for item in items):
        return ", ".join(items)
    return ", ".join(items[:-1]) + _words("and", language) + items[-1]


def _steps(steps: "tuple[Step, ...]", language: Language) -> Iterator[str]:
    for step in steps:
        told = {name: _said(one, language) for name, one in step.values.items()}
        text = str(words("step", step.key, tongue(language))).format(**told)
        yield f"{text} ({cited(step.article, language)})" if step.article else text


def _readings(readings: "tuple[Choice, ...]", language: Language) -> Iterator[str]:
    for choice in readings:
        option = str(words("field", choice.option, tongue(language)))
        chosen = str(words("choice", choice.chosen, tongue(language)))
        lower = option[:1].lower() + option[1:]
        yield _words("reading", language, option=lower, chosen=chosen)


def _dates(reference: LawReference, language: Language) -> str:
    start, end = reference.valid_from, reference.valid_to
    days: Mapping[str, str] = {
        name: typography.day(day, language)
        for name, day in (("start", start), ("end", end))
        if day is not None
    }
    if start is None:
        return _words("undated" if end is None else "until", language, **days)
    return _words("since" if end is None else "between", language, **days)


def _applies(reference: LawReference) -> bool:
    return reference.valid_from is not None or reference.confidence is Confidence.CHECKED


def _said(value: "Value", language: Language) -> str:
    match value.kind:
        case "money":
            return typography.amount(value.money, language)
        case "day":
            return typography.day(value.day, language)
        case "number":
            return number(value.number, value.unit, language)
        case "word":
            return str(words("choice", value.word, tongue(language)))
        case "plain":
            return _half_year(value.text, language)


def _half_year(text: str, language: Language) -> str:
    """``2026-1`` as people say it; any other plain text as it is."""
    year, dash, half = text.partition("-")
    if not (dash and year.isdigit() and half in ("1", "2")):
        return text
    return _words("half_first" if half == "1" else "half_second", language, year=year)


def _figures(value: Decimal, language: Language) -> str:
    plain = f"{value.normalize():,f}" if value == value.to_integral_value() else f"{value:,f}"
    if tongue(language) == "en":
        return plain
    return plain.replace(",", typography.THIN).replace(".", ",")


def _words(name: str, language: Language, **facts: object) -> str:
    return str(words("working", str(name), tongue(language))).format(**facts)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource_path("law/calculators.toml").read_text(encoding="utf-8"))
