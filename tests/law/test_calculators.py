"""Guarantees, flights, withdrawals and sums: check vectors, articles, awkward dates."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.law import LawValueUnknown
from mediator_desk.law.calculators import Calculation, calculate
from mediator_desk.law.calculators.inputs import (
    Conformity,
    ContractKind,
    Flight,
    FlightEvent,
    LongDelay,
    PriceDifference,
    ReturnCosts,
    Share,
    WithdrawalPeriod,
)
from tests.law.sums import DUE, articles, eur


class TestConformity:
    """L217-3, L217-7, L217-10, L217-13."""

    def found(self, **more: object) -> Calculation:
        given_ = {"contract_on": date(2025, 3, 1), "delivered_on": date(2025, 3, 10)} | more
        return calculate(Conformity(**given_))

    def test_two_years_from_delivery_l217_3(self):
        found = self.found()
        assert found.day("guarantee") == date(2027, 3, 10)
        assert found.day("presumption") == date(2027, 3, 10)
        assert {"C. conso., art. L217-3", "C. conso., art. L217-7"} <= articles(found)

    def test_second_hand_goods_are_presumed_for_twelve_months_l217_7(self):
        month_14 = self.found(second_hand=True, defect_on=date(2026, 5, 1))
        assert month_14.day("presumption") == date(2026, 3, 10)
        assert month_14.outcome == "DEFECT_TO_PROVE"
        assert (
            self.found(second_hand=True, defect_on=date(2026, 3, 10)).outcome == "DEFECT_PRESUMED"
        )

    def test_a_new_phone_in_its_twentieth_month_is_presumed(self):
        assert self.found(defect_on=date(2026, 11, 1)).outcome == "DEFECT_PRESUMED"
        assert self.found(defect_on=date(2027, 3, 11)).outcome == "DEFECT_OUT_OF_GUARANTEE"
        assert self.found(defect_on=date(2025, 3, 1)).outcome == "DEFECT_BEFORE_DELIVERY"

    def test_conformity_within_thirty_days_l217_10(self):
        found = self.found(requested_on=date(2026, 1, 31))
        assert found.day("conform_by") == date(2026, 3, 2)
        assert "C. conso., art. L217-10" in articles(found)

    def test_a_repair_adds_six_months_l217_13(self):
        found = self.found(repaired=True)
        assert found.day("extended") == date(2027, 9, 10)
        assert "C. conso., art. L217-13" in articles(found)

    def test_goods_delivered_on_a_leap_day(self):
        found = self.found(contract_on=date(2024, 2, 20), delivered_on=date(2024, 2, 29))
        assert found.day("guarantee") == date(2026, 2, 28)

    def test_a_contract_before_2022_keeps_its_law(self):
        found = self.found(
            contract_on=date(2021, 12, 31), delivered_on=date(2022, 1, 5), second_hand=True
        )
        assert found.day("presumption") == date(2022, 7, 5)
        assert "C. conso., art. L217-7, ancien" in articles(found)
        with pytest.raises(LawValueUnknown):
            self.found(contract_on=date(2021, 12, 31), repaired=True)


class TestFlight:
    """Reg. (EC) 261/2004, art. 5 and 7."""

    def found(self, **more: object) -> Calculation:
        given_ = {"event": FlightEvent.DELAY, "flight_on": DUE, "km": 1120, "late_minutes": 220}
        return calculate(Flight(**(given_ | more)))

    @pytest.mark.parametrize(
        ("asked", "total"),
        [
            ({"passengers": 2}, "500"),
            ({"event": FlightEvent.CANCELLATION, "km": 6300, "passengers": 3}, "1800"),
            ({"passengers": 14}, "3500"),
            ({"km": 1500}, "250"),
            ({"km": 1501}, "400"),
            ({"km": 3500}, "400"),
            ({"km": 3501, "late_minutes": 240}, "600"),
            ({"km": 9000, "late_minutes": 240, "intra_eu": True}, "400"),
            ({"event": FlightEvent.DENIED_BOARDING, "km": 2000, "late_minutes": 0}, "400"),
        ],
    )
    def test_what_a_distance_gives_art_7(self, asked, total):
        found = self.found(**asked)
        assert found.total == eur(total)
        assert "Règl. (CE) 261/2004, art. 7" in articles(found)

    def test_less_than_three_hours_give_nothing(self):
        assert self.found(late_minutes=179).outcome == "FLIGHT_TOO_SHORT"
        assert self.found(late_minutes=180).total == eur("250")

    def test_rerouting_in_time_halves_art_7_2(self):
        cancelled = {"event": FlightEvent.CANCELLATION, "rerouted": True}
        found = self.found(**cancelled, late_minutes=120)
        assert found.total == eur("125")
        assert "Règl. (CE) 261/2004, art. 7(2)" in articles(found)
        assert self.found(**cancelled, late_minutes=121).total == eur("250")
        assert self.found(**cancelled, km=2000, late_minutes=180).total == eur("200")
        assert self.found(**cancelled, km=4000, late_minutes=240).total == eur("300")

    def test_a_long_flight_less_than_four_hours_late_is_an_option(self):
        half = self.found(km=6300, late_minutes=239)
        assert half.total == eur("300")
        assert ("long_delay", "HALVED") in {(one.option, one.chosen) for one in half.readings}
        assert self.found(km=6300, late_minutes=239, long_delay=LongDelay.WHOLE).total == eur("600")
        assert not self.found(km=6300, late_minutes=240).readings

    @pytest.mark.parametrize(
        ("notice", "more", "owed"),
        [
            (14, {}, False),
            (13, {}, True),
            (13, {"rerouted": True, "earlier_minutes": 120, "late_minutes": 239}, False),
            (13, {"rerouted": True, "earlier_minutes": 121, "late_minutes": 239}, True),
            (7, {"rerouted": True, "earlier_minutes": 0, "late_minutes": 240}, True),
            (6, {"rerouted": True, "earlier_minutes": 60, "late_minutes": 119}, False),
            (6, {"rerouted": True, "earlier_minutes": 61, "late_minutes": 119}, True),
        ],
    )
    def test_a_cancellation_told_in_time_art_5_1_c(self, notice, more, owed):
        found = self.found(event=FlightEvent.CANCELLATION, notice_days=notice, **more)
        assert (found.outcome != "FLIGHT_TOLD_IN_TIME") is owed

    def test_extraordinary_circumstances_art_5_3(self):
        found = self.found(extraordinary=True)
        assert found.total == eur("0")
        assert "Règl. (CE) 261/2004, art. 5(3)" in articles(found)

    def test_the_reform_is_shown_and_never_applied(self):
        found = self.found(km=6300, late_minutes=200)
        assert any("accord provisoire" in one for one in articles(found))
        assert "annoncée, non applicable" in "".join(found.working(Language.FR))
        assert "accord" not in found.sentence(Language.FR)


class TestWithdrawalPeriod:
    """L221-18, L221-19, L221-20."""

    def last(self, begins: date, **more: object) -> date | None:
        return calculate(WithdrawalPeriod(begins_on=begins, **more)).day("last")

    @pytest.mark.parametrize(
        ("begins", "last"),
        [
            (date(2026, 3, 2), date(2026, 3, 16)),
            (date(2026, 11, 1), date(2026, 11, 16)),  # the fifteenth is a Sunday
            (date(2026, 12, 11), date(2026, 12, 28)),  # Christmas, then a weekend
            (date(2028, 2, 15), date(2028, 2, 29)),
        ],
    )
    def test_fourteen_days_to_a_worked_day(self, begins, last):
        assert self.last(begins) == last

    def test_who_was_not_told_has_twelve_months_more(self):
        assert self.last(date(2026, 3, 2), informed=False) == date(2027, 3, 16)
        told = {"informed": False, "informed_on": date(2026, 6, 1)}
        assert self.last(date(2026, 3, 2), **told) == date(2026, 6, 15)
        late_ = {"informed": False, "informed_on": date(2028, 6, 1)}
        assert self.last(date(2026, 3, 2), **late_) == date(2027, 3, 16)

    @pytest.mark.parametrize(
        ("withdrew", "outcome"),
        [(date(2026, 3, 16), "WITHDRAWAL_IN_TIME"), (date(2026, 3, 17), "WITHDRAWAL_TOO_LATE")],
    )
    def test_the_last_day_is_in_time(self, withdrew, outcome):
        found = calculate(
            WithdrawalPeriod(
                bought=ContractKind.SERVICES, begins_on=date(2026, 3, 2), withdrew_on=withdrew
            )
        )
        assert found.outcome == outcome
        assert "C. conso., art. L221-18 et L221-19" in articles(found)


class TestSums:
    """Differences, shares and costs."""

    @pytest.mark.parametrize(
        ("agreed", "charged", "times", "total"),
        [
            ("299.00", "349.00", 1, "50.00"),
            ("640.00", "1015.00", 1, "375.00"),
            ("0.00", "29.90", 5, "149.50"),
            ("349.00", "299.00", 1, "0.00"),
        ],
    )
    def test_a_difference_c_civ_1103(self, agreed, charged, times, total):
        found = calculate(PriceDifference(agreed=eur(agreed), charged=eur(charged), times=times))
        assert found.total == eur(total)
        assert "C. civ., art. 1103" in articles(found)

    def test_a_share_and_the_rest_rest_on_no_text_of_their_own(self):
        """L217-14 reduces a price, L224-28 cuts a fee, C. civ. 1644 another: none is named."""
        found = calculate(Share(amount=eur("186.00"), percent=Decimal(25)))
        assert (found.total, found.addition) == (eur("46.50"), eur("139.50"))
        assert not articles(found)

    @given(st.integers(0, 10_000_000), st.decimals(0, 100, places=2))
    def test_a_share_and_its_rest_are_the_whole(self, minor, percent):
        found = calculate(Share(amount=Money(minor=minor), percent=percent))
        assert found.total + found.addition == Money(minor=minor)

    @pytest.mark.parametrize(
        ("more", "total"),
        [
            ({}, "112.00"),
            ({"standard_delivery": eur("5.00")}, "105.00"),
            ({"standard_delivery": eur("50.00")}, "112.00"),
            ({"return_cost": eur("7.00")}, "112.00"),
            ({"return_cost": eur("7.00"), "told_of_return_costs": False}, "119.00"),
            ({"return_cost": eur("7.00"), "trader_bears_return": True}, "119.00"),
        ],
    )
    def test_what_is_refunded_l221_23_and_l221_24(self, more, total):
        found = calculate(ReturnCosts(goods=eur("100.00"), delivery_paid=eur("12.00"), **more))
        assert found.total == eur(total)
        assert {"C. conso., art. L221-23", "C. conso., art. L221-24"} <= articles(found)
