"""The written material the samples are made from: scenario table, stories, wordings, fonts.

Owns where ``resources/samples`` is and how its files are read; never what is made of them.
"""

import csv
import hashlib
import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from dispute_exchange.money import Money, total
from dispute_platform.samples.typography import typeset

_SOURCES: Final = Path(__file__).resolve().parents[2]
# WHY not the desk's own door to resources: the platform never imports the desk.
_INSTALLED: Final = _SOURCES / "mediator_desk" / "_resources"
_WORKING_COPY: Final = _SOURCES.parent / "resources"
_ANSWERS: Final = {
    "PA": ("ACCEPTED", "ACCEPTED", "IMPLEMENTED"),
    "NI": ("ACCEPTED", "ACCEPTED", "NOT_IMPLEMENTED"),
    "PRc": ("REFUSED", "ACCEPTED", None),
    "PRt": ("ACCEPTED", "REFUSED", None),
}
_ENTRIES: Final = {"TR": "REFUSED", "IN": None}
_NAMESPACE: Final = UUID("6b0f1c1e-52a4-5d0e-9a55-0d6a3f0c4182")


@dataclass(frozen=True, slots=True)
class Expected:
    """How the dispute is meant to go on once the desk has decided it.

    ``entry`` is the trader's answer to the invitation, ``heads`` the amount proposed per head
    letter; ``consumer`` and ``trader`` are the parties' answers, ``implementation`` what is
    reported afterwards. None: nothing is scripted.
    """

    outcome: str | None = None
    decision_kind: str | None = None
    entry: str | None = None
    consumer: str | None = None
    trader: str | None = None
    heads: Mapping[str, Money] = field(default_factory=dict)
    remedy: str | None = None
    conditions: str | None = None
    response_days: int | None = None
    implementation: str | None = None

    @property
    def proposed(self) -> Money:
        """The total of the amounts proposed."""
        return total(self.heads.values())


@dataclass(frozen=True, slots=True)
class Scenario:
    """One row of the scenario table: what happened in a few words, and how it ends.

    ``disputed`` and ``benefit`` are the totals for all ``persons``; ``outcome_code`` is the short
    code of the table (PA, PRc, PRt, SB, TR, IN, WD, NI), empty for a demonstration case.
    """

    number: int
    sector: str
    problem: str
    subproblem: str | None
    wished: str | None
    item: str
    price: Money | None
    disputed: Money
    persons: int
    facts: str
    evidence: tuple[str, ...]
    legal_basis: str
    proposal: str
    benefit: Money | None
    outcome: str | None
    outcome_code: str
    decision_kind: str | None
    ground: str | None
    cross_border: bool
    channel: str
    tags: frozenset[str]
    quirk: str

    @property
    def key(self) -> str:
        """The name of the story that tells this scenario."""
        return f"{self.number:02}"

    @property
    def expected(self) -> Expected:
        """How its dispute is meant to go on once the desk has decided it."""
        return expected_of(self.key, self)


def resource(relative: str) -> Path:
    """A data file, in a working copy or in an installed wheel."""
    root = _INSTALLED if _INSTALLED.is_dir() else _WORKING_COPY
    return root.joinpath(*relative.split("/"))


@cache
def scenarios() -> tuple[Scenario, ...]:
    """The scenarios, in the order of the table."""
    with resource("samples/scenarios.csv").open(encoding="utf-8", newline="") as source:
        return tuple(_scenario(row) for row in csv.DictReader(source))


@cache
def story_source(name: str) -> dict[str, Any]:
    """The story ``name`` as written; KeyError when nobody wrote it."""
    path = resource(f"samples/stories/{name}.toml")
    if not path.is_file():
        raise KeyError(name)
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def wording() -> dict[str, Any]:
    """The wordings shared by all stories: what the procedure and the documents say by default."""
    return tomllib.loads(resource("samples/wording.toml").read_text(encoding="utf-8"))


def expected_of(key: str, scenario: Scenario) -> Expected:
    """What the story ``key`` says of its end, completed by the outcome of its scenario."""
    # WHY the part before the dash: a passenger's file is told by the story of the group.
    row = story_source(key.partition("-")[0]).get("expected", {})
    consumer, trader, done = _ANSWERS.get(scenario.outcome_code, (None, None, None))
    return Expected(
        outcome=scenario.outcome,
        decision_kind=scenario.decision_kind,
        entry=row.get("entry", _ENTRIES.get(scenario.outcome_code, "ACCEPTED")),
        consumer=row.get("consumer", consumer),
        trader=row.get("trader", trader),
        heads={letter: Money.of(amount) for letter, amount in row.get("heads", {}).items()},
        remedy=row.get("remedy"),
        conditions=typeset(row["conditions"], "fr") if "conditions" in row else None,
        response_days=row.get("days", 21 if consumer else None),
        implementation=row.get("implementation", done),
    )


def dice(*names: object) -> random.Random:
    """A source of chance that depends on nothing but ``names``."""
    digest = hashlib.sha256("\0".join(map(str, names)).encode()).digest()
    return random.Random(digest)  # noqa: S311  (invents samples, guards nothing)


def made_id(*names: object) -> UUID:
    """The identifier of the thing that ``names`` single out."""
    return uuid5(_NAMESPACE, "/".join(map(str, names)))


def _scenario(row: dict[str, str]) -> Scenario:
    return Scenario(
        number=int(row["id"]),
        sector=row["sector"],
        problem=row["problem_type"],
        subproblem=row["problem_subtype"] or None,
        wished=row["requested_remedy"] or None,
        item=row["item"],
        price=Money.of(row["price_eur"]) if row["price_eur"] else None,
        disputed=Money.of(row["disputed_eur"]),
        persons=int(row["persons"]),
        facts=row["facts"],
        evidence=tuple(filter(None, row["evidence"].split("|"))),
        legal_basis=row["legal_basis"],
        proposal=row["proposal"],
        benefit=Money.of(row["benefit_eur"]) if row["benefit_eur"] else None,
        outcome=row["outcome"] or None,
        outcome_code=row["outcome_code"],
        decision_kind=row["decision_kind"] or None,
        ground=row["inadmissibility_ground"] or None,
        cross_border=row["cross_border"] == "yes",
        channel=row["channel"],
        tags=frozenset(filter(None, row["tags"].split(","))),
        quirk=row["quirk"],
    )
