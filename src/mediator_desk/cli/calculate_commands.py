"""The calculators on the command line: a field is given as ``name=value``."""

from decimal import Decimal, InvalidOperation
from typing import Final

from dispute_exchange import vocabulary
from dispute_exchange.money import Money
from mediator_desk.cli.given import ContentMalformed
from mediator_desk.cli.output import columns
from mediator_desk.cli.session import Session
from mediator_desk.usecases.calculators import (
    Asked,
    CalculateRequest,
    Calculator,
    CalculatorForm,
    calculator_form,
    calculator_forms,
    prefill_calculator,
    run_calculator,
)

_YES: Final = {"yes": True, "oui": True, "no": False, "non": False}
_LONGEST: Final = 12
"""How many figures a number given may have."""


def calculate(session: Session) -> int:
    """Lists the calculators, the fields of one, or works one out."""
    asked, language = session.asked, vocabulary.Language(session.words.language)
    if asked.calculator is None:
        forms = calculator_forms(language)
        session.out.show(forms, columns((_typed(f.calculator), f.name, f.about) for f in forms))
        return 0
    form = calculator_form(_calculator(asked.calculator), language)
    if not asked.given and not asked.dispute:
        session.out.show(form, _fields(form))
        return 0
    values = _prefilled(session, form) | _values(form, asked.given)
    if asked.rate:
        values["given_rates"] = [_rate(text) for text in asked.rate]
    found = run_calculator(CalculateRequest(form.calculator, values))
    working = (f"  {line}" for line in found.working(language))
    session.out.show(found, [found.sentence(language), *working])
    return 0


def _typed(calculator: Calculator) -> str:
    return calculator.lower().replace("_", "-")


def _calculator(text: str) -> Calculator:
    try:
        return Calculator(text.upper().replace("-", "_"))
    except ValueError:
        raise ContentMalformed(where="calculator") from None


def _fields(form: CalculatorForm) -> list[str]:
    return columns(
        (
            field.name,
            "*" if field.required else "",
            field.label,
            ", ".join(code for code, _ in field.choices) or field.asked,
            field.hint,
        )
        for field in form.fields
    )


def _prefilled(session: Session, form: CalculatorForm) -> dict[str, object]:
    if not session.asked.dispute:
        return {}
    with session.desk() as desk:
        dispute_id = session.dispute(desk, session.asked.dispute).dispute_id
        return dict(prefill_calculator(desk, dispute_id, form.calculator))


def _values(form: CalculatorForm, given: list[str]) -> dict[str, object]:
    known = {field.name: field.asked for field in form.fields}
    values: dict[str, object] = {}
    for pair in given:
        name, equals, text = pair.partition("=")
        if not equals or name not in known:
            raise ContentMalformed(where=name)
        values[name] = _value(name, known[name], text)
    return values


def _value(name: str, asked: Asked, text: str) -> object:
    match asked:
        case Asked.MONEY:
            return Money.of(_decimal(name, text))
        case Asked.PERCENT:
            return _decimal(name, text)
        case Asked.YES_NO:
            return _YES.get(text.lower(), text)
        case Asked.CHOICE:
            return text.upper()
    return text


def _rate(text: str) -> dict[str, object]:
    half_year, _, percent = text.partition("=")
    return {"half_year": half_year, "percent": _decimal("rate", percent)}


def _decimal(name: str, text: str) -> Decimal:
    """A number as people write it, with a comma or a point."""
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ContentMalformed(where=name) from None
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        raise ContentMalformed(where=name)
    return number
