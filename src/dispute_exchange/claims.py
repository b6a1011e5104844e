"""What the dispute is about: the order, the problem, the heads of claim and what is wished."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from dispute_exchange.canonical import Frozen
from dispute_exchange.moments import Day, Moment
from dispute_exchange.money import Money
from dispute_exchange.parties import Line
from dispute_exchange.vocabulary import ClaimScope, ProblemSubtype, ProblemType, RemedyKind

Text = Annotated[str, StringConstraints(max_length=100_000)]
"""Prose written by a person; line breaks are kept."""


class Order(Frozen):
    """What was bought (domain 3.2)."""

    order_no: Line
    item: Line
    item_code: Annotated[str, StringConstraints(max_length=80)] | None = None
    price: Money | None = None
    ordered_on: Day | None = None
    delivered_on: Day | None = None


class Remedy(Frozen):
    """A way to settle: its kind, the sum if any, and the conditions that matter as much."""

    kind: RemedyKind
    amount: Money | None = None
    conditions: Annotated[str, StringConstraints(max_length=2000)] | None = None
    valid_until: Day | None = None


class ClaimHead(Frozen):
    """One head of claim (chef de demande): the decision answers each of them.

    ``letter`` is its label in the file (A, B, C…); ``claimed`` is what was asked at the start.
    """

    head_id: UUID
    letter: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}$")]
    title: Line
    claimed: Money | None = None


class Claim(Frozen):
    """The complaint as filed, in the platform's problem tree (domain 3.1).

    ``agreed_price`` and ``charged_amount`` are required by the form of a wrong amount charged.
    ``complained_on`` is the prior written complaint to the trader (L612-2 1°).
    """

    problem: ProblemType
    subproblem: ProblemSubtype | None = None
    scope: ClaimScope = ClaimScope.WHOLE_ORDER
    statement: Text
    wished: RemedyKind | None = None
    agreed_price: Money | None = None
    charged_amount: Money | None = None
    complained_on: Moment | None = None
    filed: Moment
    disputed: Money
    heads: Annotated[tuple[ClaimHead, ...], Field(min_length=1, max_length=26)]
