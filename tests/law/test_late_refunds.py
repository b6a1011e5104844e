"""Refunds paid late and interest: check vectors, articles, half-years, leap days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute_exchange.money import Money
from dispute_exchange.vocabulary import Language
from mediator_desk.law import LawValueUnknown
from mediator_desk.law.calculators import Calculation, calculate
from mediator_desk.law.calculators.inputs import (
    AfterCap,
    Boundary,
    GivenRate,
    LegalInterest,
    LegalRate,
    Months,
    NonDelivery,
    WithdrawalRefund,
)
from mediator_desk.law.interest import Creditor
from tests.law.sums import DUE, articles, eur, late


class TestWithdrawalRefund:
    """L242-4."""

    def test_thirty_four_days_add_twenty_per_cent(self):
        found = late(34, "219.00")
        assert (found.addition, found.total) == (eur("43.80"), eur("262.80"))
        assert "C. conso., art. L242-4" in articles(found)

    def test_nine_days_add_the_legal_rate_in_one_reading_or_the_other(self):
        assert late(9, "89.00").addition == eur("0.15")
        flat = late(9, "89.00", legal_rate=LegalRate.FLAT)
        assert flat.addition == eur("5.94")
        assert [(one.option, one.chosen) for one in flat.readings] == [("legal_rate", "FLAT")]
        assert "6,67\u00a0%" in "".join(flat.working(Language.FR))

    def test_thirteen_months_reach_the_price(self):
        found = calculate(
            WithdrawalRefund(
                paid=eur("1290.00"), learned_on=date(2024, 1, 1), refunded_on=date(2025, 2, 15)
            )
        )
        assert found.day("due") == date(2024, 1, 15)
        assert found.total == eur("2580.00")

    @pytest.mark.parametrize(
        ("days", "percent"),
        [
            (11, "5"), (20, "5"), (21, "10"), (30, "10"), (31, "20"), (60, "20"), (61, "50"),
            (90, "50"), (91, "50"),
        ],
    )  # fmt: skip
    def test_the_bands_and_their_last_days(self, days, percent):
        assert late(days).addition == eur(percent)

    def test_the_first_band_is_the_legal_rate_up_to_its_last_day(self):
        assert late(10, "1000.00").addition == eur("1.83")
        assert late(10, "1000.00", boundary=Boundary.EXCLUDED).addition == eur("50.00")

    def test_a_month_begun_counts_in_the_other_reading(self):
        assert late(91, months=Months.STARTED).addition == eur("55")
        assert late(90, months=Months.STARTED).addition == eur("50")

    def test_a_last_day_may_belong_to_the_next_band_and_says_so(self):
        other = late(20, boundary=Boundary.EXCLUDED)
        assert other.addition == eur("10")
        assert ("boundary", "EXCLUDED") in {(one.option, one.chosen) for one in other.readings}
        assert not late(19).readings

    def test_nothing_is_added_in_time(self):
        found = late(0)
        assert found.outcome == "REFUND_IN_TIME"
        assert found.total == eur("100.00")
        assert late(-20).outcome == "REFUND_IN_TIME"

    def test_the_term_waits_for_the_goods_l221_24(self):
        asked = {"paid": eur("100.00"), "learned_on": date(2026, 3, 1)}
        plain = calculate(WithdrawalRefund(**asked, refunded_on=date(2026, 6, 1)))
        assert plain.day("due") == date(2026, 3, 15)
        goods = {"goods_back_on": date(2026, 4, 2), "dispatch_proved_on": date(2026, 3, 28)}
        waits = calculate(WithdrawalRefund(**asked, **goods, refunded_on=date(2026, 6, 1)))
        assert waits.day("due") == date(2026, 3, 28)
        early = calculate(
            WithdrawalRefund(
                **asked, dispatch_proved_on=date(2026, 3, 5), refunded_on=date(2026, 6, 1)
            )
        )
        assert early.day("due") == date(2026, 3, 15)
        assert "C. conso., art. L221-24" in articles(waits)

    def test_legal_interest_runs_once_the_cap_is_reached(self):
        due = date(2024, 1, 15)
        asked = {"paid": eur("1290.00"), "due_on": due, "refunded_on": date(2025, 6, 15)}
        found = calculate(WithdrawalRefund(**asked))
        # Cap on 14 February 2025; from 14 March, 93 days at 7.21 %.
        assert found.addition == eur("1313.70")
        sooner = calculate(WithdrawalRefund(**asked, after_cap=AfterCap.CAP_DAY))
        assert sooner.addition.minor > found.addition.minor
        assert "C. mon. fin., art. L313-2 et D313-1-A" in articles(found)

    def test_the_price_of_the_product_is_the_cap(self):
        due = date(2024, 1, 15)
        found = calculate(
            WithdrawalRefund(
                paid=eur("100.00"), price=eur("80.00"), due_on=due, refunded_on=date(2024, 11, 20)
            )
        )
        assert found.addition.minor >= eur("80.00").minor
        assert found.addition.minor < eur("85.00").minor

    def test_the_law_before_its_code_is_not_known(self):
        with pytest.raises(LawValueUnknown):
            late(5, due=date(2016, 6, 1))

    @given(st.integers(0, 700), st.integers(0, 500_000))
    def test_more_delay_never_costs_less(self, days, minor):
        paid = Money(minor=minor)
        due = date(2023, 1, 15)
        one, after = (
            calculate(
                WithdrawalRefund(
                    paid=paid, due_on=due, refunded_on=due + timedelta(days=n), price=paid
                )
            )
            for n in (days, days + 1)
        )
        # WHY only from the second band on: below it, a rate per day may round to nothing.
        assert after.total.minor >= one.total.minor
        assert one.total == one.base + one.addition if one.addition else one.total == paid


class TestNonDelivery:
    """L241-4, old and current, by the date of the contract; L216-3 and L216-7."""

    OLD, NEW = date(2021, 12, 31), date(2022, 1, 1)

    def found(self, days: int, contract: date, paid: str = "100.00") -> Calculation:
        return calculate(
            NonDelivery(
                paid=eur(paid),
                contract_on=contract,
                due_on=DUE,
                refunded_on=DUE + timedelta(days=days),
            )
        )

    @pytest.mark.parametrize("contract", [OLD, NEW])
    def test_twelve_days_add_ten_per_cent_under_both(self, contract):
        found = self.found(12, contract, "849.90")
        assert (found.addition, found.total) == (eur("84.99"), eur("934.89"))

    @pytest.mark.parametrize(
        ("days", "old", "new"),
        [
            (1, "10", "10"), (14, "10", "10"), (15, "10", "20"), (20, "10", "20"),
            (30, "10", "20"), (31, "20", "50"), (45, "20", "50"), (60, "20", "50"),
            (61, "50", "50"),
        ],
    )  # fmt: skip
    def test_the_version_is_that_of_the_contract(self, days, old, new):
        assert self.found(days, self.OLD).addition == eur(old)
        assert self.found(days, self.NEW).addition == eur(new)

    def test_each_version_names_its_article(self):
        assert "C. conso., art. L241-4, ancien" in articles(self.found(20, self.OLD))
        assert "C. conso., art. L241-4" in articles(self.found(20, self.NEW))

    def test_the_term_is_fourteen_days_after_termination_l216_7(self):
        found = calculate(
            NonDelivery(
                paid=eur("849.90"),
                contract_on=self.NEW,
                terminated_on=DUE,
                refunded_on=DUE + timedelta(days=26),
            )
        )
        assert found.day("due") == DUE + timedelta(days=14)
        assert found.total == eur("934.89")
        assert "C. conso., art. L216-7" in articles(found)


class TestLegalInterest:
    """CMF L313-2, half-year by half-year."""

    def found(self, start: date, end: date, **more: object) -> Calculation:
        return calculate(
            LegalInterest(principal=eur("1000.00"), start_on=start, end_on=end, **more)
        )

    def test_each_day_bears_the_rate_of_its_half_year(self):
        found = self.found(date(2025, 12, 1), date(2026, 1, 31))
        by_hand = Decimal(1000) * (Decimal("6.65") * 30 + Decimal("6.67") * 31) / 100 / 365
        assert found.addition == Money.of(by_hand)
        assert [step.key for step in found.steps].count("INTEREST") == 2
        assert "C. mon. fin., art. L313-2 et D313-1-A" in articles(found)

    def test_the_last_day_of_a_half_year_and_the_first_of_the_next(self):
        last = self.found(date(2025, 12, 30), date(2025, 12, 31))
        first = self.found(date(2025, 12, 31), date(2026, 1, 1))
        assert "6,65\u00a0%" in "".join(last.working(Language.FR))
        assert "6,67\u00a0%" in "".join(first.working(Language.FR))

    def test_a_rate_nobody_read_is_asked_for_and_never_guessed(self):
        with pytest.raises(LawValueUnknown) as unknown:
            self.found(date(2026, 6, 1), date(2026, 8, 1))
        assert unknown.value.facts["half_year"] == "2026-2"
        told = (GivenRate(half_year="2026-2", percent=Decimal("6.50")),)
        found = self.found(date(2026, 6, 1), date(2026, 8, 1), given_rates=told)
        assert found.addition == eur("11.00")
        assert found.to_recheck
        assert "indiqué par la personne qui calcule" in "".join(found.working(Language.FR))

    def test_a_rate_given_never_replaces_one_that_was_read(self):
        told = (GivenRate(half_year="2026-1", percent=Decimal(90)),)
        span = (date(2026, 2, 1), date(2026, 3, 1))
        assert self.found(*span, given_rates=told).addition == self.found(*span).addition

    def test_another_creditor_has_another_rate(self):
        span = (date(2026, 1, 1), date(2026, 6, 30))
        assert self.found(*span, creditor=Creditor.OTHER).addition == eur("12.92")
        assert self.found(*span).addition == eur("32.89")

    def test_a_leap_year_has_one_day_more(self):
        leap = self.found(date(2024, 2, 28), date(2024, 3, 1))
        plain = self.found(date(2023, 2, 28), date(2023, 3, 1))
        assert "2\u00a0jours" in "".join(leap.working(Language.FR))
        assert "1\u00a0jour " in "".join(plain.working(Language.FR))

    def test_no_day_bears_nothing(self):
        assert self.found(DUE, DUE).outcome == "NO_INTEREST"

    @given(st.dates(date(2015, 1, 1), date(2026, 6, 30)), st.integers(0, 800), st.integers(0, 800))
    def test_parts_of_a_span_add_up(self, start, one, two):
        middle = min(start + timedelta(days=one), date(2026, 6, 30))
        end = min(middle + timedelta(days=two), date(2026, 6, 30))
        parts = [self.found(start, middle), self.found(middle, end)]
        whole = self.found(start, end)
        sums = [found.addition.minor if found.addition else 0 for found in (*parts, whole)]
        assert abs(sums[0] + sums[1] - sums[2]) <= 1
