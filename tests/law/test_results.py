"""What a calculation gives: refused facts, words in both languages, a shape that is kept."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.law.calculators import Calculation, Calculator, calculate
from mediator_desk.law.calculators.inputs import (
    Conformity,
    Flight,
    FlightEvent,
    GivenRate,
    LegalInterest,
    NonDelivery,
    PriceDifference,
    ReturnCosts,
    Share,
    WithdrawalPeriod,
    WithdrawalRefund,
)
from mediator_desk.law.calculators.telling import cited
from tests.law.sums import DUE, eur, late

BOTH = (Language.FR, Language.EN)


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (WithdrawalRefund, {"paid": eur("1"), "refunded_on": DUE}),
        (
            WithdrawalRefund,
            {"paid": eur("1"), "refunded_on": DUE, "due_on": DUE, "learned_on": DUE},
        ),
        (WithdrawalRefund, {"paid": eur("-1"), "refunded_on": DUE, "due_on": DUE}),
        (
            WithdrawalRefund,
            {
                "paid": eur("1"),
                "price": Money(minor=1, currency="USD"),
                "refunded_on": DUE,
                "due_on": DUE,
            },
        ),
        (NonDelivery, {"paid": eur("1"), "contract_on": DUE, "refunded_on": DUE}),
        (LegalInterest, {"principal": eur("1"), "start_on": DUE, "end_on": date(2026, 1, 14)}),
        (Conformity, {"contract_on": DUE, "delivered_on": date(2026, 1, 14)}),
        (Flight, {"event": "DELAY", "flight_on": DUE, "km": 0}),
        (Share, {"amount": eur("1"), "percent": Decimal(101)}),
        (LegalInterest, {"principal": eur("1"), "start_on": date(1800, 1, 1), "end_on": DUE}),
    ],
)
def test_facts_that_do_not_hold_are_refused(model, fields):
    with pytest.raises(ValidationError):
        model(**fields)


EXAMPLES = {
    Calculator.WITHDRAWAL_REFUND: WithdrawalRefund(
        paid=eur("1290.00"), learned_on=date(2024, 1, 1), refunded_on=date(2025, 6, 15)
    ),
    Calculator.WITHDRAWAL_PERIOD: WithdrawalPeriod(begins_on=date(2026, 11, 1), informed=False),
    Calculator.RETURN_COSTS: ReturnCosts(
        goods=eur("100"), delivery_paid=eur("9"), standard_delivery=eur("4"), return_cost=eur("6")
    ),
    Calculator.NON_DELIVERY: NonDelivery(
        paid=eur("849.90"), contract_on=DUE, terminated_on=DUE, refunded_on=date(2026, 5, 1)
    ),
    Calculator.LEGAL_INTEREST: LegalInterest(
        principal=eur("1000"),
        start_on=date(2026, 6, 1),
        end_on=date(2026, 8, 1),
        given_rates=(GivenRate(half_year="2026-2", percent=Decimal("6.5")),),
    ),
    Calculator.CONFORMITY: Conformity(
        contract_on=date(2025, 3, 1),
        delivered_on=date(2025, 3, 10),
        second_hand=True,
        defect_on=date(2026, 5, 1),
        requested_on=date(2026, 5, 2),
        repaired=True,
    ),
    Calculator.FLIGHT: Flight(
        event=FlightEvent.CANCELLATION, flight_on=DUE, km=6300, rerouted=True, late_minutes=200
    ),
    Calculator.PRICE_DIFFERENCE: PriceDifference(agreed=eur("10"), charged=eur("29.90"), times=5),
    Calculator.SHARE: Share(amount=eur("186.00"), percent=Decimal("33.33")),
}


def test_every_calculator_has_an_example():
    assert set(EXAMPLES) == set(Calculator)


@pytest.mark.parametrize("calculator", Calculator)
def test_a_result_is_read_back_as_it_was_and_worked_out_again_alike(calculator):
    found = calculate(EXAMPLES[calculator])
    again = Calculation.model_validate_json(found.model_dump_json())
    assert again == found
    assert calculate(again.inputs) == found
    assert again.calculator == calculator


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("calculator", Calculator)
def test_a_result_is_told_whole_in_both_languages(calculator, language):
    found = calculate(EXAMPLES[calculator])
    told = [found.sentence(language), *found.working(language)]
    assert all(line.endswith((".", "%)")) and "{" not in line for line in told)
    assert not any(one in line for line in told for one in ("_", "None", "Decimal"))
    for reference in found.references:
        assert any(cited(reference.article, language) in line for line in told)
    if language is Language.FR:
        assert not any(" ;" in line or " :" in line or " €" in line for line in told)
    else:
        assert not any("\u00a0;" in line or "\u00a0€" in line for line in told)


@pytest.mark.parametrize("calculator", Calculator)
def test_every_text_relied_on_says_its_version_and_how_far_it_was_checked(calculator):
    found = calculate(EXAMPLES[calculator])
    assert bool(found.references) == (calculator is not Calculator.SHARE)
    lines = found.working(Language.FR)
    versions = [line for line in lines if "\u00a0: version " in line]
    assert len(versions) == len(found.references)
    assert all("vérifiée en" in line or "à revérifier" in line for line in versions)


def test_rounding_is_told_wherever_a_share_was_taken():
    assert "demi-centime" in "".join(late(34).working(Language.FR))
    plain = calculate(PriceDifference(agreed=eur("1"), charged=eur("2")))
    assert plain.rounding is None
    assert "centime" not in "".join(plain.working(Language.FR))


def test_half_a_cent_is_rounded_up():
    assert late(11, "0.10").addition == eur("0.01")
    assert late(11, "0.09").addition == eur("0.00")
