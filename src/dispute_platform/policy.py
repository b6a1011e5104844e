"""The body's own rules, read from ``policy.toml`` beside this module.

Owns the reading and the choice of the version in force; never a number of its own.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from dispute_exchange.vocabulary import ConsentKind, Language


class Silence(StrEnum):
    """What silence becomes once the time to answer is over."""

    REFUSAL = "refusal"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of the body's rules, in force from ``valid_from``. Delays in calendar days.

    ``entry_days`` run from the notification, ``implement_days`` from the agreement unless a day
    was fixed; ``chase`` are days after the due day, ``inadmissibility_to`` the roles that are told.
    """

    valid_from: date
    entry_days: int
    entry_silence: Silence
    response_silence: Silence
    implement_days: int
    chase: tuple[int, ...]
    inadmissibility_to: frozenset[str]


def policy_on(day: date) -> Policy:
    """The rules in force on ``day``; the oldest ones for days before any."""
    versions = _versions()
    return next((one for one in reversed(versions) if one.valid_from <= day), versions[0])


def reminder_text(about: str, language: Language, day: str) -> str:
    """What the platform writes when it reminds; English for whoever is not written to in French."""
    words = _source()["reminder"][about]
    text: str = words["fr" if language is Language.FR else "en"]
    return text.format(day=day).replace(" ;", "\u00a0;")


def consent_text(kind: ConsentKind, language: Language) -> str:
    """The words a party agrees to; English for whoever is not written to in French."""
    words: dict[str, str] = _source()["consent"][kind.value]
    return words["fr" if language is Language.FR else "en"]


@cache
def _versions() -> tuple[Policy, ...]:
    versions = [
        Policy(
            valid_from=row["valid_from"],
            entry_days=int(row["entry_days"]),
            entry_silence=Silence(row["entry_silence"]),
            response_silence=Silence(row["response_silence"]),
            implement_days=int(row["implement_days"]),
            chase=tuple(sorted(int(days) for days in row["chase"])),
            inadmissibility_to=frozenset(row["inadmissibility_to"]),
        )
        for row in _source()["version"]
    ]
    return tuple(sorted(versions, key=lambda one: one.valid_from))


@cache
def _source() -> dict[str, Any]:
    return tomllib.loads(
        resources.files("dispute_platform").joinpath("policy.toml").read_text("utf-8")
    )
