"""What each calculator asks for, so that a form or a command line can be made of it.

Owns the reading of the input models as fields; the labels are words of the calculators' table.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.errors import DeskError
from mediator_desk.law.calculators.inputs import Calculator, CalculatorInput, GivenRate
from mediator_desk.law.calculators.telling import tongue, words

_INPUT: Final[TypeAdapter[CalculatorInput]] = TypeAdapter(CalculatorInput)
_READINGS: Final = frozenset({"legal_rate", "months", "boundary", "after_cap", "long_delay"})
_CUSTOM: Final = frozenset({"negative", "currencies", "either_term", "order"})


class CalculatorInputInvalid(DeskError):
    """What was given cannot be calculated with.

    Facts: ``field`` (empty where several disagree), ``reason`` (see ``telling.refusal``).
    """

    kind: ClassVar[str] = "calculator_input_invalid"


class Asked(StrEnum):
    """What kind of thing a field holds."""

    MONEY = "money"
    DAY = "day"
    COUNT = "count"
    PERCENT = "percent"
    YES_NO = "yes_no"
    CHOICE = "choice"
    RATES = "rates"


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing asked for. ``choices`` are codes with their labels; ``default`` is what is taken
    when nothing is given (a code, a number as text, ``yes`` or ``no``, empty for none).
    ``reading`` marks an option where the law can be read in several ways."""

    name: str
    label: str
    hint: str
    asked: Asked
    required: bool
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    reading: bool = False


@dataclass(frozen=True, slots=True)
class CalculatorForm:
    """One calculator as it is offered."""

    calculator: Calculator
    name: str
    about: str
    fields: tuple[FormField, ...]


def forms(language: Language) -> tuple[CalculatorForm, ...]:
    """Every calculator with what it asks for, labelled."""
    return tuple(form(calculator, language) for calculator in Calculator)


def form(calculator: Calculator, language: Language) -> CalculatorForm:
    """One calculator with what it asks for, labelled."""
    said = words("calculator", calculator)
    to = tongue(language)
    model = _models()[calculator]
    return CalculatorForm(
        calculator=calculator,
        name=said[to],
        about=said[f"about_{to}"],
        fields=tuple(
            _field(name, info, language)
            for name, info in model.model_fields.items()
            if name != "kind"
        ),
    )


def read_inputs(calculator: Calculator, values: Mapping[str, object]) -> CalculatorInput:
    """Facts as a calculator takes them: sums as ``Money``, days as dates or ISO text, numbers as
    numbers or text, codes as text; absent and empty ones are left to their default.

    Raises CalculatorInputInvalid.
    """
    given = {name: value for name, value in values.items() if value not in (None, "")}
    try:
        return _INPUT.validate_python(given | {"kind": calculator})
    except ValidationError as error:
        first = error.errors()[0]
        path = [str(part) for part in first["loc"] if part != calculator]
        known = first["type"] in _CUSTOM or first["type"] == "missing"
        reason = first["type"] if known else "malformed"
        raise CalculatorInputInvalid(field=path[0] if path else "", reason=reason) from None


def _models() -> dict[Calculator, type[BaseModel]]:
    union = get_args(CalculatorInput)[0]
    return {one.model_fields["kind"].default: one for one in get_args(union)}


def _field(name: str, info: FieldInfo, language: Language) -> FormField:
    to = tongue(language)
    said = words("field", name)
    asked, choices = _asked(_bare(info.annotation))
    return FormField(
        name=name,
        label=said[to],
        hint=said.get(f"hint_{to}", ""),
        asked=asked,
        required=info.is_required(),
        default="" if info.is_required() else _default(info.default),
        choices=tuple((code, words("choice", code)[to]) for code in choices),
        reading=name in _READINGS,
    )


def _bare(annotation: Any) -> Any:
    """The type itself, without "or none" and constraints."""
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _asked(kind: Any) -> tuple[Asked, tuple[str, ...]]:
    if get_origin(kind) is tuple and get_args(kind)[0] is GivenRate:
        return Asked.RATES, ()
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Asked.CHOICE, tuple(kind)
    plain: dict[Any, Asked] = {
        Money: Asked.MONEY,
        date: Asked.DAY,
        bool: Asked.YES_NO,
        int: Asked.COUNT,
        Decimal: Asked.PERCENT,
    }
    return plain[kind], ()


def _default(value: object) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.major) if isinstance(value, Money) else str(value)
