"""What a dispute already says of what the calculators ask; every answer stays editable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from dispute_exchange.money import Money
from mediator_desk.desktop.calculators.traits import ORDER, UNTIL_TODAY
from mediator_desk.usecases.calculators import Calculator, prefill_calculator
from mediator_desk.usecases.caseload import preview_case
from mediator_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Known:
    """The answers known, by calculator; ``file_no`` is empty without a dispute."""

    file_no: str = ""
    currency: str = "EUR"
    answers: Mapping[Calculator, Mapping[str, Any]] = field(default_factory=dict)

    def of(self, calculator: Calculator, today: date) -> dict[str, Any]:
        """The answers of one calculator; days that are today as long as nothing was paid too."""
        return {**dict.fromkeys(UNTIL_TODAY, today), **self.answers.get(calculator, {})}


def known_of(desk: Desk, dispute_id: UUID) -> Known:
    """What the dispute says. Raises DisputeUnknown."""
    answers = {each: prefill_calculator(desk, dispute_id, each) for each in ORDER}
    told = (value for facts in answers.values() for value in facts.values())
    currency = next((each.currency for each in told if isinstance(each, Money)), "EUR")
    return Known(preview_case(desk, dispute_id).row.file_no, currency, answers)
