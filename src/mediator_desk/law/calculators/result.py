"""What a calculation gives: the sums and days, every step of the working, and what each rests on.

Owns the shape, which is kept with a draft and read back as it was; the words are in ``telling``.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from dispute_exchange.canonical import Frozen
from dispute_exchange.moments import Day
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.domain.references import Confidence, LawReference
from mediator_desk.law.calculators.inputs import CalculatorInput
from mediator_desk.law.calculators.telling import told_sentence, told_working


class MoneyValue(Frozen):
    """A sum."""

    kind: Literal["money"] = "money"
    money: Money


class DayValue(Frozen):
    """A calendar day."""

    kind: Literal["day"] = "day"
    day: Day


class NumberValue(Frozen):
    """A number and its unit (``day``, ``month``, ``year``, ``percent``, ``km``, ``minute``…)."""

    kind: Literal["number"] = "number"
    number: Decimal
    unit: str = ""


class WordValue(Frozen):
    """A word of the calculators' own table, such as the half of a year or a creditor."""

    kind: Literal["word"] = "word"
    word: str


class PlainValue(Frozen):
    """Something written the same in every language, such as ``2026-1``."""

    kind: Literal["plain"] = "plain"
    text: str


Value = Annotated[
    MoneyValue | DayValue | NumberValue | WordValue | PlainValue, Field(discriminator="kind")
]


class Step(Frozen):
    """One line of the working. ``key`` names its words; ``article`` cites what it rests on."""

    key: str
    values: dict[str, Value] = Field(default_factory=dict)
    article: str = ""


class Choice(Frozen):
    """A reading chosen where a text can be read in several ways; always printed."""

    option: str
    chosen: str


class NamedDay(Frozen):
    """A day the calculation found, such as the end of a guarantee."""

    name: str
    day: Day


class Calculation(Frozen):
    """A result with its working.

    ``base`` is what was calculated from, ``addition`` what the law adds (or takes away), ``total``
    what is due; all absent where the result is days. ``outcome`` names the sentence. Sums that a
    rate or a share was taken of are rounded once, at the end, half up to the minor unit
    (``rounding``).
    """

    schema_version: Literal[1] = 1
    inputs: CalculatorInput
    outcome: str
    facts: dict[str, Value] = Field(default_factory=dict)
    base: Money | None = None
    addition: Money | None = None
    total: Money | None = None
    days: tuple[NamedDay, ...] = ()
    readings: tuple[Choice, ...] = ()
    steps: tuple[Step, ...] = ()
    references: tuple[LawReference, ...] = ()
    rounding: Literal["half_up"] | None = None

    @property
    def calculator(self) -> str:
        """Which calculator this is the result of."""
        return self.inputs.kind

    @property
    def to_recheck(self) -> bool:
        """Whether anything it rests on must be confirmed before it is relied on."""
        return any(one.confidence is not Confidence.CHECKED for one in self.references)

    def day(self, name: str) -> date | None:
        """A day the calculation found, by name."""
        return next((one.day for one in self.days if one.name == name), None)

    def sentence(self, language: Language) -> str:
        """One sentence for a decision or a letter, with its article."""
        return told_sentence(self, language)

    def working(self, language: Language) -> tuple[str, ...]:
        """Every line of the working: steps, readings chosen, rounding, articles and versions."""
        return told_working(self, language)


def value(given: Money | date | Decimal | int | str, unit: str = "") -> Value:
    """``given`` as a value of a step; text is a word of the table unless ``unit`` is ``plain``."""
    if isinstance(given, Money):
        return MoneyValue(money=given)
    if isinstance(given, date):
        return DayValue(day=given)
    if isinstance(given, str):
        return PlainValue(text=given) if unit == "plain" else WordValue(word=given)
    return NumberValue(number=Decimal(given), unit=unit)


def unique(references: Iterable[LawReference]) -> tuple[LawReference, ...]:
    """The references in order, each once."""
    return tuple({(one.table, one.row): one for one in references}.values())
