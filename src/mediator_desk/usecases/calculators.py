"""The calculators at the mediator's side: what each asks for, what a dispute already says, results.

A result is kept whole with whatever cites it (``to_json``, ``from_json``): its facts, its readings
and every step, so that it can be worked out again and compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.domain.facts import CaseFacts
from mediator_desk.law import LawValueUnknown
from mediator_desk.law.calculators import Calculation, Calculator, calculate
from mediator_desk.law.calculators.forms import (
    Asked,
    CalculatorForm,
    CalculatorInputInvalid,
    FormField,
    form,
    forms,
    read_inputs,
)
from mediator_desk.law.calculators.telling import refusal, version
from mediator_desk.store import disputes
from mediator_desk.usecases.desk import Desk

__all__ = [
    "Asked",
    "CalculateRequest",
    "Calculation",
    "Calculator",
    "CalculatorForm",
    "CalculatorInputInvalid",
    "FormField",
    "LawValueUnknown",
    "calculation_from_json",
    "calculation_is_current",
    "calculation_to_json",
    "calculator_form",
    "calculator_forms",
    "known_fields",
    "prefill_calculator",
    "refusal_words",
    "run_calculator",
    "version_words",
]


@dataclass(frozen=True, slots=True)
class CalculateRequest:
    """Facts by field name (see ``CalculatorForm``): ``Money`` or ``{"minor": …}``, dates or ISO
    text, numbers or text, codes; ``given_rates`` a list of ``{"half_year", "percent"}``."""

    calculator: Calculator
    values: Mapping[str, object] = field(default_factory=dict)


def calculator_forms(language: Language) -> tuple[CalculatorForm, ...]:
    """Every calculator with the fields it asks for, labelled."""
    return forms(language)


def calculator_form(calculator: Calculator, language: Language) -> CalculatorForm:
    """One calculator with the fields it asks for, labelled."""
    return form(calculator, language)


def run_calculator(request: CalculateRequest) -> Calculation:
    """The result with its working.

    Raises CalculatorInputInvalid, or LawValueUnknown where no version of the law, or no interest
    rate, is known for a day (fact ``half_year`` names the rate to give).
    """
    return calculate(read_inputs(request.calculator, request.values))


def prefill_calculator(
    desk: Desk, dispute_id: UUID, calculator: Calculator
) -> dict[str, Money | date | bool | int]:
    """What the dispute already says of a calculator's fields; the person changes what is wrong.

    Raises DisputeUnknown.
    """
    with desk.vault.engine.connect() as connection:
        facts = disputes.get(connection, dispute_id).facts
    return known_fields(facts, calculator)


def known_fields(facts: CaseFacts, calculator: Calculator) -> dict[str, Money | date | bool | int]:
    """What the facts of a dispute say of a calculator's fields."""
    known = _known(facts)
    asked = {one.name for one in form(calculator, Language.EN).fields}
    return {name: told for name, told in known.items() if name in asked and told is not None}


def calculation_to_json(calculation: Calculation) -> str:
    """The result as it is kept with a draft or a letter."""
    return calculation.model_dump_json()


def calculation_from_json(text: str) -> Calculation:
    """What ``calculation_to_json`` wrote."""
    return Calculation.model_validate_json(text)


def calculation_is_current(calculation: Calculation) -> bool:
    """Whether working it out again, from the same facts and today's tables, gives the same."""
    try:
        return calculate(calculation.inputs) == calculation
    except LawValueUnknown:
        return False


def refusal_words(error: CalculatorInputInvalid, language: Language) -> str:
    """Why a field cannot be calculated with, in a few words."""
    return refusal(str(error.facts.get("reason", "")), language)


def version_words(calculation: Calculation, language: Language) -> tuple[str, ...]:
    """Each text relied on: article, version, how far it was checked."""
    return tuple(version(one, language) for one in calculation.references)


def _known(facts: CaseFacts) -> dict[str, Money | date | bool | int | None]:
    order, claim = facts.order, facts.claim
    price = claim.agreed_price or (order.price if order else None)
    paid = claim.charged_amount or price
    return {
        "paid": paid,
        "price": price,
        "goods": price,
        "agreed": claim.agreed_price or price,
        "charged": claim.charged_amount,
        "principal": claim.disputed,
        "amount": claim.disputed,
        "contract_on": order.ordered_on if order else None,
        "delivered_on": order.delivered_on if order else None,
        "begins_on": (order.delivered_on or order.ordered_on) if order else None,
    }
