"""The calculators at the mediator's side: forms, what a dispute says, what is refused and kept."""

from datetime import date
from decimal import Decimal

import pytest

from dispute_exchange.claims import Order
from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.usecases.calculators import (
    Asked,
    CalculateRequest,
    Calculator,
    CalculatorInputInvalid,
    LawValueUnknown,
    calculation_from_json,
    calculation_is_current,
    calculation_to_json,
    calculator_form,
    calculator_forms,
    prefill_calculator,
    refusal_words,
    run_calculator,
    version_words,
)
from tests.desk.material import make_file, put_in

REFUND = Calculator.WITHDRAWAL_REFUND
GIVEN = {"paid": Money(minor=21900), "due_on": "2026-01-15", "refunded_on": date(2026, 2, 18)}


@pytest.mark.parametrize("language", [Language.FR, Language.EN])
def test_every_calculator_says_what_it_asks_for(language):
    forms = calculator_forms(language)
    assert [form.calculator for form in forms] == list(Calculator)
    for form in forms:
        assert form.name
        assert form.about
        assert any(field.required for field in form.fields)
        for field in form.fields:
            assert field.label
            assert (field.asked is Asked.CHOICE) == bool(field.choices)
            codes = [code for code, _ in field.choices]
            assert not field.default or field.asked is not Asked.CHOICE or field.default in codes


def test_readings_are_told_from_facts():
    fields = {one.name: one for one in calculator_form(REFUND, Language.FR).fields}
    assert {name for name, one in fields.items() if one.reading} == {
        "legal_rate",
        "months",
        "boundary",
        "after_cap",
    }
    assert fields["legal_rate"].default == "PRO_RATA"
    assert fields["paid"].asked is Asked.MONEY
    assert fields["given_rates"].asked is Asked.RATES


def test_facts_come_as_values_or_as_text():
    found = run_calculator(CalculateRequest(REFUND, GIVEN))
    as_text = {"paid": {"minor": 21900}, "due_on": "2026-01-15", "refunded_on": "2026-02-18"}
    assert (
        run_calculator(CalculateRequest(REFUND, as_text | {"price": "", "months": None})) == found
    )
    assert found.total == Money(minor=26280)


@pytest.mark.parametrize(
    ("values", "field", "reason"),
    [
        ({}, "paid", "missing"),
        (GIVEN | {"refunded_on": "2026-02-30"}, "refunded_on", "malformed"),
        (GIVEN | {"learned_on": "2026-01-01"}, "", "either_term"),
        (GIVEN | {"paid": Money(minor=-1)}, "", "negative"),
        (GIVEN | {"price": Money(minor=1, currency="GBP")}, "", "currencies"),
        (GIVEN | {"surprise": 1}, "surprise", "malformed"),
        (GIVEN | {"months": "LUNAR"}, "months", "malformed"),
    ],
)
def test_what_cannot_be_calculated_with_names_its_field(values, field, reason):
    with pytest.raises(CalculatorInputInvalid) as refused:
        run_calculator(CalculateRequest(REFUND, values))
    assert refused.value.facts == {"field": field, "reason": reason}
    assert refusal_words(refused.value, Language.FR) != refusal_words(refused.value, Language.EN)


def test_a_rate_that_is_not_known_is_asked_for_by_its_half_year():
    asked = {"principal": Money(minor=100), "start_on": "2026-07-01", "end_on": "2026-08-01"}
    with pytest.raises(LawValueUnknown) as unknown:
        run_calculator(CalculateRequest(Calculator.LEGAL_INTEREST, asked))
    half = unknown.value.facts["half_year"]
    told = asked | {"given_rates": [{"half_year": half, "percent": Decimal("6.5")}]}
    assert run_calculator(CalculateRequest(Calculator.LEGAL_INTEREST, told)).to_recheck


def test_a_dispute_fills_in_what_it_says(desk, platform, tmp_path):
    order = Order(
        order_no="C-1",
        item="Lampe",
        price=Money(minor=8900),
        ordered_on=date(2026, 7, 1),
        delivered_on=date(2026, 7, 9),
    )
    held = put_in(desk, make_file(platform, order=order), tmp_path).dispute_id
    assert prefill_calculator(desk, held, REFUND) == {
        "paid": Money(minor=8900),
        "price": Money(minor=8900),
    }
    conformity = prefill_calculator(desk, held, Calculator.CONFORMITY)
    assert conformity == {"contract_on": date(2026, 7, 1), "delivered_on": date(2026, 7, 9)}
    found = run_calculator(CalculateRequest(Calculator.CONFORMITY, conformity))
    assert found.day("guarantee") == date(2028, 7, 9)


def test_a_result_is_kept_and_known_to_be_current():
    found = run_calculator(CalculateRequest(REFUND, GIVEN))
    kept = calculation_from_json(calculation_to_json(found))
    assert kept == found
    assert calculation_is_current(kept)
    stale = kept.model_copy(update={"total": Money(minor=1)})
    assert not calculation_is_current(stale)
    assert version_words(kept, Language.FR)[0].startswith("C. conso., art.\u00a0L242\u20114")
